import { GitHub as Octokit } from '@actions/github/lib/utils';
import { type Clock, formatDuration } from '../clock';
import { HttpError, ResponseError } from '../http/http-error';
import { RETRY_POLICY, type Retry, withRetry } from '../http/retry';
import type { HttpResponse } from '../http/reply';
import type { HttpRequest, Send } from '../http/send';
import { Throttle } from '../http/throttle';
import { rateLimitPause, RateLimitError } from './rate-limit';

/** Which repositories GitHub is asked for. */
export type Visibility = 'public' | 'private' | 'internal' | 'all';

/** A repository as GitHub lists it. Every text is what the server says: hostile until checked. */
export interface GitHubRepository {
  name: string;
  /** `owner/name`. */
  fullName: string;
  cloneUrl: string;
  visibility: string;
  isArchived: boolean;
  isFork: boolean;
  isDisabled: boolean;
}

/** GitHub said no. */
export class GitHubError extends HttpError {
  override name = 'GitHubError';
  /** `needsSso`: the organization wants the token to be authorized for single sign-on. */
  constructor(
    message: string,
    readonly response: HttpResponse,
    readonly needsSso: boolean,
  ) {
    super(message, response.about);
  }
}

/** What the client needs beside its questions. */
export interface GitHubOptions {
  /** Base URL of the REST API: `https://api.github.com`, `https://host/api/v3`. */
  apiUrl: string;
  token: string;
  userAgent: string;
  /** How long a run waits for rate limits in all, in milliseconds. */
  maxWaitMs: number;
  send: Send;
  clock: Clock;
  signal: AbortSignal;
  info: (line: string) => void;
  debug: (line: string) => void;
  onRetry: (retry: Retry) => void;
}

/** A page of repositories can weigh 10 kB an entry, and a reply may have 1 MiB. */
const PAGE_SIZE = 50;

/** A list that never ends is no list. */
const MAX_PAGES = 4000;

const PROGRESS_MS = 5000;

/** The three questions that discovery asks GitHub. Octokit knows the routes, the pages and the sign-in; the bytes go through our own transport. */
export class GitHub {
  private readonly octokit: InstanceType<typeof Octokit>;
  private readonly throttle: Throttle;
  private waitedMs = 0;

  constructor(private readonly options: GitHubOptions) {
    this.throttle = new Throttle(options.clock, RETRY_POLICY.maxPauseMs);
    const { token, apiUrl, userAgent, debug } = options;
    const log = { debug, info: debug, warn: debug, error: debug };
    this.octokit = new Octokit({ auth: token, baseUrl: apiUrl, userAgent, log, request: { fetch: this.fetch } });
  }

  /**
   * The repositories of an organization or user, in no particular order.
   * @throws GitHubError refused; RateLimitError the limit holds too long; NetworkError, TimeoutError, ResponseError; the signal's reason
   */
  async repositories(owner: string, visibility: Visibility): Promise<GitHubRepository[]> {
    const type = visibility === 'public' ? 'public' : 'all';
    try {
      return await this.all('GET /orgs/{org}/repos', { org: owner, type }, readRepository);
    } catch (error) {
      if (!(error instanceof GitHubError) || error.failed.status !== 404) throw error;
    }
    this.options.info(`${owner} is no organization that this token can see; looking for a user.`);
    if (visibility === 'public') {
      return this.all('GET /users/{username}/repos', { username: owner, type: 'owner' }, readRepository);
    }
    // Only the user's own token sees what is not public.
    const own = await this.all('GET /user/repos', { affiliation: 'owner' }, readRepository);
    return own.filter(({ fullName }) => fullName.toLowerCase().startsWith(`${owner.toLowerCase()}/`));
  }

  /** The values of a custom property in an organization, by the repository's name in lower case. Repositories without a value are missing. */
  async propertyValues(organization: string, property: string): Promise<Map<string, unknown>> {
    const list = 'GET /orgs/{org}/properties/values';
    const rows = await this.all(list, { org: organization }, (item) => readProperty(item, property));
    return new Map(rows.filter(([, value]) => value !== undefined));
  }

  private async all<T>(route: string, parameters: object, read: (item: unknown) => T | undefined): Promise<T[]> {
    const { clock, info } = this.options;
    const items: T[] = [];
    let pages = 0;
    let told = clock.now();
    try {
      const iterator = this.octokit.paginate.iterator(route, { ...parameters, per_page: PAGE_SIZE });
      for await (const { data } of iterator) {
        for (const item of data as unknown[]) {
          const value = read(item);
          if (value === undefined) throw this.odd('an entry of the list is not what GitHub documents');
          items.push(value);
        }
        if (++pages >= MAX_PAGES) throw this.odd(`the list does not end within ${MAX_PAGES} pages`);
        if (clock.now() - told < PROGRESS_MS) continue;
        info(`${items.length} entries so far.`);
        told = clock.now();
      }
    } catch (error) {
      throw causeOf(error);
    }
    return items;
  }

  private odd(what: string): ResponseError {
    return new ResponseError(what, { method: 'GET', url: this.options.apiUrl }, false);
  }

  /** `fetch` as Octokit calls it. Each reply it gets is a list. */
  private readonly fetch = async (address: string, init: { headers: Record<string, string> }): Promise<Response> => {
    const response = await this.patiently({ method: 'GET', url: new URL(address), headers: init.headers });
    if (response.status !== 200) throw gitHubError(response);
    if (!isList(response.body))
      throw new ResponseError('the reply is no JSON list, as one of GitHub would be', response.about, true);
    const link = String(response.headers['link'] ?? '');
    this.checkNextPage(link);
    return new Response(response.body, { headers: { 'content-type': 'application/json', link } });
  };

  /** The next page is an absolute address at the API, for there the token goes. */
  private checkNextPage(link: string): void {
    const next = /<([^<>]*)>;\s*rel="next"/.exec(link)?.[1];
    if (next === undefined) return;
    const origin = URL.canParse(next) ? new URL(next).origin : 'nowhere';
    if (origin !== new URL(this.options.apiUrl).origin)
      throw this.odd(`the next page of the list is at ${origin}, and the token must not travel`);
  }

  /** Sends until there is an answer: hiccups are tried again, rate limits waited for. */
  private async patiently(request: HttpRequest): Promise<HttpResponse> {
    const { clock, signal, send, onRetry, maxWaitMs, info, debug } = this.options;
    const context = { policy: RETRY_POLICY, clock, signal, throttle: this.throttle, onRetry };
    for (;;) {
      const response = await withRetry(context, 'read', async (number) => {
        const reply = await send(request, signal);
        debug(`GET ${reply.about.url}: HTTP ${reply.status} (attempt ${number}, ${idOf(reply)})`);
        if (reply.status >= 500) throw gitHubError(reply);
        return reply;
      });
      const pauseMs = rateLimitPause(response, clock.time());
      if (pauseMs === undefined) return response;
      if (this.waitedMs + pauseMs > maxWaitMs) throw new RateLimitError(response, pauseMs, maxWaitMs);
      this.waitedMs += pauseMs;
      info(`GitHub's rate limit is used up (HTTP ${response.status}); going on in ${formatDuration(pauseMs)}.`);
      await clock.sleep(pauseMs, signal);
    }
  }
}

function idOf({ headers }: HttpResponse): string {
  return `request id ${String(headers['x-github-request-id'] ?? 'unknown')}`;
}

function gitHubError(response: HttpResponse): GitHubError {
  const id = response.headers['x-github-request-id'];
  if (typeof id === 'string') response.about.requestId = id;
  const needsSso = String(response.headers['x-github-sso'] ?? '').startsWith('required');
  return new GitHubError(messageOf(response.body), response, needsSso);
}

function messageOf(body: string): string {
  try {
    const { message } = JSON.parse(body) as { message?: unknown };
    return typeof message === 'string' ? message : '';
  } catch {
    return '';
  }
}

/** What our own `fetch` threw; Octokit wraps it. */
function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof Error && !(error instanceof HttpError) ? error.cause : error;
}

function isList(body: string): boolean {
  try {
    return Array.isArray(JSON.parse(body));
  } catch {
    return false;
  }
}

type Json = Readonly<Record<string, unknown>>;

function asObject(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null ? (value as Json) : undefined;
}

function readRepository(item: unknown): GitHubRepository | undefined {
  const { name, full_name, clone_url, visibility, archived, fork, disabled, private: isPrivate } = asObject(item) ?? {};
  if (typeof name !== 'string' || typeof full_name !== 'string' || typeof clone_url !== 'string') return undefined;
  return {
    name,
    fullName: full_name,
    cloneUrl: clone_url,
    // What is not said to be public is not.
    visibility: typeof visibility === 'string' ? visibility : isPrivate === false ? 'public' : 'private',
    isArchived: archived === true,
    isFork: fork === true,
    isDisabled: disabled === true,
  };
}

function readProperty(item: unknown, property: string): [repository: string, value: unknown] | undefined {
  const { repository_name: repository, properties } = asObject(item) ?? {};
  if (typeof repository !== 'string' || !Array.isArray(properties)) return undefined;
  const found = properties
    .map(asObject)
    .find((each) => String(each?.['property_name']).toLowerCase() === property.toLowerCase());
  return [repository.toLowerCase(), found?.['value'] ?? undefined];
}
