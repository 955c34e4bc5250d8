import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { NetworkError, TimeoutError } from '../../src/http/http-error';
import { Transport } from '../../src/http/send';
import { DIRECT } from '../support/caller';
import { type Authority, createAuthority, type Identity, selfSigned, trust } from '../support/certificates';
import { holdTimers, passTime, releaseTimers } from '../support/deadline';
import { reset, silence, startServer, type TestServer } from '../support/server';

const HOUR_MS = 3_600_000;
const TIMEOUT_MS = 30_000;

let authority: Authority;
let identity: Identity;
let transport: Transport;
let stop: AbortController;
let server: TestServer | undefined;

beforeAll(async () => {
  authority = await createAuthority();
  identity = await authority.issue();
});

beforeEach(() => {
  transport = new Transport({ userAgent: 'test', timeoutMs: TIMEOUT_MS, network: DIRECT });
  stop = new AbortController();
});

afterEach(async () => {
  transport.close();
  await server?.stop();
  server = undefined;
});

function post(url: string) {
  const request = { method: 'POST' as const, url: new URL(url), headers: { 'x-auth-token': 'secret' }, body: '{}' };
  return transport.send(request, stop.signal);
}

/** What a post fails with. */
function failure(url: string): Promise<unknown> {
  return post(url).then(
    () => 'there was a reply',
    (error: unknown) => error,
  );
}

describe('a host whose certificate is not trusted', () => {
  const yesterday = new Date(Date.now() - 24 * HOUR_MS);
  const untrusted = 'the certificate of the host is not trusted (a company CA goes into NODE_EXTRA_CA_CERTS)';
  const table: [what: string, identity: () => Promise<Identity>, isTrusted: boolean, message: string][] = [
    ['vouches for itself', () => selfSigned(), false, `${untrusted} (DEPTH_ZERO_SELF_SIGNED_CERT)`],
    ['is of an unknown authority', () => authority.issue(), false, `${untrusted} (UNABLE_TO_VERIFY_LEAF_SIGNATURE)`],
    [
      'has expired',
      () => authority.issue({ validFrom: new Date(yesterday.getTime() - HOUR_MS), validUntil: yesterday }),
      true,
      'the certificate of the host has expired (CERT_HAS_EXPIRED)',
    ],
    [
      'is not valid yet',
      () => authority.issue({ validFrom: new Date(Date.now() + HOUR_MS) }),
      true,
      'certificate is not yet valid (CERT_NOT_YET_VALID)',
    ],
    [
      'is for another host name',
      () => authority.issue({ hosts: ['repo.example.com'] }),
      true,
      'the certificate is for another host name (ERR_TLS_CERT_ALTNAME_INVALID)',
    ],
  ];

  it.each(table)('because it %s gets nothing, and is not asked again', async (_what, issue, isTrusted, message) => {
    const distrust = isTrusted ? trust(authority) : () => undefined;
    try {
      server = await startServer(() => ({ json: {} }), { tls: await issue() });
      const error = await failure(server.url);
      expect(error).toBeInstanceOf(NetworkError);
      expect(error).toMatchObject({ message, fate: { sent: false, permanent: true } });
      expect(server.requests).toHaveLength(0);
      await server.drained();
    } finally {
      distrust();
    }
  });
});

describe('a host that is trusted', () => {
  let distrust: () => void;
  beforeEach(() => {
    distrust = trust(authority);
  });
  afterEach(() => {
    distrust();
  });

  it('is spoken to over one connection', async () => {
    server = await startServer((received) => ({ json: { path: received.path } }), { tls: identity });
    for (const path of ['/1', '/2', '/3']) {
      await expect(post(server.url + path)).resolves.toMatchObject({ body: JSON.stringify({ path }) });
    }
    expect(server.connections).toBe(1);
  });

  it('may lose the request after it was sent', async () => {
    server = await startServer(reset, { tls: identity });
    await expect(failure(server.url)).resolves.toMatchObject({ fate: { sent: true, permanent: false } });
  });

  it('may lose the request on a connection that was used before', async () => {
    server = await startServer(() => ({ json: {} }), { tls: identity });
    await post(server.url);
    server.answer = reset;
    await expect(failure(server.url)).resolves.toMatchObject({ fate: { sent: true, permanent: false } });
    expect(server.connections).toBe(1);
  });
});

describe('a host that does not speak TLS', () => {
  it('is not asked again', async () => {
    server = await startServer(silence);
    const error = await failure(server.url.replace('http:', 'https:'));
    expect(error).toMatchObject({ name: 'NetworkError', fate: { sent: false, permanent: true } });
  });
});

describe('a host that never finishes the handshake', () => {
  let sockets: Socket[];
  let url: string;
  let accepted: Promise<Socket>;
  let close: () => Promise<void>;

  beforeEach(async () => {
    sockets = [];
    const silent = createServer((socket) => {
      sockets.push(socket.on('error', () => undefined));
    });
    accepted = new Promise((resolve) =>
      silent.once('connection', (socket) =>
        socket.once('data', () => {
          resolve(socket);
        }),
      ),
    );
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    url = `https://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    close = async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => silent.close(resolve));
    };
  });
  afterEach(() => close());

  it('is left by the deadline, and nothing was sent', async () => {
    holdTimers();
    try {
      const failing = failure(url);
      const socket = await accepted;
      const closed = new Promise((resolve) => socket.once('close', resolve));
      passTime(TIMEOUT_MS);
      const error = await failing;
      expect(error).toBeInstanceOf(TimeoutError);
      expect(error).toMatchObject({ message: 'no reply within 30 s', sent: false });
      await closed;
    } finally {
      releaseTimers();
    }
  });

  it("is left when the signal aborts, with the signal's reason", async () => {
    const failing = failure(url);
    const socket = await accepted;
    const closed = new Promise((resolve) => socket.once('close', resolve));
    stop.abort('cancelled');
    await expect(failing).resolves.toBe('cancelled');
    await closed;
  });

  it('is left when the transport is closed', async () => {
    const failing = failure(url);
    const socket = await accepted;
    const closed = new Promise((resolve) => socket.once('close', resolve));
    transport.close();
    await expect(failing).resolves.toMatchObject({ name: 'NetworkError', fate: { sent: false } });
    await closed;
  });
});
