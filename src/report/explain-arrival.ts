import { GitError } from '../git/git-error';
import { HttpError } from '../http/http-error';
import { NotInSyncError, SourceUnreadableError } from '../mirror/verification';
import { type Account, sentence } from './explanation';
import { whereOf } from './failed-request';

const CREDENTIALS_NEEDED =
  'A private source needs source_username and source_password (with verify they are legal without sync).';
const CREDENTIALS_SENT =
  'source_username and source_password were sent: check whether they have expired, or may not read this source.';

/** What goes wrong with the proof that commits arrived; `undefined` for any other error. */
export function accountOfArrival(error: unknown): Account | undefined {
  if (error instanceof NotInSyncError) {
    return {
      title: 'NotInSync',
      what: sentence(error.message),
      remedy:
        'Whatever the status says, these commits are not in the mirror. A run with sync, wait and verify synchronizes and proves it; branches that have diverged need force_fetch there. If the mirror takes only the default branch, say so with sync_branch_type: default.',
    };
  }
  if (!(error instanceof SourceUnreadableError)) return undefined;
  const { cause } = error;
  const failed = cause instanceof HttpError ? cause.failed : undefined;
  const status = cause instanceof GitError ? cause.status : failed?.status;
  return {
    title: 'SourceUnreadable',
    what: sentence(error.message),
    ...(failed && { where: whereOf(failed) }),
    remedy: `${error.hadCredentials ? CREDENTIALS_SENT : CREDENTIALS_NEEDED} Otherwise check url, and that this runner can reach the host of the source: a proxy, a firewall, an egress allow-list.`,
    ...(status !== undefined && { httpStatus: status }),
  };
}
