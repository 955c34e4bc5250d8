import { HttpError, ResponseError } from '../http/http-error';
import type { HttpResponse } from '../http/reply';
import { isJsonObject } from '../json';
import type { RepositoryId } from '../mirror/remote-mirror';
import type { RepositoryRefs } from '../mirror/refs';
import type { CodeArtsApi } from './api';
import { ApiError, describeBody } from './api-error';

/** The most that a page may have. */
const PAGE_SIZE = 100;

/** More pages are no list any more, but a server that does not end. */
const MAX_PAGES = 1000;

/** SHA-1 or SHA-256, in full. */
const COMMIT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i;

/** "The repository does not exist": the one 404 that speaks of the repository, and not of what was looked for in it. */
const NO_REPOSITORY = /^(DEV[._-])?CH[._-]00402000$/i;

/** The gateway knows nothing of branches. */
const GATEWAY = /^API(GW|G)[._-]/i;

/**
 * Branches and tags of CodeArts Repo: one method an operation. What is answered where a branch, a commit or everything is missing is not
 * documented: 404, 400, `null`, `[]` and nothing all mean that it is not there.
 */
export class CodeArtsRefs implements RepositoryRefs {
  constructor(private readonly api: CodeArtsApi) {}

  /**
   * ListBranches, by name, so that pages stay apart while branches move. The larger view may tell each branch's head, which the declared
   * fields lack; if the service objects to it, or makes more of it than can be read, the list is asked for without.
   */
  async listBranches(repositoryId: RepositoryId): Promise<ReadonlyMap<string, string | undefined>> {
    const list = async (query: Record<string, string>) => {
      const branches = new Map<string, string | undefined>();
      await this.readPages(`${refsPath(repositoryId)}/branches`, query, (item, response) => {
        branches.set(nameOf(item, response), commitOf(item));
        return branches.size;
      });
      return branches;
    };
    const listed = list({ sort: 'name', view: 'all' }).catch((error: unknown) => {
      if (isObjection(error)) return list({});
      throw error;
    });
    return (await orMissing(listed)) ?? new Map<string, string | undefined>();
  }

  /** ShowBranch. */
  async showBranch(repositoryId: RepositoryId, branch: string): Promise<string | undefined> {
    const query = new URLSearchParams({ branch_name: branch });
    return orMissing(
      this.api.perform({
        method: 'GET',
        path: `${refsPath(repositoryId)}/branch?${query.toString()}`,
        effect: 'read',
        read: (json, response) => {
          if (json === undefined || json === null) return undefined;
          if (!isJsonObject(json)) throw unexpected(response, 'a branch');
          if (Object.keys(json).length === 0) return undefined;
          if (json['name'] !== branch) throw unexpected(response, `the branch ${branch}`);
          const commit = commitOf(json);
          if (commit === undefined) throw new ResponseError('the reply names no commit', response.about, false);
          return commit;
        },
      }),
    );
  }

  /** ListCommitAssociatedRefs. */
  async listCommitBranches(repositoryId: RepositoryId, commit: string): Promise<ReadonlySet<string>> {
    const branches = new Set<string>();
    const path = `${refsPath(repositoryId)}/commits/${commit}/refs`;
    await orMissing(
      this.readPages(path, { type: 'branch' }, (item, response) => branches.add(nameOf(item, response)).size),
    );
    return branches;
  }

  /** ListTags. Where the service says how many there are (X-Total), one page is enough. */
  async countTags(repositoryId: RepositoryId): Promise<number> {
    const tags = new Set<string>();
    const total = await orMissing(
      this.readPages(
        `${refsPath(repositoryId)}/tags`,
        {},
        (item, response) => tags.add(nameOf(item, response)).size,
        'counts only',
      ),
    );
    return total ?? 0;
  }

  /**
   * Reads a list page by page, until one is not full or brings nothing new.
   * @param take is given each item, and tells how many different ones there were so far
   * @returns how many there are
   */
  private async readPages(
    path: string,
    query: Record<string, string>,
    take: (item: unknown, response: HttpResponse) => number,
    purpose: 'reads all' | 'counts only' = 'reads all',
  ): Promise<number> {
    let count = 0;
    for (let page = 1; ; page++) {
      const before = count;
      const paged = new URLSearchParams({ ...query, offset: String((page - 1) * PAGE_SIZE), limit: String(PAGE_SIZE) });
      const { length, total, about } = await this.api.perform({
        method: 'GET',
        path: `${path}?${paged.toString()}`,
        effect: 'read',
        read: (json, response) => {
          const items = listOf(json, response);
          for (const item of items) count = take(item, response);
          return { length: items.length, total: totalOf(response), about: response.about };
        },
      });
      if (length < PAGE_SIZE || count === before || count === total) return count;
      if (purpose === 'counts only' && total !== undefined && total > count) return total;
      if (page === MAX_PAGES) throw new ResponseError('the list does not end', about, false);
    }
  }
}

function refsPath(repositoryId: RepositoryId): string {
  return `/v4/repositories/${repositoryId}/repository`;
}

/** `undefined` where the service says that what was looked for is not there. */
async function orMissing<T>(found: Promise<T>): Promise<T | undefined> {
  try {
    return await found;
  } catch (error) {
    if (isAnswer(error, 400, 404)) return undefined;
    throw error;
  }
}

/** Whether the service objects to how a list is asked for, or answers with what can't be read. */
function isObjection(error: unknown): boolean {
  return isAnswer(error, 400) || (error instanceof ResponseError && error.unreadable && error.failed.status === 200);
}

/** Whether an error is a refusal of the service's own about what was asked for, and not about the repository or the address. */
function isAnswer(error: unknown, ...statuses: number[]): boolean {
  if (!(error instanceof HttpError) || !statuses.includes(error.failed.status ?? 0)) return false;
  if (error instanceof ApiError) return !NO_REPOSITORY.test(error.errorCode) && !GATEWAY.test(error.errorCode);
  return error instanceof ResponseError && !error.unreadable;
}

function listOf(json: unknown, response: HttpResponse): unknown[] {
  if (json === undefined || json === null) return [];
  if (Array.isArray(json)) return json;
  throw unexpected(response, 'a list');
}

/** Names come by themselves or in an object. */
function nameOf(item: unknown, response: HttpResponse): string {
  const name = isJsonObject(item) ? item['name'] : item;
  if (typeof name === 'string') return name;
  throw unexpected(response, 'a list of names');
}

function commitOf(branch: unknown): string | undefined {
  const commit = isJsonObject(branch) && isJsonObject(branch['commit']) ? branch['commit']['id'] : undefined;
  return typeof commit === 'string' && COMMIT_ID.test(commit) ? commit.toLowerCase() : undefined;
}

function totalOf({ headers }: HttpResponse): number | undefined {
  const total = headers['x-total'];
  return typeof total === 'string' && /^\d{1,9}$/.test(total) ? Number(total) : undefined;
}

function unexpected(response: HttpResponse, what: string): ResponseError {
  return new ResponseError(`the reply is ${describeBody(response.body)}, not ${what}`, response.about, false);
}
