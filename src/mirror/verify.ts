import { eachInFlight } from './in-flight';
import { isSameSource, type SourceCredentials } from './remote-mirror';
import type { Expected, OwnCommit, Refs, RepositoryRefs, Sources, SourceState } from './refs';
import type { ActiveTask, Log, MirrorTask, PlannedChange, Subject, Verifier } from './task';
import {
  describeArrival,
  describeMissing,
  describeVerification,
  type MissingCommit,
  NotInSyncError,
  SourceUnreadableError,
  type Verification,
} from './verification';

/** Branches that are looked at in the mirror at once. */
const BRANCHES_IN_FLIGHT = 8;

/** What verifying needs beside the task. */
export interface VerifierOptions {
  sources: Sources;
  refs: RepositoryRefs;
  credentials: SourceCredentials;
  /** What stands in for a source that cannot be read, if it is the workflow's own repository. */
  ownCommit: OwnCommit | undefined;
  signal: AbortSignal;
}

/** Proves that the source's commits are in the mirror, branch by branch. */
export class BranchVerifier implements Verifier {
  constructor(private readonly options: VerifierOptions) {}

  async expect(task: MirrorTask, log: Log): Promise<Expected> {
    const { sources, credentials, ownCommit, signal } = this.options;
    const isDefaultOnly = task.settings.syncBranchType === 'default';
    let source: SourceState;
    try {
      source = await sources.read(task.url, { ...credentials, withTags: !isDefaultOnly });
    } catch (cause) {
      if (signal.aborted || !(cause instanceof Error)) throw cause;
      if (!ownCommit || !isSameSource(ownCommit.url, task.url))
        throw new SourceUnreadableError(task.url, cause, credentials.password !== undefined);
      const { branch, commit } = ownCommit;
      log.info(
        `The source cannot be read (${cause.message}); only the commit of this run is verified: ${commit} on ${branch}.`,
      );
      return { branches: new Map([[branch, commit]]), scope: 'own commit' };
    }
    return isDefaultOnly ? onlyDefault(task, source) : { ...source, scope: 'all' };
  }

  async verify(
    active: ActiveTask,
    expected: Expected,
    syncAgain?: (() => Promise<boolean>) | undefined,
  ): Promise<void> {
    const { result, log } = active;
    if (expected.branches.size === 0)
      log.notice('The source has no branches, so there is nothing that could be missing.');
    let verification = await this.compare(active, expected);
    result.verification = verification;
    if (verification.missing.length > 0 && syncAgain) {
      log.info(
        `Still ${describeVerification(verification)}: ${describeMissing(verification.missing)}. The synchronization may have read the source too early.`,
      );
      if (await syncAgain()) result.verification = verification = await this.compare(active, expected);
    }
    if (verification.missing.length > 0) throw new NotInSyncError(verification);
    result.verification = await this.withTags(active, expected, verification);
    result.verified = true;
    for (const line of describeArrival(result.verification)) log.info(line);
  }

  async foresee(subject: Subject, expecting: Promise<Expected>): Promise<PlannedChange> {
    const { result } = subject;
    try {
      const verification = (result.verification = await this.compare(subject, await expecting));
      result.verified = verification.missing.length === 0;
      const then = result.verified ? 'nothing to bring' : describeMissing(verification.missing);
      return { setting: 'verify', now: describeVerification(verification), then };
    } catch (error) {
      if (this.options.signal.aborted || !(error instanceof Error)) throw error;
      return { setting: 'verify', now: error.message, then: 'unknown' };
    }
  }

  private async compare(subject: Subject, expected: Expected): Promise<Verification> {
    const there = await this.readMirror(subject, expected);
    const differing = [...expected.branches].flatMap(([branch, commit]) =>
      there.heads.get(branch) === commit ? [] : [missingCommit(branch, commit, there.heads.get(branch))],
    );
    const missing = differing.length === 0 ? [] : await this.stillMissing(subject, expected, differing);
    const commit =
      expected.scope === 'own commit'
        ? [...expected.branches.values()].find(() => missing.length === 0)
        : there.heads.get(expected.defaultBranch ?? '');
    return {
      compared: expected.branches.size,
      missing,
      isOwnCommit: expected.scope === 'own commit',
      ...(there.others !== undefined && { onlyInMirror: there.others }),
      ...(commit !== undefined && { commit }),
    };
  }

  /** The heads of the expected branches in the mirror; a head that the list tells already is not asked for again. */
  private async readMirror(
    { repositoryId }: Subject,
    { branches, scope }: Expected,
  ): Promise<{ heads: Refs; others?: number }> {
    const { refs } = this.options;
    if (repositoryId === undefined) return { heads: new Map() };
    const listed = scope === 'all' ? await refs.listBranches(repositoryId) : undefined;
    const heads = new Map<string, string>();
    const unknown: string[] = [];
    for (const branch of branches.keys()) {
      const head = listed?.get(branch);
      if (head !== undefined) heads.set(branch, head);
      else if (!listed || listed.has(branch)) unknown.push(branch);
    }
    await eachInFlight(unknown, BRANCHES_IN_FLIGHT, async (branch) => {
      const head = await refs.showBranch(repositoryId, branch);
      if (head !== undefined) heads.set(branch, head);
    });
    return { heads, ...(listed && { others: [...listed.keys()].filter((branch) => !branches.has(branch)).length }) };
  }

  /** Of the branches that differ, those that neither moved with the source nor are ahead of what was expected. */
  private async stillMissing(
    { task, log, repositoryId }: Subject,
    expected: Expected,
    differing: readonly MissingCommit[],
  ): Promise<MissingCommit[]> {
    const now = expected.scope === 'own commit' ? undefined : await this.readAgain(task, log);
    const behind = now ? differing.filter(({ branch, there }) => now.get(branch) !== there) : differing;
    // A branch that is not there holds nothing.
    const commits = new Set(behind.flatMap(({ expected: commit, there }) => (there === undefined ? [] : [commit])));
    const holders = new Map<string, ReadonlySet<string>>();
    await eachInFlight([...commits], BRANCHES_IN_FLIGHT, async (commit) => {
      if (repositoryId !== undefined)
        holders.set(commit, await this.options.refs.listCommitBranches(repositoryId, commit));
    });
    return behind.filter(({ branch, expected: commit }) => !holders.get(commit)?.has(branch));
  }

  /** The source's heads now; `undefined` if it cannot be read any more. */
  private async readAgain(task: MirrorTask, log: Log): Promise<Refs | undefined> {
    const { sources, credentials, signal } = this.options;
    try {
      return (await sources.read(task.url, { ...credentials, withTags: false })).branches;
    } catch (error) {
      if (signal.aborted || !(error instanceof Error)) throw error;
      log.info(`The source could not be read once more (${error.message}); what it had before counts.`);
      return undefined;
    }
  }

  /** Counts the mirror's tags too; that they cannot be read is told, and fails nothing. */
  private async withTags(
    { repositoryId, log }: ActiveTask,
    { tags, scope }: Expected,
    verification: Verification,
  ): Promise<Verification> {
    if (tags === undefined || scope !== 'all') return verification;
    try {
      const mirror = await this.options.refs.countTags(repositoryId);
      return { ...verification, tags: { source: tags, mirror } };
    } catch (error) {
      if (this.options.signal.aborted || !(error instanceof Error)) throw error;
      log.info(`The mirror's tags could not be read (${error.message}); they are not compared.`);
      return verification;
    }
  }
}

/** Of a source whose default branch alone is mirrored, that one. */
function onlyDefault(task: MirrorTask, { branches, defaultBranch }: SourceState): Expected {
  if (branches.size === 0) return { branches, scope: 'default' };
  const commit = branches.get(defaultBranch ?? '');
  if (defaultBranch === undefined || commit === undefined) {
    throw new SourceUnreadableError(
      task.url,
      new Error('its HEAD names no branch, so which one is the default is unknown'),
    );
  }
  return { branches: new Map([[defaultBranch, commit]]), defaultBranch, scope: 'default' };
}

function missingCommit(branch: string, expected: string, there: string | undefined): MissingCommit {
  return { branch, expected, ...(there !== undefined && { there }) };
}
