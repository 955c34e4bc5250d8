import type { Call, Reply } from './reply';

/** Makes an error of the service's first versions. */
export type OldFailure = (status: number, code: string, message: string) => Reply;

/** The error of the service's first versions, with its own status or, as they may do, with 200. */
export function oldFailure(statuses: 'own' | '200'): OldFailure {
  return (status, code, message) => ({
    status: statuses === 'own' ? status : 200,
    body: { error: { code, message }, status: 'failed' },
  });
}

/** The success of the service's first versions. */
export function oldSuccess(result: unknown): Reply {
  return { status: 200, body: { result, status: 'success' } };
}

/** The part of a list that a request to the first versions asks for, with the total. */
export function oldPage<Entry>(
  entries: readonly Entry[],
  { parameters }: Call,
  usualSize: number,
): { readonly total: number; readonly entries: readonly Entry[] } {
  const page = Number(parameters['page_index'] ?? 1);
  const size = Number(parameters['page_size'] ?? usualSize);
  return { total: entries.length, entries: entries.slice((page - 1) * size, page * size) };
}
