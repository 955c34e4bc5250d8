import {
  createServer,
  request as sendRequest,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** What a proxy does with a CONNECT: serves it, or dies, stalls or refuses at some point of it. */
export type ConnectBehaviour = 'serve' | 'die before reply' | 'die in reply' | 'die after reply' | 'stall' | 'refuse';

/** How a proxy is set up. */
export interface ProxyOptions {
  /** Basic authentication that it asks for; default none. */
  readonly credentials?: { readonly username: string; readonly password: string };
}

/** A request that came to the proxy. */
export interface ProxiedRequest {
  /** CONNECT, or the method of a request in absolute form. */
  readonly method: string;
  /** host:port, or the whole address. */
  readonly target: string;
  readonly status: number | undefined;
}

/** A forward proxy on loopback. */
export interface Proxy {
  /** For `https_proxy`; holds the credentials if there are any. */
  readonly url: string;
  readonly connections: number;
  readonly requests: readonly ProxiedRequest[];
  /** May be changed at any time. */
  connect: ConnectBehaviour;
  stop(): Promise<void>;
}

/** Starts a forward proxy on 127.0.0.1. */
export async function startProxy(options: ProxyOptions = {}): Promise<Proxy> {
  const proxy = new ForwardProxy(options.credentials);
  await proxy.start();
  return proxy;
}

class ForwardProxy implements Proxy {
  readonly requests: ProxiedRequest[] = [];
  connect: ConnectBehaviour = 'serve';
  connections = 0;
  readonly #credentials: ProxyOptions['credentials'];
  readonly #sockets = new Set<Duplex>();
  readonly #server: Server;
  #port = 0;

  constructor(credentials: ProxyOptions['credentials']) {
    this.#credentials = credentials;
    this.#server = createServer((request, response) => {
      this.#serveRequest(request, response);
    });
    this.#server.on('connection', (socket: Socket) => {
      this.connections += 1;
      this.#sockets.add(socket);
      socket.on('error', () => undefined).once('close', () => this.#sockets.delete(socket));
    });
    this.#server.on('connect', (request: IncomingMessage, client: Duplex, first: Buffer) => {
      this.#serveConnect(request, client, first);
    });
  }

  get url(): string {
    const { username = '', password = '' } = this.#credentials ?? {};
    const userInfo = this.#credentials && `${encodeURIComponent(username)}:${encodeURIComponent(password)}@`;
    return `http://${userInfo ?? ''}127.0.0.1:${this.#port}`;
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(0, '127.0.0.1', resolve);
    });
    const address = this.#server.address();
    if (typeof address === 'object' && address !== null) this.#port = address.port;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((resolve) => {
      this.#server.close(() => {
        resolve();
      });
      this.#server.closeAllConnections();
    });
  }

  /** A request in absolute form. */
  #serveRequest(request: IncomingMessage, response: ServerResponse): void {
    const target = request.url ?? '';
    const refused = !admitted(request, this.#credentials) ? 407 : target.startsWith('http://') ? undefined : 400;
    this.requests.push({ method: request.method ?? '', target, status: refused });
    if (refused === undefined) forward(request, response, target);
    else response.writeHead(refused, challenge(refused)).end();
  }

  #serveConnect(request: IncomingMessage, client: Duplex, first: Buffer): void {
    const target = request.url ?? '';
    const behaviour = admitted(request, this.#credentials) ? this.connect : 'challenge';
    this.requests.push({ method: 'CONNECT', target, status: STATUS[behaviour] });
    if (behaviour === 'serve') this.#sockets.add(tunnel(client, target, first));
    else spoil(client, behaviour);
  }
}

/** Ends a CONNECT otherwise than by serving it. */
function spoil(client: Duplex, behaviour: Exclude<ConnectBehaviour, 'serve'> | 'challenge'): void {
  switch (behaviour) {
    case 'challenge':
      client.end('HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="proxy"\r\n\r\n');
      break;
    case 'refuse':
      client.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
      break;
    case 'stall':
      break;
    case 'die before reply':
      client.destroy();
      break;
    case 'die in reply':
      client.write('HTTP/1.1 200 Connec', () => client.destroy());
      break;
    case 'die after reply':
      client.write('HTTP/1.1 200 Connection established\r\n\r\n', () => client.destroy());
  }
}

const STATUS: Readonly<Record<ConnectBehaviour | 'challenge', number | undefined>> = {
  serve: 200,
  'die before reply': undefined,
  'die in reply': undefined,
  'die after reply': 200,
  stall: undefined,
  refuse: 403,
  challenge: 407,
};

function admitted(request: IncomingMessage, wanted: ProxyOptions['credentials']): boolean {
  if (wanted === undefined) return true;
  const basic = Buffer.from(`${wanted.username}:${wanted.password}`).toString('base64');
  return request.headers['proxy-authorization'] === `Basic ${basic}`;
}

function challenge(status: number): Record<string, string> {
  return status === 407 ? { 'Proxy-Authenticate': 'Basic realm="proxy"' } : {};
}

function tunnel(client: Duplex, target: string, first: Buffer): Socket {
  const { hostname, port } = new URL(`http://${target}`);
  const server = connect(Number(port || 80), hostname.replace(/^\[|\]$/g, ''), () => {
    client.write('HTTP/1.1 200 Connection established\r\n\r\n');
    server.write(first);
    server.pipe(client);
    client.pipe(server);
  });
  server.on('error', () => client.destroy()).on('close', () => client.destroy());
  client.on('error', () => server.destroy()).on('close', () => server.destroy());
  return server;
}

function forward(request: IncomingMessage, response: ServerResponse, target: string): void {
  const headers = { ...request.headers };
  delete headers['proxy-authorization'];
  delete headers['proxy-connection'];
  const onward = sendRequest(target, { method: request.method, headers, agent: false }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => {
    if (response.headersSent) response.destroy();
    else response.writeHead(502).end();
  });
  request.pipe(onward);
}
