import type { Call } from './reply';

/** The part of a list that a request to version 4 asks for: `limit` entries (default 20) from `offset` (default 0). */
export function page<Entry>(entries: readonly Entry[], { parameters }: Call): readonly Entry[] {
  const offset = Number(parameters['offset'] ?? 0);
  return entries.slice(offset, offset + Number(parameters['limit'] ?? 20));
}
