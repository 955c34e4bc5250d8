import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ApiError } from '../../src/codearts/api-error';
import { CredentialsError } from '../../src/credentials/credentials';
import { HttpError, NetworkError, ResponseError } from '../../src/http/http-error';
import type { Associated, Started } from '../../src/mirror/remote-mirror';
import { type Answer, lastBytes, type Reply, reset } from '../support/server';
import { failure, type Scene, startScene } from './scene';

const URL_ASKED = 'https://github.com/octo-org/hello-world.git';
const MIRROR = { id: 35, url: URL_ASKED, update_status: 'finished', number_of_failures: null };
const NOT_FOUND = { error_code: 'CH.00402000', error_msg: 'The repository does not exist. Check and try again.' };

let scene: Scene;

beforeEach(async () => {
  scene = await startScene();
});

afterEach(() => scene.close());

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
describe('every operation', () => {
  it('sends and accepts JSON, signed', async () => {
    scene.answer({ json: MIRROR });
    await scene.mirrors.show(7);
    expect(scene.onlyRequest().headers).toMatchObject({
      'content-type': 'application/json',
      accept: 'application/json',
      'x-auth-token': 'the-token',
      host: new URL(scene.server.url).host,
    });
  });

  it('is signed anew for each attempt', async () => {
    scene.answer({ status: 503 }, reset, { json: MIRROR });
    await scene.mirrors.show(7);
    expect([scene.signings, scene.server.requests.length]).toEqual([3, 3]);
  });

  it('goes below the base path of an endpoint that has one', async () => {
    await scene.close();
    scene = await startScene({ basePath: '/base/path' });
    scene.answer({ json: MIRROR });
    await scene.mirrors.show(7);
    expect(scene.onlyRequest().path).toBe('/base/path/v4/repositories/7/remote-mirror');
  });

  it('is not sent any more after the credential was refused', async () => {
    scene.answer({
      status: 401,
      json: { error_code: 'APIGW.0301', error_msg: 'Incorrect IAM authentication information' },
    });
    const refused = await failure(scene.mirrors.show(7));
    scene.answer({ json: MIRROR });
    expect(await failure(scene.mirrors.associate(8, URL_ASKED, neverLost))).toBe(refused);
    expect(await failure(scene.repositories.findId('group/name'))).toBe(refused);
    expect(scene.server.requests).toHaveLength(1);
  });

  it('goes on after a refusal that speaks of one repository', async () => {
    scene.answer({ status: 401, json: { error_code: 'CH.080401', error_msg: 'No Permission' } }, { json: MIRROR });
    await failure(scene.mirrors.show(7));
    expect(await scene.mirrors.show(8)).toMatchObject({ kind: 'mirror' });
  });

  it('fails as signing in does', async () => {
    const refused = new CredentialsError('token', 'exchange', undefined, new Error('no'));
    await scene.close();
    scene = await startScene({ authenticator: { authenticate: () => Promise.reject(refused) } });
    const doings = [
      scene.mirrors.show(7),
      scene.mirrors.associate(7, URL_ASKED, neverLost),
      scene.mirrors.update(7, {}, neverLost),
      scene.mirrors.startSync(7, { forceFetch: false }, neverLost),
      scene.repositories.findId('group/name'),
    ];
    expect(await Promise.all(doings.map(failure))).toEqual(Array.from(doings, () => refused));
    expect(scene.server.connections).toBe(0);
  });
});

describe('show', () => {
  it('is GET …/remote-mirror without a body', async () => {
    scene.answer({ json: MIRROR });
    await scene.mirrors.show(2_147_483_647);
    expect(scene.onlyRequest()).toMatchObject({
      method: 'GET',
      path: '/v4/repositories/2147483647/remote-mirror',
      body: '',
    });
  });

  it('gives the mirror that is there', async () => {
    scene.answer({ json: MIRROR });
    expect(await scene.mirrors.show(7)).toEqual({
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
    scene.answer({ body });
    expect(await scene.mirrors.show(7)).toEqual({ kind: 'none' });
  });

  it.each(['', 'null', '{"message":"404 Not Found"}'])('sees no mirror in a 404 with the body %j', async (body) => {
    scene.answer({ status: 404, body });
    expect(await scene.mirrors.show(123)).toMatchObject({ kind: 'none', error: { name: 'ResponseError' } });
  });

  it('sees no mirror in a 404 whose body is cut off', async () => {
    scene.answer(lastBytes('HTTP/1.1 404 Not Found\r\nContent-Length: 99\r\n\r\n{"err'));
    expect(await scene.mirrors.show(7)).toMatchObject({ kind: 'none', error: { name: 'NetworkError' } });
    expect(scene.server.requests).toHaveLength(1);
  });

  it('sees no mirror in a 404 of the service, and keeps what that said', async () => {
    scene.answer({ status: 404, json: NOT_FOUND });
    expect(await scene.mirrors.show(7)).toMatchObject({ kind: 'none', error: { errorCode: 'CH.00402000' } });
    expect(scene.server.requests).toHaveLength(1);
  });

  it.each([
    ['of the service', { status: 403, json: { error_code: 'CH.00401001', error_msg: 'No access permission.' } }],
    ['without a word', { status: 403 }],
  ])('is forbidden by a 403 %s', async (_whose, reply) => {
    scene.answer(reply);
    const shown = await scene.mirrors.show(7);
    expect(shown).toMatchObject({ kind: 'forbidden', error: { failed: { status: 403 } } });
    expect(scene.server.requests).toHaveLength(1);
  });

  it.each<[what: string, reply: Answer | Reply, attempts: number, error: object]>([
    ['a page instead of JSON', { body: '<html><title>Sign in</title>' }, 1, { name: 'ResponseError' }],
    ['JSON that is no mirror', { json: [] }, 1, { name: 'ResponseError' }],
    ['a status of another type', { json: { ...MIRROR, update_status: 7 } }, 1, { name: 'ResponseError' }],
    ['a mirror without url', { json: { id: 35 } }, 1, { name: 'ResponseError' }],
    [
      'an error with HTTP 200',
      { json: { error: { code: 'CH.1', message: 'no' }, status: 'failed' } },
      1,
      { name: 'ApiError' },
    ],
    ['a 403 that is not of the service', { status: 403, body: '<html>blocked</html>' }, 1, { name: 'ResponseError' }],
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
    scene.answer(reply);
    expect(await scene.mirrors.show(7)).toMatchObject({ kind: 'unreadable', error });
    expect(scene.server.requests).toHaveLength(attempts);
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
    scene.answer(reply);
    expect(await failure(scene.mirrors.show(7))).toBeInstanceOf(HttpError);
    expect(scene.server.requests).toHaveLength(1);
  });

  it("stops when the run is cancelled, with the run's reason", async () => {
    scene.answer(() => {
      scene.calling.stop.abort('cancelled');
      return undefined;
    });
    expect(await failure(scene.mirrors.show(7))).toBe('cancelled');
  });

  it('stops with a signal of its own', async () => {
    const own = new AbortController();
    scene.answer(() => {
      own.abort('enough');
      return undefined;
    });
    expect(await failure(scene.mirrors.show(7, own.signal))).toBe('enough');
    expect(scene.calling.stop.signal.aborted).toBe(false);
  });
});

describe('associate', () => {
  it('is POST …/remote-mirror/associate with the url and nothing else', async () => {
    scene.answer({ status: 201, json: MIRROR });
    await scene.mirrors.associate(7, URL_ASKED, neverLost);
    expect(scene.onlyRequest()).toMatchObject({
      method: 'POST',
      path: '/v4/repositories/7/remote-mirror/associate',
      body: `{"url":"${URL_ASKED}"}`,
    });
  });

  it.each([
    ['the same url', URL_ASKED],
    ['the same url, written otherwise', 'https://GitHub.com:443/octo-org/hello-world/'],
  ])('gives the mirror that was made for %s', async (_what, url) => {
    scene.answer({ status: 201, json: { ...MIRROR, url } });
    expect(await scene.mirrors.associate(7, URL_ASKED, neverLost)).toMatchObject({
      kind: 'mirror',
      mirror: { id: 35, url },
    });
  });

  it('takes a reply without url for one about the url that was asked for', async () => {
    scene.answer({ status: 201, json: { ...MIRROR, url: null } });
    expect(await scene.mirrors.associate(7, URL_ASKED, neverLost)).toMatchObject({
      mirror: { id: 35, url: URL_ASKED },
    });
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
    scene.answer({ status: 201, json });
    const error = await failure(scene.mirrors.associate(7, URL_ASKED, neverLost));
    expect(error).toBeInstanceOf(ResponseError);
    expect(error).toMatchObject({ message, failed: { status: 201 } });
    expect(scene.server.requests).toHaveLength(1);
  });

  it.each([
    [400, { error_code: 'CH.010001', error_msg: 'invalid' }],
    [409, { error_code: 'CH_23_51308', error_msg: 'already added' }],
  ])('is refused by %d', async (status, json) => {
    scene.answer({ status, json });
    const associated = await scene.mirrors.associate(7, URL_ASKED, neverLost);
    expect(associated).toMatchObject({ kind: 'refused', error: { errorCode: json.error_code } });
  });

  it.each([401, 403, 404, 422])('fails with %d', async (status) => {
    scene.answer({ status, json: NOT_FOUND });
    const error = await failure(scene.mirrors.associate(7, URL_ASKED, neverLost));
    expect(error).toBeInstanceOf(ApiError);
    expect(scene.server.requests).toHaveLength(1);
  });

  it('is confirmed after its reply was lost, and not sent again when it took effect', async () => {
    scene.answer(reset);
    const there = { kind: 'there' as const, mirror: { id: 35, url: URL_ASKED } };
    const { confirm, lost } = confirming(there);
    expect(await scene.mirrors.associate(7, URL_ASKED, confirm)).toBe(there);
    expect(lost).toEqual([expect.any(NetworkError)]);
    expect(scene.server.requests).toHaveLength(1);
  });

  it.each<[what: string, reply: Answer | Reply]>([
    ['a page', { status: 201, body: '<html>' }],
    ['an empty body', { status: 201, body: '' }],
    ['a body that is cut off', lastBytes('HTTP/1.1 201 Created\r\nContent-Length: 99\r\n\r\n{"id"')],
    ['more than 1 MiB', { status: 201, body: `{"id":35,"pad":"${'x'.repeat(1024 * 1024)}"}` }],
    ['a 500', { status: 500 }],
  ])('is confirmed after %s, and never sent again', async (_what, reply) => {
    scene.answer(reply);
    const { confirm, lost } = confirming<Associated>();
    expect(await failure(scene.mirrors.associate(7, URL_ASKED, confirm))).toBeInstanceOf(HttpError);
    expect([lost.length, scene.server.requests.length]).toEqual([1, 1]);
  });

  it('is sent again after a lost reply that took no effect', async () => {
    scene.answer({ status: 504 }, { status: 201, json: MIRROR });
    const { confirm, lost } = confirming<Associated>();
    expect(await scene.mirrors.associate(7, URL_ASKED, confirm)).toMatchObject({ kind: 'mirror' });
    expect([lost.length, scene.server.requests.length]).toEqual([1, 2]);
  });
});

describe('update', () => {
  it('is PUT …/remote-mirror with what is asked for', async () => {
    scene.answer({ json: { url: null } });
    await scene.mirrors.update(7, { mirroringEnabled: false }, neverLost);
    expect(scene.onlyRequest()).toMatchObject({
      method: 'PUT',
      path: '/v4/repositories/7/remote-mirror',
      body: '{"mirroring_enabled":false}',
    });
  });

  it.each(['', 'null', '{}', '{"url":7}', '[]'])('does not look at the reply %j', async (body) => {
    scene.answer({ body });
    await expect(scene.mirrors.update(7, {}, neverLost)).resolves.toBeUndefined();
  });

  it.each([400, 401, 403, 404, 409])('fails with %d', async (status) => {
    scene.answer({ status, json: NOT_FOUND });
    expect(await failure(scene.mirrors.update(7, {}, neverLost))).toMatchObject({ failed: { status } });
  });

  it('is confirmed after its reply was lost', async () => {
    scene.answer(reset);
    const { confirm, lost } = confirming<true>(true);
    await scene.mirrors.update(7, {}, confirm);
    expect([lost.length, scene.server.requests.length]).toEqual([1, 1]);
  });
});

describe('startSync', () => {
  it('is POST …/remote-mirror with the credentials of the source in Base64', async () => {
    scene.answer({ json: { jid: 'j1' } });
    await scene.mirrors.startSync(7, { forceFetch: true, username: 'bot', password: 'secret' }, neverLost);
    expect(scene.onlyRequest()).toMatchObject({ method: 'POST', path: '/v4/repositories/7/remote-mirror' });
    expect(JSON.parse(scene.onlyRequest().body)).toEqual({ username: 'Ym90', password: 'c2VjcmV0', force_fetch: true });
  });

  it('sends an empty object when nothing is asked for', async () => {
    scene.answer({ json: { jid: 'j1' } });
    await scene.mirrors.startSync(7, { forceFetch: false }, neverLost);
    expect(scene.onlyRequest().body).toBe('{}');
  });

  it.each([
    [{ jid: 'a3f1' }, 'a3f1'],
    [{ jid: 12345 }, '12345'],
    [{ jid: null }, ''],
    [{}, ''],
  ])('takes the job id out of %j', async (json, jid) => {
    scene.answer({ json });
    expect(await scene.mirrors.startSync(7, { forceFetch: false }, neverLost)).toEqual({ kind: 'started', jid });
  });

  it.each([[{ jid: {} }], [[]], [null], ['text'], [7]])(
    'has started whatever else the reply says: %j',
    async (json) => {
      scene.answer({ json });
      const started = await scene.mirrors.startSync(7, { forceFetch: false }, neverLost);
      expect(started).toEqual({ kind: 'started', jid: '' });
      expect(scene.oddities).toEqual(['The reply has no jid that is a string; it counts as absent.']);
    },
  );

  it.each<[what: string, reply: Answer | Reply]>([
    ['an empty body', { body: '' }],
    ['a page', { body: '<html>' }],
  ])('is confirmed after %s', async (_what, reply) => {
    scene.answer(reply);
    const started = { kind: 'started', jid: 'read back' } as const;
    const { confirm } = confirming<Started>(started);
    expect(await scene.mirrors.startSync(7, { forceFetch: false }, confirm)).toBe(started);
    expect(scene.server.requests).toHaveLength(1);
  });

  it('is refused by a 409, and fails by any other refusal', async () => {
    scene.answer({ status: 409, json: { error_code: 'CH.00409001', error_msg: 'in progress' } });
    const refused = await scene.mirrors.startSync(7, { forceFetch: false }, neverLost);
    expect(refused).toMatchObject({ kind: 'refused', error: { errorCode: 'CH.00409001' } });
    scene.answer({ status: 403, json: { error_code: 'CH.00401001', error_msg: 'no permission' } });
    const error = await failure(scene.mirrors.startSync(7, { forceFetch: false }, neverLost));
    expect(error).toMatchObject({ errorCode: 'CH.00401001' });
  });
});
