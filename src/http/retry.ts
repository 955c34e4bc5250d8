import type { Clock } from '../clock';
import { type FailedRequest, HttpError, NetworkError, ResponseError, TimeoutError } from './http-error';
import type { Throttle } from './throttle';

/** How often and how patiently a request is tried. */
export interface RetryPolicy {
  /** Attempts of one request, the first included. */
  maxAttempts: number;
  /** The pause before attempt n+1 is random between 0 and `basePauseMs`·2^(n-1) … */
  basePauseMs: number;
  /** … and never longer than this, `Retry-After` included. */
  maxPauseMs: number;
}

/** The policy of every request; users choose `max_attempts`. */
export const RETRY_POLICY: RetryPolicy = { maxAttempts: 5, basePauseMs: 500, maxPauseMs: 20_000 };

/**
 * What repeating a request would mean: a `read` changes nothing; an `exchange` of credentials makes one more token, which harms nobody;
 * a `write` may have taken effect although its reply was lost; so may a `put`, but done twice it comes to the same.
 */
export type Effect = 'read' | 'exchange' | 'write' | 'put';

/** `again`: try again. `lost`: it may have taken effect, look before trying again. `unsure`: look, but don't try again. `final`: the answer stands. */
export type Fate = 'again' | 'lost' | 'unsure' | 'final';

const FATES_BY_STATUS: Record<number, Record<Effect, Fate>> = {
  429: { read: 'again', exchange: 'again', write: 'again', put: 'again' },
  500: { read: 'again', exchange: 'final', write: 'unsure', put: 'unsure' },
  502: { read: 'again', exchange: 'again', write: 'lost', put: 'lost' },
  // Some gateways say 503 when the service's connection broke after it had been asked.
  503: { read: 'again', exchange: 'again', write: 'lost', put: 'lost' },
  504: { read: 'again', exchange: 'again', write: 'lost', put: 'lost' },
};

/** After a 2xx that can't be read a `write` was obeyed: if looking does not confirm it, repeating it is no cure. */
const UNREADABLE: Record<Effect, Fate> = { read: 'final', exchange: 'final', write: 'unsure', put: 'lost' };

/** Decides what a failed attempt leads to; what is not known is never tried again. */
export function fateOf(error: unknown, effect: Effect): Fate {
  const status = error instanceof HttpError ? error.failed.status : undefined;
  const obeyed = status !== undefined && status >= 200 && status < 300;
  // A status that says no stands, even if its body never came: more than five bad signatures lock a key.
  if (status !== undefined && !obeyed) return FATES_BY_STATUS[status]?.[effect] ?? 'final';
  if (error instanceof ResponseError) return error.unreadable ? UNREADABLE[effect] : 'final';
  if (!(error instanceof NetworkError || error instanceof TimeoutError)) return 'final';
  const { sent, permanent } = error instanceof NetworkError ? error.fate : { sent: error.sent, permanent: false };
  if (!sent || effect === 'read' || effect === 'exchange') return permanent ? 'final' : 'again';
  if (permanent) return 'unsure';
  return obeyed ? UNREADABLE[effect] : 'lost';
}

/** The pause after attempt `attempt` (1, 2, …) in milliseconds: full-jitter exponential back-off, or what the service asked for if that is longer. */
export function pauseAfter(
  attempt: number,
  policy: RetryPolicy,
  retryAfterMs: number | undefined,
  random: number,
): number {
  const backOff = random * policy.basePauseMs * 2 ** (attempt - 1);
  return Math.min(Math.max(backOff, retryAfterMs ?? 0), policy.maxPauseMs);
}

/** Told before each further attempt. */
export interface Retry {
  error: HttpError;
  /** The attempt that failed: 1, 2, … */
  attempt: number;
  maxAttempts: number;
  pauseMs: number;
}

/** Everything a retried request needs beside itself. */
export interface RetryContext {
  policy: RetryPolicy;
  clock: Clock;
  signal: AbortSignal;
  /** All requests to one service go slower after a 429. */
  throttle: Throttle;
  onRetry: (retry: Retry) => void;
  random?: () => number;
}

/** Looks whether a request whose reply was lost has taken effect; its value then ends the request, `undefined` lets it be tried again. */
export type ReadBack<T> = (lost: HttpError) => Promise<T | undefined>;

/**
 * The one place that tries a request again.
 * @param attempt makes one attempt; it is given its number, signs anew and throws what went wrong
 * @param readBack for writes: asked before a request is repeated that may have taken effect
 * @throws the last attempt's error, or what `readBack` throws
 */
export async function withRetry<T>(
  context: RetryContext,
  effect: Effect,
  attempt: (number: number) => Promise<T>,
  readBack?: ReadBack<T>,
): Promise<T> {
  const { policy, signal, throttle, random = Math.random } = context;
  let pauseMs = 0;
  for (let number = 1; ; number++) {
    const leftAt = await throttle.turn(pauseMs, signal);
    try {
      const result = await attempt(number);
      throttle.answered(leftAt);
      return result;
    } catch (error) {
      const { status, retryAfterMs }: Partial<FailedRequest> = error instanceof HttpError ? error.failed : {};
      if (status === 429) throttle.refused(leftAt, Math.min(retryAfterMs ?? 0, policy.maxPauseMs));
      else if (status !== undefined && status < 500) throttle.answered(leftAt);
      else throttle.lost();
      if (signal.aborted) throw signal.reason;
      if (!(error instanceof HttpError)) throw error;
      const fate = fateOf(error, effect);
      if (fate === 'final') throw error;
      if (fate === 'lost' || fate === 'unsure') {
        const found = await readBack?.(error);
        if (found !== undefined) return found;
      }
      if (fate === 'unsure' || number >= policy.maxAttempts) throw error;
      pauseMs = pauseAfter(number, policy, retryAfterMs, random());
      context.onRetry({ error, attempt: number, maxAttempts: policy.maxAttempts, pauseMs });
    }
  }
}
