import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { findNode24 } from '../../sandbox/runner';
import type { Bench } from './bench';
import { CURL, FETCH, HTTPS, PLAIN } from './contestants';
import type { Figure } from './figure';
import { association } from './figures/association';
import { batch } from './figures/batch';
import { far } from './figures/far';
import { lists } from './figures/lists';
import { limits, organization } from './figures/organization';
import { polling } from './figures/polling';
import { sizes, startUp, startUpMemory } from './figures/start-up';
import { verify } from './figures/verify';
import { buildPlainly, compileStandalone, ROOT } from './programs';
import { asPlot } from './plot';
import { waitForQuiet } from './quiet';
import { asMarkdown, asText, insertFigures } from './report';
import { createIdentity } from './service';
import { throttlePlot } from './throttle-plot';

const USAGE = `Measures what a step costs, side by side with the alternatives. Linux with bash 5, curl, and for far services unshare, ip and tc.

  --rounds <n>         rounds that everybody takes part in (default: 15)
  --only <a,b>         only these measurements
  --dist <folder>      the bundle to measure (default: dist)
  --plain <folder>     the plain build to compare with (default: is built first)
  --peer <name=file>   another action's bundle that fails on missing input; may be given several times
  --out <folder>       where results.json and results.svg go (default: bench/results)
  --docs               also write the figures into docs/performance.md and its picture
  --patient            wait before each turn until nobody else wants the processors
  --quick              one round of everything, small: shows that it works
  --help
`;

/** The measurements by the names that --only knows, in the order they are made. */
const MEASUREMENTS: Readonly<Record<string, (bench: Bench) => Promise<Figure | Figure[]> | Figure[]>> = {
  size: sizes,
  'start-up': startUp,
  memory: startUpMemory,
  association,
  far,
  batch,
  organization,
  limits,
  verify,
  lists,
  polling,
};

/** What the picture shows, by the ids of the figures. */
const PLOTTED = ['start-up', 'start-up-memory', 'association', 'far-30', 'far-100', 'far-300', 'batch', 'polling'];

const { values } = parseArgs({
  options: {
    rounds: { type: 'string' },
    only: { type: 'string' },
    dist: { type: 'string', default: join(ROOT, 'dist') },
    plain: { type: 'string' },
    peer: { type: 'string', multiple: true, default: [] },
    out: { type: 'string', default: join(ROOT, 'tools', 'bench', 'results') },
    docs: { type: 'boolean', default: false },
    patient: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(USAGE);
else await measure();

async function measure(): Promise<void> {
  const chosen = values.only?.split(',') ?? Object.keys(MEASUREMENTS);
  const unknown = chosen.filter((name) => !(name in MEASUREMENTS));
  if (unknown.length > 0)
    throw new Error(`there is no ${unknown.join(', ')}; --only takes ${Object.keys(MEASUREMENTS).join(', ')}`);
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const bench = await prepare(folder);
    const machine = describeMachine(bench);
    if (machine.load > 0.5)
      console.log(
        `This machine is busy (load ${machine.load}): wall times will scatter, CPU × says more; --patient helps.\n`,
      );
    const figures: Figure[] = [];
    for (const name of chosen) {
      for (const figure of [await MEASUREMENTS[name]?.(bench)].flat()) {
        if (!figure) continue;
        console.log(`${asText(figure)}\n`);
        figures.push(figure);
      }
    }
    const plot = asPlot(figures.filter(({ id }) => PLOTTED.includes(id)));
    const out = resolve(values.out);
    write(join(out, 'results.svg'), plot);
    write(join(out, 'results.json'), `${JSON.stringify({ machine, figures }, null, 2)}\n`);
    if (values.docs) await writeDocument(figures, machine, plot);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function prepare(folder: string): Promise<Bench> {
  const node = findNode24();
  return {
    node,
    folder,
    programs: compileStandalone(folder),
    identity: await createIdentity(folder),
    dist: resolve(values.dist),
    plain: values.plain ? resolve(values.plain) : buildPlainly(folder, node),
    peers: values.peer.map((text) => {
      const [name = '', bundle = ''] = text.split('=', 2);
      return { name, bundle: resolve(bundle) };
    }),
    rounds: Number(values.rounds ?? (values.quick ? 1 : 15)),
    ready: values.patient ? waitForQuiet : () => Promise.resolve(),
    isQuick: values.quick,
  };
}

/** Where and when the figures were made. `load`: processes that wanted a processor in the minute before. */
interface Machine {
  node: string;
  cpus: number;
  model: string;
  kernel: string;
  load: number;
}

function describeMachine({ node }: Bench): Machine {
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
  const [load = NaN] = loadavg();
  return {
    node: version,
    cpus: cpus().length,
    model: cpus()[0]?.model ?? 'unknown',
    kernel: release(),
    load: Math.round(load * 10) / 10,
  };
}

async function writeDocument(figures: readonly Figure[], machine: Machine, plot: string): Promise<void> {
  const path = join(ROOT, 'docs', 'performance.md');
  const { node, cpus, model, load } = machine;
  const where = `Measured on ${cpus} × ${model}, Node ${node}, load ${load} when it began.`;
  const markdown = `${where}\n\n${asMarkdown(figures, [PLAIN, HTTPS, FETCH, CURL])}`;
  const document = insertFigures(readFileSync(path, 'utf8'), markdown);
  write(path, await format(document, { ...(await resolveConfig(path)), parser: 'markdown' }));
  write(join(ROOT, 'docs', 'images', 'performance.svg'), plot);
  write(join(ROOT, 'docs', 'images', 'throttle.svg'), await throttlePlot());
}

function write(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  console.log(`Written: ${path}`);
}
