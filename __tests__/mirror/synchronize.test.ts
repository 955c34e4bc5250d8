import { afterEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { OutcomeUnknownError, type RemoteMirror, SyncError, SyncTimeoutError } from '../../src/mirror/remote-mirror';
import { pollInterval } from '../../src/mirror/wait';
import type { Look } from '../support/in-memory-mirrors';
import { MIRROR, Scene, type SceneOptions } from './scene';

const LOST = new Error('no reply within 30 s');
const BUSY = new Error('HTTP 500');
const FORBIDDEN = new Error('CH.00401001 no access permission');

const SYNC = { forceFetch: false };
const WAIT = { timeoutMs: 30 * 60_000, pollIntervalMs: 1000 };

/** What a good synchronization of so many milliseconds makes of the mirror. */
const finishedAfter = (ms: number) => [
  { afterMs: ms / 10, becomes: { status: 'started' } },
  {
    afterMs: ms,
    becomes: {
      status: 'finished',
      lastUpdateAt: '2026-01-15T12:30:00.000Z',
      lastSuccessfulUpdateAt: '2026-01-15T12:30:00.000Z',
    },
  },
];

const synchronizing = (options: SceneOptions) =>
  new Scene({ mirror: MIRROR, ...options, policy: { sync: SYNC, wait: WAIT, ...options.policy } });

afterEach(() => {
  jest.restoreAllMocks();
});

describe('a synchronization', () => {
  it('is started after the association, and its id is told', async () => {
    const scene = new Scene({ policy: { sync: { forceFetch: true, username: 'bot', password: 'secret' } } });
    const result = await scene.perform();
    expect(result).toMatchObject({ outcome: 'associated', jid: 'jid-1' });
    expect(scene.changes.at(-1)).toBe('startSync 7 {"forceFetch":true,"username":"bot","password":"secret"}');
    expect(scene.infos.at(-1)).toBe('Synchronization started (jid jid-1).');
  });

  it('alone changes nothing', async () => {
    const scene = new Scene({ mirror: MIRROR, policy: { sync: SYNC } });
    expect(await scene.perform()).toMatchObject({ outcome: 'unchanged', changed: false, jid: 'jid-1' });
  });

  it('that cannot be started after the association fails the run, and the association stays told', async () => {
    const scene = new Scene({ policy: { sync: SYNC } });
    scene.mirrors.troubles.startSync.push({ kind: 'refused', error: FORBIDDEN });
    expect(await scene.perform()).toMatchObject({
      outcome: 'failed',
      changed: true,
      mirror: { id: 12446 },
      error: FORBIDDEN,
    });
  });
});

describe('the last result is of the present second, and the service tells whole seconds', () => {
  /** A mirror whose last result is so old when the scene begins. */
  const sceneWith = (ageMs: number, wait = true) => {
    const scene = new Scene({
      policy: { sync: SYNC, ...(wait && { wait: WAIT }) },
      repository: { sync: finishedAfter(2000) },
    });
    const lastUpdateAt = new Date(scene.clock.time() - ageMs).toISOString();
    scene.repository.mirror = { ...MIRROR, lastUpdateAt };
    scene.clock.advance(400);
    return scene;
  };
  const pausesBeforeStart = async (scene: Scene) => {
    await scene.perform();
    return scene.clock.pauses.filter((ms) => ms < 1000);
  };

  it('lets the second pass before a start, for the new result could not be told from it', async () => {
    expect(await pausesBeforeStart(sceneWith(0))).toEqual([600]);
  });

  it.each([
    ['the second is over', sceneWith(1000)],
    ['the service tells milliseconds', sceneWith(1)],
    ['nobody waits for the new one', sceneWith(0, false)],
    ['it lies in the future, for a clock is off', sceneWith(-5000)],
  ])('does not when %s', async (_, scene) => {
    expect(await pausesBeforeStart(scene)).toEqual([]);
  });
});

describe('the reply to a start is lost and', () => {
  it('the state has moved: started, with no id, and not started again', async () => {
    const scene = new Scene({
      mirror: MIRROR,
      policy: { sync: SYNC },
      repository: { sync: [{ afterMs: 0, becomes: { status: 'started' } }] },
    });
    scene.mirrors.troubles.startSync.push({ kind: 'lost', error: LOST, tookEffect: true });
    expect(await scene.perform()).toMatchObject({ outcome: 'unchanged', jid: '' });
    expect(scene.changes).toHaveLength(1);
    expect(scene.infos).toContain(
      'The reply to the start was lost (no reply within 30 s); reading back before anything else.',
    );
    expect(scene.infos.at(-1)).toBe('Synchronization started.');
  });

  it.each([
    ['the time of the last update', { lastUpdateAt: '2026-01-15T12:00:01.000Z' }],
    ['the time of the last success', { lastSuccessfulUpdateAt: '2026-01-15T12:00:01.000Z' }],
    ['the number of failures', { numberOfFailures: 1 }],
  ])('%s has moved: started', async (_, becomes) => {
    const scene = new Scene({
      mirror: MIRROR,
      policy: { sync: SYNC },
      repository: { sync: [{ afterMs: 0, becomes }] },
    });
    scene.mirrors.troubles.startSync.push({ kind: 'lost', error: LOST, tookEffect: true });
    await scene.perform();
    expect(scene.changes).toHaveLength(1);
  });

  it.each<[what: string, look: Look, before?: RemoteMirror]>([
    ['the state is unchanged', 'state'],
    ['the mirror is not there', { kind: 'none' }],
    [
      'the state is one from earlier, read too late',
      { kind: 'mirror', mirror: { ...MIRROR, lastUpdateAt: '2026-01-15T10:00:00.000Z', numberOfFailures: 1 } },
    ],
    [
      'what was under way before has ended, which moves the state as well',
      { kind: 'mirror', mirror: { ...MIRROR, lastUpdateAt: '2026-01-15T12:00:01.000Z' } },
      { ...MIRROR, status: 'started' },
    ],
  ])('%s: started again', async (_, look, mirror = MIRROR) => {
    const scene = new Scene({ mirror, policy: { sync: SYNC } });
    scene.mirrors.looks.push('state', look);
    scene.mirrors.troubles.startSync.push({ kind: 'lost', error: LOST });
    expect(await scene.perform()).toMatchObject({ jid: 'jid-1' });
    expect(scene.changes).toHaveLength(2);
  });

  it('the service was in trouble (500) and the state is unchanged: not started again', async () => {
    const scene = new Scene({ mirror: MIRROR, policy: { sync: SYNC } });
    scene.mirrors.troubles.startSync.push({ kind: 'unsure', error: BUSY });
    expect(await scene.perform()).toMatchObject({ outcome: 'failed', error: BUSY });
    expect(scene.changes).toHaveLength(1);
  });

  it.each(['forbidden', 'unreadable'] as const)(
    'reading back is %s: not started again, and the outcome is said to be unknown',
    async (kind) => {
      const scene = new Scene({ mirror: MIRROR, policy: { sync: SYNC } });
      scene.mirrors.looks.push('state', { kind, error: FORBIDDEN });
      scene.mirrors.troubles.startSync.push({ kind: 'lost', error: LOST });
      expect((await scene.perform()).error).toBeInstanceOf(OutcomeUnknownError);
      expect(scene.changes).toHaveLength(1);
    },
  );
});

describe('waiting for a synchronization that this run has started', () => {
  it('ends with success when it has finished', async () => {
    const scene = synchronizing({ repository: { sync: finishedAfter(20_000) } });
    expect(await scene.perform()).toMatchObject({ outcome: 'unchanged', mirror: { status: 'finished' } });
    expect(scene.infos.at(-1)).toMatch(/^Synchronization finished after 2\ds\.$/);
  });

  it('does not take the finished of before for an answer', async () => {
    const scene = synchronizing({
      repository: {
        sync: [{ afterMs: 60_000, becomes: { status: 'finished', lastUpdateAt: '2026-01-15T12:01:00.000Z' } }],
      },
    });
    expect((await scene.perform()).error).toBeUndefined();
    expect(scene.clock.now()).toBeGreaterThanOrEqual(60_000);
  });

  it('does not take the failed of before for an answer', async () => {
    const scene = synchronizing({
      mirror: { ...MIRROR, status: 'failed', lastError: 'timed out', numberOfFailures: 3 },
      repository: { sync: [{ afterMs: 60_000, becomes: { status: 'finished' } }] },
    });
    expect((await scene.perform()).error).toBeUndefined();
    expect(scene.clock.now()).toBeGreaterThanOrEqual(60_000);
  });

  it('takes a finished with the old times for an answer once the synchronization was seen under way', async () => {
    const scene = synchronizing({
      repository: {
        sync: [
          { afterMs: 0, becomes: { status: 'started' } },
          { afterMs: 5000, becomes: { status: 'finished' } },
        ],
      },
    });
    expect((await scene.perform()).error).toBeUndefined();
  });

  it('fails with its reason when it fails', async () => {
    const scene = synchronizing({
      repository: {
        sync: [{ afterMs: 3000, becomes: { status: 'failed', lastError: 'host not found', numberOfFailures: 1 } }],
      },
    });
    const { error, outcome, mirror } = await scene.perform();
    expect(error).toBeInstanceOf(SyncError);
    expect(error?.message).toBe('host not found');
    expect(outcome).toBe('failed');
    expect(mirror).toMatchObject({ status: 'failed', numberOfFailures: 1 });
  });

  it('fails without a reason when the service gives none', async () => {
    const scene = synchronizing({ repository: { sync: [{ afterMs: 3000, becomes: { status: 'failed' } }] } });
    expect((await scene.perform()).error?.message).toBe('the service gives no reason');
  });

  it('after an association of its own looks at least once', async () => {
    const scene = new Scene({
      policy: { sync: SYNC, wait: WAIT },
      repository: { sync: finishedAfter(2000) },
    });
    expect(await scene.perform()).toMatchObject({ outcome: 'associated', mirror: { status: 'finished' } });
    expect(scene.clock.now()).toBeGreaterThanOrEqual(2000);
  });

  it('keeps waiting through statuses that it does not know', async () => {
    const statuses = ['scheduled', 'to_retry', '同步中', 'started'];
    const scene = synchronizing({
      repository: {
        sync: [
          ...statuses.map((status, index) => ({ afterMs: index * 5000, becomes: { status } })),
          { afterMs: 25_000, becomes: { status: 'finished' } },
        ],
      },
    });
    expect((await scene.perform()).error).toBeUndefined();
    for (const status of statuses) {
      expect(scene.infos).toContainEqual(expect.stringMatching(new RegExp(`^Status ${status} after .* of 30m\\.$`)));
    }
  });

  it('fails at once when the mirror may not be read', async () => {
    const scene = synchronizing({});
    scene.mirrors.looks.push('state', { kind: 'forbidden', error: FORBIDDEN });
    expect(await scene.perform()).toMatchObject({ outcome: 'failed', error: FORBIDDEN, mirror: MIRROR });
  });

  it('fails as not associated when the mirror is gone, with what the service says', async () => {
    const scene = synchronizing({});
    scene.mirrors.looks.push('state');
    scene.mirrors.everyLook = { kind: 'none', error: FORBIDDEN };
    expect((await scene.perform()).error).toMatchObject({ name: 'NotAssociatedError', cause: FORBIDDEN, isGone: true });
  });

  it('fails as not associated when the mirror is gone without a word', async () => {
    const scene = synchronizing({});
    scene.mirrors.looks.push('state');
    scene.mirrors.everyLook = { kind: 'none' };
    expect((await scene.perform()).error?.name).toBe('NotAssociatedError');
  });

  it('is not ended by a replica that does not know the mirror yet', async () => {
    const scene = synchronizing({ repository: { sync: finishedAfter(10_000) } });
    scene.mirrors.looks.push('state', { kind: 'none' }, { kind: 'none', error: FORBIDDEN }, 'state', { kind: 'none' });
    expect(await scene.perform()).toMatchObject({ mirror: { status: 'finished' } });
    expect(scene.infos.filter((line) => line.includes('still waiting'))).toHaveLength(3);
  });

  it('is not ended by a look that stumbles, which is told', async () => {
    const scene = synchronizing({ repository: { sync: finishedAfter(10_000) } });
    scene.mirrors.looks.push('state', { kind: 'unreadable', error: BUSY }, { kind: 'unreadable', error: BUSY });
    expect((await scene.perform()).error).toBeUndefined();
    expect(scene.infos).toContain('The mirror could not be read (HTTP 500); still waiting.');
  });
});

describe('a synchronization that is under way before', () => {
  const UNDER_WAY = { ...MIRROR, status: 'started' };
  const end = (status: string) => ({ kind: 'mirror', mirror: { ...UNDER_WAY, status } }) as const;

  it('is waited for, and then our own is started and waited for', async () => {
    const scene = synchronizing({ mirror: UNDER_WAY, repository: { sync: finishedAfter(5000) } });
    scene.mirrors.looks.push('state', 'state', end('finished'));
    expect((await scene.perform()).error).toBeUndefined();
    expect(scene.calls.slice(0, 4)).toEqual(['show 7', 'show 7', 'show 7', 'startSync 7 {"forceFetch":false}']);
    expect(scene.infos[1]).toBe(
      'A synchronization is under way (status started); waiting for its end, then starting our own.',
    );
    expect(scene.infos.at(-1)).toBe('Synchronization finished after 5s.');
  });

  it('may fail: its end is not ours', async () => {
    const scene = synchronizing({ mirror: UNDER_WAY, repository: { sync: finishedAfter(5000) } });
    scene.mirrors.looks.push('state', end('failed'));
    expect(await scene.perform()).toMatchObject({ outcome: 'unchanged', jid: 'jid-1', mirror: { status: 'finished' } });
  });

  it('takes its time from the one bound of the wait', async () => {
    const scene = synchronizing({ mirror: UNDER_WAY, policy: { wait: { timeoutMs: 10_000, pollIntervalMs: 1000 } } });
    scene.mirrors.looks.push('state', ...Array.from({ length: 7 }, () => 'state' as const), end('finished'));
    expect((await scene.perform()).error).toBeInstanceOf(SyncTimeoutError);
    expect(scene.clock.now()).toBe(10_000);
    expect(scene.changes).toHaveLength(1);
  });

  it('longer than the bound fails, and nothing is started', async () => {
    const scene = synchronizing({ mirror: UNDER_WAY });
    expect((await scene.perform()).error).toBeInstanceOf(SyncTimeoutError);
    expect(scene.changes).toEqual([]);
  });

  it.each(['finished', 'failed', 'none', undefined])('is none where the mirror says %s', async (status) => {
    const mirror = JSON.parse(JSON.stringify({ ...MIRROR, status })) as typeof MIRROR;
    const scene = new Scene({ mirror, policy: { sync: SYNC } });
    await scene.perform();
    expect([scene.calls.length, scene.notices]).toEqual([2, []]);
  });

  it('is told where nobody waits', async () => {
    const scene = new Scene({ mirror: UNDER_WAY, policy: { sync: SYNC } });
    expect(await scene.perform()).toMatchObject({ outcome: 'unchanged', jid: 'jid-1' });
    expect(scene.notices).toEqual([expect.stringMatching(/^A synchronization was under way already\. .*wait: true/)]);
  });
});

describe('a start that the service refuses for one that is under way (409)', () => {
  const CONFLICT = { kind: 'conflict', error: new Error('in progress') } as const;

  it('waits for the end of that one, and starts again', async () => {
    const scene = synchronizing({ repository: { sync: finishedAfter(5000) } });
    scene.mirrors.troubles.startSync.push(CONFLICT, CONFLICT);
    scene.mirrors.looks.push('state', { kind: 'mirror', mirror: { ...MIRROR, status: 'started' } });
    expect(await scene.perform()).toMatchObject({ jid: 'jid-1', mirror: { status: 'finished' } });
    expect(scene.changes).toHaveLength(3);
    expect(scene.infos[1]).toBe(
      'The service refuses to start (in progress); waiting for the end of the synchronization that is under way, then starting our own.',
    );
  });

  it('again and again ends with the bound, and says why', async () => {
    const scene = synchronizing({ policy: { wait: { timeoutMs: 60_000, pollIntervalMs: 1000 } } });
    scene.mirrors.troubles.startSync.push(...Array.from({ length: 60 }, () => CONFLICT));
    const { error } = await scene.perform();
    expect(error).toBeInstanceOf(SyncTimeoutError);
    expect(error?.cause).toBe(CONFLICT.error);
    expect(scene.clock.now()).toBe(60_000);
  });

  it('is told where nobody waits, and the run goes on', async () => {
    const scene = new Scene({ mirror: MIRROR, policy: { sync: SYNC } });
    scene.mirrors.troubles.startSync.push(CONFLICT);
    const { outcome, jid } = await scene.perform();
    expect([outcome, jid]).toEqual(['unchanged', undefined]);
    expect(scene.notices).toEqual([expect.stringMatching(/^The service refuses to start \(in progress\)\. /)]);
  });
});

describe('waiting without a start of one’s own', () => {
  it('takes a finished for the answer, without another look', async () => {
    const scene = new Scene({ mirror: MIRROR, policy: { wait: WAIT } });
    expect(await scene.perform()).toMatchObject({ outcome: 'unchanged' });
    expect(scene.calls).toEqual(['show 7']);
    expect(scene.infos.at(-1)).toBe('No synchronization is under way; the last one finished.');
  });

  it('takes a failed for the answer', async () => {
    const scene = new Scene({
      mirror: { ...MIRROR, status: 'failed', lastError: 'timed out' },
      policy: { wait: WAIT },
    });
    expect((await scene.perform()).error).toBeInstanceOf(SyncError);
    expect(scene.calls).toEqual(['show 7']);
  });

  it('waits for one that is under way', async () => {
    const scene = new Scene({ mirror: { ...MIRROR, status: 'started' }, policy: { wait: WAIT } });
    scene.mirrors.looks.push('state', 'state', { kind: 'mirror', mirror: MIRROR });
    expect(await scene.perform()).toMatchObject({ outcome: 'unchanged', mirror: { status: 'finished' } });
    expect(scene.calls).toHaveLength(3);
    expect(scene.infos.at(-1)).toBe('The synchronization that was under way finished after 2s.');
  });

  it('fails when associate itself reports a failure', async () => {
    const scene = new Scene({ mirror: MIRROR, policy: { wait: WAIT } });
    scene.mirrors.looks.push(
      { kind: 'none' },
      { kind: 'mirror', mirror: { ...MIRROR, status: 'failed', lastError: 'no route' } },
    );
    expect((await scene.perform()).error?.message).toBe('no route');
  });
});

describe('the bound of the wait', () => {
  const stuck = { sync: [{ afterMs: 0, becomes: { status: 'started' } }] };

  it('ends it with the last state', async () => {
    const scene = synchronizing({
      repository: stuck,
      policy: { wait: { timeoutMs: 600_000, pollIntervalMs: 1000 } },
    });
    const { error, outcome, mirror } = await scene.perform();
    expect(error).toBeInstanceOf(SyncTimeoutError);
    expect(error).toMatchObject({ timeoutMs: 600_000, mirror: { status: 'started' } });
    expect(error?.cause).toBeUndefined();
    expect(outcome).toBe('failed');
    expect(mirror?.status).toBe('started');
  });

  it('is kept to the millisecond: the last look is at its very end', async () => {
    const scene = synchronizing({
      repository: { sync: [{ afterMs: 61_234, becomes: { status: 'finished', numberOfFailures: 1 } }] },
      policy: { wait: { timeoutMs: 61_234, pollIntervalMs: 1000 } },
    });
    expect((await scene.perform()).error).toBeUndefined();
    expect(scene.clock.now()).toBe(61_234);
  });

  it('carries the error of the last look when that stumbled', async () => {
    const scene = synchronizing({ policy: { wait: { timeoutMs: 5000, pollIntervalMs: 1000 } } });
    scene.mirrors.looks.push('state');
    scene.mirrors.everyLook = { kind: 'unreadable', error: BUSY };
    const { error } = await scene.perform();
    expect(error).toBeInstanceOf(SyncTimeoutError);
    expect(error).toMatchObject({ cause: BUSY, mirror: MIRROR });
  });

  it('forgets the error of a look when a later one went well', async () => {
    const scene = synchronizing({ repository: stuck, policy: { wait: { timeoutMs: 5000, pollIntervalMs: 1000 } } });
    scene.mirrors.looks.push('state', { kind: 'unreadable', error: BUSY });
    const { error } = await scene.perform();
    expect(error).toBeInstanceOf(SyncTimeoutError);
    expect(error?.cause).toBeUndefined();
  });

  describe('stops a look that hangs', () => {
    /** A look that is answered only by the end of its signal. */
    const hanging = (then: () => void) => (signal: AbortSignal | undefined) =>
      new Promise<never>((_, reject) => {
        signal?.addEventListener('abort', () => {
          reject(signal.reason as Error);
        });
        then();
      });

    it('a moment after its end, with the last state', async () => {
      const deadline = new AbortController();
      const timeout = jest.spyOn(AbortSignal, 'timeout').mockReturnValue(deadline.signal);
      const scene = synchronizing({
        repository: stuck,
        policy: { wait: { timeoutMs: 10_000, pollIntervalMs: 1000 } },
      });
      scene.mirrors.looks.push(
        'state',
        'state',
        hanging(() => {
          scene.clock.advance(20_000);
          deadline.abort();
        }),
      );
      const { error } = await scene.perform();
      expect(timeout).toHaveBeenCalledWith(12_000);
      expect(error).toBeInstanceOf(SyncTimeoutError);
      expect(error).toMatchObject({ mirror: { status: 'started' } });
    });

    it('when the run is cancelled', async () => {
      const scene = synchronizing({ repository: stuck });
      const cancelled = new Error('the run was cancelled (SIGINT)');
      scene.mirrors.looks.push(
        'state',
        'state',
        hanging(() => {
          scene.cancellation.abort(cancelled);
        }),
      );
      expect(await scene.perform()).toMatchObject({
        outcome: 'failed',
        error: cancelled,
        mirror: { status: 'started' },
      });
    });
  });
});

describe('cancelling the run', () => {
  it('ends a pause at once, with the last known state', async () => {
    const scene = synchronizing({ repository: { sync: [{ afterMs: 0, becomes: { status: 'started' } }] } });
    const cancelled = new Error('the run was cancelled (SIGTERM)');
    scene.clock.stop();
    const performed = scene.perform();
    await scene.clock.nextPause();
    scene.clock.advance(1000);
    await scene.clock.nextPause();
    scene.cancellation.abort(cancelled);
    expect(await performed).toMatchObject({ outcome: 'failed', error: cancelled, mirror: { status: 'started' } });
  });

  it('is an error even when its reason is none', async () => {
    const scene = synchronizing({});
    scene.cancellation.abort('SIGTERM');
    expect((await scene.perform()).error).toEqual(new Error('SIGTERM'));
  });
});

describe('what is told while waiting', () => {
  it('is a line at once when the status changes', async () => {
    const scene = synchronizing({ repository: { sync: finishedAfter(20_000) } });
    await scene.perform();
    expect(scene.infos.filter((line) => line.startsWith('Status'))).toEqual([
      'Status started after 2s of 30m.',
      expect.stringMatching(/^Status finished after 2\ds of 30m\.$/),
    ]);
  });

  it('is a sign of life every 30 seconds, with the status and the failures so far', async () => {
    const scene = synchronizing({
      repository: { sync: [{ afterMs: 0, becomes: { status: 'started', numberOfFailures: 2 } }] },
      policy: { wait: { timeoutMs: 300_000, pollIntervalMs: 1000 } },
    });
    await scene.perform();
    const signs = scene.infos.filter((line) => line.startsWith('Still waiting'));
    expect(signs[0]).toBe('Still waiting, status started after 31s of 5m, failures so far: 2.');
    expect(signs).toHaveLength(9);
  });

  it('never leaves more than 30 seconds of silence, whatever happens and whenever', async () => {
    const moment = fc.record({ afterMs: fc.integer({ min: 0, max: 900_000 }), status: fc.constantFrom('a', 'b', 'c') });
    await fc.assert(
      fc.asyncProperty(fc.array(moment, { maxLength: 8 }), async (moments) => {
        const scene = synchronizing({
          repository: {
            sync: moments
              .sort((a, b) => a.afterMs - b.afterMs)
              .map(({ afterMs, status }) => ({ afterMs, becomes: { status } })),
          },
          policy: { wait: { timeoutMs: 900_000, pollIntervalMs: 1000 } },
        });
        await scene.perform();
        const gaps = [...scene.toldAt, 900_000].map((at, index, all) => at - (all[index - 1] ?? 0));
        // A pause is a millisecond at least.
        expect(Math.max(...gaps)).toBeLessThanOrEqual(30_001);
      }),
      { numRuns: 20 },
    );
  });

  it('says unknown where the service shows no status', async () => {
    const scene = synchronizing({ policy: { wait: { timeoutMs: 40_000, pollIntervalMs: 1000 } } });
    scene.mirrors.looks.push('state');
    scene.mirrors.everyLook = { kind: 'mirror', mirror: { id: 1 } };
    await scene.perform();
    expect(scene.infos).toContain('Status unknown after 1s of 40s.');
    expect(scene.infos).toContain('Still waiting, status unknown after 31s of 40s.');
  });
});

describe('the interval between two looks', () => {
  const options = { timeoutMs: 1_800_000, pollIntervalMs: 1000 };

  it.each([
    [0, 1000],
    [9000, 1000],
    [10_000, 1000],
    [60_000, 6000],
    [150_000, 15_000],
    [1_000_000, 15_000],
    [1_795_000, 5000],
    [1_800_000, 0],
    [1_900_000, 0],
  ])('after %d ms is %d ms', (waitedMs, pauseMs) => {
    expect(pollInterval(waitedMs, options)).toBe(pauseMs);
  });

  it('is never shorter than poll_interval, longer than 15 s, or beyond what is left of the bound', () => {
    const waits = fc.record({
      waitedMs: fc.integer({ min: 0, max: 10_000_000 }),
      timeoutMs: fc.integer({ min: 1, max: 10_000_000 }),
      pollIntervalMs: fc.integer({ min: 1, max: 15_000 }),
    });
    fc.assert(
      fc.property(waits, ({ waitedMs, timeoutMs, pollIntervalMs }) => {
        const pause = pollInterval(waitedMs, { timeoutMs, pollIntervalMs });
        const left = Math.max(0, timeoutMs - waitedMs);
        expect(pause).toBeLessThanOrEqual(Math.min(15_000, left));
        expect(pause).toBeGreaterThanOrEqual(Math.min(pollIntervalMs, left));
      }),
    );
  });

  it('is kept to, signs of life or not, however late the wait begins', async () => {
    const scene = synchronizing({ policy: { wait: options } });
    const looksAt: number[] = [];
    scene.clock.advance(5_000_000);
    scene.mirrors.looks.push('state');
    scene.mirrors.everyLook = () => {
      looksAt.push(scene.clock.now() - 5_000_000);
      return Promise.resolve({ kind: 'mirror', mirror: { ...MIRROR, status: 'started' } });
    };
    expect((await scene.perform()).error).toBeInstanceOf(SyncTimeoutError);
    let expected = 0;
    for (const at of looksAt) {
      expected += pollInterval(expected, options);
      expect(at).toBeCloseTo(expected, 0);
    }
    expect(looksAt.at(-1)).toBeCloseTo(options.timeoutMs, 0);
  });

  it('makes a wait of 2 to 600 seconds at most 5 % longer, in the mean', async () => {
    const overshoots: number[] = [];
    for (let seconds = 2; seconds <= 600; seconds += 4.9) {
      const scene = synchronizing({ repository: { sync: finishedAfter(seconds * 1000) } });
      await scene.perform();
      overshoots.push((scene.clock.now() - seconds * 1000) / (seconds * 1000));
    }
    const mean = overshoots.reduce((sum, overshoot) => sum + overshoot, 0) / overshoots.length;
    expect(overshoots).toHaveLength(123);
    expect(Math.min(...overshoots)).toBeGreaterThanOrEqual(0);
    expect(mean).toBeLessThanOrEqual(0.05);
  });
});

describe('a failure that is only reported', () => {
  it.each([
    ['by the status', { status: 'failed', lastError: 'no route' }, 'no route'],
    ['by the status, without a reason', { status: 'failed' }, 'the service gives no reason'],
    ['by last_error, a sentence', { status: 'none', lastError: 'No route.' }, 'No route'],
  ])('%s is a warning without wait', async (_, state, reason) => {
    const scene = new Scene();
    scene.mirrors.looks.push({ kind: 'none' });
    scene.repository.mirror = { ...MIRROR, lastUpdateAt: 'x', ...state };
    expect(await scene.perform()).toMatchObject({ outcome: 'unchanged' });
    expect(scene.warnings).toEqual([
      `The last synchronization failed: ${reason}. To fail the step on this, set wait: true.`,
    ]);
  });

  it('is none when the last one went well', async () => {
    const scene = new Scene({ mirror: MIRROR });
    await scene.perform();
    expect(scene.warnings).toEqual([]);
  });
});
