import { accountOf } from '../report/explain';
import type { Account } from '../report/explanation';
import { whereOf } from '../report/failed-request';
import { formatDuration } from '../clock';
import { HttpError, NetworkError, TimeoutError } from '../http/http-error';
import { GitHubError } from './github';
import { RateLimitError } from './rate-limit';
import { NothingFoundError } from './nothing-found';
import { OrphanSearchError } from './orphan-report';

const SSO = 'The organization wants the token to be authorized for its single sign-on (settings of the token).';

const REMEDIES: Readonly<Record<number, string>> = {
  401: 'The token was refused: it has expired, was revoked, or is misspelt. Give another one in the input token.',
  403: 'The token may not see this. The token of a job sees public repositories only; for others, or for custom properties, give the token of a GitHub App or a fine-grained personal access token with read access to metadata (and to the custom properties of the organization).',
  404: 'There is no such organization or user, or the token may not see it. Check the input organization; custom properties are those of organizations only.',
};

const REDIRECTED =
  'Redirects are not followed, for the token must not travel. Was the organization renamed? Then write its present name in the input organization.';

const TROUBLE = "GitHub's API is in trouble. Run again later.";

const UNFORESEEN = "Look at GitHub's words above, and check the inputs organization, property and token.";

const NOTHING =
  'Check organization, visibility, include and exclude, and whether the token still sees the repositories. If finding nothing is fine, set on_empty: notice.';

const REACHABILITY =
  'Check that this runner can reach GitHub’s API (the variable GITHUB_API_URL, which the runner sets): the proxy (https_proxy, no_proxy), a firewall or allow-list.';

/** What ends a discovery: what it is called, what happened, what to do. */
export function accountOfDiscovery(error: unknown): Account {
  if (error instanceof NothingFoundError) return { title: 'NothingFound', what: error.message, remedy: NOTHING };
  if (error instanceof OrphanSearchError) return accountOf(error.cause, { mode: 'check' });
  if (!(error instanceof HttpError)) return accountOf(error);
  const { status, requestId } = error.failed;
  return {
    ...described(error),
    where: whereOf(error.failed),
    ...(status !== undefined && { httpStatus: status }),
    ...(requestId !== undefined && { requestId }),
  };
}

function described(error: HttpError): Pick<Account, 'title' | 'remedy'> & { what: string } {
  const { status = 0 } = error.failed;
  if (error instanceof RateLimitError) {
    return {
      title: 'RateLimit',
      what: `GitHub's rate limit is used up for another ${formatDuration(error.pauseMs)}, and max_wait allows ${formatDuration(error.maxWaitMs)} of waiting in all.`,
      remedy:
        'Run again later, raise max_wait, or give a token with a limit of its own (a GitHub App or a personal access token).',
    };
  }
  if (error instanceof GitHubError) {
    const known = status >= 500 ? TROUBLE : status < 400 ? REDIRECTED : (REMEDIES[status] ?? UNFORESEEN);
    return {
      title: `GitHub.${status}`,
      what: `GitHub answered with HTTP ${status}${error.message === '' ? '.' : `: ${error.message}`}`,
      remedy: error.needsSso ? SSO : known,
    };
  }
  const what = `${error.message.charAt(0).toUpperCase()}${error.message.slice(1)}.`;
  if (error instanceof NetworkError) return { title: 'NetworkError', what, remedy: REACHABILITY };
  if (error instanceof TimeoutError) return { title: 'Timeout', what, remedy: REACHABILITY };
  const remedy =
    'Something else than GitHub’s API may have answered: a proxy, a portal, a wrong address. Look at the request above.';
  return { title: 'UnexpectedResponse', what, remedy };
}
