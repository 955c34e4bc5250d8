import type { OwnCommit } from '../mirror/refs';
import type { Runner } from '../runner/runner';
import { defaultUrl } from './work';

/** The commit that the workflow runs for, if it runs for a branch of its own repository. */
export function readOwnCommit(runner: Runner): OwnCommit | undefined {
  const { GITHUB_REF: ref = '', GITHUB_SHA: commit = '' } = runner.env;
  const url = defaultUrl(runner);
  const [, branch] = /^refs\/heads\/(.+)$/.exec(ref) ?? [];
  if (url === undefined || branch === undefined || !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit)) return undefined;
  return { url, branch, commit };
}
