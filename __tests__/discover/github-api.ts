import { type Answer, type Received, type Reply, startServer } from '../support/server';

/** A repository as the API lists it, as far as anybody looks. */
export interface ListedRepository {
  name: string;
  full_name: string;
  clone_url: string;
  private: boolean;
  visibility: string;
  archived: boolean;
  fork: boolean;
  disabled: boolean;
}

/** GitHub's REST API as far as discovery asks it, on loopback. */
export interface GitHubApi {
  /** What a runner has in GITHUB_API_URL. */
  url: string;
  requests: readonly Received[];
  /** Answers to the next requests, in the place of the real ones. */
  faults: (Answer | Reply)[];
  organizations: Map<string, unknown[]>;
  users: Map<string, unknown[]>;
  /** The user that the token belongs to, if it does. */
  self: string | undefined;
  /** Rows of the custom properties, by organization. */
  properties: Map<string, unknown[]>;
  /** Done before each request is answered; may take its time. */
  answers: () => Promise<void> | void;
  /** Changes the Link headers. */
  links: (header: string) => string;
  stop(): Promise<void>;
}

/** A repository of `owner`, public and plain unless `more` says otherwise. */
export function listed(owner: string, name: string, more: Partial<ListedRepository> = {}): ListedRepository {
  return {
    name,
    full_name: `${owner}/${name}`,
    clone_url: `https://github.example/${owner}/${name}.git`,
    private: false,
    visibility: 'public',
    archived: false,
    fork: false,
    disabled: false,
    ...more,
  };
}

/** A row of the custom properties. */
export function property(repository: string, name: string, value: unknown): unknown {
  return { repository_id: 1, repository_name: repository, properties: [{ property_name: name, value }] };
}

/** Starts the API; `basePath` as on GitHub Enterprise Server (`/api/v3`). */
export async function startGitHubApi(basePath = ''): Promise<GitHubApi> {
  const server = await startServer((received, response) => {
    const fault = api.faults.shift();
    if (fault) return typeof fault === 'function' ? fault(received, response) : fault;
    const busy = api.answers();
    if (!busy) return page(received.path);
    void busy.then(() => {
      const { status = 200, headers, json } = page(received.path);
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(json));
    });
    return undefined;
  });
  const api: GitHubApi = {
    url: server.url + basePath,
    requests: server.requests,
    faults: [],
    organizations: new Map(),
    users: new Map(),
    self: undefined,
    properties: new Map(),
    answers: () => undefined,
    links: (header) => header,
    stop: server.stop,
  };

  function page(path: string): Reply {
    const url = new URL(path, server.url);
    const list = url.pathname.startsWith(`${basePath}/`) ? listAt(url.pathname.slice(basePath.length), url) : undefined;
    if (list === 'forbidden') return refusal(403, 'Resource not accessible by integration');
    if (!list) return refusal(404, 'Not Found');
    const size = Number(url.searchParams.get('per_page') ?? '30');
    const number = Number(url.searchParams.get('page') ?? url.searchParams.get('p') ?? '1');
    const links: string[] = [];
    const link = (rel: string, to: number) => {
      const other = new URL(url);
      other.searchParams.delete('p');
      other.searchParams.set('page', String(to));
      links.push(`<${other.href}>; rel="${rel}"`);
    };
    const last = Math.max(1, Math.ceil(list.length / size));
    if (number > 1) link('prev', number - 1);
    if (number < last) {
      link('next', number + 1);
      link('last', last);
    }
    return {
      headers: { 'x-github-request-id': 'A1B2:3C4D', ...(links.length > 0 && { link: api.links(links.join(', ')) }) },
      json: list.slice((number - 1) * size, number * size),
    };
  }

  function listAt(path: string, url: URL): unknown[] | 'forbidden' | undefined {
    const [, kind, name = '', what] = path.split('/').map(decodeURIComponent);
    if (path === '/user/repos') return api.self === undefined ? 'forbidden' : api.users.get(api.self);
    if (kind === 'orgs' && path.endsWith('/properties/values')) return api.properties.get(name);
    if (what !== 'repos') return undefined;
    const list = (kind === 'orgs' ? api.organizations : api.users).get(name);
    const isPublicOnly = url.searchParams.get('type') === 'public' || kind === 'users';
    return isPublicOnly ? list?.filter((item) => (item as ListedRepository).visibility === 'public') : list;
  }

  return api;
}

/** A refusal in GitHub's form. */
export function refusal(status: number, message: string, headers: Readonly<Record<string, string>> = {}): Reply {
  return {
    status,
    headers: { 'x-github-request-id': 'A1B2:3C4D', ...headers },
    json: { message, documentation_url: 'https://docs.github.com/rest' },
  };
}
