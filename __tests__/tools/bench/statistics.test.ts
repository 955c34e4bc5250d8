import { describe, expect, it } from '@jest/globals';
import { compare } from '../../../tools/bench/figure';
import { meanOvershoot } from '../../../tools/bench/figures/polling';
import { takeTurns } from '../../../tools/bench/rounds';
import { median, quantile, ratioOf } from '../../../tools/bench/statistics';
import type { Run } from '../../../tools/bench/whole-process';

describe('median', () => {
  it('is the middle value, whatever the order', () => {
    expect(median([9, 1, 5])).toBe(5);
  });

  it('lies between the two middle values of an even number', () => {
    expect(median([4, 1, 2, 30])).toBe(3);
  });

  it('is not moved by one disturbed value', () => {
    expect(median([10, 10, 11, 12, 9000])).toBe(11);
  });

  it('does not exist without values', () => {
    expect(() => median([])).toThrow(RangeError);
  });
});

describe('quantile', () => {
  it('interpolates between neighbours', () => {
    expect(quantile([0, 10, 20, 30], 0.25)).toBeCloseTo(7.5);
    expect(quantile([0, 10, 20, 30], 0)).toBe(0);
    expect(quantile([0, 10, 20, 30], 1)).toBe(30);
  });
});

describe('ratioOf', () => {
  it('divides the medians, and tells how far single rounds disagree', () => {
    expect(ratioOf([20, 22, 24, 26, 28], [10, 10, 10, 10, 10])).toEqual({ ratio: 2.4, low: 2.2, high: 2.6 });
  });

  it('compares values of the same round, so that a slow round does not widen the range', () => {
    const { low, high } = ratioOf([20, 200, 2000], [10, 100, 1000]);
    expect([low, high]).toEqual([2, 2]);
  });

  it('refuses contestants that took part in different rounds', () => {
    expect(() => ratioOf([1, 2], [1])).toThrow(RangeError);
  });
});

describe('takeTurns', () => {
  it('lets everybody take a turn in every round, another one first each time, after a round that does not count', async () => {
    const turns: string[] = [];
    const results = await takeTurns(['a', 'b', 'c'], 3, (contestant) => {
      turns.push(contestant);
      return Promise.resolve(turns.length);
    });
    expect(turns.join('')).toBe('abc' + 'abc' + 'bca' + 'cab');
    expect([...results]).toEqual([
      ['a', [4, 9, 11]],
      ['b', [5, 7, 12]],
      ['c', [6, 8, 10]],
    ]);
  });

  it('waits before each turn that counts until the machine is ready', async () => {
    const turns: string[] = [];
    const note = (what: string) => {
      turns.push(what);
      return Promise.resolve();
    };
    await takeTurns(['a', 'b'], 1, note, () => note('ready'));
    expect(turns).toEqual(['a', 'b', 'ready', 'a', 'ready', 'b']);
  });
});

describe('compare', () => {
  it('gives wall and CPU time as multiples of the reference’s', () => {
    const run = (wallMs: number, cpuMs: number): Run => ({ wallMs, cpuMs, exitCode: 0, output: '' });
    const rows = compare(
      new Map([
        [{ name: 'ours' }, [run(30, 20), run(36, 20)]],
        [{ name: 'reference' }, [run(20, 10), run(24, 10)]],
      ]),
      'reference',
    );
    expect(rows).toEqual([
      { name: 'ours', value: 1.5, low: 1.5, high: 1.5, cpu: 2, wallMs: 33, cpuMs: 20 },
      { name: 'reference', value: 1, low: 1, high: 1, cpu: 1, wallMs: 22, cpuMs: 10 },
    ]);
  });
});

describe('meanOvershoot', () => {
  it('is nothing for a look at every moment', () => {
    expect(meanOvershoot(() => 1)).toBeLessThan(0.001);
  });

  it('is half an interval by the duration for a fixed interval', () => {
    // ∫ (2.5 s / d) dd/d over 2 to 600 s, by ln 300: the mean over durations of every order of magnitude.
    expect(meanOvershoot(() => 5000)).toBeCloseTo((2.5 * (1 / 2 - 1 / 600)) / Math.log(300), 1);
  });

  it('is near a twentieth when each pause is a tenth of the time waited', () => {
    expect(meanOvershoot((waited) => Math.max(waited * 0.1, 1))).toBeCloseTo(0.05, 2);
  });
});
