import { describe, expect, it } from '@jest/globals';
import { MIRROR, Scene } from './scene';

/** The length of the first pause of a run that starts a synchronization at 12:04:44.000 and waits for it. */
async function firstPause(lastUpdateAt: string, waits = true): Promise<number | undefined> {
  const scene = new Scene({
    mirror: { ...MIRROR, lastUpdateAt },
    policy: { sync: { forceFetch: false }, ...(waits && { wait: { timeoutMs: 60_000, pollIntervalMs: 250 } }) },
  });
  await scene.perform();
  return scene.clock.pauses[0];
}

describe('a start whose result must be told from the last one', () => {
  it('waits for the next second when the last result is of this one and times are whole seconds', async () => {
    expect(await firstPause('2025-04-24T20:04:44.000+08:00')).toBe(1000);
  });

  it.each([
    ['the last result is of an earlier second', '2025-04-24T20:04:43.000+08:00'],
    ['times have milliseconds', '2025-04-24T20:04:43.900+08:00'],
    ['the clocks differ, and the last result seems to be of the future', '2025-04-24T20:04:46.000+08:00'],
    ['the last result has no readable time', 'yesterday'],
  ])('does not when %s', async (_, lastUpdateAt) => {
    expect(await firstPause(lastUpdateAt)).toBe(250);
  });

  it('does not when nobody waits for the result', async () => {
    expect(await firstPause('2025-04-24T20:04:44.000+08:00', false)).toBeUndefined();
  });
});
