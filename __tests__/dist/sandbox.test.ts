import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runAction, type Step, type StepResult } from '../../sandbox/runner';
import {
  DEFAULT_ACCESS_KEY,
  DEFAULT_AGENCY,
  DEFAULT_IDENTITY_PROVIDER,
  DEFAULT_USER,
  startSandbox,
  type Sandbox,
} from '../../sandbox/sandbox';
import { startSource, type Source, type SourceRepository } from '../../sandbox/source';
import { brokenPromises } from './fine-print';
import { packagedAction } from './packaged-action';

let source: Source;
let website: SourceRepository;
let sandbox: Sandbox;
let nextId = 1;

beforeAll(async () => {
  source = await startSource();
  website = await source.createRepository('website', { branches: ['main', 'next'], commits: 2 });
  sandbox = await startSandbox();
});
afterAll(async () => {
  await sandbox.stop();
  await source.stop();
});

/** One run against the sandbox, which checks every signature, token and request; promises of every run are kept here too. */
async function run(inputs: Record<string, string>, step: Omit<Step, 'inputs'> = {}): Promise<StepResult> {
  const { url } = sandbox;
  const endpoints = { endpoint: url, iam_endpoint: url, sts_endpoint: url };
  const result = await runAction({
    ...step,
    action: packagedAction(),
    inputs: { url: website.url, ...endpoints, ...inputs },
  });
  const secrets = [
    DEFAULT_USER.password,
    DEFAULT_ACCESS_KEY.secretKey,
    inputs['token'] ?? DEFAULT_ACCESS_KEY.accessKey,
  ];
  expect(brokenPromises(result, { action: packagedAction(), secrets, hasOutputs: true })).toEqual([]);
  return result;
}

describe('Against a CodeArts Repo that really mirrors', () => {
  const keyless = () => ({ env: sandbox.oidc.env });
  it.concurrent.each<[kind: string, inputs: () => Record<string, string>, step: () => Omit<Step, 'inputs'>]>([
    ['a token', () => ({ token: sandbox.issueToken() }), () => ({})],
    [
      'an access key',
      () => ({ access_key: DEFAULT_ACCESS_KEY.accessKey, secret_key: DEFAULT_ACCESS_KEY.secretKey }),
      () => ({}),
    ],
    [
      'a password',
      () => ({ domain_name: DEFAULT_USER.domain, username: DEFAULT_USER.name, password: DEFAULT_USER.password }),
      () => ({}),
    ],
    ['an identity provider', () => ({ identity_provider: DEFAULT_IDENTITY_PROVIDER.id }), keyless],
    ['an agency', () => ({ provider_urn: DEFAULT_AGENCY.providerUrn, agency_urn: DEFAULT_AGENCY.urn }), keyless],
  ])(
    'with %s a repository found by its path mirrors the source, and again changes nothing',
    async (_kind, credentials, step) => {
      const id = nextId++;
      const repository = sandbox.addRepository({ id, path: `group/sub/website-${id}` });
      const inputs = { ...credentials(), repository: repository.path };
      const first = await run({ ...inputs, sync: 'true', wait: 'true', poll_interval: '50ms' }, step());
      expect(first.outputs).toMatchObject({
        outcome: 'associated',
        changed: 'true',
        repository_id: String(id),
        status: 'finished',
      });
      expect(await repository.branches()).toMatchObject({ main: expect.any(String), next: expect.any(String) });
      const second = await run({ ...credentials(), repository_id: String(id) }, step());
      expect(second.outputs).toMatchObject({ outcome: 'unchanged', changed: 'false' });
      expect(repository.associateCount).toBe(1);
    },
  );

  it.concurrent('a list with a wrong secret key does not lock the key', async () => {
    const accessKey = 'SANDBOXACCESSKEY0002';
    const guarded = await startSandbox({
      git: false,
      accessKeys: [{ accessKey, secretKey: 'rightSecretKey00000000000000000000000001', user: DEFAULT_USER }],
    });
    try {
      const list = Array.from({ length: 30 }, (_, index) => ({ repository_id: index + 1, url: website.url }));
      const result = await runAction({
        action: packagedAction(),
        inputs: {
          ...{ endpoint: guarded.url, access_key: accessKey, secret_key: 'wrongSecretKey00000000000000000000000001' },
          ...{ mirrors: JSON.stringify(list), concurrency: '64' },
        },
      });
      expect(result.exitCode).toBe(1);
      expect(guarded.accessKeyState(accessKey).locked).toBe(false);
    } finally {
      await guarded.stop();
    }
  });
});
