import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { actionsRunner } from '../../src/runner/actions-runner';
import type { Runner } from '../../src/runner/runner';
import { readKeyValueFile, withLineFeeds } from '../../sandbox/runner-files';

let folder = '';
let printed = '';
let runner: Runner;
const before = { ...process.env };

const pathOf = (name: string) => join(folder, name);
const contentOf = (name: string) => readFileSync(pathOf(name), 'utf8');
const lines = () => printed.split('\n').slice(0, -1);
const masks = () =>
  lines()
    .filter((line) => line.startsWith('::add-mask::'))
    .map((line) => line.replace('::add-mask::', ''));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'runner-'));
  printed = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += withLineFeeds(String(text));
    return true;
  });
  for (const name of Object.keys(process.env)) {
    if (/^(GITHUB|RUNNER|INPUT)_/.test(name)) Reflect.deleteProperty(process.env, name);
  }
  for (const file of ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY']) {
    process.env[file] = pathOf(file);
    writeFileSync(pathOf(file), '');
  }
  process.env['RUNNER_TEMP'] = folder;
  runner = actionsRunner();
});

afterEach(() => {
  // A run that does not end would fail this process too.
  runner.end('success');
  jest.restoreAllMocks();
  Object.assign(process.env, before);
  rmSync(folder, { recursive: true });
});

describe('an input', () => {
  it('is read from the environment, trimmed', () => {
    process.env['INPUT_REPOSITORY_ID'] = '  7\n';
    expect(runner.input('repository_id')).toBe('7');
  });

  it.each(['', ' \n '])('is absent when it is empty (%j)', (value) => {
    process.env['INPUT_MODE'] = value;
    expect(runner.input('mode')).toBeUndefined();
  });

  it('is absent when it is not there', () => {
    expect(runner.input('mode')).toBeUndefined();
  });
});

describe('a secret', () => {
  it('is masked as it is, in Base64, in a URL and in JSON', () => {
    runner.mask('päss"wörd/1');
    expect(masks()).toEqual(
      expect.arrayContaining([
        'päss"wörd/1',
        Buffer.from('päss"wörd/1').toString('base64'),
        Buffer.from('päss"wörd/1').toString('base64').replace(/=+$/, ''),
        'p%25C3%25A4ss%2522w%25C3%25B6rd%252F1',
        'päss\\"wörd/1',
      ]),
    );
  });

  it('of several lines is masked line by line too', () => {
    runner.mask('first-line\r\n  second-line\n\nthird-line');
    expect(masks()).toEqual(expect.arrayContaining(['first-line', 'second-line', 'third-line']));
    expect(masks()).not.toContain('');
  });

  it('is told to the runner once', () => {
    runner.mask('a-secret');
    const count = masks().length;
    runner.mask('a-secret');
    expect(masks()).toHaveLength(count);
  });

  it('is redacted in every form from every text', () => {
    const secret = 'a secret/+="!';
    runner.mask(secret);
    for (const form of [
      secret,
      Buffer.from(secret).toString('base64'),
      encodeURIComponent(secret),
      JSON.stringify(secret).slice(1, -1),
    ]) {
      expect(runner.redact(`before ${form} after`)).toBe('before *** after');
    }
  });

  it('that is very short is masked, but not redacted, for that would garble every text', () => {
    runner.mask('ab');
    expect(masks()).toContain('ab');
    expect(runner.redact('about')).toBe('about');
    runner.mask('abc');
    expect(runner.redact('an abc')).toBe('an ***');
  });

  it('that is no well-formed text is masked all the same', () => {
    runner.mask('broken-\ud800-secret');
    expect(runner.redact('broken-\ud800-secret')).toBe('***');
  });

  it('never gets into a line, an annotation or its title', () => {
    runner.mask('hunter2');
    printed = '';
    runner.info('it is hunter2');
    runner.debug('it is hunter2');
    for (const tell of [runner.notice, runner.warning, runner.error]) {
      tell({ title: 'a hunter2', message: 'it is hunter2' });
    }
    expect(printed).not.toContain('hunter2');
    expect(lines()).toHaveLength(5);
  });
});

describe('a line of the log', () => {
  it('is one harmless line, whatever is in it', () => {
    const pieces = fc.constantFrom(
      '::error::',
      '##[error]',
      '\n',
      '\r',
      '\u2028',
      '\u001b[31m',
      '\u202e',
      '\ud800',
      'a',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
        printed = '';
        runner.info(parts.join(''));
        expect(lines()).toHaveLength(1);
        expect(printed).not.toMatch(/^\s*::|##\[|[\u0000-\u0009\u000b-\u001f\u2028\u202e]/);
      }),
    );
  });

  it('is cut at 8,000 characters', () => {
    runner.info('x'.repeat(1_000_000));
    expect(printed).toHaveLength(8001);
  });

  it('for debugging is a command', () => {
    runner.debug('::error::boo\nand more');
    expect(printed).toBe('::debug::: :error::boo and more\n');
  });
});

describe('an annotation', () => {
  it.each(['notice', 'warning', 'error'] as const)(
    'of level %s has a title and a message of several lines',
    (level) => {
      runner[level]({ title: 'CH.00402000', message: 'First.\nSecond: 100 %.' });
      expect(printed).toBe(`::${level} title=CH.00402000::First.%0ASecond: 100 %25.\n`);
    },
  );

  it('has no secret that begins in one line and ends in the next', () => {
    runner.mask('hunter2-hunter2');
    printed = '';
    runner.error({ title: 'A', message: 'see hunter2-\nhunter2\nand more' });
    expect(printed).toBe('::error title=A::see ***%0Aand more\n');
  });

  it('is one command, whatever is in it', () => {
    runner.error({ title: 'a,b::c\n::warning::x', message: 'one\r::error::two\n##[error]three' });
    expect(lines()).toHaveLength(1);
    expect(printed).toBe('::error title=a%2Cb%3A%3Ac %3A%3Awarning%3A%3Ax::one ::error::two%0A# #[error]three\n');
  });
});

describe('an output', () => {
  it('is written into the file of the runner', () => {
    runner.setOutput('outcome', 'associated');
    runner.setOutput('error_msg', 'one\ntwo');
    expect(readKeyValueFile(contentOf('GITHUB_OUTPUT'))).toEqual({ outcome: 'associated', error_msg: 'one\ntwo' });
    expect(printed).toBe('');
  });

  it('is nothing without that file, for runners no longer obey the command', () => {
    Reflect.deleteProperty(process.env, 'GITHUB_OUTPUT');
    runner.setOutput('outcome', 'associated');
    expect(printed).toBe('');
  });

  it('that cannot be written is one warning', () => {
    process.env['GITHUB_OUTPUT'] = join(folder, 'nowhere', 'output');
    runner.setOutput('outcome', 'associated');
    runner.setOutput('changed', 'true');
    expect(lines()).toEqual([expect.stringMatching(/^::warning title=.*::The outputs could not be written: /)]);
  });
});

describe('the summary', () => {
  it('is appended to the file of the runner', () => {
    runner.writeSummary('# One\n');
    runner.writeSummary('# Two\n');
    expect(contentOf('GITHUB_STEP_SUMMARY')).toBe('# One\n# Two\n');
  });

  it('is nothing without that file', () => {
    Reflect.deleteProperty(process.env, 'GITHUB_STEP_SUMMARY');
    runner.writeSummary('# One\n');
    expect(printed).toBe('');
  });

  it('that cannot be written is no error', () => {
    process.env['GITHUB_STEP_SUMMARY'] = join(folder, 'nowhere', 'summary');
    runner.writeSummary('# One\n');
    expect(lines()).toEqual([expect.stringMatching(/^::debug::No summary was written: /)]);
  });

  it('is cut at a line where GitHub would refuse it as a whole', () => {
    runner.writeSummary('字\n'.repeat(400_000));
    const content = contentOf('GITHUB_STEP_SUMMARY');
    expect(Buffer.byteLength(content)).toBeLessThan(1024 * 1024);
    expect(content).toMatch(/字\n\n… The rest was cut\.\n$/);
    expect(content).not.toContain('\ufffd');
  });
});

describe('a file', () => {
  it('is a new one in the temporary folder of the runner, under a name that nobody can guess', () => {
    const [first = '', second = ''] = [runner.writeFile('results', '[]'), runner.writeFile('results', '[1]')];
    for (const path of [first, second]) {
      expect(path.startsWith(pathOf('results-'))).toBe(true);
      expect(path).toMatch(/results-[0-9a-f-]{36}\.json$/);
    }
    expect([readFileSync(first, 'utf8'), readFileSync(second, 'utf8')]).toEqual(['[]', '[1]']);
  });

  it('is written into another temporary folder without a runner', () => {
    process.env['RUNNER_TEMP'] = '';
    process.env['TMPDIR'] = pathOf('temporary');
    mkdirSync(pathOf('temporary'));
    expect(runner.writeFile('results', '[]')?.startsWith(pathOf('temporary'))).toBe(true);
  });

  it('that cannot be written is a warning', () => {
    process.env['RUNNER_TEMP'] = pathOf('nowhere');
    expect(runner.writeFile('results', '[]')).toBeUndefined();
    expect(lines()).toEqual([
      expect.stringMatching(/^::warning title=.*::The file .*results-.*\.json could not be written/),
    ]);
    expect(existsSync(pathOf('nowhere'))).toBe(false);
  });
});

describe('the event that started the run', () => {
  beforeEach(() => {
    process.env['GITHUB_REPOSITORY'] = 'octo-org/website';
    process.env['GITHUB_EVENT_NAME'] = 'pull_request';
    process.env['GITHUB_ACTOR'] = 'octocat';
    process.env['GITHUB_EVENT_PATH'] = pathOf('event.json');
  });
  const started = (payload: unknown) => {
    writeFileSync(pathOf('event.json'), JSON.stringify(payload));
    return runner.event();
  };

  it.each([
    [
      'a pull request of the repository itself',
      { pull_request: { head: { repo: { full_name: 'octo-org/website' } } } },
      false,
    ],
    ['a pull request from a fork', { pull_request: { head: { repo: { full_name: 'stranger/website' } } } }, true],
    ['a pull request from a fork that is gone', { pull_request: { head: { repo: null } } }, true],
    ['a push', { ref: 'refs/heads/main' }, false],
  ])('is %s', async (_, payload, isFork) => {
    expect(await started(payload)).toEqual({ name: 'pull_request', actor: 'octocat', isFork });
  });

  it('that cannot be read is told by the environment', async () => {
    writeFileSync(pathOf('event.json'), 'no JSON');
    expect(await runner.event()).toEqual({ name: 'pull_request', actor: 'octocat', isFork: false });
  });
});

describe('a cancellation', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('is heard, and %s does not end the process by itself any more', (signal) => {
    const heard = jest.fn();
    runner.onCancel(heard);
    expect(process.listeners(signal)).toContain(heard);
    for (const each of ['SIGINT', 'SIGTERM']) process.off(each, heard);
  });
});

describe('the end of a run', () => {
  it.each([
    ['success', 0],
    ['failure', 1],
  ] as const)('with %s has exit code %d', (outcome, code) => {
    runner.end(outcome);
    expect(process.exitCode).toBe(code);
    expect(printed).toBe('');
  });

  it('that never came is a failure, with an error', () => {
    expect(process.exitCode).toBe(1);
    const [endedTooSoon] = process.listeners('exit').slice(-1);
    endedTooSoon?.call(process, 1);
    expect(lines()).toEqual([
      '::error title=InternalError::The run stopped before it had a result. Please report this, with the log.',
    ]);
  });
});
