import { describe, expect, it } from '@jest/globals';
import { explore, playOnce, replay } from '../../tools/soak/explore';
import { exploreBatches, playBatchOnce } from '../../tools/soak/explore-batches';
import { inProcess } from '../../tools/soak/in-process';
import { KINDS } from '../../tools/soak/kinds';
import { packaged } from '../../tools/soak/packaged';
import type { Perform } from '../../tools/soak/play';
import { KEPT_BATCHES, KEPT_SCHEDULES } from './kept-schedules';

const SEED = 20_260_724;
const SCHEDULES = 600;
/** `npm run soak` plays 300 and more. */
const BATCHES = 40;
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
    const bounds = { maxFaults: 3, isRealTime: true, seed: SEED, lanes: 8, perform: packaged };
    const single = await explore({ ...bounds, count: 10 });
    expect(single.findings).toEqual([]);
    expect(single.tally.schedules).toBe(10);
    const many = await exploreBatches({ ...bounds, count: 4 });
    expect(many.findings).toEqual([]);
    expect(many.tally.batches).toBe(4);
  }, 120_000);

  it(`keeps them for many mirrors at once, ${BATCHES} times`, async () => {
    const { tally, findings } = await exploreBatches({
      ...BOUNDS,
      ...{ seed: SEED, count: BATCHES, lanes: 4, perform: inProcess },
    });
    expect(
      findings.map(({ seed, path, broken }) => `${broken}\nnpm run soak -- --seed ${seed} --path ${path} --batch`),
    ).toEqual([]);
    expect(tally.batches).toBe(BATCHES);
    // Otherwise next to nothing would be said of those that do what they should, of what follows a refusal, or of a whole list that is well.
    expect(tally.mirrors - tally.failed - tally.skipped).toBeGreaterThan(tally.mirrors / 4);
    expect(tally.skipped).toBeGreaterThan(BATCHES);
    expect(tally.refused).toBeGreaterThan(BATCHES / 10);
    expect(tally.succeeded).toBeGreaterThan(0);
    expect(tally.disturbed).toBeLessThan(BATCHES / 4);
  }, 120_000);

  it.each(KEPT_BATCHES)('keeps them for many mirrors where %s', async (_what, schedule) => {
    const { broken } = await playBatchOnce(schedule, inProcess);
    expect(broken).toEqual([]);
  });

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

  it('finds out one that leaves a mirror out of its results', async () => {
    const forgetful: Perform = async (given) => {
      const real = await inProcess(given);
      // Of the same run, with the last row left out.
      const results = real?.outputs['results']?.replace(/,?\n[^\n]*\n\]$/, '\n]') ?? '';
      return real && { ...real, outputs: { ...real.outputs, results }, texts: { ...real.texts, results } };
    };
    const { findings } = await exploreBatches({ ...BOUNDS, seed: 1, count: 5, lanes: 1, perform: forgetful });
    expect(findings.map(({ broken }) => broken.split('\n')[0])).toEqual(['0 rows for 1 mirrors']);
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
