import type { OwnCommit } from '../../src/mirror/refs';
import type { MirrorSettings, RemoteMirror, SourceCredentials } from '../../src/mirror/remote-mirror';
import { BranchVerifier } from '../../src/mirror/verify';
import { InMemoryRefs } from '../support/in-memory-refs';
import { perform } from '../../src/mirror/perform';
import type { MirrorPolicy, MirrorResult, MirrorTask } from '../../src/mirror/task';
import { RepositoryCreator } from '../../src/mirror/create';
import { FakeClock } from '../support/clock';
import { type InMemoryRepository, InMemoryMirrors } from '../support/in-memory-mirrors';
import { InMemoryRepositories } from '../support/in-memory-repositories';

/** The source that every scene asks for. */
export const SOURCE = 'https://github.com/octo-org/website.git';

/** Another one. */
export const OTHER = 'https://example.com/other.git';

/** A mirror of the source whose last synchronization went well. */
export const MIRROR: RemoteMirror = {
  id: 12446,
  url: SOURCE,
  status: 'finished',
  lastUpdateAt: '2026-01-15T11:00:00.000Z',
  lastSuccessfulUpdateAt: '2026-01-15T11:00:00.000Z',
  numberOfFailures: 0,
  mirroringEnabled: false,
  isPrivate: false,
};

/** What a scene may differ in. */
export interface SceneOptions {
  mirror?: RemoteMirror;
  repository?: Partial<InMemoryRepository>;
  task?: Partial<MirrorTask>;
  settings?: Omit<MirrorSettings, 'url'>;
  policy?: Partial<MirrorPolicy>;
  ownCommit?: OwnCommit;
}

/** One repository (7), a task for it, and all that a run needs. */
export class Scene {
  readonly clock = new FakeClock();
  readonly mirrors = new InMemoryMirrors(this.clock);
  readonly creations = new InMemoryRepositories('group');
  readonly repository: InMemoryRepository;
  /** The branches on both sides. */
  readonly refs = new InMemoryRefs();
  readonly cancellation = new AbortController();
  readonly infos: string[] = [];
  readonly notices: string[] = [];
  readonly warnings: string[] = [];
  /** Milliseconds at which each line was told. */
  readonly toldAt: number[] = [];

  constructor(private readonly options: SceneOptions = {}) {
    this.repository = this.mirrors.add(7, { mirror: options.mirror, ...options.repository });
  }

  /** What was asked of the service. */
  get calls(): readonly string[] {
    return this.mirrors.calls;
  }

  /** What was sent to change something. */
  get changes(): readonly string[] {
    return this.calls.filter((call) => !call.startsWith('show'));
  }

  private verifierFor(credentials: SourceCredentials): BranchVerifier {
    return new BranchVerifier({
      sources: this.refs,
      refs: this.refs,
      credentials,
      ownCommit: this.options.ownCommit,
      signal: this.cancellation.signal,
    });
  }

  perform(): Promise<MirrorResult> {
    const { task, settings = {}, policy } = this.options;
    return perform(
      { repositoryId: 7, url: SOURCE, settings, ...task },
      { mode: 'associate', onConflict: 'fail', onMissing: 'fail', dryRun: false, ...policy },
      {
        mirrors: this.mirrors,
        locate: ({ repositoryId, repository = '' }) =>
          repositoryId === undefined ? this.mirrors.findId(repository) : Promise.resolve(repositoryId),
        creator: new RepositoryCreator(this.creations, this.creations, this.clock, this.cancellation.signal),
        clock: this.clock,
        signal: this.cancellation.signal,
        ...(policy?.verify && { verifier: this.verifierFor(policy.verify) }),
        log: {
          info: (line) => {
            this.infos.push(line);
            this.toldAt.push(this.clock.now());
          },
          notice: (line) => this.notices.push(line),
          warning: (line) => this.warnings.push(line),
        },
      },
    );
  }
}
