import type { HttpRequest } from '../http/send';

/** Who we are: one kind of credential with all it needs. Secrets in it are masked before the value exists. */
export type Credentials =
  | { kind: 'token'; token: string }
  | AccessKey
  | { kind: 'password'; domainName: string; username: string; password: string; projectName: string }
  | { kind: 'identity_provider'; identityProvider: string; projectName: string; idToken: IdTokenRequest }
  | { kind: 'agency'; providerUrn: string; agencyUrn: string; idToken: IdTokenRequest };

/** Access key and secret key; `securityToken` belongs to a temporary pair. */
export interface AccessKey {
  kind: 'access_key';
  accessKey: string;
  secretKey: string;
  securityToken?: string;
  projectId?: string;
}

/** Where GitHub issues the job's OIDC tokens (`ACTIONS_ID_TOKEN_REQUEST_URL`, `_TOKEN`), and the audience to ask for. */
export interface IdTokenRequest {
  requestUrl: string;
  requestToken: string;
  audience: string;
}

/** Makes a request carry the credential; called inside each attempt, so that every attempt is signed anew. */
export interface Authenticator {
  authenticate(request: HttpRequest): Promise<HttpRequest>;
}

/** The claims of a GitHub OIDC token that a trust policy looks at. */
export interface IdTokenClaims {
  iss: string;
  aud: string;
  sub: string;
}

/** Signing in failed; `cause` is the HttpError that says why. */
export class CredentialsError extends Error {
  override name = 'CredentialsError';
  constructor(
    /** The kind of credential that was used. */
    readonly kind: Credentials['kind'],
    /** What failed: asking GitHub for its OIDC token, or exchanging what we have at Huawei Cloud. */
    readonly step: 'id_token' | 'exchange',
    /** What GitHub said of this job, where its token got that far. */
    readonly claims: IdTokenClaims | undefined,
    cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : 'signing in failed', { cause });
  }
}
