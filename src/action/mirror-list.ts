import { readFileSync } from 'node:fs';
import type { MirrorTask } from '../mirror/task';
import { type Problems, parse, quote, readSettings, repositoryId, repositoryPath, sourceUrl } from './input-values';

/** Keys of an entry; any other is a mistake. */
const KEYS = ['repository_id', 'repository', 'url', 'sync_branch_type', 'mirroring_enabled', 'endpoint_uuid'];

/** What an entry takes where it says nothing itself; `url` only when it was written by hand. */
export interface ListDefaults {
  url: string | undefined;
  settings: MirrorTask['settings'];
}

/** Reads `mirrors_file`; a problem is noted and gives `undefined`. */
export function readListFile(path: string, problems: Problems): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    problems.add(
      'mirrors_file',
      `${quote(path)} can not be read (${reason}); write the path of a YAML or JSON file, from the workspace`,
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
    const task = readEntry(entry as Record<string, unknown>, place, defaults, problems);
    if (!task) continue;
    const key = task.repositoryId?.toString() ?? task.repository ?? '';
    const earlier = places.get(key);
    if (earlier)
      problems.add(place, `names the repository ${key} again, after ${earlier}; a repository has one mirror`);
    else places.set(key, place);
    tasks.push(task);
  }
  return tasks;
}

async function parseList(text: string, input: string, problems: Problems): Promise<unknown[]> {
  let list: unknown;
  try {
    list = isJson(text) ? JSON.parse(text) : await parseYaml(text);
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

function isJson(text: string): boolean {
  return /^\s*\[\s*[{\]]/.test(text);
}

async function parseYaml(text: string): Promise<unknown> {
  const { parse: parseYamlText } = await import('yaml');
  return parseYamlText(text, { maxAliasCount: 100, prettyErrors: true, logLevel: 'error' });
}

function readEntry(
  entry: Record<string, unknown>,
  place: string,
  defaults: ListDefaults,
  problems: Problems,
): MirrorTask | undefined {
  const before = problems.lines.length;
  const at = (name: string) => `${place}.${name}`;
  for (const key of Object.keys(entry)) {
    if (!KEYS.includes(key)) problems.add(at(key), `is unknown; an entry has ${KEYS.join(', ')}`);
  }
  const given = (name: string): string | undefined => {
    const value = Object.hasOwn(entry, name) ? entry[name] : undefined;
    if (value === null || value === undefined) return undefined;
    if (typeof value === 'object') {
      problems.add(at(name), 'is a list or a mapping; write a single value');
      return undefined;
    }
    return String(value as string | number | boolean).trim() || undefined;
  };
  const id = parse(repositoryId, at('repository_id'), given('repository_id'), problems);
  const path = parse(repositoryPath, at('repository'), given('repository'), problems);
  const url = parse(sourceUrl, at('url'), given('url'), problems) ?? defaults.url;
  if (problems.lines.length === before) {
    if ((id === undefined) === (path === undefined))
      problems.add(place, 'must have exactly one of repository_id and repository');
    if (url === undefined) problems.add(at('url'), 'is missing; write http(s)://host/path of a Git repository');
  }
  const settings = { ...defaults.settings, ...readSettings(given, at, problems) };
  if (problems.lines.length > before || url === undefined) return undefined;
  return {
    url,
    settings,
    ...(id !== undefined && { repositoryId: id }),
    ...(path !== undefined && { repository: path }),
  };
}
