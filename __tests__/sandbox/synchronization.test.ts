import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { textAt } from '../../sandbox/json';
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

const pathOf = (repository: Repository): string => `/v4/repositories/${repository.id}/remote-mirror`;
const start = async (repository: Repository, body?: unknown): Promise<Answer> =>
  ask(sandbox, 'POST', pathOf(repository), { token, body });
const put = async (repository: Repository, body: unknown): Promise<Answer> =>
  ask(sandbox, 'PUT', pathOf(repository), { token, body });
const show = async (repository: Repository): Promise<Answer> => ask(sandbox, 'GET', pathOf(repository), { token });
const statusOf = async (repository: Repository): Promise<string | undefined> =>
  textAt((await show(repository)).body, 'update_status');
const base64 = (text: string): string => Buffer.from(text).toString('base64');

async function startAndWait(repository: Repository, body?: unknown): Promise<Answer> {
  expect((await start(repository, body)).status).toBe(200);
  await repository.settled();
  return show(repository);
}

async function mirrored(
  content: NewSourceRepository = {},
  more: Partial<NewRepository> = {},
): Promise<{ origin: SourceRepository; repository: Repository }> {
  nextId += 1;
  const origin = await source.createRepository(`source-${nextId}`, content);
  const repository = sandbox.addRepository({ id: nextId, path: `mirrors/mirror-${nextId}`, ...more });
  await ask(sandbox, 'POST', `${pathOf(repository)}/associate`, { token, body: { url: origin.url } });
  return { origin, repository };
}

/** A mirror whose synchronizations follow a script and fetch nothing. */
function scripted(more: Partial<NewRepository>): Repository {
  nextId += 1;
  const repository = sandbox.addRepository({ id: nextId, path: `mirrors/mirror-${nextId}`, git: false, ...more });
  repository.associate('https://example.com/a.git');
  return repository;
}

describe('a synchronization', () => {
  it('brings new commits and new branches, and removes deleted branches', async () => {
    const { origin, repository } = await mirrored({ branches: ['main', 'old'] });
    const before = (await show(repository)).body;
    await origin.commit();
    await origin.commit({ branch: 'new' });
    await origin.deleteBranch('old');
    const started = await start(repository);
    expect(started.body).toEqual({ jid: expect.stringMatching(/^[0-9a-f]{24}$/) });
    await repository.settled();
    expect(await repository.branches()).toEqual(await origin.branches());
    const after = (await show(repository)).body;
    expect(textAt(after, 'update_status')).toBe('finished');
    const times = [textAt(before, 'last_update_at') ?? '', textAt(after, 'last_update_at') ?? ''];
    expect(times[0] !== times[1] && times[0] !== '').toBe(true);
  });

  it('refuses a diverged branch with the words of git, and overwrites it when forced', async () => {
    const { origin, repository } = await mirrored();
    const before = await repository.branches();
    await origin.commit({ rewrite: true });
    expect((await startAndWait(repository)).body).toMatchObject({
      update_status: 'failed',
      number_of_failures: 1,
      last_error: expect.stringContaining('! [rejected]'),
    });
    expect(await repository.branches()).toEqual(before);
    expect((await startAndWait(repository, { force_fetch: true })).body).toMatchObject({
      update_status: 'finished',
      number_of_failures: 0,
      last_error: null,
    });
    expect(await repository.branches()).toEqual(await origin.branches());
  });

  it('fails with the words of git while the source is down, and recovers', async () => {
    const { origin, repository } = await mirrored();
    origin.break('error');
    await startAndWait(repository);
    const twice = await startAndWait(repository);
    expect(twice.body).toMatchObject({ number_of_failures: 2, last_error: expect.stringContaining('500') });
    expect(textAt(twice.body, 'last_successful_update_at')).not.toBe(textAt(twice.body, 'last_update_at'));
    origin.restore();
    expect(textAt((await startAndWait(repository)).body, 'update_status')).toBe('finished');
  });

  it('fetches the default branch only when told to', async () => {
    const { origin, repository } = await mirrored({ branches: ['trunk', 'side'] }, { syncOnAssociate: 'none' });
    await put(repository, { sync_branch_type: 'default' });
    await startAndWait(repository);
    expect(await repository.branches()).toEqual({ trunk: (await origin.branches())['trunk'] });
  });

  it('needs the credentials of a private source: in the request, or of an endpoint', async () => {
    const credentials = { username: 'reader', password: 'pä§§ "word"' };
    const { origin, repository } = await mirrored({ credentials });
    expect((await show(repository)).body).toMatchObject({
      update_status: 'failed',
      is_private: false,
      last_error: expect.stringContaining('could not read Username'),
    });
    const wrong = await startAndWait(repository, { username: base64('reader'), password: base64('wrong') });
    expect(textAt(wrong.body, 'last_error')).toContain('Authentication failed');
    const right = await startAndWait(repository, {
      username: base64(credentials.username),
      password: base64(credentials.password),
    });
    expect(right.body).toMatchObject({ update_status: 'finished', is_private: true });

    await origin.commit();
    const endpoint_uuid = sandbox.registerEndpoint(credentials);
    expect((await put(repository, { endpoint_uuid })).body).toMatchObject({ endpoint_uuid });
    expect((await startAndWait(repository)).body).toMatchObject({ update_status: 'finished', endpoint_uuid });
    expect(await repository.branches()).toEqual(await origin.branches());
    await put(repository, { endpoint_uuid: '' });
    expect((await startAndWait(repository, { endpoint_uuid })).body).toMatchObject({ update_status: 'finished' });
  });

  it('refuses credentials that are not Base64', async () => {
    const { repository } = await mirrored({}, { syncOnAssociate: 'none' });
    expect((await start(repository, { username: 'not base64!' })).status).toBe(400);
  });

  it('needs a mirror', async () => {
    nextId += 1;
    const repository = sandbox.addRepository({ id: nextId, path: `mirrors/none-${nextId}` });
    expect((await start(repository)).status).toBe(404);
    expect((await put(repository, { mirroring_enabled: true })).status).toBe(404);
  });

  it('joins the one that runs', async () => {
    const repository = scripted({ script: [{ status: 'started', reads: 1 }, 'finished'] });
    const [first, second] = [await start(repository), await start(repository)];
    expect(second.body).toEqual(first.body);
    expect(repository.syncCount).toBe(1);
  });
});

describe('settings', () => {
  it('answer with the four documented fields, and are obeyed, ignored or inverted', async () => {
    const url = 'https://example.com/a.git';
    for (const [mirroringSetting, shown] of [
      ['obeyed', true],
      ['ignored', false],
      ['inverted', false],
    ] as const) {
      const repository = scripted({ mirroringSetting });
      const answer = await put(repository, { mirroring_enabled: true });
      expect([answer.status, answer.body]).toEqual([
        200,
        { url, mirroring_enabled: shown, endpoint_uuid: null, sync_branch_type: 'all' },
      ]);
      expect((await show(repository)).body).toMatchObject({ mirroring_enabled: shown });
    }
  });

  it('change the address, and refuse one that is not http', async () => {
    const repository = scripted({});
    expect((await put(repository, { url: 'https://example.com/b.git' })).status).toBe(200);
    expect((await show(repository)).body).toMatchObject({ url: 'https://example.com/b.git' });
    expect((await put(repository, { url: 'git://example.com/b.git' })).status).toBe(400);
    expect((await put(repository, { sync_branch_type: 'some' })).status).toBe(400);
  });

  it('make the schedule synchronize', async () => {
    const { origin, repository } = await mirrored();
    await origin.commit();
    await sandbox.runSchedule();
    expect(await repository.branches()).not.toEqual(await origin.branches());
    await put(repository, { mirroring_enabled: true });
    await sandbox.runSchedule();
    expect(await repository.branches()).toEqual(await origin.branches());
  });
});

describe('a scripted synchronization', () => {
  it('shows each status for so many reads', async () => {
    const script = [
      { status: 'scheduled', reads: 2 },
      { status: 'weird_state', reads: 1 },
      { status: 'failed', error: 'disk full' },
    ];
    const repository = scripted({ script });
    await start(repository);
    const seen = [];
    for (let read = 1; read <= 4; read += 1) seen.push(await statusOf(repository));
    expect(seen).toEqual(['scheduled', 'scheduled', 'weird_state', 'failed']);
    expect((await show(repository)).body).toMatchObject({ last_error: 'disk full', number_of_failures: 1 });
  });

  it('shows a status for some time', async () => {
    const repository = scripted({ script: [{ status: 'started', ms: 60 }, 'finished'] });
    await start(repository);
    expect(await statusOf(repository)).toBe('started');
    await delay(90);
    expect(await statusOf(repository)).toBe('finished');
  });

  it('can be stuck, until another one is started', async () => {
    const repository = scripted({ script: ['started'] });
    await start(repository);
    await repository.settled();
    expect(await statusOf(repository)).toBe('started');
    repository.behaviour.script = ['finished'];
    await startAndWait(repository);
    expect(await statusOf(repository)).toBe('finished');
  });

  it('can hide behind the old state for a while', async () => {
    const repository = scripted({});
    const old = (await startAndWait(repository)).body;
    repository.behaviour.stale = { reads: 2 };
    await start(repository);
    await repository.settled();
    expect([(await show(repository)).body, (await show(repository)).body]).toEqual([old, old]);
    expect((await show(repository)).body).not.toEqual(old);
  });

  it('can end within the second in which it began, for a service that writes whole seconds', async () => {
    const coarse = await startSandbox({ git: false, timestampPrecision: 's', clock: () => 1745496284999 });
    const repository = coarse.addRepository({ id: 1, path: 'a/b' });
    repository.associate('https://example.com/a.git');
    repository.startSync();
    await repository.settled();
    expect(repository.mirror?.last_update_at).toBe('2025-04-24T20:04:44.000+08:00');
    await coarse.stop();
  });
});

describe('stopping', () => {
  it('ends a fetch from a source that does not answer', async () => {
    const silent = createServer();
    await new Promise<void>((resolve) => {
      silent.listen(0, '127.0.0.1', resolve);
    });
    const address = silent.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const waiting = await startSandbox();
    const repository = waiting.addRepository({ id: 1, path: 'a/b' });
    repository.associate(`http://127.0.0.1:${port}/a.git`);
    repository.startSync();
    await new Promise((resolve) => {
      silent.once('connection', resolve);
    });
    const begun = performance.now();
    await waiting.stop();
    expect(performance.now() - begun).toBeLessThan(1000);
    silent.close();
  });

  it('does not wait for a synchronization that is slow', async () => {
    const slow = await startSandbox({ git: false, script: [{ status: 'started', ms: 60_000 }, 'finished'] });
    const repository = slow.addRepository({ id: 1, path: 'a/b' });
    repository.associate('https://example.com/a.git');
    repository.startSync();
    const begun = performance.now();
    await slow.stop();
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});
