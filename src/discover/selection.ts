import { sourceUrl } from '../inputs/addresses';
import type { GitHubRepository, Visibility } from './github';
import { fitsGlob } from './glob';
import { type MappingRules, type Target, targetOf } from './mapping';

/** Which of the listed repositories are wanted. */
export interface Filter {
  include: readonly string[];
  exclude: readonly string[];
  archived: boolean;
  forks: boolean;
}

/** Why a repository is left out, in the words of the summary. The last three want somebody's attention. */
export const REASONS = {
  archived: 'archived',
  fork: 'a fork',
  disabled: 'disabled by GitHub',
  visibility: 'of another visibility',
  not_included: 'not included',
  excluded: 'excluded',
  unmapped: 'without a CodeArts repository',
  odd: 'with a name or clone URL that is none of GitHub',
  illegal: 'with an illegal path or id of CodeArts',
  ambiguous: 'with the same CodeArts repository as another',
} as const;

export type Reason = keyof typeof REASONS;

/** Reasons that are hardly anybody's wish. */
export const ALARMING: readonly Reason[] = ['odd', 'illegal', 'ambiguous'];

/** An entry as the main action's `mirrors` takes it. */
export interface Entry extends Target {
  url: string;
}

/** A repository that is left out. */
export interface Skipped {
  /** `owner/name`, as the server says it. */
  name: string;
  reason: Reason;
  detail?: string;
}

/** What became of the list. */
export interface Selection {
  entries: Entry[];
  skipped: Skipped[];
  /** Names in the mapping that no repository bears. */
  strangers: string[];
}

/** What a repository is chosen and mapped by. */
export interface Choice {
  visibility: Visibility;
  filter: Filter;
  rules: MappingRules;
  /** Values of the custom property, by name in lower case. */
  properties: ReadonlyMap<string, unknown>;
}

/** Chooses the wanted repositories and finds their targets. The order is that of the names, so that equal lists give equal shards. */
export function select(repositories: readonly GitHubRepository[], choice: Choice): Selection {
  const unique = new Map(repositories.map((repository) => [repository.fullName.toLowerCase(), repository]));
  const sorted = [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, repository]) => repository);
  const skipped: Skipped[] = [];
  const byTarget = new Map<string, { name: string; entry: Entry }[]>();
  for (const repository of sorted) {
    const name = repository.fullName;
    const reason = reasonAgainst(repository, choice);
    if (reason !== undefined) {
      skipped.push({ name, reason });
      continue;
    }
    const target = targetOf(name, choice.properties.get(repository.name.toLowerCase()), choice.rules);
    if ('reason' in target) {
      skipped.push({ name, ...target });
      continue;
    }
    const key = String(target.repository_id ?? target.repository);
    byTarget.set(key, [...(byTarget.get(key) ?? []), { name, entry: { ...target, url: repository.cloneUrl } }]);
  }
  const entries: Entry[] = [];
  for (const [key, claims] of byTarget) {
    const [first, ...others] = claims;
    if (first && others.length === 0) entries.push(first.entry);
    // A CodeArts repository has one mirror, and nothing says whose it shall be.
    else for (const { name } of claims) skipped.push({ name, reason: 'ambiguous', detail: key });
  }
  const names = new Set(sorted.flatMap(({ name, fullName }) => [name.toLowerCase(), fullName.toLowerCase()]));
  const strangers = [...choice.rules.mapping.keys()].filter((name) => !names.has(name));
  return { entries, skipped, strangers };
}

function reasonAgainst(repository: GitHubRepository, { filter, visibility }: Choice): Reason | undefined {
  const { name, fullName, cloneUrl } = repository;
  const isPlain = /^[A-Za-z0-9._-]{1,100}$/.test(name) && /^[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+$/.test(fullName);
  if (!isPlain || !fullName.endsWith(`/${name}`) || 'problem' in sourceUrl(cloneUrl)) return 'odd';
  if (visibility !== 'all' && repository.visibility !== visibility) return 'visibility';
  if (repository.isArchived && !filter.archived) return 'archived';
  if (repository.isFork && !filter.forks) return 'fork';
  if (repository.isDisabled) return 'disabled';
  if (!filter.include.some((glob) => fitsGlob(glob, name))) return 'not_included';
  if (filter.exclude.some((glob) => fitsGlob(glob, name))) return 'excluded';
  return undefined;
}
