import type fc from 'fast-check';
import { startSandbox } from '../../sandbox/sandbox';
import { batchSchedules, type BatchSchedule } from './batch';
import { brokenBatchPromises } from './batch-invariants';
import { isBusy } from './invariants';
import { type BatchStory, playBatch } from './play-batch';
import type { Perform } from './play';
import type { Bounds } from './schedule';
import { type Extent, type Finding, search, searchInLanes } from './search';

/** What was played. */
export interface BatchTally {
  batches: number;
  mirrors: number;
  succeeded: number;
  failed: number;
  skipped: number;
  /** Batches whose credential was refused. */
  refused: number;
  /** Batches in which a request timed out because the machine was busy; nothing is said of them. */
  disturbed: number;
  requests: number;
  /** Requests by the kind of fault they met. */
  readonly faults: Map<string, number>;
}

/** The list of all repositories is to have few pages. */
const PER_SANDBOX = 10;

/** A finding is made smaller for as long as this. */
const SHRINKING_MS = 30_000;

/** Plays random batches, some at a time; a lane stops at its first finding. */
export async function exploreBatches(
  exploration: Bounds & Extent & { readonly perform: Perform },
): Promise<{ tally: BatchTally; findings: Finding<BatchSchedule>[] }> {
  const tally = newTally();
  const findings = await searchInLanes(exploration, PER_SANDBOX, (parameters) =>
    checkBatches(parameters, exploration, (story) => {
      add(story, tally);
    }),
  );
  return { tally, findings };
}

/** Plays the batches that the parameters lead to. */
export async function checkBatches(
  parameters: fc.Parameters<[BatchSchedule]>,
  { perform, maxFaults, isRealTime }: Bounds & { readonly perform: Perform },
  onStory: (story: BatchStory) => void,
): Promise<Finding<BatchSchedule> | undefined> {
  const sandbox = await startSandbox();
  try {
    return await search(batchSchedules({ maxFaults, isRealTime }), parameters, SHRINKING_MS, async (schedule) => {
      const story = await playBatch(schedule, sandbox, { perform, isRealTime });
      onStory(story);
      return isDisturbedBatch(story) ? [] : brokenBatchPromises(story);
    });
  } finally {
    await sandbox.stop();
  }
}

/** Plays one batch, and tells which promises it breaks. */
export async function playBatchOnce(
  schedule: BatchSchedule,
  perform: Perform,
): Promise<{ story: BatchStory; broken: string[] }> {
  const sandbox = await startSandbox();
  try {
    const story = await playBatch(schedule, sandbox, { perform, isRealTime: false });
    return { story, broken: brokenBatchPromises(story) };
  } finally {
    await sandbox.stop();
  }
}

function isDisturbedBatch(story: BatchStory): boolean {
  return isBusy(metIn(story), story.told);
}

function metIn({ shared, stories }: BatchStory) {
  return [...shared, ...[...stories.values()].flatMap(({ met }) => met)];
}

function newTally(): BatchTally {
  const counts = { batches: 0, mirrors: 0, succeeded: 0, failed: 0, skipped: 0, refused: 0, disturbed: 0, requests: 0 };
  return { ...counts, faults: new Map() };
}

function add(story: BatchStory, tally: BatchTally): void {
  const rows = (story.told?.outputs['results'] ?? '').split('\n');
  const count = (outcome: string) => rows.filter((row) => row.includes(`"outcome":"${outcome}"`)).length;
  tally.batches += 1;
  tally.mirrors += story.entries.length;
  tally.succeeded += Number(story.told?.succeeded);
  tally.failed += count('failed');
  tally.skipped += count('skipped');
  tally.refused += Number(story.refused.met > 0);
  tally.disturbed += Number(isDisturbedBatch(story));
  tally.requests += story.requests;
  for (const { kind } of metIn(story)) tally.faults.set(kind, (tally.faults.get(kind) ?? 0) + 1);
}
