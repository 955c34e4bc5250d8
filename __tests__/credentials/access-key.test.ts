import { describe, expect, it } from '@jest/globals';
import type { AKSKSigner } from '@huaweicloud/huaweicloud-sdk-core/auth/AKSKSigner';
import fc from 'fast-check';
import { createRequire } from 'node:module';
import { sign } from '../../src/credentials/access-key';
import type { AccessKey } from '../../src/credentials/credentials';
import type { HttpRequest } from '../../src/http/send';

/** The pair that the signing guide publishes for its sample. */
const SAMPLE: AccessKey = {
  kind: 'access_key',
  accessKey: 'QTWAOYTTINDUT2QVKYUC',
  secretKey: 'MFyfvK41ba2giqM7Uio6PznpdUKGpownRZlmVmHc',
};
const CODEARTS = 'https://codehub-ext.cn-north-4.myhuaweicloud.com';
const JSON_TYPE = { 'content-type': 'application/json' };
const NOON = '2025-04-24T12:04:44Z';

function request(method: HttpRequest['method'], url: string, headers: Record<string, string>, body?: string) {
  return { method, url: new URL(url), headers, ...(body !== undefined && { body }) };
}

describe('sign', () => {
  it.each([
    [
      "the signing guide's sample",
      request(
        'GET',
        'https://service.region.example.com/v1/77b6a44cba5143ab91d13ab9a8ff44fd/vpcs?limit=2&marker=13551d6b-755d-4757-b956-536f674975c0',
        JSON_TYPE,
      ),
      {},
      '2019-11-15T03:36:55Z',
      '7be6668032f70418fcc22abc52071e57aff61b84a1d2381bb430d6870f4f6ebe',
    ],
    [
      'an associate with a project id',
      request(
        'POST',
        `${CODEARTS}/v4/repositories/123/remote-mirror/associate`,
        JSON_TYPE,
        '{"url":"https://example.com/0379d2da2bae4c38b3d2fbbdb6f2a3f2/test.git"}',
      ),
      { projectId: 'aa2d97d7e62c4b7da3ffdfc11551f878' },
      NOON,
      '7d3c8e991a11a7da94f50af2e39c3b4c01a324c45d4e54d6a088adcba89f05a3',
    ],
    [
      'a show with no header of its own',
      request('GET', `${CODEARTS}/v4/repositories/123/remote-mirror`, {}),
      {},
      NOON,
      'cd3cbdb10489f8811a723e979145771aaf2bc5414512e771ca482fb8e4dd6cc1',
    ],
    [
      'a search with characters of all sorts',
      request(
        'GET',
        `${CODEARTS}/v2/projects/repositories?${new URLSearchParams({ search: "my repo/镜像~*'()", page_index: '1', page_size: '100' }).toString()}`,
        JSON_TYPE,
      ),
      {},
      NOON,
      'f565a0eadcdea018cda57ddf8cff1dded21379fc981a64ab60507841713ad8f3',
    ],
    [
      'a start with a security token',
      request('POST', `${CODEARTS}/v4/repositories/123/remote-mirror`, JSON_TYPE, '{"force_fetch":true}'),
      { securityToken: 'gQpjbi1ub3J0aC00TESTTOKEN==' },
      NOON,
      'd25c38ee34345e4c3acd4e8e9f9931449e8af90d65eb2f30eb6026b014741c92',
    ],
    [
      'a start with an empty object',
      request('POST', `${CODEARTS}/v4/repositories/123/remote-mirror`, JSON_TYPE, '{}'),
      {},
      NOON,
      '1deae0b695fb5a92c7c3da65bdf71cb2462dce9eba29da172857f8fae263e069',
    ],
  ])('gives the known signature of %s', (_what, unsigned, extras, now, signature) => {
    const { headers } = sign(unsigned, { ...SAMPLE, ...extras }, new Date(now));
    expect(headers['authorization']).toMatch(new RegExp(`, Signature=${signature}$`));
  });

  it('adds host, date, security token and project id, and signs them with the rest', () => {
    const unsigned = request(
      'PUT',
      `${CODEARTS}:8443/v4/x?a=b`,
      { ...JSON_TYPE, accept: 'application/json' },
      '{"a":1}',
    );
    const key = { ...SAMPLE, securityToken: 'st', projectId: 'p1' };
    const { authorization, ...headers } = sign(unsigned, key, new Date(NOON)).headers;
    expect(headers).toEqual({
      'content-type': 'application/json',
      accept: 'application/json',
      host: 'codehub-ext.cn-north-4.myhuaweicloud.com:8443',
      'x-sdk-date': '20250424T120444Z',
      'x-security-token': 'st',
      'x-project-id': 'p1',
    });
    expect(authorization).toMatch(
      /^SDK-HMAC-SHA256 Access=QTWAOYTTINDUT2QVKYUC, SignedHeaders=accept;content-type;host;x-project-id;x-sdk-date;x-security-token, Signature=[0-9a-f]{64}$/,
    );
  });

  it('changes nothing else, and leaves the unsigned request as it was', () => {
    const unsigned = request('POST', `${CODEARTS}/v4/x`, JSON_TYPE, '{}');
    const before = structuredClone(unsigned.headers);
    const signed = sign(unsigned, SAMPLE, new Date(NOON));
    expect({ ...signed, headers: {} }).toEqual({ ...unsigned, headers: {} });
    expect(unsigned.headers).toEqual(before);
    expect(Object.keys(signed.headers)).not.toContain('x-security-token');
    expect(Object.keys(signed.headers)).not.toContain('x-project-id');
  });

  it('does not sign the white space around a header value, which does not survive the journey', () => {
    const signatureOf = (accept: string) =>
      sign(request('GET', CODEARTS, { accept }), SAMPLE, new Date(NOON)).headers['authorization'];
    expect(signatureOf('  text/plain\t')).toBe(signatureOf('text/plain'));
    expect(signatureOf('text/html')).not.toBe(signatureOf('text/plain'));
  });

  it('signs a path by its meaning, however it is written', () => {
    const signatureOf = (path: string) =>
      sign(request('GET', CODEARTS + path, {}), SAMPLE, new Date(NOON)).headers['authorization'];
    expect(signatureOf('/%61%2D/%e9%95%9c')).toBe(signatureOf('/a-/镜'));
    expect(signatureOf('/a')).toBe(signatureOf('/a/'));
    expect(signatureOf('/a%2Fb')).not.toBe(signatureOf('/a/b'));
  });

  it.each(['method', 'path', 'query', 'header', 'body', 'secret key', 'time'])('depends on the %s', (part) => {
    const changed = (name: string) => part === name;
    const signatureOf = (isChanged: (name: string) => boolean) => {
      const path = isChanged('path') ? '/b' : '/a';
      const query = isChanged('query') ? '?q=2' : '?q=1';
      const { headers } = sign(
        request(
          isChanged('method') ? 'PUT' : 'POST',
          CODEARTS + path + query,
          { accept: isChanged('header') ? 'b' : 'a' },
          isChanged('body') ? '{"a":2}' : '{"a":1}',
        ),
        { ...SAMPLE, secretKey: isChanged('secret key') ? 'other' : 'same' },
        new Date(isChanged('time') ? '2025-04-24T12:04:45Z' : NOON),
      );
      return headers['authorization']?.split('Signature=')[1];
    };
    expect(signatureOf(changed)).not.toBe(signatureOf(() => false));
  });
});

/**
 * The official signer (npm @huaweicloud/huaweicloud-sdk-core) agrees on every request it is given in the way it likes. It differs:
 * - It takes the address as text and encodes its path, also what is encoded already: `%20` becomes `%2520`. Node's `url.parse`, which it
 *   uses, encodes white space, quotes, `<>{}|^` and the like first. So paths are given to it raw, without these.
 * - It does not know `.` and `..`, and keeps the port 443 in the host of an https address; `URL` takes them away.
 * - It takes the query as an object with a list for a repeated name; a query in the address is not signed.
 * - It signs header values with the white space around them, and orders its list of signed names and its header lines by different
 *   rules (code units, locale), which part at `_`.
 * - It hashes what JSON.stringify makes of `data`; an empty text, 0 and null count as no body.
 * - It refuses half a surrogate pair, which `URL` replaces.
 */
describe('the official signer', () => {
  const { AKSKSigner: official } = createRequire(import.meta.url)(
    '@huaweicloud/huaweicloud-sdk-core/auth/AKSKSigner',
  ) as { AKSKSigner: typeof AKSKSigner };

  const grapheme = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 });
  const segment = fc
    .string({ unit: fc.oneof(fc.constantFrom(...'aZ09-._~!$&()*+,;=:@镜像é🪞'), grapheme), maxLength: 12 })
    .filter((text) => !/[\s%?#/\\'"<>`{}|^\p{Cc}]/u.test(text) && text !== '.' && text !== '..');
  const text = fc.string({ unit: fc.oneof(fc.constantFrom(..."aZ0 -._~!'()*+/%&=?#镜🪞"), grapheme), maxLength: 12 });
  const headerName = fc.stringMatching(/^x-[a-z0-9-]{0,8}[a-z]$/);
  const headerValue = fc.stringMatching(/^[!-~]([ -~]{0,20}[!-~])?$/);
  const data = fc.oneof(
    fc.dictionary(text, fc.jsonValue()),
    fc.constant({}),
    fc.integer({ min: 1, max: 100_000 }).map((length) => ({ url: '镜'.repeat(length) })),
  );
  const samples = fc.record({
    method: fc.constantFrom('GET' as const, 'POST' as const, 'PUT' as const),
    origin: fc.constantFrom(CODEARTS, 'https://repo.example.com:8443', 'http://127.0.0.1:3000'),
    path: fc.array(segment, { maxLength: 5 }).map((segments) => ['', ...segments, 'end'].join('/')),
    slash: fc.constantFrom('', '/'),
    query: fc.dictionary(
      text.filter((name) => name !== '__proto__'),
      fc.array(text, { maxLength: 3 }),
      { maxKeys: 5 },
    ),
    headers: fc.dictionary(headerName, headerValue, { maxKeys: 4 }),
    type: fc.constantFrom({}, JSON_TYPE, { 'content-type': 'application/json;charset=utf8' }),
    data: fc.option(data, { nil: undefined }),
    securityToken: fc.option(headerValue, { nil: undefined }),
    projectId: fc.option(fc.stringMatching(/^[0-9a-f]{32}$/), { nil: undefined }),
    key: fc.record({ accessKey: fc.stringMatching(/^[A-Z0-9]{20}$/), secretKey: fc.stringMatching(/^[!-~]{40}$/) }),
    now: fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
  });

  it('gives the same signature for the same request', () => {
    fc.assert(
      fc.property(
        samples,
        ({ method, origin, path, slash, query, data, key, securityToken, projectId, now, ...rest }) => {
          const address = origin + path + slash;
          const headers = { ...rest.headers, ...rest.type };
          const theirs = official.sign(
            {
              method,
              endpoint: address,
              queryParams: structuredClone(query),
              data,
              headers: {
                ...headers,
                'X-Sdk-Date': now.toISOString().replace(/[-:]|\.\d{3}/g, ''),
                ...(securityToken !== undefined && { 'X-Security-Token': securityToken }),
                ...(projectId !== undefined && { 'X-Project-Id': projectId }),
              },
            },
            { getAk: () => key.accessKey, getSk: () => key.secretKey } as Parameters<typeof official.sign>[1],
          );
          const url = new URL(address);
          for (const [name, values] of Object.entries(query)) {
            for (const value of values) url.searchParams.append(name, value);
          }
          const ours = sign(
            { method, url, headers, ...(data !== undefined && { body: JSON.stringify(data) }) },
            {
              kind: 'access_key',
              ...key,
              ...(securityToken !== undefined && { securityToken }),
              ...(projectId !== undefined && { projectId }),
            },
            now,
          );
          expect(ours.headers['authorization']).toBe((theirs as Record<string, string>)['Authorization']);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
