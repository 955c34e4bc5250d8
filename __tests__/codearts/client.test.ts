import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CodeArtsRepo, isCredentialRefusal } from '../../src/codearts/client';
import { type Authenticator, CredentialsError } from '../../src/credentials/credentials';
import { tokenAuthenticator } from '../../src/credentials/token';
import { ApiError } from '../../src/http/api-error';
import { HttpError, NetworkError, ResponseError, TimeoutError } from '../../src/http/http-error';
import { type Associated, RepositoryNotFoundError } from '../../src/mirror/remote-mirror';
import { createCaller, type TestCaller } from '../support/caller';
import {
  type Answer,
  inTurn,
  lastBytes,
  type Received,
  type Reply,
  reset,
  silence,
  startServer,
  type TestServer,
} from '../support/server';

const URL_ASKED = 'https://github.com/octo-org/hello-world.git';
const MIRROR = { id: 35, url: URL_ASKED, update_status: 'finished', number_of_failures: null };
const NOT_FOUND = { error_code: 'CH.00402000', error_msg: 'The repository does not exist. Check and try again.' };

let server: TestServer;
let calling: TestCaller;
let signings: number;
let repo: CodeArtsRepo;

beforeEach(async () => {
  server = await startServer(silence);
  calling = createCaller();
  signings = 0;
  repo = new CodeArtsRepo(server.url, counting(tokenAuthenticator(() => Promise.resolve('the-token'))), calling.caller);
});

afterEach(async () => {
  calling.close();
  await server.stop();
});

function counting(authenticator: Authenticator): Authenticator {
  return {
    authenticate: (request) => {
      signings += 1;
      return authenticator.authenticate(request);
    },
  };
}

/** Makes the server answer, one after the other. */
function answer(...answers: (Answer | Reply)[]): void {
  server.answer = inTurn(...answers);
}

function onlyRequest(): Received {
  expect(server.requests).toHaveLength(1);
  return server.requests[0] as Received;
}

/** A look for what became of a lost change; what it was asked is kept. */
function confirming<T>(...found: (T | undefined)[]) {
  const lost: Error[] = [];
  return {
    lost,
    confirm: (error: Error) => {
      lost.push(error);
      return Promise.resolve(found[lost.length - 1]);
    },
  };
}

/** Nothing may be lost where this is passed. */
const neverLost = (lost: Error) => Promise.reject(new Error('asked to confirm', { cause: lost }));

async function failure(doing: Promise<unknown>): Promise<unknown> {
  return doing.then(
    (value) => ({ value }),
    (error: unknown) => error,
  );
}

describe('every operation', () => {
  it('sends and accepts JSON, signed', async () => {
    answer({ json: MIRROR });
    await repo.show(7);
    expect(onlyRequest().headers).toMatchObject({
      'content-type': 'application/json',
      accept: 'application/json',
      'x-auth-token': 'the-token',
      host: new URL(server.url).host,
    });
  });

  it('is signed anew for each attempt', async () => {
    answer({ status: 503 }, reset, { json: MIRROR });
    await repo.show(7);
    expect([signings, server.requests.length]).toEqual([3, 3]);
  });

  it('goes below the base path of an endpoint that has one', async () => {
    answer({ json: MIRROR });
    repo = new CodeArtsRepo(
      `${server.url}/base/path`,
      tokenAuthenticator(() => Promise.resolve('t')),
      calling.caller,
    );
    await repo.show(7);
    expect(onlyRequest().path).toBe('/base/path/v4/repositories/7/remote-mirror');
  });

  it('fails as signing in does', async () => {
    const refused = new CredentialsError('token', 'exchange', undefined, new Error('no'));
    repo = new CodeArtsRepo(server.url, { authenticate: () => Promise.reject(refused) }, calling.caller);
    const doings = [
      repo.show(7),
      repo.associate(7, URL_ASKED, neverLost),
      repo.update(7, {}, neverLost),
      repo.startSync(7, { forceFetch: false }, neverLost),
      repo.findId('group/name'),
    ];
    expect(await Promise.all(doings.map(failure))).toEqual(Array.from(doings, () => refused));
    expect(server.connections).toBe(0);
  });
});

describe('show', () => {
  it('is GET …/remote-mirror without a body', async () => {
    answer({ json: MIRROR });
    await repo.show(2_147_483_647);
    expect(onlyRequest()).toMatchObject({
      method: 'GET',
      path: '/v4/repositories/2147483647/remote-mirror',
      body: '',
    });
  });

  it('gives the mirror that is there', async () => {
    answer({ json: MIRROR });
    expect(await repo.show(7)).toEqual({
      kind: 'mirror',
      mirror: { id: 35, url: URL_ASKED, status: 'finished' },
    });
  });

  it.each([
    ['null', 'null'],
    ['{}', '{}'],
    ['nothing', ''],
    ['nulls', '{"id":null,"url":null}'],
  ])('sees no mirror in %s', async (_what, body) => {
    answer({ body });
    expect(await repo.show(7)).toEqual({ kind: 'none' });
  });

  it.each(['', 'null', '{"message":"404 Not Found"}'])('sees no mirror in a 404 with the body %j', async (body) => {
    answer({ status: 404, body });
    expect(await repo.show(123)).toMatchObject({ kind: 'none', error: { name: 'ResponseError' } });
  });

  it('sees no mirror in a 404 whose body is cut off', async () => {
    answer(lastBytes('HTTP/1.1 404 Not Found\r\nContent-Length: 99\r\n\r\n{"err'));
    expect(await repo.show(7)).toMatchObject({ kind: 'none', error: { name: 'NetworkError' } });
    expect(server.requests).toHaveLength(1);
  });

  it('sees no mirror in a 404 of the service, and keeps what that said', async () => {
    answer({ status: 404, json: NOT_FOUND });
    expect(await repo.show(7)).toMatchObject({ kind: 'none', error: { errorCode: 'CH.00402000' } });
    expect(server.requests).toHaveLength(1);
  });

  it.each([
    ['of the service', { status: 403, json: { error_code: 'CH.00401001', error_msg: 'No access permission.' } }],
    ['of somebody else', { status: 403, body: '<html>blocked</html>' }],
  ])('is forbidden by a 403 %s', async (_whose, reply) => {
    answer(reply);
    const shown = await repo.show(7);
    expect(shown).toMatchObject({ kind: 'forbidden', error: { failed: { status: 403 } } });
    expect(server.requests).toHaveLength(1);
  });

  it.each<[what: string, reply: Answer | Reply, attempts: number, error: object]>([
    ['a page instead of JSON', { body: '<html><title>Sign in</title>' }, 1, { name: 'ResponseError' }],
    ['JSON that is no mirror', { json: [] }, 1, { name: 'ResponseError' }],
    ['a field of another type', { json: { ...MIRROR, id: '35' } }, 1, { name: 'ResponseError' }],
    ['a mirror without url', { json: { id: 35 } }, 1, { name: 'ResponseError' }],
    [
      'an error with HTTP 200',
      { json: { error: { code: 'CH.1', message: 'no' }, status: 'failed' } },
      1,
      { name: 'ApiError' },
    ],
    ['a 404 that is not of the service', { status: 404, body: 'no such host' }, 1, { name: 'ResponseError' }],
    ['a redirect', { status: 302, headers: { Location: '/login' } }, 1, { name: 'ResponseError' }],
    ['a 400', { status: 400, json: { error_code: 'CH.010001', error_msg: 'invalid' } }, 1, { name: 'ApiError' }],
    [
      'a 500 each time',
      { status: 500, json: { error_code: 'CH.000001', error_msg: 'unknown' } },
      5,
      { name: 'ApiError' },
    ],
    [
      'a 429 each time',
      { status: 429, json: { error_code: 'APIG.0308', error_msg: 'slow down' } },
      5,
      { name: 'ApiError' },
    ],
    ['no reply at all', reset, 5, { name: 'NetworkError' }],
    [
      'a body that is cut off each time',
      lastBytes('HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"id"'),
      5,
      { name: 'NetworkError' },
    ],
  ])('is unreadable in the face of %s', async (_what, reply, attempts, error) => {
    answer(reply);
    expect(await repo.show(7)).toMatchObject({ kind: 'unreadable', error });
    expect(server.requests).toHaveLength(attempts);
  });

  it.each<[what: string, reply: Answer | Reply]>([
    ['a 401 of the service', { status: 401, json: { error_code: 'CH.00000002', error_msg: 'not recognised' } }],
    ['a 401 for this repository', { status: 401, json: { error_code: 'CH.080401', error_msg: 'No Permission' } }],
    ['a 401 of nobody', { status: 401 }],
    ['a 401 that is cut off', lastBytes('HTTP/1.1 401 Unauthorized\r\nContent-Length: 99\r\n\r\n{"err')],
    [
      'a 403 of the gateway about the credential',
      { status: 403, json: { error_code: 'APIG.0303', error_msg: 'expired' } },
    ],
  ])('stops at %s, which is not tried again', async (_what, reply) => {
    answer(reply);
    expect(await failure(repo.show(7))).toBeInstanceOf(HttpError);
    expect(server.requests).toHaveLength(1);
  });

  it("stops when the run is cancelled, with the run's reason", async () => {
    answer(() => {
      calling.stop.abort('cancelled');
      return undefined;
    });
    expect(await failure(repo.show(7))).toBe('cancelled');
  });

  it('stops with a signal of its own', async () => {
    const own = new AbortController();
    answer(() => {
      own.abort('enough');
      return undefined;
    });
    expect(await failure(repo.show(7, own.signal))).toBe('enough');
    expect(calling.stop.signal.aborted).toBe(false);
  });
});

describe('associate', () => {
  it('is POST …/remote-mirror/associate with the url and nothing else', async () => {
    answer({ status: 201, json: MIRROR });
    await repo.associate(7, URL_ASKED, neverLost);
    expect(onlyRequest()).toMatchObject({
      method: 'POST',
      path: '/v4/repositories/7/remote-mirror/associate',
      body: `{"url":"${URL_ASKED}"}`,
    });
  });

  it.each([
    ['the same url', URL_ASKED],
    ['the same url, written otherwise', 'https://GitHub.com:443/octo-org/hello-world/'],
  ])('gives the mirror that was made for %s', async (_what, url) => {
    answer({ status: 201, json: { ...MIRROR, url } });
    expect(await repo.associate(7, URL_ASKED, neverLost)).toMatchObject({ kind: 'mirror', mirror: { id: 35, url } });
  });

  it('takes a reply without url for one about the url that was asked for', async () => {
    answer({ status: 201, json: { ...MIRROR, url: null } });
    expect(await repo.associate(7, URL_ASKED, neverLost)).toMatchObject({ mirror: { id: 35, url: URL_ASKED } });
  });

  it.each([
    [
      'is about another source',
      { ...MIRROR, url: 'https://github.com/other/one.git' },
      'the reply is about another source: https://github.com/other/one.git',
    ],
    ['has no id', { ...MIRROR, id: null }, 'the reply names no mirror: it has no integer id'],
    ['is null', null, 'the reply names no mirror: it has no integer id'],
  ])('never counts a 201 as success that %s', async (_what, json, message) => {
    answer({ status: 201, json });
    const error = await failure(repo.associate(7, URL_ASKED, neverLost));
    expect(error).toBeInstanceOf(ResponseError);
    expect(error).toMatchObject({ message, failed: { status: 201 } });
    expect(server.requests).toHaveLength(1);
  });

  it.each([
    [400, { error_code: 'CH.010001', error_msg: 'invalid' }],
    [409, { error_code: 'CH_23_51308', error_msg: 'already added' }],
  ])('is refused by %d', async (status, json) => {
    answer({ status, json });
    const associated = await repo.associate(7, URL_ASKED, neverLost);
    expect(associated).toMatchObject({ kind: 'refused', error: { errorCode: json.error_code } });
  });

  it.each([401, 403, 404, 422])('fails with %d', async (status) => {
    answer({ status, json: NOT_FOUND });
    const error = await failure(repo.associate(7, URL_ASKED, neverLost));
    expect(error).toBeInstanceOf(ApiError);
    expect(server.requests).toHaveLength(1);
  });

  it('is confirmed after its reply was lost, and not sent again when it took effect', async () => {
    answer(reset);
    const there = { kind: 'there' as const, mirror: { id: 35, url: URL_ASKED } };
    const { confirm, lost } = confirming(there);
    expect(await repo.associate(7, URL_ASKED, confirm)).toBe(there);
    expect(lost).toEqual([expect.any(NetworkError)]);
    expect(server.requests).toHaveLength(1);
  });

  it.each<[what: string, reply: Answer | Reply]>([
    ['a page', { status: 201, body: '<html>' }],
    ['an empty body', { status: 201, body: '' }],
    ['a body that is cut off', lastBytes('HTTP/1.1 201 Created\r\nContent-Length: 99\r\n\r\n{"id"')],
    ['more than 1 MiB', { status: 201, body: `{"id":35,"pad":"${'x'.repeat(1024 * 1024)}"}` }],
    ['a 500', { status: 500 }],
  ])('is confirmed after %s, and never sent again', async (_what, reply) => {
    answer(reply);
    const { confirm, lost } = confirming<Associated>();
    expect(await failure(repo.associate(7, URL_ASKED, confirm))).toBeInstanceOf(HttpError);
    expect([lost.length, server.requests.length]).toEqual([1, 1]);
  });

  it('is sent again after a lost reply that took no effect', async () => {
    answer({ status: 504 }, { status: 201, json: MIRROR });
    const { confirm, lost } = confirming<Associated>();
    expect(await repo.associate(7, URL_ASKED, confirm)).toMatchObject({ kind: 'mirror' });
    expect([lost.length, server.requests.length]).toEqual([1, 2]);
  });
});

describe('update', () => {
  it('is PUT …/remote-mirror with what is asked for', async () => {
    answer({ json: { url: null } });
    await repo.update(7, { mirroringEnabled: false }, neverLost);
    expect(onlyRequest()).toMatchObject({
      method: 'PUT',
      path: '/v4/repositories/7/remote-mirror',
      body: '{"mirroring_enabled":false}',
    });
  });

  it.each(['', 'null', '{}', '{"url":7}', '[]'])('does not look at the reply %j', async (body) => {
    answer({ body });
    await expect(repo.update(7, {}, neverLost)).resolves.toBeUndefined();
  });

  it.each([400, 401, 403, 404, 409])('fails with %d', async (status) => {
    answer({ status, json: NOT_FOUND });
    expect(await failure(repo.update(7, {}, neverLost))).toMatchObject({ failed: { status } });
  });

  it('is confirmed after its reply was lost', async () => {
    answer(reset);
    const { confirm, lost } = confirming<true>(true);
    await repo.update(7, {}, confirm);
    expect([lost.length, server.requests.length]).toEqual([1, 1]);
  });
});

describe('startSync', () => {
  it('is POST …/remote-mirror with the credentials of the source in Base64', async () => {
    answer({ json: { jid: 'j1' } });
    await repo.startSync(7, { forceFetch: true, username: 'bot', password: 'secret' }, neverLost);
    expect(onlyRequest()).toMatchObject({ method: 'POST', path: '/v4/repositories/7/remote-mirror' });
    expect(JSON.parse(onlyRequest().body)).toEqual({ username: 'Ym90', password: 'c2VjcmV0', force_fetch: true });
  });

  it('sends an empty object when nothing is asked for', async () => {
    answer({ json: { jid: 'j1' } });
    await repo.startSync(7, { forceFetch: false }, neverLost);
    expect(onlyRequest().body).toBe('{}');
  });

  it.each([
    [{ jid: 'a3f1' }, 'a3f1'],
    [{ jid: null }, ''],
    [{}, ''],
  ])('takes the job id out of %j', async (json, jid) => {
    answer({ json });
    expect(await repo.startSync(7, { forceFetch: false }, neverLost)).toBe(jid);
  });

  it.each([[{ jid: 7 }], [[]], [null], ['text']])('refuses the reply %j for good', async (json) => {
    answer({ json });
    const error = await failure(repo.startSync(7, { forceFetch: false }, neverLost));
    expect(error).toMatchObject({ name: 'ResponseError', message: 'the reply has no jid', unreadable: false });
  });

  it.each<[what: string, reply: Answer | Reply]>([
    ['an empty body', { body: '' }],
    ['a page', { body: '<html>' }],
  ])('is confirmed after %s', async (_what, reply) => {
    answer(reply);
    const { confirm } = confirming('confirmed');
    expect(await repo.startSync(7, { forceFetch: false }, confirm)).toBe('confirmed');
    expect(server.requests).toHaveLength(1);
  });
});

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
    answer({ json: { result: 468485, status: 'success' } });
    expect(await repo.findId('group/name')).toBe(468485);
    expect(onlyRequest()).toMatchObject({
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
    answer({ json: { result: 1 } });
    await repo.findId(path);
    const { searchParams } = new URL(onlyRequest().path, server.url);
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
    answer(reply, listed(entry(5, 'group', 'name')));
    expect(await repo.findId('group/name')).toBe(5);
    expect(server.requests.map(({ method, path }) => [method, path])).toEqual([
      ['GET', '/v1/repositories/repoid?group_name=group&repository_name=name'],
      ['GET', '/v2/projects/repositories?page_index=1&page_size=20&search=name'],
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
    answer({ json: { ...json, status: 'success' } });
    const error = await failure(repo.findId('group/name'));
    expect(error).toBeInstanceOf(ResponseError);
    expect(error).toMatchObject({
      message: `the reply has a result that is no repository id: ${JSON.stringify(json.result)}`,
      unreadable: true,
    });
    expect(server.requests).toHaveLength(1);
  });

  it('takes an exact path only, and tells the near ones', async () => {
    const near = [entry(1, 'group', 'name2'), entry(2, 'Group', 'name'), entry(3, 'other', 'name')];
    answer(unknown, listed(...near));
    const error = await failure(repo.findId('group/name'));
    expect(error).toBeInstanceOf(RepositoryNotFoundError);
    expect(error).toMatchObject({
      path: 'group/name',
      similar: ['group/name2', 'Group/name', 'other/name'],
      cause: { name: 'ApiError', errorCode: 'CH.010117' },
    });
  });

  it('tells five near ones at most', async () => {
    answer(unknown, listed(...Array.from({ length: 20 }, (_each, index) => entry(index + 1, 'group', `name${index}`))));
    const error = await failure(repo.findId('group/name'));
    expect((error as RepositoryNotFoundError).similar).toHaveLength(5);
  });

  it('knows the whole path of a repository in nested groups by its clone URL', async () => {
    const https_url = 'https://codehub.devcloud.cn-north-4.huaweicloud.com/a/b/name.git';
    answer(unknown, listed(entry(8, 'b', 'name'), entry(9, 'b', 'name', { https_url })));
    expect(await repo.findId('a/b/name')).toBe(9);
  });

  it('reads clone URLs that are encoded', async () => {
    const https_url = 'https://codehub.example.com/%E7%BB%84/%E9%95%9C.git';
    answer(unknown, listed(entry(9, '组', '镜', { https_url })));
    expect(await repo.findId('组/镜')).toBe(9);
  });

  it('does not stumble over a clone URL that is encoded wrongly', async () => {
    const https_url = 'https://codehub.example.com/group/%zz.git';
    answer(unknown, listed(entry(9, 'group', 'x', { https_url }), entry(10, 'group', 'name')));
    expect(await repo.findId('group/name')).toBe(10);
  });

  it('goes by group and name where the clone URL is none', async () => {
    answer(unknown, listed(entry(9, 'group', 'name', { https_url: 'none yet' })));
    expect(await repo.findId('group/name')).toBe(9);
  });

  it('takes ids up to the largest that is documented', async () => {
    answer({ json: { result: 2_147_483_647, status: 'success' } });
    expect(await repo.findId('group/name')).toBe(2_147_483_647);
  });

  it('takes a single object where a list is documented', async () => {
    answer(unknown, { json: { result: { total: 1, repositories: entry(6, 'group', 'name') }, status: 'success' } });
    expect(await repo.findId('group/name')).toBe(6);
  });

  it.each<[what: string, reply: Answer | Reply]>([
    ['an empty list', listed()],
    ['no list', { json: { result: { total: 0 } } }],
    ['no result', { json: {} }],
    ['a null result', { json: { result: null } }],
    ['nothing', { body: '' }],
    [
      'entries without a usable id',
      listed(entry('6', 'group', 'name'), entry(null, 'group', 'name'), entry(0, 'group', 'name')),
    ],
    ['entries that are none', { json: { result: { repositories: [null, 7, 'group/name', []] } } }],
    ['an entry without name', listed({ repository_id: 6, group_name: 'group' })],
    ['an entry without group', listed({ repository_id: 6, repository_name: 'other', https_url: null })],
    ['an error of its own', { status: 403, json: { error_code: 'CH.080403', error_msg: 'Forbidden' } }],
    ['a page', { body: '<html>' }],
  ])('finds nothing in %s', async (_what, reply) => {
    answer(unknown, reply);
    const error = await failure(repo.findId('group/name'));
    expect(error).toBeInstanceOf(RepositoryNotFoundError);
    expect(error).toMatchObject({ cause: { errorCode: 'CH.010117' } });
  });

  it('has no cause to tell where the look-up gave none', async () => {
    answer({ json: { result: null, status: 'success' } }, listed());
    const error = await failure(repo.findId('group/name'));
    expect(error).toMatchObject({ name: 'RepositoryNotFoundError', cause: undefined });
  });

  it.each([401, 403])('fails with the %d of the look-up', async (status) => {
    answer({ status, json: { error_code: 'CH.080401', error_msg: 'No Permission' } });
    expect(await failure(repo.findId('group/name'))).toMatchObject({ name: 'ApiError', failed: { status } });
    expect(server.requests).toHaveLength(1);
  });

  it('fails with the 401 of the list', async () => {
    answer(unknown, { status: 401, json: { error_code: 'APIG.0301', error_msg: 'expired' } });
    expect(await failure(repo.findId('group/name'))).toMatchObject({ errorCode: 'APIG.0301' });
  });

  it('stops when the run is cancelled while it searches', async () => {
    answer(unknown, () => {
      calling.stop.abort('cancelled');
      return undefined;
    });
    expect(await failure(repo.findId('group/name'))).toBe('cancelled');
  });
});

describe('isCredentialRefusal', () => {
  const about = (status?: number) => ({
    method: 'GET',
    url: 'https://repo.example.com',
    ...(status !== undefined && { status }),
  });
  const api = (code: string, status: number) => new ApiError(code, 'no', about(status));
  const signIn = (cause: unknown) => new CredentialsError('agency', 'exchange', undefined, cause);

  const table: [what: string, error: unknown, isRefusal: boolean][] = [
    ['401 CH.00000001', api('CH.00000001', 401), true],
    ['401 CH.00000002', api('CH.00000002', 401), true],
    ['401 DEV.00000003', api('DEV.00000003', 401), true],
    ['401 of an unknown code', api('X', 401), true],
    ['401 without a code', new ResponseError('an empty body', about(401), false), true],
    ['401 that was cut off', new NetworkError('reset', about(401), { sent: true, permanent: false }), true],
    ['401 CH.080401, which speaks of one repository', api('CH.080401', 401), false],
    ['401 CH_080401', api('CH_080401', 401), false],
    ['401 ch-080401', api('ch-080401', 401), false],
    ['401 APIGW.0301', api('APIGW.0301', 401), true],
    ['403 APIG.0303, an expired signature', api('APIG.0303', 403), true],
    ['400 apigw_0307', api('apigw_0307', 400), true],
    ['200 APIG.0301', api('APIG.0301', 200), true],
    ['429 APIG.0308, throttling', api('APIG.0308', 429), false],
    ['429 APIGW.0308', api('APIGW.0308', 429), false],
    ['404 APIGW.0101, a wrong host', api('APIGW.0101', 404), false],
    ['400 APIGW.0201', api('APIGW.0201', 400), false],
    ['403 CH.00401001', api('CH.00401001', 403), false],
    ['404 CH.00402000', api('CH.00402000', 404), false],
    ['500', api('CH.000001', 500), false],
    ['no reply', new NetworkError('reset', about(), { sent: true, permanent: false }), false],
    ['a time-out', new TimeoutError('late', about(), true), false],
    ['an exchange refused with 400', signIn(api('STS5.2001', 400)), true],
    ['an exchange refused with 401', signIn(api('IAM.401', 401)), true],
    ['an exchange refused with 403', signIn(api('STS5.1001', 403)), true],
    ['an exchange told to slow down', signIn(api('IAM.0008', 429)), false],
    ['an exchange met with 500', signIn(api('IAM.0006', 500)), false],
    ['an exchange met with 503', signIn(new ResponseError('a page', about(503), false)), false],
    ['an exchange without a usable reply', signIn(new ResponseError('no token', about(201), false)), false],
    [
      'an exchange without a reply',
      signIn(new NetworkError('reset', about(), { sent: true, permanent: false })),
      false,
    ],
    ['an exchange that broke otherwise', signIn(new TypeError('bug')), false],
    ['another error', new Error('401'), false],
    ['no error', undefined, false],
  ];

  it.each(table.filter(([, , isRefusal]) => isRefusal))('is true of %s', (_what, error) => {
    expect(isCredentialRefusal(error)).toBe(true);
  });

  it.each(table.filter(([, , isRefusal]) => !isRefusal))('is false of %s', (_what, error) => {
    expect(isCredentialRefusal(error)).toBe(false);
  });
});
