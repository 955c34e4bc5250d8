import { ConflictError, isSameSource } from './remote-mirror';
import { settingChanges } from './settings';
import type { ActiveTask, PlannedChange } from './task';

/** What `associate` would do, without doing it. */
export async function plan(active: ActiveTask): Promise<void> {
  const { task, policy, result, mirrors } = active;
  const shown = await mirrors.show(active.repositoryId);
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
