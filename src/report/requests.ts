import { formatDuration } from '../clock';
import type { Attempt } from '../http/call';
import type { Retry } from '../http/retry';
import { accountOf } from './explain';

/** One attempt of a request, as a line of the debug log. */
export function describeAttempt({ method, url, result, durationMs, number, requestId }: Attempt): string {
  const id = requestId === undefined ? '' : `, request id ${requestId}`;
  return `${method} ${url}: ${result} after ${Math.round(durationMs)} ms (attempt ${number}${id})`;
}

/** Why a request is tried again, and when, as a line of the log. */
export function describeRetry({ error, attempt, maxAttempts, pauseMs }: Retry): string {
  const { method, url } = error.failed;
  const { title, what } = accountOf(error);
  return `${method} ${url}: ${title}: ${[what].flat().join(' ')} Attempt ${attempt + 1} of ${maxAttempts} in ${formatDuration(pauseMs)}.`;
}
