import { HttpError } from '../http/http-error';
import type { HttpResponse } from '../http/reply';

/** GitHub asks for a minute where it names no time. */
const UNNAMED_PAUSE_MS = 60_000;

/** The limit's reset is told in whole seconds, and clocks differ a little. */
const SLACK_MS = 1000;

/** GitHub's rate limit holds longer than the run may wait. */
export class RateLimitError extends HttpError {
  override name = 'RateLimitError';
  /** `pauseMs`: how long GitHub wants the run to wait; `maxWaitMs`: how long it may wait in all. */
  constructor(
    response: HttpResponse,
    readonly pauseMs: number,
    readonly maxWaitMs: number,
  ) {
    super('the rate limit of GitHub is used up', response.about);
  }
}

/**
 * How long a reply asks us to wait, in milliseconds; `undefined` if it is not a rate limit.
 * The primary limit tells when it is reset, the secondary ones how long to wait, or nothing.
 */
export function rateLimitPause(response: HttpResponse, now: number): number | undefined {
  const { status, headers, body, about } = response;
  if (status !== 403 && status !== 429) return undefined;
  if (about.retryAfterMs !== undefined) return Math.max(about.retryAfterMs, SLACK_MS);
  if (headers['x-ratelimit-remaining'] === '0') {
    const reset = Number(headers['x-ratelimit-reset']) * 1000;
    const sent = Date.parse(headers.date ?? '');
    const pause = reset - (Number.isNaN(sent) ? now : sent) + SLACK_MS;
    return Number.isNaN(pause) ? UNNAMED_PAUSE_MS : Math.max(pause, SLACK_MS);
  }
  return status === 429 || /secondary rate limit|abuse detection/i.test(body) ? UNNAMED_PAUSE_MS : undefined;
}
