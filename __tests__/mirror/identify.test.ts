import { describe, expect, it } from '@jest/globals';
import { identify } from '../../src/mirror/identify';
import { SameRepositoryError } from '../../src/mirror/repositories';
import type { MirrorTask } from '../../src/mirror/task';
import { InMemoryRepositories } from '../support/in-memory-repositories';

const REFUSED = new Error('the credential is refused');
const OPTIONS = { concurrency: 4, stopsAll: (error: unknown) => error === REFUSED };

const byPath = (repository: string): MirrorTask => ({
  repository,
  url: `https://example.com/${repository}`,
  settings: {},
});
const byId = (repositoryId: number): MirrorTask => ({
  repositoryId,
  url: `https://example.com/${repositoryId}`,
  settings: {},
});

function repositoriesWith(...paths: string[]): InMemoryRepositories {
  const repositories = new InMemoryRepositories();
  for (const path of paths) repositories.add(path);
  return repositories;
}

/** The id of each task, or what is wrong with it. */
async function identitiesOf(all: MirrorTask[], repositories: InMemoryRepositories, mine = all) {
  const identities = await identify(all, mine, repositories, OPTIONS);
  return mine.map((task) => {
    const identity = identities.get(task);
    return identity instanceof SameRepositoryError
      ? `same as ${identity.first}`
      : identity instanceof Error
        ? identity.name
        : identity;
  });
}

describe('the ids of a list', () => {
  it('come from single look-ups where few paths are given', async () => {
    const repositories = repositoriesWith('g/a', 'g/b');
    expect(await identitiesOf([byPath('g/b'), byId(9), byPath('g/a')], repositories)).toEqual([2, 9, 1]);
    expect(repositories.calls).toEqual(['findId g/b', 'findId g/a']);
  });

  it('come from the list of repositories from five paths on, and from look-ups for what it lacks', async () => {
    const repositories = repositoriesWith('g/a', 'g/b', 'g/c', 'g/d');
    const all = ['g/a', 'g/b', 'g/c', 'g/d', 'g/none'].map(byPath);
    expect(await identitiesOf(all, repositories)).toEqual([1, 2, 3, 4, 'RepositoryNotFoundError']);
    expect(repositories.calls).toEqual(['listAll', 'findId g/none']);
  });

  it('come from look-ups where the list is refused', async () => {
    const repositories = repositoriesWith('g/a', 'g/b', 'g/c', 'g/d', 'g/e');
    repositories.listRefusal = new Error('no right to list');
    expect(await identitiesOf(['g/a', 'g/b', 'g/c', 'g/d', 'g/e'].map(byPath), repositories)).toEqual([1, 2, 3, 4, 5]);
  });

  it('are not asked for further once the credential is refused', async () => {
    const repositories = repositoriesWith('g/a');
    repositories.listRefusal = REFUSED;
    await expect(identitiesOf(['g/a', 'g/b', 'g/c', 'g/d', 'g/e'].map(byPath), repositories)).rejects.toBe(REFUSED);
    expect(repositories.calls).toEqual(['listAll']);
  });
});

describe('two entries of one repository', () => {
  it('are a problem of the later one, by id and by path in whatever case', async () => {
    const repositories = repositoriesWith('g/a');
    const all = [byId(1), byPath('g/a'), byPath('G/A')];
    expect(await identitiesOf(all, repositories)).toEqual([1, 'same as 1', 'same as 1']);
  });

  it('are found among repositories that are still to be created', async () => {
    expect(await identitiesOf([byPath('g/new'), byPath('G/New')], repositoriesWith())).toEqual([
      'RepositoryNotFoundError',
      'same as g/new',
    ]);
  });

  it('are found across the shards of a list, as far as the list of repositories tells', async () => {
    const repositories = repositoriesWith('g/a', 'g/b', 'g/c', 'g/d', 'g/e');
    const mine = ['g/a', 'g/b', 'g/c', 'g/d', 'g/e'].map(byPath);
    expect(await identitiesOf([byId(3), ...mine], repositories, mine)).toEqual([1, 2, 'same as 3', 4, 5]);
    expect(repositories.calls).toEqual(['listAll']);
  });
});
