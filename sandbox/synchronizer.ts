import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { RepositoryBehaviour, ScriptStep } from './behaviour';
import { mirrorTimestamp, type Clock } from './clock';
import {
  readSource,
  showReading,
  type Arrival,
  type MirrorFetch,
  type Reading,
  type SourceCredentials,
} from './fetch-mirror';
import { recordEnd, type MirrorRecord } from './mirror';

/** How to run one synchronization. */
export interface SyncRequest {
  readonly force: boolean;
  readonly credentials: SourceCredentials | undefined;
  /** A service endpoint to use this once instead of the mirror's own. */
  readonly endpointUuid: string | undefined;
}

/** What synchronizations share with the sandbox they happen in. */
export interface SyncSurroundings {
  readonly clock: Clock;
  readonly timestampPrecision: 'ms' | 's';
  /** Aborted when the sandbox stops. */
  readonly signal: AbortSignal;
  credentialsOf(endpointUuid: string): SourceCredentials | undefined;
}

interface Job {
  readonly jid: string;
  readonly done: Promise<void>;
  readonly refsRead: Promise<void>;
}

/** What was read of a source, and how. */
interface SourceState {
  readonly fetch: MirrorFetch;
  readonly reading: Reading;
}

/** Runs the synchronizations of one repository, one after the other. */
export class Synchronizer {
  readonly #gitDir: string;
  readonly #behaviour: RepositoryBehaviour;
  readonly #surroundings: SyncSurroundings;
  /** The job that was started last; undefined when all are over. */
  #last: Job | undefined;
  #arrivals = 0;
  #waitingForReads: { reads: number; readonly resolve: () => void } | undefined;
  #lastTimestamp = 0;

  constructor(gitDir: string, behaviour: RepositoryBehaviour, surroundings: SyncSurroundings) {
    this.#gitDir = gitDir;
    this.#behaviour = behaviour;
    this.#surroundings = surroundings;
  }

  /** Id of the job that was started last; undefined when all are over. */
  get underWay(): string | undefined {
    return this.#last?.jid;
  }

  /** Begins a job of its own, after those that are under way; returns its id. */
  begin(mirror: MirrorRecord, request: SyncRequest): string {
    let onRefsRead: () => void = () => undefined;
    const refsRead = new Promise<void>((resolve) => (onRefsRead = resolve));
    const run = async (): Promise<void> => this.#run(mirror, request, onRefsRead).finally(onRefsRead);
    const job: Job = {
      jid: randomBytes(12).toString('hex'),
      refsRead,
      done: (this.#last === undefined ? run() : this.#last.done.then(run)).finally(() => {
        if (this.#last === job) this.#last = undefined;
      }),
    };
    this.#last = job;
    return job.jid;
  }

  /** Resolves when nothing is under way; what is stuck counts as over. */
  async settled(): Promise<void> {
    await this.#last?.done;
  }

  /** Resolves when the job that was started last has read the source's refs, or is over. */
  async refsRead(): Promise<void> {
    await this.#last?.refsRead;
  }

  /** Counts as a read for a script. */
  countRead(): void {
    const waiting = this.#waitingForReads;
    if (waiting !== undefined && (waiting.reads -= 1) <= 0) waiting.resolve();
  }

  async #run(mirror: MirrorRecord, request: SyncRequest, onRefsRead: () => void): Promise<void> {
    const { git = true, script = git ? ['scheduled', 'started', 'finished'] : ['finished'] } = this.#behaviour;
    const arrival = this.#arrival();
    let source: Promise<SourceState> | undefined;
    for (const step of script) {
      const { status, ms = 0, reads, error }: ScriptStep = typeof step === 'string' ? { status: step } : step;
      if (status === 'failed') {
        this.#end(mirror, error ?? 'The synchronization failed.');
        break;
      }
      if (git && arrival !== 'nothing' && status !== 'scheduled') {
        source ??= this.#readSource(mirror, request).finally(onRefsRead);
      }
      if (status === 'finished') {
        this.#end(mirror, source === undefined ? undefined : await bring(await source, arrival));
        break;
      }
      mirror.update_status = status;
      if (!(await this.#stay(ms, reads))) break;
    }
    // Nothing of a job goes on after it counts as over.
    await source;
  }

  /** What this job brings if it finishes. */
  #arrival(): Arrival {
    const { brings = 'everything' } = this.#behaviour;
    if (typeof brings === 'string') return brings;
    this.#arrivals += 1;
    return brings[Math.min(this.#arrivals, brings.length) - 1] ?? 'everything';
  }

  /** Waits out a step; false if the sandbox stops meanwhile. */
  async #stay(ms: number, reads: number | undefined): Promise<boolean> {
    const { signal } = this.#surroundings;
    if (reads !== undefined && reads > 0 && !signal.aborted) await this.#countedDown(reads);
    if (ms > 0) await delay(ms, undefined, { signal }).catch(() => undefined);
    return !signal.aborted;
  }

  /** Resolves after so many reads, or when the sandbox stops. */
  async #countedDown(reads: number): Promise<void> {
    const { signal } = this.#surroundings;
    await new Promise<void>((resolve) => {
      const over = (): void => {
        signal.removeEventListener('abort', over);
        this.#waitingForReads = undefined;
        resolve();
      };
      this.#waitingForReads = { reads, resolve: over };
      signal.addEventListener('abort', over);
    });
  }

  async #readSource(mirror: MirrorRecord, request: SyncRequest): Promise<SourceState> {
    const { credentialsOf, signal } = this.#surroundings;
    const endpointUuid = request.endpointUuid ?? mirror.endpoint_uuid;
    const credentials = request.credentials ?? (endpointUuid === null ? undefined : credentialsOf(endpointUuid));
    mirror.is_private = credentials !== undefined || mirror.endpoint_uuid !== null;
    const fetch: MirrorFetch = {
      gitDir: this.#gitDir,
      url: mirror.url,
      branches: mirror.sync_branch_type,
      force: request.force,
      credentials,
      signal,
    };
    const reading = await readSource(fetch).catch((error: unknown) => ({ problem: String(error) }));
    return { fetch, reading };
  }

  #end(mirror: MirrorRecord, problem: string | undefined): void {
    recordEnd(mirror, this.#timestamp(), problem);
  }

  /** Later than any before it, unless the precision is a second. */
  #timestamp(): string {
    const now = this.#surroundings.clock();
    if (this.#surroundings.timestampPrecision === 's') return mirrorTimestamp(Math.floor(now / 1000) * 1000);
    this.#lastTimestamp = Math.max(now, this.#lastTimestamp + 1);
    return mirrorTimestamp(this.#lastTimestamp);
  }
}

/** Makes what was read the mirror's; returns the reason if that fails. */
async function bring({ fetch, reading }: SourceState, arrival: Arrival): Promise<string | undefined> {
  if ('problem' in reading) return reading.problem;
  return showReading(fetch, reading.branches, arrival).catch(String);
}
