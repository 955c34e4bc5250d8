import type { Log, MirrorTask } from '../mirror/task';
import { annotation } from '../report/annotate';
import { setOutputs, tell } from '../report/outputs';
import { summarizeOne } from '../report/summary';
import { VERSION } from '../version';
import type { Session } from './session';

/** Performs the one task of a run, and tells it in outputs, annotations and summary. Returns whether it went well. */
export async function workOnOne(task: MirrorTask, session: Session): Promise<boolean> {
  const { inputs, runner, about, traffic } = session;
  runner.info(
    `CodeArts remote mirror ${VERSION}: repository ${task.repository ?? task.repositoryId ?? ''}, source ${task.url}`,
  );
  const warnings: string[] = [];
  const log: Log = {
    info: runner.info,
    notice: (message) => {
      runner.notice({ title: 'CodeArts remote mirror', message });
    },
    warning: (message) => {
      runner.warning({ title: 'CodeArts remote mirror', message });
      warnings.push(runner.redact(message));
    },
  };
  const result = await session.perform(task, log);
  const told = tell(result, runner.redact, about);
  setOutputs(told.fields, runner);
  if (told.error) runner.error(annotation(told.error));
  for (const { setting, now, then } of told.plan ?? []) runner.info(`Plan: ${setting}: ${now} → ${then}`);
  runner.info(`Outcome: ${told.outcome}${told.error ? '' : `, status ${told.fields['status'] ?? 'unknown'}`}.`);
  if (inputs.summary) runner.writeSummary(summarizeOne(told, traffic, warnings));
  return told.error === undefined;
}
