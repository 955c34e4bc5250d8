import fc from 'fast-check';
import type { Arrival } from '../../sandbox/fetch-mirror';
import { runGit } from '../../sandbox/git';
import { type Fault, fault, type Repository, type Sandbox } from '../../sandbox/sandbox';
import type { Source, SourceRepository } from '../../sandbox/source';
import type { Perform, Told } from './play';

/** What somebody else does while the action is at work; a mirror is only pushed forward, so that what is proven stays true. */
export type Move = 'push' | 'rewrite' | 'delete' | 'new branch' | 'mirror moves' | 'somebody synchronizes';

/** A run that verifies, between a source and a mirror that move on their own. */
export interface MovingSchedule {
  readonly inputs: Readonly<Record<string, string>>;
  /** The mirror before the run: there is none, it holds what the source holds, or it lacks a push. */
  readonly before: 'none' | 'in sync' | 'behind';
  readonly service: {
    readonly secondStart: 'join' | 'queue' | 'refuse';
    readonly syncOnAssociate: 'finished' | 'background' | 'none';
    readonly brings: Arrival | readonly Arrival[];
    readonly staleReads: number;
    readonly listedCommits: boolean;
    readonly script: readonly (string | { status: string; reads: number })[] | undefined;
  };
  /** Each before the reply to the nth request that the service is sent. */
  readonly moves: readonly { readonly atRequest: number; readonly move: Move; readonly branch: string }[];
}

/** One such run from the outside. */
export interface MovingStory {
  readonly schedule: MovingSchedule;
  readonly told: Told | undefined;
  /** The source's heads before the run. */
  readonly expected: Readonly<Record<string, string>>;
  /** Every commit that was the head of a branch of the source since then, by branch; '' stands for no branch. */
  readonly heads: ReadonlyMap<string, ReadonlySet<string>>;
  /** The mirror's heads in the end. */
  readonly mirror: Readonly<Record<string, string>>;
  /** Branches whose expected commit the mirror's branch has, at its head or below. */
  readonly held: ReadonlySet<string>;
}

const BRANCHES = ['main', 'next'];

/** The pauses of a run in process take no time, and git's fetches do. */
const PATIENCE = { wait_timeout: '1h' };

/** All schedules, the tamest first. */
export function movingSchedules(): fc.Arbitrary<MovingSchedule> {
  const sync = { sync: 'true', wait: 'true' };
  const move = fc.constantFrom<Move>(
    'push',
    'rewrite',
    'delete',
    'new branch',
    'mirror moves',
    'somebody synchronizes',
  );
  return fc.record({
    inputs: fc.constantFrom<Record<string, string>>(
      sync,
      { ...sync, force_fetch: 'true' },
      { ...sync, sync_branch_type: 'default' },
      { wait: 'true' },
      { mode: 'check' },
      { dry_run: 'true' },
    ),
    before: fc.constantFrom('in sync', 'behind', 'none'),
    service: fc.record({
      secondStart: fc.constantFrom('join', 'queue', 'refuse'),
      syncOnAssociate: fc.constantFrom('finished', 'background', 'none'),
      brings: fc.constantFrom<Arrival | readonly Arrival[]>(
        'everything',
        ['nothing', 'everything'],
        ['half', 'everything'],
        'half',
        'nothing',
      ),
      staleReads: fc.constantFrom(0, 0, 2),
      listedCommits: fc.boolean(),
      script: fc.constantFrom(undefined, ['scheduled', { status: 'started', reads: 3 }, 'finished']),
    }),
    moves: fc.array(
      fc.record({ atRequest: fc.integer({ min: 1, max: 10 }), move, branch: fc.constantFrom(...BRANCHES) }),
      {
        maxLength: 6,
      },
    ),
  });
}

let lastId = 500_000;

/** Plays one schedule. */
export async function playMoving(
  schedule: MovingSchedule,
  sandbox: Sandbox,
  source: Source,
  perform: Perform,
): Promise<MovingStory> {
  const id = ++lastId;
  const { service, before } = schedule;
  const { staleReads, script, ...behaviour } = service;
  const origin = await source.createRepository(`moving-${id}`, { branches: BRANCHES });
  const repository = sandbox.addRepository({ id, path: `moving/${id}`, secondStart: service.secondStart });
  if (before !== 'none') {
    repository.associate(origin.url);
    repository.startSync();
    await repository.settled();
  }
  if (before === 'behind') await origin.commit();
  Object.assign(
    repository.behaviour,
    behaviour,
    script && { script },
    staleReads > 0 && { stale: { reads: staleReads } },
  );

  const stage = new MovingStage(schedule, origin, repository);
  const expected = await stage.noteHeads();
  sandbox.plan({ path: `/v4/repositories/${id}/`, times: Infinity }, stage.moving());
  const told = await perform({
    inputs: {
      ...PATIENCE,
      ...schedule.inputs,
      verify: 'true',
      repository_id: String(id),
      url: origin.url,
      endpoint: sandbox.url,
      token: sandbox.issueToken(),
    },
    env: {},
  });
  await stage.settled();
  // One that waits for readers has none any more; it can only push the mirror forward.
  if (!script) await repository.settled();
  const mirror = await repository.branches();
  return { schedule, told, expected, heads: stage.heads, mirror, held: await heldBy(repository, expected, mirror) };
}

/** Moves things while requests are answered, and notes what the source has been. */
class MovingStage {
  readonly heads = new Map<string, Set<string>>();
  private requests = 0;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly schedule: MovingSchedule,
    private readonly origin: SourceRepository,
    private readonly repository: Repository,
  ) {}

  /** Answers as it should be, after what happens before that. */
  moving(): Fault {
    const { deliver } = fault.alter((reply) => reply);
    return {
      name: 'things move',
      at: 'with effect',
      deliver: (exchange) => {
        this.requests += 1;
        const now = this.schedule.moves.filter(({ atRequest }) => atRequest === this.requests);
        if (now.length === 0) return deliver(exchange);
        for (const { move, branch } of now) this.last = this.last.then(() => this.make(move, branch));
        void this.last.then(() => deliver(exchange));
        return exchange.reply.status;
      },
    };
  }

  async settled(): Promise<void> {
    await this.last;
  }

  async noteHeads(): Promise<Record<string, string>> {
    const branches = await this.origin.branches();
    for (const name of new Set([...Object.keys(branches), ...this.heads.keys()])) {
      const seen = this.heads.get(name) ?? new Set();
      this.heads.set(name, seen.add(branches[name] ?? ''));
    }
    return branches;
  }

  private async make(move: Move, branch: string): Promise<void> {
    const { origin, repository } = this;
    if (move === 'push') await origin.commit({ branch });
    else if (move === 'rewrite') await origin.commit({ branch, rewrite: true });
    else if (move === 'delete') await origin.deleteBranch('next');
    else if (move === 'new branch') await origin.commit({ branch: 'topic' });
    else if (move === 'somebody synchronizes' && repository.mirror && !repository.isSynchronizing)
      repository.startSync();
    else if (move === 'mirror moves' && (await repository.branches())[branch]) await repository.commit({ branch });
    await this.noteHeads();
  }
}

async function heldBy(
  { gitDir }: Repository,
  expected: Readonly<Record<string, string>>,
  mirror: Readonly<Record<string, string>>,
): Promise<ReadonlySet<string>> {
  const held = new Set<string>();
  for (const [branch, commit] of Object.entries(expected)) {
    const head = mirror[branch];
    if (head === undefined) continue;
    const { code } = await runGit([`--git-dir=${gitDir}`, 'merge-base', '--is-ancestor', commit, head]);
    if (code === 0) held.add(branch);
  }
  return held;
}

/** The promises that such a story breaks, one line each. */
export function brokenMovingPromises({ schedule, told, expected, heads, mirror, held }: MovingStory): string[] {
  if (!told) return ['the run did not end within its bound'];
  const { inputs, service, moves } = schedule;
  const { outputs, errors } = told;
  const broken = [...told.broken];
  const compared = inputs['sync_branch_type'] === 'default' ? ['main'] : Object.keys(expected);
  if (outputs['verified'] === 'true') {
    for (const branch of compared) {
      // A mirror that follows the source wherever it went lacks nothing.
      if (!held.has(branch) && !heads.get(branch)?.has(mirror[branch] ?? ''))
        broken.push(`verified, but ${branch} of the mirror (${mirror[branch]}) has no ${expected[branch]}`);
    }
  } else if (outputs['verified'] !== 'false') {
    broken.push(`verified=${outputs['verified']}`);
  }
  if (told.succeeded && !inputs['dry_run'] && outputs['verified'] !== 'true') broken.push('success without the proof');
  for (const { title, message } of errors) {
    const isReason = ['NotInSync', 'SyncFailed', 'SyncTimeout', 'NotAssociated'].includes(title);
    if (!isReason) broken.push(`failure without a reason: ${title}: ${message}`);
  }
  // On a busy machine git takes longer than pauses that take no time.
  const isSlow = errors[0]?.title === 'SyncTimeout';
  const isTame = inputs['sync'] && moves.length === 0 && service.brings === 'everything' && !isSlow;
  if (isTame && outputs['verified'] !== 'true') broken.push(`no proof although nothing moved: ${errors[0]?.message}`);
  return broken;
}
