import fc from 'fast-check';
import { startSandbox } from '../../sandbox/sandbox';
import { brokenPromises, isDisturbed } from './invariants';
import { type Perform, play, type Story } from './play';
import { isGentle } from './readings';
import { type Bounds, type Schedule, schedules } from './schedule';

/** How to explore. */
export interface Exploration extends Bounds {
  /** Of the first lane; the others count up from it. */
  readonly seed: number;
  /** Schedules to play in all. */
  readonly count: number;
  /** Schedules in flight. */
  readonly lanes: number;
  readonly perform: Perform;
}

/** A schedule that broke a promise, as small as it could be made. */
export interface Finding {
  readonly seed: number;
  /** fast-check's way to the schedule. */
  readonly path: string;
  readonly schedule: Schedule;
  readonly broken: string;
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
export async function explore(exploration: Exploration): Promise<{ tally: Tally; findings: Finding[] }> {
  const { lanes, count, seed } = exploration;
  const tally = newTally();
  const findings: Finding[] = [];
  const explorers = Array.from({ length: lanes }, async (_, lane) => {
    let left = Math.floor(count / lanes) + Number(lane < count % lanes);
    for (let nextSeed = seed + lane; left > 0; nextSeed += lanes) {
      const numRuns = Math.min(PER_SANDBOX, left);
      left -= numRuns;
      const finding = await check({ seed: nextSeed, numRuns }, exploration, (story) => {
        add(story, tally);
      });
      if (finding) {
        findings.push(finding);
        return;
      }
    }
  });
  await Promise.all(explorers);
  return { tally, findings };
}

/** Plays the one schedule that a seed and a path lead to. */
export async function replay(
  { seed, path }: Pick<Finding, 'seed' | 'path'>,
  bounds: Bounds & { readonly perform: Perform },
): Promise<{ story: Story | undefined; finding: Finding | undefined }> {
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
  { perform, ...bounds }: Bounds & { readonly perform: Perform },
  onStory: (story: Story) => void,
): Promise<Finding | undefined> {
  const sandbox = await startSandbox();
  try {
    let until = Infinity;
    const property = fc.asyncProperty(schedules(bounds), async (schedule) => {
      if (performance.now() > until) return;
      const story = await play(schedule, sandbox, perform);
      onStory(story);
      const broken = isDisturbed(story) ? [] : brokenPromises(story);
      if (broken.length === 0) return;
      until = Math.min(until, performance.now() + SHRINKING_MS);
      throw new Error(broken.join('\n'));
    });
    const { counterexample, counterexamplePath, seed, errorInstance } = await fc.check(property, parameters);
    if (!counterexample) return undefined;
    const broken = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
    return { seed, path: counterexamplePath ?? '', schedule: counterexample[0], broken };
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
  tally.disturbed += Number(isDisturbed(story));
  tally.requests += story.met.length;
  for (const { kind } of story.met) tally.faults.set(kind, (tally.faults.get(kind) ?? 0) + 1);
}
