import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { requireGit, runGit } from '../../sandbox/git';
import { startSource, type Source } from '../../sandbox/source';

let source: Source;

beforeAll(async () => {
  source = await startSource();
});

afterAll(async () => {
  await source.stop();
});

async function listed(url: string): Promise<string> {
  return requireGit(['ls-remote', '--symref', url]);
}

describe('a source', () => {
  it('serves real branches with real commits', async () => {
    const repository = await source.createRepository('group/real', { branches: ['trunk', 'next'], commits: 3 });
    const branches = await repository.branches();
    expect(Object.keys(branches)).toEqual(['next', 'trunk']);
    const remote = await listed(repository.url);
    expect(remote).toContain('ref: refs/heads/trunk\tHEAD');
    expect(remote).toContain(`${branches['next'] ?? ''}\trefs/heads/next`);
    expect(await requireGit([`--git-dir=${repository.gitDir}`, 'rev-list', '--count', 'trunk'])).toBe('3\n');
    expect(source.requests).toContain('GET /group/real.git/info/refs?service=git-upload-pack');
  });

  it('moves on with a commit, diverges with a rewrite, and loses a branch', async () => {
    const repository = await source.createRepository('moving');
    const before = (await repository.branches())['main'] ?? '';
    const next = await repository.commit({ message: 'More', files: { 'a/b.txt': 'b' } });
    const isAncestor = async (of: string): Promise<number | null> =>
      (await runGit([`--git-dir=${repository.gitDir}`, 'merge-base', '--is-ancestor', before, of])).code;
    expect(await isAncestor(next)).toBe(0);
    expect(await isAncestor(await repository.commit({ rewrite: true }))).toBe(1);
    await repository.commit({ branch: 'side' });
    await repository.deleteBranch('side');
    expect(Object.keys(await repository.branches())).toEqual(['main']);
  });

  it('asks for credentials, breaks and recovers', async () => {
    const credentials = { username: 'reader', password: 'p@ss word' };
    const repository = await source.createRepository('private', { credentials });
    await expect(listed(repository.url)).rejects.toThrow('terminal prompts disabled');
    const signedIn = repository.url.replace('//', `//reader:${encodeURIComponent(credentials.password)}@`);
    expect(await listed(signedIn)).toContain('refs/heads/main');
    repository.break('error');
    await expect(listed(signedIn)).rejects.toThrow('500');
    repository.restore();
    expect(await listed(signedIn)).toContain('refs/heads/main');
  });

  it('sends readers of a name that has moved elsewhere, and writes down with what they came', async () => {
    const elsewhere = await startSource();
    const repository = await elsewhere.createRepository('moved', { credentials: { username: 'u', password: 'p' } });
    const old = source.redirect('old-name', repository.url, 302);
    await expect(listed(old)).rejects.toThrow('terminal prompts disabled');
    expect(elsewhere.requests).toContain('GET /moved.git/info/refs?service=git-upload-pack');
    expect(elsewhere.received.map(({ headers }) => headers.authorization)).not.toContain('Basic dTpw');
    await listed(repository.url.replace('//', '//u:p@'));
    expect(elsewhere.received.at(-1)?.headers.authorization).toBe('Basic dTpw');
    await elsewhere.stop();
  });

  it('can be empty, and can speak the old protocol only', async () => {
    const empty = await source.createRepository('empty', { commits: 0 });
    expect(await listed(empty.url)).toBe('');
    const old = await source.createRepository('old', { oldProtocol: true });
    const versions = [];
    for (const { url } of [old, await source.createRepository('new')]) {
      const answer = await fetch(`${url}/info/refs?service=git-upload-pack`, {
        headers: { 'Git-Protocol': 'version=2' },
      });
      versions.push((await answer.text()).includes('version 2'));
    }
    expect(versions).toEqual([false, true]);
    expect(await listed(old.url)).toContain('refs/heads/main');
  });
});
