import { describeArrival, type Verification } from '../mirror/verification';
import { markdown } from '../runner/foreign-text';

/** What verifying came to, cleaned of everything that others could have put into it. */
export interface ToldArrival {
  /** How many branches hold what they should, and what else there is to say. */
  sentences: readonly string[];
  /** The first branches that do not, with both commits. */
  missing: readonly { branch: string; source: string; mirror: string }[];
  /** How many further ones. */
  further: number;
}

/** Branches that the summary lists. */
const MAX_LISTED = 20;

/** Cleans a verification. */
export function tellArrival(verification: Verification, clean: (text: string) => string): ToldArrival {
  const { missing } = verification;
  const listed = missing.slice(0, MAX_LISTED).map(({ branch, expected, there }) => ({
    branch: clean(branch),
    source: expected,
    mirror: there ?? 'no such branch',
  }));
  return { sentences: describeArrival(verification), missing: listed, further: missing.length - listed.length };
}

/** The paragraph of the summary that says whether the commits arrived, with a table of what is missing. */
export function summarizeArrival({ sentences, missing, further }: ToldArrival): string {
  if (missing.length === 0) return sentences.map((sentence) => markdown(sentence)).join(' ');
  const rows = missing.map(
    ({ branch, source, mirror }) => `| <code>${markdown(branch, 300)}</code> | <code>${source}</code> | ${mirror} |`,
  );
  const more = further > 0 ? `\n\nand ${further} further ${further === 1 ? 'branch' : 'branches'}.` : '';
  const table = ['| Branch | Source | Mirror |', '|---|---|---|', ...rows].join('\n');
  return `${sentences.map((sentence) => markdown(sentence)).join(' ')}\n\n${table}${more}`;
}
