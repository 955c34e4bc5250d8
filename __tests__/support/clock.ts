import type { Clock } from '../../src/clock';

interface Sleeper {
  readonly wakesAt: number;
  readonly wake: () => void;
}

/**
 * A clock whose hours pass in no time: whenever everybody sleeps, the next one is woken and it is that late.
 * Stopped, it stands still until `advance`.
 */
export class FakeClock implements Clock {
  /** The lengths of all pauses that were asked for. */
  readonly pauses: number[] = [];
  private passed = 0;
  private flows = true;
  private readonly sleepers = new Set<Sleeper>();
  private readonly watchers: (() => void)[] = [];

  /** `start`: the time of day when the clock is made. */
  constructor(private readonly start = Date.UTC(2025, 3, 24, 12, 4, 44)) {}

  now(): number {
    return this.passed;
  }

  time(): number {
    return this.start + this.passed;
  }

  sleep(ms: number, signal: AbortSignal): Promise<void> {
    this.pauses.push(ms);
    return new Promise((resolve, reject) => {
      const stop = () => {
        this.sleepers.delete(sleeper);
        reject(signal.reason as Error);
      };
      const sleeper: Sleeper = {
        wakesAt: this.passed + ms,
        wake: () => {
          this.sleepers.delete(sleeper);
          signal.removeEventListener('abort', stop);
          resolve();
        },
      };
      if (signal.aborted) {
        stop();
        return;
      }
      signal.addEventListener('abort', stop, { once: true });
      this.sleepers.add(sleeper);
      for (const watcher of this.watchers.splice(0)) watcher();
      if (this.flows) setImmediate(() => this.wakeNext());
    });
  }

  /** From now on time passes by `advance` only. */
  stop(): this {
    this.flows = false;
    return this;
  }

  /** Lets time pass, and wakes whoever slept that long. */
  advance(ms: number): void {
    this.passed += ms;
    for (const sleeper of this.sleepers) if (sleeper.wakesAt <= this.passed) sleeper.wake();
  }

  /** How many sleep now. */
  get sleeping(): number {
    return this.sleepers.size;
  }

  /** Resolves when the next pause begins. */
  nextPause(): Promise<void> {
    return new Promise((resolve) => this.watchers.push(resolve));
  }

  private wakeNext(): void {
    const [next] = [...this.sleepers].sort((a, b) => a.wakesAt - b.wakesAt);
    if (!next) return;
    this.passed = Math.max(this.passed, next.wakesAt);
    next.wake();
  }
}
