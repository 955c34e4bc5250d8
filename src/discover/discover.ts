import { troubleshootingPage } from '../report/documentation';
import { cleaned, type Explanation } from '../report/explanation';
import { requireNode } from '../inputs/node-version';
import type { Runner } from '../runner/runner';
import { untilStopped } from '../runner/stop';
import { summarizeFailure } from '../report/summary-failure';
import { userAgent } from '../runner/user-agent';
import { type Clock, formatDuration, systemClock } from '../clock';
import { Transport } from '../http/send';
import { VERSION } from '../version';
import { accountOfDiscovery } from './explain';
import { GitHub } from './github';
import { type DiscoverInputs, readDiscoverInputs } from './inputs';
import { select, type Selection } from './selection';
import { nothingFound } from './nothing-found';
import { type OrphanReport, OrphanSearchError } from './orphan-report';
import { tellFailure, tellOrphans, tellSelection } from './tell';

/** One attempt of a request to GitHub. */
const REQUEST_TIMEOUT_MS = 30_000;

/** The story of one discovery, from the inputs to the exit code. Never throws. */
export async function discover(runner: Runner, clock: Clock = systemClock): Promise<void> {
  try {
    const { inputs, found } = await untilStopped(runner, async (signal) => {
      requireNode();
      const asked = await readDiscoverInputs(runner, signal);
      runner.info(`CodeArts remote mirrors ${VERSION}: repositories of ${asked.organization} at ${asked.apiUrl}`);
      return { inputs: asked, found: await look(asked, runner, clock, signal) };
    });
    const { selection, orphans } = found;
    const isEmpty = selection.entries.length === 0 && inputs.onEmpty === 'fail';
    const failure = isEmpty ? nothingFound(selection, inputs) : orphans instanceof Error ? orphans : undefined;
    const told = failure && cleaned(accountOfDiscovery(failure), runner.redact, troubleshootingPage(runner.env));
    tellSelection(selection, inputs, told, runner);
    if (orphans && !(orphans instanceof Error)) tellOrphans(orphans, inputs, runner);
    if (told) runner.info(lastLine(told));
    runner.end(told ? 'failure' : 'success');
  } catch (error) {
    const told = cleaned(accountOfDiscovery(error), runner.redact, troubleshootingPage(runner.env));
    tellFailure(told, runner);
    if (runner.input('summary')?.toLowerCase() !== 'false') runner.writeSummary(summarizeFailure(told));
    runner.info(lastLine(told));
    runner.end('failure');
  }
}

/** What a log ends with, since an annotation's title is not shown in it. */
function lastLine({ title }: Explanation): string {
  return `Outcome: failed, ${title}.`;
}

/** What was found; where orphans could not be looked for, why. */
interface Found {
  selection: Selection;
  orphans: OrphanReport | Error | undefined;
}

async function look(inputs: DiscoverInputs, runner: Runner, clock: Clock, signal: AbortSignal): Promise<Found> {
  const { organization, rules, visibility } = inputs;
  const transport = new Transport({
    userAgent: userAgent(runner.env),
    timeoutMs: REQUEST_TIMEOUT_MS,
    network: inputs.network,
  });
  const github = new GitHub({
    ...inputs,
    userAgent: userAgent(runner.env),
    send: transport.send,
    clock,
    signal,
    info: runner.info,
    debug: runner.debug,
    onRetry: ({ error, attempt, maxAttempts, pauseMs }) => {
      const { title, what } = accountOfDiscovery(error);
      runner.info(
        `${title}: ${[what].flat().join(' ')} Attempt ${attempt + 1} of ${maxAttempts} in ${formatDuration(pauseMs)}.`,
      );
    },
  });
  try {
    const listed = await github.repositories(organization, visibility, inputs.orphans !== undefined);
    const properties = rules.property ? await github.propertyValues(organization, rules.property.name) : new Map();
    // Of what was listed for the orphans' sake alone not even the names are told.
    const wanted = visibility === 'public' ? listed.filter((each) => each.visibility === 'public') : listed;
    const selection = select(wanted, { ...inputs, properties });
    if (!inputs.orphans || listed.length === 0) return { selection, orphans: undefined };
    const { findOrphans } = await import('./orphans');
    const context = { transport, runner, clock, signal };
    const orphans = await findOrphans(inputs.orphans, listed, selection.entries, context).catch((error: unknown) => {
      if (error instanceof OrphanSearchError) return error;
      throw error;
    });
    return { selection, orphans };
  } finally {
    transport.close();
  }
}
