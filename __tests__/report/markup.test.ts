import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { marked } from 'marked';
import { code, prose, sourceLink } from '../../src/report/markup';
import { summarizeFailure, summarizeSkip } from '../../src/report/summary-failure';
import { summarizeOne } from '../../src/report/summary-one';
import { manyOf, SITUATION, toldOf } from './telling';

/** What a page makes of it. */
const render = (markdown: string) => marked.parse(markdown, { gfm: true, async: false });

describe('a text', () => {
  it.each([
    ['an address', 'see https://h.example/a, or not', 'see `https://h.example/a`, or not'],
    ['an input', 'set on_conflict: update there', 'set `on_conflict: update` there'],
    ['a mode', 'with mode: check.', 'with `mode: check`.'],
    ['a permission', 'needs codeartsrepo:repository:getRepository.', 'needs `codeartsrepo:repository:getRepository`.'],
    ['what is active', 'a <b> | `c`', 'a &#60;b&#62; &#124; &#96;c&#96;'],
  ])('with %s is set so that it reads the same', (_, text, expected) => {
    expect(prose(text)).toBe(expected);
  });

  it('never becomes a link', () => {
    const pieces = fc.constantFrom(
      'https://e.example',
      'http://',
      'www.e.example',
      ' ',
      '`',
      '|',
      '\\',
      '(',
      ')',
      '[x]',
      'a',
      '.',
      '<',
      '>',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        for (const set of [prose, code]) expect(render(set(parts.join('')))).not.toMatch(/<a |<img/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the source that was asked for', () => {
  it.each([
    [
      'https://github.com/octo-org/hello-world.git',
      '[github.com/octo-org/hello-world](https://github.com/octo-org/hello-world)',
    ],
    ['https://git.example:8443/a/b/', '[git.example:8443/a/b](https://git.example:8443/a/b)'],
  ])('is a link to its page: %s', (url, link) => {
    expect(sourceLink(url)).toBe(link);
  });

  it.each([
    'https://h.example/a.git?x=1',
    'https://h.example/a)b',
    'https://h.example/a b',
    'https://h.example',
    'git@h:a',
  ])('that holds more than host and path is none: %s', (url) => {
    expect(render(sourceLink(url))).not.toContain('<a ');
  });
});

describe('hostile text in a summary', () => {
  const pieces = fc.constantFrom(
    '|',
    '\n',
    '\r',
    '`',
    '<b>',
    '</details>',
    '```',
    '# ',
    '[x](https://e)',
    '::',
    'text',
    'https://e/x',
    'www.e.x',
    '\\',
  );
  const hostile = fc.array(pieces, { maxLength: 20 }).map((parts) => `a${parts.join('')}z`);
  const shape = (html: string) => html.match(/<\/?(?!code)\w+/g);

  it('never leaves its place', () => {
    fc.assert(
      fc.property(hostile, hostile, (a, b) => {
        const [expected, found] = [['a', 'b'] as const, [a, b] as const].map(([name, text]) => {
          const error = { title: name, what: text.replaceAll('\n', ' '), where: text, remedy: text };
          const fields = { url: text, status: text, repository_id: 7, last_error: text };
          const plan = [{ setting: 'url', now: text, then: name }];
          const source = name === 'a' ? 'b' : text;
          const planned = toldOf('planned', { name, source, fields, plan });
          const traffic = { requests: 1, retries: 0, lastRequestId: text };
          return [
            summarizeOne(planned, SITUATION, []),
            summarizeOne(toldOf('failed', { name, source, fields, error }), { ...SITUATION, traffic }, [text]),
            summarizeFailure(error),
            manyOf(
              [
                toldOf('failed', { name, source, fields, error }),
                toldOf('associated', { name, source, fields }),
                planned,
              ],
              error,
            ),
            summarizeSkip(text),
          ].map((summary) => shape(render(summary)));
        });
        expect(found).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});
