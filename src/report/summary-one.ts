import { summarizeArrival } from './arrival';
import { ago, code, counted, moment, prose, sourceLink, table } from './markup';
import type { ToldResult } from './told-result';
import { describeTraffic, type Situation } from './situation';
import { failureParts, headline } from './summary-failure';

/** Row of the table → field of the result, and how it is told; a row without value is left out. */
const ROWS: readonly [label: string, field: string, tell?: (value: unknown, nowMs: number) => string][] = [
  ['Mirror id', 'mirror_id'],
  ['Status', 'status'],
  ['Last success', 'last_successful_update_at', (value, nowMs) => moment(String(value), nowMs)],
  ['Failed synchronizations', 'number_of_failures'],
  ['Last error', 'last_error'],
  ['Scheduled synchronization', 'mirroring_enabled', (value) => (value === true ? 'on' : 'off')],
  ['Service endpoint', 'endpoint_uuid'],
  ['Synchronization id', 'jid'],
];

/** Lines of a plan that change no setting: what would be started, and what was compared. */
const NO_CHANGES: readonly string[] = ['sync', 'verify'];

/** Both addresses stand in a table below. */
const ANOTHER_SOURCE = 'The repository mirrors another source than the one asked for.';

/** The summary of a run for one repository; `warnings` are what it warned of on the way. */
export function summarizeOne(told: ToldResult, situation: Situation, warnings: readonly string[]): string {
  const { fields, error, plan, arrival } = told;
  const isConflict = error?.title === 'Conflict';
  const parts = [`## ${symbolOf(told, warnings)} ${prose(told.name)}: ${titleOf(told, situation)}`];
  if (error) parts.push(...failureParts(isConflict ? { ...error, what: ANOTHER_SOURCE } : error));
  parts.push(...warnings.map((warning) => `**Warning:** ${prose(warning)}`));
  if (error && fields['created'] === true) parts.push('Before it failed, the run created the repository.');
  else if (error && told.changed) parts.push('Before it failed, the run had changed the mirror: see below.');
  if (isConflict) parts.push(conflictTable(told));
  if (arrival) parts.push(summarizeArrival(arrival));
  if (plan && !error && plan.length > 0) parts.push(planTable(plan));
  parts.push(stateTable(told, situation), describeTraffic(situation, error));
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function symbolOf({ outcome, error }: ToldResult, warnings: readonly string[]): string {
  if (error) return '❌';
  if (warnings.length > 0) return '⚠️';
  return outcome === 'planned' ? '📝' : outcome === 'skipped' ? '⏭️' : '✅';
}

/** What the run came to, in a few words. */
function titleOf({ outcome, fields, error, plan, arrival }: ToldResult, { mode, synced, nowMs }: Situation): string {
  if (error) return headline(error);
  if (plan) {
    const changes = plan.filter(({ setting }) => !NO_CHANGES.includes(setting)).length;
    if (changes > 0) return `${counted(changes, 'change')} planned, none made`;
    return arrival && arrival.missing.length > 0 ? 'nothing to change, commits are missing' : 'nothing to change';
  }
  const last = Date.parse(String(fields['last_successful_update_at'] ?? ''));
  if (mode === 'check')
    return Number.isNaN(last) ? 'healthy' : `healthy, last success ${ago(Math.max(0, nowMs - last))}`;
  const done = {
    associated: fields['created'] === true ? 'created and associated' : 'associated',
    updated: 'source or settings changed',
    unchanged: 'already as asked',
    planned: 'planned',
    skipped: 'skipped',
    failed: 'failed',
  }[outcome];
  if (!synced) return done;
  const sync = synced === 'ended' ? 'synchronized' : 'synchronization started';
  return outcome === 'unchanged' ? sync : `${done}, ${sync}`;
}

function conflictTable({ source, fields }: ToldResult): string {
  return table(['Asked for', 'Mirrors now'], [[sourceLink(source), code(fields['url'])]]);
}

function planTable(plan: NonNullable<ToldResult['plan']>): string {
  return table(
    ['Change', 'Now', 'Then'],
    plan.map(({ setting, now, then }) => [code(setting), code(now), code(then)]),
  );
}

/** The mirror as it is known now. */
function stateTable({ name, source, fields, error }: ToldResult, { nowMs }: Situation): string {
  const rows = ROWS.filter(([, field]) => fields[field] !== undefined).map(([label, field, tell]) => [
    label,
    tell ? tell(fields[field], nowMs) : code(fields[field]),
  ]);
  const id = fields['repository_id'];
  const repository = id === undefined || String(id) === name ? code(name) : `${code(name)} (${code(id)})`;
  const asked = error?.title === 'Conflict' ? [] : [['Source', sourceLink(source)]];
  return table(['Repository', repository], [...asked, ...rows]);
}
