import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import {
  DEFAULT_AGENCY,
  DEFAULT_IDENTITY_PROVIDER,
  DEFAULT_PROJECT,
  startSandbox,
  type Sandbox,
} from '../../sandbox/sandbox';
import { textAt } from '../../sandbox/json';
import { ask, type Answer } from './ask';
import { signedHeaders } from './sign';

const path = '/v4/repositories/7/remote-mirror';
const audience = 'sts.huaweicloud.com';

let sandbox: Sandbox;
let now = Date.now();

beforeAll(async () => {
  sandbox = await startSandbox({ git: false, clock: () => now });
  sandbox.addRepository({ id: 7, path: 'a/b' });
});

afterAll(async () => {
  await sandbox.stop();
});

async function requestIdToken(from: Sandbox = sandbox): Promise<string> {
  const target = `${from.oidc.requestUrl}&audience=${audience}`.slice(from.url.length);
  const answer = await ask(from, 'GET', target, { headers: { Authorization: `bearer ${from.oidc.requestToken}` } });
  return textAt(answer.body, 'value') ?? '';
}

async function exchange(
  idToken: string,
  scope?: unknown,
  provider: string = DEFAULT_IDENTITY_PROVIDER.id,
): Promise<Answer> {
  return ask(sandbox, 'POST', '/v3.0/OS-AUTH/id-token/tokens', {
    headers: { 'X-Idp-Id': provider },
    body: { auth: { id_token: { id: idToken }, ...(scope === undefined ? {} : { scope }) } },
  });
}

async function assume(idToken: string, more: Record<string, unknown> = {}, from = sandbox): Promise<Answer> {
  return ask(from, 'POST', '/v5/agencies/assume-with-oidc', {
    body: {
      provider_urn: DEFAULT_AGENCY.providerUrn,
      agency_urn: DEFAULT_AGENCY.urn,
      agency_session_name: 'GitHubActions-1658821493',
      id_token: idToken,
      ...more,
    },
  });
}

describe("GitHub's OIDC provider", () => {
  it('gives a fresh id token each time, which its published keys verify', async () => {
    const [first, second] = [await requestIdToken(), await requestIdToken()];
    expect(first).not.toBe(second);
    const configuration = await ask(sandbox, 'GET', '/oidc/.well-known/openid-configuration');
    const keys = createRemoteJWKSet(new URL(textAt(configuration.body, 'jwks_uri') ?? ''));
    const { payload } = await jwtVerify(first, keys, { issuer: sandbox.oidc.issuer, audience });
    expect(payload).toMatchObject({
      sub: 'repo:octo-org/hello-world:ref:refs/heads/main',
      repository: 'octo-org/hello-world',
      runner_environment: 'github-hosted',
    });
    expect(sandbox.oidc.issued.map(({ value }) => value)).toEqual([first, second]);
  });

  it('refuses a wrong request token', async () => {
    const target = sandbox.oidc.requestUrl.slice(sandbox.url.length);
    const answer = await ask(sandbox, 'GET', target, { headers: { Authorization: 'bearer wrong' } });
    expect([answer.status, answer.body]).toEqual([401, { message: expect.any(String) }]);
  });

  it('can write the subject with immutable ids, and other claims', async () => {
    const other = await startSandbox({ oidc: { subject: 'immutable', claims: { ref: 'refs/tags/v1' } } });
    expect((await other.oidc.issue(audience)).subject).toBe(
      'repo:octo-org@583231/hello-world@1296269:ref:refs/heads/main',
    );
    expect((await assume(await requestIdToken(other), {}, other)).status).toBe(200);
    await other.stop();
  });
});

describe('IAM with an id token', () => {
  it('gives a token for the project that was asked for', async () => {
    const answer = await exchange(await requestIdToken(), { project: { name: DEFAULT_PROJECT.name } });
    expect(answer.status).toBe(201);
    const token = answer.headers.get('x-subject-token') ?? '';
    expect((await ask(sandbox, 'GET', path, { token })).status).toBe(404);
  });

  it('gives an unscoped token without a scope, which the repository refuses', async () => {
    const token = (await exchange(await requestIdToken())).headers.get('x-subject-token') ?? '';
    expect((await ask(sandbox, 'GET', path, { token })).status).toBe(401);
  });

  it.each([
    ['a forged id token', async () => exchange('a.b.c'), 401, 'IAM.0001'],
    ['another audience', async () => exchange((await sandbox.oidc.issue('other')).value), 401, 'IAM.0001'],
    ['an unknown provider', async () => exchange(await requestIdToken(), undefined, 'x'), 404, 'IAM.0004'],
    ['an unknown project', async () => exchange(await requestIdToken(), { project: { name: 'x' } }), 404, 'IAM.0004'],
    ['a malformed body', async () => exchange('', 7), 400, 'IAM.0011'],
  ] as const)('refuses %s', async (_what, act, status, code) => {
    const answer = await act();
    expect([answer.status, textAt(answer.body, 'error_code')]).toEqual([status, code]);
  });
});

describe('STS with an id token', () => {
  it('gives a temporary key that signs until it ends', async () => {
    const answer = await assume(await requestIdToken(), { duration_seconds: 900 });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ audience, provider: DEFAULT_AGENCY.providerUrn });
    const held = (name: string): string => textAt(answer.body, 'credentials', name) ?? '';
    const key = { accessKey: held('access_key_id'), secretKey: held('secret_access_key') };
    const security = { 'X-Security-Token': held('security_token') };
    expect((await sendNow(key, security)).status).toBe(404);
    expect(textAt((await sendNow(key, {})).body, 'error_msg')).toContain('decrypt token fail');
    expect(textAt((await sendNow(key, { 'X-Security-Token': 'other' })).body, 'error_msg')).toContain('decrypt token');
  });

  it('ends keys when configured', async () => {
    const short = await startSandbox({ temporaryKeyLifeMs: 0 });
    const answer = await assume(await requestIdToken(short), {}, short);
    const held = (name: string): string => textAt(answer.body, 'credentials', name) ?? '';
    const key = { accessKey: held('access_key_id'), secretKey: held('secret_access_key') };
    const refused = await sendNow(key, { 'X-Security-Token': held('security_token') }, short);
    expect(textAt(refused.body, 'error_msg')).toContain('token expires, expires_at: ');
    await short.stop();
  });

  it.each([
    ['a forged id token', {}, async () => 'a.b.c.d', 400, 'STS5.2001'],
    ['another audience', {}, async () => (await sandbox.oidc.issue('other')).value, 400, 'STS5.2001'],
    [
      'a subject that the policy does not trust',
      {},
      async () => (await sandbox.oidc.issue(audience, { sub: 'repo:evil/x:ref:refs/heads/main' })).value,
      403,
      'STS5.1001',
    ],
    ['an unknown agency', { agency_urn: 'iam::1:agency:x' }, requestIdToken, 403, 'STS5.1001'],
    ['an unknown provider', { provider_urn: 'iam::1:oidcProvider:x' }, requestIdToken, 403, 'STS5.1001'],
    ['a session name with a space', { agency_session_name: 'a b' }, requestIdToken, 400, 'STS5.0001'],
    ['a duration that is too short', { duration_seconds: 10 }, requestIdToken, 400, 'STS5.0001'],
  ] as const)('refuses %s', async (_what, more, idToken, status, code) => {
    const answer = await assume(await idToken(), more);
    expect([answer.status, textAt(answer.body, 'error_code')]).toEqual([status, code]);
  });

  it('refuses an id token that has expired, and shows which were presented', async () => {
    const { jti, value } = await sandbox.oidc.issue(audience);
    now += 5 * 60_000 + 1000;
    expect(textAt((await assume(value)).body, 'error_code')).toBe('STS5.2001');
    expect(sandbox.oidc.presented.at(-1)).toBe(jti);
    expect(sandbox.oidc.presented.filter((presented) => presented === jti)).toHaveLength(1);
  });
});

async function sendNow(
  key: { readonly accessKey: string; readonly secretKey: string },
  headers: Record<string, string>,
  from = sandbox,
): Promise<Answer> {
  return ask(from, 'GET', path, { headers: signedHeaders({ method: 'GET', url: from.url + path, ...key, headers }) });
}
