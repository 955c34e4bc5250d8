import type { Entry, BatchStory } from './play-batch';
import { brokenPromises } from './invariants';
import { textsWithParts } from './parts';
import type { Met, Story, Told } from './play';
import { KINDS, NO_FAULT } from './kinds';

/** A row of the output `results`. */
type Row = Readonly<Record<string, unknown>>;

/** From what was done the most to what was done the least. */
const OUTCOMES = ['failed', 'associated', 'updated', 'planned', 'unchanged', 'skipped'];

/** A step shows no more. */
const MAX_ANNOTATIONS = 10;

/** The promises that a run with a list breaks, one line each. */
export function brokenBatchPromises(batch: BatchStory): string[] {
  const { told, secrets, refused } = batch;
  if (!told) return ['the run did not end within its bound'];
  const rows = readRows(told);
  if (!rows) return [`results that are no list: ${told.outputs['results']?.slice(0, 200)}; ${told.errors[0]?.message}`];
  return [
    ...told.broken,
    ...textsWithParts(told.texts, secrets).map((name) => `a part of a secret in ${name}`),
    ...(refused.late > 1 ? [`${refused.late} requests after the credential was refused`] : []),
    ...brokenByRows(batch, rows),
    ...brokenByTotals(rows, told),
    ...brokenByAnnotations(rows, told),
    ...brokenByRepositories(batch, rows, told),
  ];
}

function readRows({ outputs, texts }: Told): Row[] | undefined {
  const results = outputs['results'] ?? '';
  const isInFile = Object.values(texts).includes(results);
  if (!results.startsWith('[') || !isInFile) return undefined;
  return JSON.parse(results) as Row[];
}

/** Every mirror is there once, in the order of the list, under the name that its user gave it. */
function brokenByRows({ entries }: BatchStory, rows: readonly Row[]): string[] {
  const broken = rows.length === entries.length ? [] : [`${rows.length} rows for ${entries.length} mirrors`];
  for (const [index, entry] of entries.entries()) {
    const row = rows[index];
    const isNamed = row?.['repository'] === entry.repository;
    const isFound = row?.['repository_id'] === entry.repositoryId;
    const mayBeUnknown = entry.repository !== undefined && row?.['repository_id'] === undefined;
    if (!isNamed || !(isFound || mayBeUnknown)) broken.push(`row ${index} is not of ${entry.name}`);
  }
  return broken;
}

/** The totals are the rows added up, and the exit code agrees. */
function brokenByTotals(rows: readonly Row[], { outputs, succeeded }: Told): string[] {
  const count = (outcome: string) => rows.filter((row) => row['outcome'] === outcome).length;
  const first = rows.find((row) => row['outcome'] === 'failed');
  const expected: Readonly<Record<string, unknown>> = {
    total: rows.length,
    associated: count('associated'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    failed: count('failed'),
    changed: rows.some((row) => row['changed'] === true),
    outcome: OUTCOMES.find((outcome) => count(outcome) > 0),
    error_code: first?.['error_code'] ?? '',
    error_msg: first?.['error_msg'] ?? '',
  };
  const broken = Object.entries(expected).flatMap(([name, value]) =>
    (outputs[name] ?? '') === String(value) ? [] : [`${name}=${outputs[name]}, and the rows say ${String(value)}`],
  );
  const strange = rows.filter((row) => !OUTCOMES.includes(String(row['outcome'])));
  if (strange.length > 0) broken.push(`the outcome ${String(strange[0]?.['outcome'])}`);
  if (succeeded !== (count('failed') === 0)) broken.push(`succeeded: ${succeeded}, and ${count('failed')} failed`);
  return broken;
}

/** Each cause is one error, and together they count every failure. */
function brokenByAnnotations(rows: readonly Row[], { errors, texts }: Told): string[] {
  const failed = rows.filter((row) => row['outcome'] === 'failed');
  const causes = new Set(failed.map((row) => String(row['error_code'])));
  if (errors.length !== Math.min(causes.size, MAX_ANNOTATIONS))
    return [`${errors.length} errors for ${causes.size} causes`];
  const broken: string[] = [];
  const counted = errors.reduce((sum, { message }) => sum + Number(/^\d+/.exec(message)?.[0]), 0);
  if (counted !== failed.length) broken.push(`errors for ${counted} of ${failed.length} failures`);
  if (causes.size <= MAX_ANNOTATIONS && errors.some(({ title }) => !causes.has(title)))
    broken.push(`errors of other causes: ${errors.map(({ title }) => title).join(', ')}`);
  for (const row of failed) {
    const name = String(row['repository'] ?? row['repository_id']);
    if (!texts['summary']?.includes(name)) broken.push(`${name} failed, and the summary does not say so`);
  }
  return broken;
}

/** What became of each repository is as it would be had the run been for it alone. */
function brokenByRepositories(batch: BatchStory, rows: readonly Row[], told: Told): string[] {
  const { stories, entries, shared, refused } = batch;
  const isStopped =
    refused.met > 0 || shared.some(mayStop) || [...stories.values()].some(({ met }) => met.some(isRefusal));
  return [...stories].flatMap(([id, story]) => {
    const own = entries.flatMap((entry, index) =>
      entry.repositoryId === id ? [{ entry, row: rows[index] ?? {} }] : [],
    );
    const active = workedOn(own);
    const broken = active
      ? brokenByRepository({ ...story, met: [...shared, ...story.met] }, active, told, isStopped)
      : [];
    for (const { entry, row } of own) {
      const isSecond = entry !== active?.entry;
      if (isSecond && !['failed', 'skipped'].includes(String(row['outcome'])))
        broken.push('a repository was worked on twice');
    }
    return broken.map((line) => `${active?.entry.name} (${String(active?.row['outcome'])}): ${line}`);
  });
}

/** Of the rows of one repository the one that its requests were made for: neither was it refused as the second, nor was it not found. */
function workedOn<T extends { row: Row }>(own: readonly T[]): T | undefined {
  const isFound = ({ row }: T) => row['repository_id'] !== undefined && row['error_code'] !== 'InvalidInput';
  return own.find((one) => isFound(one) && one.row['outcome'] !== 'skipped') ?? own[0];
}

function brokenByRepository(
  story: Omit<Story, 'told'>,
  { entry, row }: { entry: Entry; row: Row },
  told: Told,
  isStopped: boolean,
): string[] {
  const own = story.met.filter(({ operation }) => /Mirror|ShowRepoId/.test(operation));
  if (row['outcome'] === 'skipped') {
    const isBegun = own.some(({ operation }) => operation !== 'ShowRepoId');
    return [...(isStopped ? [] : ['skipped without a reason']), ...(isBegun ? ['skipped, and yet begun'] : [])];
  }
  const broken = brokenPromises({ ...story, told: toldOf(entry, row, told) });
  // What stopped the batch is what all that was in flight fails with; and the pauses of others use up the time to wait.
  const isExcused = isStopped || (row['error_code'] === 'SyncTimeout' && story.schedule.inputs['wait'] !== undefined);
  return broken.filter((line) => !(isExcused && line.startsWith('failure without a reason')));
}

/** Whether a reply to a request for all may end the batch: every one but those to the list, which a look-up takes the place of. */
function mayStop(met: Met): boolean {
  return met.operation === 'ListUserAllRepositories' ? isRefusal(met) : met.kind !== NO_FAULT;
}

/** A 401 whose code cannot be read is taken for one of the credential, also where it was meant for one repository. */
function isRefusal({ sent, kind }: Met): boolean {
  return sent === 401 && !['right', 'hang up'].includes(KINDS[kind]?.leaves ?? '');
}

/** What was told of one mirror. */
function toldOf({ name }: Entry, row: Row, { lines }: Told): Told {
  const text = (field: string) => String(row[field] ?? '');
  const failed = row['outcome'] === 'failed';
  const own = (prefix: string) =>
    lines.filter((line) => line.startsWith(prefix)).map((line) => line.slice(prefix.length));
  return {
    succeeded: !failed,
    outputs: Object.fromEntries(Object.keys(row).map((field) => [field, text(field)])),
    errors: failed ? [{ title: text('error_code'), message: text('error_msg') }] : [],
    warnings: own(`Warning for ${name}: `),
    lines: own(`${name}: `),
    texts: {},
    broken: [],
  };
}
