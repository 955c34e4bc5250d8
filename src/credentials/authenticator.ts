import type { Clock } from '../clock';
import type { Caller } from '../http/call';
import { HttpError } from '../http/http-error';
import { accessKeyAuthenticator } from './access-key';
import { assumeAgency } from './agency';
import {
  type Authenticator,
  type Credentials,
  CredentialsError,
  type IdTokenClaims,
  type IdTokenRequest,
} from './credentials';
import { claimsOf, requestIdToken } from './id-token';
import { obtainTokenByIdentityProvider } from './identity-provider';
import { obtainTokenByPassword } from './password';
import { type Lease, Renewable } from './renewable';
import { tokenAuthenticator } from './token';

/** What signing in needs of the rest of the run. */
export interface SignIn {
  caller: Caller;
  clock: Clock;
  /** Base URLs without trailing slash. */
  iam: string;
  sts: string;
  /** Told every secret before it is used. */
  mask: (secret: string) => void;
}

/** The one switch from a kind of credential to its authenticator; exchanged credentials are obtained once and renewed before they end. */
export function authenticatorFor(credentials: Credentials, signIn: SignIn): Authenticator {
  const { caller, clock, iam, sts, mask } = signIn;
  let claims: IdTokenClaims | undefined;

  const failedAt =
    (step: CredentialsError['step']) =>
    (error: unknown): never => {
      throw error instanceof HttpError ? new CredentialsError(credentials.kind, step, claims, error) : error;
    };
  const idToken = (from: IdTokenRequest) => async () => {
    // No HttpError leaves here: the exchange that waits for this token must not repeat what was already tried often enough.
    const token = await requestIdToken(caller, from, mask).catch(failedAt('id_token'));
    claims = claimsOf(token);
    return token;
  };
  const renewable = <T>(obtain: () => Promise<Lease<T>>) => {
    const lease = new Renewable(clock, () => obtain().catch(failedAt('exchange')));
    return () => lease.get();
  };

  switch (credentials.kind) {
    case 'token':
      return tokenAuthenticator(() => Promise.resolve(credentials.token));
    case 'access_key':
      return accessKeyAuthenticator(() => Promise.resolve(credentials), clock);
    case 'password':
      return tokenAuthenticator(renewable(() => obtainTokenByPassword(caller, iam, credentials, mask)));
    case 'identity_provider':
      return tokenAuthenticator(
        renewable(() => obtainTokenByIdentityProvider(caller, iam, credentials, idToken(credentials.idToken), mask)),
      );
    case 'agency':
      return accessKeyAuthenticator(
        renewable(() => assumeAgency(caller, sts, credentials, idToken(credentials.idToken), mask)),
        clock,
      );
  }
}
