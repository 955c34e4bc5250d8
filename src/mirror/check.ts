import {
  ConflictError,
  FAILED,
  FINISHED,
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
  const ageMs = ageOf(result.mirror, active.clock.time());
  if (policy.maxAgeMs !== undefined && (ageMs === undefined || ageMs > policy.maxAgeMs)) {
    throw new StaleError(result.mirror, ageMs, policy.maxAgeMs);
  }
  if (verifier && expecting) await verifier.verify(active, await expecting);
  log.info(`The mirror is as it should be: ${task.url}, status ${result.mirror.status ?? 'unknown'}.`);
}

/** Failed, or with an error and no success since. */
export function hasFailed(mirror: RemoteMirror): boolean {
  return mirror.status === FAILED || (mirror.lastError !== undefined && mirror.status !== FINISHED);
}

/** Milliseconds since the last success; `undefined` when there never was one, or its time can't be read. */
function ageOf(mirror: RemoteMirror, now: number): number | undefined {
  const at = Date.parse(mirror.lastSuccessfulUpdateAt ?? '');
  return Number.isNaN(at) ? undefined : Math.max(0, now - at);
}
