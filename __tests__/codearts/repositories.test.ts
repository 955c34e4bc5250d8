import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ResponseError } from '../../src/http/http-error';
import { RepositoryNotFoundError } from '../../src/mirror/repositories';
import { type Answer, type Reply } from '../support/server';
import { failure, type Scene, startScene } from './scene';

const NOT_FOUND = { error_code: 'CH.00402000', error_msg: 'The repository does not exist. Check and try again.' };

let scene: Scene;

beforeEach(async () => {
  scene = await startScene();
});

afterEach(() => scene.close());

describe('findId', () => {
  const listed = (...repositories: object[]) => ({ json: { result: { total: 1, repositories }, status: 'success' } });
  const entry = (id: unknown, group: string, name: string, more: object = {}) => ({
    repository_id: id,
    group_name: group,
    repository_name: name,
    ...more,
  });
  const unknown = { json: { error: { code: 'CH.010117', message: 'not exist' }, status: 'failed' } };

  it('asks for the id by group and name', async () => {
    scene.answer({ json: { result: 468485, status: 'success' } });
    expect(await scene.repositories.findId('group/name')).toBe(468485);
    expect(scene.onlyRequest()).toMatchObject({
      method: 'GET',
      path: '/v1/repositories/repoid?group_name=group&repository_name=name',
      body: '',
    });
  });

  it.each([
    ['a/b/c', { group_name: 'a/b', repository_name: 'c' }],
    ['组/镜 像', { group_name: '组', repository_name: '镜 像' }],
    ['a&b/c=d', { group_name: 'a&b', repository_name: 'c=d' }],
  ])('asks for %s', async (path, query) => {
    scene.answer({ json: { result: 1 } });
    await scene.repositories.findId(path);
    const { searchParams } = new URL(scene.onlyRequest().path, scene.server.url);
    expect(Object.fromEntries(searchParams)).toEqual(query);
  });

  it.each<[what: string, reply: Reply]>([
    ['an error with HTTP 200', unknown],
    ['an error with HTTP 400', { ...unknown, status: 400 }],
    ['an error with HTTP 404', { status: 404, json: NOT_FOUND }],
    ['no result', { json: { status: 'success' } }],
    ['null as result', { json: { result: null, status: 'failed' } }],
    ['a text as result of a failure', { json: { result: 'not exist', status: 'failed' } }],
    ['0 as result of a failure', { json: { result: 0, status: 'failed' } }],
    ['an empty body', { body: '' }],
    ['a list', { json: [] }],
  ])('searches the list after %s', async (_what, reply) => {
    scene.answer(reply, listed(entry(5, 'group', 'name')));
    expect(await scene.repositories.findId('group/name')).toBe(5);
    expect(scene.server.requests.map(({ method, path }) => [method, path])).toEqual([
      ['GET', '/v1/repositories/repoid?group_name=group&repository_name=name'],
      ['GET', '/v2/projects/repositories?page_index=1&page_size=100&search=name'],
    ]);
  });

  it.each([
    [{ result: 'abc' }],
    [{ result: 0 }],
    [{ result: -1 }],
    [{ result: 1.5 }],
    [{ result: 2 ** 31 }],
    [{ result: {} }],
  ])('refuses %j, which is no id', async (json) => {
    scene.answer({ json: { ...json, status: 'success' } });
    const error = await failure(scene.repositories.findId('group/name'));
    expect(error).toBeInstanceOf(ResponseError);
    expect(error).toMatchObject({
      message: 'the reply has a result that is not a repository id',
      unreadable: true,
    });
    expect(scene.server.requests).toHaveLength(1);
  });

  it('takes an id that is written as a string', async () => {
    scene.answer({ json: { result: '468485', status: 'success' } });
    expect(await scene.repositories.findId('group/name')).toBe(468_485);
    scene.answer(unknown, listed(entry('6', 'group', 'name')));
    expect(await scene.repositories.findId('group/name')).toBe(6);
  });

  it.each([1e12, 9e15])('does not begin with a list of %d repositories', async (total) => {
    scene.answer(unknown, { json: { result: { total, repositories: [] } } });
    expect(await failure(scene.repositories.findId('group/name'))).toBeInstanceOf(RepositoryNotFoundError);
    expect(scene.server.requests).toHaveLength(2);
  });

  it('takes an exact path only, and tells the near ones', async () => {
    const near = [entry(1, 'group', 'name2'), entry(2, 'Group', 'name'), entry(3, 'other', 'name')];
    scene.answer(unknown, listed(...near));
    const error = await failure(scene.repositories.findId('group/name'));
    expect(error).toBeInstanceOf(RepositoryNotFoundError);
    expect(error).toMatchObject({
      path: 'group/name',
      similar: ['group/name2', 'Group/name', 'other/name'],
      cause: { name: 'ApiError', errorCode: 'CH.010117' },
    });
  });

  it('tells five near ones at most', async () => {
    scene.answer(
      unknown,
      listed(...Array.from({ length: 20 }, (_each, index) => entry(index + 1, 'group', `name${index}`))),
    );
    const error = await failure(scene.repositories.findId('group/name'));
    expect((error as RepositoryNotFoundError).similar).toHaveLength(5);
  });

  it('knows the whole path of a repository in nested groups by its clone URL', async () => {
    const https_url = 'https://codehub.devcloud.cn-north-4.huaweicloud.com/a/b/name.git';
    scene.answer(unknown, listed(entry(8, 'b', 'name'), entry(9, 'b', 'name', { https_url })));
    expect(await scene.repositories.findId('a/b/name')).toBe(9);
  });

  it('reads clone URLs that are encoded', async () => {
    const https_url = 'https://codehub.example.com/%E7%BB%84/%E9%95%9C.git';
    scene.answer(unknown, listed(entry(9, '组', '镜', { https_url })));
    expect(await scene.repositories.findId('组/镜')).toBe(9);
  });

  it('does not stumble over a clone URL that is encoded wrongly', async () => {
    const https_url = 'https://codehub.example.com/group/%zz.git';
    scene.answer(unknown, listed(entry(9, 'group', 'x', { https_url }), entry(10, 'group', 'name')));
    expect(await scene.repositories.findId('group/name')).toBe(10);
  });

  it('goes by group and name where the clone URL is none', async () => {
    scene.answer(unknown, listed(entry(9, 'group', 'name', { https_url: 'none yet' })));
    expect(await scene.repositories.findId('group/name')).toBe(9);
  });

  it('takes ids up to the largest that is documented', async () => {
    scene.answer({ json: { result: 2_147_483_647, status: 'success' } });
    expect(await scene.repositories.findId('group/name')).toBe(2_147_483_647);
  });

  it('takes a single object where a list is documented', async () => {
    scene.answer(unknown, {
      json: { result: { total: 1, repositories: entry(6, 'group', 'name') }, status: 'success' },
    });
    expect(await scene.repositories.findId('group/name')).toBe(6);
  });

  it.each<[what: string, reply: Answer | Reply]>([
    ['an empty list', listed()],
    ['no list', { json: { result: { total: 0 } } }],
    ['no result', { json: {} }],
    ['a null result', { json: { result: null } }],
    ['nothing', { body: '' }],
    [
      'entries without a usable id',
      listed(entry('6x', 'group', 'name'), entry(null, 'group', 'name'), entry(0, 'group', 'name')),
    ],
    ['entries that are none', { json: { result: { repositories: [null, 7, 'group/name', []] } } }],
    ['an entry without name', listed({ repository_id: 6, group_name: 'group' })],
    ['an entry without group', listed({ repository_id: 6, repository_name: 'other', https_url: null })],
    ['an error of its own', { status: 403, json: { error_code: 'CH.080403', error_msg: 'Forbidden' } }],
    ['a page', { body: '<html>' }],
  ])('finds nothing in %s', async (_what, reply) => {
    scene.answer(unknown, reply);
    const error = await failure(scene.repositories.findId('group/name'));
    expect(error).toBeInstanceOf(RepositoryNotFoundError);
    expect(error).toMatchObject({ cause: { errorCode: 'CH.010117' } });
  });

  it('has no cause to tell where the look-up gave none', async () => {
    scene.answer({ json: { result: null, status: 'success' } }, listed());
    const error = await failure(scene.repositories.findId('group/name'));
    expect(error).toMatchObject({ name: 'RepositoryNotFoundError', cause: undefined });
  });

  it.each([401, 403])('fails with the %d of the look-up', async (status) => {
    scene.answer({ status, json: { error_code: 'CH.080401', error_msg: 'No Permission' } });
    expect(await failure(scene.repositories.findId('group/name'))).toMatchObject({
      name: 'ApiError',
      failed: { status },
    });
    expect(scene.server.requests).toHaveLength(1);
  });

  it('fails with the 401 of the list', async () => {
    scene.answer(unknown, { status: 401, json: { error_code: 'APIG.0301', error_msg: 'expired' } });
    expect(await failure(scene.repositories.findId('group/name'))).toMatchObject({ errorCode: 'APIG.0301' });
  });

  it('stops when the run is cancelled while it searches', async () => {
    scene.answer(unknown, () => {
      scene.calling.stop.abort('cancelled');
      return undefined;
    });
    expect(await failure(scene.repositories.findId('group/name'))).toBe('cancelled');
  });
});

describe('the list of repositories', () => {
  const COUNT = 250;
  const item = (id: number) => ({
    repository_id: id,
    repository_uuid: `uuid-${id}`,
    repository_name: `r${id}`,
    https_url: `https://codehub.example.com/g/r${id}.git`,
  });
  const pageOf = (path: string, saysTotal: boolean): Reply => {
    const query = new URL(path, scene.server.url).searchParams;
    const [page, size] = [Number(query.get('page_index')), Number(query.get('page_size'))];
    const ids = Array.from({ length: COUNT }, (_each, index) => index + 1).slice((page - 1) * size, page * size);
    return { json: { result: { ...(saysTotal && { total: COUNT }), repositories: ids.map(item) }, status: 'success' } };
  };

  it.each([
    ['says how many there are', true],
    ['does not say how many there are', false],
  ])('is read whole where it %s, in pages of 100', async (_what, saysTotal) => {
    scene.server.answer = ({ path }) => pageOf(path, saysTotal);
    const entries = await scene.repositories.listAll();
    expect(entries.map(({ id }) => id)).toEqual(Array.from({ length: COUNT }, (_each, index) => index + 1));
    expect(entries[0]).toEqual({ id: 1, path: 'g/r1', uuid: 'uuid-1' });
    expect(scene.server.requests).toHaveLength(3);
  });

  it.each([
    ['only its first page where it has more pages than are worth reading', true, 2, 1],
    ['whole where it has just as many', true, 3, 3],
    ['so many pages where it does not say how many it has', false, 2, 2],
  ])('is read %s', async (_what, saysTotal, mostPages, pages) => {
    scene.server.answer = ({ path }) => pageOf(path, saysTotal);
    expect(await scene.repositories.listAll(mostPages)).toHaveLength(Math.min(COUNT, pages * 100));
    expect(scene.server.requests).toHaveLength(pages);
  });

  it('finds a repository beyond its first page', async () => {
    scene.server.answer = ({ path }) =>
      path.startsWith('/v1/')
        ? { json: { error: { code: 'CH.010117', message: 'not exist' }, status: 'failed' } }
        : pageOf(path, true);
    expect(await scene.repositories.findId('g/r230')).toBe(230);
    expect(await scene.repositories.findEntry('G/R230')).toEqual({ id: 230, path: 'g/r230', uuid: 'uuid-230' });
  });
});
