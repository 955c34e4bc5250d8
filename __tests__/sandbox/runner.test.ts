import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runAction, type Step, type StepResult } from '../../sandbox/runner';
import { readOutput } from '../../sandbox/runner-commands';
import { readKeyValueFile, withLineFeeds } from '../../sandbox/runner-files';
import { SIGNALS_ARE_HEARD } from '../../sandbox/step';

let action: string;

beforeAll(async () => {
  action = await mkdtemp(join(tmpdir(), 'sample-action-'));
  await mkdir(join(action, 'dist'));
  await writeFile(join(action, 'package.json'), '{ "type": "module" }');
  await writeFile(
    join(action, 'action.yml'),
    `name: Sample
inputs:
  url: { default: '\${{ github.server_url }}/\${{ github.repository }}.git' }
  git token: { default: '\${{ github.token }}' }
  sync: { default: false }
  region: { description: none }
runs: { using: node24, main: dist/index.js }
`,
  );
});

afterAll(async () => {
  await rm(action, { recursive: true });
});

async function run(program: string, step: Step = {}): Promise<StepResult> {
  await writeFile(join(action, 'dist', 'index.js'), `import fs from 'node:fs';\n${program}`);
  return runAction({ action, ...step });
}

describe('the runner', () => {
  it('hands over inputs, context and folders in an otherwise empty environment', async () => {
    process.env['SECRET_OF_THE_HOST'] = 'must not be seen';
    const result = await run(
      'console.log(JSON.stringify({ ...process.env, cwd: process.cwd(), node: process.version }))',
      {
        inputs: { region: 'cn-north-4', Extra: 'x' },
        env: { HW_AUTH_TOKEN: 't' },
        github: { repository: 'octo-org/other' },
        event: { name: 'pull_request', payload: { number: 7 } },
      },
    );
    delete process.env['SECRET_OF_THE_HOST'];
    const seen: Record<string, string> = JSON.parse(result.stdout);
    expect(seen).toMatchObject({
      INPUT_URL: 'https://github.com/octo-org/other.git',
      INPUT_GIT_TOKEN: 'ghs_sandboxtoken',
      INPUT_SYNC: 'false',
      INPUT_REGION: 'cn-north-4',
      INPUT_EXTRA: 'x',
      HW_AUTH_TOKEN: 't',
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'pull_request',
      RUNNER_OS: expect.any(String),
      node: expect.stringMatching(/^v24\./),
    });
    expect(seen['cwd']).toBe(seen['GITHUB_WORKSPACE']);
    expect(seen).not.toHaveProperty('SECRET_OF_THE_HOST');
    expect(result.exitCode).toBe(0);
    expect(existsSync(seen['RUNNER_TEMP'] ?? '')).toBe(false);
  });

  it('sets a declared input to the empty string when it has neither value nor default', async () => {
    const result = await run('process.stdout.write(JSON.stringify(process.env.INPUT_REGION))');
    expect(result.stdout).toBe('""');
  });

  it('reads outputs, state, summary, annotations, masks and files', async () => {
    const result = await run(
      `
      const { GITHUB_OUTPUT, GITHUB_STATE, GITHUB_STEP_SUMMARY, RUNNER_TEMP } = process.env;
      fs.appendFileSync(GITHUB_OUTPUT, 'mirror_id<<end_1\\n12439\\nend_1\\nlast_error<<end_2\\none\\ntwo\\nend_2\\nleak=a-s3cret\\n');
      fs.appendFileSync(GITHUB_STATE, 'k=v\\n');
      fs.appendFileSync(GITHUB_STEP_SUMMARY, '# Done\\n');
      fs.writeFileSync(RUNNER_TEMP + '/results.json', '[]');
      fs.writeFileSync('note.txt', fs.readFileSync('mirrors.yml', 'utf8'));
      console.log('::add-mask::s3cret');
      console.log('the s3cret is here');
      console.log('::group::Plan');
      console.log('::endgroup::');
      console.log('::debug::unseen');
      console.log('::error title=CH%3A1%2C 2::first%0Asecond %2525');
      console.error('::warning::from stderr');
      console.log('  ::notice file=a.ts,line=3::indented');
      console.log('text ::error::not a command, ##[warning]but this is');
      process.stdout.write('progress\\r::set-output name=x::y\\n');
      process.exitCode = 1;
      `,
      { workspace: { 'mirrors.yml': '[]' } },
    );
    expect(result).toMatchObject({
      exitCode: 1,
      signal: null,
      outputs: { mirror_id: '12439', last_error: 'one\ntwo', leak: 'a-s3cret' },
      maskedOutputs: ['leak'],
      state: { k: 'v' },
      summary: '# Done\n',
      masks: ['s3cret'],
      files: { 'results.json': '[]' },
      workspaceFiles: { 'mirrors.yml': '[]', 'note.txt': '[]' },
    });
    expect(result.annotations).toMatchObject([
      { level: 'error', title: 'CH:1, 2', message: 'first\nsecond %25' },
      { level: 'notice', message: 'indented', file: 'a.ts', line: '3' },
      { level: 'warning', message: 'but this is' },
      { level: 'warning', message: 'from stderr' },
    ]);
    expect(result.commands.map(({ name, form }) => `${name} ${form}`)).toContain('set-output current');
    expect(result.log.split('\n').slice(0, 4)).toEqual([
      'the *** is here',
      '##[group]Plan',
      '##[endgroup]',
      '##[error]first',
    ]);
  });

  (SIGNALS_ARE_HEARD ? it : it.skip)('asks a step to end, and kills one that does not', async () => {
    const deaf = 'setInterval(() => {}, 50);';
    // Whether it has begun by then or not: a signal that nobody handles ends it.
    expect(await run(deaf, { signalAfterMs: 1 })).toMatchObject({ exitCode: null, signal: 'SIGINT', timedOut: false });
    const prompted = `process.on('SIGTERM', () => process.exit(3)); console.log('ready'); setInterval(() => {}, 50);`;
    const onOutput: Step['onOutput'] = (_text, _stream, control) => {
      control.kill('SIGTERM');
    };
    expect(await run(prompted, { onOutput })).toMatchObject({ exitCode: 3 });
    expect(await run(deaf, { timeoutMs: 300 })).toMatchObject({
      signal: 'SIGKILL',
      timedOut: true,
    });
  });

  it('says what it cannot evaluate', async () => {
    const other = await mkdtemp(join(tmpdir(), 'sample-action-'));
    await writeFile(
      join(other, 'action.yml'),
      "inputs: { a: { default: '${{ toJSON(github) }}' } }\nruns: { using: node24, main: x.js }\n",
    );
    await expect(runAction({ action: other })).rejects.toThrow('cannot evaluate');
    await rm(other, { recursive: true });
  });
});

describe('workflow commands', () => {
  it('are ignored between stop-commands and its token', () => {
    const lines = readOutput('::stop-commands::Pause\n::error::a\n::pause::\n::error::b\n');
    expect(lines.map(({ command }) => command?.data)).toEqual(['Pause', undefined, undefined, 'b']);
  });

  it('need a known name', () => {
    expect(readOutput('::unknown::a\n##[unknown]b\n::ERROR::c').map(({ command }) => command?.name)).toEqual([
      undefined,
      undefined,
      'error',
    ]);
  });
});

describe('an output file', () => {
  it('must be well formed', () => {
    expect(() => readKeyValueFile('a<<end\nb\n')).toThrow("delimiter of 'a<<end'");
    expect(() => readKeyValueFile('nonsense\n')).toThrow('neither');
    expect(readKeyValueFile('a<<e\ne\nb=c=d\n')).toEqual({ a: '', b: 'c=d' });
  });

  it.each(['\n', '\r\n'])('is told in lines that end with a line feed, whatever the platform writes (%j)', (eol) => {
    expect(withLineFeeds(`a=1${eol}b=2${eol}`, eol)).toBe('a=1\nb=2\n');
  });

  it("may have Windows' line ends, and values with either", () => {
    const text = 'a<<e\r\none\ntwo\r\nthree\r\ne\r\nb=c=d\r\nempty<<e\r\n\r\ne\r\n';
    expect(readKeyValueFile(text)).toEqual({ a: 'one\ntwo\r\nthree', b: 'c=d', empty: '' });
  });
});
