import { remedyFor } from '../report/remedy-choice';
import { isOwnTitle } from '../report/titles';

/** What to do about our own words, for those who look at all shards at once; a job's own summary says more. */
const OWN: Readonly<Record<string, string>> = {
  InvalidInput: 'Correct the entry in the list, in mapping, or in the rule that made it.',
  NetworkError: 'Run the failed jobs again. If it persists, check that their runners reach the host.',
  Timeout: 'Run the failed jobs again, later or with a longer request_timeout.',
  UnexpectedResponse: 'Look at the repository in CodeArts Repo, and run the failed jobs again.',
  Conflict:
    'Correct the source in the list or the mirror in CodeArts Repo, or set on_conflict: update where the list is right.',
  NotAssociated: 'Run with mode: associate.',
  SyncFailed:
    'Check that CodeArts can reach the source. A private one needs endpoint_uuid, or source_username and source_password; diverged branches need force_fetch: true.',
  SyncTimeout: 'It may still end: look with mode: check later, or raise wait_timeout.',
  Stale: 'Look why the schedule stopped (mirroring_enabled, last_error), or run with sync: true.',
  NotInSync: 'Look at the branches that are named; if the source was pushed to meanwhile, run again.',
  SourceUnreadable: 'A private source needs source_username and source_password.',
  Cancelled: 'Run the failed jobs again; they go on where they stopped.',
};

const OTHER = 'Look at the log of the job that tells it.';

/** What to do about a failure of which only the result is known. */
export function remedyOf(code: string, status: number | undefined): string {
  if (isOwnTitle(code)) return OWN[code] ?? OTHER;
  return status === undefined ? OTHER : remedyFor({ code, status, purpose: 'other', isSignIn: false }, {});
}
