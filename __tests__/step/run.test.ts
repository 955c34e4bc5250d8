import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  DEFAULT_ACCESS_KEY,
  DEFAULT_AGENCY,
  DEFAULT_IDENTITY_PROVIDER,
  DEFAULT_USER,
  fault,
  type NewRepository,
  type Repository,
  type Sandbox,
  startSandbox,
} from '../../sandbox/sandbox';
import { sendReply } from '../../sandbox/reply';
import { run } from '../../src/step/run';
import { VERSION } from '../../src/version';
import { FakeClock } from '../support/clock';
import { RecordingRunner } from '../support/recording-runner';

const SOURCE = 'https://github.com/octo-org/website.git';
const OTHER = 'https://example.com/other.git';
const JOB = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'octo-org/website', GITHUB_RUN_ID: '42' };

type Texts = Readonly<Record<string, string>>;

let sandbox: Sandbox;
let lastId = 0;

beforeAll(async () => {
  sandbox = await startSandbox({ git: false });
});
afterEach(() => {
  sandbox.clearFaults();
});
afterAll(async () => {
  await sandbox.stop();
});

/** A repository of its own for a test, with a mirror of `url` if there is one. */
function repositoryWith(url?: string, behaviour: Partial<NewRepository> = {}): Repository {
  const id = ++lastId;
  const repository = sandbox.addRepository({ id, path: `group/r${id}`, ...behaviour });
  if (url !== undefined) {
    repository.associate(url);
    repository.associateCount = 0;
    Object.assign(repository.mirror ?? {}, {
      update_status: 'finished',
      last_update_at: '2026-01-15T20:00:00.000+08:00',
      last_successful_update_at: '2026-01-15T20:00:00.000+08:00',
    });
  }
  return repository;
}

/** Prepares a step against the sandbox. */
function stepOf(inputs: Texts, env: Texts = {}): RecordingRunner {
  return new RecordingRunner(
    { endpoint: sandbox.url, iam_endpoint: sandbox.url, sts_endpoint: sandbox.url, ...inputs },
    { ...JOB, ...env },
  );
}

/** Runs a step for one repository, signed in with a token. */
async function runFor(repository: Repository, inputs: Texts = {}, clock = new FakeClock()): Promise<RecordingRunner> {
  const step = stepOf({ repository_id: String(repository.id), token: sandbox.issueToken(), ...inputs });
  await run(step, clock);
  return step;
}

/** What was asked of the sandbox since `from`: `GET ShowRemoteMirror 200`. */
const requestsFrom = (from: number) =>
  sandbox.requests.slice(from).map(({ operation, status }) => `${operation ?? 'unknown'} ${status ?? 'no answer'}`);

function expectSuccess(step: RecordingRunner, outputs: Texts): void {
  expect(step.ended).toBe('success');
  expect(step.errors).toEqual([]);
  expect(step.outputs).toMatchObject(outputs);
  expect(step.outputs).not.toHaveProperty('error_code');
}

/** A failure has one annotation, whose title is the output, and is told in outputs and summary. */
function expectFailure(step: RecordingRunner, title: string, message: RegExp): void {
  expect(step.ended).toBe('failure');
  expect(step.errors).toEqual([
    { level: 'error', title, message: expect.stringMatching(new RegExp(message.source, 's')) },
  ]);
  expect(step.outputs).toMatchObject({ outcome: 'failed', error_code: title });
  expect(step.outputs['error_msg']).not.toBe('');
  expect(step.summary).toMatch(/^## ❌/);
  expect(step.summary).toContain(`\`${title}\``);
}

describe('a run for one repository', () => {
  it('associates it, and tells all there is to tell', async () => {
    const repository = repositoryWith();
    const step = await runFor(repository);
    const at = repository.mirror?.last_update_at ?? '';
    expect(step.ended).toBe('success');
    expect(step.annotations).toEqual([]);
    expect(step.outputs).toEqual({
      mirror_id: String(repository.mirror?.id),
      status: 'finished',
      outcome: 'associated',
      changed: 'true',
      repository_id: String(repository.id),
      url: SOURCE,
      last_update_at: at,
      last_successful_update_at: at,
      number_of_failures: '',
      mirroring_enabled: 'false',
      is_private: 'false',
      endpoint_uuid: '',
      last_error: '',
      jid: '',
      created: 'false',
      verified: '',
      commit: '',
    });
    expect(step.lines).toEqual([
      `CodeArts remote mirror ${VERSION}: repository ${repository.id}, source ${SOURCE}, at ${new URL(sandbox.url).host}, signed in with a user token`,
      `Associated with ${SOURCE} (mirror ${repository.mirror?.id}).`,
      'Outcome: associated, status finished.',
    ]);
    expect(step.summary).toMatch(/^## ✅ \d+: associated\n/);
    expect(step.summary).toMatch(/<sub>2 requests, last request id `[\w-]+`<\/sub>\n$/);
    expect(step.debugLines).toHaveLength(2);
  });

  it('names itself and the workflow run to the service', async () => {
    await runFor(repositoryWith());
    expect(sandbox.requests.at(-1)?.headers['user-agent']).toBe(
      `codearts-remote-mirror/${VERSION} (+https://github.com/octo-org/website/actions/runs/42/attempts/1)`,
    );
  });

  it.each(['404', 'null', 'empty', 'object'] as const)(
    'associates it whatever the service answers when there is no mirror (%s)',
    async (missingMirror) => {
      const repository = repositoryWith(undefined, { missingMirror });
      expectSuccess(await runFor(repository), { outcome: 'associated', changed: 'true' });
      expect(repository.associateCount).toBe(1);
    },
  );

  it('leaves it as it is when it mirrors the source already', async () => {
    const from = sandbox.requests.length;
    expectSuccess(await runFor(repositoryWith(SOURCE)), { outcome: 'unchanged', changed: 'false', url: SOURCE });
    expect(requestsFrom(from)).toEqual(['ShowRemoteMirror 200']);
  });

  it('fails when it mirrors another source, and tells which', async () => {
    const step = await runFor(repositoryWith(OTHER));
    expectFailure(step, 'Conflict', /already mirrors https:\/\/example\.com\/other\.git, not .*on_conflict: update/);
    expect(step.outputs).toMatchObject({ url: OTHER, changed: 'false', status: 'finished' });
  });

  it('changes its source with on_conflict: update', async () => {
    const repository = repositoryWith(OTHER);
    const step = await runFor(repository, { on_conflict: 'update' });
    expectSuccess(step, { outcome: 'updated', changed: 'true', url: SOURCE });
    expect(repository.mirror?.url).toBe(SOURCE);
  });

  it('gives it settings', async () => {
    const repository = repositoryWith(SOURCE);
    const uuid = sandbox.registerEndpoint({ username: 'bot', password: 'secret' });
    const step = await runFor(repository, {
      mirroring_enabled: 'true',
      sync_branch_type: 'default',
      endpoint_uuid: uuid,
    });
    expectSuccess(step, { outcome: 'updated', changed: 'true', mirroring_enabled: 'true', endpoint_uuid: uuid });
    expect(repository.mirror?.sync_branch_type).toBe('default');
  });

  it('warns when the service does not keep a setting', async () => {
    const step = await runFor(repositoryWith(SOURCE, { mirroringSetting: 'ignored' }), { mirroring_enabled: 'true' });
    expectSuccess(step, { outcome: 'updated' });
    expect(step.annotations).toEqual([
      {
        level: 'warning',
        title: 'CodeArts remote mirror',
        message: 'The service accepted mirroring_enabled: true but shows false. Look at the setting in CodeArts Repo.',
      },
    ]);
  });

  it('starts a synchronization', async () => {
    const repository = repositoryWith(SOURCE);
    const step = await runFor(repository, { sync: 'true' });
    expectSuccess(step, {
      outcome: 'unchanged',
      changed: 'false',
      jid: expect.stringMatching(/^[0-9a-f]{24}$/) as never,
    });
    expect(repository.syncCount).toBe(1);
  });

  it('waits for a synchronization that it has started', async () => {
    const repository = repositoryWith(SOURCE, {
      script: [{ status: 'scheduled', reads: 2 }, { status: 'started', reads: 3 }, 'finished'],
      stale: { reads: 2 },
    });
    const step = await runFor(repository, { sync: 'true', wait: 'true' });
    expectSuccess(step, { outcome: 'unchanged', status: 'finished' });
    expect(step.outputs['last_successful_update_at']).not.toBe('2026-01-15T20:00:00.000+08:00');
    expect(step.lines.at(-2)).toMatch(/^Synchronization finished after /);
  });

  it('fails when the synchronization fails, and still tells the association', async () => {
    const repository = repositoryWith(undefined, {
      syncOnAssociate: 'none',
      script: [{ status: 'failed', error: 'could not resolve host' }],
    });
    const step = await runFor(repository, { sync: 'true', wait: 'true' });
    expectFailure(
      step,
      'SyncFailed',
      /^could not resolve host\. Failures so far: 1\.\nCheck that CodeArts can reach the source/,
    );
    expect(step.outputs).toMatchObject({
      changed: 'true',
      mirror_id: String(repository.mirror?.id),
      status: 'failed',
      last_error: 'could not resolve host',
      number_of_failures: '1',
    });
    expect(step.summary).toContain('Before it failed, the run had changed the mirror');
  });

  it('fails when the synchronization does not end in time, with the last state', async () => {
    const repository = repositoryWith(SOURCE, { script: ['started'] });
    const step = await runFor(repository, { sync: 'true', wait: 'true', wait_timeout: '10m' });
    expectFailure(step, 'SyncTimeout', /did not end within 10m; its last state is started\./);
    expect(step.outputs).toMatchObject({ status: 'started', changed: 'false' });
    expect(step.lines.filter((line) => line.startsWith('Still waiting')).length).toBeGreaterThan(10);
  });

  it('warns without wait when associating reports a failed synchronization', async () => {
    const repository = repositoryWith(undefined, { script: [{ status: 'failed', error: 'no route' }] });
    const step = await runFor(repository);
    expectSuccess(step, { outcome: 'associated', status: 'failed', last_error: 'no route' });
    expect(step.annotations).toEqual([
      {
        level: 'warning',
        title: 'CodeArts remote mirror',
        message: 'The last synchronization failed: no route. To fail the step on this, set wait: true.',
      },
    ]);
  });

  it('finds it by its path', async () => {
    const repository = repositoryWith();
    const step = await runFor(repository, { repository_id: '', repository: repository.path });
    expectSuccess(step, { outcome: 'associated', repository_id: String(repository.id) });
  });

  it('fails when there is no repository of that path, with near matches', async () => {
    const repository = repositoryWith();
    const wrong = repository.path.replace('group/', 'grup/');
    const step = await runFor(repository, { repository_id: '', repository: wrong });
    expectFailure(step, 'CH.010117', new RegExp(`There is no repository ${wrong}.*${repository.path}`));
    expect(step.outputs).toMatchObject({ repository_id: '', mirror_id: '' });
  });

  it('writes no summary with summary: false', async () => {
    expect((await runFor(repositoryWith(), { summary: 'false' })).summary).toBe('');
    expect((await runFor(repositoryWith(OTHER), { summary: 'false' })).summary).toBe('');
    expect((await runFor(repositoryWith(), { summary: 'False', mode: 'wrong' })).summary).toBe('');
  });
});

describe('a dry run', () => {
  it('prints its plan and changes nothing', async () => {
    const repository = repositoryWith();
    const step = await runFor(repository, { dry_run: 'true', mirroring_enabled: 'true', sync: 'true' });
    expectSuccess(step, { outcome: 'planned', changed: 'true', mirror_id: '', url: SOURCE });
    expect(step.lines).toEqual(
      expect.arrayContaining([
        `Plan: url: no mirror → ${SOURCE}`,
        'Plan: mirroring_enabled: not set → true',
        'Plan: sync: none → start',
      ]),
    );
    expect(step.summary).toContain('| `mirroring_enabled` | `not set` | `true` |');
    expect(repository).toMatchObject({ mirror: undefined, associateCount: 0, syncCount: 0 });
  });

  it('never shows the password that the present source holds', async () => {
    const repository = repositoryWith('https://bot:hunter2@example.com/other.git');
    const step = await runFor(repository, { dry_run: 'true', on_conflict: 'update' });
    expectSuccess(step, { outcome: 'planned', url: 'https://example.com/other.git' });
    expect(step.summary + Object.values(step.outputs).join()).not.toContain('hunter2');
  });
});

describe('a check', () => {
  it('succeeds when all is as it should be', async () => {
    const step = await runFor(repositoryWith(SOURCE), { mode: 'check' });
    expectSuccess(step, { outcome: 'unchanged', changed: 'false', url: SOURCE });
  });

  it("fails when there is no mirror, with the service's own code in the message", async () => {
    const step = await runFor(repositoryWith(), { mode: 'check' });
    expectFailure(step, 'NotAssociated', /no remote mirror\. The service says CH\.000404/);
    expect(step.outputs).toMatchObject({ http_status: '404', request_id: expect.stringMatching(/./) });
  });

  it('fails when another source is mirrored', async () => {
    expectFailure(await runFor(repositoryWith(OTHER), { mode: 'check' }), 'Conflict', /example\.com\/other\.git/);
  });

  it('fails when the last success is too old, and still writes what it read', async () => {
    const clock = new FakeClock(Date.parse('2026-01-16T13:00:00Z'));
    const step = await runFor(repositoryWith(SOURCE), { mode: 'check', max_age: '24h' }, clock);
    expectFailure(step, 'Stale', /1d 1h ago \(2026-01-15T20:00:00\.000\+08:00\); max_age allows 1d/);
    expect(step.outputs).toMatchObject({ status: 'finished', url: SOURCE });
  });
});

describe('a run that the service refuses', () => {
  it("fails with the service's code, message, request, and what to do", async () => {
    const step = stepOf({ repository_id: '2000000000', token: sandbox.issueToken() });
    await run(step);
    expectFailure(
      step,
      'CH.00402000',
      /^The repository does not exist\. Check and try again\.\n\(POST .*\/v4\/repositories\/2000000000\/remote-mirror\/associate: HTTP 404, request id .*, signed in with a user token\)\nCheck repository_id/,
    );
    expect(step.outputs).toMatchObject({ http_status: '404', repository_id: '2000000000', changed: 'false' });
  });

  it('since the token has expired fails at once', async () => {
    const repository = repositoryWith();
    const from = sandbox.requests.length;
    const step = await runFor(repository, { token: 'not-a-token' });
    expectFailure(step, 'CH.00000002', /lives 24 hours/);
    expect(requestsFrom(from)).toEqual(['ShowRemoteMirror 401']);
  });

  it.each([
    ['403', 'CH.00401001'],
    ['401', 'CH.080401'],
  ] as const)('since the user may not (%s)', async (refusal, code) => {
    const step = await runFor(repositoryWith(undefined, { deny: ['read', 'write'], refusal }));
    expectFailure(step, code, /member/);
    expect(step.outputs['http_status']).toBe(refusal);
  });

  it('to read goes on, and associates', async () => {
    expectSuccess(await runFor(repositoryWith(undefined, { deny: ['read'] })), { outcome: 'associated' });
  });

  it("to read, and has a mirror already, fails with the service's error", async () => {
    const step = await runFor(repositoryWith(SOURCE, { deny: ['read'] }));
    expectFailure(step, 'CH_23_51308', /added already/);
  });
});

describe('a run that the network or the service spoils', () => {
  it('associates once when the reply is lost', async () => {
    const repository = repositoryWith();
    sandbox.plan('AssociateRemoteMirror', fault.resetAfterEffect());
    expectSuccess(await runFor(repository), { outcome: 'associated', changed: 'true' });
    expect(repository.associateCount).toBe(1);
  });

  it('tells each further attempt, and counts it', async () => {
    sandbox.plan({ operation: 'ShowRemoteMirror', times: 2 }, fault.serverError(503));
    const step = await runFor(repositoryWith(SOURCE));
    expectSuccess(step, { outcome: 'unchanged' });
    expect(step.lines.filter((line) => /^GET .*: CH\.000001: .* Attempt \d of 5 in /.test(line))).toHaveLength(2);
    expect(step.summary).toContain('<sub>3 requests, 2 of them a further attempt');
  });

  it('fails after all attempts', async () => {
    sandbox.plan({ operation: 'ShowRemoteMirror', times: 9 }, fault.serverError(504));
    const from = sandbox.requests.length;
    const step = await runFor(repositoryWith(), { max_attempts: '3' });
    expectFailure(step, 'CH.080504', /a problem of its own/);
    expect(requestsFrom(from)).toEqual(Array(3).fill('ShowRemoteMirror 504'));
  });

  it('fails when no connection is kept', async () => {
    sandbox.plan({ operation: 'ShowRemoteMirror', times: 9 }, fault.resetUnread());
    expectFailure(await runFor(repositoryWith(), { max_attempts: '2' }), 'NetworkError', /can reach the host/);
  });

  it('fails when no reply comes in time', async () => {
    sandbox.plan({ operation: 'ShowRemoteMirror', times: 9 }, fault.stallHeaders());
    const step = await runFor(repositoryWith(), { max_attempts: '2', request_timeout: '50ms' });
    expectFailure(step, 'Timeout', /^No reply within 0\.05 s\..*request_timeout/);
    expect(step.outputs).toMatchObject({ http_status: '', request_id: '' });
  });

  it('fails when a login page answers, and does not take it for no mirror', async () => {
    sandbox.plan({ operation: 'ShowRemoteMirror', times: 9 }, fault.html(200));
    const from = sandbox.requests.length;
    expectFailure(await runFor(repositoryWith()), 'UnexpectedResponse', /an HTML page \("502 Bad Gateway"\)/);
    expect(requestsFrom(from)).toEqual(['ShowRemoteMirror 200']);
  });

  it('fails when associating answers without an id', async () => {
    sandbox.plan('AssociateRemoteMirror', fault.reply({ status: 201, body: { url: SOURCE } }));
    expectFailure(await runFor(repositoryWith()), 'UnexpectedResponse', /no integer id/);
  });

  it('fails when the outcome cannot be known', async () => {
    const repository = repositoryWith();
    sandbox.plan('AssociateRemoteMirror', fault.resetAfterEffect());
    sandbox.plan({ operation: 'ShowRemoteMirror', nth: 2 }, fault.error('a', 403, 'CH.00401001', 'No access.'));
    expectFailure(
      await runFor(repository),
      'NetworkError',
      /took effect is unknown.*CH\.00401001.*Nothing was sent again/,
    );
    expect(repository.associateCount).toBe(1);
  });

  it('shows nothing of what the service says that could act', async () => {
    sandbox.plan('ShowRemoteMirror', fault.error('a', 404, 'XX.1', 'x\n::error::boo\u001b[31m ##[error]<b>|'));
    sandbox.plan('AssociateRemoteMirror', fault.error('a', 404, 'XX.1', 'x\n::error::boo\u001b[31m ##[error]<b>|'));
    const step = await runFor(repositoryWith());
    expectFailure(step, 'XX.1', /^x ::error::boo # #\[error\]<b>\|\n\(/);
    expect(step.outputs['error_msg']).toBe('x ::error::boo # #[error]<b>|');
    expect(step.summary).toContain('x ::error::boo &#35; &#35;&#91;error&#93;&#60;b&#62;&#124;');
  });

  it('redacts a secret that the service echoes', async () => {
    const token = sandbox.issueToken();
    sandbox.plan('AssociateRemoteMirror', fault.error('a', 400, 'CH.010001', `bad header ${token}`));
    const step = await runFor(repositoryWith(), { token });
    expectFailure(step, 'CH.010001', /bad header \*\*\*/);
    expect(JSON.stringify(step.outputs) + step.summary).not.toContain(token);
  });
});

describe('a run signs in', () => {
  const runWith = async (credentials: Texts, env: Texts = {}) => {
    const step = stepOf({ repository_id: String(repositoryWith().id), ...credentials }, env);
    // Signatures and OIDC tokens hold for minutes of the real time.
    await run(step, new FakeClock(Date.now()));
    return step;
  };
  const PASSWORD = {
    domain_name: DEFAULT_USER.domain,
    username: DEFAULT_USER.name,
    password: DEFAULT_USER.password,
  };

  it('with an access key', async () => {
    const { accessKey, secretKey } = DEFAULT_ACCESS_KEY;
    const step = await runWith({ access_key: accessKey, secret_key: secretKey });
    expectSuccess(step, { outcome: 'associated' });
  });

  it('with an access key of the environment', async () => {
    const { accessKey, secretKey } = DEFAULT_ACCESS_KEY;
    expectSuccess(await runWith({}, { HUAWEICLOUD_SDK_AK: accessKey, HUAWEICLOUD_SDK_SK: secretKey }), {
      outcome: 'associated',
    });
  });

  it('with a password', async () => {
    expectSuccess(await runWith(PASSWORD), { outcome: 'associated' });
  });

  it('with a wrong password not, which is not tried again', async () => {
    const from = sandbox.requests.length;
    const step = await runWith({ ...PASSWORD, password: 'wrong' });
    expectFailure(step, 'IAM.401', /domain_name.*signed in with a password|signed in with a password.*domain_name/);
    expect(requestsFrom(from)).toHaveLength(1);
  });

  it('with an identity provider', async () => {
    const step = await runWith({ identity_provider: DEFAULT_IDENTITY_PROVIDER.id }, sandbox.oidc.env);
    expectSuccess(step, { outcome: 'associated' });
  });

  it('with an agency', async () => {
    const step = await runWith(
      { provider_urn: DEFAULT_AGENCY.providerUrn, agency_urn: DEFAULT_AGENCY.urn },
      sandbox.oidc.env,
    );
    expectSuccess(step, { outcome: 'associated' });
  });
});

describe('a run without work', () => {
  it('fails with every problem before anything is sent', async () => {
    const from = sandbox.requests.length;
    const step = stepOf({ repository_id: 'abc', url: 'ssh://x', token: 'a\nb' });
    await run(step);
    expectFailure(step, 'InvalidInput', /^token: .*\nrepository_id: .*\nurl: .*\nNothing was sent/);
    expect(step.outputs).toEqual({
      outcome: 'failed',
      changed: 'false',
      error_code: 'InvalidInput',
      error_msg: expect.stringMatching(/^token: .*\nrepository_id: .*\nurl: .*$/),
      http_status: '',
      request_id: '',
    });
    expect(sandbox.requests).toHaveLength(from);
  });

  it('tells a hundred problems, and how many more there are', async () => {
    const mirrors = JSON.stringify(Array.from({ length: 150 }, () => ({})));
    const step = stepOf({ mirrors, token: 'x' });
    await run(step);
    expectFailure(step, 'InvalidInput', /… and 200 more problems\nNothing was sent/);
    expect(step.lines).toEqual(['Outcome: failed, InvalidInput.']);
  });

  it('fails when there are no credentials', async () => {
    const step = stepOf({ repository_id: '7' });
    step.facts = { name: 'pull_request', actor: 'stranger', isFork: true };
    await run(step);
    expectFailure(step, 'MissingCredentials', /from a fork.*on_missing_credentials: skip/);
  });

  it('is skipped when there are no credentials and that is no matter', async () => {
    const step = stepOf({ repository_id: '7', on_missing_credentials: 'skip' });
    await run(step);
    expect(step.ended).toBe('success');
    expect(step.outputs).toEqual({ outcome: 'skipped', changed: 'false' });
    expect(step.annotations).toEqual([
      { level: 'notice', title: 'Skipped', message: expect.stringMatching(/no credentials.*nothing was done/) },
    ]);
    expect(step.summary).toMatch(/^## ⏭️ CodeArts remote mirror: skipped\n/);
  });

  it('that breaks down for a reason of its own fails and says so', async () => {
    const step = stepOf({ repository_id: '7' });
    const broken = Object.assign(step, { event: () => Promise.reject(new TypeError('x is not a function')) });
    await run(broken);
    expectFailure(step, 'InternalError', /TypeError: x is not a function\n.*report/);
  });
});

describe('a run that is cancelled', () => {
  it('while it waits fails at once, with the last state', async () => {
    const repository = repositoryWith(SOURCE, { script: ['started'] });
    const clock = new FakeClock().stop();
    const step = stepOf({
      repository_id: String(repository.id),
      token: sandbox.issueToken(),
      sync: 'true',
      wait: 'true',
    });
    const ran = run(step, clock);
    await clock.nextPause();
    clock.advance(1000);
    await clock.nextPause();
    step.interrupt('SIGTERM');
    await ran;
    expectFailure(step, 'Cancelled', /The run was cancelled \(SIGTERM\)\./);
    expect(step.outputs).toMatchObject({ status: 'started', mirror_id: String(repository.mirror?.id) });
  });

  it('while a request is under way fails at once', async () => {
    sandbox.plan('ShowRemoteMirror', fault.stallHeaders());
    const step = stepOf({ repository_id: String(repositoryWith().id), token: sandbox.issueToken() });
    const arrived = sandbox.requests.length + 1;
    const ran = run(step, new FakeClock());
    while (sandbox.requests.length < arrived) await new Promise(setImmediate);
    step.interrupt('SIGINT');
    await ran;
    expectFailure(step, 'Cancelled', /SIGINT/);
  });
});

describe('a run for many repositories', () => {
  const listOf = (entries: unknown[]) => JSON.stringify(entries);
  const runMany = async (entries: unknown[], inputs: Texts = {}, clock = new FakeClock()) => {
    const step = stepOf({ mirrors: listOf(entries), token: sandbox.issueToken(), ...inputs });
    await run(step, clock);
    return step;
  };
  const resultsOf = (step: RecordingRunner) => JSON.parse(step.outputs['results'] ?? '') as unknown[];

  it.each([
    ['no mirror (404)', undefined, 'AssociateRemoteMirror'],
    ['a mirror (200)', OTHER, 'UpdateRepositoryRemoteMirror'],
  ])('asks for the second as soon as the first look came to %s: the credential is good', async (_, url, operation) => {
    const [first, second] = [repositoryWith(url), repositoryWith(SOURCE)];
    const isSecondAsked = () => sandbox.requests.some(({ path }) => path.includes(`/${second.id}/`));
    let wasAsked = false;
    sandbox.plan(operation, {
      name: 'held until the second is asked for',
      at: 'with effect',
      deliver: ({ response, reply }) => {
        const end = performance.now() + 2000;
        void (async () => {
          while (!isSecondAsked() && performance.now() < end) await new Promise(setImmediate);
          wasAsked = isSecondAsked();
          sendReply(response, reply);
        })();
        return reply.status;
      },
    });
    const entries = [first, second].map(({ id }) => ({ repository_id: id, url: SOURCE }));
    const step = await runMany(entries, { on_conflict: 'update' });
    expect([step.ended, wasAsked]).toEqual(['success', true]);
  });

  it('does all of them, goes on after failures, and tells each', async () => {
    const [fresh, same, other, byPath] = [
      repositoryWith(),
      repositoryWith(SOURCE),
      repositoryWith(OTHER),
      repositoryWith(),
    ];
    const step = await runMany([
      { repository_id: fresh.id, url: SOURCE },
      { repository_id: 1_999_999_999, url: SOURCE },
      { repository_id: same.id, url: SOURCE },
      { repository_id: other.id, url: SOURCE },
      { repository: byPath.path, url: SOURCE },
      { repository: 'nowhere/nothing', url: SOURCE },
      { repository_id: 1_999_999_998, url: SOURCE },
    ]);
    expect(step.ended).toBe('failure');
    expect(resultsOf(step)).toEqual([
      expect.objectContaining({ repository_id: fresh.id, outcome: 'associated', changed: true, is_private: false }),
      expect.objectContaining({ repository_id: 1_999_999_999, error_code: 'CH.00402000', http_status: 404 }),
      expect.objectContaining({ repository_id: same.id, outcome: 'unchanged', changed: false }),
      expect.objectContaining({ repository_id: other.id, outcome: 'failed', error_code: 'Conflict', url: OTHER }),
      expect.objectContaining({ repository_id: byPath.id, outcome: 'associated' }),
      expect.objectContaining({ outcome: 'failed', url: SOURCE }),
      expect.objectContaining({ repository_id: 1_999_999_998, error_code: 'CH.00402000' }),
    ]);
    const path = step.outputs['results_file'] ?? '';
    expect(step.files).toEqual({ [path]: step.outputs['results'] });
    expect(step.outputs).toMatchObject({
      total: '7',
      associated: '2',
      updated: '0',
      unchanged: '1',
      failed: '4',
      outcome: 'failed',
      changed: 'true',
      error_code: 'CH.00402000',
      error_msg: 'The repository does not exist. Check and try again.',
      http_status: '404',
      mirror_id: '',
      repository_id: '',
      url: '',
      jid: '',
      created: '',
    });
    expect(step.errors.map(({ title }) => title)).toEqual(['CH.00402000', 'Conflict', expect.any(String)]);
    expect(step.errors[0]?.message).toMatch(/^2 mirrors failed: 1999999999, 1999999998\. The first of them:\n/);
    expect(step.errors[2]?.message).toMatch(/^1 mirror failed: nowhere\/nothing\./);
    expect(step.summary).toMatch(/^## ❌ 4 of 7 mirrors failed\n/);
  });

  it('that all go well is a success', async () => {
    const step = await runMany([{ repository_id: repositoryWith().id, url: SOURCE }]);
    expectSuccess(step, { outcome: 'associated', changed: 'true', total: '1', associated: '1', failed: '0' });
    expect(step.lines[0]).toMatch(/: 1 mirror, 8 at a time, at 127\.0\.0\.1:\d+, signed in with a user token$/);
    expect(step.lines.at(-2)).toMatch(/^1 of 1 done, 0 failed/);
    expect(step.lines.at(-1)).toBe('Outcome: associated, 1 associated.');
  });

  it('has the warnings of each in the log', async () => {
    const { id } = repositoryWith(undefined, { script: [{ status: 'failed', error: 'no route' }] });
    const step = await runMany([{ repository_id: id, url: SOURCE }]);
    expectSuccess(step, { outcome: 'associated' });
    expect(step.annotations).toEqual([]);
    expect(step.lines).toContain(
      `Warning for ${id}: The last synchronization failed: no route. To fail the step on this, set wait: true.`,
    );
  });

  it('of an empty list is a success with a notice and zeros, and asks nobody', async () => {
    const from = sandbox.requests.length;
    const step = await runMany([], { region: 'xx-north-9', endpoint: '' });
    expectSuccess(step, {
      outcome: 'skipped',
      changed: 'false',
      total: '0',
      associated: '0',
      updated: '0',
      unchanged: '0',
      failed: '0',
      results: '[]',
    });
    expect(step.annotations.map(({ level, title }) => [level, title])).toEqual([
      ['notice', 'Unknown region'],
      ['notice', 'Nothing to do'],
    ]);
    expect(sandbox.requests).toHaveLength(from);
  });

  it('takes only its shard of the list', async () => {
    const repositories = [repositoryWith(), repositoryWith(), repositoryWith()];
    const step = await runMany(
      repositories.map(({ id }) => ({ repository_id: id, url: SOURCE })),
      { shard: '2/2' },
    );
    expectSuccess(step, { total: '1', associated: '1' });
    expect(repositories.map(({ associateCount }) => associateCount)).toEqual([0, 1, 0]);
    expect(step.lines[0]).toContain('1 mirror, shard 2/2 of 3, ');
  });

  it('stops when the credential is refused, sends it once, and skips the rest', async () => {
    const repositories = Array.from({ length: 20 }, () => repositoryWith());
    const from = sandbox.requests.length;
    const step = await runMany(
      repositories.map(({ id }) => ({ repository_id: id, url: SOURCE })),
      { token: 'not-a-token' },
    );
    expect(step.ended).toBe('failure');
    expect(step.errors.map(({ title }) => title)).toEqual(['CH.00000002']);
    expect(step.outputs).toMatchObject({ outcome: 'failed', total: '20', failed: '1', error_code: 'CH.00000002' });
    expect(resultsOf(step).slice(1)).toEqual(
      repositories
        .slice(1)
        .map(({ id }) => ({ repository_id: id, url: SOURCE, outcome: 'skipped', changed: false, created: false })),
    );
    expect(requestsFrom(from)).toEqual(['ShowRemoteMirror 401']);
  });

  it('goes on when one repository refuses', async () => {
    const refused = repositoryWith(undefined, { deny: ['read', 'write'], refusal: '401' });
    const step = await runMany([
      { repository_id: refused.id, url: SOURCE },
      { repository_id: repositoryWith().id, url: SOURCE },
    ]);
    expect(step.outputs).toMatchObject({ failed: '1', associated: '1', error_code: 'CH.080401' });
  });

  it('that is cancelled tells what was done, and skips the rest', async () => {
    const waiting = repositoryWith(SOURCE, { script: ['started'] });
    const clock = new FakeClock().stop();
    const step = stepOf({
      mirrors: listOf([
        { repository_id: waiting.id, url: SOURCE },
        { repository_id: repositoryWith().id, url: SOURCE },
      ]),
      token: sandbox.issueToken(),
      concurrency: '1',
      sync: 'true',
      wait: 'true',
    });
    const ran = run(step, clock);
    await clock.nextPause();
    step.interrupt('SIGINT');
    await ran;
    expect(step.ended).toBe('failure');
    expect(step.errors.map(({ title }) => title)).toEqual(['Cancelled']);
    expect(step.outputs).toMatchObject({ outcome: 'failed', error_code: 'Cancelled', total: '2', failed: '1' });
    expect(resultsOf(step)).toEqual([
      expect.objectContaining({ outcome: 'failed', error_code: 'Cancelled' }),
      expect.objectContaining({ outcome: 'skipped' }),
    ]);
  });

  it('plans each in a dry run, and prints the plans', async () => {
    const { id } = repositoryWith();
    const step = await runMany([{ repository_id: id, url: SOURCE }], { dry_run: 'true' });
    expectSuccess(step, { outcome: 'planned', changed: 'true' });
    expect(step.lines.join('\n')).toContain(`url: no mirror → ${SOURCE}`);
  });
});
