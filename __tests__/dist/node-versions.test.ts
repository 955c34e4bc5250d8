import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findNode24, runAction, type Step } from '../../sandbox/runner';
import { DEFAULT_ACCESS_KEY, fault, startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { startSource, type Source } from '../../sandbox/source';
import { type GitHubApi, listed, startGitHubApi } from '../discover/github-api';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The source of mirrors that never fetch. */
const MANY = 'https://git.example/many.git';

/** Every Node.js at hand by version: those that npm brings for Linux, and the one that npm itself was started with. */
const NODES = new Map(
  [
    findNode24(),
    `${ROOT}/node_modules/node20-linux-x64/bin/node`,
    `${ROOT}/node_modules/node22-linux-x64/bin/node`,
    process.env['npm_node_execpath'] ?? process.execPath,
  ]
    .filter((path) => existsSync(path))
    .map((path) => [spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout.trim(), path]),
);

let source: Source;
let sandbox: Sandbox;
let api: GitHubApi;

beforeAll(async () => {
  source = await startSource();
  sandbox = await startSandbox();
  api = await startGitHubApi('/api/v3');
  api.organizations.set('octo-org', [listed('octo-org', 'website')]);
});

afterAll(async () => {
  await sandbox.stop();
  await source.stop();
  await api.stop();
});

it('npm brings every version that is still in use, where it can', () => {
  const majors = new Set([...NODES.keys()].map((version) => version.split('.')[0]));
  const needed = process.platform === 'linux' && process.arch === 'x64' ? ['v20', 'v22', 'v24'] : ['v24'];
  expect([...majors]).toEqual(expect.arrayContaining(needed));
});

describe.each([...NODES].map(([version, node], index) => ({ version, node, id: index + 1 })))(
  'On Node.js $version',
  ({ node, id }) => {
    const run = (folder: string, inputs: Step['inputs'], step: Step = {}) =>
      runAction({ ...step, action: ROOT + folder, inputs: inputs ?? {}, node });

    it('the action associates, synchronizes and verifies', async () => {
      const website = await source.createRepository(`website-${id}`, { branches: ['main'], commits: 1 });
      sandbox.addRepository({ id, path: `mirrors/website-${id}` });
      const { accessKey, secretKey } = DEFAULT_ACCESS_KEY;
      const signIn = { access_key: accessKey, secret_key: secretKey };
      const task = {
        repository: `mirrors/website-${id}`,
        url: website.url,
        sync: 'true',
        wait: 'true',
        verify: 'true',
      };
      const step = await run('', { endpoint: sandbox.url, ...signIn, ...task });
      expect(step.annotations).toEqual([]);
      expect(step).toMatchObject({ exitCode: 0, stderr: '', outputs: { outcome: 'associated', verified: 'true' } });
      expect(step.summary).toContain(website.url.replace(/\.git$/, ''));
    });

    it('the action takes a list, and fails with an annotation for what has failed', async () => {
      const mirrors = JSON.stringify([{ repository_id: 99_000 + id, url: 'https://git.example/a.git' }]);
      const step = await run('', { endpoint: sandbox.url, token: sandbox.issueToken(), mirrors });
      expect(step).toMatchObject({ exitCode: 1, stderr: '', outputs: { total: '1', failed: '1' } });
      expect(step.annotations).toMatchObject([{ level: 'error' }]);
    });

    it('the action holds many requests back when the service throttles, without a word of Node.js', async () => {
      const repositories = Array.from({ length: 40 }, (_, index) => 1000 * (id + 1) + index);
      for (const each of repositories) sandbox.addRepository({ id: each, path: `many/${each}` }).associate(MANY);
      const busy = fault.error('a', 429, 'APIGW.0308', 'The throttling threshold has been reached.');
      const throttling = sandbox.plan({ operation: 'ShowRemoteMirror', nth: 2, times: 30 }, busy);
      const mirrors = JSON.stringify(repositories.map((each) => ({ repository_id: each, url: MANY })));
      let retries = 0;
      const onOutput: Step['onOutput'] = (text, _stream, control) => {
        const before = retries;
        retries += text.split('Attempt 2 of').length - 1;
        if (before < 12 && retries >= 12) control.kill('SIGTERM');
      };
      const inputs = { endpoint: sandbox.url, token: sandbox.issueToken(), mirrors, concurrency: '40' };
      const step = await run('', inputs, { onOutput });
      throttling.remove();
      expect(step).toMatchObject({ exitCode: 1, stderr: '', outputs: { total: '40', error_code: 'Cancelled' } });
    });

    it('discover lists repositories, and join joins results', async () => {
      const plan = await run('discover', { repository: 'mirrors/{name}' }, { github: { api_url: api.url } });
      expect(plan).toMatchObject({ exitCode: 0, stderr: '', annotations: [], outputs: { total: '1' } });
      const results = '[{"repository_id": 1, "outcome": "unchanged", "changed": false}]';
      const joined = await run('join', { folder: 'r', total: '1' }, { workspace: { 'r/a/results.json': results } });
      expect(joined).toMatchObject({ exitCode: 0, stderr: '', annotations: [], outputs: { unchanged: '1' } });
    });
  },
);

describe('On a Node.js that is too old', () => {
  it.each(['', 'discover', 'join'])('the action in "%s" says at once which version it needs', async (folder) => {
    const workspace = { 'old.cjs': "Object.defineProperty(process.versions, 'node', { value: '18.20.8' });" };
    const env = { NODE_OPTIONS: '--require ./old.cjs' };
    const step = await runAction({ action: ROOT + folder, workspace, env });
    expect(step).toMatchObject({ exitCode: 1, stderr: '', outputs: { error_code: 'InvalidInput' } });
    expect(step.annotations).toMatchObject([{ level: 'error', title: 'InvalidInput' }]);
    expect(step.annotations[0]?.message).toMatch(
      /^Node\.js: this runner has version 18\.20\.8; the action needs 20 or/,
    );
  });
});
