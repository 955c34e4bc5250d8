import { describe, expect, it } from '@jest/globals';
import {
  ConflictError,
  NotAssociatedError,
  type RemoteMirror,
  StaleError,
  SyncError,
} from '../../src/mirror/remote-mirror';
import type { MirrorPolicy } from '../../src/mirror/task';
import { MIRROR, OTHER, Scene, SOURCE } from './scene';

const ERROR = new Error('CH.000404 not found');
const HOUR_MS = 3_600_000;

const checking = (mirror?: RemoteMirror, policy: Partial<MirrorPolicy> = {}) =>
  new Scene({ ...(mirror && { mirror }), policy: { mode: 'check', ...policy } });

/** A mirror whose last success was so long before the scene began. */
const succeededAgo = (scene: Scene, ms: number): RemoteMirror => ({
  ...MIRROR,
  lastSuccessfulUpdateAt: new Date(scene.clock.time() - ms).toISOString(),
});

describe('mode: check', () => {
  it('succeeds as unchanged when the repository mirrors the source', async () => {
    const scene = checking(MIRROR);
    expect(await scene.perform()).toMatchObject({ outcome: 'unchanged', changed: false, mirror: MIRROR });
    expect(scene.calls).toEqual(['show 7']);
    expect(scene.infos).toEqual([`The mirror is as it should be: ${SOURCE}, status finished.`]);
  });

  it('succeeds when the service shows neither address nor status', async () => {
    const scene = checking({ id: 1 });
    expect(await scene.perform()).toMatchObject({ outcome: 'unchanged' });
    expect(scene.infos).toEqual([`The mirror is as it should be: ${SOURCE}, status unknown.`]);
  });

  it("fails as not associated when there is no mirror, and keeps the service's own error", async () => {
    const scene = checking();
    scene.mirrors.looks.push({ kind: 'none', error: ERROR });
    const { error, outcome } = await scene.perform();
    expect(error).toBeInstanceOf(NotAssociatedError);
    expect(error?.cause).toBe(ERROR);
    expect(outcome).toBe('failed');
  });

  it('fails as not associated when the service shows nothing without an error', async () => {
    const scene = checking();
    scene.mirrors.looks.push({ kind: 'none' });
    expect((await scene.perform()).error).toEqual(new NotAssociatedError());
  });

  it.each(['forbidden', 'unreadable'] as const)('fails with its error when the mirror is %s', async (kind) => {
    const scene = checking();
    scene.mirrors.looks.push({ kind, error: ERROR });
    expect(await scene.perform()).toMatchObject({ outcome: 'failed', error: ERROR });
  });

  it('fails as a conflict when the repository mirrors another source, and tells what it read', async () => {
    const { error, outcome, mirror } = await checking({ ...MIRROR, url: OTHER }).perform();
    expect(error).toEqual(new ConflictError(OTHER, SOURCE));
    expect({ outcome, url: mirror?.url }).toEqual({ outcome: 'failed', url: OTHER });
  });

  it.each([
    ['the last synchronization failed', { status: 'failed', lastError: 'no route' }, 'no route'],
    ['it failed without a reason', { status: 'failed' }, 'the service gives no reason'],
    ['there is an error and no success since', { status: 'started', lastError: 'no route' }, 'no route'],
  ])('fails when %s, and tells what it read', async (_, state, reason) => {
    const { error, outcome, mirror } = await checking({ ...MIRROR, ...state }).perform();
    expect(error).toBeInstanceOf(SyncError);
    expect(error?.message).toBe(reason);
    expect(outcome).toBe('failed');
    expect(mirror).toMatchObject(state);
  });

  it('succeeds when an error is older than the last success', async () => {
    expect(await checking({ ...MIRROR, lastError: 'an old one' }).perform()).toMatchObject({ outcome: 'unchanged' });
  });

  it('looks the repository up like any run', async () => {
    const scene = new Scene({
      mirror: MIRROR,
      task: { repositoryId: undefined, repository: 'group/7' } as object,
      policy: { mode: 'check' },
    });
    expect(await scene.perform()).toMatchObject({ repositoryId: 7, outcome: 'unchanged' });
    expect(scene.calls).toEqual(['findId group/7', 'show 7']);
  });

  it('waits with wait for a synchronization that is under way', async () => {
    const scene = checking({ ...MIRROR, status: 'started' }, { wait: { timeoutMs: 60_000, pollIntervalMs: 1000 } });
    scene.mirrors.looks.push('state', 'state', { kind: 'mirror', mirror: MIRROR });
    expect(await scene.perform()).toMatchObject({ outcome: 'unchanged', mirror: { status: 'finished' } });
  });

  it('never sends anything, whatever else is asked', async () => {
    const scene = checking({ ...MIRROR, url: OTHER }, { onConflict: 'update', sync: { forceFetch: true } });
    await scene.perform();
    expect(scene.changes).toEqual([]);
  });
});

describe('mode: check with max_age', () => {
  it('succeeds when the last success is just young enough', async () => {
    const scene = checking(undefined, { maxAgeMs: HOUR_MS });
    scene.repository.mirror = succeededAgo(scene, HOUR_MS);
    expect(await scene.perform()).toMatchObject({ outcome: 'unchanged' });
  });

  it('fails as stale when it is older, with both figures', async () => {
    const scene = checking(undefined, { maxAgeMs: HOUR_MS });
    scene.repository.mirror = succeededAgo(scene, HOUR_MS + 1);
    const { error, outcome, mirror } = await scene.perform();
    expect(error).toBeInstanceOf(StaleError);
    expect(error).toMatchObject({ ageMs: HOUR_MS + 1, maxAgeMs: HOUR_MS });
    expect({ outcome, id: mirror?.id }).toEqual({ outcome: 'failed', id: MIRROR.id });
  });

  it('understands the times of the service, with their offset', async () => {
    const scene = checking({ ...MIRROR, lastSuccessfulUpdateAt: '2025-04-24T20:04:44.000+08:00' }, { maxAgeMs: 0 });
    expect(scene.clock.time()).toBe(Date.parse('2025-04-24T12:04:44.000Z'));
    expect(await scene.perform()).toMatchObject({ outcome: 'unchanged' });
  });

  it('takes a success in the future (a clock that is off) for one of now', async () => {
    const scene = checking(undefined, { maxAgeMs: 0 });
    scene.repository.mirror = succeededAgo(scene, -HOUR_MS);
    expect(await scene.perform()).toMatchObject({ outcome: 'unchanged' });
  });

  it.each([
    ['there never was a success', undefined],
    ['its time cannot be read', 'yesterday'],
  ])('fails as stale without a figure when %s', async (_, at) => {
    const scene = checking(
      { url: SOURCE, status: 'finished', ...(at !== undefined && { lastSuccessfulUpdateAt: at }) },
      { maxAgeMs: HOUR_MS },
    );
    const { error } = await scene.perform();
    expect(error).toBeInstanceOf(StaleError);
    expect(error).toMatchObject({ ageMs: undefined, maxAgeMs: HOUR_MS });
  });

  it('fails as failed rather than as stale', async () => {
    const scene = checking({ ...MIRROR, status: 'failed' }, { maxAgeMs: 1 });
    expect((await scene.perform()).error).toBeInstanceOf(SyncError);
  });
});
