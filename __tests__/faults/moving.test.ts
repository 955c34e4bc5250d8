import { describe, expect, it } from '@jest/globals';
import { exploreMoving } from '../../tools/soak/explore-moving';
import { inProcess } from '../../tools/soak/in-process';
import type { Perform } from '../../tools/soak/play';

const SEED = 20_261_128;
const SCHEDULES = 12;

describe('A run that verifies, between a source and a mirror that move', () => {
  it(`never takes what is missing for arrived, ${SCHEDULES} times`, async () => {
    const { schedules, verified, finding } = await exploreMoving({ seed: SEED, numRuns: SCHEDULES }, inProcess);
    expect(finding && `${finding.broken}\nnpm run soak -- --seed ${finding.seed} --path ${finding.path} --moves`).toBe(
      undefined,
    );
    expect(schedules).toBe(SCHEDULES);
    // Otherwise nothing would be said of what is proven.
    expect(verified).toBeGreaterThan(2);
    expect(verified).toBeLessThan(SCHEDULES);
  }, 120_000);

  it('would be found out if it only said so', async () => {
    const liar: Perform = () =>
      Promise.resolve({
        succeeded: true,
        outputs: { outcome: 'unchanged', verified: 'true' },
        errors: [],
        warnings: [],
        lines: [],
        texts: {},
        broken: [],
      });
    const { finding } = await exploreMoving({ seed: SEED, numRuns: 20, endOnFailure: true }, liar);
    expect(finding?.broken).toMatch(/^verified, but \w+ of the mirror .* has no [0-9a-f]{40}/);
  });
});
