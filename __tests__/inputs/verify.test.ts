import { describe, expect, it } from '@jest/globals';
import { problemsOf, read } from './reading';

const VERIFY = { verify: 'true', wait: 'true' };
const SOURCE = { source_username: 'bot', source_password: 'secret' };

describe('verify', () => {
  it.each([
    ['wait', { wait: 'true' }],
    ['mode: check', { mode: 'check' }],
    ['dry_run', { dry_run: 'true' }],
  ])('goes with %s', async (_, inputs) => {
    expect((await read({ verify: 'true', ...inputs })).policy.verify).toEqual({});
  });

  it('is told by sync_branch_type what to compare in mode: check, where it is no setting to write', async () => {
    const check = { mode: 'check', sync_branch_type: 'default' };
    const { work } = await read({ ...check, verify: 'true' });
    expect(work).toMatchObject({ task: { settings: { syncBranchType: 'default' } } });
    expect(await problemsOf(check)).toEqual([expect.stringMatching(/^sync_branch_type: would write/)]);
    const mirrors = '[{repository_id: 7, url: https://example.com/a.git, sync_branch_type: default}]';
    expect(await problemsOf({ repository_id: '', mirrors, mode: 'check', verify: 'true' })).toEqual([]);
    expect(await problemsOf({ repository_id: '', mirrors, mode: 'check' })).toHaveLength(1);
  });

  it('has the commit of the run to stand in, if that is for a branch of its own repository', async () => {
    const commit = 'c'.repeat(40);
    const own = { url: 'https://github.com/octo-org/website.git', branch: 'release/1', commit };
    const branch = { GITHUB_REF: 'refs/heads/release/1', GITHUB_SHA: commit };
    expect((await read({}, branch)).ownCommit).toEqual(own);
    for (const env of [
      { ...branch, GITHUB_REF: 'refs/tags/v1' },
      { ...branch, GITHUB_REF: 'refs/pull/1/merge' },
      { ...branch, GITHUB_SHA: 'main' },
      { GITHUB_SHA: commit },
      { ...branch, GITHUB_REPOSITORY: '' },
    ]) {
      expect((await read({ url: 'https://example.com/a.git' }, env)).ownCommit).toBeUndefined();
    }
  });

  it('alone is a problem', async () => {
    expect(await problemsOf({ verify: 'true', sync: 'true' })).toEqual([
      'verify: compares branches when a synchronization has ended; set wait: true (or mode: check, or dry_run: true), or leave it out',
    ]);
  });

  it('reads a private source with its credentials, also without sync', async () => {
    const { policy } = await read({ ...VERIFY, ...SOURCE });
    expect(policy).toMatchObject({ verify: { username: 'bot', password: 'secret' } });
    expect(policy.sync).toBeUndefined();
  });

  it('sends them over http to loopback only', async () => {
    const http = { ...VERIFY, ...SOURCE, url: 'http://example.com/a.git' };
    const problem = /^url: has the scheme http, and verify would send .* in the clear/;
    expect(await problemsOf(http)).toEqual([expect.stringMatching(problem)]);
    expect(await problemsOf({ ...http, url: 'http://127.0.0.1:3000/a.git' })).toEqual([]);
    expect(await problemsOf({ ...http, verify: 'false', sync: 'true' })).toEqual([]);
    expect(await problemsOf({ ...http, source_username: '', source_password: '' })).toEqual([]);
  });

  it('says so of every entry of a list', async () => {
    const mirrors = JSON.stringify([
      { repository_id: 7, url: 'http://example.com/a.git' },
      { repository_id: 8, url: 'https://example.com/b.git' },
    ]);
    const problems = await problemsOf({ ...VERIFY, ...SOURCE, repository_id: '', mirrors });
    expect(problems).toEqual([expect.stringMatching(/^mirrors\[0\]\.url: has the scheme http/)]);
  });
});
