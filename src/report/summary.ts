import type { Totals } from '../mirror/batch';
import type { Outcome } from '../mirror/task';
import { markdown, plain } from '../runner/foreign-text';
import { summarizeArrival } from './arrival';
import type { Explanation } from './explanation';
import type { ToldResult } from './outputs';

/** What a run did on the network, for the last line of the summary. */
export interface Traffic {
  requests: number;
  retries: number;
  lastRequestId?: string;
}

/** A text in a table cell, as it is. */
function code(value: unknown): string {
  return `<code>${markdown(String(value), 500)}</code>`;
}

const SYMBOLS: Readonly<Record<Outcome, string>> = {
  associated: '✅',
  updated: '✅',
  unchanged: '✅',
  planned: '📝',
  skipped: '⏭️',
  failed: '❌',
};

const SENTENCES: Readonly<Record<Outcome, string>> = {
  associated: 'The repository now mirrors the source.',
  updated: 'The mirror was there, and its source or settings were changed.',
  unchanged: 'The mirror is as asked; nothing was changed.',
  planned: 'Dry run: nothing was changed.',
  skipped: 'Nothing was done.',
  failed: 'The run failed.',
};

/** Row of the table → field of the result; a row without value is left out. */
const ROWS: readonly [label: string, field: string][] = [
  ['Repository', 'repository_id'],
  ['Source', 'url'],
  ['Mirror id', 'mirror_id'],
  ['Status', 'status'],
  ['Last success', 'last_successful_update_at'],
  ['Failed synchronizations', 'number_of_failures'],
  ['Last error', 'last_error'],
  ['Scheduled synchronization', 'mirroring_enabled'],
  ['Service endpoint', 'endpoint_uuid'],
  ['Synchronization id', 'jid'],
];

/** The summary of a run for one repository; `warnings` are what it warned of on the way. */
export function summarizeOne(told: ToldResult, traffic: Traffic, warnings: readonly string[]): string {
  const { outcome, fields, error, plan, arrival } = told;
  const symbol = !error && warnings.length > 0 ? '⚠️' : SYMBOLS[outcome];
  const parts = [
    `## ${symbol} CodeArts remote mirror: ${outcome}`,
    error ? cause(error) : SENTENCES[outcome],
    ...warnings.map((warning) => `**Warning:** ${markdown(warning)}`),
  ];
  if (arrival) parts.push(summarizeArrival(arrival));
  if (error && fields['changed'] === true) parts.push('Before it failed, the run had changed the mirror: see below.');
  const [head, ...rows] = ROWS.filter(([, field]) => fields[field] !== undefined).map(
    ([label, field]) => `| ${label} | ${code(fields[field])} |`,
  );
  if (head !== undefined) parts.push([head, '|---|---|', ...rows].join('\n'));
  if (plan && !error) {
    const changes = plan.map(({ setting, now, then }) => `| ${setting} | ${code(now)} | ${code(then)} |`);
    parts.push(
      changes.length === 0
        ? 'There is nothing to change.'
        : ['| Plan | now | then |', '|---|---|---|', ...changes].join('\n'),
    );
  }
  parts.push(trafficLine(traffic));
  return `${parts.join('\n\n')}\n`;
}

/** The summary of a run that had no credentials and was told to skip then. */
export function summarizeSkip(likeliest: string): string {
  return `## ⏭️ CodeArts remote mirror: skipped\n\nThere are no credentials for Huawei Cloud, so nothing was done. ${markdown(likeliest)}\n`;
}

/** The summary of a run that ended before it knew its repository. */
export function summarizeFailure(error: Explanation): string {
  return `## ❌ CodeArts remote mirror: failed\n\n${cause(error)}\n`;
}

/** A table in the summary is cut beyond this; `results_file` has it all. */
const MAX_ROWS = 500;

/** Of the 1 MiB that a summary may have, a table takes this much at most: escaped text can be six times as long. Bytes. */
const MAX_TABLE_BYTES = 400_000;

const MAX_CELL = 300;

/** A list of problems is cut beyond this; the log has it all. */
const MAX_PROBLEMS = 100;

/** The summary of many mirrors: failures first, then counts, then the rest. */
export function summarizeMany(
  results: readonly ToldResult[],
  totals: Totals,
  traffic: Traffic | undefined,
  failure: Explanation | undefined,
): string {
  const parts = [`## ${failure ? '❌' : SYMBOLS[totals.outcome]} CodeArts remote mirrors: ${totals.total}`];
  const failed = results.filter(({ outcome }) => outcome === 'failed');
  if (failure && !failed.some(({ error }) => error?.title === failure.title)) parts.push(cause(failure));
  if (failed.length > 0) parts.push(`### Failed: ${failed.length}`, failureTable(failed), remedies(failed));
  if (totals.total === 0 && !failure) parts.push('The list is empty; nothing was done.');
  const outcomes = (Object.keys(totals.counts) as Outcome[]).filter((outcome) => totals.counts[outcome] > 0);
  if (outcomes.length > 0) {
    parts.push(
      [
        '| Outcome | Mirrors |',
        '|---|---:|',
        ...outcomes.map((outcome) => `| ${SYMBOLS[outcome]} ${outcome} | ${totals.counts[outcome]} |`),
      ].join('\n'),
      [
        '```mermaid',
        'pie title Outcomes',
        ...outcomes.map((outcome) => `  "${outcome}" : ${totals.counts[outcome]}`),
        '```',
      ].join('\n'),
    );
  }
  const others = results.filter(({ outcome }) => outcome !== 'failed' && outcome !== 'skipped');
  if (others.length > 0)
    parts.push(`<details><summary>The other ${others.length}</summary>\n\n${otherTable(others)}\n\n</details>`);
  if (traffic) parts.push(trafficLine(traffic));
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** What to do about each cause, once. */
function remedies(failed: readonly ToldResult[]): string {
  const byTitle = new Map(failed.flatMap(({ error }) => (error?.remedy ? [[error.title, error.remedy] as const] : [])));
  return [...byTitle]
    .slice(0, MAX_PROBLEMS)
    .map(([title, remedy]) => `- ${code(title)} **What to do:** ${markdown(remedy, 2000)}`)
    .join('\n');
}

function cause({ title, what, where, remedy }: Explanation): string {
  const lines = what.split('\n');
  const problems = lines.map((line) => `- ${markdown(line)}`);
  return [
    `### ${code(title)}`,
    lines.length > 1 ? problems.join('\n') : markdown(what),
    where && `<sub>${markdown(where, 2000)}</sub>`,
    `**What to do:** ${markdown(remedy, 2000)}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

function failureTable(failed: readonly ToldResult[]): string {
  return table(
    '| Repository | Source | Cause | What happened |',
    failed,
    ({ name, fields, error }) =>
      `| ${code(name)} | ${cell(fields['url'])} | ${code(error?.title ?? '')} | ${cell(error?.what)} |`,
  );
}

function otherTable(others: readonly ToldResult[]): string {
  return table(
    '| Repository | Source | Outcome | Status or plan |',
    others,
    ({ name, fields, outcome, plan }) =>
      `| ${code(name)} | ${cell(fields['url'])} | ${outcome} | ${plan ? cell(planned(plan)) : cell(fields['status'])} |`,
  );
}

/** A table of four columns, as much of it as there is room for. */
function table(head: string, results: readonly ToldResult[], row: (told: ToldResult) => string): string {
  let bytes = 0;
  const rows = results.slice(0, MAX_ROWS).map(row);
  const shown = rows.filter((text) => (bytes += Buffer.byteLength(text)) <= MAX_TABLE_BYTES);
  const left = results.length - shown.length;
  const more = left > 0 ? `\n\nand ${left} more, all of them in the file of the output results_file.` : '';
  return [head, '|---|---|---|---|', ...shown].join('\n') + more;
}

/** A plan in one line. */
export function planned(plan: NonNullable<ToldResult['plan']>): string {
  return plan.map(({ setting, now, then }) => `${setting}: ${now} → ${then}`).join('; ') || 'nothing to change';
}

function cell(value: unknown): string {
  return markdown(plain(String(value ?? ''), MAX_CELL));
}

function trafficLine({ requests, retries, lastRequestId }: Traffic): string {
  const again = retries > 0 ? `, ${retries} of them a further attempt` : '';
  const id = lastRequestId === undefined ? '' : `, last request id ${markdown(lastRequestId, 128)}`;
  return `<sub>${requests} request${requests === 1 ? '' : 's'}${again}${id}</sub>`;
}
