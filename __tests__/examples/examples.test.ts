import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type GitHubApi, listed, startGitHubApi } from '../discover/github-api';
import {
  DEFAULT_ACCESS_KEY,
  DEFAULT_AGENCY,
  fault,
  type Repository,
  type Sandbox,
  startSandbox,
} from '../../sandbox/sandbox';
import { startServer, type TestServer } from '../support/server';
import { type Source, startSource } from '../../sandbox/source';
import { type Ended, findAct, readExample, type Run, Stage } from './act';

// On a busy machine act now and then loses the last lines of a step that ends at once, and with them its annotation.
jest.retryTimes(2);

const act = findAct();
if (act === undefined) console.warn('NOT RUN: act is not here, nor Go to install it.');

const SECRETS = {
  HUAWEICLOUD_ACCESS_KEY: DEFAULT_ACCESS_KEY.accessKey,
  HUAWEICLOUD_SECRET_KEY: DEFAULT_ACCESS_KEY.secretKey,
};

/** The project in which the examples create what is missing. */
const VARS = { CODEARTS_PROJECT_UUID: '0123456789abcdef0123456789abcdef' };

/** The id in the examples. */
const ID = 2112029391;

let sandbox: Sandbox;
let source: Source;
let github: GitHubApi;
let stage: Stage;

beforeEach(async () => {
  if (act === undefined) return;
  sandbox = await startSandbox();
  source = await startSource();
  github = await startGitHubApi();
  await source.createRepository('octo-org/hello-world');
  stage = new Stage(act, sandbox.url);
});

afterEach(async () => {
  if (act === undefined) return;
  stage.close();
  await Promise.all([sandbox.stop(), source.stop(), github.stop()]);
});

function run(workflow: string, event: string, more: Partial<Run> = {}): Promise<Ended> {
  const env = { GITHUB_SERVER_URL: source.url, GITHUB_API_URL: github.url, ...more.env };
  return stage.run({ workflow, event, secrets: SECRETS, ...more, env });
}

function helloWorld(): Repository {
  return sandbox.addRepository({ id: ID, path: 'mirrors/hello-world' });
}

/** Public repositories octo-org/service-0 … with sources, and the CodeArts repositories of all but those left out. */
async function organization(count: number, leftOut: readonly number[] = []): Promise<void> {
  const numbers = Array.from({ length: count }, (_, index) => index);
  for (const number of numbers) {
    await source.createRepository(`octo-org/service-${number}`);
    if (!leftOut.includes(number)) sandbox.addRepository({ id: number + 1, path: `mirrors/service-${number}` });
  }
  const repositories = numbers.map((number) =>
    listed('octo-org', `service-${number}`, { clone_url: `${source.url}/octo-org/service-${number}.git` }),
  );
  github.organizations.set('octo-org', repositories);
}

// Without act there is nothing to run a workflow; .ci/run says whether it was found.
(act === undefined ? describe.skip : describe)('with act', () => {
  describe('mirror-on-push.yml', () => {
    it('associates with the first push, and synchronizes with each', async () => {
      const repository = helloWorld();
      const first = await run('mirror-on-push.yml', 'push');
      expect(first).toMatchObject({ exitCode: 0, jobs: { mirror: 'success' }, annotations: [] });
      expect(first.outputs['mirror/0']).toMatchObject({ outcome: 'associated', changed: 'true' });
      const second = await run('mirror-on-push.yml', 'push');
      expect(second.outputs['mirror/0']).toMatchObject({ outcome: 'unchanged', changed: 'false' });
      // Associating synchronizes by itself.
      expect([repository.associateCount, repository.syncCount]).toEqual([1, 3]);
      await repository.settled();
      expect(Object.keys(await repository.branches())).toEqual(['main']);
    });

    it('fails with the cause as title, and shows no secret', async () => {
      const ended = await run('mirror-on-push.yml', 'push');
      expect(ended).toMatchObject({ exitCode: 1, jobs: { mirror: 'failure' } });
      expect(ended.annotations).toMatchObject([{ level: 'error', title: 'CH.00402000' }]);
      expect(ended.outputs['mirror/0']).toMatchObject({ error_code: 'CH.00402000', outcome: 'failed' });
      expect(ended.printed).not.toContain(SECRETS.HUAWEICLOUD_SECRET_KEY);
    });
  });

  describe('mirror-and-wait.yml', () => {
    it('goes on with the outputs when CodeArts has the commits', async () => {
      helloWorld();
      const ended = await run('mirror-and-wait.yml', 'release', { payload: { action: 'published' } });
      expect(ended.exitCode).toBe(0);
      const { last_successful_update_at: time = '' } = ended.outputs['mirror/mirror'] ?? {};
      expect(ended.printed).toContain(`CodeArts has the release since ${time}`);
    });

    it('goes on after a failure, and tells a later step its cause', async () => {
      helloWorld().behaviour.script = ['started', { status: 'failed', error: 'the source is gone' }];
      const ended = await run('mirror-and-wait.yml', 'release', { payload: { action: 'published' } });
      expect(ended).toMatchObject({ exitCode: 1, jobs: { mirror: 'failure' } });
      expect(ended.outputs['mirror/mirror']).toMatchObject({
        error_code: 'SyncFailed',
        last_error: 'the source is gone',
      });
      expect(ended.printed).toContain('The release was not mirrored: SyncFailed');
      expect(ended.printed).not.toContain('CodeArts has the release');
    });
  });

  it('mirror-and-wait.yml takes no word of the service for its own: only a time-out of the wait is let pass', async () => {
    helloWorld();
    sandbox.plan('StartRemoteMirrorSynchronization', fault.error('a', 400, 'SyncTimeout', 'so says the service'));
    const ended = await run('mirror-and-wait.yml', 'release', { payload: { action: 'published' } });
    expect(ended).toMatchObject({ exitCode: 1, jobs: { mirror: 'failure' } });
  });

  it('private-source.yml reads the source with the credentials of the service endpoint', async () => {
    const credentials = { username: 'reader', password: 'Sample-Passw0rd' };
    const { url } = await source.createRepository('octo-org/private', { credentials });
    const repository = helloWorld();
    const ended = await run('private-source.yml', 'push', {
      vars: { CODEARTS_ENDPOINT_UUID: sandbox.registerEndpoint(credentials) },
      env: { GITHUB_REPOSITORY: 'octo-org/private' },
    });
    expect(ended).toMatchObject({ exitCode: 0, annotations: [] });
    expect(repository.mirror?.url).toBe(url);
    expect(Object.keys(await repository.branches())).toEqual(['main']);
  });

  describe('health-check.yml', () => {
    it('finds nothing to complain of', async () => {
      helloWorld();
      await run('mirror-and-wait.yml', 'release', { payload: { action: 'published' } });
      const ended = await run('health-check.yml', 'schedule');
      expect(ended).toMatchObject({ exitCode: 0, gh: [] });
    });

    it('opens an issue with the cause, and no second one', async () => {
      helloWorld();
      const ended = await run('health-check.yml', 'schedule');
      expect(ended.exitCode).toBe(1);
      expect(ended.gh[1]).toContain(
        'issue create --title The CodeArts mirror needs a look --body Cause: NotAssociated.',
      );
      const again = await run('health-check.yml', 'schedule', { env: { E2E_GH_ISSUE: '7' } });
      expect(again.gh).toHaveLength(1);
    });

    it('writes nothing into the issue that Markdown would act on', async () => {
      helloWorld();
      sandbox.plan('ShowRemoteMirror', fault.error('a', 400, '[x](https://evil.example) `@octocat`'));
      const ended = await run('health-check.yml', 'schedule');
      expect(ended.gh[1]).toContain('Cause: xhttps:evil.exampleoctocat.');
    });
  });

  describe('notify.yml', () => {
    const files = {
      'mirrors.yml': `- repository_id: ${ID}\n  url: ${'https://github.example/octo-org/hello-world.git'}\n`,
    };
    const tell = (kind: string, chat: TestServer, more: Partial<Run> = {}) =>
      run('notify.yml', 'schedule', {
        files,
        vars: { CHAT_KIND: kind },
        ...more,
        secrets: { ...SECRETS, CHAT_WEBHOOK: `${chat.url}/hook` },
      });

    it.each([
      ['slack', { text: expect.stringContaining('1 of 1 need a look (NotAssociated)') }],
      ['feishu', { msg_type: 'text', content: { text: expect.stringContaining('CodeArts') } }],
      ['dingtalk', { msgtype: 'text', text: { content: expect.stringContaining('CodeArts') } }],
      ['wecom', { msgtype: 'text', text: { content: expect.stringContaining('CodeArts') } }],
    ])('opens an issue, and tells %s in its own form', async (kind, message) => {
      helloWorld();
      const answers: Record<string, object> = { feishu: { code: 0 }, dingtalk: { errcode: 0 }, wecom: { errcode: 0 } };
      const chat = await startServer(() => (kind === 'slack' ? { body: 'ok' } : { json: answers[kind] }));
      const ended = await tell(kind, chat);
      await chat.stop();
      expect(ended.gh.at(-1)).toContain('issue create --title CodeArts mirrors need a look');
      expect(JSON.parse(chat.requests[0]?.body ?? '')).toEqual(message);
      expect(ended.annotations).toMatchObject([{ title: 'NotAssociated' }]);
    });

    it('says when the chat refuses in its own way, with 200', async () => {
      helloWorld();
      const chat = await startServer(() => ({ json: { errcode: 310000, errmsg: 'keywords not in content' } }));
      const ended = await tell('dingtalk', chat, { env: { E2E_GH_ISSUE: '7' } });
      await chat.stop();
      expect(ended.gh.at(-1)).toContain('issue comment 7 --body CodeArts mirrors: 1 of 1 need a look');
      expect(ended.annotations.map(({ message }) => message)).toContain('The chat did not take the message');
    });

    it('closes the issue when all is well again, and leaves the chat in peace', async () => {
      const repository = helloWorld();
      await run('mirror-and-wait.yml', 'release', { payload: { action: 'published' } });
      const chat = await startServer(() => ({ body: 'ok' }));
      const well = { 'mirrors.yml': `- repository_id: ${ID}\n  url: ${repository.mirror?.url ?? ''}\n` };
      const ended = await tell('slack', chat, { files: well, env: { E2E_GH_ISSUE: '7' } });
      await chat.stop();
      expect(ended).toMatchObject({ exitCode: 0, annotations: [] });
      expect(ended.gh.at(-1)).toContain('issue close 7 --comment Healthy again.');
      expect(chat.requests).toEqual([]);
    });
  });

  describe('dry-run.yml', () => {
    const files = { 'mirrors.yml': `- repository_id: ${ID}\n  url: https://github.example/octo-org/hello-world.git\n` };
    const pullRequest = (from: string) => ({
      action: 'opened',
      number: 1,
      pull_request: { number: 1, head: { ref: 'x', repo: { full_name: from } }, base: { ref: 'main' } },
    });

    it('plans in a pull request, and changes nothing', async () => {
      const repository = helloWorld();
      const payload = pullRequest('octo-org/hello-world');
      const ended = await run('dry-run.yml', 'pull_request', { payload, files });
      expect(ended).toMatchObject({ exitCode: 0, annotations: [] });
      expect(ended.outputs['plan/1']).toMatchObject({ outcome: 'planned', changed: 'true', total: '1' });
      expect(repository.associateCount).toBe(0);
    });

    it('leaves the pull request of a fork in peace', async () => {
      const payload = pullRequest('somebody/hello-world');
      const ended = await run('dry-run.yml', 'pull_request', { payload, files, secrets: {} });
      expect(ended).toMatchObject({ exitCode: 0, annotations: [{ level: 'notice', title: 'Skipped' }] });
      expect(ended.outputs['plan/1']).toMatchObject({ outcome: 'skipped' });
    });
  });

  it('keyless.yml signs in with the id token of the job', async () => {
    helloWorld();
    const ended = await run('keyless.yml', 'push', {
      secrets: {},
      vars: { HUAWEICLOUD_PROVIDER_URN: DEFAULT_AGENCY.providerUrn, HUAWEICLOUD_AGENCY_URN: DEFAULT_AGENCY.urn },
      env: sandbox.oidc.env,
    });
    expect(ended).toMatchObject({ exitCode: 0, annotations: [] });
    expect(ended.outputs['mirror/0']).toMatchObject({ outcome: 'associated' });
    expect(sandbox.oidc.presented).toHaveLength(1);
  });

  describe('repository-created.yml', () => {
    const vars = VARS;
    const dispatch = (payload: unknown) =>
      run('repository-created.yml', 'repository_dispatch', {
        payload: { action: 'repository-created', client_payload: payload },
        vars,
      });

    it('mirrors what the dispatch names, from its own server and owner', async () => {
      const repository = helloWorld();
      const ended = await dispatch({ name: 'hello-world', url: 'https://evil.example/x.git', visibility: 'public' });
      expect(ended).toMatchObject({ exitCode: 0, annotations: [] });
      expect(repository.mirror?.url).toBe(`${source.url}/octo-org/hello-world.git`);
    });

    it('does nothing for a private repository', async () => {
      expect(await dispatch({ name: 'hello-world', visibility: 'private' })).toMatchObject({ exitCode: 0, jobs: {} });
    });

    it.each([
      ['without a name', { visibility: 'public' }],
      ['with a way out', { name: '../../mallory/hello-world', visibility: 'public' }],
      ['that tries to add a line', { name: 'a\nb', visibility: 'public' }],
    ])('refuses a payload %s', async (_what, payload) => {
      const repository = helloWorld();
      const ended = await dispatch(payload);
      expect(ended.exitCode).toBe(1);
      expect(ended.annotations).toMatchObject([
        { title: 'InvalidInput', message: expect.stringMatching(/^repository: /m) },
      ]);
      expect(repository.associateCount).toBe(0);
    });
  });

  describe('template-repository.yml', () => {
    const push = (repository: object, number: string) =>
      run('template-repository.yml', 'push', {
        payload: { ref: 'refs/heads/main', repository: { name: 'hello-world', ...repository } },
        vars: { CODEARTS_GROUP: 'mirrors' },
        env: { GITHUB_RUN_NUMBER: number },
      });

    it('associates with the first push only, and never in the template itself', async () => {
      const repository = helloWorld();
      expect(await push({ is_template: true }, '1')).toMatchObject({ exitCode: 0, jobs: {} });
      expect(await push({ is_template: false }, '2')).toMatchObject({ exitCode: 0, jobs: {} });
      expect(repository.associateCount).toBe(0);
      expect(await push({ is_template: false }, '1')).toMatchObject({ exitCode: 0, jobs: { associate: 'success' } });
      expect(repository.associateCount).toBe(1);
    });
  });

  it('create-repository.yml hands on from step to step', async () => {
    const repository = helloWorld();
    const ended = await run('create-repository.yml', 'workflow_dispatch', {
      payload: { inputs: { name: 'hello-world' } },
      vars: { PLATFORM_APP_CLIENT_ID: 'Iv1', ...VARS },
      env: { E2E_GH_URL: `${source.url}/octo-org/hello-world` },
    });
    expect(ended.exitCode).toBe(0);
    expect(repository.mirror?.url).toBe(`${source.url}/octo-org/hello-world.git`);
    expect(ended.gh[0]).toBe('repo create octo-org/hello-world --public --add-readme');
    expect(ended.gh.at(-1)).toContain(
      '-f properties[][property_name]=codearts -f properties[][value]=mirrors/hello-world',
    );
    expect(ended.summaries.join('')).toContain(
      '`octo-org/hello-world` is mirrored by `mirrors/hello-world`, status finished',
    );
  });

  it('reconcile-organization.yml mirrors every repository in one job', async () => {
    await organization(3);
    const ended = await run('reconcile-organization.yml', 'schedule', { vars: VARS });
    expect(ended).toMatchObject({ exitCode: 0, annotations: [] });
    expect(ended.outputs['reconcile/discover']).toMatchObject({ total: '3', shards: '1' });
    expect(ended.outputs['reconcile/1']).toMatchObject({ total: '3', associated: '3', failed: '0' });
  });

  describe('mirror-organization.yml', () => {
    const files = { '.github/codearts-mapping.yml': 'service-0: 1\nservice-4: mirrors/service-4\n' };
    const inShards = readExample('mirror-organization.yml').replace('{name}\n', '{name}\n      shard_size: 2\n');

    it('lists, mirrors in three jobs and joins', async () => {
      await organization(5);
      const ended = await run(inShards, 'schedule', { files, vars: VARS });
      expect(ended).toMatchObject({ exitCode: 0, annotations: [] });
      expect(ended.jobs).toEqual({
        discover: 'success',
        'mirror 1': 'success',
        'mirror 2': 'success',
        'mirror 3': 'success',
        join: 'success',
        tell: 'success',
      });
      expect(ended.printed).toContain('0 of 5 mirrors failed');
      const shards = [1, 2, 3].map((shard) => ended.outputs[`mirror ${shard}/mirror`]?.['total']);
      expect(shards).toEqual(['2', '2', '1']);
      expect(ended.outputs['join/join']).toMatchObject({
        total: '5',
        associated: '5',
        failed: '0',
        outcome: 'associated',
      });
      const ids = (JSON.parse(ended.outputs['join/join']?.['results'] ?? '') as { repository_id: number }[]).map(
        ({ repository_id: id }) => id,
      );
      expect(ids.sort()).toEqual([1, 2, 3, 4, 5]);
    });

    it('goes on after a failure, and joins what there is', async () => {
      await organization(5, [3]);
      const ended = await run(inShards, 'schedule', { files, vars: VARS });
      expect(ended.exitCode).toBe(1);
      // By steps, for act takes all jobs of a matrix for failed when one is.
      const outcomes = [1, 2, 3].map((shard) => ended.steps[`mirror ${shard}/mirror`]);
      expect(outcomes.sort()).toEqual(['failure', 'success', 'success']);
      expect(ended.outputs['join/join']).toMatchObject({ total: '5', associated: '4', failed: '1', outcome: 'failed' });
      expect(ended.annotations).toHaveLength(1);
    });
  });
});
