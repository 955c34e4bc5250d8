import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { StepResult } from '../../sandbox/runner';

/** Every secret of the tests has this word in it. */
export const CANARY = 'CANARY';

/** The workflow commands that may be issued. */
const COMMANDS = ['add-mask', 'debug', 'notice', 'warning', 'error', 'group', 'endgroup'];

/** A step shows no more. */
const MAX_ANNOTATIONS = 10;

/** GitHub refuses a larger summary. Bytes. */
const MAX_SUMMARY = 1024 * 1024;

const OUTCOMES = ['associated', 'updated', 'unchanged', 'planned', 'skipped', 'failed'];

/** What the promises are checked against. */
export interface Expected {
  /** Folder of action.yml. */
  readonly action: string;
  /** Texts that must not be seen anywhere, besides the canary. */
  readonly secrets: readonly string[];
  /** Whether the outputs could be written. */
  readonly hasOutputs: boolean;
}

/** The promises of the contract's last section that hold for every run, whatever happens in it; one line for each that was broken. */
export function brokenPromises(step: StepResult, { action, secrets, hasOutputs }: Expected): string[] {
  const broken: string[] = [];
  const promise = (holds: boolean, otherwise: string) => {
    if (!holds) broken.push(otherwise);
  };
  const { exitCode, outputs } = step;
  const titles = step.annotations.filter(({ level }) => level === 'error').map(({ title }) => title);

  promise(!step.timedOut, 'it had to be killed');
  promise(step.signal === null || step.timedOut, `it died by ${step.signal ?? ''}`);
  promise(exitCode === 0 || exitCode === 1, `exit code ${exitCode ?? 'none'}`);
  promise(exitCode !== 0 || titles.length === 0, 'exit 0 carries an ::error');
  promise(exitCode !== 1 || titles.length > 0, 'exit 1 carries no ::error');
  promise(new Set(titles).size === titles.length, `more than one ::error a cause: ${titles.join(', ')}`);
  promise('results_file' in outputs || titles.length <= 1, `more than one ::error: ${titles.join(', ')}`);
  promise(titles.length <= MAX_ANNOTATIONS, `${titles.length} error annotations`);
  promise(step.stderr === '', `stderr: ${step.stderr.slice(0, 300)}`);
  promise(Buffer.byteLength(step.summary) <= MAX_SUMMARY, `a summary of ${Buffer.byteLength(step.summary)} bytes`);

  for (const { title, message, file, line } of step.annotations) {
    promise(Boolean(title) && message !== '', 'an annotation without title or message');
    promise(file === undefined && line === undefined, 'an annotation with a file');
  }
  for (const { name, form } of step.commands)
    promise(COMMANDS.includes(name) && form === 'current', `the ${form} command ${name}`);

  const declared = declaredOutputs(action);
  for (const name of Object.keys(outputs)) promise(declared.includes(name), `the undeclared output ${name}`);
  if (hasOutputs) {
    promise(OUTCOMES.includes(outputs['outcome'] ?? ''), `outcome ${outputs['outcome'] ?? 'missing'}`);
    promise(/^(true|false)$/.test(outputs['changed'] ?? ''), `changed ${outputs['changed'] ?? 'missing'}`);
    promise(
      (outputs['outcome'] === 'failed') === (exitCode === 1),
      `exit ${exitCode ?? ''} with outcome ${outputs['outcome'] ?? ''}`,
    );
    promise(
      titles.length === 0 || titles.includes(outputs['error_code']),
      `error_code ${outputs['error_code'] ?? 'missing'} is no title`,
    );
  }

  for (const [name, text] of writtenBy(step)) {
    const control = /[^\n\P{Cc}]/u.exec(text);
    promise(!control, `control character in ${name}: ${around(text, control?.index ?? 0)}`);
    for (const secret of [CANARY, ...secrets]) {
      const at = text.indexOf(secret);
      promise(at < 0, `secret in ${name}: ${around(text, at)}`);
    }
  }
  return broken;
}

/** All that a run leaves for others to read; the runner does not show the values that it is told to mask. */
function writtenBy(step: StepResult): [name: string, text: string][] {
  return [
    ['the log', step.stdout.replace(/^::add-mask::.*$/gm, '')],
    ['stderr', step.stderr],
    ['the summary', step.summary],
    ...Object.entries(step.files).filter(([name]) => !name.startsWith('_github_workflow')),
  ];
}

function around(text: string, at: number): string {
  return JSON.stringify(text.slice(Math.max(0, at - 60), at + 60));
}

function declaredOutputs(action: string): string[] {
  const { outputs } = parse(readFileSync(join(action, 'action.yml'), 'utf8')) as { outputs: object };
  return Object.keys(outputs);
}
