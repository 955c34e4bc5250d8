import { HttpError } from './http-error';
import { type Effect, type ReadBack, type RetryContext, withRetry } from './retry';
import type { HttpResponse } from './reply';
import type { HttpRequest, Send } from './send';
import { Throttle } from './throttle';

/** One attempt, for the debug log. Never carries a header or a body. */
export interface Attempt {
  method: string;
  /** Without query. */
  url: string;
  number: number;
  durationMs: number;
  /** HTTP status, or what went wrong. */
  result: string;
  /** HTTP status of the reply; absent when there was none. */
  status?: number;
  requestId?: string;
}

/** A request that is made anew for each attempt, what repeating it means, and how its success is read. */
export interface Call<T> {
  /** Signs or fetches a token inside the attempt, so that each attempt is fresh. */
  request: () => HttpRequest | Promise<HttpRequest>;
  effect: Effect;
  /** Reads a 2xx reply; `json` is `undefined` for an empty body. */
  read: (json: unknown, response: HttpResponse) => T;
  /** For writes: looks whether a request whose reply was lost took effect. */
  readBack?: ReadBack<T>;
  /** Ends this call sooner than the run. */
  signal?: AbortSignal;
}

/** Reads a reply of whatever status: the JSON in it, `undefined` for an empty body. Throws an HttpError where the reply is a refusal, or is not JSON. */
export type ReadReply = (response: HttpResponse) => unknown;

/** What a caller needs for the policy of its retries. */
export type CallContext = Omit<RetryContext, 'throttle'>;

/** Makes calls to one service: authenticate → send → read, tried again by the one policy, at the rate that the service takes. */
export class Caller {
  private readonly context: RetryContext;

  constructor(
    private readonly send: Send,
    context: CallContext,
    /** Knows the servers' ways to refuse. */
    private readonly readReply: ReadReply,
    private readonly onAttempt: (attempt: Attempt) => void,
  ) {
    this.context = { ...context, throttle: new Throttle(context.clock, context.policy.maxPauseMs) };
  }

  /**
   * Makes a call until it has an answer.
   * @throws what `readReply` makes of a refusal; NetworkError, TimeoutError no reply; the signal's reason
   */
  call<T>(call: Call<T>): Promise<T> {
    const context = call.signal ? { ...this.context, signal: call.signal } : this.context;
    const attempt = async (number: number) => {
      const request = await call.request();
      const response = await this.sendOnce(request, number, context.signal);
      return call.read(this.readReply(response), response);
    };
    return withRetry(context, call.effect, attempt, call.readBack);
  }

  private async sendOnce(request: HttpRequest, number: number, signal: AbortSignal): Promise<HttpResponse> {
    const { clock } = this.context;
    const started = clock.now();
    const tell = (outcome: Pick<Attempt, 'result' | 'status' | 'requestId'>) => {
      const { method, url } = request;
      this.onAttempt({ method, url: url.origin + url.pathname, number, durationMs: clock.now() - started, ...outcome });
    };
    try {
      const response = await this.send(request, signal);
      const { requestId } = response.about;
      tell({
        result: `HTTP ${response.status}`,
        status: response.status,
        ...(requestId !== undefined && { requestId }),
      });
      return response;
    } catch (error) {
      tell({ result: error instanceof HttpError ? error.message : 'stopped' });
      throw error;
    }
  }
}
