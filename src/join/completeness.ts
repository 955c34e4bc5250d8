import type { ToldResult } from '../report/told-result';

/** Some mirrors have no result: their job ended before it had one, or results of another run stand in their place. */
export class IncompleteError extends Error {
  override name = 'IncompleteError';
}

/** Repositories that a message names. */
const MAX_NAMED = 20;

/**
 * Whether each mirror has its result, and one only; `undefined` if so.
 * @param total how many mirrors there are, if that is known
 */
export function whatIsMissing(results: readonly ToldResult[], total: number | undefined): IncompleteError | undefined {
  const twice = repeated(results);
  const distinct = results.length - twice.length;
  const problems: string[] = [];
  if (results.length === 0 && total !== 0)
    problems.push(total === undefined ? 'There is no result at all.' : `None of ${total} mirrors has a result.`);
  else if (total !== undefined && distinct < total)
    problems.push(`${total - distinct} of ${total} mirrors have no result.`);
  else if (total !== undefined && distinct > total)
    problems.push(
      `There are results of ${distinct} mirrors, and ${total} were expected: some are those of another run.`,
    );
  if (twice.length > 0) {
    const names = [...new Set(twice)];
    const more = names.length > MAX_NAMED ? ` and ${names.length - MAX_NAMED} more` : '';
    problems.push(`More than one result each have: ${names.slice(0, MAX_NAMED).join(', ')}${more}.`);
  }
  return problems.length > 0 ? new IncompleteError(problems.join(' ')) : undefined;
}

/** Names of results whose repository has one already, by its id or by its path, whatever the case. */
function repeated(results: readonly ToldResult[]): string[] {
  const seen = new Set<string>();
  return results
    .filter(({ fields }) => {
      const { repository_id: id, repository: path } = fields;
      const identities = [
        ...(id === undefined ? [] : [`#${id}`]),
        ...(path === undefined ? [] : [String(path).toLowerCase()]),
      ];
      const isRepeated = identities.some((identity) => seen.has(identity));
      for (const identity of identities) seen.add(identity);
      return isRepeated;
    })
    .map(({ name }) => name);
}
