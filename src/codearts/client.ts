import { type Authenticator, CredentialsError } from '../credentials/credentials';
import { ApiError, isJsonObject, type JsonObject } from '../http/api-error';
import type { Call, Caller } from '../http/call';
import { HttpError, ResponseError } from '../http/http-error';
import type { HttpRequest } from '../http/send';
import {
  type Associated,
  type Confirm,
  isSameSource,
  type MirrorSettings,
  type RemoteMirrors,
  type Repositories,
  type RepositoryId,
  RepositoryNotFoundError,
  type Shown,
  type SyncOptions,
} from '../mirror/remote-mirror';
import { readAssociated, readMirror, writeSettings, writeSync } from './wire';

/** The code of a 401 that speaks of one repository (not a member of it, or removed), not of the credential. */
const REPOSITORY_REFUSAL = /^(DEV[._-])?CH[._-]080401$/i;

/** Codes of the API gateway about the credential, whatever the status; 0308 is throttling. */
const GATEWAY_REFUSAL = /^API(GW|G)[._-]03(?!08)\d\d$/i;

/** Whether an error says that the credential itself is refused, so that no other request with it can succeed either. */
export function isCredentialRefusal(error: unknown): boolean {
  if (error instanceof CredentialsError) {
    const status = error.cause instanceof HttpError ? (error.cause.failed.status ?? 0) : 0;
    return status >= 400 && status < 500 && status !== 429;
  }
  if (error instanceof ApiError) {
    if (GATEWAY_REFUSAL.test(error.errorCode)) return true;
    if (REPOSITORY_REFUSAL.test(error.errorCode)) return false;
  }
  return error instanceof HttpError && error.failed.status === 401;
}

/** CodeArts Repo: one method an operation, no policy. Errors are HttpErrors and CredentialsErrors. */
export class CodeArtsRepo implements RemoteMirrors, Repositories {
  constructor(
    /** Base URL without trailing slash. */
    private readonly endpoint: string,
    private readonly authenticator: Authenticator,
    private readonly caller: Caller,
  ) {}

  /** ShowRemoteMirror. What the service answers for a repository without mirror is not documented: 404, `null`, `{}` and nothing all count. */
  async show(repositoryId: RepositoryId, signal?: AbortSignal): Promise<Shown> {
    try {
      const mirror = await this.call({
        ...this.request('GET', mirrorPath(repositoryId)),
        effect: 'read',
        read: readMirror,
        ...(signal && { signal }),
      });
      return mirror ? { kind: 'mirror', mirror } : { kind: 'none' };
    } catch (error) {
      if (!(error instanceof HttpError) || error.failed.status === 401 || isCredentialRefusal(error)) throw error;
      // What GET says of a repository without mirror is not documented; a page of somebody else's says nothing of it.
      const isPage = error instanceof ResponseError && error.unreadable;
      if (error.failed.status === 404 && !isPage) return { kind: 'none', error };
      if (error.failed.status === 403) return { kind: 'forbidden', error };
      return { kind: 'unreadable', error };
    }
  }

  /** AssociateRemoteMirror. */
  async associate(repositoryId: RepositoryId, url: string, confirm: Confirm<Associated>): Promise<Associated> {
    try {
      return await this.call<Associated>({
        ...this.request('POST', `${mirrorPath(repositoryId)}/associate`, JSON.stringify({ url })),
        effect: 'write',
        read: (json, response) => {
          const mirror = readAssociated(json, response, url);
          if (mirror.url !== undefined && !isSameSource(mirror.url, url)) {
            throw new ResponseError(`the reply is about another source: ${mirror.url}`, response.about, false);
          }
          return { kind: 'mirror', mirror };
        },
        readBack: confirm,
      });
    } catch (error) {
      if (error instanceof HttpError && (error.failed.status === 400 || error.failed.status === 409))
        return { kind: 'refused', error };
      throw error;
    }
  }

  /** UpdateRepositoryRemoteMirror. Its reply is not read: it lacks most fields, and the caller reads back. */
  async update(repositoryId: RepositoryId, settings: MirrorSettings, confirm: Confirm<true>): Promise<void> {
    await this.call({
      ...this.request('PUT', mirrorPath(repositoryId), writeSettings(settings)),
      effect: 'put',
      read: () => true as const,
      readBack: confirm,
    });
  }

  /** StartRemoteMirrorSynchronization. */
  startSync(repositoryId: RepositoryId, options: SyncOptions, confirm: Confirm<string>): Promise<string> {
    return this.call({
      ...this.request('POST', mirrorPath(repositoryId), writeSync(options)),
      effect: 'write',
      read: (json, response) => {
        const jid = isJsonObject(json) ? (json['jid'] ?? '') : undefined;
        if (typeof jid !== 'string')
          throw new ResponseError('the reply has no jid', response.about, json === undefined);
        return jid;
      },
      readBack: confirm,
    });
  }

  /** ShowRepoId, and where that finds nothing ListUserAllRepositories: an exact path is taken, near ones are only told. */
  async findId(path: string): Promise<RepositoryId> {
    const slash = path.lastIndexOf('/');
    const name = path.slice(slash + 1);
    const query = new URLSearchParams({ group_name: path.slice(0, slash), repository_name: name });
    let refusal: Error | undefined;
    try {
      const id = await this.call({
        ...this.request('GET', `/v1/repositories/repoid?${query.toString()}`),
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
    throw new RepositoryNotFoundError(
      path,
      candidates.slice(0, 5).map((candidate) => candidate.path),
      refusal,
    );
  }

  private search(name: string): Promise<{ path: string; id: number }[]> {
    const query = new URLSearchParams({ page_index: '1', page_size: '20', search: name });
    return this.call({
      ...this.request('GET', `/v2/projects/repositories?${query.toString()}`),
      effect: 'read',
      read: (json) => repositoriesIn(json).flatMap(pathAndId),
    });
  }

  private call<T>(call: Omit<Call<T>, 'request'> & { unsigned: HttpRequest }): Promise<T> {
    const { unsigned, ...rest } = call;
    return this.caller.call({ ...rest, request: () => this.authenticator.authenticate(unsigned) });
  }

  private request(method: HttpRequest['method'], path: string, body?: string): { unsigned: HttpRequest } {
    return {
      unsigned: {
        method,
        url: new URL(this.endpoint + path),
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        ...(body !== undefined && { body }),
      },
    };
  }
}

function isRepositoryId(value: unknown): value is RepositoryId {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 2_147_483_647;
}

function mirrorPath(repositoryId: RepositoryId): string {
  return `/v4/repositories/${repositoryId}/remote-mirror`;
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
