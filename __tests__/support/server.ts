import http from 'node:http';
import https from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { TLSSocket } from 'node:tls';

/** A request as it came in. */
export interface Received {
  readonly method: string;
  /** With query. */
  readonly path: string;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
  /** Which of the server's connections it came by: 1, 2, … */
  readonly connection: number;
}

/** What a server replies with: `json` or a `body` of one's own. */
export interface Reply {
  readonly status?: number;
  readonly headers?: http.OutgoingHttpHeaders;
  readonly json?: unknown;
  readonly body?: string | Buffer;
}

/** Replies to a request: with a value, or by doing something to the response (or its socket) itself. */
export type Answer = (received: Received, response: http.ServerResponse) => Reply | undefined;

/** A server on loopback that does as it is told. */
export interface TestServer {
  readonly url: string;
  readonly port: number;
  readonly requests: readonly Received[];
  /** How many connections were opened so far. */
  readonly connections: number;
  /** Connections that are open now. */
  readonly open: ReadonlySet<Socket>;
  /** May be changed at any time. */
  answer: Answer;
  /** Resolves when no connection is open any more. */
  drained(): Promise<void>;
  stop(): Promise<void>;
}

/** How a server is set up. */
export interface ServerOptions {
  /** Serve HTTPS with this. */
  readonly tls?: { readonly key: string; readonly cert: string };
  /** Address to listen on; default 127.0.0.1. */
  readonly host?: string;
  /** Bytes that the headers of a request may have; Node's default is 16 KiB. */
  readonly maxHeaderSize?: number;
}

/** Starts a server on a free port of loopback. */
export async function startServer(answer: Answer, options: ServerOptions = {}): Promise<TestServer> {
  const { tls, host = '127.0.0.1', ...limits } = options;
  const requests: Received[] = [];
  const numbers = new Map<Socket, number>();
  const open = new Set<Socket>();
  const onRequest = (request: http.IncomingMessage, response: http.ServerResponse) => {
    const chunks: Buffer[] = [];
    request.on('error', () => undefined);
    response.on('error', () => undefined);
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const received: Received = {
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(chunks).toString(),
        connection: numberOf(request.socket),
      };
      requests.push(received);
      const reply = server.answer(received, response);
      if (reply) send(response, reply);
    });
  };
  const numberOf = (socket: Socket): number => {
    const number = numbers.get(socket) ?? numbers.size + 1;
    numbers.set(socket, number);
    return number;
  };
  const listener = tls
    ? https.createServer({ ...limits, ...tls }, onRequest)
    : http.createServer({ ...limits }, onRequest);
  let connections = 0;
  listener.on('connection', (socket: Socket) => {
    connections += 1;
    open.add(socket);
    socket.on('error', () => undefined).once('close', () => open.delete(socket));
  });
  listener.on('tlsClientError', () => undefined);
  // A free connection must not go away by itself while a test looks at it.
  listener.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => listener.listen(0, host, resolve));
  const { port } = listener.address() as AddressInfo;
  const server: TestServer = {
    url: `${tls ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`,
    port,
    requests,
    open,
    answer,
    get connections() {
      return connections;
    },
    drained: async () => {
      await Promise.all([...open].map((socket) => new Promise((closed) => socket.once('close', closed))));
    },
    stop: async () => {
      const closed = new Promise((resolve) => listener.close(resolve));
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
  return server;
}

/** Answers the first request with the first, the second with the second, and all further ones with the last. */
export function inTurn(...answers: (Answer | Reply)[]): Answer {
  let turn = 0;
  return (received, response) => {
    const answer = answers[Math.min(turn++, answers.length - 1)];
    return typeof answer === 'function' ? answer(received, response) : answer;
  };
}

/** Resets the connection (over TLS: closes it without a word). */
export const reset: Answer = (_received, { socket }) => {
  if (socket instanceof TLSSocket) socket.destroy();
  else socket?.resetAndDestroy();
  return undefined;
};

/** Never replies. */
export const silence: Answer = () => undefined;

/** Writes these bytes instead of a reply that Node would have made, and leaves the connection open. */
export function bytes(text: string): Answer {
  return (_received, { socket }) => {
    socket?.write(text);
    return undefined;
  };
}

/** Writes these bytes and closes the connection. */
export function lastBytes(text: string): Answer {
  return (_received, { socket }) => {
    socket?.end(text);
    return undefined;
  };
}

function send(response: http.ServerResponse, { status = 200, headers = {}, json, body }: Reply): void {
  const content = json === undefined ? body : JSON.stringify(json);
  const type = json === undefined ? {} : { 'content-type': 'application/json' };
  response.writeHead(status, { ...type, ...headers }).end(content);
}
