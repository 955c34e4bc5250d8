import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DEFAULT_AGENCY,
  DEFAULT_IDENTITY_PROVIDER,
  DEFAULT_PROJECT,
  DEFAULT_USER,
  startSandbox,
  type Repository,
  type Sandbox,
} from '../../sandbox/sandbox';
import { startSource, type Source, type SourceRepository } from '../../sandbox/source';
import { ask } from '../sandbox/ask';
import {
  isReady,
  KEY,
  LANGUAGES,
  startOfficialClient,
  type OfficialClient,
  type SdkAnswer,
  type SdkCall,
} from './official-client';

let sandbox: Sandbox;
let source: Source;
let website: SourceRepository;
let commit: string;

beforeAll(async () => {
  [sandbox, source] = await Promise.all([startSandbox(), startSource()]);
  website = await source.createRepository('网站', { branches: ['main', 'feature/镜像#1+%41'] });
  commit = await website.commit();
  await website.tag('v1', { message: 'The first' });
  await website.tag('v2');
});

afterAll(async () => {
  await Promise.all([sandbox.stop(), source.stop()]);
});

let repositories = 0;

async function mirrored(): Promise<Repository> {
  repositories += 1;
  const repository = sandbox.addRepository({ id: repositories, path: `团队/sub/website-${repositories}` });
  repository.associate(website.url);
  repository.startSync();
  await repository.settled();
  return repository;
}

describe.each(LANGUAGES)('The official %s client', (language) => {
  // The set-up says which language is left out, and why.
  const only = isReady(language) ? describe : describe.skip;

  only('is understood by the sandbox, and understands', () => {
    let client: OfficialClient;
    beforeAll(() => {
      client = startOfficialClient(language);
    });
    afterAll(() => {
      client.close();
    });

    /** Does an operation and demands that the sandbox found nothing wrong with it. */
    async function call(asked: SdkCall): Promise<SdkAnswer> {
      const answer = await client.call(sandbox.url, asked);
      if (answer.error !== undefined) throw new Error(`${asked.operation}: ${JSON.stringify(answer.error)}`);
      return answer;
    }

    it('the life of a mirror', async () => {
      repositories += 1;
      const { id } = sandbox.addRepository({ id: repositories, path: `a/b-${repositories}`, syncOnAssociate: 'none' });
      const on = { service: 'repo', arguments: { repository_id: id } } as const;
      const withBody = (body: unknown): Pick<SdkCall, 'service' | 'arguments'> => ({
        service: 'repo',
        arguments: { repository_id: id, body },
      });
      const url = website.url;
      const associated = await call({ ...withBody({ url }), operation: 'AssociateRemoteMirror' });
      expect(associated).toMatchObject({ status: 201, reply: { url, repository_id: id, id: expect.any(Number) } });
      const settings = { url, sync_branch_type: 'default', mirroring_enabled: true, endpoint_uuid: 'e0f1' };
      const updated = await call({ ...withBody(settings), operation: 'UpdateRepositoryRemoteMirror' });
      expect(updated).toMatchObject({ status: 200, reply: settings });
      const credentials = { username: 'Ym90', password: 'czNjcmV0', force_fetch: true };
      const started = await call({ ...withBody(credentials), operation: 'StartRemoteMirrorSynchronization' });
      expect(started).toMatchObject({ status: 200, reply: { jid: expect.stringMatching(/./) } });
      await sandbox.repository(id).settled();
      const shown = await call({ ...on, operation: 'ShowRemoteMirror' });
      expect(shown.reply).toMatchObject({ is_private: true, mirroring_enabled: true, endpoint_uuid: 'e0f1' });
      expect(shown.reply).toMatchObject({
        update_status: 'finished',
        last_update_at: expect.stringMatching(/\+08:00$/),
      });
    });

    it.each<
      [
        operation: string,
        path: (id: number) => string,
        more: () => Record<string, unknown>,
        service: SdkCall['service'],
      ]
    >([
      ['ShowRemoteMirror', (id) => `/v4/repositories/${id}/remote-mirror`, () => ({}), 'repo'],
      ['ListBranches', (id) => `/v4/repositories/${id}/repository/branches`, () => ({ limit: 100, offset: 0 }), 'repo'],
      [
        'ShowBranch',
        (id) => `/v4/repositories/${id}/repository/branch?branch_name=${encodeURIComponent('feature/镜像#1+%41')}`,
        () => ({ branch_name: 'feature/镜像#1+%41' }),
        'repo',
      ],
      ['ListTags', (id) => `/v4/repositories/${id}/repository/tags`, () => ({}), 'repo'],
      [
        'ListCommitAssociatedRefs',
        (id) => `/v4/repositories/${id}/repository/commits/${commit}/refs?type=branch`,
        () => ({ sha: commit, type: 'branch' }),
        'repo',
      ],
      [
        'ShowRepoId',
        (id) => `/v1/repositories/repoid?group_name=${encodeURIComponent('团队/sub')}&repository_name=website-${id}`,
        () => ({ group_name: '团队/sub', repository_name: `website-${repositories}` }),
        'repo-old',
      ],
      ['ListUserAllRepositories', () => '/v2/projects/repositories', () => ({}), 'repo-old'],
    ])('every field of %s', async (operation, path, more, service) => {
      const { id } = await mirrored();
      const asked = service === 'repo-old' ? more() : { repository_id: id, ...more() };
      const answer = await call({ service, operation, arguments: asked });
      const { body } = await ask(sandbox, 'GET', path(id), { token: sandbox.issueToken() });
      expect(bodyOf(answer)).toEqual(withoutNothing(body));
      expect(body).toEqual(
        Array.isArray(body) ? expect.arrayContaining([expect.anything()]) : expect.objectContaining({}),
      );
    });

    it('the creation of a repository, from its name to its id', async () => {
      const { projectUuid } = await mirrored();
      const name = `made-by-${language}`;
      const old = (operation: string, given: SdkCall['arguments']): Promise<SdkAnswer> =>
        call({ service: 'repo-old', operation, arguments: given });
      const body = { name, project_uuid: projectUuid, visibility_level: 0, enable_readme: 0, import_members: 1 };
      const created = await old('CreateRepository', { body });
      const { repository_uuid } = created.reply?.['result'] as { repository_uuid: string };
      expect(created.reply).toEqual({
        status: 'success',
        result: { repository_uuid: expect.stringMatching(/^[0-9a-f]{32}$/) },
      });
      let status: unknown;
      while (status !== 0) {
        const { reply } = await old('ListRepositoryStatus', { repository_uuid });
        expect(reply).toMatchObject({ result: expect.any(Number), status: 'success' });
        status = reply?.['result'];
      }
      const shown = await old('ShowRepositoryByUuid', { repository_uuid });
      expect(shown.reply).toMatchObject({ result: { repository_name: name, repository_id: expect.any(Number) } });
      const inProject = await old('ShowAllRepositoryByTwoProjectId', { project_uuid: projectUuid, page_size: 100 });
      expect(JSON.stringify(inProject.reply)).toContain(repository_uuid);
      const again = await client.call(sandbox.url, {
        ...{ service: 'repo-old', operation: 'CreateRepository', arguments: { body } },
      });
      expect(again.error).toMatchObject({ status: 400, error_code: expect.stringMatching(/./) });
      const groups = { project_id: projectUuid, scope: 'repository' };
      const managed = await call({ service: 'repo', operation: 'ListManageableGroups', arguments: groups });
      expect(managed.status).toBe(200);
    });

    it('a repository that the look-up does not find', async () => {
      const asked = { group_name: 'a', repository_name: 'nowhere' };
      const answer = await call({ service: 'repo-old', operation: 'ShowRepoId', arguments: asked });
      expect(answer.reply).toMatchObject({ status: 'failed', error: { code: 'CH.010117' } });
    });

    it('a token for a password, and a key for the token', async () => {
      const user = { name: DEFAULT_USER.name, password: DEFAULT_USER.password, domain: { name: DEFAULT_USER.domain } };
      const identity = { methods: ['password'], password: { user } };
      const scope = { project: { name: DEFAULT_PROJECT.name } };
      const signedIn = await call({
        service: 'iam',
        operation: 'KeystoneCreateUserTokenByPassword',
        arguments: { nocatalog: 'true', body: { auth: { identity, scope } } },
      });
      expect(signedIn).toMatchObject({ status: 201, reply: { token: { project: DEFAULT_PROJECT } } });
      const id = signedIn.reply?.['X-Subject-Token'];
      const token = { methods: ['token'], token: { id, duration_seconds: 3600 } };
      const exchanged = await call({
        service: 'iam',
        operation: 'CreateTemporaryAccessKeyByToken',
        arguments: { body: { auth: { identity: token } } },
      });
      const { access, secret, securitytoken } = exchanged.reply?.['credential'] as Record<string, string>;
      const credentials = { access_key: access ?? '', secret_key: secret ?? '', security_token: securitytoken ?? '' };
      const { id: repository } = await mirrored();
      const asked = {
        service: 'repo',
        operation: 'ShowRemoteMirror',
        arguments: { repository_id: repository },
      } as const;
      expect(await call({ ...asked, credentials })).toMatchObject({ status: 200 });
    });

    it("a key for GitHub's id token, from STS", async () => {
      const { value } = await sandbox.oidc.issue(DEFAULT_AGENCY.clientIds[0]);
      const assumed = await call({
        service: 'sts',
        operation: 'AssumeAgencyWithOIDC',
        arguments: {
          body: {
            ...{ provider_urn: DEFAULT_AGENCY.providerUrn, agency_urn: DEFAULT_AGENCY.urn },
            ...{ agency_session_name: 'GitHubActions', id_token: value, duration_seconds: 3600 },
          },
        },
      });
      expect(assumed.reply).toMatchObject({
        audience: DEFAULT_AGENCY.clientIds[0],
        provider: DEFAULT_AGENCY.providerUrn,
      });
      const given = assumed.reply?.['credentials'] as Record<string, string>;
      const credentials = {
        access_key: given['access_key_id'] ?? '',
        secret_key: given['secret_access_key'] ?? '',
        security_token: given['security_token'] ?? '',
      };
      const { id } = await mirrored();
      const asked = { service: 'repo', operation: 'ShowRemoteMirror', arguments: { repository_id: id } } as const;
      expect(await call({ ...asked, credentials })).toMatchObject({ status: 200 });
    });

    it("its own sign-in with GitHub's id token, and its look-up of the region's project", async () => {
      const { value } = await sandbox.oidc.issue(DEFAULT_IDENTITY_PROVIDER.clientId);
      const folder = mkdtempSync(join(tmpdir(), 'id-token-'));
      const file = join(folder, 'token');
      writeFileSync(file, value);
      const { id } = await mirrored();
      const asked = { service: 'repo', operation: 'ShowRemoteMirror', arguments: { repository_id: id } } as const;
      const federated = { identity_provider: DEFAULT_IDENTITY_PROVIDER.id, id_token_file: file };
      const before = sandbox.requests.length;
      for (const credentials of [federated, KEY]) {
        const answer = await call({ ...asked, credentials: { ...credentials, region: DEFAULT_PROJECT.name } });
        expect(answer).toMatchObject({ status: 200, reply: { repository_id: id } });
      }
      rmSync(folder, { recursive: true });
      const made = sandbox.requests.slice(before);
      expect(made.filter(({ operation }) => operation === 'KeystoneListProjects')).toHaveLength(2);
      expect(made.at(-1)?.headers['x-project-id']).toBe(DEFAULT_PROJECT.id);
    });
  });
});

/** What the SDK's model holds of the body: lists stand under `body`, and declared headers beside it. */
function bodyOf({ reply = {} }: SdkAnswer): unknown {
  const isHeader = (name: string): boolean => /^X-/i.test(name);
  const held = Object.entries(reply).filter(([name]) => !isHeader(name));
  return withoutNothing('body' in reply ? reply['body'] : Object.fromEntries(held));
}

/** A value without what says nothing, for SDKs leave null out, or fill the empty text in. */
function withoutNothing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNothing);
  if (typeof value !== 'object' || value === null) return value;
  const told = Object.entries(value).filter(([, held]) => held !== null && held !== '');
  return Object.fromEntries(told.map(([name, held]) => [name, withoutNothing(held)]));
}
