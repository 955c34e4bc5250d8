import { fault } from '../../sandbox/sandbox';
import {
  bytes,
  close,
  cutChunks,
  cutRefusal,
  delayReply,
  hangUp,
  hintFirst,
  incomplete,
  switchProtocols,
} from './connections';
import type { Kind } from './kind';
import { brotli, encodeBody, gzip, gzipBomb, oddTypes, senseless } from './odd-replies';
import { encoded, inPieces, overlapping, tellInMirror, tellInRefusal, whole } from './told-secrets';

/** A body that is larger than the client may read. */
const HUGE_BYTES = 1.5 * 1024 * 1024;
const ELSEWHERE = 'https://elsewhere.invalid/login';
const DRIP_MS = 40;

/** The absence of a fault. */
export const NO_FAULT = 'reply as it is';

/** Every kind of fault, by name. */
export const KINDS: Readonly<Record<string, Kind>> = {
  [NO_FAULT]: { leaves: 'right', weight: 120, make: () => fault.alter((reply) => reply) },

  'reset, unread': { leaves: 'nothing', weight: 4, make: fault.resetUnread },
  'reset after the effect': { leaves: 'nothing', weight: 5, make: fault.resetAfterEffect },
  'closed without effect': { leaves: 'nothing', weight: 2, make: () => close('without effect') },
  'closed after the effect': { leaves: 'nothing', weight: 2, make: () => close('with effect') },
  'stalled headers, no effect': { leaves: 'nothing', weight: 1, make: () => fault.stallHeaders() },
  'stalled headers after the effect': {
    leaves: 'nothing',
    weight: 1,
    make: () => fault.stallHeaders({ effect: true }),
  },
  '101 without effect': { leaves: 'nothing', weight: 2, make: () => switchProtocols('without effect') },
  '101 after the effect': { leaves: 'nothing', weight: 2, make: () => switchProtocols('with effect') },
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
  'encoded as nobody knows': {
    leaves: 'unreadable',
    weight: 2,
    make: () => encodeBody('x-unheard-of', (body) => body.reverse()),
  },
  'not gzip': {
    leaves: 'unreadable',
    weight: 1,
    make: () => encodeBody('gzip', (body) => Buffer.concat([body, body])),
  },
  'gzip that is huge': { leaves: 'unreadable', weight: 1, make: () => gzipBomb(HUGE_BYTES) },
  'endless body': { leaves: 'unreadable', weight: 1, make: fault.endlessBody },
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
  '429': { leaves: 'busy', weight: 3, make: () => fault.throttle() },
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
  gzip: { leaves: 'right', weight: 2, make: gzip },
  brotli: { leaves: 'right', weight: 2, make: brotli },
  'odd types': { leaves: 'right', weight: 4, make: oddTypes },
  'nonsense where nothing depends on it': { leaves: 'right', weight: 3, make: senseless },
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
  ...Object.fromEntries(
    Object.entries({ '': whole, ' in pieces': inPieces, ' upon each other': overlapping, ' encoded': encoded }).flatMap(
      ([how, telling]): [string, Kind][] => [
        [
          `400 that tells secrets${how}`,
          { leaves: 'refusal', weight: 1, make: (secrets) => tellInRefusal(telling, secrets) },
        ],
        [
          `mirror that tells secrets${how}`,
          { leaves: 'right', weight: 2, make: (secrets) => tellInMirror(telling, secrets) },
        ],
      ],
    ),
  ),
  '500 in plain text': { leaves: 'busy', weight: 1, make: () => fault.error('text', 500) },

  null: { leaves: 'lie', weight: 0.5, make: () => fault.reply({ status: 200, body: null }) },
  'empty object': { leaves: 'lie', weight: 0.5, make: () => fault.reply({ status: 200, body: {} }) },
  'an array': { leaves: 'lie', weight: 0.5, make: () => fault.reply({ status: 200, body: [] }) },
  'mirror without id': { leaves: 'lie', weight: 0.5, make: () => fault.reply({ status: 201, body: { url: null } }) },
};
