import { sourceUrl } from '../inputs/addresses';
import type { Visibility } from './github';
import type { GitHubRepository } from './github-entries';
import { fitsGlob } from './glob';
import { type Claimant, settleClaims } from './claims';
import { claimOf, type MappingRules, type Target } from './mapping';

/** Which of the listed repositories are wanted. */
export interface Filter {
  include: readonly string[];
  exclude: readonly string[];
  archived: boolean;
  forks: boolean;
}

/** Why a repository is left out, in the words of the summary. The last five want somebody's attention. */
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
  forbidden: 'with a custom property that names what it may not',
  outranked: 'with a CodeArts repository that mapping or rule give to another',
  ambiguous: 'with the same CodeArts repository as another',
} as const;

export type Reason = keyof typeof REASONS;

/** Reasons that are hardly anybody's wish. */
export const ALARMING: readonly Reason[] = ['odd', 'illegal', 'forbidden', 'outranked', 'ambiguous'];

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
  /** Names in `include` that no repository bears. */
  missed: string[];
}

/** What a repository is chosen and mapped by. */
export interface Choice {
  visibility: Visibility;
  filter: Filter;
  rules: MappingRules;
  /** Values of the custom property, by name in lower case. */
  properties: ReadonlyMap<string, unknown>;
}

/**
 * Chooses the wanted repositories and finds their targets. The order is that of the names, so that equal lists give equal shards, with
 * properties last: where one names by path what the mapping names by id, only CodeArts can tell, and there the later entry loses.
 */
export function select(repositories: readonly GitHubRepository[], choice: Choice): Selection {
  const unique = new Map(repositories.map((repository) => [repository.fullName.toLowerCase(), repository]));
  const sorted = [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, repository]) => repository);
  const skipped: Skipped[] = [];
  const claimants: Claimant[] = [];
  for (const repository of sorted) {
    const name = repository.fullName;
    const reason = reasonAgainst(repository, choice);
    const claim = reason
      ? { reason }
      : claimOf(name, choice.properties.get(repository.name.toLowerCase()), choice.rules);
    if ('reason' in claim) skipped.push({ name, ...claim });
    else claimants.push({ repository, ...claim });
  }
  const { winners, lost } = settleClaims(claimants, sorted, choice.rules);
  const inOrder = [
    ...winners.filter(({ rank }) => rank !== 'property'),
    ...winners.filter(({ rank }) => rank === 'property'),
  ];
  const entries = inOrder.map(({ repository, target }) => entryOf(repository, target));
  const bare = sorted.map(({ name }) => name.toLowerCase());
  const names = new Set([...bare, ...sorted.map(({ fullName }) => fullName.toLowerCase())]);
  return {
    entries,
    skipped: [...skipped, ...lost],
    strangers: [...choice.rules.mapping.keys()].filter((name) => !names.has(name)),
    missed: choice.filter.include.filter((glob) => !/[*?]/.test(glob) && !bare.includes(glob.toLowerCase())),
  };
}

/** What is not public must not be created public, whatever the default of the step that reads the list. */
function entryOf({ visibility, cloneUrl }: GitHubRepository, target: Target): Entry {
  return { ...target, ...(visibility !== 'public' && { visibility_level: 0 }), url: cloneUrl };
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
