import type { Runner } from '../runner/runner';

/** The inputs that take a secret of the workflow's. */
const SECRETS = 'access_key and secret_key, token, or password';

/** The likeliest reason why a run has no credentials, in a sentence or two. */
export async function likeliestCause(runner: Runner, wantsIdToken: boolean): Promise<string> {
  const { name, actor, isFork } = await runner.event();
  if (isFork) {
    return `This run was started by a pull request from a fork (${name}), and such runs get neither secrets nor OIDC tokens.`;
  }
  if (actor === 'dependabot[bot]') {
    return `This run was started by Dependabot, which sees only the secrets stored for Dependabot: store those for ${SECRETS} there (Settings → Secrets and variables → Dependabot).`;
  }
  if (wantsIdToken) {
    const forge = runner.env['FORGEJO_ACTIONS'] ? 'Forgejo' : runner.env['GITEA_ACTIONS'] ? 'Gitea' : undefined;
    if (forge !== undefined)
      return `This job runs on ${forge}, which gave it no OIDC token to sign in with (ACTIONS_ID_TOKEN_REQUEST_URL is not set): sign in with an access key instead, or see whether this version of ${forge} and its runner can issue OIDC tokens and how the workflow asks for them.`;
    return 'The job may not ask GitHub for an OIDC token: it needs permissions: id-token: write (in a called workflow, in the calling job as well).';
  }
  return (
    `The step gives none of ${SECRETS}, or the secret that one of them names is not set in this repository, organization or environment, ` +
    'or its name is misspelt, or this is a called workflow and its caller does not pass secrets: inherit. ' +
    'For keyless sign-in give provider_urn and agency_urn, or identity_provider, and let the job have permissions: id-token: write.'
  );
}
