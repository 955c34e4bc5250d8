import { type MirrorResult, type MirrorTask, newResult, type Outcome } from './task';

/** One of n parts of a list: `index` from 1 to `count`. */
export interface Shard {
  index: number;
  count: number;
}

/** The entries of a shard: every n-th, so that parts differ by one entry at most and together are the whole list. */
export function takeShard<T>(list: readonly T[], { index, count }: Shard): T[] {
  return list.filter((_, position) => position % count === index - 1);
}

/** How a batch runs. */
export interface BatchOptions<Kept> {
  /** Tasks in flight. */
  concurrency: number;
  /**
   * Until this is kept, or the first task has ended, only one task is under way: a refused credential must not be sent many times at
   * once, for the service locks a key after a few.
   */
  accepted: Promise<true>;
  /** Nothing new is started after this aborts. */
  signal: AbortSignal;
  /** Whether an error means that no other task can succeed either. */
  stopsAll: (error: Error) => boolean;
  /** What is kept of a result until the end; the rest of it is let go at once. */
  keep: (result: MirrorResult) => Kept;
  /** Told of each result as it comes. */
  onResult: (result: MirrorResult) => void;
}

/**
 * Performs every task, a few at a time, and goes on after failures. What was not started because the run was stopped is `skipped`.
 * @returns what is kept of each result, in the order of the tasks
 */
export async function performAll<Kept>(
  tasks: readonly MirrorTask[],
  perform: (task: MirrorTask) => Promise<MirrorResult>,
  options: BatchOptions<Kept>,
): Promise<Kept[]> {
  const results: Kept[] = [];
  const queue = tasks.entries();
  let isStopped = false;
  const performOne = async ([index, task]: [number, MirrorTask]) => {
    if (isStopped || options.signal.aborted) {
      results[index] = options.keep(newResult(task, 'skipped'));
      return;
    }
    const result = await perform(task);
    results[index] = options.keep(result);
    if (result.error && options.stopsAll(result.error)) isStopped = true;
    options.onResult(result);
  };
  const work = async () => {
    for (const entry of queue) await performOne(entry);
  };
  const [first] = queue;
  if (!first) return results;
  const firstOne = performOne(first);
  await Promise.race([options.accepted, firstOne]);
  const others = Array.from({ length: Math.min(options.concurrency, tasks.length) - 1 }, work);
  await Promise.all([firstOne.then(work), ...others]);
  return results;
}

/** Outcomes from the one that matters most for a whole batch to the one that matters least. */
const WEIGHT: readonly Outcome[] = ['failed', 'associated', 'updated', 'planned', 'unchanged', 'skipped'];

/** Counts of a batch, and what it came to as a whole. */
export interface Totals {
  total: number;
  counts: Readonly<Record<Outcome, number>>;
  outcome: Outcome;
  changed: boolean;
}

/** Adds a batch up; an empty one is `skipped`. */
export function totalsOf(results: readonly { outcome: Outcome; changed: boolean }[]): Totals {
  const counts: Record<Outcome, number> = {
    failed: 0,
    associated: 0,
    updated: 0,
    planned: 0,
    unchanged: 0,
    skipped: 0,
  };
  for (const { outcome } of results) counts[outcome]++;
  return {
    total: results.length,
    counts,
    outcome: WEIGHT.find((outcome) => counts[outcome] > 0) ?? 'skipped',
    changed: results.some(({ changed }) => changed),
  };
}
