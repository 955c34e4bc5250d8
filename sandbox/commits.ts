import { readBranches, requireGit } from './git';

/** One commit to make. */
export interface NewCommit {
  /** Default: the default branch. A new branch starts without history. */
  readonly branch?: string;
  readonly message?: string;
  /** Content by path; default one file that changes every time. */
  readonly files?: Readonly<Record<string, string>>;
  /** Start the branch anew, so that its history diverges from what was there. */
  readonly rewrite?: boolean;
}

type Commit = Required<Omit<NewCommit, 'rewrite'>>;

/** Counts in every commit's content, so that no two are the same. */
let commitNumber = 0;

function sampleCommit(given: NewCommit & { readonly branch: string }): Commit {
  commitNumber += 1;
  return {
    branch: given.branch,
    message: given.message ?? `Change number ${commitNumber}`,
    files: given.files ?? { 'README.md': `# Sample\n\nState ${commitNumber} of branch ${given.branch}.\n` },
  };
}

/** Makes one commit in a bare repository and returns its id. */
export async function makeCommit(gitDir: string, commit: NewCommit & { readonly branch: string }): Promise<string> {
  const existing = commit.rewrite === true ? [] : Object.keys(await readBranches(gitDir));
  await importCommits(gitDir, [sampleCommit(commit)], existing);
  return (await requireGit([`--git-dir=${gitDir}`, 'rev-parse', `refs/heads/${commit.branch}`])).trim();
}

/** Makes so many commits on each of some new branches. */
export async function makeBranches(gitDir: string, branches: readonly string[], commits: number): Promise<void> {
  const made = branches.flatMap((branch) => Array.from({ length: commits }, () => sampleCommit({ branch })));
  if (made.length > 0) await importCommits(gitDir, made, []);
}

/** Makes all commits with one git process; a branch that is not among `existing` starts without a parent. */
async function importCommits(gitDir: string, commits: readonly Commit[], existing: readonly string[]): Promise<void> {
  let stream = '';
  const begun = new Set<string>();
  for (const { branch, message, files } of commits) {
    const ref = `refs/heads/${branch}`;
    stream += `commit ${ref}\ncommitter Sandbox <git@sandbox.invalid> ${Math.floor(Date.now() / 1000)} +0000\n`;
    stream += data(message);
    // Within one stream git knows the tip itself.
    if (existing.includes(branch) && !begun.has(branch)) stream += `from ${ref}^0\n`;
    for (const [path, content] of Object.entries(files)) stream += `M 100644 inline ${path}\n${data(content)}`;
    stream += '\n';
    begun.add(branch);
  }
  await requireGit([`--git-dir=${gitDir}`, 'fast-import', '--quiet', '--force'], { input: stream });
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}
