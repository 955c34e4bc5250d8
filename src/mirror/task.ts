import type { Clock } from '../clock';
import type { RepositoryCreator } from './create';
import type { Expected } from './refs';
import type { VisibilityLevel } from './repositories';
import type {
  MirrorSettings,
  RemoteMirror,
  RemoteMirrors,
  RepositoryId,
  SourceCredentials,
  SyncOptions,
} from './remote-mirror';
import type { Verification } from './verification';

/** How a repository is created that is not there; the service's `project_uuid` and `visibility_level`. */
export interface Creation {
  /** The CodeArts project (not IAM's) that the repository is created in: 32 hexadecimal digits. */
  projectUuid?: string;
  /** 0: private, as it is without; 20: public, read-only. */
  visibilityLevel?: VisibilityLevel;
}

/**
 * One repository and the source it shall mirror. Either the id or the path is known. Where the policy creates what is missing, a task
 * with a path has its `projectUuid`, and the last part of the path is a legal name; other tasks have nothing of a creation.
 */
export interface MirrorTask extends Creation {
  repositoryId?: RepositoryId;
  /** `group/name`. */
  repository?: string;
  url: string;
  settings: Omit<MirrorSettings, 'url'>;
}

/** How long to wait for the end of a synchronization. */
export interface WaitOptions {
  timeoutMs: number;
  /** The shortest pause between two looks. */
  pollIntervalMs: number;
}

/** What is done with every task of a run. */
export interface MirrorPolicy {
  mode: 'associate' | 'check';
  onConflict: 'fail' | 'update';
  /** What to do where a task's path leads to no repository; never `create` in `check`. */
  onMissing: 'fail' | 'create';
  dryRun: boolean;
  sync?: SyncOptions;
  wait?: WaitOptions;
  /** There when the branches of source and mirror are to be compared: what the source is read with, `{}` for a public one. */
  verify?: SourceCredentials;
  maxAgeMs?: number;
}

/** What became of a task; outcomes from most to least done. */
export type Outcome = 'failed' | 'associated' | 'updated' | 'planned' | 'unchanged' | 'skipped';

/** One line of what a run would do: `now` and `then` as people read them. */
export interface PlannedChange {
  setting: 'repository' | 'url' | 'sync_branch_type' | 'mirroring_enabled' | 'endpoint_uuid' | 'sync' | 'verify';
  now: string;
  then: string;
}

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
  /** Whether the source's commits are in the mirror; absent where that was not asked. */
  verified?: boolean;
  verification?: Verification;
  /** Whether this run created the repository. */
  created?: boolean;
  plan?: PlannedChange[];
  error?: Error;
}

/** Where the story of a task is told. */
export interface Log {
  info(line: string): void;
  notice(line: string): void;
  warning(line: string): void;
}

/** Proves that the source's commits arrive in the mirror. */
export interface Verifier {
  /**
   * Reads what must be in the mirror in the end; to be asked before anything is started.
   * @throws SourceUnreadableError
   */
  expect(task: MirrorTask, log: Log): Promise<Expected>;
  /**
   * Compares the mirror with it, and tells the result.
   * @param syncAgain synchronizes once more where commits are missing; `false` if no time is left for that
   * @throws NotInSyncError, and what the service answered
   */
  verify(active: ActiveTask, expected: Expected, syncAgain?: (() => Promise<boolean>) | undefined): Promise<void>;
  /** The line of a plan that says what a synchronization would bring, or why that cannot be said. */
  foresee(subject: Subject, expecting: Promise<Expected>): Promise<PlannedChange>;
}

/** A task, and its repository if that is there already. */
export type Subject = Pick<ActiveTask, 'task' | 'result' | 'log'> & { repositoryId?: RepositoryId };

/** Finds the repository of a task. Throws RepositoryNotFoundError and SameRepositoryError, among others. */
export type Locate = (task: MirrorTask) => Promise<RepositoryId>;

/** What a task is performed with. */
export interface TaskContext {
  mirrors: RemoteMirrors;
  locate: Locate;
  creator: RepositoryCreator;
  /** There where the policy says to verify. */
  verifier?: Verifier;
  clock: Clock;
  signal: AbortSignal;
  log: Log;
}

/** A task that is being performed; `result` is filled as things happen. */
export interface ActiveTask extends TaskContext {
  task: MirrorTask;
  policy: MirrorPolicy;
  repositoryId: RepositoryId;
  result: MirrorResult;
  /** What the verifier expects; reading the source may still be under way. */
  expecting?: Promise<Expected>;
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
