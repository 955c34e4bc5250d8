import type { Caller } from '../http/call';
import type { Credentials } from './credentials';
import { exchangeRequest, readIamToken } from './iam-token';
import type { Lease } from './renewable';

/**
 * Exchanges an IAM user's password for a project-scoped token (IAM API, "Obtaining a User Token Through Password Authentication").
 * @throws HttpError
 */
export function obtainTokenByPassword(
  caller: Caller,
  iam: string,
  user: Extract<Credentials, { kind: 'password' }>,
  mask: (secret: string) => void,
): Promise<Lease<string>> {
  const identity = {
    methods: ['password'],
    password: { user: { name: user.username, password: user.password, domain: { name: user.domainName } } },
  };
  return caller.call({
    request: () =>
      exchangeRequest(`${iam}/v3/auth/tokens?nocatalog=true`, {
        auth: { identity, scope: { project: { name: user.projectName } } },
      }),
    effect: 'exchange',
    read: (json, response) => readIamToken(json, response, mask),
  });
}
