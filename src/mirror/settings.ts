import { lookAfterLoss, readBack } from './read-back';
import { type Confirm, isSameSource, type MirrorSettings, type RemoteMirror } from './remote-mirror';
import type { ActiveTask, PlannedChange } from './task';

/** Settings that the service shows, under its own names. `sync_branch_type` can be set but never read. */
const READABLE = {
  mirroring_enabled: 'mirroringEnabled',
  endpoint_uuid: 'endpointUuid',
} as const;

/** Gives the mirror the settings asked for, where they differ, and looks whether they took effect. */
export async function applySettings(active: ActiveTask): Promise<void> {
  const { task, result, mirrors, log } = active;
  const changes = settingChanges(result.mirror, task.settings);
  if (changes.length === 0) return;
  for (const { setting, now, then } of changes) log.info(`Setting ${setting}: ${now} → ${then}.`);
  await mirrors.update(active.repositoryId, task.settings, confirmSettings(active, task.settings));
  result.changed = true;
  if (result.outcome === 'unchanged') result.outcome = 'updated';
  const back = await readBack(active);
  if (!back) return;
  for (const { setting, now, then } of settingChanges(back.mirror, { ...task.settings, syncBranchType: undefined })) {
    log.warning(`The service accepted ${setting}: ${then} but shows ${now}. Look at the setting in CodeArts Repo.`);
  }
}

/** After a lost reply to a PUT: done if everything that can be read is as asked. */
export function confirmSettings(active: ActiveTask, settings: MirrorSettings): Confirm<true> {
  return async (lost) => {
    active.log.info(`The reply to the change was lost (${lost.message}); reading back before anything else.`);
    const mirror = await lookAfterLoss(active, lost);
    const urlDiffers =
      settings.url !== undefined && !(mirror?.url !== undefined && isSameSource(mirror.url, settings.url));
    return urlDiffers || settingChanges(mirror, settings).length > 0 ? undefined : true;
  };
}

/** What differs between a mirror and the settings asked for. */
export function settingChanges(
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
