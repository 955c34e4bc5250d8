import { randomBytes, randomUUID } from 'node:crypto';
import {
  createLocalJWKSet,
  decodeJwt,
  exportJWK,
  generateKeyPair,
  jwtVerify,
  SignJWT,
  type CryptoKey,
  type JSONWebKeySet,
  type JWTPayload,
} from 'jose';
import type { Clock } from './clock';
import { Refusal, type ServicePart } from './reply';

/** What the id tokens of the run say. */
export interface OidcOptions {
  /**
   * Form of `sub`: 'classic' is repo:owner/name:ref:…, 'immutable' has the ids too (repo:owner@1/name@2:ref:…), as for
   * repositories created or renamed since July 2026.
   */
  readonly subject?: 'classic' | 'immutable';
  /** Claims to add or to replace; `iss`, `aud`, `sub` and times included. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Life of an id token; default 5 minutes. */
  readonly lifeMs?: number;
}

/** One id token that was given out. */
export interface IssuedIdToken {
  readonly jti: string;
  readonly audience: string;
  readonly subject: string;
  readonly value: string;
}

interface Keys {
  readonly privateKey: CryptoKey;
  readonly jwks: JSONWebKeySet;
}

const FIVE_MINUTES_MS = 5 * 60 * 1000;

/** Made once a process, and only when an id token is asked for: it takes a tenth of a second. */
let keys: Promise<Keys> | undefined;

/** GitHub's OIDC provider as a workflow run sees it. */
export class OidcIssuer {
  readonly requestToken = randomBytes(48).toString('base64url');
  readonly issued: IssuedIdToken[] = [];
  readonly #origin: () => string;
  readonly #clock: Clock;
  readonly #options: OidcOptions;

  /** `origin` is asked late, for the port is known only after the start. */
  constructor(origin: () => string, clock: Clock, options: OidcOptions) {
    this.#origin = origin;
    this.#clock = clock;
    this.#options = options;
  }

  get issuer(): string {
    return `${this.#origin()}/oidc`;
  }

  get requestUrl(): string {
    return `${this.issuer}/token?api-version=2.0`;
  }

  /** Signs a new id token. */
  async issue(audience: string, claims: Readonly<Record<string, unknown>> = {}): Promise<IssuedIdToken> {
    const { privateKey } = await loadKeys();
    const now = Math.floor(this.#clock() / 1000);
    const jti = randomUUID();
    const subject = subjectOf(this.#options.subject ?? 'classic');
    const payload: JWTPayload = {
      ...RUN_CLAIMS,
      jti,
      iss: this.issuer,
      aud: audience,
      sub: subject,
      iat: now,
      nbf: now - 600,
      exp: now + Math.floor((this.#options.lifeMs ?? FIVE_MINUTES_MS) / 1000),
      ...this.#options.claims,
      ...claims,
    };
    const value = await new SignJWT(payload)
      .setProtectedHeader({ alg: 'RS256', kid: 'sandbox', typ: 'JWT' })
      .sign(privateKey);
    const issued = { jti: payload.jti ?? jti, audience, subject: payload.sub ?? subject, value };
    this.issued.push(issued);
    return issued;
  }

  /** The claims of an id token that this issuer signed and that has not expired; rejects otherwise. */
  async verify(idToken: string): Promise<JWTPayload> {
    const { jwks } = await loadKeys();
    const options = { issuer: this.issuer, currentDate: new Date(this.#clock()), algorithms: ['RS256'] };
    return (await jwtVerify(idToken, createLocalJWKSet(jwks), options)).payload;
  }

  /** The operations of the issuer. */
  part(): ServicePart {
    const unauthorized = { status: 401, body: { message: 'The request token is missing or wrong.' } };
    return {
      refuseInvalid: (problems) => ({ status: 400, body: { message: problems.join('; ') } }),
      handlers: {
        CreateIdToken: async ({ headers, parameters }) => {
          const [, given] = /^bearer (.+)$/i.exec(headers.authorization ?? '') ?? [];
          if (given !== this.requestToken) throw new Refusal(unauthorized);
          const audience = String(parameters['audience'] ?? 'https://github.com/octo-org');
          const { value } = await this.issue(audience);
          return { status: 200, body: { count: value.length, value } };
        },
        ShowOpenIdConfiguration: () => ({
          status: 200,
          body: {
            issuer: this.issuer,
            jwks_uri: `${this.issuer}/.well-known/jwks`,
            response_types_supported: ['id_token'],
            subject_types_supported: ['public', 'pairwise'],
            id_token_signing_alg_values_supported: ['RS256'],
            scopes_supported: ['openid'],
            claims_supported: ['sub', 'aud', 'exp', 'iat', 'iss', 'jti', 'nbf', ...Object.keys(RUN_CLAIMS)],
          },
        }),
        ListSigningKeys: async () => ({ status: 200, body: (await loadKeys()).jwks }),
      },
    };
  }
}

/** The jti of an id token, whoever signed it; undefined if it is not a JWT. */
export function idTokenId(idToken: string): string | undefined {
  try {
    return decodeJwt(idToken).jti;
  } catch {
    return undefined;
  }
}

const RUN_CLAIMS = {
  actor: 'octocat',
  actor_id: '583231',
  base_ref: '',
  event_name: 'push',
  head_ref: '',
  job_workflow_ref: 'octo-org/hello-world/.github/workflows/mirror.yml@refs/heads/main',
  job_workflow_sha: 'ffac537e6cbbf934b08745a378932722df287a53',
  ref: 'refs/heads/main',
  ref_protected: 'true',
  ref_type: 'branch',
  repository: 'octo-org/hello-world',
  repository_id: '1296269',
  repository_owner: 'octo-org',
  repository_owner_id: '583231',
  repository_visibility: 'public',
  run_attempt: '1',
  run_id: '1658821493',
  run_number: '3',
  runner_environment: 'github-hosted',
  sha: 'ffac537e6cbbf934b08745a378932722df287a53',
  workflow: 'Mirror',
  workflow_ref: 'octo-org/hello-world/.github/workflows/mirror.yml@refs/heads/main',
  workflow_sha: 'ffac537e6cbbf934b08745a378932722df287a53',
} as const;

function subjectOf(form: 'classic' | 'immutable'): string {
  const { repository, repository_id: id, repository_owner: owner, repository_owner_id: ownerId, ref } = RUN_CLAIMS;
  const name = repository.slice(owner.length + 1);
  return form === 'classic' ? `repo:${repository}:ref:${ref}` : `repo:${owner}@${ownerId}/${name}@${id}:ref:${ref}`;
}

async function loadKeys(): Promise<Keys> {
  keys ??= makeKeys();
  return keys;
}

async function makeKeys(): Promise<Keys> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'sandbox', alg: 'RS256', use: 'sig' };
  return { privateKey, jwks: { keys: [jwk] } };
}
