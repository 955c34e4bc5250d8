import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { requireGit } from '../../sandbox/git';
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

const get = async (repository: Repository, path: string): Promise<Answer> =>
  ask(sandbox, 'GET', `/v4/repositories/${repository.id}/repository/${path}`, { token });

async function mirrored(
  content: NewSourceRepository,
  more: Partial<NewRepository> = {},
): Promise<{ origin: SourceRepository; repository: Repository }> {
  nextId += 1;
  const origin = await source.createRepository(`refs-${nextId}`, content);
  const repository = sandbox.addRepository({ id: nextId, path: `mirrors/refs-${nextId}`, ...more });
  await origin.tag('v1', { message: 'The first' });
  await origin.tag('v2');
  repository.associate(origin.url);
  repository.startSync();
  await repository.settled();
  return { origin, repository };
}

function empty(more: Partial<NewRepository> = {}): Repository {
  nextId += 1;
  return sandbox.addRepository({ id: nextId, path: `mirrors/empty-${nextId}`, ...more });
}

describe('the list of branches', () => {
  const branches = Array.from({ length: 23 }, (_branch, index) => `b/${String(index).padStart(2, '0')}`);

  it('comes in pages, the total in a header', async () => {
    const { repository } = await mirrored({ branches });
    const first = await get(repository, 'branches?sort=name');
    const second = await get(repository, 'branches?sort=name&offset=20&limit=20');
    expect([first.headers.get('x-total'), second.headers.get('x-total')]).toEqual(['23', '23']);
    const names = [first, second].flatMap(({ body }) => body as { name: string }[]).map(({ name }) => name);
    expect(names).toEqual(branches);
    expect((await get(repository, 'branches?offset=23')).body).toEqual([]);
    for (const wrong of ['limit=0', 'limit=101', 'offset=-1', 'sort=age']) {
      expect((await get(repository, `branches?${wrong}`)).status).toBe(400);
    }
  });

  it('tells commits where it is told to, and which branch is the default', async () => {
    const { origin, repository } = await mirrored({ branches: ['main', 'next'] });
    const item = { can_delete: true, can_read: true, can_download: true, can_push: true };
    expect((await get(repository, 'branches?sort=name')).body).toEqual([
      { name: 'main', default: true, ...item },
      { name: 'next', default: false, ...item },
    ]);
    repository.behaviour.listedCommits = true;
    const { main, next } = await origin.branches();
    expect((await get(repository, 'branches?sort=name')).body).toMatchObject([
      { name: 'main', commit: { id: main } },
      { name: 'next', commit: { id: next } },
    ]);
  });

  it('of an empty repository is empty, or a 404 that does not mean the repository', async () => {
    const repository = empty();
    for (const list of ['branches', 'tags']) {
      expect((await get(repository, list)).body).toEqual([]);
      repository.behaviour.emptyRepository = '404';
      expect((await get(repository, list)).body).toMatchObject({ error_code: 'CH.000404' });
      repository.behaviour.emptyRepository = 'list';
    }
  });
});

describe('a branch', () => {
  it('is shown with its head', async () => {
    const { origin, repository } = await mirrored({ branches: ['main', 'feature/ä+b'], commits: 2 });
    const answer = await get(repository, `branch?branch_name=${encodeURIComponent('feature/ä+b')}`);
    const head = (await origin.branches())['feature/ä+b'];
    expect(answer.body).toMatchObject({
      name: 'feature/ä+b',
      default: false,
      commit: { id: head, short_id: head?.slice(0, 8), parent_ids: [expect.stringMatching(/^[0-9a-f]{40}$/)] },
    });
    expect(answer.headers.get('x-total')).toBe('1');
  });

  it('that is missing is answered 404, 400 or null', async () => {
    const repository = empty();
    const answers = [];
    for (const missingBranch of ['404', '400', 'null'] as const) {
      repository.behaviour.missingBranch = missingBranch;
      const { status, body } = await get(repository, 'branch?branch_name=main');
      answers.push([status, body]);
    }
    expect(answers).toEqual([
      [404, { error_code: 'CH.000404', error_msg: expect.any(String) }],
      [400, { error_code: 'CH.010001', error_msg: expect.any(String) }],
      [200, null],
    ]);
  });

  it('is not shown to those who may not read, nor where there is no repository', async () => {
    const repository = empty({ deny: ['read'] });
    expect((await get(repository, 'branch?branch_name=main')).status).toBe(403);
    const missing = await ask(sandbox, 'GET', '/v4/repositories/999999/repository/branches', { token });
    expect(missing.body).toMatchObject({ error_code: 'CH.00402000' });
  });
});

describe('tags', () => {
  it('are listed with their messages and what they name', async () => {
    const { origin, repository } = await mirrored({});
    const listed = await get(repository, 'tags');
    const tagObject = (await requireGit([`--git-dir=${origin.gitDir}`, 'rev-parse', 'refs/tags/v1'])).trim();
    expect(listed.headers.get('x-total')).toBe('2');
    expect(listed.body).toEqual([
      { name: 'v1', message: 'The first', target: tagObject },
      { name: 'v2', message: null, target: (await origin.branches())['main'] },
    ]);
    expect((await get(repository, 'tags?search=2')).headers.get('x-total')).toBe('1');
  });
});

describe('the refs that a commit is in', () => {
  it('are all branches whose history has it, by kind', async () => {
    const { origin, repository } = await mirrored({ branches: ['main', 'other'] });
    const commit = (await origin.branches())['main'] ?? '';
    await repository.commit();
    expect((await get(repository, `commits/${commit}/refs?type=branch`)).body).toEqual(['main']);
    expect((await get(repository, `commits/${commit}/refs?type=tag`)).body).toEqual(['v1', 'v2']);
    expect((await get(repository, `commits/${commit}/refs?type=tag&offset=1`)).body).toEqual(['v2']);
    expect((await get(repository, `commits/${commit}/refs`)).status).toBe(400);
  });

  it('of a commit that is not there are a 404, a 400 or none', async () => {
    const { repository } = await mirrored({});
    const statuses = [];
    for (const missingCommit of ['404', '400', 'list'] as const) {
      repository.behaviour.missingCommit = missingCommit;
      statuses.push((await get(repository, `commits/${'0'.repeat(39)}1/refs?type=branch`)).status);
    }
    expect(statuses).toEqual([404, 400, 200]);
  });
});
