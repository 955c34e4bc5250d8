import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { markdown, plain, reveal, shorten } from '../../src/runner/foreign-text';

/** Pieces that hostile text is made of, and ordinary ones between them. */
const pieces = fc.constantFrom(
  '::error::',
  '::',
  ':',
  '##[error]',
  '##[',
  '#',
  '[',
  '\r',
  '\n',
  '\r\n',
  '\u2028',
  '\u2029',
  '\u0085',
  '\u001b[31m',
  '\u001b]0;title\u0007',
  '\u001b',
  '\u009b1m',
  '\u0000',
  '\u202e',
  '\u2066',
  '\u200b',
  '\ufeff',
  '\ud800',
  '\udc00',
  '😀',
  '|',
  '`',
  '<img src=x onerror=alert(1)>',
  '</details>',
  '[link](https://example.com)',
  '![image](https://example.com/x.png)',
  '@octocat',
  '$math$',
  '~~gone~~',
  '**bold**',
  '_italic_',
  'snake_case',
  '\\',
  '&lt;',
  ' ',
  '\t',
  'text',
  '文字',
);
const hostile = fc
  .array(fc.oneof({ weight: 3, arbitrary: pieces }, fc.string({ unit: 'binary' })), { maxLength: 30 })
  .map((parts) => parts.join(''));
const bound = fc.integer({ min: 1, max: 300 });

/** What a browser makes of the character references in it. */
const decode = (text: string) => text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));

describe('foreign text as a line', () => {
  it('can never start a workflow command, whatever is in it', () => {
    fc.assert(
      fc.property(hostile, bound, (text, max) => {
        const line = plain(text, max);
        expect(line.trimStart().startsWith('::')).toBe(false);
        expect(line).not.toContain('##[');
      }),
      { numRuns: 1000 },
    );
  });

  it('is one line without control characters, escape sequences and marks that reorder or hide', () => {
    fc.assert(
      fc.property(hostile, bound, (text, max) => {
        expect(plain(text, max)).not.toMatch(
          /[\p{Cc}\u2028\u2029\u200b-\u200f\u202a-\u202e\u2066-\u2069\u061c\ufeff]/u,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('is never longer than allowed', () => {
    fc.assert(
      fc.property(hostile, bound, (text, max) => {
        expect(plain(text, max).length).toBeLessThanOrEqual(max);
      }),
    );
  });

  it('is made of the first 64 KiB alone', () => {
    expect(plain(`${' '.repeat(64 * 1024 - 1)}text`)).toBe('t');
  });

  it('stays as it is when it goes through twice', () => {
    fc.assert(
      fc.property(hostile, bound, (text, max) => {
        const line = plain(text, max);
        expect(plain(line, max)).toBe(line);
      }),
      { numRuns: 1000 },
    );
  });

  it('never has half a character that was whole before', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), bound, (text, max) => {
        expect(plain(text, max).isWellFormed()).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(plain('\u001b[m😀', 1)).toBe('…');
  });

  it.each([
    ['a command', '::error::boo', ': :error::boo'],
    ['a command after white space', ' \t\n ::set-output name=a::b', ': :set-output name=a::b'],
    ['a command on a second line', 'fine\n::error::boo', 'fine ::error::boo'],
    ['a command after a lone carriage return', 'fine\r::error::boo', 'fine ::error::boo'],
    ['a command after a line separator', 'fine\u2028::error::boo', 'fine ::error::boo'],
    ['a command that an escape sequence hides', '\u001b[0m::error::boo', ': :error::boo'],
    ['the legacy form, anywhere', 'a ##[error]b ##[group]c', 'a # #[error]b # #[group]c'],
    ['the legacy form that an escape sequence hides', '#\u001b[0m#[error]', '# #[error]'],
    ['colours', '\u001b[1;31mred\u001b[0m', 'red'],
    ['a window title', '\u001b]0;title\u0007text', 'text'],
    ['a hyperlink', '\u001b]8;;https://example.com\u001b\\text\u001b]8;;\u001b\\', 'text'],
    ['an escape sequence of one byte', '\u009b31mred', 'red'],
    ['a right-to-left override', 'abc\u202edef', 'abcdef'],
    ['a zero-width space, a filler, a variation selector and a tag', 'a\u200bb\u3164c\ufe0fd\u{e0041}e', 'abcde'],
    ['a sequence with a private parameter', 'TOK\u001b[>4;2mEN', 'TOKEN'],
    ['a change of the character set', 'TOK\u001b(BEN', 'TOKEN'],
    ['a command to the device', 'TOK\u001bP1;2|x\u001b\\EN', 'TOKEN'],
    ['a window title in one byte', 'TOK\u009d0;title\u009cEN', 'TOKEN'],
    ['nothing', '', ''],
    ['white space only', ' \r\n\t ', ''],
    [
      'ordinary text',
      'The repository does not exist. Check and try again.',
      'The repository does not exist. Check and try again.',
    ],
    ['text in another script', '认证信息无法识别', '认证信息无法识别'],
  ])('with %s', (_, text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  it('takes a megabyte without a sign of effort', () => {
    for (const piece of ['a', '\u001b[', '\u001b]', '##[', '\n', '<', '😀', '::']) {
      const line = plain(piece.repeat(1_000_000 / piece.length), 1000);
      expect(line.length).toBeLessThanOrEqual(1000);
    }
  });
});

describe('a text with something invisible', () => {
  it('says what it is', () => {
    expect(reveal('https://h/a.git\u200b')).toBe('https://h/a.git U+200B ');
    expect(reveal('a\tb\u{e0041}c')).toBe('a U+0009 b U+E0041 c');
    expect(reveal('a\u001b[31mb')).toBe('a U+001B b');
    expect(reveal('文字 and text')).toBe('文字 and text');
  });
});

describe('a shortened text', () => {
  it('keeps what fits', () => {
    expect(shorten('12345', 5)).toBe('12345');
  });

  it('ends with an ellipsis', () => {
    expect(shorten('123456', 5)).toBe('1234…');
  });

  it('does not end with half a character', () => {
    expect(shorten('123😀56', 5)).toBe('123…');
  });
});

describe('foreign text in Markdown', () => {
  it('has no character left that means something in Markdown or HTML', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const rest = markdown(text).replace(/&#\d+;/g, '');
        expect(rest).not.toMatch(/[\\`*[\]<>&|~@#$\n\r]/);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads the same', () => {
    fc.assert(
      fc.property(hostile, bound, (text, max) => {
        expect(decode(markdown(text, max))).toBe(plain(text, max));
      }),
      { numRuns: 1000 },
    );
  });

  it('never breaks the row of a table', () => {
    fc.assert(
      fc.property(hostile, hostile, (a, b) => {
        const row = `| ${markdown(a)} | ${markdown(b)} |`;
        expect(row.split('|')).toHaveLength(4);
        expect(row.split('\n')).toHaveLength(1);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['a list', '- item', '&#45; item'],
    ['another list', '+ item', '&#43; item'],
    ['a numbered list', '1. item', '1&#46; item'],
    ['a rule', '---', '&#45;--'],
    ['a heading', '# Title', '&#35; Title'],
    ['a quotation', '> said', '&#62; said'],
    ['emphasis', '_a_ b_c', '&#95;a&#95; b_c'],
  ])('does not become %s', (_, text, expected) => {
    expect(markdown(text)).toBe(expected);
  });
});
