import type { Confirm, RepositoryId } from './remote-mirror';

/** A repository as the lists of CodeArts Repo show it. */
export interface RepositoryEntry {
  id: RepositoryId;
  /** The path of its clone URL without `.git`: `group/name`. */
  path: string;
  /** 32 hexadecimal digits; creation is followed by it. */
  uuid?: string;
}

/** `0`: private. `20`: public, read-only. */
export type VisibilityLevel = 0 | 20;

/** What CreateRepository is asked for. Everything else stays empty, so that the histories of source and mirror cannot diverge. */
export interface NewRepository {
  name: string;
  /** The CodeArts project, 32 hexadecimal digits. */
  projectUuid: string;
  /** The group to create it in; absent means the project's own group. */
  groupId?: number;
  visibilityLevel: VisibilityLevel;
}

/** A group of a project, in which this credential may create repositories. */
export interface Group {
  id: number;
  /** `group/subgroup`. */
  path: string;
}

/** What asking for a new repository came to. `there`: the reply was lost, and this is what was found instead. `refused`: the service's no. */
export type Created =
  { kind: 'created'; uuid: string } | { kind: 'there'; entry: RepositoryEntry } | { kind: 'refused'; error: Error };

/** How far the service is with a repository that was asked for (ListRepositoryStatus). */
export type CreationStatus = 'ready' | 'creating' | 'failed';

/** The repositories of CodeArts Repo, found by their path. */
export interface Repositories {
  /**
   * The id of the repository `group/name`.
   * @throws RepositoryNotFoundError
   */
  findId(path: string): Promise<RepositoryId>;
  /**
   * Everything this credential may see, read in pages of 100, a few at a time.
   * @param mostPages of a list with more pages only the first is read; where it does not say how many it has, so many are
   */
  listAll(mostPages?: number): Promise<RepositoryEntry[]>;
  /** The repository with that path in the list, where `findId` would not tell its uuid. */
  findEntry(path: string): Promise<RepositoryEntry | undefined>;
}

/** The creation of repositories, and what is needed to know of a project for it. */
export interface Creations {
  /** Paths of repositories of a project; enough of them to know the project's own group. */
  listPaths(projectUuid: string): Promise<string[]>;
  /** The groups of a project in which this credential may create repositories. */
  listGroups(projectUuid: string): Promise<Group[]>;
  create(repository: NewRepository, confirm: Confirm<Created>): Promise<Created>;
  /** An Error is the service's answer while it cannot tell yet. */
  showStatus(uuid: string, signal: AbortSignal): Promise<CreationStatus | Error>;
  /** The repository with that uuid; an Error is the service's answer while it cannot be read yet. */
  showByUuid(uuid: string, signal: AbortSignal): Promise<RepositoryEntry | Error>;
}

/** No repository has that path; `similar` lists paths that come near. `cause` is the service's error, if it gave one. */
export class RepositoryNotFoundError extends Error {
  override name = 'RepositoryNotFoundError';
  constructor(
    readonly path: string,
    readonly similar: readonly string[],
    cause?: Error,
  ) {
    super(`there is no repository ${path}, or this credential may not see it`, { cause });
  }
}

/** An entry of a list is the repository of an earlier one. */
export class SameRepositoryError extends Error {
  override name = 'SameRepositoryError';
  /** `first` names the earlier entry as its user did. */
  constructor(
    readonly first: string,
    readonly id: RepositoryId | undefined,
  ) {
    super(`this is the same repository as ${first}`);
  }
}

/** The parent of a repository to be created is not among the groups of its project. */
export class ParentNotFoundError extends Error {
  override name = 'ParentNotFoundError';
  constructor(
    readonly parent: string,
    readonly projectUuid: string,
    /** The groups that there are. */
    readonly groups: readonly string[],
  ) {
    super(`the project has no group ${parent}`);
  }
}

/** A repository was created, and is not what was asked for: the service reports a failure, or it lies at another path. */
export class CreationError extends Error {
  override name = 'CreationError';
}

/** A repository was created, and the service does not say in time that it is ready. `cause`: the last error of asking. */
export class CreationTimeoutError extends Error {
  override name = 'CreationTimeoutError';
  constructor(
    readonly timeoutMs: number,
    readonly path: string,
    cause?: Error,
  ) {
    super(`the repository ${path} was created, and is not ready`, { cause });
  }
}
