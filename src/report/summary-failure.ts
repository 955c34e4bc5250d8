import type { Explanation } from './explanation';
import { code, prose } from './markup';

/** A list of problems is cut beyond this. */
const MAX_PROBLEMS = 100;

/** What some words of ours come to, for a title. */
const HEADLINES: Readonly<Record<string, string>> = {
  MissingCredentials: 'there are no credentials',
  NetworkError: 'no connection',
  Timeout: 'no answer in time',
  UnexpectedResponse: 'an answer that is not the service’s',
  Conflict: 'it mirrors another source',
  NotAssociated: 'it has no mirror',
  SyncFailed: 'the synchronization failed',
  SyncTimeout: 'the synchronization did not end in time',
  Stale: 'the last success is too old',
  NotInSync: 'commits are missing',
  SourceUnreadable: 'the source cannot be read',
  Cancelled: 'cancelled',
  InternalError: 'a defect of the action',
};

/** What a failure comes to, in the few words of a title. */
export function headline({ title }: Explanation): string {
  return HEADLINES[title] ?? 'failed';
}

/** A failure: what happened, what to do, where. */
export function failureParts(failure: Explanation): string[] {
  const { title, what, where } = failure;
  const lines = what.split('\n');
  const problems = lines.slice(0, MAX_PROBLEMS).map((line) => `- ${prose(line)}`);
  if (lines.length > MAX_PROBLEMS) problems.push(`- and ${lines.length - MAX_PROBLEMS} more.`);
  return [
    lines.length > 1 ? `**${code(title)}**\n\n${problems.join('\n')}` : `**${code(title)}** ${prose(what)}`,
    whatToDo(failure),
    where && `<sub>${prose(where)}</sub>`,
  ].filter(Boolean);
}

/** What to do about a failure, and where to read on; empty where nothing is known. */
export function whatToDo({ remedy, link }: Explanation): string {
  const more = link === undefined ? '' : `[More about this](${link})`;
  return [remedy && `**What to do:** ${prose(remedy)}`, more].filter(Boolean).join(' ');
}

/** The summary of a run that ended before it knew its repository. */
export function summarizeFailure(failure: Explanation): string {
  const count = failure.what.split('\n').length;
  const problems = count === 1 ? 'an input has to be fixed' : `${count} problems with the inputs`;
  const title = failure.title === 'InvalidInput' ? problems : headline(failure);
  return `${[`## ❌ CodeArts remote mirror: ${title}`, ...failureParts(failure)].join('\n\n')}\n`;
}

/** The summary of a run that had no credentials and was told to skip then. */
export function summarizeSkip(likeliest: string): string {
  return `## ⏭️ CodeArts remote mirror: skipped\n\nThere are no credentials for Huawei Cloud, so nothing was done. ${prose(likeliest)}\n`;
}
