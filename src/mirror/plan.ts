import { ConflictError, isSameSource, type RemoteMirror } from './remote-mirror';
import { settingChanges } from './settings';
import type { ActiveTask, MirrorPolicy, MirrorResult, MirrorTask, PlannedChange } from './task';

/** What `associate` would do, without doing it. */
export async function plan(active: ActiveTask): Promise<void> {
  const { task, policy, result, mirrors, verifier, expecting } = active;
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
  changes.push(...syncOf(mirror, policy));
  if (verifier && expecting) changes.push(await verifier.foresee(active, expecting));
  result.plan = changes;
  result.outcome = 'planned';
}

/** What would be done where the repository is still to be created. */
export function planNew(task: MirrorTask, policy: MirrorPolicy, result: MirrorResult): void {
  result.plan = [
    { setting: 'repository', now: 'missing', then: `create in project ${task.projectUuid ?? ''}` },
    { setting: 'url', now: 'no mirror', then: task.url },
    ...settingChanges(undefined, task.settings),
    ...syncOf(undefined, policy),
  ];
  result.changed = true;
  result.outcome = 'planned';
}

function syncOf(mirror: RemoteMirror | undefined, { sync }: MirrorPolicy): PlannedChange[] {
  if (!sync) return [];
  return [{ setting: 'sync', now: mirror?.status ?? 'none', then: sync.forceFetch ? 'start, forced' : 'start' }];
}
