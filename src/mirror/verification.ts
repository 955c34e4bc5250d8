/** A branch whose expected commit is not in the mirror. */
export interface MissingCommit {
  branch: string;
  expected: string;
  /** The head of the branch in the mirror; absent where it has no such branch. */
  there?: string;
}

/** What comparing the branches of source and mirror came to. */
export interface Verification {
  /** How many branches were compared. */
  compared: number;
  missing: readonly MissingCommit[];
  /** How many branches only the mirror has; absent where the others were not looked at. */
  onlyInMirror?: number;
  /** The head, in the mirror, of the source's default branch; where only the run's own commit was verified, that one. */
  commit?: string;
  /** How many tags there are; absent where they do not count. */
  tags?: { source: number; mirror: number };
  /** Only the commit of this run was compared, because the source cannot be read. */
  isOwnCommit: boolean;
}

/** Branches that a message names. */
const MAX_NAMED = 10;

/** Characters of a commit id that tell it from others. */
const SHORT_ID = 12;

/** How many of how many branches hold the source's commits; the beginning of a sentence, in lower case. */
export function describeVerification({ compared, missing, isOwnCommit }: Verification): string {
  if (compared === 0) return 'the source has no branches';
  const there = compared - missing.length;
  if (isOwnCommit) return `the commit of this run is ${missing.length === 0 ? '' : 'not '}in the mirror`;
  if (compared === 1) return `the one branch ${there === 1 ? 'holds' : 'does not hold'} the source's commit`;
  return `${there} of ${compared} branches hold the source's commits`;
}

/** The missing ones with both commits, ten at most: `main (source 0123456789ab, mirror none)`. */
export function describeMissing(missing: readonly MissingCommit[]): string {
  const named = missing
    .slice(0, MAX_NAMED)
    .map(({ branch, expected, there }) => `${branch} (source ${shortId(expected)}, mirror ${shortId(there)})`);
  const more = missing.length - named.length;
  return named.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** What is told of a proof that succeeded, a sentence each. */
export function describeArrival(verification: Verification): string[] {
  const { onlyInMirror = 0, tags } = verification;
  const told = describeVerification(verification);
  const lines = [`${told.charAt(0).toUpperCase()}${told.slice(1)}.`];
  if (onlyInMirror > 0)
    lines.push(`Only in the mirror: ${onlyInMirror === 1 ? '1 branch' : `${onlyInMirror} branches`}.`);
  if (tags && tags.source !== tags.mirror) {
    lines.push(
      `Tags: ${tags.source} in the source, ${tags.mirror} in the mirror. Whether CodeArts Repo mirrors tags is not documented.`,
    );
  }
  return lines;
}

function shortId(commit: string | undefined): string {
  return commit?.slice(0, SHORT_ID) ?? 'none';
}

/** Commits that the source had before are not in the mirror, although the service calls the synchronization finished. */
export class NotInSyncError extends Error {
  override name = 'NotInSyncError';
  constructor(readonly verification: Verification) {
    super(`${describeVerification(verification)}: ${describeMissing(verification.missing)}`);
  }
}

/** The source cannot be read, so that nothing can be said of what should have arrived; `cause` says how it answered. */
export class SourceUnreadableError extends Error {
  override name = 'SourceUnreadableError';
  constructor(
    readonly url: string,
    cause: Error,
    /** Whether credentials went along. */
    readonly hadCredentials = false,
  ) {
    super(`the source ${url} cannot be read: ${cause.message}`, { cause });
  }
}
