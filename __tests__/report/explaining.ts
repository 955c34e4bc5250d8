import { ApiError } from '../../src/codearts/api-error';
import type { Credentials } from '../../src/credentials/credentials';
import type { FailedRequest } from '../../src/http/http-error';
import { explain as explainWith } from '../../src/report/explain';
import type { Circumstances } from '../../src/report/circumstances';
import type { Explanation } from '../../src/report/explanation';
import { RecordingRunner } from '../support/recording-runner';

/** Where CodeArts Repo has the mirror of repository 7. */
export const URL_OF_MIRROR = 'https://codehub-ext.cn-north-4.myhuaweicloud.com/v4/repositories/7/remote-mirror';

const ID_TOKEN = { requestUrl: 'https://h/oidc', requestToken: 'r', audience: 'a' };

/** A credential of each kind. */
export const CREDENTIALS: Readonly<Record<Credentials['kind'], Credentials>> = {
  token: { kind: 'token', token: 't' },
  access_key: { kind: 'access_key', accessKey: 'a', secretKey: 's' },
  password: { kind: 'password', domainName: 'acme', username: 'ci-bot', password: 'p', projectName: 'cn-north-4' },
  identity_provider: {
    kind: 'identity_provider',
    identityProvider: 'github',
    projectName: 'cn-north-4',
    idToken: ID_TOKEN,
  },
  agency: {
    kind: 'agency',
    providerUrn: 'iam::0123:oidcProvider:github',
    agencyUrn: 'iam::0123:agency:mirror',
    idToken: ID_TOKEN,
  },
};

/** A request that failed: reading the mirror where nothing else is said. */
export const failed = (more: Partial<FailedRequest> = {}): FailedRequest => ({
  method: 'GET',
  url: URL_OF_MIRROR,
  ...more,
});

/** The service's refusal of such a request. */
export const api = (code: string, status: number, message = 'Said the service.', more: Partial<FailedRequest> = {}) =>
  new ApiError(code, message, failed({ status, requestId: 'f0e1d2c3b4a5', ...more }));

/** Explains an error as a run does that signed in like that. */
export function explain(error: unknown, signIn?: Credentials['kind'], mode?: Circumstances['mode']): Explanation {
  const about = { ...(signIn && { credentials: CREDENTIALS[signIn] }), ...(mode && { mode }) };
  return explainWith(error, new RecordingRunner().redact, about);
}
