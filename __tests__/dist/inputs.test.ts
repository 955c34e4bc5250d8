import { describe, expect, it } from '@jest/globals';
import { play, type Played, verdict } from './play';
import { mirror, MIRROR, NO_MIRROR, SOURCE } from './scripted-service';

/** Values that are not legal, by input; every run takes one of each. */
const ILLEGAL: Readonly<Record<string, readonly string[]>> = {
  repository_id: ['0', '2147483648', '7.0', '0x7', '+7', '1e3', '７', '7 8', 'abc'],
  url: [
    'ssh://h/x',
    'https://u:CANARY@h/x',
    'https://h/a b',
    'https://h/x#f',
    'https://h/x\u0007y',
    'https://@h/x',
    'git@h:x',
    'https://h/\u2028x',
    'https://',
  ],
  region: ['CN-North-4', 'x', 'cn-north-4/evil', 'a@b'],
  endpoint: [
    'http://example.com',
    'https://u:CANARY@h',
    'https://h?x',
    'https://h#x',
    'ftp://h',
    'h h',
    'http://127.0.0.1.example.com',
    'https://',
  ],
  iam_endpoint: ['http://example.com', 'https://u@h'],
  sts_endpoint: ['http://example.com', 'https://h?x'],
  mode: ['Associate', 'sync'],
  on_conflict: ['overwrite', 'Fail'],
  on_missing_credentials: ['ignore'],
  sync_branch_type: ['some'],
  mirroring_enabled: ['yes', '1', 'tRUE'],
  sync: ['on'],
  force_fetch: ['no'],
  wait: ['y'],
  dry_run: ['0'],
  verify: ['yes'],
  on_missing: ['Create'],
  project_uuid: ['cn-north-4', 'f'.repeat(31)],
  visibility_level: ['10', '20.0', 'public'],
  summary: ['off'],
  wait_timeout: ['0', '0s', '-1', '1w', '1h 30m', 'ms'],
  poll_interval: ['0', '16s', '15001ms', '1m30', '1e3', 'soon'],
  max_age: ['0', 'x'],
  request_timeout: ['0', '-5', 'x'],
  max_attempts: ['0', '11', '1.5', 'x'],
  concurrency: ['0', '65', 'x'],
  shard: ['0/1', '2/1', '1/0', '1', 'a/b', '1/2/3'],
  endpoint_uuid: ['a\nb', 'a\u0001b'],
};

const ROUNDS = Math.max(...Object.values(ILLEGAL).map((values) => values.length));

describe('1. Inputs', () => {
  it.concurrent.each(Array.from({ length: ROUNDS }, (_, round) => [round + 1]))(
    'are all checked before a request leaves, and told in one failure, a line each (round %i)',
    async (round) => {
      const wrong = Object.entries(ILLEGAL).flatMap(([name, values]) => {
        const value = values[round - 1];
        return value === undefined ? [] : [[name, value] as const];
      });
      const played = await play({}, { inputs: Object.fromEntries(wrong) });
      expect(verdict(played)).toBe('1 failed InvalidInput');
      expect(played.service.connections).toBe(0);
      expect(played.errors).toHaveLength(1);
      expect(problemsOf(played)).toEqual(expect.arrayContaining(wrong.map(([name]) => name)));
      expect(played.outputs['error_msg']).toContain(wrong[0]?.[0]);
    },
  );

  it.concurrent('are trimmed, and an empty one is an absent one', async () => {
    const blank = Object.keys(ILLEGAL).map((name) => [name, ' \n '] as const);
    const inputs = { ...Object.fromEntries(blank), repository_id: ' 7\n', url: ` ${SOURCE} ` };
    const played = await play({ show: mirror() }, { inputs: ({ url }) => ({ ...inputs, endpoint: ` ${url} ` }) });
    expect(verdict(played)).toBe('0 unchanged: show');
  });

  it.concurrent.each([
    [{ repository_id: '2147483647', wait_timeout: '500ms', poll_interval: '15s', wait: 'True', sync: 'FALSE' }],
    [{ repository_id: '1', wait_timeout: '1h30m', poll_interval: '1', summary: 'TRUE', request_timeout: '90s' }],
    [{ max_attempts: '10', concurrency: '64', request_timeout: '10m', dry_run: 'false', wait_timeout: '1h' }],
    [{ max_attempts: '1', concurrency: '1', region: 'cn-north-4', on_conflict: 'update', poll_interval: '500ms' }],
  ])('accept %j', async (inputs) => {
    expect(verdict(await play({ show: mirror() }, { inputs }))).toBe('0 unchanged: show');
  });

  it.concurrent.each<[inputs: Record<string, string>, named: string[]]>([
    [{ force_fetch: 'true' }, ['force_fetch']],
    [{ source_username: 'u', source_password: 'CANARY' }, ['source_username', 'source_password']],
    [{ max_age: '1h' }, ['max_age']],
    [{ verify: 'true', sync: 'true' }, ['verify']],
    [{ project_uuid: 'f'.repeat(32), visibility_level: '20' }, ['project_uuid', 'visibility_level']],
    [{ on_missing: 'create', project_uuid: 'f'.repeat(32) }, ['on_missing']],
    [
      { mode: 'check', on_missing: 'create', repository_id: '', repository: 'g/n', project_uuid: 'f'.repeat(32) },
      ['on_missing'],
    ],
    [{ on_missing: 'create', repository_id: '', repository: 'g/-n' }, ['repository', 'project_uuid']],
    [
      { mode: 'check', sync: 'true', mirroring_enabled: 'true', sync_branch_type: 'all', endpoint_uuid: 'e' },
      ['sync', 'sync_branch_type', 'mirroring_enabled', 'endpoint_uuid'],
    ],
    [{ mode: 'check', on_conflict: 'update' }, ['on_conflict']],
    [{ shard: '1/2' }, ['shard']],
  ])('that can not act together are a problem: %j', async (inputs, named) => {
    const played = await play({}, { inputs });
    expect(verdict(played)).toBe('1 failed InvalidInput');
    expect(problemsOf(played)).toEqual(named);
  });

  it.concurrent.each([
    ['none', { repository_id: '' }],
    ['two', { repository_id: '7', repository: 'a/b' }],
    ['three', { repository_id: '7', mirrors: '[]', mirrors_file: 'x' }],
  ])('name exactly one target, not %s', async (_many, inputs) => {
    const played = await play({}, { inputs });
    expect(verdict(played)).toBe('1 failed InvalidInput');
    expect(played.errors[0]?.message).toMatch(/exactly one of repository_id, repository, mirrors, mirrors_file/);
  });

  it.concurrent.each([['a'], ['/a/b'], ['a/b/'], ['a//b'], ['a/b.git'], ['a/../b'], ['a b/c'], ['https://h/a/b']])(
    'refuse %s as a repository',
    async (repository) => {
      const played = await play({}, { inputs: { repository } });
      expect(verdict(played)).toBe('1 failed InvalidInput');
      expect(problemsOf(played)).toEqual(['repository']);
    },
  );

  it.concurrent.each([
    ['group/name', 'group_name=group&repository_name=name'],
    ['a/b/c', 'group_name=a%2Fb&repository_name=c'],
    ['组/a+b&c', 'group_name=%E7%BB%84&repository_name=a%2Bb%26c'],
  ])('look the repository %s up, and use its id', async (repository, query) => {
    const lookup = { status: 200, body: { result: 468485, status: 'success' } };
    const played = await play({ lookup, show: mirror() }, { inputs: { repository } });
    expect(verdict(played)).toBe('0 unchanged: lookup show');
    expect(played.outputs['repository_id']).toBe('468485');
    expect(played.service.asked.map(({ path }) => path)).toEqual([
      `/v1/repositories/repoid?${query}`,
      '/v4/repositories/468485/remote-mirror',
    ]);
  });

  it.concurrent('say so when the repository is not found, with near matches', async () => {
    const lookup = { status: 200, body: { error: { code: 'CH.010117', message: 'not exist' }, status: 'failed' } };
    const near = [{ repository_id: 5, repository_name: 'name2', group_name: 'group' }];
    const search = { status: 200, body: { result: { total: 1, repositories: near }, status: 'success' } };
    const played = await play({ lookup, search }, { inputs: { repository: 'group/name' } });
    expect(verdict(played)).toBe('1 failed CH.010117: lookup search');
    expect(played.errors[0]?.message).toMatch(/group\/name.*group\/name2/);
    expect(played.outputs['repository_id']).toBe('');
  });

  it.concurrent.each([
    ['https://github.com', 'https://github.com/octo-org/hello-world.git'],
    ['https://ghes.example', 'https://ghes.example/octo-org/hello-world.git'],
  ])('take this repository on %s as the source', async (server_url, url) => {
    const associate = mirror({ url: null }, 201);
    const byDefault = await play({ show: NO_MIRROR, associate }, { inputs: { url: '' }, github: { server_url } });
    expect(verdict(byDefault)).toBe('0 associated changed: show associate');
    expect(byDefault.service.asked[1]?.body).toBe(JSON.stringify({ url }));
    expect(byDefault.outputs['url']).toBe(url);
  });

  it.concurrent('need a source that can be made out', async () => {
    const played = await play({}, { inputs: { url: '' }, github: { repository: '' } });
    expect(verdict(played)).toBe('1 failed InvalidInput');
    expect(problemsOf(played)).toEqual(['url']);
  });

  it.concurrent('let the endpoint have a base path', async () => {
    const inputs = ({ url }: { url: string }) => ({ endpoint: `${url}/base/path/` });
    const played = await play({ show: mirror() }, { inputs });
    expect(verdict(played)).toBe('0 unchanged: show');
    expect(played.service.asked[0]?.path).toBe('/base/path/v4/repositories/7/remote-mirror');
  });
});

describe('6. The output repository_id', () => {
  it.concurrent('is the requested id, whatever the reply says', async () => {
    const played = await play({ show: mirror({ repository_id: 99 }) });
    expect(played.outputs).toMatchObject({ repository_id: '7', mirror_id: String(MIRROR.id) });
  });
});

/** The inputs that the problems are about, in order. */
function problemsOf({ errors }: Played): string[] {
  return (errors[0]?.message ?? '')
    .split('\n')
    .map((line) => /^([a-z_]+): \S/.exec(line)?.[1] ?? '')
    .filter((name) => name !== '');
}
