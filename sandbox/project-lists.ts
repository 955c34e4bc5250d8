import { refuseInvalid } from './open-repository';
import { page } from './page';
import type { CodeArtsProject } from './project';
import { apiError, Refusal, type Call, type ServicePart } from './reply';
import type { Repositories } from './repositories';
import type { Repository } from './repository';

/** The operations of version 4 that list a project's groups and repositories. */
export function projectListsPart(repositories: Repositories): ServicePart {
  return {
    refuseInvalid,
    handlers: {
      ListManageableGroups: (call) => {
        const groups = openProject(repositories, call).listedGroups;
        const items = page(groups, call).map(({ id, path, shownAs, visibility }) => ({
          id,
          name: path.slice(path.lastIndexOf('/') + 1),
          path: path.slice(path.lastIndexOf('/') + 1),
          full_name: shownAs.replaceAll('/', ' / '),
          full_path: shownAs,
          visibility,
        }));
        return { status: 200, body: items };
      },

      ListProjectRepositories: (call) => {
        const project = openProject(repositories, call);
        const search = String(call.parameters['search'] ?? '').toLowerCase();
        const found = repositories
          .visible(call.caller)
          .filter(
            (repository) => repository.projectUuid === project.uuid && repository.name.toLowerCase().includes(search),
          );
        return { status: 200, body: page(ordered(found, call), call).map(basicRepository) };
      },
    },
  };
}

/** The project that a request names; one that is not there is refused like one that the caller may not read. */
function openProject(repositories: Repositories, call: Call): CodeArtsProject {
  const project = repositories.projects.get(String(call.parameters['project_id']));
  if (project?.allows(call.caller?.user.name ?? '', 'read') === true) return project;
  throw new Refusal(apiError(403, 'CH.004403', 'Insufficient permission.'));
}

/** Repositories are as old as their ids are small, and are never changed. */
function ordered(repositories: readonly Repository[], { parameters }: Call): readonly Repository[] {
  const byName = (one: Repository, other: Repository): number => one.name.localeCompare(other.name);
  const byId = (one: Repository, other: Repository): number => one.id - other.id;
  const rising = [...repositories].sort(parameters['order_by'] === 'name' ? byName : byId);
  return parameters['sort'] === 'asc' ? rising : rising.reverse();
}

function basicRepository(repository: Repository): Record<string, unknown> {
  return {
    id: repository.id,
    name: repository.name,
    namespace: repository.groupPath,
    path: repository.name,
    name_with_namespace: repository.path.replaceAll('/', ' / '),
    develop_mode: 'normal',
    visibility: repository.visibilityLevel === 0 ? 'private' : 'public',
    security: '',
    archived: false,
    status: '0',
  };
}
