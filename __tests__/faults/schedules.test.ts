import { describe, expect, it } from '@jest/globals';
import { explore, playOnce, replay } from '../../tools/soak/explore';
import { inProcess } from '../../tools/soak/in-process';
import { KINDS } from '../../tools/soak/kinds';
import { packaged } from '../../tools/soak/packaged';
import type { Perform } from '../../tools/soak/play';
import { KEPT_SCHEDULES } from './kept-schedules';

const SEED = 20_260_724;
const SCHEDULES = 1200;
const BOUNDS = { maxFaults: 6, isRealTime: false };

describe('A run under a random schedule of faults', () => {
  it(`keeps every promise, ${SCHEDULES} times`, async () => {
    const { tally, findings } = await explore({
      ...BOUNDS,
      seed: SEED,
      count: SCHEDULES,
      lanes: 32,
      perform: inProcess,
    });
    expect(
      findings.map(({ seed, path, broken }) => `${broken}\nnpm run soak -- --seed ${seed} --path ${path}`),
    ).toEqual([]);
    expect(tally.schedules).toBe(SCHEDULES);
    expect([...tally.faults.keys()].sort()).toEqual(Object.keys(KINDS).sort());
    // Otherwise next to nothing would be said of them.
    expect(tally.succeeded).toBeGreaterThan(SCHEDULES / 4);
    expect(tally.gentle).toBeGreaterThan(SCHEDULES / 2);
    expect(tally.disturbed).toBeLessThan(SCHEDULES / 50);
  }, 180_000);

  it('keeps them as a process, too', async () => {
    const { tally, findings } = await explore({
      ...{ maxFaults: 3, isRealTime: true },
      ...{ seed: SEED, count: 24, lanes: 8, perform: packaged },
    });
    expect(findings).toEqual([]);
    expect(tally.schedules).toBe(24);
  }, 120_000);

  it.each(KEPT_SCHEDULES)('keeps them where %s', async (_what, schedule) => {
    const { broken } = await playOnce(schedule, inProcess);
    expect(broken).toEqual([]);
  });
});

describe('The exploration', () => {
  const liar: Perform = () =>
    Promise.resolve({
      succeeded: true,
      outputs: { outcome: 'associated', changed: 'true' },
      errors: [],
      warnings: [],
      lines: [],
      texts: {},
      broken: [],
    });

  it('finds out an action that only says so, and finds the same again by seed and path', async () => {
    const { findings } = await explore({ ...BOUNDS, seed: 1, count: 10, lanes: 1, perform: liar });
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    const again = await replay({ seed: finding?.seed ?? 0, path: finding?.path ?? '' }, { ...BOUNDS, perform: liar });
    expect(again.finding).toMatchObject({ schedule: finding?.schedule, broken: finding?.broken });
    expect(again.story?.schedule).toEqual(finding?.schedule);
  });

  it('finds out an action that does not end', async () => {
    const { findings } = await explore({
      ...BOUNDS,
      seed: 1,
      count: 1,
      lanes: 1,
      perform: () => Promise.resolve(undefined),
    });
    expect(findings.map(({ broken }) => broken)).toEqual(['the run did not end within its bound']);
  });
});
