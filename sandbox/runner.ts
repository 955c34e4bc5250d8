import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { StringDecoder } from 'node:string_decoder';
import { fileURLToPath } from 'node:url';
import { findNode24 } from './node24.js';
import { withLineFeeds } from './runner-files';
import type { Ended, Step, StepControl, StepResult } from './step';
import { readResult } from './step-result';
import { inputEnvironment, prepare, readMetadata, runnerEnvironment } from './step-surroundings';

export { findNode24 } from './node24.js';
export type { Annotation, Step, StepControl, StepResult } from './step';
export type { WorkflowCommand } from './runner-commands';

const REPOSITORY_ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Runs one step the way a GitHub runner does: Node 24, a bare environment, fresh folders that are removed afterwards. */
export async function runAction(step: Step): Promise<StepResult> {
  const action = resolve(step.action ?? REPOSITORY_ROOT);
  const metadata = readMetadata(action);
  const folder = await mkdtemp(join(tmpdir(), 'action-step-'));
  try {
    const github = await prepare(folder, action, step);
    const env = {
      ...runnerEnvironment(folder),
      ...Object.fromEntries(Object.entries(github).map(([name, value]) => [`GITHUB_${name.toUpperCase()}`, value])),
      ...inputEnvironment(metadata, step.inputs ?? {}, github),
      ...step.env,
    };
    const program = resolve(step.dist ?? join(action, metadata.main));
    const ended = await runNode(program, join(folder, 'work'), env, step);
    return { ...ended, ...(await readResult(folder, ended.stdout, ended.stderr)) };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function runNode(program: string, cwd: string, env: Record<string, string>, step: Step): Promise<Ended> {
  const node = step.node ?? findNode24();
  return new Promise((resolvePromise, reject) => {
    const begun = performance.now();
    const child = spawn(node, [program], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const control: StepControl = { kill: (signal) => child.kill(signal) };
    const collected = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const) {
      const decoder = new StringDecoder('utf8');
      child[stream].on('data', (chunk: Buffer) => {
        const text = decoder.write(chunk);
        collected[stream] += text;
        step.onOutput?.(text, stream, control);
      });
    }
    let timedOut = false;
    const timeout = setTimeout(() => {
      timedOut = true;
      child.kill('SIGKILL');
    }, step.timeoutMs ?? 60_000);
    const { signalAfterMs } = step;
    const interruption =
      signalAfterMs === undefined ? undefined : setTimeout(() => child.kill(step.signal ?? 'SIGINT'), signalAfterMs);
    child.once('error', reject);
    child.once('close', (exitCode, signal) => {
      clearTimeout(timeout);
      clearTimeout(interruption);
      const [stdout, stderr] = [withLineFeeds(collected.stdout), withLineFeeds(collected.stderr)];
      resolvePromise({ exitCode, signal, timedOut, stdout, stderr, durationMs: performance.now() - begun });
    });
  });
}
