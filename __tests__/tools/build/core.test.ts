import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

/** Every function that the stand-in has, with texts that need escaping. */
const SCRIPT = `
const core = await import(process.argv[2]);
const nasty = 'a%b\\r\\nc::d,e:f %0A ::set-output name=x::y';
core.setSecret(nasty);
core.info(nasty);
core.debug(nasty);
for (const write of [core.notice, core.warning, core.error]) {
  write('message', { title: nasty });
  write(nasty, { title: 'title' });
  write('without title', {});
  write('empty title', { title: '' });
}
for (const name of ['plain', 'with space', 'absent', 'multi']) core.info(JSON.stringify(core.getInput(name)));
core.setOutput('one', 'value');
core.setOutput('empty', '');
core.setOutput('multi', 'a\\nghadelimiter_\\nb\\nghadelimiter__x');
core.info('x'.repeat(200_000));
`;

const REAL = '@actions/core';
const STAND_IN = join(process.cwd(), 'tools', 'build', 'core.ts');

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'core-'));
  writeFileSync(join(process.cwd(), 'tools', 'build', '.core-script.mjs'), SCRIPT);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(join(process.cwd(), 'tools', 'build', '.core-script.mjs'));
});

function runWith(module: string) {
  const file = join(folder, 'output');
  writeFileSync(file, '');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(process.cwd(), 'tools', 'build', '.core-script.mjs'), module],
    {
      env: {
        PATH: process.env['PATH'],
        GITHUB_OUTPUT: file,
        INPUT_PLAIN: 'v',
        INPUT_WITH_SPACE: '  padded \t',
        INPUT_MULTI: '\r\n a\r\nb \n',
      },
      encoding: 'utf8',
      maxBuffer: 10_000_000,
    },
  );
  return { status, stdout, stderr, output: readOutputs(readFileSync(file, 'utf8')) };
}

/** Outputs as a runner reads them: \`name<<delimiter\`, lines, \`delimiter\`. */
function readOutputs(text: string): [string, string][] {
  return [...text.matchAll(/^(\w+)<<(\S+)\r?\n([\s\S]*?)\r?\n\2\r?\n/gm)].map(([, name = '', , value = '']) => [
    name,
    value,
  ]);
}

describe('the stand-in for @actions/core in the bundle', () => {
  it('writes byte for byte what the library writes, and outputs that a runner reads the same', () => {
    const real = runWith(REAL);
    const standIn = runWith(STAND_IN);
    expect(real.stderr).toBe('');
    expect(standIn.stdout === real.stdout).toBe(true); // 200 kB: no place for a diff
    expect(standIn).toEqual({ ...real, stdout: expect.any(String) });
    expect(standIn.output).toEqual([
      ['one', 'value'],
      ['empty', ''],
      ['multi', 'a\nghadelimiter_\nb\nghadelimiter__x'],
    ]);
  });
});
