import { beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { parse } from 'yaml';
import { breachesIn } from './conventions';
import { asWorkflow, blocksOf, filesIn, textOf } from './documents';
import { declaredIn, findZizmor, objectionsOfActionlint, objectionsOfGitHub, ROOT } from './validators';

interface UsedStep {
  id?: string;
  uses?: string;
  with?: Record<string, unknown>;
}

const WORKFLOWS = ['.github/workflows', 'examples'].flatMap((folder) => filesIn(folder, '.yml'));
const DOCUMENTS = ['', 'docs', 'examples', 'sandbox'].flatMap((folder) => filesIn(folder, '.md'));
const BLOCKS = DOCUMENTS.flatMap(blocksOf);
const SHOWN = BLOCKS.flatMap((block) => {
  const text = asWorkflow(block);
  return text === undefined ? [] : [{ place: block.place, text }];
});
const ALL = [...WORKFLOWS.map((place) => ({ place, text: textOf(place) })), ...SHOWN];

/** A workflow of one step. */
const step = (lines: string) =>
  `on: push\npermissions: {}\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - id: mirror\n        ${lines.replaceAll('\n', '\n        ')}\n`;

/** … that uses our action with these inputs. */
const ours = (inputs: string) =>
  step(`uses: codearts-remote-mirror/codearts-remote-mirror@v1\nwith:\n  ${inputs.replaceAll('\n', '\n  ')}`);

/** What GitHub's language service must object to. */
const WRONG: [what: string, workflow: string, objection: string][] = [
  ['an unknown input', ours('repositry_id: 1'), "Invalid action input 'repositry_id'"],
  ['an unknown input of a local action', step('uses: ./\nwith:\n  a: 1'), "Invalid action input 'a'"],
  ['an unknown input of discover', step('uses: ./discover\nwith:\n  a: 1'), "Invalid action input 'a'"],
  ['an unknown key', step('use: ./'), "Unexpected value 'use'"],
  ['an unknown function', step('run: echo ${{ nofunction() }}'), 'Unrecognized function'],
  [
    'a wrong input of the reusable workflow',
    'on: push\njobs:\n  a:\n    uses: codearts-remote-mirror/codearts-remote-mirror/.github/workflows/mirror-organization.yml@v1\n    with:\n      repositories: x\n',
    'Invalid input, repositories is not defined in the referenced workflow',
  ],
];

/** Its objections by workflow; asked once, for it takes seconds to start. */
let objections: ReadonlyMap<string, string[]>;

beforeAll(() => {
  objections = objectionsOfGitHub([...ALL.map(({ text }) => text), ...WRONG.map(([, text]) => text)]);
});

describe('every workflow, example and workflow in a document', () => {
  it('is found', () => {
    expect(WORKFLOWS).toContain('.github/workflows/mirror-organization.yml');
    expect(WORKFLOWS).toContain('examples/mirror-on-push.yml');
    expect(SHOWN.length).toBeGreaterThan(10);
  });

  it.each(ALL)('passes GitHub’s language service: $place', ({ text }) => {
    expect(objections.get(text)).toEqual([]);
  });

  it.each(ALL)('keeps our conventions: $place', async ({ text }) => {
    expect(await breachesIn(text)).toEqual([]);
  });

  it('passes actionlint, which objects to what is wrong', () => {
    const wrong = { place: 'wrong', text: step('run: echo ${{ github.nothing }}') };
    const objections = objectionsOfActionlint([...ALL, wrong]);
    expect(objections).toEqual([expect.stringMatching(/^wrong\.yml:.* property "nothing" is not defined/)]);
  });

  const zizmor = findZizmor();
  (zizmor === undefined ? it.skip : it)(
    `passes zizmor${zizmor === undefined ? ', which is not installed here (pip install zizmor)' : ''}`,
    () => {
      const files = [...WORKFLOWS, 'action.yml', 'discover/action.yml', 'join/action.yml', '.github/dependabot.yml'];
      const options = ['--offline', '--quiet', '--config', '.github/zizmor.yml'];
      const { status, stdout, stderr } = spawnSync(zizmor ?? '', [...options, ...files], {
        cwd: ROOT,
        encoding: 'utf8',
      });
      expect({ status, output: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, output: '' });
    },
  );
});

describe('the other YAML blocks of documents', () => {
  const others = BLOCKS.filter(({ kind }) => kind === 'other');

  it.each(others)('are YAML, and no part of a workflow: $place', ({ text }) => {
    expect(parse(text)).toBeTruthy();
    expect(text).not.toMatch(/^\s*(- )?(uses|steps|runs-on):/m);
  });
});

describe('the checks themselves', () => {
  it.each(WRONG)('GitHub’s language service objects to %s', (_what, text, objection) => {
    expect(objections.get(text)?.join('\n')).toContain(objection);
  });

  it.each([
    ['permissions left out', 'on: push\njobs: {}\n', 'no permissions at the top'],
    ['permissions for everything', 'on: push\npermissions: write-all\njobs: {}\n', 'permissions for everything'],
    ['a tag of somebody else', step('uses: actions/checkout@v7'), 'not pinned by commit'],
    ['a commit without its version', step(`uses: actions/checkout@${'a'.repeat(40)}`), 'not pinned by commit'],
    ['an expression in a script', step('run: echo ${{ github.event.issue.title }}'), 'an expression inside run'],
    ['a wrong value', ours('repository_id: 1\nwait_timeout: soon'), 'wait_timeout: "soon" is not a duration'],
    ['a wrong list', ours('mirrors: "[{}]"'), 'mirrors[0]'],
    [
      'a wrong value of discover',
      step('uses: ./discover\nwith:\n  repository: fixed/name'),
      'repository: "fixed/name"',
    ],
    [
      'an output that is none',
      `${ours('repository_id: 1')}      - run: exit\n        if: steps.mirror.outputs.state == 1\n`,
      'has no output state',
    ],
  ])('our conventions forbid %s', async (_what, text, breach) => {
    expect((await breachesIn(text)).join('\n')).toContain(breach);
  });
});

describe('the reusable workflow', () => {
  const called = parse(textOf('.github/workflows/mirror-organization.yml')) as {
    on: { workflow_call: { inputs: Record<string, { description?: string }>; secrets: Record<string, unknown> } };
    jobs: Record<string, { permissions?: unknown; environment?: string; steps: UsedStep[] }>;
  };
  const { inputs, secrets } = called.on.workflow_call;
  const main = declaredIn('')?.inputs ?? {};
  const known = { ...main, ...declaredIn('discover')?.inputs };
  const text = textOf('.github/workflows/mirror-organization.yml');
  const stepOf = (job: string, id: string) => called.jobs[job]?.steps.find((step) => step.id === id);

  it('names its inputs as the actions name theirs', () => {
    const own = ['app_client_id', 'runner', 'environment'];
    expect(Object.keys(inputs).filter((name) => !(name in known) && !own.includes(name))).toEqual([]);
  });

  it('uses every input and every secret it takes, and describes each', () => {
    for (const name of Object.keys(inputs)) expect(text).toContain(`inputs.${name}`);
    for (const name of Object.keys(secrets)) expect(text).toContain(`secrets.${name}`);
    for (const { description } of Object.values(inputs)) expect(description).toMatch(/\.$/);
  });

  it('passes on all that the action can do with a list', () => {
    const given = Object.keys(stepOf('mirror', 'mirror')?.with ?? {});
    const ofOneMirror = ['repository_id', 'repository', 'url', 'mirrors'];
    const ofPullRequests = ['on_missing_credentials'];
    const left = Object.keys(main).filter((name) => !given.includes(name));
    expect(left).toEqual(expect.arrayContaining([...ofOneMirror, ...ofPullRequests]));
    expect(left.filter((name) => ![...ofOneMirror, ...ofPullRequests, 'summary'].includes(name))).toEqual([]);
    const steps = [stepOf('discover', 'discover'), stepOf('orphans', 'orphans')];
    const listing = steps.flatMap((step) => Object.keys(step?.with ?? {}));
    expect(Object.keys(declaredIn('discover')?.inputs ?? {}).filter((name) => !listing.includes(name))).toEqual([
      'summary',
    ]);
  });

  it('takes secrets as secrets', () => {
    const passed = Object.values(called.jobs).flatMap(({ steps }) =>
      steps.flatMap((step) => Object.entries(step.with ?? {})),
    );
    const secretNames = ['token', 'access_key', 'secret_key', 'security_token', 'password', 'source_password'];
    for (const [name, value] of passed.filter(([key]) => secretNames.includes(key)))
      expect(`${name}: ${String(value)}`).toContain('secrets.');
  });

  it('gives each job no more than it needs, and the environment to those that hold secrets', () => {
    expect(Object.entries(called.jobs).map(([job, { permissions }]) => [job, permissions])).toEqual([
      ['discover', { contents: 'read' }],
      ['mirror', { 'id-token': 'write' }],
      ['join', {}],
      ['orphans', { contents: 'read', 'id-token': 'write' }],
    ]);
    expect(Object.values(called.jobs).map(({ environment }) => environment)).toEqual([
      '${{ inputs.environment }}',
      '${{ inputs.environment }}',
      undefined,
      '${{ inputs.environment }}',
    ]);
  });

  it('overwrites artifacts when failed jobs are run again, and only its own', () => {
    const artifacts = Object.values(called.jobs).flatMap(({ steps }) =>
      steps.filter(({ uses }) => /(up|down)load-artifact@/.test(uses ?? '')),
    );
    expect(artifacts).toHaveLength(4);
    for (const { uses, with: given } of artifacts) {
      expect(String(given?.['name'] ?? given?.['pattern'])).toMatch(
        /^\$\{\{ (steps\.artifacts|needs\.discover)\.outputs\.\w+ \}\}-/,
      );
      if (uses?.includes('upload')) expect(given?.['overwrite']).toBe(true);
    }
  });
});
