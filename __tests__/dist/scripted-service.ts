import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';

/** What the action asks of others, by a short name each. */
export type Operation =
  | 'show'
  | 'associate'
  | 'start'
  | 'update'
  | 'lookup'
  | 'search'
  | 'password'
  | 'identity_provider'
  | 'agency'
  | 'oidc'
  | 'other';

/** A request as it came. */
export interface Asked {
  readonly operation: Operation;
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Which of the service's connections it came on, from 1. */
  readonly connection: number;
  /** Which request of its operation it is, from 1. */
  readonly nth: number;
  /** The repository in the path; 0 where there is none. */
  readonly repositoryId: number;
}

/** A complete answer; a body that is no text is sent as JSON. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** An answer: a complete one, or one that does as it likes with the response. */
export type Answer =
  Reply | ((asked: Asked, response: ServerResponse) => Answer | undefined | Promise<Answer | undefined>);

/** The answers of each operation in turn; the last one stays. An operation without any is answered with 501. */
export type Script = Partial<Record<Operation, Answer | readonly Answer[]>>;

/** A server that answers as it is told, legal or not. */
export interface ScriptedService {
  readonly url: string;
  readonly port: number;
  readonly asked: readonly Asked[];
  readonly connections: number;
  /** The operations in the order they came. */
  readonly story: readonly Operation[];
  stop(): Promise<void>;
}

const OPERATIONS: readonly [method: string, path: RegExp, operation: Operation][] = [
  ['GET', /\/v4\/repositories\/\d+\/remote-mirror$/, 'show'],
  ['POST', /\/v4\/repositories\/\d+\/remote-mirror\/associate$/, 'associate'],
  ['POST', /\/v4\/repositories\/\d+\/remote-mirror$/, 'start'],
  ['PUT', /\/v4\/repositories\/\d+\/remote-mirror$/, 'update'],
  ['GET', /\/v1\/repositories\/repoid\?/, 'lookup'],
  ['GET', /\/v2\/projects\/repositories\?/, 'search'],
  ['POST', /\/v3\/auth\/tokens/, 'password'],
  ['POST', /\/v3\.0\/OS-AUTH\/id-token\/tokens$/, 'identity_provider'],
  ['POST', /\/v5\/agencies\/assume-with-oidc$/, 'agency'],
  ['GET', /^\/oidc/, 'oidc'],
];

/** Starts such a server on 127.0.0.1; with `tls` it speaks HTTPS. `onAsked` hears of each request before it is answered. */
export async function startScriptedService(
  script: Script,
  { tls, onAsked }: { tls?: { readonly key: string; readonly cert: string }; onAsked?: (asked: Asked) => void } = {},
): Promise<ScriptedService> {
  const asked: Asked[] = [];
  const sockets = new Set<Socket>();
  const numbers = new WeakMap<Socket, number>();
  let connections = 0;

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '', url: path = '', headers, socket } = request;
    const operation = OPERATIONS.find(([verb, pattern]) => verb === method && pattern.test(path))?.[2] ?? 'other';
    const nth = asked.filter((one) => one.operation === operation).length + 1;
    const repositoryId = Number(/\/repositories\/(\d+)/.exec(path)?.[1] ?? 0);
    const connection = numbers.get(socket) ?? 0;
    const about = { operation, method, path, headers, connection, nth, repositoryId };
    const chunks: Buffer[] = [];
    const here = asked.push({ ...about, body: '' }) - 1;
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const complete = { ...about, body: Buffer.concat(chunks).toString() };
    asked[here] = complete;
    onAsked?.(complete);
    const answers = [script[operation] ?? { status: 501, body: `no answer for ${method} ${path}` }].flat();
    await deliver(answers[Math.min(nth, answers.length) - 1], complete, response);
  };
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    handle(request, response).catch(() => response.destroy());
  };
  const options = { maxHeaderSize: 256 * 1024, keepAlive: true };
  const server: Server = tls ? createSecureServer({ ...options, ...tls }, listener) : createServer(options, listener);
  server.on(tls ? 'secureConnection' : 'connection', (socket: Socket) => {
    connections += 1;
    numbers.set(socket, connections);
    sockets.add(socket);
    socket.on('error', () => undefined).once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    port,
    asked,
    get connections() {
      return connections;
    },
    get story() {
      return asked.map(({ operation }) => operation);
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}

async function deliver(answer: Answer | undefined, asked: Asked, response: ServerResponse): Promise<void> {
  if (answer === undefined) return;
  if (typeof answer === 'function') {
    await deliver(await answer(asked, response), asked, response);
    return;
  }
  const { status, headers = {}, body } = answer;
  response.writeHead(status, {
    'content-type': 'application/json',
    'x-request-id': `req-${asked.operation}`,
    ...headers,
  });
  response.end(body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body));
}

/** The source that the tests ask for. */
export const SOURCE = 'https://git.example.com/group/website.git';

/** A mirror as the service shows it. */
export const MIRROR = {
  id: 77,
  repository_id: 2112029391,
  update_status: 'finished',
  last_update_at: '2025-04-24T20:04:44.000+08:00',
  url: SOURCE,
  last_successful_update_at: '2025-04-24T20:04:44.000+08:00',
  number_of_failures: null,
  mirroring_enabled: true,
  is_private: false,
  endpoint_uuid: null,
  last_error: null,
};

/** 200 with the usual mirror, changed as asked. */
export function mirror(changes: Record<string, unknown> = {}, status = 200): Reply {
  return { status, body: { ...MIRROR, ...changes } };
}

/** An error in the service's first shape. */
export function refuse(status: number, code: string, message = 'No.', headers: Record<string, string> = {}): Reply {
  return { status, headers, body: { error_code: code, error_msg: message } };
}

/** The answer of a repository that has no mirror. */
export const NO_MIRROR = refuse(404, 'CH.00402000', 'The repository does not exist. Check and try again.');

/** An answer with another body than JSON. */
export function html(status: number, title = 'Sign in'): Reply {
  return {
    status,
    headers: { 'content-type': 'text/html' },
    body: `<!DOCTYPE html><html><head><title>${title}</title></head><body>…</body></html>`,
  };
}

/** Trouble that asks to come back at once, so that nobody has to wait in a test. */
export function trouble(status: number, retryAfter = '0'): Reply {
  return {
    status,
    headers: { 'retry-after': retryAfter },
    body: { error_code: `CH.${status}`, error_msg: 'Trouble.' },
  };
}

/** Hangs up without a word. */
export const RESET: Answer = (_asked, response) => {
  response.destroy();
};

/** Never answers. */
export const SILENCE: Answer = () => undefined;

/** Sends headers and the beginning of a body, then hangs up. */
export function cutOff(status: number, body = JSON.stringify(MIRROR)): Answer {
  return (_asked, response) => {
    response.writeHead(status, {
      'content-type': 'application/json',
      'content-length': body.length,
      connection: 'close',
    });
    response.write(body.slice(0, 20), () => setImmediate(() => response.destroy()));
  };
}

/** Sends headers and the beginning of a body, then nothing more. */
export function stall(status: number): Answer {
  return (_asked, response) => {
    response.writeHead(status, { 'content-type': 'application/json', 'content-length': '500' });
    response.write('{"id":');
  };
}

/** A JSON body of more than 1 MiB. */
export function huge(status: number): Reply {
  return { status, body: { ...MIRROR, padding: 'x'.repeat(1_100_000) } };
}

/** Exactly these bytes, then hangs up. */
export function raw(bytes: string): Answer {
  return (_asked, { socket }) => {
    socket?.end(bytes, 'latin1');
  };
}
