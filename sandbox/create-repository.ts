import type { Clock } from './clock';
import { Creation, type CreationState } from './creation';
import { numberAt, textAt } from './json';
import { oldSuccess, type OldFailure } from './old-version';
import type { CodeArtsProject, Group } from './project';
import { Refusal, type Call, type Handler, type Reply, type ServicePart } from './reply';
import type { Repositories } from './repositories';

const NAME = /^(?!.*(?:\.git|\.atom|\.)$)[A-Za-z0-9_][\w.-]{0,255}$/;
const LONGEST_PATH = 256;
const TAKEN = 'Repository or repository group with the same name already exists.';
const STATUS_NUMBER: Readonly<Record<CreationState, number>> = { ready: 0, unreadable: 0, creating: 1, failed: 2 };

/** The operations that create a repository and tell how far it is, with the error form of the service's first versions. */
export function createRepositoryPart(repositories: Repositories, fail: OldFailure, clock: Clock): ServicePart {
  return {
    refuseInvalid: (problems) => fail(400, 'CH.010001', `Invalid parameter: ${problems.join('; ')}`),
    handlers: handlers(repositories, fail, clock),
  };
}

function handlers(repositories: Repositories, fail: OldFailure, clock: Clock): Record<string, Handler> {
  const refuse = (status: number, code: string, message: string): never => {
    throw new Refusal(fail(status, code, message));
  };
  const opened = (call: Call, uuid: string | undefined, permission: 'read' | 'write'): CodeArtsProject => {
    const project = repositories.projects.get(uuid ?? '');
    return project?.allows(call.caller?.user.name ?? '', permission) === true
      ? project
      : refuse(403, 'CH.080403', 'Forbidden');
  };
  const groupOf = (project: CodeArtsProject, call: Call): Group => {
    const group = project.group(numberAt(call.body, 'group_id'));
    if (group === undefined) return refuse(404, 'CH.004404', 'Group Not Found');
    return group.manageable ? group : refuse(403, 'CH.004403', 'Insufficient permission.');
  };

  return {
    CreateRepository: async (call) => {
      const project = opened(call, textAt(call.body, 'project_uuid'), 'write');
      const group = groupOf(project, call);
      const name = textAt(call.body, 'name') ?? '';
      const path = `${group.path}/${name}`;
      if (!NAME.test(name) || path.length > LONGEST_PATH) refuse(400, 'CH.010001', `The name '${name}' is not legal.`);
      const visibilityLevel = numberAt(call.body, 'visibility_level') === 20 ? 20 : 0;
      if (visibilityLevel === 20 && group.visibility === 'private') {
        refuse(400, 'CH.010001', 'A private group takes no public repository.');
      }
      if (repositories.isTaken(path)) refuse(400, 'CH.010001', TAKEN);
      return create(call, project, path, visibilityLevel);
    },

    ListRepositoryStatus: (call) => {
      const found = repositories.withUuid(String(call.parameters['repository_uuid']));
      if (found?.allows(call.caller?.user.name ?? '', 'read') !== true) {
        return refuse(404, 'CH.010117', 'The repository does not exist.');
      }
      const state = found.creation?.lookAtStatus() ?? 'ready';
      const reply = oldSuccess(STATUS_NUMBER[state]);
      const isTold = STATUS_NUMBER[state] === 0 || found.creation?.told === 'result';
      return isTold ? reply : { status: 200, body: { result: STATUS_NUMBER[state], status: 'failed' } };
    },

    ShowRepositoryNameExist: (call) => {
      const project = opened(call, String(call.parameters['project_uuid']), 'read');
      return oldSuccess(
        !repositories.isTaken(`${project.ownGroup.path}/${String(call.parameters['repository_name'])}`),
      );
    },
  };

  async function create(call: Call, project: CodeArtsProject, path: string, visibilityLevel: 0 | 20): Promise<Reply> {
    const { creation } = project;
    const name = path.slice(path.lastIndexOf('/') + 1);
    const members = numberAt(call.body, 'import_members') === 1 ? project.members : [call.caller?.user.name ?? ''];
    const repository = repositories.create(
      {
        path: creation.landsIn === undefined ? path : `${creation.landsIn}/${name}`,
        visibilityLevel,
        ...(members === undefined ? {} : { members }),
      },
      project,
      new Creation(creation, clock),
    );
    project.created.push(repository);
    if (numberAt(call.body, 'enable_readme') === 1) await repository.commit({ files: { 'README.md': `# ${name}\n` } });
    return oldSuccess({ repository_uuid: repository.uuid });
  }
}
