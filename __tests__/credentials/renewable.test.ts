import { describe, expect, it } from '@jest/globals';
import { type Lease, lifeOf, Renewable } from '../../src/credentials/renewable';
import { FakeClock } from '../support/clock';

const MINUTE_MS = 60_000;

/** Leases that are numbered as they are obtained: 1, 2, … */
function numbered(lifeMs?: number) {
  const clock = new FakeClock();
  let count = 0;
  const renewable = new Renewable(clock, () =>
    Promise.resolve({ value: ++count, ...(lifeMs !== undefined && { lifeMs }) }),
  );
  return { clock, renewable, obtained: () => count };
}

describe('Renewable', () => {
  it('obtains nothing before it is asked', () => {
    const { obtained } = numbered();
    expect(obtained()).toBe(0);
  });

  it('obtains once, for all who ask at once and later', async () => {
    const { renewable, obtained } = numbered(60 * MINUTE_MS);
    expect(await Promise.all([renewable.get(), renewable.get()])).toEqual([1, 1]);
    expect(await renewable.get()).toBe(1);
    expect(obtained()).toBe(1);
  });

  it.each([
    [24 * 60 * MINUTE_MS, 24 * 60 * MINUTE_MS - 5 * MINUTE_MS],
    [25 * MINUTE_MS, 20 * MINUTE_MS],
    [10 * MINUTE_MS, 8 * MINUTE_MS],
    [100, 80],
  ])('renews a life of %d ms after %d ms', async (lifeMs, renewedAfterMs) => {
    const { clock, renewable } = numbered(lifeMs);
    await renewable.get();
    clock.advance(renewedAfterMs - 1);
    expect(await renewable.get()).toBe(1);
    clock.advance(1);
    expect(await renewable.get()).toBe(2);
    clock.advance(renewedAfterMs);
    expect(await renewable.get()).toBe(3);
  });

  it('renews once for all who ask while it does', async () => {
    const { clock, renewable, obtained } = numbered(10 * MINUTE_MS);
    await renewable.get();
    clock.advance(10 * MINUTE_MS);
    expect(await Promise.all([renewable.get(), renewable.get(), renewable.get()])).toEqual([2, 2, 2]);
    expect(obtained()).toBe(2);
  });

  it('never renews what has no known end', async () => {
    const { clock, renewable } = numbered();
    await renewable.get();
    clock.advance(1e12);
    expect(await renewable.get()).toBe(1);
  });

  it('obtains anew each time what was at its end from the start', async () => {
    const { renewable } = numbered(0);
    expect([await renewable.get(), await renewable.get()]).toEqual([1, 2]);
  });

  it('counts a life from when the lease was obtained, not from when it was asked for', async () => {
    const clock = new FakeClock();
    const release: ((lease: Lease<string>) => void)[] = [];
    const renewable = new Renewable(clock, () => new Promise<Lease<string>>((resolve) => release.push(resolve)));
    const first = renewable.get();
    clock.advance(9 * MINUTE_MS);
    release[0]?.({ value: 'slow', lifeMs: 10 * MINUTE_MS });
    expect(await first).toBe('slow');
    clock.advance(8 * MINUTE_MS - 1);
    void renewable.get();
    expect(release).toHaveLength(1);
  });

  it('does not keep a failure, which all who wait for it share', async () => {
    let count = 0;
    const renewable = new Renewable(new FakeClock(), () =>
      ++count === 1 ? Promise.reject(new Error('not now')) : Promise.resolve({ value: count }),
    );
    const [first, second] = await Promise.allSettled([renewable.get(), renewable.get()]);
    expect(first).toMatchObject({ status: 'rejected', reason: { message: 'not now' } });
    expect(second).toEqual(first);
    expect(await renewable.get()).toBe(2);
  });

  it('goes on with the old lease when it cannot be renewed, and tries again when half of what is left has passed', async () => {
    const clock = new FakeClock();
    const answers = [1, 'not now', 'not yet', 4];
    const renewable = new Renewable(clock, () => {
      const value = answers.shift();
      return typeof value === 'number'
        ? Promise.resolve({ value, lifeMs: 60 * MINUTE_MS })
        : Promise.reject(new Error(value));
    });
    await renewable.get();
    clock.advance(56 * MINUTE_MS);
    expect(await Promise.all([renewable.get(), renewable.get()])).toEqual([1, 1]);
    clock.advance(2 * MINUTE_MS - 1);
    expect(await renewable.get()).toBe(1);
    expect(answers).toEqual(['not yet', 4]);
    clock.advance(1);
    expect(await renewable.get()).toBe(1);
    expect(answers).toEqual([4]);
    clock.advance(MINUTE_MS);
    expect(await renewable.get()).toBe(4);
  });

  it('fails with what the renewal says once the old lease has ended', async () => {
    const clock = new FakeClock();
    let isFirst = true;
    const renewable = new Renewable(clock, () => {
      if (!isFirst) return Promise.reject(new Error('not now'));
      isFirst = false;
      return Promise.resolve({ value: 1, lifeMs: 60 * MINUTE_MS });
    });
    await renewable.get();
    clock.advance(60 * MINUTE_MS);
    await expect(renewable.get()).rejects.toThrow('not now');
  });
});

describe('lifeOf', () => {
  const date = 'Thu, 24 Apr 2025 12:04:44 GMT';

  it.each([
    ['2025-04-24T13:04:44.000Z', 60 * MINUTE_MS],
    ['2025-04-24T13:04:44.503000Z', 60 * MINUTE_MS + 503],
    ['2025-04-24T20:04:44+08:00', 0],
    ['2025-04-24T12:00:00Z', -284_000],
    ['soon', undefined],
    ['', undefined],
    [null, undefined],
    [undefined, undefined],
    [1_745_500_000, undefined],
  ])('of %j is %p ms from the Date of the reply', (expiresAt, lifeMs) => {
    expect(lifeOf(expiresAt, date)).toBe(lifeMs);
  });

  it.each([[undefined], ['no date']])("counts from this machine's clock when the Date is %j", (noDate) => {
    const life = lifeOf(new Date(Date.now() + 60 * MINUTE_MS).toISOString(), noDate) ?? 0;
    expect(life).toBeGreaterThan(59 * MINUTE_MS);
    expect(life).toBeLessThanOrEqual(60 * MINUTE_MS);
  });
});
