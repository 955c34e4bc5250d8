import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  DEFAULT_ACCESS_KEY,
  DEFAULT_AGENCY,
  DEFAULT_IDENTITY_PROVIDER,
  DEFAULT_PROJECT,
  DEFAULT_USER,
  startSandbox,
  type Sandbox,
} from '../../sandbox/sandbox';
import { act, complaint, newRepository, verdict, withSandbox } from './act';

const SOURCE = 'https://git.example.com/group/website.git';
const { accessKey, secretKey } = DEFAULT_ACCESS_KEY;

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ git: false });
});
afterAll(async () => {
  await sandbox.stop();
});

describe('A credential of the environment', () => {
  it.concurrent.each<[variables: string, env: () => Record<string, string>]>([
    [
      'HUAWEICLOUD_SDK_AK, _SK, _PROJECT_ID',
      () => ({
        HUAWEICLOUD_SDK_AK: accessKey,
        HUAWEICLOUD_SDK_SK: secretKey,
        HUAWEICLOUD_SDK_PROJECT_ID: DEFAULT_PROJECT.id,
      }),
    ],
    [
      'HUAWEI_CLOUD_ACCESS_KEY_ID, _SECRET_ACCESS_KEY',
      () => ({ HUAWEI_CLOUD_ACCESS_KEY_ID: accessKey, HUAWEI_CLOUD_SECRET_ACCESS_KEY: secretKey }),
    ],
    ['HW_ACCESS_KEY, HW_SECRET_KEY', () => ({ HW_ACCESS_KEY: accessKey, HW_SECRET_KEY: secretKey })],
    ['HW_AUTH_TOKEN', () => ({ HW_AUTH_TOKEN: sandbox.issueToken({ length: 200 }) })],
  ])('signs in, and is not seen: %s', async (_variables, newEnv) => {
    const repository = newRepository(sandbox);
    const env = newEnv();
    const secrets = Object.entries(env).flatMap(([name, value]) => (name.endsWith('PROJECT_ID') ? [] : [value]));
    const inputs = { repository_id: String(repository.id), url: SOURCE, sync: 'true' };
    expect(verdict(await act(sandbox, inputs, { env, secrets }))).toBe('0 associated changed');
    expect(repository.associateCount).toBe(1);
  });
});

describe('A credential that ends while the run waits', () => {
  /** Four fifths of this life and the second that a Date header may be off lie within it. */
  const LIFE_MS = 6000;
  const LONGER: readonly [string, { readonly status: string; readonly ms: number }, string] = [
    'scheduled',
    { status: 'started', ms: LIFE_MS + 1000 },
    'finished',
  ];
  const login = { domain_name: DEFAULT_USER.domain, username: DEFAULT_USER.name, password: DEFAULT_USER.password };

  it.concurrent.each<[what: string, inputs: Record<string, string>, isKeyless: boolean, exchange: string]>([
    ['the token of a password', login, false, 'CreateTokenByPassword'],
    [
      'the token of an identity provider',
      { identity_provider: DEFAULT_IDENTITY_PROVIDER.id },
      true,
      'CreateTokenWithIdToken',
    ],
    [
      'the temporary key of an agency',
      { provider_urn: DEFAULT_AGENCY.providerUrn, agency_urn: DEFAULT_AGENCY.urn },
      true,
      'AssumeAgencyWithOIDC',
    ],
  ])('is renewed in time, with a new id token if need be: %s', async (_what, credentials, isKeyless, exchange) => {
    await withSandbox({ git: false, tokenLifeMs: LIFE_MS, temporaryKeyLifeMs: LIFE_MS }, async (own) => {
      const repository = newRepository(own, { syncOnAssociate: 'none', script: LONGER });
      const inputs = { ...credentials, repository_id: String(repository.id), url: SOURCE, sync: 'true', wait: 'true' };
      const result = await act(own, inputs, isKeyless ? { env: own.oidc.env } : {});
      expect(verdict(result)).toBe('0 associated changed');
      expect(own.requests.filter(({ operation }) => operation === exchange)).toHaveLength(2);
      expect(new Set(own.requests.map(({ status }) => status)).has(401)).toBe(false);
      expect(new Set(own.oidc.presented).size).toBe(isKeyless ? 2 : 0);
    });
  });

  it.concurrent('and cannot be renewed ends the run as what it is', async () => {
    await withSandbox({ git: false }, async (own) => {
      const repository = newRepository(own, { syncOnAssociate: 'none', script: LONGER });
      const token = own.issueToken({ length: 200, lifeMs: 2000 });
      const inputs = { token, repository_id: String(repository.id), url: SOURCE, sync: 'true', wait: 'true' };
      const result = await act(own, inputs, { secrets: [token] });
      expect(verdict(result)).toBe('1 failed changed CH.00000002');
      expect(complaint(result)).toContain('lives 24 hours');
      expect(result.outputs).toMatchObject({ status: 'started', jid: expect.stringMatching(/./) });
    });
  });
});
