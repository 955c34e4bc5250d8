import { setMaxListeners } from 'node:events';
import type { Runner } from './runner';

/** The workflow was cancelled (SIGINT, SIGTERM). */
export class CancelledError extends Error {
  override name = 'CancelledError';
  constructor(readonly signal: string) {
    super(`the run was cancelled (${signal})`);
  }
}

/** A run that was stopped has this long to end by itself and tell what it knows. Milliseconds. */
const GRACE_MS = 400;

/**
 * Does some work until it ends or the run is stopped from outside: the workflow is cancelled, or something went wrong that nobody caught.
 * Then `signal` aborts with the reason, and work that does not end soon is no longer waited for.
 * @throws what the work throws; the reason for stopping
 */
export async function untilStopped<T>(runner: Runner, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  // Every request that waits listens to it, and Node 20 warns of more than ten.
  setMaxListeners(0, stop.signal);
  let timer: NodeJS.Timeout | undefined;
  const stopped = new Promise<never>((_, reject) => {
    const end = (reason: unknown) => {
      stop.abort(reason);
      timer ??= setTimeout(() => {
        reject(reason as Error);
      }, GRACE_MS);
    };
    runner.onCancel((signal) => {
      end(new CancelledError(signal));
    });
    runner.onCrash(end);
  });
  try {
    return await Promise.race([work(stop.signal), stopped]);
  } finally {
    clearTimeout(timer);
  }
}
