import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type GitHubApi, listed, property, startGitHubApi } from '../discover/github-api';
import { type CodeArtsProject, DEFAULT_ACCESS_KEY, type Sandbox, startSandbox } from '../../sandbox/sandbox';
import { type Source, startSource } from '../../sandbox/source';
import { type Ended, findAct, readExample, Stage } from './act';

const act = findAct();
if (act === undefined) console.warn('NOT RUN: act is not here, nor Go to install it.');

const READER = { username: 'reader', password: 'Sample-Passw0rd' };

/** Repositories of the organization by what becomes of them. */
const PLAIN = Array.from({ length: 22 }, (_, index) => `service-${index}`);
const HIDDEN = {
  'vault-0': 'private',
  'vault-1': 'private',
  'vault-2': 'private',
  'inner-0': 'internal',
  'inner-1': 'internal',
};
const LEFT_OUT: Readonly<Record<string, object>> = {
  'old-0': { archived: true },
  'old-1': { archived: true },
  'old-2': { archived: true },
  'fork-0': { fork: true },
  'fork-1': { fork: true },
  'taken-down': { disabled: true },
  'legacy-archive': {},
  '.github': {},
  'feed.atom': {},
  Über: {},
  attacker: {},
};
const ODD = ['1.10', '_under.score-'];

/** The example, for all visibilities, in three shards, with a property that anybody may write. */
const WORKFLOW = readExample('mirror-organization.yml')
  .replace(
    '      exclude:',
    `      visibility: all
      property: codearts
      property_scope: mirrors/*
      shard_size: 10
      orphans: true
      source_username: ${READER.username}
      exclude:`,
  )
  .replace('    secrets:\n', '    secrets:\n      source_password: ${{ secrets.SOURCE_PASSWORD }}\n');

let sandbox: Sandbox;
let project: CodeArtsProject;
let source: Source;
let github: GitHubApi;
let stage: Stage;

beforeAll(async () => {
  if (act === undefined) return;
  sandbox = await startSandbox();
  project = sandbox.addProject({ group: 'mirrors' });
  source = await startSource();
  github = await startGitHubApi();
  stage = new Stage(act, sandbox.url);
  const names = [...PLAIN, ...Object.keys(HIDDEN), ...Object.keys(LEFT_OUT), ...ODD];
  expect(names).toHaveLength(40);
  github.organizations.set(
    'octo-org',
    names.map((name) => {
      const visibility = name in HIDDEN ? HIDDEN[name as keyof typeof HIDDEN] : 'public';
      const clone_url = `${source.url}/octo-org/${name}.git`;
      return listed('octo-org', name, { clone_url, visibility, private: visibility !== 'public', ...LEFT_OUT[name] });
    }),
  );
  // One tries to take what the rule gives to another, one what the mapping does.
  github.properties.set('octo-org', [
    property('attacker', 'codearts', 'Mirrors/SERVICE-3'),
    property('service-5', 'codearts', null),
  ]);
  for (const name of [...PLAIN, ...Object.keys(HIDDEN), ...ODD]) {
    const credentials = name in HIDDEN ? { credentials: READER } : {};
    await source.createRepository(`octo-org/${name}`, { branches: ['main', 'next'], ...credentials });
  }
}, 120_000);

afterAll(async () => {
  if (act === undefined) return;
  stage.close();
  await Promise.all([sandbox.stop(), source.stop(), github.stop()]);
});

function run(): Promise<Ended> {
  return stage.run({
    workflow: WORKFLOW,
    event: 'schedule',
    files: { '.github/codearts-mapping.yml': 'service-0: mirrors/renamed\n' },
    vars: { CODEARTS_PROJECT_UUID: project.uuid },
    secrets: {
      HUAWEICLOUD_ACCESS_KEY: DEFAULT_ACCESS_KEY.accessKey,
      HUAWEICLOUD_SECRET_KEY: DEFAULT_ACCESS_KEY.secretKey,
      SOURCE_PASSWORD: READER.password,
    },
    env: { GITHUB_SERVER_URL: source.url, GITHUB_API_URL: github.url },
  });
}

/** Has a repository mirror a source, as somebody did once. */
async function associate(id: number, url: string): Promise<void> {
  const { status } = await fetch(`${sandbox.url}/v4/repositories/${id}/remote-mirror/associate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-auth-token': sandbox.issueToken() },
    body: JSON.stringify({ url }),
  });
  expect(status).toBe(201);
}

interface Row {
  repository: string;
  repository_id: number;
  outcome: string;
  changed: boolean;
  created: boolean;
  verified: boolean;
}

function rowsOf(ended: Ended): Row[] {
  return JSON.parse(ended.outputs['join/join']?.['results'] ?? '[]') as Row[];
}

(act === undefined ? describe.skip : describe)('an organization of forty repositories and an empty CodeArts', () => {
  const wanted = [...PLAIN.map((name) => (name === 'service-0' ? 'renamed' : name)), ...Object.keys(HIDDEN), ...ODD];
  const paths = wanted.map((name) => `mirrors/${name}`).sort();
  let first: Ended;

  it('is created where that is legal, mirrored and verified by one run of the reusable workflow', async () => {
    first = await run();
    expect(first).toMatchObject({ exitCode: 0, jobs: { discover: 'success', 'mirror 1': 'success', join: 'success' } });
    expect(first.outputs['join/join']).toMatchObject({ total: '29', associated: '29', failed: '0', changed: 'true' });
    const rows = rowsOf(first);
    expect(rows.map(({ repository }) => repository).sort()).toEqual(paths);
    expect(rows.every(({ created, verified }) => created && verified)).toBe(true);
    for (const path of paths) {
      const repository = sandbox.repository(path);
      expect(Object.keys(await repository.branches()).sort()).toEqual(['main', 'next']);
      expect(repository.visibilityLevel).toBe(0);
    }
  });

  it('says what is left out and why, and lets a property neither take nor switch off anything', () => {
    const told = first.annotations.map(({ message }) => message).join('\n');
    expect(told).toContain('octo-org/.github: ".github" cannot be the name of a new repository');
    expect(told).toContain('octo-org/feed.atom: "feed.atom" cannot be the name');
    expect(told).toContain('octo-org/Über');
    expect(told).toContain('octo-org/attacker: Mirrors/SERVICE-3');
    expect(first.outputs['discover/discover']).toMatchObject({ total: '29', skipped: '11' });
    const summary = first.summaries.join('\n');
    for (const words of ['archived | 3', 'a fork | 2', 'disabled by GitHub | 1', 'excluded | 1'])
      expect(summary).toContain(words);
    expect(sandbox.repository('mirrors/service-3').mirror?.url).toBe(`${source.url}/octo-org/service-3.git`);
  });

  it('changes nothing in a second run', async () => {
    const created = project.created.length;
    expect(first.outputs['orphans/orphans']).toMatchObject({ orphans: '[]' });
    sandbox.addRepository({ id: 4711, path: 'mirrors/gone' });
    const url = `${source.url}/octo-org/gone.git`;
    await associate(4711, url);
    const second = await run();
    expect(second.exitCode).toBe(0);
    expect(second.outputs['join/join']).toMatchObject({ total: '29', unchanged: '29', failed: '0', changed: 'false' });
    expect(JSON.parse(second.outputs['orphans/orphans']?.['orphans'] ?? '')).toEqual([
      { repository_id: 4711, repository: 'mirrors/gone', url },
    ]);
    const rows = rowsOf(second);
    expect(rows.every((row) => row.verified && !row.created && !row.changed)).toBe(true);
    expect(project.created).toHaveLength(created);
    expect(paths.map((path) => sandbox.repository(path).associateCount)).toEqual(paths.map(() => 1));
  });
});
