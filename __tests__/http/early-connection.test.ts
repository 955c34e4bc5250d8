import { type AddressInfo, createServer, type Server } from 'node:net';
import { createServer as createSecureServer } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EarlyConnection } from '../../src/http/early-connection';
import { Transport } from '../../src/http/send';
import { createAuthority, trust } from '../support/certificates';
import { type DeafPort, openDeafPort } from '../support/deaf-port';
import { holdTimers, passTime, releaseTimers } from '../support/deadline';
import { reset, startServer, type TestServer } from '../support/server';

const TIMEOUT_MS = 30_000;

let server: TestServer;
let transport: Transport;
let stop: AbortController;

beforeEach(async () => {
  server = await startServer(({ path }) => ({ body: path }));
  stop = new AbortController();
});

afterEach(async () => {
  transport.close();
  await server.stop();
});

/** Opens a connection to that address ahead of all requests. */
async function connectEarly(url: string): Promise<EarlyConnection> {
  const early = await EarlyConnection.open(new URL(url));
  transport = new Transport({ userAgent: 'test', timeoutMs: TIMEOUT_MS, early });
  return early;
}

function post(url: string) {
  return transport.send({ method: 'POST', url: new URL(url), headers: {}, body: '{}' }, stop.signal);
}

/** What a post fails with. */
function failure(url: string): Promise<unknown> {
  return post(url).then(
    () => 'there was a reply',
    (error: unknown) => error,
  );
}

/** Resolves when that many connections were opened. */
async function opened(count: number): Promise<void> {
  while (server.connections < count) await new Promise(setImmediate);
}

/** Listens on loopback; returns the port. */
async function listen(listener: Server): Promise<number> {
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  return (listener.address() as AddressInfo).port;
}

describe('a connection that was opened early', () => {
  it('carries the first request, and those after it', async () => {
    await connectEarly(`${server.url}/v4`);
    for (const path of ['/1', '/2']) await expect(post(server.url + path)).resolves.toMatchObject({ body: path });
    expect(server.connections).toBe(1);
  });

  it('carries it as well when it has been open for a while', async () => {
    await connectEarly(server.url);
    await opened(1);
    await expect(post(`${server.url}/1`)).resolves.toMatchObject({ body: '/1' });
    expect(server.connections).toBe(1);
  });

  it('carries one of several requests; the others open their own', async () => {
    await connectEarly(server.url);
    await Promise.all(['/1', '/2', '/3'].map((path) => post(server.url + path)));
    expect(server.connections).toBe(3);
    expect(new Set(server.requests.map(({ connection }) => connection))).toEqual(new Set([1, 2, 3]));
  });

  it('carries no request to another host', async () => {
    const other = await startServer(() => ({ body: 'other' }));
    try {
      await connectEarly(server.url);
      await expect(post(other.url)).resolves.toMatchObject({ body: 'other' });
      expect(other.connections).toBe(1);
      expect(server.requests).toHaveLength(0);
    } finally {
      transport.close();
      await other.stop();
    }
  });

  it('carries TLS', async () => {
    const authority = await createAuthority();
    const secure = await startServer(({ path }) => ({ body: path }), { tls: await authority.issue() });
    const distrust = trust(authority);
    try {
      await connectEarly(secure.url);
      for (const path of ['/1', '/2']) await expect(post(secure.url + path)).resolves.toMatchObject({ body: path });
      expect(secure.connections).toBe(1);
    } finally {
      distrust();
      transport.close();
      await secure.stop();
    }
  });

  it('shakes hands while nobody has a request for it yet', async () => {
    const authority = await createAuthority();
    const identity = await authority.issue();
    const secure = createSecureServer(identity);
    const shaken = new Promise((resolve) => secure.once('secureConnection', resolve));
    const url = `https://127.0.0.1:${await listen(secure)}`;
    const distrust = trust(authority);
    try {
      await connectEarly(url);
      await shaken;
    } finally {
      distrust();
      transport.close();
      secure.close();
    }
  });

  it('that was hung up on while shaking hands leaves the request to find out', async () => {
    const rude = createServer((socket) => socket.once('data', () => socket.destroy()));
    const url = `https://127.0.0.1:${await listen(rude)}`;
    try {
      const early = await connectEarly(url);
      while (early.isFree) await new Promise(setImmediate);
      await expect(failure(url)).resolves.toMatchObject({ fate: { sent: false, permanent: false } });
    } finally {
      rude.close();
    }
  });

  it('to a host with a wrong certificate gets nothing', async () => {
    const authority = await createAuthority();
    const secure = await startServer(() => ({}), { tls: await authority.issue() });
    try {
      await connectEarly(secure.url);
      await expect(failure(secure.url)).resolves.toMatchObject({ fate: { sent: false, permanent: true } });
      expect(secure.requests).toHaveLength(0);
    } finally {
      transport.close();
      await secure.stop();
    }
  });

  it('outlives the signal of the request that it carried first', async () => {
    const own = new AbortController();
    await connectEarly(server.url);
    await transport.send({ method: 'GET', url: new URL(server.url), headers: {} }, own.signal);
    own.abort('over');
    await expect(post(server.url)).resolves.toMatchObject({ status: 200 });
    expect(server.connections).toBe(1);
  });

  it('that lost its request may have carried it', async () => {
    server.answer = reset;
    await connectEarly(server.url);
    await expect(failure(server.url)).resolves.toMatchObject({ fate: { sent: true, permanent: false } });
  });

  it('that was refused leaves the request to find out', async () => {
    await server.stop();
    await connectEarly(server.url);
    await expect(failure(server.url)).resolves.toMatchObject({
      message: 'the connection was refused (ECONNREFUSED)',
      fate: { sent: false, permanent: false },
    });
    server = await startServer(() => ({}));
  });

  it('that has died meanwhile is replaced', async () => {
    const early = await connectEarly(server.url);
    await opened(1);
    for (const socket of server.open) socket.destroy();
    while (early.isFree) await new Promise(setImmediate);
    await expect(post(`${server.url}/1`)).resolves.toMatchObject({ body: '/1' });
    expect(server.connections).toBe(2);
  });

  it('is closed with the transport, used or not', async () => {
    await connectEarly(server.url);
    await opened(1);
    transport.close();
    await server.drained();
    await connectEarly(server.url);
    await post(server.url);
    transport.close();
    await server.drained();
  });
});

describe('a connection that does not come about', () => {
  let deaf: DeafPort;
  let mute: Server;
  let mutePort: number;

  beforeEach(async () => {
    deaf = await openDeafPort();
    mute = createServer();
    mutePort = await listen(mute);
  });
  afterEach(async () => {
    mute.close();
    await deaf.stop();
  });

  const urls = {
    'that nobody accepts': () => `http://127.0.0.1:${deaf.port}`,
    'that nobody accepts, for TLS': () => `https://127.0.0.1:${deaf.port}`,
    'whose handshake nobody answers': () => `https://127.0.0.1:${mutePort}`,
  };

  describe.each(
    Object.entries(urls).flatMap(([what, urlOf]) => [
      { what, when: 'opened early', urlOf, connect: () => connectEarly(urlOf()) },
      { what, when: 'opened by the request', urlOf, connect: () => connectEarly(server.url) },
    ]),
  )('$what, $when', ({ urlOf, connect }) => {
    it('is given up by the deadline, and nothing was sent', async () => {
      await connect();
      holdTimers();
      try {
        const failing = failure(urlOf());
        await new Promise(setImmediate);
        passTime(TIMEOUT_MS);
        await expect(failing).resolves.toMatchObject({
          name: 'TimeoutError',
          message: 'no reply within 30 s',
          sent: false,
        });
      } finally {
        releaseTimers();
      }
    });

    it("is given up when the signal aborts, with the signal's reason", async () => {
      await connect();
      const failing = failure(urlOf());
      await new Promise(setImmediate);
      stop.abort('cancelled');
      await expect(failing).resolves.toBe('cancelled');
    });

    it('is not even waited for when the signal has aborted before', async () => {
      await connect();
      stop.abort('too late');
      await expect(failure(urlOf())).resolves.toBe('too late');
    });

    it('is given up when the transport is closed', async () => {
      await connect();
      const failing = failure(urlOf());
      await new Promise(setImmediate);
      transport.close();
      await expect(failing).resolves.toMatchObject({ name: 'NetworkError', fate: { sent: false } });
    });
  });
});
