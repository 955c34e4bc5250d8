import { runGit } from './git';

/** A commit, as git stores it. */
export interface CommitRecord {
  readonly id: string;
  readonly parentIds: readonly string[];
  readonly title: string;
  readonly message: string;
  readonly authorName: string;
  readonly authorEmail: string;
  /** Times are ISO 8601 with the writer's offset. */
  readonly authoredDate: string;
  readonly committerName: string;
  readonly committerEmail: string;
  readonly committedDate: string;
}

/** A branch with its head. */
export interface BranchRecord {
  readonly name: string;
  readonly commit: CommitRecord;
}

/** A tag; one that is not annotated has no message. */
export interface TagRecord {
  readonly name: string;
  readonly message: string | undefined;
  /** The object that the ref names: of an annotated tag the tag itself. */
  readonly target: string;
}

/** Orders in which branches can be listed; names break a tie. */
export type BranchOrder = 'name' | 'updated_asc' | 'updated_desc';

const BRANCH_SORT: Readonly<Record<BranchOrder, readonly string[]>> = {
  name: ['--sort=refname'],
  updated_asc: ['--sort=refname', '--sort=committerdate'],
  updated_desc: ['--sort=refname', '--sort=-committerdate'],
};
const COMMIT_FIELDS = [
  'objectname',
  'parent',
  'contents:subject',
  'contents',
  'authorname',
  'authoremail:trim',
  'authordate:iso-strict',
  'committername',
  'committeremail:trim',
  'committerdate:iso-strict',
];

/** The branches of a bare repository. */
export async function listBranches(gitDir: string, order: BranchOrder = 'name'): Promise<readonly BranchRecord[]> {
  const rows = await forEachRef(gitDir, ['refname:lstrip=2', ...COMMIT_FIELDS], BRANCH_SORT[order], 'refs/heads');
  return rows.map(([name = '', ...fields]) => ({ name, commit: commitOf(fields) }));
}

/** The tags of a bare repository, by name. */
export async function listTags(gitDir: string): Promise<readonly TagRecord[]> {
  const fields = ['refname:lstrip=2', 'objecttype', 'objectname', 'contents'];
  const rows = await forEachRef(gitDir, fields, ['--sort=refname'], 'refs/tags');
  return rows.map(([name = '', type, target = '', contents = '']) => ({
    name,
    target,
    message: type === 'tag' ? contents.trimEnd() : undefined,
  }));
}

/** Names of the branches or tags that a commit is in; undefined if the repository does not have it. */
export async function refsWith(
  gitDir: string,
  commit: string,
  kind: 'heads' | 'tags',
): Promise<readonly string[] | undefined> {
  const known = await runGit([`--git-dir=${gitDir}`, 'cat-file', '-e', `${commit}^{commit}`]);
  if (known.code !== 0) return undefined;
  const rows = await forEachRef(gitDir, ['refname:lstrip=2'], [`--contains=${commit}`], `refs/${kind}`);
  return rows.map(([name = '']) => name);
}

/** One row for each ref; no rows if the repository does not exist. */
async function forEachRef(
  gitDir: string,
  fields: readonly string[],
  options: readonly string[],
  prefix: string,
): Promise<readonly (readonly string[])[]> {
  const format = fields.map((field) => `%(${field})%00`).join('');
  const { stdout } = await runGit([`--git-dir=${gitDir}`, 'for-each-ref', `--format=${format}`, ...options, prefix]);
  const values = stdout.split('\0');
  const rows = Array.from({ length: Math.floor((values.length - 1) / fields.length) }, (_row, index) =>
    values.slice(index * fields.length, (index + 1) * fields.length),
  );
  // git ends each row with a line end, which so stands before the first field of the next.
  return rows.map(([first = '', ...rest]) => [first.replace(/^\n/, ''), ...rest]);
}

function commitOf(fields: readonly string[]): CommitRecord {
  const [id = '', parents = '', title = '', message = '', authorName = '', authorEmail = '', authoredDate = ''] =
    fields;
  const [committerName = '', committerEmail = '', committedDate = ''] = fields.slice(7);
  return {
    id,
    parentIds: parents.split(' ').filter((parent) => parent !== ''),
    title,
    message,
    authorName,
    authorEmail,
    authoredDate,
    committerName,
    committerEmail,
    committedDate,
  };
}
