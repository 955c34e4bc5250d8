import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nearest } from '../src/nearest';

const WORDS = ['sync', 'repository_id', 'repository', 'associate', 'check', 'all'];

describe('the nearest word', () => {
  it.each([
    ['sycn', 'sync'],
    ['synk', 'sync'],
    ['syn', 'sync'],
    ['Sync', 'sync'],
    ['repositry_id', 'repository_id'],
    ['repositroy', 'repository'],
    ['assosiate', 'associate'],
    ['asociat', 'associate'],
    ['ALL', 'all'],
  ])('to %s is %s', (text, word) => {
    expect(nearest(text, WORDS)).toBe(word);
  });

  it.each(['', 'cnys', 'wait', 'repo', 'delete', 'a', 'x'.repeat(100_000)])('to %s is none', (text) => {
    expect(nearest(text, WORDS)).toBeUndefined();
  });

  it('is the word itself where there is one', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }), (words) => {
        for (const word of words) expect(nearest(word, words)).toBe(word);
      }),
    );
  });
});
