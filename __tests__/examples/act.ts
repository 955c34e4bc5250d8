import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { findNode24 } from '../../sandbox/runner';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The version that is installed where there is none. */
const ACT = 'github.com/nektos/act@v0.2.89';

const OURS = 'codearts-remote-mirror/codearts-remote-mirror';

/** Endpoints of the action that a stage points to the sandbox. */
const ENDPOINTS = ['endpoint', 'iam_endpoint', 'sts_endpoint'];

/** Path of act, which is installed first if Go is there; `undefined` if it can't be had. */
export function findAct(): string | undefined {
  if (spawnSync('act', ['--version']).status === 0) return 'act';
  const { status, stdout } = spawnSync('go', ['env', 'GOPATH'], { encoding: 'utf8' });
  if (status !== 0) return undefined;
  const program = join(stdout.trim(), 'bin', process.platform === 'win32' ? 'act.exe' : 'act');
  if (!existsSync(program)) spawnSync('go', ['install', ACT], { stdio: 'ignore' });
  return existsSync(program) ? program : undefined;
}

/** Text of a workflow in examples/. */
export function readExample(file: string): string {
  return readFileSync(join(ROOT, 'examples', file), 'utf8');
}

/** A workflow to run. */
export interface Run {
  /** File in examples/, or the text of a workflow. */
  workflow: string;
  event: string;
  payload?: unknown;
  secrets?: Readonly<Record<string, string>>;
  vars?: Readonly<Record<string, string>>;
  env?: Readonly<Record<string, string>>;
  /** Files in the repository, by path. */
  files?: Readonly<Record<string, string>>;
}

/** What became of a run. */
export interface Ended {
  exitCode: number | null;
  /** Result by job: `success`, `failure`; one that was skipped is missing. Jobs of a matrix have its values: `mirror 2`. */
  jobs: Record<string, string>;
  /** Outcome by job and step (its id, or its number): `mirror/check`. */
  steps: Record<string, string>;
  /** Outputs by job and step. */
  outputs: Record<string, Record<string, string>>;
  summaries: string[];
  annotations: { level: string; title: string; message: string }[];
  /** What steps printed. */
  printed: string;
  /** How the stand-in of `gh` was called, a line each. */
  gh: string[];
  /** Everything act told, for when something is not as expected. */
  log: string;
}

/** A line of act's log. */
interface Line {
  msg?: string;
  jobID?: string;
  matrix?: Record<string, unknown>;
  stepID?: string[];
  stepResult?: string;
  jobResult?: string;
  command?: string;
  name?: string;
  arg?: string;
  content?: string;
  kvPairs?: Record<string, string>;
  raw_output?: boolean;
}

/**
 * A place where workflows run as they are: our actions stand under their published name, with the sandbox as default of every endpoint,
 * and what others publish is stood in for. `sandbox` is its URL.
 */
export class Stage {
  private readonly folder = mkdtempSync(join(tmpdir(), 'e2e-'));
  private readonly published = join(this.folder, 'published');

  constructor(
    private readonly act: string,
    sandbox: string,
  ) {
    for (const path of ['action.yml', 'dist', 'discover', 'join', '.github/workflows/mirror-organization.yml'])
      cpSync(join(ROOT, path), join(this.published, path), { recursive: true });
    const action = readYaml(join(this.published, 'action.yml')) as { inputs: Record<string, { default?: string }> };
    const called = join(this.published, '.github/workflows/mirror-organization.yml');
    const workflow = readYaml(called) as { on: { workflow_call: typeof action } };
    for (const inputs of [action.inputs, workflow.on.workflow_call.inputs])
      for (const name of ENDPOINTS) inputs[name] = { ...inputs[name], default: sandbox };
    writeFileSync(join(this.published, 'action.yml'), stringify(action));
    writeFileSync(called, stringify(workflow));
    cpSync(join(ROOT, '__tests__/examples/stand-ins'), join(this.folder, 'stand-ins'), { recursive: true });
    chmodSync(join(this.folder, 'stand-ins/bin/gh'), 0o755);
  }

  /** Runs a workflow as GitHub does when the event comes. */
  async run(run: Run): Promise<Ended> {
    const place = mkdtempSync(join(this.folder, 'run-'));
    const repository = join(place, 'repository');
    const text = run.workflow.includes('\n')
      ? run.workflow
      : readFileSync(join(ROOT, 'examples', run.workflow), 'utf8');
    const files = { ...run.files, '.github/workflows/example.yml': text };
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(repository, path)), { recursive: true });
      writeFileSync(join(repository, path), content);
    }
    makeRepository(repository);
    mkdirSync(join(place, 'artifacts'));
    writeFileSync(join(place, 'event.json'), JSON.stringify(run.payload ?? {}));
    writeFileSync(join(place, 'gh.log'), '');
    const env = { E2E_ARTIFACTS: join(place, 'artifacts'), E2E_GH_LOG: join(place, 'gh.log'), ...run.env };
    const options = [
      ...['--directory', repository, '--workflows', '.github/workflows/example.yml'],
      ...['--eventpath', join(place, 'event.json'), '--actor', 'octocat', '--json', '--no-cache-server'],
      ...['--platform', 'ubuntu-latest=-self-hosted', '--pull=false', '--action-cache-path', join(place, 'cache')],
      ...this.localRepositories(
        text + readFileSync(join(this.published, '.github/workflows/mirror-organization.yml'), 'utf8'),
      ),
      ...pairs('--secret', { GITHUB_TOKEN: 'ghs_of_the_job', ...run.secrets }),
      ...pairs('--var', run.vars),
      ...pairs('--env', env),
    ];
    const { exitCode, output } = await this.start([run.event, ...options]);
    const gh = readFileSync(join(place, 'gh.log'), 'utf8').split('\n').filter(Boolean);
    return { exitCode, gh, ...readLog(output) };
  }

  /** Takes everything away. */
  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Options that put our actions and our stand-ins in the place of what is published, at whatever commit a workflow names. */
  private localRepositories(workflows: string): string[] {
    const places = new Map<string, string>();
    for (const [, ref = ''] of workflows.matchAll(new RegExp(`uses: ${OURS}[\\w./-]*@(\\w+)`, 'g')))
      places.set(`${OURS}@${ref}`, this.published);
    for (const [, uses = '', name = ''] of workflows.matchAll(/uses: (actions\/([\w-]+)@\w+)/g))
      if (name !== 'checkout') places.set(uses, join(this.folder, 'stand-ins', name));
    return [...places].flatMap(([uses, place]) => ['--local-repository', `${uses}=${place}`]);
  }

  private start(args: string[]): Promise<{ exitCode: number | null; output: string }> {
    const path = [join(this.folder, 'stand-ins/bin'), dirname(findNode24()), process.env['PATH']].join(delimiter);
    // A home of its own, so that no settings of this machine count.
    const env = { PATH: path, HOME: this.folder, XDG_CACHE_HOME: join(this.folder, 'cache') };
    return new Promise((resolve, reject) => {
      const child = spawn(this.act, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
      let output = '';
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
      child.once('error', reject);
      child.once('close', (exitCode) => {
        resolve({ exitCode, output });
      });
    });
  }
}

function readYaml(path: string): unknown {
  return parse(readFileSync(path, 'utf8'));
}

function pairs(option: string, values: Readonly<Record<string, string>> = {}): string[] {
  return Object.entries(values).flatMap(([name, value]) => [option, `${name}=${value}`]);
}

function makeRepository(folder: string): void {
  const git = (...args: string[]) => {
    const identity = ['-c', 'user.name=octocat', '-c', 'user.email=octocat@example.org', '-c', 'commit.gpgsign=false'];
    const { status, stderr } = spawnSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  };
  git('init', '--quiet', '--initial-branch', 'main');
  git('remote', 'add', 'origin', 'https://github.com/octo-org/hello-world.git');
  git('add', '.');
  git('commit', '--quiet', '--message', 'First');
}

function readLog(output: string): Omit<Ended, 'exitCode' | 'gh'> {
  const ended: Omit<Ended, 'exitCode' | 'gh'> = {
    jobs: {},
    steps: {},
    outputs: {},
    summaries: [],
    annotations: [],
    printed: '',
    log: output,
  };
  for (const text of output.split('\n')) {
    if (!text.startsWith('{')) continue;
    const line = JSON.parse(text) as Line;
    const job = jobOf(line);
    const step = `${job}/${line.stepID?.join('/') ?? ''}`;
    if (line.jobResult !== undefined) ended.jobs[job] = line.jobResult;
    if (line.stepResult !== undefined && line.stepID) ended.steps[step] = line.stepResult;
    if (line.raw_output === true) ended.printed += line.msg ?? '';
    if (line.command === 'summary') ended.summaries.push(line.content ?? '');
    if (line.command === 'set-output') (ended.outputs[step] ??= {})[line.name ?? ''] = line.arg ?? '';
    if (line.command === 'error' || line.command === 'warning' || line.command === 'notice') {
      const { title = '' } = line.kvPairs ?? {};
      ended.annotations.push({ level: line.command, title, message: line.arg ?? '' });
    }
  }
  return ended;
}

/** The jobs of a matrix bear its values behind their id: `mirror 2`. */
function jobOf({ jobID = '', matrix }: Line): string {
  return [jobID, ...Object.values(matrix ?? {})].join(' ');
}
