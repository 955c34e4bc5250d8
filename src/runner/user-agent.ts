import { VERSION } from '../version';

/** `codearts-remote-mirror/1.0.0 (+https://github.com/owner/name/actions/runs/1/attempts/2)`: the action, its version and the workflow run. */
export function userAgent(env: Readonly<Record<string, string | undefined>>): string {
  const {
    GITHUB_SERVER_URL: server,
    GITHUB_REPOSITORY: repository,
    GITHUB_RUN_ID: run,
    GITHUB_RUN_ATTEMPT: attempt = '1',
  } = env;
  const link = server && repository && run ? ` (+${server}/${repository}/actions/runs/${run}/attempts/${attempt})` : '';
  return `codearts-remote-mirror/${VERSION}${link}`.replace(/[^\x20-\x7e]/g, '');
}
