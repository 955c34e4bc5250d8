import { afterEach, describe, expect, it } from '@jest/globals';
import { ApiError } from '../../src/codearts/api-error';
import type { Call } from '../../src/http/call';
import { NetworkError, ResponseError } from '../../src/http/http-error';
import type { HttpRequest } from '../../src/http/send';
import { type CallerOptions, createCaller, type TestCaller } from '../support/caller';
import {
  type Answer,
  bytes,
  inTurn,
  type Reply,
  reset,
  silence,
  startServer,
  type TestServer,
} from '../support/server';

let server: TestServer;
let calling: TestCaller;

afterEach(async () => {
  calling.close();
  await server.stop();
});

async function setUp(answer: Answer | Reply, options?: CallerOptions): Promise<void> {
  server = await startServer(typeof answer === 'function' ? answer : () => answer);
  calling = createCaller(options);
}

function request(to: TestServer, method: HttpRequest['method'] = 'GET', number = 1): HttpRequest {
  return {
    method,
    url: new URL(`${to.url}/v4/repositories?search=x`),
    headers: { 'x-number': String(number) },
    ...(method !== 'GET' && { body: '{}' }),
  };
}

const read: Call<unknown>['read'] = (json) => ({ json });

describe('call', () => {
  it('gives the JSON of a 2xx to its reader, with the reply', async () => {
    await setUp({ status: 201, json: { id: 1 }, headers: { 'x-request-id': 'r1' } });
    const seen = await calling.caller.call({
      request: () => request(server),
      effect: 'read',
      read: (json, response) => [json, response.status, response.headers['x-request-id']],
    });
    expect(seen).toEqual([{ id: 1 }, 201, 'r1']);
  });

  it.each([200, 202, 299])('reads a reply with HTTP %d', async (status) => {
    await setUp({ status, json: { id: 1 } });
    await expect(calling.caller.call({ request: () => request(server), effect: 'read', read })).resolves.toEqual({
      json: { id: 1 },
    });
  });

  it('gives undefined for an empty body', async () => {
    await setUp({ status: 204 });
    await expect(calling.caller.call({ request: () => request(server), effect: 'read', read })).resolves.toEqual({
      json: undefined,
    });
  });

  it('makes the request anew for each attempt', async () => {
    await setUp(inTurn(reset, { status: 502 }, { json: {} }));
    let number = 0;
    await calling.caller.call({ request: () => request(server, 'GET', ++number), effect: 'read', read });
    expect(server.requests.map(({ headers }) => headers['x-number'])).toEqual(['1', '2', '3']);
  });

  it('throws what making the request throws, and does not repeat that', async () => {
    await setUp({ json: {} });
    const error = new Error('no credential');
    let made = 0;
    const call = calling.caller.call({
      request: () => {
        made += 1;
        return Promise.reject(error);
      },
      effect: 'read',
      read,
    });
    await expect(call).rejects.toBe(error);
    expect([made, server.requests.length, calling.attempts.length]).toEqual([1, 0, 0]);
  });

  it('throws what its reader throws, and does not repeat a request that was answered', async () => {
    await setUp({ json: {} });
    const call = calling.caller.call({
      request: () => request(server),
      effect: 'read',
      read: (_json, response) => {
        throw new ResponseError('no id', response.about, false);
      },
    });
    await expect(call).rejects.toThrow('no id');
    expect(server.requests).toHaveLength(1);
  });

  it.each([300, 304, 400, 401, 403, 404, 409, 418])('does not read a reply with HTTP %d', async (status) => {
    await setUp({ status, ...(status !== 304 && { json: { error_code: 'CH.1', error_msg: 'no' } }) });
    const call = calling.caller.call({ request: () => request(server), effect: 'read', read });
    await expect(call).rejects.toMatchObject({
      failed: { status, method: 'GET', url: `${server.url}/v4/repositories` },
    });
    expect(server.requests).toHaveLength(1);
  });

  it('asks as often as it may, and throws the last refusal', async () => {
    await setUp(
      inTurn({ status: 503, body: 'busy' }, { status: 503, json: { error_code: 'CH.10000', error_msg: 'busy' } }),
      { maxAttempts: 3 },
    );
    const call = calling.caller.call({ request: () => request(server), effect: 'read', read });
    await expect(call).rejects.toBeInstanceOf(ApiError);
    expect([server.requests.length, calling.retries.map(({ attempt }) => attempt)]).toEqual([3, [1, 2]]);
  });

  it('obeys Retry-After', async () => {
    await setUp(inTurn({ status: 429, headers: { 'retry-after': '7' } }, { json: {} }));
    await calling.caller.call({ request: () => request(server), effect: 'write', read });
    expect(calling.clock.pauses).toEqual([7000]);
  });

  it('looks whether a write took effect whose reply was lost', async () => {
    await setUp(reset);
    const lost: unknown[] = [];
    const found = await calling.caller.call({
      request: () => request(server, 'POST'),
      effect: 'write',
      read,
      readBack: (error) => {
        lost.push(error);
        return Promise.resolve('found');
      },
    });
    expect(found).toBe('found');
    expect(lost).toEqual([expect.any(NetworkError)]);
    expect(server.requests).toHaveLength(1);
  });

  it('does not repeat a write whose 2xx cannot be read', async () => {
    await setUp({ status: 201, body: '<html>' });
    const call = calling.caller.call({
      request: () => request(server, 'POST'),
      effect: 'write',
      read,
      readBack: () => Promise.resolve(undefined),
    });
    await expect(call).rejects.toMatchObject({ name: 'ResponseError', unreadable: true });
    expect(server.requests).toHaveLength(1);
  });

  it("ends with the run's cancellation", async () => {
    await setUp((_received, response) => {
      calling.stop.abort('cancelled');
      return silence(_received, response);
    });
    await expect(calling.caller.call({ request: () => request(server), effect: 'read', read })).rejects.toBe(
      'cancelled',
    );
    await server.drained();
  });

  it('ends with a signal of its own, sooner than the run', async () => {
    const own = new AbortController();
    await setUp((_received, response) => {
      own.abort('enough');
      return silence(_received, response);
    });
    const call = calling.caller.call({ request: () => request(server), effect: 'read', read, signal: own.signal });
    await expect(call).rejects.toBe('enough');
    expect(calling.stop.signal.aborted).toBe(false);
  });
});

describe('what is told of each attempt', () => {
  it('is method, address without query, number, time, outcome and request id', async () => {
    await setUp(inTurn({ status: 503 }, { json: {}, headers: { 'x-request-id': 'r2' } }));
    await calling.caller.call({ request: () => request(server), effect: 'read', read });
    const url = `${server.url}/v4/repositories`;
    expect(calling.attempts).toEqual([
      { method: 'GET', url, number: 1, durationMs: 0, result: 'HTTP 503', status: 503 },
      { method: 'GET', url, number: 2, durationMs: 0, result: 'HTTP 200', status: 200, requestId: 'r2' },
    ]);
  });

  it('is what went wrong when there was no reply', async () => {
    await setUp(reset, { maxAttempts: 1 });
    await expect(calling.caller.call({ request: () => request(server), effect: 'read', read })).rejects.toThrow();
    expect(calling.attempts.map(({ result }) => result)).toEqual([
      'the connection was closed before the reply was complete (ECONNRESET)',
    ]);
  });

  it('is that it was stopped when it was cancelled', async () => {
    await setUp((received, response) => {
      calling.stop.abort(new Error('cancelled'));
      return bytes('HTTP/1.1 200 OK\r\n')(received, response);
    });
    await expect(calling.caller.call({ request: () => request(server), effect: 'read', read })).rejects.toThrow(
      'cancelled',
    );
    expect(calling.attempts.map(({ result }) => result)).toEqual(['stopped']);
  });

  it('measures by the clock that it was given', async () => {
    await setUp(() => {
      calling.clock.advance(120);
      return { json: {} };
    });
    await calling.caller.call({ request: () => request(server), effect: 'read', read });
    expect(calling.attempts.map(({ durationMs }) => durationMs)).toEqual([120]);
  });
});
