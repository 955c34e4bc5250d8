import type { ToldResult } from './told-result';
import type { Runner } from '../runner/runner';

/** GitHub takes 1 MB of outputs a job; larger ones are dropped without a word. Bytes. */
const MAX_RESULTS_BYTES = 900 * 1024;

/** A JSON list with one row a line, so that people, `grep` and `diff` can read it. */
export function rowsAsJson(rows: readonly object[]): string {
  return rows.length === 0 ? '[]' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
}

/** The outputs `results` (JSON, in the order of the list) and `results_file`, a file that has it all whatever the size. */
export function writeResults(
  told: readonly ToldResult[],
  runner: Runner,
): { results: string; results_file: string | undefined } {
  const json = rowsAsJson(told.map(({ repository, fields }) => ({ repository, ...fields })));
  const path = runner.writeFile('codearts-remote-mirror-results', json);
  if (Buffer.byteLength(json) <= MAX_RESULTS_BYTES) return { results: json, results_file: path };
  runner.warning({
    title: 'Results too large',
    message: `The results of ${told.length} mirrors are too large for an output; they are in the file that results_file names: ${path ?? 'which could not be written either'}`,
  });
  return { results: '', results_file: path };
}
