import { listed, startGitHubApi } from '../../__tests__/discover/github-api';
import { mirrorTimestamp } from '../../sandbox/clock';
import { runAction, type Step } from '../../sandbox/runner';
import { type NewRepository, type Sandbox, startSandbox } from '../../sandbox/sandbox';
import { startSource } from '../../sandbox/source';
import { fileURLToPath } from 'node:url';

/** A job summary that the packaged action writes, by what it shows. */
export type Scene = () => Promise<string>;

const HELLO = 'https://github.com/octo-org/hello-world.git';
const SERVICES = [
  'api',
  'billing',
  'checkout',
  'gateway',
  'identity',
  'inventory',
  'mailer',
  'search',
  'storefront',
  'website',
];
const sourceOf = (name: string) => `https://github.com/octo-org/${name}.git`;
const folderOf = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** Everything that has a summary of its own. */
export const SCENES: Readonly<Record<string, Scene>> = {
  success: () => one({}, { sync: 'true', wait: 'true' }),
  failure: () => one({}, { token: 'an-expired-token' }),
  conflict: () => one({ mirrors: 'https://gitlab.com/octo/hello-world.git' }, {}),
  'invalid-input': () => one({}, { mode: 'chekc', wait_timeout: 'soon', force_fetch: 'true' }),
  'missing-credentials': () => one({}, { token: '' }),
  warning: () =>
    one(
      {
        script: [{ status: 'failed', error: "fatal: unable to access 'https://github.com/octo-org/hello-world.git/'" }],
      },
      {},
    ),
  'check-healthy': () => one({ mirrors: HELLO }, { mode: 'check' }),
  'check-failing': () =>
    one({ mirrors: HELLO, last: '2026-01-15T20:00:00.000+08:00' }, { mode: 'check', max_age: '26h' }),
  'dry-run': () =>
    one(
      { mirrors: 'https://gitlab.com/octo/hello-world.git' },
      { dry_run: 'true', on_conflict: 'update', sync: 'true' },
    ),
  batch: () => many(40),
  'batch-dry-run': () => many(15, { dry_run: 'true', on_conflict: 'update' }),
  'batch-check': () => many(40, { mode: 'check' }),
  'verify-missing': () => unproven(),
  join: () => joined(),
  discover: () => discovered(),
};

interface Before {
  /** What the repository mirrors before the run. */
  mirrors?: string;
  /** The time of its last success. */
  last?: string;
  script?: NewRepository['script'];
}

/** The summary of a step against a sandbox of its own; nothing is fetched, so that sources can have telling names. */
async function summaryOf(
  prepare: (sandbox: Sandbox) => Step['inputs'],
  step: Omit<Step, 'inputs'> = {},
): Promise<string> {
  const sandbox = await startSandbox({ git: false });
  try {
    const inputs = { endpoint: sandbox.url, token: sandbox.issueToken(), ...prepare(sandbox) };
    const github = { action_repository: 'octo-org/codearts-remote-mirror', action_ref: 'v1' };
    const { summary, log } = await runAction({ github, ...step, inputs });
    if (summary === '') throw new Error(`the run wrote no summary:\n${log}`);
    return summary;
  } finally {
    await sandbox.stop();
  }
}

function addRepository(sandbox: Sandbox, id: number, path: string, { mirrors, last, script }: Before): void {
  const repository = sandbox.addRepository({ id, path, ...(script && { script }) });
  if (mirrors === undefined) return;
  repository.associate(mirrors);
  const at = last ?? mirrorTimestamp(Date.now() - 3 * 3_600_000);
  if (repository.mirror)
    Object.assign(repository.mirror, { update_status: 'finished', last_update_at: at, last_successful_update_at: at });
}

function one(before: Before, inputs: Readonly<Record<string, string>>): Promise<string> {
  return summaryOf((sandbox) => {
    addRepository(sandbox, 2112029391, 'mirrors/hello-world', before);
    return { repository: 'mirrors/hello-world', url: HELLO, ...inputs };
  });
}

/** Of `count` mirrors three fail, one is new, and the others are as asked. */
function many(count: number, inputs: Readonly<Record<string, string>> = {}): Promise<string> {
  const names = Array.from(
    { length: count },
    (_, index) => `${SERVICES[index % 10]}${index < 10 ? '' : `-${Math.floor(index / 10) + 1}`}`,
  );
  return summaryOf((sandbox) => {
    const isRead = inputs['dry_run'] !== undefined || inputs['mode'] !== undefined;
    names.forEach((name, index) => {
      const other = index === 4 ? { mirrors: sourceOf('old-website') } : { mirrors: sourceOf(name) };
      const isNew = !isRead && (index === 2 || index === 7);
      if ((index !== 9 && index !== 19) || isRead)
        addRepository(sandbox, 1001 + index, `mirrors/${name}`, isNew ? {} : other);
    });
    const mirrors = names.map((name) => ({ repository: `mirrors/${name}`, url: sourceOf(name) }));
    return { mirrors: JSON.stringify(mirrors), ...inputs };
  });
}

/** The source has moved on since the last synchronization, on one of its branches. */
async function unproven(): Promise<string> {
  const source = await startSource();
  const sandbox = await startSandbox();
  try {
    const website = await source.createRepository('website', { branches: ['main', 'next', 'release/2'], commits: 2 });
    sandbox.addRepository({ id: 7, path: 'mirrors/website' });
    const inputs = {
      repository: 'mirrors/website',
      url: website.url,
      endpoint: sandbox.url,
      token: sandbox.issueToken(),
    };
    await runAction({ inputs: { ...inputs, sync: 'true', wait: 'true' } });
    await website.commit({ branch: 'next' });
    const { summary } = await runAction({ inputs: { ...inputs, mode: 'check', verify: 'true' } });
    return summary;
  } finally {
    await sandbox.stop();
    await source.stop();
  }
}

async function joined(): Promise<string> {
  const rows = SERVICES.map((name, index) => ({
    outcome: index === 3 ? 'failed' : 'unchanged',
    changed: false,
    repository: `mirrors/${name}`,
    repository_id: 1001 + index,
    url: sourceOf(name),
    ...(index === 3
      ? {
          error_code: 'CH.00402000',
          error_msg: 'The repository does not exist. Check and try again.',
          http_status: 404,
        }
      : { status: 'finished', last_successful_update_at: mirrorTimestamp(Date.now() - 3 * 3_600_000) }),
  }));
  const { summary } = await runAction({
    action: folderOf('join'),
    inputs: { folder: 'results', total: '12' },
    workspace: { 'results/1/results.json': JSON.stringify(rows) },
  });
  return summary;
}

async function discovered(): Promise<string> {
  const api = await startGitHubApi('/api/v3');
  api.organizations.set('octo-org', [
    ...SERVICES.map((name) => listed('octo-org', name)),
    listed('octo-org', 'old-website', { archived: true }),
    listed('octo-org', 'fork-of-a-library', { fork: true }),
  ]);
  try {
    const { summary } = await runAction({
      action: folderOf('discover'),
      inputs: { organization: 'octo-org', repository: 'mirrors/{name}', shard_size: '4' },
      github: { api_url: api.url },
    });
    return summary;
  } finally {
    await api.stop();
  }
}
