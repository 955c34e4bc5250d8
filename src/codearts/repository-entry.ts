import { isJsonObject, type JsonObject } from '../json';
import type { RepositoryEntry } from '../mirror/repositories';
import { integer, repositoryId } from './field';

/** Repositories of a reply of ListUserAllRepositories or ShowAllRepositoryByTwoProjectId, and how many there are on all pages. */
export interface RepositoryPage {
  /** Absent where the reply does not say. */
  total?: number;
  entries: RepositoryEntry[];
}

/** Reads a page; the documents show `repositories` as a list and, in a sample, as a single object. */
export function readPage(json: unknown): RepositoryPage {
  const result = isJsonObject(json) && isJsonObject(json['result']) ? json['result'] : {};
  const { repositories, total } = result;
  const count = integer(total);
  const items = Array.isArray(repositories) ? repositories : [repositories];
  return {
    entries: items.filter(isJsonObject).flatMap((item) => readEntry(item) ?? []),
    ...(count !== undefined && { total: count }),
  };
}

/** A repository of a reply (RepoInfoV2); `undefined` where it lacks id or name. Of nested groups the clone URL knows the whole path. */
export function readEntry(repository: JsonObject): RepositoryEntry | undefined {
  const { repository_id, repository_uuid: uuid, group_name: group, repository_name: name, https_url: url } = repository;
  const id = repositoryId(repository_id);
  if (id === undefined || typeof name !== 'string') return undefined;
  const path =
    typeof url === 'string' && URL.canParse(url)
      ? decode(new URL(url).pathname).replace(/^\/|\.git$/g, '')
      : `${typeof group === 'string' ? group : ''}/${name}`;
  return { id, path, ...(typeof uuid === 'string' && uuid !== '' && { uuid }) };
}

/** A path in the characters that people write; one that is encoded wrongly stays as it is. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
