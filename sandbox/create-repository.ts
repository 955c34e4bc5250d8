import type { Permission } from './accounts';
import type { Clock } from './clock';
import { Creation, type CreationState } from './creation';
import { numberAt, textAt } from './json';
import { oldSuccess, type OldFailure } from './old-version';
import type { CodeArtsProject, Group } from './project';
import { Refusal, type Call, type Reply, type ServicePart } from './reply';
import type { Repositories } from './repositories';

const NAME = /^(?!.*(?:\.git|\.atom|\.)$)[A-Za-z0-9_][\w.-]{0,255}$/;
const LONGEST_PATH = 256;
const TAKEN = 'Repository or repository group with the same name already exists.';
const STATUS_NUMBER: Readonly<Record<CreationState, number>> = { ready: 0, unreadable: 0, creating: 1, failed: 2 };

/** The operations that create a repository and tell how far it is, with the error form of the service's first versions. */
export function createRepositoryPart(repositories: Repositories, fail: OldFailure, clock: Clock): ServicePart {
  const creator = new RepositoryCreator(repositories, fail, clock);
  return {
    refuseInvalid: (problems) => fail(400, 'CH.010001', `Invalid parameter: ${problems.join('; ')}`),
    handlers: {
      CreateRepository: async (call) => creator.create(call),
      ListRepositoryStatus: (call) => creator.status(call),
      ShowRepositoryNameExist: (call) => creator.isFree(call),
    },
  };
}

class RepositoryCreator {
  readonly #repositories: Repositories;
  readonly #fail: OldFailure;
  readonly #clock: Clock;

  constructor(repositories: Repositories, fail: OldFailure, clock: Clock) {
    this.#repositories = repositories;
    this.#fail = fail;
    this.#clock = clock;
  }

  async create(call: Call): Promise<Reply> {
    const project = this.#openProject(call, textAt(call.body, 'project_uuid'), 'write');
    const group = this.#groupIn(project, numberAt(call.body, 'group_id'));
    const name = textAt(call.body, 'name') ?? '';
    const path = `${group.path}/${name}`;
    const visibilityLevel = numberAt(call.body, 'visibility_level') === 20 ? 20 : 0;
    if (!NAME.test(name) || path.length > LONGEST_PATH) throw this.#invalid(`The name '${name}' is not legal.`);
    if (visibilityLevel === 20 && group.visibility === 'private') {
      throw this.#invalid('A private group takes no public repository.');
    }
    if (this.#repositories.isTaken(path)) throw this.#invalid(TAKEN);

    const { landsIn = group.path } = project.creation;
    const members = numberAt(call.body, 'import_members') === 1 ? project.members : [userOf(call)];
    const repository = this.#repositories.create(
      { path: `${landsIn}/${name}`, visibilityLevel, ...(members === undefined ? {} : { members }) },
      project,
      new Creation(project.creation, this.#clock),
    );
    project.created.push(repository);
    if (numberAt(call.body, 'enable_readme') === 1) await repository.commit({ files: { 'README.md': `# ${name}\n` } });
    return oldSuccess({ repository_uuid: repository.uuid });
  }

  status(call: Call): Reply {
    const repository = this.#repositories.withUuid(String(call.parameters['repository_uuid']));
    if (repository?.allows(userOf(call), 'read') !== true) {
      throw this.#refusal(404, 'CH.010117', 'The repository does not exist.');
    }
    const number = STATUS_NUMBER[repository.creation?.lookAtStatus() ?? 'ready'];
    if (number === 0 || repository.creation?.told === 'result') return oldSuccess(number);
    return { status: 200, body: { result: number, status: 'failed' } };
  }

  isFree(call: Call): Reply {
    const project = this.#openProject(call, String(call.parameters['project_uuid']), 'read');
    const path = `${project.ownGroup.path}/${String(call.parameters['repository_name'])}`;
    return oldSuccess(!this.#repositories.isTaken(path));
  }

  #openProject(call: Call, uuid: string | undefined, permission: Permission): CodeArtsProject {
    const project = this.#repositories.projects.get(uuid ?? '');
    if (project?.allows(userOf(call), permission) === true) return project;
    throw this.#refusal(403, 'CH.080403', 'Forbidden');
  }

  #groupIn(project: CodeArtsProject, id: number | undefined): Group {
    const group = project.group(id);
    if (group === undefined) throw this.#refusal(404, 'CH.004404', 'Group Not Found');
    if (!group.manageable) throw this.#refusal(403, 'CH.004403', 'Insufficient permission.');
    return group;
  }

  #invalid(message: string): Refusal {
    return this.#refusal(400, 'CH.010001', message);
  }

  #refusal(status: number, code: string, message: string): Refusal {
    return new Refusal(this.#fail(status, code, message));
  }
}

function userOf(call: Call): string {
  return call.caller?.user.name ?? '';
}
