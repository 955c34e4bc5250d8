import type { MirrorSettings, SyncBranchType } from '../mirror/remote-mirror';
import { parse, type Problems } from './problems';
import { boolean, oneOf, plainText } from './values';

/** A service endpoint's id goes into JSON only; anything printable is passed on. */
export const endpointUuid = plainText(128);

const syncBranchType = oneOf<SyncBranchType>('all', 'default');

/** Inputs, and keys of list entries, that are settings of a mirror. */
export const SETTINGS = ['sync_branch_type', 'mirroring_enabled', 'endpoint_uuid'];

/**
 * The settings that mode: check has no use for. Which branches a mirror takes can't be read, so that a comparison of branches has to be
 * told.
 */
export function uselessInCheck(verifies: boolean): readonly string[] {
  return SETTINGS.filter((name) => !verifies || name !== 'sync_branch_type');
}

/** What is wrong with asking for a change while checking. */
export const READS_ONLY = 'would write, and mode: check only reads; leave it out, or use mode: associate';

/** The settings of a mirror, given one by one under the service's names. */
export function readSettings(
  given: (name: string) => string | undefined,
  place: (name: string) => string,
  problems: Problems,
): Omit<MirrorSettings, 'url'> {
  const branches = parse(syncBranchType, place('sync_branch_type'), given('sync_branch_type'), problems);
  const enabled = parse(boolean, place('mirroring_enabled'), given('mirroring_enabled'), problems);
  const uuid = parse(endpointUuid, place('endpoint_uuid'), given('endpoint_uuid'), problems);
  return {
    ...(branches !== undefined && { syncBranchType: branches }),
    ...(enabled !== undefined && { mirroringEnabled: enabled }),
    ...(uuid !== undefined && { endpointUuid: uuid }),
  };
}
