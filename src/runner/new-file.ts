import { lstatSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Writes a file that nobody else may read, and that did not exist before: what is in its place is taken away first, a link as such, so
 * that nothing is written to where somebody else has it point. What is not a file (a folder, a pipe, a device) stays and is an error.
 * @throws NodeJS.ErrnoException
 */
export function writeNewFile(path: string, content: string): void {
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there?.isFile() || there?.isSymbolicLink()) rmSync(path);
  writeFileSync(path, content, { flag: 'wx', mode: 0o600 });
}
