import { RecordingRunner } from '../../__tests__/support/recording-runner';
import { FakeClock } from '../../__tests__/support/clock';
import { run } from '../../src/step/run';
import type { Perform, Told } from './play';

/** One attempt of a request; a stalled one takes this long. */
const REQUEST_TIMEOUT_MS = 1000;

/** The wait as the run sees it; its pauses take no time. */
const WAIT_TIMEOUT = '2m';

/** No run takes as long, whatever it meets. Milliseconds. */
const BOUND_MS = 20_000;

/** No pause may be longer, `Retry-After` included. Milliseconds. */
const MAX_PAUSE_MS = 20_000;

/** Whole milliseconds, as timers have them: of fractions of its end a wait would never see the last. */
class WholeClock extends FakeClock {
  override sleep(ms: number, signal: AbortSignal): Promise<void> {
    return super.sleep(Math.max(1, Math.ceil(ms)), signal);
  }
}

/** A step whose log is redacted as the runner's side does it, when a line is written. */
class LoggingRunner extends RecordingRunner {
  readonly log: string[] = [];

  override readonly info = (line: string): void => {
    this.lines.push(line);
    this.log.push(this.redact(line));
  };

  override readonly debug = (line: string): void => {
    this.debugLines.push(line);
    this.log.push(this.redact(line));
  };
}

/** Runs the action in this process: everything of src, a real transport, and a clock whose pauses take no time. */
export const inProcess: Perform = async ({ inputs, env }) => {
  const runner = new LoggingRunner(
    { request_timeout: `${REQUEST_TIMEOUT_MS}ms`, wait_timeout: WAIT_TIMEOUT, ...inputs },
    env,
  );
  const clock = new WholeClock(Date.now());
  const ended = await within(BOUND_MS, run(runner, clock));
  return ended ? toldTo(runner, clock) : undefined;
};

function toldTo(runner: LoggingRunner, clock: WholeClock): Told {
  const broken: string[] = [];
  if (runner.ended === undefined) broken.push('the run did not say how it ended');
  const longest = Math.max(0, ...clock.pauses);
  if (longest > MAX_PAUSE_MS) broken.push(`a pause of ${longest} ms`);
  return {
    succeeded: runner.ended === 'success',
    outputs: runner.outputs,
    errors: runner.errors,
    warnings: runner.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message),
    lines: [...runner.lines, ...runner.debugLines],
    texts: {
      summary: runner.summary,
      outputs: JSON.stringify(runner.outputs),
      log: runner.log.join('\n'),
      annotations: runner.annotations
        .flatMap(({ title, message }) => [title, message].map((text) => runner.redact(text)))
        .join('\n'),
      ...runner.files,
    },
    broken,
  };
}

async function within(ms: number, work: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, ms, false);
  });
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}
