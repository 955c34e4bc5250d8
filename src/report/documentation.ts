import type { Runner } from '../runner/runner';
import { remedyAbout } from './remedies';
import { isOwnTitle, TITLES } from './titles';

/** Address of the page on troubleshooting of the version that runs; `undefined` where the runner does not tell which that is. */
export function troubleshootingPage(env: Runner['env']): string | undefined {
  const { GITHUB_ACTION_REPOSITORY: repository = '', GITHUB_ACTION_REF: ref = '' } = env;
  const { GITHUB_SERVER_URL: server = 'https://github.com' } = env;
  // Other forges have other addresses, and may have the action from somewhere else.
  if (env['GITEA_ACTIONS'] || env['FORGEJO_ACTIONS']) return undefined;
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || !/^[\w./-]+$/.test(ref) || !URL.canParse(server)) return undefined;
  return `${new URL(server).origin}/${repository}/blob/${ref}/docs/troubleshooting.md`;
}

/** The section of that page about a title, as GitHub makes an anchor of its heading; `undefined` where it has none. */
export function sectionAbout(title: string): string | undefined {
  if (Object.hasOwn(TITLES, title) || title === 'InternalError') return anchorOf(title);
  if (isOwnTitle(title) || /^GitHub\.\d+$/.test(title)) return undefined;
  return anchorOf(remedyAbout(title)?.codes ?? 'Any other code');
}

function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replaceAll(' ', '-');
}
