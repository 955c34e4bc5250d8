import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { makeBareRepository, requireGit } from '../../sandbox/git';
import { freePort } from '../support/free-port';

const VERSION = 'v1.26.0';

/** Go's name of the Gitea that is built, with its version. */
export const MODULE = `code.gitea.io/gitea@${VERSION}`;

/** Where the set-up keeps it. */
export const INSTALLED = fileURLToPath(new URL(`../../.tmp/gitea/${VERSION}/`, import.meta.url));

/** Its sources, of which it reads templates and texts at run time. */
export const STATIC_ROOT = join(INSTALLED, 'source');

/** The program, once it is built. */
export const GITEA = join(INSTALLED, process.platform === 'win32' ? 'gitea.exe' : 'gitea');

/** The user whom all repositories belong to. */
export const OWNER = { username: 'octo', password: 'Owner-Passw0rd' } as const;

/** A repository on Gitea, and a local one whose branches and tags are pushed to it. */
export interface GiteaRepository {
  readonly name: string;
  readonly url: string;
  readonly gitDir: string;
  /** Makes Gitea's branches and tags those of the local one, by force. */
  push(): Promise<void>;
}

/** A running Gitea on loopback. */
export interface Gitea {
  readonly url: string;
  /** Makes a repository that holds nothing yet. */
  createRepository(name: string, settings?: { readonly private?: boolean }): Promise<GiteaRepository>;
  /** Calls Gitea's API as the owner; `path` without `/api/v1`. Returns the reply's JSON. */
  call(
    method: string,
    path: string,
    body?: Readonly<Record<string, unknown>>,
  ): Promise<Readonly<Record<string, unknown>>>;
  stop(): Promise<void>;
}

/** Starts a Gitea with nothing but its owner in it. */
export async function startGitea(): Promise<Gitea> {
  const folder = mkdtempSync(join(tmpdir(), 'gitea-'));
  const url = `http://127.0.0.1:${await configure(folder)}`;
  const server = launch(folder);
  try {
    await serving(server, folder, url);
    createOwner(folder);
  } catch (error) {
    await end(server, folder);
    throw error;
  }
  const call: Gitea['call'] = async (method, path, body) => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { authorization: basic(OWNER), 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`Gitea answered ${method} ${path} with HTTP ${response.status}: ${text}`);
    return JSON.parse(text) as Record<string, unknown>;
  };
  return {
    url,
    call,
    createRepository: async (name, settings = {}) => {
      await call('POST', '/user/repos', { name, default_branch: 'main', ...settings });
      const gitDir = join(folder, 'local', `${name}.git`);
      await makeBareRepository(gitDir);
      const address = `${url}/${OWNER.username}/${name}.git`;
      return {
        name,
        url: address,
        gitDir,
        push: async () => {
          await push(gitDir, address);
          // Gitea takes note of a push after it; until then its API finds no branch there.
          await until(async () => (await call('GET', `/repos/${OWNER.username}/${name}`))['empty'] === false);
        },
      };
    },
    stop: () => end(server, folder),
  };
}

/** Writes Gitea's configuration, and returns its port. */
async function configure(folder: string): Promise<number> {
  const port = await freePort();
  const sections = {
    server: {
      HTTP_ADDR: '127.0.0.1',
      HTTP_PORT: port,
      DISABLE_SSH: true,
      OFFLINE_MODE: true,
      STATIC_ROOT_PATH: STATIC_ROOT,
    },
    database: { DB_TYPE: 'sqlite3' },
    security: { INSTALL_LOCK: true },
  };
  const lines = Object.entries(sections).flatMap(([section, settings]) => [
    `[${section}]`,
    ...Object.entries(settings).map(([name, value]) => `${name} = ${value}`),
  ]);
  // In containers tests often run as root, which Gitea refuses by itself.
  writeFileSync(iniOf(folder), ['I_AM_BEING_UNSAFE_RUNNING_AS_ROOT = true', ...lines, ''].join('\n'));
  return port;
}

function launch(folder: string): ChildProcess {
  const log = openSync(logOf(folder), 'w');
  const server = spawn(GITEA, ['web', '--config', iniOf(folder)], {
    env: surroundings(folder),
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  return server;
}

/** Resolves when the server serves. */
async function serving(server: ChildProcess, folder: string, url: string): Promise<void> {
  await once(server, 'spawn');
  await until(async () => {
    if (hasEnded(server)) throw new Error(`Gitea did not start:\n${readFileSync(logOf(folder), 'utf8')}`);
    return answers(url);
  });
}

async function end(server: ChildProcess, folder: string): Promise<void> {
  if (!hasEnded(server)) {
    const closed = once(server, 'close');
    server.kill();
    await closed;
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

/** Asks until it is so, for a minute at most. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  const signal = AbortSignal.timeout(60_000);
  while (!(await isSo())) await setTimeout(100, undefined, { signal });
}

async function answers(url: string): Promise<boolean> {
  return fetch(`${url}/api/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );
}

function createOwner(folder: string): void {
  const { username, password } = OWNER;
  const words = ['admin', 'user', 'create', '--config', iniOf(folder), '--must-change-password=false'];
  const user = ['--username', username, '--password', password, '--email', `${username}@example.com`];
  const { status, stdout, stderr } = spawnSync(GITEA, [...words, ...user], {
    env: surroundings(folder),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`Gitea made no user:\n${stdout}${stderr}`);
}

async function push(gitDir: string, url: string): Promise<void> {
  const { href } = Object.assign(new URL(url), OWNER);
  const refs = ['refs/heads', 'refs/tags'].map((prefix) => `+${prefix}/*:${prefix}/*`);
  await requireGit([`--git-dir=${gitDir}`, 'push', '--quiet', '--prune', href, ...refs]);
}

function iniOf(folder: string): string {
  return join(folder, 'app.ini');
}

function logOf(folder: string): string {
  return join(folder, 'server.log');
}

function surroundings(folder: string): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', HOME: folder, GITEA_WORK_DIR: folder };
}

function basic({ username, password }: typeof OWNER): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
