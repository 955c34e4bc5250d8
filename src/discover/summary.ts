import { markdown, plain } from '../runner/foreign-text';
import { REASONS, type Reason, type Selection, type Skipped } from './selection';

/** A list in the summary is cut beyond this. */
const MAX_ROWS = 500;

const REASON_NAMES = Object.keys(REASONS) as Reason[];

/** How many were left out, by reason, in the order of the reasons. */
export function countReasons(skipped: readonly Skipped[]): [reason: Reason, count: number][] {
  return REASON_NAMES.map((reason): [Reason, number] => [
    reason,
    skipped.filter((each) => each.reason === reason).length,
  ]).filter(([, count]) => count > 0);
}

/** The summary of a discovery: counts first, then both lists. */
export function summarizeDiscovery(organization: string, { entries, skipped }: Selection, shards: number): string {
  const counts = countReasons(skipped).map(([reason, count]) => `| ⏭️ ${REASONS[reason]} | ${count} |`);
  const parts = [
    `## 🔎 CodeArts remote mirrors: ${entries.length} to do in ${markdown(organization)}`,
    [
      '| Repositories | |',
      '|---|---:|',
      `| ✅ to be mirrored, in ${jobs(shards)} | ${entries.length} |`,
      ...counts,
    ].join('\n'),
  ];
  if (skipped.length > 0) {
    const rows = skipped.map(
      ({ name, reason, detail }) => `| ${cell(name)} | ${REASONS[reason]} | ${cell(detail ?? '')} |`,
    );
    parts.push(folded(`The ${skipped.length} left out`, '| Repository | | |\n|---|---|---|', rows));
  }
  if (entries.length > 0) {
    const rows = entries.map(
      ({ url, repository, repository_id: id }) => `| ${cell(url)} | ${cell(repository ?? String(id))} |`,
    );
    parts.push(folded(`The ${entries.length} to be mirrored`, '| Source | CodeArts repository |\n|---|---|', rows));
  }
  return `${parts.join('\n\n')}\n`;
}

function folded(title: string, head: string, rows: readonly string[]): string {
  const more = rows.length > MAX_ROWS ? `\n\nand ${rows.length - MAX_ROWS} more.` : '';
  const table = [head, ...rows.slice(0, MAX_ROWS)].join('\n');
  return `<details><summary>${title}</summary>\n\n${table}${more}\n\n</details>`;
}

function cell(text: string): string {
  return markdown(plain(text, 300));
}

/** A number of jobs, in words. */
export function jobs(count: number): string {
  return count === 1 ? '1 job' : `${count} jobs`;
}
