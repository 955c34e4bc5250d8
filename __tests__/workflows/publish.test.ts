import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { textOf } from './documents';

interface Step {
  id?: string;
  name?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Job {
  needs?: string;
  permissions: Record<string, string>;
  steps: Step[];
}

const { jobs } = parse(textOf('.github/workflows/release.yml')) as { jobs: Record<'build' | 'publish', Job> };
const scriptOf = (job: keyof typeof jobs, name: string) =>
  jobs[job].steps.find((step) => step.name === name)?.run ?? '';

describe('who may do what in a release', () => {
  it('is a job that may only read, and one that may write and runs nothing of others', () => {
    expect(Object.keys(jobs)).toEqual(['build', 'publish']);
    expect(jobs.build.permissions).toEqual({ contents: 'read' });
    expect(jobs.publish.needs).toBe('build');
    const used = jobs.publish.steps.flatMap(({ uses = [] }) => uses).map((uses) => uses.split('@')[0]);
    expect(new Set(used)).toEqual(new Set(['actions/checkout', 'actions/download-artifact', 'actions/attest']));
    const programs = jobs.publish.steps.map(({ run = '' }) => run).join('\n');
    expect(programs).not.toMatch(/\b(npm|npx|node|tsx|pip|curl|wget|bash|sh)\b/);
  });

  it('compares before it attests or publishes anything', () => {
    const names = jobs.publish.steps.map(({ name, uses }) => name ?? uses?.split('@')[0]);
    expect(names.indexOf('Compare it with what was built, and the commit with main')).toBe(2);
  });
});

(process.platform === 'win32' ? describe.skip : describe)('the comparison', () => {
  let folder: string;
  let env: Record<string, string>;

  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'pipe', encoding: 'utf8' });
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const runStep = (script: string, more: Record<string, string> = {}) =>
    spawnSync('bash', ['-e', '-c', script], { cwd: folder, encoding: 'utf8', env: { ...env, ...more } });
  const compare = () => {
    const output = readFileSync(join(folder, '../output'), 'utf8');
    const HASHES = output.split('\n').slice(1, -2).join('\n');
    return runStep(scriptOf('publish', 'Compare it with what was built, and the commit with main'), { HASHES });
  };

  beforeEach(() => {
    const place = mkdtempSync(join(tmpdir(), 'publish-'));
    folder = join(place, 'repository');
    mkdirSync(folder);
    env = { PATH: process.env['PATH'] ?? '', RUNNER_TEMP: place, GITHUB_OUTPUT: join(place, 'output') };
    git('init', '--quiet', '--initial-branch', 'main');
    for (const path of ['dist/index.js', 'discover/dist/index.js', 'join/dist/index.js']) write(path, path);
    git('-c', 'user.name=t', '-c', 'user.email=t@example.org', 'add', '.');
    git(
      '-c',
      'user.name=t',
      '-c',
      'user.email=t@example.org',
      '-c',
      'commit.gpgsign=false',
      'commit',
      '--quiet',
      '-m',
      'x',
    );
    git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    write('assets/notes.md', 'notes');
    expect(runStep(scriptOf('build', 'Vouch for it')).status).toBe(0);
  });

  afterEach(() => {
    rmSync(join(folder, '..'), { recursive: true });
  });

  it('passes what was built, of a commit on main', () => {
    expect(compare()).toMatchObject({ status: 0, stdout: '' });
  });

  it.each(['dist/index.js', 'join/dist/more.js', 'assets/notes.md', 'assets/more.md'])('refuses another %s', (path) => {
    write(path, 'other');
    expect(compare()).toMatchObject({ status: 1, stdout: expect.stringContaining('are not what was built') });
  });

  it('refuses a commit that is not on main', () => {
    git(
      '-c',
      'user.name=t',
      '-c',
      'user.email=t@example.org',
      '-c',
      'commit.gpgsign=false',
      'commit',
      '--quiet',
      '--allow-empty',
      '-m',
      'y',
    );
    expect(compare()).toMatchObject({ status: 1, stdout: expect.stringContaining('is not on main') });
  });

  it('refuses everything where nothing was vouched for', () => {
    writeFileSync(env['GITHUB_OUTPUT'] ?? '', '');
    expect(compare().status).toBe(1);
  });
});
