import { associate } from './associate';
import { check } from './check';
import { plan } from './plan';
import { FAILED, type RemoteMirror } from './remote-mirror';
import { awaitEnd, synchronize } from './synchronize';
import {
  type ActiveTask,
  type Log,
  type MirrorPolicy,
  type MirrorResult,
  type MirrorTask,
  newResult,
  type TaskContext,
} from './task';
import { Wait } from './wait';

/** Performs one task from look-up to the end of the wait. Never throws: an error is part of the result. */
export async function perform(task: MirrorTask, policy: MirrorPolicy, context: TaskContext): Promise<MirrorResult> {
  const result = newResult(task, 'unchanged');
  try {
    const repositoryId = await context.locate(task);
    result.repositoryId = repositoryId;
    const active: ActiveTask = { ...context, task, policy, repositoryId, result };
    if (policy.mode === 'check') await check(active);
    else if (policy.dryRun) await plan(active);
    else await bringAbout(active);
  } catch (error) {
    result.error = error instanceof Error ? error : new Error(String(error));
    result.outcome = 'failed';
  }
  return result;
}

async function bringAbout(active: ActiveTask): Promise<void> {
  const { policy, result, log } = active;
  await associate(active);
  const wait = policy.wait && new Wait(active, policy.wait);
  if (policy.sync) await synchronize(active, policy.sync, wait);
  else if (wait) await awaitEnd(active, wait);
  if (!wait) warnOfFailure(result.mirror, log);
}

/** Associating starts a synchronization of its own; a failure that it reports is no failure to associate. */
function warnOfFailure(mirror: RemoteMirror | undefined, log: Log): void {
  if (!mirror || (mirror.status !== FAILED && mirror.lastError === undefined)) return;
  const reason = mirror.lastError?.replace(/\.$/, '') ?? 'the service gives no reason';
  log.warning(`The last synchronization failed: ${reason}. To fail the step on this, set wait: true.`);
}
