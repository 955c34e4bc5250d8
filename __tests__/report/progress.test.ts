import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Progress } from '../../src/report/progress';
import { newResult, type Outcome } from '../../src/mirror/task';
import { FakeClock } from '../support/clock';

const resultOf = (outcome: Outcome) => newResult({ repositoryId: 7, url: '', settings: {} }, outcome);

describe('the progress of many mirrors', () => {
  const lines: string[] = [];
  let clock = new FakeClock();
  /** Lets time pass for the clock and for timers alike. */
  const pass = (ms: number) => {
    clock.advance(ms);
    jest.advanceTimersByTime(ms);
  };
  const progressOf = (total: number) => new Progress(total, clock, (line) => lines.push(line));

  beforeEach(() => {
    jest.useFakeTimers();
    clock = new FakeClock().stop();
    clock.advance(5_000_000);
    lines.length = 0;
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('is told every five seconds at most: done, failed, rate, time so far and time left', () => {
    const progress = progressOf(100);
    for (let count = 0; count < 20; count++) {
      pass(500);
      progress.count(resultOf(count % 10 === 0 ? 'failed' : 'associated'));
    }
    progress.end();
    expect(lines).toEqual([
      '10 of 100 done, 1 failed, 2.0 a second, 5s so far, about 45s left.',
      '20 of 100 done, 2 failed, 2.0 a second, 10s so far, about 40s left.',
      '20 of 100 done, 2 failed, 2.0 a second, 10s so far, about 40s left.',
    ]);
  });

  it('is told every thirty seconds at least, though nothing comes to an end', () => {
    const progress = progressOf(10);
    for (let second = 0; second < 95; second++) pass(1000);
    progress.end();
    expect(lines).toEqual([
      '0 of 10 done, 0 failed, 0.0 a second, 30s so far.',
      '0 of 10 done, 0 failed, 0.0 a second, 1m so far.',
      '0 of 10 done, 0 failed, 0.0 a second, 1m 30s so far.',
      '0 of 10 done, 0 failed, 0.0 a second, 1m 35s so far.',
    ]);
  });

  it('is told at the end, without a time left, and then no more', () => {
    const progress = progressOf(1);
    pass(100);
    progress.count(resultOf('associated'));
    progress.end();
    pass(60_000);
    expect(lines).toEqual(['1 of 1 done, 0 failed, 10 a second, 0.1s so far.']);
  });

  it('has no rate where no time has passed', () => {
    const progress = progressOf(1);
    progress.count(resultOf('associated'));
    progress.end();
    expect(lines).toEqual(['1 of 1 done, 0 failed, 0.0 a second, 0s so far.']);
  });

  it('of an empty list is not told', () => {
    progressOf(0).end();
    expect(lines).toEqual([]);
  });

  it('does not keep the process alive', () => {
    jest.useRealTimers();
    const timers = jest.spyOn(globalThis, 'setInterval');
    const progress = progressOf(1);
    const timer = timers.mock.results[0]?.value as NodeJS.Timeout;
    expect(timer.hasRef()).toBe(false);
    progress.end();
    timers.mockRestore();
  });
});
