import { textAt } from './json';
import { idTokenId, type IssuedIdToken, type OidcIssuer } from './oidc-issuer';
import type { RecordedRequest } from './server';

/** GitHub's OIDC provider, as far as a test needs it. */
export interface SandboxOidc {
  readonly issuer: string;
  readonly requestUrl: string;
  readonly requestToken: string;
  /** ACTIONS_ID_TOKEN_REQUEST_URL and _TOKEN, as a job with `id-token: write` has them. */
  readonly env: Readonly<Record<string, string>>;
  /** Id tokens given out so far. */
  readonly issued: readonly IssuedIdToken[];
  /** The `jti` of every id token that was sent to IAM or STS, in order, refused or not. */
  readonly presented: readonly string[];
  /** Signs an id token without being asked over HTTP. */
  issue(audience: string, claims?: Readonly<Record<string, unknown>>): Promise<IssuedIdToken>;
}

/** Shows an issuer to a test, with what was presented in the requests so far. */
export function oidcOf(issuer: OidcIssuer, requests: () => readonly RecordedRequest[]): SandboxOidc {
  return {
    get issuer() {
      return issuer.issuer;
    },
    get requestUrl() {
      return issuer.requestUrl;
    },
    requestToken: issuer.requestToken,
    get env() {
      return {
        ACTIONS_ID_TOKEN_REQUEST_URL: issuer.requestUrl,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: issuer.requestToken,
      };
    },
    issued: issuer.issued,
    get presented() {
      return requests().flatMap(({ body }) => {
        const idToken = textAt(body, 'id_token') ?? textAt(body, 'auth', 'id_token', 'id');
        return (idToken === undefined ? undefined : idTokenId(idToken)) ?? [];
      });
    },
    issue: async (audience, claims) => issuer.issue(audience, claims),
  };
}
