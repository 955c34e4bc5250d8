import type { DiscoverInputs } from './inputs';
import { REASONS, type Selection } from './selection';
import { countReasons, listedWords } from './summary';

/** There is nothing to mirror, which is hardly what a run is for. */
export class NothingFoundError extends Error {
  override name = 'NothingFoundError';
}

/** Says why a selection is empty. */
export function nothingFound({ skipped }: Selection, { organization, visibility }: DiscoverInputs): NothingFoundError {
  const reasons = countReasons(skipped).map(([reason, count]) => `${count} ${REASONS[reason]}`);
  return new NothingFoundError(
    skipped.length === 0
      ? `${organization} lists no repository to this token. ${listedWords(visibility)}`
      : `All ${skipped.length} repositories of ${organization} are left out: ${reasons.join(', ')}. ${listedWords(visibility)}`,
  );
}
