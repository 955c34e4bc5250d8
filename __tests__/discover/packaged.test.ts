import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { runAction, type StepResult } from '../../sandbox/runner';
import { startSandbox } from '../../sandbox/sandbox';
import { SIGNALS_ARE_HEARD } from '../../sandbox/step';
import { type GitHubApi, listed, startGitHubApi } from './github-api';

const DISCOVER = fileURLToPath(new URL('../../discover', import.meta.url));
const JOIN = fileURLToPath(new URL('../../join', import.meta.url));

let api: GitHubApi;

beforeAll(async () => {
  api = await startGitHubApi('/api/v3');
});

afterAll(() => api.stop());

function discover(inputs: Record<string, string>, github: Record<string, string> = {}): Promise<StepResult> {
  return runAction({ action: DISCOVER, inputs, github: { api_url: api.url, ...github } });
}

describe('the packaged actions', () => {
  it('discover, mirror in shards and join', async () => {
    const sandbox = await startSandbox({ git: false, syncOnAssociate: 'none' });
    const found = Array.from({ length: 7 }, (_, index) => listed('octo-org', `service-${index}`));
    api.organizations.set('octo-org', found);
    found.slice(1).forEach(({ name }, index) => sandbox.addRepository({ id: index + 1, path: `mirrors/${name}` }));

    const plan = await discover({ repository: 'mirrors/{name}', shard_size: '4' });
    expect(plan).toMatchObject({ exitCode: 0, annotations: [], stderr: '' });
    const { mirrors = '', shards = '', matrix = '', total = '' } = plan.outputs;
    expect({ shards, matrix, total }).toEqual({ shards: '2', matrix: '{"shard":[1,2]}', total: '7' });

    const results: Record<string, string> = {};
    for (const shard of [1, 2]) {
      const step = await runAction({
        inputs: { mirrors, shard: `${shard}/${shards}`, endpoint: sandbox.url, token: sandbox.issueToken() },
      });
      expect(step.exitCode).toBe(shard === 1 ? 1 : 0);
      results[`results/results-${shard}/results.json`] = step.outputs['results'] ?? '';
    }
    const joined = await runAction({ action: JOIN, inputs: { folder: 'results', total }, workspace: results });
    expect(joined).toMatchObject({ exitCode: 0, annotations: [], stderr: '' });
    expect(joined.outputs).toMatchObject({ total: '7', associated: '6', failed: '1', outcome: 'failed' });
    expect(joined.summary).toMatch(/^## ❌ 1 of 7 mirrors failed\n/);
    await sandbox.stop();
  });

  it('take token, owner and API from the runner, and show no secret', async () => {
    api.organizations.set('acme', []);
    const before = api.requests.length;
    const step = await discover({ property: 'codearts', property_scope: 'team/*' }, { repository_owner: 'acme' });
    expect(step.masks).toContain('ghs_sandboxtoken');
    expect(step.log + step.summary + step.rawOutputFile).not.toContain('ghs_sandboxtoken');
    expect(api.requests[before]?.path).toBe('/api/v3/orgs/acme/repos?type=public&per_page=100');
    expect(api.requests[before]?.headers['authorization']).toBe('token ghs_sandboxtoken');
    expect(step.annotations).toMatchObject([{ level: 'error', title: 'GitHub.404' }]);
    expect(step.exitCode).toBe(1);
  });

  it('write only outputs that their action.yml declares', async () => {
    api.organizations.set('octo-org', [listed('octo-org', 'website')]);
    const steps: [action: string, step: StepResult][] = [
      [DISCOVER, await discover({ repository: 'mirrors/{name}' })],
      [DISCOVER, await discover({})],
      [JOIN, await runAction({ action: JOIN, inputs: { folder: '.', total: '0' } })],
      [JOIN, await runAction({ action: JOIN, inputs: { folder: '.', total: '1' } })],
    ];
    expect(steps.map(([, { exitCode }]) => exitCode)).toEqual([0, 1, 0, 1]);
    for (const [action, { outputs }] of steps) {
      const { outputs: declared } = parse(await readFile(`${action}/action.yml`, 'utf8')) as { outputs: object };
      expect(Object.keys(declared)).toEqual(expect.arrayContaining(Object.keys(outputs)));
    }
  });

  it('warn of inputs with a slip in the name, and end the log of a failure with its code', async () => {
    api.organizations.set('octo-org', []);
    const steps: [slip: string, step: StepResult][] = [
      ['exclud', await discover({ exclud: 'x' })],
      ['vissibility', await discover({ repository: 'm/{name}', vissibility: 'all' })],
      ['mapping-file', await discover({ repository: 'm/{name}', organization: 'nobody', 'mapping-file': 'x' })],
      ['totl', await runAction({ action: JOIN, inputs: { totl: '1', folder: '.' } })],
      ['folders', await runAction({ action: JOIN, inputs: { folders: '.' } })],
    ];
    for (const [slip, { annotations, log, outputs }] of steps) {
      const warnings = annotations.filter(({ title }) => title === 'Unknown input');
      expect(warnings).toMatchObject([{ level: 'warning', message: expect.stringContaining(`"${slip}"`) }]);
      expect(log.trimEnd().split('\n').at(-1)).toBe(`Outcome: failed, ${outputs['error_code']}.`);
    }
    expect(steps.map(([, { outputs }]) => outputs['error_code'])).toEqual([
      ...['InvalidInput', 'NothingFound', 'GitHub.404', 'Incomplete', 'InvalidInput'],
    ]);
  });

  it('take a folder named like a file for a folder, and a page that is none for an unexpected reply', async () => {
    const joined = await runAction({
      action: JOIN,
      inputs: { folder: 'results', total: '1' },
      workspace: { 'results/x.json/results.json': '[{"repository_id": 1, "outcome": "unchanged", "changed": false}]' },
    });
    expect(joined).toMatchObject({ exitCode: 0, annotations: [] });
    api.faults = [{ headers: { link: '<javascript:1>; rel="next"' }, json: [] }];
    const listing = await discover({ repository: 'm/{name}' });
    expect(listing.annotations).toMatchObject([{ title: 'UnexpectedResponse' }]);
  });

  (SIGNALS_ARE_HEARD ? it : it.skip)('end within a second of being cancelled', async () => {
    api.faults = [{ status: 429, headers: { 'retry-after': '600' } }];
    const step = await runAction({
      action: DISCOVER,
      inputs: { repository: 'm/{name}' },
      github: { api_url: api.url },
      onOutput: (text, _stream, control) => {
        if (text.includes('going on in')) control.kill('SIGTERM');
      },
    });
    expect(step).toMatchObject({ exitCode: 1, signal: null });
    expect(step.annotations).toMatchObject([{ level: 'error', title: 'Cancelled' }]);
  });
});
