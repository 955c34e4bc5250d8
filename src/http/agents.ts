import http from 'node:http';
import https from 'node:https';
import type { Duplex } from 'node:stream';
import tls from 'node:tls';

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

/** How Node's agents learn of a new connection; with an error there is no socket. */
type Connected = (error: Error | null, socket: Duplex) => void;

/**
 * Carries HTTPS through a proxy's CONNECT tunnel, and keeps the tunnels for later requests.
 * The agent that @actions/http-client has for this closes each tunnel after one request and can't be stopped while the proxy is silent.
 */
export class TunnelAgent extends https.Agent {
  private readonly pending = new Set<http.ClientRequest>();

  /** `proxy`: the proxy's URL, with user and password if it asks for them. */
  constructor(
    private readonly proxy: URL,
    options: https.AgentOptions,
  ) {
    super(options);
  }

  override createConnection(options: https.RequestOptions, connected: Connected = () => undefined): undefined {
    const connect = this.openTunnel(`${options.host ?? ''}:${options.port ?? 443}`);
    const fail = (error: ProxyError) => {
      (connected as (error: Error) => void)(error);
    };
    connect.once('error', (cause) => {
      fail(new ProxyError('the proxy closed the connection before the tunnel was open', undefined, { cause }));
    });
    connect.once('connect', (response, socket) => {
      if (response.statusCode !== 200) {
        socket.destroy();
        fail(refusedTunnel(response.statusCode ?? 0));
        return;
      }
      // To tls a path would be that of a Unix socket.
      connected(null, tls.connect({ ...(options as tls.ConnectionOptions), path: undefined, socket }));
    });
    connect.end();
    return undefined;
  }

  override destroy(): void {
    for (const connect of this.pending) connect.destroy();
    super.destroy();
  }

  private openTunnel(target: string): http.ClientRequest {
    const secure = this.proxy.protocol === 'https:';
    const user = `${decodeURIComponent(this.proxy.username)}:${decodeURIComponent(this.proxy.password)}`;
    const connect = (secure ? https : http).request({
      host: this.proxy.hostname.replace(/^\[|\]$/g, ''),
      port: this.proxy.port || (secure ? 443 : 80),
      method: 'CONNECT',
      path: target,
      agent: false,
      headers: {
        host: target,
        ...(user !== ':' && { 'proxy-authorization': `Basic ${Buffer.from(user).toString('base64')}` }),
      },
    });
    this.pending.add(connect);
    connect.once('close', () => this.pending.delete(connect));
    return connect;
  }
}

function refusedTunnel(status: number): ProxyError {
  const wants = status === 407 ? ': it asks for a user and password (https_proxy=http://user:password@host:port)' : '';
  return new ProxyError(`the proxy answered CONNECT with HTTP ${status}${wants}`, status);
}
