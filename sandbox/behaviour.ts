import type { Arrival } from './fetch-mirror';

/** One status of a scripted synchronization; it is shown for some time, or for a number of reads. */
export interface ScriptStep {
  readonly status: string;
  readonly ms?: number;
  readonly reads?: number;
  /** What `last_error` becomes; for the status `failed` only. */
  readonly error?: string;
}

/** How one repository behaves where the service's reference is silent, or where a test needs it otherwise. */
export interface RepositoryBehaviour {
  /** What GET answers while there is no mirror; default '404'. */
  missingMirror?: '404' | 'null' | 'empty' | 'object';
  /** What associate answers when there is a mirror; default '409'. '201' takes the new address over. */
  secondAssociate?: '409' | '400' | '201';
  /** Whether associate synchronizes: before it replies (default), after it, or not at all. */
  syncOnAssociate?: 'finished' | 'background' | 'none';
  /** What a start does while a synchronization is under way: joins it (default), queues another one, or is refused with 409. */
  secondStart?: 'join' | 'queue' | 'refuse';
  /** Whether a synchronization really fetches; default true. */
  git?: boolean;
  /**
   * Statuses that a synchronization goes through; a bare text is a step of no duration. The source's refs are read at the
   * first that is not `scheduled`. `finished` makes them the mirror's if git is on, and becomes `failed` if that fails;
   * `failed` fails without fetching. Without either at its end the mirror is stuck.
   */
  script?: readonly (string | ScriptStep)[];
  /**
   * What a synchronization that says `finished` brought; default 'everything'. 'half' is half of the branches, rounded down,
   * and no tag. A list says it for one synchronization after the other, and its last entry for all the rest.
   */
  brings?: Arrival | readonly Arrival[];
  /** How long, or for how many reads, GET still shows the old state after a start. */
  stale?: { readonly ms?: number; readonly reads?: number };
  /** What PUT does with mirroring_enabled; default 'obeyed'. */
  mirroringSetting?: 'obeyed' | 'ignored' | 'inverted';
  /** What ShowBranch answers where there is no such branch: 404 with another code than a missing repository's (default), 400, or `null`. */
  missingBranch?: '404' | '400' | 'null';
  /** What the lists of branches and tags answer where there is no branch at all: `[]` (default), or 404 with that other code. */
  emptyRepository?: 'list' | '404';
  /** What ListCommitAssociatedRefs answers for a commit that is not there: 404 with that other code (default), 400, or `[]`. */
  missingCommit?: '404' | '400' | 'list';
  /** Whether the list of branches tells the commit of each; default false, as documented. */
  listedCommits?: boolean;
  /** What a caller without permission is told: 403 CH.00401001 (default) or 401 CH.080401. */
  refusal?: '403' | '401';
}

const BEHAVIOURS: Readonly<Record<keyof RepositoryBehaviour, true>> = {
  missingMirror: true,
  secondAssociate: true,
  syncOnAssociate: true,
  secondStart: true,
  git: true,
  script: true,
  brings: true,
  stale: true,
  mirroringSetting: true,
  missingBranch: true,
  emptyRepository: true,
  missingCommit: true,
  listedCommits: true,
  refusal: true,
};

/** The repository's own behaviour, filled up with the sandbox's. */
export function behaviourOf(sandbox: RepositoryBehaviour, own: RepositoryBehaviour): RepositoryBehaviour {
  const given = [sandbox, own].flatMap((from) => Object.entries(from));
  return Object.fromEntries(given.filter(([name, value]) => Object.hasOwn(BEHAVIOURS, name) && value !== undefined));
}
