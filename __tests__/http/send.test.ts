import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { networkInterfaces } from 'node:os';
import { NetworkError, ResponseError, TimeoutError } from '../../src/http/http-error';
import { header, type HttpResponse } from '../../src/http/reply';
import { type HttpRequest, Transport } from '../../src/http/send';
import { DIRECT } from '../support/caller';
import { heldTimers, holdTimers, passTime, releaseTimers, replyBegun } from '../support/deadline';
import {
  type Answer,
  bytes,
  inTurn,
  lastBytes,
  reset,
  silence,
  startServer,
  type ServerOptions,
  type TestServer,
} from '../support/server';

const TIMEOUT_MS = 30_000;
const MAX_BODY_BYTES = 1024 * 1024;

let servers: TestServer[] = [];
let transport: Transport;
let stop: AbortController;

beforeEach(() => {
  servers = [];
  stop = new AbortController();
  transport = new Transport({
    userAgent: 'codearts-remote-mirror/1.0.0 (run 7)',
    timeoutMs: TIMEOUT_MS,
    network: DIRECT,
  });
});

afterEach(async () => {
  transport.close();
  await Promise.all(servers.map((server) => server.stop()));
});

async function serve(answer: Answer, options?: ServerOptions): Promise<TestServer> {
  const server = await startServer(answer, options);
  servers.push(server);
  return server;
}

function get(url: string, headers: Record<string, string> = {}): HttpRequest {
  return { method: 'GET', url: new URL(url), headers };
}

function post(url: string, body: string): HttpRequest {
  return { method: 'POST', url: new URL(url), headers: { 'content-type': 'application/json' }, body };
}

function send(request: HttpRequest): Promise<HttpResponse> {
  return transport.send(request, stop.signal);
}

/** What sending fails with. */
async function failure(sending: Promise<HttpResponse>): Promise<unknown> {
  return sending.then(
    (response) => {
      throw new Error(`there was a reply: HTTP ${response.status}`);
    },
    (error: unknown) => error,
  );
}

/** Resolves when the server has seen a request, which it does not answer. */
function seen(): { answer: Answer; request: Promise<void> } {
  let tell: () => void = () => undefined;
  const request = new Promise<void>((resolve) => (tell = resolve));
  return {
    request,
    answer: () => {
      tell();
      return undefined;
    },
  };
}

describe('a request', () => {
  it('is sent as it is, with the user agent, the host and the length of its body', async () => {
    const server = await serve(() => ({}));
    const body = '{"url":"https://example.com/镜像.git"}';
    await send({ ...post(`${server.url}/v4/repositories/1?a=b%20c&a=%2F`, body), method: 'PUT' });
    expect(server.requests).toMatchObject([{ method: 'PUT', path: '/v4/repositories/1?a=b%20c&a=%2F', body }]);
    expect(server.requests[0]?.headers).toEqual({
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      'user-agent': 'codearts-remote-mirror/1.0.0 (run 7)',
      'accept-encoding': 'identity',
      host: `127.0.0.1:${server.port}`,
      connection: 'keep-alive',
    });
  });

  it('without a body says nothing of one', async () => {
    const server = await serve(() => ({}));
    await send(get(server.url));
    expect(Object.keys(server.requests[0]?.headers ?? {}).sort()).toEqual([
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ]);
  });

  it('may have an empty body', async () => {
    const server = await serve(() => ({}));
    await send(post(server.url, ''));
    expect(server.requests[0]?.headers['content-length']).toBe('0');
  });

  it('goes to an IPv6 address too', async () => {
    const here = Object.values(networkInterfaces()).flat();
    // Without IPv6 there is no such address; the one by IPv4 then shows at least that brackets are what is taken off.
    const host = here.some((address) => address?.address === '::1') ? '::1' : '127.0.0.1';
    const server = await serve(() => ({ body: 'by six' }), { host });
    await expect(send(get(server.url))).resolves.toMatchObject({ body: 'by six' });
    expect(server.requests[0]?.headers.host).toBe(new URL(server.url).host);
  });

  it('can hold a token of 100,000 characters', async () => {
    const received: number[] = [];
    const server = await serve(
      (_received, response) => {
        received.push(response.req.headers['x-auth-token']?.length ?? 0);
        return {};
      },
      { maxHeaderSize: 256 * 1024 },
    );
    await send(get(server.url, { 'x-auth-token': 'T'.repeat(100_000) }));
    expect(received).toEqual([100_000]);
  });
});

describe('a reply', () => {
  it('is given whole: status, headers and body', async () => {
    const server = await serve(() => ({ status: 418, headers: { 'X-Odd': 'yes' }, body: 'a body' }));
    const response = await send(get(`${server.url}/path?secret=1`));
    expect(response).toMatchObject({ status: 418, headers: { 'x-odd': 'yes' }, body: 'a body' });
    expect(response.about).toMatchObject({ method: 'GET', url: `${server.url}/path`, status: 418 });
  });

  it('tells request id, Retry-After and how far this clock is ahead of its Date', async () => {
    const date = new Date(Date.now() - 3_600_000).toUTCString();
    const server = await serve(() => ({ headers: { 'X-Request-Id': 'abc', 'Retry-After': '120', Date: date } }));
    const { about } = await send(get(server.url));
    expect(about).toMatchObject({ requestId: 'abc', retryAfterMs: 120_000 });
    expect(about.clockAheadMs).toBeGreaterThanOrEqual(3_600_000);
    expect(about.clockAheadMs).toBeLessThan(3_660_000);
  });

  it('that has none of these tells none', async () => {
    const server = await serve(bytes('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}'));
    const { about } = await send(get(server.url));
    expect(about).toEqual({ method: 'GET', url: `${server.url}/`, status: 200 });
  });

  it.each([
    ['seconds', '7', 7000],
    ['a date', 'Thu, 24 Apr 2025 12:04:54 GMT', 10_000],
  ])('may say Retry-After in %s, which counts from its own Date', async (_form, value, ms) => {
    const headers = { 'Retry-After': value, Date: 'Thu, 24 Apr 2025 12:04:44 GMT' };
    const server = await serve(() => ({ status: 503, headers }));
    const { about } = await send(get(server.url));
    expect(about.retryAfterMs).toBe(ms);
  });

  it('may have a header of 100,000 characters', async () => {
    const token = 'MII'.padEnd(100_000, 'x');
    const server = await serve(() => ({ status: 201, headers: { 'X-Subject-Token': token } }));
    const { headers } = await send(get(server.url));
    expect(header(headers, 'x-subject-token')).toBe(token);
  });

  it('may repeat headers', async () => {
    const headers =
      'X-Request-Id: a\r\nX-Request-Id: b\r\nSet-Cookie: c\r\nSet-Cookie: d\r\nRetry-After: 1\r\nRetry-After: 2';
    const server = await serve(bytes(`HTTP/1.1 200 OK\r\n${headers}\r\nContent-Length: 0\r\n\r\n`));
    const response = await send(get(server.url));
    expect(response.about).toMatchObject({ requestId: 'a, b', retryAfterMs: 1000 });
    expect(header(response.headers, 'set-cookie')).toBe('c, d');
  });

  it('may be announced by an interim one', async () => {
    const server = await serve(bytes('HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'));
    await expect(send(get(server.url))).resolves.toMatchObject({ status: 200, body: 'ok' });
  });

  it('may have no body', async () => {
    const server = await serve(() => ({ status: 204 }));
    await expect(send(get(server.url))).resolves.toMatchObject({ status: 204, body: '' });
  });

  it('may end with its connection, by the rules of HTTP/1.0', async () => {
    const server = await serve(lastBytes('HTTP/1.0 200 OK\r\n\r\n{"id":1}'));
    await expect(send(get(server.url))).resolves.toMatchObject({ body: '{"id":1}' });
  });

  it('may come in pieces that cut a character in two', async () => {
    const text = Buffer.from('{"msg":"镜像"}');
    const server = await serve((_received, response) => {
      response.writeHead(200);
      response.write(text.subarray(0, 9), () => response.end(text.subarray(9)));
      return undefined;
    });
    await expect(send(get(server.url))).resolves.toMatchObject({ body: '{"msg":"镜像"}' });
  });

  it('loses its byte order mark', async () => {
    const server = await serve(() => ({ body: Buffer.from('\ufeff{"id":1}') }));
    await expect(send(get(server.url))).resolves.toMatchObject({ body: '{"id":1}' });
  });

  it('in another encoding than UTF-8 keeps what is readable', async () => {
    const gbk = Buffer.concat([
      Buffer.from('{"error_msg":"'),
      Buffer.from([0xbe, 0xb5, 0xcf, 0xf1]),
      Buffer.from('"}'),
    ]);
    const server = await serve(() => ({ headers: { 'content-type': 'application/json; charset=GBK' }, body: gbk }));
    const { body } = await send(get(server.url));
    expect(Object.keys(JSON.parse(body) as object)).toEqual(['error_msg']);
    expect(body).toContain('\ufffd');
  });

  it.each([301, 302, 303, 307, 308])(
    'with HTTP %d is not followed, so that credentials do not travel',
    async (status) => {
      const other = await serve(() => ({ body: 'thank you for the token' }));
      const server = await serve(() => ({ status, headers: { Location: `${other.url}/steal` } }));
      const response = await send({ ...post(server.url, '{}'), headers: { 'x-auth-token': 'secret' } });
      expect([response.status, header(response.headers, 'location')]).toEqual([status, `${other.url}/steal`]);
      expect([other.connections, server.requests.length]).toEqual([0, 1]);
    },
  );
});

describe('a large reply', () => {
  it('is read up to 1 MiB', async () => {
    const server = await serve(() => ({ body: 'x'.repeat(MAX_BODY_BYTES) }));
    const { body } = await send(get(server.url));
    expect(body).toHaveLength(1024 * 1024);
  });

  it('may be larger, and of bytes, where the request says so', async () => {
    const bytes = Buffer.from(Array.from({ length: 2 * MAX_BODY_BYTES }, (_, index) => index % 256));
    const server = await serve(() => ({ body: bytes }));
    const reply = { encoding: 'latin1', maxBytes: bytes.length } as const;
    const { body } = await send({ ...get(server.url), reply });
    expect(Buffer.from(body, 'latin1').equals(bytes)).toBe(true);
    const tooLarge = await failure(send({ ...get(server.url), reply: { ...reply, maxBytes: MAX_BODY_BYTES } }));
    expect(tooLarge).toMatchObject({ name: 'ResponseError', message: 'the reply is larger than 1 MiB' });
  });

  it('is refused beyond 1 MiB', async () => {
    const server = await serve(() => ({ status: 201, body: 'x'.repeat(MAX_BODY_BYTES + 1) }));
    const error = await failure(send(get(server.url)));
    expect(error).toBeInstanceOf(ResponseError);
    expect(error).toMatchObject({
      message: 'the reply is larger than 1 MiB',
      unreadable: true,
      failed: { status: 201 },
    });
  });

  it('without end is not read to its end: the connection is closed', async () => {
    let written = 0;
    const server = await serve((_received, response) => {
      const chunk = Buffer.alloc(64 * 1024, 'x');
      const more = () => {
        do written += chunk.length;
        while (response.write(chunk));
      };
      response.writeHead(200).on('drain', more);
      more();
      return undefined;
    });
    await expect(failure(send(get(server.url)))).resolves.toBeInstanceOf(ResponseError);
    await server.drained();
    // What the server got rid of before it noticed: the limit, and the buffers of the system in between.
    expect(written).toBeLessThan(32 * MAX_BODY_BYTES);
  });

  it('of headers beyond 256 KiB is refused', async () => {
    const server = await serve(bytes(`HTTP/1.1 200 OK\r\nX-Long: ${'x'.repeat(300 * 1024)}\r\n\r\n`));
    const error = await failure(send(get(server.url)));
    expect(error).toMatchObject({ name: 'NetworkError', fate: { sent: true, permanent: true } });
  });
});

describe('connections', () => {
  it('are kept: several requests, one connection', async () => {
    const server = await serve(() => ({ json: {} }));
    for (const path of ['/1', '/2', '/3', '/4']) await send(get(server.url + path));
    await send(post(server.url, '{}'));
    expect(server.requests.map(({ connection }) => connection)).toEqual([1, 1, 1, 1, 1]);
    expect(server.connections).toBe(1);
  });

  it('are as many as requests in flight, and serve the next ones', async () => {
    const server = await serve(() => ({ json: {} }));
    await Promise.all(['/1', '/2', '/3'].map((path) => send(get(server.url + path))));
    await Promise.all(['/4', '/5'].map((path) => send(get(server.url + path))));
    expect(server.connections).toBe(3);
  });

  it('are replaced after the server closed them', async () => {
    const server = await serve(() => ({ headers: { Connection: 'close' }, json: {} }));
    await send(get(server.url));
    await server.drained();
    await expect(send(get(server.url))).resolves.toMatchObject({ status: 200 });
    expect(server.connections).toBe(2);
  });

  it('that turn out dead when they are used again may have carried the request', async () => {
    const server = await serve(inTurn({ json: {} }, reset, { json: {} }));
    await send(get(server.url));
    const error = await failure(send(post(server.url, '{}')));
    expect(error).toMatchObject({ name: 'NetworkError', fate: { sent: true, permanent: false } });
    await expect(send(get(server.url))).resolves.toMatchObject({ status: 200 });
    expect(server.connections).toBe(2);
  });

  it('survive bytes that belong to no reply', async () => {
    const server = await serve(bytes('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}and more'));
    await expect(send(get(server.url))).resolves.toMatchObject({ body: '{}' });
    await server.drained();
    server.answer = () => ({ body: 'fine' });
    await expect(send(get(server.url))).resolves.toMatchObject({ body: 'fine' });
  });

  it('are closed when the transport is closed', async () => {
    const server = await serve(() => ({ json: {} }));
    await Promise.all([send(get(server.url)), send(get(server.url))]);
    expect(server.open.size).toBe(2);
    transport.close();
    await server.drained();
    expect(server.open.size).toBe(0);
  });

  it('are closed even if their request is still under way', async () => {
    const { answer, request } = seen();
    const server = await serve(answer);
    const sending = failure(send(get(server.url)));
    await request;
    transport.close();
    await expect(sending).resolves.toBeInstanceOf(NetworkError);
    await server.drained();
  });
});

describe('without a complete reply', () => {
  const table: [what: string, answer: Answer, expected: { message: RegExp; permanent: boolean; status?: number }][] = [
    [
      'reset before the reply',
      reset,
      { message: /closed before the reply was complete \(ECONNRESET\)/, permanent: false },
    ],
    ['closed before the reply', lastBytes(''), { message: /ECONNRESET/, permanent: false }],
    [
      'closed within the headers',
      lastBytes('HTTP/1.1 201 Created\r\nContent-Le'),
      { message: /ECONNRESET/, permanent: false },
    ],
    [
      'closed within the body',
      lastBytes('HTTP/1.1 201 Created\r\nContent-Length: 100\r\n\r\n{"id":1,'),
      { message: /ECONNRESET/, permanent: false, status: 201 },
    ],
    [
      'closed within a chunked body',
      lastBytes('HTTP/1.1 502 Bad Gateway\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"id"\r\n'),
      { message: /ECONNRESET/, permanent: false, status: 502 },
    ],
    [
      'reset within the body',
      (_received, response) => {
        response.writeHead(200, { 'content-length': 100 });
        response.write('{"id":1,', () => response.socket?.resetAndDestroy());
        return undefined;
      },
      { message: /ECONNRESET/, permanent: false, status: 200 },
    ],
    [
      'chunked wrongly',
      bytes('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nnot a size\r\n'),
      { message: /ECONNRESET/, permanent: false, status: 200 },
    ],
    [
      'a switch of protocols that nobody asked for',
      bytes('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n'),
      { message: /^the reply was HTTP 101, a switch to a protocol that was not asked for$/, permanent: false },
    ],
    [
      'a switch of protocols, and then closed',
      lastBytes('HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n'),
      { message: /HTTP 101/, permanent: false },
    ],
    ['101 without naming a protocol', lastBytes('HTTP/1.1 101 Switching\r\n\r\n'), { message: /./, permanent: false }],
    ['not HTTP at all', bytes('SSH-2.0-OpenSSH_9.6\r\n'), { message: /HPE_/, permanent: true }],
  ];

  it.each(table)('%s: NetworkError, and the request was sent', async (_what, answer, expected) => {
    const server = await serve(answer);
    const error = await failure(send(post(server.url, '{}')));
    expect(error).toBeInstanceOf(NetworkError);
    const { message, fate, failed, cause } = error as NetworkError;
    expect(message).toMatch(expected.message);
    expect(fate).toEqual({ sent: true, permanent: expected.permanent });
    expect([failed.method, failed.url, failed.status]).toEqual(['POST', `${server.url}/`, expected.status]);
    expect(cause).toHaveProperty('message');
    await server.drained();
  });
});

describe('without a connection', () => {
  it('refused: NetworkError, and nothing was sent', async () => {
    const server = await startServer(silence);
    await server.stop();
    const error = await failure(send(post(server.url, '{}')));
    expect(error).toBeInstanceOf(NetworkError);
    expect(error).toMatchObject({
      message: 'the connection was refused (ECONNREFUSED)',
      fate: { sent: false, permanent: false },
      failed: { method: 'POST', url: `${server.url}/` },
    });
  });

  it('refused at every address of a name: tells the first refusal', async () => {
    const server = await startServer(silence);
    await server.stop();
    const error = await failure(send(get(`http://localhost:${server.port}`)));
    expect(error).toMatchObject({ message: 'the connection was refused (ECONNREFUSED)' });
  });

  it('a name that does not resolve: NetworkError, and nothing was sent', async () => {
    const error = await failure(send(get('http://codearts.invalid/')));
    expect(error).toBeInstanceOf(NetworkError);
    // Without any name server the machine says EAI_AGAIN.
    expect((error as NetworkError).message).toMatch(
      /^the host name could not be resolved \(ENOTFOUND\)$|^the name server could not be reached \(EAI_AGAIN\)$/,
    );
    expect((error as NetworkError).fate).toEqual({ sent: false, permanent: false });
  });

  it('a header that may not be sent: for good, and nothing was sent', async () => {
    const server = await serve(silence);
    const error = await failure(send(get(server.url, { 'x-auth-token': 'line\nend' })));
    expect(error).toMatchObject({ name: 'NetworkError', fate: { sent: false, permanent: true } });
    expect((error as Error).message).toContain('ERR_INVALID_CHAR');
    expect((error as Error).message).not.toContain('line');
    expect(server.connections).toBe(0);
  });
});

describe('the deadline', () => {
  beforeEach(holdTimers);
  afterEach(releaseTimers);

  it('ends a request whose headers do not come', async () => {
    const { answer, request } = seen();
    const server = await serve(answer);
    const sending = failure(send(post(`${server.url}/path?q=1`, '{}')));
    await request;
    passTime(TIMEOUT_MS - 1);
    expect(server.open.size).toBe(1);
    passTime(1);
    const error = await sending;
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({
      message: 'no reply within 30 s',
      sent: true,
      failed: { method: 'POST', url: `${server.url}/path` },
    });
    await server.drained();
  });

  it('ends a request whose body stalls, and keeps what the headers said', async () => {
    const server = await serve(bytes('HTTP/1.1 201 Created\r\nX-Request-Id: r1\r\nContent-Length: 100\r\n\r\n{"id"'));
    const begun = replyBegun();
    const sending = failure(send(post(server.url, '{}')));
    await begun;
    passTime(TIMEOUT_MS);
    const error = await sending;
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({
      message: 'no complete reply within 30 s',
      sent: true,
      failed: { status: 201, requestId: 'r1' },
    });
    await server.drained();
  });

  it('ends a request whose body comes byte by byte, for it is not renewed by bytes', async () => {
    let dripped = 0;
    let enough: () => void = () => undefined;
    const flowing = new Promise<void>((resolve) => (enough = resolve));
    const server = await serve((_received, response) => {
      response.writeHead(200);
      const drip = () => {
        if (response.destroyed) return;
        if (++dripped === 100) enough();
        response.write('x', () => setImmediate(drip));
      };
      drip();
      return undefined;
    });
    const sending = failure(send(get(server.url)));
    await flowing;
    passTime(TIMEOUT_MS / 2);
    passTime(TIMEOUT_MS / 2);
    await expect(sending).resolves.toMatchObject({ name: 'TimeoutError', sent: true });
    await server.drained();
  });

  it('is over when the reply is complete, and keeps no process alive', async () => {
    const server = await serve(() => ({ json: {} }));
    await expect(send(get(server.url))).resolves.toMatchObject({ status: 200 });
    expect(heldTimers()).toBe(0);
    passTime(10 * TIMEOUT_MS);
    await expect(send(get(server.url))).resolves.toMatchObject({ status: 200 });
    expect(server.connections).toBe(1);
  });

  it('leaves other requests alone', async () => {
    let release: () => void = () => undefined;
    const { answer, request } = seen();
    const server = await serve(
      inTurn(answer, (_received, response) => {
        release = () => response.end('late');
        return undefined;
      }),
    );
    const slow = failure(send(get(`${server.url}/slow`)));
    await request;
    passTime(TIMEOUT_MS - 1);
    const other = send(get(`${server.url}/other`));
    while (server.requests.length < 2) await new Promise(setImmediate);
    passTime(1);
    await expect(slow).resolves.toBeInstanceOf(TimeoutError);
    release();
    await expect(other).resolves.toMatchObject({ body: 'late' });
  });
});

describe('aborting', () => {
  const reason = new Error('cancelled');

  it('before the start sends nothing', async () => {
    const server = await serve(silence);
    stop.abort(reason);
    await expect(failure(send(get(server.url)))).resolves.toBe(reason);
    expect(server.connections).toBe(0);
  });

  it('while connecting ends the connection', async () => {
    const server = await serve(silence);
    const sending = failure(send(get(server.url)));
    stop.abort(reason);
    await expect(sending).resolves.toBe(reason);
    expect(server.requests).toHaveLength(0);
    transport.close();
    await server.drained();
  });

  it('while waiting for the headers closes the connection', async () => {
    const { answer, request } = seen();
    const server = await serve(answer);
    const sending = failure(send(post(server.url, '{}')));
    await request;
    stop.abort(reason);
    await expect(sending).resolves.toBe(reason);
    await server.drained();
  });

  it('while the body comes closes the connection', async () => {
    const server = await serve(bytes('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"id"'));
    const begun = replyBegun();
    const sending = failure(send(get(server.url)));
    await begun;
    stop.abort(reason);
    await expect(sending).resolves.toBe(reason);
    await server.drained();
  });

  it("gives the signal's reason, whatever it is", async () => {
    const { answer, request } = seen();
    const server = await serve(answer);
    const sending = failure(send(get(server.url)));
    await request;
    stop.abort('just text');
    await expect(sending).resolves.toBe('just text');
  });

  it('leaves requests under other signals alone, on connections that are used in turn', async () => {
    const own = new AbortController();
    const server = await serve(() => ({ json: {} }));
    await transport.send(get(server.url), own.signal);
    own.abort(reason);
    await expect(send(get(server.url))).resolves.toMatchObject({ status: 200 });
    expect(server.connections).toBe(1);
  });
});
