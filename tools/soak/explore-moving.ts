import type fc from 'fast-check';
import { startSandbox } from '../../sandbox/sandbox';
import { startSource } from '../../sandbox/source';
import { brokenMovingPromises, movingSchedules, type MovingSchedule, playMoving } from './moving';
import type { Perform } from './play';
import { type Finding, search } from './search';

/** What was played, and the first schedule that broke a promise, as small as it could be made. */
export interface MovingTally {
  schedules: number;
  verified: number;
  /** Failures by their title. */
  readonly failures: Map<string, number>;
  readonly requests: number[];
  finding?: Finding<MovingSchedule> | undefined;
}

/** A finding is made smaller for as long as this. */
const SHRINKING_MS = 20_000;

/** Plays random schedules with a source and a mirror that move on their own, one after the other. */
export async function exploreMoving(
  parameters: fc.Parameters<[MovingSchedule]>,
  perform: Perform,
): Promise<MovingTally> {
  const [sandbox, source] = [await startSandbox(), await startSource()];
  const tally: MovingTally = { schedules: 0, verified: 0, failures: new Map(), requests: [] };
  try {
    tally.finding = await search(movingSchedules(), parameters, SHRINKING_MS, async (schedule) => {
      const before = sandbox.requests.length;
      const story = await playMoving(schedule, sandbox, source, perform);
      tally.schedules += 1;
      tally.requests.push(sandbox.requests.length - before);
      tally.verified += Number(story.told?.outputs['verified'] === 'true');
      for (const { title } of story.told?.errors ?? []) tally.failures.set(title, (tally.failures.get(title) ?? 0) + 1);
      return brokenMovingPromises(story);
    });
    return tally;
  } finally {
    await sandbox.stop();
    await source.stop();
  }
}
