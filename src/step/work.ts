import { annotation, groupedAnnotations } from '../report/annotate';
import { explain } from '../report/explain';
import type { Inputs } from '../inputs/inputs';
import { failureFields, NO_MIRROR, setOutputs, tell, tellError } from '../report/outputs';
import { Progress } from '../report/progress';
import { writeResults } from '../report/results';
import type { Runner } from '../runner/runner';
import { planned, summarizeMany, summarizeOne, type Traffic } from '../report/summary';
import { userAgent } from '../runner/user-agent';
import { type Clock, formatDuration } from '../clock';
import type { Attempt } from '../http/call';
import type { EarlyConnection } from '../http/early-connection';
import type { Retry } from '../http/retry';
import { performAll, takeShard, totalsOf } from '../mirror/batch';
import { type Log, type MirrorTask } from '../mirror/task';
import { perform } from '../mirror/perform';
import { openService, type Service } from './service';
import { VERSION } from '../version';

/** What a run works in. */
export interface Surroundings {
  runner: Runner;
  clock: Clock;
  /** Aborted when the workflow is cancelled. */
  signal: AbortSignal;
  /** A connection to the first host, already under way. */
  early: EarlyConnection | undefined;
}

/** All that is known of a run while it works. */
interface Work extends Surroundings {
  inputs: Inputs;
  service: Service;
  traffic: Traffic;
  /** Kept when the service has answered a request otherwise than by refusing the credential. */
  accepted: PromiseWithResolvers<true>;
  /** Whether the debug log is shown (ACTIONS_STEP_DEBUG): of many mirrors, lines that nobody sees would still be paid for. */
  isDebugging: boolean;
}

/** Does what the inputs ask for, and tells it in outputs, annotations and summary. Returns whether all went well. */
export async function work(inputs: Inputs, surroundings: Surroundings): Promise<boolean> {
  const { runner, clock, signal, early } = surroundings;
  if (inputs.unknownRegion !== undefined) {
    runner.notice({
      title: 'Unknown region',
      message: `${inputs.unknownRegion} is not a region this version knows; trying ${inputs.endpoints.codearts}. To use another host, set the input endpoint.`,
    });
  }
  const traffic: Traffic = { requests: 0, retries: 0 };
  const accepted = Promise.withResolvers<true>();
  const isDebugging = runner.env['RUNNER_DEBUG'] === '1' || runner.env['ACTIONS_STEP_DEBUG'] === 'true';
  const service = openService(inputs, {
    clock,
    signal,
    early,
    userAgent: userAgent(runner.env),
    mask: runner.mask,
    onAttempt: (attempt) => {
      countAttempt(attempt, inputs.work.kind === 'one' || isDebugging, traffic, runner);
      if (attempt.url.startsWith(inputs.endpoints.codearts) && isAnswer(attempt.status)) accepted.resolve(true);
    },
    onRetry: (retry) => {
      traffic.retries++;
      runner.info(describeRetry(retry));
    },
  });
  const all: Work = { ...surroundings, inputs, service, traffic, accepted, isDebugging };
  try {
    return inputs.work.kind === 'one' ? await workOnOne(inputs.work.task, all) : await workOnMany(inputs.work, all);
  } finally {
    service.close();
  }
}

async function workOnOne(task: MirrorTask, all: Work): Promise<boolean> {
  const { inputs, runner } = all;
  runner.info(
    `CodeArts remote mirror ${VERSION}: repository ${task.repositoryId ?? task.repository ?? ''}, source ${task.url}`,
  );
  const warnings: string[] = [];
  const log: Log = {
    info: runner.info,
    warning: (message) => {
      runner.warning({ title: 'CodeArts remote mirror', message });
      warnings.push(runner.redact(message));
    },
  };
  const result = await performWith(task, log, all);
  const told = tell(result, result.error && explain(result.error, inputs.credentials.kind), runner.redact);
  setOutputs(told.fields, runner);
  if (told.error) runner.error(annotation(told.error));
  for (const { setting, now, then } of told.plan ?? []) runner.info(`Plan: ${setting}: ${now} → ${then}`);
  runner.info(`Outcome: ${told.outcome}${told.error ? '' : `, status ${told.fields['status'] ?? 'unknown'}`}.`);
  if (inputs.summary) runner.writeSummary(summarizeOne(told, all.traffic, warnings));
  return told.error === undefined;
}

async function workOnMany(list: Extract<Inputs['work'], { kind: 'many' }>, all: Work): Promise<boolean> {
  const { inputs, runner, clock, signal, service } = all;
  const tasks = list.shard ? takeShard(list.tasks, list.shard) : list.tasks;
  const part = list.shard ? `, shard ${list.shard.index}/${list.shard.count} of ${list.tasks.length}` : '';
  const mirrors = tasks.length === 1 ? '1 mirror' : `${tasks.length} mirrors`;
  runner.info(`CodeArts remote mirror ${VERSION}: ${mirrors}${part}, ${inputs.concurrency} at a time`);
  if (tasks.length === 0) {
    const what = list.shard
      ? `Shard ${list.shard.index}/${list.shard.count} of a list of ${list.tasks.length}`
      : 'The list of mirrors';
    runner.notice({ title: 'Nothing to do', message: `${what} is empty.` });
  }

  beThrifty();
  const progress = new Progress(tasks.length, clock, runner.info);
  const results = await performAll(tasks, (task) => performWith(task, batchLog(task, all), all), {
    concurrency: inputs.concurrency,
    signal,
    accepted: all.accepted.promise,
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
  for (const { name, plan } of told) if (plan) runner.info(`Plan for ${name}: ${planned(plan)}`);
  const failure = signal.aborted
    ? tellError(explain(signal.reason), runner.redact)
    : told.find(({ error }) => error)?.error;
  const { associated, updated, unchanged, failed } = totals.counts;
  setOutputs(
    {
      ...NO_MIRROR,
      outcome: failure ? 'failed' : totals.outcome,
      changed: totals.changed,
      ...(failure && failureFields(failure)),
      ...{ total: totals.total, associated, updated, unchanged, failed },
      ...writeResults(told, runner),
    },
    runner,
  );
  if (failure) {
    const failedOnes = told.filter(({ outcome }) => outcome === 'failed');
    for (const each of groupedAnnotations(failedOnes, failure)) runner.error(each);
  }
  if (inputs.summary) runner.writeSummary(summarizeMany(told, totals, all.traffic, failure));
  return failure === undefined;
}

function performWith(task: MirrorTask, log: Log, { inputs, clock, signal, service }: Work) {
  return perform(task, inputs.policy, {
    mirrors: service.mirrors,
    repositories: service.repositories,
    clock,
    signal,
    log,
  });
}

/**
 * A batch makes much garbage and keeps little. V8 would rather let its heap grow to many times what is alive; with this, ten thousand
 * mirrors peak at less than half the memory, for the same CPU time. Nor does anybody read the stack of each "no mirror" (HTTP 404), which is
 * most of what such an error costs.
 */
function beThrifty(): void {
  const { setFlagsFromString } = process.getBuiltinModule('node:v8');
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--heap-growing-percent=100');
  Error.stackTraceLimit = 0;
}

/** With many mirrors the story of each goes to the debug log, if that is on; its warnings stay visible. */
function batchLog(task: MirrorTask, { runner, isDebugging }: Work): Log {
  const name = task.repositoryId ?? task.repository ?? '';
  return {
    info: (line) => {
      if (isDebugging) runner.debug(`${name}: ${line}`);
    },
    warning: (line) => {
      runner.info(`Warning for ${name}: ${line}`);
    },
  };
}

/** Whether a status can only come with a credential that is accepted. */
function isAnswer(status = 0): boolean {
  return (status >= 200 && status < 300) || status === 404;
}

function countAttempt(attempt: Attempt, isTold: boolean, traffic: Traffic, runner: Runner): void {
  traffic.requests++;
  if (attempt.requestId !== undefined) traffic.lastRequestId = runner.redact(attempt.requestId);
  if (!isTold) return;
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
