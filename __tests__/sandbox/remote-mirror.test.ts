import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { startSandbox, type NewRepository, type Sandbox } from '../../sandbox/sandbox';
import { startSource, type Source } from '../../sandbox/source';
import { ask, type Answer } from './ask';

let sandbox: Sandbox;
let source: Source;
let token: string;
let nextId = 100;

beforeAll(async () => {
  [sandbox, source] = await Promise.all([startSandbox(), startSource()]);
  token = sandbox.issueToken();
});

afterAll(async () => {
  await Promise.all([sandbox.stop(), source.stop()]);
});

function add(more: Partial<NewRepository> = {}): number {
  nextId += 1;
  sandbox.addRepository({ id: nextId, path: `group/repository-${nextId}`, ...more });
  return nextId;
}

const mirrorPath = (id: number | string): string => `/v4/repositories/${id}/remote-mirror`;
const associate = async (id: number | string, body: unknown): Promise<Answer> =>
  ask(sandbox, 'POST', `${mirrorPath(id)}/associate`, { token, body });
const show = async (id: number): Promise<Answer> => ask(sandbox, 'GET', mirrorPath(id), { token });

describe('associate', () => {
  it('fetches the source and answers 201 with the eleven documented fields', async () => {
    const origin = await source.createRepository('associate', { branches: ['main', 'next'], commits: 2 });
    const id = add();
    const answer = await associate(id, { url: origin.url });

    expect(answer.status).toBe(201);
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f]{32}$/);
    expect(answer.body).toEqual({
      id: expect.any(Number),
      repository_id: id,
      update_status: 'finished',
      last_update_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+08:00$/),
      url: origin.url,
      last_successful_update_at: expect.any(String),
      number_of_failures: null,
      mirroring_enabled: false,
      is_private: false,
      endpoint_uuid: null,
      last_error: null,
    });
    expect(await sandbox.repository(id).branches()).toEqual(await origin.branches());
    expect(sandbox.repository(id).associateCount).toBe(1);
    expect((await show(id)).body).toEqual(answer.body);
  });

  it("tells git's own reason when the source cannot be fetched", async () => {
    const origin = await source.createRepository('broken');
    origin.break();
    const id = add();
    expect((await associate(id, { url: origin.url })).body).toMatchObject({
      update_status: 'failed',
      number_of_failures: 1,
      last_successful_update_at: null,
      last_error: expect.stringContaining(`fatal: repository '${origin.url}/' not found`),
    });
  });

  it('can synchronize in the background, or not at all', async () => {
    const origin = await source.createRepository('background');
    const inBackground = add({ syncOnAssociate: 'background' });
    expect((await associate(inBackground, { url: origin.url })).body).toMatchObject({
      update_status: expect.stringMatching(/^(scheduled|started)$/),
    });
    await sandbox.repository(inBackground).settled();
    expect((await show(inBackground)).body).toMatchObject({ update_status: 'finished' });

    const never = add({ syncOnAssociate: 'none' });
    expect((await associate(never, { url: origin.url })).body).toMatchObject({
      update_status: 'none',
      last_update_at: null,
    });
    expect(existsSync(sandbox.repository(never).gitDir)).toBe(false);
  });

  it.each([
    ['409', 409, 'CH_23_51308', 'https://example.com/one.git'],
    ['400', 400, 'CH.00405011', 'https://example.com/one.git'],
    ['201', 201, undefined, 'https://example.com/two.git'],
  ] as const)('answers a second one as configured: %s', async (secondAssociate, status, code, url) => {
    const id = add({ secondAssociate, syncOnAssociate: 'none' });
    await associate(id, { url: 'https://example.com/one.git' });
    const second = await associate(id, { url: 'https://example.com/two.git' });
    expect(second.status).toBe(status);
    if (code !== undefined) expect(second.body).toMatchObject({ error_code: code });
    expect((await show(id)).body).toMatchObject({ url });
  });

  it('lets one of two simultaneous associations through', async () => {
    const origin = await source.createRepository('race');
    const id = add();
    const answers = await Promise.all([associate(id, { url: origin.url }), associate(id, { url: origin.url })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(sandbox.repository(id).associateCount).toBe(1);
  });

  it.each([
    ['no url', {}],
    ['another scheme', { url: 'ssh://git@example.com/a.git' }],
    ['an unknown field', { url: 'https://example.com/a.git', urls: 1 }],
    ['no body', undefined],
  ])('refuses %s with 400', async (_what, body) => {
    const answer = await associate(add(), body);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ error_code: 'CH.010001' });
  });

  it('refuses an id that is out of range with 400', async () => {
    expect((await associate(2147483648, { url: 'https://example.com/a.git' })).status).toBe(400);
    expect((await associate('%zz', { url: 'https://example.com/a.git' })).status).toBe(400);
    expect((await associate('first', { url: 'https://example.com/a.git' })).status).toBe(400);
  });
});

describe('a repository without a mirror', () => {
  it.each([
    ['404', 404, { error_code: 'CH.000404', error_msg: 'The remote mirror does not exist.' }],
    ['null', 200, null],
    ['object', 200, {}],
    ['empty', 200, undefined],
  ] as const)('is shown as configured: %s', async (missingMirror, status, body) => {
    const answer = await show(add({ missingMirror }));
    expect([answer.status, answer.body]).toEqual([status, body]);
    if (missingMirror === 'empty') expect(answer.text).toBe('');
  });
});

describe('refusals', () => {
  it.each([
    ['no token', undefined],
    ['an unknown token', 'MIIunknown'],
  ])('401 for %s', async (_what, wrong) => {
    const answer = await ask(sandbox, 'GET', mirrorPath(add()), wrong === undefined ? {} : { token: wrong });
    expect(answer.status).toBe(401);
    expect(answer.body).toEqual({
      error_code: 'CH.00000002',
      error_msg: 'Recognize authentication information failed.',
    });
  });

  it('401 for a token that has expired, or is not for a project', async () => {
    const tokens = [
      sandbox.issueToken({ lifeMs: 0 }),
      sandbox.issueToken({ scope: 'unscoped' }),
      sandbox.issueToken({ scope: { domain: 'sandbox-account' } }),
    ];
    const id = add();
    for (const wrong of tokens) expect((await ask(sandbox, 'GET', mirrorPath(id), { token: wrong })).status).toBe(401);
  });

  it('403 without permission on this repository', async () => {
    const foreign = add({ members: ['somebody-else'] });
    expect((await show(foreign)).status).toBe(403);
    const writeOnly = add({ deny: ['read'], syncOnAssociate: 'none' });
    expect((await show(writeOnly)).body).toEqual({ error_code: 'CH.00401001', error_msg: 'No access permission.' });
    expect((await associate(writeOnly, { url: 'https://example.com/a.git' })).status).toBe(201);
    const removed = add({ members: [], refusal: '401' });
    expect((await show(removed)).body).toMatchObject({ error_code: 'CH.080401' });
  });

  it('404 for an unknown repository, and for an unknown path', async () => {
    expect((await show(1)).body).toEqual({
      error_code: 'CH.00402000',
      error_msg: 'The repository does not exist. Check and try again.',
    });
    expect((await ask(sandbox, 'GET', '/v9/nothing', { token })).body).toMatchObject({ error_code: 'APIGW.0101' });
  });
});

describe('the sandbox', () => {
  it('writes down every request, and counts connections', async () => {
    const id = add();
    const before = sandbox.requests.length;
    await show(id);
    await associate(id, { url: 'no address' });
    expect(sandbox.connections).toBeGreaterThan(0);
    expect(sandbox.requests.slice(before)).toMatchObject([
      { method: 'GET', path: mirrorPath(id), operation: 'ShowRemoteMirror', status: 404, body: undefined },
      {
        method: 'POST',
        operation: 'AssociateRemoteMirror',
        status: 400,
        body: { url: 'no address' },
        rawBody: '{"url":"no address"}',
        headers: { 'x-auth-token': token },
        connection: expect.any(Number),
      },
    ]);
  });

  it('costs nothing for repositories that are never fetched', async () => {
    const many = await startSandbox({ git: false });
    for (let id = 1; id <= 10_000; id += 1) many.addRepository({ id, path: `bulk/${id}` });
    const given = { token: many.issueToken(), body: { url: 'https://example.com/a.git' } };
    const answer = await ask(many, 'POST', `${mirrorPath(10_000)}/associate`, given);
    expect(answer.body).toMatchObject({ update_status: 'finished', last_error: null });
    await many.stop();
  });

  it('leaves no folder behind', async () => {
    const origin = await source.createRepository('leftover');
    const short = await startSandbox();
    const repository = short.addRepository({ id: 1, path: 'a/b' });
    const given = { token: short.issueToken(), body: { url: origin.url } };
    await ask(short, 'POST', `${mirrorPath(1)}/associate`, given);
    expect(existsSync(repository.gitDir)).toBe(true);
    await short.stop();
    expect(existsSync(repository.gitDir)).toBe(false);
  });

  it('serves HTTPS and adds latency when asked', async () => {
    const { generate } = await import('selfsigned');
    const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }]);
    const secure = await startSandbox({ tls: { key, cert }, latencyMs: 40 });
    const { request } = await import('node:https');
    const begun = performance.now();
    const status = await new Promise((resolve, reject) => {
      request(`${secure.url}${mirrorPath(1)}`, { ca: cert, rejectUnauthorized: false, agent: false }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(401);
    expect(performance.now() - begun).toBeGreaterThan(39);
    expect(secure.connections).toBe(1);
    await secure.stop();
  });

  it('answers 500 and fails at stop when it drifts from the OpenAPI document', async () => {
    const drifting = await startSandbox({ git: false });
    const repository = drifting.addRepository({ id: 1, path: 'a/b' });
    repository.associate('https://example.com/a.git').last_update_at = 'yesterday';
    const answer = await ask(drifting, 'GET', mirrorPath(1), { token: drifting.issueToken() });
    expect(answer.status).toBe(500);
    expect(answer.body).toMatchObject({ error_msg: expect.stringContaining('body/last_update_at') });
    await expect(drifting.stop()).rejects.toThrow('ShowRemoteMirror answered 200');
  });
});
