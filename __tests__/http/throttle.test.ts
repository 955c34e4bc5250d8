import { describe, expect, it } from '@jest/globals';
import { Throttle } from '../../src/http/throttle';
import { FakeClock } from '../support/clock';
import {
  type Course,
  fixedWindow,
  type Limit,
  type Setting,
  simulate,
  slidingWindow,
  tokenBucket,
} from '../../tools/bench/simulated-service';

const LONGEST = 20_000;
const { signal } = new AbortController();

/** Lets `count` requests ask for their turn at once; which of them left when. */
async function leave(throttle: Throttle, clock: FakeClock, count: number): Promise<[who: number, at: number][]> {
  const left: [number, number][] = [];
  const ask = async (who: number) => {
    await throttle.turn(0, signal);
    left.push([who, clock.now()]);
  };
  await Promise.all(Array.from({ length: count }, (_, who) => ask(who)));
  return left;
}

/** A throttle whose service took `taken` of `sent` requests that came at once, and then asked for a pause. */
async function learnt(clock: FakeClock, sent: number, taken: number, retryAfterMs: number): Promise<Throttle> {
  const throttle = new Throttle(clock, LONGEST);
  for (let count = 0; count < sent; count++) throttle.answered(await throttle.turn(0, signal));
  const crowd = await Promise.all(Array.from({ length: 12 }, () => throttle.turn(0, signal)));
  crowd.forEach((leftAt, index) => {
    if (index < taken) throttle.answered(leftAt);
    else throttle.refused(leftAt, retryAfterMs);
  });
  return throttle;
}

describe('a throttle', () => {
  it('lets a few requests go at once, and more with each answer', async () => {
    const clock = new FakeClock().stop();
    const throttle = new Throttle(clock, LONGEST);
    const left: number[] = [];
    for (let who = 0; who < 40; who++) void throttle.turn(0, signal).then(() => left.push(who));
    await new Promise(setImmediate);
    expect(left).toHaveLength(12);
    for (let count = 0; count < 12; count++) throttle.answered(0);
    await new Promise(setImmediate);
    expect(left).toEqual(Array.from({ length: 30 }, (_, who) => who));
  });

  it('lets everybody go at once when enough was answered and nothing refused', async () => {
    const clock = new FakeClock();
    const throttle = new Throttle(clock, LONGEST);
    for (let count = 0; count < 104; count++) throttle.answered(await throttle.turn(0, signal));
    await leave(throttle, clock, 64);
    expect(clock.pauses).toEqual([]);
  });

  it('takes a request whose fate is unknown for no answer, and gives its place to the next one', async () => {
    const clock = new FakeClock().stop();
    const throttle = new Throttle(clock, LONGEST);
    const left: number[] = [];
    for (let who = 0; who < 40; who++) void throttle.turn(0, signal).then(() => left.push(who));
    for (let count = 0; count < 12; count++) throttle.lost();
    await new Promise(setImmediate);
    expect(left).toHaveLength(24);
  });

  it('lets nobody go before the longest pause that was asked for, and then one by one, in order', async () => {
    const clock = new FakeClock();
    const throttle = await learnt(clock, 0, 10, 3000);
    const left = await leave(throttle, clock, 8);
    expect(left.map(([who]) => who)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    const times = left.map(([, at]) => at);
    expect(times[0]).toBe(3000);
    // 85 % of the ten requests a second that the service took.
    expect((times[7] ?? 0) - 3000).toBeCloseTo((7 * 1000) / 8.5, 0);
  });

  it('does not shorten a pause that another request was told', async () => {
    const clock = new FakeClock();
    const throttle = await learnt(clock, 0, 10, 3000);
    throttle.refused(0, 10);
    expect((await leave(throttle, clock, 1))[0]?.[1]).toBe(3000);
  });

  it('makes nobody wait longer than 20 s, and no crowd leaves at the end', async () => {
    const clock = new FakeClock();
    const throttle = await learnt(clock, 52, 0, LONGEST);
    const left = await leave(throttle, clock, 64);
    expect(left.map(([who]) => who)).toEqual(Array.from({ length: 64 }, (_, who) => who));
    const times = left.map(([, at]) => at);
    expect(Math.max(...times)).toBeLessThanOrEqual(LONGEST);
    const inLastSecond = times.filter((at) => at > LONGEST - 1000).length;
    expect(inLastSecond).toBeLessThanOrEqual(52);
  });

  it('spreads a crowd over all of the 20 s where the rate is too low for it', async () => {
    const clock = new FakeClock();
    const throttle = await learnt(clock, 0, 1, 0);
    const left = await leave(throttle, clock, 64);
    const times = left.map(([, at]) => at);
    expect(times.at(-1)).toBeLessThanOrEqual(LONGEST);
    const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(250);
  });

  it("ends a wait with the signal's reason, and leaves no timer behind", async () => {
    const clock = new FakeClock().stop();
    const throttle = await learnt(clock, 0, 10, 3000);
    const stop = new AbortController();
    const turns = [1, 2].map(() => throttle.turn(0, stop.signal));
    stop.abort('cancelled');
    await expect(Promise.allSettled(turns)).resolves.toEqual(
      [1, 2].map(() => ({ status: 'rejected', reason: 'cancelled' })),
    );
    await expect(throttle.turn(0, stop.signal)).rejects.toBe('cancelled');
    expect(clock.sleeping).toBe(0);
  });
});

describe('a batch of 64 in flight', () => {
  const rates = [10, 40, 200];
  const limits: [name: string, limit: (rate: number) => Limit][] = [
    ['in any second', (rate) => slidingWindow(() => rate)],
    ['in each second of the clock', (rate) => fixedWindow(() => rate)],
    ['as tokens flow in', (rate) => tokenBucket(() => rate, rate)],
  ];
  const pauses: Setting['retryAfter'][] = ['seconds', 'none', 0];
  const table = rates.flatMap((rate) =>
    limits.flatMap(([name, limit]) =>
      pauses.filter((each) => each !== 0 || rate === 40).map((retryAfter) => ({ rate, name, limit, retryAfter })),
    ),
  );

  it.each(table)(
    'finds the $rate requests that a service takes $name, Retry-After: $retryAfter',
    async ({ rate, limit, retryAfter }) => {
      const mirrors = rate === 200 ? 1200 : 240;
      const course = await simulate({ limit: limit(rate), mirrors, inFlight: 64, retryAfter });
      expect(timesIdeal(course, (2 * mirrors) / rate)).toBeLessThanOrEqual(1.3);
      expect(share(course)).toBeLessThanOrEqual(0.15);
      expect(course.busiest / rate).toBeLessThanOrEqual(rate === 10 ? 3 : 2);
      expect(course.failed).toBe(0);
    },
  );

  it.each([
    [40, 10],
    [10, 40],
    [40, 80],
    [20, 100],
    [100, 20],
  ])('follows a rate that changes from %d to %d', async (before, after) => {
    const mirrors = 5 * before + 10 * after;
    const limit = slidingWindow((now) => (now < 10_000 ? before : after));
    const course = await simulate({ limit, mirrors, inFlight: 64 });
    expect(timesIdeal(course, 30)).toBeLessThanOrEqual(1.5);
    expect(share(course)).toBeLessThanOrEqual(0.15);
    expect(course.failed).toBe(0);
  });

  it('loses little where nothing is refused', async () => {
    const course = await simulate({ limit: () => ({ taken: true }), mirrors: 1000, inFlight: 64 });
    expect(timesIdeal(course, (2000 / 64) * 0.05)).toBeLessThanOrEqual(1.15);
  });

  it('comes back as no crowd after a burst of refusals that ask for an hour', async () => {
    const open = slidingWindow(() => 100);
    const limit: Limit = (now) => (now < 400 && now > 200 ? { taken: false, retryAfterMs: 3_600_000 } : open(now));
    const course = await simulate({ limit, mirrors: 200, inFlight: 64, retryAfter: 3_600_000 });
    const again = course.attempts.filter(({ at }) => at > 1000);
    expect(again[0]?.at).toBeGreaterThan(15_000);
    expect(course.failed).toBe(0);
    expect(course.busiest).toBeLessThanOrEqual(200);
  });
});

function timesIdeal(course: Course, idealSeconds: number): number {
  return course.durationMs / 1000 / idealSeconds;
}

function share({ refused, attempts }: Course): number {
  return refused / attempts.length;
}
