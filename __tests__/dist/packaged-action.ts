import { afterAll } from '@jest/globals';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

let folder: string | undefined;

/**
 * What a workflow gets of the action: `action.yml` and `dist/` alone in a folder, without sources and node_modules.
 * They are those of this repository, or of the folder that PACKAGED_ACTION names. One copy a test file, removed at its end.
 */
export function packagedAction(): string {
  if (folder !== undefined) return folder;
  const from = resolve(process.env['PACKAGED_ACTION'] ?? fileURLToPath(new URL('../..', import.meta.url)));
  folder = mkdtempSync(join(tmpdir(), 'packaged-action-'));
  for (const part of ['action.yml', 'dist']) cpSync(join(from, part), join(folder, part), { recursive: true });
  return folder;
}

afterAll(() => {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});
