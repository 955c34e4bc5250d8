import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { problemsOf, read } from './reading';

const SOURCE = 'https://github.com/octo-org/website.git';

/** No proxy, and certificates as they should be. */
const DIRECT = { proxies: { 'http:': undefined, 'https:': undefined }, distrustsChecks: false };

describe('without more than a repository and a credential', () => {
  it('everything has its default', async () => {
    expect(await read()).toEqual({
      credentials: { kind: 'token', token: 'a-token' },
      endpoints: {
        codearts: 'https://codehub-ext.cn-north-4.myhuaweicloud.com',
        iam: 'https://iam.cn-north-4.myhuaweicloud.com',
        sts: 'https://sts.cn-north-4.myhuaweicloud.com',
      },
      policy: { mode: 'associate', onConflict: 'fail', onMissing: 'fail', dryRun: false },
      work: { kind: 'one', task: { repositoryId: 7, url: SOURCE, settings: {} } },
      region: 'cn-north-4',
      requestTimeoutMs: 30_000,
      maxAttempts: 5,
      concurrency: 8,
      summary: true,
      network: DIRECT,
    });
  });

  it('the wait, where it is asked for, has its defaults', async () => {
    const { policy } = await read({ wait: 'true' });
    expect(policy.wait).toEqual({ timeoutMs: 1_800_000, pollIntervalMs: 500 });
  });
});

describe('every input', () => {
  it('is taken as it is', async () => {
    const inputs = await read({
      url: 'https://example.com/a/b.git',
      endpoint: 'repo.example.com',
      iam_endpoint: 'https://iam.example.com/',
      sts_endpoint: 'http://127.0.0.1:8080/base/',
      on_conflict: 'update',
      sync_branch_type: 'default',
      mirroring_enabled: 'True',
      endpoint_uuid: 'f0e1d2c3',
      sync: 'TRUE',
      force_fetch: 'true',
      source_username: 'bot',
      source_password: 'secret',
      wait: 'true',
      wait_timeout: '1h30m',
      poll_interval: '500ms',
      dry_run: 'true',
      request_timeout: '10s',
      max_attempts: '10',
      concurrency: '64',
      summary: 'False',
    });
    expect(inputs).toEqual({
      credentials: { kind: 'token', token: 'a-token' },
      endpoints: {
        codearts: 'https://repo.example.com',
        iam: 'https://iam.example.com',
        sts: 'http://127.0.0.1:8080/base',
      },
      policy: {
        mode: 'associate',
        onConflict: 'update',
        onMissing: 'fail',
        dryRun: true,
        sync: { forceFetch: true, username: 'bot', password: 'secret' },
        wait: { timeoutMs: 5_400_000, pollIntervalMs: 500 },
      },
      work: {
        kind: 'one',
        task: {
          repositoryId: 7,
          url: 'https://example.com/a/b.git',
          settings: { syncBranchType: 'default', mirroringEnabled: true, endpointUuid: 'f0e1d2c3' },
        },
      },
      region: 'cn-north-4',
      requestTimeoutMs: 10_000,
      maxAttempts: 10,
      concurrency: 64,
      summary: false,
      network: DIRECT,
    });
  });

  it('of a check is taken as it is', async () => {
    const { policy, work } = await read({ repository_id: '', repository: 'a/b/c', mode: 'check', max_age: '2h' });
    expect(policy).toEqual({
      mode: 'check',
      onConflict: 'fail',
      onMissing: 'fail',
      dryRun: false,
      maxAgeMs: 7_200_000,
    });
    expect(work).toEqual({ kind: 'one', task: { repository: 'a/b/c', url: SOURCE, settings: {} } });
  });

  it('is trimmed, and empty is absent', async () => {
    const { work, concurrency } = await read({ repository_id: ' 7\n', repository: '  ', concurrency: ' ' });
    expect(work).toMatchObject({ task: { repositoryId: 7 } });
    expect(concurrency).toBe(8);
  });
});

/** What is wrong: the inputs, the name that the problem bears, what it says. */
const BAD: [title: string, inputs: Record<string, string>, name: string, what: RegExp, legal: RegExp][] = [
  [
    'an id that is no number',
    { repository_id: 'abc' },
    'repository_id',
    /"abc" is not an integer/,
    /from 1 to 2147483647/,
  ],
  ['an id of zero', { repository_id: '0' }, 'repository_id', /"0" is not/, /from 1 to 2147483647/],
  ['an id that is too large', { repository_id: '2147483648' }, 'repository_id', /"2147483648"/, /from 1 to 2147483647/],
  ['a negative id', { repository_id: '-1' }, 'repository_id', /"-1"/, /decimal digits/],
  ['an id with a sign', { repository_id: '+7' }, 'repository_id', /"\+7"/, /decimal digits/],
  ['an id with a fraction', { repository_id: '7.0' }, 'repository_id', /"7\.0"/, /decimal digits/],
  ['an id in hexadecimal', { repository_id: '0x7' }, 'repository_id', /"0x7"/, /decimal digits/],
  ['an id with an exponent', { repository_id: '1e3' }, 'repository_id', /"1e3"/, /decimal digits/],
  ['an id in other digits', { repository_id: '７' }, 'repository_id', /"７"/, /decimal digits/],
  [
    'no repository',
    { repository_id: '' },
    'repository_id',
    /none of them is given/,
    /exactly one of repository_id, repository, mirrors, mirrors_file/,
  ],
  [
    'two repositories',
    { repository: 'group/name' },
    'repository_id, repository',
    /repository_id and repository are given/,
    /exactly one of/,
  ],
  ['a path without a group', { repository_id: '', repository: 'name' }, 'repository', /"name"/, /write group\/name/],
  [
    'a path that ends with .git',
    { repository_id: '', repository: 'g/n.git' },
    'repository',
    /ends with \.git/,
    /group\/name/,
  ],
  ['a path with an empty part', { repository_id: '', repository: 'g//n' }, 'repository', /"g\/\/n"/, /group\/name/],
  ['a path that climbs', { repository_id: '', repository: 'g/../n' }, 'repository', /"g\/\.\.\/n"/, /group\/name/],
  ['a path with white space', { repository_id: '', repository: 'g/a b' }, 'repository', /"g\/a b"/, /group\/name/],
  [
    'a whole URL for a path',
    { repository_id: '', repository: 'https://h/g/n' },
    'repository',
    /not the path/,
    /group\/name/,
  ],
  ['a URL with ssh', { url: 'ssh://git@example.com/a.git' }, 'url', /another scheme/, /http\(s\):\/\/host\/path/],
  ['a URL with git', { url: 'git://example.com/a.git' }, 'url', /another scheme/, /http\(s\):\/\/host\/path/],
  ['a URL without scheme', { url: 'example.com/a.git' }, 'url', /another scheme/, /http\(s\):\/\/host\/path/],
  ['an address in the form of scp', { url: 'git@example.com:a.git' }, 'url', /another scheme/, /http\(s\)/],
  ['a URL with a password', { url: 'https://u:p@example.com/a.git' }, 'url', /user information/, /endpoint_uuid/],
  ['a URL with a user', { url: 'https://u@example.com/a.git' }, 'url', /user information/, /endpoint_uuid/],
  [
    'a URL with empty user information',
    { url: 'https://@example.com/a.git' },
    'url',
    /user information/,
    /endpoint_uuid/,
  ],
  ['a URL with white space', { url: 'https://example.com/a b.git' }, 'url', /white space/, /http\(s\)/],
  [
    'a URL with a control character',
    { url: 'https://example.com/a\u0007.git' },
    'url',
    /control characters/,
    /http\(s\)/,
  ],
  ['a URL with a fragment', { url: 'https://example.com/a.git#main' }, 'url', /fragment/, /http\(s\)/],
  ['a URL that is none', { url: 'https://:80' }, 'url', /is not a URL/, /http\(s\)/],
  ['a mode that is none', { mode: 'sync' }, 'mode', /"sync" is not one of/, /associate, check/],
  ['a mode in another case', { mode: 'Check' }, 'mode', /"Check"/, /associate, check/],
  ['a wrong on_conflict', { on_conflict: 'force' }, 'on_conflict', /"force"/, /fail, update/],
  ['a wrong sync_branch_type', { sync_branch_type: 'main' }, 'sync_branch_type', /"main"/, /all, default/],
  ['a boolean that is none', { mirroring_enabled: 'yes' }, 'mirroring_enabled', /"yes"/, /true or false/],
  ['a boolean as a number', { sync: '1' }, 'sync', /"1"/, /true or false/],
  ['a boolean in mixed case', { wait: 'tRUE' }, 'wait', /"tRUE"/, /true or false/],
  ['a wrong dry_run', { dry_run: 'on' }, 'dry_run', /"on"/, /true or false/],
  ['a wrong summary', { summary: 'none' }, 'summary', /"none"/, /true or false/],
  ['a long endpoint_uuid', { endpoint_uuid: 'x'.repeat(129) }, 'endpoint_uuid', /more than 128/, /1 to 128 printable/],
  ['force_fetch without sync', { force_fetch: 'true' }, 'force_fetch', /does nothing/, /set sync: true/],
  [
    'source_username without sync',
    { source_username: 'bot' },
    'source_username',
    /does nothing/,
    /set sync: true or verify: true/,
  ],
  ['source_password without sync', { source_password: 'x' }, 'source_password', /does nothing/, /set sync: true/],
  [
    'a duration that is none',
    { wait_timeout: 'soon' },
    'wait_timeout',
    /"soon" is not a duration/,
    /90s, 10m, 1h30m or 7d/,
  ],
  ['a duration in the wrong order', { wait_timeout: '5m1h' }, 'wait_timeout', /"5m1h"/, /1h30m/],
  ['a duration with a sign', { wait_timeout: '-5m' }, 'wait_timeout', /"-5m"/, /1h30m/],
  ['a wait_timeout of zero', { wait_timeout: '0' }, 'wait_timeout', /longer than 0/, /at most 168h/],
  ['a wait_timeout without end', { wait_timeout: '169h' }, 'wait_timeout', /"169h"/, /at most 168h/],
  ['a poll_interval of zero', { poll_interval: '0s' }, 'poll_interval', /longer than 0/, /at most 15s/],
  ['a long poll_interval', { poll_interval: '16s' }, 'poll_interval', /"16s"/, /at most 15s/],
  ['a request_timeout of zero', { request_timeout: '0ms' }, 'request_timeout', /longer than 0/, /at most 1h/],
  ['max_age outside check', { max_age: '1h' }, 'max_age', /for mode: check only/, /set mode: check/],
  ['a wrong max_age', { mode: 'check', max_age: 'old' }, 'max_age', /"old"/, /a bare number is seconds/],
  ['sync in check', { mode: 'check', sync: 'true' }, 'sync', /would write/, /mode: associate/],
  [
    'on_conflict: update in check',
    { mode: 'check', on_conflict: 'update' },
    'on_conflict',
    /would write/,
    /mode: associate/,
  ],
  [
    'a setting in check',
    { mode: 'check', mirroring_enabled: 'true' },
    'mirroring_enabled',
    /would write/,
    /leave it out/,
  ],
  ['no attempt', { max_attempts: '0' }, 'max_attempts', /"0"/, /from 1 to 10/],
  ['too many attempts', { max_attempts: '11' }, 'max_attempts', /"11"/, /from 1 to 10/],
  ['no concurrency', { concurrency: '0' }, 'concurrency', /"0"/, /from 1 to 64/],
  ['too much concurrency', { concurrency: '65' }, 'concurrency', /"65"/, /from 1 to 64/],
  ['a shard of nothing', { shard: '1/2' }, 'shard', /takes a part of a list/, /give mirrors or mirrors_file/],
  ['a region that is none', { region: 'Beijing' }, 'region', /"Beijing"/, /such as cn-north-4/],
  ['a region that is a host', { region: 'cn-north-4.evil.example' }, 'region', /does not look like/, /cn-north-4/],
  ['an endpoint in the clear', { endpoint: 'http://repo.example.com' }, 'endpoint', /in the clear/, /loopback/],
  [
    'an endpoint with another scheme',
    { endpoint: 'ftp://repo.example.com' },
    'endpoint',
    /scheme "ftp:"/,
    /https:\/\/host/,
  ],
  [
    'an endpoint with user information',
    { iam_endpoint: 'https://u@h' },
    'iam_endpoint',
    /user information/,
    /https:\/\/host/,
  ],
  [
    'an endpoint with a query',
    { sts_endpoint: 'https://h/?a=1' },
    'sts_endpoint',
    /a query or a fragment/,
    /https:\/\/host/,
  ],
  ['an endpoint with a fragment', { endpoint: 'https://h/#a' }, 'endpoint', /a query or a fragment/, /https:\/\/host/],
  ['an endpoint with white space', { endpoint: 'repo example' }, 'endpoint', /white space/, /https:\/\/host/],
  ['an endpoint with a backslash', { endpoint: 'https://h\\@evil' }, 'endpoint', /a backslash/, /https:\/\/host/],
  ['an endpoint that is none', { endpoint: 'https://' }, 'endpoint', /is not a host or URL/, /https:\/\/host/],
  [
    'a wrong on_missing_credentials',
    { on_missing_credentials: 'ignore' },
    'on_missing_credentials',
    /"ignore"/,
    /fail, skip/,
  ],
];

describe('a problem is told with the name of the input, what is wrong and what is legal', () => {
  it.each(BAD)('%s', async (_, inputs, name, what, legal) => {
    const problems = await problemsOf(inputs);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name}: `));
    expect(problems[0]).toMatch(what);
    expect(problems[0]).toMatch(legal);
  });

  it('several at once', async () => {
    const problems = await problemsOf({
      repository_id: 'abc',
      url: 'ssh://example.com/a.git',
      mode: 'sync',
      max_attempts: '99',
      region: 'nowhere',
      concurrency: '-1',
      wait: 'maybe',
      token: 'two\nlines',
    });
    expect(problems.map((line) => line.split(':')[0]).sort()).toEqual(
      ['repository_id', 'url', 'mode', 'max_attempts', 'region', 'concurrency', 'wait', 'token'].sort(),
    );
  });

  it('one for each input that would write in a check', async () => {
    const problems = await problemsOf({
      mode: 'check',
      sync: 'true',
      on_conflict: 'update',
      sync_branch_type: 'all',
      mirroring_enabled: 'true',
      endpoint_uuid: 'f0e1d2c3',
    });
    expect(problems.map((line) => line.split(':')[0])).toEqual([
      'sync',
      'on_conflict',
      'sync_branch_type',
      'mirroring_enabled',
      'endpoint_uuid',
    ]);
  });

  it('without the password that a URL holds', async () => {
    const problems = await problemsOf({
      url: 'https://bot:hunter2@example.com/a.git',
      endpoint: 'https://bot:hunter2@example.com',
    });
    expect(problems).toHaveLength(2);
    expect(problems.join()).not.toContain('hunter2');
  });

  it('in one harmless line, whatever the value', async () => {
    const [problem = ''] = await problemsOf({ mode: '\u001b[31m##[error]\n::error::boo' });
    expect(problem).toBe('mode: "U+001B # #[error] U+000A ::error::boo" is not one of associate, check');
  });

  it('in bounded length, whatever the value', async () => {
    const [problem = ''] = await problemsOf({ mode: 'x'.repeat(1_000_000) });
    expect(problem.length).toBeLessThan(200);
  });

  it('also when the credentials are missing, which is told with it', async () => {
    const problems = await problemsOf({ token: '', repository_id: 'abc' });
    expect(problems).toEqual([
      expect.stringMatching(/^repository_id: /),
      'token: no credentials were given; give token, or access_key and secret_key, or another kind (see the README)',
    ]);
  });

  it('alone when missing credentials are to be skipped', async () => {
    const problems = await problemsOf({ token: '', repository_id: 'abc', on_missing_credentials: 'skip' });
    expect(problems).toEqual([expect.stringMatching(/^repository_id: /)]);
  });
});

describe('legal values', () => {
  it.each([
    ['500ms', 500],
    ['90s', 90_000],
    ['10m', 600_000],
    ['1h30m', 5_400_000],
    ['1h', 3_600_000],
    ['1h1m1s1ms', 3_661_001],
    ['7d', 604_800_000],
    ['1d12h', 129_600_000],
    ['45', 45_000],
    ['1.5', 1500],
    ['168h', 604_800_000],
  ])('of a duration: %s', async (text, ms) => {
    const { policy } = await read({ wait: 'true', wait_timeout: text });
    expect(policy.wait?.timeoutMs).toBe(ms);
  });

  it.each(['true', 'True', 'TRUE'])('of a boolean: %s is true', async (text) => {
    expect((await read({ dry_run: text })).policy.dryRun).toBe(true);
  });

  it.each(['false', 'False', 'FALSE'])('of a boolean: %s is false', async (text) => {
    expect((await read({ summary: text })).summary).toBe(false);
  });

  it('of repository_id: every integer from 1 to 2147483647', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 2_147_483_647 }), async (id) => {
        expect((await read({ repository_id: String(id) })).work).toMatchObject({ task: { repositoryId: id } });
      }),
      { numRuns: 50 },
    );
  });

  it.each(['group/name', 'a/b/c/d', '中文/仓库', 'g.r-o_up/n.a-m_e'])('of repository: %s', async (path) => {
    expect((await read({ repository_id: '', repository: path })).work).toMatchObject({ task: { repository: path } });
  });

  it.each([
    'http://example.com/a',
    'HTTPS://Example.com:8443/a/b.git/',
    'https://[::1]/a.git',
    'https://例え.jp/a.git',
  ])('of url, which stays as it was written: %s', async (url) => {
    expect((await read({ url })).work).toMatchObject({ task: { url } });
  });

  it.each([
    ['repo.example.com', 'https://repo.example.com'],
    ['repo.example.com:8443', 'https://repo.example.com:8443'],
    ['https://repo.example.com/', 'https://repo.example.com'],
    ['https://gateway.example.com/codearts/', 'https://gateway.example.com/codearts'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['http://127.0.0.1:3000/', 'http://127.0.0.1:3000'],
    ['http://[::1]:3000', 'http://[::1]:3000'],
  ])('of endpoint: %s', async (endpoint, base) => {
    expect((await read({ endpoint })).endpoints.codearts).toBe(base);
  });

  it.each(['http://127.0.0.1.evil.example', 'http://localhost.evil.example', 'http://0.0.0.0', 'http://10.0.0.1'])(
    'of endpoint do not include %s',
    async (endpoint) => {
      expect(await problemsOf({ endpoint })).toEqual([expect.stringMatching(/^endpoint: .*loopback/)]);
    },
  );
});

describe('the source', () => {
  it('is by default the repository that the workflow runs in, also on another server', async () => {
    const { work } = await read({}, { GITHUB_SERVER_URL: 'https://ghe.example.com', GITHUB_REPOSITORY: 'a/b' });
    expect(work).toMatchObject({ task: { url: 'https://ghe.example.com/a/b.git' } });
  });

  it('is by default on github.com', async () => {
    expect((await read({}, { GITHUB_SERVER_URL: 'https://github.com' })).work).toMatchObject({ task: { url: SOURCE } });
  });

  it.each(['', '../x y'])('is a problem when there is no default (GITHUB_REPOSITORY is "%s")', async (repository) => {
    const problems = await problemsOf({}, { GITHUB_REPOSITORY: repository });
    expect(problems).toEqual([
      `url: is empty, and GITHUB_REPOSITORY ("${repository}") gives no default; write http(s)://host/path of a Git repository`,
    ]);
  });
});

describe('the region', () => {
  const hostOf = async (inputs: Record<string, string>, env: Record<string, string> = {}) =>
    (await read(inputs, env)).endpoints.codearts;

  it('picks the hosts', async () => {
    expect((await read({ region: 'eu-west-101' })).endpoints).toEqual({
      codearts: 'https://codeartsrepo-ext.eu-west-101.myhuaweicloud.eu',
      iam: 'https://iam.eu-west-101.myhuaweicloud.eu',
      sts: 'https://sts.eu-west-101.myhuaweicloud.eu',
    });
  });

  it.each(['HUAWEICLOUD_SDK_REGION', 'HUAWEI_CLOUD_REGION', 'HW_REGION_NAME'])(
    'comes from %s when the input is empty',
    async (variable) => {
      expect(await hostOf({}, { [variable]: ' cn-east-3 ' })).toBe('https://codehub-ext.cn-east-3.myhuaweicloud.com');
    },
  );

  it('comes from the input rather than from the environment', async () => {
    expect(await hostOf({ region: 'cn-south-1' }, { HUAWEICLOUD_SDK_REGION: 'cn-east-3' })).toContain('cn-south-1');
  });

  it('comes from the first variable that is set', async () => {
    const env = { HUAWEICLOUD_SDK_REGION: '', HUAWEI_CLOUD_REGION: 'cn-east-2', HW_REGION_NAME: 'cn-east-3' };
    expect(await hostOf({}, env)).toContain('cn-east-2');
  });

  it('is a problem under the name of the variable that is wrong', async () => {
    expect(await problemsOf({}, { HW_REGION_NAME: 'somewhere' })).toEqual([
      'HW_REGION_NAME: "somewhere" does not look like a region; write its id, such as cn-north-4',
    ]);
  });

  it('that is unknown is tried, by the pattern of the others', async () => {
    const inputs = await read({ region: 'xx-north-9' });
    expect(inputs.unknownRegion).toBe('xx-north-9');
    expect(inputs.endpoints.codearts).toBe('https://codehub-ext.xx-north-9.myhuaweicloud.com');
  });

  it('that is unknown does not matter where the endpoint is given', async () => {
    expect((await read({ region: 'xx-north-9', endpoint: 'repo.example.com' })).unknownRegion).toBeUndefined();
  });
});
