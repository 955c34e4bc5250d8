import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { request } from 'node:http';
import { request as requestTls } from 'node:https';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { generate } from 'selfsigned';
import { DEFAULT_PROJECT, DEFAULT_USER, fault, startSandbox, type Fault, type Sandbox } from '../../sandbox/sandbox';
import { isObject } from '../../sandbox/json';
import { ask } from './ask';

let sandbox: Sandbox;
let token: string;

beforeEach(async () => {
  sandbox = await startSandbox({ git: false });
  sandbox.addRepository({ id: 7, path: 'a/b' });
  token = sandbox.issueToken();
});

afterEach(async () => {
  await sandbox.stop();
});

interface Outcome {
  readonly status: number | undefined;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly rawHeaders: readonly string[];
  /** Undefined if the body did not arrive whole. */
  readonly body: string | undefined;
  /** The code of what went wrong, 'stalled' after the time was up. */
  readonly error: string | undefined;
}

const path = '/v4/repositories/7/remote-mirror';
const PATIENCE_MS = 5000;
/** For answers that are known not to come. */
const LITTLE_PATIENCE_MS = 150;

/** Sends one request on a connection of its own, and gives it up after some time. */
async function send(method: string, target: string, body?: string, patienceMs = PATIENCE_MS): Promise<Outcome> {
  return new Promise((resolve) => {
    const headers = { 'X-Auth-Token': token, 'Content-Type': 'application/json' };
    let seen: Omit<Outcome, 'body' | 'error'> = { status: undefined, headers: {}, rawHeaders: [] };
    const fail = (error: unknown): void => {
      resolve({ ...seen, body: undefined, error: codeOf(error) });
    };
    const options = { method, agent: false, headers, signal: AbortSignal.timeout(patienceMs) };
    request(sandbox.url + target, options, (response) => {
      seen = { status: response.statusCode, headers: response.headers, rawHeaders: response.rawHeaders };
      text(response).then((whole) => {
        resolve({ ...seen, body: whole, error: undefined });
      }, fail);
    })
      .on('error', fail)
      .end(body);
  });
}

/** Errors of Node itself are of another realm here, so that `instanceof` does not know them. */
function codeOf(error: unknown): string {
  const code = isObject(error) ? error['code'] : undefined;
  return code === 'ABORT_ERR' ? 'stalled' : String(code);
}

const associate = async (patienceMs?: number): Promise<Outcome> =>
  send('POST', `${path}/associate`, '{"url":"https://example.com/a.git"}', patienceMs);

/** Whether associate took effect. */
const done = (): boolean => sandbox.repository(7).associateCount === 1;

async function spoilt(planned: Fault, patienceMs?: number): Promise<Outcome> {
  sandbox.plan('AssociateRemoteMirror', planned);
  return associate(patienceMs);
}

describe('a fault of the connection', () => {
  it('resets before the request is read, without effect', async () => {
    expect(await spoilt(fault.resetUnread())).toMatchObject({ status: undefined, error: 'ECONNRESET' });
    expect(done()).toBe(false);
    expect(sandbox.requests).toMatchObject([{ fault: 'reset, unread', status: undefined, rawBody: '' }]);
  });

  it('resets after the effect', async () => {
    expect(await spoilt(fault.resetAfterEffect())).toMatchObject({ status: undefined, error: 'ECONNRESET' });
    expect(done()).toBe(true);
  });

  it.each(['reset', 'close'] as const)('cuts the body by %s', async (how) => {
    expect(await spoilt(fault.cutBody(how))).toMatchObject({ status: 201, body: undefined, error: 'ECONNRESET' });
    expect(done()).toBe(true);
  });

  it('stalls before the headers, with or without effect', async () => {
    expect(await spoilt(fault.stallHeaders(), LITTLE_PATIENCE_MS)).toMatchObject({
      status: undefined,
      error: 'stalled',
    });
    expect(done()).toBe(false);
    expect(await spoilt(fault.stallHeaders({ effect: true }), LITTLE_PATIENCE_MS)).toMatchObject({
      status: undefined,
      error: 'stalled',
    });
    expect(done()).toBe(true);
  });

  it('stalls in the body, or drips', async () => {
    expect(await spoilt(fault.stallBody(), LITTLE_PATIENCE_MS)).toMatchObject({
      status: 201,
      body: undefined,
      error: 'stalled',
    });
    sandbox.plan('ShowRemoteMirror', fault.drip(20));
    expect(await send('GET', path, undefined, LITTLE_PATIENCE_MS)).toMatchObject({
      status: 200,
      body: undefined,
      error: 'stalled',
    });
    sandbox.plan('ShowRemoteMirror', fault.drip(0));
    expect((await send('GET', path)).body).toContain('"id":12439');
  });
});

describe('a fault under TLS', () => {
  it('ends the connection as suddenly', async () => {
    const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }]);
    const secure = await startSandbox({ git: false, tls: { key, cert } });
    secure.plan('ShowRemoteMirror', fault.resetUnread());
    const error = await new Promise((resolve) => {
      requestTls(secure.url + path, { ca: cert, rejectUnauthorized: false, agent: false })
        .on('error', resolve)
        .end();
    });
    expect(codeOf(error)).toBe('ECONNRESET');
    await secure.stop();
  });
});

describe('a fault of the body', () => {
  it('truncates the JSON', async () => {
    const { status, body = '' } = await spoilt(fault.truncateJson());
    expect(status).toBe(201);
    expect(() => JSON.parse(body) as unknown).toThrow();
  });

  it('sends a web page, or nothing', async () => {
    expect(await spoilt(fault.html())).toMatchObject({ status: 502, body: expect.stringContaining('<html>') });
    expect(done()).toBe(false);
    expect(await spoilt(fault.emptyBody())).toMatchObject({ status: 200, body: '' });
    expect(done()).toBe(true);
  });

  it('is huge, or endless', async () => {
    sandbox.plan('AssociateRemoteMirror', fault.hugeBody());
    expect((await associate()).body).toHaveLength(5 * 1024 * 1024);
    sandbox.plan('ShowRemoteMirror', fault.endlessBody());
    expect(await send('GET', path, undefined, LITTLE_PATIENCE_MS)).toMatchObject({ status: 200, error: 'stalled' });
  });

  it('lies about type and charset', async () => {
    expect(await spoilt(fault.contentType('text/plain'))).toMatchObject({
      headers: { 'content-type': 'text/plain' },
      body: expect.stringContaining('"id"'),
    });
    sandbox.plan('ShowRemoteMirror', fault.charset());
    expect((await send('GET', path)).body).toContain('"\0i\0d\0"');
    sandbox.plan('ShowRemoteMirror', fault.charset('gbk', 'utf8'));
    expect((await send('GET', path)).headers['content-type']).toBe('application/json;charset=gbk');
  });

  it('duplicates headers', async () => {
    const { rawHeaders } = await spoilt(fault.duplicateHeaders());
    expect(rawHeaders.filter((name) => name === 'X-Request-Id')).toHaveLength(2);
  });
});

describe('a fault of the status', () => {
  it.each([500, 502, 503, 504] as const)('is %d, before or after the effect', async (status) => {
    expect(await spoilt(fault.serverError(status))).toMatchObject({
      status,
      headers: { 'x-request-id': expect.any(String) },
    });
    expect(done()).toBe(false);
    expect((await spoilt(fault.serverError(status, { effect: true }))).status).toBe(status);
    expect(done()).toBe(true);
  });

  it('throttles, with Retry-After in seconds, as a date, or without', async () => {
    const after = async (planned: Fault): Promise<unknown> => (await spoilt(planned)).headers['retry-after'];
    expect(await after(fault.throttle())).toBeUndefined();
    expect(await after(fault.throttle({ seconds: 3 }))).toBe('3');
    const date = Date.parse(String(await after(fault.throttle({ dateInSeconds: 60 }))));
    expect(Math.abs(date - Date.now() - 60_000)).toBeLessThan(2000);
    expect(sandbox.requests.map(({ status }) => status)).toEqual([429, 429, 429]);
  });

  it('sends elsewhere', async () => {
    expect(await spoilt(fault.redirect('http://127.0.0.1:9/elsewhere', 307))).toMatchObject({
      status: 307,
      headers: { location: 'http://127.0.0.1:9/elsewhere' },
    });
  });

  it.each([
    ['a', '{"error_code":"X.1","error_msg":"m","request_id":"f0e1d2c3b4a5"}'],
    ['b', '{"error":{"code":"X.1","message":"m"},"status":"failed"}'],
    ['c', '{"error":{"code":418,"message":"m","title":"Error"}}'],
    ['d', '{"errorCode":"X.1","errorMsg":"m"}'],
    ['e', '{"result":"m","status":"failed"}'],
    ['text', 'm'],
    ['empty', ''],
  ] as const)('tells an error in form %s', async (shape, body) => {
    expect(await spoilt(fault.error(shape, 418, 'X.1', 'm'))).toMatchObject({ status: 418, body });
  });

  it('can be any answer, or a change of the right one', async () => {
    expect((await spoilt(fault.reply({ status: 418, body: ['tea'] }))).body).toBe('["tea"]');
    const other = fault.alter((reply) => ({ ...reply, body: { id: 'not a number' } }));
    expect(await spoilt(other)).toMatchObject({ status: 201, body: '{"id":"not a number"}' });
    expect(done()).toBe(true);
  });
});

describe('the plan', () => {
  it('spoils the n-th request, and as many as it should', async () => {
    const planned = sandbox.plan({ operation: 'ShowRemoteMirror', nth: 2, times: 2 }, fault.serverError(503));
    const statuses = [];
    for (let attempt = 1; attempt <= 4; attempt += 1) statuses.push((await send('GET', path)).status);
    expect(statuses).toEqual([404, 503, 503, 404]);
    expect(planned.hits).toBe(2);
  });

  it('matches by method and path, and takes the first that matches', async () => {
    sandbox.plan({ method: 'get', path: /remote-mirror$/, times: Infinity }, fault.serverError(500));
    sandbox.plan({ path: '/v4/' }, fault.serverError(504));
    expect([(await send('GET', path)).status, (await associate()).status]).toEqual([500, 201]);
    sandbox.clearFaults();
    expect((await send('GET', path)).status).toBe(200);
  });

  it('can be taken back', async () => {
    sandbox.plan('ShowRemoteMirror', fault.serverError(500)).remove();
    expect((await send('GET', path)).status).toBe(404);
  });

  it('covers IAM and the OIDC provider as well', async () => {
    sandbox.plan('CreateTokenByPassword', fault.throttle());
    sandbox.plan('CreateIdToken', fault.html(500));
    const user = { name: DEFAULT_USER.name, password: DEFAULT_USER.password, domain: { name: DEFAULT_USER.domain } };
    const scope = { project: { name: DEFAULT_PROJECT.name } };
    const body = { auth: { identity: { methods: ['password'], password: { user } }, scope } };
    expect((await ask(sandbox, 'POST', '/v3/auth/tokens', { body })).status).toBe(429);
    expect((await ask(sandbox, 'POST', '/v3/auth/tokens', { body })).status).toBe(201);
    expect((await ask(sandbox, 'GET', '/oidc/token?audience=a')).text).toContain('<html>');
  });

  it('leaves nothing open that would keep the sandbox from stopping', async () => {
    const own = await startSandbox({ git: false });
    own.plan({ times: Infinity }, fault.stallHeaders());
    const pending = fetch(own.url).catch(() => 'closed');
    await delay(30);
    await own.stop();
    expect(await pending).toBe('closed');
  });
});
