import { describe, expect, it } from '@jest/globals';
import { play } from './play';
import { type Answer, mirror, NO_MIRROR, refuse, SOURCE } from './scripted-service';

/** Takes so many requests in any second, and keeps when each came. */
function limited(rate: number): { times: number[]; refusals: () => number; pass: (answer: Answer) => Answer } {
  const times: number[] = [];
  const taken: number[] = [];
  return {
    times,
    refusals: () => times.length - taken.length,
    pass: (answer) => async () => {
      const now = performance.now();
      times.push(now);
      if (taken.filter((at) => at > now - 1000).length >= rate)
        return refuse(429, 'APIG.0308', 'Too many.', { 'retry-after': '1' });
      taken.push(now);
      await new Promise((resolve) => setTimeout(resolve, 30));
      return answer;
    },
  };
}

function busiestSecond(times: readonly number[]): number {
  return Math.max(...times.map((end) => times.filter((at) => at > end - 1000 && at <= end).length));
}

describe('a service that takes 40 requests a second', () => {
  it('is neither crowded nor left idle by 64 in flight', async () => {
    const service = limited(40);
    const count = 120;
    const mirrors = JSON.stringify(
      Array.from({ length: count }, (_, index) => ({ repository_id: index + 1, url: SOURCE })),
    );
    const played = await play(
      { show: service.pass(NO_MIRROR), associate: service.pass(mirror({}, 201)) },
      { inputs: { mirrors, concurrency: '64' } },
    );
    expect(played.outputs).toMatchObject({ associated: String(count), failed: '0' });
    expect(busiestSecond(service.times)).toBeLessThanOrEqual(80);
    expect(service.refusals() / service.times.length).toBeLessThanOrEqual(0.2);
    const seconds = ((service.times.at(-1) ?? 0) - (service.times[0] ?? 0)) / 1000;
    // 240 requests: six seconds at best. The time is the service's own, and a machine that is slow is slow for both.
    expect(service.times.length / seconds).toBeGreaterThan(20);
  });
});
