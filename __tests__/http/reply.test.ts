import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { header, type HttpResponse, retryAfter } from '../../src/http/reply';
import { Transport } from '../../src/http/send';
import { DIRECT } from '../support/caller';
import { type Reply, startServer, type TestServer } from '../support/server';

const MEBIBYTE = 1024 * 1024;

describe('a body', () => {
  let server: TestServer;
  let transport: Transport;

  beforeEach(async () => {
    server = await startServer(() => ({}));
    transport = new Transport({ userAgent: 'test', timeoutMs: 30_000, network: DIRECT });
  });

  afterEach(async () => {
    transport.close();
    await server.stop();
  });

  function read(reply: Reply): Promise<HttpResponse> {
    server.answer = () => reply;
    return transport.send({ method: 'GET', url: new URL(server.url), headers: {} }, new AbortController().signal);
  }

  const text = '{"error_code":"CH.00402000"}';

  it('is asked for as it is', async () => {
    await read({});
    expect(server.requests[0]?.headers['accept-encoding']).toBe('identity');
  });

  it.each([
    ['gzip', gzipSync(text)],
    ['GZIP ', gzipSync(text)],
    ['x-gzip', gzipSync(text)],
    ['deflate', deflateSync(text)],
    ['br', brotliCompressSync(text)],
    ['identity', Buffer.from(text)],
    ['', Buffer.from(text)],
  ])('that comes as %j all the same is decoded', async (encoding, body) => {
    const headers = { 'content-encoding': encoding };
    await expect(read({ status: 404, headers, body })).resolves.toMatchObject({ status: 404, body: text });
  });

  it('may be empty whatever its encoding', async () => {
    await expect(read({ status: 204, headers: { 'content-encoding': 'gzip' } })).resolves.toMatchObject({ body: '' });
  });

  it.each([
    ['is cut off', 'gzip', gzipSync(text).subarray(0, 20)],
    ['is something else', 'br', Buffer.from(text)],
    ['is encoded as nobody here can read', 'zstd', Buffer.from(text)],
    ['is encoded twice', 'gzip, gzip', gzipSync(gzipSync(text))],
    ['is encoded as an object has it', 'constructor', Buffer.from(text)],
  ])('that %s is unreadable, and its status is kept', async (_what, encoding, body) => {
    await expect(read({ status: 502, headers: { 'content-encoding': encoding }, body })).rejects.toMatchObject({
      name: 'ResponseError',
      unreadable: true,
      message: 'the reply is encoded, which was not asked for, and could not be decoded',
      failed: { status: 502 },
    });
  });

  it('counts by what it is decoded to', async () => {
    const headers = { 'content-encoding': 'gzip' };
    await expect(read({ headers, body: gzipSync('x'.repeat(MEBIBYTE)) })).resolves.toMatchObject({ status: 200 });
    await expect(read({ headers, body: gzipSync('x'.repeat(MEBIBYTE + 1)) })).rejects.toMatchObject({
      name: 'ResponseError',
      message: 'the reply is larger than 1 MiB',
    });
  });

  it('has no request id where the header is longer than one can be', async () => {
    const { about } = await read({ headers: { 'x-request-id': 'r'.repeat(200) } });
    expect(about.requestId).toHaveLength(200);
    expect((await read({ headers: { 'x-request-id': 'r'.repeat(201) } })).about).not.toHaveProperty('requestId');
  });
});

describe('retryAfter', () => {
  const date = Date.UTC(2025, 3, 24, 12, 4, 44);

  it.each([
    [undefined, undefined],
    ['0', 0],
    ['7', 7000],
    [' 7 ', 7000],
    ['1.5', 1500],
    ['Thu, 24 Apr 2025 12:05:44 GMT', 60_000],
    ['Thursday, 24-Apr-25 12:05:44 GMT', 60_000],
    ['2025-04-24T12:05:44Z', 60_000],
    ['Thu, 24 Apr 2025 12:04:44 GMT', 0],
    ['Thu, 24 Apr 2025 11:00:00 GMT', 0],
    ['', undefined],
    ['soon', undefined],
    ['soon 1', undefined],
    ['-5', undefined],
    ['5 seconds', undefined],
    ['2.5.1', undefined],
    ['Thu, 99 Foo 2025 12:05:44 GMT', undefined],
  ])('reads %j as %p ms', (value, ms) => {
    expect(retryAfter(value, date)).toBe(ms);
  });

  it('counts a date from now when the reply has no Date', () => {
    const ms = retryAfter(new Date(Date.now() + 100_000).toUTCString(), Number.NaN) ?? 0;
    expect(ms).toBeGreaterThan(90_000);
    expect(ms).toBeLessThanOrEqual(100_000);
  });
});

describe('header', () => {
  it.each([
    [{ a: 'b' }, 'a', 'b'],
    [{ a: ['b', 'c'] }, 'a', 'b, c'],
    [{ a: 'b' }, 'x', undefined],
  ])('of %j called %s is %s', (headers, name, value) => {
    expect(header(headers, name)).toBe(value);
  });
});
