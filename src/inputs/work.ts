import type { Creation, MirrorPolicy, MirrorTask } from '../mirror/task';
import { checkClearText, repositoryPath, sourceUrl } from './addresses';
import { checkCreation, readCreation, refuseCreation } from './creation';
import { readList, readListFile } from './mirror-list';
import { parse, quote } from './problems';
import type { Reading } from './reading';
import { readSettings } from './settings';
import { repositoryId, shard } from './values';
import type { Runner } from '../runner/runner';

/** What there is to do: one repository, or (this shard's part of) a list. */
export type Work =
  { kind: 'one'; task: MirrorTask } | { kind: 'many'; tasks: MirrorTask[]; shard?: { index: number; count: number } };

const TARGETS = ['repository_id', 'repository', 'mirrors', 'mirrors_file'];

/** Which repositories are meant, and what they are to mirror; `undefined` where a list cannot be read. */
export async function readWork(reading: Reading, policy: MirrorPolicy): Promise<Work | undefined> {
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
    const list = input === 'mirrors' ? text('mirrors') : readListFile(text('mirrors_file') ?? '', problems);
    if (list === undefined) return undefined;
    const own = url === defaultUrl(reading.runner) ? undefined : url;
    const tasks = await readList(list, input, { url: own, settings, creation, policy }, problems);
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
  if (given !== undefined) return parse(sourceUrl, 'url', given, problems);
  const own = defaultUrl(runner);
  if (own === undefined && isNeeded)
    problems.add(
      'url',
      `is empty, and GITHUB_REPOSITORY (${quote(runner.env['GITHUB_REPOSITORY'] ?? '')}) gives no default; write http(s)://host/path of a Git repository`,
    );
  return own;
}

/** The repository that the workflow runs in. */
export function defaultUrl(runner: Runner): string | undefined {
  const { GITHUB_SERVER_URL: server = 'https://github.com', GITHUB_REPOSITORY: repository } = runner.env;
  const url = `${server}/${repository ?? ''}.git`;
  return repository && 'value' in sourceUrl(url) ? url : undefined;
}
