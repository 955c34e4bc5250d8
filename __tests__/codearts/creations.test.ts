import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Answer, type Reply, reset } from '../support/server';
import { failure, type Scene, startScene } from './scene';

const PROJECT = '0123456789abcdef0123456789abcdef';
const UUID = 'fedcba9876543210fedcba9876543210';
const NEW = { name: 'site', projectUuid: PROJECT, visibilityLevel: 0 } as const;
const CREATED = { json: { result: { repository_uuid: UUID }, status: 'success' } };
const SIGNAL = new AbortController().signal;

let scene: Scene;

beforeEach(async () => {
  scene = await startScene();
});

afterEach(() => scene.close());

const notThere = () => Promise.resolve(undefined);

describe('create', () => {
  it('asks for an empty repository with the members of the project', async () => {
    scene.answer(CREATED);
    expect(await scene.creations.create({ ...NEW, groupId: 7, visibilityLevel: 20 }, notThere)).toEqual({
      kind: 'created',
      uuid: UUID,
    });
    const [request] = scene.server.requests;
    expect(request).toMatchObject({ method: 'POST', path: '/v1/repositories' });
    expect(JSON.parse(request?.body ?? '')).toEqual({
      name: 'site',
      project_uuid: PROJECT,
      group_id: 7,
      visibility_level: 20,
      enable_readme: 0,
      import_members: 1,
    });
  });

  it("names no group for the project's own", async () => {
    scene.answer(CREATED);
    await scene.creations.create(NEW, notThere);
    expect(scene.server.requests[0]?.body).not.toContain('group_id');
  });

  it.each<[what: string, lost: Answer | Reply]>([
    ['a reset', reset],
    ['a 502', { status: 502 }],
    ['a 503', { status: 503 }],
    ['a page with 200', { body: '<html>' }],
    ['a reply without uuid', { json: { status: 'success' } }],
  ])('looks before it is sent again after %s', async (_what, lost) => {
    scene.answer(lost);
    const there = { kind: 'there', entry: { id: 3, path: 'g/site' } } as const;
    expect(await scene.creations.create(NEW, () => Promise.resolve(there))).toEqual(there);
    expect(scene.server.requests).toHaveLength(1);
  });

  it.each([
    [200, { error: { code: 'CH.010112', message: 'exists' }, status: 'failed' }],
    [400, { error_code: 'CH.010001', error_msg: 'exists' }],
    [409, { error_code: 'CH_23_51308', error_msg: 'exists' }],
  ])('tells a refusal with HTTP %d that may mean that the name is taken', async (status, json) => {
    scene.answer({ status, json });
    expect(await scene.creations.create(NEW, notThere)).toMatchObject({
      kind: 'refused',
      error: { name: 'ApiError', failed: { status } },
    });
    expect(scene.server.requests).toHaveLength(1);
  });

  it.each([401, 403])('fails with a %d', async (status) => {
    scene.answer({ status, json: { error_code: 'CH.080403', error_msg: 'Forbidden' } });
    expect(await failure(scene.creations.create(NEW, notThere))).toMatchObject({ failed: { status } });
  });
});

describe('the status of a new repository', () => {
  it.each([
    [0, 'ready'],
    ['0', 'ready'],
    [1, 'creating'],
    [2, 'failed'],
    [3, 'failed'],
    [4, 'failed'],
    [9, 'creating'],
    [null, 'creating'],
  ])('%j means %s', async (result, status) => {
    scene.answer({ json: { result, status: 'success' } });
    expect(await scene.creations.showStatus(UUID, SIGNAL)).toBe(status);
    expect(scene.server.requests[0]?.path).toBe(`/v1/repositories/${UUID}/status`);
  });

  it.each([
    [401, 'CH.080401'],
    [404, 'CH.010117'],
    [403, 'CH.080403'],
  ])('may be refused with %d %s while it is not visible everywhere', async (status, error_code) => {
    scene.answer({ status, json: { error_code, error_msg: 'no' } });
    expect(await scene.creations.showStatus(UUID, SIGNAL)).toMatchObject({ errorCode: error_code });
  });

  it('fails with a refused credential', async () => {
    scene.answer({ status: 401, json: { error_code: 'APIG.0301', error_msg: 'expired' } });
    expect(await failure(scene.creations.showStatus(UUID, SIGNAL))).toMatchObject({ errorCode: 'APIG.0301' });
  });
});

describe('a new repository by its uuid', () => {
  it('is read with id and path', async () => {
    const https_url = 'https://codehub.example.com/g/%E7%AB%99.git';
    scene.answer({ json: { result: { repository_id: 5, repository_uuid: UUID, repository_name: '站', https_url } } });
    expect(await scene.creations.showByUuid(UUID, SIGNAL)).toEqual({ id: 5, path: 'g/站', uuid: UUID });
    expect(scene.server.requests[0]?.path).toBe(`/v2/repositories/${UUID}`);
  });

  it('may not be there yet', async () => {
    scene.answer({ json: { result: null, status: 'success' } });
    expect(await scene.creations.showByUuid(UUID, SIGNAL)).toBeInstanceOf(Error);
  });
});

describe('what there is in a project', () => {
  it('are the paths of its repositories', async () => {
    const repositories = [{ repository_id: 1, repository_name: 'a', https_url: 'https://h.example/own/a.git' }];
    scene.answer({ json: { result: { total: 1, repositories }, status: 'success' } });
    expect(await scene.creations.listPaths(PROJECT)).toEqual(['own/a']);
    expect(scene.server.requests[0]?.path).toBe(`/v2/projects/${PROJECT}/repositories?page_index=1&page_size=100`);
  });

  it('are the groups in which repositories may be created, all pages of them', async () => {
    const group = (id: number) => ({ id, name: `g${id}`, full_path: `own/g${id}` });
    const full = Array.from({ length: 100 }, (_each, index) => group(index + 1));
    scene.answer({ json: full }, { json: [group(101), { id: 'x' }, null] });
    const groups = await scene.creations.listGroups(PROJECT);
    expect(groups).toHaveLength(101);
    expect(groups.at(-1)).toEqual({ id: 101, path: 'own/g101' });
    expect(scene.server.requests[1]?.path).toBe(
      `/v4/${PROJECT}/manageable-groups?scope=repository&offset=100&limit=100`,
    );
  });

  it('is none where the reply is empty', async () => {
    scene.answer({ body: '' });
    expect(await scene.creations.listGroups(PROJECT)).toEqual([]);
  });

  it('fails with the refusal of a project that may not be read', async () => {
    scene.answer({ status: 403, json: { error_code: 'CH.004403', error_msg: 'no' } });
    expect(await failure(scene.creations.listGroups(PROJECT))).toMatchObject({ errorCode: 'CH.004403' });
  });
});
