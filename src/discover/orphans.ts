import type { Clock } from '../clock';
import { CodeArtsApi } from '../codearts/api';
import { readReply } from '../codearts/api-error';
import { CodeArtsMirrors } from '../codearts/mirrors';
import { CodeArtsRepositories } from '../codearts/repositories';
import { authenticatorFor } from '../credentials/authenticator';
import { Caller } from '../http/call';
import { RETRY_POLICY } from '../http/retry';
import type { Transport } from '../http/send';
import { eachInFlight } from '../mirror/in-flight';
import { MAX_TEXT } from '../report/explanation';
import { describeAttempt, RetryLog } from '../report/requests';
import type { Runner } from '../runner/runner';
import type { GitHubRepository } from './github-entries';
import type { OrphanInputs } from './orphan-inputs';
import { type OrphanReport, OrphanSearchError } from './orphan-report';
import type { Entry } from './selection';

/** What a look for orphans works with. */
export interface OrphanContext {
  transport: Transport;
  runner: Runner;
  clock: Clock;
  signal: AbortSignal;
}

/** Mirrors that are read at once. */
const IN_FLIGHT = 8;

/**
 * Finds the repositories below the rule's group whose mirror has a source of the organization that is not listed. Reads only: the list of
 * repositories in pages of 100, and one mirror for each that is not in the list of mirrors.
 * @param listed everything that GitHub lists to the token
 * @throws OrphanSearchError
 */
export async function findOrphans(
  { group, credentials, endpoints }: OrphanInputs,
  listed: readonly GitHubRepository[],
  entries: readonly Entry[],
  context: OrphanContext,
): Promise<OrphanReport> {
  const { mirrors, repositories } = open(credentials, endpoints, context);
  const clean = (text: string) => context.runner.redact(text, MAX_TEXT);
  try {
    const inGroup = (await repositories.listAll()).filter(({ path }) =>
      path.toLowerCase().startsWith(group.toLowerCase()),
    );
    const kept = new Set(entries.flatMap(({ repository_id: id, repository }) => id ?? repository?.toLowerCase() ?? []));
    const others = inGroup.filter(({ id, path }) => !kept.has(id) && !kept.has(path.toLowerCase()));
    const report: OrphanReport = { group, total: inGroup.length, looked: others.length, unread: 0, orphans: [] };
    const sources = new Set(listed.flatMap(({ cloneUrl }) => sourceOf(cloneUrl)?.key ?? []));
    const homes = new Set(listed.flatMap(({ cloneUrl }) => sourceOf(cloneUrl)?.home ?? []));
    await eachInFlight(others, IN_FLIGHT, async ({ id, path }) => {
      const shown = await mirrors.show(id);
      if (shown.kind === 'forbidden' || shown.kind === 'unreadable') report.unread++;
      const url = shown.kind === 'mirror' ? shown.mirror.url : undefined;
      const source = url === undefined ? undefined : sourceOf(url);
      if (url !== undefined && source && homes.has(source.home) && !sources.has(source.key))
        report.orphans.push({ repository_id: id, repository: clean(path), url: clean(url) });
    });
    report.orphans.sort((a, b) => (a.repository < b.repository ? -1 : 1));
    return report;
  } catch (cause) {
    context.signal.throwIfAborted();
    throw new OrphanSearchError('orphans could not be looked for', { cause });
  }
}

function open(
  credentials: OrphanInputs['credentials'],
  { codearts, iam, sts }: OrphanInputs['endpoints'],
  { transport, runner, clock, signal }: OrphanContext,
) {
  const retries = new RetryLog(runner);
  const tellRetry = retries.tell.bind(retries);
  const caller = new Caller(
    transport.send,
    { policy: RETRY_POLICY, clock, signal, onRetry: tellRetry },
    readReply,
    (attempt) => {
      runner.debug(describeAttempt(attempt));
    },
  );
  const authenticator = authenticatorFor(credentials, { caller, clock, iam, sts, mask: runner.mask });
  const api = new CodeArtsApi(codearts, authenticator, caller);
  return { mirrors: new CodeArtsMirrors(api, runner.debug), repositories: new CodeArtsRepositories(api) };
}

/** A repository's address in a form that can be compared, and its owner's: GitHub tells no difference by case. */
function sourceOf(address: string): { key: string; home: string } | undefined {
  if (!URL.canParse(address)) return undefined;
  const { host, pathname } = new URL(address);
  const [owner = '', name = ''] = pathname.slice(1).toLowerCase().split('/');
  return { key: `${host}/${owner}/${name.replace(/\.git$/, '')}`, home: `${host}/${owner}` };
}
