import { annotation } from '../report/annotate';
import { troubleshootingPage } from '../report/documentation';
import { explainStart } from '../report/explain-start';
import { MissingCredentialsError } from '../inputs/input-error';
import { readInputs } from '../inputs/inputs';
import { requireNode } from '../inputs/node-version';
import { failureFields, setOutputs } from '../report/outputs';
import type { Runner } from '../runner/runner';
import { untilStopped } from '../runner/stop';
import { summarizeFailure, summarizeSkip } from '../report/summary-failure';
import { type Clock, systemClock } from '../clock';

/** The story of one run, from the inputs to the exit code. The only place that ends a run in failure. Never throws. */
export async function run(runner: Runner, clock: Clock = systemClock): Promise<void> {
  try {
    const succeeded = await untilStopped(runner, async (signal) => {
      requireNode();
      const inputs = await readInputs(runner, signal);
      // What needs the network is loaded only now.
      const { work } = await import('./work');
      return work(inputs, runner, clock, signal);
    });
    runner.end(succeeded ? 'success' : 'failure');
  } catch (error) {
    runner.end(endWithoutResult(error, runner) ? 'success' : 'failure');
  }
}

/** There is nothing to work with: the inputs are wrong, or there are no credentials. Returns whether that counts as success. */
function endWithoutResult(error: unknown, runner: Runner): boolean {
  if (error instanceof MissingCredentialsError && error.onMissing === 'skip') {
    setOutputs({ outcome: 'skipped', changed: false }, runner);
    runner.notice({
      title: 'Skipped',
      message: `There are no credentials for Huawei Cloud, so nothing was done. ${error.likeliest}`,
    });
    summarize(summarizeSkip(error.likeliest), runner);
    return true;
  }
  const told = explainStart(error, runner.redact, troubleshootingPage(runner.env));
  setOutputs({ outcome: 'failed', changed: false, ...unverified(runner), ...failureFields(told) }, runner);
  runner.error(annotation(told));
  summarize(summarizeFailure(told), runner);
  runner.info(`Outcome: failed, ${told.title}.`);
  return false;
}

/** A run that was asked for a proof and came to nothing has none. */
function unverified(runner: Runner): { verified?: false } {
  return runner.input('verify')?.toLowerCase() === 'true' ? { verified: false } : {};
}

/** The inputs may not have been read yet, but a summary that is not wanted is not written. */
function summarize(summary: string, runner: Runner): void {
  if (runner.input('summary')?.toLowerCase() !== 'false') runner.writeSummary(summary);
}
