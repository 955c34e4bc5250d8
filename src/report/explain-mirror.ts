import { formatDuration } from '../clock';
import { ApiError } from '../codearts/api-error';
import {
  ConflictError,
  NotAppliedError,
  NotAssociatedError,
  OutcomeUnknownError,
  StaleError,
  SyncError,
  SyncTimeoutError,
} from '../mirror/remote-mirror';
import { reveal } from '../runner/foreign-text';
import { accountOfRequest } from './explain-request';
import { accountOfDefect } from './explain-start';
import type { Circumstances } from './circumstances';
import { type Account, ended, sentence } from './explanation';

/** A mirror that is not as asked, or does not become so; `undefined` for any other error. */
export function accountOfMirror(error: unknown, about: Circumstances): Account | undefined {
  if (error instanceof ConflictError) return accountOfConflict(error, about);
  if (error instanceof NotAssociatedError) return accountOfNotAssociated(error, about);
  if (error instanceof OutcomeUnknownError) return accountOfUnknownOutcome(error, about);
  if (error instanceof NotAppliedError) {
    const remedy = 'Look at the repository in CodeArts Repo, and run again.';
    return { title: 'UnexpectedResponse', what: sentence(error.message), remedy };
  }
  if (error instanceof SyncError) return accountOfFailedSync(error, about);
  if (error instanceof SyncTimeoutError) return accountOfTimeout(error, about);
  if (error instanceof StaleError) return accountOfStale(error, about);
  return undefined;
}

/** What a check refuses is for another step, the one that associates. */
function inAssociating({ mode }: Circumstances): string {
  return mode === 'check' ? ' in the step that associates (mode: associate)' : '';
}

function accountOfConflict({ there, wanted }: ConflictError, about: Circumstances): Account {
  return {
    title: 'Conflict',
    what: `The repository already mirrors ${reveal(there)}, not ${wanted}.`,
    remedy: `To let the action change the source, set on_conflict: update${inAssociating(about)}; otherwise correct url, or the mirror in CodeArts Repo.`,
  };
}

function accountOfNotAssociated({ cause, isGone }: NotAssociatedError, about: Circumstances): Account {
  const service = cause instanceof ApiError ? ` The service says ${cause.errorCode}: ${cause.errorMsg}` : '';
  return {
    ...accountOfRequest(cause, about),
    title: 'NotAssociated',
    isForeign: false,
    what: `${isGone ? 'The mirror was removed while it was waited for.' : 'The repository has no remote mirror.'}${service}`,
    remedy: isGone
      ? 'Somebody removed the mirror or the repository during this run. A run with mode: associate makes the mirror again.'
      : 'Associate it with mode: associate. If it should have a mirror, check repository_id and region.',
  };
}

function accountOfUnknownOutcome({ cause, why }: OutcomeUnknownError, about: Circumstances): Account {
  const lost = accountOfRequest(cause, about) ?? accountOfDefect(cause);
  const reading = accountOfRequest(why, about) ?? accountOfDefect(why);
  const what = ended([lost.what].flat().join(' '));
  return {
    ...lost,
    what: `${what} Whether the request took effect is unknown: reading back failed too (${reading.title}: ${[reading.what].flat().join(' ')}).`,
    remedy: `Nothing was sent again. Look at the repository in CodeArts Repo. ${reading.remedy}`,
  };
}

function accountOfFailedSync({ mirror }: SyncError, about: Circumstances): Account {
  const failures = mirror.numberOfFailures ? ` Failures so far: ${mirror.numberOfFailures}.` : '';
  const reason = mirror.lastError ?? 'The synchronization failed, and the service gives no reason.';
  return {
    title: 'SyncFailed',
    what: ended(reason) + failures,
    remedy: `Check that CodeArts can reach the source (public, port 80, 443 or above 1024). A private source needs endpoint_uuid, or source_username and source_password with sync: true; diverged branches need force_fetch: true${inAssociating(about)}.`,
  };
}

function accountOfTimeout({ cause, mirror, timeoutMs }: SyncTimeoutError, about: Circumstances): Account {
  const last = cause instanceof Error ? ` The last request failed: ${cause.message}.` : '';
  const later = about.mode === 'check' ? 'run this check again later' : 'look with mode: check later';
  return {
    title: 'SyncTimeout',
    what: `The synchronization did not end within ${formatDuration(timeoutMs)}; its last state is ${mirror?.status ?? 'unknown'}.${last}`,
    remedy: `It may still end. Raise wait_timeout for a large repository, or ${later}.`,
  };
}

function accountOfStale({ ageMs, maxAgeMs, mirror }: StaleError, about: Circumstances): Account {
  const age =
    ageMs === undefined
      ? 'No successful synchronization is known'
      : `The last success was ${formatDuration(ageMs)} ago`;
  const at = mirror.lastSuccessfulUpdateAt === undefined ? '' : ` (${mirror.lastSuccessfulUpdateAt})`;
  const schedule =
    mirror.mirroringEnabled === false
      ? 'The scheduled synchronization is off: set mirroring_enabled: true'
      : 'Find out why the schedule stopped (last_error, number_of_failures)';
  return {
    title: 'Stale',
    what: `${age}${at}; max_age allows ${formatDuration(maxAgeMs)}.`,
    remedy: `${schedule}, or start a synchronization with sync: true${inAssociating(about)}. CodeArts Repo synchronizes every 24 hours by itself, so a shorter max_age needs runs of your own.`,
  };
}
