import http from 'node:http';
import https from 'node:https';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { HttpClient } from '@actions/http-client';
import { checkBypass } from '@actions/http-client/lib/proxy';
import { networkError, timeoutError, type Unanswered } from './failure';
import type { FailedRequest } from './http-error';
import type { NetworkSettings } from './network-settings';
import { type Connections, type ConnectOptions, directConnections, tunnelledConnections } from './proxy';
import { aboutReply, type BodyForm, type HttpResponse, readBody } from './reply';

/** One HTTP request, ready for the wire. Header names are lower case. */
export interface HttpRequest {
  method: 'GET' | 'POST' | 'PUT';
  url: URL;
  headers: Readonly<Record<string, string>>;
  /** Exactly the text that is sent, encoded as UTF-8. */
  body?: string;
  /** How the body of the reply is read; default: as UTF-8, 1 MiB at most. */
  reply?: BodyForm;
}

/** Sends a request once; aborting `signal` ends it with the signal's reason. */
export type Send = (request: HttpRequest, signal: AbortSignal) => Promise<HttpResponse>;

/** How the transport is set up. */
export interface TransportOptions {
  userAgent: string;
  /** Bound of one attempt, headers and body together, in milliseconds. */
  timeoutMs: number;
  network: NetworkSettings;
}

/** IAM documents tokens of up to 100,000 characters in a header; Node's own limit is 16 KiB for all headers. */
const MAX_HEADER_BYTES = 256 * 1024;

/** Of several addresses Node gives each but the last 250 ms, less than a far region needs to answer. */
const ADDRESS_ATTEMPT_MS = 2500;

const SWITCHED = 'the reply was HTTP 101, a switch to a protocol that was not asked for';

/** Why an attempt is ended. Said once, for an AbortSignal that is given no reason makes an error with a stack each time. */
const LATE = new Error('the attempt took too long');
const OVER = new Error('the attempt is over');

/** One attempt of a request: how it gets there, how far it has come, and what ends it. */
interface Attempt extends Unanswered {
  request: HttpRequest;
  agent: http.Agent;
  stop: AbortSignal;
  /** Kept when the request has left and its reply has come, or its connection is gone. */
  closed?: Promise<void>;
}

/**
 * Bytes out, bytes in: one attempt of one request, with one deadline over headers and body.
 * Redirects are not followed, for credentials must not travel to another host.
 */
export class Transport {
  private readonly client: HttpClient;
  private readonly connections = new Map<string, Connections>();

  constructor(private readonly options: TransportOptions) {
    // The client's own socket time-out would be three minutes; the deadline below is the one that counts.
    this.client = new HttpClient(options.userAgent, [], { socketTimeout: options.timeoutMs + 60_000 });
  }

  /**
   * Sends `request` once. Whatever becomes of its connection, this settles at the deadline.
   * @throws NetworkError no complete reply; TimeoutError none in time; ResponseError a body that is too large or cannot be decoded; the signal's reason when aborted
   */
  readonly send: Send = async (request, signal) => {
    signal.throwIfAborted();
    const { timeoutMs, network } = this.options;
    const end = new AbortController();
    // Not AbortSignal.timeout: its timer would let the process end before it, with nothing told.
    const timer = setTimeout(() => {
      end.abort(LATE);
    }, timeoutMs);
    const stop = AbortSignal.any([signal, end.signal]);
    const stopped = new Promise<never>((_resolve, reject) => {
      const give = () => {
        reject(stop.reason as Error);
      };
      stop.addEventListener('abort', give, { once: true });
    });
    const failed: FailedRequest = { method: request.method, url: request.url.origin + request.url.pathname };
    const { agent, proxy } = this.connectionsTo(request.url);
    const attempt: Attempt = { request, agent, proxy, stop, failed, sent: false };
    try {
      return await Promise.race([this.exchange(attempt), stopped]);
    } catch (cause) {
      if (signal.aborted) throw signal.reason;
      throw end.signal.reason === LATE
        ? timeoutError(cause, attempt, timeoutMs)
        : networkError(cause, attempt, network);
    } finally {
      clearTimeout(timer);
      // Whatever is left of the attempt ends with it.
      end.abort(OVER);
    }
  };

  /** Closes every connection, so that nothing keeps the process alive. */
  close(): void {
    for (const connections of this.connections.values()) connections.close();
  }

  private async exchange(attempt: Attempt): Promise<HttpResponse> {
    const { message } = await this.client.requestRaw(this.prepare(attempt), attempt.request.body ?? '');
    attempt.sent = true;
    // Node takes a 101 that names no protocol for a reply.
    if (message.statusCode === 101) throw new Error(SWITCHED);
    const { failed } = attempt;
    Object.assign(failed, aboutReply(message));
    const body = await readBody(message, attempt.request.reply, failed);
    // A reply can be quicker than the news that the request has left, and until then its connection is not free for the next one.
    await attempt.closed;
    return { status: message.statusCode ?? 0, headers: message.headers, body, about: failed };
  }

  /** What @actions/http-client sends raw: our options, and a look at the request so that we know what becomes of it. */
  private prepare(attempt: Attempt) {
    const { url, method, headers, body } = attempt.request;
    const native = url.protocol === 'https:' ? https : http;
    const options: ConnectOptions = {
      method,
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: url.port || (url.protocol === 'https:' ? 443 : 80),
      path: url.pathname + url.search,
      headers: { 'user-agent': this.client.userAgent, 'accept-encoding': 'identity', ...headers, host: url.host },
      agent: attempt.agent,
      signal: attempt.stop,
      connectSignal: attempt.stop,
      maxHeaderSize: MAX_HEADER_BYTES,
      // Said, for else the environment could say otherwise.
      rejectUnauthorized: true,
      // An address that is dead must leave time for the next one.
      autoSelectFamilyAttemptTimeout: Math.ceil(Math.min(ADDRESS_ATTEMPT_MS, this.options.timeoutMs / 4)),
    };
    const watched = {
      request: (all: https.RequestOptions, onResponse: (response: http.IncomingMessage) => void) => {
        if (body === undefined) delete (all.headers as http.OutgoingHttpHeaders)['Content-Length'];
        const outgoing = native.request(all, onResponse);
        watch(outgoing, attempt);
        return outgoing;
      },
    };
    return { parsedUrl: url, options, httpModule: watched as typeof https };
  }

  /** One pool of connections an origin, through the proxy where the environment names one for it. */
  private connectionsTo(url: URL): Connections {
    let connections = this.connections.get(url.origin);
    if (!connections) {
      const proxy = checkBypass(url) ? undefined : this.options.network.proxies[url.protocol as 'https:' | 'http:'];
      connections = proxy ? tunnelledConnections(url, proxy) : directConnections(url);
      this.connections.set(url.origin, connections);
    }
    return connections;
  }
}

/** Makes every way in which a request can end known to the one who waits for it. */
function watch(outgoing: http.ClientRequest, attempt: Attempt): void {
  outgoing.once('socket', (socket) => {
    whenConnected(socket, () => (attempt.sent = true));
  });
  outgoing.once('upgrade', (_message, socket) => {
    socket.destroy();
    outgoing.emit('error', new Error(SWITCHED));
  });
  let isAnswered = false;
  outgoing.once('response', () => (isAnswered = true));
  attempt.closed = new Promise((resolve) => {
    outgoing.once('close', () => {
      resolve();
      // After another error nobody minds this one.
      if (!isAnswered) outgoing.emit('error', new Error('the connection was closed without a reply'));
    });
  });
}

function whenConnected(socket: Socket, then: () => void): void {
  const secure = socket instanceof TLSSocket;
  // In a tunnel a TLS socket is connected before its handshake begins.
  if (!socket.connecting && !(secure && socket.getFinished() === undefined)) then();
  else socket.once(secure ? 'secureConnect' : 'connect', then);
}
