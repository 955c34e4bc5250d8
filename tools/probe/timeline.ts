import { type Answer, fieldOf, wordOf } from './answer';
import type { Scene } from './question';
import { mirrorPath } from './reading';

/** How a mirror's state went on from a moment. */
export interface Timeline {
  /** Each state that was seen, in order, without repetitions. */
  readonly statuses: readonly string[];
  /** The states with the time at which each was first seen: `started +0s, finished +12s`. */
  readonly told: string;
  /** Whether it came to rest with another time than before. */
  readonly isNewResult: boolean;
  /** Times of successes that came in the meantime: one result each. */
  readonly successes: readonly string[];
  /** The first look showed a result already, with the times of the one before. */
  readonly beganStale: boolean;
}

const AT_REST = new Set(['finished', 'failed']);

/** The times of a mirror, which tell one result from another. */
export function timesOf(answer: Answer): string {
  return JSON.stringify([fieldOf(answer, 'last_update_at'), fieldOf(answer, 'last_successful_update_at')]);
}

/** Looks at a mirror until it is at rest with a new result, or for as long as the scene waits. */
export async function follow(scene: Scene, before: Answer): Promise<Timeline> {
  const { client, pollMs, waitMs } = scene;
  const begun = client.clock.now();
  const seen: [status: string, ms: number][] = [];
  const successes = new Set<string>();
  let beganStale = false;
  for (;;) {
    const answer = await client.ask('GET', mirrorPath(scene));
    const ms = client.clock.now() - begun;
    const status = wordOf(fieldOf(answer, 'update_status') ?? 'none');
    const isNew = timesOf(answer) !== timesOf(before);
    const success = fieldOf(answer, 'last_successful_update_at');
    if (typeof success === 'string' && success !== fieldOf(before, 'last_successful_update_at')) successes.add(success);
    if (seen.length === 0) beganStale = AT_REST.has(status) && !isNew;
    if (seen.at(-1)?.[0] !== status) seen.push([status, ms]);
    const isNewResult = AT_REST.has(status) && isNew;
    if (isNewResult || ms > waitMs) {
      return {
        statuses: seen.map(([name]) => name),
        told: seen.map(([name, at]) => `${name} +${(at / 1000).toFixed(1)}s`).join(', '),
        isNewResult,
        beganStale,
        successes: [...successes],
      };
    }
    await client.pause(pollMs);
  }
}
