import { idOf, type Permission } from './accounts';
import type { CreationBehaviour } from './creation';
import type { Repository } from './repository';

/** A group of repositories besides the project's own one. */
export interface NewGroup {
  /** Where its repositories lie. */
  readonly path: string;
  readonly id?: number;
  /** What lists show as its `full_path`; default its path. */
  readonly shownAs?: string;
  /** A private group takes no public repository; default 'private'. */
  readonly visibility?: 'public' | 'private';
  /** Whether callers may create in it; default true. */
  readonly manageable?: boolean;
}

/** A project of CodeArts, which is none of IAM. */
export interface NewCodeArtsProject {
  /** 32 hexadecimal digits; default made from the own group's path. */
  readonly uuid?: string;
  /** Path of the project's own group: the first segment of its repositories' paths. */
  readonly group: string;
  readonly groups?: readonly NewGroup[];
  /** Whether the own group is among the groups that lists show; default false. */
  readonly listsOwnGroup?: boolean;
  /** What nobody may do with the project; default nothing. */
  readonly deny?: readonly Permission[];
  /** Names of the users who may use it; default all. */
  readonly members?: readonly string[];
  /** How repositories come to be in it; default the sandbox's. */
  readonly creation?: CreationBehaviour;
}

/** A group, as it is. */
export type Group = Required<NewGroup>;

/** A project with its groups, and what was created in it. */
export class CodeArtsProject {
  readonly uuid: string;
  readonly ownGroup: Group;
  readonly groups: readonly Group[];
  readonly listsOwnGroup: boolean;
  /** Repositories that CreateRepository made, in order. */
  readonly created: Repository[] = [];
  /** May be changed at any time, like all that follows. */
  creation: CreationBehaviour;
  deny: readonly Permission[];
  members: readonly string[] | undefined;

  constructor(given: NewCodeArtsProject, creation: CreationBehaviour, nextGroupId: () => number) {
    const whole = (group: NewGroup): Group => ({
      id: group.id ?? nextGroupId(),
      path: group.path,
      shownAs: group.shownAs ?? group.path,
      visibility: group.visibility ?? 'private',
      manageable: group.manageable ?? true,
    });
    this.uuid = given.uuid ?? idOf(`project ${given.group}`);
    this.ownGroup = whole({ path: given.group, visibility: 'public' });
    this.groups = (given.groups ?? []).map(whole);
    this.listsOwnGroup = given.listsOwnGroup ?? false;
    this.creation = { ...creation, ...given.creation };
    this.deny = given.deny ?? [];
    this.members = given.members;
  }

  /** Whether this user may do this here. */
  allows(userName: string, permission: Permission): boolean {
    return !this.deny.includes(permission) && (this.members === undefined || this.members.includes(userName));
  }

  /** The group with this id; without one, the project's own. */
  group(id: number | undefined): Group | undefined {
    return id === undefined ? this.ownGroup : [this.ownGroup, ...this.groups].find((group) => group.id === id);
  }

  /** The groups in which callers may create, as far as they are listed. */
  get listedGroups(): readonly Group[] {
    return [...(this.listsOwnGroup ? [this.ownGroup] : []), ...this.groups].filter(({ manageable }) => manageable);
  }
}

const FIRST_GROUP_ID = 5001;

/** The projects of a sandbox; each has the first segment of its repositories' paths to itself. */
export class CodeArtsProjects {
  readonly #projects: CodeArtsProject[] = [];
  readonly #creation: CreationBehaviour;
  #groups = 0;

  constructor(creation: CreationBehaviour) {
    this.#creation = creation;
  }

  /** Adds a project; a uuid or an own group that is taken is an error. */
  add(given: NewCodeArtsProject): CodeArtsProject {
    const project = new CodeArtsProject(given, this.#creation, () => FIRST_GROUP_ID + this.#groups++);
    const { uuid, ownGroup } = project;
    const taken = this.#projects.find((other) => other.uuid === uuid || isSamePath(other.ownGroup.path, ownGroup.path));
    if (taken !== undefined) throw new Error(`there is a project ${taken.uuid} with the group ${taken.ownGroup.path}`);
    this.#projects.push(project);
    return project;
  }

  /** The project with this uuid, or undefined. */
  get(uuid: string): CodeArtsProject | undefined {
    return this.#projects.find((project) => project.uuid === uuid);
  }

  /** The project in whose group a path lies: another group that holds it, else the own group, made if there is none. */
  of(path: string): CodeArtsProject {
    const isIn = ({ path: group }: Group): boolean => path.toLowerCase().startsWith(`${group.toLowerCase()}/`);
    return (
      this.#projects.find(({ groups }) => groups.some(isIn)) ??
      this.#projects.find(({ ownGroup }) => isIn(ownGroup)) ??
      this.add({ group: path.split('/')[0] ?? path })
    );
  }

  /** Whether a group has this path. */
  hasGroup(path: string): boolean {
    return this.#projects.some(({ ownGroup, groups }) =>
      [ownGroup, ...groups].some((group) => isSamePath(group.path, path)),
    );
  }
}

function isSamePath(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
