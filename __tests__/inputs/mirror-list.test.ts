import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { problemsOf, read } from './reading';

const LIST = { repository_id: '' };

/** The text of a block in a workflow: without the indentation of its first line. */
const block = (text: string) => {
  const [, indent = ''] = /^\n?( *)/.exec(text) ?? [];
  return text.replaceAll(`\n${indent}`, '\n');
};

const listOf = async (mirrors: string, inputs: Readonly<Record<string, string>> = {}) => {
  const { work } = await read({ ...LIST, mirrors: block(mirrors), ...inputs });
  if (work.kind !== 'many') throw new Error('no list');
  return work;
};
const tasksOf = async (mirrors: string, inputs: Readonly<Record<string, string>> = {}) =>
  (await listOf(mirrors, inputs)).tasks;
const wrong = (mirrors: string, inputs: Readonly<Record<string, string>> = {}) =>
  problemsOf({ ...LIST, mirrors: block(mirrors), ...inputs });

const TWO = [
  { url: 'https://example.com/a.git', settings: {}, repositoryId: 7 },
  { url: 'https://example.com/b.git', settings: {}, repository: 'group/b' },
];

describe('a list of mirrors', () => {
  it('in YAML', async () => {
    expect(
      await tasksOf(`
        - repository_id: 7
          url: https://example.com/a.git
        - repository: group/b   # by its path
          url: "https://example.com/b.git"
      `),
    ).toEqual(TWO);
  });

  it('in JSON', async () => {
    expect(
      await tasksOf(
        '[{"repository_id": 7, "url": "https://example.com/a.git"}, {"repository": "group/b", "url": "https://example.com/b.git"}]',
      ),
    ).toEqual(TWO);
  });

  it('in YAML that looks like JSON', async () => {
    expect(
      await tasksOf(
        '[{repository_id: 7, url: "https://example.com/a.git"}, {repository: group/b, url: https://example.com/b.git},]',
      ),
    ).toEqual(TWO);
  });

  it('with the settings of each', async () => {
    expect(
      await tasksOf(`
        - {repository_id: 7, url: https://example.com/a.git, sync_branch_type: default, mirroring_enabled: true, endpoint_uuid: 12345}
      `),
    ).toEqual([
      {
        repositoryId: 7,
        url: 'https://example.com/a.git',
        settings: { syncBranchType: 'default', mirroringEnabled: true, endpointUuid: '12345' },
      },
    ]);
  });

  it('with ids in quotes, and values that are empty or null', async () => {
    expect(
      await tasksOf(`
        - {repository_id: "7", repository: "", url: https://example.com/a.git, endpoint_uuid: null, sync_branch_type: }
      `),
    ).toEqual([TWO[0]]);
  });

  it('takes the inputs for defaults, and its own values before them', async () => {
    const tasks = await tasksOf(
      `
        - {repository_id: 1}
        - {repository_id: 2, url: https://example.com/2.git, mirroring_enabled: false, sync_branch_type: default}
      `,
      {
        url: 'https://example.com/all.git',
        sync_branch_type: 'all',
        mirroring_enabled: 'true',
        endpoint_uuid: 'f0e1d2c3',
      },
    );
    expect(tasks).toEqual([
      {
        repositoryId: 1,
        url: 'https://example.com/all.git',
        settings: { syncBranchType: 'all', mirroringEnabled: true, endpointUuid: 'f0e1d2c3' },
      },
      {
        repositoryId: 2,
        url: 'https://example.com/2.git',
        settings: { syncBranchType: 'default', mirroringEnabled: false, endpointUuid: 'f0e1d2c3' },
      },
    ]);
  });

  it.each(['[]', '# nothing here', 'null', ' [ ] '])('may be empty: "%s"', async (mirrors) => {
    const { work } = await read({ ...LIST, mirrors });
    expect(work).toEqual({ kind: 'many', tasks: [] });
  });

  it('with a shard keeps the whole list and the part', async () => {
    const list = await listOf('[{"repository_id": 7, "url": "https://example.com/a.git"}]', { shard: '2/3' });
    expect(list).toMatchObject({ tasks: [{ repositoryId: 7 }], shard: { index: 2, count: 3 } });
  });

  it('of 10,000 entries is read', async () => {
    const entries = Array.from({ length: 10_000 }, (_, index) => ({
      repository_id: index + 1,
      url: `https://example.com/${index + 1}.git`,
    }));
    expect(await tasksOf(JSON.stringify(entries))).toHaveLength(10_000);
  });
});

describe('a list of mirrors in a file', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'mirror-list-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const fileOf = (content: string) => {
    const path = join(folder, 'mirrors.yml');
    writeFileSync(path, content);
    return { ...LIST, mirrors_file: path };
  };

  it('is read', async () => {
    const { work } = await read(fileOf('- {repository_id: 7, url: https://example.com/a.git}\n'));
    expect(work).toEqual({ kind: 'many', tasks: [TWO[0]] });
  });

  it('may begin with a byte order mark', async () => {
    const { work } = await read(fileOf('\ufeff[{"repository_id": 7, "url": "https://example.com/a.git"}]'));
    expect(work).toEqual({ kind: 'many', tasks: [TWO[0]] });
  });

  it('has problems under the name of its input', async () => {
    expect(await problemsOf(fileOf('everything'))).toEqual([
      'mirrors_file: is not a list; write a YAML or JSON list of mirrors',
    ]);
  });

  it('that is not there is a problem', async () => {
    expect(await problemsOf({ ...LIST, mirrors_file: 'nowhere/mirrors.yml' })).toEqual([
      expect.stringMatching(
        /^mirrors_file: "nowhere\/mirrors\.yml" cannot be read \(.+\); write the path of a YAML or JSON file in the workspace \(is there a step with actions\/checkout before this one\?\)$/,
      ),
    ]);
  });

  it('that is a folder is a problem', async () => {
    expect(await problemsOf({ ...LIST, mirrors_file: folder })).toEqual([
      expect.stringMatching(/^mirrors_file: .* is not a regular file; write the path/),
    ]);
  });

  it('beside a list in place is a problem', async () => {
    expect(await problemsOf({ ...fileOf('[]'), mirrors: '[]' })).toEqual([
      'mirrors, mirrors_file: give exactly one of repository_id, repository, mirrors, mirrors_file; mirrors and mirrors_file are given',
    ]);
  });
});

describe('a problem of a list names the place', () => {
  it.each([
    [
      'a bad id',
      '- {repository_id: abc, url: https://example.com/a.git}',
      [/^mirrors\[0\]\.repository_id: "abc" is not/],
    ],
    [
      'a bad path',
      '- {repository: name, url: https://example.com/a.git}',
      [/^mirrors\[0\]\.repository: "name" is not/],
    ],
    ['a bad URL', '- {repository_id: 7, url: ssh://example.com/a.git}', [/^mirrors\[0\]\.url: has another scheme/]],
    [
      'a bad setting',
      '- {repository_id: 7, url: https://example.com/a.git, mirroring_enabled: yes}',
      [/^mirrors\[0\]\.mirroring_enabled: "yes" is not a boolean/],
    ],
    ['no URL', '- {repository_id: 7}', [/^mirrors\[0\]\.url: is missing; write http\(s\)/]],
    ['no repository', '- {url: https://example.com/a.git}', [/^mirrors\[0\]: must have exactly one of/]],
    [
      'two names for the repository',
      '- {repository_id: 7, repository: group/name, url: https://example.com/a.git}',
      [/^mirrors\[0\]: must have exactly one of repository_id and repository$/],
    ],
    [
      'an unknown key',
      '- {repository_id: 7, url: https://example.com/a.git, branch: main}',
      [/^mirrors\[0\]\.branch: is unknown; an entry has repository_id, repository, url, sync_branch_type/],
    ],
    [
      'a list for a value',
      '- {repository_id: [7], url: https://example.com/a.git}',
      [/^mirrors\[0\]\.repository_id: is a list or a mapping/],
    ],
    [
      'a mapping for a value',
      '- {repository_id: 7, url: {toString: 1}}',
      [/^mirrors\[0\]\.url: is a list or a mapping; write a single value/],
    ],
    ['a text for an entry', '- https://example.com/a.git', [/^mirrors\[0\]: is not a mapping; write repository_id/]],
    ['a list for an entry', '- [7]', [/^mirrors\[0\]: is not a mapping/]],
    ['nothing for an entry', '-', [/^mirrors\[0\]: is not a mapping/]],
    [
      'everything that is wrong with an entry',
      '- {repositoryid: 7, mirroring_enabled: 1, url: ftp://x}',
      [
        /\.repositoryid: is unknown/,
        /^mirrors\[0\]: must have/,
        /\.url: has another scheme/,
        /\.mirroring_enabled: "1"/,
      ],
    ],
  ])('%s', async (_, mirrors, expected) => {
    expect(await wrong(mirrors)).toEqual(expected.map((line) => expect.stringMatching(line)));
  });

  it('in every entry', async () => {
    const problems = await wrong(`
      - {repository_id: 1, url: https://example.com/1.git}
      - {repository_id: 0, url: https://example.com/2.git}
      - {repository_id: 3, url: https://u:p@example.com/3.git}
      - 4
    `);
    expect(problems.map((line) => line.split(': ')[0])).toEqual([
      'mirrors[1].repository_id',
      'mirrors[2].url',
      'mirrors[3]',
    ]);
  });

  it('of a repository that is there twice, and the place where it was first', async () => {
    expect(
      await wrong(`
        - {repository_id: 7, url: https://example.com/a.git}
        - {repository: group/b, url: https://example.com/b.git}
        - {repository_id: "7", url: https://example.com/c.git}
        - {repository: group/b, url: https://example.com/b.git}
      `),
    ).toEqual([
      'mirrors[2]: names the repository 7 again, after mirrors[0]; a repository has one mirror',
      'mirrors[3]: names the repository group/b again, after mirrors[1]; a repository has one mirror',
    ]);
  });

  it('of a repository that is there twice, also where something else is wrong', async () => {
    expect(
      await wrong('- {repository_id: 7, url: ftp://x}\n- {repository_id: 7, url: https://example.com/c.git}'),
    ).toEqual([
      expect.stringMatching(/^mirrors\[0\]\.url: has another scheme/),
      'mirrors[1]: names the repository 7 again, after mirrors[0]; a repository has one mirror',
    ]);
  });

  it('of a setting in a check', async () => {
    expect(
      await wrong('- {repository_id: 7, url: https://example.com/a.git, mirroring_enabled: false}', { mode: 'check' }),
    ).toEqual([expect.stringMatching(/^mirrors\[0\]\.mirroring_enabled: would write/)]);
  });

  it('of an entry without URL when the only one is the default, which is this repository', async () => {
    const problems = await wrong('- {repository_id: 7}', { url: 'https://github.com/octo-org/website.git' });
    expect(problems).toEqual([expect.stringMatching(/^mirrors\[0\]\.url: is missing/)]);
  });
});

describe('a text that is no list is a problem', () => {
  it.each([
    ['a mapping', 'repository_id: 7', /^mirrors: is not a list/],
    ['a JSON object', '{"repository_id": 7}', /^mirrors: is not a list/],
    ['a text', 'everything', /^mirrors: is not a list/],
    ['broken JSON', '[{"repository_id": 7', /^mirrors: is neither YAML nor JSON: "/],
    ['broken YAML', '- a: b: c', /^mirrors: is neither YAML nor JSON: ".* at line 1, column 7/],
    [
      'a key twice',
      '- {repository_id: 7, repository_id: 8, url: https://example.com/a.git}',
      /^mirrors\[0\]\.repository_id: is there twice; write it once$/,
    ],
    ['a tabulator for indentation', '-\trepository_id: 7\n\turl: x', /^mirrors: is neither YAML nor JSON/],
    ['an alias that leads nowhere', '- *nowhere', /^mirrors: is neither YAML nor JSON/],
    [
      'aliases that grow without bound',
      `a: &a [${'x,'.repeat(9)}]\nb: &b [${'*a,'.repeat(9)}]\nc: &c [${'*b,'.repeat(9)}]\nd: [${'*c,'.repeat(9)}]`,
      /^mirrors: is not a list but a mapping; write a list/,
    ],
    ['two documents', '- 1\n---\n- 2', /^mirrors: has more than one document \(a line of ---\); write one$/],
    ['a merge key without a mapping', '- {<<: 1}', /^mirrors: has a merge key \(<<\) without a mapping/],
    ['a tag', '- !!binary aGk=', /^mirrors: has the tag "!!binary"; write plain values/],
    ['a list for a key', '- {[a]: b}', /^mirrors: has a list or a mapping for a key/],
    [
      'merge keys that grow without bound',
      `- &a {${Array.from({ length: 2000 }, (_, key) => `k${key}: x`).join()}}\n${'- {<<: *a}\n'.repeat(600)}`,
      /^mirrors: has too many keys by merging/,
    ],
  ])('%s', async (_, mirrors, expected) => {
    const [problem, ...examples] = await wrong(mirrors);
    expect(problem).toMatch(expected);
    expect(examples.every((line) => line.startsWith('- {'))).toBe(true);
  });

  it('beside a wrong shard, which is told as well', async () => {
    expect(await wrong('everything', { shard: '4/3' })).toEqual([
      expect.stringMatching(/^shard: "4\/3" is not i\/n with 1 ≤ i ≤ n/),
      expect.stringMatching(/^mirrors: is not a list/),
    ]);
  });
});

describe('a shard', () => {
  it.each(['0/3', '4/3', '1/0', '1', '1/2/3', 'a/b', '-1/3', '1/ 3'])('is not %s', async (shard) => {
    expect(await wrong('[]', { shard })).toEqual([expect.stringMatching(/^shard: .* is not i\/n/)]);
  });
});
