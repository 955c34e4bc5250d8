/** Where a list of GitHub goes on. */
export interface PageLinks {
  /** Address of the next page; `undefined` at the end. */
  next: URL | undefined;
  /** Number of the last page, where pages are numbered and the list says how many there are. */
  last: number | undefined;
}

/** The Link header leads away from the API. */
export class ForeignLinkError extends Error {
  override name = 'ForeignLinkError';
}

/**
 * Reads a Link header.
 * @param origin of the API; the token must go nowhere else
 * @throws ForeignLinkError
 */
export function readPageLinks(header: string, origin: string): PageLinks {
  const next = addressIn(header, 'next', origin);
  const last = addressIn(header, 'last', origin);
  const number = next?.searchParams.has('page') ? Number(last?.searchParams.get('page')) : Number.NaN;
  return { next, last: Number.isSafeInteger(number) && number > 0 ? number : undefined };
}

function addressIn(header: string, rel: 'next' | 'last', origin: string): URL | undefined {
  const text = new RegExp(`<([^<>]*)>;\\s*rel="${rel}"`).exec(header)?.[1];
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.origin === origin) return url;
  throw new ForeignLinkError(
    `the ${rel} page of the list is at ${url?.origin ?? 'no address'}, and the token must not travel`,
  );
}
