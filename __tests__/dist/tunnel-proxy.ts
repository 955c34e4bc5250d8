import { createServer, type IncomingHttpHeaders } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** What the proxy does with a CONNECT: opens a tunnel, or something else. */
export type Tunnelling = 'open' | 'silent' | 'hang up' | 'hang up after 200' | { readonly status: number };

/** How the proxy is set up. */
export interface TunnelProxyOptions {
  /** Where the tunnels lead; asked late, for the port is often known only then. */
  readonly port?: () => number;
  readonly tunnelling?: Tunnelling;
  /** Hears of each CONNECT before it is answered. */
  readonly onAsked?: () => void;
}

/** A proxy that leads every tunnel to one port, whatever host was asked for: made-up hosts answer. */
export interface TunnelProxy {
  readonly url: string;
  /** Hosts and ports that were asked for, with the headers that came along. */
  readonly asked: readonly { readonly target: string; readonly headers: IncomingHttpHeaders }[];
  stop(): Promise<void>;
}

/** Starts it on 127.0.0.1. */
export async function startTunnelProxy({
  port = () => 0,
  tunnelling = 'open',
  onAsked,
}: TunnelProxyOptions = {}): Promise<TunnelProxy> {
  const asked: { target: string; headers: IncomingHttpHeaders }[] = [];
  const sockets = new Set<Duplex>();
  const server = createServer((request, response) => {
    asked.push({ target: request.url ?? '', headers: request.headers });
    response.writeHead(500).end('only CONNECT');
  });
  const keep = (socket: Duplex) => {
    sockets.add(socket);
    socket.on('error', () => undefined).once('close', () => sockets.delete(socket));
  };
  server.on('connection', keep);
  server.on('connect', (request, client: Socket, head: Buffer) => {
    asked.push({ target: request.url ?? '', headers: request.headers });
    onAsked?.();
    if (tunnelling === 'silent') return;
    if (tunnelling === 'hang up') client.destroy();
    else if (tunnelling === 'hang up after 200') client.end('HTTP/1.1 200 Connection established\r\n\r\n');
    else if (tunnelling !== 'open') client.end(`HTTP/1.1 ${tunnelling.status} No\r\nContent-Length: 0\r\n\r\n`);
    else {
      const far = connect(port(), '127.0.0.1', () => {
        client.write('HTTP/1.1 200 Connection established\r\n\r\n');
        far.write(head);
        far.pipe(client).pipe(far);
      });
      keep(far);
      client.once('close', () => far.destroy());
      far.once('close', () => client.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
