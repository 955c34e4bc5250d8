// Says whose code is in a bundle, under which licence.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the package that a source file belongs to, from the root on; nested packages included. */
const PACKAGE = /node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+/;

/**
 * The text of licenses.txt: name, version and licence of each package, and the words of the licence.
 * @param {readonly string[]} sources the files that a bundle was made of
 * @param {string} root the folder that has node_modules
 */
export function licensesOf(sources, root) {
  const folders = new Set(sources.flatMap((source) => PACKAGE.exec(source)?.[0] ?? []));
  return [...folders]
    .map((folder) => licenseOf(join(root, folder)))
    .sort()
    .join('\n\n');
}

function licenseOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!license || !file) throw new Error(`${name} does not say under which licence it is`);
  return `${name} ${version}\n${license}\n${readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()}\n`;
}
