import { annotation } from '../report/annotate';
import { troubleshootingPage } from '../report/documentation';
import { explain } from '../report/explain';
import { MissingCredentialsError } from '../inputs/input-error';
import { type Inputs, readInputs } from '../inputs/inputs';
import { requireNode } from '../inputs/node-version';
import { regionMeantBy } from '../inputs/region';
import { failureFields, setOutputs } from '../report/outputs';
import type { Runner } from '../runner/runner';
import { untilStopped } from '../runner/stop';
import { summarizeFailure, summarizeSkip } from '../report/summary-failure';
import { type Clock, systemClock } from '../clock';
import { workOnMany } from './many';
import { workOnOne } from './one';

/** The story of one run, from the inputs to the exit code. The only place that ends a run in failure. Never throws. */
export async function run(runner: Runner, clock: Clock = systemClock): Promise<void> {
  try {
    const succeeded = await untilStopped(runner, async (signal) => {
      requireNode();
      return work(await readInputs(runner, signal), runner, clock, signal);
    });
    runner.end(succeeded ? 'success' : 'failure');
  } catch (error) {
    runner.end(endWithoutResult(error, runner) ? 'success' : 'failure');
  }
}

/** Does what the inputs ask for. Returns whether all went well. */
async function work(inputs: Inputs, runner: Runner, clock: Clock, signal: AbortSignal): Promise<boolean> {
  if (inputs.unknownRegion !== undefined) {
    const meant = regionMeantBy(inputs.unknownRegion);
    runner.notice({
      title: 'Unknown region',
      message: `${inputs.unknownRegion} is not a region this version knows; trying ${inputs.endpoints.codearts}.${meant === undefined ? '' : ` Did you mean ${meant}?`} To use another host, set the input endpoint.`,
    });
  }
  // What needs the network is loaded only now.
  const { openSession } = await import('./session');
  const session = await openSession(inputs, { runner, clock, signal });
  try {
    return inputs.work.kind === 'one'
      ? await workOnOne(inputs.work.task, session)
      : await workOnMany(inputs.work, session);
  } finally {
    session.close();
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
  const told = explain(error, runner.redact, { page: troubleshootingPage(runner.env) });
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
