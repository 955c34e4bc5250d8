import { lookAfterLoss, readBack } from './read-back';
import {
  type Associated,
  type Confirm,
  ConflictError,
  isSameSource,
  NotAppliedError,
  type RemoteMirror,
} from './remote-mirror';
import { applySettings, confirmSettings } from './settings';
import type { ActiveTask } from './task';

/**
 * Makes the repository mirror the source, and gives it the settings asked for; what is so already stays untouched.
 * @throws ConflictError, NotAppliedError, OutcomeUnknownError, and what the service answered
 */
export async function associate(active: ActiveTask): Promise<void> {
  const { mirrors, log } = active;
  const shown = await mirrors.show(active.repositoryId);
  if (shown.kind === 'unreadable') throw shown.error;
  if (shown.kind === 'mirror') {
    await settle(active, shown.mirror);
  } else {
    if (shown.kind === 'forbidden') log.info('This credential may not read the mirror; going on to associate.');
    await associateAnew(active, shown.kind === 'forbidden');
  }
  await applySettings(active);
}

/** A mirror is there: it is the one asked for, or it is made so, or the two contradict each other. */
async function settle(active: ActiveTask, mirror: RemoteMirror): Promise<void> {
  const { task, policy, result, mirrors, log } = active;
  result.mirror = mirror;
  const there = mirror.url ?? task.url;
  if (isSameSource(there, task.url)) {
    log.info(`Already associated with ${task.url} (mirror ${mirror.id ?? 'without id'}).`);
    return;
  }
  if (policy.onConflict === 'fail') throw new ConflictError(there, task.url);
  log.info(`Changing the source from ${there} to ${task.url}.`);
  await mirrors.update(active.repositoryId, { url: task.url }, confirmSettings(active, { url: task.url }));
  result.changed = true;
  result.outcome = 'updated';
  const back = await readBack(active);
  if (!back) {
    result.mirror = { ...mirror, url: task.url };
    return;
  }
  if (!back.mirror) throw new NotAppliedError('the source was changed, but reading back shows no mirror');
  if (back.mirror.url !== undefined && !isSameSource(back.mirror.url, task.url)) {
    throw new NotAppliedError(`the service accepted the new source and still shows ${back.mirror.url}`);
  }
}

async function associateAnew(active: ActiveTask, mayNotRead: boolean): Promise<void> {
  const { task, result, mirrors, log } = active;
  let lost = false;
  const confirm: Confirm<Associated> = async (error) => {
    lost = true;
    log.info(`The reply to associate was lost (${error.message}); reading back before anything else.`);
    const mirror = await lookAfterLoss(active, error);
    return mirror && { kind: 'there', mirror };
  };
  const associated = await mirrors.associate(active.repositoryId, task.url, confirm);
  if (associated.kind === 'refused') {
    const mirror = mayNotRead ? undefined : await thereAfterRefusal(active);
    if (!mirror) throw associated.error;
    log.info('The service says that there is a mirror already.');
    await settle(active, mirror);
    if (!lost || result.outcome !== 'unchanged') return;
  } else if (associated.kind === 'there' && !isSameSource(associated.mirror.url ?? task.url, task.url)) {
    await settle(active, associated.mirror);
    return;
  } else {
    result.mirror = associated.mirror;
  }
  result.outcome = 'associated';
  result.changed = true;
  log.info(`Associated with ${task.url} (mirror ${result.mirror?.id ?? 'without id'}).`);
}

async function thereAfterRefusal(active: ActiveTask): Promise<RemoteMirror | undefined> {
  const shown = await active.mirrors.show(active.repositoryId);
  return shown.kind === 'mirror' ? shown.mirror : undefined;
}
