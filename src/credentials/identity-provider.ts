import type { Caller } from '../http/call';
import type { Credentials } from './credentials';
import { exchangeRequest, readIamToken } from './iam-token';
import type { Lease } from './renewable';

/**
 * Exchanges a GitHub OIDC token for a project-scoped IAM token through a v3 identity provider
 * (IAM API, "Obtaining a Scoped Token with an OpenID Connect ID Token").
 * @param idToken asked anew for each attempt
 * @throws HttpError
 */
export function obtainTokenByIdentityProvider(
  caller: Caller,
  iam: string,
  provider: Extract<Credentials, { kind: 'identity_provider' }>,
  idToken: () => Promise<string>,
  mask: (secret: string) => void,
): Promise<Lease<string>> {
  return caller.call({
    request: async () =>
      exchangeRequest(
        `${iam}/v3.0/OS-AUTH/id-token/tokens`,
        { auth: { id_token: { id: await idToken() }, scope: { project: { name: provider.projectName } } } },
        { 'x-idp-id': provider.identityProvider },
      ),
    effect: 'exchange',
    read: (json, response) => readIamToken(json, response, mask),
  });
}
