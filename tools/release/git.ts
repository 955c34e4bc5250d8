import { spawnSync } from 'node:child_process';

/**
 * Runs git in a folder; returns what it printed.
 * @throws Error with what git said
 */
export function git(folder: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout.trimEnd();
}
