import { GitHub as Octokit } from '@actions/github/lib/utils';
import { type Clock, formatDuration } from '../clock';
import { type Attempt, Caller } from '../http/call';
import { HttpError, ResponseError } from '../http/http-error';
import type { BodyForm, HttpResponse } from '../http/reply';
import { RETRY_POLICY, type Retry } from '../http/retry';
import type { HttpRequest, Send } from '../http/send';
import { eachInFlight } from '../mirror/in-flight';
import { describeAttempt } from '../report/requests';
import { type GitHubRepository, readProperty, readRepository } from './github-entries';
import { ForeignLinkError, type PageLinks, readPageLinks } from './page-links';
import { rateLimitPause, RateLimitError } from './rate-limit';

/** Which repositories GitHub is asked for. */
export type Visibility = 'public' | 'private' | 'internal' | 'all';

/** GitHub said no. */
export class GitHubError extends HttpError {
  override name = 'GitHubError';
  /** The organization wants the token to be authorized for single sign-on. */
  readonly needsSso: boolean;

  constructor(response: HttpResponse) {
    super(messageOf(response.body), response.about);
    this.needsSso = String(response.headers['x-github-sso'] ?? '').startsWith('required');
  }
}

/** An entry of a list; `undefined` for what GitHub does not document. */
type ReadEntry<T> = (item: unknown) => T | undefined;

type Parameters = Readonly<Record<string, string | number>>;

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

/** The most that GitHub gives. An entry weighs up to 10 kB, so a page of them may need more than a reply of other services. */
const PAGE_SIZE = 100;
const PAGE_FORM: BodyForm = { encoding: 'utf8', maxBytes: 2 * 1024 * 1024 };

/** GitHub objects to many requests at once; this is far from it. */
const PAGES_IN_FLIGHT = 8;

/** A list that never ends is not one. */
const MAX_PAGES = 4000;

const PROGRESS_MS = 5000;

/** The three questions that discovery asks GitHub. Octokit knows the routes, the pages and the sign-in; the bytes go through our own transport. */
export class GitHub {
  private readonly octokit: InstanceType<typeof Octokit>;
  private readonly caller: Caller;
  private waitedMs = 0;
  private resting: Promise<void> | undefined;

  constructor(private readonly options: GitHubOptions) {
    const { token, apiUrl, userAgent, debug, send } = options;
    const context = { ...options, policy: RETRY_POLICY };
    const told = (attempt: Attempt) => {
      debug(describeAttempt(attempt));
    };
    this.caller = new Caller(withRequestId(send), context, readAnswer, told);
    const log = { debug, info: debug, warn: debug, error: debug };
    this.octokit = new Octokit({ auth: token, baseUrl: apiUrl, userAgent, log, request: { fetch: this.fetch } });
  }

  /**
   * The repositories of an organization or user, in no particular order.
   * @param everything list what is not wanted as well, as far as an organization shows it
   * @throws GitHubError refused; RateLimitError the limit holds too long; NetworkError, TimeoutError, ResponseError; the signal's reason
   */
  async repositories(owner: string, visibility: Visibility, everything = false): Promise<GitHubRepository[]> {
    const type = visibility === 'public' && !everything ? 'public' : 'all';
    try {
      return await this.all('GET /orgs/{org}/repos', { org: owner, type }, readRepository);
    } catch (error) {
      if (!(error instanceof GitHubError) || error.failed.status !== 404) throw error;
    }
    this.options.info(`${owner} is not an organization that this token can see; looking for a user.`);
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

  /** Every page of a list: all at once where the first one says how many there are, else one after the other. */
  private async all<T>(route: string, parameters: Parameters, read: ReadEntry<T>): Promise<T[]> {
    const query = { ...parameters, per_page: PAGE_SIZE };
    const told = this.progress();
    const first = await this.page(route, query, read);
    const pages = [first.entries];
    const last = first.links.last ?? 1;
    if (last > MAX_PAGES) throw this.odd(`the list has more than ${MAX_PAGES} pages`);
    let end = first;
    const others = Array.from({ length: last - 1 }, (_, index) => index + 2);
    await eachInFlight(others, PAGES_IN_FLIGHT, async (number) => {
      const page = await this.page(route, { ...query, page: number }, read);
      pages[number - 1] = page.entries;
      if (number === last) end = page;
      told(pages);
    });
    // It does not say how many there are, or it has grown meanwhile.
    for (let { next } = end.links; next !== undefined;) {
      if (pages.length >= MAX_PAGES) throw this.odd(`the list does not end within ${MAX_PAGES} pages`);
      const page = await this.page(`GET ${next.href}`, {}, read);
      pages.push(page.entries);
      told(pages);
      next = page.links.next;
    }
    return pages.flat();
  }

  private async page<T>(
    route: string,
    parameters: Parameters,
    read: ReadEntry<T>,
  ): Promise<{ entries: T[]; links: PageLinks }> {
    try {
      const { data, headers } = await this.octokit.request(route, parameters);
      const entries = (data as unknown[]).map((item) => {
        const entry = read(item);
        if (entry === undefined) throw this.odd('an entry of the list is not what GitHub documents');
        return entry;
      });
      return { entries, links: readPageLinks(headers.link ?? '', new URL(this.options.apiUrl).origin) };
    } catch (error) {
      if (error instanceof ForeignLinkError) throw this.odd(error.message);
      throw causeOf(error);
    }
  }

  /** Tells now and then how far a list has come. */
  private progress(): (pages: readonly (readonly unknown[])[]) => void {
    const { clock, info } = this.options;
    let told = clock.now();
    return (pages) => {
      if (clock.now() - told < PROGRESS_MS) return;
      told = clock.now();
      info(`${pages.flat().length} entries so far.`);
    };
  }

  private odd(what: string): ResponseError {
    return new ResponseError(what, { method: 'GET', url: this.options.apiUrl }, false);
  }

  /** `fetch` as Octokit calls it. Each reply it gets is a list. */
  private readonly fetch = async (address: string, init: { headers: Record<string, string> }): Promise<Response> => {
    const request = { method: 'GET', url: new URL(address), headers: init.headers, reply: PAGE_FORM } as const;
    const response = await this.patiently(request);
    if (response.status !== 200) throw new GitHubError(response);
    if (!isList(response.body)) throw new ResponseError('the reply is not a JSON list', response.about, true);
    const link = String(response.headers['link'] ?? '');
    return new Response(response.body, { headers: { 'content-type': 'application/json', link } });
  };

  /** Sends until there is an answer: hiccups are tried again, rate limits waited for. */
  private async patiently(request: HttpRequest): Promise<HttpResponse> {
    for (;;) {
      await this.resting;
      const response = await this.caller.call({
        request: () => request,
        effect: 'read',
        read: (_json, reply) => reply,
      });
      const pauseMs = rateLimitPause(response, this.options.clock.time());
      if (pauseMs === undefined) return response;
      this.resting ??= this.rest(pauseMs, response).finally(() => (this.resting = undefined));
      await this.resting;
    }
  }

  /** The limit is one of the token, so one pause is for all that is under way. */
  private async rest(pauseMs: number, response: HttpResponse): Promise<void> {
    const { clock, signal, maxWaitMs, info } = this.options;
    if (this.waitedMs + pauseMs > maxWaitMs) throw new RateLimitError(response, pauseMs, maxWaitMs);
    this.waitedMs += pauseMs;
    info(`GitHub's rate limit is used up (HTTP ${response.status}); going on in ${formatDuration(pauseMs)}.`);
    await clock.sleep(pauseMs, signal);
  }
}

/** GitHub names its requests in a header of its own. */
function withRequestId(send: Send): Send {
  return async (request, signal) => {
    const response = await send(request, signal);
    const id = response.headers['x-github-request-id'];
    if (typeof id === 'string') response.about.requestId = id;
    return response;
  };
}

/** Throws what is worth another attempt, or stays an error; all else is for those who know of rate limits and lists. */
function readAnswer(response: HttpResponse): undefined {
  if (response.status >= 500) throw new GitHubError(response);
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
