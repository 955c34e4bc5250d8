import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench } from '../bench';
import { BARE, contestants, FETCH, PLAIN } from '../contestants';
import { ACTION, compare, type Figure } from '../figure';
import { takeTurns } from '../rounds';
import { median } from '../statistics';
import { type Command, runWhole, runWithPeak } from '../whole-process';

interface Starter {
  name: string;
  command: Command;
  exitCode: number;
}

/** Invalid input → exit, as a multiple of a Node that does nothing. */
export async function startUp(bench: Bench): Promise<Figure> {
  const starters = [...startersOf(bench), ...peersOf(bench)];
  const turn = (starter: Starter) => Promise.resolve(checked(starter, runWhole(starter.command)));
  const runs = await takeTurns(starters, bench.rounds, turn, bench.ready);
  return {
    id: 'start-up',
    title: 'Invalid input → exit, × bare node',
    unit: '×',
    rows: compare(runs, BARE),
    target: 1.65,
    rounds: bench.rounds,
  };
}

/** Peak memory on the same path, beyond that of a Node that does nothing. */
export async function startUpMemory(bench: Bench): Promise<Figure> {
  const starters = startersOf(bench).filter(({ command }) => command.argv[0] === bench.node);
  const runs = await takeTurns(starters, bench.rounds, async (starter) =>
    checked(starter, runWithPeak(starter.command, bench.programs['peak-memory'])),
  );
  const peaks = [...runs].map(([{ name }, all]) => ({ name, value: median(all.map(({ peakMiB }) => peakMiB)) }));
  const bare = peaks.find(({ name }) => name === BARE)?.value ?? NaN;
  return {
    id: 'start-up-memory',
    title: 'Peak memory on that path, over bare node',
    unit: 'MiB',
    rows: peaks.map(({ name, value }) => ({ name, value: value - bare })),
    target: 8,
    rounds: bench.rounds,
    note: `Bare node: ${bare.toFixed(1)} MiB.`,
  };
}

/** What GitHub downloads and Node reads. */
export function sizes(bench: Bench): Figure[] {
  const bundles = [
    { name: ACTION, dist: bench.dist },
    { name: PLAIN, dist: bench.plain },
  ];
  const entry = (dist: string) => statSync(join(dist, 'index.js')).size / 1000;
  const whole = (dist: string) =>
    readdirSync(dist).reduce((sum, file) => sum + statSync(join(dist, file)).size, 0) / 1000;
  return [
    {
      id: 'entry-size',
      title: 'Entry of dist',
      unit: 'kB',
      rows: bundles.map(({ name, dist }) => ({ name, value: entry(dist) })),
      target: 150,
    },
    {
      id: 'dist-size',
      title: 'Whole dist',
      unit: 'kB',
      rows: bundles.map(({ name, dist }) => ({ name, value: whole(dist) })),
      target: 900,
    },
  ];
}

function startersOf(bench: Bench): Starter[] {
  const invalid = { repositoryId: 'not-a-number', endpoint: 'https://127.0.0.1' };
  const others = contestants(bench)
    .filter(({ name }) => name !== FETCH)
    .map(({ name, command }): Starter => ({ name, command: command(invalid), exitCode: 1 }));
  const env = others[0]?.command.env ?? {};
  return [{ name: BARE, command: { argv: [bench.node, '-e', '0'], env }, exitCode: 0 }, ...others];
}

/** Other actions' bundles, as they fail when they are given nothing. */
function peersOf(bench: Bench): Starter[] {
  const env = { PATH: process.env['PATH'] ?? '', HOME: bench.folder, RUNNER_TEMP: bench.folder };
  return bench.peers.map(({ name, bundle }) => ({ name, command: { argv: [bench.node, bundle], env }, exitCode: 1 }));
}

function checked<R extends { exitCode: number; output: string }>({ name, exitCode }: Starter, run: R): R {
  if (run.exitCode !== exitCode)
    throw new Error(`${name} ended with ${run.exitCode} instead of ${exitCode}: ${run.output}`);
  return run;
}
