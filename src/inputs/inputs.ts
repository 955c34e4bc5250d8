import { DEFAULT_REGION, type Endpoints, endpointsOf, isKnownRegion } from '../codearts/endpoint';
import type { Credentials } from '../credentials/credentials';
import type { SyncOptions } from '../mirror/remote-mirror';
import type { MirrorPolicy, MirrorTask } from '../mirror/task';
import { maskSecrets, readCredentials, SOURCE_SECRETS } from './credential-inputs';
import { InputError, MissingCredentialsError } from './input-error';
import {
  boolean,
  duration,
  endpoint,
  integer,
  oneOf,
  parse,
  type Parser,
  Problems,
  quote,
  READS_ONLY,
  readSettings,
  regionId,
  repositoryId,
  repositoryPath,
  SETTINGS,
  shard,
  sourceUrl,
} from './values';
import { likeliestCause } from './missing-credentials';
import { readList, readListFile } from './mirror-list';
import type { Runner } from '../runner/runner';

/** Everything a run was asked for, complete and legal. Durations are milliseconds. */
export interface Inputs {
  credentials: Credentials;
  endpoints: Endpoints;
  /** A region that is not in the table, so that its hosts are a guess. */
  unknownRegion?: string;
  policy: MirrorPolicy;
  work: Work;
  requestTimeoutMs: number;
  maxAttempts: number;
  concurrency: number;
  summary: boolean;
}

/** What there is to do: one repository, or (this shard's part of) a list. */
export type Work =
  { kind: 'one'; task: MirrorTask } | { kind: 'many'; tasks: MirrorTask[]; shard?: { index: number; count: number } };

const HOUR_MS = 3_600_000;

/** Timers of Node end at 24 days; a job lives six hours on GitHub's machines and five days on one's own. */
const request = duration(HOUR_MS, '1h');
const wait = duration(7 * 24 * HOUR_MS, '168h');
const interval = duration(15_000, '15s');
const age = duration(10 * 366 * 24 * HOUR_MS, '87840h');

const REGION_VARIABLES = ['HUAWEICLOUD_SDK_REGION', 'HUAWEI_CLOUD_REGION', 'HW_REGION_NAME'];

const TARGETS = ['repository_id', 'repository', 'mirrors', 'mirrors_file'];

/**
 * Reads the inputs and the environment once. Secrets are masked before anything else.
 * @throws InputError every problem at once; MissingCredentialsError there is no credential, and nothing else is wrong
 */
export async function readInputs(runner: Runner): Promise<Inputs> {
  maskSecrets(runner);
  const problems = new Problems(runner.redact);
  const read = <T>(name: string, parser: Parser<T>): T | undefined => parse(parser, name, runner.input(name), problems);

  const region = readRegion(runner, problems);
  const endpoints = readEndpoints(region, read);
  const credentials = readCredentials(runner, region, problems);
  const onMissing = read('on_missing_credentials', oneOf('fail', 'skip')) ?? 'fail';
  const policy = readPolicy(runner, read, problems);
  const work = await readWork(runner, read, policy.mode === 'check', problems);
  const inputs = {
    requestTimeoutMs: read('request_timeout', request) ?? 30_000,
    maxAttempts: read('max_attempts', integer(1, 10)) ?? 5,
    concurrency: read('concurrency', integer(1, 64)) ?? 8,
    summary: read('summary', boolean) ?? true,
  };
  const isMissing = credentials === 'missing' || credentials === 'missing id token';
  if (isMissing && problems.lines.length > 0 && onMissing === 'fail') {
    problems.add(
      'token',
      'no credentials were given; give token, or access_key and secret_key, or another kind (see the README)',
    );
  }
  if (problems.lines.length > 0) throw new InputError(problems.lines);
  if (isMissing)
    throw new MissingCredentialsError(await likeliestCause(runner, credentials === 'missing id token'), onMissing);
  if (!credentials || !work) throw new InputError(['the inputs could not be read']);
  return {
    ...inputs,
    credentials,
    endpoints,
    policy,
    work,
    ...(!isKnownRegion(region) && !runner.input('endpoint') && { unknownRegion: region }),
  };
}

type Read = <T>(name: string, parser: Parser<T>) => T | undefined;

function readRegion(runner: Runner, problems: Problems): string {
  for (const [name, text] of [
    ['region', runner.input('region')],
    ...REGION_VARIABLES.map((variable) => [variable, runner.env[variable]?.trim()]),
  ] as [string, string | undefined][]) {
    if (text) return parse(regionId, name, text, problems) ?? DEFAULT_REGION;
  }
  return DEFAULT_REGION;
}

function readEndpoints(region: string, read: Read): Endpoints {
  const known = endpointsOf(region);
  return {
    codearts: read('endpoint', endpoint) ?? known.codearts,
    iam: read('iam_endpoint', endpoint) ?? known.iam,
    sts: read('sts_endpoint', endpoint) ?? known.sts,
  };
}

function readPolicy(runner: Runner, read: Read, problems: Problems): MirrorPolicy {
  const mode = read('mode', oneOf('associate', 'check')) ?? 'associate';
  const onConflict = read('on_conflict', oneOf('fail', 'update')) ?? 'fail';
  const dryRun = read('dry_run', boolean) ?? false;
  const startsSync = read('sync', boolean) ?? false;
  const forceFetch = read('force_fetch', boolean) ?? false;
  const waits = read('wait', boolean) ?? false;
  const timeoutMs = read('wait_timeout', wait) ?? 30 * 60_000;
  const pollIntervalMs = read('poll_interval', interval) ?? 1000;
  const maxAgeMs = read('max_age', age);

  if (!startsSync) {
    const useless = [
      ...(forceFetch ? ['force_fetch'] : []),
      ...SOURCE_SECRETS.filter((name) => runner.input(name) !== undefined),
    ];
    for (const name of useless)
      problems.add(name, 'does nothing without a synchronization; set sync: true, or leave it out');
  }
  if (mode === 'check') {
    const writing = [
      ...(startsSync ? ['sync'] : []),
      ...(onConflict === 'update' ? ['on_conflict'] : []),
      ...SETTINGS.filter((name) => runner.input(name) !== undefined),
    ];
    for (const name of writing) problems.add(name, READS_ONLY);
  } else if (runner.input('max_age') !== undefined) {
    problems.add('max_age', 'is for mode: check only; set mode: check, or leave it out');
  }
  return {
    mode,
    onConflict,
    dryRun,
    ...(startsSync && { sync: readSync(runner, forceFetch) }),
    ...(waits && { wait: { timeoutMs, pollIntervalMs } }),
    ...(maxAgeMs !== undefined && { maxAgeMs }),
  };
}

function readSync(runner: Runner, forceFetch: boolean): SyncOptions {
  const username = runner.input('source_username');
  const password = runner.input('source_password');
  return { forceFetch, ...(username !== undefined && { username }), ...(password !== undefined && { password }) };
}

async function readWork(runner: Runner, read: Read, readsOnly: boolean, problems: Problems): Promise<Work | undefined> {
  const given = TARGETS.filter((name) => runner.input(name) !== undefined);
  if (given.length !== 1) {
    const found = given.length === 0 ? 'none of them is given' : `${given.join(' and ')} are given`;
    problems.add(
      given.length === 0 ? 'repository_id' : given.join(', '),
      `give exactly one of ${TARGETS.join(', ')}; ${found}`,
    );
  }
  const id = read('repository_id', repositoryId);
  const path = read('repository', repositoryPath);
  const input = ['mirrors', 'mirrors_file'].find((name) => given.includes(name));
  const url = readUrl(runner, input === undefined, problems);
  const settings = readSettings(
    (name) => runner.input(name),
    (name) => name,
    problems,
  );
  const part = read('shard', shard);

  if (input === undefined) {
    if (part) problems.add('shard', 'takes a part of a list; give mirrors or mirrors_file, or leave it out');
    const task = {
      url: url ?? '',
      settings,
      ...(id !== undefined && { repositoryId: id }),
      ...(path !== undefined && { repository: path }),
    };
    return { kind: 'one', task };
  }
  const inline = runner.input('mirrors');
  const text = input === 'mirrors' ? inline : readListFile(runner.input('mirrors_file') ?? '', problems);
  if (text === undefined) return undefined;
  const defaults = { url: url === defaultUrl(runner) ? undefined : url, settings, readsOnly };
  const tasks = await readList(text, input, defaults, problems);
  return { kind: 'many', tasks, ...(part && { shard: part }) };
}

/** The source: what was given, else the repository that the workflow runs in. */
function readUrl(runner: Runner, isNeeded: boolean, problems: Problems): string | undefined {
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

function defaultUrl(runner: Runner): string | undefined {
  const { GITHUB_SERVER_URL: server = 'https://github.com', GITHUB_REPOSITORY: repository } = runner.env;
  const url = `${server}/${repository ?? ''}.git`;
  return repository && 'value' in sourceUrl(url) ? url : undefined;
}
