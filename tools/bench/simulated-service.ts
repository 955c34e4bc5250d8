import type { Clock } from '../../src/clock';
import { HttpError } from '../../src/http/http-error';
import { RETRY_POLICY, withRetry } from '../../src/http/retry';
import { Throttle } from '../../src/http/throttle';

/** Decides whether a request that arrives at `now` is taken; how many milliseconds until one would be, if not. */
export type Limit = (now: number) => { taken: true } | { taken: false; retryAfterMs: number };

/** Takes `rate` requests in any one second; refused ones do not count. `rate` may change over time. */
export function slidingWindow(rate: (now: number) => number): Limit {
  const taken: number[] = [];
  return (now) => {
    while (taken[0] !== undefined && taken[0] <= now - 1000) taken.shift();
    if (taken.length >= rate(now)) return { taken: false, retryAfterMs: (taken[0] ?? now) + 1000 - now };
    taken.push(now);
    return { taken: true };
  };
}

/** Takes `rate` requests in each second of the clock. */
export function fixedWindow(rate: (now: number) => number): Limit {
  let second = -1;
  let count = 0;
  return (now) => {
    if (Math.floor(now / 1000) !== second) {
      second = Math.floor(now / 1000);
      count = 0;
    }
    if (count >= rate(now)) return { taken: false, retryAfterMs: (second + 1) * 1000 - now };
    count++;
    return { taken: true };
  };
}

/** Takes `burst` requests at once, and then as many as flow in at `rate` a second. */
export function tokenBucket(rate: (now: number) => number, burst: number): Limit {
  let tokens = burst;
  let last = 0;
  return (now) => {
    tokens = Math.min(burst, tokens + ((now - last) * rate(now)) / 1000);
    last = now;
    if (tokens < 1) return { taken: false, retryAfterMs: ((1 - tokens) * 1000) / rate(now) };
    tokens--;
    return { taken: true };
  };
}

/** What a simulation is made of. */
export interface Setting {
  limit: Limit;
  /** Mirrors, of two requests each. */
  mirrors: number;
  inFlight: number;
  latencyMs?: number;
  /** How the service says when to come again: in whole seconds, as an hour, as none, or not at all. */
  retryAfter?: 'seconds' | 'none' | number | undefined;
}

/** What came of a simulation. */
export interface Course {
  durationMs: number;
  /** When each attempt reached the service, and whether it was taken. */
  attempts: { at: number; taken: boolean }[];
  refused: number;
  /** Attempts in the busiest second. */
  busiest: number;
  failed: number;
}

/** Lets a batch pass by a service that refuses what is too much, in no time. */
export async function simulate(setting: Setting): Promise<Course> {
  const { limit, mirrors, inFlight, latencyMs = 50, retryAfter = 'seconds' } = setting;
  const clock = new SimulatedClock();
  const { signal } = new AbortController();
  const throttle = new Throttle(clock, RETRY_POLICY.maxPauseMs);
  const random = numbers();
  const context = { policy: RETRY_POLICY, clock, signal, throttle, random, onRetry: () => undefined };
  const attempts: Course['attempts'] = [];
  let failed = 0;
  const attempt = async () => {
    await clock.sleep(latencyMs / 2, signal);
    const answer = limit(clock.now());
    attempts.push({ at: clock.now(), taken: answer.taken });
    await clock.sleep(latencyMs / 2, signal);
    if (answer.taken) return;
    const about = { method: 'GET', url: 'https://repo.example.com', status: 429 };
    const seconds = Math.ceil(answer.retryAfterMs / 1000) * 1000;
    const retryAfterMs = typeof retryAfter === 'number' ? retryAfter : seconds;
    throw new HttpError('too many', retryAfter === 'none' ? about : { ...about, retryAfterMs });
  };
  const queue = Array.from({ length: mirrors }).entries();
  const work = async () => {
    while (!queue.next().done) {
      try {
        await withRetry(context, 'read', attempt);
        await withRetry(context, 'read', attempt);
      } catch {
        failed++;
      }
    }
  };
  await clock.passUntil(Promise.all(Array.from({ length: inFlight }, work)));
  const refused = attempts.filter(({ taken }) => !taken).length;
  return { durationMs: clock.now(), attempts, refused, busiest: busiestSecond(attempts.map(({ at }) => at)), failed };
}

/** A clock that moves on whenever nobody has anything left to do but sleep. */
class SimulatedClock implements Clock {
  private passed = 0;
  private readonly sleepers = new Map<() => void, number>();

  now(): number {
    return this.passed;
  }

  time(): number {
    return this.passed;
  }

  sleep(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const wake = () => {
        this.sleepers.delete(wake);
        signal.removeEventListener('abort', stop);
        resolve();
      };
      const stop = () => {
        this.sleepers.delete(wake);
        reject(signal.reason as Error);
      };
      this.sleepers.set(wake, this.passed + ms);
      signal.addEventListener('abort', stop, { once: true });
    });
  }

  async passUntil(end: Promise<unknown>): Promise<void> {
    let isOver = false;
    const over = end.then(() => (isOver = true));
    for (;;) {
      await new Promise(setImmediate);
      if (isOver) break;
      this.passed = Math.max(this.passed, Math.min(...this.sleepers.values()));
      for (const [wake, at] of this.sleepers) if (at <= this.passed) wake();
    }
    await over;
  }
}

function busiestSecond(times: readonly number[]): number {
  let first = 0;
  return times.reduce((most, at, index) => {
    while ((times[first] ?? at) <= at - 1000) first++;
    return Math.max(most, index - first + 1);
  }, 0);
}

/** Numbers between 0 and 1 that are the same in every run. */
function numbers(): () => number {
  let state = 12345;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}
