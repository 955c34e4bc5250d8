import { describe, expect, it } from '@jest/globals';
import { GitError } from '../../src/git/git-error';
import { TimeoutError } from '../../src/http/http-error';
import { NotInSyncError, SourceUnreadableError } from '../../src/mirror/verification';
import { explain } from './explaining';

describe('a proof of arrival', () => {
  it('that fails is NotInSync, with the branches and both commits', () => {
    const missing = [{ branch: 'main', expected: 'a'.repeat(40), there: 'b'.repeat(40) }];
    expect(explain(new NotInSyncError({ compared: 12, missing, isOwnCommit: false }))).toMatchObject({
      title: 'NotInSync',
      what: "11 of 12 branches hold the source's commits: main (source aaaaaaaaaaaa, mirror bbbbbbbbbbbb).",
      remedy: expect.stringContaining('force_fetch'),
    });
  });

  it('without a source is SourceUnreadable, with how it answered', () => {
    const error = new SourceUnreadableError('https://example.com/a.git', new GitError('HTTP 401 ("Who?")', 401));
    expect(explain(error)).toMatchObject({
      title: 'SourceUnreadable',
      what: 'The source https://example.com/a.git cannot be read: HTTP 401 ("Who?").',
      where: '',
      httpStatus: 401,
      remedy: expect.stringContaining('source_username and source_password'),
    });
  });

  it('does not advise to give credentials that were given', () => {
    const error = new SourceUnreadableError('https://example.com/a.git', new GitError('HTTP 403', 403), true);
    expect(explain(error).remedy).toMatch(/^source_username and source_password were sent/);
  });

  it('without an answer of the source tells the request, and not how the run signed in', () => {
    const failed = { method: 'GET', url: 'https://example.com/a.git/info/refs' };
    const error = new SourceUnreadableError('https://example.com/a.git', new TimeoutError('no reply', failed, true));
    expect(explain(error, 'token')).toMatchObject({
      title: 'SourceUnreadable',
      where: 'GET https://example.com/a.git/info/refs: no reply',
    });
  });
});
