import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RepositoryBehaviour } from '../../sandbox/behaviour';
import { requireGit } from '../../sandbox/git';
import { runAction, type Step, type StepResult } from '../../sandbox/runner';
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

/** A source with real commits, a CodeArts repository that mirrors it already, and the packaged action between the two. */
interface Pair {
  origin: SourceRepository;
  repository: Repository;
  /** Requests to the source by the action, not by the mirror's own git. */
  sourceRequests: () => string[];
  /** Requests to the service since the pair was made: method and path. */
  serviceRequests: () => string[];
  run: (inputs?: Record<string, string>, step?: Step) => Promise<StepResult>;
}

/** Makes a repository a mirror whose first synchronization is over, unless it shall have none. */
async function mirror(repository: Repository, url: string, { syncOnAssociate }: RepositoryBehaviour = {}) {
  repository.associate(url);
  if (syncOnAssociate !== 'none') repository.startSync();
  await repository.settled();
}

async function newPair(content: NewSourceRepository = {}, behaviour: RepositoryBehaviour = {}): Promise<Pair> {
  const id = ++count;
  const origin = await source.createRepository(`octo/website-${id}`, content);
  const repository = sandbox.addRepository({ id, path: `mirrors/website-${id}`, ...behaviour });
  if (!content.credentials) await mirror(repository, origin.url, behaviour);
  const [before, beforeAtSource] = [sandbox.requests.length, source.received.length];
  const token = sandbox.issueToken();
  const common = { url: origin.url, endpoint: sandbox.url, token, poll_interval: '20ms', repository_id: String(id) };
  return {
    origin,
    repository,
    sourceRequests: () =>
      source.received
        .slice(beforeAtSource)
        .filter(({ headers }) => headers['user-agent']?.includes('codearts-remote-mirror'))
        .map(({ method, path }) => `${method} ${path.replace(`/octo/website-${id}.git`, '')}`),
    serviceRequests: () => sandbox.requests.slice(before).map(({ method, path }) => `${method} ${path}`),
    run: (inputs = {}, step = {}) => runAction({ ...step, inputs: { ...common, ...inputs } }),
  };
}

const PROVEN = { sync: 'true', wait: 'true', verify: 'true' };
const CHECK = { mode: 'check', verify: 'true' };

const errorsOf = ({ annotations }: StepResult) => annotations.filter(({ level }) => level === 'error');

function expectNotInSync(step: StepResult, message: RegExp | string): void {
  expect(errorsOf(step).map(({ title }) => title)).toEqual(['NotInSync']);
  expect(errorsOf(step)[0]?.message).toMatch(message);
  expect(step.outputs).toMatchObject({ outcome: 'failed', verified: 'false', error_code: 'NotInSync' });
  expect(step.exitCode).toBe(1);
}

describe('a push while a synchronization is running', () => {
  const SLOW = { script: ['scheduled', { status: 'started', reads: 3 }, 'finished'] };

  /** A synchronization that has read the source, and a push that it therefore misses. */
  async function pushLate(behaviour: RepositoryBehaviour) {
    const pair = await newPair({ branches: ['main', 'next'] });
    Object.assign(pair.repository.behaviour, SLOW, behaviour);
    pair.repository.startSync();
    await pair.repository.refsRead();
    return { ...pair, head: await pair.origin.commit() };
  }

  describe.each(['join', 'queue', 'refuse'] as const)('of a service that lets a second start %s', (secondStart) => {
    it('has arrived at the end of the run', async () => {
      const { run, head, origin, repository } = await pushLate({ secondStart });
      const step = await run(PROVEN);
      expect(step.outputs).toMatchObject({ verified: 'true', commit: head, outcome: 'unchanged', status: 'finished' });
      expect(await repository.branches()).toEqual(await origin.branches());
    });

    it('has arrived as well where the running one does not show at first', async () => {
      const { run, head, repository } = await pushLate({ secondStart, stale: { reads: 2 } });
      const step = await run(PROVEN);
      expect(step.outputs).toMatchObject({ verified: 'true', commit: head });
      expect((await repository.branches())['main']).toBe(head);
    });
  });

  it('is told to be possibly missing where nobody waits', async () => {
    const { run } = await pushLate({ secondStart: 'refuse' });
    const step = await run({ sync: 'true' });
    expect([step.exitCode, step.outputs['jid'], step.outputs['outcome']]).toEqual([0, '', 'unchanged']);
    const notices = step.annotations.filter(({ level }) => level === 'notice').map(({ message }) => message);
    expect(notices.at(-1)).toMatch(/refuses to start .* missing until the next one/);
  });
});

describe('a service that says finished', () => {
  it('and brought nothing is found out, after a second try', async () => {
    const { origin, repository, run } = await newPair({ branches: ['main', 'next'] });
    repository.behaviour.brings = 'nothing';
    const { main = '' } = await repository.branches();
    const head = await origin.commit();
    const step = await run(PROVEN);
    const commits = `source ${head.slice(0, 12)}, mirror ${main.slice(0, 12)}`;
    expectNotInSync(step, new RegExp(`^1 of 2 branches hold the source's commits: main .${commits}`));
    expect([step.outputs['status'], step.outputs['commit'], repository.syncCount]).toEqual(['finished', main, 3]);
    expect(step.summary).toContain(head.slice(0, 12));
  });

  it('and brought half is found out', async () => {
    const { repository, run } = await newPair({ branches: ['a', 'b', 'c', 'd'] }, { syncOnAssociate: 'none' });
    repository.behaviour.brings = 'half';
    expectNotInSync(await run(PROVEN), /2 of 4 branches/);
  });

  it('and brought all the second time is believed', async () => {
    const { origin, repository, run } = await newPair();
    repository.behaviour.brings = ['nothing', 'everything'];
    const head = await origin.commit();
    expect((await run(PROVEN)).outputs).toMatchObject({ verified: 'true', commit: head });
  });
});

describe('a health check', () => {
  it('is green for a mirror that has everything, and tells what only the mirror has', async () => {
    const { origin, repository, run } = await newPair({ branches: ['main', 'next'] });
    const old = await repository.commit({ branch: 'only-here' });
    const step = await run(CHECK);
    expect(old).toHaveLength(40);
    expect(step.outputs).toMatchObject({ verified: 'true', commit: (await origin.branches())['main'] });
    expect(step.log).toContain('Only in the mirror: 1 branch.');
  });

  it('finds silent rot that max_age does not', async () => {
    const { origin, run } = await newPair();
    await origin.commit();
    expect((await run({ mode: 'check', max_age: '1h' })).exitCode).toBe(0);
    expectNotInSync(await run({ ...CHECK, max_age: '1h' }), /the one branch does not hold/i);
  });

  it('finds a branch that was rewritten in the source, which force_fetch heals', async () => {
    const { origin, run } = await newPair();
    const head = await origin.commit({ rewrite: true });
    expectNotInSync(await run(CHECK), head.slice(0, 12));
    expect((await run({ ...PROVEN, force_fetch: 'true' })).outputs).toMatchObject({ verified: 'true', commit: head });
  });

  it('is green for a mirror that is ahead of what was expected', async () => {
    const { repository, run } = await newPair();
    await repository.commit({ branch: 'main' });
    expect((await run(CHECK)).outputs['verified']).toBe('true');
  });

  it('is green for an empty source and an empty mirror', async () => {
    const { run } = await newPair({ commits: 0 }, { emptyRepository: '404' });
    const step = await run({ ...CHECK });
    expect([step.exitCode, step.outputs['verified'], step.outputs['commit']]).toEqual([0, 'true', '']);
    expect(step.annotations.map(({ message }) => message).join()).toContain('The source has no branches');
  });

  it.each<[string, RepositoryBehaviour]>([
    ['404', { missingBranch: '404', missingCommit: '404', emptyRepository: '404' }],
    ['400 and lists', { missingBranch: '400', missingCommit: '400', emptyRepository: 'list' }],
    ['null and lists', { missingBranch: 'null', missingCommit: 'list', emptyRepository: 'list' }],
  ])('understands %s for what is not there', async (_what, behaviour) => {
    const empty = await newPair({}, { ...behaviour, syncOnAssociate: 'none' });
    expectNotInSync(await empty.run(CHECK), /mirror none/);
    expectNotInSync(await empty.run({ ...CHECK, sync_branch_type: 'default' }), /mirror none/);
    const behind = await newPair({}, behaviour);
    await behind.origin.commit({ rewrite: true });
    expectNotInSync(await behind.run(CHECK), /does not hold/);
  });

  it('reads the mirror’s default branch alone where only that is mirrored', async () => {
    const { origin, run } = await newPair({ branches: ['main', 'next'] });
    await origin.commit({ branch: 'next' });
    expectNotInSync(await run(CHECK), /next/);
    expect((await run({ ...CHECK, sync_branch_type: 'default' })).outputs['verified']).toBe('true');
  });

  it('writes nothing, and a dry run neither', async () => {
    const { run, origin, serviceRequests } = await newPair();
    const head = await origin.commit();
    await run(CHECK);
    const step = await run({ dry_run: 'true', verify: 'true', sync: 'true' });
    expect(step.outputs).toMatchObject({ outcome: 'planned', changed: 'false', verified: 'false' });
    expect(step.log).toContain(
      `Plan: verify: the one branch does not hold the source's commit → main (source ${head.slice(0, 12)}`,
    );
    expect(serviceRequests().filter((request) => !request.startsWith('GET '))).toEqual([]);
  });
});

describe('a source', () => {
  const credentials = { username: 'mirror-bot', password: 'Source-Passw0rd' };
  const given = { source_username: credentials.username, source_password: credentials.password };

  it('that is private is read with credentials, which appear nowhere', async () => {
    const { run, repository } = await newPair({ credentials }, { syncOnAssociate: 'none' });
    const step = await run({ ...PROVEN, ...given });
    expect(step.outputs).toMatchObject({ verified: 'true', outcome: 'associated' });
    expect((await run({ ...CHECK, ...given })).outputs['verified']).toBe('true');
    expect(Object.keys(await repository.branches())).toEqual(['main']);
    const basic = Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64');
    const all = `${step.log}${step.rawOutputFile}${step.summary}`;
    for (const secret of [credentials.password, basic]) expect(all).not.toContain(secret);
    expect(step.masks).toContain(basic);
  });

  it('that is private and refuses fails the run before anything is written', async () => {
    const { run, serviceRequests } = await newPair({ credentials }, { syncOnAssociate: 'none' });
    const step = await run({ ...PROVEN, ...given, source_password: 'wrong' });
    expect(errorsOf(step)[0]).toMatchObject({ title: 'SourceUnreadable' });
    expect(errorsOf(step)[0]?.message).toMatch(/HTTP 401 .*source_username and source_password/s);
    expect(step.outputs).toMatchObject({ verified: 'false', http_status: '401', error_code: 'SourceUnreadable' });
    expect(serviceRequests()).toEqual([]);
  });

  it('is found behind a redirect', async () => {
    const { origin, run } = await newPair();
    const moved = source.redirect(`octo/moved`, origin.url);
    const repository = sandbox.addRepository({ id: ++count, path: 'mirrors/moved' });
    await mirror(repository, moved);
    const step = await run({ ...CHECK, url: moved, repository_id: String(repository.id) });
    expect(step.outputs).toMatchObject({ verified: 'true', commit: (await origin.branches())['main'] });
  });

  it('that speaks only version 0 is read in one request', async () => {
    const { run, sourceRequests } = await newPair({ oldProtocol: true, branches: ['main', 'next'] });
    expect((await run(CHECK)).outputs['verified']).toBe('true');
    expect(sourceRequests()).toEqual(['GET /info/refs?service=git-upload-pack']);
  });

  it('that is down is tried again, and fails the run in the end', async () => {
    const { run, origin, sourceRequests } = await newPair();
    origin.break('error');
    const step = await run({ ...CHECK, max_attempts: '2' });
    expect(step.outputs).toMatchObject({ error_code: 'SourceUnreadable', http_status: '500' });
    expect(sourceRequests()).toHaveLength(2);
  });

  it('that cannot be read is stood in for by the run’s own commit', async () => {
    const { run, origin, repository } = await newPair({ branches: ['main', 'next'] });
    const { main = '' } = await repository.branches();
    const newer = await origin.commit();
    origin.break();
    const github = { server_url: source.url, repository: origin.name, ref: 'refs/heads/main', sha: main };
    const step = await run({ ...CHECK, url: '' }, { github });
    expect(step.outputs).toMatchObject({ verified: 'true', commit: main });
    expect(step.log).toContain(`only the commit of this run is verified: ${main} on main`);
    expectNotInSync(
      await run({ ...CHECK, url: '' }, { github: { ...github, sha: newer } }),
      /the commit of this run is not/i,
    );
    const onTag = await run({ ...CHECK, url: '' }, { github: { ...github, ref: 'refs/tags/v1' } });
    expect(onTag.outputs['error_code']).toBe('SourceUnreadable');
  });

  it('is told to have other tags than the mirror', async () => {
    const { run, origin } = await newPair();
    await origin.tag('v1');
    expect((await run(CHECK)).log).toContain('Tags: 1 in the source, 0 in the mirror.');
  });

  it('hears nothing of a run that does not verify', async () => {
    const { run, sourceRequests, serviceRequests } = await newPair();
    expect((await run({ sync: 'true', wait: 'true' })).outputs).toMatchObject({ verified: '', commit: '' });
    await run({ mode: 'check' });
    expect(sourceRequests()).toEqual([]);
    expect(serviceRequests().filter((request) => !request.endsWith('/remote-mirror'))).toEqual([]);
  });
});

describe('many branches', () => {
  const named = (number: number) => Array.from({ length: number }, (_, index) => `branch-${1000 + index}`);

  it.each([
    [300, 'tells heads', true, 3, 0],
    // Each head that is asked for alone is a process of git in the sandbox.
    [20, 'does not', false, 1, 20],
  ])('(%d) are compared, if the list %s', async (number, _what, listedCommits, listed, shown) => {
    const { run, serviceRequests, origin } = await newPair({ branches: named(number) }, { listedCommits });
    const step = await run(CHECK);
    expect(step.outputs['verified']).toBe('true');
    expect(step.log).toContain(`${number} of ${number} branches hold the source's commits.`);
    const asked = (operation: RegExp) => serviceRequests().filter((request) => operation.test(request));
    expect([asked(/\/branches\?/).length, asked(/\/branch\?/).length]).toEqual([listed, shown]);
    await requireGit([`--git-dir=${origin.gitDir}`, 'branch', '-f', 'branch-1007', 'branch-1008']);
    expectNotInSync(await run(CHECK), new RegExp(`^${number - 1} of ${number} .*: branch-1007 `));
  });
});

describe('a list', () => {
  it('has the proof in each row', async () => {
    const [good, bad] = [await newPair(), await newPair()];
    await bad.origin.commit();
    const mirrors = JSON.stringify(
      [good, bad].map(({ origin, repository }) => ({ repository_id: repository.id, url: origin.url })),
    );
    const step = await good.run({ ...CHECK, repository_id: '', url: '', mirrors });
    const rows = JSON.parse(step.outputs['results'] ?? '') as Record<string, unknown>[];
    expect(rows.map(({ verified, outcome }) => [verified, outcome])).toEqual([
      [true, 'unchanged'],
      [false, 'failed'],
    ]);
    expect(rows[0]?.['commit']).toBe((await good.origin.branches())['main']);
    expect(step.outputs).toMatchObject({ verified: '', commit: '', error_code: 'NotInSync' });
  });
});
