import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { notesOf, problemsOf, versionOf } from '../../tools/release/release-checks';

let folder: string;

const IDENTITY = [
  ['user.name', 't'],
  ['user.email', 't@example.org'],
  ['commit.gpgsign', 'false'],
  ['tag.gpgsign', 'false'],
] as const;

const ACTIONS = ['/discover', '', '/join'].map((path) => `      - uses: octo/mirror${path}@v1\n`);
const OTHER = `      - uses: actions/checkout@${'a'.repeat(40)} # v7.0.1\n`;
const CALLED = `jobs:\n${OTHER}${ACTIONS.join('')}`;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'release-'));
  git('init', '--quiet');
  for (const [name, value] of IDENTITY) git('config', name, value);
  write('package.json', JSON.stringify({ name: 'x', version: '1.2.3', scripts: { build: 'node build.cjs' } }));
  write('package-lock.json', JSON.stringify({ version: '1.2.3' }));
  write('src/version.ts', "export const VERSION = '1.2.3';\n");
  write('build.cjs', "require('node:fs').cpSync('src', 'dist', { recursive: true });\n");
  write('.github/workflows/mirror-organization.yml', CALLED);
  write('dist/version.ts', "export const VERSION = '1.2.3';\n");
  write(
    'CHANGELOG.md',
    '# Changelog\n\n## [Unreleased]\n\n## [1.2.3] - 2026-01-31\n\n### Added\n\n- Something.\n\n## [1.2.2] - 2026-01-01\n\n- Less.\n',
  );
  commit();
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: folder, stdio: 'pipe', encoding: 'utf8' }).trim();
}

/** What `npm run release` does. */
function release(...args: string[]): { status: number | null; output: string } {
  const program = fileURLToPath(new URL('../../tools/release/release.ts', import.meta.url));
  const tsx = fileURLToPath(new URL('../../node_modules/tsx/dist/cli.mjs', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, program, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

function write(path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function commit(): void {
  git('add', '.');
  git('commit', '--quiet', '--message', 'x');
}

describe('the reusable workflow of a release', () => {
  const called = () => git('show', 'v1.2.3:.github/workflows/mirror-organization.yml');

  it('uses its sister actions by the commit that the release was made of, and everything else as before', () => {
    const made = git('rev-parse', 'HEAD');
    const { status, output } = release();
    expect({ status, output }).toEqual({ status: 0, output: expect.stringContaining('Tagged v1.2.3.') });
    const pinned = ['/discover', '', '/join'].map((path) => `      - uses: octo/mirror${path}@${made} # v1.2.3\n`);
    expect(`${called()}\n`).toBe(`jobs:\n${OTHER}${pinned.join('')}`);
    expect(git('diff', '--name-only', made, 'v1.2.3')).toBe('.github/workflows/mirror-organization.yml');
    expect(release('check', 'v1.2.3')).toEqual({ status: 0, output: 'v1.2.3 is ready.\n' });
  });

  it('is pinned anew by the next one', () => {
    release();
    for (const file of ['package.json', 'package-lock.json', 'src/version.ts', 'dist/version.ts', 'CHANGELOG.md'])
      write(file, readFileSync(join(folder, file), 'utf8').replaceAll('1.2.3', '1.2.4'));
    commit();
    const made = git('rev-parse', 'HEAD');
    expect(release()).toMatchObject({ status: 0 });
    expect(
      git('show', 'v1.2.4:.github/workflows/mirror-organization.yml').match(new RegExp(`@${made} # v1\\.2\\.4`, 'g')),
    ).toHaveLength(3);
  });

  it('is refused with a tag that was made without its pins', () => {
    write('note.txt', 'x');
    commit();
    git('tag', 'v1.2.3');
    expect(problemsOf(folder, 'v1.2.3')).toEqual([
      ...Array.from({ length: 3 }, () => expect.stringContaining('uses v1, not ')),
      expect.stringContaining('changes more than the pins'),
    ]);
  });

  it('is refused when the pinned commit is another than the one before', () => {
    release();
    write('note.txt', 'x');
    commit();
    expect(problemsOf(folder, 'v1.2.3')).toHaveLength(4);
  });
});

describe('a release', () => {
  it('is ready when everything fits', () => {
    expect(problemsOf(folder)).toEqual([]);
    expect(versionOf(folder)).toBe('1.2.3');
    expect(notesOf(folder)).toBe('### Added\n\n- Something.');
  });

  it('is refused with a stale dist, which is built anew', () => {
    write('src/more.ts', 'export {};\n');
    commit();
    expect(problemsOf(folder)).toEqual([
      expect.stringMatching(/^dist was stale; it has been built anew, commit it:\n\?\? dist\/more\.ts$/),
    ]);
  });

  it('is refused with a dirty tree', () => {
    write('note.txt', 'x');
    expect(problemsOf(folder)).toEqual(['The work tree is not clean:\n?? note.txt']);
  });

  it('is refused when the build fails', () => {
    write('build.cjs', "throw new Error('no');\n");
    commit();
    expect(problemsOf(folder)).toEqual([expect.stringMatching(/^The build fails:/)]);
  });

  it.each([
    ['the code has another version', 'src/version.ts', "export const VERSION = '1.2.2';", 'src/version.ts has version'],
    ['the lock file has another version', 'package-lock.json', '{"version":"1.2.2"}', 'package-lock.json has version'],
    [
      'the changelog is behind',
      'CHANGELOG.md',
      '## [Unreleased]\n\n- x\n\n## [1.2.2] - 2026-01-01\n',
      'The newest version',
    ],
    ['the changelog has nothing', 'CHANGELOG.md', '# Changelog\n', 'in CHANGELOG.md is none'],
    ['the changelog has no date', 'CHANGELOG.md', '## [1.2.3]\n\n- x\n', 'has no date'],
    [
      'the changelog says nothing of it',
      'CHANGELOG.md',
      '## [1.2.3] - 2026-01-31\n\n## [1.2.2] - 2026-01-01\n\n- x\n',
      'says nothing',
    ],
  ])('is refused when %s', (_what, file, text, problem) => {
    write(file, text);
    if (file === 'src/version.ts') write('dist/version.ts', text);
    commit();
    expect(problemsOf(folder)).toEqual([expect.stringContaining(problem)]);
  });

  it('is refused for the tag of another version, and for one that was released', () => {
    expect(release()).toMatchObject({ status: 0 });
    expect(problemsOf(folder, 'v1.2.4')).toEqual(['The tag v1.2.4 is not that of version 1.2.3.']);
    expect(problemsOf(folder)).toEqual(['Version 1.2.3 is tagged already; raise it.']);
    expect(problemsOf(folder, 'v1.2.3')).toEqual([]);
  });

  it('tells all that is wrong at once', () => {
    write('package.json', JSON.stringify({ version: '2.0.0' }));
    expect(problemsOf(folder)).toHaveLength(4);
  });
});
