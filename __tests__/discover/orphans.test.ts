import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { discover } from '../../src/discover/discover';
import { fault, type Sandbox, startSandbox } from '../../sandbox/sandbox';
import { FakeClock } from '../support/clock';
import { type GitHubApi, listed, startGitHubApi } from './github-api';
import { RecordingRunner } from './recording-runner';

let api: GitHubApi;
let sandbox: Sandbox;

beforeAll(async () => {
  api = await startGitHubApi();
  sandbox = await startSandbox({ git: false, syncOnAssociate: 'none' });
  api.organizations.set('octo', [
    listed('octo', 'website'),
    listed('octo', 'old', { archived: true }),
    listed('octo', 'vault', { visibility: 'private', private: true }),
  ]);
  const mirrors: [id: number, path: string, url: string | undefined][] = [
    [1, 'mirrors/website', 'https://github.example/octo/website.git'],
    [2, 'mirrors/old', 'https://github.example/Octo/OLD'],
    [3, 'mirrors/vault', 'https://github.example/octo/vault.git'],
    [4, 'mirrors/gone', 'https://github.example/octo/gone.git'],
    [5, 'Mirrors/sub/renamed', 'https://github.example/OCTO/renamed/'],
    [6, 'mirrors/foreign', 'https://github.example/friends/gone.git'],
    [7, 'mirrors/elsewhere', 'https://gitee.example/octo/gone.git'],
    [8, 'mirrors/own', undefined],
    [9, 'other/gone', 'https://github.example/octo/gone.git'],
  ];
  for (const [id, path, url] of mirrors) {
    sandbox.addRepository({ id, path });
    if (url !== undefined)
      await fetch(`${sandbox.url}/v4/repositories/${id}/remote-mirror/associate`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-auth-token': sandbox.issueToken() },
        body: JSON.stringify({ url }),
      });
  }
});

afterAll(() => Promise.all([api.stop(), sandbox.stop()]));

async function run(inputs: Record<string, string> = {}): Promise<RecordingRunner> {
  const runner = new RecordingRunner(
    {
      token: 'ghs_0123456789abcdef',
      repository: 'mirrors/{name}',
      orphans: 'true',
      codearts_token: sandbox.issueToken(),
      endpoint: sandbox.url,
      ...inputs,
    },
    { GITHUB_API_URL: api.url, GITHUB_REPOSITORY_OWNER: 'octo' },
  );
  await discover(runner, new FakeClock());
  return runner;
}

describe('orphans', () => {
  it('are the mirrors in the group whose source the organization does not list any more', async () => {
    const before = sandbox.requests.length;
    const runner = await run();
    expect(JSON.parse(runner.outputs['orphans'] ?? '')).toEqual([
      { repository_id: 5, repository: 'Mirrors/sub/renamed', url: 'https://github.example/OCTO/renamed/' },
      { repository_id: 4, repository: 'mirrors/gone', url: 'https://github.example/octo/gone.git' },
    ]);
    expect(runner.annotations).toMatchObject([{ level: 'notice', title: 'Orphans' }]);
    expect(runner.summary).toContain('### Orphans: 2');
    expect(runner.ended).toBe('success');
    // One page of the list, and the mirrors in the group but for the one that is in the list of mirrors.
    const sent = sandbox.requests.slice(before);
    expect(sent).toHaveLength(1 + 7);
    expect(sent.every(({ method }) => method === 'GET')).toBe(true);
  });

  it('are looked for among everything that is listed, of which the names are told to nobody', async () => {
    const runner = await run();
    const { lines, summary, annotations, outputs } = runner;
    expect(JSON.stringify([lines, summary, annotations, outputs])).not.toContain('vault');
    expect(runner.outputs['total']).toBe('1');
  });

  it('are not looked for where nothing is listed: everything would be one', async () => {
    api.organizations.set('empty', []);
    const runner = await run({ organization: 'empty' });
    expect(runner.outputs).toMatchObject({ error_code: 'NothingFound' });
    expect(runner.outputs).not.toHaveProperty('orphans');
  });

  it('are not made of mirrors that cannot be read, which are counted', async () => {
    sandbox.plan('ShowRemoteMirror', fault.error('a', 403, 'CH.00401001'));
    const runner = await run();
    sandbox.clearFaults();
    expect(runner.summary).toMatch(/and [1-7] of their mirrors could not be read/);
    expect(runner.ended).toBe('success');
  });

  it('that cannot be looked for are a failure of CodeArts, after the list is told', async () => {
    const plan = sandbox.plan('ListUserAllRepositories', fault.error('a', 403, 'CH.004403'));
    const runner = await run();
    expect(plan.hits).toBe(1);
    sandbox.clearFaults();
    expect(runner.outputs).toMatchObject({ total: '1', error_code: 'CH.004403' });
    expect(runner.annotations).toMatchObject([{ level: 'error', title: 'CH.004403' }]);
    expect(runner.ended).toBe('failure');
  });

  it.each([
    [{ repository: '', mapping: 'website: 1' }, 'orphans: needs the group that holds the mirrors'],
    [{ repository: '{name}/x' }, 'orphans: needs the group that holds the mirrors'],
    [{ codearts_token: '' }, 'orphans: needs credentials for Huawei Cloud'],
    [{ access_key: 'AK' }, 'secret_key: missing'],
    [{ endpoint: 'http://codearts.example' }, 'endpoint: would send credentials in the clear'],
  ])('need what they need: %j', async (inputs: Record<string, string>, words) => {
    const before = api.requests.length;
    const runner = await run(inputs);
    expect(runner.outputs['error_msg']).toContain(words);
    expect(api.requests).toHaveLength(before);
  });

  it('never show a secret of theirs', async () => {
    const codearts_token = sandbox.issueToken();
    const runner = await run({ codearts_token });
    expect(runner.masks).toContain(codearts_token);
  });

  it('show no user information of a source, and nothing invisible', async () => {
    const url = `https://bot:CANARY@github.example/octo/g\u200bone.git`;
    const alter = fault.alter((reply) => ({ ...reply, body: { ...(reply.body as object), url } }));
    sandbox.plan({ path: '/v4/repositories/4/remote-mirror' }, alter);
    const { outputs, summary } = await run();
    expect(outputs['orphans']).toContain('https://***@github.example/octo/gone.git');
    expect(outputs['orphans'] + summary).not.toContain('CANARY');
    expect(summary).toMatch(/<\/details>\n\n### Orphans: 2/);
  });
});
