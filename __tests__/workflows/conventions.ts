import { parse } from 'yaml';
import { InputError } from '../../src/inputs/input-error';
import { readInputs } from '../../src/inputs/inputs';
import { readDiscoverInputs } from '../../src/discover/inputs';
import { RecordingRunner } from '../discover/recording-runner';
import { declaredIn, folderOfAction } from './validators';

interface Step {
  id?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Job extends Step {
  permissions?: unknown;
  steps?: Step[];
}

interface Workflow {
  on: unknown;
  permissions?: unknown;
  jobs: Record<string, Job>;
}

/** What a workflow does that ours don't: one line for each. */
export async function breachesIn(text: string): Promise<string[]> {
  const workflow = parse(text) as Workflow;
  const steps = Object.values(workflow.jobs).flatMap((job) => [job, ...(job.steps ?? [])]);
  const wrongValues = await Promise.all(steps.map(wrongValuesIn));
  return [
    ...permissionBreaches(workflow),
    ...steps.flatMap((step) => pinBreach(step, text)),
    ...steps.filter(({ run }) => run?.includes('${{')).map(({ run }) => `an expression inside run: ${run ?? ''}`),
    ...steps.flatMap((step) => outputBreaches(step, text)),
    ...wrongValues.flat(),
  ];
}

/** Nothing is allowed that is not asked for; a called workflow has what its caller gives. */
function permissionBreaches({ on, permissions, jobs }: Workflow): string[] {
  const isCalled = typeof on === 'object' && on !== null && Object.keys(on).join() === 'workflow_call';
  const given = [permissions, ...Object.values(jobs).map((job) => job.permissions)];
  const breaches = given.some((each) => typeof each === 'string') ? ['permissions for everything'] : [];
  if (permissions === undefined && !isCalled) breaches.push('no permissions at the top');
  return breaches;
}

/** What is not ours is pinned by commit, with its version behind it. */
function pinBreach({ uses }: Step, text: string): string[] {
  if (uses === undefined || folderOfAction(uses) !== undefined) return [];
  const isPinned = /@[0-9a-f]{40}$/.test(uses) && new RegExp(`${uses} # v\\d+\\.\\d+\\.\\d+$`, 'm').test(text);
  return isPinned ? [] : [`not pinned by commit with its version behind it: ${uses}`];
}

/** Whatever is read of a step of ours is an output that its action has. */
function outputBreaches({ id, uses }: Step, text: string): string[] {
  const folder = uses === undefined ? undefined : folderOfAction(uses);
  if (id === undefined || folder === undefined) return [];
  const outputs = declaredIn(folder)?.outputs ?? {};
  const read = [...text.matchAll(new RegExp(`\\bsteps\\.${id}\\.outputs\\.(\\w+)`, 'g'))].map(([, name = '']) => name);
  return read.filter((name) => !(name in outputs)).map((name) => `${uses ?? ''} has no output ${name}`);
}

const READERS: Readonly<Record<string, (runner: RecordingRunner) => Promise<unknown>>> = {
  '': readInputs,
  discover: readDiscoverInputs,
};

/** What our actions themselves object to in the values that a step writes down; an expression stands for any value. */
async function wrongValuesIn(step: Step): Promise<string[]> {
  const read = READERS[folderOfAction(step.uses ?? '') ?? 'none'];
  if (!read) return [];
  const given = Object.entries(step.with ?? {}).map(([name, value]): [string, string] => [name, String(value)]);
  const literal = given.filter(([name, value]) => !value.includes('${{') && !name.endsWith('_file'));
  const stand = given
    .filter(([, value]) => /^\$\{\{[^}]*\}\}$/.test(value))
    .map(([name]): [string, string] => [name, '1']);
  try {
    await read(new RecordingRunner(Object.fromEntries([...literal, ...stand]), { GITHUB_REPOSITORY: 'octo/website' }));
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) return [];
    const names = literal.map(([name]) => name);
    return error.problems.filter((problem) => names.some((name) => new RegExp(`^${name}\\b`).test(problem)));
  }
}
