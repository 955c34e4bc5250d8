import http from 'node:http';
import { type Answer, startServer, type TestServer } from '../support/server';

/** How a relay changes what goes through it. */
export interface RelayOptions {
  /** Replaces what the client asks for in `Git-Protocol`; '' leaves it out, as a proxy that does not know the header does. */
  readonly protocol?: string;
}

/** Starts a server that passes every request on to the Git server at `origin`. */
export function startRelay(origin: string, { protocol }: RelayOptions = {}): Promise<TestServer> {
  const relay: Answer = ({ method, path, headers, body }, response) => {
    const { 'git-protocol': asked, ...others } = headers;
    const version = protocol ?? asked;
    const onwards = http.request(
      new URL(path, origin),
      { method, headers: { ...others, ...(version !== undefined && version !== '' && { 'git-protocol': version }) } },
      (reply) => {
        response.writeHead(reply.statusCode ?? 0, reply.headers);
        reply.pipe(response);
      },
    );
    onwards.once('error', () => response.destroy());
    onwards.end(body);
    return undefined;
  };
  return startServer(relay);
}
