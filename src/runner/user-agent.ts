import { VERSION } from '../version';

/**
 * `codearts-remote-mirror/1.0.0 (+https://github.com/owner/name/actions/runs/1/attempts/2)`: the action, its version and the workflow run.
 * Gitea (1.26) and Forgejo have no page of an attempt, and Forgejo's address of a run holds its number within the repository.
 */
export function userAgent(env: Readonly<Record<string, string | undefined>>): string {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ATTEMPT: attempt = '1' } = env;
  const run = env['FORGEJO_ACTIONS'] ? env['GITHUB_RUN_NUMBER'] : env['GITHUB_RUN_ID'];
  const page = env['GITEA_ACTIONS'] || env['FORGEJO_ACTIONS'] ? '' : `/attempts/${attempt}`;
  const link = server && repository && run ? ` (+${server}/${repository}/actions/runs/${run}${page})` : '';
  return `codearts-remote-mirror/${VERSION}${link}`.replace(/[^\x20-\x7e]/g, '');
}
