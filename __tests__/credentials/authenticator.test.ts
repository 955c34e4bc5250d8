import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { authenticatorFor } from '../../src/credentials/authenticator';
import { type Authenticator, type Credentials, CredentialsError } from '../../src/credentials/credentials';
import { ApiError } from '../../src/codearts/api-error';
import { NetworkError, ResponseError } from '../../src/http/http-error';
import { type CallerOptions, createCaller, type TestCaller } from '../support/caller';
import {
  type Answer,
  inTurn,
  type Received,
  type Reply,
  reset,
  silence,
  startServer,
  type TestServer,
} from '../support/server';

const HOUR_MS = 3_600_000;
const DATE = 'Thu, 24 Apr 2025 12:04:44 GMT';

/** GitHub's OIDC endpoint, IAM and STS, each on its own path of one server; what they answer may be changed. */
let server: TestServer;
let github: Answer;
let iam: Answer;
let sts: Answer;

let calling: TestCaller;
let masked: string[];

beforeEach(async () => {
  let number = 0;
  github = () => ({ json: { count: 1, value: idToken(++number) } });
  iam = () => token('iam-token');
  sts = () => keys({});
  server = await startServer((received, response) => {
    const [, service] = received.path.split('/');
    return (service === 'github' ? github : service === 'iam' ? iam : sts)(received, response);
  });
  masked = [];
  calling = createCaller();
});

afterEach(async () => {
  calling.close();
  await server.stop();
});

/** An id token as GitHub makes it, but for its signature. */
function idToken(number: number, claims: object = {}): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const payload = {
    jti: number,
    iss: 'https://token.actions.githubusercontent.com',
    aud: 'sts.huaweicloud.com',
    sub: 'repo:octo-org/hello-world:ref:refs/heads/main',
    ...claims,
  };
  return `${part({ alg: 'RS256' })}.${part(payload)}.c2lnbmF0dXJl`;
}

/** IAM's reply with a token that lives for a day, or for as long as told. */
function token(value: string, expiresAt: string | undefined = '2025-04-25T12:04:44.503000Z'): Reply {
  return {
    status: 201,
    headers: { 'X-Subject-Token': value, Date: DATE },
    json: { token: { expires_at: expiresAt, methods: ['password'] } },
  };
}

/** The reply of STS with temporary keys that live for an hour. */
function keys(changes: object): Reply {
  const credentials = {
    access_key_id: 'ASIAKEY',
    secret_access_key: 'secret-of-the-key',
    security_token: 'security-token',
    expiration: '2025-04-24T13:04:44.000Z',
    ...changes,
  };
  return { headers: { Date: DATE }, json: { assumed_agency: { urn: 'u', id: 'i' }, credentials } };
}

function authenticator(credentials: Credentials, options?: CallerOptions): Authenticator {
  if (options) {
    calling.close();
    calling = createCaller(options);
  }
  return authenticatorFor(credentials, {
    caller: calling.caller,
    clock: calling.clock,
    iam: `${server.url}/iam`,
    sts: `${server.url}/sts`,
    mask: (secret) => masked.push(secret),
  });
}

const REQUEST = {
  method: 'GET' as const,
  url: new URL('https://repo.example.com/v4'),
  headers: { accept: 'application/json' },
};

/** The headers that a request gets. */
async function headersBy(from: Authenticator): Promise<Readonly<Record<string, string>>> {
  return (await from.authenticate(REQUEST)).headers;
}

/** What signing in fails with. */
async function failure(from: Authenticator): Promise<CredentialsError> {
  const error = await from.authenticate(REQUEST).then(
    () => 'it succeeded',
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(CredentialsError);
  return error as CredentialsError;
}

function requestsTo(service: 'github' | 'iam' | 'sts'): Received[] {
  return server.requests.filter(({ path }) => path.startsWith(`/${service}/`));
}

const PASSWORD: Credentials = {
  kind: 'password',
  domainName: '账号',
  username: 'mirror-bot',
  password: 'pass"word\\镜',
  projectName: 'cn-north-4',
};

function identityProvider(): Credentials {
  return { kind: 'identity_provider', identityProvider: 'github-actions', projectName: 'cn-north-4', idToken: from() };
}

function agency(): Credentials {
  return {
    kind: 'agency',
    providerUrn: 'iam::0594eb4c29ad4c3ab0ad0a9ef0a2f5a1:oidcProvider:github',
    agencyUrn: 'iam::0594eb4c29ad4c3ab0ad0a9ef0a2f5a1:agency:mirror',
    idToken: from(),
  };
}

function from(audience = 'sts.huaweicloud.com') {
  return { requestUrl: `${server.url}/github/token?api-version=2.0`, requestToken: 'request-token', audience };
}

describe('a token', () => {
  it('is sent as it is, and nobody is asked for it', async () => {
    const headers = await headersBy(authenticator({ kind: 'token', token: 'MII.token' }));
    expect(headers).toEqual({ accept: 'application/json', 'x-auth-token': 'MII.token' });
    expect(server.connections).toBe(0);
  });
});

describe('an access key', () => {
  it('signs each request anew, with the time of that moment', async () => {
    const by = authenticator({ kind: 'access_key', accessKey: 'AK', secretKey: 'SK', projectId: 'p1' });
    const first = await headersBy(by);
    calling.clock.advance(61_000);
    const second = await headersBy(by);
    expect([first['x-sdk-date'], second['x-sdk-date']]).toEqual(['20250424T120444Z', '20250424T120545Z']);
    expect(first['authorization']).toMatch(
      /^SDK-HMAC-SHA256 Access=AK, SignedHeaders=accept;host;x-project-id;x-sdk-date, Signature=/,
    );
    expect(second['authorization']).not.toBe(first['authorization']);
    expect(server.connections).toBe(0);
  });
});

describe('a password', () => {
  it('is exchanged at IAM for a token of the project', async () => {
    const headers = await headersBy(authenticator(PASSWORD));
    expect(headers).toEqual({ accept: 'application/json', 'x-auth-token': 'iam-token' });
    const [exchange] = server.requests;
    expect(exchange).toMatchObject({ method: 'POST', path: '/iam/v3/auth/tokens?nocatalog=true' });
    expect(exchange?.headers).toMatchObject({
      'content-type': 'application/json;charset=utf8',
      accept: 'application/json',
    });
    expect(exchange?.headers).not.toHaveProperty('x-auth-token');
    expect(JSON.parse(exchange?.body ?? '')).toEqual({
      auth: {
        identity: {
          methods: ['password'],
          password: { user: { name: 'mirror-bot', password: 'pass"word\\镜', domain: { name: '账号' } } },
        },
        scope: { project: { name: 'cn-north-4' } },
      },
    });
  });

  it('is not exchanged before the first request, and once for all of them', async () => {
    const by = authenticator(PASSWORD);
    expect(server.connections).toBe(0);
    const headers = await Promise.all([headersBy(by), headersBy(by), headersBy(by)]);
    headers.push(await headersBy(by));
    expect(new Set(headers.map((each) => each['x-auth-token']))).toEqual(new Set(['iam-token']));
    expect(server.requests).toHaveLength(1);
  });

  it('gives a token that is masked before anybody can use it', async () => {
    const order: string[] = [];
    const by = authenticatorFor(PASSWORD, {
      caller: calling.caller,
      clock: calling.clock,
      iam: `${server.url}/iam`,
      sts: '',
      mask: (secret) => order.push(`masked ${secret}`),
    });
    order.push(`used ${(await headersBy(by))['x-auth-token'] ?? ''}`);
    expect(order).toEqual(['masked iam-token', 'used iam-token']);
  });

  it('may give a token of 100,000 characters', async () => {
    const long = 'MII'.padEnd(100_000, 'x');
    iam = () => token(long);
    expect((await headersBy(authenticator(PASSWORD)))['x-auth-token']).toBe(long);
    expect(masked).toEqual([long]);
  });

  it('is exchanged again before the token ends, by the time of IAM whatever this machine thinks', async () => {
    iam = inTurn(token('first'), token('second'));
    const by = authenticator(PASSWORD);
    const tokenNow = async () => (await headersBy(by))['x-auth-token'];
    expect(await tokenNow()).toBe('first');
    calling.clock.advance(24 * HOUR_MS - 5 * 60_000 - 1);
    expect(await tokenNow()).toBe('first');
    calling.clock.advance(1000);
    expect(await tokenNow()).toBe('second');
    expect(masked).toEqual(['first', 'second']);
  });

  it('is exchanged once where IAM does not say when the token ends', async () => {
    iam = inTurn({ ...token('first'), json: undefined, body: '' }, token('second'));
    const by = authenticator(PASSWORD);
    await headersBy(by);
    calling.clock.advance(1000 * HOUR_MS);
    expect((await headersBy(by))['x-auth-token']).toBe('first');
  });

  it.each([
    ['400', { status: 400, json: { error: { code: 400, message: 'The request body is invalid' } } }, 'IAM.400'],
    ['401', { status: 401, json: { error: { code: 401, message: 'The username or password is wrong.' } } }, 'IAM.401'],
    ['403', { status: 403, json: { error_code: 'IAM.0002', error_msg: 'forbidden' } }, 'IAM.0002'],
    ['500', { status: 500, json: { error_code: 'IAM.0006', error_msg: 'broken' } }, 'IAM.0006'],
  ])('that is refused with %s is not tried again', async (_status, reply, code) => {
    iam = () => reply;
    const error = await failure(authenticator(PASSWORD));
    expect(error).toMatchObject({ kind: 'password', step: 'exchange', claims: undefined });
    expect(error.cause).toBeInstanceOf(ApiError);
    expect(error.cause).toMatchObject({ errorCode: code });
    expect(error.message).toBe((error.cause as ApiError).message);
    expect(server.requests).toHaveLength(1);
    expect(masked).toEqual([]);
  });

  it.each([
    ['429', { status: 429 }],
    ['502', { status: 502 }],
    ['503', { status: 503 }],
    ['504', { status: 504 }],
  ])('is tried again after %s', async (_status, reply) => {
    iam = inTurn(reply, reply, token('late'));
    expect((await headersBy(authenticator(PASSWORD)))['x-auth-token']).toBe('late');
    expect(server.requests).toHaveLength(3);
  });

  it('is tried again after its reply was lost', async () => {
    iam = inTurn(reset, token('late'));
    expect((await headersBy(authenticator(PASSWORD)))['x-auth-token']).toBe('late');
  });

  it('is tried as often as allowed, and then fails with the last reason', async () => {
    iam = reset;
    const error = await failure(authenticator(PASSWORD, { maxAttempts: 3 }));
    expect(error.cause).toBeInstanceOf(NetworkError);
    expect(server.requests).toHaveLength(3);
  });

  it('that failed is tried again by the next request', async () => {
    iam = inTurn({ status: 401 }, token('now'));
    const by = authenticator(PASSWORD);
    await failure(by);
    expect((await headersBy(by))['x-auth-token']).toBe('now');
  });

  it('that fails does so for all who wait for it, with one exchange', async () => {
    iam = () => ({ status: 401, json: { error: { code: 401, message: 'no' } } });
    const by = authenticator(PASSWORD);
    const errors = await Promise.all([failure(by), failure(by), failure(by)]);
    expect(new Set(errors).size).toBe(1);
    expect(server.requests).toHaveLength(1);
  });

  it.each([
    ['no token', {}],
    ['an empty token', { 'X-Subject-Token': '' }],
    ['two tokens', { 'X-Subject-Token': ['one', 'two'] }],
    ['a token with a space in it', { 'X-Subject-Token': 'a b' }],
    ['a token of other letters', { 'X-Subject-Token': 'caf\u00e9' }],
  ])('that IAM answers with %s is of no use', async (_what, headers) => {
    iam = () => ({ status: 201, headers, json: { token: {} } });
    const error = await failure(authenticator(PASSWORD));
    expect(error.cause).toBeInstanceOf(ResponseError);
    expect(error.message).toBe('IAM answered without a usable X-Subject-Token');
    expect(error.cause).toMatchObject({ unreadable: false, failed: { status: 201 } });
    expect(server.requests).toHaveLength(1);
    expect(masked).toEqual([]);
  });

  it("is left when the run is cancelled, with the run's reason", async () => {
    iam = (received, response) => {
      calling.stop.abort('cancelled');
      return silence(received, response);
    };
    await expect(authenticator(PASSWORD).authenticate(REQUEST)).rejects.toBe('cancelled');
  });
});

describe('an identity provider', () => {
  it("takes GitHub's token for this job and gives one of IAM", async () => {
    const headers = await headersBy(authenticator(identityProvider()));
    expect(headers).toEqual({ accept: 'application/json', 'x-auth-token': 'iam-token' });
    const [[asked], [exchange]] = [requestsTo('github'), requestsTo('iam')];
    expect(asked).toMatchObject({
      method: 'GET',
      path: '/github/token?api-version=2.0&audience=sts.huaweicloud.com',
      headers: { authorization: 'Bearer request-token', accept: 'application/json' },
    });
    expect(exchange).toMatchObject({ method: 'POST', path: '/iam/v3.0/OS-AUTH/id-token/tokens' });
    expect(exchange?.headers).toMatchObject({
      'x-idp-id': 'github-actions',
      'content-type': 'application/json;charset=utf8',
    });
    expect(exchange?.headers).not.toHaveProperty('authorization');
    expect(JSON.parse(exchange?.body ?? '')).toEqual({
      auth: { id_token: { id: idToken(1) }, scope: { project: { name: 'cn-north-4' } } },
    });
    expect(masked).toEqual([idToken(1), 'iam-token']);
  });

  it('gets a fresh id token for each attempt of the exchange', async () => {
    iam = inTurn({ status: 503 }, reset, token('late'));
    expect((await headersBy(authenticator(identityProvider())))['x-auth-token']).toBe('late');
    expect(requestsTo('github')).toHaveLength(3);
    const sent = requestsTo('iam').map(({ body }) => JSON.parse(body) as { auth: { id_token: { id: string } } });
    expect(sent.map(({ auth }) => auth.id_token.id)).toEqual([idToken(1), idToken(2), idToken(3)]);
    expect(masked).toEqual([idToken(1), idToken(2), idToken(3), 'late']);
  });

  it('that refuses the id token is told with the claims that it saw', async () => {
    iam = () => ({ status: 401, json: { error_code: 'IAM.0001', error_msg: 'The ID token is invalid.' } });
    const error = await failure(authenticator(identityProvider()));
    expect(error).toMatchObject({
      kind: 'identity_provider',
      step: 'exchange',
      claims: {
        iss: 'https://token.actions.githubusercontent.com',
        aud: 'sts.huaweicloud.com',
        sub: 'repo:octo-org/hello-world:ref:refs/heads/main',
      },
      cause: { errorCode: 'IAM.0001' },
    });
    expect([requestsTo('github').length, requestsTo('iam').length]).toEqual([1, 1]);
  });

  it('gets a new id token when the token of IAM is renewed', async () => {
    iam = inTurn(token('first'), token('second'));
    const by = authenticator(identityProvider());
    await headersBy(by);
    calling.clock.advance(24 * HOUR_MS);
    expect((await headersBy(by))['x-auth-token']).toBe('second');
    expect(requestsTo('github')).toHaveLength(2);
  });
});

describe('an agency', () => {
  it("takes GitHub's token for this job and gives temporary keys, which sign", async () => {
    const headers = await headersBy(authenticator(agency()));
    const [exchange] = requestsTo('sts');
    expect(exchange).toMatchObject({ method: 'POST', path: '/sts/v5/agencies/assume-with-oidc' });
    expect(exchange?.headers).toMatchObject({ 'content-type': 'application/json;charset=utf8' });
    expect(exchange?.headers).not.toHaveProperty('authorization');
    expect(JSON.parse(exchange?.body ?? '')).toEqual({
      provider_urn: 'iam::0594eb4c29ad4c3ab0ad0a9ef0a2f5a1:oidcProvider:github',
      agency_urn: 'iam::0594eb4c29ad4c3ab0ad0a9ef0a2f5a1:agency:mirror',
      agency_session_name: expect.stringMatching(/^[\w+=,.@-]{2,128}$/),
      id_token: idToken(1),
    });
    expect(headers).toMatchObject({ 'x-security-token': 'security-token', 'x-sdk-date': '20250424T120444Z' });
    expect(headers['authorization']).toMatch(
      /^SDK-HMAC-SHA256 Access=ASIAKEY, SignedHeaders=accept;host;x-sdk-date;x-security-token, Signature=/,
    );
    expect(masked).toEqual([idToken(1), 'ASIAKEY', 'secret-of-the-key', 'security-token']);
  });

  it('gives keys that are obtained once, and again before they end', async () => {
    sts = inTurn(keys({}), keys({ access_key_id: 'NEXT' }));
    const by = authenticator(agency());
    const accessKey = async () => /Access=(\w+)/.exec((await headersBy(by))['authorization'] ?? '')?.[1];
    expect(await Promise.all([accessKey(), accessKey()])).toEqual(['ASIAKEY', 'ASIAKEY']);
    calling.clock.advance(HOUR_MS - 5 * 60_000 - 1);
    expect(await accessKey()).toBe('ASIAKEY');
    calling.clock.advance(1);
    expect(await accessKey()).toBe('NEXT');
    expect([requestsTo('sts').length, requestsTo('github').length]).toEqual([2, 2]);
  });

  it('gets a fresh id token for each attempt of the exchange', async () => {
    sts = inTurn({ status: 502 }, keys({}));
    await headersBy(authenticator(agency()));
    const sent = requestsTo('sts').map(({ body }) => (JSON.parse(body) as { id_token: string }).id_token);
    expect(sent).toEqual([idToken(1), idToken(2)]);
  });

  it('that does not trust this job is told with the claims that it saw', async () => {
    sts = () => ({ status: 403, json: { error_code: 'STS5.1001', error_msg: 'not trusted' } });
    const error = await failure(authenticator(agency()));
    expect(error).toMatchObject({
      kind: 'agency',
      step: 'exchange',
      claims: { sub: 'repo:octo-org/hello-world:ref:refs/heads/main' },
      cause: { errorCode: 'STS5.1001', failed: { status: 403 } },
    });
    expect(requestsTo('sts')).toHaveLength(1);
  });

  const fields = ['access_key_id', 'secret_access_key', 'security_token'];
  const values: [what: string, value: unknown][] = [
    ['missing', undefined],
    ['null', null],
    ['empty', ''],
    ['a number', 7],
    ['no header value', 'two\nlines'],
  ];
  it.each(fields.flatMap((field) => values.map(([what, value]) => ({ field, what, value }))))(
    'whose $field is $what is of no use',
    async ({ field, value }) => {
      sts = () => keys({ [field]: value });
      const error = await failure(authenticator(agency()));
      expect(error.message).toBe(`STS answered without a usable ${field}`);
      expect(error.cause).toBeInstanceOf(ResponseError);
      expect(error.cause).toMatchObject({ unreadable: false, failed: { status: 200 } });
      expect(requestsTo('sts')).toHaveLength(1);
    },
  );

  it.each([[{}], [{ credentials: null }], [{ credentials: [] }], [[]], [null], ['text']])(
    'that answers %j is of no use',
    async (json) => {
      sts = () => ({ json });
      const error = await failure(authenticator(agency()));
      expect(error.message).toBe('STS answered without a usable access_key_id');
    },
  );

  it('may answer without saying when the keys end', async () => {
    sts = () => keys({ expiration: undefined });
    const by = authenticator(agency());
    await headersBy(by);
    calling.clock.advance(1000 * HOUR_MS);
    await headersBy(by);
    expect(requestsTo('sts')).toHaveLength(1);
  });
});

describe("GitHub's OIDC endpoint", () => {
  it('that fails is asked as often as allowed in all, and nobody else is asked', async () => {
    github = () => ({ status: 503, body: 'unavailable' });
    const error = await failure(authenticator(agency(), { maxAttempts: 4 }));
    expect(error).toMatchObject({ kind: 'agency', step: 'id_token', claims: undefined });
    expect(error.cause).toMatchObject({ name: 'ResponseError', failed: { status: 503 } });
    expect([requestsTo('github').length, requestsTo('sts').length]).toEqual([4, 0]);
  });

  it('that cannot be reached fails the sign-in as such', async () => {
    github = reset;
    const error = await failure(authenticator(identityProvider(), { maxAttempts: 2 }));
    expect(error).toMatchObject({ step: 'id_token', cause: { name: 'NetworkError' } });
    expect([requestsTo('github').length, requestsTo('iam').length]).toEqual([2, 0]);
  });

  it('that stumbles is asked again', async () => {
    github = inTurn(reset, { status: 500 }, { json: { value: idToken(9) } });
    await headersBy(authenticator(agency()));
    expect(requestsTo('github')).toHaveLength(3);
    expect(JSON.parse(requestsTo('sts')[0]?.body ?? '')).toMatchObject({ id_token: idToken(9) });
  });

  it('that refuses is asked once, and its answer is told', async () => {
    github = () => ({ status: 403, json: { message: 'no id-token permission' } });
    const error = await failure(authenticator(agency()));
    expect(error.step).toBe('id_token');
    expect(error.message).toContain('{"message":"no id-token permission"}');
    expect(requestsTo('github')).toHaveLength(1);
  });

  it('is not followed elsewhere', async () => {
    const other = await startServer(() => ({ json: { value: 'stolen' } }));
    try {
      github = () => ({ status: 302, headers: { Location: other.url } });
      const error = await failure(authenticator(agency()));
      expect(error).toMatchObject({ step: 'id_token', cause: { name: 'ResponseError', failed: { status: 302 } } });
      expect(other.connections).toBe(0);
    } finally {
      await other.stop();
    }
  });

  it.each([[{}], [{ value: null }], [{ value: '' }], [{ value: 7 }], [null], [[]]])(
    'that answers %j gives no token',
    async (json) => {
      github = () => ({ json });
      const error = await failure(authenticator(agency()));
      expect(error).toMatchObject({ step: 'id_token', cause: { name: 'ResponseError', unreadable: false } });
      expect(error.message).toBe("GitHub's OIDC endpoint answered without a token");
      expect(requestsTo('github')).toHaveLength(1);
      expect(masked).toEqual([]);
    },
  );

  it('is asked for the audience that was chosen, whatever is in it', async () => {
    const credentials = { ...agency(), idToken: from('https://my audience?a=b&c') } as Credentials;
    await headersBy(authenticator(credentials));
    const { searchParams } = new URL(requestsTo('github')[0]?.path ?? '', server.url);
    expect([...searchParams]).toEqual([
      ['api-version', '2.0'],
      ['audience', 'https://my audience?a=b&c'],
    ]);
  });

  it('may give a token that nobody can read; the exchange decides', async () => {
    github = () => ({ json: { value: 'not-a-jwt' } });
    sts = () => ({ status: 400, json: { error_code: 'STS5.0001', error_msg: 'invalid' } });
    const error = await failure(authenticator(agency()));
    expect(error).toMatchObject({ step: 'exchange', claims: undefined });
  });
});
