import { idOf, type Caller } from './accounts';
import { Refusal, type Call, type Reply, type ServicePart } from './reply';
import type { Repository } from './repository';

const GIT_HOST = 'codehub.devcloud.cn-north-4.huaweicloud.com';
const ADDED_AT = '2025-04-24 20:04:44';

/** The operations that find a repository's id by its name, with the error form of the service's first versions. */
export function lookupPart(repositories: ReadonlyMap<number, Repository>, failureStatus: 200 | 400 | 404): ServicePart {
  return {
    refuseInvalid: (problems) => failed(400, 'CH.010001', `Invalid parameter: ${problems.join('; ')}`),
    handlers: {
      ShowRepoId: (call) => {
        const path = `${textOf(call, 'group_name')}/${textOf(call, 'repository_name')}`;
        const found = visible(repositories, call.caller).find((repository) => repository.path === path);
        if (found === undefined)
          throw new Refusal(failed(failureStatus, 'CH.010117', 'The repository does not exist.'));
        return { status: 200, body: { result: found.id, status: 'success' } };
      },
      ListUserAllRepositories: (call) => {
        const search = textOf(call, 'search').toLowerCase();
        const page = Number(call.parameters['page_index'] ?? 1);
        const size = Number(call.parameters['page_size'] ?? 100);
        const found = visible(repositories, call.caller).filter(({ path }) =>
          nameIn(path).toLowerCase().includes(search),
        );
        const shown = found
          .slice((page - 1) * size, page * size)
          .map((repository) => described(repository, call.caller));
        return { status: 200, body: { result: { total: found.length, repositories: shown }, status: 'success' } };
      },
    },
  };
}

function visible(repositories: ReadonlyMap<number, Repository>, caller: Caller | undefined): readonly Repository[] {
  return [...repositories.values()].filter((repository) => repository.allows(caller?.user.name ?? '', 'read'));
}

function failed(status: number, code: string, message: string): Reply {
  return { status, body: { error: { code, message }, status: 'failed' } };
}

function textOf(call: Call, parameter: string): string {
  return String(call.parameters[parameter] ?? '');
}

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A path as an address holds it: letters beyond ASCII are legal in names of groups, not in addresses. */
function percentEncoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function described({ id, path }: Repository, caller: Caller | undefined): Record<string, unknown> {
  return {
    repository_id: id,
    repository_uuid: idOf(`repository ${id}`),
    repository_name: nameIn(path),
    group_name: path.slice(0, path.lastIndexOf('/')),
    project_uuid: idOf('project'),
    project_is_deleted: 'false',
    https_url: `https://${GIT_HOST}/${percentEncoded(path)}.git`,
    ssh_url: `git@${GIT_HOST}:${path}.git`,
    web_url: `https://devcloud.cn-north-4.huaweicloud.com/codehub/project/${idOf('project')}/codehub/${id}/home`,
    status: 0,
    userRole: 40,
    visibility_level: 0,
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
