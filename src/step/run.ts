import { annotation, isLong } from '../report/annotate';
import { CancelledError, explain } from '../report/explain';
import { MissingCredentialsError } from '../inputs/input-error';
import { type Inputs, readInputs } from '../inputs/inputs';
import { failureFields, setOutputs, tellError } from '../report/outputs';
import type { Runner } from '../runner/runner';
import { summarizeFailure, summarizeSkip } from '../report/summary';
import { type Clock, systemClock } from '../clock';
import { EarlyConnection } from '../http/early-connection';

/** The story of one run, from the inputs to the exit code. The only place that ends a run in failure. Never throws. */
export async function run(runner: Runner, clock: Clock = systemClock): Promise<void> {
  const cancellation = new AbortController();
  runner.onCancel((signal) => {
    cancellation.abort(new CancelledError(signal));
  });
  try {
    const inputs = await readInputs(runner);
    const early = await connectEarly(inputs, runner);
    // What needs the network is loaded only now, while the connection is being made.
    const { work } = await import('./work');
    const succeeded = await work(inputs, { runner, clock, signal: cancellation.signal, early });
    runner.end(succeeded ? 'success' : 'failure');
  } catch (error) {
    runner.end(endWithoutResult(error, runner) ? 'success' : 'failure');
  }
}

/** Opens a connection to the host that is asked first, unless a proxy stands in between or there is nothing to ask. */
async function connectEarly(
  { work, credentials, endpoints }: Inputs,
  runner: Runner,
): Promise<EarlyConnection | undefined> {
  const hasProxy = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'].some((name) => runner.env[name]);
  if (hasProxy || (work.kind === 'many' && work.tasks.length === 0)) return undefined;
  return EarlyConnection.open(new URL(firstUrl(credentials, endpoints)));
}

function firstUrl(credentials: Inputs['credentials'], endpoints: Inputs['endpoints']): string {
  switch (credentials.kind) {
    case 'token':
    case 'access_key':
      return endpoints.codearts;
    case 'password':
      return endpoints.iam;
    case 'identity_provider':
    case 'agency':
      return credentials.idToken.requestUrl;
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
  const told = tellError(explain(error), runner.redact);
  setOutputs({ outcome: 'failed', changed: false, ...failureFields(told) }, runner);
  if (isLong(told)) for (const line of told.what.split('\n')) runner.info(line);
  runner.error(annotation(told));
  summarize(summarizeFailure(told), runner);
  return false;
}

/** The inputs may not have been read yet, but a summary that is not wanted is not written. */
function summarize(summary: string, runner: Runner): void {
  if (runner.input('summary')?.toLowerCase() !== 'false') runner.writeSummary(summary);
}
