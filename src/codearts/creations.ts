import { HttpError, ResponseError } from '../http/http-error';
import { isJsonObject } from '../json';
import type { Confirm } from '../mirror/remote-mirror';
import type { Created, Creations, CreationStatus, Group, NewRepository, RepositoryEntry } from '../mirror/repositories';
import type { CodeArtsApi } from './api';
import { isCredentialRefusal } from './credential-refusal';
import { integer } from './field';
import { readEntry, readPage } from './repository-entry';

/** The largest page of both lists. */
const PAGE_SIZE = 100;

/** A project of a million groups is none. */
const MAX_GROUPS = 1_000_000;

/** What a status in a reply of ListRepositoryStatus means; the numbers are those of RepoInfoV2. Frozen (3) and closed (4) are no use either. */
const STATUSES: Readonly<Record<string, CreationStatus>> = {
  0: 'ready',
  1: 'creating',
  2: 'failed',
  3: 'failed',
  4: 'failed',
};

/** Statuses of a refusal that may mean that the name is taken: the code for it is not documented. */
const MAYBE_TAKEN = [200, 400, 404, 409];

/** The creation of repositories in CodeArts Repo, and what is needed to know of a project for it. Errors are HttpErrors and CredentialsErrors. */
export class CodeArtsCreations implements Creations {
  constructor(private readonly api: CodeArtsApi) {}

  /** ShowAllRepositoryByTwoProjectId: the first page, since all repositories of a project begin with its own group. */
  async listPaths(projectUuid: string): Promise<string[]> {
    const query = new URLSearchParams({ page_index: '1', page_size: String(PAGE_SIZE) });
    const { entries } = await this.api.perform({
      method: 'GET',
      path: `/v2/projects/${projectUuid}/repositories?${query.toString()}`,
      effect: 'read',
      read: readPage,
    });
    return entries.map(({ path }) => path);
  }

  /** ListManageableGroups, all pages: until one is not full, for no total is documented. */
  async listGroups(projectUuid: string): Promise<Group[]> {
    const groups: Group[] = [];
    for (let offset = 0; ; offset += PAGE_SIZE) {
      const query = new URLSearchParams({ scope: 'repository', offset: String(offset), limit: String(PAGE_SIZE) });
      const items = await this.api.perform({
        method: 'GET',
        path: `/v4/${projectUuid}/manageable-groups?${query.toString()}`,
        effect: 'read',
        read: (json, response): unknown[] => {
          if (offset < MAX_GROUPS) return Array.isArray(json) ? json : [];
          throw new ResponseError('the list of groups does not end', response.about, false);
        },
      });
      groups.push(...items.flatMap((item) => readGroup(item) ?? []));
      if (items.length < PAGE_SIZE) return groups;
    }
  }

  /** CreateRepository: without README, template or import, with the members of the project. */
  async create(repository: NewRepository, confirm: Confirm<Created>): Promise<Created> {
    const { name, projectUuid, groupId, visibilityLevel } = repository;
    try {
      return await this.api.perform<Created>({
        method: 'POST',
        path: '/v1/repositories',
        body: JSON.stringify({
          name,
          project_uuid: projectUuid,
          group_id: groupId,
          visibility_level: visibilityLevel,
          enable_readme: 0,
          import_members: 1,
        }),
        effect: 'write',
        read: (json, response) => {
          const result = isJsonObject(json) && isJsonObject(json['result']) ? json['result'] : {};
          const uuid = result['repository_uuid'];
          if (typeof uuid === 'string' && uuid !== '') return { kind: 'created', uuid };
          throw new ResponseError('the reply has no repository_uuid', response.about, true);
        },
        readBack: confirm,
      });
    } catch (error) {
      const isAnswer = error instanceof HttpError && !(error instanceof ResponseError && error.unreadable);
      if (isAnswer && MAYBE_TAKEN.includes(error.failed.status ?? 0)) return { kind: 'refused', error };
      throw error;
    }
  }

  /** ListRepositoryStatus. */
  showStatus(uuid: string, signal: AbortSignal): Promise<CreationStatus | Error> {
    return this.notYet(
      this.api.perform<CreationStatus>({
        method: 'GET',
        path: `/v1/repositories/${encodeURIComponent(uuid)}/status`,
        effect: 'read',
        // A number that is not documented is not an end.
        read: (json) => (isJsonObject(json) && STATUSES[String(json['result'])]) || 'creating',
        signal,
      }),
    );
  }

  /** ShowRepositoryByUuid. */
  showByUuid(uuid: string, signal: AbortSignal): Promise<RepositoryEntry | Error> {
    return this.notYet(
      this.api.perform({
        method: 'GET',
        path: `/v2/repositories/${encodeURIComponent(uuid)}`,
        effect: 'read',
        read: (json, response) => {
          const result = isJsonObject(json) && isJsonObject(json['result']) ? json['result'] : {};
          const entry = readEntry(result);
          if (entry) return entry;
          throw new ResponseError('the reply does not describe a repository', response.about, false);
        },
        signal,
      }),
    );
  }

  /** A new repository is not visible everywhere at once: what refuses it, though not the credential, may show it a moment later. */
  private async notYet<T>(look: Promise<T>): Promise<T | Error> {
    try {
      return await look;
    } catch (error) {
      if (error instanceof HttpError && !isCredentialRefusal(error)) return error;
      throw error;
    }
  }
}

function readGroup(item: unknown): Group | undefined {
  if (!isJsonObject(item)) return undefined;
  const { id, full_path: path } = item;
  const groupId = integer(id);
  return groupId !== undefined && typeof path === 'string' ? { id: groupId, path } : undefined;
}
