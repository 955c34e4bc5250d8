"""Calls operations with Huawei Cloud's official Python SDK, unmodified: a JSON line in says which, a JSON line out says what its models made of the reply."""

import importlib
import json
import re
import sys
import warnings

from huaweicloudsdkcore.auth.credentials import BasicCredentials, GlobalCredentials
from huaweicloudsdkcore.exceptions.exceptions import SdkException, ServiceResponseException
from huaweicloudsdkcore.region.region import Region
from huaweicloudsdkcore.utils import http_utils

CLIENTS = {
    "repo": ("huaweicloudsdkcodeartsrepo.v4", "CodeArtsRepoClient"),
    "repo-old": ("huaweicloudsdkcodeartsrepo.v3", "CodeArtsRepoClient"),
    "iam": ("huaweicloudsdkiam.v3", "IamClient"),
    "sts": ("huaweicloudsdksts.v1", "StsClient"),
}


def snake_case(name):
    """The name of a method or module for that of an operation: ShowRepositoryByUuid, show_repository_by_uuid."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def credentials_for(call):
    given = call["credentials"]
    key = given.get("access_key"), given.get("secret_key")
    if call["service"] == "iam":
        return GlobalCredentials(*key, "sandbox")
    credentials = BasicCredentials(*key, given.get("project_id")).with_iam_endpoint(call["endpoint"])
    if "security_token" in given:
        credentials.with_security_token(given["security_token"])
    if "identity_provider" in given:
        credentials.with_idp_id(given["identity_provider"]).with_id_token_file(given["id_token_file"])
    return credentials


def client_for(call):
    package, name = CLIENTS[call["service"]]
    module = importlib.import_module(package)
    builder = getattr(module, name).new_builder().with_credentials(credentials_for(call))
    region = call["credentials"].get("region")
    if region is None:
        builder.with_endpoint(call["endpoint"])
    else:
        # The SDK signs in for itself: it asks IAM for the project of that name.
        builder.with_region(Region(region, call["endpoint"]))
    return module, builder.build()


def request_for(module, client, call):
    """The SDK's own request model, filled by the names that go over the wire."""
    wanted = (call["operation"] + "Request").lower()
    model = next(getattr(module, name) for name in dir(module) if name.lower() == wanted)
    attributes = {on_wire: attribute for attribute, on_wire in model.attribute_map.items()}
    given = {}
    for name, value in call["arguments"].items():
        attribute = attributes[name]
        given[attribute] = client._deserialize(value, model.openapi_types[attribute])
    return model(**given)


def answer_to(call):
    module, client = client_for(call)
    try:
        method = getattr(client, snake_case(call["operation"]))
        with warnings.catch_warnings():
            # A value that is not what the model declares is an error here, not a warning.
            warnings.simplefilter("error")
            response = method(request_for(module, client, call))
        return {"status": response.status_code, "reply": http_utils.sanitize_for_serialization(response)}
    except ServiceResponseException as error:
        return {
            "error": {
                "kind": type(error).__name__,
                "status": error.status_code,
                "error_code": error.error_code,
                "error_msg": error.error_msg,
                "request_id": error.request_id or "",
            }
        }
    finally:
        client.close()


def main():
    for line in sys.stdin:
        try:
            answer = answer_to(json.loads(line))
        except (SdkException, ValueError, TypeError, Warning) as error:
            answer = {"error": {"kind": type(error).__name__, "status": 0, "error_code": "", "error_msg": str(error), "request_id": ""}}
        print(json.dumps(answer, default=str), flush=True)


main()
