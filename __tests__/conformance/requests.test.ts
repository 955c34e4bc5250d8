import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { runAction } from '../../sandbox/runner';
import {
  DEFAULT_ACCESS_KEY,
  DEFAULT_AGENCY,
  DEFAULT_IDENTITY_PROVIDER,
  DEFAULT_PROJECT,
  DEFAULT_USER,
  startSandbox,
  type RecordedRequest,
  type Sandbox,
} from '../../sandbox/sandbox';
import { startSource, type Source } from '../../sandbox/source';
import { isReady, KEY, LANGUAGES, startOfficialClient, type OfficialClient } from './official-client';
import { differences, sameCall } from './replay';

let sandbox: Sandbox;
let source: Source;
let ours: readonly RecordedRequest[];

const KEYS = {
  access_key: DEFAULT_ACCESS_KEY.accessKey,
  secret_key: DEFAULT_ACCESS_KEY.secretKey,
  project_id: DEFAULT_PROJECT.id,
};

/** Runs of the action that together send every operation it knows. */
function runs(url: string, project: string): Record<string, string>[] {
  const list = Array.from({ length: 6 }, (_mirror, index) => ({ repository: `团队/sub/website-${index + 1}`, url }));
  const user = { domain_name: DEFAULT_USER.domain, username: DEFAULT_USER.name, password: DEFAULT_USER.password };
  return [
    { ...KEYS, repository: '团队/sub/website-1', url, sync: 'true', force_fetch: 'true', wait: 'true', verify: 'true' },
    { ...KEYS, repository: '团队/website-new', url, on_missing: 'create', project_uuid: project },
    { ...KEYS, repository: '团队/sub/website-new', url, on_missing: 'create', project_uuid: project },
    { ...KEYS, repository_id: '1', url, mirroring_enabled: 'true', sync_branch_type: 'default', endpoint_uuid: 'e0' },
    { ...KEYS, repository_id: '2', url, sync: 'true', source_username: 'bot', source_password: 's3cr3t' },
    { ...KEYS, repository: '团队/no.such-one', url },
    { ...KEYS, mirrors: JSON.stringify(list) },
    { ...user, repository_id: '3', url },
    { identity_provider: DEFAULT_IDENTITY_PROVIDER.id, repository_id: '3', url },
    { provider_urn: DEFAULT_AGENCY.providerUrn, agency_urn: DEFAULT_AGENCY.urn, repository_id: '3', url },
  ];
}

beforeAll(async () => {
  [sandbox, source] = await Promise.all([startSandbox(), startSource()]);
  const website = await source.createRepository('website', { branches: ['main', 'feature/镜像#1'] });
  for (let id = 1; id <= 6; id += 1) sandbox.addRepository({ id, path: `团队/sub/website-${id}` });
  const endpoints = { endpoint: sandbox.url, iam_endpoint: sandbox.url, sts_endpoint: sandbox.url };
  const { projectUuid } = sandbox.repository(1);
  for (const inputs of runs(website.url, projectUuid))
    await runAction({ inputs: { ...endpoints, ...inputs }, env: sandbox.oidc.env });
  ours = [...sandbox.requests];
}, 120_000);

afterAll(async () => {
  await Promise.all([sandbox.stop(), source.stop()]);
});

/** What every request of an SDK has other than ours, and why that is right; `docs/verified.md` tells it to people. */
const EVERYWHERE = [
  // Ours say what they can read.
  'header accept',
  'header accept-encoding',
  // Python writes spaces, Go a line end; the signature is over the bytes that are sent.
  'bytes of the body',
  // Each signs the headers that it sets; the documents ask for x-sdk-date, and for those that carry a credential.
  'signed headers',
];

/** The SDKs sign the exchanges as well, with the key that one must have to build their clients; the documents ask for no signature. */
const EXCHANGES = ['header content-type', 'header x-domain-id', 'header x-project-id', 'signed method, path and query'];

/** Operations of Huawei Cloud that the runs above send. */
const OPERATIONS = [
  ...['ShowRemoteMirror', 'AssociateRemoteMirror', 'UpdateRepositoryRemoteMirror', 'StartRemoteMirrorSynchronization'],
  ...['ShowRepoId', 'ListUserAllRepositories', 'ListBranches', 'ShowBranch', 'ListTags'],
  ...['ShowAllRepositoryByTwoProjectId', 'ListManageableGroups'],
  ...['CreateRepository', 'ListRepositoryStatus', 'ShowRepositoryByUuid'],
  ...['KeystoneCreateUserTokenByPassword', 'CreateTokenWithIdToken', 'AssumeAgencyWithOIDC'],
];

/** Whether a request is of a kind that an SDK sends as well: signed with a lasting key, or an exchange. */
const isComparable = ({ headers }: RecordedRequest): boolean =>
  headers['x-auth-token'] === undefined && headers['x-security-token'] === undefined;

describe.each(LANGUAGES)('The official %s client', (language) => {
  // The set-up says which language is left out, and why.
  const only = isReady(language) ? it : it.skip;
  let client: OfficialClient | undefined;
  afterEach(() => {
    client?.close();
  });

  only('sends the same method, path, query and body for every operation of ours, and signs the same', async () => {
    client = startOfficialClient(language);
    const seen = new Set<string>();
    for (const request of ours.filter(isComparable)) {
      const call = sameCall(request);
      if (call === undefined) continue;
      const before = sandbox.requests.length;
      const answer = await client.call(sandbox.url, {
        ...call,
        credentials: { ...KEY, project_id: DEFAULT_PROJECT.id },
      });
      const theirs = sandbox.requests[before];
      if (theirs === undefined) throw new Error(`the SDK did not send ${call.operation}`);
      // The second time much is there already; what the sandbox must not say is that the request itself was wrong.
      const complaint = /Invalid parameter|body is invalid|authentication information/.exec(
        answer.error?.error_msg ?? '',
      );
      expect([call.operation, complaint]).toEqual([call.operation, null]);
      const isExchange = request.headers.authorization === undefined;
      const known = new Set(isExchange ? [...EVERYWHERE, ...EXCHANGES] : EVERYWHERE);
      const found = Object.entries(differences(request, theirs)).filter(([what]) => !known.has(what));
      expect([call.operation, found]).toEqual([call.operation, []]);
      seen.add(call.operation);
    }
    expect(OPERATIONS.filter((operation) => !seen.has(operation))).toEqual([]);
  });
});
