/** The state of a mirror; the first eleven fields are those of the service's reference. */
export interface MirrorRecord {
  readonly id: number;
  readonly repository_id: number;
  update_status: string;
  last_update_at: string | null;
  url: string;
  last_successful_update_at: string | null;
  number_of_failures: number | null;
  mirroring_enabled: boolean;
  is_private: boolean;
  endpoint_uuid: string | null;
  last_error: string | null;
  sync_branch_type: 'all' | 'default';
}

/** A mirror that was never synchronized. */
export function newMirror(id: number, repositoryId: number, url: string): MirrorRecord {
  return {
    id,
    repository_id: repositoryId,
    update_status: 'none',
    last_update_at: null,
    url,
    last_successful_update_at: null,
    number_of_failures: null,
    mirroring_enabled: false,
    is_private: false,
    endpoint_uuid: null,
    last_error: null,
    sync_branch_type: 'all',
  };
}

/** Writes down how a synchronization ended. */
export function recordEnd(mirror: MirrorRecord, at: string, problem: string | undefined): void {
  mirror.last_update_at = at;
  mirror.last_error = problem ?? null;
  if (problem === undefined) {
    mirror.update_status = 'finished';
    mirror.last_successful_update_at = at;
    if (mirror.number_of_failures !== null) mirror.number_of_failures = 0;
  } else {
    mirror.update_status = 'failed';
    mirror.number_of_failures = (mirror.number_of_failures ?? 0) + 1;
  }
}
