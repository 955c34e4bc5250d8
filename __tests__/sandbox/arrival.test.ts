import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type NewRepository, type Repository, type Sandbox } from '../../sandbox/sandbox';
import { startSource, type NewSourceRepository, type Source, type SourceRepository } from '../../sandbox/source';
import { ask, type Answer } from './ask';

let sandbox: Sandbox;
let source: Source;
let token: string;
let nextId = 0;

beforeAll(async () => {
  [sandbox, source] = await Promise.all([startSandbox(), startSource()]);
  token = sandbox.issueToken();
});

afterAll(async () => {
  await Promise.all([sandbox.stop(), source.stop()]);
});

async function associated(
  more: Partial<NewRepository>,
  content: NewSourceRepository = {},
): Promise<{ origin: SourceRepository; repository: Repository }> {
  nextId += 1;
  const origin = await source.createRepository(`arrival-${nextId}`, content);
  const repository = sandbox.addRepository({ id: nextId, path: `mirrors/arrival-${nextId}`, ...more });
  repository.associate(origin.url);
  return { origin, repository };
}

const start = async (repository: Repository): Promise<Answer> =>
  ask(sandbox, 'POST', `/v4/repositories/${repository.id}/remote-mirror`, { token });
const show = async (repository: Repository): Promise<Answer> =>
  ask(sandbox, 'GET', `/v4/repositories/${repository.id}/remote-mirror`, { token });

/** Starts a synchronization, pushes to the source while it runs, starts again, and lets all end. */
async function pushDuringFirst(
  repository: Repository,
  origin: SourceRepository,
): Promise<{ first: Answer; second: Answer; pushed: string }> {
  repository.behaviour.script = ['scheduled', { status: 'started', reads: 1 }, 'finished'];
  const first = await start(repository);
  await repository.refsRead();
  const pushed = await origin.commit();
  const second = await start(repository);
  const ended = repository.settled();
  while (repository.isSynchronizing) await show(repository);
  await ended;
  return { first, second, pushed };
}

describe('a second start', () => {
  it('joins the one that runs, and so misses what was pushed since it read the refs', async () => {
    const { origin, repository } = await associated({});
    const before = (await origin.branches())['main'];
    const { first, second } = await pushDuringFirst(repository, origin);
    expect(second.body).toEqual(first.body);
    expect(repository.syncCount).toBe(1);
    expect((await show(repository)).body).toMatchObject({ update_status: 'finished' });
    expect(await repository.branches()).toEqual({ main: before });
  });

  it('queues one of its own that brings it', async () => {
    const { origin, repository } = await associated({ secondStart: 'queue' });
    const { first, second, pushed } = await pushDuringFirst(repository, origin);
    expect(second.body).not.toEqual(first.body);
    expect(repository.syncCount).toBe(2);
    expect(await repository.branches()).toEqual({ main: pushed });
  });

  it('is refused while one runs, not afterwards', async () => {
    const { origin, repository } = await associated({ secondStart: 'refuse' });
    const { second, pushed } = await pushDuringFirst(repository, origin);
    expect([second.status, second.body]).toEqual([
      409,
      { error_code: 'SANDBOX.UNDERWAY', error_msg: expect.any(String) },
    ]);
    repository.behaviour.script = ['finished'];
    expect((await start(repository)).status).toBe(200);
    await repository.settled();
    expect(await repository.branches()).toEqual({ main: pushed });
  });
});

describe('a queue', () => {
  it('ends with the sandbox, however long it is', async () => {
    const script = [{ status: 'started', reads: 1 }, 'finished'];
    const busy = await startSandbox({ git: false, secondStart: 'queue', script });
    const repository = busy.addRepository({ id: 1, path: 'a/b' });
    repository.associate('https://example.com/a.git');
    for (let start = 0; start < 3; start += 1) repository.startSync();
    await busy.stop();
    expect([repository.isSynchronizing, repository.syncCount]).toEqual([false, 3]);
  });
});

describe('refs', () => {
  it('are read when the status is no longer scheduled', async () => {
    const script = [{ status: 'scheduled', reads: 1 }, { status: 'started', reads: 1 }, 'finished'];
    const { origin, repository } = await associated({ script });
    repository.startSync();
    const pushed = await origin.commit();
    await show(repository);
    await repository.refsRead();
    await origin.commit();
    while (repository.isSynchronizing) await show(repository);
    expect(await repository.branches()).toEqual({ main: pushed });
  });
});

describe('a finished that lies', () => {
  const branches = ['main', 'a', 'b', 'c', 'd'];

  it('brought nothing', async () => {
    const { repository } = await associated({ brings: 'nothing' }, { branches });
    await start(repository);
    await repository.settled();
    expect((await show(repository)).body).toMatchObject({ update_status: 'finished', last_error: null });
    expect(await repository.branches()).toEqual({});
  });

  it('brought half of the branches, and takes none away', async () => {
    const { origin, repository } = await associated({ brings: 'half' }, { branches });
    await start(repository);
    await repository.settled();
    expect((await show(repository)).body).toMatchObject({ update_status: 'finished' });
    expect(Object.keys(await repository.branches())).toEqual(['a', 'b']);
    // Of b, c, d and main the half is b and c.
    await origin.deleteBranch('a');
    await start(repository);
    await repository.settled();
    expect(Object.keys(await repository.branches())).toEqual(['a', 'b', 'c']);
  });

  it('may be the first only', async () => {
    const { origin, repository } = await associated({ brings: ['nothing', 'everything'] }, { branches });
    await start(repository);
    await repository.settled();
    expect(await repository.branches()).toEqual({});
    for (let again = 0; again < 2; again += 1) {
      await start(repository);
      await repository.settled();
      expect(await repository.branches()).toEqual(await origin.branches());
    }
  });
});

describe('the default branch alone', () => {
  it('leaves the other branches of the mirror where they are', async () => {
    const { origin, repository } = await associated({}, { branches: ['main', 'side'] });
    await start(repository);
    await repository.settled();
    const before = await repository.branches();
    if (repository.mirror !== undefined) repository.mirror.sync_branch_type = 'default';
    const pushed = await origin.commit();
    await origin.commit({ branch: 'side' });
    await start(repository);
    await repository.settled();
    expect(await repository.branches()).toEqual({ main: pushed, side: before['side'] });
  });
});
