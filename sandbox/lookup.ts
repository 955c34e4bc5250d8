import { idOf, type Caller } from './accounts';
import { oldPage, oldSuccess, type OldFailure } from './old-version';
import type { Repositories } from './repositories';
import { Refusal, type Call, type Handler, type Reply, type ServicePart } from './reply';
import type { Repository } from './repository';

const GIT_HOST = 'codehub.devcloud.cn-north-4.huaweicloud.com';
const ADDED_AT = '2025-04-24 20:04:44';

/** How look-ups answer where the service's reference is silent. */
export interface LookupOptions {
  /** HTTP status of a look-up by path that finds nothing; default 200, as the service's first versions do. */
  readonly lookupFailureStatus?: 200 | 400 | 404;
  /** Whether ShowRepoId heeds the case of a path; default 'heeded'. */
  readonly lookupCase?: 'heeded' | 'ignored';
  /** What ShowRepositoryByUuid answers where there is nothing that the caller may see: 401 CH.080401 (default) or 404 CH.010117. */
  readonly missingUuid?: '401' | '404';
}

/** The operations that find repositories, with the error form of the service's first versions. */
export function lookupPart(repositories: Repositories, fail: OldFailure, options: LookupOptions): ServicePart {
  return {
    refuseInvalid: (problems) => fail(400, 'CH.010001', `Invalid parameter: ${problems.join('; ')}`),
    handlers: handlers(repositories, fail, options),
  };
}

function handlers(repositories: Repositories, fail: OldFailure, options: LookupOptions): Record<string, Handler> {
  const { lookupFailureStatus = 200, lookupCase = 'heeded', missingUuid = '401' } = options;
  return {
    ShowRepoId: (call) => {
      const path = `${textOf(call, 'group_name')}/${textOf(call, 'repository_name')}`;
      const found = repositories
        .at(path)
        .filter((repository) => repository.path === path || lookupCase === 'ignored')
        .find((repository) => repository.isShownTo(call.caller?.user.name ?? ''));
      for (const repository of repositories.at(path)) repository.look();
      if (found !== undefined) return oldSuccess(found.id);
      throw new Refusal({
        ...fail(lookupFailureStatus, 'CH.010117', 'The repository does not exist.'),
        status: lookupFailureStatus,
      });
    },

    ShowRepositoryByUuid: (call) => {
      const found = repositories.withUuid(textOf(call, 'repository_uuid'));
      const isThere = found?.allows(call.caller?.user.name ?? '', 'read') === true && found.look() === 'ready';
      if (found !== undefined && isThere) return oldSuccess(repoInfo(found, call.caller));
      if (missingUuid === '401') throw new Refusal(fail(401, 'CH.080401', 'No Permission'));
      throw new Refusal(fail(404, 'CH.010117', 'The repository does not exist.'));
    },

    ListUserAllRepositories: (call) => repoInfoPage(repositories.visible(call.caller), call, 100),

    ShowAllRepositoryByTwoProjectId: (call) => {
      const project = repositories.projects.get(textOf(call, 'project_uuid'));
      if (project?.allows(call.caller?.user.name ?? '', 'read') !== true) {
        throw new Refusal(fail(403, 'CH.080403', 'Forbidden'));
      }
      return repoInfoPage(
        repositories.visible(call.caller).filter((repository) => repository.projectUuid === project.uuid),
        call,
        20,
      );
    },
  };
}

function repoInfoPage(repositories: readonly Repository[], call: Call, usualSize: number): Reply {
  const search = textOf(call, 'search').toLowerCase();
  const found = repositories.filter(({ name }) => name.toLowerCase().includes(search));
  const { total, entries } = oldPage(found, call, usualSize);
  return oldSuccess({ total, repositories: entries.map((repository) => repoInfo(repository, call.caller)) });
}

function textOf(call: Call, parameter: string): string {
  return String(call.parameters[parameter] ?? '');
}

/** A path as an address holds it: letters beyond ASCII are legal in names of groups, not in addresses. */
function percentEncoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function repoInfo(repository: Repository, caller: Caller | undefined): Record<string, unknown> {
  const { id, path, projectUuid } = repository;
  return {
    repository_id: id,
    repository_uuid: repository.uuid,
    repository_name: repository.name,
    group_name: repository.groupPath,
    project_uuid: projectUuid,
    project_is_deleted: 'false',
    https_url: `https://${GIT_HOST}/${percentEncoded(path)}.git`,
    ssh_url: `git@${GIT_HOST}:${path}.git`,
    web_url: `https://devcloud.cn-north-4.huaweicloud.com/codehub/project/${projectUuid}/codehub/${id}/home`,
    status: (repository.creation?.state ?? 'ready') === 'ready' ? 0 : 1,
    userRole: 40,
    visibility_level: repository.visibilityLevel,
    created_at: ADDED_AT,
    updated_at: ADDED_AT,
    creator_name: caller?.user.name ?? '',
    domain_name: caller?.user.domain ?? '',
    iam_user_uuid: idOf(caller?.user.name ?? ''),
    is_owner: 1,
    lfs_size: '0.00M',
    repository_size: '0.10M',
    star: false,
  };
}
