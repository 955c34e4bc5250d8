import type { Socket } from 'node:net';
import { isObject } from '../../sandbox/json';
import { fault, type Exchange, type Fault } from '../../sandbox/sandbox';

/**
 * What a kind of fault leaves the client with.
 * `right`: everything it needs, oddly dressed. `hang up`: the same, and a dead connection for what comes next. `nothing`: no reply.
 * `nonsense`: bytes that are no HTTP. `cut`: a status without its body. `unreadable`: a status with a body nobody can read.
 * `empty`: a status without any body. `busy`: a status that asks to come again. `refusal`: a status that says no. `lie`: a reply that is not true.
 */
export type Leaves =
  'right' | 'hang up' | 'nothing' | 'nonsense' | 'cut' | 'unreadable' | 'empty' | 'busy' | 'refusal' | 'lie';

/** A fault with a name that a schedule can carry. */
export interface Kind {
  readonly leaves: Leaves;
  readonly make: () => Fault;
  /** How often it is drawn, against the others. */
  readonly weight: number;
  /** Needs more time, or more pause, than a run at real speed should take. */
  readonly slow?: true;
}

/** A body that is larger than the client may read. */
const HUGE_BYTES = 1.5 * 1024 * 1024;
const ELSEWHERE = 'https://elsewhere.invalid/login';
const DRIP_MS = 40;
const READING_MS = 15;
const PAUSE_BEFORE_REPLY_MS = 5;

/** The absence of a fault. */
export const NO_FAULT = 'reply as it is';

/** Every kind of fault, by name. */
export const KINDS: Readonly<Record<string, Kind>> = {
  [NO_FAULT]: { leaves: 'right', weight: 120, make: () => fault.alter((reply) => reply) },

  'reset, unread': { leaves: 'nothing', weight: 4, make: fault.resetUnread },
  'reset after the effect': { leaves: 'nothing', weight: 5, make: fault.resetAfterEffect },
  'closed without effect': { leaves: 'nothing', weight: 2, make: () => close('without effect') },
  'closed after the effect': { leaves: 'nothing', weight: 2, make: () => close('with effect') },
  'stalled headers, no effect': { leaves: 'nothing', weight: 1, make: fault.stallHeaders },
  'stalled headers after the effect': {
    leaves: 'nothing',
    weight: 1,
    make: () => fault.stallHeaders({ effect: true }),
  },
  'stalled body': { leaves: 'cut', weight: 1, make: () => incomplete('stalled body', () => undefined) },
  'dripping body': { leaves: 'cut', weight: 1, make: () => fault.drip(DRIP_MS) },
  'body reset': {
    leaves: 'cut',
    weight: 3,
    make: () => incomplete('body reset', (socket) => socket.resetAndDestroy()),
  },
  'body closed': { leaves: 'cut', weight: 3, make: () => incomplete('body closed', (socket) => socket.end()) },
  'chunks cut off': { leaves: 'cut', weight: 2, make: cutChunks },

  'not HTTP': { leaves: 'nonsense', weight: 1, make: () => bytes('not HTTP', 'SSH-2.0-OpenSSH_9.6\r\n\r\n') },
  'two lengths': {
    leaves: 'nonsense',
    weight: 1,
    make: () => bytes('two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}'),
  },
  'endless headers': {
    leaves: 'nonsense',
    weight: 1,
    make: () => bytes('endless headers', `HTTP/1.1 200 OK\r\n${`X-Padding: ${'x'.repeat(1000)}\r\n`.repeat(400)}\r\n`),
  },

  'truncated JSON': { leaves: 'unreadable', weight: 3, make: fault.truncateJson },
  'HTML 200': { leaves: 'unreadable', weight: 2, make: () => fault.html(200, { effect: true }) },
  'HTML 200 without effect': { leaves: 'unreadable', weight: 1, make: () => fault.html(200) },
  'wrong charset': { leaves: 'unreadable', weight: 2, make: () => fault.charset('utf-8', 'utf16le') },
  'huge body': { leaves: 'unreadable', weight: 1, make: () => fault.hugeBody(HUGE_BYTES) },
  'endless body': { leaves: 'unreadable', weight: 0.3, make: fault.endlessBody },
  'empty 200': { leaves: 'empty', weight: 2, make: () => fault.emptyBody(200) },
  'empty 204': { leaves: 'empty', weight: 1, make: () => fault.emptyBody(204) },
  'empty 200 without effect': { leaves: 'empty', weight: 1, make: () => fault.emptyBody(200, { effect: false }) },

  'HTML 502': { leaves: 'busy', weight: 3, make: () => fault.html(502) },
  'HTML 502 after the effect': { leaves: 'busy', weight: 3, make: () => fault.html(502, { effect: true }) },
  'HTML 503 after the effect': { leaves: 'busy', weight: 1, make: () => fault.html(503, { effect: true }) },
  ...Object.fromEntries(
    ([500, 502, 503, 504] as const).flatMap((status): [string, Kind][] => [
      [`${status}`, { leaves: 'busy', weight: 3, make: () => fault.serverError(status) }],
      [
        `${status} after the effect`,
        { leaves: 'busy', weight: 3, make: () => fault.serverError(status, { effect: true }) },
      ],
    ]),
  ),
  '429': { leaves: 'busy', weight: 3, make: fault.throttle },
  '429 for no time': { leaves: 'busy', weight: 1, make: () => fault.throttle({ seconds: 0 }) },
  '429 for a second': { leaves: 'busy', weight: 1, make: () => fault.throttle({ seconds: 1 }) },
  '429 for an hour': { leaves: 'busy', weight: 1, slow: true, make: () => fault.throttle({ seconds: 3600 }) },
  '429 until a date': { leaves: 'busy', weight: 1, make: () => fault.throttle({ dateInSeconds: 1 }) },
  '429 until a past date': { leaves: 'busy', weight: 1, make: () => fault.throttle({ dateInSeconds: -60 }) },
  '429 until nonsense': {
    leaves: 'busy',
    weight: 1,
    make: () =>
      fault.reply({ status: 429, headers: { 'Retry-After': 'soon, -1' }, body: { error_code: 'APIGW.0308' } }),
  },

  'wrong content type': { leaves: 'right', weight: 1, make: () => fault.contentType('text/html; charset=gb2312') },
  'no content type': { leaves: 'right', weight: 1, make: () => fault.contentType('') },
  'duplicated headers': { leaves: 'right', weight: 1, make: fault.duplicateHeaders },
  'declared latin1': { leaves: 'right', weight: 1, make: () => fault.charset('iso-8859-1', 'latin1') },
  'mirror that tells secrets': { leaves: 'right', weight: 3, make: () => tellSecretsInMirror(credentialsIn) },
  'mirror that tells secrets in pieces': { leaves: 'right', weight: 3, make: () => tellSecretsInMirror(piecesOf) },
  'late reply': { leaves: 'right', weight: 1, make: delayReply },
  'early hints first': { leaves: 'right', weight: 1, make: hintFirst },
  'hung up after the reply': { leaves: 'hang up', weight: 4, make: hangUp },

  ...Object.fromEntries(
    ([301, 302, 303, 307, 308] as const).map((status): [string, Kind] => [
      `redirect ${status}`,
      { leaves: 'refusal', weight: 0.5, make: () => fault.redirect(ELSEWHERE, status) },
    ]),
  ),
  '400 in form a': { leaves: 'refusal', weight: 1, make: () => fault.error('a', 400) },
  '401 in form b': { leaves: 'refusal', weight: 1, make: () => fault.error('b', 401, 'CH.00000002') },
  '401 that cuts off': { leaves: 'refusal', weight: 1, make: cutRefusal },
  '403 in form c': { leaves: 'refusal', weight: 1, make: () => fault.error('c', 403) },
  '404 in form d': { leaves: 'refusal', weight: 1, make: () => fault.error('d', 404) },
  '409 in form a': { leaves: 'refusal', weight: 1, make: () => fault.error('a', 409, 'CH_23_51308') },
  '418 in HTML': { leaves: 'refusal', weight: 1, make: () => fault.error('html', 418) },
  '200 in form e': { leaves: 'refusal', weight: 1, make: () => fault.error('e', 200) },
  '200 with an error': {
    leaves: 'refusal',
    weight: 1,
    make: () => fault.reply({ status: 200, body: { error: { code: 'CH.10000', message: 'busy' }, status: 'failed' } }),
  },
  '400 that tells secrets': { leaves: 'refusal', weight: 2, make: () => tellSecrets(credentialsIn) },
  '400 that tells secrets in pieces': { leaves: 'refusal', weight: 2, make: () => tellSecrets(piecesOf) },
  '500 in plain text': { leaves: 'busy', weight: 1, make: () => fault.error('text', 500) },

  null: { leaves: 'lie', weight: 0.5, make: () => fault.reply({ status: 200, body: null }) },
  'empty object': { leaves: 'lie', weight: 0.5, make: () => fault.reply({ status: 200, body: {} }) },
  'an array': { leaves: 'lie', weight: 0.5, make: () => fault.reply({ status: 200, body: [] }) },
  'mirror without id': { leaves: 'lie', weight: 0.5, make: () => fault.reply({ status: 201, body: { url: null } }) },
};

/** Ends the connection in good order, without a reply. */
function close(at: 'without effect' | 'with effect'): Fault {
  return {
    name: `closed ${at}`,
    at,
    deliver: ({ request }) => {
      request.socket.end();
      return undefined;
    },
  };
}

/** Writes these bytes instead of a reply, and closes the connection. */
function bytes(name: string, text: string): Fault {
  return {
    name,
    at: 'with effect',
    deliver: ({ request }) => {
      request.socket.end(text);
      return undefined;
    },
  };
}

/** A reply that lacks its last byte, also where it has no body otherwise, and what the connection does then. */
function incomplete(name: string, then: (socket: Socket) => void): Fault {
  return {
    name,
    at: 'with effect',
    deliver: ({ request, response, reply }) => {
      const body = reply.body === undefined ? ' ' : JSON.stringify(reply.body);
      response.writeHead(reply.status, {
        'Content-Type': 'application/json',
        ...reply.headers,
        'Content-Length': Buffer.byteLength(body) + 1,
      });
      response.write(body);
      // A reset overtakes what the client has not read yet.
      setTimeout(then, READING_MS, request.socket);
      return reply.status;
    },
  };
}

/** The right reply in chunks, of which the last never comes. */
function cutChunks(): Fault {
  return {
    name: 'chunks cut off',
    at: 'with effect',
    deliver: ({ request, response, reply }) => {
      response.writeHead(reply.status, { 'Content-Type': 'application/json', ...reply.headers });
      response.write(`${JSON.stringify(reply.body ?? null)} `, () => request.socket.end());
      return reply.status;
    },
  };
}

/** A refusal whose body never arrives. */
function cutRefusal(): Fault {
  return {
    name: 'refusal cut off',
    at: 'without effect',
    deliver: ({ request, response }) => {
      response.writeHead(401, { 'Content-Type': 'application/json', 'Content-Length': 200 });
      response.write('{"error_code":"CH.0000', () => request.socket.end());
      return 401;
    },
  };
}

/** The right reply after a moment. */
function delayReply(): Fault {
  const { deliver } = fault.alter((reply) => reply);
  return {
    name: 'late reply',
    at: 'with effect',
    deliver: (exchange) => {
      setTimeout(() => {
        if (!exchange.response.destroyed) deliver(exchange);
      }, PAUSE_BEFORE_REPLY_MS);
      return exchange.reply.status;
    },
  };
}

/** An informational response before the right one. */
function hintFirst(): Fault {
  const { deliver } = fault.alter((reply) => reply);
  return {
    name: 'early hints first',
    at: 'with effect',
    deliver: (exchange) => {
      exchange.response.writeEarlyHints({ link: '</style.css>; rel=preload; as=style' });
      return deliver(exchange);
    },
  };
}

/** The right reply as if the connection were kept, and then its end. */
function hangUp(): Fault {
  const { deliver } = fault.alter((reply) => reply);
  return {
    name: 'hung up after the reply',
    at: 'with effect',
    deliver: (exchange) => {
      exchange.response.once('finish', () => {
        exchange.request.socket.destroySoon();
      });
      return deliver(exchange);
    },
  };
}

/** All credentials that a request carries. */
function credentialsIn({ request: { headers } }: Exchange): string {
  return [headers['x-auth-token'], headers.authorization, headers['x-security-token']].join(' ');
}

/** What a terminal or a page does not show; a secret with one of these in it reads like the secret. */
const UNSEEN = ['\u001b[0m', '\u001b]0;t\u0007', '\u009b1m', '\u200b', '\u00ad', '\r\n'];

/** The same, each taken apart every few characters, and cut off at the end. */
function piecesOf(exchange: Exchange): string {
  let count = 0;
  return credentialsIn(exchange)
    .replace(/[\w+/=-]{11}/g, (piece) => piece + (UNSEEN[count++ % UNSEEN.length] ?? ''))
    .slice(0, -3);
}

/** The right reply, with a credential in the error of a mirror that has none. */
function tellSecretsInMirror(secretsIn: (exchange: Exchange) => string): Fault {
  return {
    name: 'mirror that tells secrets',
    at: 'with effect',
    deliver: (exchange) => {
      const { body } = exchange.reply;
      const isFinished = isObject(body) && body['update_status'] === 'finished';
      const change = isFinished ? { last_error: `fatal: bad credential ${secretsIn(exchange)}` } : {};
      return fault
        .alter((reply) => (isObject(body) ? { ...reply, body: { ...body, ...change } } : reply))
        .deliver(exchange);
    },
  };
}

/** A refusal that tells the credential to everybody. */
function tellSecrets(secretsIn: (exchange: Exchange) => string): Fault {
  return {
    name: 'refusal that tells secrets',
    at: 'without effect',
    deliver: (exchange) => {
      const told = secretsIn(exchange);
      return fault
        .reply({
          status: 400,
          headers: { 'X-Request-Id': credentialsIn(exchange).slice(0, 2000) },
          body: { error_code: 'CH.010001', error_msg: `bad credential ${told}` },
        })
        .deliver(exchange);
    },
  };
}
