import { systemClock } from '../clock';
import { annotation } from '../report/annotate';
import { accountOf } from '../report/explain';
import { InputError } from '../inputs/input-error';
import { warnOfNearNames } from '../inputs/input-names';
import { requireNode } from '../inputs/node-version';
import { parse, Problems } from '../inputs/problems';
import { integer } from '../inputs/values';
import { troubleshootingPage } from '../report/documentation';
import { type Account, cleaned, type Explanation } from '../report/explanation';
import { setOutputs } from '../report/outputs';
import type { ToldResult } from '../report/told-result';
import { writeResults } from '../report/results';
import type { Runner } from '../runner/runner';
import { summarizeFailure } from '../report/summary-failure';
import { summarizeMany } from '../report/summary-many';
import { totalsOf } from '../mirror/batch';
import { IncompleteError, whatIsMissing } from './completeness';
import { readResults, ResultsError } from './results';

/** The inputs of join/action.yml. */
export const INPUTS_OF_JOIN: readonly string[] = ['folder', 'total'];

/** The story of a join: the results of all shards, read and told as those of one run. Never throws. */
export function join(runner: Runner): void {
  try {
    requireNode();
    const { folder, total } = readInputs(runner);
    const results = readResults(folder, runner.redact);
    const incomplete = whatIsMissing(results, total);
    tellResults(
      results,
      total,
      incomplete && cleaned(accountOfJoin(incomplete), runner.redact, troubleshootingPage(runner.env)),
      runner,
    );
    runner.end(incomplete ? 'failure' : 'success');
  } catch (error) {
    const told = cleaned(accountOfJoin(error), runner.redact, troubleshootingPage(runner.env));
    tellFailure(told, runner);
    runner.writeSummary(summarizeFailure(told));
    setOutputs({ outcome: 'failed', changed: false }, runner);
    runner.end('failure');
  }
}

function readInputs(runner: Runner): { folder: string; total: number | undefined } {
  warnOfNearNames(runner, INPUTS_OF_JOIN);
  const problems = new Problems(runner.redact);
  const folder = runner.input('folder');
  if (folder === undefined) problems.add('folder', 'is empty; write the path of the folder with the results files');
  const total = parse(integer(0, 10_000_000), 'total', runner.input('total'), problems);
  if (problems.lines.length > 0) throw new InputError(problems.lines);
  return { folder: folder ?? '', total };
}

function tellResults(
  results: readonly ToldResult[],
  total: number | undefined,
  incomplete: Explanation | undefined,
  runner: Runner,
): void {
  const totals = totalsOf(results);
  runner.setOutput('outcome', incomplete ? 'failed' : totals.outcome);
  runner.setOutput('changed', String(totals.changed));
  runner.setOutput('total', String(totals.total));
  for (const outcome of ['associated', 'updated', 'unchanged', 'failed', 'skipped'] as const)
    runner.setOutput(outcome, String(totals.counts[outcome]));
  setOutputs(writeResults(results, runner), runner);
  runner.info(`${totals.total} results, ${totals.counts.failed} of them failures.`);
  if (incomplete) tellFailure(incomplete, runner);
  const failure = incomplete ?? results.find(({ error }) => error)?.error;
  runner.writeSummary(
    summarizeMany({ results, totals, failure, expected: total }, { mode: 'associate', nowMs: systemClock.time() }),
  );
}

function tellFailure(told: Explanation, runner: Runner): void {
  runner.setOutput('error_code', told.title);
  runner.setOutput('error_msg', told.what);
  runner.error(annotation(told));
  runner.info(`Outcome: failed, ${told.title}.`);
}

function accountOfJoin(error: unknown): Account {
  if (error instanceof IncompleteError) {
    const remedy =
      'A job of the matrix ended before it had a result, or the folder holds other results: look at the jobs of this run and at the input folder, and run the failed jobs again.';
    return { title: 'Incomplete', what: error.message, remedy };
  }
  if (error instanceof ResultsError) {
    const remedy =
      'Give the folder that holds the files of the output results_file, and nothing else. If no job had a result, look at the jobs of this run.';
    return { title: 'InvalidInput', what: error.message, remedy };
  }
  return accountOf(error);
}
