import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** Root of this repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Programs of bench/standalone, each one file that runs in a process of its own. */
const STANDALONE = [
  'by-hand-https',
  'by-hand-fetch',
  'many-https',
  'many-fetch',
  'service',
  'github',
  'far-link',
  'peak-memory',
] as const;

/** Paths of the compiled standalone programs. */
export type Programs = Readonly<Record<(typeof STANDALONE)[number], string>>;

/** Compiles the standalone programs into `folder`, as plain CommonJS files: what starts fastest. */
export function compileStandalone(folder: string): Programs {
  const programs = STANDALONE.map((name) => {
    const file = join(ROOT, 'tools', 'bench', 'standalone', `${name}.ts`);
    const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2024, esModuleInterop: true },
    });
    const path = join(folder, `${name}.cjs`);
    writeFileSync(path, outputText);
    return [name, path];
  });
  return Object.fromEntries(programs) as Programs;
}

/** Builds the action's source with ncc as it comes, undici and all of @actions/core included; returns the folder of the bundle. */
export function buildPlainly(folder: string, node: string): string {
  const dist = join(folder, 'plain');
  const ncc = join(ROOT, 'node_modules', '@vercel', 'ncc', 'dist', 'ncc', 'cli.js');
  const options = ['--out', dist, '--transpile-only', '--no-cache', '--quiet'];
  const build = spawnSync(node, [ncc, 'build', join(ROOT, 'src', 'step', 'main.ts'), ...options], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (build.status !== 0) throw new Error(`the plain build failed: ${build.stdout}${build.stderr}`);
  return dist;
}
