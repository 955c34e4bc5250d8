import { annotation, groupedAnnotations, isLong } from './action/annotate';
import { CancelledError, explain } from './action/explain';
import { MissingCredentialsError } from './action/input-error';
import { type Inputs, readInputs } from './action/inputs';
import {
  asOutput,
  FAILURE_OUTPUTS,
  MIRROR_OUTPUTS,
  tell,
  tellError,
  type ToldError,
  type ToldResult,
} from './action/outputs';
import { Progress } from './action/progress';
import { writeResults } from './action/results';
import type { Runner } from './action/runner';
import { summarizeFailure, summarizeMany, summarizeOne, type Traffic } from './action/summary';
import { userAgent } from './action/user-agent';
import { type Clock, formatDuration, systemClock } from './clock';
import type { Attempt } from './http/call';
import type { Retry } from './http/retry';
import { performAll, takeShard, totalsOf } from './mirror/batch';
import { type Log, type MirrorTask, perform } from './mirror/task';
import type { Service } from './service';
import { VERSION } from './version';

/** The story of one run, from the inputs to the exit code. The only place that ends a run in failure. Never throws. */
export async function run(runner: Runner, clock: Clock = systemClock): Promise<void> {
  const cancellation = new AbortController();
  const stopListening = runner.onCancel((signal) => {
    cancellation.abort(new CancelledError(signal));
  });
  try {
    const inputs = await readInputs(runner);
    const succeeded = await runWith(inputs, runner, clock, cancellation.signal);
    runner.end(succeeded ? 'success' : 'failure');
  } catch (error) {
    runner.end((await endBeforeWork(error, runner)) ? 'success' : 'failure');
  } finally {
    stopListening();
  }
}

/** The run had nothing to work with: its inputs are wrong, or there are no credentials. */
async function endBeforeWork(error: unknown, runner: Runner): Promise<boolean> {
  const skips = error instanceof MissingCredentialsError && error.onMissing === 'skip';
  if (skips) {
    runner.setOutput('outcome', 'skipped');
    runner.setOutput('changed', 'false');
    runner.notice({
      title: 'Skipped',
      message: `There are no credentials for Huawei Cloud, so nothing was done. ${error.likeliest}`,
    });
    return true;
  }
  const told = tellError(explain(error), runner.redact);
  runner.setOutput('outcome', 'failed');
  runner.setOutput('changed', 'false');
  runner.setOutput('error_code', told.title);
  runner.setOutput('error_msg', told.what);
  if (isLong(told)) for (const line of told.what.split('\n')) runner.info(line);
  runner.error(annotation(told));
  if (runner.input('summary')?.toLowerCase() !== 'false') await runner.writeSummary(summarizeFailure(told));
  return false;
}

/** All that is known of a run while it lasts. */
interface Work {
  inputs: Inputs;
  runner: Runner;
  clock: Clock;
  signal: AbortSignal;
  service: Service;
  traffic: Traffic;
}

async function runWith(inputs: Inputs, runner: Runner, clock: Clock, signal: AbortSignal): Promise<boolean> {
  if (inputs.unknownRegion !== undefined) {
    runner.notice({
      title: 'Unknown region',
      message: `${inputs.unknownRegion} is not a region this version knows; trying ${inputs.endpoints.codearts}. The input endpoint names another host.`,
    });
  }
  const { openService } = await import('./service');
  const traffic: Traffic = { requests: 0, retries: 0 };
  const service = openService(inputs, {
    clock,
    signal,
    userAgent: userAgent(runner.env),
    mask: runner.mask,
    onAttempt: (attempt) => {
      countAttempt(attempt, traffic, runner);
    },
    onRetry: (retry) => {
      traffic.retries++;
      runner.info(describeRetry(retry));
    },
  });
  const work: Work = { inputs, runner, clock, signal, service, traffic };
  try {
    return inputs.work.kind === 'one' ? await runOne(inputs.work.task, work) : await runMany(inputs.work, work);
  } finally {
    service.close();
  }
}

async function runOne(task: MirrorTask, work: Work): Promise<boolean> {
  const { inputs, runner } = work;
  runner.info(
    `CodeArts remote mirror ${VERSION}: repository ${task.repositoryId ?? task.repository ?? ''}, source ${task.url}`,
  );
  const log: Log = {
    info: runner.info,
    warning: (message) => {
      runner.warning({ title: 'CodeArts remote mirror', message });
    },
  };
  const result = await performWith(task, log, work);
  const told = tell(result, result.error && explain(result.error, inputs.credentials.kind), runner.redact);
  for (const name of MIRROR_OUTPUTS) runner.setOutput(name, asOutput(told.fields[name]));
  if (told.error) {
    for (const name of FAILURE_OUTPUTS) runner.setOutput(name, asOutput(told.fields[name]));
    runner.error(annotation(told.error));
  }
  for (const { setting, now, then } of told.plan ?? []) runner.info(`Plan: ${setting}: ${now} → ${then}`);
  runner.info(
    `Outcome: ${told.outcome}${told.error ? '' : `, status ${asOutput(told.fields['status']) || 'unknown'}`}.`,
  );
  if (inputs.summary) await runner.writeSummary(summarizeOne(told, work.traffic));
  return told.error === undefined;
}

async function runMany(list: Extract<Inputs['work'], { kind: 'many' }>, work: Work): Promise<boolean> {
  const { inputs, runner, clock, signal, service } = work;
  const tasks = list.shard ? takeShard(list.tasks, list.shard) : list.tasks;
  const part = list.shard ? `, shard ${list.shard.index}/${list.shard.count} of ${list.tasks.length}` : '';
  runner.info(`CodeArts remote mirror ${VERSION}: ${tasks.length} mirrors${part}, ${inputs.concurrency} at a time`);
  if (tasks.length === 0) runner.notice({ title: 'Nothing to do', message: `The list of mirrors${part} is empty.` });

  const progress = new Progress(tasks.length, clock, runner.info);
  const results = await performAll(tasks, (task) => performWith(task, batchLog(task, runner), work), {
    concurrency: inputs.concurrency,
    signal,
    stopsAll: service.isCredentialRefusal,
    onResult: (result) => {
      progress.count(result);
    },
  });
  progress.end();

  const totals = totalsOf(results);
  const told = results.map((result) =>
    tell(result, result.error && explain(result.error, inputs.credentials.kind), runner.redact),
  );
  const failure = signal.aborted
    ? tellError(explain(signal.reason), runner.redact)
    : told.find(({ error }) => error)?.error;
  for (const name of MIRROR_OUTPUTS) runner.setOutput(name, '');
  runner.setOutput('outcome', signal.aborted ? 'failed' : totals.outcome);
  runner.setOutput('changed', String(totals.changed));
  runner.setOutput('total', String(totals.total));
  for (const outcome of ['associated', 'updated', 'unchanged', 'failed'] as const)
    runner.setOutput(outcome, String(totals.counts[outcome]));
  writeResults(told, runner);
  if (failure) tellFailures(told, failure, runner);
  if (inputs.summary) await runner.writeSummary(summarizeMany(told, totals, work.traffic, failure));
  return failure === undefined;
}

/** The four failure outputs are those of the first failure; annotations are one a cause. */
function tellFailures(told: readonly ToldResult[], failure: ToldError, runner: Runner): void {
  const failed = told.filter(({ outcome }) => outcome === 'failed');
  const fields = failed.find(({ error }) => error === failure)?.fields ?? {
    error_code: failure.title,
    error_msg: failure.what,
  };
  for (const name of FAILURE_OUTPUTS) runner.setOutput(name, asOutput(fields[name]));
  const annotations = groupedAnnotations(failed);
  if (!annotations.some(({ title }) => title === failure.title)) annotations.unshift(annotation(failure));
  for (const each of annotations) runner.error(each);
}

function performWith(task: MirrorTask, log: Log, { inputs, clock, signal, service }: Work) {
  return perform(task, inputs.policy, { mirrors: service.repo, repositories: service.repo, clock, signal, log });
}

/** With many mirrors the story of each goes to the debug log; its warnings stay visible. */
function batchLog(task: MirrorTask, runner: Runner): Log {
  const name = task.repositoryId ?? task.repository ?? '';
  return {
    info: (line) => {
      runner.debug(`${name}: ${line}`);
    },
    warning: (line) => {
      runner.info(`Warning for ${name}: ${line}`);
    },
  };
}

function countAttempt(attempt: Attempt, traffic: Traffic, runner: Runner): void {
  traffic.requests++;
  if (attempt.requestId !== undefined) traffic.lastRequestId = attempt.requestId;
  const id = attempt.requestId === undefined ? '' : `, request id ${attempt.requestId}`;
  runner.debug(
    `${attempt.method} ${attempt.url}: ${attempt.result} after ${Math.round(attempt.durationMs)} ms (attempt ${attempt.number}${id})`,
  );
}

function describeRetry({ error, attempt, maxAttempts, pauseMs }: Retry): string {
  const { method, url } = error.failed;
  const { title, what } = explain(error);
  return `${method} ${url}: ${title}: ${what} Attempt ${attempt + 1} of ${maxAttempts} in ${formatDuration(pauseMs)}.`;
}
