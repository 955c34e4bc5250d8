import type { Runner } from '../runner/runner';
import { sectionAbout } from './documentation';
import { isOwnTitle } from './titles';

/** What an error comes to, while the texts of others in it are as they came. */
export interface Account {
  /** The service's error code, or one of our own words. */
  title: string;
  /** The title is the service's. */
  isForeign?: boolean;
  /** What happened, in a sentence or in one line for each problem; the service's own where it has one. */
  what: string | readonly string[];
  /** Which request, with what status and request id; absent when none was involved. */
  where?: string;
  /** What to do. */
  remedy: string;
  httpStatus?: number;
  requestId?: string;
}

/** An error as people, outputs and files are told of it: clean, without secrets, and not too long. */
export interface Explanation {
  /** Title of the annotation and output `error_code`. */
  title: string;
  /** Output `error_msg`; several lines only where it is a list of problems of our own. */
  what: string;
  /** Empty when no request was involved. */
  where: string;
  remedy: string;
  /** Where the documentation says more. */
  link?: string;
  httpStatus?: number;
  requestId?: string;
}

/** A text in an explanation is cut beyond this. */
export const MAX_TEXT = 2000;

/** A code is cut beyond this; the service documents 20 characters. */
const MAX_CODE = 64;

/** An account as it may be shown. A service that uses a word of ours for a code does not speak for us. */
export function cleaned(account: Account, redact: Runner['redact'], page?: string): Explanation {
  const { isForeign = false, what, where = '', remedy, httpStatus, requestId } = account;
  const title = redact(account.title, MAX_CODE);
  const told = isForeign && isOwnTitle(title) ? `service:${title}` : title || 'UnexpectedResponse';
  const section = sectionAbout(told);
  return {
    title: told,
    what: [what]
      .flat()
      .map((line) => redact(line, MAX_TEXT))
      .join('\n'),
    where: redact(where, MAX_TEXT),
    remedy: redact(remedy, MAX_TEXT),
    ...(page !== undefined && section !== undefined && { link: `${page}#${section}` }),
    ...(httpStatus !== undefined && { httpStatus }),
    ...(requestId !== undefined && { requestId: redact(requestId, MAX_CODE * 2) }),
  };
}

/** A text as a sentence of its own. */
export function sentence(text: string): string {
  return ended(text.charAt(0).toUpperCase() + text.slice(1));
}

/** A text with a full stop, if it has nothing like it. */
export function ended(text: string): string {
  return /[.!?。]$/.test(text) ? text : `${text}.`;
}
