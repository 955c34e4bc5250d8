import { formatDuration } from '../clock';
import {
  type Confirm,
  FINISHED,
  hasEnded,
  isAtRest,
  type RemoteMirror,
  type Started,
  SyncError,
  type SyncOptions,
} from './remote-mirror';
import { lookAfterLoss } from './read-back';
import type { ActiveTask } from './task';
import type { Wait } from './wait';

/** What a synchronization that somebody else started may lack. */
const MAY_BE_MISSING =
  'A synchronization was under way already. If the service joins the two, commits pushed after it began are missing until the next one; wait: true makes a start of its own.';

/**
 * Starts a synchronization, and with a wait waits for its end. One that is under way before has perhaps read the source too early: with a
 * wait its end is waited for first, and never taken for that of our own.
 * @throws SyncError it failed; OutcomeUnknownError; what waiting throws; the service's refusal
 */
export async function synchronize(active: ActiveTask, options: SyncOptions, wait: Wait | undefined): Promise<void> {
  const { result, log } = active;
  if (result.mirror && !isAtRest(result.mirror)) {
    if (wait) {
      log.info(
        `A synchronization is under way (status ${result.mirror.status ?? 'unknown'}); waiting for its end, then starting our own.`,
      );
      await wait.until(isAtRest);
    } else {
      log.notice(MAY_BE_MISSING);
    }
  }
  const before = await start(active, options, wait);
  if (!wait) return;
  const tookMs = await wait.until(endAfter(before));
  throwIfFailed(active);
  log.info(`Synchronization finished after ${formatDuration(tookMs)}.`);
}

/**
 * Waits for the end of whatever synchronization is under way; a mirror that is at its end already is the answer.
 * @throws SyncError it failed, also long ago; what waiting throws
 */
export async function awaitEnd(active: ActiveTask, wait: Wait): Promise<void> {
  const { result, log } = active;
  const isOver = result.mirror !== undefined && hasEnded(result.mirror);
  const tookMs = await wait.until(hasEnded);
  throwIfFailed(active);
  if (!isOver) log.info(`The synchronization that was under way finished after ${formatDuration(tookMs)}.`);
  else log.info('No synchronization is under way; the last one finished.');
}

/** Starts until the service takes the start; returns the mirror as it was before, against which a new result is told from the old one. */
async function start(
  active: ActiveTask,
  options: SyncOptions,
  wait: Wait | undefined,
): Promise<RemoteMirror | undefined> {
  const { mirrors, result, log } = active;
  for (;;) {
    let before = result.mirror;
    const confirm: Confirm<Started> = async (lost) => {
      log.info(`The reply to the start was lost (${lost.message}); reading back before anything else.`);
      const now = await lookAfterLoss(active, lost);
      if (now && provesStart(before, now)) return { kind: 'started', jid: '' };
      before = now;
      return undefined;
    };
    if (wait) await letSecondPass(active, before);
    const started = await mirrors.startSync(active.repositoryId, options, confirm);
    if (started.kind === 'started') {
      result.jid = started.jid;
      log.info(`Synchronization started${started.jid === '' ? '' : ` (jid ${started.jid})`}.`);
      return before;
    }
    const refused = `The service refuses to start (${started.error.message})`;
    if (!wait) {
      log.notice(`${refused}. ${MAY_BE_MISSING}`);
      return before;
    }
    log.info(`${refused}; waiting for the end of the synchronization that is under way, then starting our own.`);
    await wait.until(isAtRest, started.error);
  }
}

function throwIfFailed({ result }: ActiveTask): void {
  if (result.mirror && result.mirror.status !== FINISHED) throw new SyncError(result.mirror);
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

/** Whether our own synchronization has ended: an end that the mirror showed before is the old one. */
function endAfter(before: RemoteMirror | undefined): (mirror: RemoteMirror) => boolean {
  let isUnderWay = false;
  return (mirror) => {
    if (!hasEnded(mirror)) isUnderWay = true;
    return hasEnded(mirror) && (isUnderWay || isNewState(before, mirror));
  };
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
