import {
  createServer as createHttpServer,
  type IncomingHttpHeaders,
  type RequestListener,
  type Server,
} from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { makeBranches, makeCommit, type NewCommit } from './commits';
import { readBranches, requireGit } from './git';
import { SourceServer, type Served } from './source-server';

/** What a new source repository contains. */
export interface NewSourceRepository {
  /** The first is the default branch; default `main` only. */
  readonly branches?: readonly string[];
  /** Commits on each branch; default 1. With 0 the repository is empty. */
  readonly commits?: number;
  /** HTTP basic authentication that a reader needs; default none. */
  readonly credentials?: { readonly username: string; readonly password: string };
  /** The server speaks version 0 of git's protocol only; default what the reader asks for. */
  readonly oldProtocol?: boolean;
}

/** A repository that mirrors can fetch from. */
export interface SourceRepository {
  readonly name: string;
  readonly url: string;
  readonly gitDir: string;
  readonly defaultBranch: string;
  /** Makes a real commit and returns its id. */
  commit(commit?: NewCommit): Promise<string>;
  /** Makes a tag of a commit or branch (default: the default branch), an annotated one if there is a message. */
  tag(name: string, options?: { readonly of?: string; readonly message?: string }): Promise<void>;
  /** Branches with their commits. */
  branches(): Promise<Record<string, string>>;
  deleteBranch(branch: string): Promise<void>;
  /** From now on every request is answered 404 ('gone', default) or 500 ('error'). */
  break(how?: 'gone' | 'error'): void;
  /** Undoes break. */
  restore(): void;
}

/** One request that came to a source. */
export interface SourceRequest {
  readonly method: string;
  /** Path with query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** How a source is set up. */
export interface SourceOptions {
  /** Port on 127.0.0.1; default any free one. */
  readonly port?: number;
  /** Serve HTTPS with this key and certificate (PEM). */
  readonly tls?: { readonly key: string; readonly cert: string };
}

/** A git server on loopback, as the far end of the mirrors. */
export interface Source {
  readonly url: string;
  /** Method and path with query of every request. */
  readonly requests: readonly string[];
  /** Every request with its headers. */
  readonly received: readonly SourceRequest[];
  createRepository(name: string, content?: NewSourceRepository): Promise<SourceRepository>;
  /** Sends readers of a name, which no repository has, to the address of another repository; returns the address to ask. */
  redirect(name: string, to: string, status?: 301 | 302 | 307 | 308): string;
  stop(): Promise<void>;
}

/** Starts a git server on 127.0.0.1; git's own http-backend does the talking. */
export async function startSource(options: SourceOptions = {}): Promise<Source> {
  const folder = await mkdtemp(join(tmpdir(), 'codearts-source-'));
  const backend = join((await requireGit(['--exec-path'])).trim(), 'git-http-backend');
  const received: SourceRequest[] = [];
  const serving = new SourceServer(folder, backend);
  const server = serverFor(options, (request, response) => {
    received.push({ method: request.method ?? '', path: request.url ?? '', headers: request.headers });
    serving.serve(request, response);
  });
  const url = await listen(server, options);

  return {
    url,
    received,
    get requests() {
      return received.map(({ method, path }) => `${method} ${path}`);
    },
    createRepository: async (name, content = {}) => {
      const { credentials, oldProtocol = false } = content;
      const state: Served = { credentials, oldProtocol, broken: undefined };
      serving.add(name, state);
      return createRepository(join(folder, `${name}.git`), `${url}/${name}.git`, name, content, state);
    },
    redirect: (name, to, status = 301) => {
      serving.add(name, { to, status });
      return `${url}/${name}.git`;
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
  gitDir: string,
  url: string,
  name: string,
  content: NewSourceRepository,
  state: Served,
): Promise<SourceRepository> {
  const [defaultBranch = 'main', ...others] = content.branches ?? ['main'];
  await mkdir(dirname(gitDir), { recursive: true });
  await requireGit(['init', '--quiet', '--bare', `--initial-branch=${defaultBranch}`, gitDir]);
  await makeBranches(gitDir, [defaultBranch, ...others], content.commits ?? 1);

  return {
    name,
    url,
    gitDir,
    defaultBranch,
    branches: async () => readBranches(gitDir),
    commit: async (commit = {}) => makeCommit(gitDir, { branch: defaultBranch, ...commit }),
    tag: async (tag, { of = defaultBranch, message } = {}) => {
      const annotation = message === undefined ? [] : ['--annotate', `--message=${message}`];
      const env = { GIT_COMMITTER_NAME: 'Sandbox', GIT_COMMITTER_EMAIL: 'git@sandbox.invalid' };
      await requireGit([`--git-dir=${gitDir}`, 'tag', ...annotation, tag, of], { env });
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

function serverFor({ tls }: SourceOptions, listener: RequestListener): Server {
  return tls === undefined ? createHttpServer(listener) : createHttpsServer({ ...tls }, listener);
}

async function listen(server: Server, { port = 0, tls }: SourceOptions): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const host = `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : port}`;
  return `${tls === undefined ? 'http' : 'https'}://${host}`;
}
