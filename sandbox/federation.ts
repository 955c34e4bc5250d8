import type { JWTPayload } from 'jose';
import type { AccessKeys } from './access-keys';
import type { Accounts } from './accounts';
import { readScope, tokenReply } from './iam';
import { idOf, DEFAULT_USER } from './accounts';
import { textAt, valueAt } from './json';
import type { OidcIssuer } from './oidc-issuer';
import { apiError, Refusal, type ServicePart } from './reply';

/** An identity provider of IAM v3 that trusts the sandbox's issuer. */
export interface IdentityProvider {
  /** What X-Idp-Id names. */
  readonly id: string;
  /** The client id that `aud` must name. */
  readonly clientId: string;
}

/** An agency of IAM v5 that may be assumed with an id token. */
export interface Agency {
  readonly urn: string;
  readonly providerUrn: string;
  /** Client ids registered with the provider, one of which `aud` must name. */
  readonly clientIds: readonly string[];
  /** The trust policy: patterns with * and ? for `sub`. */
  readonly subjects: readonly string[];
  readonly maxDurationSeconds: number;
}

/** The identity provider that every sandbox knows. */
export const DEFAULT_IDENTITY_PROVIDER = {
  id: 'github-actions',
  clientId: 'sts.huaweicloud.com',
} as const satisfies IdentityProvider;

/** The agency that every sandbox knows; it trusts every branch and tag of octo-org's repositories. */
export const DEFAULT_AGENCY = {
  urn: 'iam::0594eb4c29ad4c3ab0ad0a9ef0a2f5a1:agency:mirror',
  providerUrn: 'iam::0594eb4c29ad4c3ab0ad0a9ef0a2f5a1:oidcProvider:github',
  clientIds: ['sts.huaweicloud.com'],
  subjects: ['repo:octo-org/*', 'repo:octo-org@*/*'],
  maxDurationSeconds: 43_200,
} as const satisfies Agency;

/** IAM's exchange of an id token for a token. */
export function federationPart(
  accounts: Accounts,
  issuer: OidcIssuer,
  providers: readonly IdentityProvider[],
): ServicePart {
  return {
    refuseInvalid: () => apiError(400, 'IAM.0011', 'Request body is invalid.'),
    handlers: {
      CreateTokenWithIdToken: async ({ body, parameters }) => {
        const provider = providers.find(({ id }) => id === parameters['X-Idp-Id']);
        if (provider === undefined) {
          throw new Refusal(
            apiError(404, 'IAM.0004', `Could not find identity provider: ${parameters['X-Idp-Id'] ?? ''}.`),
          );
        }
        const claims = await issuer.verify(textAt(body, 'auth', 'id_token', 'id') ?? '').catch((error: unknown) => {
          throw new Refusal(apiError(401, 'IAM.0001', `The ID token is invalid: ${reasonOf(error)}.`));
        });
        if (!audiences(claims).includes(provider.clientId)) {
          throw new Refusal(apiError(401, 'IAM.0001', 'The audience of the ID token is not the client ID.'));
        }
        const user = { domain: DEFAULT_USER.domain, name: 'FederationUser' };
        const scope = readScope(accounts, body, user.domain);
        if (scope === undefined)
          throw new Refusal(apiError(404, 'IAM.0004', 'Could not find the project of the scope.'));
        return tokenReply(accounts.issueToken({ user, scope }), 'mapped', false);
      },
    },
  };
}

/** The Security Token Service: an id token for a temporary access key. */
export function stsPart(
  keys: AccessKeys,
  issuer: OidcIssuer,
  agencies: readonly Agency[],
  keyLifeMs: number | undefined,
): ServicePart {
  const untrusted = apiError(403, 'STS5.1001', 'no identity-based policy allows sts:agencies:assumeWithOIDC');
  return {
    refuseInvalid: (problems) => apiError(400, 'STS5.0001', `Invalid parameter: ${problems.join('; ')}`),
    handlers: {
      AssumeAgencyWithOIDC: async ({ body }) => {
        const agency = agencies.find(
          ({ urn, providerUrn }) => urn === textAt(body, 'agency_urn') && providerUrn === textAt(body, 'provider_urn'),
        );
        if (agency === undefined) throw new Refusal(untrusted);
        const claims = await issuer.verify(textAt(body, 'id_token') ?? '').catch((error: unknown) => {
          throw new Refusal(apiError(400, 'STS5.2001', `invalid id token: ${reasonOf(error)}`));
        });
        const audience = audiences(claims).find((name) => agency.clientIds.includes(name));
        if (audience === undefined) {
          throw new Refusal(apiError(400, 'STS5.2001', 'the audience is not a registered client id'));
        }
        const subject = claims.sub ?? '';
        if (!agency.subjects.some((pattern) => matches(subject, pattern))) throw new Refusal(untrusted);
        const duration = Number(valueAt(body, 'duration_seconds') ?? 3600);
        if (duration > agency.maxDurationSeconds) {
          throw new Refusal(apiError(400, 'STS5.0001', 'duration_seconds is longer than the agency allows'));
        }
        const session = textAt(body, 'agency_session_name') ?? '';
        const user = { domain: DEFAULT_USER.domain, name: agency.urn.replace(/^.*:/, '') };
        const key = keys.issueTemporary(user, keyLifeMs ?? duration * 1000);
        return {
          status: 200,
          body: {
            assumed_agency: {
              urn: `${agency.urn.replace(/^iam:/, 'sts:').replace(':agency:', ':assumed-agency:')}/${session}`,
              id: `${idOf(agency.urn)}:${session}`,
            },
            credentials: {
              access_key_id: key.accessKey,
              secret_access_key: key.secretKey,
              security_token: key.securityToken,
              expiration: new Date(key.expiresAt).toISOString(),
            },
            audience,
            provider: agency.providerUrn,
            subject_from_id_token: subject,
          },
        };
      },
    },
  };
}

function audiences(claims: JWTPayload): readonly string[] {
  return [claims.aud ?? []].flat();
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** StringMatch of a trust policy: * stands for any text, ? for any character. */
function matches(text: string, pattern: string): boolean {
  const literal = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's').test(text);
}
