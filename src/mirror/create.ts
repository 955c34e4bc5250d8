import { type Clock, formatDuration } from '../clock';
import {
  type Created,
  type Creations,
  CreationError,
  CreationTimeoutError,
  type Group,
  type NewRepository,
  ParentNotFoundError,
  type Repositories,
  type RepositoryEntry,
  type VisibilityLevel,
} from './repositories';
import { type Confirm, OutcomeUnknownError } from './remote-mirror';

/** How long a new repository may take until it is ready. Milliseconds. */
export const READY_TIMEOUT_MS = 120_000;

/** How long what has taken a name is looked for: the code of such a refusal is not documented, so others cost this time too. Milliseconds. */
const TAKEN_TIMEOUT_MS = 10_000;

/** The pause between two looks at a new repository. Milliseconds. */
const READY_INTERVAL_MS = 1000;

/** A repository that shall exist. */
export interface MissingRepository {
  /** `group/name`. */
  path: string;
  projectUuid: string;
  visibilityLevel: VisibilityLevel;
}

/** Hears how a creation goes. */
export interface CreationListener {
  info(line: string): void;
  /** The service has created something: told as soon as it is known, so that a later failure can still tell it. */
  created(entry: Partial<RepositoryEntry>): void;
}

/** What is known of a project: the group of its own, as its repositories show it, and the other groups. */
interface Project {
  own?: string;
  /** Asked for once, and only where the own group is not the parent. */
  asked?: Promise<Group[]>;
  groups: Group[];
  /** In a project that shows nothing the first creation goes alone: only its result shows where the project's own group lies. */
  first?: Promise<unknown>;
}

/** Creates repositories; one for a whole run, since it reads each project once. */
export class RepositoryCreator {
  private readonly projects = new Map<string, Promise<Project>>();

  constructor(
    private readonly creations: Creations,
    private readonly repositories: Repositories,
    private readonly clock: Clock,
    private readonly signal: AbortSignal,
  ) {}

  /**
   * Makes sure that the parent of a repository is there, without creating anything.
   * @throws ParentNotFoundError, and what the service answered
   */
  async findParent(missing: MissingRepository): Promise<void> {
    placeIn(await this.project(missing), missing);
  }

  /**
   * Creates a repository and waits until it is ready. One that somebody else created meanwhile is used as it is.
   * @throws ParentNotFoundError, CreationError, CreationTimeoutError, and what the service answered
   */
  async create(missing: MissingRepository, listener: CreationListener): Promise<RepositoryEntry> {
    const project = await this.project(missing);
    while (isUnknown(project) && project.first) await project.first;
    const { groupId } = placeIn(project, missing);
    const creation = this.createIn(groupId, missing, {
      info: listener.info,
      created: (entry) => {
        if (entry.path !== undefined) project.own ??= firstSegment(entry.path);
        listener.created(entry);
      },
    });
    if (isUnknown(project)) {
      const over = () => {
        delete project.first;
      };
      project.first = creation.then(over, over);
    }
    return creation;
  }

  private async createIn(
    groupId: number | undefined,
    missing: MissingRepository,
    listener: CreationListener,
  ): Promise<RepositoryEntry> {
    const { path, projectUuid, visibilityLevel } = missing;
    const repository: NewRepository = {
      name: path.slice(path.lastIndexOf('/') + 1),
      projectUuid,
      visibilityLevel,
      ...(groupId !== undefined && { groupId }),
    };
    let isLost = false;
    const confirm: Confirm<Created> = async (lost) => {
      isLost = true;
      listener.info(
        `The reply to the creation of ${path} was lost (${lost.message}); looking for it before anything else.`,
      );
      const entry = await this.repositories.findEntry(path).catch((why: unknown) => {
        throw this.signal.aborted ? why : new OutcomeUnknownError(lost, why);
      });
      return entry && { kind: 'there', entry };
    };
    const created = await this.creations.create(repository, confirm).catch((error: unknown) => {
      // It may have taken effect, and what is being created is in no list yet.
      const isEnd = error instanceof OutcomeUnknownError || this.signal.aborted;
      if (isLost && error instanceof Error && !isEnd) return { kind: 'unsure', error } as const;
      throw error;
    });
    if (created.kind === 'created') {
      listener.created({ uuid: created.uuid });
      listener.info(`${path} is being created; it may take ${formatDuration(READY_TIMEOUT_MS)} at most.`);
      return this.whenReady(created.uuid, path, listener);
    }
    const isOurs = isLost && created.kind === 'refused';
    const entry =
      created.kind === 'there' ? created.entry : await this.appearance(path, isOurs, created.error, listener);
    if (isLost) listener.created(entry);
    else listener.info(`${path} is there by now: somebody else created it.`);
    return entry.uuid === undefined ? entry : this.whenReady(entry.uuid, path, isLost ? listener : undefined);
  }

  /**
   * What took the name of a creation that was refused; it may be new itself, and not be listed at once.
   * @throws refusal if nothing appears
   */
  private async appearance(
    path: string,
    isOurs: boolean,
    refusal: Error,
    { info }: CreationListener,
  ): Promise<RepositoryEntry> {
    const timeoutMs = isOurs ? READY_TIMEOUT_MS : TAKEN_TIMEOUT_MS;
    info(`Looking whether ${path} is there all the same, for ${formatDuration(timeoutMs)} at most.`);
    const started = this.clock.now();
    for (;;) {
      const entry = await this.repositories.findEntry(path);
      if (entry) return entry;
      if (this.clock.now() - started >= timeoutMs) throw refusal;
      await this.clock.sleep(READY_INTERVAL_MS, this.signal);
    }
  }

  /** Waits until the service says that a repository is ready, and can show it. */
  private async whenReady(uuid: string, path: string, listener?: CreationListener): Promise<RepositoryEntry> {
    const deadline = AbortSignal.timeout(READY_TIMEOUT_MS);
    const signal = AbortSignal.any([this.signal, deadline]);
    const started = this.clock.now();
    let refusal: Error | undefined;
    while (this.clock.now() - started < READY_TIMEOUT_MS) {
      try {
        const entry = await this.look(uuid, path, signal);
        if (!(entry instanceof Error)) return this.atItsPlace(entry, path, listener);
        refusal = entry;
        await this.clock.sleep(READY_INTERVAL_MS, signal);
      } catch (error) {
        if (this.signal.aborted || !deadline.aborted) throw error;
        break;
      }
    }
    throw new CreationTimeoutError(READY_TIMEOUT_MS, path, refusal);
  }

  /** One look at a new repository; an Error is why it cannot be used yet. */
  private async look(uuid: string, path: string, signal: AbortSignal): Promise<RepositoryEntry | Error> {
    const status = await this.creations.showStatus(uuid, signal);
    if (status === 'failed') throw new CreationError(`the service reports that the creation of ${path} failed`);
    if (status === 'creating') return new Error('it is still being created');
    return status === 'ready' ? this.creations.showByUuid(uuid, signal) : status;
  }

  private atItsPlace(entry: RepositoryEntry, path: string, listener?: CreationListener): RepositoryEntry {
    listener?.created(entry);
    if (isSamePath(entry.path, path)) return entry;
    throw new CreationError(
      `the repository was created as ${entry.path} (${entry.id}), not as ${path}; nothing was associated`,
    );
  }

  /** What must be known of a project to place a repository in it. */
  private async project({ projectUuid, path }: MissingRepository): Promise<Project> {
    let reading = this.projects.get(projectUuid);
    if (!reading) {
      reading = this.creations.listPaths(projectUuid).then(([first]) => {
        return { groups: [], ...(first !== undefined && { own: firstSegment(first) }) };
      });
      this.projects.set(projectUuid, reading);
    }
    const project = await reading;
    if (!isOwnGroup(parentOf(path), project)) {
      project.asked ??= this.creations.listGroups(projectUuid);
      project.groups = await project.asked;
    }
    return project;
  }
}

/**
 * Where in its project a repository is created: in the project's own group, in another one, or, in a project that shows nothing, at its root.
 * @throws ParentNotFoundError
 */
function placeIn(project: Project, { path, projectUuid }: MissingRepository): { groupId?: number } {
  const parent = parentOf(path);
  if (isOwnGroup(parent, project)) return {};
  const group = project.groups.find((each) => isSamePath(each.path, parent));
  if (group) return { groupId: group.id };
  if (isUnknown(project) && !parent.includes('/')) return {};
  const there = [...(project.own === undefined ? [] : [project.own]), ...project.groups.map((each) => each.path)];
  throw new ParentNotFoundError(parent, projectUuid, [...new Set(there)]);
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

function isOwnGroup(parent: string, { own }: Project): boolean {
  return own !== undefined && isSamePath(own, parent);
}

/** Whether a project shows neither repositories nor groups. */
function isUnknown({ own, groups }: Project): boolean {
  return own === undefined && groups.length === 0;
}

/** Whether two paths name one place; case does not count. */
function isSamePath(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function firstSegment(path: string): string {
  return path.split('/', 1)[0] ?? path;
}
