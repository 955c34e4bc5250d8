import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import * as undici from '../../../tools/build/undici';

const PROGRAMS = ['dist', 'discover/dist', 'join/dist'];

/** Text of every JavaScript file of the packages that `npm ci --omit=dev` installs, by name of the package. */
const packages = new Map<string, string[]>();

beforeAll(() => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { dev?: true; optional?: true; devOptional?: true }>;
  };
  for (const [folder, { dev, optional, devOptional }] of Object.entries(lock.packages)) {
    if (folder === '' || dev || optional || devOptional) continue;
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (file) => /\.[cm]?js$/.test(file) && !file.includes('node_modules'),
    );
    const texts = files.map((file) => readFileSync(join(folder, file), 'utf8'));
    const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
    packages.set(name, [...(packages.get(name) ?? []), ...texts]);
  }
});

function codeOf(program: string): string {
  const files = readdirSync(program).filter((file) => file.endsWith('.js'));
  return files.map((file) => readFileSync(join(program, file), 'utf8')).join('\n');
}

const linesOf = (text: string) => text.split('\n').map((line) => line.trim());

/** The packages of which a line that no other package has is in a program. */
function packagesIn(program: string): string[] {
  const linesByPackage = [...packages].map(
    ([name, texts]) => [name, new Set(texts.flatMap(linesOf).filter((line) => line.length > 40))] as const,
  );
  const owners = new Map<string, number>();
  for (const [, lines] of linesByPackage) for (const line of lines) owners.set(line, (owners.get(line) ?? 0) + 1);
  const inside = new Set(linesOf(codeOf(program)));
  return linesByPackage
    .filter(([, lines]) => [...lines].some((line) => owners.get(line) === 1 && inside.has(line)))
    .map(([name]) => name)
    .sort();
}

describe.each(PROGRAMS)('licenses.txt of %s', (program) => {
  it('names every package whose code is in it, and no other', () => {
    const licenses = readFileSync(join(program, 'licenses.txt'), 'utf8');
    const named = [...licenses.matchAll(/^((?:@[\w.-]+\/)?[\w.-]+) \d+\.\d+\.\d+\n[A-Z]/gm)].map(([, name]) => name);
    expect(named).toContain('@actions/core');
    expect(named).toEqual(packagesIn(program));
  });
});

describe('undici', () => {
  const imported = (text: string) => /import \{ ([^}]*) \} from 'undici'/.exec(text)?.[1]?.split(', ') ?? [];
  const importers = () =>
    [...packages].filter(([name, texts]) => name !== 'undici' && texts.some((text) => /['"]undici['"]/.test(text)));

  it('is the one library that is left out of the bundles', () => {
    for (const program of PROGRAMS) expect(packagesIn(program)).not.toContain('undici');
  });

  it('still needs to be left out: the libraries of the bundles import it', () => {
    expect(importers().map(([name]) => name)).toEqual(['@actions/github', '@actions/http-client']);
  });

  it('can be left out: what they import of it is what the bundles hold instead', () => {
    const names = importers().flatMap(([, texts]) => texts.flatMap(imported));
    expect([...new Set(names)].sort()).toEqual(Object.keys(undici).sort());
  });
});

describe('the bundle', () => {
  it('has an entry of at most 250 kB and weighs at most 1.5 MB in all', () => {
    const sizeOf = (file: string) => statSync(join('dist', file)).size;
    expect(sizeOf('index.js')).toBeLessThanOrEqual(250_000);
    expect(readdirSync('dist').reduce((sum, file) => sum + sizeOf(file), 0)).toBeLessThanOrEqual(1_500_000);
  });
});
