import { listBranches, listTags, refsWith, type BranchOrder, type BranchRecord, type CommitRecord } from './git-refs';
import { onRepository, refuseInvalid } from './open-repository';
import { page } from './page';
import { apiError, type Call, type Reply, type ServicePart } from './reply';
import type { Repositories } from './repositories';
import type { Repository } from './repository';

const MAY = { can_delete: true, can_read: true, can_download: true, can_push: true };
const UNPROTECTED = {
  merged: false,
  protected: false,
  developers_can_push: false,
  developers_can_merge: false,
  can_push: true,
};

/** The operations that tell which branches and tags a repository has, and which commits are in them. */
export function refsPart(repositories: Repositories): ServicePart {
  return {
    refuseInvalid,
    handlers: {
      ListBranches: onRepository(repositories, 'read', listBranchesOf),
      ShowBranch: onRepository(repositories, 'read', showBranch),
      ListTags: onRepository(repositories, 'read', listTagsOf),
      ListCommitAssociatedRefs: onRepository(repositories, 'read', listAssociatedRefs),
    },
  };
}

async function listBranchesOf({ gitDir, behaviour }: Repository, call: Call): Promise<Reply> {
  const order = (call.parameters['sort'] ?? 'updated_desc') as BranchOrder;
  const branches = await listBranches(gitDir, order);
  if (branches.length === 0) return emptyList(behaviour.emptyRepository);
  const main = defaultBranch(branches);
  const items = page(branches, call).map(({ name, commit }) => ({
    name,
    default: name === main,
    ...MAY,
    ...(behaviour.listedCommits === true ? { commit: commitDto(commit) } : {}),
  }));
  return list(items, branches.length);
}

async function showBranch({ gitDir, behaviour }: Repository, call: Call): Promise<Reply> {
  const branches = await listBranches(gitDir);
  const branch = branches.find(({ name }) => name === call.parameters['branch_name']);
  if (branch === undefined) return missing(behaviour.missingBranch, 'branch');
  const isDefault = branch.name === defaultBranch(branches);
  const body = { name: branch.name, commit: commitDto(branch.commit), ...UNPROTECTED, default: isDefault };
  return { status: 200, headers: { 'X-Total': '1' }, body };
}

async function listTagsOf({ gitDir, behaviour }: Repository, call: Call): Promise<Reply> {
  if ((await listBranches(gitDir)).length === 0) return emptyList(behaviour.emptyRepository);
  const search = String(call.parameters['search'] ?? '');
  const tags = (await listTags(gitDir)).filter(({ name }) => name.includes(search));
  const items = page(tags, call).map(({ name, message, target }) => ({ name, message: message ?? null, target }));
  return list(items, tags.length);
}

async function listAssociatedRefs({ gitDir, behaviour }: Repository, call: Call): Promise<Reply> {
  const kind = call.parameters['type'] === 'tag' ? 'tags' : 'heads';
  const names = await refsWith(gitDir, String(call.parameters['sha']), kind);
  return names === undefined ? missing(behaviour.missingCommit, 'commit') : { status: 200, body: page(names, call) };
}

function list(items: readonly unknown[], total: number): Reply {
  return { status: 200, headers: { 'X-Total': String(total) }, body: items };
}

function emptyList(behaviour: '404' | 'list' = 'list'): Reply {
  return behaviour === 'list' ? list([], 0) : missing('404', 'branch');
}

function missing(behaviour: '404' | '400' | 'null' | 'list' = '404', what: 'branch' | 'commit'): Reply {
  switch (behaviour) {
    case '404':
      return apiError(404, 'CH.000404', `The ${what} does not exist.`);
    case '400':
      return refuseInvalid([`there is no such ${what}`]);
    case 'null':
      return { status: 200, body: null };
    case 'list':
      return { status: 200, body: [] };
  }
}

/** A repository made without a branch has `main` as its default, and the first one if it gets none of that name. */
function defaultBranch(branches: readonly BranchRecord[]): string | undefined {
  const names = branches.map(({ name }) => name).sort();
  return names.includes('main') ? 'main' : names[0];
}

function commitDto(commit: CommitRecord): Record<string, unknown> {
  return {
    id: commit.id,
    short_id: commit.id.slice(0, 8),
    title: commit.title,
    message: commit.message,
    parent_ids: commit.parentIds,
    author_name: commit.authorName,
    author_email: commit.authorEmail,
    authored_date: commit.authoredDate,
    committer_name: commit.committerName,
    committer_email: commit.committerEmail,
    committed_date: commit.committedDate,
    created_at: commit.committedDate,
  };
}
