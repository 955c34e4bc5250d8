import { cleaned } from '../report/explanation';
import { requireNode } from '../inputs/node-version';
import type { Runner } from '../runner/runner';
import { untilStopped } from '../runner/stop';
import { summarizeFailure } from '../report/summary';
import { userAgent } from '../runner/user-agent';
import { type Clock, formatDuration, systemClock } from '../clock';
import { Transport } from '../http/send';
import { VERSION } from '../version';
import { accountOfDiscovery } from './explain';
import { GitHub } from './github';
import { type DiscoverInputs, readDiscoverInputs } from './inputs';
import { select, type Selection } from './selection';
import { nothingFound } from './nothing-found';
import { tellFailure, tellSelection } from './tell';

/** One attempt of a request to GitHub. */
const REQUEST_TIMEOUT_MS = 30_000;

/** The story of one discovery, from the inputs to the exit code. Never throws. */
export async function discover(runner: Runner, clock: Clock = systemClock): Promise<void> {
  try {
    const { inputs, selection } = await untilStopped(runner, async (signal) => {
      requireNode();
      const asked = await readDiscoverInputs(runner, signal);
      runner.info(`CodeArts remote mirrors ${VERSION}: repositories of ${asked.organization} at ${asked.apiUrl}`);
      return { inputs: asked, selection: await look(asked, runner, clock, signal) };
    });
    const empty =
      selection.entries.length === 0 && inputs.onEmpty === 'fail' ? nothingFound(selection, inputs) : undefined;
    const told = empty && cleaned(accountOfDiscovery(empty), runner.redact);
    tellSelection(selection, inputs, told, runner);
    runner.end(told ? 'failure' : 'success');
  } catch (error) {
    const told = cleaned(accountOfDiscovery(error), runner.redact);
    tellFailure(told, runner);
    if (runner.input('summary')?.toLowerCase() !== 'false') runner.writeSummary(summarizeFailure(told));
    runner.end('failure');
  }
}

async function look(inputs: DiscoverInputs, runner: Runner, clock: Clock, signal: AbortSignal): Promise<Selection> {
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
    const repositories = await github.repositories(organization, visibility);
    const properties = rules.property ? await github.propertyValues(organization, rules.property.name) : new Map();
    return select(repositories, { ...inputs, properties });
  } finally {
    transport.close();
  }
}
