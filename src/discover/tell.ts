import { InputError } from '../inputs/input-error';
import { quote } from '../inputs/problems';
import { annotation } from '../report/annotate';
import { rowsAsJson } from '../report/results';
import type { Explanation } from '../report/explanation';
import { writeNewFile } from '../runner/new-file';
import type { Runner } from '../runner/runner';
import type { DiscoverInputs } from './inputs';
import { ALARMING, REASONS, type Selection } from './selection';
import type { OrphanReport } from './orphan-report';
import { countReasons, jobs, listedWords, summarizeDiscovery, summarizeOrphans } from './summary';

/** An input reaches its action in an environment variable, and Linux starts no program with a longer one. Bytes. */
const MAX_INPUT_BYTES = 120 * 1024;

/** Repositories that one annotation names. */
const MAX_NAMED = 20;

/** Tells what ended a discovery: outputs, log and annotation. */
export function tellFailure(told: Explanation, runner: Runner): void {
  runner.setOutput('error_code', told.title);
  runner.setOutput('error_msg', told.what);
  runner.error(annotation(told));
}

/** Tells what was chosen: outputs, log, warnings and summary. `failure`: nothing was, and that is one. */
export function tellSelection(
  found: Selection,
  inputs: DiscoverInputs,
  failure: Explanation | undefined,
  runner: Runner,
): void {
  const { entries } = found;
  // A property holds what people wrote.
  const skipped = found.skipped.map((each) => ({
    ...each,
    ...(each.detail !== undefined && { detail: runner.redact(each.detail) }),
  }));
  const selection = { ...found, skipped };
  const shards = writeOutputs(selection, inputs, runner);
  runner.info(listedWords(inputs.visibility));
  runner.info(`${entries.length} to be mirrored in ${jobs(shards)}, ${skipped.length} left out.`);
  for (const [reason, count] of countReasons(skipped)) runner.info(`  ${count} ${REASONS[reason]}`);
  if (failure) tellFailure(failure, runner);
  else if (entries.length === 0) {
    runner.notice({
      title: 'Nothing to do',
      message: `No repository of ${inputs.organization} is left to be mirrored; the summary says why.`,
    });
  }
  warn(selection, inputs.organization, runner);
  if (inputs.summary) runner.writeSummary(summarizeDiscovery(inputs, selection, shards, failure));
}

/** Sets the outputs; returns the number of jobs. */
function writeOutputs({ entries, skipped }: Selection, inputs: DiscoverInputs, runner: Runner): number {
  // An empty list is one job as well: a matrix without a value would be an error.
  const shards = Math.max(1, Math.min(Math.ceil(entries.length / inputs.shardSize), inputs.maxShards));
  const json = rowsAsJson(entries);
  runner.setOutput('total', String(entries.length));
  runner.setOutput('skipped', String(skipped.length));
  runner.setOutput('shards', String(shards));
  runner.setOutput('matrix', JSON.stringify({ shard: Array.from({ length: shards }, (_, index) => index + 1) }));
  runner.setOutput('mirrors_file', writeList(json, inputs.mirrorsFile, runner));
  const fits = Buffer.byteLength(json) <= MAX_INPUT_BYTES;
  runner.setOutput('mirrors', fits ? json : '');
  if (!fits) {
    const message = `${entries.length} mirrors are too many for an input of another step (120 KB); they are in the file that mirrors_file names.`;
    runner.warning({ title: 'List too large', message });
  }
  return shards;
}

function warn({ skipped, strangers, missed }: Selection, organization: string, runner: Runner): void {
  for (const [reason, count] of countReasons(skipped)) {
    if (!ALARMING.includes(reason)) continue;
    const named = skipped.filter((each) => each.reason === reason).slice(0, MAX_NAMED);
    const more = count > named.length ? [`and ${count - named.length} more`] : [];
    const lines = named.map(({ name, detail }) => (detail === undefined ? name : `${name}: ${detail}`));
    runner.warning({
      title: 'Left out',
      message: [`${count} left out, ${REASONS[reason]}:`, ...lines, ...more].join('\n'),
    });
  }
  if (strangers.length > 0) {
    const message = `The mapping names what ${organization} does not list: ${named(strangers)}.`;
    runner.warning({ title: 'Unknown in the mapping', message });
  }
  if (missed.length > 0) {
    const message = `include names what ${organization} does not list: ${named(missed)}. It is misspelt, gone, of another visibility, or hidden from this token.`;
    runner.warning({ title: 'Unknown in include', message });
  }
}

/** Tells which CodeArts repositories mirror what is gone: an output, a notice and a part of the summary. Nothing is done about them. */
export function tellOrphans(report: OrphanReport, inputs: DiscoverInputs, runner: Runner): void {
  const { group, total, looked, unread, orphans } = report;
  const json = rowsAsJson(orphans);
  const fits = Buffer.byteLength(json) <= MAX_INPUT_BYTES;
  runner.setOutput('orphans', fits ? json : '');
  runner.info(`${total} repositories below ${group}, ${looked} of them not in the list: ${orphans.length} orphans.`);
  if (unread > 0) runner.info(`The mirrors of ${unread} could not be read.`);
  if (orphans.length > 0) {
    const names = named(orphans.map(({ repository }) => repository));
    const message = `${orphans.length} below ${group} mirror a repository that ${inputs.organization} does not list to this token (deleted, renamed, or hidden from it): ${names}. Nothing was done about them.`;
    runner.notice({ title: 'Orphans', message });
  }
  if (inputs.summary) runner.writeSummary(summarizeOrphans(report));
}

function named(names: readonly string[]): string {
  const more = names.length > MAX_NAMED ? ` and ${names.length - MAX_NAMED} more` : '';
  return names.slice(0, MAX_NAMED).join(', ') + more;
}

function writeList(json: string, path: string | undefined, runner: Runner): string {
  if (path === undefined) return runner.writeFile('codearts-remote-mirrors', json) ?? '';
  try {
    writeNewFile(path, json);
    return path;
  } catch (error) {
    const { code = 'unknown reason' } = error as NodeJS.ErrnoException;
    throw new InputError([`mirrors_file: ${quote(path)} cannot be written (${code}); write the path of a file`]);
  }
}
