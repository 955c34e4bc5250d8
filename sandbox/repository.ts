import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { mirrorTimestamp, type Clock } from './clock';
import { readBranches } from './git';
import { fetchMirror, type SourceCredentials } from './fetch-mirror';

/** One status of a scripted synchronization; it is shown for some time, or for a number of reads. */
export interface ScriptStep {
  readonly status: string;
  readonly ms?: number;
  readonly reads?: number;
  /** What `last_error` becomes; for the status `failed` only. */
  readonly error?: string;
}

/** How one repository behaves where the service's reference is silent, or where a test needs it otherwise. */
export interface RepositoryBehaviour {
  /** What GET answers while there is no mirror; default '404'. */
  missingMirror?: '404' | 'null' | 'empty' | 'object';
  /** What associate answers when there is a mirror; default '409'. '201' takes the new address over. */
  secondAssociate?: '409' | '400' | '201';
  /** Whether associate synchronizes: before it replies (default), after it, or not at all. */
  syncOnAssociate?: 'finished' | 'background' | 'none';
  /** Whether a synchronization really fetches; default true. */
  git?: boolean;
  /**
   * Statuses that a synchronization goes through; a bare text is a step of no duration. `finished` fetches if git is on, and
   * becomes `failed` if that fails; `failed` fails without fetching. Without either at its end the mirror is stuck.
   */
  script?: readonly (string | ScriptStep)[];
  /** How long, or for how many reads, GET still shows the old state after a start. */
  stale?: { readonly ms?: number; readonly reads?: number };
  /** What PUT does with mirroring_enabled; default 'obeyed'. */
  mirroringSetting?: 'obeyed' | 'ignored' | 'inverted';
  /** What a caller without permission is told: 403 CH.00401001 (default) or 401 CH.080401. */
  refusal?: '403' | '401';
}

/** A repository to add to the sandbox. */
export interface NewRepository extends RepositoryBehaviour {
  readonly id: number;
  /** group/name; groups may be nested. */
  readonly path: string;
  /** What nobody may do; default nothing. */
  readonly deny?: readonly Permission[];
  /** Names of the users who may do anything; default all. */
  readonly members?: readonly string[];
}

/** What an operation does to a repository. */
export type Permission = 'read' | 'write';

/** The state of a mirror; the first eleven fields are those of the service's reference. */
export interface MirrorRecord {
  readonly id: number;
  readonly repository_id: number;
  update_status: string;
  last_update_at: string | null;
  url: string;
  last_successful_update_at: string | null;
  number_of_failures: number | null;
  mirroring_enabled: boolean;
  is_private: boolean;
  endpoint_uuid: string | null;
  last_error: string | null;
  sync_branch_type: 'all' | 'default';
}

/** How to run one synchronization. */
export interface SyncRequest {
  readonly force: boolean;
  readonly credentials: SourceCredentials | undefined;
  /** A service endpoint to use this once instead of the mirror's own. */
  readonly endpointUuid: string | undefined;
}

const PLAIN_SYNC: SyncRequest = { force: false, credentials: undefined, endpointUuid: undefined };

/** What repositories share with the sandbox they live in. */
export interface Surroundings {
  readonly clock: Clock;
  readonly timestampPrecision: 'ms' | 's';
  /** Aborted when the sandbox stops. */
  readonly signal: AbortSignal;
  nextMirrorId(): number;
  credentialsOf(endpointUuid: string): SourceCredentials | undefined;
}

/** One repository of the sandbox, its mirror, and what has happened to it. */
export class Repository {
  readonly id: number;
  readonly path: string;
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
  #running: { readonly jid: string; readonly done: Promise<void> } | undefined;
  #stale: { readonly record: MirrorRecord; readonly until: number; reads: number } | undefined;
  #waitingForReads: { reads: number; readonly resolve: () => void } | undefined;
  #lastTimestamp = 0;

  constructor(given: NewRepository, gitDir: string, behaviour: RepositoryBehaviour, surroundings: Surroundings) {
    this.id = given.id;
    this.path = given.path;
    this.gitDir = gitDir;
    this.deny = given.deny ?? [];
    this.members = given.members;
    this.behaviour = behaviour;
    this.#surroundings = surroundings;
  }

  /** The branches that the mirror holds, with their commits. */
  async branches(): Promise<Record<string, string>> {
    return readBranches(this.gitDir);
  }

  /** Whether this user may do this here. */
  allows(userName: string, permission: Permission): boolean {
    return !this.deny.includes(permission) && (this.members === undefined || this.members.includes(userName));
  }

  /** Makes this repository a mirror of an address, or of another address than before. */
  associate(url: string): MirrorRecord {
    this.associateCount += 1;
    if (this.mirror === undefined) {
      this.mirror = {
        id: this.#surroundings.nextMirrorId(),
        repository_id: this.id,
        update_status: 'none',
        last_update_at: null,
        url,
        last_successful_update_at: null,
        number_of_failures: null,
        mirroring_enabled: false,
        is_private: false,
        endpoint_uuid: null,
        last_error: null,
        sync_branch_type: 'all',
      };
    }
    this.mirror.url = url;
    return this.mirror;
  }

  /** What a reader is shown now; counts as a read for scripts and stale periods. */
  show(): MirrorRecord | undefined {
    if (this.mirror === undefined) return undefined;
    const shown = this.#staleRecord() ?? { ...this.mirror };
    const waiting = this.#waitingForReads;
    if (waiting !== undefined && (waiting.reads -= 1) <= 0) waiting.resolve();
    return shown;
  }

  /** Starts a synchronization, or joins the one that runs; returns the id of its job. */
  startSync(request: SyncRequest = PLAIN_SYNC): string {
    if (this.#running !== undefined) return this.#running.jid;
    const mirror = this.mirror;
    if (mirror === undefined) throw new Error(`repository ${this.id} has no mirror`);
    this.#stale = this.#beginStale(mirror);
    const jid = randomBytes(12).toString('hex');
    const done = this.#synchronize(mirror, request).finally(() => {
      this.#running = undefined;
    });
    this.#running = { jid, done };
    this.syncCount += 1;
    return jid;
  }

  /** Resolves when no synchronization is under way; one that is stuck counts as over. */
  async settled(): Promise<void> {
    await this.#running?.done;
  }

  async #synchronize(mirror: MirrorRecord, request: SyncRequest): Promise<void> {
    for (const step of this.behaviour.script ?? this.#usualScript()) {
      const { status, ms = 0, reads, error }: ScriptStep = typeof step === 'string' ? { status: step } : step;
      if (status === 'finished') {
        this.#end(mirror, this.behaviour.git === false ? undefined : await this.#fetch(mirror, request));
        return;
      }
      if (status === 'failed') {
        this.#end(mirror, error ?? 'The synchronization failed.');
        return;
      }
      mirror.update_status = status;
      if (!(await this.#stay(ms, reads))) return;
    }
  }

  #usualScript(): readonly string[] {
    return this.behaviour.git === false ? ['finished'] : ['scheduled', 'started', 'finished'];
  }

  /** Waits out a step; false if the sandbox stops meanwhile. */
  async #stay(ms: number, reads: number | undefined): Promise<boolean> {
    const { signal } = this.#surroundings;
    if (reads !== undefined && reads > 0) {
      await new Promise<void>((resolve) => {
        this.#waitingForReads = { reads, resolve };
        signal.addEventListener('abort', () => {
          resolve();
        });
      });
      this.#waitingForReads = undefined;
    }
    if (ms > 0) await delay(ms, undefined, { signal }).catch(() => undefined);
    return !signal.aborted;
  }

  async #fetch(mirror: MirrorRecord, request: SyncRequest): Promise<string | undefined> {
    const { credentialsOf, signal } = this.#surroundings;
    const endpointUuid = request.endpointUuid ?? mirror.endpoint_uuid;
    const credentials = request.credentials ?? (endpointUuid === null ? undefined : credentialsOf(endpointUuid));
    mirror.is_private = credentials !== undefined || mirror.endpoint_uuid !== null;
    return fetchMirror({
      gitDir: this.gitDir,
      url: mirror.url,
      branches: mirror.sync_branch_type,
      force: request.force,
      credentials,
      signal,
    }).catch(String);
  }

  #end(mirror: MirrorRecord, problem: string | undefined): void {
    const at = this.#timestamp();
    mirror.last_update_at = at;
    mirror.last_error = problem ?? null;
    if (problem === undefined) {
      mirror.update_status = 'finished';
      mirror.last_successful_update_at = at;
      if (mirror.number_of_failures !== null) mirror.number_of_failures = 0;
    } else {
      mirror.update_status = 'failed';
      mirror.number_of_failures = (mirror.number_of_failures ?? 0) + 1;
    }
  }

  /** Later than any before it, unless the precision is a second. */
  #timestamp(): string {
    const now = this.#surroundings.clock();
    if (this.#surroundings.timestampPrecision === 's') return mirrorTimestamp(Math.floor(now / 1000) * 1000);
    this.#lastTimestamp = Math.max(now, this.#lastTimestamp + 1);
    return mirrorTimestamp(this.#lastTimestamp);
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
