import { access } from 'node:fs/promises';
import { gitConfiguration, gitReason, requireGit, runGit, type GitOptions } from './git';

/** What a private source wants to know. */
export interface SourceCredentials {
  readonly username: string;
  readonly password: string;
}

/** One fetch of a mirror. */
export interface MirrorFetch {
  /** The bare repository to fetch into; it is made if it does not exist. */
  readonly gitDir: string;
  readonly url: string;
  readonly branches: 'all' | 'default';
  /** Whether branches that have diverged are overwritten. */
  readonly force: boolean;
  readonly credentials: SourceCredentials | undefined;
  readonly signal: AbortSignal;
}

/** Makes a bare repository equal to its source; returns git's reason if that fails. */
export async function fetchMirror(fetch: MirrorFetch): Promise<string | undefined> {
  const options: GitOptions = { env: credentialEnvironment(fetch.credentials), signal: fetch.signal };
  if (!(await exists(fetch.gitDir))) {
    await requireGit(['init', '--quiet', '--bare', '--initial-branch=main', fetch.gitDir], options);
  }
  const branches = fetch.branches === 'all' ? '*' : await defaultBranch(fetch.url, options);
  if (typeof branches !== 'string') return branches.problem;
  const sign = fetch.force ? '+' : '';
  const refspecs = [`${sign}refs/heads/${branches}:refs/heads/${branches}`, '+refs/tags/*:refs/tags/*'];
  const result = await runGit(
    [`--git-dir=${fetch.gitDir}`, 'fetch', '--no-write-fetch-head', '--prune', '--', fetch.url, ...refspecs],
    options,
  );
  return result.code === 0 ? undefined : gitReason(result);
}

async function defaultBranch(url: string, options: GitOptions): Promise<string | { readonly problem: string }> {
  const result = await runGit(['ls-remote', '--symref', '--', url, 'HEAD'], options);
  if (result.code !== 0) return { problem: gitReason(result) };
  const [, name] = /^ref: refs\/heads\/(\S+)\tHEAD$/m.exec(result.stdout) ?? [];
  return name ?? { problem: 'fatal: the source has no default branch' };
}

function credentialEnvironment(credentials: SourceCredentials | undefined): Record<string, string> {
  if (credentials === undefined) return {};
  return {
    MIRROR_USERNAME: credentials.username,
    MIRROR_PASSWORD: credentials.password,
    ...gitConfiguration({
      'gc.auto': '0',
      'maintenance.auto': 'false',
      'credential.helper': '!f() { printf "username=%s\\npassword=%s\\n" "$MIRROR_USERNAME" "$MIRROR_PASSWORD"; }; f',
    }),
  };
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
