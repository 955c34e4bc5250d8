import type { IncomingMessage, ServerResponse } from 'node:http';
import { hermeticEnvironment } from './git';
import { runBackend } from './git-backend';

/** How one repository of a source is served. */
export interface Served {
  readonly credentials: { readonly username: string; readonly password: string } | undefined;
  readonly oldProtocol: boolean;
  broken: 'gone' | 'error' | undefined;
}

/** A name that leads elsewhere. */
export interface Redirected {
  /** Address of a repository. */
  readonly to: string;
  readonly status: number;
}

/** Serves the repositories of a folder to readers. */
export class SourceServer {
  readonly #folder: string;
  readonly #backend: string;
  readonly #served = new Map<string, Served | Redirected>();

  constructor(folder: string, backend: string) {
    this.#folder = folder;
    this.#backend = backend;
  }

  /** Begins to serve a name; one that is taken is an error. */
  add(name: string, served: Served | Redirected): void {
    if (this.#served.has(name)) throw new Error(`the source has a repository '${name}' already`);
    this.#served.set(name, served);
  }

  /** Answers one request. */
  serve(request: IncomingMessage, response: ServerResponse): void {
    const { pathname, search } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const [, name = '', rest = ''] = /^\/(.+?)\.git(\/.*)?$/.exec(pathname) ?? [];
    const repository = this.#served.get(decodeURIComponent(name));
    const readsOnly = !pathname.endsWith('/git-receive-pack') && !search.includes('git-receive-pack');
    if (repository === undefined || !readsOnly) {
      answer(request, response, 404, 'Not found');
    } else if ('to' in repository) {
      response.setHeader('Location', repository.to + rest + search);
      answer(request, response, repository.status, 'Moved');
    } else if (repository.broken !== undefined) {
      const [status, text] =
        repository.broken === 'gone' ? ([404, 'Not found'] as const) : ([500, 'Out of order'] as const);
      answer(request, response, status, text);
    } else if (!admitted(request, repository.credentials)) {
      response.setHeader('WWW-Authenticate', 'Basic realm="source"');
      answer(request, response, 401, 'Authentication required');
    } else {
      this.#letGitAnswer(request, response, repository);
    }
  }

  #letGitAnswer(request: IncomingMessage, response: ServerResponse, { oldProtocol }: Served): void {
    const { pathname, search } = new URL(request.url ?? '/', 'http://127.0.0.1');
    runBackend(request, response, this.#backend, {
      ...hermeticEnvironment(),
      GIT_PROJECT_ROOT: this.#folder,
      GIT_HTTP_EXPORT_ALL: '1',
      REQUEST_METHOD: request.method ?? 'GET',
      PATH_INFO: decodeURIComponent(pathname),
      QUERY_STRING: search.slice(1),
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      GIT_PROTOCOL: oldProtocol ? '' : [request.headers['git-protocol'] ?? []].flat().join(':'),
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
