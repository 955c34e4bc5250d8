import type { Totals } from '../mirror/batch';
import type { Outcome } from '../mirror/task';
import type { Explanation } from './explanation';
import { code, counted, folded, moment, prose, sourceLink, table } from './markup';
import type { ToldResult } from './told-result';
import { describeTraffic, type Situation } from './situation';
import { failureParts, headline, whatToDo } from './summary-failure';

/** Causes that have a section of their own; of more than these only the rows are told. */
const MAX_CAUSES = 20;

/** Of the 1 MiB that a summary may have, their tables take this much. */
const MAX_CAUSES_BYTES = 250_000;

/** What a batch came to as a whole. */
export interface Batch {
  results: readonly ToldResult[];
  totals: Totals;
  /** The cause that the outputs name. */
  failure?: Explanation | undefined;
  /** How many results there should be, where that is known from elsewhere. */
  expected?: number | undefined;
}

const SYMBOLS: Readonly<Record<Outcome, string>> = {
  failed: '❌',
  associated: '✅',
  updated: '✅',
  planned: '📝',
  unchanged: '✅',
  skipped: '⏭️',
};

/** The summary of many mirrors: what needs a look stands first and open, what is as it should be is counted and closed. */
export function summarizeMany(batch: Batch, situation: Situation): string {
  const { results, failure } = batch;
  const failed = results.filter(({ outcome }) => outcome === 'failed');
  const isOfItsOwn = failure && !failed.some(({ error }) => error?.title === failure.title);
  // The plan itself is not known of results that were joined from elsewhere, and a synchronization alone is no change.
  const planned = results.filter(({ outcome, changed }) => outcome === 'planned' && changed);
  const behind = results.filter(({ changed, plan, arrival }) => plan && !changed && (arrival?.missing.length ?? 0) > 0);
  const troubled = results.filter(({ outcome, fields }) => outcome !== 'failed' && fields['status'] === 'failed');
  const causes = causesOf(failed);
  const parts = [
    `## ${titleOf(batch, planned.length, behind.length, situation)}`,
    ...(isOfItsOwn ? failureParts(failure) : []),
    countsLine(batch, situation),
    ...causes.map(([title, group]) => causeSection(title, group, MAX_CAUSES_BYTES / causes.length)),
    planned.length > 0 && `### ${counted(planned.length, 'change')} planned, none made\n\n${planTable(planned)}`,
    behind.length > 0 && `### Commits missing: ${behind.length}\n\n${planTable(behind)}`,
    troubled.length > 0 && `### ⚠️ Last synchronization failed: ${troubled.length}\n\n${troubleTable(troubled)}`,
    ...(['associated', 'updated', 'unchanged', 'planned', 'skipped'] as const).map((outcome) =>
      quietSection(
        outcome,
        results.filter((told) => told.outcome === outcome && !planned.includes(told) && !behind.includes(told)),
        situation,
      ),
    ),
    describeTraffic(situation, failure),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function titleOf(
  { totals, failure, expected = totals.total }: Batch,
  changes: number,
  behind: number,
  { mode }: Situation,
): string {
  const { total, counts } = totals;
  const all = counted(Math.max(total, expected), 'mirror');
  if (failure?.title === 'Cancelled') return `❌ Cancelled: ${total - counts.skipped} of ${all} done`;
  if (total < expected) return `❌ ${expected - total} of ${all} have no result`;
  if (counts.failed > 0) {
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
    return `❌ ${counts.failed} of ${all} failed${skipped}`;
  }
  if (failure) return `❌ CodeArts remote mirrors: ${headline(failure)}`;
  if (total === 0) return '⏭️ Nothing to do: the list of mirrors is empty';
  if (counts.planned > 0) {
    const missing = behind > 0 ? `, commits are missing in ${behind}` : '';
    return changes > 0
      ? `📝 ${changes} of ${all} would change${missing}`
      : `${behind > 0 ? '📝' : '✅'} None of ${all} would change${missing}`;
  }
  if (mode === 'check') return `✅ ${all} healthy`;
  const changed = counts.associated + counts.updated;
  if (counts.skipped > 0) return `⏭️ ${counts.skipped} of ${all} skipped`;
  return changed > 0 ? `✅ ${changed} of ${all} changed, the others as asked` : `✅ ${all} already as asked`;
}

/** A mirror that a check leaves alone is healthy. */
function wordFor(outcome: Outcome, mode: Situation['mode']): string {
  return outcome === 'unchanged' && mode === 'check' ? 'healthy' : outcome;
}

function countsLine({ totals: { counts } }: Batch, { mode }: Situation): string {
  const known = (Object.keys(SYMBOLS) as Outcome[]).filter((outcome) => counts[outcome] > 0);
  return known.length < 2
    ? ''
    : known.map((outcome) => `${SYMBOLS[outcome]} ${counts[outcome]} ${wordFor(outcome, mode)}`).join(' · ');
}

/** Failures by cause, the most frequent first. */
function causesOf(failed: readonly ToldResult[]): [title: string, group: ToldResult[]][] {
  const causes = new Map<string, ToldResult[]>();
  for (const told of failed) {
    const title = told.error?.title ?? '';
    const group = causes.get(title);
    if (group) group.push(told);
    else causes.set(title, [told]);
  }
  const sorted = [...causes].sort(([, a], [, b]) => b.length - a.length);
  const rest = sorted.slice(MAX_CAUSES).flatMap(([, group]) => group);
  return rest.length > 0 ? [...sorted.slice(0, MAX_CAUSES), ['', rest]] : sorted;
}

function causeSection(title: string, group: readonly ToldResult[], maxBytes: number): string {
  const [first] = group;
  const heading = `### ${title === '' ? 'Other causes' : code(title)}: ${counted(group.length, 'mirror')}`;
  const advice = title !== '' && first?.error ? whatToDo(first.error) : '';
  return [heading, advice, failureTable(title, group, maxBytes)].filter(Boolean).join('\n\n');
}

function failureTable(title: string, group: readonly ToldResult[], maxBytes: number): string {
  if (title === 'Conflict')
    return table(
      ['Repository', 'Asked for', 'Mirrors now'],
      group.map(({ name, source, fields }) => [code(name), sourceLink(source), code(fields['url'])]),
      maxBytes,
    );
  return table(
    ['Repository', 'Source', 'What happened'],
    group.map(({ name, source, error }) => [code(name), sourceLink(source), prose(error?.what ?? '', 300)]),
    maxBytes,
  );
}

function planTable(planned: readonly ToldResult[]): string {
  return table(
    ['Repository', 'Source', 'Change'],
    planned.map(({ name, source, plan = [] }) => [
      code(name),
      sourceLink(source),
      plan.map(({ setting, now, then }) => `${code(setting)}: ${code(now)} → ${code(then)}`).join('<br>') ||
        'see the summary of its job',
    ]),
  );
}

function troubleTable(troubled: readonly ToldResult[]): string {
  return table(
    ['Repository', 'Source', 'Last error'],
    troubled.map(({ name, source, fields }) => [
      code(name),
      sourceLink(source),
      prose(String(fields['last_error'] ?? ''), 300),
    ]),
  );
}

/** Mirrors that nobody needs to look at. */
function quietSection(outcome: Outcome, quiet: readonly ToldResult[], { mode, nowMs }: Situation): string {
  if (quiet.length === 0) return '';
  const word = outcome === 'planned' ? 'with nothing to change' : wordFor(outcome, mode);
  const rows = quiet.map(({ name, source, fields }) => {
    const last = fields['last_successful_update_at'];
    return [
      code(name),
      sourceLink(source),
      code(fields['status']),
      last === undefined ? '' : moment(String(last), nowMs),
    ];
  });
  const symbol = outcome === 'planned' ? '✅' : SYMBOLS[outcome];
  return folded(`${symbol} ${quiet.length} ${word}`, table(['Repository', 'Source', 'Status', 'Last success'], rows));
}
