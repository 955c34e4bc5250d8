import { gitConfiguration, gitReason, makeBareRepository, readRefs, runGit, type GitOptions } from './git';

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

/** How much of what was read from the source becomes the mirror's; half of one branch is none. */
export type Arrival = 'everything' | 'half' | 'nothing';

/** Where the source's refs are kept between reading them and showing them; no reader of branches or tags looks there. */
const READ = 'refs/read';

/** What was read of a source: which branches (one name, or `*`), or git's reason why nothing was. */
export type Reading = { readonly branches: string } | { readonly problem: string };

/** Reads the source's refs and all that they hold, without changing a branch of the mirror. */
export async function readSource(fetch: MirrorFetch): Promise<Reading> {
  const options: GitOptions = { env: credentialEnvironment(fetch.credentials), signal: fetch.signal };
  await makeBareRepository(fetch.gitDir, options);
  const reading = fetch.branches === 'all' ? { branches: '*' } : await defaultBranch(fetch.url, options);
  if ('problem' in reading) return reading;
  const { branches } = reading;
  const refspecs = [`+refs/heads/${branches}:${READ}/heads/${branches}`, `+refs/tags/*:${READ}/tags/*`];
  const problem = await fetchRefs(fetch.gitDir, fetch.url, refspecs, options);
  return problem === undefined ? reading : { problem };
}

/** Makes the mirror's branches and tags what was read; returns git's reason if that fails. */
export async function showReading(fetch: MirrorFetch, branches: string, arrival: Arrival): Promise<string | undefined> {
  const sign = fetch.force ? '+' : '';
  // The protocol of files is for this one fetch, from the repository into itself.
  const options: GitOptions = { env: { GIT_ALLOW_PROTOCOL: 'file' }, signal: fetch.signal };
  if (arrival === 'everything') {
    const refspecs = [`${sign}${READ}/heads/${branches}:refs/heads/${branches}`, `+${READ}/tags/*:refs/tags/*`];
    return fetchRefs(fetch.gitDir, fetch.gitDir, refspecs, options);
  }
  const names = arrival === 'half' ? Object.keys(await readRefs(fetch.gitDir, `${READ}/heads`)) : [];
  const refspecs = names
    .slice(0, Math.floor(names.length / 2))
    .map((name) => `${sign}${READ}/heads/${name}:refs/heads/${name}`);
  return refspecs.length === 0 ? undefined : fetchRefs(fetch.gitDir, fetch.gitDir, refspecs, options);
}

async function fetchRefs(
  gitDir: string,
  from: string,
  refspecs: readonly string[],
  options: GitOptions,
): Promise<string | undefined> {
  const how = ['--no-write-fetch-head', '--no-tags', '--prune'];
  const result = await runGit([`--git-dir=${gitDir}`, 'fetch', ...how, '--', from, ...refspecs], options);
  return result.code === 0 ? undefined : gitReason(result);
}

async function defaultBranch(url: string, options: GitOptions): Promise<Reading> {
  const result = await runGit(['ls-remote', '--symref', '--', url, 'HEAD'], options);
  if (result.code !== 0) return { problem: gitReason(result) };
  const [, name] = /^ref: refs\/heads\/(\S+)\tHEAD$/m.exec(result.stdout) ?? [];
  return name === undefined ? { problem: 'fatal: the source has no default branch' } : { branches: name };
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
