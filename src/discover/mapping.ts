import { repositoryPath } from '../inputs/addresses';
import { newName, projectUuid, visibilityLevel } from '../inputs/creation';
import { DocumentError, Fields, readDocument, turn, type Value } from '../inputs/list-document';
import { parse, type Parser, type Problems, quote } from '../inputs/problems';
import { endpointUuid } from '../inputs/settings';
import { boolean, oneOf, repositoryId, visibleText } from '../inputs/values';
import { fitsGlob } from './glob';

/** The CodeArts side of an entry of `mirrors`, under the names the main action reads. */
export interface Target {
  repository_id?: number;
  repository?: string;
  sync_branch_type?: string;
  mirroring_enabled?: boolean;
  endpoint_uuid?: string;
  project_uuid?: string;
  visibility_level?: number;
}

/** Where a claim on a CodeArts repository comes from. */
export type Rank = 'mapping' | 'rule' | 'property';

/** What a repository of GitHub claims: its CodeArts repository, and by what right. */
export interface Claim {
  target: Target;
  rank: Rank;
}

/** How a repository of GitHub finds its repository of CodeArts: by the mapping, else by its custom property, else by the template. */
export interface MappingRules {
  /** By the repository's name, or `owner/name`, in lower case. */
  mapping: ReadonlyMap<string, Target>;
  /** A custom property that holds a path, and globs of the paths that it may name: its writers may have less power than the workflow. */
  property?: { name: string; scope: readonly string[] };
  /** A path with `{name}` and `{owner}` in it. */
  template?: string;
}

/** A path or an id. */
const idOrPath: Parser<Target> = (text) => {
  if (!/^\d+$/.test(text)) {
    const parsed = repositoryPath(text);
    return 'value' in parsed ? { value: { repository: parsed.value } } : parsed;
  }
  const parsed = repositoryId(text);
  return 'value' in parsed ? { value: { repository_id: parsed.value } } : parsed;
};

const PARSERS: Readonly<Record<keyof Target, Parser<string | number | boolean>>> = {
  repository_id: repositoryId,
  repository: repositoryPath,
  sync_branch_type: oneOf('all', 'default'),
  mirroring_enabled: boolean,
  endpoint_uuid: endpointUuid,
  project_uuid: projectUuid,
  visibility_level: visibilityLevel,
};

/** The path of a CodeArts repository with `{name}` in it. */
export const template: Parser<string> = (text) => {
  const unknown = /\{(?!(name|owner)\})[^}]*\}?/.exec(text)?.[0];
  if (unknown !== undefined) return { problem: `has ${quote(unknown)} in it; only {name} and {owner} are filled in` };
  if (!text.includes('{name}'))
    return { problem: `${quote(text)} is the same for every repository; write {name} where its name goes` };
  const sample = repositoryPath(fill(text, { owner: 'owner', name: 'name' }));
  return 'value' in sample ? { value: text } : sample;
};

function fill(text: string, values: { owner: string; name: string }): string {
  return text.replace(/\{(name|owner)\}/g, (_match, key: 'name' | 'owner') => values[key]);
}

const ENTRIES_AT_A_TIME = 2000;

/**
 * Reads a mapping from YAML or JSON: repository → path, id, or `{repository | repository_id, settings …}`.
 * @param input the name that problems bear
 * @param signal ends the reading of a long mapping, with its reason
 */
export async function readMapping(
  text: string,
  input: string,
  problems: Problems,
  signal?: AbortSignal,
): Promise<Map<string, Target>> {
  const mapping = new Map<string, Target>();
  const content = await readFields(text, input, problems, signal);
  for (const key of content.twice) problems.add(placeOf(input, key), TWICE);
  let read = 0;
  for (const [key, value] of content) {
    if (++read % ENTRIES_AT_A_TIME === 0) await turn(signal);
    const name = key.toLowerCase();
    const place = placeOf(input, key);
    parse(visibleText, place, key, problems);
    if (mapping.has(name)) problems.add(place, TWICE);
    mapping.set(name, readTarget(value, place, problems));
  }
  return mapping;
}

const TWICE = 'is there twice; case makes no difference';

const placeOf = (input: string, key: string) => `${input}.${quote(key)}`;

async function readFields(text: string, input: string, problems: Problems, signal?: AbortSignal): Promise<Fields> {
  try {
    const content = await readDocument(text, signal);
    if (content instanceof Fields) return content;
    problems.add(input, 'is not a mapping; write a line for each repository, such as website: group/website');
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    problems.add(input, error.message);
  }
  return new Fields();
}

function readTarget(value: Value, place: string, problems: Problems): Target {
  if (!(value instanceof Fields)) {
    const text = typeof value === 'string' ? value.trim() : '';
    if (text !== '') return parse(idOrPath, place, text, problems) ?? {};
    problems.add(place, 'says nothing; write group/name, an id, or a mapping with one of them and settings');
    return {};
  }
  const target: Record<string, string | number | boolean> = {};
  for (const name of value.twice) problems.add(`${place}.${quote(name)}`, 'is there twice; write it once');
  for (const [name, given] of value) {
    const parser = Object.hasOwn(PARSERS, name) ? PARSERS[name as keyof Target] : undefined;
    if (!parser) {
      problems.add(`${place}.${quote(name)}`, `is unknown; an entry has ${Object.keys(PARSERS).join(', ')}`);
    } else if (typeof given === 'object') {
      problems.add(`${place}.${name}`, 'is a list or a mapping; write a single value');
    } else {
      const setting = parse(parser, `${place}.${name}`, given?.trim() || undefined, problems);
      if (setting !== undefined) target[name] = setting;
    }
  }
  const isGiven = (name: string) =>
    typeof value.get(name) === 'object' || Boolean(String(value.get(name) ?? '').trim());
  if (isGiven('repository') === isGiven('repository_id'))
    problems.add(place, 'must have exactly one of repository_id and repository');
  return target;
}

/** Why a repository has no target: nothing gives it one (`unmapped`), what does is not legal, or a property names what it may not. */
export type NoTarget = { reason: 'unmapped' } | { reason: 'illegal' | 'forbidden'; detail: string };

/**
 * What one repository claims.
 * @param repository `owner/name`
 * @param value of its custom property, if that is asked for and set
 */
export function claimOf(repository: string, value: unknown, rules: MappingRules): Claim | NoTarget {
  const name = nameOf(repository);
  const mapped = rules.mapping.get(repository.toLowerCase()) ?? rules.mapping.get(name.toLowerCase());
  if (mapped) return { target: mapped, rank: 'mapping' };
  if (value !== undefined && value !== '') return claimByProperty(value, rules.property?.scope ?? []);
  const path = pathByRule(repository, rules);
  if (path === undefined) return { reason: 'unmapped' };
  const parsed = creatablePath(path);
  return 'value' in parsed
    ? { target: { repository: parsed.value }, rank: 'rule' }
    : { reason: 'illegal', detail: parsed.problem };
}

/** The path that the rule gives a repository, whatever else claims it. */
export function pathByRule(repository: string, { template: rule }: MappingRules): string | undefined {
  const [owner = ''] = repository.split('/');
  return rule && fill(rule, { owner, name: nameOf(repository) });
}

/** The group that the rule puts everything in, with a slash at its end; `undefined` without one. */
export function groupByRule(owner: string, { template: rule = '' }: MappingRules): string | undefined {
  const [before = ''] = fill(rule, { owner, name: '\n' }).split('\n');
  return before.slice(0, before.lastIndexOf('/') + 1) || undefined;
}

function claimByProperty(value: unknown, scope: readonly string[]): Claim | NoTarget {
  if (typeof value !== 'string') return { reason: 'illegal', detail: 'the custom property has more than one value' };
  const text = value.trim();
  if (/^\d+$/.test(text))
    return { reason: 'forbidden', detail: `${quote(text)} is an id, and a property may name paths only` };
  const parsed = creatablePath(text);
  if (!('value' in parsed)) return { reason: 'illegal', detail: parsed.problem };
  return scope.some((glob) => fitsGlob(glob, parsed.value))
    ? { target: { repository: parsed.value }, rank: 'property' }
    : { reason: 'forbidden', detail: `${quote(text)} is outside property_scope` };
}

/** A path that CodeArts Repo could give a repository; one that it could not would be an input problem of the whole run where it is to be created. */
const creatablePath: Parser<string> = (text) => {
  const name = newName(text.slice(text.lastIndexOf('/') + 1));
  const path = repositoryPath(text);
  return 'value' in path && 'problem' in name ? name : path;
};

function nameOf(repository: string): string {
  return repository.slice(repository.indexOf('/') + 1);
}
