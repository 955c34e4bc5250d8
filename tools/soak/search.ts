import fc from 'fast-check';

/** A schedule that broke a promise, as small as it could be made. */
export interface Finding<S> {
  readonly seed: number;
  /** fast-check's way to the schedule. */
  readonly path: string;
  readonly schedule: S;
  readonly broken: string;
}

/**
 * Plays random schedules until one breaks a promise.
 * @param play plays a schedule, and returns the promises that it breaks, one line each
 * @param shrinkingMs for how long a finding is made smaller
 */
export async function search<S>(
  schedules: fc.Arbitrary<S>,
  parameters: fc.Parameters<[S]>,
  shrinkingMs: number,
  play: (schedule: S) => Promise<readonly string[]>,
): Promise<Finding<S> | undefined> {
  let until = Infinity;
  const property = fc.asyncProperty(schedules, async (schedule) => {
    if (performance.now() > until) return;
    const broken = await play(schedule);
    if (broken.length === 0) return;
    until = Math.min(until, performance.now() + shrinkingMs);
    throw new Error(broken.join('\n'));
  });
  const { counterexample, counterexamplePath, seed, errorInstance } = await fc.check(property, parameters);
  if (!counterexample) return undefined;
  const broken = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  return { seed, path: counterexamplePath ?? '', schedule: counterexample[0], broken };
}

/** How much to play. */
export interface Extent {
  /** Of the first lane; the others count up from it. */
  readonly seed: number;
  /** Schedules to play in all. */
  readonly count: number;
  /** Schedules in flight. */
  readonly lanes: number;
}

/** Searches in some lanes at a time, `perSandbox` schedules with one seed; a lane stops at its first finding. */
export async function searchInLanes<S>(
  { seed, count, lanes }: Extent,
  perSandbox: number,
  searchOnce: (parameters: { seed: number; numRuns: number }) => Promise<Finding<S> | undefined>,
): Promise<Finding<S>[]> {
  const findings: Finding<S>[] = [];
  const searchers = Array.from({ length: lanes }, async (_, lane) => {
    let left = Math.floor(count / lanes) + Number(lane < count % lanes);
    for (let nextSeed = seed + lane; left > 0; nextSeed += lanes) {
      const numRuns = Math.min(perSandbox, left);
      left -= numRuns;
      const finding = await searchOnce({ seed: nextSeed, numRuns });
      if (finding) {
        findings.push(finding);
        return;
      }
    }
  });
  await Promise.all(searchers);
  return findings;
}
