import { formatDuration } from '../clock';
import {
  CreationError,
  CreationTimeoutError,
  ParentNotFoundError,
  RepositoryNotFoundError,
  SameRepositoryError,
} from '../mirror/repositories';
import { accountOfRequest } from './explain-request';
import type { Circumstances } from './circumstances';
import { type Account, sentence } from './explanation';

/** What goes wrong with the identity of a repository and with its creation; `undefined` for any other error. */
export function accountOfCreation(error: unknown, about: Circumstances): Account | undefined {
  if (error instanceof RepositoryNotFoundError) return accountOfNotFound(error, about);
  if (error instanceof SameRepositoryError) return accountOfRepetition(error);
  if (error instanceof ParentNotFoundError) return accountOfParent(error);
  if (error instanceof CreationError) {
    const remedy =
      'Look at the repository in CodeArts Repo. Delete it there if it is not wanted, and check project_uuid and the path.';
    return { title: 'UnexpectedResponse', what: sentence(error.message), remedy };
  }
  if (error instanceof CreationTimeoutError) return accountOfCreationTimeout(error, about);
  return undefined;
}

function accountOfNotFound({ path, similar, cause }: RepositoryNotFoundError, about: Circumstances): Account {
  const http = accountOfRequest(cause, about);
  const near = similar.length > 0 ? ` Near matches: ${similar.join(', ')}.` : '';
  const creation = about.mode === 'check' ? '' : ', or with on_missing: create and project_uuid';
  return {
    ...http,
    title: http?.title ?? 'InvalidInput',
    what: `There is no repository ${path}, or this credential may not see it.${near}`,
    remedy: `Write the path of its clone URL without .git, or give repository_id, and check region: each region has its own repositories. If it does not exist yet, create it first: in the console of CodeArts Repo${creation}.`,
  };
}

function accountOfRepetition({ first, id }: SameRepositoryError): Account {
  const number = id === undefined || String(id) === first ? '' : ` (${id})`;
  return {
    title: 'InvalidInput',
    what: `This is the same repository as ${first}${number}, which stands before it in the list.`,
    remedy: 'Nothing was sent for this entry. A repository mirrors one source: keep one of the two entries.',
  };
}

function accountOfParent({ parent, projectUuid, groups }: ParentNotFoundError): Account {
  const there = groups.length > 0 ? `; there are ${groups.join(', ')}` : '';
  return {
    title: 'InvalidInput',
    what: `Project ${projectUuid} has no group ${parent} to create the repository in${there}.`,
    remedy:
      'Nothing was created. Check project_uuid and the path in repository, or create the group in CodeArts Repo first.',
  };
}

function accountOfCreationTimeout(error: CreationTimeoutError, about: Circumstances): Account {
  const { cause, path, timeoutMs } = error;
  const answer = accountOfRequest(cause, about)?.what ?? (cause instanceof Error ? sentence(cause.message) : undefined);
  const last = answer === undefined ? '' : ` The last answer: ${[answer].flat().join(' ')}`;
  return {
    title: 'Timeout',
    what: `The repository ${path} was created, and the service did not call it ready within ${formatDuration(timeoutMs)}.${last}`,
    remedy: 'Run again later: the repository is found then, and used.',
  };
}
