import { describe, expect, it } from '@jest/globals';
import type { Verification } from '../../src/mirror/verification';
import { summarizeArrival, tellArrival } from '../../src/report/arrival';

const clean = (text: string) => text.replaceAll('secret', '***');

const summarize = (verification: Partial<Verification>) =>
  summarizeArrival(tellArrival({ compared: 12, missing: [], isOwnCommit: false, ...verification }, clean));

describe('the summary of a proof', () => {
  it('says how many branches hold what they should, and what else there is', () => {
    expect(summarize({})).toBe("12 of 12 branches hold the source's commits.");
    expect(summarize({ onlyInMirror: 1, tags: { source: 2, mirror: 1 } })).toMatch(
      /commits\. Only in the mirror: 1 branch\. Tags: 2 in the source, 1 in the mirror\. Whether /,
    );
    expect(summarize({ tags: { source: 2, mirror: 2 } })).not.toContain('Tags');
    expect(summarize({ compared: 0 })).toBe('The source has no branches.');
  });

  it('lists what is missing with both commits', () => {
    const missing = [
      { branch: 'a|b<secret>', expected: 'c'.repeat(40), there: 'd'.repeat(40) },
      { branch: 'new', expected: 'e'.repeat(40) },
    ];
    expect(summarize({ missing }).split('\n').slice(2)).toEqual([
      '| Branch | Source | Mirror |',
      '| :--- | :--- | :--- |',
      '| <code>a&#124;b&#60;&#42;&#42;&#42;&#62;</code> | `cccccccccccc` | `dddddddddddd` |',
      '| `new` | `eeeeeeeeeeee` | no such branch |',
    ]);
  });

  it('lists twenty, and says how many further ones there are', () => {
    const missing = Array.from({ length: 21 }, (_, index) => ({ branch: `b${index}`, expected: 'c' }));
    expect(summarize({ missing })).toMatch(/\n\nand 1 further branch\.$/);
  });
});
