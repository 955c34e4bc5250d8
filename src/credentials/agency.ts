import type { Caller } from '../http/call';
import { ResponseError } from '../http/http-error';
import { header } from '../http/reply';
import { isJsonObject } from '../json';
import type { AccessKey, Credentials } from './credentials';
import { exchangeRequest } from './iam-token';
import { type Lease, lifeOf } from './renewable';

/** Names the run in the audit log of Huawei Cloud (2 to 128 characters of `\w+=,.@-`). */
const SESSION_NAME = 'codearts-remote-mirror';

/**
 * Exchanges a GitHub OIDC token for a temporary access key of an agency (STS API v5, AssumeAgencyWithOIDC).
 * @param idToken asked anew for each attempt
 * @throws HttpError
 */
export function assumeAgency(
  caller: Caller,
  sts: string,
  agency: Extract<Credentials, { kind: 'agency' }>,
  idToken: () => Promise<string>,
  mask: (secret: string) => void,
): Promise<Lease<AccessKey>> {
  return caller.call({
    request: async () =>
      exchangeRequest(`${sts}/v5/agencies/assume-with-oidc`, {
        provider_urn: agency.providerUrn,
        agency_urn: agency.agencyUrn,
        agency_session_name: SESSION_NAME,
        id_token: await idToken(),
      }),
    effect: 'exchange',
    read: (json, response) => {
      const keys = isJsonObject(json) && isJsonObject(json['credentials']) ? json['credentials'] : {};
      const secret = (name: string) => {
        const value = keys[name];
        if (typeof value !== 'string' || value === '' || /[^\x21-\x7e]/.test(value)) {
          throw new ResponseError(`STS answered without a usable ${name}`, response.about, false);
        }
        mask(value);
        return value;
      };
      const value: AccessKey = {
        kind: 'access_key',
        accessKey: secret('access_key_id'),
        secretKey: secret('secret_access_key'),
        securityToken: secret('security_token'),
      };
      const lifeMs = lifeOf(keys['expiration'], header(response.headers, 'date'));
      return { value, ...(lifeMs !== undefined && { lifeMs }) };
    },
  });
}
