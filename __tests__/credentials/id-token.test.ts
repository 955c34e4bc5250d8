import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { claimsOf } from '../../src/credentials/id-token';

const jwt = (payload: string) => `e30.${Buffer.from(payload).toString('base64url')}.c2ln`;

describe('the claims of an id token', () => {
  it('are what a trust policy looks at, and nothing else', () => {
    const payload = {
      iss: 'https://issuer',
      aud: 'audience',
      sub: 'repo:o/镜像:ref:refs/heads/main',
      jti: 'x',
      exp: 1,
    };
    expect(claimsOf(jwt(JSON.stringify(payload)))).toEqual({
      iss: 'https://issuer',
      aud: 'audience',
      sub: 'repo:o/镜像:ref:refs/heads/main',
    });
  });

  it('are shown as they are, also of another type', () => {
    expect(claimsOf(jwt('{"iss":1,"aud":["a","b"]}'))).toEqual({ iss: '1', aud: 'a,b', sub: '(none)' });
  });

  it.each([
    ['no JWT', 'text'],
    ['an empty text', ''],
    ['broken JSON', jwt('{"iss":')],
    ['a list', jwt('[]')],
    ['null', jwt('null')],
    ['no Base64', 'e30.!!!.c2ln'],
  ])('are absent in %s', (_what, token) => {
    expect(claimsOf(token)).toBeUndefined();
  });

  it('never fail', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json().map(jwt)), (token) => {
        claimsOf(token);
      }),
    );
  });
});
