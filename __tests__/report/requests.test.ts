import { describe, expect, it } from '@jest/globals';
import { TimeoutError } from '../../src/http/http-error';
import { RetryLog } from '../../src/report/requests';
import { RecordingRunner } from '../support/recording-runner';
import { failed } from './explaining';

const retry = (message: string) => ({
  error: new TimeoutError(message, failed(), true),
  attempt: 1,
  maxAttempts: 5,
  pauseMs: 2000,
});

describe('the retries of a run', () => {
  it('are told with the request, the cause and the pause', () => {
    const runner = new RecordingRunner();
    new RetryLog(runner).tell(retry('no reply within 30 s'));
    expect(runner.lines).toEqual([
      expect.stringMatching(/^GET https:.*\/remote-mirror: Timeout: No reply within 30 s\. Attempt 2 of 5 in 2s\.$/),
    ]);
  });

  it('hold little of what others said, and none of a secret', () => {
    const runner = new RecordingRunner();
    runner.mask('hunter2-hunter2');
    new RetryLog(runner).tell(retry(`hunter2-\u200bhunter2 ${'x'.repeat(10_000)}`));
    expect(runner.lines[0]).not.toContain('hunter2');
    expect(runner.lines[0]?.length).toBeLessThan(800);
  });

  it('are told a hundred times, and then counted', () => {
    const runner = new RecordingRunner();
    const log = new RetryLog(runner);
    for (let count = 0; count < 250; count++) log.tell(retry('no reply'));
    log.end();
    expect(runner.lines).toHaveLength(102);
    expect(runner.lines.slice(-2)).toEqual(['Further retries are only counted.', '150 further retries not shown.']);
  });

  it('are not counted where there are few', () => {
    const runner = new RecordingRunner();
    const log = new RetryLog(runner);
    log.tell(retry('no reply'));
    log.end();
    expect(runner.lines).toHaveLength(1);
  });
});
