import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));

/** Rooms and single files of src, upper before lower; what stands in one line is on the same floor. */
const FLOORS: readonly (readonly string[])[] = [
  ['main'],
  ['run', 'join', 'discover'],
  ['work'],
  ['service'],
  ['action'],
  ['codearts'],
  ['credentials'],
  ['http', 'mirror'],
  ['clock', 'version'],
];

/** GitHub's API client alone, which knows nothing of the workflow step: what lists the repositories is built on it. */
const GITHUB_CLIENT = '@actions/github/lib/utils';

/** Every source file, by its path from src, with the files and packages that it imports. */
const SOURCES = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
  .map((path) => {
    const text = readFileSync(join(SRC, path), 'utf8');
    const imports = [...text.matchAll(/(?:from|import\(|import) ?'([^']+)'/g)].map(([, name = '']) => name);
    return {
      path,
      text,
      own: imports.filter((name) => name.startsWith('.')).map((name) => posix.join(posix.dirname(path), name)),
      packages: imports.filter((name) => !name.startsWith('.') && !name.startsWith('node:')),
    };
  });

/** `@scope/name` or `name` of what is imported from it. */
const packageOf = (name: string) =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

const roomOf = (path: string) => path.replace(/\.ts$/, '').split('/')[0] ?? '';
const floorOf = (path: string) => FLOORS.findIndex((rooms) => rooms.includes(roomOf(path)));

describe('the source', () => {
  it('is seen whole', () => {
    expect(SOURCES.length).toBeGreaterThan(40);
    expect(SOURCES.find(({ path }) => path === 'main.ts')?.own).toEqual(['action/runner', 'run']);
  });

  it.each(SOURCES)('has a room that is known: $path', ({ path }) => {
    expect(floorOf(path)).toBeGreaterThanOrEqual(0);
  });

  it.each(SOURCES)('imports only from its own room and from floors below: $path', ({ path, own }) => {
    const upwards = own.filter((name) => roomOf(name) !== roomOf(path) && floorOf(name) <= floorOf(path));
    expect(upwards).toEqual([]);
  });

  it.each(SOURCES.filter(({ path }) => roomOf(path) !== 'action'))(
    'outside src/action knows neither the runner nor the environment: $path',
    ({ text, packages }) => {
      expect(packages.filter((name) => /^@actions\/(core|github)(\/|$)/.test(name) && name !== GITHUB_CLIENT)).toEqual(
        [],
      );
      expect(text).not.toMatch(/\bprocess\s*(\.\s*env\b|\[\s*['"]env)/);
    },
  );

  it.each(SOURCES.filter(({ path }) => roomOf(path) === 'mirror'))(
    'of the domain imports no package: $path',
    ({ packages }) => {
      expect(packages).toEqual([]);
    },
  );

  it('imports only packages that are installed with the action', () => {
    const { dependencies } = JSON.parse(readFileSync(join(SRC, '../package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const used = new Set(SOURCES.flatMap(({ packages }) => packages.map(packageOf)));
    expect([...used].sort()).toEqual(Object.keys(dependencies).sort());
  });

  it('ends a run in one place only', () => {
    const ending = SOURCES.filter(({ text }) => /\bprocess\s*\.\s*exit\s*\(|\bsetFailed\s*\(/.test(text));
    expect(ending.map(({ path }) => path)).toEqual([]);
    const setting = SOURCES.filter(({ text }) => /\bexitCode\s*=/.test(text));
    expect(setting.map(({ path }) => path)).toEqual(['action/runner.ts']);
  });
});
