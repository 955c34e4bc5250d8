import type { GitHubRepository } from './github-entries';
import { type Claim, type MappingRules, pathByRule, type Rank, type Target } from './mapping';

/** A repository of GitHub and what it claims. */
export interface Claimant extends Claim {
  repository: GitHubRepository;
}

/** A claim that does not count: another one has more right (`outranked`), or as much (`ambiguous`). */
export interface Lost {
  name: string;
  reason: 'outranked' | 'ambiguous';
  detail: string;
}

/** The strongest first: administrators of the workflow write mapping and rule, anybody with rights to one repository its property. */
const RANKS: readonly Rank[] = ['mapping', 'rule', 'property'];

/**
 * Decides who gets what: a CodeArts repository has one mirror. The strongest claim wins; of two that are alike neither does.
 * A property never wins what the mapping or the rule gives to another repository, even to one that is left out today.
 * @param listed all repositories that GitHub lists
 */
export function settleClaims(
  claimants: readonly Claimant[],
  listed: readonly GitHubRepository[],
  rules: MappingRules,
): { winners: Claimant[]; lost: Lost[] } {
  const reserved = reservations(listed, rules);
  const rivals = new Map<string, Rank[]>();
  for (const { target, rank } of claimants) {
    const ranks = rivals.get(identityOf(target));
    if (ranks) ranks.push(rank);
    else rivals.set(identityOf(target), [rank]);
  }
  const winners: Claimant[] = [];
  const lost: Lost[] = [];
  for (const claimant of claimants) {
    const { repository, rank, target } = claimant;
    const identity = identityOf(target);
    const ranks = rivals.get(identity) ?? [];
    const isOutranked =
      ranks.some((other) => RANKS.indexOf(other) < RANKS.indexOf(rank)) ||
      (rank === 'property' && isReserved(reserved.get(identity), repository));
    const reason = isOutranked
      ? 'outranked'
      : ranks.filter((other) => other === rank).length > 1
        ? 'ambiguous'
        : undefined;
    if (reason) lost.push({ name: repository.fullName, reason, detail: shown(target) });
    else winners.push(claimant);
  }
  return { winners, lost };
}

/** What the mapping and the rule give, to whom (names in lower case), whether or not that repository is wanted today. */
function reservations(listed: readonly GitHubRepository[], rules: MappingRules): Map<string, Set<string>> {
  const reserved = new Map<string, Set<string>>();
  const reserve = (identity: string, name: string) => {
    const names = reserved.get(identity);
    if (names) names.add(name);
    else reserved.set(identity, new Set([name]));
  };
  for (const [name, target] of rules.mapping) reserve(identityOf(target), name);
  for (const { fullName } of listed) {
    const path = pathByRule(fullName, rules);
    if (path !== undefined) reserve(path.toLowerCase(), fullName.toLowerCase());
  }
  return reserved;
}

function isReserved(names: ReadonlySet<string> | undefined, { fullName, name }: GitHubRepository): boolean {
  return [...(names ?? [])].some((each) => each !== fullName.toLowerCase() && each !== name.toLowerCase());
}

/** The same for all spellings of one CodeArts repository, as far as can be told without asking it: its paths differ by more than case. */
function identityOf({ repository_id: id, repository = '' }: Target): string {
  return id === undefined ? repository.toLowerCase() : `#${id}`;
}

/** A target as people read it. */
export function shown({ repository_id: id, repository }: Target): string {
  return repository ?? String(id);
}
