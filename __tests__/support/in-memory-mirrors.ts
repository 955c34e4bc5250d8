import type { Clock } from '../../src/clock';
import {
  type Associated,
  type Confirm,
  type MirrorSettings,
  type RemoteMirror,
  type RemoteMirrors,
  type RepositoryId,
  type Shown,
  type Started,
  type SyncOptions,
} from '../../src/mirror/remote-mirror';
import { RepositoryNotFoundError } from '../../src/mirror/repositories';

/**
 * What happens to one change.
 * `lost`: the reply gets lost; whoever asked looks, and if that confirms nothing the change is sent again.
 * `unsure`: the same, but it is not sent again. `refused`: the service says no. `conflict`: it says so of a start, because of the mirror's state.
 */
export interface Trouble {
  kind: 'lost' | 'unsure' | 'refused' | 'conflict';
  error: Error;
  /** Whether the change was made all the same. */
  tookEffect?: boolean;
}

/** What a synchronization makes of the mirror, so many milliseconds after its start. */
export interface Moment {
  afterMs: number;
  becomes: RemoteMirror;
}

/** A repository's state, free to be changed by a test at any time. */
export interface InMemoryRepository {
  path: string;
  mirror: RemoteMirror | undefined;
  /** Set by PUT, never shown. */
  branches: string | undefined;
  /** What a synchronization goes through. */
  sync: Moment[];
  /** Whether settings that PUT accepts are kept. */
  ignoresSettings: boolean;
}

/** What one look at a mirror comes to: its state, another answer, an error that is thrown, or what a function makes of it. */
export type Look = 'state' | Shown | Error | ((signal: AbortSignal | undefined) => Promise<Shown>);

/** CodeArts Repo's mirrors in memory: repositories with state, time from a clock, and troubles on demand. */
export class InMemoryMirrors implements RemoteMirrors {
  /** Every call, in order: `show 7`, `associate 7 https://…`, `update 7 {…}`, `startSync 7 {…}`, `findId group/name`. */
  readonly calls: string[] = [];
  /** What goes wrong with the next associate, update and startSync, one entry a time it is sent. */
  readonly troubles: Record<'associate' | 'update' | 'startSync', Trouble[]> = {
    associate: [],
    update: [],
    startSync: [],
  };
  /** What happens besides when the service takes the next start, one entry a start. */
  readonly onStart: (() => void)[] = [];
  /** What the next looks come to. */
  readonly looks: Look[] = [];
  /** What every look after those comes to. */
  everyLook: Look = 'state';
  private readonly repositories = new Map<RepositoryId, InMemoryRepository & { startedAt?: number }>();
  private jobs = 0;

  constructor(private readonly clock: Clock) {}

  /** Adds a repository; a new one has no mirror. */
  add(id: RepositoryId, state: Partial<InMemoryRepository> = {}): InMemoryRepository {
    const repository = {
      path: `group/${id}`,
      mirror: undefined,
      branches: undefined,
      sync: [],
      ignoresSettings: false,
      ...state,
    };
    this.repositories.set(id, repository);
    return repository;
  }

  async show(id: RepositoryId, signal?: AbortSignal): Promise<Shown> {
    this.calls.push(`show ${id}`);
    await Promise.resolve();
    signal?.throwIfAborted();
    const look = this.looks.shift() ?? this.everyLook;
    if (look instanceof Error) throw look;
    if (typeof look === 'function') return look(signal);
    if (look !== 'state') return look;
    const { mirror } = this.at(id);
    return mirror ? { kind: 'mirror', mirror: { ...mirror } } : { kind: 'none', error: new Error('no such mirror') };
  }

  associate(id: RepositoryId, url: string, confirm: Confirm<Associated>): Promise<Associated> {
    const make = (): Associated => {
      const repository = this.at(id);
      if (repository.mirror) return { kind: 'refused', error: new Error('there is a mirror already') };
      repository.mirror = { id: 12439 + id, url, status: 'finished' };
      return { kind: 'mirror', mirror: { ...repository.mirror } };
    };
    return this.send('associate', `associate ${id} ${url}`, make, confirm, (_kind, error) => ({
      kind: 'refused',
      error,
    }));
  }

  async update(id: RepositoryId, settings: MirrorSettings, confirm: Confirm<true>): Promise<void> {
    const make = (): true => {
      const repository = this.at(id);
      const { url, syncBranchType, ...others } = settings;
      if (url !== undefined && !repository.ignoresSettings) repository.mirror = { ...repository.mirror, url };
      repository.branches = syncBranchType ?? repository.branches;
      if (!repository.ignoresSettings) repository.mirror = { ...repository.mirror, ...others };
      return true;
    };
    await this.send('update', `update ${id} ${JSON.stringify(settings)}`, make, confirm);
  }

  startSync(id: RepositoryId, options: SyncOptions, confirm: Confirm<Started>): Promise<Started> {
    const make = (): Started => {
      this.at(id).startedAt = this.clock.now();
      this.onStart.shift()?.();
      return { kind: 'started', jid: `jid-${++this.jobs}` };
    };
    const refuse = (kind: Trouble['kind'], error: Error): Started | undefined =>
      kind === 'conflict' ? { kind: 'refused', error } : undefined;
    return this.send('startSync', `startSync ${id} ${JSON.stringify(options)}`, make, confirm, refuse);
  }

  async findId(path: string): Promise<RepositoryId> {
    this.calls.push(`findId ${path}`);
    await Promise.resolve();
    const found = [...this.repositories].find(([, repository]) => repository.path === path);
    if (!found) throw new RepositoryNotFoundError(path, []);
    return found[0];
  }

  private async send<T>(
    operation: keyof typeof this.troubles,
    call: string,
    make: () => T,
    confirm: Confirm<T>,
    refuse?: (kind: Trouble['kind'], error: Error) => T | undefined,
  ): Promise<T> {
    for (;;) {
      this.calls.push(call);
      await Promise.resolve();
      const trouble = this.troubles[operation].shift();
      if (!trouble) return make();
      if (trouble.tookEffect) make();
      if (trouble.kind === 'refused' || trouble.kind === 'conflict') {
        const refused = refuse?.(trouble.kind, trouble.error);
        if (refused !== undefined) return refused;
        throw trouble.error;
      }
      const found = await confirm(trouble.error);
      if (found !== undefined) return found;
      if (trouble.kind === 'unsure') throw trouble.error;
    }
  }

  /** The state of a repository now: a synchronization has got as far as the time that has passed since its start. */
  private at(id: RepositoryId): InMemoryRepository & { startedAt?: number } {
    const repository = this.repositories.get(id);
    if (!repository) throw new Error(`there is no repository ${id}`);
    if (repository.startedAt !== undefined && repository.mirror) {
      const elapsed = this.clock.now() - repository.startedAt;
      for (const { afterMs, becomes } of repository.sync) {
        if (afterMs <= elapsed) repository.mirror = { ...repository.mirror, ...becomes };
      }
    }
    return repository;
  }
}
