import { describe, expect, it } from '@jest/globals';
import { ConflictError } from '../../src/mirror/remote-mirror';
import { MIRROR, OTHER, Scene, type SceneOptions, SOURCE } from './scene';

const ERROR = new Error('CH.00401001 no access permission');

const planning = (options: SceneOptions = {}) => new Scene({ ...options, policy: { dryRun: true, ...options.policy } });

describe('dry_run', () => {
  it('plans to associate where there is no mirror', async () => {
    expect(await planning().perform()).toEqual({
      repositoryId: 7,
      url: SOURCE,
      outcome: 'planned',
      changed: true,
      plan: [{ setting: 'url', now: 'no mirror', then: SOURCE }],
    });
  });

  it('plans to associate where the mirror may not be read', async () => {
    const scene = planning();
    scene.mirrors.everyLook = { kind: 'forbidden', error: ERROR };
    expect(await scene.perform()).toMatchObject({
      outcome: 'planned',
      changed: true,
      plan: [{ setting: 'url', now: 'may not be read', then: SOURCE }],
    });
  });

  it('plans nothing where all is as asked', async () => {
    expect(await planning({ mirror: MIRROR }).perform()).toMatchObject({
      outcome: 'planned',
      changed: false,
      mirror: MIRROR,
      plan: [],
    });
  });

  it('plans to change the source with on_conflict: update', async () => {
    const scene = planning({ mirror: { ...MIRROR, url: OTHER }, policy: { onConflict: 'update' } });
    expect(await scene.perform()).toMatchObject({
      outcome: 'planned',
      changed: true,
      mirror: { url: OTHER },
      plan: [{ setting: 'url', now: OTHER, then: SOURCE }],
    });
  });

  it('fails with the conflict otherwise, and tells what is there', async () => {
    const { error, outcome, changed, mirror } = await planning({ mirror: { ...MIRROR, url: OTHER } }).perform();
    expect(error).toEqual(new ConflictError(OTHER, SOURCE));
    expect({ outcome, changed, url: mirror?.url }).toEqual({ outcome: 'failed', changed: false, url: OTHER });
  });

  it('plans the settings that differ, and sync_branch_type, which cannot be read', async () => {
    const scene = planning({
      mirror: { ...MIRROR, endpointUuid: 'f0e1d2c3' },
      settings: { syncBranchType: 'all', mirroringEnabled: true, endpointUuid: 'f0e1d2c3' },
    });
    expect(await scene.perform()).toMatchObject({
      changed: true,
      plan: [
        { setting: 'sync_branch_type', now: 'cannot be read', then: 'all' },
        { setting: 'mirroring_enabled', now: 'false', then: 'true' },
      ],
    });
  });

  it.each([
    [false, 'start'],
    [true, 'start, forced'],
  ])('plans the synchronization (force_fetch: %s), which alone changes nothing', async (forceFetch, then) => {
    const scene = planning({ mirror: MIRROR, policy: { sync: { forceFetch } } });
    expect(await scene.perform()).toMatchObject({
      changed: false,
      plan: [{ setting: 'sync', now: 'finished', then }],
    });
  });

  it('plans the synchronization of a mirror that is not there yet', async () => {
    expect(await planning({ policy: { sync: { forceFetch: false } } }).perform()).toMatchObject({
      plan: [{ setting: 'url' }, { setting: 'sync', now: 'none', then: 'start' }],
    });
  });

  it('fails when what is there cannot be read', async () => {
    const scene = planning();
    scene.mirrors.everyLook = { kind: 'unreadable', error: ERROR };
    expect(await scene.perform()).toMatchObject({ outcome: 'failed', error: ERROR });
  });

  it('looks the repository up like any run', async () => {
    const scene = planning({ task: { repositoryId: undefined, repository: 'group/7' } as object });
    expect(await scene.perform()).toMatchObject({ repositoryId: 7, outcome: 'planned' });
  });

  it('never sends anything but looks, nor waits', async () => {
    const scene = planning({
      mirror: { ...MIRROR, url: OTHER },
      settings: { syncBranchType: 'all', mirroringEnabled: true },
      policy: {
        onConflict: 'update',
        sync: { forceFetch: true },
        wait: { timeoutMs: 60_000, pollIntervalMs: 1000 },
      },
    });
    await scene.perform();
    expect(scene.calls).toEqual(['show 7']);
  });
});
