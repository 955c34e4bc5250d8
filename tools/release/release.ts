import { parseArgs } from 'node:util';
import { git } from './git';
import { notesOf, problemsOf, versionOf } from './release-checks';
import { pinSisters } from './sister-pins';

const USAGE = `npm run release                     checks everything, pins the actions in the reusable workflow, and makes the tag v1.2.3
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
  else makeTag();
} else {
  console.error(USAGE);
  process.exitCode = 1;
}

/** The pins are a commit of their own, for they name the one before. */
function makeTag(): void {
  const tag = `v${versionOf(folder)}`;
  pinSisters(folder, git(folder, 'rev-parse', 'HEAD'), versionOf(folder));
  git(folder, 'commit', '--all', '--quiet', '--message', `Pin the actions of the reusable workflow to ${tag}`);
  git(folder, 'tag', '--annotate', tag, '--message', tag);
  console.log(`Tagged ${tag}. It is released when its commit is on main and you push it: git push origin main ${tag}`);
}
