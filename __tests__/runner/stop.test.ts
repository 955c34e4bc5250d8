import { describe, expect, it } from '@jest/globals';
import { CancelledError, untilStopped } from '../../src/runner/stop';
import { RecordingRunner } from '../support/recording-runner';

/** Work that does not care whether it is stopped. */
const forever = () => new Promise<never>(() => undefined);

/** Work that ends as soon as it is stopped, with the reason. */
const obedient = (signal: AbortSignal) =>
  new Promise<string>((resolve) => {
    signal.addEventListener('abort', () => {
      resolve(`ended by ${String(signal.reason)}`);
    });
  });

describe('work', () => {
  it('that ends by itself is not disturbed', async () => {
    await expect(untilStopped(new RecordingRunner(), () => Promise.resolve(7))).resolves.toBe(7);
    await expect(untilStopped(new RecordingRunner(), () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  });

  it('hears that the workflow is cancelled, and ends in its own way', async () => {
    const runner = new RecordingRunner();
    const work = untilStopped(runner, obedient);
    runner.interrupt('SIGINT');
    await expect(work).resolves.toBe('ended by CancelledError: the run was cancelled (SIGINT)');
  });

  it('hears what nobody caught', async () => {
    const runner = new RecordingRunner();
    const work = untilStopped(runner, obedient);
    runner.crash(new TypeError('x is not a function'));
    await expect(work).resolves.toBe('ended by TypeError: x is not a function');
  });

  it('that does not listen is not waited for', async () => {
    const runner = new RecordingRunner();
    const work = untilStopped(runner, forever);
    runner.interrupt('SIGTERM');
    runner.crash(new Error('later'));
    await expect(work).rejects.toEqual(new CancelledError('SIGTERM'));
  });
});
