import { HttpError, ResponseError } from '../http/http-error';
import { isJsonObject, type JsonObject } from '../json';
import { type Repositories, type RepositoryId, RepositoryNotFoundError } from '../mirror/remote-mirror';
import type { CodeArtsApi } from './api';
import { ApiError } from './api-error';

/** The repositories of CodeArts Repo, found by their path. Errors are HttpErrors and CredentialsErrors. */
export class CodeArtsRepositories implements Repositories {
  constructor(private readonly api: CodeArtsApi) {}

  /** ShowRepoId, and where that finds nothing ListUserAllRepositories: an exact path is taken, near ones are only told. */
  async findId(path: string): Promise<RepositoryId> {
    const slash = path.lastIndexOf('/');
    const name = path.slice(slash + 1);
    let refusal: Error | undefined;
    try {
      const id = await this.showId(path.slice(0, slash), name);
      if (id !== undefined) return id;
    } catch (error) {
      if (!isNotFound(error)) throw error;
      refusal = error;
    }
    const candidates = await this.search(name).catch((error: unknown) => {
      // The look-up has its answer already; the list would only have made it friendlier.
      if (error instanceof HttpError && error.failed.status !== 401) return [];
      throw error;
    });
    const exact = candidates.find((candidate) => candidate.path === path);
    if (exact) return exact.id;
    const similar = candidates.slice(0, 5).map((candidate) => candidate.path);
    throw new RepositoryNotFoundError(path, similar, refusal);
  }

  private showId(group: string, name: string): Promise<RepositoryId | undefined> {
    const query = new URLSearchParams({ group_name: group, repository_name: name });
    return this.api.perform({
      method: 'GET',
      path: `/v1/repositories/repoid?${query.toString()}`,
      effect: 'read',
      read: (json, response) => {
        const result = isJsonObject(json) ? (json['result'] ?? undefined) : undefined;
        if (result === undefined || isRepositoryId(result)) return result;
        throw new ResponseError(
          `the reply has a result that is no repository id: ${JSON.stringify(result)}`,
          response.about,
          true,
        );
      },
    });
  }

  private search(name: string): Promise<{ path: string; id: number }[]> {
    const query = new URLSearchParams({ page_index: '1', page_size: '20', search: name });
    return this.api.perform({
      method: 'GET',
      path: `/v2/projects/repositories?${query.toString()}`,
      effect: 'read',
      read: (json) => repositoriesIn(json).flatMap(pathAndId),
    });
  }
}

function isRepositoryId(value: unknown): value is RepositoryId {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 2_147_483_647;
}

/** The older look-up tells "no such repository" by an error of its own, with whatever status. */
function isNotFound(error: unknown): error is HttpError {
  const isAnswer = error instanceof ApiError || (error instanceof ResponseError && !error.unreadable);
  return isAnswer && [200, 400, 404].includes(error.failed.status ?? 0);
}

/** The documents show `repositories` as a list and, in a sample, as a single object. */
function repositoriesIn(json: unknown): JsonObject[] {
  const result = isJsonObject(json) && isJsonObject(json['result']) ? json['result'] : {};
  const repositories = result['repositories'];
  return (Array.isArray(repositories) ? repositories : [repositories]).filter(isJsonObject);
}

/** `group/name` and id of a list entry (RepoInfoV2); of nested groups the clone URL knows the whole path. */
function pathAndId(repository: JsonObject): { path: string; id: number }[] {
  const { repository_id: id, group_name: group, repository_name: name, https_url: url } = repository;
  if (!isRepositoryId(id) || typeof name !== 'string') return [];
  const path =
    typeof url === 'string' && URL.canParse(url)
      ? decode(new URL(url).pathname).replace(/^\/|\.git$/g, '')
      : `${typeof group === 'string' ? group : ''}/${name}`;
  return [{ path, id }];
}

/** A path in the characters that people write; one that is encoded wrongly stays as it is. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
