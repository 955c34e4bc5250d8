import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type NetworkSettings, readNetworkSettings } from '../../src/http/network-settings';
import type { HttpRequest } from '../../src/http/send';
import { Transport } from '../../src/http/send';
import { type Authority, createAuthority, type Identity, selfSigned, trust } from '../support/certificates';
import { holdTimers, passTime, releaseTimers } from '../support/deadline';
import { type ConnectAnswer, refuseTunnel, startProxy, type TunnelProxy } from '../support/proxy';
import { reset, silence, startServer, type TestServer } from '../support/server';

const TIMEOUT_MS = 30_000;
/** A host that no name server knows (loopback never goes through a proxy); the proxy takes it to a server here. */
const HOST = 'repo.example.test';
const ORIGIN = `https://${HOST}:8443`;

let authority: Authority;
let identity: Identity;
let distrust: () => void;
let server: TestServer;
let proxy: TunnelProxy | undefined;
let env: Record<string, string>;
let transport: Transport | undefined;
let stop: AbortController;

beforeAll(async () => {
  authority = await createAuthority();
  identity = await authority.issue({ hosts: [HOST, 'localhost', '127.0.0.1', '2001:db8::1'] });
  distrust = trust(authority);
});

afterAll(() => {
  distrust();
});

beforeEach(async () => {
  env = {};
  server = await startServer(({ path }) => ({ json: { path } }), { tls: identity });
  transport = undefined;
  stop = new AbortController();
});

afterEach(async () => {
  for (const name of ['no_proxy', 'NO_PROXY']) process.env[name] = '';
  transport?.close();
  await proxy?.stop();
  proxy = undefined;
  await server.stop();
});

/** Puts a proxy between here and the server, as the environment of a runner does. */
async function through(answer?: ConnectAnswer, tls?: Identity): Promise<TunnelProxy> {
  proxy = await startProxy(server.port, answer, tls);
  env['https_proxy'] = proxy.url;
  return proxy;
}

/** What the environment says, read as a run does. */
function readNetwork(): NetworkSettings {
  return readNetworkSettings(env, (variable, problem) => {
    throw new Error(`${variable}: ${problem}`);
  });
}

function send(url: string, method: HttpRequest['method'] = 'GET') {
  const request = { method, url: new URL(url), headers: { 'x-auth-token': 'secret' } };
  transport ??= new Transport({ userAgent: 'test', timeoutMs: TIMEOUT_MS, network: readNetwork() });
  return transport.send(method === 'GET' ? request : { ...request, body: '{}' }, stop.signal);
}

/** What a post to the host behind the proxy fails with. */
function failure(url = `${ORIGIN}/path`): Promise<unknown> {
  return send(url, 'POST').then(
    () => 'there was a reply',
    (error: unknown) => error,
  );
}

describe('through a proxy', () => {
  it('requests go by a tunnel, in which the proxy sees nothing of them', async () => {
    const { requests } = await through();
    await expect(send(`${ORIGIN}/v4?q=1`)).resolves.toMatchObject({ status: 200, body: '{"path":"/v4?q=1"}' });
    expect(requests).toMatchObject([{ target: `${HOST}:8443`, headers: { host: `${HOST}:8443` } }]);
    expect(Object.keys(requests[0]?.headers ?? {}).sort()).toEqual(['connection', 'host']);
    expect(server.requests[0]?.headers).toMatchObject({ host: `${HOST}:8443`, 'x-auth-token': 'secret' });
  });

  it('a tunnel is kept: several requests, one CONNECT, one connection', async () => {
    const { requests } = await through();
    for (const path of ['/1', '/2', '/3']) await send(ORIGIN + path);
    await send(`${ORIGIN}/4`, 'POST');
    expect(requests).toHaveLength(1);
    expect(server.requests.map(({ connection }) => connection)).toEqual([1, 1, 1, 1]);
  });

  it('the default port is named too', async () => {
    const { requests } = await through();
    await send(`https://${HOST}/`);
    expect(requests.map(({ target }) => target)).toEqual([`${HOST}:443`]);
    expect(server.requests[0]?.headers.host).toBe(HOST);
  });

  it('an IPv6 address is written in brackets', async () => {
    const { requests } = await through();
    await expect(send('https://[2001:db8::1]:8443/')).resolves.toMatchObject({ status: 200 });
    expect(requests.map(({ target }) => target)).toEqual(['[2001:db8::1]:8443']);
  });

  it('requests to a host in the clear go by a tunnel as well', async () => {
    const plain = await startServer(({ path }) => ({ body: path }));
    try {
      proxy = await startProxy(plain.port);
      env['http_proxy'] = proxy.url;
      await expect(send('http://oidc.example.test/1')).resolves.toMatchObject({ body: '/1' });
      await expect(send('http://oidc.example.test/2')).resolves.toMatchObject({ body: '/2' });
      expect(proxy.requests.map(({ target }) => target)).toEqual(['oidc.example.test:80']);
      transport?.close();
      await proxy.drained();
    } finally {
      await plain.stop();
    }
  });

  it.each(['https_proxy', 'HTTPS_PROXY'])('is what %s asks for', async (name) => {
    const { url, requests } = await through();
    env = { [name]: url };
    await send(ORIGIN);
    expect(requests).toHaveLength(1);
  });

  it.each([
    ['no_proxy', HOST],
    ['NO_PROXY', HOST],
    ['no_proxy', 'other.example.test, .example.test'],
    ['no_proxy', 'example.test'],
    ['no_proxy', `${HOST}:8443`],
    ['no_proxy', '*'],
  ])('is not what %s=%s asks for', async (name, value) => {
    const { requests } = await through();
    process.env[name] = value;
    // Without the proxy nobody can find the host.
    await expect(failure()).resolves.toMatchObject({ cause: { code: expect.stringMatching(/^ENOTFOUND|EAI_AGAIN$/) } });
    expect(requests).toHaveLength(0);
  });

  it.each(['localhost', '127.0.0.1'])('is not the way to %s', async (host) => {
    const { requests } = await through();
    await expect(send(`https://${host}:${server.port}/`)).resolves.toMatchObject({ status: 200 });
    expect(requests).toHaveLength(0);
  });

  it('the reply may be lost after the request was sent', async () => {
    await through();
    server.answer = reset;
    await expect(failure()).resolves.toMatchObject({ fate: { sent: true, permanent: false } });
  });

  it('the reply may be lost in a tunnel that was used before', async () => {
    await through();
    await send(ORIGIN);
    server.answer = reset;
    await expect(failure()).resolves.toMatchObject({ fate: { sent: true, permanent: false } });
  });
});

describe('the user and password in the URL of a proxy', () => {
  it.each([
    ['user:password', 'user:password'],
    ['us%40er:p%3Ass%2Fw%25rd', 'us@er:p:ss/w%rd'],
    ['%E9%95%9C:%E5%83%8F', '镜:像'],
    ['user', 'user:'],
  ])('are given to it: %s', async (written, meant) => {
    const { url, requests } = await through();
    env['https_proxy'] = url.replace('://', `://${written}@`);
    await send(ORIGIN);
    const [scheme, value = ''] = requests[0]?.headers['proxy-authorization']?.split(' ') ?? [];
    expect([scheme, Buffer.from(value, 'base64').toString()]).toEqual(['Basic', meant]);
    expect(server.requests[0]?.headers).not.toHaveProperty('proxy-authorization');
  });
});

describe('a proxy that speaks TLS', () => {
  it('is used like any other', async () => {
    const { url, requests } = await through(undefined, identity);
    expect(url).toMatch(/^https:/);
    await expect(send(`${ORIGIN}/1`)).resolves.toMatchObject({ status: 200 });
    await expect(send(`${ORIGIN}/2`)).resolves.toMatchObject({ status: 200 });
    expect(requests).toHaveLength(1);
  });

  it('with a certificate that is not trusted gets nothing, and is not asked again', async () => {
    const { requests } = await through(undefined, await selfSigned());
    await expect(failure()).resolves.toMatchObject({
      name: 'NetworkError',
      fate: { sent: false, permanent: true },
      message: `the proxy ${proxy?.name ?? ''} opened no tunnel: the certificate of the host is not trusted (a company CA goes into NODE_EXTRA_CA_CERTS) (DEPTH_ZERO_SELF_SIGNED_CERT)`,
    });
    expect(requests).toHaveLength(0);
  });
});

describe('a proxy that opens no tunnel', () => {
  it.each([
    [
      '407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="x"',
      /^the proxy 127.0.0.1:\d+ answered CONNECT with HTTP 407: no user and password were sent, for there are none in https_proxy$/,
      true,
    ],
    ['403 Forbidden', /^the proxy 127.0.0.1:\d+ answered CONNECT with HTTP 403$/, true],
    ['502 Bad Gateway', /^the proxy 127.0.0.1:\d+ answered CONNECT with HTTP 502$/, false],
    ['503 Service Unavailable', /^the proxy 127.0.0.1:\d+ answered CONNECT with HTTP 503$/, false],
  ])('but answers %s', async (statusLine, message, permanent) => {
    const { drained } = await through(refuseTunnel(statusLine));
    await expect(failure()).resolves.toMatchObject({
      name: 'NetworkError',
      message: expect.stringMatching(message),
      fate: { sent: false, permanent },
      failed: { method: 'POST', url: `${ORIGIN}/path` },
    });
    expect(server.connections).toBe(0);
    await drained();
  });

  it.each([
    ['dies before it answers', ((client) => client.destroy()) as ConnectAnswer],
    [
      'dies within its answer',
      ((client) => client.write('HTTP/1.1 200 Connec', () => client.destroy())) as ConnectAnswer,
    ],
  ])('but %s', async (_what, answer) => {
    await through(answer);
    const error = await failure();
    expect(error).toMatchObject({ name: 'NetworkError', fate: { sent: false, permanent: false } });
    expect((error as Error).message).toMatch(/^the proxy 127.0.0.1:\d+ opened no tunnel: .+/);
  });

  it('but dies once it has answered', async () => {
    await through((client) => client.write('HTTP/1.1 200 Connection established\r\n\r\n', () => client.destroy()));
    await expect(failure()).resolves.toMatchObject({ name: 'NetworkError', fate: { sent: false, permanent: false } });
  });

  it('because it speaks no HTTP', async () => {
    await through((client) => client.write('SSH-2.0-OpenSSH_9.6\r\n'));
    await expect(failure()).resolves.toMatchObject({ name: 'NetworkError', fate: { sent: false, permanent: true } });
  });

  it('because it is not there', async () => {
    const { url, stop: leave } = await through();
    await leave();
    env['https_proxy'] = url;
    const error = await failure();
    expect(error).toMatchObject({ name: 'NetworkError', fate: { sent: false, permanent: false } });
    expect((error as Error).message).toMatch(
      /^the proxy 127.0.0.1:\d+ opened no tunnel: the connection was refused \(ECONNREFUSED\)$/,
    );
  });

  it('because nobody knows its name', async () => {
    env['https_proxy'] = 'http://proxy.invalid:3128';
    const error = await failure();
    expect(error).toMatchObject({ name: 'NetworkError', fate: { sent: false, permanent: false } });
    expect((error as Error).message).toMatch(
      /^the proxy proxy.invalid:3128 opened no tunnel: the (host name could not be resolved|name server could not be reached) /,
    );
  });
});

describe('a wrong certificate behind a proxy', () => {
  it('gets nothing, and is not asked again', async () => {
    await through();
    await expect(failure('https://other.example.test/')).resolves.toMatchObject({
      name: 'NetworkError',
      message: `the certificate is for another host name (ERR_TLS_CERT_ALTNAME_INVALID), through the proxy ${proxy?.name ?? ''}`,
      fate: { sent: false, permanent: true },
    });
    expect(server.requests).toHaveLength(0);
  });
});

describe('a proxy that never answers', () => {
  const mute: ConnectAnswer = () => undefined;

  it('is left by the deadline, and nothing was sent', async () => {
    holdTimers();
    try {
      const { drained, nextConnect } = await through(mute);
      const asked = nextConnect();
      const failing = failure();
      await asked;
      passTime(TIMEOUT_MS);
      await expect(failing).resolves.toMatchObject({
        name: 'TimeoutError',
        message: `no reply within 30 s, through the proxy ${proxy?.name ?? ''}`,
        sent: false,
      });
      await drained();
    } finally {
      releaseTimers();
    }
  });

  it("is left when the signal aborts, with the signal's reason", async () => {
    const { drained, nextConnect } = await through(mute);
    const asked = nextConnect();
    const failing = failure();
    await asked;
    stop.abort('cancelled');
    await expect(failing).resolves.toBe('cancelled');
    await drained();
  });

  it('is left when the transport is closed', async () => {
    const { drained, nextConnect } = await through(mute);
    const asked = nextConnect();
    const failing = failure();
    await asked;
    transport?.close();
    await expect(failing).resolves.toMatchObject({ name: 'NetworkError', fate: { sent: false } });
    await drained();
  });
});

describe('a tunnel to a host that never answers', () => {
  /** Opens the tunnel into nothing. */
  const nowhere: ConnectAnswer = (client) => client.write('HTTP/1.1 200 Connection established\r\n\r\n');

  it('is left within the handshake when the signal aborts', async () => {
    let hello: () => void = () => undefined;
    const greeted = new Promise<void>((resolve) => (hello = resolve));
    const { drained } = await through((client, open) => {
      client.once('data', hello);
      nowhere(client, open);
    });
    const failing = failure();
    await greeted;
    stop.abort('cancelled');
    await expect(failing).resolves.toBe('cancelled');
    await drained();
  });

  it('is left by the deadline, and the request was sent', async () => {
    holdTimers();
    try {
      let tell: () => void = () => undefined;
      const asked = new Promise<void>((resolve) => (tell = resolve));
      server.answer = (received, response) => {
        tell();
        return silence(received, response);
      };
      const { drained } = await through();
      const failing = failure();
      await asked;
      passTime(TIMEOUT_MS);
      await expect(failing).resolves.toMatchObject({ name: 'TimeoutError', sent: true });
      await drained();
    } finally {
      releaseTimers();
    }
  });

  it('is closed with the transport', async () => {
    const { drained } = await through();
    await send(ORIGIN);
    transport?.close();
    await drained();
    await server.drained();
  });
});
