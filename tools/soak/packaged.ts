import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brokenPromises } from '../../__tests__/dist/fine-print';
import { runAction } from '../../sandbox/runner';
import type { Perform } from './play';

const REPOSITORY_ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What makes a run short at the speed of a real clock. */
const HASTE = { request_timeout: '1500ms', wait_timeout: '4s', poll_interval: '100ms' };

/** No run takes as long, whatever it meets; the sandbox would keep a connection open for longer. */
const BOUND_MS = 45_000;

/** Runs the packaged action as a process of its own. */
export const packaged: Perform = async ({ inputs, env }) => {
  const action = resolve(process.env['PACKAGED_ACTION'] ?? REPOSITORY_ROOT);
  const step = await runAction({ action, inputs: { ...HASTE, ...inputs }, env, timeoutMs: BOUND_MS });
  if (step.timedOut) return undefined;
  return {
    succeeded: step.exitCode === 0,
    outputs: step.outputs,
    errors: step.annotations
      .filter(({ level }) => level === 'error')
      .map(({ title = '', message }) => ({ title, message })),
    warnings: step.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message),
    lines: step.stdout.split('\n'),
    texts: {
      // The runner does not show the values that it is told to mask.
      log: step.stdout.replace(/^::add-mask::.*$/gm, ''),
      stderr: step.stderr,
      summary: step.summary,
      ...step.files,
    },
    broken: brokenPromises(step, { action, secrets: [], hasOutputs: true }),
  };
};
