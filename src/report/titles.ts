/** Titles of our own, for failures that have no error code of the service, with what they mean. */
export const TITLES: Readonly<Record<string, string>> = {
  InvalidInput: 'an input is wrong or missing; nothing was sent',
  MissingCredentials: 'there is no credential to sign in with',
  NetworkError: 'no connection, or it broke',
  Timeout: 'no complete reply in time',
  UnexpectedResponse: 'the reply is not what the service documents',
  Conflict: 'the repository mirrors another source',
  NotAssociated: 'the repository has no mirror (mode: check)',
  SyncFailed: 'the synchronization failed',
  SyncTimeout: 'the synchronization did not end within wait_timeout',
  Stale: 'the last success is older than max_age (mode: check)',
  NotInSync: 'commits of the source are not in the mirror (verify: true)',
  SourceUnreadable: 'the source cannot be read (verify: true)',
  Cancelled: 'the workflow was cancelled',
};

/** What else the actions call a failure: a defect of our own, and the words of discover and join. */
const OTHER_TITLES = ['InternalError', 'NothingFound', 'RateLimit', 'Incomplete'];

const OWN_WORDS = new Set([...Object.keys(TITLES), ...OTHER_TITLES].map((title) => title.toLowerCase()));

/** Whether a title is one of our own words; workflows compare without case. */
export function isOwnTitle(title: string): boolean {
  return OWN_WORDS.has(title.toLowerCase());
}
