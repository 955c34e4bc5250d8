import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { formatDuration, systemClock } from '../src/clock';

describe('systemClock', () => {
  it('tells the time of day', () => {
    const before = Date.now();
    const time = systemClock.time();
    expect(time).toBeGreaterThanOrEqual(before);
    expect(time).toBeLessThanOrEqual(Date.now());
  });

  it('counts on when the time of day is set back', () => {
    jest.useFakeTimers({ doNotFake: ['performance'] });
    try {
      const before = systemClock.now();
      jest.setSystemTime(0);
      expect(systemClock.now()).toBeGreaterThanOrEqual(before);
    } finally {
      jest.useRealTimers();
    }
  });

  describe('sleep', () => {
    beforeEach(() => {
      jest.useFakeTimers();
    });
    afterEach(() => {
      jest.useRealTimers();
    });

    it('ends after the time asked for, not sooner', async () => {
      let awake = false;
      const sleeping = systemClock.sleep(1000, new AbortController().signal).then(() => (awake = true));
      await jest.advanceTimersByTimeAsync(999);
      expect(awake).toBe(false);
      await jest.advanceTimersByTimeAsync(1);
      await sleeping;
      expect(awake).toBe(true);
    });

    it("rejects with the signal's reason as soon as it aborts, and leaves no timer", async () => {
      const stop = new AbortController();
      const sleeping = systemClock.sleep(1000, stop.signal);
      stop.abort('that is enough');
      await expect(sleeping).rejects.toBe('that is enough');
      expect(jest.getTimerCount()).toBe(0);
    });

    it('rejects at once when the signal has aborted before', async () => {
      await expect(systemClock.sleep(1000, AbortSignal.abort('too late'))).rejects.toBe('too late');
      expect(jest.getTimerCount()).toBe(0);
    });

    it('leaves no listener on a signal that outlives many pauses', async () => {
      const { signal } = new AbortController();
      let listeners = 0;
      const watched = new Proxy(signal, {
        get: (target, name) => {
          if (name === 'addEventListener') listeners += 1;
          if (name === 'removeEventListener') listeners -= 1;
          const value: unknown = Reflect.get(target, name, target);
          return typeof value === 'function' ? (value.bind(target) as unknown) : value;
        },
      });
      for (let pause = 0; pause < 3; pause++) {
        const sleeping = systemClock.sleep(10, watched);
        expect(listeners).toBe(1);
        await jest.advanceTimersByTimeAsync(10);
        await sleeping;
        expect(listeners).toBe(0);
      }
    });
  });
});

describe('formatDuration', () => {
  it.each([
    [0, '0s'],
    [49, '0s'],
    [50, '0.1s'],
    [500, '0.5s'],
    [1000, '1s'],
    [1234, '1.2s'],
    [9949, '9.9s'],
    [9999, '10s'],
    [10_000, '10s'],
    [45_400, '45s'],
    [59_600, '1m'],
    [60_000, '1m'],
    [61_000, '1m 1s'],
    [90_000, '1m 30s'],
    [3_599_600, '1h'],
    [3_600_000, '1h'],
    [5_400_000, '1h 30m'],
    [5_430_000, '1h 30m'],
    [86_400_000, '1d'],
    [90_000_000, '1d 1h'],
    [176_461_000, '2d 1h'],
  ])('writes %d ms as %s', (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });
});
