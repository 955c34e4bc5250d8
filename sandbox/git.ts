import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { devNull } from 'node:os';

/** What a git process left behind. */
export interface GitResult {
  /** Exit code; null if a signal ended the process. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How to run git. */
export interface GitOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Bytes for standard input. */
  readonly input?: string;
  /** Ends the process when aborted. */
  readonly signal?: AbortSignal;
}

const HAS_GROUPS = process.platform !== 'win32';

/** Environment in which git sees no configuration but ours, asks nobody anything, and speaks HTTP only. */
export function hermeticEnvironment(): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: devNull,
    LC_ALL: 'C',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ALLOW_PROTOCOL: 'http:https',
    ...gitConfiguration({ 'gc.auto': '0', 'maintenance.auto': 'false' }),
  };
}

/** Git configuration as environment variables, so that no secret shows up in a process list. */
export function gitConfiguration(settings: Readonly<Record<string, string>>): Record<string, string> {
  const environment: Record<string, string> = { GIT_CONFIG_COUNT: String(Object.keys(settings).length) };
  for (const [index, [key, value]] of Object.entries(settings).entries()) {
    environment[`GIT_CONFIG_KEY_${index}`] = key;
    environment[`GIT_CONFIG_VALUE_${index}`] = value;
  }
  return environment;
}

/** Runs git and collects what it says; rejects only if git cannot be started. */
export async function runGit(args: readonly string[], options: GitOptions = {}): Promise<GitResult> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', args, {
      cwd: options.cwd,
      env: { ...hermeticEnvironment(), ...options.env },
      stdio: ['pipe', 'pipe', 'pipe'],
      // A group of its own, for git leaves the talking to children that would outlive it.
      detached: HAS_GROUPS,
    });
    const kill = (): void => {
      endGroup(child);
    };
    options.signal?.addEventListener('abort', kill, { once: true });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    // A git that ends before it has read everything closes the pipe; its exit code tells the story.
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
    child.once('error', reject);
    child.once('close', (code) => {
      options.signal?.removeEventListener('abort', kill);
      resolve({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() });
    });
    if (options.signal?.aborted) kill();
  });
}

function endGroup(child: ChildProcess): void {
  if (!HAS_GROUPS || child.pid === undefined) {
    child.kill();
    return;
  }
  try {
    process.kill(-child.pid);
  } catch {
    // It has ended by itself.
  }
}

/** Runs git and returns its standard output; a non-zero exit is an error that carries git's words. */
export async function requireGit(args: readonly string[], options: GitOptions = {}): Promise<string> {
  const result = await runGit(args, options);
  if (result.code !== 0) throw new Error(`git ${args[0] ?? ''} failed: ${gitReason(result)}`);
  return result.stdout;
}

/** The lines in which git says why it failed. */
export function gitReason(result: GitResult): string {
  const lines = result.stderr.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  const telling = lines.filter((line) => /^(fatal|error|remote):| ! \[/.test(line));
  const reason = (telling.length > 0 ? telling : lines).map((line) => line.trim()).join('\n');
  return reason.slice(0, 1000) || `git ended with ${result.code === null ? 'a signal' : `exit code ${result.code}`}`;
}

/** Makes a bare repository, unless it is there. */
export async function makeBareRepository(gitDir: string, options: GitOptions = {}): Promise<void> {
  if (existsSync(gitDir)) return;
  await requireGit(['init', '--quiet', '--bare', '--initial-branch=main', gitDir], options);
}

/** The branches of a bare repository, by name, with the commit each points to; empty if it does not exist. */
export async function readBranches(gitDir: string): Promise<Record<string, string>> {
  return readRefs(gitDir, 'refs/heads');
}

/** The refs below a prefix, by the rest of their name, with the object each points to. */
export async function readRefs(gitDir: string, prefix: string): Promise<Record<string, string>> {
  const parts = prefix.split('/').length;
  const { stdout } = await runGit([
    `--git-dir=${gitDir}`,
    'for-each-ref',
    `--format=%(refname:lstrip=${parts}) %(objectname)`,
    prefix,
  ]);
  return Object.fromEntries(
    stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(0, line.lastIndexOf(' ')), line.slice(line.lastIndexOf(' ') + 1)]),
  );
}
