import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { atOf, type Fault } from './fault-plan';
import { sendReply, type Reply } from './reply';

const READING_MS = 30;
const FIVE_MEGABYTES = 5 * 1024 * 1024;

/** What can go wrong with the bytes of the right answer, and with the connection that they travel on. */
export const byteFaults = {
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
};

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
