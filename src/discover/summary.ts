import { markdown, plain } from '../runner/foreign-text';
import type { Explanation } from '../report/explanation';
import { failureParts } from '../report/summary-failure';
import type { Visibility } from './github';
import type { DiscoverInputs } from './inputs';
import type { OrphanReport } from './orphan-report';
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

/** What was looked at, and what was not. */
export function listedWords(visibility: Visibility): string {
  return LISTED[visibility];
}

const LISTED: Readonly<Record<Visibility, string>> = {
  public: 'Only public repositories were listed (visibility: public); private and internal ones were not looked at.',
  private: 'Only private repositories were looked at (visibility: private), as far as the token sees them.',
  internal: 'Only internal repositories were looked at (visibility: internal), as far as the token sees them.',
  all: 'Public, private and internal repositories were listed (visibility: all), as far as the token sees them.',
};

/** The summary of a discovery: why it failed if it did, counts, then both lists. */
export function summarizeDiscovery(
  { organization, visibility }: DiscoverInputs,
  { entries, skipped }: Selection,
  shards: number,
  failure: Explanation | undefined,
): string {
  const counts = countReasons(skipped).map(([reason, count]) => `| ⏭️ ${REASONS[reason]} | ${count} |`);
  const parts = [
    `## ${failure ? '❌' : '🔎'} ${entries.length} of ${entries.length + skipped.length} repositories of ${markdown(organization)} to be mirrored`,
    ...(failure ? failureParts(failure) : []),
    listedWords(visibility),
    [
      '| Repositories | |',
      '|:---|---:|',
      `| ✅ to be mirrored, in ${jobs(shards)} | ${entries.length} |`,
      ...counts,
    ].join('\n'),
  ];
  if (skipped.length > 0) {
    const rows = skipped.map(
      ({ name, reason, detail }) => `| ${cell(name)} | ${REASONS[reason]} | ${cell(detail ?? '')} |`,
    );
    parts.push(folded(`The ${skipped.length} left out`, '| Repository | Why | |\n|:---|:---|:---|', rows));
  }
  if (entries.length > 0) {
    const rows = entries.map(
      ({ url, repository, repository_id: id }) => `| ${cell(url)} | ${cell(repository ?? String(id))} |`,
    );
    parts.push(folded(`The ${entries.length} to be mirrored`, '| Source | CodeArts repository |\n|:---|:---|', rows));
  }
  return `${parts.join('\n\n')}\n`;
}

/** The part of the summary about CodeArts repositories that mirror what is gone. */
export function summarizeOrphans({ group, looked, unread, orphans }: OrphanReport): string {
  // Another part ends in HTML, which only an empty line ends.
  const head = `\n### Orphans: ${orphans.length}\n\n${looked} repositories below ${markdown(group)} are not in the list, and ${unread} of their mirrors could not be read. Nothing was done about them.`;
  const rows = orphans.map(({ repository, url }) => `| ${cell(repository)} | ${cell(url)} |`);
  const table = folded('What mirrors a repository that is gone', '| CodeArts repository | Source |\n|:---|:---|', rows);
  return `${orphans.length > 0 ? `${head}\n\n${table}` : head}\n`;
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
