import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { VERSION } from '../../src/version';

const textOf = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('the version', () => {
  it('is a semantic one', () => {
    expect(VERSION).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it.each(['package.json', 'package-lock.json'])('in the code is that of %s', (path) => {
    expect((JSON.parse(textOf(path)) as { version: string }).version).toBe(VERSION);
  });

  it('of the changelog is the same, apart from what is not released', () => {
    const headings = [...textOf('CHANGELOG.md').matchAll(/^## \[(.+?)\](?: - (\d{4}-\d{2}-\d{2}))?$/gm)];
    const released = headings.filter(([, name]) => name !== 'Unreleased');
    expect(headings.length).toBeGreaterThan(0);
    expect(headings.slice(1).map(([, name]) => name)).not.toContain('Unreleased');
    for (const [, , date] of released) expect(date).toBeDefined();
    expect(released[0]?.[1] ?? VERSION).toBe(VERSION);
  });
});
