import { runAction, type Step, type StepResult } from '../../sandbox/runner';
import type { Repository, Sandbox, SandboxOptions } from '../../sandbox/sandbox';
import { startSandbox } from '../../sandbox/sandbox';
import { brokenPromises } from '../dist/fine-print';
import { packagedAction } from '../dist/packaged-action';

/** A run that takes longer is killed, and that breaks a promise: the sandbox keeps its connections open for a minute. */
const MAX_DURATION_MS = 25_000;

/** What every run here is spared: looking seldom. */
const IMPATIENT = { poll_interval: '100ms' };

let lastId = 0;

/** Adds a repository with an id that no other has in this test file. */
export function newRepository(
  sandbox: Sandbox,
  options: Partial<Parameters<Sandbox['addRepository']>[0]> = {},
): Repository {
  const id = ++lastId;
  return sandbox.addRepository({ id, path: `group/website-${id}`, ...options });
}

/** How a run differs from the usual one. */
export interface Act extends Omit<Step, 'inputs' | 'action'> {
  /** Texts that must not be seen anywhere. */
  readonly secrets?: readonly string[];
}

/**
 * Runs the packaged action against a sandbox, with a token where the inputs name no other credential.
 * @throws when the run breaks a promise that holds for every run
 */
export async function act(
  sandbox: Sandbox,
  inputs: Readonly<Record<string, string>>,
  { secrets = [], ...step }: Act = {},
): Promise<StepResult> {
  const signsIn = SIGN_IN.some((name) => name in inputs) || step.env !== undefined;
  const token = signsIn ? [] : [sandbox.issueToken({ length: 200 })];
  const result = await runAction({
    timeoutMs: MAX_DURATION_MS,
    ...step,
    action: packagedAction(),
    inputs: {
      ...IMPATIENT,
      endpoint: sandbox.url,
      iam_endpoint: sandbox.url,
      sts_endpoint: sandbox.url,
      ...(token[0] !== undefined && { token: token[0] }),
      ...inputs,
    },
  });
  const expected = { action: packagedAction(), secrets: [...token, ...secrets], hasOutputs: true };
  const broken = brokenPromises(result, expected);
  if (broken.length > 0) throw new Error(`${broken.join('\n')}\n\n${result.stdout}\n${result.stderr}`);
  return result;
}

const SIGN_IN = ['token', 'access_key', 'password', 'identity_provider', 'agency_urn'];

/** A run in a line: exit code, outcome, whether it changed anything, error code. `0 associated changed` */
export function verdict({ exitCode, outputs }: StepResult): string {
  const changed = outputs['changed'] === 'true' ? ['changed'] : [];
  const code = outputs['error_code'] ? [outputs['error_code']] : [];
  return [exitCode, outputs['outcome'], ...changed, ...code].join(' ');
}

/** The message of the one error of a failed run. */
export function complaint({ annotations }: StepResult): string {
  return annotations.find(({ level }) => level === 'error')?.message ?? '';
}

/** Gives a sandbox to some tests, and stops it whatever becomes of them. */
export async function withSandbox(options: SandboxOptions, use: (sandbox: Sandbox) => Promise<void>): Promise<void> {
  const sandbox = await startSandbox(options);
  try {
    await use(sandbox);
  } finally {
    await sandbox.stop();
  }
}
