import { describe, expect, it } from '@jest/globals';
import { problemsOf, read } from './reading';

const PROJECT = '0123456789abcdef0123456789ABCDEF';
const OTHER = 'f'.repeat(32);
const CREATE = { repository_id: '', repository: 'group/name', on_missing: 'create', project_uuid: PROJECT };
const url = 'https://example.com/a.git';

type Texts = Readonly<Record<string, string>>;
const listOf = (entries: unknown, inputs: Texts = {}): Texts => ({
  ...CREATE,
  repository: '',
  mirrors: JSON.stringify(entries),
  ...inputs,
});

describe('on_missing: create', () => {
  it('takes the project along, and who sees the repository', async () => {
    const { policy, work } = await read({ ...CREATE, visibility_level: '20' });
    expect(policy.onMissing).toBe('create');
    expect(work).toMatchObject({ task: { repository: 'group/name', projectUuid: PROJECT, visibilityLevel: 20 } });
  });

  it('gives the entries of a list what they do not say themselves, and nothing to ids', async () => {
    const entries = [
      { repository: 'g/a', url },
      { repository: 'g/b', url, project_uuid: OTHER, visibility_level: 20 },
      { repository: 'g/c', url, visibility_level: 0 },
      { repository_id: 7, url, visibility_level: 0 },
    ];
    const { work } = await read(listOf(entries, { visibility_level: '20' }));
    expect(work).toEqual({
      kind: 'many',
      tasks: [
        { repository: 'g/a', url, settings: {}, projectUuid: PROJECT, visibilityLevel: 20 },
        { repository: 'g/b', url, settings: {}, projectUuid: OTHER, visibilityLevel: 20 },
        { repository: 'g/c', url, settings: {}, projectUuid: PROJECT, visibilityLevel: 0 },
        { repositoryId: 7, url, settings: {} },
      ],
    });
  });

  it.each<[string, Texts, RegExp]>([
    ['a repository given by its id', { repository_id: '7', repository: '' }, /^on_missing: creates only .*path/],
    ['a check', { mode: 'check' }, /^on_missing: would write/],
    ['no project', { project_uuid: '' }, /^project_uuid: is missing; .*32 hexadecimal digits$/],
    ['a project that is none', { project_uuid: 'cn-north-4' }, /^project_uuid: "cn-north-4" is not the id/],
    ['a project of 31 digits', { project_uuid: 'f'.repeat(31) }, /^project_uuid: /],
    ['another level', { visibility_level: '10' }, /^visibility_level: "10" is not one of 0 \(private\), 20/],
    ['another word', { on_missing: 'Create', project_uuid: '' }, /^on_missing: "Create" is not one of fail, create/],
    ['a name with a hyphen first', { repository: 'group/-name' }, /^repository: "-name" cannot be the name/],
    ['a name in other letters', { repository: '组/仓库' }, /^repository: "仓库" cannot be the name/],
    ['a name that ends with .atom', { repository: 'group/name.atom' }, /^repository: "name\.atom" cannot/],
    ['a name that ends with a point', { repository: 'group/name.' }, /^repository: "name\." cannot/],
    ['a name of 257 characters', { repository: `group/${'x'.repeat(257)}` }, /^repository: "x+…" cannot/],
  ])('is a problem with %s', async (_, inputs, problem) => {
    expect(await problemsOf({ ...CREATE, ...inputs })).toEqual([expect.stringMatching(problem)]);
  });

  it.each(['_n', '0', 'a.b-c_d', 'x'.repeat(256)])('takes the name %s', async (name) => {
    expect(await problemsOf({ ...CREATE, repository: `group/${name}` })).toEqual([]);
  });

  it.each<[string, object, RegExp]>([
    ['an illegal name', { repository: 'g/-a' }, /^mirrors\[0\]\.repository: "-a" cannot be the name/],
    ['a project that is none', { repository: 'g/a', project_uuid: 'x' }, /^mirrors\[0\]\.project_uuid: "x" is not/],
    ['an id', { repository_id: 7, project_uuid: OTHER }, /^mirrors\[0\]\.project_uuid: is for a repository that/],
    ['another level', { repository: 'g/a', visibility_level: 1 }, /^mirrors\[0\]\.visibility_level: "1" is not/],
  ])('is a problem of an entry with %s', async (_, entry, problem) => {
    expect(await problemsOf(listOf([{ url, ...entry }]))).toEqual([expect.stringMatching(problem)]);
  });

  it('is a problem of every entry without a project', async () => {
    const entries = [
      { repository: 'g/a', url },
      { repository: 'g/b', url, project_uuid: OTHER },
    ];
    expect(await problemsOf(listOf(entries, { project_uuid: '' }))).toEqual([
      expect.stringMatching(/^mirrors\[0\]\.project_uuid: is missing/),
    ]);
  });
});

describe('without on_missing: create', () => {
  it.each<[string, Texts, RegExp]>([
    ['project_uuid', { project_uuid: PROJECT }, /^project_uuid: does nothing without on_missing: create/],
    ['visibility_level', { visibility_level: '20' }, /^visibility_level: does nothing without on_missing: create/],
  ])('%s is a problem', async (_, inputs, problem) => {
    expect(await problemsOf(inputs)).toEqual([expect.stringMatching(problem)]);
  });

  it('so they are in an entry', async () => {
    const entry = { repository: 'g/a', url, project_uuid: PROJECT, visibility_level: 20 };
    const step = { repository_id: '', mirrors: JSON.stringify([entry]) };
    expect(await problemsOf(step)).toEqual([
      expect.stringMatching(/^mirrors\[0\]\.project_uuid: does nothing/),
      expect.stringMatching(/^mirrors\[0\]\.visibility_level: does nothing/),
    ]);
  });

  it('a private repository is what there would be anyway', async () => {
    const entry = { repository: 'g/a', url, visibility_level: 0 };
    const { work } = await read({ repository_id: '', mirrors: JSON.stringify([entry]), visibility_level: '0' });
    expect(work).toEqual({ kind: 'many', tasks: [{ repository: 'g/a', url, settings: {} }] });
  });
});
