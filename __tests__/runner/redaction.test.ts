import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plain } from '../../src/runner/foreign-text';
import { Redaction } from '../../src/runner/redaction';

/** What is shown of a text that somebody else wrote, where these are secret. */
function shown(text: string, ...secrets: string[]): string {
  const redaction = new Redaction();
  for (const secret of secrets) redaction.add(secret);
  return redaction.remove(plain(text, Infinity));
}

/** Every part of eight characters. */
const partsOf = (secret: string) =>
  Array.from({ length: Math.max(1, secret.length - 7) }, (_, at) => secret.slice(at, at + 8));

describe('a secret in a text', () => {
  it.each([
    [
      'that is part of a longer one',
      ['git', 'github_pat_11ABCDEFG0_example'],
      'x github_pat_11ABCDEFG0_example y',
      'x *** y',
    ],
    ['that shares a part with another', ['xx-ghp_12', 'ghp_12345678'], 'a xx-ghp_12345678 b', 'a *** b'],
    ['that touches another', ['first-secret', 'second-secret'], 'first-secretsecond-secret', '***'],
    ['that stands twice', ['hunter2'], 'hunter2 and hunter2', '*** and ***'],
    ['at the beginning', ['hunter2'], 'hunter2 x', '*** x'],
    ['that a colour takes apart', ['TOKEN-0123456789'], 'see TOKEN\u001b[0m-0123456789.', 'see ***.'],
    ['that a window title takes apart', ['TOKEN-0123456789'], 'see TOKEN\u001b]0;t\u0007-0123456789.', 'see ***.'],
    ['that a sequence of one byte takes apart', ['TOKEN-0123456789'], 'see TOKEN\u009b1m-0123456789.', 'see ***.'],
    ['that a zero-width space takes apart', ['TOKEN-0123456789'], 'see TOKEN\u200b-0123456789.', 'see ***.'],
    ['that a soft hyphen takes apart', ['TOKEN-0123456789'], 'see TOKEN\u00ad-0123456789.', 'see ***.'],
    ['that a line end takes apart', ['TOKEN-0123456789'], 'see TOKEN\r\n  -0123456789.', 'see ***.'],
    ['that holds something invisible itself', ['TOK\u200bEN-0123456789'], 'see TOK\u200bEN-0123456789.', 'see ***.'],
    ['that holds the beginning of a command', ['a##[b'], 'see a##[b.', 'see ***.'],
    ['of several lines', ['first line\nsecond line'], 'see first line\nsecond line.', 'see ***.'],
    ['that begins a sentence', ['token-0123456789'], 'Token-0123456789 is wrong', '*** is wrong'],
    ['that is cut off', ['TOKEN-0123456789'], 'see TOKEN-01234', 'see ***'],
    [
      'that is cut off within a sentence',
      ['TOKEN-0123456789'],
      'text ("TOKEN-01234…") and no code',
      'text ("***…") and no code',
    ],
    ['that was cut off in the middle of a text', ['TOKEN-0123456789'], 'see TOKEN-012345. More.', 'see ***. More.'],
    ['that was cut off by another', ['TOKEN-0123456789'], 'see TOKEN-01234...', 'see ***...'],
  ])('%s', (_, secrets, text, expected) => {
    expect(shown(text, ...secrets)).toBe(expected);
  });

  it('that is very short is left, for that would garble every text', () => {
    expect(shown('about', 'ab')).toBe('about');
    expect(shown('an abc', 'abc')).toBe('an ***');
  });

  it('that is not well-formed is found all the same', () => {
    expect(shown('broken-\ud800-secret', 'broken-\ud800-secret')).toBe('***');
  });

  it('is not taken for the blanks between words', () => {
    expect(shown('of oo', 'foo')).toBe('of oo');
  });

  const SECRET = 'p4ss/wörd+"<&>\'~(!) * %';
  const json = JSON.stringify(SECRET).slice(1, -1);
  it.each([
    ['Base64', Buffer.from(SECRET).toString('base64')],
    ['Base64 without padding', Buffer.from(SECRET).toString('base64').replace(/=+$/, '')],
    ['Base64 for URLs', Buffer.from(SECRET).toString('base64url')],
    ['percent-encoding', encodeURIComponent(SECRET)],
    ['percent-encoding in lower case', encodeURIComponent(SECRET).replace(/%../g, (code) => code.toLowerCase())],
    [
      'strict percent-encoding',
      encodeURIComponent(SECRET).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`),
    ],
    ['form encoding', new URLSearchParams({ a: SECRET }).toString().slice(2)],
    ['JSON', json],
    ['JSON as PHP writes it', json.replaceAll('/', '\\/').replace('ö', '\\u00f6')],
    ['JSON as Go writes it', json.replace('<', '\\u003c').replace('>', '\\u003e').replace('&', '\\u0026')],
    ['HTML', 'p4ss/wörd+&quot;&lt;&amp;&gt;&#39;~(!) * %'],
    ['HTML as Python writes it', 'p4ss/wörd+&quot;&lt;&amp;&gt;&#x27;~(!) * %'],
    ['HTML as Go writes it', 'p4ss/wörd+&#34;&lt;&amp;&gt;&#39;~(!) * %'],
  ])('is found in %s', (_, form) => {
    expect(shown(`see ${form}.`, SECRET)).toMatch(/^see \*\*\*=*\.$/);
  });

  it('leaves no part of eight characters, whatever stands around and in it', () => {
    const secret = fc.string({ unit: fc.constantFrom(...'abAB01-_:/@ ."'), minLength: 8, maxLength: 24 });
    const junk = fc.constantFrom('', '\u200b', '\u001b[0m', '\u001b]0;x\u0007', '\r', '\u00ad', ' ', '\n');
    const around = fc.constantFrom('', ' ', '"', 'https://', 'https://u:', '@h.example/x', '…', 'a', '0');
    fc.assert(
      fc.property(
        fc.array(
          secret.filter((text) => text.trim() === text),
          { minLength: 1, maxLength: 3 },
        ),
        fc.array(fc.tuple(around, fc.nat(2), fc.nat(20), junk, around), { minLength: 1, maxLength: 4 }),
        (secrets, places) => {
          const text = places
            .map(([before, which, at, between, after]) => {
              const one = secrets[which % secrets.length] ?? '';
              return `${before}${one.slice(0, at)}${between}${one.slice(at)}${after}`;
            })
            .join('');
          const line = shown(text, ...secrets);
          for (const part of secrets.flatMap(partsOf)) expect(line).not.toContain(part);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('user information', () => {
  it.each([
    ['in a URL', 'see https://bot:secret@example.com/a.git.', 'see https://***@example.com/a.git.'],
    ['without a password', 'HTTP://bot@example.com', 'HTTP://***@example.com'],
    ['with an @', 'ssh://git:p@ss@example.com/a', 'ssh://***@example.com/a'],
    ['with a slash', 'https://bot:pa/ssWORD@h.example/x.git', 'https://***@h.example/x.git'],
    ['with a slash and no name', 'https://tok/en@h.example/x.git', 'https://***@h.example/x.git'],
    [
      'with a blank',
      "unable to access 'https://bot:pa ss@h.example/x.git/'",
      "unable to access 'https://***@h.example/x.git/'",
    ],
    ['with a line end', 'https://bot:pa\nss@h.example/x.git', 'https://***@h.example/x.git'],
    ['with a question mark', 'https://bot:pa?ss@h.example/x.git', 'https://***@h.example/x.git'],
    ['with a hash', 'https://bot:pa#ss@h.example/x.git', 'https://***@h.example/x.git'],
    ['with digits before a slash', 'https://john.doe:12/ss@h.example/x.git', 'https://***@h.example/x.git'],
    ['for a host without dots', 'https://bot:pa/ss@gitea/x.git', 'https://***@gitea/x.git'],
    [
      'of two URLs',
      'from https://a:b@h.example/x to https://c:d@i.example/y',
      'from https://***@h.example/x to https://***@i.example/y',
    ],
    ['percent-encoded', 'url=https%3A%2F%2Fbot%3Apa%40ss%40h.example%2Fx', 'url=https%3A%2F%2F***%40h.example%2Fx'],
    ['in the scp form', 'bot:pa/ss@h.example:group/x.git', '***@h.example:group/x.git'],
    ['in the scp form, quoted', "'bot:pass@gitea:x.git'", "'***@gitea:x.git'"],
    [
      'as a parameter',
      'https://h.example/x?private_token=abc123&page=2',
      'https://h.example/x?private_token=***&page=2',
    ],
    ['in a header', 'Authorization: Basic Ym90OnNlY3JldA==', 'Authorization: ***'],
    ['in a header of the service', '"X-Auth-Token": "MIIabc"', '"X-Auth-Token": "***"'],
    ['after a scheme of HTTP', 'sent Bearer eyJhbGciOi.J9.x_y', 'sent Bearer ***'],
  ])('%s is redacted', (_, text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it.each([
    'https://example.com/a@b',
    'https://gitea.example:3000/o/r@main',
    'mail bot@example.com',
    'mail: bot@example.com',
    'sub repo:octo-org@1234/website@5678:ref:refs/heads/main',
    'repo:owner@id/name@id:…',
    'git@github.com:octo-org/website.git',
    'Basic authentication is not supported',
    'CH.00402000: the repository does not exist. See https://support.huaweicloud.com/api?code=1#x and ask me@example.com',
    'GET https://h.example:8443/v4/repositories/7/remote-mirror: HTTP 404, request id a@b',
  ])('is not seen in %s', (text) => {
    expect(shown(text)).toBe(text);
  });

  it.each(['a-', 'a.', 'a://', '@', '/', 'a:', 'a:a@', 'a:a:', '%3a%2f%2f', '?token=', 'basic ', 'https://u:'])(
    'is looked for without effort in a megabyte of %j',
    (piece) => {
      const text = piece.repeat(1_000_000 / piece.length);
      expect(shown(text, 'a-secret-of-a-run').length).toBeGreaterThan(0);
    },
  );
});
