import type { Socket } from 'node:net';

/** With two addresses Node gives each but the last 250 ms, less than a far region needs to answer. */
export const ADDRESS_ATTEMPT_MS = 2500;

/**
 * A TCP connection that is opened while the modules that will speak over it are still being loaded. Nobody has to use it, and if it
 * fails, the request that finds it dead opens its own and tells why.
 */
export class EarlyConnection {
  readonly origin: string;
  private readonly socket: Socket;
  private taken = false;
  private closed = false;

  constructor(url: URL) {
    this.origin = url.origin;
    // An import would load net at every start, also of runs that never get here.
    this.socket = process.getBuiltinModule('node:net').connect({
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: Number(url.port || (url.protocol === 'https:' ? 443 : 80)),
      autoSelectFamilyAttemptTimeout: ADDRESS_ATTEMPT_MS,
    });
    this.socket.on('error', () => undefined);
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
}
