import { posix } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { documentPaths, readDocument } from './markdown';

/** Pages that a user reads; figures (performance) and what only developers read stay English. */
const PAGES = documentPaths().filter(
  (path) =>
    /^(README|examples\/README|docs\/)/.test(path) && !path.endsWith('.zh-CN.md') && path !== 'docs/performance.md',
);

const PAIRS = PAGES.map((english) => [english, english.replace(/md$/, 'zh-CN.md')] as const);

it('every page in Chinese has an English one', () => {
  const chinese = documentPaths().filter((path) => path.endsWith('.zh-CN.md'));
  expect(chinese.sort()).toEqual(PAIRS.map(([, path]) => path).sort());
});

describe.each(PAIRS)('%s and %s', (english, chinese) => {
  const [a, b] = [readDocument(english), readDocument(chinese)];

  it('have the same headings, by level', () => {
    expect(b.headings.map(({ level }) => level)).toEqual(a.headings.map(({ level }) => level));
  });

  it('have tables of the same size with the same names in the first column', () => {
    const shape = ({ tables }: typeof a) =>
      tables.map((rows) => rows.map((cells) => ({ columns: cells.length, names: codeIn(cells[0] ?? '') })));
    expect(shape(b)).toEqual(shape(a));
  });

  it('have tables without a short row', () => {
    for (const { tables } of [a, b])
      for (const rows of tables) expect(new Set(rows.map((cells) => cells.length)).size).toBe(1);
  });

  it('have the same code', () => {
    expect(b.codeBlocks).toEqual(a.codeBlocks);
  });

  it('link to the same pages, each in its own language where there is one', () => {
    const pages = ({ path, links }: typeof a) =>
      links
        .slice(1)
        .filter((link) => !/^(#|[a-z]+:)/.test(link))
        .map((link) => posix.join(posix.dirname(path), link.replace(/#.*/, '')));
    const inChinese = new Map<string, string>(PAIRS);
    expect(pages(b).sort()).toEqual(
      pages(a)
        .map((page) => inChinese.get(page) ?? page)
        .sort(),
    );
  });

  it('lead to each other on top', () => {
    const name = (path: string) => path.replace(/^.*\//, '');
    expect(a.links[0]).toBe(name(chinese));
    expect(b.links[0]).toBe(name(english));
  });

  it('leave no English sentence untranslated', () => {
    const sentence = /[.:] [A-Z][a-z]+ [a-z]+ [a-z]+ /;
    const prose = b.text.replace(/^( *)```[^]*?^ *```$/gm, '').replace(/`[^`\n]+`/g, '');
    expect(prose).not.toMatch(sentence);
    expect(a.text).toMatch(sentence);
  });
});

function codeIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}
