import { describe, expect, it } from '@jest/globals';
import { play, type Played, type Scene, verdict } from './play';
import { type Answer, mirror, RESET, refuse, type Script, SILENCE, trouble } from './scripted-service';

const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
const SUBJECT = 'repo:octo-org/hello-world:ref:refs/heads/main';
const CLAIMS = { iss: 'https://token.actions.githubusercontent.com', aud: 'sts.huaweicloud.com', sub: SUBJECT };
const ID_TOKEN = `${encoded({ alg: 'RS256' })}.${encoded(CLAIMS)}.CANARYsignature`;

const idToken: Answer = { status: 200, body: { count: 1, value: ID_TOKEN } };
const iamToken = (token: string): Answer => ({
  status: 201,
  headers: { 'x-subject-token': token },
  body: { token: { expires_at: '2099-01-01T00:00:00.000000Z' } },
});
const temporaryKey: Answer = {
  status: 200,
  body: {
    credentials: {
      access_key_id: 'CANARYak',
      secret_access_key: 'CANARYsk',
      security_token: 'CANARYst',
      expiration: '2099-01-01T00:00:00Z',
    },
  },
};

const PASSWORD = { domain_name: 'account', username: 'robot', password: 'CANARYpassword' };
const PROVIDER = { identity_provider: 'github' };
const AGENCY = { provider_urn: 'iam::1:oidcProvider:github', agency_urn: 'iam::1:agency:mirror' };

/** The job may ask for id tokens, and the scripted service is GitHub as well. */
const mayAskForIdTokens: Scene['env'] = ({ url }) => ({
  ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/oidc?api-version=2.0`,
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'CANARYrequest',
});

const ENVIRONMENT = [
  {
    HUAWEICLOUD_SDK_AK: 'CANARY1ak',
    HUAWEICLOUD_SDK_SK: 'CANARY1sk',
    HUAWEICLOUD_SDK_SECURITY_TOKEN: 'CANARY1st',
    HUAWEICLOUD_SDK_PROJECT_ID: 'project1',
  },
  {
    HUAWEI_CLOUD_ACCESS_KEY_ID: 'CANARY2ak',
    HUAWEI_CLOUD_SECRET_ACCESS_KEY: 'CANARY2sk',
    HUAWEI_CLOUD_PROJECT_ID: 'project2',
  },
  { HW_ACCESS_KEY: 'CANARY3ak', HW_SECRET_KEY: 'CANARY3sk', HW_SECURITY_TOKEN: 'CANARY3st' },
  { HW_AUTH_TOKEN: 'CANARY4token' },
];

/** What the first request carried to show who it is from. */
function identity({ service }: Played): Record<string, unknown> {
  const { authorization = '', ...headers } = service.asked[0]?.headers ?? {};
  return {
    key: /Access=([^,]*),/.exec(authorization)?.[1],
    token: headers['x-auth-token'],
    securityToken: headers['x-security-token'],
    project: headers['x-project-id'],
  };
}

const signIn = (inputs: Record<string, string>, script: Script = {}, scene: Scene = {}) =>
  play({ show: mirror(), ...script }, { env: mayAskForIdTokens, ...scene, inputs });

describe('1. Credentials', () => {
  describe('of a kind', () => {
    it.concurrent('token: X-Auth-Token', async () => {
      const played = await signIn({ token: 'CANARYtoken' });
      expect(identity(played)).toEqual({ token: 'CANARYtoken' });
    });

    it.concurrent('access key: SDK-HMAC-SHA256, with security token and project', async () => {
      const inputs = { access_key: 'CANARYak', secret_key: 'CANARYsk', security_token: 'CANARYst', project_id: 'p1' };
      const played = await signIn(inputs);
      expect(identity(played)).toEqual({ key: 'CANARYak', securityToken: 'CANARYst', project: 'p1' });
      expect(played.service.asked[0]?.headers.authorization).toMatch(
        /^SDK-HMAC-SHA256 Access=CANARYak, SignedHeaders=[a-z;-]*host[a-z;-]*x-sdk-date[a-z;-]*, Signature=[0-9a-f]{64}$/,
      );
    });

    it.concurrent('password: exchanged for a token, scoped to the region', async () => {
      const played = await signIn(PASSWORD, { password: iamToken('CANARYexchanged') });
      expect(verdict(played)).toBe('0 unchanged: password show');
      expect(JSON.parse(played.service.asked[0]?.body ?? '')).toMatchObject({
        auth: {
          identity: { password: { user: { name: 'robot', password: 'CANARYpassword', domain: { name: 'account' } } } },
          scope: { project: { name: 'cn-north-4' } },
        },
      });
      expect(played.service.asked[1]?.headers['x-auth-token']).toBe('CANARYexchanged');
    });

    it.concurrent('password: scoped to project_name where it is given', async () => {
      const played = await signIn({ ...PASSWORD, project_name: 'sub' }, { password: iamToken('CANARYexchanged') });
      expect(played.service.asked[0]?.body).toContain('{"project":{"name":"sub"}}');
    });

    it.concurrent('identity provider: an OIDC token exchanged for a token', async () => {
      const script = { oidc: idToken, identity_provider: iamToken('CANARYexchanged') };
      const played = await signIn({ ...PROVIDER, region: 'ap-southeast-3' }, script);
      expect(verdict(played)).toBe('0 unchanged: oidc identity_provider show');
      const [asked, exchange, show] = played.service.asked;
      expect(asked?.path).toBe('/oidc?api-version=2.0&audience=sts.huaweicloud.com');
      expect(asked?.headers.authorization).toBe('Bearer CANARYrequest');
      expect(exchange?.headers['x-idp-id']).toBe('github');
      expect(JSON.parse(exchange?.body ?? '')).toEqual({
        auth: { id_token: { id: ID_TOKEN }, scope: { project: { name: 'ap-southeast-3' } } },
      });
      expect(show?.headers['x-auth-token']).toBe('CANARYexchanged');
    });

    it.concurrent('agency: an OIDC token for an audience exchanged for a temporary access key', async () => {
      const script = { oidc: idToken, agency: temporaryKey };
      const played = await signIn({ ...AGENCY, audience: 'me & you' }, script);
      expect(verdict(played)).toBe('0 unchanged: oidc agency show');
      const [asked, exchange, show] = played.service.asked;
      expect(new URL(asked?.path ?? '', 'http://h').searchParams.get('audience')).toBe('me & you');
      expect(JSON.parse(exchange?.body ?? '')).toMatchObject({ ...AGENCY, id_token: ID_TOKEN });
      expect(show?.headers).toMatchObject({
        authorization: expect.stringContaining('Access=CANARYak, '),
        'x-security-token': 'CANARYst',
      });
    });
  });

  describe('among the inputs are exactly one complete kind', () => {
    it.concurrent.each<[inputs: Record<string, string>, told: RegExp]>([
      [{ access_key: 'CANARY', token: '' }, /^secret_key: .*access_key/],
      [{ secret_key: 'CANARY', token: '' }, /^access_key: .*secret_key/],
      [{ security_token: 'CANARY', token: '' }, /^access_key, secret_key: .*security_token/],
      [{ domain_name: 'd', username: 'u', token: '' }, /^password: .*domain_name, username/],
      [{ provider_urn: 'p', token: '' }, /^agency_urn: .*provider_urn/],
      [
        { token: 'CANARY', access_key: 'CANARY', secret_key: 'CANARY' },
        /^token, access_key, secret_key: .*token, access_key/,
      ],
      [{ token: 'CANARY', identity_provider: 'github' }, /^token, identity_provider: .*token, identity_provider/],
    ])('%j', async (inputs, told) => {
      const played = await signIn(inputs);
      expect(verdict(played)).toBe('1 failed InvalidInput');
      expect(played.errors[0]?.message).toMatch(told);
    });

    it.concurrent('also when the environment could complete the half, or skip is asked for', async () => {
      const inputs = { access_key: 'CANARY', token: '', on_missing_credentials: 'skip' };
      const played = await signIn(inputs, {}, { env: { ...ENVIRONMENT[0], HW_AUTH_TOKEN: 'CANARY' } });
      expect(verdict(played)).toBe('1 failed InvalidInput');
    });
  });

  describe('in the environment', () => {
    it.concurrent.each([
      [0, { key: 'CANARY1ak', securityToken: 'CANARY1st', project: 'project1' }],
      [1, { key: 'CANARY2ak', project: 'project2' }],
      [2, { key: 'CANARY3ak', securityToken: 'CANARY3st' }],
      [3, { token: 'CANARY4token' }],
    ])('are looked at in order (from %i on)', async (first, expected) => {
      const env = Object.assign({}, ...ENVIRONMENT.slice(first)) as Record<string, string>;
      expect(identity(await signIn({ token: '' }, {}, { env }))).toEqual(expected);
    });

    it.concurrent('are beaten by inputs, and masked all the same', async () => {
      const env = Object.assign({}, ...ENVIRONMENT) as Record<string, string>;
      const played = await signIn({ token: 'CANARYinput' }, {}, { env });
      expect(identity(played)).toEqual({ token: 'CANARYinput' });
      expect(played.masks).toEqual(expect.arrayContaining(['CANARY1sk', 'CANARY2sk', 'CANARY3sk', 'CANARY4token']));
    });

    it.concurrent('are no credentials when they are half a pair, and never skipped', async () => {
      const inputs = { token: '', on_missing_credentials: 'skip' };
      const played = await signIn(inputs, {}, { env: { HUAWEICLOUD_SDK_AK: 'CANARY' } });
      expect(verdict(played)).toBe('1 failed InvalidInput');
      expect(played.errors[0]?.message).toContain('HUAWEICLOUD_SDK_SK');
    });
  });

  describe('that are missing', () => {
    const fork = { pull_request: { head: { repo: { full_name: 'someone/hello-world' } } } };
    it.concurrent.each<[cause: string, inputs: Record<string, string>, scene: Scene, told: RegExp]>([
      ['a secret that is not set', {}, {}, /secret.*not set.*secrets: inherit/s],
      ['a pull request from a fork', {}, { event: { name: 'pull_request', payload: fork } }, /fork/],
      ['Dependabot', {}, { github: { actor: 'dependabot[bot]' } }, /Dependabot/],
      ['no permission to ask for an OIDC token', PROVIDER, {}, /id-token: write/],
    ])('fail the run, which names the likeliest cause: %s', async (_cause, inputs, scene, told) => {
      const played = await play({}, { ...scene, inputs: { token: '', ...inputs } });
      expect(verdict(played)).toBe('1 failed MissingCredentials');
      expect(played.errors[0]?.message).toMatch(told);
      expect(played.summary).toContain('MissingCredentials');
    });

    it.concurrent.each([
      ['one mirror', {}],
      ['many', { mirrors: '[{"repository_id": 7, "url": "https://h/x"}]' }],
      ['keyless', AGENCY],
    ])('leave the run with a notice and success where that is asked for: %s', async (_what, inputs) => {
      const played = await play({}, { inputs: { token: '', on_missing_credentials: 'skip', ...inputs } });
      expect(verdict(played)).toBe('0 skipped');
      expect(played.notices).toHaveLength(1);
    });

    it.concurrent('do not hide other problems', async () => {
      const inputs = { token: '', on_missing_credentials: 'skip', sync: 'x' };
      expect(verdict(await play({}, { inputs }))).toBe('1 failed InvalidInput');
    });

    it.concurrent.each(['fail', 'skip'])(
      'are told without the event file as well (%s)',
      async (on_missing_credentials) => {
        const scene = { inputs: { token: '', on_missing_credentials }, env: { GITHUB_EVENT_PATH: '/etc/hosts' } };
        const expected = on_missing_credentials === 'skip' ? '0 skipped' : '1 failed MissingCredentials';
        expect(verdict(await play({}, scene))).toBe(expected);
      },
    );
  });

  describe('are secret', () => {
    it.concurrent.each<[input: string, value: string]>([
      ['token', 'CANARY\nCANARY2'],
      ['token', 'CANARY\u0001'],
      ['secret_key', 'CANARY\r\nCANARY2'],
      ['access_key', 'CANARY\tx'],
      ['security_token', 'CANARY€'],
      ['password', 'CANARY\nCANARY2'],
    ])('%s that no header could carry (%j) is a problem, told without showing it', async (name, value) => {
      const complete = { access_key: 'CANARYak', secret_key: 'CANARYsk' };
      const rest = name === 'token' ? {} : name === 'password' ? PASSWORD : complete;
      const played = await signIn({ ...rest, [name]: value });
      expect(verdict(played)).toBe('1 failed InvalidInput');
      expect(played.errors[0]?.message).toMatch(new RegExp(`^${name}: `));
    });

    it.concurrent('each line and Base64 form of them is masked before anything else is said', async () => {
      const inputs = {
        access_key: 'CANARYak',
        secret_key: 'CANARYsk',
        sync: 'true',
        source_username: 'robot',
        source_password: 'CANARYfirst\nCANARYsecond',
      };
      const played = await signIn(inputs, { start: { status: 200, body: { jid: 'j' } } });
      const secrets = ['CANARYak', 'CANARYsk', 'CANARYfirst\nCANARYsecond'];
      const forms = secrets.flatMap((secret) => [
        ...secret.split('\n'),
        secret,
        Buffer.from(secret).toString('base64'),
      ]);
      expect(played.masks).toEqual(expect.arrayContaining(forms));
      expect(played.masks).not.toContain('robot');
      const lines = played.stdout.split('\n');
      const said = lines.findIndex((line) => !line.startsWith('::add-mask::'));
      expect(lines.slice(said).filter((line) => line.startsWith('::add-mask::'))).toEqual([]);
    });

    it.concurrent('what they are exchanged for is masked', async () => {
      const byPassword = await signIn(PASSWORD, { password: iamToken('CANARYexchanged') });
      expect(byPassword.masks).toEqual(expect.arrayContaining(['CANARYpassword', 'CANARYexchanged']));
      const byAgency = await signIn(AGENCY, { oidc: idToken, agency: temporaryKey });
      const all = ['CANARYrequest', ID_TOKEN, 'CANARYak', 'CANARYsk', 'CANARYst'];
      expect(byAgency.masks).toEqual(expect.arrayContaining(all));
    });

    it.concurrent('names and ids are not masked, for runners drop outputs with masked text', async () => {
      const played = await signIn(PASSWORD, { password: iamToken('CANARYexchanged') });
      for (const open of ['account', 'robot', 'cn-north-4']) expect(played.masks).not.toContain(open);
      expect(played.maskedOutputs).toEqual([]);
    });
  });

  describe('that are exchanged', () => {
    it.concurrent('may be 100,000 characters long', async () => {
      const token = `CANARY${'t'.repeat(99_994)}`;
      const played = await signIn(PASSWORD, { password: iamToken(token) });
      expect(verdict(played)).toBe('0 unchanged: password show');
      expect(played.service.asked[1]?.headers['x-auth-token']).toBe(token);
    });

    it.concurrent.each([400, 401, 403])('are refused once and for all with %i', async (status) => {
      const body = { error: { code: status, message: 'The password is wrong: CANARYpassword', title: 'No' } };
      const played = await signIn(PASSWORD, { password: { status, body } });
      expect(verdict(played)).toBe(`1 failed IAM.${status}: password`);
      expect(played.errors[0]?.message).toMatch(/^The password is wrong: \*\*\*\n/);
    });

    it.concurrent('are tried again like any request', async () => {
      const password = [trouble(503), trouble(429), trouble(502), iamToken('CANARYexchanged')];
      expect(verdict(await signIn(PASSWORD, { password }))).toBe(
        '0 unchanged: password password password password show',
      );
    });

    it.concurrent('take a new OIDC token for each attempt', async () => {
      const script = { oidc: idToken, agency: [trouble(503), temporaryKey] };
      expect(verdict(await signIn(AGENCY, script))).toBe('0 unchanged: oidc agency oidc agency show');
    });

    it.concurrent('show the claims of the job when the trust policy does not match', async () => {
      const played = await signIn(AGENCY, { oidc: idToken, agency: refuse(403, 'STS5.1001', 'no match') });
      expect(verdict(played)).toBe('1 failed STS5.1001: oidc agency');
      expect(played.errors[0]?.message).toContain(SUBJECT);
    });

    it.concurrent.each<[what: string, answer: Answer]>([
      ['no token', { status: 201, body: {} }],
      ['a token no header can carry', iamToken('CANARY \u00e9')],
      ['HTML', { status: 201, body: '<html></html>' }],
    ])('are nothing when IAM answers with %s', async (_what, password) => {
      expect(verdict(await signIn(PASSWORD, { password }))).toBe('1 failed UnexpectedResponse: password');
    });

    it.concurrent.each<[what: string, answer: Answer, expected: string, told: RegExp]>([
      [
        'refuses',
        { status: 401, body: { message: 'wrong CANARYrequest' } },
        'NetworkError: oidc',
        /HTTP 401.*wrong \*\*\*/,
      ],
      ['is in trouble', trouble(500), 'NetworkError: oidc oidc', /Trouble/],
      ['answers with a page', { status: 200, body: '<html></html>' }, 'NetworkError: oidc', /HTML/],
      ['answers without a token', { status: 200, body: {} }, 'NetworkError: oidc', /without a token/],
      ['redirects', { status: 302, headers: { location: 'http://127.0.0.1:1/' } }, 'NetworkError: oidc', /redirect/],
      ['hangs up', RESET, 'NetworkError: oidc oidc', /closed/],
      ['is silent', SILENCE, 'Timeout: oidc oidc', /no reply/i],
    ])("fail when GitHub's OIDC endpoint %s", async (_what, oidc, expected, told) => {
      const inputs = { ...AGENCY, max_attempts: '2', request_timeout: '2s' };
      const played = await signIn(inputs, { oidc, agency: temporaryKey });
      expect(verdict(played)).toBe(`1 failed ${expected}`);
      expect(played.errors[0]?.message).toMatch(told);
    });
  });
});

describe('6. The region', () => {
  it.concurrent.each<[where: string, inputs: Record<string, string>, env: Record<string, string>, region: string]>([
    ['the input', { region: 'la-south-2' }, { HW_REGION_NAME: 'cn-east-3' }, 'la-south-2'],
    ['HUAWEICLOUD_SDK_REGION', {}, { HUAWEICLOUD_SDK_REGION: 'af-south-1', HW_REGION_NAME: 'cn-east-3' }, 'af-south-1'],
    ['HUAWEI_CLOUD_REGION', {}, { HUAWEI_CLOUD_REGION: 'tr-west-1', HW_REGION_NAME: 'cn-east-3' }, 'tr-west-1'],
    ['HW_REGION_NAME', {}, { HW_REGION_NAME: 'cn-east-3' }, 'cn-east-3'],
    ['the last resort', {}, {}, 'cn-north-4'],
  ])('is that of %s, whatever the kind of credentials', async (_where, inputs, env, region) => {
    const played = await signIn({ ...PASSWORD, ...inputs }, { password: iamToken('CANARY') }, { env });
    expect(JSON.parse(played.service.asked[0]?.body ?? '')).toMatchObject({
      auth: { scope: { project: { name: region } } },
    });
  });
});
