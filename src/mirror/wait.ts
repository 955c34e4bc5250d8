import { formatDuration } from '../clock';
import { NotAssociatedError, type RemoteMirror, SyncTimeoutError } from './remote-mirror';
import type { ActiveTask, WaitOptions } from './task';

/** The pause between two looks grows with the time waited, up to this. */
const MAX_POLL_INTERVAL_MS = 15_000;

/** … as this part of it, which keeps the mean delay after the end below 5 % of the duration. */
const POLL_FRACTION = 0.1;

/** Nothing is silent for longer. */
const SIGN_OF_LIFE_MS = 30_000;

/** So many looks in a row that find no mirror mean that it is gone; fewer may come from a replica that lags behind. */
const GONE_AFTER_LOOKS = 3;

/** The look at the very end of the bound may take this much longer. */
const LAST_LOOK_MS = 2000;

/** The pause before the next look, in milliseconds, never beyond what is left of the bound. */
export function pollInterval(waitedMs: number, options: WaitOptions): number {
  const grown = Math.min(Math.max(waitedMs * POLL_FRACTION, options.pollIntervalMs), MAX_POLL_INTERVAL_MS);
  return Math.max(0, Math.min(grown, options.timeoutMs - waitedMs));
}

/** Waiting for what a mirror becomes: everything that a task waits for shares one bound, which begins with the first of it. */
export class Wait {
  private begun?: { atMs: number; deadline: AbortSignal };
  private lastLineMs = 0;
  private absences = 0;

  constructor(
    private readonly active: ActiveTask,
    private readonly options: WaitOptions,
  ) {}

  /** What is left of the bound, in milliseconds. */
  get leftMs(): number {
    return this.options.timeoutMs - this.waitedMs;
  }

  /**
   * Looks at the mirror until it is as it shall be; what is known of it already is looked at first.
   * @param refusal looks afresh, because the service refused something for what it holds the mirror to be in
   * @returns how long that took, in milliseconds
   * @throws SyncTimeoutError it took too long; NotAssociatedError the mirror is gone; the service's refusal
   */
  async until(isReached: (mirror: RemoteMirror) => boolean, refusal?: Error): Promise<number> {
    const { result, clock, signal } = this.active;
    const startedMs = clock.now();
    const { deadline } = (this.begun ??= this.begin(startedMs));
    let known = refusal === undefined ? result.mirror : undefined;
    let stumble = refusal;
    while (!known || !isReached(known)) {
      if (this.leftMs <= 0) throw this.timeout(stumble);
      await this.pause(pollInterval(this.waitedMs, this.options));
      try {
        stumble = await this.look(AbortSignal.any([signal, deadline]));
      } catch (error) {
        if (deadline.aborted && !signal.aborted) throw this.timeout(stumble);
        throw error;
      }
      known = result.mirror;
    }
    return clock.now() - startedMs;
  }

  private get waitedMs(): number {
    return this.begun ? this.active.clock.now() - this.begun.atMs : 0;
  }

  private begin(atMs: number) {
    this.lastLineMs = atMs;
    return { atMs, deadline: AbortSignal.timeout(this.options.timeoutMs + LAST_LOOK_MS) };
  }

  private timeout(cause: Error | undefined): SyncTimeoutError {
    return new SyncTimeoutError(this.options.timeoutMs, this.active.result.mirror, cause);
  }

  /** Returns what the look stumbled over, if it did. */
  private async look(signal: AbortSignal): Promise<Error | undefined> {
    const { mirrors, repositoryId, result, clock, log } = this.active;
    const shown = await mirrors.show(repositoryId, signal);
    if (shown.kind === 'forbidden') throw shown.error;
    this.absences = shown.kind === 'none' ? this.absences + 1 : 0;
    if (shown.kind !== 'mirror') {
      const stumble = shown.error ?? new NotAssociatedError();
      if (this.absences >= GONE_AFTER_LOOKS) throw new NotAssociatedError(shown.error, true);
      log.info(`The mirror could not be read (${stumble.message}); still waiting.`);
      this.lastLineMs = clock.now();
      return stumble;
    }
    if (shown.mirror.status !== result.mirror?.status)
      this.tell(`Status ${shown.mirror.status ?? 'unknown'}`, shown.mirror);
    result.mirror = shown.mirror;
    return undefined;
  }

  private async pause(pauseMs: number): Promise<void> {
    const { result, clock, signal } = this.active;
    const until = clock.now() + pauseMs;
    for (let left = pauseMs; left > 0; left = until - clock.now()) {
      await clock.sleep(Math.min(left, Math.max(1, this.lastLineMs + SIGN_OF_LIFE_MS - clock.now())), signal);
      if (clock.now() - this.lastLineMs >= SIGN_OF_LIFE_MS)
        this.tell(`Still waiting, status ${result.mirror?.status ?? 'unknown'}`, result.mirror);
    }
  }

  private tell(what: string, mirror: RemoteMirror | undefined) {
    const failures = mirror?.numberOfFailures ? `, failures so far: ${mirror.numberOfFailures}` : '';
    const { clock, log } = this.active;
    log.info(`${what} after ${formatDuration(this.waitedMs)} of ${formatDuration(this.options.timeoutMs)}${failures}.`);
    this.lastLineMs = clock.now();
  }
}
