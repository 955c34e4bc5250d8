import { writeFileSync } from 'node:fs';
import { annotation, isLong } from '../report/annotate';
import { CancelledError } from '../report/explain';
import { InputError } from '../inputs/input-error';
import { quote } from '../inputs/problems';
import { tellError } from '../report/outputs';
import type { Runner } from '../runner/runner';
import { summarizeFailure } from '../report/summary';
import { userAgent } from '../runner/user-agent';
import { type Clock, formatDuration, systemClock } from '../clock';
import { Transport } from '../http/send';
import { VERSION } from '../version';
import { explainDiscovery } from './explain';
import { GitHub } from './github';
import { type DiscoverInputs, readDiscoverInputs } from './inputs';
import { ALARMING, REASONS, select, type Selection } from './selection';
import { countReasons, jobs, summarizeDiscovery } from './summary';

/** One attempt of a request to GitHub. */
const REQUEST_TIMEOUT_MS = 30_000;

/** An input reaches its action in an environment variable, and Linux starts no program with a longer one. Bytes. */
const MAX_INPUT_BYTES = 120 * 1024;

/** Repositories that one annotation names. */
const MAX_NAMED = 20;

/** The story of one discovery, from the inputs to the exit code. Never throws. */
export async function discover(runner: Runner, clock: Clock = systemClock): Promise<void> {
  const cancellation = new AbortController();
  runner.onCancel((signal) => {
    cancellation.abort(new CancelledError(signal));
  });
  try {
    const inputs = await readDiscoverInputs(runner);
    runner.info(`CodeArts remote mirrors ${VERSION}: repositories of ${inputs.organization} at ${inputs.apiUrl}`);
    const selection = await look(inputs, runner, clock, cancellation.signal);
    tellSelection(selection, inputs, runner);
    runner.end('success');
  } catch (error) {
    const told = tellError(explainDiscovery(error), runner.redact);
    runner.setOutput('error_code', told.title);
    runner.setOutput('error_msg', told.what);
    if (isLong(told)) for (const line of told.what.split('\n')) runner.info(line);
    runner.error(annotation(told));
    if (runner.input('summary')?.toLowerCase() !== 'false') runner.writeSummary(summarizeFailure(told));
    runner.end('failure');
  }
}

async function look(inputs: DiscoverInputs, runner: Runner, clock: Clock, signal: AbortSignal): Promise<Selection> {
  const { organization, rules, visibility } = inputs;
  const transport = new Transport({ userAgent: userAgent(runner.env), timeoutMs: REQUEST_TIMEOUT_MS });
  const github = new GitHub({
    ...inputs,
    userAgent: userAgent(runner.env),
    send: transport.send,
    clock,
    signal,
    info: runner.info,
    debug: runner.debug,
    onRetry: ({ error, attempt, maxAttempts, pauseMs }) => {
      const { title, what } = explainDiscovery(error);
      runner.info(`${title}: ${what} Attempt ${attempt + 1} of ${maxAttempts} in ${formatDuration(pauseMs)}.`);
    },
  });
  try {
    const repositories = await github.repositories(organization, visibility);
    const properties = rules.property ? await github.propertyValues(organization, rules.property) : new Map();
    return select(repositories, { ...inputs, properties });
  } finally {
    transport.close();
  }
}

function tellSelection(selection: Selection, inputs: DiscoverInputs, runner: Runner): void {
  const { entries, skipped, strangers } = selection;
  const { organization, shardSize, maxShards } = inputs;
  // An empty list is one job as well: a matrix without a value would be an error.
  const shards = Math.max(1, Math.min(Math.ceil(entries.length / shardSize), maxShards));
  const json = JSON.stringify(entries);
  runner.setOutput('total', String(entries.length));
  runner.setOutput('skipped', String(skipped.length));
  runner.setOutput('shards', String(shards));
  runner.setOutput('matrix', JSON.stringify({ shard: Array.from({ length: shards }, (_, index) => index + 1) }));
  runner.setOutput('mirrors_file', writeList(json, inputs.mirrorsFile, runner));
  const fits = Buffer.byteLength(json) <= MAX_INPUT_BYTES;
  runner.setOutput('mirrors', fits ? json : '');
  runner.info(`${entries.length} to be mirrored in ${jobs(shards)}, ${skipped.length} left out.`);
  for (const [reason, count] of countReasons(skipped)) runner.info(`  ${count} ${REASONS[reason]}`);

  if (!fits) {
    const message = `${entries.length} mirrors are too many for an input of another step (120 KB); they are in the file that mirrors_file names.`;
    runner.warning({ title: 'List too large', message });
  }
  if (entries.length === 0) {
    runner.notice({
      title: 'Nothing to do',
      message: `No repository of ${organization} is left to be mirrored; the summary says why.`,
    });
  }
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
    const shown = strangers.slice(0, MAX_NAMED).join(', ');
    const more = strangers.length > MAX_NAMED ? ` and ${strangers.length - MAX_NAMED} more` : '';
    const message = `The mapping names what ${organization} does not list: ${shown}${more}.`;
    runner.warning({ title: 'Unknown in the mapping', message });
  }
  if (inputs.summary) runner.writeSummary(summarizeDiscovery(organization, selection, shards));
}

function writeList(json: string, path: string | undefined, runner: Runner): string {
  if (path === undefined)
    return runner.writeFile(`codearts-remote-mirrors-${Date.now()}-${process.pid}.json`, json) ?? '';
  try {
    writeFileSync(path, json);
    return path;
  } catch (error) {
    const { code = 'unknown reason' } = error as NodeJS.ErrnoException;
    throw new InputError([`mirrors_file: ${quote(path)} can not be written (${code}); write the path of a file`]);
  }
}
