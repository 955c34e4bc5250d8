import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { hermeticEnvironment, readBranches, requireGit } from './git';

/** What a new source repository contains. */
export interface NewSourceRepository {
  /** The first is the default branch; default `main` only. */
  readonly branches?: readonly string[];
  /** Commits on each branch; default 1. */
  readonly commits?: number;
  /** HTTP basic authentication that a reader needs; default none. */
  readonly credentials?: { readonly username: string; readonly password: string };
}

/** One commit to make. */
export interface NewCommit {
  /** Default: the default branch. A new branch starts without history. */
  readonly branch?: string;
  readonly message?: string;
  /** Content by path; default one file that changes every time. */
  readonly files?: Readonly<Record<string, string>>;
  /** Start the branch anew, so that its history diverges from what was there. */
  readonly rewrite?: boolean;
}

/** A repository that mirrors can fetch from. */
export interface SourceRepository {
  readonly name: string;
  readonly url: string;
  readonly gitDir: string;
  readonly defaultBranch: string;
  /** Makes a real commit and returns its id. */
  commit(commit?: NewCommit): Promise<string>;
  /** Branches with their commits. */
  branches(): Promise<Record<string, string>>;
  deleteBranch(branch: string): Promise<void>;
  /** From now on every request is answered 404 ('gone', default) or 500 ('error'). */
  break(how?: 'gone' | 'error'): void;
  /** Undoes break. */
  restore(): void;
}

/** A git server on loopback, as the far end of the mirrors. */
export interface Source {
  readonly url: string;
  /** Method and path with query of every request. */
  readonly requests: readonly string[];
  createRepository(name: string, content?: NewSourceRepository): Promise<SourceRepository>;
  stop(): Promise<void>;
}

interface Served {
  readonly credentials: NewSourceRepository['credentials'];
  broken: 'gone' | 'error' | undefined;
}

/** Starts a git server on 127.0.0.1; git's own http-backend does the talking. */
export async function startSource(options: { readonly port?: number } = {}): Promise<Source> {
  const folder = await mkdtemp(join(tmpdir(), 'codearts-source-'));
  const backend = join((await requireGit(['--exec-path'])).trim(), 'git-http-backend');
  const served = new Map<string, Served>();
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method ?? ''} ${request.url ?? ''}`);
    serve(request, response, folder, backend, served);
  });
  const url = await listen(server, options.port ?? 0);

  return {
    url,
    requests,
    createRepository: async (name, content = {}) => {
      if (served.has(name)) throw new Error(`the source has a repository '${name}' already`);
      const state: Served = { credentials: content.credentials, broken: undefined };
      const repository = await createRepository(folder, url, name, content, state);
      served.set(name, state);
      return repository;
    },
    stop: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      });
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

async function createRepository(
  folder: string,
  url: string,
  name: string,
  content: NewSourceRepository,
  state: Served,
): Promise<SourceRepository> {
  const gitDir = join(folder, `${name}.git`);
  const [defaultBranch = 'main', ...others] = content.branches ?? ['main'];
  await mkdir(dirname(gitDir), { recursive: true });
  await requireGit(['init', '--quiet', '--bare', `--initial-branch=${defaultBranch}`, gitDir]);
  const commits = [defaultBranch, ...others].flatMap((branch) =>
    Array.from({ length: content.commits ?? 1 }, (): Required<Omit<NewCommit, 'rewrite'>> => sampleCommit({ branch })),
  );
  if (commits.length > 0) await importCommits(gitDir, commits, []);

  return {
    name,
    url: `${url}/${name}.git`,
    gitDir,
    defaultBranch,
    branches: async () => readBranches(gitDir),
    commit: async (commit = {}) => {
      const made = sampleCommit({ branch: defaultBranch, ...commit });
      const existing = commit.rewrite === true ? [] : Object.keys(await readBranches(gitDir));
      await importCommits(gitDir, [made], existing);
      return (await requireGit([`--git-dir=${gitDir}`, 'rev-parse', `refs/heads/${made.branch}`])).trim();
    },
    deleteBranch: async (branch) => {
      await requireGit([`--git-dir=${gitDir}`, 'update-ref', '-d', `refs/heads/${branch}`]);
    },
    break: (how = 'gone') => {
      state.broken = how;
    },
    restore: () => {
      state.broken = undefined;
    },
  };
}

/** Counts in every commit's content, so that no two are the same. */
let commitNumber = 0;

function sampleCommit(given: NewCommit & { readonly branch: string }): Required<Omit<NewCommit, 'rewrite'>> {
  commitNumber += 1;
  return {
    branch: given.branch,
    message: given.message ?? `Change number ${commitNumber}`,
    files: given.files ?? { 'README.md': `# Sample\n\nState ${commitNumber} of branch ${given.branch}.\n` },
  };
}

/** Makes all commits with one git process; a branch that is not among `existing` starts without a parent. */
async function importCommits(
  gitDir: string,
  commits: readonly Required<Omit<NewCommit, 'rewrite'>>[],
  existing: readonly string[],
): Promise<void> {
  let stream = '';
  const begun = new Set<string>();
  for (const { branch, message, files } of commits) {
    const ref = `refs/heads/${branch}`;
    stream += `commit ${ref}\ncommitter Sandbox source <source@sandbox.invalid> ${Math.floor(Date.now() / 1000)} +0000\n`;
    stream += data(message);
    // Within one stream git knows the tip itself.
    if (existing.includes(branch) && !begun.has(branch)) stream += `from ${ref}^0\n`;
    for (const [path, content] of Object.entries(files)) stream += `M 100644 inline ${path}\n${data(content)}`;
    stream += '\n';
    begun.add(branch);
  }
  await requireGit([`--git-dir=${gitDir}`, 'fast-import', '--quiet', '--force'], { input: stream });
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

async function listen(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : port}`;
}

function serve(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  backend: string,
  served: ReadonlyMap<string, Served>,
): void {
  const { pathname, search } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const [, name = ''] = /^\/(.+?)\.git(?:\/|$)/.exec(pathname) ?? [];
  const repository = served.get(decodeURIComponent(name));
  const readsOnly = !pathname.endsWith('/git-receive-pack') && !search.includes('git-receive-pack');
  if (repository === undefined || repository.broken === 'gone' || !readsOnly) {
    answer(request, response, 404, 'Not found');
  } else if (repository.broken === 'error') {
    answer(request, response, 500, 'Out of order');
  } else if (!admitted(request, repository.credentials)) {
    response.setHeader('WWW-Authenticate', 'Basic realm="source"');
    answer(request, response, 401, 'Authentication required');
  } else {
    runBackend(request, response, backend, {
      ...hermeticEnvironment(),
      GIT_PROJECT_ROOT: folder,
      GIT_HTTP_EXPORT_ALL: '1',
      REQUEST_METHOD: request.method ?? 'GET',
      PATH_INFO: decodeURIComponent(pathname),
      QUERY_STRING: search.slice(1),
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      GIT_PROTOCOL: [request.headers['git-protocol'] ?? []].flat().join(':'),
      REMOTE_ADDR: '127.0.0.1',
    });
  }
}

function answer(request: IncomingMessage, response: ServerResponse, status: number, text: string): void {
  request.resume();
  response.writeHead(status, { 'Content-Type': 'text/plain' });
  response.end(`${text}\n`);
}

function admitted(request: IncomingMessage, wanted: Served['credentials']): boolean {
  if (wanted === undefined) return true;
  const basic = Buffer.from(`${wanted.username}:${wanted.password}`).toString('base64');
  return request.headers.authorization === `Basic ${basic}`;
}

function runBackend(
  request: IncomingMessage,
  response: ServerResponse,
  backend: string,
  env: Record<string, string>,
): void {
  const child = spawn(backend, { env, stdio: ['pipe', 'pipe', 'ignore'] });
  child.once('error', () => response.destroy());
  child.stdin.on('error', () => undefined);
  response.once('close', () => child.kill());
  request.pipe(child.stdin);
  void sendCgi(child.stdout, response).catch(() => response.destroy());
}

/** Turns a CGI answer (headers, empty line, body) into an HTTP one. */
async function sendCgi(output: Readable, response: ServerResponse): Promise<void> {
  let head = Buffer.alloc(0);
  let begun = false;
  for await (const part of output) {
    const chunk = Buffer.from(part);
    if (begun) {
      response.write(chunk);
      continue;
    }
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf('\r\n\r\n');
    if (end < 0) continue;
    begun = true;
    for (const line of head.subarray(0, end).toString('latin1').split('\r\n')) {
      const name = line.slice(0, line.indexOf(':'));
      const value = line.slice(line.indexOf(':') + 1).trim();
      if (name.toLowerCase() === 'status') response.statusCode = Number.parseInt(value, 10);
      else response.appendHeader(name, value);
    }
    response.write(head.subarray(end + 4));
  }
  if (!begun) response.statusCode = 500;
  response.end();
}
