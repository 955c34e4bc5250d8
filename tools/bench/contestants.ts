import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench } from './bench';
import { ACTION } from './figure';
import { stepEnvironment } from './step';
import type { Command } from './whole-process';

/** Names of those that this action is compared with. */
export const BARE = 'node -e 0';
export const PLAIN = 'plain ncc build';
export const HTTPS = 'node:https script';
export const FETCH = 'fetch script';
export const CURL = 'curl in a run step';

/** What one association needs to know. */
export interface Task {
  repositoryId: string;
  /** Base URL of the service. */
  endpoint: string;
}

/** Somebody who can do a task. */
export interface Contestant {
  name: string;
  command: (task: Task) => Command;
}

const TOKEN = 'sample-token-of-the-bench';
const SOURCE = 'https://github.com/octo-org/hello-world.git';

/** What a user would put into a `run:` step. */
const SHELL_STEP = `case "$REPOSITORY_ID" in
  '' | *[!0-9]*) echo '::error::REPOSITORY_ID must be a number'; exit 1 ;;
esac
mirror="$ENDPOINT/v4/repositories/$REPOSITORY_ID/remote-mirror"
status=$(curl --silent --show-error --output /dev/null --write-out '%{http_code}' --header "X-Auth-Token: $TOKEN" "$mirror")
if [ "$status" = 404 ]; then
  curl --silent --show-error --fail --header "X-Auth-Token: $TOKEN" --header 'Content-Type: application/json' \\
    --data "{\\"url\\":\\"$SOURCE_URL\\"}" "$mirror/associate"
fi
`;

/** A bundle of this action as a step of a workflow. */
export function asStep(bench: Bench, bundle: string, inputs: Readonly<Record<string, string>>): Command {
  const env = { ...stepEnvironment(bench.folder, { token: TOKEN, url: SOURCE, ...inputs }), ...trust(bench) };
  return { argv: [bench.node, bundle], env };
}

/** Everybody who can make one association; this action first. */
export function contestants(bench: Bench): Contestant[] {
  const step = (name: string, dist: string): Contestant => ({
    name,
    command: ({ repositoryId, endpoint }) =>
      asStep(bench, join(dist, 'index.js'), { repository_id: repositoryId, endpoint }),
  });
  const script = (name: string, argv: Command['argv']): Contestant => ({
    name,
    command: ({ repositoryId, endpoint }) => ({
      argv,
      env: scriptEnvironment(bench, { REPOSITORY_ID: repositoryId, ENDPOINT: endpoint, SOURCE_URL: SOURCE }),
    }),
  });
  const shellStep = join(bench.folder, 'step.sh');
  writeFileSync(shellStep, SHELL_STEP);
  chmodSync(shellStep, 0o755);
  return [
    step(ACTION, bench.dist),
    step(PLAIN, bench.plain),
    script(HTTPS, [bench.node, bench.programs['by-hand-https']]),
    script(FETCH, [bench.node, bench.programs['by-hand-fetch']]),
    script(CURL, ['bash', '--noprofile', '--norc', '-e', '-o', 'pipefail', shellStep]),
  ];
}

/** The environment of a hand-written script. */
export function scriptEnvironment(bench: Bench, variables: Readonly<Record<string, string>>): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', HOME: bench.folder, TOKEN, ...variables, ...trust(bench) };
}

/** Lets Node and curl trust the bench's own certificate. */
function trust({ identity }: Bench): Record<string, string> {
  return { NODE_EXTRA_CA_CERTS: identity.cert, CURL_CA_BUNDLE: identity.cert };
}
