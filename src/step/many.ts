import type { Inputs } from '../inputs/inputs';
import { performAll, takeShard, type Totals, totalsOf } from '../mirror/batch';
import { identify, locateAmong } from '../mirror/identify';
import { RepositoryNotFoundError } from '../mirror/repositories';
import type { Locate, Log, MirrorTask } from '../mirror/task';
import { groupedAnnotations } from '../report/annotate';
import { explain } from '../report/explain';
import type { Explanation } from '../report/explanation';
import { failureFields, type OutputValues, setOutputs } from '../report/outputs';
import { NO_MIRROR, planned, tell, type ToldResult } from '../report/told-result';
import { openingLine } from '../report/opening';
import { Progress } from '../report/progress';
import { MAX_LINE_OF_MANY } from '../report/requests';
import { writeResults } from '../report/results';
import { summarizeMany } from '../report/summary-many';
import type { Session } from './session';

type List = Extract<Inputs['work'], { kind: 'many' }>;

/** Performs the tasks of a list, and tells them together. Returns whether all of them went well. */
export async function workOnMany(list: List, session: Session): Promise<boolean> {
  const tasks = list.shard ? takeShard(list.tasks, list.shard) : list.tasks;
  announce(tasks, list, session);
  const locate = await identifyAll(list.tasks, tasks, session);
  return tellAll(await performEach(tasks, locate, session), session);
}

function announce(tasks: readonly MirrorTask[], { shard, tasks: all }: List, { runner, inputs }: Session): void {
  const part = shard ? `, shard ${shard.index}/${shard.count} of ${all.length}` : '';
  const mirrors = tasks.length === 1 ? '1 mirror' : `${tasks.length} mirrors`;
  runner.info(openingLine(`${mirrors}${part}, ${inputs.concurrency} at a time`, inputs));
  if (tasks.length > 0) return;
  const what = shard ? `Shard ${shard.index}/${shard.count} of a list of ${all.length}` : 'The list of mirrors';
  runner.notice({ title: 'Nothing to do', message: `${what} is empty.` });
}

/** Turns paths into ids before anything is written. What stops that stops the first task, and with it all others. */
async function identifyAll(all: readonly MirrorTask[], mine: readonly MirrorTask[], session: Session): Promise<Locate> {
  const { inputs, runner, repositories, stopsAll } = session;
  try {
    const identities = await identify(all, mine, repositories, { concurrency: inputs.concurrency, stopsAll });
    const paths = mine.filter(({ repositoryId }) => repositoryId === undefined);
    const missing = paths.filter((task) => identities.get(task) instanceof RepositoryNotFoundError).length;
    if (paths.length > 0) runner.info(`Repositories looked up by path: ${paths.length}, missing: ${missing}.`);
    return locateAmong(identities);
  } catch (error) {
    return () => Promise.reject(error as Error);
  }
}

async function performEach(tasks: readonly MirrorTask[], locate: Locate, session: Session): Promise<ToldResult[]> {
  const { inputs, runner, about, clock, signal, accepted, stopsAll } = session;
  const progress = new Progress(tasks.length, clock, runner.info);
  const results = await performAll(tasks, (task) => session.perform(task, logOf(task, session), locate), {
    concurrency: inputs.concurrency,
    signal,
    accepted,
    stopsAll,
    // What is told is small; a result may hold a page that a proxy sent instead of an answer.
    keep: (result) => tell(result, runner.redact, about),
    onResult: (result) => {
      progress.count(result);
    },
  });
  progress.end();
  return results;
}

/** With many mirrors the story of each goes to the debug log, if that is on; its warnings stay visible. */
function logOf(task: MirrorTask, { runner: { debug, info, redact }, isDebugging }: Session): Log {
  const name = task.repository ?? String(task.repositoryId ?? '');
  const cut = (line: string) => redact(line, MAX_LINE_OF_MANY);
  return {
    info: (line) => {
      if (isDebugging) debug(`${name}: ${cut(line)}`);
    },
    notice: (line) => {
      info(`Notice for ${name}: ${cut(line)}`);
    },
    warning: (line) => {
      info(`Warning for ${name}: ${cut(line)}`);
    },
  };
}

function tellAll(results: readonly ToldResult[], session: Session): boolean {
  const { inputs, runner, about, signal, retryLog } = session;
  const totals = totalsOf(results);
  for (const { name, plan } of results)
    if (plan) runner.info(`Plan for ${name}: ${runner.redact(planned(plan), MAX_LINE_OF_MANY)}`);
  const failure = signal.aborted
    ? explain(signal.reason, runner.redact, about)
    : results.find(({ error }) => error)?.error;
  setOutputs({ ...outputsOf(totals, failure), ...writeResults(results, runner) }, runner);
  if (failure) {
    const failed = results.filter(({ outcome }) => outcome === 'failed');
    for (const each of groupedAnnotations(failed, failure)) runner.error(each);
  }
  if (inputs.summary) runner.writeSummary(summarizeMany({ results, totals, failure }, session.situation()));
  retryLog.end();
  runner.info(lastLine(totals, failure));
  return failure === undefined;
}

function outputsOf({ counts, total, outcome, changed }: Totals, failure: Explanation | undefined): OutputValues {
  const { associated, updated, unchanged, failed } = counts;
  return {
    ...NO_MIRROR,
    outcome: failure ? 'failed' : outcome,
    changed,
    ...(failure && failureFields(failure)),
    ...{ total, associated, updated, unchanged, failed },
  };
}

function lastLine({ counts, total, outcome }: Totals, failure: Explanation | undefined): string {
  if (failure) return `Outcome: failed, ${counts.failed} of ${total} failed, ${failure.title}.`;
  const parts = Object.entries(counts).flatMap(([word, count]) => (count > 0 ? [`${count} ${word}`] : []));
  return `Outcome: ${outcome}, ${parts.join(', ') || 'nothing to do'}.`;
}
