import type { Caller } from '../http/call';
import { ResponseError } from '../http/http-error';
import { isJsonObject } from '../json';
import type { IdTokenClaims, IdTokenRequest } from './credentials';

/**
 * Asks GitHub for an OIDC token of this job. (The toolkit's own `getIDToken` follows redirects and has no time-out.)
 * @returns the token, masked
 * @throws HttpError
 */
export function requestIdToken(caller: Caller, from: IdTokenRequest, mask: (secret: string) => void): Promise<string> {
  const url = new URL(from.requestUrl);
  url.searchParams.set('audience', from.audience);
  return caller.call({
    request: () => ({
      method: 'GET',
      url,
      headers: { authorization: `Bearer ${from.requestToken}`, accept: 'application/json' },
    }),
    effect: 'read',
    read: (json, response) => {
      const value = isJsonObject(json) ? json['value'] : undefined;
      if (typeof value !== 'string' || value === '') {
        throw new ResponseError("GitHub's OIDC endpoint answered without a token", response.about, false);
      }
      mask(value);
      return value;
    },
  });
}

/** The claims of a token that a trust policy is matched against; nothing is verified here, for they are only shown. */
export function claimsOf(idToken: string): IdTokenClaims | undefined {
  try {
    const claims: unknown = JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString());
    if (!isJsonObject(claims)) return undefined;
    const told = (name: string) => String(claims[name] ?? '(none)');
    return { iss: told('iss'), aud: told('aud'), sub: told('sub') };
  } catch {
    return undefined;
  }
}
