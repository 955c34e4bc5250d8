import { readFileSync } from 'node:fs';
import type { Creation, MirrorPolicy, MirrorTask } from '../mirror/task';
import { checkClearText, repositoryPath, sourceUrl } from './addresses';
import { checkCreation, CREATION, readCreation, refuseCreation } from './creation';
import { parse, type Problems, quote } from './problems';
import { READS_ONLY, readSettings, SETTINGS, uselessInCheck } from './settings';
import { repositoryId } from './values';

/** Keys of an entry; any other is a mistake. */
const KEYS = ['repository_id', 'repository', 'url', ...SETTINGS, ...CREATION];

/** What an entry takes where it says nothing itself; `url` only when it was written by hand. */
export interface ListDefaults {
  url: string | undefined;
  settings: MirrorTask['settings'];
  creation: Creation;
  /** What the run does with every entry, and so what an entry may ask for. */
  policy: MirrorPolicy;
}

/** Reads `mirrors_file`; a problem is noted and gives `undefined`. */
export function readListFile(path: string, problems: Problems): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    problems.add(
      'mirrors_file',
      `${quote(path)} cannot be read (${reason}); write the path of a YAML or JSON file in the workspace (is there a step with actions/checkout before this one?)`,
    );
    return undefined;
  }
}

/**
 * The list of mirrors in a YAML or JSON text.
 * @param input `mirrors` or `mirrors_file`, the name that problems bear
 */
export async function readList(
  text: string,
  input: string,
  defaults: ListDefaults,
  problems: Problems,
): Promise<MirrorTask[]> {
  const list = await parseList(text, input, problems);
  const tasks: MirrorTask[] = [];
  const places = new Map<string, string>();
  for (const [index, entry] of list.entries()) {
    const place = `mirrors[${index}]`;
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
      problems.add(place, `is not a mapping; write ${KEYS.slice(0, 3).join(', ')} …`);
      continue;
    }
    const task = readEntry(entry as Record<string, unknown>, place, { defaults, places, problems });
    if (task) tasks.push(task);
  }
  return tasks;
}

async function parseList(text: string, input: string, problems: Problems): Promise<unknown[]> {
  let list: unknown;
  try {
    list = parseJson(text) ?? (await parseYaml(text));
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : '').split('\n');
    problems.add(input, `is neither YAML nor JSON: ${quote(reason)}`);
    return [];
  }
  if (list === null || list === undefined) return [];
  if (Array.isArray(list)) return list;
  problems.add(input, 'is not a list; write a YAML or JSON list of mirrors');
  return [];
}

/** JSON is YAML too, but is read much faster; what only looks like JSON may still be YAML. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function parseYaml(text: string): Promise<unknown> {
  const { parse: parseYamlText } = await import('yaml');
  return parseYamlText(text, { maxAliasCount: 100, prettyErrors: true, logLevel: 'error' });
}

/** What reading an entry needs of the list around it; `places`: where each repository was named first. */
interface List {
  defaults: ListDefaults;
  places: Map<string, string>;
  problems: Problems;
}

function readEntry(entry: Record<string, unknown>, place: string, list: List): MirrorTask | undefined {
  const { defaults, places, problems } = list;
  const before = problems.lines.length;
  const at = (name: string) => `${place}.${name}`;
  for (const key of Object.keys(entry)) {
    if (!KEYS.includes(key)) problems.add(at(key), `is unknown; an entry has ${KEYS.join(', ')}`);
  }
  const value = (name: string): unknown => (Object.hasOwn(entry, name) ? entry[name] : undefined) ?? '';
  const isGiven = (name: string) => typeof value(name) === 'object' || String(value(name)).trim() !== '';
  const given = (name: string): string | undefined => {
    if (typeof value(name) !== 'object') return String(value(name)).trim() || undefined;
    problems.add(at(name), 'is a list or a mapping; write a single value');
    return undefined;
  };
  if (isGiven('repository_id') === isGiven('repository'))
    problems.add(place, 'must have exactly one of repository_id and repository');
  const id = parse(repositoryId, at('repository_id'), given('repository_id'), problems);
  const path = parse(repositoryPath, at('repository'), given('repository'), problems);
  const key = id?.toString() ?? path;
  const earlier = places.get(key ?? '');
  if (earlier !== undefined)
    problems.add(place, `names the repository ${key} again, after ${earlier}; a repository has one mirror`);
  else if (key !== undefined) places.set(key, place);
  const url = isGiven('url') ? parse(sourceUrl, at('url'), given('url'), problems) : defaults.url;
  if (url === undefined && !isGiven('url'))
    problems.add(at('url'), 'is missing; write http(s)://host/path of a Git repository');
  checkClearText(url, at('url'), defaults.policy, problems);
  if (defaults.policy.mode === 'check') {
    for (const name of uselessInCheck(defaults.policy.verify !== undefined).filter(isGiven))
      problems.add(at(name), READS_ONLY);
  }
  const settings = { ...defaults.settings, ...readSettings(given, at, problems) };
  const creation = readEntryCreation(readCreation(given, at, problems), path, at, list);
  if (problems.lines.length > before || url === undefined) return undefined;
  return {
    url,
    settings,
    ...creation,
    ...(id !== undefined && { repositoryId: id }),
    ...(path !== undefined && { repository: path }),
  };
}

/** How an entry's repository is created if it is missing; nothing where the run creates none, or the entry has no path. */
function readEntryCreation(
  own: Creation,
  path: string | undefined,
  at: (name: string) => string,
  { defaults, problems }: List,
): Creation {
  if (defaults.policy.onMissing === 'create' && path !== undefined) {
    const creation = { ...defaults.creation, ...own };
    checkCreation(path, creation, at, problems);
    return creation;
  }
  const reason =
    defaults.policy.onMissing === 'create'
      ? 'is for a repository that is given by its path; leave it out'
      : "does nothing without the step's on_missing: create; set it, or leave this out";
  refuseCreation(own, reason, at, problems);
  return {};
}
