import type { Permission } from './accounts';
import { apiError, Refusal, type Call, type Handler, type Reply } from './reply';
import type { Repositories } from './repositories';
import type { Repository } from './repository';

/** What an operation of version 4 does on a repository. */
export type RepositoryHandler = (repository: Repository, call: Call) => Reply | Promise<Reply>;

/** Does something on the repository that a request names, if the caller may. */
export function onRepository(repositories: Repositories, permission: Permission, handle: RepositoryHandler): Handler {
  return (call) => handle(openRepository(repositories, call, permission), call);
}

/** The repository that a request to version 4 names; a Refusal if there is none, or if the caller may not do this to it. */
function openRepository(repositories: Repositories, call: Call, permission: Permission): Repository {
  const repository = repositories.get(Number(call.parameters['repository_id']));
  if (repository?.look() !== 'ready') {
    throw new Refusal(apiError(404, 'CH.00402000', 'The repository does not exist. Check and try again.'));
  }
  if (!repository.allows(call.caller?.user.name ?? '', permission)) {
    throw new Refusal(
      repository.behaviour.refusal === '401'
        ? apiError(401, 'CH.080401', 'No Permission')
        : apiError(403, 'CH.00401001', 'No access permission.'),
    );
  }
  return repository;
}

/** The answer of version 4 to a request that is not what its reference describes. */
export function refuseInvalid(problems: readonly string[]): Reply {
  return apiError(400, 'CH.010001', `Invalid parameter: ${problems.join('; ')}`);
}
