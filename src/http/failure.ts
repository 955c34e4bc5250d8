import { readFileSync } from 'node:fs';
import { type FailedRequest, type HttpError, NetworkError, ResponseError, TimeoutError } from './http-error';
import type { NetworkSettings, Proxy } from './network-settings';
import { ProxyError } from './proxy';

/** What is known of an attempt that came to no complete reply. */
export interface Unanswered {
  failed: FailedRequest;
  /** Whether the request may have reached the service. */
  sent: boolean;
  /** The proxy that it went through. */
  proxy: Proxy | undefined;
}

/** Codes of failures that another attempt meets again. */
const PERMANENT =
  /^(ERR_TLS|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|ERR_SSL|EPROTO|HPE_|ERR_INVALID|ERR_UNESCAPED|HOSTNAME_MISMATCH)/;

/** Codes of certificates that are refused. */
const CERTIFICATE = /^(ERR_TLS_CERT|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH)/;

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

/** No complete reply within the time for one attempt. */
export function timeoutError(cause: unknown, { failed, sent, proxy }: Unanswered, timeoutMs: number): TimeoutError {
  const what = failed.status === undefined ? 'no reply' : 'no complete reply';
  return new TimeoutError(`${what} within ${timeoutMs / 1000} s${through(proxy)}`, failed, sent, { cause });
}

/** What the connection failed with, told with all that the environment has to do with it. */
export function networkError(
  cause: unknown,
  { failed, sent, proxy }: Unanswered,
  { distrustsChecks, authoritiesFile }: NetworkSettings,
): HttpError {
  if (cause instanceof ResponseError) return cause;
  if (cause instanceof ProxyError) {
    const behind = cause.cause === undefined ? '' : `: ${reasonOf(cause.cause)}`;
    const refused = cause.status !== undefined && cause.status < 500;
    const fate = { sent, permanent: refused || isPermanent(cause.cause) };
    return new NetworkError(cause.message + behind + checks(cause.cause), failed, fate, { cause });
  }
  const message = reasonOf(cause) + checks(cause) + through(proxy);
  return new NetworkError(message, failed, { sent, permanent: isPermanent(cause) }, { cause });

  function checks(error: unknown): string {
    if (!CERTIFICATE.test(errorCode(error))) return '';
    const distrust = distrustsChecks
      ? '; NODE_TLS_REJECT_UNAUTHORIZED is set, and certificates are checked all the same'
      : '';
    return authoritiesRemark(authoritiesFile) + distrust;
  }
}

/** Node goes on without a file of authorities that it cannot use. */
function authoritiesRemark(file: string | undefined): string {
  if (file === undefined) return '';
  try {
    const holdsPem = /-----BEGIN [A-Z ]*CERTIFICATE-----/.test(readFileSync(file, 'latin1'));
    return holdsPem ? '' : '; the file that NODE_EXTRA_CA_CERTS names holds no certificate in PEM form';
  } catch {
    return '; the file that NODE_EXTRA_CA_CERTS names cannot be read';
  }
}

function through(proxy: Proxy | undefined): string {
  return proxy ? `, through the proxy ${proxy.name}` : '';
}

function isPermanent(cause: unknown): boolean {
  return PERMANENT.test(errorCode(cause));
}

/** Why a connection failed, for people, with Node's code for those who search for it. */
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
