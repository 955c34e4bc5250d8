import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Sandbox, startSandbox } from '../../../sandbox/sandbox';
import { type Source, startSource } from '../../../sandbox/source';
import type { Bench } from '../bench';
import { ACTION, type Figure, type Row } from '../figure';
import { takeTurns } from '../rounds';
import { median } from '../statistics';
import { stepEnvironment } from '../step';
import type { Command } from '../whole-process';

/** A mirror in sync, and what verifying it sends. */
interface Scene {
  branches: number;
  /** Whether the service's list of branches tells their heads. */
  tellsHeads: boolean;
}

/** What it costs to prove that a mirror in sync holds the source's commits. */
export async function verify(bench: Bench): Promise<Figure[]> {
  const source = await startSource();
  try {
    const numbers = bench.isQuick ? [1, 10] : [1, 10, 300];
    const requests: Row[] = [];
    const times: Row[] = [];
    for (const tellsHeads of [true, false]) {
      const sandbox = await startSandbox({ listedCommits: tellsHeads });
      try {
        for (const branches of numbers) {
          const cost = await costOf(bench, source, sandbox, { branches, tellsHeads });
          const name = `${branches} ${branches === 1 ? 'branch' : 'branches'}, the list ${tellsHeads ? 'tells' : 'does not tell'} heads`;
          // The check itself reads the mirror, with verify or without.
          requests.push({ name, value: cost.requests - 1 });
          times.push({ name, value: cost.ratio });
        }
      } finally {
        await sandbox.stop();
      }
    }
    return [
      {
        id: 'verify-requests',
        title: 'verify of a mirror in sync: requests that it adds, those to the source included',
        unit: '',
        rows: requests,
        note: 'Target: 4 where the list tells heads, else 4 and one a branch. A page of the list has 100 branches.',
      },
      {
        id: 'verify-time',
        title: 'The same: time × git ls-remote of both sides',
        unit: '×',
        rows: times,
        rounds: Math.min(bench.rounds, 5),
        note: 'Target: 1.5. git reads the mirror from the disk; the action asks the sandbox, which asks git for each branch.',
      },
    ];
  } finally {
    await source.stop();
  }
}

async function costOf(bench: Bench, source: Source, sandbox: Sandbox, { branches, tellsHeads }: Scene) {
  const names = Array.from({ length: branches }, (_, index) => (index === 0 ? 'main' : `branch-${index}`));
  const origin = await source.createRepository(`of-${branches}-${tellsHeads}`, { branches: names, commits: 1 });
  const repository = sandbox.addRepository({ id: branches, path: `group/of-${branches}` });
  repository.associate(origin.url);
  await repository.startSync();
  await repository.settled();
  const inputs = { mode: 'check', verify: 'true', repository_id: String(branches), url: origin.url };
  const env = stepEnvironment(bench.folder, { ...inputs, endpoint: sandbox.url, token: sandbox.issueToken() });
  const action = { argv: [bench.node, join(bench.dist, 'index.js')], env } satisfies Command;
  const script = `git ls-remote ${origin.url} >/dev/null && git ls-remote ${repository.gitDir} >/dev/null`;
  const git = { argv: ['bash', '-c', script], env: { PATH: process.env['PATH'] ?? '' } } satisfies Command;
  let requests = 0;
  const turn = async (command: Command) => {
    const before = sandbox.requests.length + source.requests.length;
    const ms = await timeOf(command);
    if (command === action) requests = sandbox.requests.length + source.requests.length - before;
    return ms;
  };
  const runs = await takeTurns<Command, number>([action, git], Math.min(bench.rounds, 5), turn, bench.ready);
  return { requests, ratio: median(runs.get(action) ?? []) / median(runs.get(git) ?? []) };
}

/** Wall time of a process in milliseconds. The services that it talks to are in this very process, so nothing may block it. */
async function timeOf({ argv: [program, ...rest], env }: Command): Promise<number> {
  const started = performance.now();
  const child = spawn(program, rest, { env: { ...env }, stdio: 'ignore' });
  const [code] = (await once(child, 'exit')) as [number];
  if (code !== 0) throw new Error(`${ACTION} or git failed with ${code}`);
  return performance.now() - started;
}
