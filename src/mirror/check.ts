import { formatDuration } from '../clock';
import {
  ConflictError,
  FAILED,
  FINISHED,
  isAtRest,
  isSameSource,
  NotAssociatedError,
  type RemoteMirror,
  StaleError,
  SyncError,
} from './remote-mirror';
import { awaitEnd } from './synchronize';
import type { ActiveTask } from './task';
import { Wait } from './wait';

/**
 * Says whether the mirror is as it should be, by reading only.
 * @throws NotAssociatedError, ConflictError, SyncError, StaleError, SourceUnreadableError, NotInSyncError, and what the service answered
 */
export async function check(active: ActiveTask): Promise<void> {
  const { task, policy, result, mirrors, log, verifier, expecting } = active;
  const shown = await mirrors.show(active.repositoryId);
  if (shown.kind === 'none') throw new NotAssociatedError(shown.error);
  if (shown.kind !== 'mirror') throw shown.error;
  result.mirror = shown.mirror;
  if (shown.mirror.url !== undefined && !isSameSource(shown.mirror.url, task.url))
    throw new ConflictError(shown.mirror.url, task.url);
  if (policy.wait) await awaitEnd(active, new Wait(active, policy.wait));
  if (hasFailed(result.mirror)) throw new SyncError(result.mirror);
  const ageMs = ageOf(result.mirror.lastSuccessfulUpdateAt, active.clock.time());
  if (policy.maxAgeMs === undefined) warnOfNeglect(result.mirror, active);
  else if (ageMs === undefined || ageMs > policy.maxAgeMs) {
    throw new StaleError(result.mirror, ageMs, policy.maxAgeMs);
  }
  if (verifier && expecting) await verifier.verify(active, await expecting);
  log.info(`The mirror is as it should be: ${task.url}, status ${result.mirror.status ?? 'unknown'}.`);
}

/** CodeArts Repo synchronizes every 24 hours by itself (current user guide). */
const SCHEDULE_MS = 24 * 3_600_000;

/** What no bound was asked for, and is worth a look all the same. */
function warnOfNeglect(mirror: RemoteMirror, { clock, log }: ActiveTask): void {
  const status = mirror.status ?? 'unknown';
  const ageMs = ageOf(mirror.lastUpdateAt, clock.time());
  if (!isAtRest(mirror) && ageMs !== undefined && ageMs > SCHEDULE_MS)
    log.warning(
      `The mirror has been in the status ${status} for ${formatDuration(ageMs)}, longer than the 24 hours between scheduled synchronizations. To fail the step on this, set max_age.`,
    );
  else if (mirror.status !== undefined && mirror.lastSuccessfulUpdateAt === undefined)
    log.warning(
      `No successful synchronization of the mirror is known; its status is ${status}. To fail the step on this, set max_age.`,
    );
}

/** Failed, or with an error and no success since. */
export function hasFailed(mirror: RemoteMirror): boolean {
  return mirror.status === FAILED || (mirror.lastError !== undefined && mirror.status !== FINISHED);
}

/** Milliseconds since a time of the service; `undefined` when it tells none, or one that cannot be read. */
function ageOf(time: string | undefined, now: number): number | undefined {
  const at = Date.parse(time ?? '');
  return Number.isNaN(at) ? undefined : Math.max(0, now - at);
}
