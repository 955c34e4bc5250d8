// Builds the three programs from src/: byte-identical for the same source. ncc takes the tsconfig.json of the folder it runs in.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const ncc = join(root, 'node_modules', '@vercel', 'ncc', 'dist', 'ncc', 'cli.js');

/** Program → folder. */
const PROGRAMS = [
  ['src/main.ts', 'dist'],
  ['src/discover/main.ts', 'discover/dist'],
  ['src/join/main.ts', 'join/dist'],
];

/** Where to build to; the default is what is committed. */
const target = process.argv[2] ?? root;

for (const [program, folder] of PROGRAMS) {
  const out = join(target, folder);
  rmSync(out, { recursive: true, force: true });
  const options = ['--license', 'licenses.txt', '--transpile-only', '--no-cache', '--quiet'];
  const { status } = spawnSync(process.execPath, [ncc, 'build', join(root, program), '--out', out, ...options], {
    cwd: here,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
}
