import { idOf, type Permission } from './accounts';
import type { RepositoryBehaviour } from './behaviour';
import { makeCommit, type NewCommit } from './commits';
import type { Creation, CreationState } from './creation';
import { makeBareRepository, readBranches } from './git';
import { newMirror, type MirrorRecord } from './mirror';
import { Synchronizer, type SyncRequest, type SyncSurroundings } from './synchronizer';

/** A repository to add to the sandbox. */
export interface NewRepository extends RepositoryBehaviour {
  readonly id: number;
  /** group/name; groups may be nested. */
  readonly path: string;
  /** What nobody may do; default nothing. */
  readonly deny?: readonly Permission[];
  /** Names of the users who may do anything; default all. */
  readonly members?: readonly string[];
  /** 0 private (default), 20 public and read-only. */
  readonly visibilityLevel?: 0 | 20;
}

const PLAIN_SYNC: SyncRequest = { force: false, credentials: undefined, endpointUuid: undefined };

/** What repositories share with the sandbox they live in. */
export interface Surroundings extends SyncSurroundings {
  nextMirrorId(): number;
}

/** Where a repository is, and how it behaves there. */
export interface RepositoryPlace {
  readonly gitDir: string;
  readonly projectUuid: string;
  /** Undefined for one that was always there. */
  readonly creation: Creation | undefined;
  readonly behaviour: RepositoryBehaviour;
  readonly surroundings: Surroundings;
}

/** One repository of the sandbox, its mirror, and what has happened to it. */
export class Repository {
  readonly id: number;
  /** 32 hexadecimal digits. */
  readonly uuid: string;
  readonly path: string;
  readonly visibilityLevel: 0 | 20;
  readonly projectUuid: string;
  readonly creation: Creation | undefined;
  /** The bare repository that the mirror fetches into; it exists from the first fetch on. */
  readonly gitDir: string;
  /** May be changed at any time; holds from the next request or synchronization on. */
  readonly behaviour: RepositoryBehaviour;
  /** May be changed at any time. */
  deny: readonly Permission[];
  members: readonly string[] | undefined;
  mirror: MirrorRecord | undefined;
  /** Associations that took effect. */
  associateCount = 0;
  /** Synchronizations that were begun. */
  syncCount = 0;
  readonly #surroundings: Surroundings;
  readonly #synchronizer: Synchronizer;
  #stale: { readonly record: MirrorRecord; readonly until: number; reads: number } | undefined;

  constructor(given: NewRepository, { gitDir, projectUuid, creation, behaviour, surroundings }: RepositoryPlace) {
    this.id = given.id;
    this.uuid = idOf(`repository ${given.id}`);
    this.path = given.path;
    this.visibilityLevel = given.visibilityLevel ?? 0;
    this.gitDir = gitDir;
    this.projectUuid = projectUuid;
    this.creation = creation;
    this.deny = given.deny ?? [];
    this.members = given.members;
    this.behaviour = behaviour;
    this.#surroundings = surroundings;
    this.#synchronizer = new Synchronizer(gitDir, behaviour, surroundings);
  }

  /** The last segment of the path. */
  get name(): string {
    return this.path.slice(this.path.lastIndexOf('/') + 1);
  }

  /** The path without its last segment. */
  get groupPath(): string {
    return this.path.slice(0, Math.max(0, this.path.lastIndexOf('/')));
  }

  /** What a request that names this repository finds; counts as a look. */
  look(): CreationState {
    return this.creation?.look() ?? 'ready';
  }

  /** The branches that the mirror holds, with their commits. */
  async branches(): Promise<Record<string, string>> {
    return readBranches(this.gitDir);
  }

  /** Whether this user may do this here. */
  allows(userName: string, permission: Permission): boolean {
    return !this.deny.includes(permission) && (this.members === undefined || this.members.includes(userName));
  }

  /** Whether lists show it to this user. */
  isShownTo(userName: string): boolean {
    return this.allows(userName, 'read') && (this.creation?.isShown ?? true);
  }

  /** Makes a commit in the mirror itself, as somebody who pushes to it; returns its id. */
  async commit(commit: NewCommit = {}): Promise<string> {
    await makeBareRepository(this.gitDir);
    return makeCommit(this.gitDir, { branch: 'main', ...commit });
  }

  /** Makes this repository a mirror of an address, or of another address than before. */
  associate(url: string): MirrorRecord {
    this.associateCount += 1;
    this.mirror ??= newMirror(this.#surroundings.nextMirrorId(), this.id, url);
    this.mirror.url = url;
    return this.mirror;
  }

  /** What a reader is shown now; counts as a read for scripts and stale periods. */
  show(): MirrorRecord | undefined {
    if (this.mirror === undefined) return undefined;
    const shown = this.#staleRecord() ?? { ...this.mirror };
    this.#synchronizer.countRead();
    return shown;
  }

  /** Whether a synchronization is under way; one that is stuck is not. */
  get isSynchronizing(): boolean {
    return this.#synchronizer.underWay !== undefined;
  }

  /** Starts a synchronization, or joins the one that runs unless a second one is queued; returns the id of its job. */
  startSync(request: SyncRequest = PLAIN_SYNC): string {
    const running = this.#synchronizer.underWay;
    if (running !== undefined && this.behaviour.secondStart !== 'queue') return running;
    const mirror = this.mirror;
    if (mirror === undefined) throw new Error(`repository ${this.id} has no mirror`);
    this.#stale = this.#beginStale(mirror);
    this.syncCount += 1;
    return this.#synchronizer.begin(mirror, request);
  }

  /** Resolves when no synchronization is under way; one that is stuck counts as over. */
  async settled(): Promise<void> {
    await this.#synchronizer.settled();
  }

  /** Resolves when the synchronization that was started last has read the source's refs, or is over: it misses what is pushed from now on. */
  async refsRead(): Promise<void> {
    await this.#synchronizer.refsRead();
  }

  #beginStale(mirror: MirrorRecord): { record: MirrorRecord; until: number; reads: number } | undefined {
    const { ms, reads } = this.behaviour.stale ?? {};
    if (ms === undefined && reads === undefined) return undefined;
    const until = ms === undefined ? Infinity : this.#surroundings.clock() + ms;
    return { record: { ...mirror }, until, reads: reads ?? Infinity };
  }

  #staleRecord(): MirrorRecord | undefined {
    const stale = this.#stale;
    if (stale === undefined) return undefined;
    if (stale.reads <= 0 || this.#surroundings.clock() >= stale.until) {
      this.#stale = undefined;
      return undefined;
    }
    stale.reads -= 1;
    return { ...stale.record };
  }
}
