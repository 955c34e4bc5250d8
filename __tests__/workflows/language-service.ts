/** Reads workflows from standard input, a JSON array of texts, and writes [workflow, objections of GitHub's language service][]. */
import { registerLogger, type ValidationConfig, validate } from '@actions/languageservice';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { declaredIn, OURS, ROOT } from './validators';

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

async function objectionsTo(workflow: string, index: number): Promise<[string, string[]]> {
  // It does not look into local actions, and ours are the same under their long name.
  const text = workflow.replace(/(?<=uses: )\.\/([a-z]*)$/gm, (_match, folder: string) =>
    folder === '' ? `${OURS}@v1` : `${OURS}/${folder}@v1`,
  );
  // A name of its own, for the service remembers what it has read by name.
  const document = TextDocument.create(`file:///.github/workflows/${index}.yml`, 'yaml', 1, text);
  const found = await validate(document, CONFIG);
  return [workflow, found.map(({ message, range }) => `line ${range.start.line + 1}: ${message}`)];
}

const workflows = JSON.parse(await text(process.stdin)) as string[];
console.log(JSON.stringify(await Promise.all(workflows.map(objectionsTo))));
