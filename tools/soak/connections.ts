import type { Socket } from 'node:net';
import { fault, type Fault } from '../../sandbox/sandbox';

const READING_MS = 15;
const PAUSE_BEFORE_REPLY_MS = 5;

/** Ends the connection in good order, without a reply. */
export function close(at: 'without effect' | 'with effect'): Fault {
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
export function bytes(name: string, text: string): Fault {
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
export function incomplete(name: string, then: (socket: Socket) => void): Fault {
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
export function cutChunks(): Fault {
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
export function cutRefusal(): Fault {
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
export function delayReply(): Fault {
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
export function hintFirst(): Fault {
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
export function hangUp(): Fault {
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

/** A switch to a protocol that nobody asked for. */
export function switchProtocols(at: 'without effect' | 'with effect'): Fault {
  const head = 'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';
  return {
    name: `101 ${at}`,
    at,
    // The service keeps the connection, and waits to be spoken to.
    deliver: ({ request }) => {
      request.socket.write(head);
      return undefined;
    },
  };
}
