import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAuthority, type Identity } from '../support/certificates';
import { play, type Scene, verdict } from './play';
import {
  type Answer,
  cutOff,
  html,
  huge,
  mirror,
  NO_MIRROR,
  raw,
  refuse,
  type Reply,
  RESET,
  type Script,
  SILENCE,
  stall,
  trouble,
} from './scripted-service';
import { startTunnelProxy, type Tunnelling, type TunnelProxy } from './tunnel-proxy';

const old = mirror();
const created = mirror({}, 201);
const throttled = (retryAfter: string) => refuse(429, 'APIG.0308', 'Too many.', { 'retry-after': retryAfter });

let folder: string;
let caFile: string;
let identity: Identity;
let expired: Identity;

beforeAll(async () => {
  const authority = await createAuthority();
  identity = await authority.issue({ hosts: ['codearts.test'] });
  const hours = (count: number) => new Date(Date.now() + count * 3_600_000);
  expired = await authority.issue({ hosts: ['codearts.test'], validFrom: hours(-48), validUntil: hours(-24) });
  folder = mkdtempSync(join(tmpdir(), 'dist-ca-'));
  caFile = join(folder, 'ca.pem');
  writeFileSync(caFile, authority.cert);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('5. Requests', () => {
  it.concurrent.each<[what: string, first: Answer]>([
    ['a 429', trouble(429)],
    ['a 429 as a page', { ...html(429), headers: { 'retry-after': '0' } }],
    ['a 500 on GET', trouble(500)],
    ['a 502', trouble(502)],
    ['a 503', trouble(503)],
    ['a 504', trouble(504)],
    ['a reset', RESET],
    ['a cut off body', cutOff(200)],
    ['silence', SILENCE],
    ['a stalled body', stall(200)],
  ])('are tried again after %s', async (_what, first) => {
    const played = await play({ show: [first, old] }, { inputs: { request_timeout: '2s' } });
    expect(verdict(played)).toBe('0 unchanged: show show');
    expect(played.log).toContain('Attempt 2 of 5');
  });

  it.concurrent('are signed anew for each attempt', async () => {
    const inputs = { access_key: 'CANARYak', secret_key: 'CANARYsk' };
    const played = await play({ show: [trouble(503, '1.1'), old] }, { inputs });
    expect(verdict(played)).toBe('0 unchanged: show show');
    const [first, second] = played.service.asked.map(({ headers }) => headers);
    expect(first?.authorization).not.toBe(second?.authorization);
    expect(first?.['x-sdk-date']).not.toBe(second?.['x-sdk-date']);
  });

  it.concurrent.each<[what: string, first: Answer]>([
    ['400', refuse(400, 'CH.1')],
    ['401', refuse(401, 'CH.1')],
    ['404 as a page', html(404)],
    ['409', refuse(409, 'CH.1')],
    ['422', refuse(422, 'CH.1')],
    ['501', html(501)],
    ['a redirect', { status: 302, headers: { location: 'http://127.0.0.1:1/' } }],
    ['a page with 200', html(200)],
    ['more than 1 MiB', huge(200)],
    ['something that is not HTTP', raw('SSH-2.0-OpenSSH\r\n')],
    ['a cut off 401', cutOff(401)],
    ['a stalled 400', stall(400)],
    ['a 401 of more than 1 MiB', huge(401)],
  ])('are not tried again after %s', async (_what, first) => {
    const played = await play({ show: [first, old] }, { inputs: { request_timeout: '2s' } });
    expect(verdict(played)).toMatch(/^1 failed \S+: show$/);
  });

  it.concurrent.each([400, 401, 403, 404])(
    'that change something are not repeated after %i, even cut off',
    async (status) => {
      const show = [NO_MIRROR, NO_MIRROR];
      const played = await play({ show, associate: [cutOff(status), created] });
      expect(played.service.story.filter((asked) => asked === 'associate')).toHaveLength(1);
      expect(played.exitCode).toBe(1);
    },
  );

  it.concurrent.each(['1', '2', '3'])('are tried %s times where max_attempts says so', async (max_attempts) => {
    const played = await play({ show: trouble(503) }, { inputs: { max_attempts } });
    expect(played.service.asked).toHaveLength(Number(max_attempts));
    expect(played.outputs['error_code']).toBe('CH.503');
  });

  it.concurrent('that can not be sent at all are tried again, and fail as NetworkError', async () => {
    const inputs = { endpoint: 'http://127.0.0.1:1', max_attempts: '2' };
    const played = await play({}, { inputs });
    expect(verdict(played)).toBe('1 failed NetworkError');
    expect(played.log).toContain('Attempt 2 of 2');
    expect(played.errors[0]?.message).toContain('refused');
  });

  it.concurrent('obey Retry-After', async () => {
    const played = await play({ show: [throttled('1'), old] });
    expect(verdict(played)).toBe('0 unchanged: show show');
    expect(played.log).toContain('Attempt 2 of 5 in 1s.');
  });

  it.concurrent.each(['0', 'Wed, 21 Oct 2015 07:28:00 GMT'])('are not hurried by Retry-After: %s', async (value) => {
    const played = await play({ show: throttled(value) });
    expect(verdict(played)).toBe('1 failed APIG.0308: show show show show show');
    const pauses = [...played.log.matchAll(/Attempt \d of 5 in (\S+)s\./g)].map(([, seconds]) => Number(seconds));
    expect(pauses).toHaveLength(4);
    // The back-off is by chance: four pauses that come to less would be one in ten thousand.
    expect(pauses.reduce((sum, pause) => sum + pause)).toBeGreaterThan(0.3);
  });

  it.concurrent.each(['3600', '99999999999999999999', 'Fri, 31 Dec 2100 23:59:59 GMT'])(
    'pause 20 s at most, whatever Retry-After says: %s',
    async (value) => {
      const played = await play({ show: throttled(value) }, { cancelOn: ['show'] });
      expect(played.log).toContain('Attempt 2 of 5 in 20s.');
      expect(verdict(played)).toBe('1 failed Cancelled: show');
    },
  );

  it.concurrent('have one deadline over headers and body, which dripping does not move', async () => {
    const drip: Answer = (_asked, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write(' '), 30);
      response.on('close', () => clearInterval(timer));
    };
    const played = await play({ show: drip }, { inputs: { request_timeout: '400ms', max_attempts: '1' } });
    expect(verdict(played)).toBe('1 failed Timeout: show');
  });

  it.concurrent.each([301, 302, 303, 307, 308])('do not follow a redirect (%i)', async (status) => {
    const redirect: Answer = ({ path }) => ({ status, headers: { location: `/elsewhere${path}` } });
    const read = await play({ show: redirect });
    expect(verdict(read)).toBe('1 failed UnexpectedResponse: show');
    const write = await play({ show: NO_MIRROR, associate: redirect });
    expect(verdict(write)).toBe('1 failed UnexpectedResponse: show associate');
    expect(write.errors[0]?.message).toContain('redirect');
  });

  it.concurrent.each<[what: string, padding: number, expected: string]>([
    ['1 MiB', 0, '0 unchanged: show'],
    ['one byte more', 1, '1 failed UnexpectedResponse: show'],
  ])('take %s of a reply', async (_what, more, expected) => {
    const json = JSON.stringify((old as Reply).body);
    const body = json + ' '.repeat(1024 * 1024 - json.length + more);
    expect(verdict(await play({ show: { status: 200, body } }))).toBe(expected);
  });

  it.concurrent('read UTF-8, with a byte order mark if need be', async () => {
    const body = `\ufeff${JSON.stringify({ ...(old.body as object), last_error: '源仓库不可达' })}`;
    expect((await play({ show: { status: 200, body } })).outputs['last_error']).toBe('源仓库不可达');
  });

  it.concurrent('survive a server that closes after each reply', async () => {
    const closing: Answer = (_asked, response) => {
      response.on('finish', () => response.socket?.destroySoon());
      return NO_MIRROR;
    };
    expect(verdict(await play({ show: closing, associate: created }))).toBe('0 associated changed: show associate');
  });
});

describe('5. Through a proxy, with a CA of one’s own', () => {
  /** The service is reached as https://codearts.test, which only the proxy knows. */
  async function through(
    env: (proxy: string) => Record<string, string>,
    { tunnelling = 'open', script = {}, ...scene }: Scene & { tunnelling?: Tunnelling; script?: Script } = {},
  ): Promise<{ told: string; message: string; proxy: TunnelProxy; connections: number }> {
    let port = 0;
    const proxy = await startTunnelProxy({ port: () => port, tunnelling });
    try {
      const played = await play(
        { show: NO_MIRROR, associate: created, ...script },
        {
          tls: identity,
          ...scene,
          inputs: { endpoint: 'https://codearts.test', max_attempts: '2', ...(scene.inputs as object) },
          env: (service) => {
            port = service.port;
            return { NODE_EXTRA_CA_CERTS: caFile, ...env(proxy.url) };
          },
        },
      );
      const message = played.errors[0]?.message ?? '';
      return { told: verdict(played), message, proxy, connections: played.service.connections };
    } finally {
      await proxy.stop();
    }
  }

  it.concurrent.each(['HTTPS_PROXY', 'https_proxy'])('%s is used: one tunnel for all requests', async (variable) => {
    const { told, proxy, connections } = await through((url) => ({ [variable]: url }));
    expect(told).toBe('0 associated changed: show associate');
    expect(proxy.asked.map(({ target }) => target)).toEqual(['codearts.test:443']);
    expect(connections).toBe(1);
  });

  it.concurrent.each([
    ['NO_PROXY', 'codearts.test'],
    ['no_proxy', 'other.test, .test'],
    ['no_proxy', '*'],
  ])('%s=%s is honoured', async (variable, hosts) => {
    const { told, proxy } = await through((url) => ({ https_proxy: url, [variable]: hosts }));
    expect(told).toBe('1 failed NetworkError');
    expect(proxy.asked).toEqual([]);
  });

  it.concurrent('other hosts in no_proxy do not matter', async () => {
    const { told } = await through((url) => ({ https_proxy: url, no_proxy: 'other.test,codearts.test:8443' }));
    expect(told).toBe('0 associated changed: show associate');
  });

  it.concurrent('the proxy gets user and password, and nothing of the request', async () => {
    const { told, proxy } = await through((url) => ({ https_proxy: url.replace('//', '//us%40er:CANARYp%3Ass@') }));
    expect(told).toBe('0 associated changed: show associate');
    expect(proxy.asked[0]?.headers['proxy-authorization']).toBe(
      `Basic ${Buffer.from('us@er:CANARYp:ss').toString('base64')}`,
    );
    expect(Object.keys(proxy.asked[0]?.headers ?? {}).sort()).toEqual(['connection', 'host', 'proxy-authorization']);
  });

  it.concurrent.each<[tunnelling: Tunnelling, told: string, tunnels: number]>([
    [{ status: 407 }, '1 failed NetworkError', 1],
    [{ status: 403 }, '1 failed NetworkError', 1],
    [{ status: 502 }, '1 failed NetworkError', 2],
    ['hang up', '1 failed NetworkError', 2],
    ['hang up after 200', '1 failed NetworkError', 2],
    ['silent', '1 failed Timeout', 2],
  ])('a proxy that does not open the tunnel (%j) is told', async (tunnelling, expected, tunnels) => {
    const inputs = { request_timeout: tunnelling === 'silent' ? '500ms' : '10s' };
    const { told, message, proxy } = await through((url) => ({ https_proxy: url }), { tunnelling, inputs });
    expect(told).toBe(expected);
    expect(proxy.asked).toHaveLength(tunnels);
    if (tunnelling !== 'silent' && tunnelling !== 'hang up after 200') expect(message).toMatch(/proxy/);
  });

  it.concurrent('a lost reply is read back over a new tunnel', async () => {
    const script = { show: [NO_MIRROR, old], associate: RESET };
    const { told, proxy } = await through((url) => ({ https_proxy: url }), { script });
    expect(told).toBe('0 associated changed: show associate show');
    expect(proxy.asked).toHaveLength(2);
  });

  it.concurrent.each<[what: string, env: Record<string, string>, certificate: () => Identity, endpoint: string]>([
    ['an unknown CA', { NODE_EXTRA_CA_CERTS: '' }, () => identity, 'https://codearts.test'],
    ['an expired certificate', {}, () => expired, 'https://codearts.test'],
    ['a certificate for another host', {}, () => identity, 'https://other.test'],
  ])('%s is not trusted, and not asked twice', async (_what, env, certificate, endpoint) => {
    const scene = { tls: certificate(), inputs: { endpoint } };
    const { told, message, proxy } = await through((url) => ({ https_proxy: url, ...env }), scene);
    expect(told).toBe('1 failed NetworkError');
    expect(message).toContain('certificate');
    expect(proxy.asked).toHaveLength(1);
  });

  it.concurrent.each([
    ['la-south-2', {}, 'codeartsrepo-ext.la-south-2.myhuaweicloud.com:443'],
    ['', { HUAWEI_CLOUD_REGION: 'ap-southeast-3' }, 'codehub-ext.ap-southeast-3.myhuaweicloud.com:443'],
    ['', {}, 'codehub-ext.cn-north-4.myhuaweicloud.com:443'],
    ['xx-mars-9', {}, 'codehub-ext.xx-mars-9.myhuaweicloud.com:443'],
  ])('the region (%s %j) picks the host %s', async (region, env, host) => {
    const inputs = { endpoint: '', region };
    const { proxy } = await through((url) => ({ https_proxy: url, ...env }), { inputs });
    expect(proxy.asked.map(({ target }) => target)).toEqual([host]);
  });
});

describe('1. An unknown region', () => {
  it.concurrent('is tried with a notice, unless an endpoint is given', async () => {
    const inputs = { region: 'xx-mars-9', max_attempts: '1' };
    const guessed = await play({}, { inputs: { ...inputs, endpoint: '' }, env: { https_proxy: 'http://127.0.0.1:1' } });
    expect(verdict(guessed)).toBe('1 failed NetworkError');
    expect(guessed.notices).toHaveLength(1);
    const given = await play({ show: old }, { inputs });
    expect(verdict(given)).toBe('0 unchanged: show');
    expect(given.notices).toEqual([]);
  });
});
