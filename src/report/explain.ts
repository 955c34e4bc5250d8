import { formatDuration } from '../clock';
import { type Credentials, CredentialsError } from '../credentials/credentials';
import { ApiError } from '../codearts/api-error';
import { GitError } from '../git/git-error';
import { HttpError, NetworkError, ResponseError, TimeoutError } from '../http/http-error';
import {
  ConflictError,
  NotAppliedError,
  NotAssociatedError,
  OutcomeUnknownError,
  StaleError,
  SyncError,
  SyncTimeoutError,
} from '../mirror/remote-mirror';
import {
  CreationError,
  CreationTimeoutError,
  ParentNotFoundError,
  RepositoryNotFoundError,
  SameRepositoryError,
} from '../mirror/repositories';
import { NotInSyncError, SourceUnreadableError } from '../mirror/verification';
import { InputError, MissingCredentialsError } from '../inputs/input-error';

/** The workflow was cancelled (SIGINT, SIGTERM). */
export class CancelledError extends Error {
  override name = 'CancelledError';
  constructor(readonly signal: string) {
    super(`the run was cancelled (${signal})`);
  }
}

/** An error as it is told to people, and as outputs carry it. Texts of the service in it are not yet cleaned. */
export interface Explanation {
  /** The service's error code, or one of our own words; title of the annotation and output `error_code`. */
  title: string;
  /** What happened, in a sentence; the service's own where it has one. Output `error_msg`. */
  what: string;
  /** The same as a list, where it is one. */
  problems?: readonly string[];
  /** Which request, with what status and request id; empty when none was involved. */
  where: string;
  /** What to do. */
  remedy: string;
  httpStatus?: number;
  requestId?: string;
}

/** What to do about a code of the service (first match), or about an HTTP status. */
export const REMEDIES: readonly { pattern: RegExp; codes: string; remedy: string }[] = [
  {
    codes: 'CH.00000001, CH.00000002, DEV.00000003',
    pattern: /^(CH[._-]0000000[12]|DEV[._-]00000003)$/i,
    remedy:
      'The credential was not recognized or has expired. A user token lives 24 hours and must be scoped to a project of the same region: get a new one, or sign in with access keys or keyless instead.',
  },
  {
    codes: 'CH.080401',
    pattern: /^CH[._-]080401$/i,
    remedy:
      'The repository was removed, or this user was removed from its members: add the user to the repository in CodeArts Repo.',
  },
  {
    codes: 'CH.00401001, CH.00401008, CH.004403, CH.080403, DEV-23-50804',
    pattern: /^(CH[._-](00401001|00401008|004403|080403)|DEV[._-]23[._-]50804)$/i,
    remedy:
      'The user needs the permission codeartsrepo:repository:setRepository (codeartsrepo:repository:getRepository to read), and must be a member of the repository or its project with the right to change settings.',
  },
  {
    codes: 'CH.00402000, CH.000404, CH.010117',
    pattern: /^CH[._-](00402000|000404|010117)$/i,
    remedy:
      'Check repository_id: it is the number that the repository lists of CodeArts Repo (and its API) show, not the number of the project. Check region too: each region has its own repositories.',
  },
  {
    codes: 'CH_23_51308',
    pattern: /^CH[._-]23[._-]51308$/i,
    remedy:
      'The service says that this was added already. Look at the repository in CodeArts Repo, or run mode: check to see what it mirrors.',
  },
  {
    codes: 'APIGW.0101',
    pattern: /^API(GW|G)[._-]0101$/i,
    remedy: 'This host does not offer the API: the region or the endpoint is wrong.',
  },
  {
    codes: 'APIG.0303',
    pattern: /^API(GW|G)[._-]0303$/i,
    remedy: "The signature has expired: this machine's clock is more than 15 minutes off. Set the clock.",
  },
  {
    codes: 'APIGW.0308, APIG.0308',
    pattern: /^API(GW|G)[._-]0308$/i,
    remedy: 'The service throttles this user. Run later, lower concurrency, or spread the list over more time.',
  },
  {
    codes: 'APIGW.0301, APIG.0301 and the other 03xx codes',
    pattern: /^API(GW|G)[._-]03\d\d$/i,
    remedy:
      'The gateway refused the credential: the token has expired or is of another region, or the access key and secret key do not belong together. More than five bad signatures lock a key for some minutes, so fix it before the next run.',
  },
  {
    codes: 'STS5.1001',
    pattern: /^STS5[._-]1001$/i,
    remedy:
      "The trust policy of the agency does not match this job's OIDC token. Compare its conditions with the claims in this message. `sub` has two forms: repo:owner/name:…, and, for repositories created, renamed or transferred since 15 July 2026, repo:owner@id/name@id:….",
  },
  {
    codes: 'STS5.2001',
    pattern: /^STS5[._-]2001$/i,
    remedy:
      'The audience is no client id of the OIDC provider: register it there, or set the input audience to one that is.',
  },
  {
    codes: 'IAM.401, IAM.0001, IAM.0011',
    pattern: /^IAM[._-](401|0001|0011)$/i,
    remedy:
      'IAM refused the sign-in: check domain_name (the account), username and password, and that the IAM user (not the account itself) may use the API. For an identity provider compare its settings with the claims in this message. Repeated failures lock the user.',
  },
  {
    codes: 'IAM.400, IAM.403, IAM.404 and the other IAM codes',
    pattern: /^IAM[._-]/i,
    remedy:
      'IAM refused the exchange: check project_name (a project of the region), the name of the identity provider and the region.',
  },
];

const REMEDIES_BY_STATUS: Readonly<Record<number, string>> = {
  400: 'The service objects to the request. Check the URL of the source: CodeArts Repo wants http(s)://…/name.git, publicly reachable on port 80, 443 or above 1024.',
  401: 'The credential was refused. A user token lives 24 hours and must be scoped to a project of the same region.',
  403: 'The user may not do this: it needs codeartsrepo:repository:setRepository and must be a member of the repository. An IP allow-list of the tenant or the repository has the same effect.',
  404: 'Check repository_id, region and endpoint.',
  409: 'The state of the repository forbids this. Look at it in CodeArts Repo, or run mode: check.',
  429: 'The service throttles this user. Run later, or lower concurrency.',
};

const SERVER_TROUBLE =
  'The service has a problem of its own. Run again later; a re-run changes nothing that is right already. If it stays, give the request id to the support of Huawei Cloud.';

const REACHABILITY =
  'Check that this runner can reach the host: region and endpoint, the proxy (https_proxy, no_proxy), a firewall or allow-list. A re-run changes nothing that is right already.';

const KIND_NAMES: Readonly<Record<Credentials['kind'], string>> = {
  token: 'a user token',
  access_key: 'an access key',
  password: 'a password',
  identity_provider: 'a GitHub OIDC token and an identity provider',
  agency: 'a GitHub OIDC token and an agency',
};

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

/** Explains any error: what it is called, what happened, and what to do. `kind`: how the run signed in. */
export function explain(error: unknown, kind?: Credentials['kind']): Explanation {
  const told = { where: '', remedy: '' };
  if (error instanceof InputError) {
    return {
      ...told,
      title: 'InvalidInput',
      what: error.problems.join('\n'),
      problems: error.problems,
      remedy: 'Nothing was sent. Mend the inputs and run again.',
    };
  }
  if (error instanceof MissingCredentialsError) {
    const remedy = `${error.likeliest} To let such runs pass, set on_missing_credentials: skip.`;
    return { ...told, title: 'MissingCredentials', what: 'There are no credentials for Huawei Cloud.', remedy };
  }
  if (error instanceof CancelledError) {
    const remedy = 'A request that was under way may still take effect. A re-run continues where this one stopped.';
    return { ...told, title: 'Cancelled', what: `The run was cancelled (${error.signal}).`, remedy };
  }
  if (error instanceof CredentialsError) return explainCredentials(error);
  if (error instanceof HttpError) return explainHttp(error, kind);
  return explainMirror(error, kind) ?? explainUnknown(error);
}

function explainUnknown(error: unknown): Explanation {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    title: 'InternalError',
    what,
    where: '',
    remedy: 'This is a defect of the action. Please report it, with the log.',
  };
}

function explainHttp(error: HttpError, kind?: Credentials['kind']): Explanation {
  const { status, requestId } = error.failed;
  const title = titleOf(error);
  return {
    title,
    what: error instanceof ApiError ? error.errorMsg || 'The service gives no message.' : sentence(error.message),
    where: whereOf(error) + (kind === undefined ? '' : `, signed in with ${KIND_NAMES[kind]}`),
    remedy: [remedyOf(title, error), clockRemark(error)].filter(Boolean).join(' '),
    ...(status !== undefined && { httpStatus: status }),
    ...(requestId !== undefined && { requestId }),
  };
}

function titleOf(error: HttpError): string {
  if (error instanceof ApiError) return error.errorCode;
  if (error instanceof NetworkError) return 'NetworkError';
  if (error instanceof TimeoutError) return 'Timeout';
  return 'UnexpectedResponse';
}

function remedyOf(title: string, error: HttpError): string {
  const { status = 0 } = error.failed;
  if (error instanceof NetworkError) return REACHABILITY;
  if (error instanceof TimeoutError) return `${REACHABILITY} A slow service may need a longer request_timeout.`;
  // Codes come as CH…, DEV… and DEV.CH….
  const code = title.replace(/^DEV[._-](?=CH[._-])/i, '');
  const byCode = error instanceof ApiError ? REMEDIES.find(({ pattern }) => pattern.test(code))?.remedy : undefined;
  if (byCode !== undefined) return byCode;
  if (status >= 500) return SERVER_TROUBLE;
  if (error instanceof ResponseError) {
    return 'Something between this runner and the service (a proxy, a portal, a wrong endpoint) may have answered instead of it. Check region and endpoint.';
  }
  return (
    REMEDIES_BY_STATUS[status] ??
    'Look the code up in the error codes of CodeArts Repo, and give the request id to the support of Huawei Cloud.'
  );
}

const MAX_SKEW_MS = 15 * 60_000;

/** The gateway refuses signatures that are more than a quarter of an hour off. */
function clockRemark(error: HttpError): string {
  const { clockAheadMs = 0, status = 0 } = error.failed;
  if (status < 400 || status > 499 || Math.abs(clockAheadMs) <= MAX_SKEW_MS) return '';
  return `This machine's clock is ${formatDuration(Math.abs(clockAheadMs))} ${clockAheadMs > 0 ? 'ahead of' : 'behind'} the service's, and more than 15 minutes are refused: set it.`;
}

function whereOf(error: HttpError): string {
  const { method, url, status, requestId } = error.failed;
  const answer = status === undefined ? 'no reply' : `HTTP ${status}`;
  return `${method} ${url}: ${answer}${requestId === undefined ? '' : `, request id ${requestId}`}`;
}

function explainCredentials(error: CredentialsError): Explanation {
  const cause = error.cause;
  const explained = cause instanceof HttpError ? explainHttp(cause, error.kind) : explainUnknown(cause);
  const claims =
    error.claims &&
    ` This job's OIDC token says iss ${error.claims.iss}, aud ${error.claims.aud}, sub ${error.claims.sub}.`;
  const where = explained.where + (claims ? `.${claims}` : '');
  if (error.step === 'exchange') return { ...explained, where };
  return {
    ...explained,
    where,
    title: cause instanceof TimeoutError ? 'Timeout' : 'NetworkError',
    what: `GitHub did not give an OIDC token: ${explained.what}`,
    remedy:
      'Check that the job has permissions: id-token: write, and that this runner can reach the OIDC endpoint of GitHub.',
  };
}

function explainMirror(error: unknown, kind?: Credentials['kind']): Explanation | undefined {
  const told = { where: '' };
  if (error instanceof ConflictError) {
    const remedy =
      'To let the action change the source, set on_conflict: update; else correct url, or the mirror in CodeArts Repo.';
    return {
      ...told,
      title: 'Conflict',
      what: `The repository already mirrors ${error.there}, not ${error.wanted}.`,
      remedy,
    };
  }
  if (error instanceof NotAssociatedError) {
    const service =
      error.cause instanceof ApiError ? ` The service says ${error.cause.errorCode}: ${error.cause.errorMsg}` : '';
    const http = error.cause instanceof HttpError ? explainHttp(error.cause, kind) : undefined;
    const remedy = 'Associate it with mode: associate. If it should have a mirror, check repository_id and region.';
    return {
      ...http,
      where: http?.where ?? '',
      title: 'NotAssociated',
      what: `The repository has no remote mirror.${service}`,
      remedy,
    };
  }
  if (error instanceof OutcomeUnknownError) {
    const lost = explain(error.cause, kind);
    const why = explain(error.why, kind);
    return {
      ...lost,
      what: `${sentence(lost.what)} Whether the request took effect is unknown: reading back failed too (${why.title}: ${why.what}).`,
      remedy: `Nothing was sent again. Look at the repository in CodeArts Repo. ${why.remedy}`,
    };
  }
  if (error instanceof NotAppliedError) {
    return {
      ...told,
      title: 'UnexpectedResponse',
      what: sentence(error.message),
      remedy: 'Look at the repository in CodeArts Repo, and run again.',
    };
  }
  if (error instanceof RepositoryNotFoundError) return explainNotFound(error, kind);
  const special = explainCreation(error, kind) ?? explainArrival(error);
  if (special) return special;
  if (error instanceof SyncError) {
    const failures = error.mirror.numberOfFailures ? ` Failures so far: ${error.mirror.numberOfFailures}.` : '';
    const reason = error.mirror.lastError ?? 'The synchronization failed, and the service gives no reason.';
    const remedy =
      'Check that CodeArts can reach the source (public, port 80, 443 or above 1024) and, if it is private, that endpoint_uuid or source_username and source_password are right. Diverged branches need force_fetch: true.';
    return { ...told, title: 'SyncFailed', what: ended(reason) + failures, remedy };
  }
  if (error instanceof SyncTimeoutError) {
    const reads = error.cause instanceof Error ? ` The last request failed: ${error.cause.message}.` : '';
    const what = `The synchronization did not end within ${formatDuration(error.timeoutMs)}; its last state is ${error.mirror?.status ?? 'unknown'}.${reads}`;
    return {
      ...told,
      title: 'SyncTimeout',
      what,
      remedy: 'It may still end. Raise wait_timeout for a large repository, or look with mode: check later.',
    };
  }
  if (error instanceof StaleError) {
    const age =
      error.ageMs === undefined
        ? 'No successful synchronization is known'
        : `The last success was ${formatDuration(error.ageMs)} ago`;
    const at = error.mirror.lastSuccessfulUpdateAt === undefined ? '' : ` (${error.mirror.lastSuccessfulUpdateAt})`;
    const what = `${age}${at}; max_age allows ${formatDuration(error.maxAgeMs)}.`;
    return {
      ...told,
      title: 'Stale',
      what,
      remedy:
        'Look why the schedule stopped (mirroring_enabled, last_error), or start a synchronization with sync: true.',
    };
  }
  return undefined;
}

function explainNotFound(error: RepositoryNotFoundError, kind?: Credentials['kind']): Explanation {
  const http = error.cause instanceof HttpError ? explainHttp(error.cause, kind) : undefined;
  const similar = error.similar.length > 0 ? ` Near matches: ${error.similar.join(', ')}.` : '';
  return {
    ...http,
    where: http?.where ?? '',
    title: http?.title ?? 'InvalidInput',
    what: `There is no repository ${error.path}, or this credential may not see it.${similar}`,
    remedy:
      'Write the path of its clone URL without .git, or give repository_id, and check region: each region has its own repositories. If it does not exist yet, create it first: in the console of CodeArts Repo, or with on_missing: create and project_uuid.',
  };
}

/** What goes wrong with the identity of a repository and with its creation. */
function explainCreation(error: unknown, kind?: Credentials['kind']): Explanation | undefined {
  if (error instanceof SameRepositoryError) {
    const id = error.id === undefined ? '' : ` (${error.id})`;
    return {
      title: 'InvalidInput',
      what: `This is the same repository as ${error.first}${id}, which stands before it in the list.`,
      where: '',
      remedy: 'Nothing was sent for this entry. A repository mirrors one source: keep one of the two entries.',
    };
  }
  if (error instanceof ParentNotFoundError) {
    const there = error.groups.length > 0 ? `; there are ${error.groups.join(', ')}` : '';
    return {
      title: 'InvalidInput',
      what: `Project ${error.projectUuid} has no group ${error.parent} to create the repository in${there}.`,
      where: '',
      remedy:
        'Nothing was created. Check project_uuid and the path in repository, or create the group in CodeArts Repo first.',
    };
  }
  if (error instanceof CreationError) {
    return {
      title: 'UnexpectedResponse',
      what: sentence(error.message),
      where: '',
      remedy:
        'Look at the repository in CodeArts Repo. Delete it there if it is not wanted, and check project_uuid and the path.',
    };
  }
  if (error instanceof CreationTimeoutError) {
    const last = error.cause instanceof Error ? ` The last answer: ${explain(error.cause, kind).what}` : '';
    return {
      title: 'Timeout',
      what: `The repository ${error.path} was created, and the service did not call it ready within ${formatDuration(error.timeoutMs)}.${last}`,
      where: '',
      remedy: 'Run again later: the repository is found then, and used.',
    };
  }
  return undefined;
}

/** What goes wrong with the proof that commits arrived. */
function explainArrival(error: unknown): Explanation | undefined {
  if (error instanceof NotInSyncError) {
    return {
      title: 'NotInSync',
      what: sentence(error.message),
      where: '',
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
    where: cause instanceof HttpError ? whereOf(cause) : '',
    remedy:
      'A private source needs source_username and source_password (with verify they are legal without sync). Otherwise check url, and that this runner can reach the host of the source: a proxy, a firewall, an egress allow-list.',
    ...(status !== undefined && { httpStatus: status }),
  };
}

function sentence(text: string): string {
  return ended(text.charAt(0).toUpperCase() + text.slice(1));
}

function ended(text: string): string {
  return /[.!?。]$/.test(text) ? text : `${text}.`;
}
