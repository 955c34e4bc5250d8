import type { FailedRequest } from '../http/http-error';

/** What a request to CodeArts Repo was for. */
export type Purpose = 'show' | 'associate' | 'start' | 'update' | 'find' | 'branches' | 'create' | 'other';

/** Method and path, behind any base path, of each purpose; the first match counts. */
const PURPOSES: readonly [method: string, path: RegExp, purpose: Purpose][] = [
  ['GET', /\/v4\/repositories\/\d+\/remote-mirror$/, 'show'],
  ['POST', /\/v4\/repositories\/\d+\/remote-mirror\/associate$/, 'associate'],
  ['POST', /\/v4\/repositories\/\d+\/remote-mirror$/, 'start'],
  ['PUT', /\/v4\/repositories\/\d+\/remote-mirror$/, 'update'],
  ['GET', /\/v4\/repositories\/\d+\/repository\//, 'branches'],
  ['GET', /\/v1\/repositories\/repoid$|\/v2\/projects\/repositories$/, 'find'],
  ['POST', /\/v1\/repositories$/, 'create'],
  [
    'GET',
    /\/v2\/projects\/[^/]+\/repositories$|\/manageable-groups$|\/v[12]\/repositories\/[^/]+(\/status)?$/,
    'create',
  ],
];

/** What a request was for that failed. */
export function purposeOf({ method, url }: FailedRequest): Purpose {
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  return PURPOSES.find(([verb, pattern]) => verb === method && pattern.test(path))?.[2] ?? 'other';
}

/** Which request it was, and what came of it. */
export function whereOf({ method, url, status, requestId }: FailedRequest): string {
  const answer = status === undefined ? 'no reply' : `HTTP ${status}`;
  return `${method} ${url}: ${answer}${requestId === undefined ? '' : `, request id ${requestId}`}`;
}
