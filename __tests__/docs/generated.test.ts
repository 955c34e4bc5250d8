import { describe, expect, it } from '@jest/globals';
import {
  GENERATED_DOCUMENTS,
  PARTS,
  readEntries,
  readTranslation,
  regenerate,
  TRANSLATION_FILE,
} from '../../tools/docs/docs-parts';
import { REMEDIES } from '../../src/report/remedies';
import { TITLES } from '../../src/report/titles';
import { readDocument, readRoot } from './markdown';

describe.each(GENERATED_DOCUMENTS)('%s', (path) => {
  it('is as npm run docs writes it', async () => {
    const text = readRoot(path);
    expect(await regenerate(path, text)).toBe(text);
  });

  it.each(Object.keys(PARTS))('has the part %s once', (part) => {
    expect(readRoot(path).split(`<!-- begin ${part} -->`)).toHaveLength(2);
    expect(readRoot(path).split(`<!-- end ${part} -->`)).toHaveLength(2);
  });

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

  it('has all remedies, and no other', () => {
    expect(Object.keys(translation.remedies)).toEqual(REMEDIES.map(({ codes }) => codes));
  });

  it('is in Chinese', () => {
    const { groups, inputs, outputs, titles, remedies } = translation;
    const texts = [groups, inputs, outputs, titles].flatMap((part) => Object.values(part));
    for (const text of [...texts, ...Object.values(remedies).map(({ remedy }) => remedy)])
      expect(text).toMatch(/\p{Script=Han}{2}/u);
  });

  it('names the same inputs, permissions and codes as the English text does', () => {
    const identifiers = (text: string) =>
      [...new Set(text.match(/[A-Za-z]+(?:_[A-Za-z]+)+|codeartsrepo:\S+\w/g) ?? [])].sort();
    for (const section of ['inputs', 'outputs'] as const)
      for (const { name, description } of readEntries(section).flatMap(({ entries }) => entries))
        expect([name, identifiers(translation[section][name] ?? '')]).toEqual([name, identifiers(description)]);
    for (const { codes, remedy } of REMEDIES)
      expect([codes, identifiers(translation.remedies[codes]?.remedy ?? '')]).toEqual([codes, identifiers(remedy)]);
  });
});
