import type { Totals } from '../mirror/batch';
import type { Outcome } from '../mirror/task';
import { markdown, plain } from './foreign-text';
import type { ToldError, ToldResult } from './outputs';

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
  ['Failures', 'number_of_failures'],
  ['Last error', 'last_error'],
  ['Scheduled', 'mirroring_enabled'],
  ['Endpoint', 'endpoint_uuid'],
  ['Synchronization', 'jid'],
];

/** The summary of a run for one repository. */
export function summarizeOne(told: ToldResult, traffic: Traffic): string {
  const { outcome, fields, error, plan } = told;
  const parts = [
    `## ${SYMBOLS[outcome]} CodeArts remote mirror: ${outcome}`,
    error ? cause(error) : SENTENCES[outcome],
  ];
  if (error && fields['changed'] === true) parts.push('Before it failed, the run had changed the mirror: see below.');
  const rows = ROWS.filter(([, field]) => fields[field] !== undefined).map(
    ([label, field]) => `| ${label} | ${code(fields[field])} |`,
  );
  if (rows.length > 0) parts.push(['| | |', '|---|---|', ...rows].join('\n'));
  if (plan) {
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

/** The summary of a run that ended before it knew its repository. */
export function summarizeFailure(error: ToldError): string {
  return `## ❌ CodeArts remote mirror: failed\n\n${cause(error)}\n`;
}

/** A list in the summary is cut beyond this; `results_file` has it all. */
const MAX_ROWS = 500;

/** A summary may have 1 MiB; with these bounds it stays far below. */
const MAX_CELL = 300;

/** The summary of many mirrors: failures first, then counts, then the rest. */
export function summarizeMany(
  results: readonly ToldResult[],
  totals: Totals,
  traffic: Traffic,
  failure: ToldError | undefined,
): string {
  const parts = [`## ${failure ? '❌' : SYMBOLS[totals.outcome]} CodeArts remote mirrors: ${totals.total}`];
  if (failure && totals.counts.failed === 0) parts.push(cause(failure));
  const failed = results.filter(({ outcome }) => outcome === 'failed');
  if (failed.length > 0) parts.push(`### Failed: ${failed.length}`, failureTable(failed));
  const outcomes = (Object.keys(totals.counts) as Outcome[]).filter((outcome) => totals.counts[outcome] > 0);
  parts.push(
    [
      '| Outcome | Mirrors |',
      '|---|---:|',
      ...outcomes.map((outcome) => `| ${SYMBOLS[outcome]} ${outcome} | ${totals.counts[outcome]} |`),
    ].join('\n'),
  );
  if (outcomes.length > 0) {
    parts.push(
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
  parts.push(trafficLine(traffic));
  return `${parts.join('\n\n')}\n`;
}

function cause({ title, what, where, remedy }: ToldError): string {
  const lines = what.split('\n').slice(0, MAX_ROWS);
  const said = lines.length > 1 ? lines.map((line) => `- ${markdown(line)}`).join('\n') : markdown(what);
  return [
    `### ${code(title)}`,
    said,
    where && `<sub>${markdown(where, 2000)}</sub>`,
    `**What to do:** ${markdown(remedy, 2000)}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

function failureTable(failed: readonly ToldResult[]): string {
  const rows = failed
    .slice(0, MAX_ROWS)
    .map(
      ({ name, fields, error }) =>
        `| ${code(name)} | ${cell(fields['url'])} | ${code(error?.title ?? '')} | ${cell(error?.what)} |`,
    );
  return ['| Repository | Source | Cause | |', '|---|---|---|---|', ...rows].join('\n') + more(failed.length);
}

function otherTable(others: readonly ToldResult[]): string {
  const rows = others
    .slice(0, MAX_ROWS)
    .map(
      ({ name, fields, outcome }) =>
        `| ${code(name)} | ${cell(fields['url'])} | ${outcome} | ${cell(fields['status'])} |`,
    );
  return ['| Repository | Source | Outcome | Status |', '|---|---|---|---|', ...rows].join('\n') + more(others.length);
}

function cell(value: unknown): string {
  return markdown(plain(String(value ?? ''), MAX_CELL));
}

function more(count: number): string {
  return count > MAX_ROWS
    ? `\n\nand ${count - MAX_ROWS} more, all of them in the file of the output results_file.`
    : '';
}

function trafficLine({ requests, retries, lastRequestId }: Traffic): string {
  const again = retries > 0 ? `, ${retries} of them a further attempt` : '';
  const id = lastRequestId === undefined ? '' : `, last request id ${markdown(lastRequestId, 128)}`;
  return `<sub>${requests} request${requests === 1 ? '' : 's'}${again}${id}</sub>`;
}
