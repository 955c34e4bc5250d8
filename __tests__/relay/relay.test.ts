import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { findNode24 } from '../../sandbox/runner';
import { reset, startServer, type TestServer } from '../support/server';

const PROGRAM = fileURLToPath(new URL('../../examples/relay/relay.js', import.meta.url));
const SECRET = 'a secret of the webhook';
const TOKEN = 'github_pat_0123456789';

let github: TestServer;
let relay: { url: string; log: () => string; stop: () => Promise<void> };

beforeAll(async () => {
  github = await startServer(() => ({ status: 204 }));
  relay = await startRelay();
});

afterAll(async () => {
  await relay.stop();
  await github.stop();
});

beforeEach(() => {
  github.answer = () => ({ status: 204 });
});

async function startRelay() {
  const { child, output } = launch({
    WEBHOOK_SECRET: SECRET,
    DISPATCH_TOKEN: TOKEN,
    DISPATCH_REPOSITORY: 'octo/mirrors',
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', () => {
      reject(new Error(output()));
    });
    child.stdout?.on('data', () => {
      const found = /listening on (\S+)/.exec(output())?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      child.removeAllListeners('exit').once('exit', () => {
        resolve();
      });
      child.kill();
    });
  return { url, log: output, stop };
}

function launch(env: Record<string, string>): { child: ChildProcess; output: () => string } {
  const child = spawn(findNode24(), [PROGRAM], { env: { GITHUB_API_URL: `${github.url}/api/v3/`, PORT: '0', ...env } });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return { child, output: () => text };
}

function sign(body: string, secret = SECRET): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}

/** The first answers that come. */
function firstOf(answers: readonly Promise<string>[], count: number): Promise<string[]> {
  const got: string[] = [];
  return new Promise((resolve) => {
    for (const answer of answers)
      void answer.then((text) => {
        if (got.push(text) === count) resolve(got);
      });
  });
}

interface Delivery {
  method?: string;
  event?: string;
  body?: string;
  signature?: string | undefined;
}

function deliver(delivery: Delivery = {}): Promise<{ status: number; text: string }> {
  const { method = 'POST', event = 'repository', body = created() } = delivery;
  const signature = 'signature' in delivery ? delivery.signature : sign(body);
  const headers = { 'x-github-event': event, ...(signature !== undefined && { 'x-hub-signature-256': signature }) };
  return new Promise((resolve, reject) => {
    const outgoing = request(relay.url, { method, headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, text });
      });
    });
    outgoing.on('error', reject).end(method === 'POST' ? body : undefined);
  });
}

function created(more: object = {}, action = 'created'): string {
  const repository = {
    id: 1,
    name: 'website',
    full_name: 'octo/website',
    owner: { login: 'Octo' },
    clone_url: 'https://github.example/octo/website.git',
    visibility: 'public',
    ...more,
  };
  return JSON.stringify({ action, repository, organization: { login: 'octo' }, sender: { login: 'mona' } });
}

describe('the relay', () => {
  it('turns a signed delivery into a repository_dispatch with just what the workflow needs', async () => {
    const before = github.requests.length;
    expect(await deliver()).toEqual({ status: 202, text: 'dispatched website\n' });
    const [dispatch, ...others] = github.requests.slice(before);
    expect(others).toEqual([]);
    expect(dispatch).toMatchObject({ method: 'POST', path: '/api/v3/repos/octo/mirrors/dispatches' });
    expect(dispatch?.headers['authorization']).toBe(`Bearer ${TOKEN}`);
    expect(JSON.parse(dispatch?.body ?? '')).toEqual({
      event_type: 'repository-created',
      client_payload: { name: 'website', visibility: 'public' },
    });
  });

  it.each([
    ['no signature', undefined],
    ['an empty one', ''],
    ['one of another secret', sign(created(), 'a wrong secret')],
    ['one of another body', sign(created({ name: 'other' }))],
    ['one of another algorithm', sign(created()).replace('sha256', 'sha1')],
    ['one with more behind it', `${sign(created())}00`],
    ['one in capitals', sign(created()).toUpperCase()],
  ])('refuses %s, and asks GitHub nothing', async (_what, signature) => {
    const before = github.requests.length;
    expect(await deliver({ signature })).toMatchObject({ status: 401 });
    expect(github.requests).toHaveLength(before);
  });

  it.each([
    ['a ping', { event: 'ping', body: '{"zen":"Keep it logically awesome."}' }, 200],
    ['another event', { event: 'push' }, 202],
    ['the end of a repository', { body: created({}, 'deleted') }, 202],
    ['what is no delivery', { method: 'GET' }, 405],
    ['what is not JSON', { body: '{' }, 400],
    ['JSON that is none of GitHub', { body: 'null' }, 202],
    ['a repository without a name', { body: created({ name: undefined }) }, 400],
    ['a name with a way out', { body: created({ name: '../other' }) }, 400],
    ['a name of dots', { body: created({ name: '..' }) }, 400],
    ['a name with a line end', { body: created({ name: 'x\n::error::' }) }, 400],
    ['a repository without an owner', { body: created({ owner: undefined }) }, 400],
    ['a repository of another owner', { body: created({ owner: { login: 'mallory' } }) }, 202],
    ['an unknown visibility', { body: created({ visibility: 'odd' }) }, 400],
    ['two megabytes', { body: created({ description: 'x'.repeat(2_000_000) }) }, 413],
  ])('dispatches nothing for %s', async (_what, delivery: Delivery, status) => {
    const before = github.requests.length;
    expect(await deliver(delivery)).toMatchObject({ status });
    expect(github.requests).toHaveLength(before);
  });

  it('reports a refusal of GitHub as a failed delivery, so that it can be redelivered', async () => {
    github.answer = () => ({ status: 404, json: { message: 'Not Found' } });
    expect(await deliver()).toEqual({ status: 502, text: 'GitHub refused to dispatch website: HTTP 404\n' });
    github.answer = reset;
    expect(await deliver()).toMatchObject({ status: 502 });
  });

  it('follows no redirect, for the token must not travel', async () => {
    const elsewhere = await startServer(() => ({ status: 204 }));
    github.answer = () => ({ status: 307, headers: { location: elsewhere.url } });
    expect(await deliver()).toMatchObject({ status: 502 });
    expect(elsewhere.requests).toEqual([]);
    await elsewhere.stop();
  });

  it('never shows its secrets', () => {
    expect(relay.log()).toContain('dispatched website');
    expect(relay.log()).not.toContain(SECRET);
    expect(relay.log()).not.toContain(TOKEN);
  });

  it.each([
    ['without a secret', { DISPATCH_TOKEN: TOKEN, DISPATCH_REPOSITORY: 'octo/mirrors' }],
    [
      'with a secret that can be guessed',
      { WEBHOOK_SECRET: 'short', DISPATCH_TOKEN: TOKEN, DISPATCH_REPOSITORY: 'a/b' },
    ],
    ['with a secret of blanks', { WEBHOOK_SECRET: ' '.repeat(20), DISPATCH_TOKEN: TOKEN, DISPATCH_REPOSITORY: 'a/b' }],
    ['with a way out as its target', { WEBHOOK_SECRET: SECRET, DISPATCH_TOKEN: TOKEN, DISPATCH_REPOSITORY: '../..' }],
    ['with a target that is none', { WEBHOOK_SECRET: SECRET, DISPATCH_TOKEN: TOKEN, DISPATCH_REPOSITORY: 'a/b/../c' }],
  ])('does not start %s', async (_what, env: Record<string, string>) => {
    const { child, output } = launch(env);
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect(code).toBe(1);
    expect(output()).toContain('Set WEBHOOK_SECRET');
  });

  it.each(['http://github.example/api/v3', 'ftp://127.0.0.1', 'github.example'])(
    'sends no token to %s',
    async (api) => {
      const env = { WEBHOOK_SECRET: SECRET, DISPATCH_TOKEN: TOKEN, DISPATCH_REPOSITORY: 'a/b', GITHUB_API_URL: api };
      const { child, output } = launch(env);
      expect(await new Promise((resolve) => child.once('close', resolve))).toBe(1);
      expect(output()).toContain('GITHUB_API_URL must begin with https://');
    },
  );

  it('keeps little of what strangers send, however many they are', async () => {
    const { hostname, port } = new URL(relay.url);
    const head = `POST / HTTP/1.1\r\nhost: x\r\nx-github-event: repository\r\nx-hub-signature-256: ${sign('x')}\r\n`;
    const strangers = Array.from({ length: 40 }, () => connect(Number(port), hostname));
    const answers = strangers.map(
      (stranger) =>
        new Promise<string>((resolve) => {
          stranger.once('data', (data: Buffer) => {
            resolve(data.toString().split('\r\n')[0] ?? '');
          });
          stranger.on('error', () => undefined);
          stranger.write(`${head}content-length: 200000\r\n\r\n${'x'.repeat(100_000)}`);
        }),
    );
    // 16 bodies are waited for; of the other 24 none is read.
    const refused = await firstOf(answers, 24);
    expect(new Set(refused)).toEqual(new Set(['HTTP/1.1 503 Service Unavailable']));
    for (const stranger of strangers) stranger.destroy();
    await Promise.all(strangers.map((stranger) => stranger.closed || once(stranger, 'close')));
  });

  it('takes a delivery that a proxy sends in chunks, and no endless one', async () => {
    const { hostname, port } = new URL(relay.url);
    const send = async (body: string, chunks: string[]) => {
      const proxy = connect(Number(port), hostname);
      const lines = ['POST / HTTP/1.1', 'host: x', 'x-github-event: repository', `x-hub-signature-256: ${sign(body)}`];
      proxy.write(`${lines.join('\r\n')}\r\ntransfer-encoding: chunked\r\n\r\n`);
      for (const chunk of chunks) proxy.write(`${chunk.length.toString(16)}\r\n${chunk}\r\n`);
      proxy.write('0\r\n\r\n');
      proxy.on('error', () => undefined);
      const [data] = (await once(proxy, 'data')) as [Buffer];
      proxy.destroy();
      return data.toString().split('\r\n')[0];
    };
    expect(await send(created(), [created().slice(0, 20), created().slice(20)])).toBe('HTTP/1.1 202 Accepted');
    expect(
      await send(
        'x',
        Array.from({ length: 5 }, () => 'x'.repeat(60_000)),
      ),
    ).toBe('HTTP/1.1 413 Payload Too Large');
  });

  it('reads no body without a signature', async () => {
    const { hostname, port } = new URL(relay.url);
    const stranger = connect(Number(port), hostname);
    stranger.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 200000\r\n\r\n');
    const [data] = (await once(stranger, 'data')) as [Buffer];
    expect(data.toString()).toContain('401 Unauthorized');
    stranger.destroy();
  });
});
