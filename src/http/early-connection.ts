import type { Socket } from 'node:net';
import type * as Tls from 'node:tls';

/** With two addresses Node gives each but the last 250 ms, less than a far region needs to answer. */
export const ADDRESS_ATTEMPT_MS = 2500;

/**
 * A connection that is opened while the modules that will speak over it are still being loaded: the first packet leaves before TLS is
 * loaded, and the handshake begins before the HTTP client is. Nobody has to use it, and if it fails, the request that finds it dead opens
 * its own and tells why.
 */
export class EarlyConnection {
  readonly origin: string;
  private readonly host: string;
  /** What requests speak over: TLS as soon as it has begun. */
  private socket: Socket;
  private taken = false;
  private closed = false;

  private constructor(url: URL) {
    this.origin = url.origin;
    this.host = url.hostname.replace(/^\[|\]$/g, '');
    // An import would load net at every start, also of runs that never get here.
    this.socket = process.getBuiltinModule('node:net').connect({
      host: this.host,
      port: Number(url.port || (url.protocol === 'https:' ? 443 : 80)),
      autoSelectFamilyAttemptTimeout: ADDRESS_ATTEMPT_MS,
    });
    this.socket.on('error', () => undefined);
  }

  /**
   * Begins to connect to the host of `url`. Does not wait for it: for https it loads TLS meanwhile, and only lets the event loop turn in
   * between, so that what has become ready can leave: the first packet as soon as the host name is resolved, the handshake as soon as the
   * connection is open.
   */
  static async open(url: URL): Promise<EarlyConnection> {
    const early = new EarlyConnection(url);
    if (url.protocol !== 'https:') return early;
    process.getBuiltinModule('node:http');
    await turn();
    const tls = process.getBuiltinModule('node:tls');
    await turn();
    // Reads all trusted certificates, which takes longest.
    early.secure(tls, tls.createSecureContext());
    await turn();
    return early;
  }

  /** Whether somebody may still take it. */
  get isFree(): boolean {
    return !this.taken && !this.socket.destroyed;
  }

  /**
   * Gives the connection to its one user as soon as it is open; `undefined` if it does not open.
   * @param signal ends the wait, and the connection with it
   * @throws when it was given up or closed
   */
  async take(signal: AbortSignal): Promise<Socket | undefined> {
    this.taken = true;
    if (this.socket.connecting) {
      const giveUp = () => this.close();
      signal.addEventListener('abort', giveUp, { once: true });
      await new Promise((resolve) => this.socket.once('connect', resolve).once('close', resolve));
      signal.removeEventListener('abort', giveUp);
    }
    if (this.closed) throw new Error('the connection was given up');
    return this.socket.destroyed ? undefined : this.socket;
  }

  /** Closes it, taken or not. */
  close(): void {
    this.closed = true;
    this.socket.destroy();
  }

  /** Begins the handshake as soon as the connection is open. */
  private secure(tls: typeof Tls, secureContext: Tls.SecureContext): void {
    const { socket, host } = this;
    const begin = () => {
      const servername = process.getBuiltinModule('node:net').isIP(host) === 0 ? host : '';
      this.socket = tls.connect({ socket, secureContext, host, servername, ALPNProtocols: ['http/1.1'] });
      this.socket.on('error', () => undefined);
    };
    if (socket.connecting) socket.once('connect', begin);
    else if (!socket.destroyed) begin();
  }
}

/** Lets the event loop turn once: whatever is ready happens before this resolves. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
