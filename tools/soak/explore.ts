import type fc from 'fast-check';
import { startSandbox } from '../../sandbox/sandbox';
import { brokenPromises, isBusy } from './invariants';
import { type Perform, play, type Story } from './play';
import { isGentle } from './readings';
import { type Extent, type Finding, search, searchInLanes } from './search';
import { type Bounds, type Schedule, schedules } from './schedule';

/** How to explore. */
export interface Exploration extends Bounds, Extent {
  readonly perform: Perform;
}

/** What was played. */
export interface Tally {
  schedules: number;
  succeeded: number;
  /** Runs that may fail only for a reason that was foreseen: none of the replies stood, and none was untrue. */
  gentle: number;
  /** Runs in which a request timed out because the machine was busy; nothing is said of them. */
  disturbed: number;
  requests: number;
  /** Requests by the kind of fault they met. */
  readonly faults: Map<string, number>;
}

/** Schedules that a sandbox plays before it is replaced; it remembers every request. */
const PER_SANDBOX = 250;

/** A finding is made smaller for as long as this. */
const SHRINKING_MS = 60_000;

/** Plays random schedules, some at a time; a lane stops at its first finding. */
export async function explore(exploration: Exploration): Promise<{ tally: Tally; findings: Finding<Schedule>[] }> {
  const tally = newTally();
  const findings = await searchInLanes(exploration, PER_SANDBOX, (parameters) =>
    check(parameters, exploration, (story) => {
      add(story, tally);
    }),
  );
  return { tally, findings };
}

/** Plays the one schedule that a seed and a path lead to. */
export async function replay(
  { seed, path }: Pick<Finding<Schedule>, 'seed' | 'path'>,
  bounds: Bounds & { readonly perform: Perform },
): Promise<{ story: Story | undefined; finding: Finding<Schedule> | undefined }> {
  let story: Story | undefined;
  const finding = await check({ seed, path, endOnFailure: true, numRuns: 1 }, bounds, (played) => (story = played));
  return { story, finding };
}

/** Plays one schedule, and tells which promises it breaks. */
export async function playOnce(schedule: Schedule, perform: Perform): Promise<{ story: Story; broken: string[] }> {
  const sandbox = await startSandbox();
  try {
    const story = await play(schedule, sandbox, perform);
    return { story, broken: brokenPromises(story) };
  } finally {
    await sandbox.stop();
  }
}

async function check(
  parameters: fc.Parameters<[Schedule]>,
  { perform, maxFaults, isRealTime }: Bounds & { readonly perform: Perform },
  onStory: (story: Story) => void,
): Promise<Finding<Schedule> | undefined> {
  const sandbox = await startSandbox();
  try {
    return await search(schedules({ maxFaults, isRealTime }), parameters, SHRINKING_MS, async (schedule) => {
      const story = await play(schedule, sandbox, perform);
      onStory(story);
      return isBusy(story.met, story.told) ? [] : brokenPromises(story);
    });
  } finally {
    await sandbox.stop();
  }
}

function newTally(): Tally {
  return { schedules: 0, succeeded: 0, gentle: 0, disturbed: 0, requests: 0, faults: new Map() };
}

function add(story: Story, tally: Tally): void {
  tally.schedules += 1;
  tally.succeeded += Number(story.told?.succeeded);
  tally.gentle += Number(isGentle(story));
  tally.disturbed += Number(isBusy(story.met, story.told));
  tally.requests += story.met.length;
  for (const { kind } of story.met) tally.faults.set(kind, (tally.faults.get(kind) ?? 0) + 1);
}
