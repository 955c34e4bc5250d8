import type { Clock } from '../clock';
import { associate, plan, type PlannedChange } from './associate';
import { check } from './check';
import {
  FAILED,
  type MirrorSettings,
  type RemoteMirror,
  type RemoteMirrors,
  type Repositories,
  type RepositoryId,
  type SyncOptions,
} from './remote-mirror';
import { startSync, waitForEnd, type WaitOptions } from './synchronize';

/** One repository and the source it shall mirror. Either the id or the path is known. */
export interface MirrorTask {
  repositoryId?: RepositoryId;
  /** `group/name`. */
  repository?: string;
  url: string;
  settings: Omit<MirrorSettings, 'url'>;
}

/** What is done with every task of a run. */
export interface MirrorPolicy {
  mode: 'associate' | 'check';
  onConflict: 'fail' | 'update';
  dryRun: boolean;
  sync?: SyncOptions;
  wait?: WaitOptions;
  maxAgeMs?: number;
}

/** What became of a task; outcomes from most to least done. */
export type Outcome = 'failed' | 'associated' | 'updated' | 'planned' | 'unchanged' | 'skipped';

/** The result of one task, also of a failed one: what is known of the mirror stays known. */
export interface MirrorResult {
  repositoryId?: RepositoryId;
  repository?: string;
  /** The source asked for. */
  url: string;
  outcome: Outcome;
  /** Whether anything was changed at the service (with `planned`: would be). */
  changed: boolean;
  /** The mirror as it was read last. */
  mirror?: RemoteMirror;
  jid?: string;
  plan?: PlannedChange[];
  error?: Error;
}

/** Where the story of a task is told. */
export interface Log {
  info(line: string): void;
  warning(line: string): void;
}

/** The world a task is performed in. */
export interface World {
  mirrors: RemoteMirrors;
  repositories: Repositories;
  clock: Clock;
  signal: AbortSignal;
  log: Log;
}

/** All that a step of a task needs; `result` is filled as things happen. */
export interface Step extends World {
  task: MirrorTask;
  policy: MirrorPolicy;
  repositoryId: RepositoryId;
  result: MirrorResult;
}

/** A result before anything was done. */
export function newResult(task: MirrorTask, outcome: Outcome): MirrorResult {
  return {
    url: task.url,
    outcome,
    changed: false,
    ...(task.repositoryId !== undefined && { repositoryId: task.repositoryId }),
    ...(task.repository !== undefined && { repository: task.repository }),
  };
}

/** Performs one task from look-up to the end of the wait. Never throws: an error is part of the result. */
export async function perform(task: MirrorTask, policy: MirrorPolicy, world: World): Promise<MirrorResult> {
  const result = newResult(task, 'unchanged');
  try {
    const repositoryId = task.repositoryId ?? (await world.repositories.findId(task.repository ?? ''));
    result.repositoryId = repositoryId;
    const step: Step = { ...world, task, policy, repositoryId, result };
    if (policy.mode === 'check') await check(step);
    else if (policy.dryRun) await plan(step);
    else await bringAbout(step);
  } catch (error) {
    result.error = error instanceof Error ? error : new Error(String(error));
    result.outcome = 'failed';
  }
  return result;
}

async function bringAbout(step: Step): Promise<void> {
  const { policy, result, log } = step;
  await associate(step);
  const before = policy.sync && { mirror: await startSync(step, policy.sync) };
  if (policy.wait) await waitForEnd(step, policy.wait, before);
  else warnOfFailure(result.mirror, log);
}

/** Associating starts a synchronization of its own; a failure that it reports is no failure to associate. */
function warnOfFailure(mirror: RemoteMirror | undefined, log: Log): void {
  if (!mirror || (mirror.status !== FAILED && mirror.lastError === undefined)) return;
  const reason = mirror.lastError?.replace(/\.$/, '') ?? 'the service gives no reason';
  log.warning(`The last synchronization failed: ${reason}. To fail the step on this, set wait: true.`);
}
