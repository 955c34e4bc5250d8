import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import * as library from '@actions/core';
import * as slim from '../../../tools/build/core';

const textOf = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

describe('the slim entry of @actions/core', () => {
  it('offers what the code imports, and leaves the protocol to the library', () => {
    const used = [...textOf('src/runner/actions-runner.ts').matchAll(/\bcore\.(\w+)/g)].map(([, name = '']) => name);
    expect(used).toContain('setSecret');
    expect(Object.keys(slim)).toEqual(expect.arrayContaining(used));
    expect(Object.keys(library)).toEqual(expect.arrayContaining(Object.keys(slim)));
    // Escapes, delimiters and the runner's files.
    expect(textOf('tools/build/core.ts')).not.toMatch(/'::|%|<<|delimiter|GITHUB_|writeSync|appendFile|replace\(/);
  });
});
