import { describe, expect, it } from '@jest/globals';
import {
  GENERATED_DOCUMENTS,
  PARTS,
  readEntries,
  readTranslation,
  regenerate,
  TRANSLATION_FILE,
} from '../../tools/docs/docs-parts';
import { TITLES } from '../../src/report/titles';
import { readDocument, readRoot } from './markdown';

describe.each(Object.entries(GENERATED_DOCUMENTS))('%s', (path, parts) => {
  it('is as npm run docs writes it', async () => {
    const text = readRoot(path);
    expect(await regenerate(path, text)).toBe(text);
  });

  it('has its parts once, and no other', () => {
    for (const mark of ['begin', 'end']) {
      const marked = [...readRoot(path).matchAll(new RegExp(`<!-- ${mark} (\\w+) -->`, 'g'))];
      expect(marked.map(([, part]) => part)).toEqual(parts);
    }
  });
});

it('every part stands in a document of each language', () => {
  const documents = Object.entries(GENERATED_DOCUMENTS);
  for (const isChinese of [false, true]) {
    const shown = documents.filter(([path]) => path.endsWith('.zh-CN.md') === isChinese).flatMap(([, parts]) => parts);
    expect(shown.sort()).toEqual(Object.keys(PARTS).sort());
  }
});

describe.each(['README.md', 'README.zh-CN.md'])('%s', (path) => {
  it('has a row for every input and every output', () => {
    const { tables } = readDocument(path);
    const named = tables.flat().map(([first = '']) => first);
    for (const section of ['inputs', 'outputs'] as const)
      for (const { name } of readEntries(section).flatMap(({ entries }) => entries))
        expect(named).toContain(`\`${name}\``);
  });
});

describe('npm run docs', () => {
  it('puts a changed part right', async () => {
    const text = readRoot('README.md');
    const stale = text.replace('| `repository_id` ', '| `repository_number` ');
    expect(stale).not.toBe(text);
    expect(await regenerate('README.md', stale)).toBe(text);
  });

  it('refuses a part that it does not know', async () => {
    await expect(regenerate('README.md', '<!-- begin secrets --><!-- end secrets -->')).rejects.toThrow('secrets');
  });
});

describe(TRANSLATION_FILE, () => {
  const translation = readTranslation();
  const names = (section: 'inputs' | 'outputs') =>
    readEntries(section).flatMap(({ entries }) => entries.map(({ name }) => name));

  it.each(['inputs', 'outputs'] as const)('has all %s in the order of action.yml, and no other', (section) => {
    expect(Object.keys(translation[section])).toEqual(names(section));
  });

  it('has all groups of action.yml, and no other', () => {
    const titles = (['inputs', 'outputs'] as const).flatMap((section) =>
      readEntries(section).map(({ title }) => title),
    );
    expect(Object.keys(translation.groups)).toEqual(titles);
  });

  it('has all titles, and no other', () => {
    expect(Object.keys(translation.titles)).toEqual(Object.keys(TITLES));
  });

  it('is in Chinese', () => {
    const { groups, inputs, outputs, titles } = translation;
    for (const text of [groups, inputs, outputs, titles].flatMap((part) => Object.values(part)))
      expect(text).toMatch(/\p{Script=Han}{2}/u);
  });

  it('names the same inputs as the English text does', () => {
    const identifiers = (text: string) => [...new Set(text.match(/[A-Za-z]+(?:_[A-Za-z]+)+/g) ?? [])].sort();
    for (const section of ['inputs', 'outputs'] as const)
      for (const { name, description } of readEntries(section).flatMap(({ entries }) => entries))
        expect([name, identifiers(translation[section][name] ?? '')]).toEqual([name, identifiers(description)]);
  });
});
