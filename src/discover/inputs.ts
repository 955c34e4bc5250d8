import { type NetworkSettings, readNetworkSettings } from '../http/network-settings';
import { isInTheClear } from '../inputs/addresses';
import { maskSecrets } from '../inputs/credential-inputs';
import { InputError } from '../inputs/input-error';
import { warnOfNearNames } from '../inputs/input-names';
import { ListFileError, readListFile } from '../inputs/list-file';
import { parse, type Parser, type Problems, quote } from '../inputs/problems';
import { boolean, duration, integer, oneOf, plainText, visible } from '../inputs/values';
import type { Runner } from '../runner/runner';
import type { Visibility } from './github';
import { type MappingRules, readMapping, template } from './mapping';
import { type OrphanInputs, readingOfCodeArts, readOrphanInputs } from './orphan-inputs';
import type { Filter } from './selection';

/** Everything a discovery was asked for, complete and legal. */
export interface DiscoverInputs {
  token: string;
  /** Base URL of GitHub's REST API, without trailing slash. */
  apiUrl: string;
  organization: string;
  visibility: Visibility;
  filter: Filter;
  rules: MappingRules;
  shardSize: number;
  maxShards: number;
  maxWaitMs: number;
  /** What becomes of a run that finds nothing to mirror. */
  onEmpty: 'fail' | 'notice';
  network: NetworkSettings;
  /** Where to write the list; `undefined`: a new file in the runner's temporary folder. */
  mirrorsFile: string | undefined;
  /** Where to look for CodeArts repositories that mirror what is gone; `undefined`: nowhere. */
  orphans: OrphanInputs | undefined;
  summary: boolean;
}

/** The inputs of discover/action.yml. */
export const INPUTS_OF_DISCOVER: readonly string[] = [
  ...['token', 'organization', 'visibility', 'include', 'exclude', 'archived', 'forks'],
  ...['mapping', 'mapping_file', 'property', 'property_scope', 'repository', 'orphans'],
  ...[
    'codearts_token',
    'access_key',
    'secret_key',
    'security_token',
    'project_id',
    'domain_name',
    'username',
    'password',
  ],
  ...['identity_provider', 'provider_urn', 'agency_urn', 'audience', 'project_name'],
  ...['region', 'endpoint', 'iam_endpoint', 'sts_endpoint'],
  ...['shard_size', 'max_shards', 'on_empty', 'mirrors_file', 'max_wait', 'summary'],
];

const HOUR_MS = 3_600_000;

/** A workflow's matrix has at most 256 jobs. */
const MAX_MATRIX = 256;

const wait = duration(6 * HOUR_MS, '6h');

const login: Parser<string> = (text) =>
  /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}$/.test(text)
    ? { value: text }
    : { problem: `${quote(text)} is not the name of an organization or user` };

/** Globs, separated by white space or commas; `what` they fit, and `legal` is what each may hold. */
function globs(what: string, legal: RegExp): Parser<string[]> {
  return (text) => {
    const list = text.split(/[\s,]+/).filter((glob) => glob !== '');
    const odd = list.find((glob) => !legal.test(glob));
    const how = `write ${what}, in which * stands for any characters and ? for one, separated by white space or commas`;
    if (odd !== undefined) return { problem: `${quote(odd)} fits nothing; ${how}` };
    return list.length > 0 ? { value: list } : { problem: `names nothing; ${how}` };
  };
}

const names = globs('names of repositories', /^[A-Za-z0-9._*?-]+$/);

const paths = globs('paths of CodeArts repositories such as group/*', /^[^\s\\#%:"<>|]+$/);

/**
 * Reads the inputs once; the token is masked first.
 * @param signal ends the reading of a long mapping, with its reason
 * @throws InputError every problem at once
 */
export async function readDiscoverInputs(runner: Runner, signal?: AbortSignal): Promise<DiscoverInputs> {
  const secret = runner.input('token');
  if (secret !== undefined) runner.mask(secret);
  const reading = readingOfCodeArts(runner);
  maskSecrets(reading.runner);
  warnOfNearNames(runner, INPUTS_OF_DISCOVER);
  const { problems } = reading;
  const read = <T>(name: string, parser: Parser<T>): T | undefined => parse(parser, name, runner.input(name), problems);

  const token = read('token', plainText(10_000));
  if (secret === undefined)
    problems.add('token', 'is empty; leave it out for the token of the job, or give one that sees the repositories');
  const organization = read('organization', login) ?? runner.env['GITHUB_REPOSITORY_OWNER'];
  if (organization === undefined) problems.add('organization', 'is empty; write the name of an organization or user');
  const rules = await readRules(runner, read, problems, signal);
  const inputs = {
    apiUrl: readApiUrl(runner, problems),
    visibility: read('visibility', oneOf<Visibility>('public', 'private', 'internal', 'all')) ?? 'public',
    filter: {
      include: read('include', names) ?? ['*'],
      exclude: read('exclude', names) ?? [],
      archived: read('archived', boolean) ?? false,
      forks: read('forks', boolean) ?? false,
    },
    rules,
    orphans: readOrphanInputs(reading, organization ?? '', rules),
    shardSize: read('shard_size', integer(1, 100_000)) ?? 250,
    maxShards: read('max_shards', integer(1, MAX_MATRIX)) ?? 8,
    maxWaitMs: read('max_wait', wait) ?? HOUR_MS / 4,
    onEmpty: read('on_empty', oneOf<DiscoverInputs['onEmpty']>('fail', 'notice')) ?? 'fail',
    mirrorsFile: runner.input('mirrors_file'),
    summary: read('summary', boolean) ?? true,
    network: readNetworkSettings(runner.env, (variable, problem) => {
      problems.add(variable, problem);
    }),
  };
  if (problems.count > 0) throw new InputError(problems.lines);
  return { ...inputs, token: token ?? '', organization: organization ?? '' };
}

function readApiUrl(runner: Runner, problems: Problems): string {
  const given = runner.env['GITHUB_API_URL'] ?? '';
  const url = given === '' ? 'https://api.github.com' : given.replace(/\/+$/, '');
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    problems.add('GITHUB_API_URL', `${quote(url)} is not an http(s) URL; the runner sets it, so nobody else should`);
  else if (isInTheClear(new URL(url)))
    problems.add(
      'GITHUB_API_URL',
      'would send the token in the clear: http:// is for loopback addresses only; the runner sets it, so nobody else should',
    );
  return url;
}

type Read = <T>(name: string, parser: Parser<T>) => T | undefined;

async function readRules(
  runner: Runner,
  read: Read,
  problems: Problems,
  signal: AbortSignal | undefined,
): Promise<MappingRules> {
  const inline = runner.input('mapping');
  const path = runner.input('mapping_file');
  if (inline !== undefined && path !== undefined)
    problems.add('mapping, mapping_file', 'are both given; give one of them');
  const text = inline ?? (path === undefined ? undefined : readText(path, problems));
  const path_template = read('repository', template);
  const property = readProperty(read, problems);
  if ([inline, path, runner.input('repository'), runner.input('property')].every((given) => given === undefined)) {
    problems.add(
      'repository',
      'say which CodeArts repository belongs to which: repository (a path such as group/{name}), mapping, mapping_file or property',
    );
  }
  return {
    mapping:
      text === undefined
        ? new Map()
        : await readMapping(text, inline === undefined ? 'mapping_file' : 'mapping', problems, signal),
    ...(path_template !== undefined && { template: path_template }),
    ...(property !== undefined && { property }),
  };
}

/** A property counts only within a scope, so that whoever may write it cannot take any CodeArts repository there is. */
function readProperty(read: Read, problems: Problems): MappingRules['property'] {
  const name = read('property', visible(plainText(75)));
  const before = problems.count;
  const scope = read('property_scope', paths);
  if (name === undefined && scope !== undefined) problems.add('property_scope', 'is for property, which is not given');
  if (name !== undefined && scope === undefined && problems.count === before) {
    problems.add(
      'property_scope',
      'is missing; say which CodeArts paths a property may name, such as team-a/*: whoever may write a property need not be trusted with all of them',
    );
  }
  return name === undefined ? undefined : { name, scope: scope ?? [] };
}

function readText(path: string, problems: Problems): string | undefined {
  try {
    return readListFile(path);
  } catch (error) {
    if (!(error instanceof ListFileError)) throw error;
    problems.add('mapping_file', `${quote(path)} ${error.message}; write the path of a YAML or JSON file`);
    return undefined;
  }
}
