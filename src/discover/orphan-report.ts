/** A CodeArts repository that mirrors what GitHub does not list any more. */
export interface Orphan {
  repository_id: number;
  repository: string;
  /** What it mirrors. */
  url: string;
}

/** What a look for orphans came to. */
export interface OrphanReport {
  group: string;
  /** Repositories in the group; those of them that are in the list of mirrors are not looked at. */
  total: number;
  looked: number;
  /** Mirrors that could not be read. */
  unread: number;
  orphans: Orphan[];
}

/** Looking for orphans failed; `cause` is an error of CodeArts or of signing in. */
export class OrphanSearchError extends Error {
  override name = 'OrphanSearchError';
}
