// Builds the three programs from src/: byte-identical for the same source. ncc takes the tsconfig.json of the folder it runs in.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ncc from '@vercel/ncc';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(dirname(here));

/** Program → folder. */
const PROGRAMS = [
  ['src/step/main.ts', 'dist'],
  ['src/discover/main.ts', 'discover/dist'],
  ['src/join/main.ts', 'join/dist'],
];

/** Where to build to; the default is what is committed. */
const target = resolve(process.argv[2] ?? root);

/** CommonJS: Node starts it quicker than modules, and reads its chunks at once, without turns of the event loop in between. */
const OPTIONS = { esm: false, license: 'licenses.txt', transpileOnly: true, cache: false, quiet: true };

process.chdir(here);
for (const [program, folder] of PROGRAMS) {
  const { code, assets, err } = await ncc(join(root, program), OPTIONS);
  if (err) throw err;
  const out = join(target, folder);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const files = { 'index.js': code, 'package.json': '{ "type": "commonjs" }\n' };
  for (const [name, { source }] of Object.entries(assets)) files[name] = source;
  for (const [name, text] of Object.entries(files)) writeFileSync(join(out, name), text);
}
