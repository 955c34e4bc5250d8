import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ApiError } from '../../src/codearts/api-error';
import { HttpError, NetworkError, ResponseError, TimeoutError } from '../../src/http/http-error';
import {
  type Effect,
  type Fate,
  fateOf,
  pauseAfter,
  type ReadBack,
  type Retry,
  RETRY_POLICY,
  type RetryContext,
  withRetry,
} from '../../src/http/retry';
import { Throttle } from '../../src/http/throttle';
import { FakeClock } from '../support/clock';

const about = (status?: number, retryAfterMs?: number) => ({
  method: 'POST',
  url: 'https://repo.example.com/v4',
  ...(status !== undefined && { status }),
  ...(retryAfterMs !== undefined && { retryAfterMs }),
});

const apiError = (status: number, retryAfterMs?: number) =>
  new ApiError('CH.000001', 'no', about(status, retryAfterMs));
const html = (status: number) => new ResponseError('an HTML page', about(status), false);
const unreadable = (status: number) => new ResponseError('cut', about(status), true);
const network = (sent: boolean, status?: number) =>
  new NetworkError('reset', about(status), { sent, permanent: false });
const permanent = (sent: boolean) => new NetworkError('certificate', about(), { sent, permanent: true });
const timeout = (sent: boolean, status?: number) => new TimeoutError('no reply', about(status), sent);

describe('fateOf', () => {
  const table: [what: string, error: unknown, fates: Record<Effect, Fate>][] = [
    ['400', apiError(400), { read: 'final', exchange: 'final', write: 'final', put: 'final' }],
    ['401', apiError(401), { read: 'final', exchange: 'final', write: 'final', put: 'final' }],
    ['403', apiError(403), { read: 'final', exchange: 'final', write: 'final', put: 'final' }],
    ['404', apiError(404), { read: 'final', exchange: 'final', write: 'final', put: 'final' }],
    ['409', apiError(409), { read: 'final', exchange: 'final', write: 'final', put: 'final' }],
    ['429', apiError(429), { read: 'again', exchange: 'again', write: 'again', put: 'again' }],
    ['500', apiError(500), { read: 'again', exchange: 'final', write: 'unsure', put: 'unsure' }],
    ['501', apiError(501), { read: 'final', exchange: 'final', write: 'final', put: 'final' }],
    ['502', apiError(502), { read: 'again', exchange: 'again', write: 'lost', put: 'lost' }],
    ['503', apiError(503), { read: 'again', exchange: 'again', write: 'lost', put: 'lost' }],
    ['504', apiError(504), { read: 'again', exchange: 'again', write: 'lost', put: 'lost' }],
    ['a redirect', html(302), { read: 'final', exchange: 'final', write: 'final', put: 'final' }],
    ['a page with 300', html(300), { read: 'final', exchange: 'final', write: 'final', put: 'final' }],
    ['an unreadable 300', unreadable(300), { read: 'final', exchange: 'final', write: 'final', put: 'final' }],
    ['a page with 403', html(403), { read: 'final', exchange: 'final', write: 'final', put: 'final' }],
    ['a page with 502', html(502), { read: 'again', exchange: 'again', write: 'lost', put: 'lost' }],
    [
      'an error of the service with 200',
      apiError(200),
      { read: 'final', exchange: 'final', write: 'final', put: 'final' },
    ],
    [
      'a field that does not fit, with 200',
      html(200),
      { read: 'final', exchange: 'final', write: 'final', put: 'final' },
    ],
    ['an unreadable 200', unreadable(200), { read: 'final', exchange: 'final', write: 'unsure', put: 'lost' }],
    ['an unreadable 201', unreadable(201), { read: 'final', exchange: 'final', write: 'unsure', put: 'lost' }],
    ['more than 1 MiB with 500', unreadable(500), { read: 'again', exchange: 'final', write: 'unsure', put: 'unsure' }],
    ['no connection', network(false), { read: 'again', exchange: 'again', write: 'again', put: 'again' }],
    ['reset before the reply', network(true), { read: 'again', exchange: 'again', write: 'lost', put: 'lost' }],
    [
      'reset in the body of a 201',
      network(true, 201),
      { read: 'again', exchange: 'again', write: 'unsure', put: 'lost' },
    ],
    [
      'reset in the body of a 401',
      network(true, 401),
      { read: 'final', exchange: 'final', write: 'final', put: 'final' },
    ],
    [
      'reset in the body of a 502',
      network(true, 502),
      { read: 'again', exchange: 'again', write: 'lost', put: 'lost' },
    ],
    ['a wrong certificate', permanent(false), { read: 'final', exchange: 'final', write: 'final', put: 'final' }],
    ['a reply that is not HTTP', permanent(true), { read: 'final', exchange: 'final', write: 'unsure', put: 'unsure' }],
    ['a time-out while connecting', timeout(false), { read: 'again', exchange: 'again', write: 'again', put: 'again' }],
    ['a time-out before the reply', timeout(true), { read: 'again', exchange: 'again', write: 'lost', put: 'lost' }],
    [
      'a time-out in the body of a 201',
      timeout(true, 201),
      { read: 'again', exchange: 'again', write: 'unsure', put: 'lost' },
    ],
    [
      'a time-out in the body of a 403',
      timeout(true, 403),
      { read: 'final', exchange: 'final', write: 'final', put: 'final' },
    ],
    [
      'an error of unknown kind',
      new TypeError('bug'),
      { read: 'final', exchange: 'final', write: 'final', put: 'final' },
    ],
    [
      'an HttpError of unknown kind',
      new HttpError('?', about()),
      { read: 'final', exchange: 'final', write: 'final', put: 'final' },
    ],
  ];

  it.each(table)('of %s is decided by what was to be done', (_what, error, fates) => {
    const of = (effect: Effect) => fateOf(error, effect);
    expect({ read: of('read'), exchange: of('exchange'), write: of('write'), put: of('put') }).toEqual(fates);
  });
});

describe('pauseAfter', () => {
  const policy = { maxAttempts: 5, basePauseMs: 500, maxPauseMs: 20_000 };

  it.each([
    [1, 500],
    [2, 1000],
    [3, 2000],
    [4, 4000],
    [6, 16_000],
    [7, 20_000],
    [1000, 20_000],
  ])('after attempt %d is at most %d ms', (attempt, longest) => {
    expect(pauseAfter(attempt, policy, undefined, 1)).toBe(longest);
  });

  it('is anything between nothing and that, as chance has it', () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), chance, (attempt, random) => {
        const longest = pauseAfter(attempt, policy, undefined, 1);
        const pause = pauseAfter(attempt, policy, undefined, random);
        expect(pause).toBeGreaterThanOrEqual(0);
        expect(pause).toBeLessThanOrEqual(longest);
        if (attempt < 6) expect(pause).toBe(random * longest);
      }),
    );
  });

  it('is what the service asks for, whatever chance says', () => {
    expect([0, 0.5, 1].map((random) => pauseAfter(1, policy, 7000, random))).toEqual([7000, 7000, 7000]);
  });

  it('is not shorter than the back-off because the service is in a hurry', () => {
    expect([0, 0.5, 1].map((random) => pauseAfter(3, policy, 0, random))).toEqual([0, 1000, 2000]);
    expect(pauseAfter(3, policy, 1500, 1)).toBe(2000);
  });

  it('is never longer than 20 s, whatever the service asks for', () => {
    expect(pauseAfter(1, policy, 3_600_000, 0)).toBe(20_000);
    expect(pauseAfter(1, policy, Infinity, 0)).toBe(20_000);
  });

  it('is 500 ms at first and 20 s at most by the policy of every request', () => {
    expect(RETRY_POLICY).toEqual(policy);
  });
});

describe('withRetry', () => {
  interface Setting {
    context: RetryContext;
    clock: FakeClock;
    retries: Retry[];
    stop: AbortController;
  }

  function setUp(maxAttempts = 5): Setting {
    const clock = new FakeClock();
    const retries: Retry[] = [];
    const stop = new AbortController();
    const context: RetryContext = {
      policy: { maxAttempts, basePauseMs: 500, maxPauseMs: 20_000 },
      clock,
      signal: stop.signal,
      throttle: new Throttle(clock, 20_000),
      onRetry: (retry) => retries.push(retry),
      random: () => 0.5,
    };
    return { context, clock, retries, stop };
  }

  /** An attempt that fails with these errors, one after the other, and then succeeds. */
  function failing(...errors: unknown[]) {
    const attempts: number[] = [];
    const attempt = (number: number): Promise<string> => {
      attempts.push(number);
      const error = errors[attempts.length - 1];
      return error === undefined ? Promise.resolve('done') : Promise.reject(error as Error);
    };
    return { attempt, attempts };
  }

  /** A look that finds these things, one after the other, and then nothing; what it was told is kept. */
  function looking(...found: (string | undefined)[]) {
    const told: HttpError[] = [];
    const readBack: ReadBack<string> = (lost) => {
      told.push(lost);
      return Promise.resolve(found[told.length - 1]);
    };
    return { readBack, told };
  }

  it('makes one attempt when that succeeds', async () => {
    const { context, clock, retries } = setUp();
    const { attempt, attempts } = failing();
    await expect(withRetry(context, 'write', attempt)).resolves.toBe('done');
    expect([attempts, clock.pauses, retries]).toEqual([[1], [], []]);
  });

  it('numbers the attempts, pauses longer from one to the next, and tells each', async () => {
    const { context, clock, retries } = setUp();
    const errors = [apiError(503), network(true), timeout(true), apiError(500)];
    const { attempt, attempts } = failing(...errors);
    await expect(withRetry(context, 'read', attempt)).resolves.toBe('done');
    expect(attempts).toEqual([1, 2, 3, 4, 5]);
    expect(clock.pauses).toEqual([250, 500, 1000, 2000]);
    expect(retries).toEqual(
      errors.map((error, index) => ({ error, attempt: index + 1, maxAttempts: 5, pauseMs: 250 * 2 ** index })),
    );
  });

  it('jitters by chance of its own when none is lent', async () => {
    const { context, clock } = setUp();
    delete context.random;
    await withRetry(context, 'read', failing(apiError(503)).attempt);
    expect(clock.pauses).toHaveLength(1);
    expect(clock.pauses[0]).toBeLessThan(500);
  });

  it('throws the last error when all attempts are used', async () => {
    const { context, clock } = setUp(3);
    const last = network(true);
    const { attempt, attempts } = failing(network(true), network(true), last, undefined);
    await expect(withRetry(context, 'read', attempt)).rejects.toBe(last);
    expect([attempts, clock.pauses.length]).toEqual([[1, 2, 3], 2]);
  });

  it('makes a single attempt where one is all that is allowed', async () => {
    const { context, clock } = setUp(1);
    const error = apiError(429, 5000);
    await expect(withRetry(context, 'read', failing(error).attempt)).rejects.toBe(error);
    expect(clock.pauses).toEqual([]);
  });

  it.each([
    ['a refusal', apiError(401)],
    ['an error that is none of HTTP', new RangeError('bug')],
    ['something that is no error', 'text'],
  ])('does not try %s again', async (_what, error) => {
    const { context } = setUp();
    const { attempt, attempts } = failing(error);
    await expect(withRetry(context, 'read', attempt)).rejects.toBe(error);
    expect(attempts).toEqual([1]);
  });

  it('pauses as long as Retry-After says, 20 s at most', async () => {
    const { context, clock } = setUp();
    await withRetry(context, 'read', failing(apiError(503, 3000), apiError(503, 90_000)).attempt);
    expect(clock.pauses).toEqual([3000, 20_000]);
  });

  describe('after a lost reply to a write', () => {
    it('looks before it repeats the write', async () => {
      const { context } = setUp();
      const lost = network(true);
      const { attempt, attempts } = failing(lost);
      const { readBack, told } = looking();
      await expect(withRetry(context, 'write', attempt, readBack)).resolves.toBe('done');
      expect([attempts, told]).toEqual([[1, 2], [lost]]);
    });

    it('ends with what it finds, and does not repeat the write', async () => {
      const { context, clock } = setUp();
      const { attempt, attempts } = failing(timeout(true));
      await expect(withRetry(context, 'write', attempt, looking('found').readBack)).resolves.toBe('found');
      expect([attempts, clock.pauses]).toEqual([[1], []]);
    });

    it('looks again after each loss, the last one included', async () => {
      const { context } = setUp(2);
      const { attempt, attempts } = failing(network(true), timeout(true));
      const { readBack, told } = looking(undefined, 'found');
      await expect(withRetry(context, 'write', attempt, readBack)).resolves.toBe('found');
      expect([attempts, told.length]).toEqual([[1, 2], 2]);
    });

    it('throws the loss when the last look finds nothing', async () => {
      const { context } = setUp(2);
      const last = timeout(true);
      await expect(withRetry(context, 'write', failing(network(true), last).attempt, looking().readBack)).rejects.toBe(
        last,
      );
    });

    it('throws what the look throws, and does not repeat the write', async () => {
      const { context } = setUp();
      const { attempt, attempts } = failing(network(true));
      const unknown = new Error('the outcome is unknown');
      await expect(withRetry(context, 'write', attempt, () => Promise.reject(unknown))).rejects.toBe(unknown);
      expect(attempts).toEqual([1]);
    });

    it('does not look when the write never left', async () => {
      const { context } = setUp();
      const { readBack, told } = looking('found');
      await expect(withRetry(context, 'write', failing(network(false), apiError(429)).attempt, readBack)).resolves.toBe(
        'done',
      );
      expect(told).toEqual([]);
    });

    it('repeats the write where there is no way to look', async () => {
      const { context } = setUp();
      await expect(withRetry(context, 'write', failing(network(true)).attempt)).resolves.toBe('done');
    });
  });

  describe.each([
    ['500', apiError(500)],
    ['an unreadable 201', unreadable(201)],
    ['a 201 that was cut off', network(true, 201)],
  ])('after %s to a write', (_what, error) => {
    it('ends with what it finds', async () => {
      const { context } = setUp();
      const { readBack, told } = looking('found');
      await expect(withRetry(context, 'write', failing(error).attempt, readBack)).resolves.toBe('found');
      expect(told).toEqual([error]);
    });

    it('never repeats the write, whatever it finds', async () => {
      const { context, clock, retries } = setUp();
      const { attempt, attempts } = failing(error);
      await expect(withRetry(context, 'write', attempt, looking().readBack)).rejects.toBe(error);
      expect([attempts, clock.pauses, retries]).toEqual([[1], [], []]);
    });
  });

  describe('when it is cancelled', () => {
    it("ends a pause with the signal's reason", async () => {
      const { context, clock, stop } = setUp();
      clock.stop();
      const { attempt, attempts } = failing(apiError(503));
      const paused = clock.nextPause();
      const retrying = withRetry(context, 'read', attempt);
      await paused;
      stop.abort('cancelled');
      await expect(retrying).rejects.toBe('cancelled');
      expect(attempts).toEqual([1]);
    });

    it("tells the signal's reason, not what the attempt broke with", async () => {
      const { context, stop } = setUp();
      const { readBack, told } = looking('found');
      const attempt = () => {
        stop.abort('cancelled');
        return Promise.reject(network(true));
      };
      await expect(withRetry(context, 'write', attempt, readBack)).rejects.toBe('cancelled');
      expect(told).toEqual([]);
    });

    it('does not begin when it was cancelled while waiting for its turn', async () => {
      const { context, clock, stop } = setUp();
      clock.stop();
      context.throttle.refused(await context.throttle.turn(0, context.signal), 5000);
      const { attempt, attempts } = failing();
      const paused = clock.nextPause();
      const waiting = withRetry(context, 'read', attempt);
      await paused;
      stop.abort('cancelled');
      await expect(waiting).rejects.toBe('cancelled');
      expect(attempts).toEqual([]);
    });
  });

  it('makes everyone wait after a 429', async () => {
    const { context, clock } = setUp();
    clock.stop();
    const begun: [who: string, at: number][] = [];
    const ask = (who: string, ...errors: unknown[]) => {
      const { attempt } = failing(...errors);
      return withRetry(context, 'read', (number) => {
        begun.push([who, clock.now()]);
        return attempt(number);
      });
    };
    const first = clock.nextPause();
    const throttled = ask('first', apiError(429, 4000));
    await first;
    const second = clock.nextPause();
    const other = ask('second');
    await second;
    for (let ms = 0; ms < 6000; ms += 10) {
      clock.advance(10);
      await new Promise(setImmediate);
    }
    await Promise.all([throttled, other]);
    expect(begun.filter(([, at]) => at < 4000)).toEqual([['first', 0]]);
    expect(begun).toHaveLength(3);
  });
});
