// Builds dist/ from src/: one command, byte-identical for the same source. ncc takes the tsconfig.json of the folder it runs in.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const ncc = join(root, 'node_modules', '@vercel', 'ncc', 'dist', 'ncc', 'cli.js');

/** Where to build to; the default is what is committed. */
const out = process.argv[2] ?? join(root, 'dist');

rmSync(out, { recursive: true, force: true });
const options = ['--license', 'licenses.txt', '--transpile-only', '--no-cache', '--quiet'];
const { status } = spawnSync(process.execPath, [ncc, 'build', join(root, 'src', 'main.ts'), '--out', out, ...options], {
  cwd: here,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
