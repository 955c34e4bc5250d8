import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { notesOf, problemsOf, versionOf } from './release-checks';

const USAGE = `npm run release                     checks everything and makes the tag v1.2.3
npm run release -- check [v1.2.3]  only checks; with a tag, that it is the tag of this version
npm run release -- notes           prints what the changelog says of this version`;

const [command = 'tag', tag] = parseArgs({ allowPositionals: true }).positionals;
const folder = process.cwd();

if (command === 'notes') {
  console.log(notesOf(folder));
} else if (command === 'check' || command === 'tag') {
  const problems = problemsOf(folder, tag);
  for (const problem of problems) console.error(problem);
  const version = `v${versionOf(folder)}`;
  if (problems.length > 0) process.exitCode = 1;
  else if (command === 'check') console.log(`${version} is ready.`);
  else makeTag(version);
} else {
  console.error(USAGE);
  process.exitCode = 1;
}

function makeTag(version: string): void {
  const { status } = spawnSync('git', ['tag', '--annotate', version, '--message', version], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
  if (status === 0) console.log(`Tagged ${version}. It is released when you push it: git push origin ${version}`);
}
