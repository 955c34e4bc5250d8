import { HttpError, ResponseError } from '../http/http-error';
import { isJsonObject } from '../json';
import { eachInFlight } from '../mirror/in-flight';
import type { RepositoryId } from '../mirror/remote-mirror';
import { type Repositories, type RepositoryEntry, RepositoryNotFoundError } from '../mirror/repositories';
import type { CodeArtsApi } from './api';
import { ApiError } from './api-error';
import { isCredentialRefusal } from './credential-refusal';
import { repositoryId } from './field';
import { readPage, type RepositoryPage } from './repository-entry';

/** The largest page that ListUserAllRepositories documents. */
const PAGE_SIZE = 100;

/** A list of a million repositories does not end. */
const MAX_PAGES = 10_000;

/** Pages of one list in flight. */
const PAGES_IN_FLIGHT = 8;

/** Near matches that are told. */
const MAX_SIMILAR = 5;

/** The repositories of CodeArts Repo, found by their path. Errors are HttpErrors and CredentialsErrors. */
export class CodeArtsRepositories implements Repositories {
  constructor(private readonly api: CodeArtsApi) {}

  /** ShowRepoId, and where that finds nothing ListUserAllRepositories: an exact path is taken, near ones are only told. */
  async findId(path: string): Promise<RepositoryId> {
    const shown = await this.showId(path);
    if (typeof shown === 'number') return shown;
    const candidates = await this.search(path).catch((error: unknown) => {
      // The look-up has its answer already; the list would only have made it friendlier.
      if (error instanceof HttpError && !isCredentialRefusal(error)) return [];
      throw error;
    });
    const exact = candidates.find((candidate) => candidate.path === path);
    if (exact) return exact.id;
    const similar = candidates.slice(0, MAX_SIMILAR).map((candidate) => candidate.path);
    throw new RepositoryNotFoundError(path, similar, shown);
  }

  /** ListUserAllRepositories, where an exact path is preferred to one in another case, and ShowRepoId, which tells the id alone. */
  async findEntry(path: string): Promise<RepositoryEntry | undefined> {
    const candidates = await this.search(path);
    const entry =
      candidates.find((candidate) => candidate.path === path) ??
      candidates.find((candidate) => candidate.path.toLowerCase() === path.toLowerCase());
    if (entry) return entry;
    const id = await this.showId(path);
    return typeof id === 'number' ? { id, path } : undefined;
  }

  /** ListUserAllRepositories. */
  listAll(mostPages = Infinity): Promise<RepositoryEntry[]> {
    return this.allPages({}, mostPages);
  }

  private search(path: string): Promise<RepositoryEntry[]> {
    return this.allPages({ search: path.slice(path.lastIndexOf('/') + 1) });
  }

  /** The first page says how many there are; where it does not, pages are read until one is not full. */
  private async allPages(query: Readonly<Record<string, string>>, mostPages = Infinity): Promise<RepositoryEntry[]> {
    const first = await this.page(1, query);
    const pages = [first.entries];
    if (first.total !== undefined) {
      const count = Math.ceil(first.total / PAGE_SIZE);
      const others = Array.from({ length: count > mostPages ? 0 : count - 1 }, (_, index) => index + 2);
      await eachInFlight(others, PAGES_IN_FLIGHT, async (number) => {
        pages[number - 1] = (await this.page(number, query)).entries;
      });
    } else {
      for (let last = first; last.entries.length >= PAGE_SIZE && pages.length < mostPages;) {
        last = await this.page(pages.length + 1, query);
        pages.push(last.entries);
      }
    }
    return pages.flat();
  }

  private page(number: number, query: Readonly<Record<string, string>>): Promise<RepositoryPage> {
    const parameters = { page_index: String(number), page_size: String(PAGE_SIZE), ...query };
    return this.api.perform({
      method: 'GET',
      path: `/v2/projects/repositories?${new URLSearchParams(parameters).toString()}`,
      effect: 'read',
      read: (json, response) => {
        const page = readPage(json);
        if (number <= MAX_PAGES && (page.total ?? 0) <= MAX_PAGES * PAGE_SIZE) return page;
        throw new ResponseError('the list of repositories does not end', response.about, false);
      },
    });
  }

  /** ShowRepoId; where it finds nothing, its refusal, if it gave one. */
  private async showId(path: string): Promise<RepositoryId | HttpError | undefined> {
    const slash = path.lastIndexOf('/');
    const query = new URLSearchParams({ group_name: path.slice(0, slash), repository_name: path.slice(slash + 1) });
    try {
      return await this.api.perform({
        method: 'GET',
        path: `/v1/repositories/repoid?${query.toString()}`,
        effect: 'read',
        read: (json, response) => {
          const result = isJsonObject(json) ? (json['result'] ?? undefined) : undefined;
          const id = repositoryId(result);
          if (result === undefined || id !== undefined) return id;
          throw new ResponseError('the reply has a result that is not a repository id', response.about, true);
        },
      });
    } catch (error) {
      if (isNotFound(error)) return error;
      throw error;
    }
  }
}

/** The older look-up tells "no such repository" by an error of its own, with whatever status. */
function isNotFound(error: unknown): error is HttpError {
  const isAnswer = error instanceof ApiError || (error instanceof ResponseError && !error.unreadable);
  return isAnswer && [200, 400, 404].includes(error.failed.status ?? 0);
}
