import http from 'node:http';
import https from 'node:https';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { getProxyUrl, HttpClient } from '@actions/http-client';
import { type Connections, type ConnectOptions, directConnections, ProxyError, tunnelledConnections } from './agents';
import { ADDRESS_ATTEMPT_MS, type EarlyConnection, turn } from './early-connection';
import { type FailedRequest, NetworkError, ResponseError, TimeoutError } from './http-error';

/** One HTTP request, ready for the wire. Header names are lower case. */
export interface HttpRequest {
  method: 'GET' | 'POST' | 'PUT';
  url: URL;
  headers: Readonly<Record<string, string>>;
  /** Exactly the text that is sent, encoded as UTF-8. */
  body?: string;
  /** How the body of the reply is read; default: as UTF-8, 1 MiB at most. `latin1` makes one character of each byte. */
  reply?: { encoding: 'utf8' | 'latin1'; maxBytes: number };
}

/** A complete reply. */
export interface HttpResponse {
  status: number;
  /** Lower-case names; repeated headers are joined by Node's rules. */
  headers: http.IncomingHttpHeaders;
  body: string;
  /** What an error about this reply would say of the request. */
  about: FailedRequest;
}

/** Sends a request once; aborting `signal` ends it with the signal's reason. */
export type Send = (request: HttpRequest, signal: AbortSignal) => Promise<HttpResponse>;

/** How the transport is set up. */
export interface TransportOptions {
  userAgent: string;
  /** Bound of one attempt, headers and body together, in milliseconds. */
  timeoutMs: number;
  /** A connection that was opened ahead of the first request. */
  early?: EarlyConnection;
}

/** A larger body is not read to its end. Bytes. */
export const MAX_BODY_BYTES = 1024 * 1024;

const TEXT_REPLY = { encoding: 'utf8', maxBytes: MAX_BODY_BYTES } as const;

/** IAM documents tokens of up to 100,000 characters in a header; Node's own limit is 16 KiB for all headers. */
const MAX_HEADER_BYTES = 256 * 1024;

/** How far one attempt has come, and how to end it. */
interface Progress {
  sent: boolean;
  attempt: AbortController;
  outgoing?: http.ClientRequest;
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
   * Sends `request` once.
   * @throws NetworkError no complete reply; TimeoutError none in time; ResponseError more than 1 MiB; the signal's reason when aborted.
   */
  readonly send: Send = async (request, signal) => {
    signal.throwIfAborted();
    // Not AbortSignal.any: its signals stay registered with the run's own, thousands of them in a long batch.
    const progress: Progress = { sent: false, attempt: new AbortController() };
    const failed: FailedRequest = { method: request.method, url: request.url.origin + request.url.pathname };
    let isLate = false;
    const stop = () => {
      progress.attempt.abort();
      progress.outgoing?.destroy();
    };
    const timer = setTimeout(() => {
      isLate = true;
      stop();
    }, this.options.timeoutMs);
    signal.addEventListener('abort', stop, { once: true });
    try {
      const { message } = await this.client.requestRaw(this.prepare(request, progress), request.body ?? '');
      progress.sent = true;
      Object.assign(failed, aboutReply(message));
      const body = await readBody(message, request.reply ?? TEXT_REPLY, failed);
      // A reply can be quicker than the news that the request has left, and until then its connection is not free for the next one.
      if (!progress.outgoing?.writableFinished) await turn();
      return { status: message.statusCode ?? 0, headers: message.headers, body, about: failed };
    } catch (cause) {
      if (signal.aborted) throw signal.reason;
      if (isLate) {
        const what = failed.status === undefined ? 'no reply' : 'no complete reply';
        throw new TimeoutError(`${what} within ${this.options.timeoutMs / 1000} s`, failed, progress.sent, { cause });
      }
      throw cause instanceof ResponseError ? cause : networkError(cause, failed, progress.sent);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    }
  };

  /** Closes every connection, so that nothing keeps the process alive. */
  close(): void {
    this.options.early?.close();
    for (const connections of this.connections.values()) connections.close();
  }

  /** What @actions/http-client sends raw: our options, and a look at the request so that we know whether it left. */
  private prepare(request: HttpRequest, progress: Progress) {
    const { url, method, headers, body } = request;
    const native = url.protocol === 'https:' ? https : http;
    const options: ConnectOptions & { autoSelectFamilyAttemptTimeout: number } = {
      method,
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: url.port || (url.protocol === 'https:' ? 443 : 80),
      path: url.pathname + url.search,
      headers: { 'user-agent': this.client.userAgent, ...headers, host: url.host },
      agent: this.agentFor(url),
      connectSignal: progress.attempt.signal,
      maxHeaderSize: MAX_HEADER_BYTES,
      autoSelectFamilyAttemptTimeout: ADDRESS_ATTEMPT_MS,
    };
    const watched = {
      request: (all: https.RequestOptions, onResponse: (response: http.IncomingMessage) => void) => {
        if (body === undefined) delete (all.headers as http.OutgoingHttpHeaders)['Content-Length'];
        const outgoing = native.request(all, onResponse);
        progress.outgoing = outgoing;
        outgoing.once('socket', (socket) => {
          whenConnected(socket, () => (progress.sent = true));
        });
        return outgoing;
      },
    };
    return { parsedUrl: url, options, httpModule: watched as typeof https };
  }

  /** One pool of connections an origin, through the proxy where the environment names one for it. */
  private agentFor(url: URL): http.Agent {
    let connections = this.connections.get(url.origin);
    if (!connections) {
      const proxy = getProxyUrl(url.href);
      connections = proxy ? tunnelledConnections(url, new URL(proxy)) : directConnections(url, this.options.early);
      this.connections.set(url.origin, connections);
    }
    return connections.agent;
  }
}

function whenConnected(socket: Socket, then: () => void): void {
  const secure = socket instanceof TLSSocket;
  // In a tunnel a TLS socket is connected before its handshake begins.
  if (!socket.connecting && !(secure && socket.getFinished() === undefined)) then();
  else socket.once(secure ? 'secureConnect' : 'connect', then);
}

function aboutReply(message: http.IncomingMessage): Partial<FailedRequest> {
  const requestId = header(message.headers, 'x-request-id');
  const date = Date.parse(header(message.headers, 'date') ?? '');
  const retryAfterMs = retryAfter(header(message.headers, 'retry-after'), date);
  return {
    ...(message.statusCode !== undefined && { status: message.statusCode }),
    ...(requestId !== undefined && { requestId }),
    ...(!Number.isNaN(date) && { clockAheadMs: Date.now() - date }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  };
}

/** The value of a response header; of one that came several times with the same value, that value, else what Node made of them. */
export function header(headers: http.IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  const text = Array.isArray(value) ? value.join(', ') : value;
  const [first, ...others] = text?.split(', ') ?? [];
  return others.every((other) => other === first) ? first : text;
}

/** `Retry-After` in milliseconds: seconds, or a date that is read against the reply's own `Date` where it has one. */
export function retryAfter(value: string | undefined, replyDate: number): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d+(\.\d+)?$/.test(value.trim())) return Number(value) * 1000;
  // Date.parse makes a date of nearly everything ("-5", "soon 1"); every form of an HTTP date has a time of day.
  const at = /\d\d:\d\d:\d\d/.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(at)) return undefined;
  return Math.max(0, at - (Number.isNaN(replyDate) ? Date.now() : replyDate));
}

function readBody(
  message: http.IncomingMessage,
  { encoding, maxBytes }: NonNullable<HttpRequest['reply']>,
  failed: FailedRequest,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    message.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size <= maxBytes) return;
      reject(new ResponseError(`the reply is larger than ${maxBytes / MAX_BODY_BYTES} MiB`, failed, true));
      message.destroy();
    });
    message.once('error', reject);
    message.once('end', () => {
      const body = Buffer.concat(chunks).toString(encoding);
      resolve(body.replace(/^\ufeff/, ''));
    });
  });
}

/** Codes of failures that another attempt meets again. */
const PERMANENT =
  /^(ERR_TLS|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|ERR_SSL|EPROTO|HPE_|ERR_INVALID|ERR_UNESCAPED|HOSTNAME_MISMATCH)/;

/** Sentences for the failures people meet; the rest keeps Node's own words. */
const REASONS: [pattern: RegExp, reason: string][] = [
  [/^ENOTFOUND$/, 'the host name could not be resolved'],
  [/^EAI_AGAIN$/, 'the name server could not be reached'],
  [/^ECONNREFUSED$/, 'the connection was refused'],
  [
    /^(ECONNRESET|EPIPE|ECONNABORTED|ERR_STREAM_PREMATURE_CLOSE)$/,
    'the connection was closed before the reply was complete',
  ],
  [/^(ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/, 'the host could not be reached'],
  [/^CERT_HAS_EXPIRED$/, 'the certificate of the host has expired'],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$/, 'the certificate is for another host name'],
  [
    /^(DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/,
    'the certificate of the host is not trusted (a company CA goes into NODE_EXTRA_CA_CERTS)',
  ],
];

function networkError(cause: unknown, failed: FailedRequest, sent: boolean): NetworkError {
  if (cause instanceof ProxyError) {
    const behind = cause.cause === undefined ? '' : `: ${reasonOf(cause.cause)}`;
    const refused = cause.status !== undefined && cause.status < 500;
    const permanent = refused || PERMANENT.test(errorCode(cause.cause));
    return new NetworkError(cause.message + behind, failed, { sent, permanent }, { cause });
  }
  return new NetworkError(reasonOf(cause), failed, { sent, permanent: PERMANENT.test(errorCode(cause)) }, { cause });
}

/** Why something failed, for people, with Node's code for those who search for it. */
function reasonOf(cause: unknown): string {
  const code = errorCode(cause);
  const words = REASONS.find(([pattern]) => pattern.test(code))?.[1] ?? (cause as Error).message;
  return code && !words.includes(code) ? `${words} (${code})` : words;
}

/** Node's code of an error; of several failed addresses, that of the first. */
function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  if ('errors' in error && Array.isArray(error.errors) && error.errors.length > 0) return errorCode(error.errors[0]);
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}
