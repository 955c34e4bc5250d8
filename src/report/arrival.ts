import { describeArrival, type Verification } from '../mirror/verification';
import { code, counted, prose, table } from './markup';

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

/** The part of the summary that says whether the commits arrived, with a table of what is missing. */
export function summarizeArrival({ sentences, missing, further }: ToldArrival): string {
  const said = sentences.map((sentence) => prose(sentence)).join(' ');
  if (missing.length === 0) return said;
  const rows = missing.map(({ branch, source, mirror }) => [code(branch), commit(source), commit(mirror)]);
  const more = further > 0 ? `\n\nand ${counted(further, 'further branch', 'further branches')}.` : '';
  return `${said}\n\n${table(['Branch', 'Source', 'Mirror'], rows)}${more}`;
}

/** As much of a commit's id as tells it from others; other words stay as they are. */
function commit(text: string): string {
  return /^[0-9a-f]{40,}$/.test(text) ? code(text.slice(0, 12)) : prose(text);
}
