import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fitsGlob } from '../../src/discover/glob';

describe('a glob', () => {
  it.each([
    ['*', '', true],
    ['*', 'anything', true],
    ['api', 'api', true],
    ['api', 'API', true],
    ['api', 'apis', false],
    ['api*', 'api', true],
    ['*-docs', 'api-docs', true],
    ['*-docs', 'api-docs-old', false],
    ['a*b*c', 'a-b-b-c', true],
    ['a*b*c', 'a-c-b', false],
    ['v?', 'v1', true],
    ['v?', 'v', false],
    ['.github', 'xgithub', false],
  ])('%s and %s: %s', (glob, name, fits) => {
    expect(fitsGlob(glob, name)).toBe(fits);
  });

  it('means what the same pattern means as a regular expression', () => {
    const letters = (alphabet: string) => fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 12 });
    fc.assert(
      fc.property(letters('ab.*?'), letters('ab.'), (glob, name) => {
        const pattern = glob.replaceAll('.', '\\.').replaceAll('*', '.*').replaceAll('?', '.');
        expect(fitsGlob(glob, name)).toBe(new RegExp(`^${pattern}$`).test(name));
      }),
    );
  });

  it('takes no exponential time', () => {
    expect(fitsGlob(`${'*a'.repeat(50)}b`, 'a'.repeat(100))).toBe(false);
  });
});
