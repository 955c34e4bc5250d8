import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { act, complaint, newRepository, verdict } from './act';

const SOURCE = 'https://git.example.com/group/website.git';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ git: false });
});
afterAll(async () => {
  await sandbox.stop();
});

/** A repository that mirrors the source, with a mirror changed as told. */
function mirrored(changes: Partial<NonNullable<ReturnType<typeof newRepository>['mirror']>> = {}) {
  const repository = newRepository(sandbox);
  const at = '2025-04-24T20:04:44.000+08:00';
  const ended = { update_status: 'finished', last_update_at: at, last_successful_update_at: at };
  Object.assign(repository.associate(SOURCE), ended, changes);
  return repository;
}

/** Methods of the requests about a repository. */
function methods(id: number): Set<string> {
  const own = sandbox.requests.filter(({ path }) => path.startsWith(`/v4/repositories/${id}/`));
  return new Set(own.map(({ method }) => method));
}

describe('mode: check', () => {
  it.concurrent.each<
    [what: string, repository: () => ReturnType<typeof newRepository>, inputs: Record<string, string>, told: string]
  >([
    ['as it should be', () => mirrored(), {}, '0 unchanged'],
    ['missing', () => newRepository(sandbox), {}, '1 failed NotAssociated'],
    ['one of another source', () => mirrored({ url: 'https://git.example.com/other.git' }), {}, '1 failed Conflict'],
    ['failed', () => mirrored({ update_status: 'failed', last_error: 'fatal: no' }), {}, '1 failed SyncFailed'],
    ['years old', () => mirrored(), { max_age: '1h' }, '1 failed Stale'],
    ['never synchronized', () => mirrored({ last_successful_update_at: null }), { max_age: '1h' }, '1 failed Stale'],
    [
      'on its way',
      () => mirrored({ update_status: 'started' }),
      { wait: 'true', wait_timeout: '300ms' },
      '1 failed SyncTimeout',
    ],
  ])('only reads, and says of a mirror that is %s', async (_what, newOne, inputs, told) => {
    const repository = newOne();
    const before = JSON.stringify(repository.mirror);
    const result = await act(sandbox, { mode: 'check', repository_id: String(repository.id), url: SOURCE, ...inputs });
    expect(verdict(result)).toBe(told);
    expect(JSON.stringify(repository.mirror)).toBe(before);
    expect(methods(repository.id)).toEqual(new Set(['GET']));
  });
});

describe('dry_run', () => {
  it.concurrent.each<[what: string, url: string, inputs: Record<string, string>, told: string, plan: RegExp]>([
    ['a new mirror', '', { mirroring_enabled: 'true', sync: 'true' }, '0 planned changed', /no mirror.*website/],
    [
      'another source',
      'https://h/x.git',
      { on_conflict: 'update' },
      '0 planned changed',
      /https:\/\/h\/x\.git.*website/,
    ],
    ['nothing', SOURCE, {}, '0 planned', /nothing to change/],
  ])('plans %s with a password, a look-up and one look', async (_what, url, inputs, told, plan) => {
    const repository = newRepository(sandbox);
    if (url !== '') repository.associate(url);
    const before = JSON.stringify(repository.mirror);
    const login = { domain_name: 'sandbox-account', username: 'mirror-bot', password: 'Sandbox-Passw0rd!' };
    const target = { repository: repository.path, url: SOURCE, dry_run: 'true' };
    const result = await act(sandbox, { ...login, ...target, ...inputs }, { secrets: [login.password] });
    expect(verdict(result)).toBe(told);
    expect(result.summary).toMatch(plan);
    expect(JSON.stringify(repository.mirror)).toBe(before);
    expect(existsSync(repository.gitDir)).toBe(false);
    expect(methods(repository.id)).toEqual(new Set(['GET']));
  });
});

describe('A repository that is given by its path', () => {
  it.concurrent('is found in nested groups, and told from those with nearly the same path', async () => {
    const others = ['a/b/website', 'a/website', 'b/website', 'a/b/website2', 'A/b/c/website'].map((path) =>
      newRepository(sandbox, { path }),
    );
    const repository = newRepository(sandbox, { path: 'a/b/c/website' });
    const result = await act(sandbox, { repository: 'a/b/c/website', url: SOURCE });
    expect(verdict(result)).toBe('0 associated changed');
    expect(result.outputs['repository_id']).toBe(String(repository.id));
    expect(repository.associateCount).toBe(1);
    expect(others.map(({ associateCount }) => associateCount)).toEqual(others.map(() => 0));
  });

  it.concurrent('and that this user may not see is not found, and not told', async () => {
    newRepository(sandbox, { path: 'secret/plans', members: ['somebody else'] });
    const result = await act(sandbox, { repository: 'secret/plan', url: SOURCE });
    expect(verdict(result)).toBe('1 failed CH.010117');
    expect(complaint(result)).not.toContain('secret/plans');
    expect(result.outputs['repository_id']).toBe('');
  });
});
