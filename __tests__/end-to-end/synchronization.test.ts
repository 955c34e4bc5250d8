import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { startSource, type NewSourceRepository, type Source } from '../../sandbox/source';
import { SIGNALS_ARE_HEARD } from '../../sandbox/step';
import { act, complaint, newRepository, verdict, withSandbox } from './act';

const READER = { username: 'reader', password: 'CANARY+s0urce=' };
const SYNC = { sync: 'true', wait: 'true' };

/** It is never at its end in these tests. */
const SLOW = ['scheduled', { status: 'started', ms: 60_000 }, 'finished'];

let source: Source;
let sandbox: Sandbox;
let sources = 0;

beforeAll(async () => {
  [source, sandbox] = await Promise.all([startSource(), startSandbox({ syncOnAssociate: 'none' })]);
});
afterAll(async () => {
  await Promise.all([sandbox.stop(), source.stop()]);
});

/** A new source, a new repository, and how to run the action on the two. */
async function pair(content: NewSourceRepository = {}, behaviour: Parameters<typeof newRepository>[1] = {}) {
  const origin = await source.createRepository(`website-${++sources}`, content);
  const repository = newRepository(sandbox, behaviour);
  const inputs = { repository_id: String(repository.id), url: origin.url };
  const run = (more: Record<string, string> = {}, step: Parameters<typeof act>[2] = {}) =>
    act(sandbox, { ...inputs, ...more }, { ...step, secrets: [READER.password] });
  return { origin, repository, run };
}

describe('A synchronization that is waited for', () => {
  it.concurrent('brings the branches of another source after its address was changed', async () => {
    const { repository, run } = await pair();
    await run(SYNC);
    const other = await pair({ branches: ['main', 'next'], commits: 2 });
    const result = await run({ ...SYNC, url: other.origin.url, on_conflict: 'update', force_fetch: 'true' });
    expect(verdict(result)).toBe('0 updated changed');
    expect(await repository.branches()).toEqual(await other.origin.branches());
  });

  it.concurrent('fails with the reason of git for a wrong password, which nobody gets to see', async () => {
    const { repository, run } = await pair({ credentials: READER });
    const result = await run({ ...SYNC, source_username: READER.username, source_password: 'CANARY-wrong' });
    expect(verdict(result)).toBe('1 failed changed SyncFailed');
    expect(complaint(result)).toContain('Authentication failed');
    expect(result.outputs['last_error']).toContain('Authentication failed');
    expect(await repository.branches()).toEqual({});
  });

  it.concurrent('fails with the reason of git when the source is out of order, and counts', async () => {
    const { origin, run } = await pair();
    origin.break('error');
    const result = await run(SYNC);
    expect(verdict(result)).toBe('1 failed changed SyncFailed');
    expect(complaint(result)).toContain('500');
    expect(result.outputs).toMatchObject({ last_error: expect.stringContaining('500'), number_of_failures: '1' });
    expect(result.summary).toContain('SyncFailed');
  });

  it.concurrent('is told from the one that ended within the same second', async () => {
    await withSandbox({ timestampPrecision: 's' }, async (coarse) => {
      const { url } = await source.createRepository(`website-${++sources}`);
      const repository = newRepository(coarse);
      const inputs = { ...SYNC, repository_id: String(repository.id), url, wait_timeout: '8s' };
      expect(verdict(await act(coarse, inputs))).toBe('0 associated changed');
      expect(verdict(await act(coarse, inputs))).toBe('0 unchanged');
      expect(repository.syncCount).toBe(3);
    });
  });

  it.concurrent('is told from the one before while readers see the old state', async () => {
    const { origin, repository, run } = await pair({}, { stale: { reads: 3 } });
    await run(SYNC);
    const commit = await origin.commit();
    expect(verdict(await run(SYNC))).toBe('0 unchanged');
    expect(await repository.branches()).toEqual({ main: commit });
  });

  it.concurrent('and takes longer than wait_timeout is a SyncTimeout with the last state', async () => {
    const { run } = await pair({}, { script: SLOW });
    const result = await run({ ...SYNC, wait_timeout: '700ms' });
    expect(verdict(result)).toBe('1 failed changed SyncTimeout');
    expect(complaint(result)).toContain('its last state is started');
    expect(result.outputs).toMatchObject({ status: 'started', jid: expect.stringMatching(/./) });
  });

  (SIGNALS_ARE_HEARD ? it.concurrent : it.concurrent.skip).each(['SIGTERM', 'SIGINT'] as const)(
    'ends with %s and the last known state',
    async (signal) => {
      const { repository, run } = await pair({}, { script: SLOW });
      const result = await run(SYNC, {
        onOutput: (text, _stream, control) => {
          if (text.includes('Status started')) control.kill(signal);
        },
      });
      expect(verdict(result)).toBe('1 failed changed Cancelled');
      expect(complaint(result)).toContain(signal);
      expect(result.outputs).toMatchObject({ status: 'started', mirror_id: String(repository.mirror?.id) });
    },
  );
});

describe('A synchronization that associate began', () => {
  it.concurrent('and that failed is a warning, for the association stands', async () => {
    const { origin, repository, run } = await pair({}, { syncOnAssociate: 'finished' });
    origin.break();
    const result = await run();
    expect(verdict(result)).toBe('0 associated changed');
    expect(result.annotations).toMatchObject([{ level: 'warning', message: expect.stringContaining('not found') }]);
    expect(repository.associateCount).toBe(1);
  });

  it.concurrent('in the background is waited for', async () => {
    const { origin, repository, run } = await pair({}, { syncOnAssociate: 'background' });
    expect(verdict(await run({ wait: 'true' }))).toBe('0 associated changed');
    expect(await repository.branches()).toEqual(await origin.branches());
    expect(repository.syncCount).toBe(1);
  });
});
