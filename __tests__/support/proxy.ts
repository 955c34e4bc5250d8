import http from 'node:http';
import https from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Identity } from './certificates';

/** Does something with a CONNECT; `open` opens the tunnel. */
export type ConnectAnswer = (client: Duplex, open: () => void) => void;

/** A proxy on loopback that opens tunnels, whatever their target, to one port of loopback. */
export interface TunnelProxy {
  readonly url: string;
  /** Host and port. */
  readonly name: string;
  readonly port: number;
  /** The CONNECT requests: their target and headers. */
  readonly requests: readonly { readonly target: string; readonly headers: http.IncomingHttpHeaders }[];
  readonly open: ReadonlySet<Socket>;
  /** Resolves when the next CONNECT comes in. */
  nextConnect(): Promise<void>;
  /** Resolves when no client is connected any more. */
  drained(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a proxy. Its answer to CONNECT is a tunnel if not told otherwise. */
export async function startProxy(
  toPort: number,
  answer: ConnectAnswer = (_client, open) => {
    open();
  },
  tls?: Identity,
): Promise<TunnelProxy> {
  const requests: { target: string; headers: http.IncomingHttpHeaders }[] = [];
  const open = new Set<Socket>();
  const onward = new Set<Socket>();
  const watchers: (() => void)[] = [];
  const listener = tls ? https.createServer({ ...tls }) : http.createServer();
  listener.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.on('error', () => undefined).once('close', () => open.delete(socket));
  });
  listener.on('tlsClientError', () => undefined);
  listener.on('connect', (request: http.IncomingMessage, client: Duplex, first: Buffer) => {
    requests.push({ target: request.url ?? '', headers: request.headers });
    for (const watcher of watchers.splice(0)) watcher();
    client.on('error', () => undefined);
    let opened = false;
    answer(client, () => {
      opened = true;
      const socket = connect(toPort, '127.0.0.1', () => {
        client.write('HTTP/1.1 200 Connection established\r\n\r\n');
        socket.write(first);
        socket.pipe(client).pipe(socket);
      });
      onward.add(socket);
      socket.on('error', () => client.destroy()).on('close', () => client.destroy());
      client.on('close', () => socket.destroy());
    });
    // Only who reads learns that the client has gone.
    if (!opened) client.on('end', () => client.destroy()).resume();
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const { port } = listener.address() as AddressInfo;
  return {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    name: `127.0.0.1:${port}`,
    port,
    requests,
    open,
    nextConnect: () => new Promise((resolve) => watchers.push(resolve)),
    drained: async () => {
      await Promise.all([...open].map((socket) => new Promise((closed) => socket.once('close', closed))));
    },
    stop: async () => {
      const closed = new Promise((resolve) => listener.close(resolve));
      for (const socket of [...open, ...onward]) socket.destroy();
      await closed;
    },
  };
}

/** Refuses the tunnel with a status line (and headers) of one's own, and leaves it to the client to hang up. */
export function refuseTunnel(statusLine: string): ConnectAnswer {
  return (client) => client.write(`HTTP/1.1 ${statusLine}\r\nContent-Length: 0\r\n\r\n`);
}
