import { formatDuration } from '../clock';
import {
  type Confirm,
  FINISHED,
  hasEnded,
  NotAssociatedError,
  OutcomeUnknownError,
  type RemoteMirror,
  SyncError,
  type SyncOptions,
  SyncTimeoutError,
} from './remote-mirror';
import type { ActiveTask, WaitOptions } from './task';

/** The pause between two looks grows with the time waited, up to this. */
const MAX_POLL_INTERVAL_MS = 15_000;

/** … as this part of it, which keeps the mean delay after the end below 5 % of the duration. */
const POLL_FRACTION = 0.1;

/** Nothing is silent for longer. */
const SIGN_OF_LIFE_MS = 30_000;

/** The look at the very end of the bound may take this much longer. */
const LAST_LOOK_MS = 2000;

/** The pause before the next look, in milliseconds, never beyond what is left of the bound. */
export function pollInterval(waitedMs: number, options: WaitOptions): number {
  const grown = Math.min(Math.max(waitedMs * POLL_FRACTION, options.pollIntervalMs), MAX_POLL_INTERVAL_MS);
  return Math.max(0, Math.min(grown, options.timeoutMs - waitedMs));
}

/** Starts a synchronization now; returns the mirror as it was before, against which a new result is told from the old one. */
export async function startSync(active: ActiveTask, options: SyncOptions): Promise<RemoteMirror | undefined> {
  const { mirrors, result, log } = active;
  let before = result.mirror;
  const confirm: Confirm<string> = async (lost) => {
    log.info(`The reply to the start was lost (${lost.message}); reading back before anything else.`);
    const shown = await mirrors.show(active.repositoryId);
    if (shown.kind === 'forbidden' || shown.kind === 'unreadable') throw new OutcomeUnknownError(lost, shown.error);
    const now = shown.kind === 'mirror' ? shown.mirror : undefined;
    if (now && provesStart(before, now)) return '';
    before = now;
    return undefined;
  };
  if (active.policy.wait) await letSecondPass(active, before);
  result.jid = await mirrors.startSync(active.repositoryId, options, confirm);
  log.info(`Synchronization started${result.jid === '' ? '' : ` (jid ${result.jid})`}.`);
  return before;
}

/** Whether a mirror shows that a start took effect: only what had ended does not move by itself, and what moves back was read too late. */
function provesStart(before: RemoteMirror | undefined, now: RemoteMirror): boolean {
  const at = (mirror: RemoteMirror) => Date.parse(mirror.lastUpdateAt ?? '') || 0;
  return before !== undefined && hasEnded(before) && at(now) >= at(before) && isNewState(before, now);
}

/** Where the service tells times in whole seconds, a result within the second of the last one could not be told from it. */
async function letSecondPass({ clock, signal }: ActiveTask, before: RemoteMirror | undefined): Promise<void> {
  const at = Date.parse(before?.lastUpdateAt ?? '');
  const leftMs = at + 1000 - clock.time();
  if (at % 1000 === 0 && leftMs > 0 && leftMs <= 1000) await clock.sleep(leftMs, signal);
}

/**
 * Waits until the synchronization ends.
 * @param before the mirror before a start of our own: an end that it shows already is the old one
 * @throws SyncError it failed; SyncTimeoutError it did not end in time; NotAssociatedError the mirror is gone; the service's refusal
 */
export async function waitForEnd(
  active: ActiveTask,
  options: WaitOptions,
  before?: { mirror: RemoteMirror | undefined },
): Promise<void> {
  const { result, clock, log } = active;
  const started = clock.now();
  const deadline = AbortSignal.timeout(options.timeoutMs + LAST_LOOK_MS);
  const signal = AbortSignal.any([active.signal, deadline]);
  let lastLine = started;
  let stumble: Error | undefined;
  let underway = false;

  const isAnswer = (mirror: RemoteMirror) =>
    hasEnded(mirror) && (!before || underway || isNewState(before.mirror, mirror));
  const waited = () => clock.now() - started;

  while (!result.mirror || !isAnswer(result.mirror)) {
    const pause = pollInterval(waited(), options);
    if (waited() >= options.timeoutMs) throw new SyncTimeoutError(options.timeoutMs, result.mirror, stumble);
    await pauseWithSignsOfLife(pause);
    try {
      stumble = await look();
    } catch (error) {
      if (deadline.aborted && !active.signal.aborted)
        throw new SyncTimeoutError(options.timeoutMs, result.mirror, stumble);
      throw error;
    }
  }
  if (result.mirror.status !== FINISHED) throw new SyncError(result.mirror);
  log.info(`Synchronization finished after ${formatDuration(waited())}.`);

  async function look(): Promise<Error | undefined> {
    const shown = await active.mirrors.show(active.repositoryId, signal);
    if (shown.kind === 'forbidden') throw shown.error;
    if (shown.kind === 'none') throw shown.error ?? new NotAssociatedError();
    if (shown.kind === 'unreadable') {
      log.info(`The mirror could not be read (${shown.error.message}); waiting on.`);
      lastLine = clock.now();
      return shown.error;
    }
    if (shown.mirror.status !== result.mirror?.status) tell(`Status ${shown.mirror.status ?? 'unknown'}`, shown.mirror);
    result.mirror = shown.mirror;
    if (!hasEnded(shown.mirror)) underway = true;
    return undefined;
  }

  async function pauseWithSignsOfLife(pauseMs: number): Promise<void> {
    const until = clock.now() + pauseMs;
    for (let left = pauseMs; left > 0; left = until - clock.now()) {
      await clock.sleep(Math.min(left, Math.max(1, lastLine + SIGN_OF_LIFE_MS - clock.now())), active.signal);
      if (clock.now() - lastLine >= SIGN_OF_LIFE_MS)
        tell(`Still waiting, status ${result.mirror?.status ?? 'unknown'}`, result.mirror);
    }
  }

  function tell(what: string, mirror: RemoteMirror | undefined) {
    const failures = mirror?.numberOfFailures ? `, failures so far: ${mirror.numberOfFailures}` : '';
    log.info(`${what} after ${formatDuration(waited())} of ${formatDuration(options.timeoutMs)}${failures}.`);
    lastLine = clock.now();
  }
}

/** Whether a mirror shows another state than before, by anything that a synchronization moves. */
function isNewState(before: RemoteMirror | undefined, now: RemoteMirror): boolean {
  const moved = (mirror: RemoteMirror | undefined) => [
    mirror?.status,
    mirror?.lastUpdateAt,
    mirror?.lastSuccessfulUpdateAt,
    mirror?.numberOfFailures,
  ];
  const was = moved(before);
  return moved(now).some((value, index) => value !== was[index]);
}
