import { type Clock, formatDuration } from '../clock';
import type { MirrorResult } from '../mirror/task';

/** At most one line in this time … */
const MIN_PAUSE_MS = 5000;

/** … and at least one in this, also while nothing comes to an end. */
const MAX_SILENCE_MS = 30_000;

/** Tells how far a batch has come: done of total, failures, rate, time left. */
export class Progress {
  private readonly started: number;
  private lastLine: number;
  private done = 0;
  private failed = 0;
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly total: number,
    private readonly clock: Clock,
    private readonly info: (line: string) => void,
  ) {
    this.started = this.lastLine = clock.now();
    this.timer = setInterval(() => {
      if (this.clock.now() - this.lastLine >= MAX_SILENCE_MS) this.tell();
    }, MIN_PAUSE_MS);
    this.timer.unref();
  }

  /** A task has ended. */
  count(result: MirrorResult): void {
    this.done++;
    if (result.outcome === 'failed') this.failed++;
    if (this.clock.now() - this.lastLine >= MIN_PAUSE_MS) this.tell();
  }

  /** The batch has ended. */
  end(): void {
    clearInterval(this.timer);
    if (this.total > 0) this.tell();
  }

  private tell(): void {
    const elapsed = this.clock.now() - this.started;
    const rate = elapsed > 0 ? this.done / (elapsed / 1000) : 0;
    const left =
      this.done < this.total && rate > 0
        ? `, about ${formatDuration(((this.total - this.done) / rate) * 1000)} left`
        : '';
    this.info(
      `${this.done} of ${this.total} done, ${this.failed} failed, ${rate.toFixed(rate < 10 ? 1 : 0)} a second, ${formatDuration(elapsed)} so far${left}.`,
    );
    this.lastLine = this.clock.now();
  }
}
