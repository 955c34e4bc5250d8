import http from 'node:http';
import https from 'node:https';
import type { Duplex } from 'node:stream';
import tls from 'node:tls';
import type { EarlyConnection } from './early-connection';

/** The connections to one origin, kept for later requests. */
export interface Connections {
  agent: http.Agent;
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
}

/** How Node's agents learn of a new connection; with an error there is no socket. */
type Connected = (error: Error | null, socket?: Duplex) => void;

/** Straight to the origin of `url`; the first connection is the early one, if there is one. */
export function directConnections(url: URL, early: EarlyConnection | undefined): Connections {
  const agent = newAgent(url);
  if (early?.origin === url.origin) {
    const connect = agent.createConnection.bind(agent);
    agent.createConnection = (options, connected) => {
      if (!early.isFree) return connect(options, connected);
      const answer = connected as Connected;
      early.take((options as ConnectOptions).connectSignal).then((socket) => {
        answer(null, socket ?? connect(options) ?? undefined);
      }, answer);
      return undefined;
    };
  }
  return {
    agent,
    close: () => {
      early?.close();
      agent.destroy();
    },
  };
}

/**
 * Through the CONNECT tunnels of a proxy. The agent that @actions/http-client has for this closes each tunnel after one request, and can't
 * be stopped while the proxy is silent.
 * @param proxy with user and password, if it asks for them
 */
export function tunnelledConnections(url: URL, proxy: URL): Connections {
  const agent = newAgent(url);
  const pending = new Set<http.ClientRequest>();
  agent.createConnection = (options, connected) => {
    const answer = connected as Connected;
    const { connectSignal, port } = options as ConnectOptions;
    const connect = requestTunnel(proxy, `${url.hostname}:${port ?? ''}`, connectSignal);
    pending.add(connect);
    connect.once('close', () => pending.delete(connect));
    connect.once('error', (cause) => {
      answer(new ProxyError('the proxy opened no tunnel', undefined, { cause }));
    });
    connect.once('connect', (response, socket) => {
      if (response.statusCode === 200) {
        answer(null, secured(url, options, socket));
      } else {
        socket.destroy();
        answer(refusedTunnel(response.statusCode ?? 0));
      }
    });
    connect.end();
    return undefined;
  };
  return {
    agent,
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

function requestTunnel(proxy: URL, target: string, signal: AbortSignal): http.ClientRequest {
  const isSecure = proxy.protocol === 'https:';
  const user = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
  return (isSecure ? https : http).request({
    host: proxy.hostname.replace(/^\[|\]$/g, ''),
    port: proxy.port || (isSecure ? 443 : 80),
    method: 'CONNECT',
    path: target,
    agent: false,
    signal,
    headers: {
      host: target,
      ...(user !== ':' && { 'proxy-authorization': `Basic ${Buffer.from(user).toString('base64')}` }),
    },
  });
}

function refusedTunnel(status: number): ProxyError {
  const wants = status === 407 ? ': it asks for a user and a password, which belong in the URL in https_proxy' : '';
  return new ProxyError(`the proxy answered CONNECT with HTTP ${status}${wants}`, status);
}
