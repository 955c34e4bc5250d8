import { associate } from './associate';
import { check } from './check';
import { plan, planNew } from './plan';
import { FAILED, type RemoteMirror, type RepositoryId, type SyncOptions } from './remote-mirror';
import { RepositoryNotFoundError, SameRepositoryError } from './repositories';
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

/** Performs one task from look-up to the proof that its commits arrived. Never throws: an error is part of the result. */
export async function perform(task: MirrorTask, policy: MirrorPolicy, context: TaskContext): Promise<MirrorResult> {
  const { verifier, log } = context;
  const result = newResult(task, 'unchanged');
  if (verifier) result.verified = false;
  try {
    const expecting = verifier?.expect(task, log);
    // Whoever awaits it tells its failure.
    expecting?.catch(() => undefined);
    const found = await find(task, policy, context);
    if (found !== undefined) result.repositoryId = found;
    // Where the source cannot be read, nothing may be written.
    if (policy.mode === 'associate' && !policy.dryRun) await expecting;
    const repositoryId = found ?? (await create(task, policy, context, result));
    if (repositoryId === undefined) {
      if (verifier && expecting) result.plan?.push(await verifier.foresee({ task, result, log }, expecting));
      return result;
    }
    result.repositoryId = repositoryId;
    const active: ActiveTask = { ...context, task, policy, repositoryId, result, ...(expecting && { expecting }) };
    if (policy.mode === 'check') await check(active);
    else if (policy.dryRun) await plan(active);
    else await bringAbout(active);
  } catch (error) {
    result.error = error instanceof Error ? error : new Error(String(error));
    if (error instanceof SameRepositoryError && error.id !== undefined) result.repositoryId = error.id;
    result.outcome = 'failed';
  }
  return result;
}

/** The repository of a task; `undefined` where it is missing and the policy says to create it. */
async function find(
  task: MirrorTask,
  policy: MirrorPolicy,
  { locate, log }: TaskContext,
): Promise<RepositoryId | undefined> {
  try {
    const id = await locate(task);
    if (task.repositoryId === undefined) log.info(`The repository ${task.repository ?? ''} has the id ${id}.`);
    return id;
  } catch (error) {
    if (error instanceof RepositoryNotFoundError && policy.onMissing === 'create') return undefined;
    throw error;
  }
}

/** Creates the repository of a task; in a dry run that is only planned (`undefined`). */
async function create(
  task: MirrorTask,
  policy: MirrorPolicy,
  { creator, log }: TaskContext,
  result: MirrorResult,
): Promise<RepositoryId | undefined> {
  const { repository: path = '', projectUuid = '', visibilityLevel = 0 } = task;
  const missing = { path, projectUuid, visibilityLevel };
  if (policy.dryRun) {
    await creator.findParent(missing);
    planNew(task, policy, result);
    return undefined;
  }
  log.info(`There is no repository ${path}; creating it in project ${projectUuid}.`);
  const { id } = await creator.create(missing, {
    info: log.info,
    created: (entry) => {
      result.created = true;
      result.changed = true;
      if (entry.id !== undefined) result.repositoryId = entry.id;
    },
  });
  log.info(`The repository ${path} is ready (${id}).`);
  return id;
}

async function bringAbout(active: ActiveTask): Promise<void> {
  const { result, log, verifier, expecting } = active;
  const { sync } = active.policy;
  await associate(active);
  const wait = active.policy.wait && new Wait(active, active.policy.wait);
  if (sync) await synchronize(active, sync, wait);
  else if (wait) await awaitEnd(active, wait);
  if (!wait) {
    warnOfFailure(result.mirror, log);
  } else if (verifier && expecting) {
    const again = sync && (() => synchronizeAgain(active, sync, wait));
    await verifier.verify(active, await expecting, again);
  }
}

/** Whether there was time left to do it. */
async function synchronizeAgain(active: ActiveTask, sync: SyncOptions, wait: Wait): Promise<boolean> {
  if (wait.leftMs <= 0) return false;
  await synchronize(active, sync, wait);
  return true;
}

/** Associating starts a synchronization of its own; a failure that it reports is not a failure to associate. */
function warnOfFailure(mirror: RemoteMirror | undefined, log: Log): void {
  if (!mirror || (mirror.status !== FAILED && mirror.lastError === undefined)) return;
  const reason = mirror.lastError?.replace(/\.$/, '') ?? 'the service gives no reason';
  const isPrivate = mirror.isPrivate === true || WANTS_CREDENTIALS.test(mirror.lastError ?? '');
  const advice =
    isPrivate && mirror.endpointUuid === undefined
      ? ' A private source needs endpoint_uuid, the id of a service endpoint with its credentials.'
      : '';
  log.warning(`The last synchronization failed: ${reason}.${advice} To fail the step on this, set wait: true.`);
}

/** What git and Git servers say where a source asks for credentials. */
const WANTS_CREDENTIALS = /authenticat|username|password|credential|permission|denied|\b40[13]\b/i;
