/** What an error of the transport, or of the service behind it, knows about the request that failed. */
export interface FailedRequest {
  method: string;
  /** Where the request went, without query: `https://host/path`. */
  url: string;
  /** HTTP status of the reply; absent when there was none. */
  status?: number;
  /** The service's `X-Request-Id`. */
  requestId?: string;
  /** The pause that the service asked for with `Retry-After`, in milliseconds. */
  retryAfterMs?: number;
  /** How far this machine's clock is ahead of the `Date` of the reply, in milliseconds. */
  clockAheadMs?: number;
}

/** No message needs more of a foreign text, which may be a page of 1 MiB. Characters. */
const MAX_FOREIGN_TEXT = 8000;

/** A foreign text as an error keeps it: cut, with an ellipsis that shows it, and a copy, for a slice would keep the page alive. */
export function kept(text: string): string {
  return text.length <= MAX_FOREIGN_TEXT ? text : `${Buffer.from(text.slice(0, MAX_FOREIGN_TEXT)).toString()}…`;
}

/** An HTTP request that did not give what was asked for. `failed` says which, `cause` says why. */
export class HttpError extends Error {
  override name = 'HttpError';
  constructor(
    message: string,
    readonly failed: FailedRequest,
    options?: ErrorOptions,
  ) {
    super(kept(message), options);
  }
}

/** No complete reply: name look-up, connection, TLS, proxy, reset, or a body cut off. */
export class NetworkError extends HttpError {
  override name = 'NetworkError';
  /** `sent`: the request may have reached the service. `permanent`: trying again can't help (a certificate, say). */
  constructor(
    message: string,
    failed: FailedRequest,
    readonly fate: { sent: boolean; permanent: boolean },
    options?: ErrorOptions,
  ) {
    super(message, failed, options);
  }
}

/** No complete reply within the time for one attempt. `sent`: the request may have reached the service. */
export class TimeoutError extends HttpError {
  override name = 'TimeoutError';
  constructor(
    message: string,
    failed: FailedRequest,
    readonly sent: boolean,
    options?: ErrorOptions,
  ) {
    super(message, failed, options);
  }
}

/** A reply that is not what the service documents: HTML, broken JSON, a missing field, too many bytes. */
export class ResponseError extends HttpError {
  override name = 'ResponseError';
  /** `unreadable`: nothing could be made of the body, so whether the request took effect is unknown. */
  constructor(
    message: string,
    failed: FailedRequest,
    readonly unreadable: boolean,
    options?: ErrorOptions,
  ) {
    super(message, failed, options);
  }
}
