import { OutcomeUnknownError, type RemoteMirror } from './remote-mirror';
import type { ActiveTask } from './task';

/** Reads the mirror after a change; `undefined` when that is forbidden: then it stays as it was known. */
export async function readBack(active: ActiveTask): Promise<{ mirror: RemoteMirror | undefined } | undefined> {
  const shown = await active.mirrors.show(active.repositoryId);
  if (shown.kind === 'unreadable') throw shown.error;
  if (shown.kind === 'forbidden') {
    active.log.warning('This credential may not read the mirror, so the change could not be verified.');
    return undefined;
  }
  if (shown.kind === 'none') return { mirror: undefined };
  active.result.mirror = shown.mirror;
  return { mirror: shown.mirror };
}

/**
 * What is there after a lost reply. When that cannot be read, nothing may be sent again, and nobody knows what became of the request: also
 * where the credential is refused meanwhile, or cannot be renewed.
 * @throws OutcomeUnknownError; the signal's reason
 */
export async function lookAfterLoss(active: ActiveTask, lost: Error): Promise<RemoteMirror | undefined> {
  const shown = await active.mirrors.show(active.repositoryId).catch((why: unknown) => {
    throw active.signal.aborted ? why : new OutcomeUnknownError(lost, why);
  });
  if (shown.kind === 'forbidden' || shown.kind === 'unreadable') throw new OutcomeUnknownError(lost, shown.error);
  return shown.kind === 'mirror' ? shown.mirror : undefined;
}
