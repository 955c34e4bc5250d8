import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { discover } from '../../src/discover/discover';
import { readList } from '../../src/inputs/mirror-list';
import { Problems } from '../../src/inputs/problems';
import { FakeClock } from '../support/clock';
import { reset } from '../support/server';
import { type GitHubApi, listed, property, refusal, startGitHubApi } from './github-api';
import { RecordingRunner } from './recording-runner';

const TOKEN = 'ghs_0123456789abcdef';

/** What the main action takes a list for that is to be created. */
const CREATING: Parameters<typeof readList>[2] = {
  url: undefined,
  settings: {},
  creation: { projectUuid: '0123456789abcdef0123456789abcdef' },
  policy: { mode: 'associate', onConflict: 'fail', onMissing: 'create', dryRun: false },
};

let api: GitHubApi;
let clock: FakeClock;

beforeEach(async () => {
  api = await startGitHubApi();
  clock = new FakeClock();
});

afterEach(() => api.stop());

async function run(inputs: Record<string, string> = {}, env: Record<string, string> = {}): Promise<RecordingRunner> {
  const runner = new RecordingRunner(
    { token: TOKEN, repository: 'mirrors/{name}', ...inputs },
    { GITHUB_API_URL: api.url, GITHUB_REPOSITORY_OWNER: 'octo', ...env },
  );
  await discover(runner, clock);
  return runner;
}

function mirrors(runner: RecordingRunner): unknown {
  return JSON.parse(runner.outputs['mirrors'] ?? '');
}

function names(runner: RecordingRunner): (string | undefined)[] {
  return (mirrors(runner) as { url: string }[]).map(({ url }) => /([^/]+)\.git$/.exec(url)?.[1]);
}

function errors(runner: RecordingRunner) {
  return runner.annotations.filter(({ level }) => level === 'error');
}

function warnings(runner: RecordingRunner): string[] {
  return runner.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);
}

describe('a discovery', () => {
  it('lists an organization and maps each repository by a name rule', async () => {
    api.organizations.set('octo', [listed('octo', 'website'), listed('octo', 'api')]);
    const runner = await run();
    expect(mirrors(runner)).toEqual([
      { repository: 'mirrors/api', url: 'https://github.example/octo/api.git' },
      { repository: 'mirrors/website', url: 'https://github.example/octo/website.git' },
    ]);
    expect(runner.outputs).toMatchObject({ total: '2', skipped: '0', shards: '1', matrix: '{"shard":[1]}' });
    expect(runner.files[runner.outputs['mirrors_file'] ?? '']).toBe(runner.outputs['mirrors']);
    expect(runner.ended).toBe('success');
    expect(runner.annotations).toEqual([]);
    expect(runner.outputs['mirrors']?.split('\n')).toHaveLength(4);
  });

  it('signs in with the token, names itself, and asks for public repositories only', async () => {
    api.organizations.set('octo', [listed('octo', 'website')]);
    const runner = await run();
    expect(api.requests).toHaveLength(1);
    expect(api.requests[0]?.path).toBe('/orgs/octo/repos?type=public&per_page=100');
    expect(api.requests[0]?.headers['authorization']).toBe(`token ${TOKEN}`);
    expect(api.requests[0]?.headers['user-agent']).toMatch(/^codearts-remote-mirror\/\d/);
    expect(runner.masks).toEqual([TOKEN]);
  });

  it('reads every page', async () => {
    const many = Array.from({ length: 1234 }, (_, index) => listed('octo', `s${index}`));
    api.organizations.set('octo', many);
    const runner = await run({ shard_size: '200' });
    expect(runner.outputs['total']).toBe('1234');
    expect(new Set(names(runner)).size).toBe(1234);
    expect(api.requests).toHaveLength(13);
    expect(runner.outputs['shards']).toBe('7');
    expect(JSON.parse(runner.outputs['matrix'] ?? '')).toEqual({ shard: [1, 2, 3, 4, 5, 6, 7] });
  });

  it('reads pages at once where GitHub says how many there are, and no more than eight', async () => {
    api.organizations.set(
      'octo',
      Array.from({ length: 2500 }, (_, index) => listed('octo', `s${index}`)),
    );
    const held: (() => void)[] = [];
    let most = 0;
    api.answers = () =>
      new Promise<void>((resolve) => {
        most = Math.max(most, held.push(resolve));
        // The first page comes alone, the other 24 in eights; of those the last goes first.
        if (api.requests.length === 1 || held.length === 8) for (const go of held.splice(0).reverse()) go();
      });
    const runner = await run({ max_shards: '20' });
    expect(most).toBe(8);
    expect(runner.outputs['total']).toBe('2500');
    const list = JSON.parse(runner.files[runner.outputs['mirrors_file'] ?? ''] ?? '') as { url: string }[];
    expect(new Set(list.map(({ url }) => url)).size).toBe(2500);
    expect(api.requests).toHaveLength(25);
  });

  it.each([
    ['says only that there is a next page', (links: string) => links.replace(/, <[^>]*>; rel="last"/, '')],
    ['names its pages by a cursor', (links: string) => links.replaceAll(/([?&])page=/g, '$1after=x&p=')],
  ])('follows page after page where GitHub %s', async (_what, change) => {
    api.organizations.set(
      'octo',
      Array.from({ length: 450 }, (_, index) => listed('octo', `s${index}`)),
    );
    api.links = change;
    const runner = await run();
    expect(runner.outputs['total']).toBe('450');
    expect(api.requests).toHaveLength(5);
  });

  it('reads on where the list has grown meanwhile', async () => {
    const many = Array.from({ length: 200 }, (_, index) => listed('octo', `s${index}`));
    api.organizations.set('octo', many);
    api.answers = () => {
      if (api.requests.length === 2)
        many.push(...Array.from({ length: 150 }, (_, index) => listed('octo', `t${index}`)));
    };
    const runner = await run();
    expect(runner.outputs['total']).toBe('350');
  });

  it('takes a list of a million pages for none', async () => {
    api.organizations.set(
      'octo',
      Array.from({ length: 101 }, (_, index) => listed('octo', `s${index}`)),
    );
    api.links = (links) => links.replace(/page=2>; rel="last"/, 'page=1000000>; rel="last"');
    const runner = await run();
    expect(errors(runner)).toMatchObject([{ title: 'UnexpectedResponse' }]);
    expect(api.requests).toHaveLength(1);
  });

  it('gives the same list whatever the order of the pages, and each repository once', async () => {
    const [a, b, c] = ['alpha', 'Beta', 'gamma'].map((name) => listed('octo', name));
    api.organizations.set('octo', [a, b, c]);
    const one = await run();
    api.organizations.set('octo', [c, b, a, b, c]);
    const other = await run();
    expect(other.outputs['mirrors']).toBe(one.outputs['mirrors']);
    expect(names(one)).toEqual(['alpha', 'Beta', 'gamma']);
  });

  it('is content with an empty organization where that is allowed, and leaves one job that finds nothing to do', async () => {
    api.organizations.set('octo', []);
    const runner = await run({ on_empty: 'notice' });
    expect(runner.outputs).toMatchObject({ total: '0', mirrors: '[]', shards: '1', matrix: '{"shard":[1]}' });
    expect(runner.annotations.map(({ level, title }) => [level, title])).toEqual([['notice', 'Nothing to do']]);
    expect(runner.ended).toBe('success');
  });

  it('never plans more jobs than max_shards', async () => {
    const many = Array.from({ length: 60 }, (_, index) => listed('octo', `s${index}`));
    api.organizations.set('octo', many);
    const runner = await run({ shard_size: '1', max_shards: '3' });
    expect(runner.outputs['matrix']).toBe('{"shard":[1,2,3]}');
  });

  it('hands on a list that is too large for an output by file only, with a warning', async () => {
    const many = Array.from({ length: 6000 }, (_, index) => listed('octo', `${'long-name-'.repeat(8)}${index}`));
    api.organizations.set('octo', many);
    const runner = await run();
    expect(runner.outputs).toMatchObject({ total: '6000', mirrors: '' });
    expect(JSON.parse(runner.files[runner.outputs['mirrors_file'] ?? ''] ?? '')).toHaveLength(6000);
    expect(runner.annotations.map(({ title }) => title)).toEqual(['List too large']);
    expect(Buffer.byteLength(runner.summary)).toBeLessThan(1024 * 1024);
  });

  it('writes the list to a file of one’s own choice', async () => {
    api.organizations.set('octo', [listed('octo', 'website')]);
    const folder = await mkdtemp(join(tmpdir(), 'list-'));
    const file = join(folder, 'mirrors.json');
    const runner = await run({ mirrors_file: file });
    expect(runner.outputs['mirrors_file']).toBe(file);
    expect(await readFile(file, 'utf8')).toBe(runner.outputs['mirrors']);
    await rm(file);
    await writeFile(join(folder, 'precious'), 'precious');
    await symlink(join(folder, 'precious'), file);
    await run({ mirrors_file: file });
    expect(await readFile(join(folder, 'precious'), 'utf8')).toBe('precious');
    await rm(folder, { recursive: true });
    const failed = await run({ mirrors_file: file });
    expect(failed.outputs).toMatchObject({ error_code: 'InvalidInput', error_msg: expect.stringContaining('ENOENT') });
    expect(failed.ended).toBe('failure');
  });

  it('works with GitHub Enterprise Server, whose API has a base path', async () => {
    await api.stop();
    api = await startGitHubApi('/api/v3');
    const many = Array.from({ length: 170 }, (_, index) => listed('octo', `s${index}`));
    api.organizations.set('octo', many);
    const runner = await run();
    expect(runner.outputs['total']).toBe('170');
    expect(api.requests.map(({ path }) => path.split('?')[0])).toEqual([
      '/api/v3/orgs/octo/repos',
      '/api/v3/orgs/octo/repos',
    ]);
  });
});

describe('a user instead of an organization', () => {
  it('is found when there is no organization of that name', async () => {
    api.users.set('octo', [listed('octo', 'dotfiles')]);
    const runner = await run();
    expect(names(runner)).toEqual(['dotfiles']);
  });

  it('shows private repositories to that user’s own token only', async () => {
    api.users.set('octo', [
      listed('octo', 'diary', { private: true, visibility: 'private' }),
      listed('friends', 'shared'),
    ]);
    const refused = await run({ visibility: 'all' });
    expect(errors(refused)).toMatchObject([{ title: 'GitHub.403' }]);
    api.self = 'octo';
    const runner = await run({ visibility: 'all' });
    expect(names(runner)).toEqual(['diary']);
  });
});

describe('the choice', () => {
  beforeEach(() => {
    api.organizations.set('octo', [
      listed('octo', 'api'),
      listed('octo', 'api-docs'),
      listed('octo', 'Website'),
      listed('octo', 'old', { archived: true }),
      listed('octo', 'linux', { fork: true }),
      listed('octo', 'taken-down', { disabled: true }),
      listed('octo', 'secret', { private: true, visibility: 'private' }),
      listed('octo', 'inner', { private: true, visibility: 'internal' }),
    ]);
  });

  it('leaves out archived repositories, forks and disabled ones, and says so', async () => {
    const runner = await run();
    expect(names(runner)).toEqual(['api', 'api-docs', 'Website']);
    expect(runner.outputs['skipped']).toBe('3');
    for (const words of ['archived | 1', 'a fork | 1', 'disabled by GitHub | 1'])
      expect(runner.summary).toContain(words);
    expect(runner.annotations).toEqual([]);
  });

  it('takes archived repositories and forks where they are asked for', async () => {
    const runner = await run({ archived: 'true', forks: 'true' });
    expect(names(runner)).toEqual(['api', 'api-docs', 'linux', 'old', 'Website']);
  });

  it.each([
    ['private', ['secret']],
    ['internal', ['inner']],
    ['all', ['api', 'api-docs', 'inner', 'secret', 'Website']],
  ])('takes those of visibility %s', async (visibility, expected) => {
    expect(names(await run({ visibility }))).toEqual(expected);
  });

  it('takes what is included and not excluded, whatever the case', async () => {
    const runner = await run({ include: 'API*, web????', exclude: '*-docs\nnothing-like-this' });
    expect(names(runner)).toEqual(['api', 'Website']);
    expect(runner.summary).toContain('excluded | 1');
  });

  it('tells nobody the names of private repositories that were not asked for', async () => {
    const runner = await run();
    expect(JSON.stringify([runner.lines, runner.debugLines, runner.summary, runner.outputs])).not.toMatch(
      /secret|inner/,
    );
  });
});

describe('the mapping', () => {
  beforeEach(() => {
    api.organizations.set('octo', [listed('octo', 'website'), listed('octo', 'api'), listed('octo', 'tools')]);
  });

  it('comes from a mapping first, from a custom property then, and from the template last', async () => {
    api.properties.set('octo', [
      property('api', 'CodeArts', 'team/API'),
      property('website', 'codearts', 'team/unused'),
      property('tools', 'codearts', null),
    ]);
    const runner = await run({
      mapping: 'Website: web/site',
      property: 'codearts',
      property_scope: 'team/*',
      repository: '{owner}/x-{name}',
    });
    expect(mirrors(runner)).toEqual([
      { repository: 'octo/x-tools', url: 'https://github.example/octo/tools.git' },
      { repository: 'web/site', url: 'https://github.example/octo/website.git' },
      { repository: 'team/API', url: 'https://github.example/octo/api.git' },
    ]);
  });

  it('reads a file with paths, ids and settings, by name or owner/name', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mapping-'));
    const file = join(folder, 'mapping.yml');
    await writeFile(
      file,
      'website: 42\nocto/API: group/sub/api\ntools: { repository: g/tools, sync_branch_type: default, mirroring_enabled: false, endpoint_uuid: abc }\n',
    );
    const runner = await run({ mapping_file: file, repository: '' });
    await rm(folder, { recursive: true });
    expect(mirrors(runner)).toEqual([
      { repository: 'group/sub/api', url: 'https://github.example/octo/api.git' },
      {
        repository: 'g/tools',
        sync_branch_type: 'default',
        mirroring_enabled: false,
        endpoint_uuid: 'abc',
        url: 'https://github.example/octo/tools.git',
      },
      { repository_id: 42, url: 'https://github.example/octo/website.git' },
    ]);
  });

  it('has every repository that is not public created private, whatever else is asked for', async () => {
    api.organizations.set('octo', [
      listed('octo', 'open'),
      listed('octo', 'closed', { visibility: 'private', private: true }),
      listed('octo', 'inner', { visibility: 'internal', private: true }),
      // As servers list it that know no visibility.
      { ...listed('octo', 'older', { private: true }), visibility: undefined },
    ]);
    const project = '0123456789abcdef0123456789abcdef';
    const runner = await run({
      visibility: 'all',
      mapping: `closed: {repository: g/closed, visibility_level: 20}\nopen: {repository: g/open, project_uuid: '${project}', visibility_level: 20}`,
    });
    expect(mirrors(runner)).toEqual([
      { repository: 'g/closed', visibility_level: 0, url: 'https://github.example/octo/closed.git' },
      { repository: 'mirrors/inner', visibility_level: 0, url: 'https://github.example/octo/inner.git' },
      { repository: 'mirrors/older', visibility_level: 0, url: 'https://github.example/octo/older.git' },
      {
        repository: 'g/open',
        project_uuid: project,
        visibility_level: 20,
        url: 'https://github.example/octo/open.git',
      },
    ]);
  });

  it('leaves out what CodeArts Repo could never create, for there it would end the whole run', async () => {
    api.organizations.set(
      'octo',
      ['.github', '1.10', '_ok', 'feed.atom', 'dash-', '-dash', 'dot.'].map((name) => listed('octo', name)),
    );
    api.properties.set('octo', [property('1.10', 'codearts', 'team/.hidden')]);
    const runner = await run({ property: 'codearts', property_scope: 'team/*' });
    expect(names(runner)).toEqual(['_ok', 'dash-']);
    expect(warnings(runner)).toEqual([expect.stringContaining('octo/.github: ".github" cannot be the name')]);
    const tasks = await readList(runner.outputs['mirrors'] ?? '', 'mirrors', CREATING, new Problems((text) => text));
    expect(tasks).toHaveLength(2);
  });

  it('leaves out what nothing maps, and warns of names that nobody bears', async () => {
    const runner = await run({ mapping: '{"website": 1, "websiet": 2}', repository: '' });
    expect(names(runner)).toEqual(['website']);
    expect(runner.outputs['skipped']).toBe('2');
    expect(runner.summary).toContain('without a CodeArts repository | 2');
    expect(warnings(runner)).toEqual(['The mapping names what octo does not list: websiet.']);
  });

  it('leaves out with a warning, and mirrors the rest, where a property holds nonsense or two repositories want the same', async () => {
    api.organizations.get('octo')?.push(listed('octo', 'twin'), listed('octo', 'many'));
    api.properties.set('octo', [
      property('website', 'codearts', 'no path'),
      property('tools', 'codearts', 'https://bot:CANARY@h.example/x.git'),
      property('api', 'codearts', 'g/same'),
      property('twin', 'codearts', 'g/same'),
      property('many', 'codearts', ['g/a', 'g/b']),
    ]);
    const runner = await run({ property: 'codearts', property_scope: 'g/*', on_empty: 'notice' });
    expect(names(runner)).toEqual([]);
    expect(runner.ended).toBe('success');
    expect(runner.summary).not.toContain('CANARY');
    expect(warnings(runner)).toHaveLength(2);
    expect(warnings(runner)[0]).toContain('octo/website: "no path" is not the path of a repository');
    expect(warnings(runner)[0]).toContain('octo/many: the custom property has more than one value');
    expect(warnings(runner)[1]).toContain('octo/api: g/same\nocto/twin: g/same');
  });

  it('reads the properties of every repository, page by page', async () => {
    const many = Array.from({ length: 130 }, (_, index) => listed('octo', `s${index}`));
    api.organizations.set('octo', many);
    api.properties.set(
      'octo',
      many.map(({ name }, index) => property(name, 'codearts', `g/n${index}`)),
    );
    const runner = await run({ property: 'codearts', property_scope: 'g/*', repository: '' });
    expect(runner.outputs['total']).toBe('130');
    expect(api.requests.filter(({ path }) => path.startsWith('/orgs/octo/properties/values'))).toHaveLength(2);
  });
});

describe('a property, which people with less power write', () => {
  beforeEach(() => {
    api.organizations.set('octo', [
      listed('octo', 'attacker'),
      listed('octo', 'victim'),
      listed('octo', 'old', { archived: true }),
    ]);
  });

  const attack = (value: unknown, inputs: Record<string, string> = {}) => {
    api.properties.set('octo', [property('attacker', 'codearts', value)]);
    return run({ property: 'codearts', property_scope: 'mirrors/*, team/*', ...inputs });
  };

  it.each<[what: string, value: unknown, inputs: Record<string, string>]>([
    ['the path that the rule gives to another repository', 'mirrors/victim', {}],
    ['that path in another case', 'Mirrors/VICTIM', {}],
    ['the path that the mapping gives to another repository', 'team/V', { mapping: 'octo/victim: team/v' }],
    [
      'the path that another repository had by the rule before it was mapped',
      'mirrors/victim',
      { mapping: 'victim: 7' },
    ],
    ['the path of an archived repository', 'mirrors/old', {}],
    ['a path that the mapping keeps for a repository it does not list', 'team/later', { mapping: 'later: team/later' }],
    ['a path outside its scope', 'other/free', {}],
    ['a way out of its scope', 'team/../other/free', {}],
    ['an id', '2112029', {}],
    ['an id as a number', 2112029, {}],
    ['several paths', ['team/a', 'team/b'], {}],
  ])('neither takes nor switches off %s', async (_what, value, inputs) => {
    const runner = await attack(value, inputs);
    expect(names(runner)).toEqual(['victim']);
    expect(runner.ended).toBe('success');
    expect(warnings(runner).filter((text) => text.includes('octo/attacker'))).toHaveLength(1);
  });

  it('names a path in its scope, its own by the rule too', async () => {
    expect(mirrors(await attack('team/sub/Site'))).toMatchObject([{}, { repository: 'team/sub/Site' }]);
    expect(mirrors(await attack('mirrors/attacker'))).toMatchObject([{}, { repository: 'mirrors/attacker' }]);
  });

  it.each([
    [{ property: 'codearts' }, 'property_scope: is missing'],
    [{ property_scope: 'team/*' }, 'property_scope: is for property, which is not given'],
    [{ property: 'codearts', property_scope: 'team/* a:b' }, 'property_scope: "a:b" fits nothing'],
    [{ property: 'codearts', property_scope: ',' }, 'property_scope: names nothing'],
  ])('is wrong as %j', async (inputs: Record<string, string>, words) => {
    const runner = await run(inputs);
    expect(runner.outputs['error_code']).toBe('InvalidInput');
    expect(runner.outputs['error_msg']?.split('\n')).toEqual([expect.stringContaining(words)]);
  });
});

describe('claims on one CodeArts repository', () => {
  it('go by rank: mapping before rule, and of two of the same rank neither counts', async () => {
    api.organizations.set(
      'octo',
      ['a', 'b', 'c', 'd', 'e'].map((name) => listed('octo', name)),
    );
    const runner = await run({ mapping: 'a: Mirrors/B\nc: 7\nd: 7' });
    expect(mirrors(runner)).toMatchObject([{ repository: 'Mirrors/B' }, { repository: 'mirrors/e' }]);
    expect(warnings(runner)).toEqual([
      '1 left out, with a CodeArts repository that mapping or rule give to another:\nocto/b: mirrors/b',
      '2 left out, with the same CodeArts repository as another:\nocto/c: 7\nocto/d: 7',
    ]);
  });

  it('keep the order of the names, whoever wins', async () => {
    api.organizations.set(
      'octo',
      ['a', 'b', 'c'].map((name) => listed('octo', name)),
    );
    api.properties.set('octo', [property('a', 'codearts', 'g/c')]);
    const runner = await run({ repository: 'g/{name}', property: 'codearts', property_scope: 'g/*' });
    expect(names(runner)).toEqual(['b', 'c']);
  });
});

describe('nothing to mirror', () => {
  it.each([
    ['an empty organization', [], {}, 'octo lists no repository to this token. Only public repositories were listed'],
    [
      'a choice that leaves nothing',
      [listed('octo', 'a'), listed('octo', 'b', { archived: true })],
      { include: 'websiet' },
      'All 2 repositories of octo are left out: 1 archived, 1 not included.',
    ],
  ])('is a failure with what was done: %s', async (_what, list, inputs, words) => {
    api.organizations.set('octo', list);
    const runner = await run(inputs);
    expect(runner.outputs).toMatchObject({
      total: '0',
      mirrors: '[]',
      error_code: 'NothingFound',
      error_msg: expect.stringContaining(words),
    });
    expect(errors(runner)).toMatchObject([
      { title: 'NothingFound', message: expect.stringContaining('on_empty: notice') },
    ]);
    expect(runner.summary).toMatch(/❌[^]*NothingFound[^]*What to do:/);
    expect(runner.ended).toBe('failure');
  });

  it('is told of an included name without wildcard that no repository bears', async () => {
    api.organizations.set('octo', [listed('octo', 'Website')]);
    const runner = await run({ include: 'website, websiet, api-*' });
    expect(warnings(runner)).toEqual([expect.stringContaining('include names what octo does not list: websiet.')]);
  });

  it.each([
    ['public', 'private and internal ones were not looked at'],
    ['private', 'Only private repositories were looked at'],
    ['all', 'as far as the token sees them'],
  ])('is never to be guessed: the summary says what %s looked at', async (visibility, words) => {
    api.organizations.set('octo', [listed('octo', 'a'), listed('octo', 'b', { visibility: 'private', private: true })]);
    const runner = await run({ visibility });
    expect(runner.summary).toContain(words);
    expect(runner.lines.join('\n')).toContain(words);
  });
});

describe('hostile names', () => {
  it.each([
    ['a line end and a workflow command', 'x\n::error::pwned'],
    ['a legacy command', '##[add-mask]x'],
    ['HTML', '<img src=x onerror=alert(1)>'],
    ['Markdown', '[click](https://evil.example)|`x`'],
    ['a way out of the group', '../../other/group'],
    ['dots', '..'],
    ['nothing', ''],
  ])('with %s are left out, and do no harm where they are told', async (_what, name) => {
    api.organizations.set('octo', [listed('octo', name), listed('octo', 'good')]);
    const runner = await run();
    expect(names(runner)).toEqual(['good']);
    expect(runner.outputs['skipped']).toBe('1');
    expect(runner.summary).not.toMatch(/<img|\]\(|\n::|##\[/);
    expect(runner.ended).toBe('success');
  });

  it('are no way to reach an object’s prototype', async () => {
    api.organizations.set('octo', [listed('octo', '__proto__'), listed('octo', 'constructor')]);
    const runner = await run({ mapping: 'constructor: g/built', repository: 'm/{name}' });
    expect(mirrors(runner)).toMatchObject([{ repository: 'm/__proto__' }, { repository: 'g/built' }]);
  });

  it('cannot smuggle another address into the list', async () => {
    api.organizations.set('octo', [
      listed('octo', 'a', { clone_url: 'file:///etc/passwd' }),
      listed('octo', 'b', { clone_url: 'https://user:secret@github.example/octo/b.git' }),
      listed('octo', 'c', { full_name: 'other/d' }),
    ]);
    const runner = await run();
    expect(runner.outputs).toMatchObject({ total: '0', skipped: '3', error_code: 'NothingFound' });
    expect(warnings(runner)[0]).not.toContain('secret');
  });
});

describe('limits and hiccups', () => {
  beforeEach(() => {
    api.organizations.set('octo', [listed('octo', 'website')]);
  });

  it('waits for the reset of the primary rate limit, by the server’s clock', async () => {
    const date = 'Thu, 24 Apr 2025 10:00:00 GMT';
    const reset = String(Date.parse(date) / 1000 + 300);
    api.faults = [
      refusal(403, 'API rate limit exceeded', { date, 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }),
    ];
    const runner = await run();
    expect(runner.ended).toBe('success');
    expect(clock.pauses).toEqual([301_000]);
    expect(runner.lines.join('\n')).toContain("GitHub's rate limit is used up (HTTP 403); going on in 5m 1s.");
  });

  it.each([
    [
      'as long as retry-after says',
      refusal(403, 'You have exceeded a secondary rate limit', { 'retry-after': '7' }),
      7000,
    ],
    ['a minute when it names no time', refusal(403, 'You have exceeded a secondary rate limit'), 60_000],
    ['a minute after a bare 429', { status: 429, body: 'slow down' }, 60_000],
  ])('waits for a secondary rate limit %s', async (_what, fault, pause) => {
    api.faults = [fault];
    const runner = await run();
    expect(runner.ended).toBe('success');
    expect(clock.pauses).toEqual([pause]);
  });

  it('rests once for all pages that are under way', async () => {
    api.organizations.set(
      'octo',
      Array.from({ length: 900 }, (_, index) => listed('octo', `s${index}`)),
    );
    api.answers = () => {
      if (api.requests.length === 1)
        api.faults = Array.from({ length: 8 }, () => refusal(429, 'secondary rate limit', { 'retry-after': '100' }));
    };
    clock.stop();
    const runner = new RecordingRunner(
      { token: TOKEN, repository: 'm/{name}', max_wait: '2m' },
      { GITHUB_API_URL: api.url, GITHUB_REPOSITORY_OWNER: 'octo' },
    );
    const done = discover(runner, clock);
    const refused = () => runner.debugLines.filter((line) => line.includes('HTTP 429')).length;
    while (refused() < 8) await setImmediate();
    expect(clock.pauses).toEqual([100_000]);
    clock.advance(100_000);
    await done;
    expect(runner.outputs['total']).toBe('900');
  });

  it('waits no longer than max_wait in all', async () => {
    api.faults = Array.from({ length: 9 }, () => refusal(429, 'secondary rate limit', { 'retry-after': '100' }));
    const runner = await run({ max_wait: '5m' });
    expect(clock.pauses).toEqual([100_000, 100_000, 100_000]);
    expect(errors(runner)).toEqual([
      {
        level: 'error',
        title: 'RateLimit',
        message: expect.stringContaining('rate limit is used up for another 1m 40s, and max_wait allows 5m'),
      },
    ]);
    expect(runner.outputs).toMatchObject({ error_code: 'RateLimit' });
    expect(runner.ended).toBe('failure');
  });

  it('tries a server in trouble again, and a lost connection', async () => {
    api.faults = [{ status: 502, body: '<html><title>Unicorn!</title></html>' }, reset, { status: 503, body: '' }];
    const runner = await run();
    expect(runner.ended).toBe('success');
    expect(api.requests).toHaveLength(4);
    expect(runner.lines.some((line) => line.includes('Attempt 4 of 5'))).toBe(true);
  });

  it('gives up after five attempts', async () => {
    api.faults = Array.from({ length: 9 }, () => ({ status: 500, body: '' }));
    const runner = await run();
    expect(api.requests).toHaveLength(5);
    expect(errors(runner)).toMatchObject([{ title: 'GitHub.500' }]);
  });

  it('ends at once when the workflow is cancelled while it waits', async () => {
    clock.stop();
    api.faults = [refusal(429, 'secondary rate limit', { 'retry-after': '600' })];
    const pause = clock.nextPause();
    const runner = new RecordingRunner(
      { token: TOKEN, repository: 'm/{name}' },
      { GITHUB_API_URL: api.url, GITHUB_REPOSITORY_OWNER: 'octo' },
    );
    const done = discover(runner, clock);
    await pause;
    runner.interrupt('SIGINT');
    await done;
    expect(errors(runner)).toMatchObject([{ title: 'Cancelled' }]);
    expect(runner.ended).toBe('failure');
  });
});

describe('a failure', () => {
  it.each([
    ['a refused token', refusal(401, 'Bad credentials'), 'GitHub.401', 'Bad credentials'],
    [
      'a token that wants single sign-on',
      refusal(403, 'Resource protected', { 'x-github-sso': 'required; url=https://x' }),
      'GitHub.403',
      'single sign-on',
    ],
    ['a portal that answers instead', { body: '<html>Please log in</html>' }, 'UnexpectedResponse', 'not a JSON list'],
    [
      'a redirect',
      { status: 301, headers: { location: 'https://elsewhere.example/' } },
      'GitHub.301',
      'Redirects are not followed',
    ],
    ['a list of something else', { json: [{ id: 1 }] }, 'UnexpectedResponse', 'not what GitHub documents'],
    ['an endless reply', { body: `["${'x'.repeat(2_200_000)}"]` }, 'UnexpectedResponse', 'larger than 2 MiB'],
  ])('is one annotation and an exit: %s', async (_what, fault, title, words) => {
    api.faults = [fault];
    const runner = await run();
    expect(errors(runner)).toHaveLength(1);
    expect(errors(runner)[0]?.title).toBe(title);
    expect(errors(runner)[0]?.message).toContain(words);
    expect(runner.outputs['error_code']).toBe(title);
    expect(runner.outputs).not.toHaveProperty('mirrors');
    expect(runner.summary).toContain(title);
    expect(runner.ended).toBe('failure');
  });

  it('tells an unknown name', async () => {
    const runner = await run({ organization: 'nobody' });
    expect(runner.outputs['error_msg']).toBe('GitHub answered with HTTP 404: Not Found');
    expect(errors(runner)).toMatchObject([{ title: 'GitHub.404' }]);
    expect(errors(runner)[0]?.message).toContain('no such organization or user');
    expect(errors(runner)[0]?.message).toContain('request id A1B2:3C4D');
  });

  it('follows no page to another host, for the token must not travel', async () => {
    const elsewhere = await startGitHubApi();
    api.faults = [{ headers: { link: `<${elsewhere.url}/orgs/octo/repos?page=2>; rel="next"` }, json: [] }];
    const runner = await run();
    expect(errors(runner)).toMatchObject([{ title: 'UnexpectedResponse' }]);
    expect(elsewhere.requests).toEqual([]);
    await elsewhere.stop();
  });

  it.each(['javascript:1', 'http://[', '//', 'https://a:b:c/'])('takes %s for no next page', async (next) => {
    api.faults = [{ headers: { link: `<${next}>; rel="next"` }, json: [] }];
    const runner = await run();
    expect(errors(runner)).toMatchObject([{ title: 'UnexpectedResponse' }]);
    expect(api.requests).toHaveLength(1);
  });

  it('never shows the token', async () => {
    api.faults = [refusal(401, `Bad credentials: ${TOKEN}`)];
    const runner = await run();
    const { lines, debugLines, annotations, outputs, summary } = runner;
    expect(JSON.stringify([lines, debugLines, annotations, outputs, summary])).not.toContain(TOKEN);
  });
});

describe('wrong inputs', () => {
  it('are told all at once, before a request leaves', async () => {
    const runner = await run({
      organization: 'no/slash',
      visibility: 'secret',
      include: 'a[bc]',
      archived: 'yes',
      shard_size: '0',
      max_shards: '300',
      max_wait: '7h',
      repository: 'group/{nom}',
      mapping: 'a: {repository: x/y, url: z}\nA: 1\nb: [1]\nc: no-group',
      mapping_file: 'mapping.yml',
      token: ' ',
    });
    expect(api.requests).toEqual([]);
    expect(errors(runner)).toHaveLength(1);
    const lines = runner.outputs['error_msg']?.split('\n') ?? [];
    const places = lines.map((line) => line.slice(0, line.indexOf(': ')));
    expect(places.sort()).toEqual(
      [
        'token',
        'organization',
        'visibility',
        'include',
        'archived',
        'mapping, mapping_file',
        'repository',
        'mapping."a"."url"',
        'mapping."A"',
        'mapping."b"',
        'mapping."c"',
        'shard_size',
        'max_shards',
        'max_wait',
      ].sort(),
    );
  });

  it.each([
    [{ repository: '' }, 'say which CodeArts repository belongs to which'],
    [{ repository: 'group/fixed' }, 'the same for every repository'],
    [{ repository: '{name}' }, 'is not the path of a repository'],
    [{ mapping: '- a\n- b' }, 'is not a mapping'],
    [{ mapping: 'a: {' }, 'neither YAML nor JSON'],
    [{ mapping: 'a: {repository: x/y, repository_id: 7}' }, 'exactly one of'],
    [{ mapping_file: '/nowhere/mapping.yml' }, 'cannot be read (ENOENT)'],
  ])('include %j', async (inputs: Record<string, string>, words) => {
    const runner = await run(inputs);
    expect(runner.outputs['error_code']).toBe('InvalidInput');
    expect(runner.outputs['error_msg']).toContain(words);
  });

  it('include an API that is none', async () => {
    const runner = await run({}, { GITHUB_API_URL: 'ftp://x' });
    expect(runner.outputs['error_msg']).toContain('GITHUB_API_URL');
  });

  it('include an API that would get the token in the clear', async () => {
    const runner = await run({}, { GITHUB_API_URL: 'http://ghe.example.com/api/v3' });
    expect(runner.outputs['error_code']).toBe('InvalidInput');
    expect(runner.outputs['error_msg']).toMatch(/GITHUB_API_URL: would send the token in the clear/);
  });
});
