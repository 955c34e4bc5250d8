import type { Log, MirrorTask } from '../mirror/task';
import { annotation } from '../report/annotate';
import { openingLine } from '../report/opening';
import type { Explanation } from '../report/explanation';
import { setOutputs } from '../report/outputs';
import { tell, type ToldResult } from '../report/told-result';
import { summarizeOne } from '../report/summary-one';
import type { Session } from './session';

/** Performs the one task of a run, and tells it in outputs, annotations and summary. Returns whether it went well. */
export async function workOnOne(task: MirrorTask, session: Session): Promise<boolean> {
  const { inputs, runner, about, retryLog } = session;
  runner.info(openingLine(`${task.repository ?? `repository ${task.repositoryId}`}, source ${task.url}`, inputs));
  const warnings: string[] = [];
  const log: Log = {
    info: runner.info,
    notice: (message) => {
      runner.notice({ title: 'CodeArts remote mirror', message: runner.redact(message) });
    },
    warning: (message) => {
      const line = runner.redact(message);
      runner.warning({ title: 'CodeArts remote mirror', message: line });
      warnings.push(line);
    },
  };
  const result = await session.perform(task, log);
  const told = tell(result, runner.redact, about);
  setOutputs(told.fields, runner);
  if (told.error) runner.error(annotation(withName(told.error, told)));
  for (const { setting, now, then } of told.plan ?? []) runner.info(`Plan: ${setting}: ${now} → ${then}`);
  if (inputs.summary) runner.writeSummary(summarizeOne(told, session.situation(), warnings));
  retryLog.end();
  runner.info(`Outcome: ${told.outcome}, ${told.error?.title ?? `status ${told.fields['status'] ?? 'unknown'}`}.`);
  return told.error === undefined;
}

/** The error with the repository that it is about, by the path that its user gave, and the id. */
function withName(error: Explanation, { repository, fields }: ToldResult): Explanation {
  if (repository === undefined) return error;
  const id = fields['repository_id'];
  const name = id === undefined ? repository : `${repository}, ${id}`;
  return { ...error, where: error.where === '' ? name : `${name}: ${error.where}` };
}
