import { describe, expect, it } from '@jest/globals';
import { READY_TIMEOUT_MS, RepositoryCreator } from '../../src/mirror/create';
import {
  CreationError,
  CreationTimeoutError,
  ParentNotFoundError,
  type RepositoryEntry,
} from '../../src/mirror/repositories';
import { FakeClock } from '../support/clock';
import { InMemoryRepositories } from '../support/in-memory-repositories';

const PROJECT = '0123456789abcdef0123456789abcdef';
const REFUSAL = new Error('the name is taken');

/** A project, and one creator for the whole run. */
function scene(own?: string) {
  const repositories = new InMemoryRepositories(own);
  const clock = new FakeClock();
  const cancellation = new AbortController();
  const creator = new RepositoryCreator(repositories, repositories, clock, cancellation.signal);
  const told: Partial<RepositoryEntry>[] = [];
  const create = (path: string) =>
    creator.create(
      { path, projectUuid: PROJECT, visibilityLevel: 0 },
      {
        info: () => undefined,
        created: (entry) => told.push(entry),
      },
    );
  const sent = () => repositories.calls.filter((call) => call.startsWith('create '));
  return { repositories, clock, cancellation, creator, create, told, sent };
}

describe('the parent of a repository to be created', () => {
  it("is the project's own group, as the paths of its repositories show it", async () => {
    const { repositories, create, sent } = scene();
    repositories.add('own/old');
    expect(await create('own/new')).toMatchObject({ path: 'own/new' });
    expect(sent()).toEqual(['create own/new']);
  });

  it('is another group, found by its full path', async () => {
    const { repositories, create, sent } = scene();
    repositories.add('own/old');
    repositories.groups.push({ id: 4, path: 'own/team' }, { id: 5, path: 'own/team/web' });
    expect(await create('own/team/web/site')).toMatchObject({ path: 'own/team/web/site' });
    expect(sent()).toEqual(['create own/team/web/site']);
  });

  it('is never guessed: where the project shows others, they are named and nothing is created', async () => {
    const { repositories, create, sent } = scene();
    repositories.add('own/old');
    repositories.groups.push({ id: 4, path: 'own/team' });
    await expect(create('own/tema/site')).rejects.toThrow(ParentNotFoundError);
    await expect(create('own/tema/site')).rejects.toMatchObject({ parent: 'own/tema', groups: ['own', 'own/team'] });
    expect(sent()).toEqual([]);
  });

  it('is the root of a project that shows nothing at all', async () => {
    const { create, sent } = scene();
    expect(await create('own/first')).toMatchObject({ path: 'own/first' });
    expect(sent()).toEqual(['create own/first']);
  });

  it('is not a subgroup of a project that shows nothing at all', async () => {
    const { create, sent } = scene();
    await expect(create('own/team/site')).rejects.toThrow(ParentNotFoundError);
    expect(sent()).toEqual([]);
  });

  it('is read once for all repositories of a run', async () => {
    const { repositories, create } = scene();
    repositories.add('own/old');
    await Promise.all([create('own/a'), create('own/b'), create('own/c')]);
    expect(repositories.calls.filter((call) => call.startsWith('list'))).toEqual(['listPaths']);
  });

  it('that is another group is asked for once as well', async () => {
    const { repositories, create } = scene();
    repositories.add('own/old');
    repositories.groups.push({ id: 4, path: 'own/team' });
    await Promise.all([create('own/team/a'), create('own/b'), create('own/team/c')]);
    expect(repositories.calls.filter((call) => call.startsWith('list'))).toEqual(['listPaths', 'listGroups']);
  });

  it('is known to all others from the first repository of a project that showed nothing', async () => {
    const { create, sent } = scene('elsewhere');
    const all = await Promise.allSettled([create('own/a'), create('own/b'), create('own/c')]);
    expect(sent()).toEqual(['create elsewhere/a']);
    expect(all.map((each) => (each.status === 'rejected' ? (each.reason as Error).name : 'created'))).toEqual([
      'CreationError',
      'ParentNotFoundError',
      'ParentNotFoundError',
    ]);
  });

  it('is asked for by the next one if the first creation fails', async () => {
    const { repositories, create, sent } = scene();
    repositories.troubles.push({ kind: 'refused', error: REFUSAL });
    const all = await Promise.allSettled([create('own/a'), create('own/b')]);
    expect(all.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(sent()).toEqual(['create own/a', 'create own/b']);
  });
});

describe('a new repository', () => {
  it('is used only when it is ready and readable', async () => {
    const { repositories, create, told } = scene();
    repositories.statuses.push('creating', new Error('not visible yet'));
    repositories.unreadableLooks = 2;
    expect(await create('own/new')).toEqual({ id: 1, path: 'own/new', uuid: 'uuid-1' });
    const looks = repositories.calls.filter((call) => call.startsWith('show')).map((call) => call.split(' ')[0]);
    expect(looks).toEqual([
      ...['showStatus', 'showStatus'],
      ...['showStatus', 'showByUuid', 'showStatus', 'showByUuid', 'showStatus', 'showByUuid'],
    ]);
    expect(told[0]).toEqual({ uuid: 'uuid-1' });
    expect(told.at(-1)).toMatchObject({ id: 1 });
  });

  it('that is never ready is told after two minutes', async () => {
    const { repositories, clock, create, told } = scene();
    repositories.unreadableLooks = Number.POSITIVE_INFINITY;
    await expect(create('own/new')).rejects.toThrow(CreationTimeoutError);
    expect(clock.now()).toBe(READY_TIMEOUT_MS);
    expect(told).toEqual([{ uuid: 'uuid-1' }]);
  });

  it('that the service reports as failed is told so', async () => {
    const { repositories, create, told } = scene();
    repositories.statuses.push('creating', 'failed');
    await expect(create('own/new')).rejects.toThrow(CreationError);
    expect(told).toEqual([{ uuid: 'uuid-1' }]);
  });

  it('that lies at another path is told with its id and path', async () => {
    const { create, told } = scene('elsewhere');
    await expect(create('own/new')).rejects.toThrow(/created as elsewhere\/new \(1\), not as own\/new/);
    expect(told.at(-1)).toMatchObject({ id: 1, path: 'elsewhere/new' });
  });

  it('is not waited for when the run is cancelled', async () => {
    const { repositories, clock, cancellation, create } = scene();
    clock.stop();
    repositories.statuses.push('creating');
    const pause = clock.nextPause();
    const creation = create('own/new');
    await pause;
    cancellation.abort(new Error('cancelled'));
    await expect(creation).rejects.toThrow('cancelled');
  });
});

describe('a creation whose reply is lost', () => {
  it('is looked for before anything is sent again, and counts as made by this run', async () => {
    const { repositories, create, told, sent } = scene();
    repositories.troubles.push({ kind: 'lost', tookEffect: true });
    expect(await create('own/new')).toMatchObject({ id: 1 });
    expect(sent()).toHaveLength(1);
    expect(told[0]).toMatchObject({ id: 1 });
  });

  it('is not sent again where it cannot be looked for, and its outcome is said to be unknown', async () => {
    const { repositories, create, sent } = scene();
    repositories.troubles.push({ kind: 'lost', tookEffect: true });
    repositories.entryRefusal = REFUSAL;
    await expect(create('own/new')).rejects.toMatchObject({ name: 'OutcomeUnknownError', why: REFUSAL });
    expect(sent()).toHaveLength(1);
  });

  it('is sent again where nothing was created', async () => {
    const { repositories, create, sent } = scene();
    repositories.troubles.push({ kind: 'lost', tookEffect: false });
    expect(await create('own/new')).toMatchObject({ id: 1 });
    expect(sent()).toHaveLength(2);
    expect(repositories.entries).toHaveLength(1);
  });
});

describe('a creation that nobody knows the outcome of', () => {
  it('is looked for a little longer, since what is being created is in no list yet', async () => {
    const { repositories, clock, create, told, sent } = scene();
    repositories.add('own/old');
    repositories.troubles.push({ kind: 'unsure', error: REFUSAL });
    const creation = create('own/new');
    await clock.nextPause();
    repositories.add('own/new');
    expect(await creation).toMatchObject({ id: 2 });
    expect(told[0]).toMatchObject({ id: 2 });
    expect(sent()).toHaveLength(1);
  });

  it('ends with its own error if nothing appears', async () => {
    const { repositories, create, told } = scene();
    repositories.troubles.push({ kind: 'unsure', error: REFUSAL });
    await expect(create('own/new')).rejects.toBe(REFUSAL);
    expect(told).toEqual([]);
  });
});

describe('a name that is taken meanwhile', () => {
  it('is used, and not claimed as created', async () => {
    const { repositories, create, told } = scene();
    repositories.add('own/old');
    const creation = create('own/new');
    repositories.troubles.push({ kind: 'refused', error: REFUSAL });
    repositories.add('own/new');
    expect(await creation).toMatchObject({ id: 2 });
    expect(told).toEqual([]);
  });

  it('is waited for while it is not listed yet', async () => {
    const { repositories, clock, create, told } = scene();
    repositories.add('own/old');
    repositories.troubles.push({ kind: 'refused', error: REFUSAL });
    const creation = create('own/new');
    await clock.nextPause();
    repositories.add('own/new');
    expect(await creation).toMatchObject({ id: 2 });
    expect(told).toEqual([]);
  });

  it("is the service's own refusal if nothing can be found there", async () => {
    const { repositories, create, told } = scene();
    repositories.troubles.push({ kind: 'refused', error: REFUSAL });
    await expect(create('own/new')).rejects.toBe(REFUSAL);
    expect(told).toEqual([]);
  });
});
