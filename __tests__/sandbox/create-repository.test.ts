import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { numberAt, textAt } from '../../sandbox/json';
import { startSandbox, type CodeArtsProject, type CreationBehaviour, type Sandbox } from '../../sandbox/sandbox';
import { startSource } from '../../sandbox/source';
import { ask, type Answer } from './ask';

let sandbox: Sandbox;
let project: CodeArtsProject;
let token: string;

beforeEach(async () => {
  sandbox = await startSandbox();
  token = sandbox.issueToken();
  project = sandbox.addProject({
    group: 'mirrors',
    groups: [
      { path: 'mirrors/tools', id: 77 },
      { path: 'mirrors/open', id: 78, visibility: 'public' },
      { path: 'mirrors/closed', id: 79, manageable: false },
    ],
  });
});

afterEach(async () => {
  await sandbox.stop();
});

const get = async (path: string): Promise<Answer> => ask(sandbox, 'GET', path, { token });
const create = async (body: Record<string, unknown>): Promise<Answer> =>
  ask(sandbox, 'POST', '/v1/repositories', { token, body: { project_uuid: project.uuid, ...body } });
const statusOf = async (uuid: string): Promise<unknown> => (await get(`/v1/repositories/${uuid}/status`)).body;
const lookUp = async (group: string, name: string): Promise<number | undefined> =>
  numberAt((await get(`/v1/repositories/repoid?group_name=${group}&repository_name=${name}`)).body, 'result');

async function created(creation: CreationBehaviour, body: Record<string, unknown> = {}): Promise<string> {
  project.creation = creation;
  return textAt((await create({ name: 'website', ...body })).body, 'result', 'repository_uuid') ?? '';
}

describe('a creation', () => {
  it('takes its looks, and then the repository is found in every way', async () => {
    const uuid = await created({ looks: 2 });
    expect(uuid).toMatch(/^[0-9a-f]{32}$/);
    expect(await lookUp('mirrors', 'website')).toBeUndefined();
    expect(await statusOf(uuid)).toEqual({ result: 1, status: 'success' });
    expect(await statusOf(uuid)).toEqual({ result: 0, status: 'success' });
    const id = await lookUp('mirrors', 'website');
    expect((await get(`/v2/repositories/${uuid}`)).body).toMatchObject({
      result: { repository_id: id, project_uuid: project.uuid, group_name: 'mirrors', visibility_level: 0, status: 0 },
    });
    const lists = [
      await get('/v2/projects/repositories'),
      await get(`/v2/projects/${project.uuid}/repositories`),
      await get(`/v4/projects/${project.uuid}/repositories`),
    ];
    for (const { text } of lists) expect(text).toContain('website');
    expect(project.created.map((repository) => repository.id)).toEqual([id]);
  });

  it('gives a repository that is empty and really mirrors', async () => {
    const source = await startSource();
    const origin = await source.createRepository('website');
    const uuid = await created({ looks: 0 });
    const id = numberAt((await get(`/v2/repositories/${uuid}`)).body, 'result', 'repository_id') ?? 0;
    expect((await get(`/v4/repositories/${id}/repository/branches`)).body).toEqual([]);
    const url = `/v4/repositories/${id}/remote-mirror/associate`;
    expect((await ask(sandbox, 'POST', url, { token, body: { url: origin.url } })).status).toBe(201);
    expect(await sandbox.repository('mirrors/website').branches()).toEqual(await origin.branches());
    await source.stop();
  });

  it('with a README is not empty, so that its history diverges', async () => {
    await created({ looks: 0 }, { enable_readme: 1 });
    expect(Object.keys(await sandbox.repository('mirrors/website').branches())).toEqual(['main']);
  });

  it('may be told by the status, fail, or never end', async () => {
    expect(await statusOf(await created({ looks: 9, told: 'status' }))).toEqual({ result: 1, status: 'failed' });
    const failed = await created({ looks: 0, ends: 'failed' }, { name: 'fails' });
    expect(await statusOf(failed)).toEqual({ result: 2, status: 'success' });
    const never = await created({ looks: 0, ends: 'never' }, { name: 'never' });
    for (let look = 0; look < 3; look += 1) expect(await statusOf(never)).toMatchObject({ result: 1 });
    expect((await create({ name: 'never' })).status).toBe(400);
    expect((await create({ name: 'fails' })).status).toBe(200);
  });

  it('may take time', async () => {
    let now = Date.now();
    const timed = await startSandbox({ clock: () => now, creation: { looks: 0, ms: 5000 } });
    const { uuid: project_uuid } = timed.addProject({ group: 'slow' });
    const options = { token: timed.issueToken(), body: { name: 'a', project_uuid } };
    const uuid =
      textAt((await ask(timed, 'POST', '/v1/repositories', options)).body, 'result', 'repository_uuid') ?? '';
    const look = async (): Promise<unknown> =>
      (await ask(timed, 'GET', `/v1/repositories/${uuid}/status`, { token: options.token })).body;
    expect(await look()).toMatchObject({ result: 1 });
    now += 5000;
    expect(await look()).toMatchObject({ result: 0 });
    await timed.stop();
  });

  it('may be ready without being readable yet', async () => {
    const uuid = await created({ looks: 0, unreadableLooks: 2 });
    expect(await statusOf(uuid)).toMatchObject({ result: 0 });
    const first = await get(`/v2/repositories/${uuid}`);
    expect([first.status, first.body]).toEqual([
      401,
      { error: { code: 'CH.080401', message: 'No Permission' }, status: 'failed' },
    ]);
    expect(await lookUp('mirrors', 'website')).toBeUndefined();
    expect((await get(`/v2/repositories/${uuid}`)).status).toBe(200);
  });

  it('may be seen while it goes on, and may land elsewhere', async () => {
    const uuid = await created({ looks: 2, isShown: true, landsIn: 'mirrors/tools' });
    expect(await lookUp('mirrors', 'website')).toBeUndefined();
    const id = (await lookUp('mirrors%2Ftools', 'website')) ?? 0;
    expect((await get(`/v4/repositories/${id}/remote-mirror`)).body).toMatchObject({ error_code: 'CH.00402000' });
    expect((await get(`/v2/repositories/${uuid}`)).body).toMatchObject({ result: { group_name: 'mirrors/tools' } });
  });

  it('belongs to its maker alone, unless the members of the project are taken over', async () => {
    project.members = ['mirror-bot', 'colleague'];
    await created({ looks: 0 });
    await created({ looks: 0 }, { name: 'shared', import_members: 1 });
    expect(project.created.map(({ members }) => members)).toEqual([['mirror-bot'], ['mirror-bot', 'colleague']]);
  });
});

describe('the rules of a creation', () => {
  it('refuse names that are not legal', async () => {
    for (const name of ['', '.github', 'a.git', 'a.atom', 'a.', '-a', 'Über', 'a/b', 'a b', 'x'.repeat(250)]) {
      expect([name, (await create({ name })).status]).toEqual([name, 400]);
    }
    for (const name of ['1.10', '_a', 'a-b_c.d']) expect([name, (await create({ name })).status]).toEqual([name, 200]);
  });

  it('refuse what is taken by a repository or a group, in whatever case', async () => {
    sandbox.addRepository({ id: 1, path: 'mirrors/website' });
    for (const name of ['website', 'WebSite', 'tools']) {
      expect((await create({ name })).body).toMatchObject({ error: { message: expect.stringContaining('same name') } });
      expect((await get(`/v1/projects/${project.uuid}/repositories/validation/${name}`)).body).toMatchObject({
        result: false,
      });
    }
    expect((await create({ name: 'website', group_id: 77 })).status).toBe(200);
    expect((await get(`/v1/projects/${project.uuid}/repositories/validation/free`)).body).toEqual({
      result: true,
      status: 'success',
    });
  });

  it('know groups, and who may create where', async () => {
    const statuses = [];
    for (const group_id of [77, 99, 79]) statuses.push((await create({ name: 'a', group_id })).status);
    expect(statuses).toEqual([200, 404, 403]);
    expect(project.created.map(({ path }) => path)).toEqual(['mirrors/tools/a']);
  });

  it('keep public repositories out of private groups', async () => {
    const statuses = [];
    for (const group_id of [undefined, 77, 78]) {
      statuses.push((await create({ name: 'public', group_id, visibility_level: 20 })).status);
    }
    expect(statuses).toEqual([200, 400, 200]);
    expect(project.created[0]?.visibilityLevel).toBe(20);
  });

  it('answer 200 to a failure where configured', async () => {
    const old = await startSandbox({ oldErrors: '200' });
    const body = { name: 'a', project_uuid: '0'.repeat(32) };
    const answer = await ask(old, 'POST', '/v1/repositories', { token: old.issueToken(), body });
    expect([answer.status, answer.body]).toEqual([
      200,
      { error: { code: 'CH.080403', message: 'Forbidden' }, status: 'failed' },
    ]);
    await old.stop();
  });
});

describe('the lists of a project', () => {
  it('come in pages', async () => {
    for (let id = 1; id <= 25; id += 1) sandbox.addRepository({ id, path: `mirrors/item-${id}` });
    sandbox.addRepository({ id: 100, path: 'others/item' });
    const second = await get(`/v2/projects/${project.uuid}/repositories?page_index=2`);
    expect(second.body).toHaveProperty('result.total', 25);
    expect(second.body).toHaveProperty('result.repositories.length', 5);
    const rest = await get(`/v4/projects/${project.uuid}/repositories?offset=20&order_by=id&sort=asc`);
    expect(rest.body).toHaveProperty('length', 5);
    expect(rest.body).toMatchObject([{ id: 21, namespace: 'mirrors', path: 'item-21' }, {}, {}, {}, {}]);
    expect(rest.headers.get('x-total')).toBeNull();
  });

  it('show the groups in which one may create, the own one or not', async () => {
    const groups = await get(`/v4/${project.uuid}/manageable-groups?scope=repository`);
    expect(groups.body).toMatchObject([
      { id: 77, full_path: 'mirrors/tools' },
      { id: 78, full_path: 'mirrors/open' },
    ]);
    const listing = sandbox.addProject({
      group: 'own',
      listsOwnGroup: true,
      groups: [{ path: 'own/a', shownAs: 'a' }],
    });
    expect((await get(`/v4/${listing.uuid}/manageable-groups`)).body).toMatchObject([
      { full_path: 'own' },
      { full_path: 'a' },
    ]);
    const body = { name: 'root', project_uuid: listing.uuid, group_id: listing.ownGroup.id };
    await ask(sandbox, 'POST', '/v1/repositories', { token, body });
    expect(listing.created[0]?.path).toBe('own/root');
  });

  it('are closed to those who may not read the project', async () => {
    project.deny = ['read'];
    for (const path of [`/v4/${project.uuid}/manageable-groups`, `/v4/projects/${project.uuid}/repositories`]) {
      expect((await get(path)).body).toMatchObject({ error_code: 'CH.004403' });
    }
    expect((await get(`/v2/projects/${project.uuid}/repositories`)).status).toBe(403);
    project.deny = ['write'];
    expect((await create({ name: 'a' })).status).toBe(403);
  });

  it('belong to a project that is made for the first segment of a path', async () => {
    const made = sandbox.addRepository({ id: 5, path: 'fresh/a' });
    expect(sandbox.addRepository({ id: 6, path: 'fresh/sub/b' }).projectUuid).toBe(made.projectUuid);
    expect(sandbox.addRepository({ id: 7, path: 'mirrors/tools/c' }).projectUuid).toBe(project.uuid);
    expect(() => sandbox.addProject({ group: 'Fresh' })).toThrow('there is a project');
  });
});

describe('a look-up', () => {
  it('heeds case, or not', async () => {
    const lenient = await startSandbox({ lookupCase: 'ignored' });
    for (const [one, expected] of [
      [sandbox, 'failed'],
      [lenient, 'success'],
    ] as const) {
      one.addRepository({ id: 42, path: 'g/a' });
      const options = { token: one.issueToken() };
      const answer = await ask(one, 'GET', '/v1/repositories/repoid?group_name=G&repository_name=A', options);
      expect(textAt(answer.body, 'status')).toBe(expected);
    }
    await lenient.stop();
  });
});
