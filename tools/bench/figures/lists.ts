import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asBatch, LATENCY_MS, writeList } from '../batches';
import type { Bench } from '../bench';
import { ACTION, type Figure } from '../figure';
import { takeTurns } from '../rounds';
import { HOSTS, Service } from '../service';
import { median } from '../statistics';
import { stepEnvironment } from '../step';
import { type Command, runWhole } from '../whole-process';

/** How long after its start a step is cancelled: while it reads its list. Milliseconds. */
const CANCEL_AFTER_MS = 250;

/** What GitHub takes for a page, and how many repositories a page has. */
const PAGE_MS = 100;
const PAGE_SIZE = 100;

/** What long lists cost before the first request, and how soon a cancelled step ends meanwhile. */
export async function lists(bench: Bench): Promise<Figure[]> {
  return [...(await readingLists(bench)), await cancelling(bench), ...(await discovering(bench))];
}

async function readingLists(bench: Bench): Promise<Figure[]> {
  const { node, identity, programs } = bench;
  const entries = bench.isQuick ? 100 : 10_000;
  const service = await Service.start({ node, identity, program: programs.service, latencyMs: LATENCY_MS });
  try {
    const endpoint = `https://${HOSTS.near}:${service.port}`;
    const formats = (['yaml', 'json'] as const).map((format) => ({
      format,
      command: asBatch(bench, bench.dist, writeList(bench, entries, format), endpoint),
    }));
    const turn = async ({ command }: { command: Command }) => {
      const startedAt = Date.now();
      const step = start(command);
      // The mirrors themselves are measured elsewhere.
      const seen = (async () => {
        for (;;) {
          const { firstAt } = await service.counts();
          if (firstAt > 0 || step.exitCode !== null) return firstAt;
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      })();
      const firstAt = await seen;
      step.kill('SIGTERM');
      if (step.exitCode === null) await once(step, 'exit');
      await service.counts();
      if (firstAt === 0) throw new Error('the step ended without a request');
      return firstAt - startedAt;
    };
    const runs = await takeTurns(formats, Math.min(bench.rounds, 5), turn, bench.ready);
    return [...runs].map(([{ format }, times]) => ({
      id: `list-${format}`,
      title: `A list of ${entries} mirrors as ${format.toUpperCase()}: from the start to the first request`,
      unit: 's',
      rows: [{ name: ACTION, value: median(times) / 1000 }],
      rounds: times.length,
      ...(format === 'yaml' && { target: 2 }),
    }));
  } finally {
    await service.stop();
  }
}

async function cancelling(bench: Bench): Promise<Figure> {
  const entries = bench.isQuick ? 1000 : 10_000;
  // Nobody listens there: the step must end before it gets that far, or at its first request.
  const command = asBatch(bench, bench.dist, writeList(bench, entries, 'yaml'), 'https://127.0.0.1:9');
  const turn = async () => {
    const step = start(command);
    await new Promise((resolve) => setTimeout(resolve, CANCEL_AFTER_MS));
    const cancelledAt = performance.now();
    step.kill('SIGTERM');
    if (step.exitCode === null) await once(step, 'exit');
    return performance.now() - cancelledAt;
  };
  const runs = await takeTurns([ACTION], Math.min(bench.rounds, 5), turn, bench.ready);
  const times = runs.get(ACTION) ?? [];
  return {
    id: 'list-cancel',
    title: `Cancelled while it reads ${entries} mirrors as YAML: to its end`,
    unit: 's',
    rows: [{ name: ACTION, value: median(times) / 1000 }],
    target: 1,
    rounds: times.length,
  };
}

async function discovering(bench: Bench): Promise<Figure[]> {
  const repositories = bench.isQuick ? 200 : 5000;
  const entries = bench.isQuick ? 100 : 20_000;
  const github = await startGitHub(bench, repositories, PAGE_MS);
  const quick = await startGitHub(bench, 1, 0);
  try {
    const mapping = join(bench.folder, 'mapping.yml');
    writeFileSync(
      mapping,
      Array.from({ length: entries }, (_, index) => `repository-${index + 1}: ${index + 1}\n`).join(''),
    );
    const contestants = [
      { name: 'pages', command: asDiscovery(bench, github.url, { repository: 'mirrors/{name}' }) },
      { name: 'mapping', command: asDiscovery(bench, quick.url, { mapping_file: mapping }) },
    ];
    const turn = async ({ name, command }: { name: string; command: Command }) => {
      const run = runWhole(command);
      if (run.exitCode !== 0) throw new Error(`discovery by ${name} failed: ${run.output.slice(-2000)}`);
      return run.wallMs;
    };
    const runs = await takeTurns(contestants, Math.min(bench.rounds, 5), turn, bench.ready);
    const [pages = [], mappings = []] = runs.values();
    const ideal = discoveryIdealMs(repositories);
    return [
      {
        id: 'discovery',
        title: `Discovery of ${repositories} repositories, ${PAGE_MS} ms a page, × ideal`,
        unit: '×',
        rows: [{ name: ACTION, value: median(pages) / ideal }],
        target: 1.3,
        rounds: pages.length,
        note: `Ideal: the first page, and then all others ${PAGES_AT_ONCE} at a time, with no start of a process.`,
      },
      {
        id: 'mapping',
        title: `A mapping of ${entries} entries: the whole of discover`,
        unit: 's',
        rows: [{ name: ACTION, value: median(mappings) / 1000 }],
        target: 2,
        rounds: mappings.length,
      },
    ];
  } finally {
    github.stop();
    quick.stop();
  }
}

/** Pages that discover asks for at once. */
const PAGES_AT_ONCE = 8;

/** How long the pages take at the least, in milliseconds. */
function discoveryIdealMs(repositories: number): number {
  const others = Math.ceil(repositories / PAGE_SIZE) - 1;
  return (1 + Math.ceil(others / PAGES_AT_ONCE)) * PAGE_MS;
}

function asDiscovery(bench: Bench, url: string, inputs: Readonly<Record<string, string>>): Command {
  const all = { token: 'sample-token', organization: 'octo-org', ...inputs };
  const env = {
    ...stepEnvironment(bench.folder, {}),
    ...Object.fromEntries(Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    GITHUB_API_URL: url,
  };
  return { argv: [bench.node, join(bench.dist, '..', 'discover', 'dist', 'index.js')], env };
}

async function startGitHub(bench: Bench, repositories: number, latencyMs: number) {
  const child = spawn(bench.node, [bench.programs.github], {
    env: { PATH: process.env['PATH'] ?? '', GITHUB_OPTIONS: JSON.stringify({ repositories, latencyMs }) },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [port] = (await once(child, 'message')) as [number];
  return { url: `http://127.0.0.1:${port}`, stop: () => child.kill() };
}

function start({ argv: [program, ...rest], env }: Command): ChildProcess {
  return spawn(program, rest, { env: { ...env }, cwd: tmpdir(), stdio: 'ignore' });
}
