import type { Step } from './task';
import {
  type Associated,
  type Confirm,
  ConflictError,
  isSameSource,
  type MirrorSettings,
  NotAppliedError,
  OutcomeUnknownError,
  type RemoteMirror,
} from './remote-mirror';

/** One line of what a run would do: `now` and `then` as people read them. */
export interface PlannedChange {
  setting: 'url' | keyof typeof READABLE | 'sync_branch_type' | 'sync';
  now: string;
  then: string;
}

/** Settings that the service shows, under its own names. `sync_branch_type` can be set but never read. */
const READABLE = {
  mirroring_enabled: 'mirroringEnabled',
  endpoint_uuid: 'endpointUuid',
} as const;

/**
 * Makes the repository mirror the source, and gives it the settings asked for; what is so already stays untouched.
 * @throws ConflictError, NotAppliedError, OutcomeUnknownError, and what the service answered
 */
export async function associate(step: Step): Promise<void> {
  const { mirrors, log } = step;
  const shown = await mirrors.show(step.repositoryId);
  if (shown.kind === 'unreadable') throw shown.error;
  if (shown.kind === 'mirror') {
    await settle(step, shown.mirror);
  } else {
    if (shown.kind === 'forbidden') log.info('This credential may not read the mirror; going on to associate.');
    await associateAnew(step, shown.kind === 'forbidden');
  }
  await applySettings(step);
}

/** What `associate` would do, without doing it. */
export async function plan(step: Step): Promise<void> {
  const { task, policy, result, mirrors } = step;
  const shown = await mirrors.show(step.repositoryId);
  if (shown.kind === 'unreadable') throw shown.error;
  const changes: PlannedChange[] = [];
  const mirror = shown.kind === 'mirror' ? shown.mirror : undefined;
  if (mirror) result.mirror = mirror;
  if (mirror?.url !== undefined && !isSameSource(mirror.url, task.url)) {
    if (policy.onConflict === 'fail') throw new ConflictError(mirror.url, task.url);
    changes.push({ setting: 'url', now: mirror.url, then: task.url });
  } else if (!mirror) {
    changes.push({ setting: 'url', now: shown.kind === 'forbidden' ? 'may not be read' : 'no mirror', then: task.url });
  }
  changes.push(...settingChanges(mirror, task.settings));
  result.changed = changes.length > 0;
  if (policy.sync)
    changes.push({
      setting: 'sync',
      now: mirror?.status ?? 'none',
      then: policy.sync.forceFetch ? 'start, forced' : 'start',
    });
  result.plan = changes;
  result.outcome = 'planned';
}

/** A mirror is there: it is the one asked for, or it is made so, or the two contradict each other. */
async function settle(step: Step, mirror: RemoteMirror): Promise<void> {
  const { task, policy, result, mirrors, log } = step;
  result.mirror = mirror;
  const there = mirror.url ?? task.url;
  if (isSameSource(there, task.url)) {
    log.info(`Already associated with ${task.url} (mirror ${mirror.id ?? 'without id'}).`);
    return;
  }
  if (policy.onConflict === 'fail') throw new ConflictError(there, task.url);
  log.info(`Changing the source from ${there} to ${task.url}.`);
  await mirrors.update(step.repositoryId, { url: task.url }, confirmSettings(step, { url: task.url }));
  result.changed = true;
  result.outcome = 'updated';
  const back = await readBack(step);
  if (!back) {
    result.mirror = { ...mirror, url: task.url };
    return;
  }
  if (!back.mirror) throw new NotAppliedError('the source was changed, but reading back shows no mirror');
  if (back.mirror.url !== undefined && !isSameSource(back.mirror.url, task.url)) {
    throw new NotAppliedError(`the service accepted the new source and still shows ${back.mirror.url}`);
  }
}

async function associateAnew(step: Step, mayNotRead: boolean): Promise<void> {
  const { task, result, mirrors, log } = step;
  let lost = false;
  const confirm: Confirm<Associated> = async (error) => {
    lost = true;
    log.info(`The reply to associate was lost (${error.message}); reading back before anything else.`);
    const mirror = await lookAfterLoss(step, error);
    return mirror && { kind: 'there', mirror };
  };
  const associated = await mirrors.associate(step.repositoryId, task.url, confirm);
  if (associated.kind === 'refused') {
    const mirror = mayNotRead ? undefined : await thereAfterRefusal(step);
    if (!mirror) throw associated.error;
    log.info('The service says that there is a mirror already.');
    await settle(step, mirror);
    if (!lost || result.outcome !== 'unchanged') return;
  } else if (associated.kind === 'there' && !isSameSource(associated.mirror.url ?? task.url, task.url)) {
    await settle(step, associated.mirror);
    return;
  } else {
    result.mirror = associated.mirror;
  }
  result.outcome = 'associated';
  result.changed = true;
  log.info(`Associated with ${task.url} (mirror ${result.mirror?.id ?? 'without id'}).`);
}

async function thereAfterRefusal(step: Step): Promise<RemoteMirror | undefined> {
  const shown = await step.mirrors.show(step.repositoryId);
  return shown.kind === 'mirror' ? shown.mirror : undefined;
}

/** What is there after a lost reply; when that can't be read, nothing may be sent again. */
async function lookAfterLoss(step: Step, lost: Error): Promise<RemoteMirror | undefined> {
  const shown = await step.mirrors.show(step.repositoryId);
  if (shown.kind === 'forbidden' || shown.kind === 'unreadable') throw new OutcomeUnknownError(lost, shown.error);
  return shown.kind === 'mirror' ? shown.mirror : undefined;
}

async function applySettings(step: Step): Promise<void> {
  const { task, result, mirrors, log } = step;
  const changes = settingChanges(result.mirror, task.settings);
  if (changes.length === 0) return;
  for (const { setting, now, then } of changes) log.info(`Setting ${setting}: ${now} → ${then}.`);
  await mirrors.update(step.repositoryId, task.settings, confirmSettings(step, task.settings));
  result.changed = true;
  if (result.outcome === 'unchanged') result.outcome = 'updated';
  const back = await readBack(step);
  if (!back) return;
  for (const { setting, now, then } of settingChanges(back.mirror, { ...task.settings, syncBranchType: undefined })) {
    log.warning(`The service accepted ${setting}: ${then} but shows ${now}. Look at the setting in CodeArts Repo.`);
  }
}

/** Reads the mirror after a change; `undefined` when that is forbidden: then it stays as it was known. */
async function readBack(step: Step): Promise<{ mirror: RemoteMirror | undefined } | undefined> {
  const shown = await step.mirrors.show(step.repositoryId);
  if (shown.kind === 'unreadable') throw shown.error;
  if (shown.kind === 'forbidden') {
    step.log.warning('This credential may not read the mirror, so the change could not be verified.');
    return undefined;
  }
  if (shown.kind === 'none') return { mirror: undefined };
  step.result.mirror = shown.mirror;
  return { mirror: shown.mirror };
}

/** After a lost reply to a PUT: done if everything that can be read is as asked. */
function confirmSettings(step: Step, settings: MirrorSettings): Confirm<true> {
  return async (lost) => {
    step.log.info(`The reply to the change was lost (${lost.message}); reading back before anything else.`);
    const mirror = await lookAfterLoss(step, lost);
    const urlDiffers =
      settings.url !== undefined && !(mirror?.url !== undefined && isSameSource(mirror.url, settings.url));
    return urlDiffers || settingChanges(mirror, settings).length > 0 ? undefined : true;
  };
}

/** What differs between a mirror and the settings asked for. */
function settingChanges(
  mirror: RemoteMirror | undefined,
  settings: { [name in keyof MirrorSettings]?: MirrorSettings[name] | undefined },
): PlannedChange[] {
  const changes: PlannedChange[] = [];
  if (settings.syncBranchType !== undefined) {
    changes.push({ setting: 'sync_branch_type', now: 'cannot be read', then: settings.syncBranchType });
  }
  for (const [setting, field] of Object.entries(READABLE) as [
    keyof typeof READABLE,
    (typeof READABLE)[keyof typeof READABLE],
  ][]) {
    const asked = settings[field];
    if (asked !== undefined && mirror?.[field] !== asked) {
      changes.push({ setting, now: String(mirror?.[field] ?? 'not set'), then: String(asked) });
    }
  }
  return changes;
}
