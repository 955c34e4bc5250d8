import { parseArgs } from 'node:util';
import { explore, type Exploration, type Finding, replay, type Tally } from './explore';
import { inProcess } from './in-process';
import { NO_FAULT } from './kinds';
import { packaged } from './packaged';

const USAGE = `Plays random fault schedules against the action, and tells which promises it breaks.

  --count <n>      schedules in this process (default: 20000)
  --processes <n>  schedules through dist, a process each (default: 300)
  --lanes <n>      schedules in flight in this process (default: 32)
  --seed <n>       where to begin (default: by the time)
  --path <path>    with --seed: plays that one schedule again
  --packaged       … through dist
  --help

PACKAGED_ACTION names the folder of another action.yml and dist.
`;

/** What the two ways of running the action can bear. */
const WAYS = {
  'in process': { perform: inProcess, maxFaults: 6, isRealTime: false },
  'as a process': { perform: packaged, maxFaults: 3, isRealTime: true },
} as const;

/** Processes at once; they wait most of the time. */
const PROCESS_LANES = 8;

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '20000' },
    processes: { type: 'string', default: '300' },
    lanes: { type: 'string', default: '32' },
    seed: { type: 'string' },
    path: { type: 'string' },
    packaged: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(USAGE);
else if (values.path !== undefined) await again(Number(values.seed), values.path);
else await soak(Number(values.seed ?? Date.now() % 2 ** 31));

async function again(seed: number, path: string): Promise<void> {
  const { story, finding } = await replay({ seed, path }, WAYS[values.packaged ? 'as a process' : 'in process']);
  console.dir(story, { depth: null });
  if (finding) tell(finding, '');
  else console.log('No promise was broken.');
}

async function soak(seed: number): Promise<void> {
  const plans: [keyof typeof WAYS, Pick<Exploration, 'count' | 'lanes'>][] = [
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
}

function described({ faults, ...counts }: Tally): string {
  const injected = [...faults].filter(([kind]) => kind !== NO_FAULT).sort(([, a], [, b]) => b - a);
  const total = injected.reduce((sum, [, count]) => sum + count, 0);
  const lines = Object.entries({ ...counts, faults: total }).map(([name, count]) => `  ${name}: ${count}`);
  return [...lines, ...injected.map(([kind, count]) => `    ${kind}: ${count}`)].join('\n');
}

function tell({ seed, path, broken, schedule }: Finding, options: string): void {
  process.exitCode = 1;
  console.log(`\n${broken}\n${JSON.stringify(schedule, undefined, 2)}`);
  console.log(`To play it again: npm run soak -- --seed ${seed} --path ${path}${options}`);
}
