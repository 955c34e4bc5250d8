import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from './programs';

/** The environment that a runner gives to a step of this action: all inputs of action.yml, files for outputs and summary. */
export function stepEnvironment(folder: string, inputs: Readonly<Record<string, string>>): Record<string, string> {
  const step = join(folder, 'step');
  mkdirSync(step, { recursive: true });
  const files = { GITHUB_OUTPUT: 'output', GITHUB_STEP_SUMMARY: 'summary', GITHUB_STATE: 'state' };
  const paths = Object.entries(files).map(([variable, name]): [string, string] => {
    const path = join(step, name);
    writeFileSync(path, '');
    return [variable, path];
  });
  const event = join(step, 'event.json');
  writeFileSync(event, JSON.stringify({ ref: 'refs/heads/main' }));
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: step,
    CI: 'true',
    RUNNER_TEMP: step,
    RUNNER_OS: 'Linux',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: 'octocat',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: event,
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: 'octo-org/hello-world',
    GITHUB_RUN_ID: '1658821493',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_WORKSPACE: step,
    ...Object.fromEntries(paths),
    ...inputVariables(inputs),
  };
}

/** The value of an output after a run; `undefined` when it was not written. */
export function readOutput(env: Readonly<Record<string, string>>, name: string): string | undefined {
  const text = readFileSync(env['GITHUB_OUTPUT'] ?? '', 'utf8');
  return new RegExp(`^${name}<<(.*)\\n([^]*?)\\n\\1$`, 'm').exec(text)?.[2];
}

function inputVariables(given: Readonly<Record<string, string>>): Record<string, string> {
  const metadata = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as {
    inputs: Record<string, { default?: unknown }>;
  };
  const defaults = Object.entries(metadata.inputs).map(([name, { default: value = '' }]): [string, string] => {
    const text = String(value);
    // The only expression among the defaults is the address of the workflow's own repository.
    return [name, text.includes('${{') ? 'https://github.com/octo-org/hello-world.git' : text];
  });
  const inputs = { ...Object.fromEntries(defaults), ...given };
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
}
