import type { Sandbox } from '../../sandbox/sandbox';
import { type BatchSchedule, type EntryPlan, OWN, SHARED } from './batch';
import { hangUpsIn, type Met, type Perform, serviceInputs, type Story, type Told, withEncodings } from './play';
import { RefusedCredential } from './refused-credential';
import { type Bounds, type Operation, type Schedule, SOURCE } from './schedule';
import { signInWith } from './sign-in';
import { Stage } from './stage';

/** One entry of the list as it was written. */
export interface Entry {
  /** As rows and log call it. */
  readonly name: string;
  readonly repositoryId: number;
  /** Where a path was given. */
  readonly repository: string | undefined;
}

/** A run with a list from the outside. */
export interface BatchStory {
  readonly schedule: BatchSchedule;
  readonly told: Told | undefined;
  /** In the order of the list. */
  readonly entries: readonly Entry[];
  /** What the service did for each repository, by its id; nothing is told yet. */
  readonly stories: ReadonlyMap<number, Omit<Story, 'told'>>;
  /** Requests that were made for all. */
  readonly shared: readonly Met[];
  /** The requests of an entry that was not begun, and what came after the refusal was known. */
  readonly refused: { readonly met: number; readonly late: number };
  readonly requests: number;
  readonly secrets: readonly string[];
}

/** What the log of each mirror needs in order to be seen. */
const DEBUGGING = { RUNNER_DEBUG: '1' };

let lastId = 1_000_000;

/** Plays one schedule on a sandbox that plays nothing else meanwhile. */
export async function playBatch(
  schedule: BatchSchedule,
  sandbox: Sandbox,
  { perform, isRealTime }: Pick<Bounds, 'isRealTime'> & { readonly perform: Perform },
): Promise<BatchStory> {
  const before = sandbox.requests.length;
  const signIn = signInWith(schedule, sandbox);
  const refused = new RefusedCredential(schedule.refused?.others ?? 'refused', isRealTime);
  if (schedule.refused)
    sandbox.plan({ path: /^\/v[124]\//, nth: schedule.refused.from, times: Infinity }, refused.refusal);
  const stages = schedule.entries.map((plan) => {
    const stage = new Stage(alone(schedule, plan), sandbox, ++lastId, signIn.secrets);
    for (const operation of OWN) stage.plan(operation);
    return stage;
  });
  // Of what is made for all, the first repository's stage keeps count.
  const [first] = stages;
  for (const operation of SHARED) first?.plan(operation);

  const entries = entriesOf(schedule.entries, stages);
  const told = await perform({
    inputs: {
      ...schedule.inputs,
      mirrors: JSON.stringify(
        entries.map(({ repository, repositoryId }) => ({
          ...(repository === undefined ? { repository_id: repositoryId } : { repository }),
          url: SOURCE,
        })),
      ),
      concurrency: String(schedule.concurrency),
      ...serviceInputs(schedule, sandbox),
      ...signIn.inputs,
    },
    env: { ...signIn.env, ...DEBUGGING },
  });
  sandbox.clearFaults();

  const all = stages.flatMap(({ met }) => met);
  const shared = all.filter(({ operation }) => isShared(operation));
  const secrets = [...new Set([...signIn.secrets, ...stages.flatMap(({ credentials }) => [...credentials])])];
  const hangUps = hangUpsIn(all);
  const stories = new Map<number, Omit<Story, 'told'>>();
  for (const stage of stages) {
    const story = await stage.story();
    const own = story.met.filter(({ operation }) => !isShared(operation));
    stories.set(stage.repository.id, { ...story, met: own, hangUps, secrets: [] });
  }
  return {
    ...{ schedule, told, entries, stories, shared },
    refused: { met: refused.met, late: refused.late },
    requests: sandbox.requests.length - before,
    secrets: secrets.flatMap(withEncodings),
  };
}

/** What happens to one repository, as if the run were for it alone. */
function alone({ inputs, signIn, sourceSecret, maxAttempts, faults }: BatchSchedule, plan: EntryPlan): Schedule {
  return { inputs, signIn, sourceSecret, maxAttempts, ...plan, faults: { ...plan.faults, ...faults } };
}

function isShared(operation: Operation): boolean {
  return SHARED.includes(operation);
}

function entriesOf(plans: readonly EntryPlan[], stages: readonly Stage[]): Entry[] {
  const named = (stage: Stage, by: EntryPlan['by']): Entry => {
    const { id, path } = stage.repository;
    return { name: by === 'id' ? String(id) : path, repositoryId: id, repository: by === 'id' ? undefined : path };
  };
  const all = stages.map((stage, index) => ({ stage, plan: plans[index] }));
  return [
    ...all.map(({ stage, plan }) => named(stage, plan?.by ?? 'id')),
    ...all
      .filter(({ plan }) => plan?.isNamedTwice)
      .map(({ stage, plan }) => named(stage, plan?.by === 'id' ? 'path' : 'id')),
  ];
}
