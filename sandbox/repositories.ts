import { join } from 'node:path';
import type { Caller } from './accounts';
import { behaviourOf, type RepositoryBehaviour } from './behaviour';
import type { Creation } from './creation';
import type { CodeArtsProject, CodeArtsProjects } from './project';
import { Repository, type NewRepository, type Surroundings } from './repository';

const FIRST_CREATED_ID = 2112100;

/** The repositories of a sandbox. */
export class Repositories {
  readonly projects: CodeArtsProjects;
  readonly #folder: string;
  readonly #behaviour: RepositoryBehaviour;
  readonly #surroundings: Surroundings;
  readonly #byId = new Map<number, Repository>();
  readonly #byUuid = new Map<string, Repository>();
  /** By path in lower case. */
  readonly #byPath = new Map<string, Repository[]>();
  #nextId = FIRST_CREATED_ID;

  constructor(folder: string, projects: CodeArtsProjects, behaviour: RepositoryBehaviour, surroundings: Surroundings) {
    this.#folder = folder;
    this.projects = projects;
    this.#behaviour = behaviour;
    this.#surroundings = surroundings;
  }

  /** Adds one that is there at once; an id that is taken is an error. */
  add(given: NewRepository): Repository {
    if (this.#byId.has(given.id)) throw new Error(`repository ${given.id} exists already`);
    return this.#put(given, this.projects.of(given.path), undefined);
  }

  /** Adds one that comes to be by and by, under the next free id. */
  create(given: Omit<NewRepository, 'id'>, project: CodeArtsProject, creation: Creation): Repository {
    while (this.#byId.has(this.#nextId)) this.#nextId += 1;
    return this.#put({ ...given, id: this.#nextId }, project, creation);
  }

  /** The repository with this id, or undefined. */
  get(id: number): Repository | undefined {
    return this.#byId.get(id);
  }

  /** The repository with this uuid, or undefined. */
  withUuid(uuid: string): Repository | undefined {
    return this.#byUuid.get(uuid);
  }

  /** Those with this path, in whatever case. */
  at(path: string): readonly Repository[] {
    return this.#byPath.get(path.toLowerCase()) ?? [];
  }

  /** All of them, in the order in which they were added. */
  all(): readonly Repository[] {
    return [...this.#byId.values()];
  }

  /** Those that lists show to a caller. */
  visible(caller: Caller | undefined): readonly Repository[] {
    return this.all().filter((repository) => repository.isShownTo(caller?.user.name ?? ''));
  }

  /** Whether a repository or a group has this path, in whatever case; a creation that failed leaves it free. */
  isTaken(path: string): boolean {
    return this.projects.hasGroup(path) || this.at(path).some(({ creation }) => creation?.state !== 'failed');
  }

  #put(given: NewRepository, project: CodeArtsProject, creation: Creation | undefined): Repository {
    const repository = new Repository(given, {
      gitDir: join(this.#folder, `${given.id}.git`),
      projectUuid: project.uuid,
      creation,
      behaviour: behaviourOf(this.#behaviour, given),
      surroundings: this.#surroundings,
    });
    this.#byId.set(given.id, repository);
    this.#byUuid.set(repository.uuid, repository);
    this.#byPath.set(given.path.toLowerCase(), [...this.at(given.path), repository]);
    return repository;
  }
}
