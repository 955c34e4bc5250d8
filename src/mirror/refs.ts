import type { RepositoryId, SourceCredentials } from './remote-mirror';

/** The heads of branches: branch → commit id, in lower case. */
export type Refs = ReadonlyMap<string, string>;

/** What the source of a mirror holds. */
export interface SourceState {
  branches: Refs;
  /** The branch that HEAD names; absent where it names none. */
  defaultBranch?: string;
  /** How many tags there are, if they were asked for. */
  tags: number;
}

/** How a source is read. */
export interface SourceReading extends SourceCredentials {
  withTags: boolean;
}

/** The commit that a workflow runs for, which is known without asking anybody. */
export interface OwnCommit {
  /** The workflow's own repository. */
  url: string;
  branch: string;
  commit: string;
}

/** What must be in the mirror in the end. */
export interface Expected {
  branches: Refs;
  defaultBranch?: string;
  /** How many tags the source has. */
  tags?: number;
  /** Which of the source's branches these are: all of them, its default branch, or that of the run's own commit. */
  scope: 'all' | 'default' | 'own commit';
}

/** The sources of mirrors, wherever they are. */
export interface Sources {
  /** Throws what says how the source answered. */
  read(url: string, reading: SourceReading): Promise<SourceState>;
}

/** The branches and tags that CodeArts Repo has of a repository. Throws the service's refusals. */
export interface RepositoryRefs {
  /** All branches, each with its head if the list tells it; none of an empty repository. */
  listBranches(repositoryId: RepositoryId): Promise<ReadonlyMap<string, string | undefined>>;
  /** The head of a branch; `undefined` if there is no such branch. */
  showBranch(repositoryId: RepositoryId, branch: string): Promise<string | undefined>;
  /** The branches that have a commit, at their head or below it; none if there is no such commit. */
  listCommitBranches(repositoryId: RepositoryId, commit: string): Promise<ReadonlySet<string>>;
  countTags(repositoryId: RepositoryId): Promise<number>;
}
