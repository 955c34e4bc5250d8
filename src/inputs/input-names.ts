import { nearest } from '../nearest';
import type { Runner } from '../runner/runner';
import { quote } from './problems';

/** The inputs of action.yml. */
export const INPUT_NAMES: readonly string[] = [
  ...[
    'repository_id',
    'repository',
    'on_missing',
    'project_uuid',
    'visibility_level',
    'url',
    'mirrors',
    'mirrors_file',
  ],
  ...['token', 'access_key', 'secret_key', 'security_token', 'project_id', 'domain_name', 'username', 'password'],
  ...['identity_provider', 'provider_urn', 'agency_urn', 'audience', 'project_name', 'on_missing_credentials'],
  ...['region', 'endpoint', 'iam_endpoint', 'sts_endpoint'],
  ...['mode', 'on_conflict', 'sync_branch_type', 'mirroring_enabled', 'endpoint_uuid', 'sync', 'force_fetch'],
  ...['source_username', 'source_password', 'wait', 'verify', 'wait_timeout', 'poll_interval', 'max_age', 'dry_run'],
  ...['request_timeout', 'max_attempts', 'concurrency', 'shard', 'summary'],
];

/**
 * Warns of inputs that are not read because their names are a little wrong: runners pass on whatever a step gives.
 * @param names the inputs there are
 */
export function warnOfNearNames(runner: Runner, names: readonly string[]): void {
  for (const variable of Object.keys(runner.env)) {
    const given = /^INPUT_(.{1,64})$/i.exec(variable)?.[1]?.toLowerCase();
    if (given === undefined || names.includes(given)) continue;
    const meant = nameMeantBy(given, names);
    if (meant !== undefined)
      runner.warning({
        title: 'Unknown input',
        message: `The step gives the input ${quote(given)}, which does not exist, so it was not read; did you mean ${meant}?`,
      });
  }
}

/** The name that a wrong one stands for: another separator, a slip, or shortened words (`repo_id`). */
function nameMeantBy(given: string, names: readonly string[]): string | undefined {
  const name = given.replace(/[\s-]+/g, '_');
  const joined = (text: string) => text.replaceAll('_', '');
  return (
    names.find((known) => joined(known) === joined(name)) ??
    nearest(name, names) ??
    names.find((known) => isShortFor(name.split('_'), known.split('_')))
  );
}

function isShortFor(short: readonly string[], words: readonly string[]): boolean {
  return (
    short.length === words.length && short.every((part, index) => part.length > 1 && words[index]?.startsWith(part))
  );
}
