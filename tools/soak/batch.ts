import fc from 'fast-check';
import {
  associateInputs,
  type Bounds,
  checkInputs,
  faultsOf,
  identities,
  often,
  type Operation,
  OPERATIONS,
  repositoryPlans,
  type RepositoryPlan,
  type Schedule,
} from './schedule';

/** One entry of a list, and what its repository meets. */
export interface EntryPlan extends RepositoryPlan {
  readonly by: 'id' | 'path';
  /** The list names the repository once more at its end, the other way. */
  readonly isNamedTwice: boolean;
}

/** Everything that happens in one run with a list, and to it. */
export interface BatchSchedule extends Pick<Schedule, 'inputs' | 'signIn' | 'sourceSecret' | 'maxAttempts'> {
  readonly concurrency: number;
  readonly entries: readonly EntryPlan[];
  /** What the requests meet that are made for all of them: signing in, and the list of repositories. */
  readonly faults: Schedule['faults'];
  /** The credential is refused from this request to CodeArts Repo on; what was on its way is refused as well, or answered 503. */
  readonly refused: { readonly from: number; readonly others: 'refused' | 'busy' } | undefined;
}

/** The operations that are not about one repository. */
export const SHARED: readonly Operation[] = [
  'ListUserAllRepositories',
  'CreateTokenByPassword',
  'CreateIdToken',
  'CreateTokenWithIdToken',
  'AssumeAgencyWithOIDC',
];

/** The others. */
export const OWN = OPERATIONS.filter((operation) => !SHARED.includes(operation));

const MAX_ENTRIES = 30;

/** Requests of one operation that may be spoilt, for each of the mirrors. */
const MAX_FAULTS = 2;

/** In a batch the credential is refused by a plan of its own. */
const REFUSALS = ['401 in form b', '401 that cuts off'];

/** All schedules of batches, most of them with 30 mirrors of which 8 are in flight. */
export function batchSchedules(bounds: Bounds): fc.Arbitrary<BatchSchedule> {
  const entry = fc
    .tuple(
      fc.record({ by: fc.constantFrom<EntryPlan['by']>('id', 'path'), isNamedTwice: named }),
      repositoryPlans({ ...bounds, maxFaults: MAX_FAULTS }, OWN, REFUSALS),
    )
    .map(([naming, plan]): EntryPlan => ({ ...naming, ...plan }));
  const entries = fc
    .tuple(
      fc.integer({ min: 1, max: 4 * MAX_ENTRIES }),
      fc.array(entry, { minLength: MAX_ENTRIES, maxLength: MAX_ENTRIES }),
    )
    .map(([count, all]) => all.slice(0, count));
  const calmEntries = entries.map((all) => all.map(calmed));
  return fc.record({
    entries: fc.oneof({ arbitrary: entries, weight: 3 }, { arbitrary: calmEntries, weight: 1 }),
    inputs: fc.oneof({ arbitrary: associateInputs, weight: 8 }, { arbitrary: checkInputs, weight: 1 }),
    ...identities,
    maxAttempts: bounds.isRealTime ? fc.constantFrom(3, 2, 1) : often(4, 5, 3, 2, 1),
    concurrency: often(8, 1, 3, 64),
    faults: fc.oneof(
      { arbitrary: fc.constant({}), weight: 4 },
      { arbitrary: faultsOf(SHARED, { ...bounds, maxFaults: MAX_FAULTS }), weight: 1 },
    ),
    refused: often(
      undefined,
      ...[1, 2, 5, 9, 14, 30, 50].flatMap((from) => (['refused', 'busy'] as const).map((others) => ({ from, others }))),
    ),
  }) as fc.Arbitrary<BatchSchedule>;
}

/** The same entry without anything that may make it fail. */
function calmed(entry: EntryPlan): EntryPlan {
  return { ...entry, before: undefined, rival: undefined, service: { ...entry.service, deny: [] }, faults: {} };
}

const named = fc.oneof({ arbitrary: fc.constant(false), weight: 30 }, { arbitrary: fc.constant(true), weight: 1 });
