import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GO_CLIENT, PYTHON, PYTHON_FOLDER, ROOM } from './official-client';

const REQUIREMENTS = readFileSync(join(ROOM, 'python/requirements.txt'), 'utf8');

/** Readies the official clients at the versions that python/requirements.txt and go/go.mod name; says plainly which can't be had here. */
function setUp(): void {
  tell('Python', setUpPython());
  tell('Go', setUpGo());
}

/** Why there is no official Python client, or undefined if there is. */
function setUpPython(): string | undefined {
  const marker = join(PYTHON_FOLDER, 'requirements.txt');
  if (existsSync(PYTHON) && existsSync(marker) && readFileSync(marker, 'utf8') === REQUIREMENTS) return undefined;
  rmSync(PYTHON_FOLDER, { recursive: true, force: true });
  const python = ['python3', 'python'].find((name) => spawnSync(name, ['--version']).status === 0);
  if (python === undefined) return 'there is no Python';
  const made = run(python, ['-m', 'venv', PYTHON_FOLDER]);
  const problem = made ?? run(PYTHON, ['-m', 'pip', 'install', '--quiet', '-r', join(ROOM, 'python/requirements.txt')]);
  if (problem === undefined) writeFileSync(marker, REQUIREMENTS);
  else rmSync(PYTHON_FOLDER, { recursive: true, force: true });
  return problem;
}

/** Why there is no official Go client, or undefined if there is. */
function setUpGo(): string | undefined {
  rmSync(GO_CLIENT, { force: true });
  if (spawnSync('go', ['version']).status !== 0) return 'there is no Go';
  mkdirSync(join(GO_CLIENT, '..'), { recursive: true });
  // Two packages at once are too much for a small machine: some of the SDK's are large.
  return run('go', ['build', '-p', '1', '-mod', 'readonly', '-o', GO_CLIENT, '.'], join(ROOM, 'go'));
}

function run(program: string, args: readonly string[], cwd = ROOM): string | undefined {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  return status === 0 ? undefined : `${program} ${args.join(' ')} failed:\n${error?.message ?? stdout + stderr}`;
}

function tell(name: string, problem: string | undefined): void {
  console.log(
    problem === undefined ? `Official ${name} client: ready` : `Official ${name} client: LEFT OUT, ${problem}`,
  );
}

setUp();
