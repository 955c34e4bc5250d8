import { describe, expect, it } from '@jest/globals';
import { InputError, MissingCredentialsError } from '../../src/inputs/input-error';
import { readInputs } from '../../src/inputs/inputs';
import type { EventFacts } from '../../src/runner/runner';
import { RecordingRunner } from '../support/recording-runner';
import { JOB } from './reading';

type Texts = Readonly<Record<string, string>>;

/** What GitHub gives to a job with `id-token: write`. */
const OIDC = {
  ACTIONS_ID_TOKEN_REQUEST_URL: 'https://pipelines.example.com/idtoken?api-version=2.0',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
};
const ID_TOKEN = {
  requestUrl: OIDC.ACTIONS_ID_TOKEN_REQUEST_URL,
  requestToken: OIDC.ACTIONS_ID_TOKEN_REQUEST_TOKEN,
  audience: 'sts.huaweicloud.com',
};

const stepOf = (inputs: Texts, env: Texts = {}) =>
  new RecordingRunner({ repository_id: '7', ...inputs }, { ...JOB, ...env });

const credentialsOf = async (inputs: Texts, env: Texts = {}) => (await readInputs(stepOf(inputs, env))).credentials;

async function problemsOf(inputs: Texts, env: Texts = {}): Promise<readonly string[]> {
  const error: unknown = await readInputs(stepOf(inputs, env)).catch((reason: unknown) => reason);
  if (error instanceof InputError) return error.problems;
  throw new Error('no problem', { cause: error });
}

async function missing(inputs: Texts, env: Texts = {}, facts?: EventFacts): Promise<MissingCredentialsError> {
  const runner = stepOf(inputs, env);
  if (facts) runner.facts = facts;
  const error: unknown = await readInputs(runner).catch((reason: unknown) => reason);
  if (error instanceof MissingCredentialsError) return error;
  throw new Error('credentials were not missing', { cause: error });
}

describe('the inputs give', () => {
  it('a token', async () => {
    expect(await credentialsOf({ token: 'MIIabc' })).toEqual({ kind: 'token', token: 'MIIabc' });
  });

  it('a token of 100,000 characters', async () => {
    const token = 'x'.repeat(100_000);
    expect(await credentialsOf({ token })).toEqual({ kind: 'token', token });
  });

  it('an access key', async () => {
    expect(await credentialsOf({ access_key: 'AK', secret_key: 'SK' })).toEqual({
      kind: 'access_key',
      accessKey: 'AK',
      secretKey: 'SK',
    });
  });

  it('a temporary access key, of a project', async () => {
    const inputs = { access_key: 'AK', secret_key: 'SK', security_token: 'ST', project_id: 'P' };
    expect(await credentialsOf(inputs)).toEqual({
      kind: 'access_key',
      accessKey: 'AK',
      secretKey: 'SK',
      securityToken: 'ST',
      projectId: 'P',
    });
  });

  it('a password, for the project of the region', async () => {
    const inputs = { domain_name: 'account', username: 'bot', password: 'p w', region: 'cn-east-3' };
    expect(await credentialsOf(inputs)).toEqual({
      kind: 'password',
      domainName: 'account',
      username: 'bot',
      password: 'p w',
      projectName: 'cn-east-3',
    });
  });

  it('a password, for another project', async () => {
    const inputs = { domain_name: 'account', username: 'bot', password: 'p', project_name: 'cn-east-3_team' };
    expect(await credentialsOf(inputs)).toMatchObject({ projectName: 'cn-east-3_team' });
  });

  it('an identity provider', async () => {
    expect(await credentialsOf({ identity_provider: 'github' }, OIDC)).toEqual({
      kind: 'identity_provider',
      identityProvider: 'github',
      projectName: 'cn-north-4',
      idToken: ID_TOKEN,
    });
  });

  it('an agency, and another audience', async () => {
    const inputs = { provider_urn: 'iam::1:oidcProvider:github', agency_urn: 'iam::1:agency:mirror', audience: 'me' };
    expect(await credentialsOf(inputs, OIDC)).toEqual({
      kind: 'agency',
      providerUrn: 'iam::1:oidcProvider:github',
      agencyUrn: 'iam::1:agency:mirror',
      idToken: { ...ID_TOKEN, audience: 'me' },
    });
  });
});

describe('the environment gives', () => {
  it('the access key of the SDKs', async () => {
    const env = {
      HUAWEICLOUD_SDK_AK: 'AK',
      HUAWEICLOUD_SDK_SK: ' SK ',
      HUAWEICLOUD_SDK_SECURITY_TOKEN: 'ST',
      HUAWEICLOUD_SDK_PROJECT_ID: 'P',
    };
    expect(await credentialsOf({}, env)).toEqual({
      kind: 'access_key',
      accessKey: 'AK',
      secretKey: 'SK',
      securityToken: 'ST',
      projectId: 'P',
    });
  });

  it('the access key of huaweicloud/auth-action', async () => {
    const env = {
      HUAWEI_CLOUD_ACCESS_KEY_ID: 'AK',
      HUAWEI_CLOUD_SECRET_ACCESS_KEY: 'SK',
      HUAWEI_CLOUD_PROJECT_ID: 'P',
    };
    expect(await credentialsOf({}, env)).toEqual({
      kind: 'access_key',
      accessKey: 'AK',
      secretKey: 'SK',
      projectId: 'P',
    });
  });

  it('the access key of Terraform', async () => {
    const env = { HW_ACCESS_KEY: 'AK', HW_SECRET_KEY: 'SK', HW_SECURITY_TOKEN: 'ST' };
    expect(await credentialsOf({}, env)).toMatchObject({ accessKey: 'AK', secretKey: 'SK', securityToken: 'ST' });
  });

  it('the token of Terraform', async () => {
    expect(await credentialsOf({}, { HW_AUTH_TOKEN: 'MIIabc' })).toEqual({ kind: 'token', token: 'MIIabc' });
  });

  it('the first of them, in this order', async () => {
    const env: Record<string, string> = {
      HUAWEICLOUD_SDK_AK: 'first',
      HUAWEICLOUD_SDK_SK: 'SK',
      HUAWEI_CLOUD_ACCESS_KEY_ID: 'second',
      HUAWEI_CLOUD_SECRET_ACCESS_KEY: 'SK',
      HW_ACCESS_KEY: 'third',
      HW_SECRET_KEY: 'SK',
      HW_AUTH_TOKEN: 'fourth',
    };
    expect(await credentialsOf({}, env)).toMatchObject({ accessKey: 'first' });
    delete env['HUAWEICLOUD_SDK_AK'];
    delete env['HUAWEICLOUD_SDK_SK'];
    expect(await credentialsOf({}, env)).toMatchObject({ accessKey: 'second' });
    delete env['HUAWEI_CLOUD_ACCESS_KEY_ID'];
    delete env['HUAWEI_CLOUD_SECRET_ACCESS_KEY'];
    expect(await credentialsOf({}, env)).toMatchObject({ accessKey: 'third' });
    delete env['HW_ACCESS_KEY'];
    delete env['HW_SECRET_KEY'];
    expect(await credentialsOf({}, env)).toEqual({ kind: 'token', token: 'fourth' });
  });

  it('nothing when the inputs give something', async () => {
    expect(await credentialsOf({ token: 'MIIabc' }, { HUAWEICLOUD_SDK_AK: 'AK', HUAWEICLOUD_SDK_SK: 'SK' })).toEqual({
      kind: 'token',
      token: 'MIIabc',
    });
  });

  it('a region that exchanged credentials follow as well', async () => {
    const inputs = { domain_name: 'account', username: 'bot', password: 'p' };
    const env = { HUAWEICLOUD_SDK_REGION: 'cn-south-1', HUAWEICLOUD_SDK_PROJECT_ID: 'P' };
    expect(await credentialsOf(inputs, env)).toMatchObject({ projectName: 'cn-south-1' });
  });
});

describe('half of a kind is a problem that names what is missing and what was found', () => {
  it.each<[string, Texts, string]>([
    [
      'an access key without its secret key',
      { access_key: 'AK' },
      'secret_key: missing; access_key was given, and this kind needs access_key and secret_key (security_token and project_id may come with it)',
    ],
    [
      'a secret key without its access key',
      { secret_key: 'SK' },
      'access_key: missing; secret_key was given, and this kind needs access_key and secret_key (security_token and project_id may come with it)',
    ],
    [
      'a project alone',
      { project_id: 'P' },
      'access_key, secret_key: missing; project_id was given, and this kind needs access_key and secret_key (security_token and project_id may come with it)',
    ],
    [
      'a security token alone',
      { security_token: 'ST' },
      'access_key, secret_key: missing; security_token was given, and this kind needs access_key and secret_key (security_token and project_id may come with it)',
    ],
    [
      'a password without account',
      { username: 'bot', password: 'p' },
      'domain_name: missing; username, password were given, and this kind needs domain_name and username and password',
    ],
    [
      'an agency without its provider',
      { agency_urn: 'a' },
      'provider_urn: missing; agency_urn was given, and this kind needs provider_urn and agency_urn',
    ],
  ])('%s', async (_, inputs, problem) => {
    expect(await problemsOf(inputs)).toEqual([problem]);
  });

  it('even when the environment could complete it', async () => {
    expect(await problemsOf({ access_key: 'AK' }, { HUAWEICLOUD_SDK_AK: 'AK', HUAWEICLOUD_SDK_SK: 'SK' })).toHaveLength(
      1,
    );
  });

  it('in the environment too', async () => {
    expect(await problemsOf({}, { HUAWEICLOUD_SDK_AK: 'AK' })).toEqual([
      'HUAWEICLOUD_SDK_SK: missing in the environment beside HUAWEICLOUD_SDK_AK; set both, or neither',
    ]);
  });

  it('in the environment not, when another kind is complete there', async () => {
    expect(await credentialsOf({}, { HUAWEICLOUD_SDK_AK: 'AK', HW_AUTH_TOKEN: 'MIIabc' })).toMatchObject({
      kind: 'token',
    });
  });

  it('in the environment not, when it is only what may come with a key', async () => {
    expect(await missing({}, { HUAWEICLOUD_SDK_PROJECT_ID: 'P', HW_SECURITY_TOKEN: 'ST' })).toBeDefined();
  });

  it('that on_missing_credentials: skip does not cover', async () => {
    expect(await problemsOf({ access_key: 'AK', on_missing_credentials: 'skip' })).toHaveLength(1);
    expect(await problemsOf({ on_missing_credentials: 'skip' }, { HW_ACCESS_KEY: 'AK' })).toHaveLength(1);
  });
});

describe('two kinds are a problem that names them', () => {
  it('when both are complete', async () => {
    expect(await problemsOf({ token: 'MIIabc', access_key: 'AK', secret_key: 'SK' })).toEqual([
      'token, access_key, secret_key: 2 kinds of credentials at once (token, access_key); give exactly one kind',
    ]);
  });

  it('when one is half, which is told as well', async () => {
    expect(await problemsOf({ token: 'MIIabc', secret_key: 'SK' })).toEqual([
      expect.stringMatching(/^access_key: missing; secret_key was given/),
      'token, secret_key: 2 kinds of credentials at once (token, access_key); give exactly one kind',
    ]);
  });

  it('when there are five', async () => {
    const [...problems] = await problemsOf({
      token: 't',
      access_key: 'a',
      secret_key: 's',
      domain_name: 'd',
      username: 'u',
      password: 'p',
      identity_provider: 'i',
      provider_urn: 'p',
      agency_urn: 'a',
    });
    expect(problems).toEqual([expect.stringContaining('5 kinds of credentials at once')]);
  });
});

describe('a value that cannot be sent is a problem that does not show it', () => {
  it.each<[string, string, Texts]>([
    ['token', 'a line end', { token: 'first-secret\nsecond-secret' }],
    ['token', 'a carriage return', { token: 'first-secret\rsecond-secret' }],
    ['token', 'a control character', { token: 'first-secret\u0000' + 'second-secret' }],
    ['token', 'a character that is no byte', { token: 'first-secret–second-secret' }],
    ['access_key', 'a tabulator', { access_key: 'first-secret\tsecond-secret', secret_key: 'SK' }],
    ['security_token', 'a line end', { access_key: 'AK', secret_key: 'SK', security_token: 'first-secret\nx' }],
    ['project_id', 'a line end', { access_key: 'AK', secret_key: 'SK', project_id: 'first-secret\nx' }],
    ['password', 'a line end', { domain_name: 'd', username: 'u', password: 'first-secret\nsecond-secret' }],
    ['token', 'more than 100,000 characters', { token: 'first-secret'.repeat(8334) }],
    ['secret_key', 'more than 4,096 characters', { access_key: 'AK', secret_key: 'first-secret'.repeat(342) }],
  ])('%s with %s', async (name, _, inputs) => {
    const problems = await problemsOf(inputs);
    expect(problems).toEqual([expect.stringMatching(new RegExp(`^${name}: has `))]);
    expect(problems.join()).not.toMatch(/first-secret|second-secret/);
  });

  it('in the environment under the name of the variable', async () => {
    expect(await problemsOf({}, { HW_AUTH_TOKEN: 'first\nsecond' })).toEqual([
      expect.stringMatching(/^HW_AUTH_TOKEN: has line ends/),
    ]);
  });

  it('but a password may have any printable character', async () => {
    const password = 'pä$$ wörd 密码 –';
    expect(await credentialsOf({ domain_name: 'd', username: 'u', password })).toMatchObject({ password });
  });

  it('and an identity provider has at most 64 characters', async () => {
    expect(await problemsOf({ identity_provider: 'x'.repeat(65) }, OIDC)).toEqual([
      expect.stringMatching(/^identity_provider: .*more than 64 characters/),
    ]);
  });
});

describe('without any credential', () => {
  it('the run fails as missing credentials, and nothing else', async () => {
    expect(await missing({})).toMatchObject({ onMissing: 'fail' });
  });

  it('the run may be skipped', async () => {
    expect(await missing({ on_missing_credentials: 'skip' })).toMatchObject({ onMissing: 'skip' });
  });

  it.each<[string, Texts, EventFacts, RegExp]>([
    [
      'a pull request from a fork',
      {},
      { name: 'pull_request', actor: 'stranger', isFork: true },
      /pull request from a fork \(pull_request\).*neither secrets nor OIDC tokens/,
    ],
    [
      'Dependabot',
      {},
      { name: 'push', actor: 'dependabot[bot]', isFork: false },
      /Dependabot.*access_key and secret_key.*Secrets and variables/,
    ],
    [
      'a secret that is not set, or not handed on',
      {},
      { name: 'push', actor: 'octocat', isFork: false },
      /access_key and secret_key, token, or password.*not set.*secrets: inherit.*identity_provider.*id-token: write/,
    ],
    [
      'a job that may not ask for an OIDC token',
      { identity_provider: 'github' },
      { name: 'push', actor: 'octocat', isFork: false },
      /permissions: id-token: write.*calling job/,
    ],
  ])('the likeliest cause is told: %s', async (_, inputs, facts, cause) => {
    const { likeliest } = await missing(inputs, {}, facts);
    expect(likeliest).toMatch(cause);
    expect(likeliest).not.toContain('`');
  });

  it.each<[string, Texts]>([
    ['has no address', { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 't' }],
    ['has no token', { ACTIONS_ID_TOKEN_REQUEST_URL: OIDC.ACTIONS_ID_TOKEN_REQUEST_URL }],
    ['has an address that is none', { ...OIDC, ACTIONS_ID_TOKEN_REQUEST_URL: 'none' }],
  ])('when the environment %s for keyless sign-in', async (_, env) => {
    expect(
      (await missing({ provider_urn: 'iam::1:oidcProvider:p', agency_urn: 'iam::1:agency:a' }, env)).likeliest,
    ).toContain('id-token: write');
  });
});

describe('secrets are masked', () => {
  const secrets = {
    token: 'secret-1',
    access_key: 'secret-2',
    secret_key: 'secret-3',
    security_token: 'secret-4',
    password: 'secret-5',
    source_password: 'secret-7',
  };

  it('before anything can fail, from wherever they come', async () => {
    const env = {
      HUAWEICLOUD_SDK_AK: 'secret-8',
      HUAWEICLOUD_SDK_SK: 'secret-9',
      HUAWEICLOUD_SDK_SECURITY_TOKEN: 'secret-10',
      HUAWEI_CLOUD_ACCESS_KEY_ID: 'secret-11',
      HUAWEI_CLOUD_SECRET_ACCESS_KEY: 'secret-12',
      HW_ACCESS_KEY: 'secret-13',
      HW_SECRET_KEY: 'secret-14',
      HW_SECURITY_TOKEN: 'secret-15',
      HW_AUTH_TOKEN: 'secret-16',
    };
    const runner = stepOf({ ...secrets, source_username: 'git', mode: 'wrong' }, env);
    await expect(readInputs(runner)).rejects.toThrow(InputError);
    expect(new Set(runner.masks)).toEqual(
      new Set([...Object.values(secrets), ...Object.values(env), ':secret-5', 'git:secret-7']),
    );
  });

  it('with the token that GitHub gives for its OIDC endpoint', async () => {
    const runner = stepOf({ identity_provider: 'github' }, OIDC);
    await readInputs(runner);
    expect(runner.masks).toContain('request-token');
  });

  it('but not what is no secret, for that would empty outputs', async () => {
    const runner = stepOf(
      {
        domain_name: 'account',
        username: 'bot',
        password: 'secret-5',
        project_name: 'project',
        region: 'cn-north-4',
      },
      { HUAWEICLOUD_SDK_PROJECT_ID: 'P', HUAWEI_CLOUD_PROJECT_ID: 'P' },
    );
    await readInputs(runner);
    expect(runner.masks).toEqual(['secret-5', 'bot:secret-5']);
  });

  it.each<Texts>([
    { identity_provider: 'github' },
    { provider_urn: 'iam::1:oidcProvider:github', agency_urn: 'iam::1:agency:a' },
  ])('but not the names of keyless sign-in: %j', async (inputs) => {
    const runner = stepOf(inputs, OIDC);
    await readInputs(runner);
    expect(runner.masks).toEqual(['request-token']);
  });

  it('with user and password of the source together, also where the user is empty', async () => {
    const runner = stepOf({ token: 'secret-1', sync: 'true', source_password: 'secret-7' });
    await readInputs(runner);
    expect(runner.masks).toEqual(['secret-1', 'secret-7', ':secret-7']);
  });
});
