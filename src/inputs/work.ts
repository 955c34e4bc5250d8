import type { Creation, MirrorPolicy, MirrorTask } from '../mirror/task';
import { checkClearText, repositoryPath, sourceUrl } from './addresses';
import { checkCreation, readCreation, refuseCreation } from './creation';
import { ListFileError, readListFile } from './list-file';
import { parse, type Problems, quote } from './problems';
import type { Reading } from './reading';
import { readSettings } from './settings';
import { repositoryId, shard } from './values';
import type { Runner } from '../runner/runner';

/** What there is to do: one repository, or (this shard's part of) a list. */
export type Work =
  { kind: 'one'; task: MirrorTask } | { kind: 'many'; tasks: MirrorTask[]; shard?: { index: number; count: number } };

const TARGETS = ['repository_id', 'repository', 'mirrors', 'mirrors_file'];

/** How lists are read. */
interface ListReading {
  /** Whether a file is read at all: without credentials nothing would come of it. */
  readsFile: boolean;
  signal: AbortSignal | undefined;
}

/** Which repositories are meant, and what they are to mirror; `undefined` where a list cannot be read. */
export async function readWork(
  reading: Reading,
  policy: MirrorPolicy,
  { readsFile, signal }: ListReading,
): Promise<Work | undefined> {
  const { problems } = reading;
  const given = TARGETS.filter((name) => reading.isGiven(name));
  if (given.length !== 1) {
    const found = given.length === 0 ? 'none of them is given' : `${given.join(' and ')} are given`;
    const name = given.length === 0 ? 'repository_id' : given.join(', ');
    problems.add(name, `give exactly one of ${TARGETS.join(', ')}; ${found}`);
  }
  const text = (name: string) => reading.text(name);
  const itself = (name: string) => name;
  const id = reading.read('repository_id', repositoryId);
  const path = reading.read('repository', repositoryPath);
  const input = ['mirrors', 'mirrors_file'].find((name) => given.includes(name));
  const url = readUrl(reading, input === undefined);
  const settings = readSettings(text, itself, problems);
  const creation = readCreation(text, itself, problems);
  const part = reading.read('shard', shard);
  if (policy.onMissing === 'fail')
    refuseCreation(creation, 'does nothing without on_missing: create; set it, or leave this out', itself, problems);

  if (input !== undefined) {
    if (input === 'mirrors_file' && !readsFile) return undefined;
    const list = text('mirrors') ?? readFile(text('mirrors_file') ?? '', problems);
    if (list === undefined) return undefined;
    const own = url === defaultUrl(reading.runner) ? undefined : url;
    const { readList } = await import('./mirror-list');
    const tasks = await readList(list, input, { url: own, settings, creation, policy }, problems, signal);
    return { kind: 'many', tasks, ...(part && { shard: part }) };
  }
  if (part) problems.add('shard', 'takes a part of a list; give mirrors or mirrors_file, or leave it out');
  checkClearText(url, 'url', policy, problems);
  const creates = policy.onMissing === 'create' && checkCreationOfOne(reading, path, creation);
  const task = {
    url: url ?? '',
    settings,
    ...(creates && creation),
    ...(id !== undefined && { repositoryId: id }),
    ...(path !== undefined && { repository: path }),
  };
  return { kind: 'one', task };
}

/** The ids of service endpoints that were seen so far look the same. */
const ENDPOINT_UUID = /^[0-9a-f]{32}$/i;

/** Warns of service endpoints whose id does not look like one: the service would take it, and the synchronization fail. */
export function warnOfOddEndpoints(runner: Runner, work: Work): void {
  const tasks = work.kind === 'one' ? [work.task] : work.tasks;
  const uuids = tasks
    .flatMap(({ settings }) => settings.endpointUuid ?? [])
    .filter((uuid) => !ENDPOINT_UUID.test(uuid));
  const [first] = uuids;
  if (first === undefined) return;
  const many = uuids.length === 1 ? '' : ` (and ${uuids.length - 1} more)`;
  runner.warning({
    title: 'Odd endpoint_uuid',
    message: `endpoint_uuid ${quote(first)}${many} is not 32 hexadecimal digits, as the ids of service endpoints are; if the synchronization fails, look it up in the settings of the CodeArts project, under service endpoints.`,
  });
}

function readFile(path: string, problems: Problems): string | undefined {
  try {
    return readListFile(path);
  } catch (error) {
    if (!(error instanceof ListFileError)) throw error;
    const legal =
      'write the path of a YAML or JSON file in the workspace (is there a step with actions/checkout before this one?)';
    problems.add('mirrors_file', `${quote(path)} ${error.message}; ${legal}`);
    return undefined;
  }
}

/** Only what has a path can be created. */
function checkCreationOfOne(reading: Reading, path: string | undefined, creation: Creation): boolean {
  if (reading.isGiven('repository_id'))
    reading.problems.add('on_missing', 'creates only what is given by its path; give repository, not repository_id');
  if (path !== undefined) checkCreation(path, creation, (name) => name, reading.problems);
  return path !== undefined;
}

/** The source: what was given, else the repository that the workflow runs in. */
function readUrl({ runner, problems }: Reading, isNeeded: boolean): string | undefined {
  const given = runner.input('url');
  const own = defaultUrl(runner);
  if (given !== undefined && given !== filledIn(runner)) return parse(sourceUrl, 'url', given, problems);
  if (own === undefined && isNeeded)
    problems.add(
      'url',
      `is empty, and GITHUB_REPOSITORY (${quote(runner.env['GITHUB_REPOSITORY'] ?? '')}) gives no default; write http(s)://host/path of a Git repository`,
    );
  return own;
}

/** What the runner makes of the default in action.yml, where a server's address with a slash at its end gives two in a row. */
function filledIn({ env }: Runner): string {
  return `${env['GITHUB_SERVER_URL'] ?? ''}/${env['GITHUB_REPOSITORY'] ?? ''}.git`;
}

/** The repository that the workflow runs in. */
export function defaultUrl({ env }: Runner): string | undefined {
  const { GITHUB_SERVER_URL: server = 'https://github.com', GITHUB_REPOSITORY: repository = '' } = env;
  if (!URL.canParse(server) || 'problem' in repositoryPath(repository)) return undefined;
  const url = new URL(server);
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/${repository}.git`;
  return 'value' in sourceUrl(url.href) ? url.href : undefined;
}
