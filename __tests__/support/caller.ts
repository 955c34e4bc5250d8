import { readReply } from '../../src/codearts/api-error';
import { type Attempt, Caller } from '../../src/http/call';
import type { NetworkSettings } from '../../src/http/network-settings';
import type { Retry } from '../../src/http/retry';
import { Transport } from '../../src/http/send';
import { FakeClock } from './clock';

/** A network without proxies. */
export const DIRECT: NetworkSettings = { proxies: { 'https:': undefined, 'http:': undefined }, distrustsChecks: false };

/** A caller with the real transport and policy, whose pauses take no time. */
export interface TestCaller {
  readonly caller: Caller;
  readonly clock: FakeClock;
  readonly attempts: readonly Attempt[];
  readonly retries: readonly Retry[];
  /** Cancels the run. */
  readonly stop: AbortController;
  close(): void;
}

/** How a caller is set up. */
export interface CallerOptions {
  readonly maxAttempts?: number;
  readonly timeoutMs?: number;
}

/** Makes a caller. */
export function createCaller({ maxAttempts = 5, timeoutMs = 30_000 }: CallerOptions = {}): TestCaller {
  const transport = new Transport({ userAgent: 'codearts-remote-mirror/test', timeoutMs, network: DIRECT });
  const clock = new FakeClock();
  const stop = new AbortController();
  const attempts: Attempt[] = [];
  const retries: Retry[] = [];
  const context = {
    policy: { maxAttempts, basePauseMs: 500, maxPauseMs: 20_000 },
    clock,
    signal: stop.signal,
    onRetry: (retry: Retry) => retries.push(retry),
  };
  return {
    caller: new Caller(transport.send, context, readReply, (attempt) => attempts.push(attempt)),
    clock,
    attempts,
    retries,
    stop,
    close: () => {
      transport.close();
    },
  };
}
