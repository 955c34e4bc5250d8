import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { GITEA, INSTALLED, MODULE, STATIC_ROOT } from './gitea';

/** Builds Gitea, which takes about ten minutes the first time; where there is no Go it is left out, and a build that fails is an error. */
function setUp(): void {
  if (existsSync(GITEA)) {
    console.log('Gitea: ready');
  } else if (spawnSync('go', ['version']).status !== 0) {
    console.log('Gitea: LEFT OUT, there is no Go');
  } else {
    console.log('Gitea: building it, which takes about ten minutes the first time');
    copyModule();
    go(['build', '-p', '2', '-tags', 'sqlite sqlite_unlock_notify', '-o', GITEA, '.'], STATIC_ROOT);
    console.log('Gitea: ready');
  }
}

/** Go keeps modules in a folder that is read-only, and another module's main package is built from a copy alone. */
function copyModule(): void {
  rmSync(INSTALLED, { recursive: true, force: true });
  mkdirSync(INSTALLED, { recursive: true });
  const { Dir } = JSON.parse(go(['mod', 'download', '-json', MODULE], INSTALLED)) as { Dir: string };
  cpSync(Dir, STATIC_ROOT, { recursive: true });
  const copied = readdirSync(STATIC_ROOT, { recursive: true, withFileTypes: true });
  const folders = copied.filter((entry) => entry.isDirectory()).map(({ parentPath, name }) => join(parentPath, name));
  for (const folder of [STATIC_ROOT, ...folders]) chmodSync(folder, 0o755);
}

/** Runs Go and returns its standard output. SQLite is C. */
function go(args: readonly string[], cwd: string): string {
  const env = { ...process.env, CGO_ENABLED: '1' };
  const { status, stdout, error } = spawnSync('go', args, {
    cwd,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`go ${args.join(' ')} failed: ${error?.message ?? stdout}`);
  return stdout;
}

setUp();
