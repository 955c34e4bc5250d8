import http from 'node:http';
import https from 'node:https';
import type { Duplex } from 'node:stream';
import tls from 'node:tls';
import type { Proxy } from './network-settings';

/** The connections to one origin, kept for later requests. */
export interface Connections {
  agent: http.Agent;
  /** The proxy that they go through. */
  proxy: Proxy | undefined;
  /** Ends them all, also those that are not open yet. */
  close: () => void;
}

/** A proxy that did not open the tunnel: its status, or what it did instead. */
export class ProxyError extends Error {
  override name = 'ProxyError';
  constructor(
    message: string,
    readonly status?: number,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/**
 * Node keeps a request's own signal from its agent, and does not end a request that has no socket yet. Under this name the agent learns
 * when to give up what it waits for.
 */
export interface ConnectOptions extends https.RequestOptions {
  connectSignal: AbortSignal;
  autoSelectFamilyAttemptTimeout: number;
}

/** How Node's agents learn of a new connection; with an error there is no socket. */
type Connected = (error: Error | null, socket?: Duplex) => void;

/** Straight to the origin of `url`. */
export function directConnections(url: URL): Connections {
  const agent = newAgent(url);
  return {
    agent,
    proxy: undefined,
    close: () => {
      agent.destroy();
    },
  };
}

/**
 * Through the CONNECT tunnels of a proxy. The agent that @actions/http-client has for this closes each tunnel after one request, and
 * cannot be stopped while the proxy is silent.
 */
export function tunnelledConnections(url: URL, proxy: Proxy): Connections {
  const agent = newAgent(url);
  const pending = new Set<http.ClientRequest>();
  agent.createConnection = (options, connected) => {
    const answer = connected as Connected;
    const connect = requestTunnel(proxy, url.hostname, options as ConnectOptions);
    pending.add(connect);
    connect.once('error', (cause) => {
      answer(new ProxyError(`the proxy ${proxy.name} opened no tunnel`, undefined, { cause }));
    });
    connect.once('close', () => pending.delete(connect));
    connect.once('connect', (response, socket) => {
      if (response.statusCode === 200) {
        answer(null, secured(url, options, socket));
      } else {
        socket.destroy();
        answer(refusedTunnel(response, proxy));
      }
    });
    connect.end();
    return undefined;
  };
  return {
    agent,
    proxy,
    close: () => {
      for (const connect of pending) connect.destroy();
      agent.destroy();
    },
  };
}

function newAgent(url: URL): http.Agent {
  return url.protocol === 'https:' ? new https.Agent({ keepAlive: true }) : new http.Agent({ keepAlive: true });
}

/** What a request speaks over: TLS on the socket, or for http the socket itself. */
function secured(url: URL, options: http.ClientRequestArgs, socket: Duplex): Duplex {
  // To tls a path would be that of a Unix socket.
  return url.protocol === 'https:'
    ? tls.connect({ ...(options as tls.ConnectionOptions), path: undefined, socket })
    : socket;
}

function requestTunnel(proxy: Proxy, hostname: string, options: ConnectOptions): http.ClientRequest {
  const target = `${hostname}:${options.port ?? ''}`;
  const { credentials } = proxy;
  const basic = credentials && Buffer.from(`${credentials.user}:${credentials.password}`).toString('base64');
  return (proxy.isSecure ? https : http).request({
    host: proxy.hostname.replace(/^\[|\]$/g, ''),
    port: proxy.port,
    method: 'CONNECT',
    path: target,
    agent: false,
    signal: options.connectSignal,
    rejectUnauthorized: true,
    autoSelectFamilyAttemptTimeout: options.autoSelectFamilyAttemptTimeout,
    headers: { host: target, ...(basic !== undefined && { 'proxy-authorization': `Basic ${basic}` }) },
  } as https.RequestOptions);
}

function refusedTunnel({ statusCode: status = 0 }: http.IncomingMessage, proxy: Proxy): ProxyError {
  const sent = proxy.credentials
    ? `the user and password in ${proxy.variable} were sent (Basic) and refused`
    : `no user and password were sent, for there are none in ${proxy.variable}`;
  return new ProxyError(
    `the proxy ${proxy.name} answered CONNECT with HTTP ${status}${status === 407 ? `: ${sent}` : ''}`,
    status,
  );
}
