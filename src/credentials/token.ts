import type { Authenticator } from './credentials';

/** Sends an IAM user token as `X-Auth-Token`. */
export function tokenAuthenticator(token: () => Promise<string>): Authenticator {
  return {
    authenticate: async (request) => ({ ...request, headers: { ...request.headers, 'x-auth-token': await token() } }),
  };
}
