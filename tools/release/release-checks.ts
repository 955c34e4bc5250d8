import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { git } from './git';
import { pinProblems } from './sister-pins';

/** The version in package.json of a project. */
export function versionOf(folder: string): string {
  const { version } = JSON.parse(read(folder, 'package.json')) as { version: string };
  return version;
}

/** What the changelog of a project says of its version; empty if it says nothing. */
export function notesOf(folder: string): string {
  const [, ...sections] = read(folder, 'CHANGELOG.md').split(/^## /m);
  const section = sections.find((text) => text.startsWith(`[${versionOf(folder)}]`)) ?? '';
  return section.slice(section.indexOf('\n') + 1).trim();
}

/**
 * What keeps a project from being released: one line for each. Where there is nothing else, builds it anew to see whether dist is what the sources give.
 * @param tag the tag that is to be released, if it is there already
 */
export function problemsOf(folder: string, tag?: string): string[] {
  const version = versionOf(folder);
  const problems = [...versionProblems(folder, version)];
  if (tag !== undefined && tag !== `v${version}`) problems.push(`The tag ${tag} is not that of version ${version}.`);
  if (tag !== undefined) problems.push(...pinProblems(folder, version));
  if (tag === undefined && git(folder, 'tag', '--list', `v${version}`) !== '')
    problems.push(`Version ${version} is tagged already; raise it.`);
  const dirt = git(folder, 'status', '--porcelain');
  if (dirt !== '') problems.push(`The work tree is not clean:\n${dirt}`);
  if (problems.length > 0) return problems;
  const build = spawnSync('npm run --silent build', { cwd: folder, encoding: 'utf8', shell: true });
  if (build.status !== 0) return [`The build fails:\n${build.stderr}`];
  const stale = git(folder, 'status', '--porcelain');
  return stale === '' ? [] : [`dist was stale; it has been built anew, commit it:\n${stale}`];
}

function versionProblems(folder: string, version: string): string[] {
  const problems: string[] = [];
  const { version: locked } = JSON.parse(read(folder, 'package-lock.json')) as { version?: string };
  if (locked !== version) problems.push(`package-lock.json has version ${locked ?? '?'}, package.json ${version}.`);
  const inCode = /VERSION = '([^']*)'/.exec(read(folder, 'src/version.ts'))?.[1];
  if (inCode !== version) problems.push(`src/version.ts has version ${inCode ?? '?'}, package.json ${version}.`);
  const [, released, date] = /^## \[(\d[^\]]*)\](?: - (\d{4}-\d\d-\d\d))?$/m.exec(read(folder, 'CHANGELOG.md')) ?? [];
  if (released !== version)
    problems.push(`The newest version in CHANGELOG.md is ${released ?? 'none'}, in package.json ${version}.`);
  else if (date === undefined) problems.push(`CHANGELOG.md has no date (## [${version}] - 2026-01-31).`);
  else if (notesOf(folder) === '') problems.push(`CHANGELOG.md says nothing of version ${version}.`);
  return problems;
}

function read(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
}
