import { type Answer, told } from './answer';
import type { Finding } from './question';

/** What a report is of. */
export interface Probed {
  readonly version: string;
  readonly region: string;
  readonly signIn: string;
  readonly writes: boolean;
  readonly findings: readonly Finding[];
  readonly answers: readonly Answer[];
  /** The credential was refused, which ended the probe. */
  readonly isRefused: boolean;
}

/** The report, in Markdown: what was asked and found out, without a secret, an id or a name. */
export function reportOf({ version, region, signIn, writes, findings, answers, isRefused }: Probed): string {
  const settled = findings.filter((finding) => finding.settled);
  return [
    `Probe of codearts-remote-mirror ${version}, region ${region}, signed in by ${signIn}, ${writes ? 'with writes' : 'read-only'}, ${answers.length} requests.`,
    '',
    '| Row of docs/verified.md | Answer | Settles it |',
    '| --- | --- | --- |',
    ...findings.map(
      ({ question, answer, settled: isSettled }) => `| ${question} | ${answer} | ${isSettled ? 'yes' : 'no'} |`,
    ),
    '',
    `Settled: ${settled.length} of ${findings.length} rows.${isRefused ? ' The credential was refused, so nothing more was asked.' : ''}`,
    '',
    '| Request | Answer | Times | Slowest |',
    '| --- | --- | --- | --- |',
    ...requests(answers),
    '',
  ].join('\n');
}

function requests(answers: readonly Answer[]): string[] {
  const rows = new Map<string, number[]>();
  for (const answer of answers) {
    const row = `| ${answer.method} ${answer.path} | ${told(answer)} |`;
    rows.set(row, [...(rows.get(row) ?? []), answer.durationMs]);
  }
  return [...rows].map(([row, times]) => `${row} ${times.length} | ${Math.max(...times)} ms |`);
}
