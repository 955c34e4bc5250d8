import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { ask, type Answer } from './ask';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ git: false });
  for (let id = 1; id <= 25; id += 1) sandbox.addRepository({ id, path: `bulk/item-${id}` });
  sandbox.addRepository({ id: 100, path: 'team/area/website' });
  sandbox.addRepository({ id: 102, path: '团队/镜像' });
  sandbox.addRepository({ id: 101, path: 'other/website', members: ['somebody-else'] });
});

afterAll(async () => {
  await sandbox.stop();
});

const get = async (path: string): Promise<Answer> => ask(sandbox, 'GET', path, { token: sandbox.issueToken() });

describe('the look-up of an id', () => {
  it('finds a repository by group and name, nested groups included', async () => {
    const answer = await get(
      `/v1/repositories/repoid?group_name=${encodeURIComponent('team/area')}&repository_name=website`,
    );
    expect([answer.status, answer.body]).toEqual([200, { result: 100, status: 'success' }]);
  });

  it('answers 200 with a failure for what does not exist or may not be seen', async () => {
    const missing = { error: { code: 'CH.010117', message: 'The repository does not exist.' }, status: 'failed' };
    for (const group of ['nobody', 'other']) {
      const answer = await get(`/v1/repositories/repoid?group_name=${group}&repository_name=website`);
      expect([answer.status, answer.body]).toEqual([200, missing]);
    }
  });

  it('answers with a status of failure where configured', async () => {
    const strict = await startSandbox({ lookupFailureStatus: 404 });
    const token = strict.issueToken();
    const path = '/v1/repositories/repoid?group_name=a&repository_name=b';
    expect((await ask(strict, 'GET', path, { token })).status).toBe(404);
    await strict.stop();
  });

  it('refuses a missing parameter', async () => {
    expect((await get('/v1/repositories/repoid?group_name=a')).body).toMatchObject({ error: { code: 'CH.010001' } });
  });
});

describe('the list of repositories', () => {
  it('has pages, counted from 1', async () => {
    const second = await get('/v2/projects/repositories?page_index=2&page_size=10&search=item');
    expect(second.body).toMatchObject({ status: 'success', result: { total: 25 } });
    expect(second.body).toHaveProperty('result.repositories.length', 10);
    expect(second.body).toHaveProperty('result.repositories.0.repository_id', 11);
    expect((await get('/v2/projects/repositories?page_index=9')).body).toHaveProperty('result.repositories', []);
  });

  it('describes what it finds', async () => {
    const answer = await get('/v2/projects/repositories?search=WEBSITE');
    expect(answer.body).toMatchObject({
      result: {
        total: 1,
        repositories: [
          {
            repository_id: 100,
            repository_name: 'website',
            group_name: 'team/area',
            https_url: expect.stringMatching(/\/team\/area\/website\.git$/),
          },
        ],
      },
    });
  });

  it('holds 100 on a page unless another size is asked for', async () => {
    const crowded = await startSandbox({ git: false });
    for (let id = 1; id <= 101; id += 1) crowded.addRepository({ id, path: `bulk/item-${id}` });
    const answer = await ask(crowded, 'GET', '/v2/projects/repositories', { token: crowded.issueToken() });
    await crowded.stop();
    expect(answer.body).toHaveProperty('result.repositories.length', 100);
    expect(answer.body).toHaveProperty('result.total', 101);
  });

  it('writes addresses as addresses, whatever letters a path has', async () => {
    const answer = await get(`/v2/projects/repositories?search=${encodeURIComponent('镜像')}`);
    expect(answer.body).toHaveProperty(
      'result.repositories.0.https_url',
      expect.stringMatching(/\/%E5%9B%A2%E9%98%9F\/%E9%95%9C%E5%83%8F\.git$/),
    );
    expect(answer.body).toHaveProperty('result.repositories.0.group_name', '团队');
  });

  it('refuses a page of 0', async () => {
    expect((await get('/v2/projects/repositories?page_index=0')).status).toBe(400);
  });
});
