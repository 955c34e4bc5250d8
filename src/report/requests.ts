import { formatDuration } from '../clock';
import type { Attempt } from '../http/call';
import type { Retry } from '../http/retry';
import type { Runner } from '../runner/runner';
import { accountOf } from './explain';

/** Retries that are told one by one; of more only the number is. */
const MAX_RETRY_LINES = 100;

/** What others say in a line of many is cut beyond this. Characters. */
export const MAX_LINE_OF_MANY = 500;

/** One attempt of a request, as a line of the debug log. */
export function describeAttempt({ method, url, result, durationMs, number, requestId }: Attempt): string {
  const id = requestId === undefined ? '' : `, request id ${requestId}`;
  return `${method} ${url}: ${result} after ${Math.round(durationMs)} ms (attempt ${number}${id})`;
}

/** Tells why requests are tried again, and when: one by one at first, then only how many. */
export class RetryLog {
  private told = 0;

  constructor(private readonly runner: Pick<Runner, 'info' | 'redact'>) {}

  /** A request is tried again. */
  tell(retry: Retry): void {
    this.told++;
    if (this.told <= MAX_RETRY_LINES) this.runner.info(this.describe(retry));
    if (this.told === MAX_RETRY_LINES) this.runner.info('Further retries are only counted.');
  }

  /** The run has ended. */
  end(): void {
    const more = this.told - MAX_RETRY_LINES;
    if (more > 0) this.runner.info(`${more} further ${more === 1 ? 'retry' : 'retries'} not shown.`);
  }

  private describe({ error, attempt, maxAttempts, pauseMs }: Retry): string {
    const { method, url } = error.failed;
    const { title, what } = accountOf(error);
    const why = this.runner.redact(`${title}: ${[what].flat().join(' ')}`, MAX_LINE_OF_MANY);
    return `${method} ${url}: ${why} Attempt ${attempt + 1} of ${maxAttempts} in ${formatDuration(pauseMs)}.`;
  }
}
