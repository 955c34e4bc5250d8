import { afterEach, beforeEach, afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  DEFAULT_ACCESS_KEY,
  DEFAULT_PROJECT,
  DEFAULT_USER,
  fault,
  startSandbox,
  type Fault,
  type Sandbox,
} from '../../sandbox/sandbox';
import {
  isReady,
  KEY,
  LANGUAGES,
  startOfficialClient,
  type OfficialClient,
  type SdkAnswer,
  type SdkCall,
} from './official-client';

const SHOW: SdkCall = { service: 'repo', operation: 'ShowRemoteMirror', arguments: { repository_id: 7 } };
const WRONG = { ...KEY, secret_key: 'wrongSecretKey00000000000000000000000001' };

let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await startSandbox({ git: false });
  sandbox.addRepository({ id: 7, path: 'a/b' });
});

afterEach(async () => {
  await sandbox.stop();
});

describe.each(LANGUAGES)('The official %s client', (language) => {
  // The set-up says which language is left out, and why.
  const only = isReady(language) ? describe : describe.skip;

  only('understands refusals', () => {
    let client: OfficialClient;
    beforeAll(() => {
      client = startOfficialClient(language);
    });
    afterAll(() => {
      client.close();
    });
    const call = (asked: SdkCall): Promise<SdkAnswer> => client.call(sandbox.url, asked);

    it('a wrong signature: 401, counted against the key', async () => {
      expect((await call({ ...SHOW, credentials: WRONG })).error).toMatchObject({
        ...{ status: 401, error_code: 'APIGW.0301', error_msg: expect.stringContaining('verify aksk signature fail') },
        request_id: expect.stringMatching(/^[0-9a-f]{32}$/),
      });
      expect(sandbox.accessKeyState(DEFAULT_ACCESS_KEY.accessKey)).toMatchObject({ badSignatures: 1, locked: false });
      expect((await call(SHOW)).error).toMatchObject({ status: 404, error_code: 'CH.000404' });
      expect(sandbox.accessKeyState(DEFAULT_ACCESS_KEY.accessKey).badSignatures).toBe(0);
    });

    it('no permission, no repository, a second association, a wrong password', async () => {
      sandbox.addRepository({ id: 8, path: 'a/c', members: ['somebody-else'] });
      const associate = { service: 'repo', operation: 'AssociateRemoteMirror' } as const;
      const body = { url: 'https://example.com/a.git' };
      const forbidden = await call({ ...associate, arguments: { repository_id: 8, body } });
      expect(forbidden.error).toMatchObject({ status: 403, error_code: 'CH.00401001' });
      const missing = await call({ ...associate, arguments: { repository_id: 9, body } });
      expect(missing.error).toMatchObject({ status: 404, error_code: 'CH.00402000' });
      await call({ ...associate, arguments: { repository_id: 7, body } });
      const second = await call({ ...associate, arguments: { repository_id: 7, body } });
      expect(second.error).toMatchObject({ status: 409, error_code: 'CH_23_51308' });
      const user = { name: DEFAULT_USER.name, password: 'wrong', domain: { name: DEFAULT_USER.domain } };
      const identity = { methods: ['password'], password: { user } };
      const scope = { project: { name: DEFAULT_PROJECT.name } };
      const operation = 'KeystoneCreateUserTokenByPassword';
      const refused = await call({ service: 'iam', operation, arguments: { body: { auth: { identity, scope } } } });
      expect(refused.error).toMatchObject({ status: 401 });
      expect(refused.error?.error_msg).toContain('The username or password is wrong.');
    });

    it.each<[what: string, fault: Fault, error: object]>([
      ['throttling', fault.throttle({ seconds: 1 }), { status: 429 }],
      ['a busy service', fault.serverError(503), { status: 503, error_code: 'CH.000001' }],
      ['form a', fault.error('a', 400, 'X.1', 'm'), { status: 400, error_code: 'X.1', error_msg: 'm' }],
      ['form b', fault.error('b', 400, 'X.1', 'm'), { status: 400, error_code: 'X.1', error_msg: 'm' }],
      ['form d', fault.error('d', 400, 'X.1', 'm'), { status: 400, error_msg: expect.stringContaining('m') }],
      ["a gateway's page", fault.html(502), { status: 502, error_msg: expect.stringContaining('502 Bad Gateway') }],
      ['plain text', fault.error('text', 500, '', 'out of order'), { status: 500, error_msg: 'out of order' }],
      ['nothing', fault.emptyBody(500), { status: 500, request_id: expect.stringMatching(/./) }],
    ])('%s', async (_what, planned, error) => {
      sandbox.plan('ShowRemoteMirror', planned);
      expect((await call(SHOW)).error).toMatchObject(error);
      expect(sandbox.requests).toHaveLength(1);
    });

    it.each<[what: string, missingMirror: 'null' | 'object' | 'empty']>([
      ['null', 'null'],
      ['an empty object', 'object'],
      ['nothing', 'empty'],
    ])('no mirror, told by 200 with %s: a model without fields', async (_what, missingMirror) => {
      sandbox.addRepository({ id: 10, path: 'a/d', missingMirror });
      const { status, reply } = await call({ ...SHOW, arguments: { repository_id: 10 } });
      expect([status, reply]).toEqual([200, {}]);
    });

    it('a failure told with 200', async () => {
      sandbox.plan('ShowRepoId', fault.error('e', 200, '', 'no such repository'));
      const asked = { group_name: 'a', repository_name: 'b' };
      const answer = await call({ service: 'repo-old', operation: 'ShowRepoId', arguments: asked });
      expect(answer).not.toHaveProperty('reply.result', expect.any(Number));
    });
  });
});
