// Builds the three programs from src/: byte-identical for the same source. ncc takes the tsconfig.json of the folder it runs in.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ncc from '@vercel/ncc';
import { licensesOf } from './licenses.js';

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

/** CommonJS: Node starts it quicker than modules. The source maps only tell what is in the bundle. */
const OPTIONS = {
  esm: false,
  transpileOnly: true,
  cache: false,
  quiet: true,
  sourceMap: true,
  sourceMapRegister: false,
};

process.chdir(here);
for (const [program, folder] of PROGRAMS) {
  const { code, map, assets, err } = await ncc(join(root, program), OPTIONS);
  if (err) throw err;
  const built = { 'index.js': code, 'index.js.map': map };
  for (const [name, { source }] of Object.entries(assets)) built[name] = String(source);
  const [maps, programs] = [Object.keys(built).filter(isMap), Object.keys(built).filter((name) => !isMap(name))];
  const sources = maps.flatMap((name) => JSON.parse(built[name]).sources);

  const files = { 'package.json': '{ "type": "commonjs" }\n', 'licenses.txt': licensesOf(sources, root) };
  for (const name of programs) files[name] = built[name].replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
  const out = join(target, folder);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(out, name), text);
}

function isMap(name) {
  return name.endsWith('.map');
}
