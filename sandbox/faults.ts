import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { apiError, iamError, sendReply, type Reply } from './reply';
import type { RecordedRequest } from './server';

/** A request and the answer that a fault may spoil. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** What the operation would answer; for a fault without effect only an empty 200 with a request id. */
  readonly reply: Reply;
}

/** Something that goes wrong with one request. */
export interface Fault {
  readonly name: string;
  /** 'unread': acts before the body is read; 'without effect': the operation is not done; 'with effect': it is. */
  readonly at: 'unread' | 'without effect' | 'with effect';
  /** Answers in its own way; returns the status that it sent, or undefined if it sent none. */
  deliver(exchange: Exchange): number | undefined;
}

/** Which requests a fault is for. */
export interface FaultMatch {
  /** Id in the OpenAPI document: AssociateRemoteMirror, ShowRemoteMirror, CreateTokenByPassword … */
  readonly operation?: string;
  readonly method?: string;
  /** The beginning of the path, or a pattern for path and query. */
  readonly path?: string | RegExp;
  /** The first of the matching requests to fail, counted from 1 when the fault is planned; default 1. */
  readonly nth?: number;
  /** How many of them fail from there; default 1. */
  readonly times?: number;
}

/** A fault that was planned. */
export interface PlannedFault {
  /** Requests that it has spoilt so far. */
  readonly hits: number;
  /** Takes it out of the plan. */
  remove(): void;
}

interface Entry {
  readonly match: FaultMatch;
  readonly fault: Fault;
  seen: number;
  hits: number;
}

/** The faults that a sandbox is to commit; the first that matches a request is the one it gets. */
export class FaultPlan {
  readonly #entries: Entry[] = [];

  /** Plans a fault; a bare text matches an operation. */
  add(match: string | FaultMatch, fault: Fault): PlannedFault {
    const entry: Entry = { match: typeof match === 'string' ? { operation: match } : match, fault, seen: 0, hits: 0 };
    this.#entries.push(entry);
    return {
      get hits() {
        return entry.hits;
      },
      remove: () => {
        const index = this.#entries.indexOf(entry);
        if (index >= 0) this.#entries.splice(index, 1);
      },
    };
  }

  /** Takes all faults out of the plan. */
  clear(): void {
    this.#entries.length = 0;
  }

  /** The fault for a request, which counts as matched by every entry that is for it. */
  take(request: Pick<RecordedRequest, 'operation' | 'method' | 'path'>): Fault | undefined {
    let taken: Entry | undefined;
    for (const entry of this.#entries) {
      if (!isFor(entry.match, request)) continue;
      entry.seen += 1;
      const { nth = 1, times = 1 } = entry.match;
      if (taken === undefined && entry.seen >= nth && entry.seen < nth + times) taken = entry;
    }
    if (taken !== undefined) taken.hits += 1;
    return taken?.fault;
  }
}

function isFor(match: FaultMatch, request: Pick<RecordedRequest, 'operation' | 'method' | 'path'>): boolean {
  if (match.operation !== undefined && match.operation !== request.operation) return false;
  if (match.method !== undefined && match.method.toUpperCase() !== request.method) return false;
  if (typeof match.path === 'string') return request.path.startsWith(match.path);
  return match.path?.test(request.path) ?? true;
}

/** Forms in which the services tell errors. */
export type ErrorShape = 'a' | 'b' | 'c' | 'd' | 'e' | 'html' | 'text' | 'empty';

const HTML =
  '<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>\n';
const READING_MS = 30;
const FIVE_MEGABYTES = 5 * 1024 * 1024;

/** Everything that can be made to go wrong; `effect` says whether the operation is done nevertheless. */
export const fault = {
  /** The connection is reset as soon as the request's headers are there. */
  resetUnread: (): Fault => ({ name: 'reset, unread', at: 'unread', deliver: ({ request }) => reset(request.socket) }),

  /** The operation is done, and the connection reset instead of an answer. */
  resetAfterEffect: (): Fault => ({
    name: 'reset after the effect',
    at: 'with effect',
    deliver: ({ request }) => reset(request.socket),
  }),

  /** The connection ends in the middle of the body, by a reset or by an ordinary close. */
  cutBody: (how: 'reset' | 'close' = 'reset'): Fault => ({
    name: `body cut by ${how}`,
    at: 'with effect',
    deliver: ({ request, response, reply }) => {
      const body = bytesOf(reply);
      head(response, reply, { 'Content-Length': body.length });
      response.write(half(body));
      // A reset overtakes what the client has not read yet; it is to arrive in mid-body.
      setTimeout(() => {
        if (how === 'reset') reset(request.socket);
        else request.socket.destroy();
      }, READING_MS);
      return reply.status;
    },
  }),

  /** No answer ever comes; the connection stays open. */
  stallHeaders: ({ effect = false } = {}): Fault => ({
    name: 'stalled headers',
    at: atOf(effect),
    deliver: () => undefined,
  }),

  /** Headers and half of the body come, and then nothing; the connection stays open. */
  stallBody: (): Fault => ({
    name: 'stalled body',
    at: 'with effect',
    deliver: ({ response, reply }) => {
      const body = bytesOf(reply);
      head(response, reply, { 'Content-Length': body.length });
      response.write(half(body));
      return reply.status;
    },
  }),

  /** The body comes one byte at a time. */
  drip: (intervalMs = 1000): Fault => ({
    name: 'dripping body',
    at: 'with effect',
    deliver: ({ response, reply }) => {
      const body = bytesOf(reply);
      head(response, reply, { 'Content-Length': body.length });
      response.flushHeaders();
      let sent = 0;
      const timer = setInterval(() => {
        response.write(body.subarray(sent, sent + 1));
        sent += 1;
        if (sent >= body.length) response.end();
      }, intervalMs);
      response.once('close', () => {
        clearInterval(timer);
      });
      return reply.status;
    },
  }),

  /** Half of the JSON, as a complete answer. */
  truncateJson: (): Fault => ({
    name: 'truncated JSON',
    at: 'with effect',
    deliver: ({ response, reply }) => {
      const body = half(bytesOf(reply));
      head(response, reply, { 'Content-Length': body.length });
      response.end(body);
      return reply.status;
    },
  }),

  /** A gateway's web page. */
  html: (status = 502, { effect = false } = {}): Fault =>
    text(`HTML ${status}`, status, 'text/html; charset=utf-8', HTML, effect),

  /** A status with an error in the form of CodeArts Repo. */
  serverError: (status: 500 | 502 | 503 | 504, { effect = false } = {}): Fault => ({
    name: `status ${status}`,
    at: atOf(effect),
    deliver: (exchange) => {
      const code = status === 504 ? 'CH.080504' : 'CH.000001';
      return answer(exchange, apiError(status, code, 'The system is busy. Try again later.'));
    },
  }),

  /** No body. */
  emptyBody: (status = 200, { effect = true } = {}): Fault => ({
    name: `empty ${status}`,
    at: atOf(effect),
    deliver: (exchange) => answer(exchange, { status }),
  }),

  /** A body of this many bytes of JSON. */
  hugeBody: (bytes = FIVE_MEGABYTES): Fault => ({
    name: 'huge body',
    at: 'with effect',
    deliver: ({ response, reply }) => {
      head(response, reply, {});
      response.end(JSON.stringify({ padding: 'x'.repeat(Math.max(0, bytes - 14)) }));
      return reply.status;
    },
  }),

  /** A body that does not end until the reader hangs up. */
  endlessBody: (): Fault => ({
    name: 'endless body',
    at: 'with effect',
    deliver: ({ response, reply }) => {
      head(response, reply, {});
      response.write('{"padding":"');
      const piece = 'x'.repeat(64 * 1024);
      const more = (): void => {
        while (!response.destroyed && response.write(piece));
      };
      response.on('drain', more);
      more();
      return reply.status;
    },
  }),

  /** The right body under a wrong name. */
  contentType: (type: string): Fault => ({
    name: `content type ${type}`,
    at: 'with effect',
    deliver: ({ response, reply }) =>
      sendReply(response, { ...reply, headers: { ...reply.headers, 'Content-Type': type } }),
  }),

  /** The right text in another encoding than the one declared. */
  charset: (declared = 'utf-8', encoding: 'utf8' | 'utf16le' | 'latin1' = 'utf16le'): Fault => ({
    name: `${encoding} declared as ${declared}`,
    at: 'with effect',
    deliver: ({ response, reply }) => {
      const body = Buffer.from(bytesOf(reply).toString('utf8'), encoding);
      head(response, reply, { 'Content-Type': `application/json;charset=${declared}`, 'Content-Length': body.length });
      response.end(body);
      return reply.status;
    },
  }),

  /** Every header comes twice. */
  duplicateHeaders: (): Fault => ({
    name: 'duplicated headers',
    at: 'with effect',
    deliver: ({ response, reply }) => {
      const headers = { 'Content-Type': 'application/json', ...reply.headers };
      response.writeHead(
        reply.status,
        Object.entries(headers).flatMap(([name, value]) => [name, value, name, value]),
      );
      response.end(bytesOf(reply));
      return reply.status;
    },
  }),

  /** Sends the client elsewhere. */
  redirect: (location: string, status: 301 | 302 | 303 | 307 | 308 = 302): Fault => ({
    name: `redirect ${status}`,
    at: 'without effect',
    deliver: (exchange) => answer(exchange, { status, headers: { Location: location } }),
  }),

  /** 429, with Retry-After in seconds, as the date so many seconds from now, or without it. */
  throttle: (retryAfter?: { readonly seconds: number } | { readonly dateInSeconds: number }): Fault => ({
    name: 'throttled',
    at: 'without effect',
    deliver: (exchange) =>
      answer(exchange, {
        ...apiError(
          429,
          'APIGW.0308',
          'The throttling threshold has been reached: policy user over ratelimit,limit:10,time:1 minute',
        ),
        headers: retryAfterHeader(retryAfter),
      }),
  }),

  /** An error in one of the services' forms: a to d by field names, e a failure with status 200, and what is not JSON. */
  error: (shape: ErrorShape, status: number, code = 'CH.10000', message = 'System busy.'): Fault => {
    switch (shape) {
      case 'html':
        return text('HTML', status, 'text/html', HTML, false);
      case 'text':
        return text('plain text', status, 'text/plain', message, false);
      case 'empty':
        return fault.emptyBody(status, { effect: false });
      case 'a':
        return fault.reply({ status, body: { error_code: code, error_msg: message, request_id: 'f0e1d2c3b4a5' } });
      case 'b':
        return fault.reply({ status, body: { error: { code, message }, status: 'failed' } });
      case 'c':
        return fault.reply(iamError(status, message, 'Error'));
      case 'd':
        return fault.reply({ status, body: { errorCode: code, errorMsg: message } });
      case 'e':
        return fault.reply({ status: 200, body: { result: message, status: 'failed' } });
    }
  },

  /** Any answer instead of the right one. */
  reply: (reply: Reply, { effect = false } = {}): Fault => ({
    name: `reply ${reply.status}`,
    at: atOf(effect),
    deliver: (exchange) => answer(exchange, reply),
  }),

  /** Any change of the right answer. */
  alter: (change: (reply: Reply) => Reply): Fault => ({
    name: 'altered reply',
    at: 'with effect',
    deliver: ({ response, reply }) => sendReply(response, change(reply)),
  }),
};

/** Sends another answer under the request's id. */
function answer({ response, reply }: Exchange, instead: Reply): number {
  const requestId = reply.headers?.['X-Request-Id'];
  return sendReply(response, {
    ...instead,
    headers: { ...(requestId === undefined ? {} : { 'X-Request-Id': requestId }), ...instead.headers },
  });
}

function atOf(effect: boolean): Fault['at'] {
  return effect ? 'with effect' : 'without effect';
}

function text(name: string, status: number, type: string, body: string, effect: boolean): Fault {
  return {
    name,
    at: atOf(effect),
    deliver: ({ response }) => {
      response.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) }).end(body);
      return status;
    },
  };
}

function head(response: ServerResponse, reply: Reply, headers: Readonly<Record<string, string | number>>): void {
  response.writeHead(reply.status, { 'Content-Type': 'application/json;charset=utf-8', ...reply.headers, ...headers });
}

function bytesOf(reply: Reply): Buffer {
  return Buffer.from(reply.body === undefined ? '' : JSON.stringify(reply.body));
}

function half(bytes: Buffer): Buffer {
  return bytes.subarray(0, Math.ceil(bytes.length / 2));
}

function reset(socket: Socket): undefined {
  // Only a bare TCP socket can send a reset; under TLS a sudden end has to do.
  if ('encrypted' in socket) socket.destroy();
  else socket.resetAndDestroy();
}

function retryAfterHeader(
  after: { readonly seconds: number } | { readonly dateInSeconds: number } | undefined,
): Record<string, string> {
  if (after === undefined) return {};
  if ('seconds' in after) return { 'Retry-After': String(after.seconds) };
  return { 'Retry-After': new Date(Date.now() + after.dateInSeconds * 1000).toUTCString() };
}
