import { connect, type Socket } from 'node:net';

/** With two addresses Node gives each but the last 250 ms, less than a far region needs to answer. */
export const ADDRESS_ATTEMPT_MS = 2500;

/**
 * A TCP connection that is opened while the modules that will speak over it are still being loaded. Nobody has to use it, and if it
 * fails, the request that finds it dead opens its own and tells why.
 */
export class EarlyConnection {
  readonly origin: string;
  private socket: Socket | undefined;

  constructor(url: URL) {
    this.origin = url.origin;
    this.socket = connect({
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: Number(url.port || (url.protocol === 'https:' ? 443 : 80)),
      autoSelectFamilyAttemptTimeout: ADDRESS_ATTEMPT_MS,
    });
    this.socket.on('error', () => undefined);
  }

  /** The connection, for one user; `undefined` when it is gone. */
  take(): Socket | undefined {
    const { socket } = this;
    this.socket = undefined;
    return socket?.destroyed ? undefined : socket;
  }

  /** Closes it unless somebody took it. */
  close(): void {
    this.take()?.destroy();
  }
}
