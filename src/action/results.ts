import type { ToldResult } from './outputs';
import type { Runner } from './runner';

/** GitHub takes 1 MB of outputs a job; larger ones are dropped without a word. Bytes. */
const MAX_RESULTS_BYTES = 900 * 1024;

/** Writes the outputs `results` (JSON, in the order of the list) and `results_file`, which has it all whatever the size. */
export function writeResults(told: readonly ToldResult[], runner: Runner): void {
  const json = JSON.stringify(told.map(({ fields }) => fields));
  const path = runner.writeFile(`codearts-remote-mirror-results-${Date.now()}-${process.pid}.json`, json);
  runner.setOutput('results_file', path);
  const fits = Buffer.byteLength(json) <= MAX_RESULTS_BYTES;
  runner.setOutput('results', fits ? json : '');
  if (!fits) {
    runner.warning({
      title: 'Results too large',
      message: `The results of ${told.length} mirrors are too large for an output; they are in the file that results_file names: ${path}`,
    });
  }
}
