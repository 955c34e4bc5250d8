import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A process to start. Nothing of this process's environment is handed on. */
export interface Command {
  argv: readonly [program: string, ...rest: string[]];
  env: Readonly<Record<string, string>>;
}

/** Where processes run: words put before a command, as `nsenter` and its options; none is here. */
export type Place = readonly string[];

/** A process from its start to its end. */
export interface Run {
  wallMs: number;
  /** User and system time of all its threads and children. */
  cpuMs: number;
  exitCode: number;
  /** Standard output and standard error. */
  output: string;
}

/** The shell's clock and its `times` see a whole process, its end included, which Node's own child processes do not tell. */
const STOPWATCH = `
begun=$EPOCHREALTIME
"$@" 3>&-
code=$?
ended=$EPOCHREALTIME
{ echo "$begun $ended"; times; } >&3
exit $code`;

/** Runs a process to its end; output goes through a pipe, as on a runner. Linux with bash 5. */
export function runWhole({ argv, env }: Command, place: Place = []): Run {
  const [program, ...rest] = [...place, 'bash', '--noprofile', '--norc', '-c', STOPWATCH, 'stopwatch', ...argv];
  const child = spawnSync(program ?? 'bash', rest, {
    env: { ...env },
    cwd: tmpdir(),
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: Infinity,
    timeout: 300_000,
  });
  if (child.error) throw child.error;
  const output = child.stdout + child.stderr;
  const [clocks = '', , children = ''] = (child.output[3] ?? '').split('\n');
  const [begun = NaN, ended = NaN] = clocks.split(' ').map(Number);
  if (Number.isNaN(ended)) throw new Error(`${argv.join(' ')} could not be timed: ${output || String(child.signal)}`);
  return { wallMs: (ended - begun) * 1000, cpuMs: cpuTime(children), exitCode: child.status ?? -1, output };
}

/** Adds up what `times` says: `0m0.052s 0m0.011s`. */
function cpuTime(times: string): number {
  return [...times.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + (Number(minutes) * 60 + Number(seconds)) * 1000,
    0,
  );
}

/** Runs a Node process and also returns the most memory it held, in MiB. `probe` is the compiled program peak-memory. */
export function runWithPeak(command: Command, probe: string): Run & { peakMiB: number } {
  const [node, ...rest] = command.argv;
  const folder = mkdtempSync(join(tmpdir(), 'peak-'));
  try {
    const file = join(folder, 'peak');
    const run = runWhole({
      argv: [node, '--require', probe, ...rest],
      env: { ...command.env, PEAK_MEMORY_FILE: file },
    });
    return { ...run, peakMiB: Number(readFileSync(file, 'utf8')) / 1024 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
