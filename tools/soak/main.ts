import { parseArgs } from 'node:util';
import { explore, replay, type Tally } from './explore';
import { type BatchTally, checkBatches, exploreBatches } from './explore-batches';
import { exploreMoving } from './explore-moving';
import { inProcess } from './in-process';
import { NO_FAULT } from './kinds';
import { packaged } from './packaged';
import type { BatchStory } from './play-batch';
import type { Extent, Finding } from './search';

const USAGE = `Plays random fault schedules against the action, and tells which promises it breaks.

  --count <n>      schedules in this process (default: 20000)
  --processes <n>  schedules through dist, a process each (default: 300)
  --batches <n>    batches of up to 30 mirrors in this process (default: 300)
  --moving <n>     schedules with a source and a mirror that move on their own, with real Git (default: 200)
  --lanes <n>      schedules in flight in this process (default: 32)
  --seed <n>       where to begin (default: by the time)
  --path <path>    with --seed: plays that one schedule again
  --packaged       … through dist
  --batch          … of those of batches
  --moves          … of those with a source and a mirror that move
  --help

PACKAGED_ACTION names the folder of another action.yml and dist.
`;

/** What the two ways of running the action can bear. */
const WAYS = {
  'in process': { perform: inProcess, maxFaults: 6, isRealTime: false },
  'as a process': { perform: packaged, maxFaults: 3, isRealTime: true },
} as const;

/** Batches at once; each has many requests in flight. */
const BATCH_LANES = 6;

/** Processes at once; they wait most of the time. */
const PROCESS_LANES = 8;

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '20000' },
    processes: { type: 'string', default: '300' },
    batches: { type: 'string', default: '300' },
    moving: { type: 'string', default: '200' },
    lanes: { type: 'string', default: '32' },
    seed: { type: 'string' },
    path: { type: 'string' },
    packaged: { type: 'boolean', default: false },
    batch: { type: 'boolean', default: false },
    moves: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(USAGE);
else if (values.path !== undefined && values.moves)
  await soakMoving({ seed: Number(values.seed), path: values.path, numRuns: 1 });
else if (values.path !== undefined && values.batch) await againBatch(Number(values.seed), values.path);
else if (values.path !== undefined) await again(Number(values.seed), values.path);
else await soak(Number(values.seed ?? Date.now() % 2 ** 31));

async function again(seed: number, path: string): Promise<void> {
  const { story, finding } = await replay({ seed, path }, WAYS[values.packaged ? 'as a process' : 'in process']);
  console.dir(story, { depth: null });
  if (finding) tell(finding, '');
  else console.log('No promise was broken.');
}

async function soak(seed: number): Promise<void> {
  const plans: [keyof typeof WAYS, Pick<Extent, 'count' | 'lanes'>][] = [
    ['in process', { count: Number(values.count), lanes: Number(values.lanes) }],
    ['as a process', { count: Number(values.processes), lanes: PROCESS_LANES }],
  ];
  for (const [way, plan] of plans.filter(([, { count }]) => count > 0)) {
    const started = performance.now();
    const { tally, findings } = await explore({ ...WAYS[way], ...plan, seed });
    console.log(`\n${way}, seed ${seed}, ${Math.round((performance.now() - started) / 1000)} s:`);
    console.log(described(tally));
    for (const finding of findings) tell(finding, way === 'as a process' ? ' --packaged' : '');
  }
  if (Number(values.batches) > 0) await soakBatches(seed);
  const numRuns = Number(values.moving);
  if (numRuns > 0) await soakMoving({ seed, numRuns });
}

async function againBatch(seed: number, path: string): Promise<void> {
  let story: BatchStory | undefined;
  const way = WAYS[values.packaged ? 'as a process' : 'in process'];
  const finding = await checkBatches({ seed, path, endOnFailure: true, numRuns: 1 }, way, (played) => (story = played));
  console.dir(story, { depth: null, maxArrayLength: null });
  if (finding) tell(finding, '');
  else console.log('No promise was broken.');
}

async function soakBatches(seed: number): Promise<void> {
  const started = performance.now();
  const lanes = Math.min(BATCH_LANES, Number(values.lanes));
  const { tally, findings } = await exploreBatches({
    ...WAYS[values.packaged ? 'as a process' : 'in process'],
    ...{ seed, count: Number(values.batches), lanes },
  });
  console.log(`\nbatches, seed ${seed}, ${Math.round((performance.now() - started) / 1000)} s:`);
  console.log(described(tally));
  for (const finding of findings) tell(finding, values.packaged ? ' --batch --packaged' : ' --batch');
}

async function soakMoving(parameters: { seed: number; path?: string; numRuns: number }): Promise<void> {
  const started = performance.now();
  const { schedules, verified, failures, finding } = await exploreMoving(parameters, inProcess);
  console.log(`\nmoving, seed ${parameters.seed}, ${Math.round((performance.now() - started) / 1000)} s:`);
  console.log(`  schedules: ${schedules}\n  verified: ${verified}`);
  for (const [title, count] of failures) console.log(`    ${title}: ${count}`);
  if (finding) tell(finding, ' --moves');
}

function described({ faults, ...counts }: Tally | BatchTally): string {
  const injected = [...faults].filter(([kind]) => kind !== NO_FAULT).sort(([, a], [, b]) => b - a);
  const total = injected.reduce((sum, [, count]) => sum + count, 0);
  const lines = Object.entries({ ...counts, faults: total }).map(([name, count]) => `  ${name}: ${count}`);
  return [...lines, ...injected.map(([kind, count]) => `    ${kind}: ${count}`)].join('\n');
}

function tell({ seed, path, broken, schedule }: Finding<object>, options: string): void {
  process.exitCode = 1;
  console.log(`\n${broken}\n${JSON.stringify(schedule, undefined, 2)}`);
  console.log(`To play it again: npm run soak -- --seed ${seed} --path ${path}${options}`);
}
