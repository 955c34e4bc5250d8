import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hasEnded, isSameSource } from '../../src/mirror/remote-mirror';

describe('two addresses name the same source', () => {
  it.each([
    ['they are equal', 'https://example.com/a/b.git', 'https://example.com/a/b.git'],
    ['the scheme is in another case', 'HTTPS://example.com/a.git', 'https://example.com/a.git'],
    ['the host is in another case', 'https://Example.COM/a.git', 'https://example.com/a.git'],
    ['one names the default port of https', 'https://example.com:443/a.git', 'https://example.com/a.git'],
    ['one names the default port of http', 'http://example.com:80/a.git', 'http://example.com/a.git'],
    ['one ends with a slash', 'https://example.com/a/b/', 'https://example.com/a/b'],
    ['one ends with slashes', 'https://example.com/a/b//', 'https://example.com/a/b'],
    ['one ends with .git', 'https://example.com/a/b.git', 'https://example.com/a/b'],
    ['one ends with .git and a slash', 'https://example.com/a/b.git/', 'https://example.com/a/b'],
    ['one is only itself, and they are equal', 'https://example.com/a.git#@b', 'https://example.com/a.git#@b'],
    ['the host is in another script', 'https://bücher.example/a', 'https://BÜCHER.example/a.git'],
    ['neither is a URL, and they are equal', 'git@example.com:a.git', 'git@example.com:a.git'],
  ])('when %s', (_, a, b) => {
    expect(isSameSource(a, b)).toBe(true);
    expect(isSameSource(b, a)).toBe(true);
  });

  it('whatever the path, with every harmless difference at once', () => {
    const segment = fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/);
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 4 }), (segments) => {
        const path = segments.join('/');
        expect(isSameSource(`https://example.com/${path}`, `HTTPS://EXAMPLE.com:443/${path}.git/`)).toBe(true);
      }),
    );
  });
});

describe('an address of a megabyte', () => {
  it('is compared without a sign of effort, whatever it is made of', () => {
    for (const piece of ['a', '/', '.git', '/.git', '%2f', '?', '@', ':']) {
      const address = `https://example.com/${piece.repeat(1_000_000 / piece.length)}x`;
      expect(isSameSource(address, address.toUpperCase())).toBe(false);
    }
  });
});

describe('two addresses name different sources', () => {
  it.each([
    ['the path is in another case', 'https://example.com/a/B.git', 'https://example.com/a/b.git'],
    ['the scheme differs', 'http://example.com/a.git', 'https://example.com/a.git'],
    ['the port differs', 'https://example.com:8443/a.git', 'https://example.com/a.git'],
    ['the host differs', 'https://example.org/a.git', 'https://example.com/a.git'],
    ['the path differs', 'https://example.com/a/c.git', 'https://example.com/a/b.git'],
    ['the query differs', 'https://example.com/a.git?b=1', 'https://example.com/a.git'],
    ['one carries user information', 'https://user:secret@example.com/a.git', 'https://example.com/a.git'],
    ['one has backslashes', 'https://example.com\\a.git', 'https://example.com/a.git'],
    ['one has backslashes and a fragment', 'https://example.com\\a.git#@evil.example/', 'https://example.com/a.git'],
    ['one has a fragment', 'https://example.com/a.git#b', 'https://example.com/a.git'],
    ['one has a tab', 'https://exam\tple.com/a.git', 'https://example.com/a.git'],
    ['one has a tab in its path', 'https://example.com/a\t.git', 'https://example.com/a.git'],
    ['one begins with a blank', ' https://example.com/a.git', 'https://example.com/a.git'],
    ['one ends with a line end', 'https://example.com/a.git\n', 'https://example.com/a.git'],
    ['one ends with a zero-width space', 'https://example.com/a.git\u200b', 'https://example.com/a.git'],
    ['one has a soft hyphen in its host', 'https://exam\u00adple.com/a.git', 'https://example.com/a.git'],
    ['one has a host in full width', 'https://\uff45xample.com/a.git', 'https://example.com/a.git'],
    ['one lacks slashes', 'https:example.com/a.git', 'https://example.com/a.git'],
    ['one goes up', 'https://example.com/b/../a.git', 'https://example.com/a.git'],
    ['one is percent-encoded', 'https://example.com/%61.git', 'https://example.com/a.git'],
    ['one is no URL', 'example.com/a.git', 'https://example.com/a.git'],
  ])('when %s', (_, a, b) => {
    expect(isSameSource(a, b)).toBe(false);
  });
});

describe('a synchronization has ended', () => {
  it.each(['finished', 'failed'])('when its status is %s', (status) => {
    expect(hasEnded({ status })).toBe(true);
  });

  it.each(['none', 'scheduled', 'started', 'to_retry', 'FINISHED', '完成'])('but not when it is %s', (status) => {
    expect(hasEnded({ status })).toBe(false);
  });

  it('and not when there is no status', () => {
    expect(hasEnded({})).toBe(false);
  });
});
