import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runAction, type StepResult } from '../../sandbox/runner';
import { type Repository, type Sandbox, startSandbox } from '../../sandbox/sandbox';
import { type NewSourceRepository, type Source, type SourceRepository, startSource } from '../../sandbox/source';

let source: Source;
let sandbox: Sandbox;
let count = 0;

beforeAll(async () => {
  source = await startSource();
  sandbox = await startSandbox();
});

afterAll(async () => {
  await sandbox.stop();
  await source.stop();
});

/** A source with real commits, a CodeArts repository for it, and the packaged action between the two. */
interface Pair {
  origin: SourceRepository;
  repository: Repository;
  run: (inputs?: Record<string, string>) => Promise<StepResult>;
}

async function newPair(content: NewSourceRepository = { branches: ['main', 'next'], commits: 2 }): Promise<Pair> {
  const id = ++count;
  const origin = await source.createRepository(`octo/website-${id}`, content);
  const repository = sandbox.addRepository({ id, path: `mirrors/website-${id}` });
  const token = sandbox.issueToken();
  const common = { url: origin.url, endpoint: sandbox.url, token, poll_interval: '50ms' };
  return {
    origin,
    repository,
    run: (inputs = {}) => runAction({ inputs: { ...common, repository_id: String(id), ...inputs } }),
  };
}

const SYNC = { sync: 'true', wait: 'true' };

function expectSyncFailed(step: StepResult, reason: RegExp): void {
  const errors = step.annotations.filter(({ level }) => level === 'error');
  expect(errors.map(({ title }) => title)).toEqual(['SyncFailed']);
  expect(errors[0]?.message).toMatch(reason);
  expect(step.outputs['last_error']).toMatch(reason);
  expect(step.outputs).toMatchObject({ outcome: 'failed', status: 'failed', error_code: 'SyncFailed' });
  expect(step.exitCode).toBe(1);
}

describe('after a synchronization that was waited for', () => {
  it('the mirror holds exactly the refs of the source, and an update arrives with the next one', async () => {
    const { origin, repository, run } = await newPair();
    expect((await run(SYNC)).outputs).toMatchObject({ outcome: 'associated', status: 'finished', changed: 'true' });
    expect(await repository.branches()).toEqual(await origin.branches());

    await origin.commit();
    await origin.commit({ branch: 'topic' });
    await origin.deleteBranch('next');
    expect(await repository.branches()).not.toEqual(await origin.branches());
    expect((await run(SYNC)).outputs).toMatchObject({ outcome: 'unchanged', status: 'finished', changed: 'false' });
    expect(await repository.branches()).toEqual(await origin.branches());
  });

  it('the mirror holds the default branch alone, where that is asked for', async () => {
    const { origin, repository, run } = await newPair();
    repository.behaviour.syncOnAssociate = 'none';
    expect((await run({ ...SYNC, sync_branch_type: 'default' })).exitCode).toBe(0);
    const { main } = await origin.branches();
    expect(await repository.branches()).toEqual({ main });
  });
});

describe('branches that have diverged', () => {
  it('are refused with git’s reason, and overwritten by force', async () => {
    const { origin, repository, run } = await newPair();
    await run(SYNC);
    await origin.commit({ rewrite: true });
    expectSyncFailed(await run(SYNC), /non-fast-forward|rejected/);
    expect(await repository.branches()).not.toEqual(await origin.branches());
    expect((await run({ ...SYNC, force_fetch: 'true' })).outputs).toMatchObject({ status: 'finished' });
    expect(await repository.branches()).toEqual(await origin.branches());
  });
});

describe('a private source', () => {
  const credentials = { username: 'mirror-bot', password: 'Source-Passw0rd' };

  it('is mirrored with credentials for this synchronization, which appear nowhere', async () => {
    const { origin, repository, run } = await newPair({ credentials });
    repository.behaviour.syncOnAssociate = 'none';
    const step = await run({ ...SYNC, source_username: credentials.username, source_password: credentials.password });
    expect(step.exitCode).toBe(0);
    expect(await repository.branches()).toEqual(await origin.branches());
    expect(`${step.log}${step.rawOutputFile}${step.summary}`).not.toContain(credentials.password);
  });

  it('is mirrored through a service endpoint that holds its credentials', async () => {
    const { origin, repository, run } = await newPair({ credentials });
    repository.behaviour.syncOnAssociate = 'none';
    const step = await run({ ...SYNC, endpoint_uuid: sandbox.registerEndpoint(credentials) });
    expect(step.exitCode).toBe(0);
    expect(await repository.branches()).toEqual(await origin.branches());
  });

  it('fails without credentials, with git’s reason', async () => {
    const { repository, run } = await newPair({ credentials });
    repository.behaviour.syncOnAssociate = 'none';
    expectSyncFailed(await run(SYNC), /could not read Username|Authentication failed|terminal prompts disabled/);
  });
});

describe('a source that broke', () => {
  it('fails the synchronization with git’s reason, is found by the next check, and recovers', async () => {
    const { origin, repository, run } = await newPair();
    await run(SYNC);
    origin.break();
    expectSyncFailed(await run(SYNC), /not found/);
    const sick = await run({ mode: 'check' });
    expect([sick.exitCode, sick.outputs['error_code']]).toEqual([1, 'SyncFailed']);
    origin.restore();
    await run(SYNC);
    expect((await run({ mode: 'check', max_age: '1h' })).exitCode).toBe(0);
    expect(await repository.branches()).toEqual(await origin.branches());
  });
});

describe('a run that only looks', () => {
  it('changes nothing in a dry run, and says what it would do', async () => {
    const { repository, run } = await newPair();
    const step = await run({ dry_run: 'true', mirroring_enabled: 'true', sync: 'true' });
    expect(step.outputs).toMatchObject({ outcome: 'planned', changed: 'true' });
    expect([repository.associateCount, repository.syncCount, repository.mirror]).toEqual([0, 0, undefined]);
  });

  it('finds no repository by a path that is nearly right, and names those that come near', async () => {
    const { repository, run } = await newPair();
    const step = await run({ repository_id: '', repository: repository.path.replace('mirrors/', 'miror/') });
    expect(step.exitCode).toBe(1);
    expect(step.annotations.map(({ message }) => message).join()).toContain(repository.path);
    expect(repository.associateCount).toBe(0);
  });
});
