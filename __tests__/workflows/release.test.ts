import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { notesOf, problemsOf, versionOf } from '../../tools/release/release-checks';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'release-'));
  git('init', '--quiet');
  write('package.json', JSON.stringify({ name: 'x', version: '1.2.3', scripts: { build: 'node build.cjs' } }));
  write('package-lock.json', JSON.stringify({ version: '1.2.3' }));
  write('src/version.ts', "export const VERSION = '1.2.3';\n");
  write('build.cjs', "require('node:fs').cpSync('src', 'dist', { recursive: true });\n");
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

function git(...args: string[]): void {
  const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...identity, ...args], { cwd: folder, stdio: 'pipe' });
}

function write(path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function commit(): void {
  git('add', '.');
  git('commit', '--quiet', '--message', 'x');
}

describe('a release', () => {
  it('is ready when everything fits', () => {
    expect(problemsOf(folder)).toEqual([]);
    expect(problemsOf(folder, 'v1.2.3')).toEqual([]);
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
    expect(problemsOf(folder, 'v1.2.4')).toEqual(['The tag v1.2.4 is not that of version 1.2.3.']);
    git('tag', 'v1.2.3');
    expect(problemsOf(folder)).toEqual(['Version 1.2.3 is tagged already; raise it.']);
    expect(problemsOf(folder, 'v1.2.3')).toEqual([]);
  });

  it('tells all that is wrong at once', () => {
    write('package.json', JSON.stringify({ version: '2.0.0' }));
    expect(problemsOf(folder, 'v1.2.3')).toHaveLength(5);
  });
});
