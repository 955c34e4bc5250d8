import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import type { RepositoryBehaviour } from '../../sandbox/behaviour';
import { makeBranches, makeCommit } from '../../sandbox/commits';
import { readBranches, readRefs, requireGit } from '../../sandbox/git';
import { runAction, type StepResult } from '../../sandbox/runner';
import { type Repository, type Sandbox, startSandbox } from '../../sandbox/sandbox';
import { startRelay } from '../git/git-relay';
import { GITEA, type Gitea, type GiteaRepository, OWNER, startGitea } from './gitea';

const isBuilt = existsSync(GITEA);
if (!isBuilt) console.warn('NOT RUN: there is no Gitea; npm run gitea builds it where there is Go.');

let gitea: Gitea;
let sandbox: Sandbox;
let count = 0;

/** A CodeArts repository for an address on Gitea, and the packaged action between the two. */
interface Mirror {
  readonly repository: Repository;
  readonly run: (inputs: Record<string, string>) => Promise<StepResult>;
}

function mirrorOf(url: string, behaviour: RepositoryBehaviour = {}): Mirror {
  const id = ++count;
  const repository = sandbox.addRepository({ id, path: `mirrors/m-${id}`, ...behaviour });
  const token = sandbox.issueToken();
  const common = { url, endpoint: sandbox.url, token, poll_interval: '20ms', repository_id: String(id) };
  return { repository, run: (inputs) => runAction({ inputs: { ...common, ...inputs } }) };
}

/** A repository on Gitea with these branches. */
async function pushed(name: string, branches = ['main', 'next'], settings = {}): Promise<GiteaRepository> {
  const origin = await gitea.createRepository(name, settings);
  await makeBranches(origin.gitDir, branches, 2);
  await origin.push();
  return origin;
}

/** Opens a pull request, which is a ref of the source but not a branch. */
async function openPullRequest({ name, url, gitDir, push }: GiteaRepository): Promise<void> {
  await requireGit([`--git-dir=${gitDir}`, 'branch', 'topic', 'main']);
  await makeCommit(gitDir, { branch: 'topic' });
  await push();
  const request = { title: 'Topic', head: 'topic', base: 'main' };
  await gitea.call('POST', `/repos/${OWNER.username}/${name}/pulls`, request);
  expect(await requireGit(['ls-remote', url])).toContain('refs/pull/1/head');
}

const PROVEN = { sync: 'true', wait: 'true', verify: 'true' };
const AS_OWNER = { source_username: OWNER.username, source_password: OWNER.password };
const CHECK = { mode: 'check', verify: 'true' };

async function expectProven(step: StepResult, { gitDir }: GiteaRepository): Promise<void> {
  expect(step.outputs).toMatchObject({ verified: 'true', commit: (await readBranches(gitDir))['main'] });
  expect(step.exitCode).toBe(0);
}

function expectFailed(step: StepResult, code: 'NotInSync' | 'SourceUnreadable', message: RegExp): void {
  const errors = step.annotations.filter(({ level }) => level === 'error');
  expect(errors.map(({ title }) => title)).toEqual([code]);
  expect(errors[0]?.message).toMatch(message);
  expect(step.outputs).toMatchObject({ verified: 'false', error_code: code });
}

(isBuilt ? describe : describe.skip)('verify of a source on Gitea', () => {
  beforeAll(async () => {
    [gitea, sandbox] = await Promise.all([startGitea(), startSandbox()]);
  }, 120_000);

  afterAll(async () => {
    await Promise.all([gitea.stop(), sandbox.stop()]);
  });

  it.each([
    ['2, unless asked otherwise', {}, ['GET', 'POST']],
    ['0, where a proxy does not pass the question on', { protocol: '' }, ['GET']],
  ])('reads its branches in protocol version %s', async (_version, options, methods) => {
    const origin = await pushed(`public-${methods.length}`);
    await openPullRequest(origin);
    const relay = await startRelay(gitea.url, options);
    const { run, repository } = mirrorOf(origin.url.replace(gitea.url, relay.url));
    const step = await run(PROVEN);
    await relay.stop();
    await expectProven(step, origin);
    expect(Object.keys(await repository.branches())).toEqual(['main', 'next', 'topic']);
    const asked = relay.requests.filter(({ headers }) => headers['user-agent']?.includes('codearts-remote-mirror'));
    expect(asked.map(({ method }) => method)).toEqual(methods);
  });

  it('finds a push that the mirror misses, and brings it', async () => {
    const origin = await pushed('behind');
    const { run } = mirrorOf(origin.url);
    await run(PROVEN);
    await makeCommit(origin.gitDir, { branch: 'next' });
    await origin.push();
    expectFailed(await run(CHECK), 'NotInSync', /^1 of 2 branches hold the source's commits: next /);
    await expectProven(await run(PROVEN), origin);
  });

  it('finds a force push, which force_fetch brings', async () => {
    const origin = await pushed('rewritten');
    const { run } = mirrorOf(origin.url);
    await run(PROVEN);
    const head = await makeCommit(origin.gitDir, { branch: 'main', rewrite: true });
    await origin.push();
    expectFailed(await run(CHECK), 'NotInSync', new RegExp(head.slice(0, 12)));
    await expectProven(await run({ ...PROVEN, force_fetch: 'true' }), origin);
  });

  // Gitea runs a hook for each of the refs that are pushed.
  it('reads 300 branches and 300 tags', async () => {
    const names = Array.from({ length: 299 }, (_, index) => `branch-${1000 + index}`);
    const origin = await pushed('large', ['main', ...names]);
    const tags = names.map((name) => `create refs/tags/t-${name} refs/heads/${name}\n`).join('');
    await requireGit([`--git-dir=${origin.gitDir}`, 'update-ref', '--stdin'], {
      input: `${tags}create refs/tags/v1 main\n`,
    });
    await origin.push();
    const { run, repository } = mirrorOf(origin.url, { listedCommits: true });
    const step = await run(PROVEN);
    await expectProven(step, origin);
    expect(step.log).toContain("300 of 300 branches hold the source's commits.");
    expect(step.log).not.toContain('Tags:');
    expect(Object.keys(await readRefs(repository.gitDir, 'refs/tags'))).toHaveLength(300);
    await requireGit([`--git-dir=${origin.gitDir}`, 'tag', '-d', 'v1']);
    await origin.push();
    expect((await run(CHECK)).log).toContain('Tags: 299 in the source, 300 in the mirror.');
    await requireGit([`--git-dir=${origin.gitDir}`, 'branch', '-f', 'branch-1007', 'branch-1008']);
    await origin.push();
    expectFailed(await run(CHECK), 'NotInSync', /^299 of 300 .*: branch-1007 /);
  }, 300_000);

  it('reads one that is empty', async () => {
    const { url } = await gitea.createRepository('empty');
    const step = await mirrorOf(url).run(PROVEN);
    expect(step).toMatchObject({ exitCode: 0, outputs: { verified: 'true', commit: '' } });
    expect(step.annotations.map(({ message }) => message).join()).toContain('The source has no branches');
  });

  it.each([
    ['as for one that is private', {}, '401'],
    ['and says so to those who sign in', AS_OWNER, '404'],
  ])('fails where there is none, %s', async (_what, credentials, status) => {
    const { run, repository } = mirrorOf(`${gitea.url}/${OWNER.username}/nothing.git`);
    const step = await run({ ...PROVEN, ...credentials });
    expectFailed(step, 'SourceUnreadable', new RegExp(`HTTP ${status}`));
    expect([step.outputs['http_status'], repository.associateCount]).toEqual([status, 0]);
  });

  describe('that is private', () => {
    let origin: GiteaRepository;

    beforeAll(async () => {
      origin = await pushed('private', ['main'], { private: true });
    });

    it('reads it with a password, or with an access token for one', async () => {
      const scopes = ['read:repository'];
      const token = await gitea.call('POST', `/users/${OWNER.username}/tokens`, { name: 'mirror', scopes });
      for (const password of [OWNER.password, String(token['sha1'])]) {
        const { run } = mirrorOf(origin.url, { syncOnAssociate: 'none' });
        const step = await run({ ...PROVEN, ...AS_OWNER, source_password: password });
        await expectProven(step, origin);
        expect(`${step.log}${step.rawOutputFile}${step.summary}`).not.toContain(password);
      }
    });

    it.each([
      ['without credentials', {}],
      ['with a wrong password', { ...AS_OWNER, source_password: 'Wrong-Passw0rd' }],
    ])('fails %s before anything is written', async (_what, credentials) => {
      const { run, repository } = mirrorOf(origin.url);
      const step = await run({ ...PROVEN, ...credentials });
      expectFailed(step, 'SourceUnreadable', /HTTP 401/);
      expect([step.outputs['http_status'], repository.associateCount]).toEqual(['401', 0]);
    });
  });

  it.each([
    ['a public', {}, {}],
    ['a private', { private: true }, AS_OWNER],
  ])('follows %s one that was renamed', async (what, settings, credentials) => {
    const name = what.replace('a ', 'old-');
    const origin = await pushed(name, ['main'], settings);
    await gitea.call('PATCH', `/repos/${OWNER.username}/${name}`, { name: `new-${name}` });
    const moved = await fetch(`${origin.url}/info/refs?service=git-upload-pack`, { redirect: 'manual' });
    expect(moved.status).toBe(301);
    const { run } = mirrorOf(origin.url, { syncOnAssociate: 'none' });
    await expectProven(await run({ ...PROVEN, ...credentials }), origin);
  });
});
