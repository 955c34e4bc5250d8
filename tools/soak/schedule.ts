import fc from 'fast-check';
import type { ScriptStep } from '../../sandbox/sandbox';
import { KINDS } from './kinds';
import { SIGN_INS, SOURCE_SECRETS, type SignIn, type SourceSecret } from './sign-in';

/** The operations that faults are planned for, by their ids in the OpenAPI document. */
export const OPERATIONS = [
  'ShowRemoteMirror',
  'AssociateRemoteMirror',
  'UpdateRepositoryRemoteMirror',
  'StartRemoteMirrorSynchronization',
  'ShowRepoId',
  'ListUserAllRepositories',
  'CreateTokenByPassword',
  'CreateIdToken',
  'CreateTokenWithIdToken',
  'AssumeAgencyWithOIDC',
] as const;

/** One of them. */
export type Operation = (typeof OPERATIONS)[number];

/** The source that every run asks for. */
export const SOURCE = 'https://git.example.com/group/website.git';

/** The same to CodeArts Repo, spelt otherwise. */
const SAME_SOURCE = 'https://GIT.example.com:443/group/website/';

/** Whether CodeArts Repo would fetch from the same source. */
export function isAsked(url: string | undefined): boolean {
  return url === SOURCE || url === SAME_SOURCE;
}

/** Another source. */
const OTHER_SOURCE = 'https://git.example.com/group/another.git';

/** A repository, what happens to it, and what its requests meet. */
export interface RepositoryPlan {
  /** The mirror that is there when the run begins. */
  readonly before: { readonly url: string; readonly status: string } | undefined;
  readonly service: {
    readonly missingMirror: '404' | 'null' | 'empty' | 'object';
    readonly secondAssociate: '409' | '400' | '201';
    readonly syncOnAssociate: 'finished' | 'background' | 'none';
    readonly script: readonly (string | ScriptStep)[] | undefined;
    /** How many reads show the old state after the start of a synchronization. */
    readonly staleReads: number;
    readonly mirroringSetting: 'obeyed' | 'ignored' | 'inverted';
    readonly deny: readonly ('read' | 'write')[];
    readonly refusal: '403' | '401';
  };
  /** Somebody else who associates the repository right after the nth reading, if it has no mirror then. */
  readonly rival: { readonly afterRead: number; readonly url: string } | undefined;
  /** The first lost associate takes effect only after the read that follows it. */
  readonly lateEffect: boolean;
  /** What the nth request of each operation meets; all further ones are answered as they should be. */
  readonly faults: Readonly<Partial<Record<Operation, readonly string[]>>>;
}

/** Everything that happens in one run, and to it. */
export interface Schedule extends RepositoryPlan {
  /** The action's inputs, besides those that say where the service is and who we are. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly signIn: SignIn;
  /** The password of a private source, where a synchronization is asked for. */
  readonly sourceSecret: SourceSecret | undefined;
  readonly maxAttempts: number;
}

/** How wild schedules may be. */
export interface Bounds {
  /** Requests of one operation that may be spoilt. */
  readonly maxFaults: number;
  /** The run happens at the speed of a real clock. */
  readonly isRealTime: boolean;
}

/** All schedules, the tamest first. */
export function schedules(bounds: Bounds): fc.Arbitrary<Schedule> {
  const run = fc.record({
    inputs: fc.oneof({ arbitrary: associateInputs, weight: 8 }, { arbitrary: checkInputs, weight: 1 }),
    target: fc.constantFrom({ repository_id: '' }, { repository: '' }),
    ...identities,
    maxAttempts: bounds.isRealTime ? fc.constantFrom(3, 2, 1) : often(4, 5, 3, 2, 1),
  });
  return fc
    .tuple(run, repositoryPlans(bounds))
    .map(([{ target, inputs, ...rest }, plan]) => ({ ...rest, inputs: { ...target, ...inputs }, ...plan }));
}

/** Who we are. */
export const identities = {
  signIn: seldom(...SIGN_INS),
  sourceSecret: often(undefined, ...(Object.keys(SOURCE_SECRETS) as SourceSecret[])),
};

/** All that may happen to a repository and to requests for some operations; `leaveOut` names kinds of faults that do not. */
export function repositoryPlans(
  { maxFaults, isRealTime }: Bounds,
  operations: readonly Operation[] = OPERATIONS,
  leaveOut: readonly string[] = [],
): fc.Arbitrary<RepositoryPlan> {
  const scripts = isRealTime ? QUICK_SCRIPTS : [...QUICK_SCRIPTS, ...LONG_SCRIPTS];
  return fc.record({
    before: often(undefined, ...[SOURCE, SAME_SOURCE, OTHER_SOURCE].flatMap(withStatus)),
    service: fc.record({
      missingMirror: fc.constantFrom('404', 'null', 'empty', 'object'),
      secondAssociate: fc.constantFrom('409', '400', '201'),
      syncOnAssociate: fc.constantFrom('finished', 'background', 'none'),
      script: fc.constantFrom(...scripts),
      staleReads: often(0, 1, 3),
      mirroringSetting: often('obeyed', 'ignored', 'inverted'),
      deny: seldom([], ['read'], ['write'], ['read', 'write']),
      refusal: fc.constantFrom('403', '401'),
    }),
    rival: seldom(
      undefined,
      ...[1, 2].flatMap((afterRead) => [SOURCE, OTHER_SOURCE].map((url) => ({ afterRead, url }))),
    ),
    lateEffect: seldom(false, true),
    faults: faultsOf(operations, { maxFaults, isRealTime }, leaveOut),
  });
}

/** What the first requests of some operations meet. */
export function faultsOf(
  operations: readonly Operation[],
  { maxFaults, isRealTime }: Bounds,
  leaveOut: readonly string[] = [],
): fc.Arbitrary<Schedule['faults']> {
  const kinds = Object.entries(KINDS).filter(([name, { slow }]) => !(isRealTime && slow) && !leaveOut.includes(name));
  const kind = fc.oneof(...kinds.map(([name, { weight }]) => ({ arbitrary: fc.constant(name), weight: weight * 10 })));
  const queue = fc.array(kind, { maxLength: maxFaults, size: 'max' });
  return fc.record(Object.fromEntries(operations.map((operation) => [operation, queue])));
}

const QUICK_SCRIPTS: Schedule['service']['script'][] = [
  undefined,
  ['scheduled', { status: 'started', reads: 2 }, 'finished'],
  ['started', { status: 'to_retry', reads: 1 }, { status: 'failed', error: 'fatal: the remote end hung up' }],
];

const LONG_SCRIPTS: Schedule['service']['script'][] = [
  ['scheduled', { status: 'started', reads: 12 }, 'finished'],
  ['scheduled'],
];

/** The first value for nearly all schedules, each of the others for a few. */
export function seldom<T>(usual: T, ...others: readonly T[]): fc.Arbitrary<T> {
  return fc.oneof({ arbitrary: fc.constant(usual), weight: 8 }, { arbitrary: fc.constantFrom(...others), weight: 1 });
}

/** The first value for most schedules, each of the others for some. */
export function often<T>(usual: T, ...others: readonly T[]): fc.Arbitrary<T> {
  return fc.oneof({ arbitrary: fc.constant(usual), weight: 5 }, { arbitrary: fc.constantFrom(...others), weight: 2 });
}

function withStatus(url: string): NonNullable<Schedule['before']>[] {
  return ['finished', 'failed', 'started'].map((status) => ({ url, status }));
}

const wait = often({}, { wait: 'true' });

/** What an associating run may be asked for. */
export const associateInputs = fc
  .tuple(
    wait,
    often({}, { on_conflict: 'update' }),
    often({}, { mirroring_enabled: 'true' }, { mirroring_enabled: 'false' }),
    often({}, { sync_branch_type: 'default' }),
    often({}, { endpoint_uuid: 'e0e1e2e3' }),
    often({}, { sync: 'true' }, { sync: 'true', force_fetch: 'true' }),
    seldom({}, { dry_run: 'true' }),
  )
  .map(merged);

/** What a checking run may be asked for. */
export const checkInputs = fc.tuple(fc.constant({ mode: 'check' }), wait, often({}, { max_age: '1h' })).map(merged);

function merged(parts: readonly Readonly<Record<string, string>>[]): Readonly<Record<string, string>> {
  return Object.assign({}, ...parts) as Readonly<Record<string, string>>;
}
