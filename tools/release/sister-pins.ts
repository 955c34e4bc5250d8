import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { git } from './git';

/** The workflow that others call. A pin of it must be one of the actions it uses as well, on every platform that can call it. */
const WORKFLOW = '.github/workflows/mirror-organization.yml';

/** What it uses of this project: its own actions are those whose folders lie beside discover. */
function pinsIn(text: string): RegExp {
  const [, project = 'none'] = /uses: ([\w.-]+\/[\w.-]+)\/discover@/.exec(text) ?? [];
  return new RegExp(`(uses: ${project}(?:/\\w+)?)@(\\S+)( # \\S+)?$`, 'gm');
}

/** Has the workflow use its sister actions by a commit; `version` stands behind it. */
export function pinSisters(folder: string, commit: string, version: string): void {
  const text = readFileSync(join(folder, WORKFLOW), 'utf8');
  writeFileSync(join(folder, WORKFLOW), text.replace(pinsIn(text), `$1@${commit} # v${version}`));
}

/** What is wrong with the pins of a release: they name the commit before the tag, which differs from it by the pins alone. */
export function pinProblems(folder: string, version: string): string[] {
  const text = git(folder, 'show', `HEAD:${WORKFLOW}`);
  const before = git(folder, 'rev-parse', 'HEAD^');
  const pins = [...text.matchAll(pinsIn(text))].map(([, , ref = '', comment = '']) => ref + comment);
  const problems = pins
    .filter((pin) => pin !== `${before} # v${version}`)
    .map((pin) => `${WORKFLOW} uses ${pin}, not ${before} # v${version}, the commit before the tag.`);
  if (pins.length === 0) problems.push(`${WORKFLOW} uses no action of this project.`);
  const changed = git(folder, 'diff', '--name-only', 'HEAD^', 'HEAD');
  if (changed !== WORKFLOW) problems.push(`The tagged commit changes more than the pins in ${WORKFLOW}:\n${changed}`);
  return problems;
}
