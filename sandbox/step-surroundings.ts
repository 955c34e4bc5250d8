import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { isObject, textAt, valueAt } from './json';
import type { Step } from './step';

/** What action.yml says about an action, as far as a runner needs it. */
export interface ActionMetadata {
  readonly main: string;
  /** Default by input name, '' where there is none. */
  readonly defaults: ReadonlyMap<string, string>;
}

/** The files in which a step leaves what is not on its output, by the variable that names each. */
export const COMMAND_FILES = {
  GITHUB_OUTPUT: 'set_output',
  GITHUB_STEP_SUMMARY: 'step_summary',
  GITHUB_STATE: 'save_state',
  GITHUB_ENV: 'set_env',
  GITHUB_PATH: 'add_path',
} as const;

/** Reads action.yml of a folder. */
export function readMetadata(action: string): ActionMetadata {
  const file = ['action.yml', 'action.yaml'].map((name) => join(action, name)).find((path) => existsSync(path));
  if (file === undefined) throw new Error(`there is no action.yml in ${action}`);
  const metadata: unknown = parse(readFileSync(file, 'utf8'));
  const main = textAt(metadata, 'runs', 'main');
  if (main === undefined) throw new Error(`${file} names no program (runs.main)`);
  const inputs = valueAt(metadata, 'inputs');
  const defaults = new Map<string, string>();
  for (const [name, input] of isObject(inputs) ? Object.entries(inputs) : []) {
    const given = valueAt(input, 'default');
    defaults.set(name, given === undefined || given === null ? '' : String(given));
  }
  return { main, defaults };
}

/** Creates the folders and files of a step; returns the `github` context. */
export async function prepare(folder: string, action: string, step: Step): Promise<Record<string, string>> {
  const workspace = join(folder, 'work');
  const commands = join(folder, 'temp', '_runner_file_commands');
  await mkdir(commands, { recursive: true });
  await mkdir(workspace);
  for (const file of Object.values(COMMAND_FILES)) await writeFile(join(commands, file), '');
  for (const [path, content] of Object.entries(step.workspace ?? {})) {
    await mkdir(dirname(join(workspace, path)), { recursive: true });
    await writeFile(join(workspace, path), content);
  }
  const eventPath = join(folder, 'temp', '_github_workflow', 'event.json');
  await mkdir(dirname(eventPath));
  await writeFile(eventPath, JSON.stringify(step.event?.payload ?? { ref: 'refs/heads/main' }));
  const commandFiles = Object.entries(COMMAND_FILES).map(([variable, file]): [string, string] => [
    variable.replace('GITHUB_', '').toLowerCase(),
    join(commands, file),
  ]);
  return {
    ...githubContext(),
    ...Object.fromEntries(commandFiles),
    action_path: action,
    event_name: step.event?.name ?? 'push',
    event_path: eventPath,
    workspace,
    ...step.github,
  };
}

/** The `github` context of a push to a sample repository. */
function githubContext(): Record<string, string> {
  return {
    actions: 'true',
    action: '__self',
    actor: 'octocat',
    api_url: 'https://api.github.com',
    graphql_url: 'https://api.github.com/graphql',
    job: 'mirror',
    ref: 'refs/heads/main',
    ref_name: 'main',
    ref_type: 'branch',
    repository: 'octo-org/hello-world',
    repository_id: '1296269',
    repository_owner: 'octo-org',
    repository_owner_id: '583231',
    run_attempt: '1',
    run_id: '1658821493',
    run_number: '3',
    server_url: 'https://github.com',
    sha: 'ffac537e6cbbf934b08745a378932722df287a53',
    triggering_actor: 'octocat',
    workflow: 'Mirror',
  };
}

/** What a runner sets besides GITHUB_*; nothing else of this process's environment gets through. */
export function runnerEnvironment(folder: string): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    CI: 'true',
    RUNNER_TEMP: join(folder, 'temp'),
    RUNNER_TOOL_CACHE: join(folder, 'tools'),
    RUNNER_WORKSPACE: folder,
    RUNNER_NAME: 'GitHub Actions 1',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_OS: { darwin: 'macOS', win32: 'Windows' }[process.platform as string] ?? 'Linux',
    RUNNER_ARCH: { arm64: 'ARM64', arm: 'ARM', ia32: 'X86' }[process.arch as string] ?? 'X64',
  };
}

/** The inputs given, filled up with the defaults of action.yml. */
export function inputEnvironment(
  metadata: ActionMetadata,
  given: Readonly<Record<string, string>>,
  github: Readonly<Record<string, string>>,
): Record<string, string> {
  const byName = new Map([...metadata.defaults].map(([name, text]) => [name.toUpperCase(), evaluated(text, github)]));
  for (const [name, value] of Object.entries(given)) byName.set(name.toUpperCase(), value);
  return Object.fromEntries([...byName].map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_')}`, value]));
}

/** Replaces `${{ github.x }}`; any other expression is an error, for this is not an evaluator. */
function evaluated(text: string, github: Readonly<Record<string, string>>): string {
  const context: Readonly<Record<string, string>> = { token: 'ghs_sandboxtoken', ...github };
  return text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_match, expression: string) => {
    const [, name] = /^github\.(\w+)$/.exec(expression) ?? [];
    if (name === undefined) throw new Error(`this runner cannot evaluate the default '${text}'`);
    return context[name] ?? '';
  });
}
