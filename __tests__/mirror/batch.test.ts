import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { performAll, takeShard, totalsOf } from '../../src/mirror/batch';
import { type MirrorResult, type MirrorTask, newResult, type Outcome } from '../../src/mirror/task';

const REFUSED = new Error('the credential is refused');
const MISSING = new Error('the repository does not exist');

const tasksOf = (count: number): MirrorTask[] =>
  Array.from({ length: count }, (_, index) => ({
    repositoryId: index + 1,
    url: `https://example.com/${index + 1}.git`,
    settings: {},
  }));

const associated = (task: MirrorTask): MirrorResult => ({ ...newResult(task, 'associated'), changed: true });
const failed = (task: MirrorTask, error: Error): MirrorResult => ({ ...newResult(task, 'failed'), error });

/** Lets others go first, so many times. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await Promise.resolve();
}

/** A batch of tasks that each take some turns; `become` says what becomes of a task, `accepted` when the credential is known to be good. */
function batch(
  count: number,
  concurrency: number,
  become: (task: MirrorTask) => MirrorResult = associated,
  accepted: Promise<true> = Promise.resolve(true),
) {
  const told: MirrorResult[] = [];
  const cancellation = new AbortController();
  const started: number[] = [];
  let inFlight = 0;
  let mostInFlight = 0;
  const perform = async (task: MirrorTask) => {
    started.push(task.repositoryId ?? 0);
    mostInFlight = Math.max(mostInFlight, ++inFlight);
    await turns(1 + (((task.repositoryId ?? 0) * 7) % 5));
    inFlight--;
    return become(task);
  };
  const run = () =>
    performAll(tasksOf(count), perform, {
      concurrency,
      accepted,
      signal: cancellation.signal,
      stopsAll: (error) => error === REFUSED,
      keep: (result) => result,
      onResult: (result) => told.push(result),
    });
  return { run, told, started, cancellation, mostInFlight: () => mostInFlight };
}

describe('many mirrors', () => {
  it('give one result each, in the order of the list, whoever ends first', async () => {
    const { run, told } = batch(50, 8);
    const results = await run();
    expect(results.map(({ repositoryId }) => repositoryId)).toEqual(
      tasksOf(50).map(({ repositoryId }) => repositoryId),
    );
    expect(told).toHaveLength(50);
    expect(told.map(({ repositoryId }) => repositoryId)).not.toEqual(results.map(({ repositoryId }) => repositoryId));
  });

  it.each([
    [50, 1, 1],
    [50, 8, 8],
    [3, 64, 3],
  ])('are %d with concurrency %d: %d in flight at most', async (count, concurrency, expected) => {
    const { run, mostInFlight } = batch(count, concurrency);
    await run();
    expect(mostInFlight()).toBe(expected);
  });

  it('are started in the order of the list', async () => {
    const { run, started } = batch(20, 4);
    await run();
    expect(started).toEqual(tasksOf(20).map(({ repositoryId }) => repositoryId));
  });

  it('go on after a failure', async () => {
    const { run } = batch(10, 2, (task) => (task.repositoryId === 3 ? failed(task, MISSING) : associated(task)));
    const results = await run();
    expect(results.filter(({ outcome }) => outcome === 'associated')).toHaveLength(9);
    expect(results[2]).toMatchObject({ outcome: 'failed', error: MISSING });
  });

  it('stop when the credential is refused: what was under way ends, the rest is skipped', async () => {
    const { run, told } = batch(100, 4, (task) => (task.repositoryId === 5 ? failed(task, REFUSED) : associated(task)));
    const results = await run();
    const skipped = results.filter(({ outcome }) => outcome === 'skipped');
    expect(results).toHaveLength(100);
    expect(told.length).toBeLessThanOrEqual(5 + 4);
    expect(told.length + skipped.length).toBe(100);
    expect(skipped[0]).toEqual({
      repositoryId: skipped[0]?.repositoryId,
      url: expect.any(String),
      outcome: 'skipped',
      changed: false,
    });
  });

  it('stop when the run is cancelled: the rest is skipped', async () => {
    const { run, cancellation, told } = batch(100, 2, (task) => {
      if (task.repositoryId === 4) cancellation.abort(new Error('cancelled'));
      return associated(task);
    });
    const results = await run();
    expect(told.length).toBeLessThanOrEqual(4 + 2);
    expect(results.filter(({ outcome }) => outcome === 'skipped')).toHaveLength(100 - told.length);
  });

  const never = new Promise<true>(() => undefined);

  it('are one at a time until the credential is known to be good', async () => {
    let accept: (kept: true) => void = () => undefined;
    const accepted = new Promise<true>((resolve) => {
      accept = resolve;
    });
    const { run, started } = batch(20, 8, associated, accepted);
    const results = run();
    expect(started).toEqual([1]);
    accept(true);
    await turns(2);
    expect(started.length).toBeGreaterThanOrEqual(8);
    expect(await results).toHaveLength(20);
  });

  it('are one at a time until the first has ended, whatever became of it', async () => {
    const { run, mostInFlight } = batch(20, 8, (task) => failed(task, MISSING), never);
    expect(await run()).toHaveLength(20);
    expect(mostInFlight()).toBe(8);
  });

  it('send a refused credential once', async () => {
    const { run, started } = batch(20, 8, (task) => failed(task, REFUSED), never);
    const results = await run();
    expect(started).toEqual([1]);
    expect(results.filter(({ outcome }) => outcome === 'skipped')).toHaveLength(19);
  });

  it('that are none give no result', async () => {
    expect(await batch(0, 8).run()).toEqual([]);
  });
});

describe('a shard', () => {
  const list = fc.array(fc.integer(), { maxLength: 200 });
  const count = fc.integer({ min: 1, max: 50 });

  it('and its sisters partition any list exactly', () => {
    fc.assert(
      fc.property(list, count, (values, n) => {
        const positions = values.map((_, position) => position);
        const shards = Array.from({ length: n }, (_, index) => takeShard(positions, { index: index + 1, count: n }));
        expect(shards.flat().sort((a, b) => a - b)).toEqual(positions);
      }),
    );
  });

  it('differs from its sisters by one entry at most', () => {
    fc.assert(
      fc.property(list, count, (values, n) => {
        const sizes = Array.from({ length: n }, (_, index) => takeShard(values, { index: index + 1, count: n }).length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('keeps the order of the list', () => {
    expect(takeShard(['a', 'b', 'c', 'd', 'e'], { index: 1, count: 2 })).toEqual(['a', 'c', 'e']);
    expect(takeShard(['a', 'b', 'c', 'd', 'e'], { index: 2, count: 2 })).toEqual(['b', 'd']);
  });

  it('of a list that is shorter than their number may be empty', () => {
    expect(takeShard(['a'], { index: 2, count: 3 })).toEqual([]);
  });
});

describe('totals', () => {
  const results = (...outcomes: Outcome[]) =>
    outcomes.map((outcome, index) => ({
      ...newResult({ repositoryId: index, url: '', settings: {} }, outcome),
      changed: outcome === 'associated',
    }));

  it('count every outcome', () => {
    expect(totalsOf(results('associated', 'failed', 'failed', 'skipped', 'unchanged', 'updated', 'planned'))).toEqual({
      total: 7,
      counts: { associated: 1, failed: 2, skipped: 1, unchanged: 1, updated: 1, planned: 1 },
      outcome: 'failed',
      changed: true,
    });
  });

  it.each<[Outcome, Outcome[]]>([
    ['failed', ['associated', 'failed', 'updated']],
    ['associated', ['unchanged', 'updated', 'associated', 'planned', 'skipped']],
    ['updated', ['unchanged', 'updated', 'planned', 'skipped']],
    ['planned', ['unchanged', 'planned', 'skipped']],
    ['unchanged', ['skipped', 'unchanged']],
    ['skipped', ['skipped']],
    ['skipped', []],
  ])('are %s for %j', (expected, outcomes) => {
    expect(totalsOf(results(...outcomes)).outcome).toBe(expected);
  });

  it('are changed if any is', () => {
    expect(totalsOf(results('unchanged', 'associated', 'failed')).changed).toBe(true);
    expect(totalsOf(results('unchanged', 'failed')).changed).toBe(false);
  });
});
