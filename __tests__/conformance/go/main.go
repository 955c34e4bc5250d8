// Calls operations with Huawei Cloud's official Go SDK, unmodified: a JSON line in says which, a JSON line out says what its models made of the reply.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"reflect"

	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/auth"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/auth/basic"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/auth/global"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/region"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/sdkerr"
	repov3 "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/codeartsrepo/v3"
	repov4 "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/codeartsrepo/v4"
	iam "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/iam/v3"
	sts "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/sts/v1"
)

type asked struct {
	Endpoint    string          `json:"endpoint"`
	Service     string          `json:"service"`
	Operation   string          `json:"operation"`
	Arguments   json.RawMessage `json:"arguments"`
	Credentials struct {
		AccessKey     string `json:"access_key"`
		SecretKey     string `json:"secret_key"`
		SecurityToken string `json:"security_token"`
		ProjectID     string `json:"project_id"`
		// Where it is given, the SDK signs in for itself: it asks IAM for the project of that name.
		Region string `json:"region"`
		// A federated sign-in: an id token for a temporary key.
		IdentityProvider string `json:"identity_provider"`
		IDTokenFile      string `json:"id_token_file"`
	} `json:"credentials"`
}

type failure struct {
	Kind      string `json:"kind"`
	Status    int    `json:"status"`
	Code      string `json:"error_code"`
	Message   string `json:"error_msg"`
	RequestID string `json:"request_id"`
}

type answer struct {
	Status int      `json:"status,omitempty"`
	Reply  any      `json:"reply,omitempty"`
	Error  *failure `json:"error,omitempty"`
}

func main() {
	lines := bufio.NewReader(os.Stdin)
	out := json.NewEncoder(os.Stdout)
	for {
		line, err := lines.ReadBytes('\n')
		if err != nil {
			return
		}
		var call asked
		if err := json.Unmarshal(line, &call); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		if err := out.Encode(answerTo(call)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
}

func answerTo(call asked) answer {
	method, err := methodOf(call)
	if err != nil {
		return answer{Error: failed(err)}
	}
	request := reflect.New(method.Type().In(0).Elem())
	if err := json.Unmarshal(call.Arguments, request.Interface()); err != nil {
		return answer{Error: failed(err)}
	}
	results := method.Call([]reflect.Value{request})
	if err, isError := results[1].Interface().(error); isError && err != nil {
		return answer{Error: failed(err)}
	}
	reply := results[0]
	return answer{Status: int(reply.Elem().FieldByName("HttpStatusCode").Int()), Reply: reply.Interface()}
}

// The SDK's own method for the operation, on a client that is built as its documents say.
func methodOf(call asked) (reflect.Value, error) {
	credential, err := credentialsFor(call)
	if err != nil {
		return reflect.Value{}, err
	}
	builder := core.NewHcHttpClientBuilder().WithCredentialsType("basic.Credentials,global.Credentials").WithCredential(credential)
	if call.Credentials.Region == "" {
		builder = builder.WithEndpoints([]string{call.Endpoint})
	} else {
		builder = builder.WithRegion(region.NewRegion(call.Credentials.Region, call.Endpoint))
	}
	http, err := builder.SafeBuild()
	if err != nil {
		return reflect.Value{}, err
	}
	clients := map[string]any{
		"repo":     repov4.NewCodeArtsRepoClient(http),
		"repo-old": repov3.NewCodeArtsRepoClient(http),
		"iam":      iam.NewIamClient(http),
		"sts":      sts.NewStsClient(http),
	}
	method := reflect.ValueOf(clients[call.Service]).MethodByName(call.Operation)
	if !method.IsValid() {
		return method, fmt.Errorf("%s has no operation %s", call.Service, call.Operation)
	}
	return method, nil
}

func credentialsFor(call asked) (auth.ICredential, error) {
	given := call.Credentials
	if call.Service == "iam" {
		return global.NewCredentialsBuilder().WithAk(given.AccessKey).WithSk(given.SecretKey).WithDomainId("sandbox").SafeBuild()
	}
	builder := basic.NewCredentialsBuilder().WithIamEndpointOverride(call.Endpoint).WithProjectId(given.ProjectID)
	if given.IdentityProvider != "" {
		builder = builder.WithIdpId(given.IdentityProvider).WithIdTokenFile(given.IDTokenFile)
	} else {
		builder = builder.WithAk(given.AccessKey).WithSk(given.SecretKey).WithSecurityToken(given.SecurityToken)
	}
	return builder.SafeBuild()
}

func failed(err error) *failure {
	var refused *sdkerr.ServiceResponseError
	if errors.As(err, &refused) {
		return &failure{"ServiceResponseError", refused.StatusCode, refused.ErrorCode, refused.ErrorMessage, refused.RequestId}
	}
	return &failure{Kind: fmt.Sprintf("%T", err), Message: err.Error()}
}
