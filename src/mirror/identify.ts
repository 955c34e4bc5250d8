import { eachInFlight } from './in-flight';
import type { RepositoryId } from './remote-mirror';
import { type Repositories, RepositoryNotFoundError, SameRepositoryError } from './repositories';
import type { Locate, MirrorTask } from './task';

/** From so many paths on the list of all repositories is read: a page of it names 100, a look-up one. */
const MIN_PATHS_FOR_LIST = 5;

/** Asks for the id of each task's repository as it comes. */
export function locateSingly(repositories: Repositories): Locate {
  return async ({ repositoryId, repository = '' }) => repositoryId ?? repositories.findId(repository);
}

/** Knows the repository of each task beforehand. */
export function locateAmong(identities: Identities): Locate {
  return (task) => {
    const identity = identities.get(task) ?? new Error('this task was not looked up');
    return identity instanceof Error ? Promise.reject(identity) : Promise.resolve(identity);
  };
}

/** How the repositories of a list are looked up. */
export interface IdentifyOptions {
  /** Look-ups in flight. */
  concurrency: number;
  /** Whether an error means that no other request can succeed either. */
  stopsAll: (error: unknown) => boolean;
}

/** The id of each task's repository, or why it has none. */
export type Identities = ReadonlyMap<MirrorTask, RepositoryId | Error>;

/**
 * Turns the paths of a list into ids before anything is written, and finds the entries whose repository an earlier entry has already.
 * @param all the whole list, of which only the ids in the list of repositories are used
 * @param mine the tasks of this run: all of them, or a shard
 * @throws an error that stops everything
 */
export async function identify(
  all: readonly MirrorTask[],
  mine: readonly MirrorTask[],
  repositories: Repositories,
  options: IdentifyOptions,
): Promise<Identities> {
  const identities = new Map<MirrorTask, RepositoryId | Error>();
  const paths = mine.filter(isByPath).length;
  const listed = paths >= MIN_PATHS_FOR_LIST ? await listedIds(paths, repositories, options) : undefined;
  for (const task of all) {
    const id = task.repositoryId ?? listed?.get(task.repository ?? '');
    if (id !== undefined) identities.set(task, id);
  }
  const lookUp = async (task: MirrorTask) => {
    identities.set(task, await idOrError(task, repositories, options));
  };
  const [first, ...others] = mine.filter((task) => !identities.has(task));
  // A refused credential must not be sent many times at once: the service locks a key after a few.
  if (first) await lookUp(first);
  await eachInFlight(others, options.concurrency, lookUp);
  refuseRepeated(all, identities);
  return identities;
}

function isByPath({ repositoryId }: MirrorTask): boolean {
  return repositoryId === undefined;
}

/**
 * Ids by path; `undefined` if the list is refused, for then the single look-up takes its place. A list that has more pages than there are
 * paths is not worth reading: it is the tenant's, and this may be one of many shards.
 */
async function listedIds(
  paths: number,
  repositories: Repositories,
  { stopsAll }: IdentifyOptions,
): Promise<ReadonlyMap<string, RepositoryId> | undefined> {
  try {
    return new Map((await repositories.listAll(paths)).map(({ path, id }) => [path, id]));
  } catch (error) {
    if (stopsAll(error)) throw error;
    return undefined;
  }
}

async function idOrError(
  task: MirrorTask,
  repositories: Repositories,
  { stopsAll }: IdentifyOptions,
): Promise<RepositoryId | Error> {
  try {
    return await locateSingly(repositories)(task);
  } catch (error) {
    if (stopsAll(error) || !(error instanceof Error)) throw error;
    return error;
  }
}

/** Two entries of one repository contradict each other; the later one is refused. Of missing ones only the paths can be compared. */
function refuseRepeated(all: readonly MirrorTask[], identities: Map<MirrorTask, RepositoryId | Error>): void {
  const seen = new Map<RepositoryId | string, string>();
  for (const task of all) {
    const identity = identities.get(task);
    if (identity === undefined) continue;
    const id = identity instanceof Error ? undefined : identity;
    if (id === undefined && !(identity instanceof RepositoryNotFoundError)) continue;
    const key = id ?? (task.repository ?? '').toLowerCase();
    const first = seen.get(key);
    if (first === undefined) seen.set(key, task.repository ?? String(task.repositoryId));
    else identities.set(task, new SameRepositoryError(first, id));
  }
}
