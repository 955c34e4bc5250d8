import { describe, expect, it } from '@jest/globals';
import { NoOperationTraceWriter } from '@actions/workflow-parser';
import { parseAction } from '@actions/workflow-parser/actions/action-parser';
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { startSandbox } from '../../sandbox/sandbox';
import { INPUTS_OF_DISCOVER } from '../../src/discover/inputs';
import { INPUT_NAMES } from '../../src/inputs/input-names';
import { readInputs } from '../../src/inputs/inputs';
import { INPUTS_OF_JOIN } from '../../src/join/join';
import { run } from '../../src/step/run';
import { readEntries } from '../../tools/docs/docs-parts';
import { FakeClock } from '../support/clock';
import { RecordingRunner } from '../support/recording-runner';

const ROOT = new URL('../../', import.meta.url);
const textOf = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');

interface ActionYml {
  name: string;
  description: string;
  inputs: Record<string, { description: string; default?: string; required?: boolean }>;
  outputs: Record<string, { description: string }>;
  runs: { using: string; main: string };
}
const ACTION = parse(textOf('action.yml')) as ActionYml;
const ACTIONS = ['action.yml', 'discover/action.yml', 'join/action.yml'];

const SOURCE = 'https://github.com/octo-org/website.git';
const JOB = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'octo-org/website' };
const OIDC = {
  ACTIONS_ID_TOKEN_REQUEST_URL: 'https://pipelines.example.com/idtoken',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
};
const AGENCY = { provider_urn: 'iam::1:oidcProvider:github', agency_urn: 'iam::1:agency:mirror' };

/** Steps that together read every input. */
const STEPS: readonly Record<string, string>[] = [
  { repository_id: '7', token: 'a-token', sync: 'true', wait: 'true' },
  { repository: 'group/name', access_key: 'AK', secret_key: 'SK', mode: 'check' },
  { repository_id: '7', domain_name: 'account', username: 'bot', password: 'p' },
  { repository_id: '7', identity_provider: 'github' },
  { mirrors: '[]', ...AGENCY },
  { mirrors_file: 'action.yml', token: 'a-token' },
];

/** The defaults as a runner fills them in. */
const DEFAULTS = Object.fromEntries(
  Object.entries(ACTION.inputs).map(([name, input]) => [
    name,
    (input.default ?? '')
      .replace('${{ github.server_url }}', JOB.GITHUB_SERVER_URL)
      .replace('${{ github.repository }}', JOB.GITHUB_REPOSITORY),
  ]),
);

describe.each(ACTIONS)('%s', (path) => {
  const objectionsTo = (content: string) =>
    parseAction({ name: path, content }, new NoOperationTraceWriter())
      .context.errors.getErrors()
      .map(({ message }) => message);

  it("is right in the eyes of GitHub's own parser, its branding included", () => {
    expect(objectionsTo(textOf(path))).toEqual([]);
    expect(objectionsTo(textOf(path).replace(/icon: .*/, 'icon: key'))).not.toEqual([]);
  });

  it('runs on Node 24, from a file that is there', () => {
    const { using, main } = (parse(textOf(path)) as ActionYml).runs;
    expect(using).toBe('node24');
    expect(existsSync(new URL(main, new URL(path, ROOT)))).toBe(true);
  });
});

describe('the inputs of action.yml', () => {
  it('are exactly those that the code reads', async () => {
    const asked = new Set<string>();
    for (const inputs of STEPS) {
      const runner = new RecordingRunner(inputs, { ...JOB, ...OIDC });
      await readInputs(runner).catch(() => undefined);
      for (const name of runner.asked) asked.add(name);
    }
    expect([...asked].sort()).toEqual(Object.keys(ACTION.inputs).sort());
  });

  it.each([
    ['action.yml', INPUT_NAMES],
    ['discover/action.yml', INPUTS_OF_DISCOVER],
    ['join/action.yml', INPUTS_OF_JOIN],
  ])('are the names that near misses are told by: %s', (path, names) => {
    expect([...names].sort()).toEqual(Object.keys((parse(textOf(path)) as ActionYml).inputs).sort());
  });

  it('have the defaults of the contract', () => {
    const defaults = Object.entries(ACTION.inputs).flatMap(([name, input]) =>
      input.default === undefined ? [] : [[name, input.default]],
    );
    expect(Object.fromEntries(defaults)).toEqual({
      url: '${{ github.server_url }}/${{ github.repository }}.git',
      audience: 'sts.huaweicloud.com',
      on_missing_credentials: 'fail',
      mode: 'associate',
      on_missing: 'fail',
      visibility_level: '0',
      on_conflict: 'fail',
      sync: 'false',
      force_fetch: 'false',
      wait: 'false',
      verify: 'false',
      wait_timeout: '30m',
      poll_interval: '500ms',
      dry_run: 'false',
      request_timeout: '30s',
      max_attempts: '5',
      concurrency: '8',
      summary: 'true',
    });
  });

  it.each(STEPS.slice(0, -1))('have the defaults of the code: %j', async (inputs) => {
    const env = { ...JOB, ...OIDC };
    const ofRunner = await readInputs(new RecordingRunner({ ...DEFAULTS, ...inputs }, env));
    expect(ofRunner).toEqual(await readInputs(new RecordingRunner(inputs, env)));
  });

  it('are none of them required, for runners do not enforce it and the code checks all at once', () => {
    expect(Object.values(ACTION.inputs).filter((input) => input.required !== undefined)).toEqual([]);
  });
});

describe('the outputs of action.yml', () => {
  it('are exactly those that the code sets', async () => {
    const sandbox = await startSandbox({ git: false });
    const { id } = sandbox.addRepository({ id: 7, path: 'group/name' });
    const endpoint = sandbox.url;
    const token = sandbox.issueToken();
    const written = new Set<string>();
    for (const inputs of [
      { repository_id: String(id), token, endpoint },
      { repository_id: '8', token, endpoint },
      {
        mirrors: `[{"repository_id": ${id}, "url": "${SOURCE}"}, {"repository_id": 8, "url": "${SOURCE}"}]`,
        token,
        endpoint,
      },
      { mirrors: '[]', token, endpoint },
      { repository_id: String(id), mode: 'wrong' },
      { repository_id: String(id), on_missing_credentials: 'skip' },
    ]) {
      const runner = new RecordingRunner(inputs as Record<string, string>, JOB);
      await run(runner, new FakeClock());
      for (const name of Object.keys(runner.outputs)) written.add(name);
    }
    await sandbox.stop();
    expect([...written].sort()).toEqual(Object.keys(ACTION.outputs).sort());
  });
});

describe('the descriptions of action.yml', () => {
  const described = [...Object.entries(ACTION.inputs), ...Object.entries(ACTION.outputs)];

  it('are one sentence each', () => {
    const isSentence = (text: string) => /^[A-Za-z0-9].*\.$/.test(text) && !/[.!?] [A-Z]/.test(text);
    expect(described.filter(([, { description }]) => !isSentence(description))).toEqual([]);
  });

  it.each(['inputs', 'outputs'] as const)('say their group first, as the comment above them does: %s', (section) => {
    for (const { title, entries } of readEntries(section)) {
      expect(title).toMatch(/^[A-Z][a-z-]+: [a-z]/);
      const word = title.replace(/ .*/, '');
      for (const { name } of entries) expect(ACTION[section][name]?.description.split(' ')[0]).toBe(word);
    }
  });

  it.each([
    ['project_id', 'not project_uuid'],
    ['project_uuid', "not IAM's project_id"],
    ['endpoint', 'not endpoint_uuid'],
    ['endpoint_uuid', 'not endpoint,'],
  ])('say what %s is taken for, and is not', (name, difference) => {
    expect(ACTION.inputs[name]?.description).toContain(difference);
  });

  it('are found by what people search for', () => {
    for (const text of [ACTION.name, ACTION.description]) {
      expect(text).toContain('Huawei Cloud');
      expect(text).toContain('CodeArts Repo');
    }
    // GitHub Marketplace takes no longer one.
    expect(ACTION.description.length).toBeLessThan(125);
  });

  it('bear names like the fields of the service', () => {
    expect(described.map(([name]) => name).filter((name) => !/^[a-z]+(_[a-z]+)*$/.test(name))).toEqual([]);
  });

  it('tell every default that a runner does not show', () => {
    expect(ACTION.inputs['region']?.description).toContain('cn-north-4');
    expect(ACTION.inputs['project_name']?.description).toContain('the region');
  });
});
