import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  DEFAULT_ACCESS_KEY,
  DEFAULT_PROJECT,
  DEFAULT_USER,
  fault,
  startSandbox,
  type NewRepository,
  type Sandbox,
} from '../../../sandbox/sandbox';
import { startSource, type Source, type SourceRepository } from '../../../sandbox/source';
import { probe, type ProbeOptions } from '../../../tools/probe/probe';

const VERIFIED = readFileSync(fileURLToPath(new URL('../../../docs/verified.md', import.meta.url)), 'utf8');
const EXAMPLE = readFileSync(fileURLToPath(new URL('../../../docs/live-report.md', import.meta.url)), 'utf8');
const KEY = {
  HUAWEICLOUD_SDK_AK: DEFAULT_ACCESS_KEY.accessKey,
  HUAWEICLOUD_SDK_SK: DEFAULT_ACCESS_KEY.secretKey,
  HUAWEICLOUD_SDK_PROJECT_ID: DEFAULT_PROJECT.id,
};
const ID = 2_112_029;
const PATH = 'secret-team/secret-site';

let sandbox: Sandbox;
let source: Source;
let site: SourceRepository;

beforeAll(async () => {
  source = await startSource();
  site = await source.createRepository('secret-source', { branches: ['main', 'secret-branch'] });
  await site.tag('v1');
});
afterAll(async () => {
  await source.stop();
});
beforeEach(async () => {
  sandbox = await startSandbox();
});
afterEach(async () => {
  await sandbox.stop();
});

/** Probes one repository; the report must not hold what names anything. */
async function probed(
  repository: Partial<NewRepository>,
  options: Partial<ProbeOptions> = {},
): Promise<{ report: string; row: (question: string) => string }> {
  sandbox.addRepository({ id: ID, path: PATH, ...repository });
  const { url } = sandbox;
  const report = await probe({
    repositoryId: ID,
    inputs: { endpoint: url, iam_endpoint: url, sts_endpoint: url },
    env: KEY,
    ...{ pollMs: 5, waitMs: 10_000 },
    ...options,
  });
  const named = [String(ID), 'secret', ...Object.values(KEY), DEFAULT_USER.name, DEFAULT_USER.password, '127.0.0.1'];
  for (const name of named) expect(report).not.toContain(name);
  expect(report).not.toMatch(/[0-9a-f]{16}|https?:/);
  const row = (question: string): string =>
    report.split('\n').find((line) => line.startsWith('|') && line.includes(question)) ?? '';
  return { report, row };
}

const write = (): Partial<ProbeOptions> => ({ write: { url: site.url } });

describe('a probe that only reads', () => {
  it('sends nothing but GET, and asks what can be asked of a repository without a mirror', async () => {
    const { row } = await probed({});
    expect(new Set(sandbox.requests.map(({ method }) => method))).toEqual(new Set(['GET']));
    expect(row('answer where there is no mirror?')).toContain('404 CH.000404 | yes');
    expect(row('need `X-Project-Id`?')).toContain('without it 404 CH.000404 | yes');
    expect(row('missing branch')).toContain(
      'branch: 404 CH.000404; commit: 404 CH.000404; list of branches: 200 [] | yes',
    );
  });

  it.each([
    ['null', '200 null'],
    ['empty', '200 empty'],
    ['object', '200 {}'],
  ] as const)('tells no mirror by %s', async (missingMirror, answer) => {
    const { row } = await probed({ missingMirror });
    expect(row('answer where there is no mirror?')).toContain(`${answer} | yes`);
  });

  it.each([
    [
      { missingBranch: '400', missingCommit: '400', emptyRepository: '404' },
      'branch: 400 CH.010001; commit: 400 CH.010001',
    ],
    [{ missingBranch: 'null', missingCommit: 'list' }, 'branch: 200 null; commit: 200 []'],
  ] as const)('tells what is missing as %j', async (behaviour, answer) => {
    const { row } = await probed(behaviour);
    expect(row('missing branch')).toContain(answer);
  });

  it('settles nothing that it may not read', async () => {
    const { report } = await probed({ members: [] });
    expect(report).toContain('403 CH.00401001');
    expect(report.match(/\| yes \|/g) ?? []).toHaveLength(1);
  });

  it('meets the rate limit in a burst', async () => {
    sandbox.plan({ operation: 'ShowRemoteMirror', nth: 6 }, fault.throttle({ seconds: 0 }));
    const { row } = await probed({}, { burst: 20 });
    expect(row('What is the rate limit')).toMatch(/429 at read \d in a row, Retry-After: 0 \| yes/);
  });

  it('tells how long a token is', async () => {
    const inputs = { domain_name: DEFAULT_USER.domain, username: DEFAULT_USER.name, password: DEFAULT_USER.password };
    const { url } = sandbox;
    const endpoints = { endpoint: url, iam_endpoint: url };
    const { row } = await probed({}, { env: {}, inputs: { ...endpoints, ...inputs } });
    expect(row('with `nocatalog`')).toContain('a token of 1500 characters | yes');
  });

  it('tells what came instead of the service', async () => {
    sandbox.plan({ path: '/v4/', times: Infinity }, fault.html(502));
    const { report } = await probed({});
    expect(report).toContain('502 not JSON');
    sandbox.clearFaults();
  });

  it('stops at once when the key is refused, for more refusals lock it', async () => {
    const { report } = await probed({}, { env: { ...KEY, HUAWEICLOUD_SDK_SK: 'wrong' }, burst: 20, ...write() });
    expect(sandbox.requests).toHaveLength(1);
    expect(report).toContain('The credential was refused, so nothing more was asked.');
  });

  it('goes on where the key needs its project', async () => {
    sandbox.plan({ operation: 'ShowRemoteMirror', nth: 3 }, fault.error('a', 401, 'APIGW.0301'));
    const { row } = await probed({});
    expect(row('need `X-Project-Id`?')).toContain('with it 404 CH.000404, without it 401 APIGW.0301 | yes');
    expect(row('missing branch')).toContain('| yes');
  });

  it('says why a password is refused, without it', async () => {
    const inputs = { domain_name: DEFAULT_USER.domain, username: DEFAULT_USER.name, password: 'not-the-password' };
    const echo = fault.error('c', 401, '', 'not-the-password is wrong');
    sandbox.plan('CreateTokenByPassword', echo);
    const endpoints = { endpoint: sandbox.url, iam_endpoint: sandbox.url };
    await expect(probed({}, { env: {}, inputs: { ...endpoints, ...inputs } })).rejects.toThrow('*** is wrong');
  });

  it('tells a word of the service only if it cannot be an id', async () => {
    const body = {
      [String(ID).repeat(2)]: 1,
      [KEY.HUAWEICLOUD_SDK_PROJECT_ID]: 1,
      url: 'x',
      update_status: 'secret name',
    };
    sandbox.plan({ operation: 'ShowRemoteMirror', times: Infinity }, fault.reply({ status: 200, body }));
    const { report } = await probed({});
    expect(report).toContain('{(something else), (something else), url, update_status}');
    expect(report).toContain('seen at rest: (something else)');
  });

  it('is refused where signing in fails', async () => {
    await expect(probed({}, { env: {} })).rejects.toThrow();
    expect(sandbox.requests).toEqual([]);
  });
});

describe('a probe that writes', () => {
  it.each([
    ['409', '409 CH_23_51308; the mirror is the same afterwards | yes'],
    ['400', '400 CH.00405011; the mirror is the same afterwards | yes'],
    ['201', 'the mirror is the same afterwards | yes'],
  ] as const)('tells a second association (%s)', async (secondAssociate, answer) => {
    const { row } = await probed({ secondAssociate }, write());
    expect(row('twice answer?')).toContain(answer);
    expect(row('was not imported?')).toContain('201 {id, repository_id,');
  });

  it.each([
    ['none', /without a start: none \+[\d.]+s \| yes/],
    ['finished', /without a start: finished \+[\d.]+s \| yes/],
  ] as const)('tells whether associating synchronizes (%s)', async (syncOnAssociate, answer) => {
    const { row } = await probed({ syncOnAssociate }, write());
    expect(row('start a synchronization?')).toMatch(answer);
  });

  it('tells how a synchronization goes, and what came of it', async () => {
    const script = [{ status: 'scheduled', reads: 2 }, { status: 'started', reads: 2 }, 'finished'];
    const { row } = await probed({ script, syncOnAssociate: 'none', listedCommits: true }, write());
    expect(row('Which values has')).toContain('seen: scheduled, started, finished');
    expect(row('the new one?')).toMatch(
      /scheduled \+.*, started \+.*, finished \+.*the times changed with the result \| yes/,
    );
    expect(row('newest commits are there?')).toContain("finished, 2 of 2 branches have the source's commit");
    expect(row('Are tags')).toContain('tags: 1 in the source, 1 in the mirror | yes');
  });

  it.each([
    ['join', '200 {jid}; 1 successful result of both'],
    ['refuse', '409 SANDBOX.UNDERWAY; 1 successful result of both'],
    ['queue', '200 {jid}; 2 successful results of both'],
  ] as const)('tells what a second start does (%s)', async (secondStart, answer) => {
    const script = [{ status: 'started', ms: 60 }, 'finished'];
    const { row } = await probed({ script, secondStart, syncOnAssociate: 'none' }, { ...write(), pollMs: 20 });
    expect(row('Does a start join')).toContain(`a second start at once: ${answer}`);
  });

  it('tells a stale result, half an arrival, and a synchronization that is stuck', async () => {
    const half = await probed({ brings: 'half', stale: { reads: 2 } }, write());
    expect(half.row('newest commits are there?')).toContain('1 of 2 branches');
    expect(half.row('the new one?')).toContain('the first look showed the old result');
    await sandbox.stop();
    sandbox = await startSandbox();
    const stuck = await probed({ script: ['started'], syncOnAssociate: 'none' }, { ...write(), waitMs: 50 });
    expect(stuck.row('the new one?')).toContain('no new result within the wait | no');
  });

  it.each([
    ['obeyed', 'shown as true; false → 200 {url, mirroring_enabled, endpoint_uuid, sync_branch_type}, shown as false'],
    ['ignored', 'shown as false; false'],
    [
      'inverted',
      'shown as false; false → 200 {url, mirroring_enabled, endpoint_uuid, sync_branch_type}, shown as true',
    ],
  ] as const)('tells what becomes of mirroring_enabled (%s)', async (mirroringSetting, answer) => {
    const { row } = await probed({ mirroringSetting }, write());
    expect(row('Which way round')).toContain(answer);
  });

  it('creates a repository, and tells what refuses another', async () => {
    const [project] = [sandbox.addRepository({ id: 1, path: 'secret-team/other' }).projectUuid];
    const { row } = await probed({}, { write: { url: site.url, createIn: project } });
    expect(row('Which codes does creating')).toMatch(
      /created: 200 \{.*name taken: \d+ \S+; unknown project: \d+ \S+ \| yes/,
    );
    expect(row('When can a new repository')).toMatch(/reported ready \+[\d.]+s, readable \+[\d.]+s \| yes/);
  });
});

describe('a report', () => {
  it('looks as docs/live-report.md shows it', async () => {
    const script = [{ status: 'scheduled', reads: 2 }, { status: 'started', reads: 2 }, 'finished'];
    const createIn = sandbox.addRepository({ id: 1, path: 'secret-team/other' }).projectUuid;
    const { report } = await probed(
      { script, syncOnAssociate: 'none' },
      { write: { url: site.url, createIn }, burst: 3, pollMs: 20 },
    );
    const rows = (text: string): string[] =>
      [...text.matchAll(/^\| [^|]+\? \| .* \|$/gm)].map(([row]) => row.replaceAll(/\+[\d.]+s/g, '+'));
    expect(rows(EXAMPLE)).toEqual(rows(report));
    expect(rows(EXAMPLE)).toHaveLength(15);
  });

  it('names rows as docs/verified.md does', async () => {
    const { report } = await probed({ syncOnAssociate: 'none' }, { ...write(), burst: 1 });
    const questions = [...report.matchAll(/^\| ([^|]+\?) \|/gm)].map(([, question = '']) => question);
    expect(questions.length).toBeGreaterThan(10);
    for (const question of questions) expect(VERIFIED).toContain(`| ${question} `);
  });
});
