import type { Authenticator } from '../credentials/credentials';
import type { Call, Caller } from '../http/call';
import type { HttpRequest } from '../http/send';
import { stopsAll } from './credential-refusal';

/** An operation of CodeArts Repo: what is sent where, what repeating it means, and how its reply is read. */
export interface Operation<T> extends Omit<Call<T>, 'request'> {
  method: HttpRequest['method'];
  /** Behind the endpoint, with query: `/v4/repositories/7/remote-mirror`. */
  path: string;
  /** JSON text. */
  body?: string;
}

/**
 * CodeArts Repo's API: every operation's request is made and signed in the same way. Once the credential is refused, or cannot be obtained,
 * nothing is sent any more: more than five bad signatures lock a key.
 */
export class CodeArtsApi {
  /** What ended it. */
  private end: Error | undefined;

  constructor(
    /** Base URL without trailing slash. */
    private readonly endpoint: string,
    private readonly authenticator: Authenticator,
    private readonly caller: Caller,
  ) {}

  /**
   * Performs an operation, tried again where that is safe.
   * @throws HttpError; CredentialsError; the signal's reason
   */
  async perform<T>({ method, path, body, ...call }: Operation<T>): Promise<T> {
    const unsigned: HttpRequest = {
      method,
      url: new URL(this.endpoint + path),
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      ...(body !== undefined && { body }),
    };
    try {
      return await this.caller.call({ ...call, request: () => this.sign(unsigned) });
    } catch (error) {
      if (error instanceof Error && stopsAll(error)) this.end ??= error;
      throw error;
    }
  }

  private sign(unsigned: HttpRequest): Promise<HttpRequest> {
    return this.end ? Promise.reject(this.end) : this.authenticator.authenticate(unsigned);
  }
}
