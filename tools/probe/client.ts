import { type Clock, systemClock } from '../../src/clock';
import { CodeArtsApi } from '../../src/codearts/api';
import { readReply } from '../../src/codearts/api-error';
import { CodeArtsRefs } from '../../src/codearts/refs';
import { authenticatorFor } from '../../src/credentials/authenticator';
import type { Credentials } from '../../src/credentials/credentials';
import { MAX_REFS_BYTES, readSourceRefs } from '../../src/git/source-refs';
import { HttpError } from '../../src/http/http-error';
import type { HttpResponse } from '../../src/http/reply';
import { RETRY_POLICY } from '../../src/http/retry';
import { type HttpRequest, type Send, Transport } from '../../src/http/send';
import { Caller, type ReadReply } from '../../src/http/call';
import type { Inputs } from '../../src/inputs/inputs';
import type { RepositoryRefs, SourceState } from '../../src/mirror/refs';
import { VERSION } from '../../src/version';
import { type Answer, answerOf } from './answer';

const USER_AGENT = `codearts-remote-mirror-probe/${VERSION}`;

/** The action's own client, without its judgement: each request is sent once, and every answer counts. */
export class ProbeClient {
  /** Every answer of CodeArts Repo so far. */
  readonly answers: Answer[] = [];
  /** The credential was refused, as it was given. */
  isRefused = false;
  /** Characters of the longest token that IAM gave out. */
  tokenLength = 0;
  readonly refs: RepositoryRefs;
  readonly #transport: Transport;
  readonly #signal: AbortSignal;
  readonly #api: CodeArtsApi;
  readonly #inputs: Inputs;

  constructor(
    inputs: Inputs,
    signal: AbortSignal,
    readonly clock: Clock = systemClock,
  ) {
    this.#inputs = inputs;
    this.#signal = signal;
    this.#transport = new Transport({
      userAgent: USER_AGENT,
      timeoutMs: inputs.requestTimeoutMs,
      network: inputs.network,
    });
    this.#api = this.#apiFor(inputs.credentials, takeAnything);
    this.refs = new CodeArtsRefs(this.#apiFor(inputs.credentials, readReply));
  }

  /** Sends one request and tells what came. Throws only where signing in fails, or the probe is stopped. */
  async ask(method: HttpRequest['method'], path: string, body?: object): Promise<Answer> {
    const answer = await this.#ask(this.#api, method, path, body);
    this.isRefused ||= answer.isRefused;
    return answer;
  }

  /** The same, without X-Project-Id. */
  async askWithoutProject(path: string): Promise<Answer> {
    const { credentials } = this.#inputs;
    if (credentials.kind !== 'access_key') return this.ask('GET', path);
    const key = { ...credentials };
    delete key.projectId;
    return this.#ask(this.#apiFor(key, takeAnything), 'GET', path);
  }

  /** Branches and tags of the source, as the action reads them. */
  async readSource(url: string): Promise<SourceState> {
    return readSourceRefs({ url, withTags: true, userAgent: USER_AGENT }, async (request) => {
      const reply = { encoding: 'latin1', maxBytes: MAX_REFS_BYTES } as const;
      const { status, headers, body } = await this.#transport.send({ ...request, reply }, this.#signal);
      return { status, headers, body: Buffer.from(body, 'latin1') };
    });
  }

  async pause(ms: number): Promise<void> {
    await this.clock.sleep(ms, this.#signal);
  }

  close(): void {
    this.#transport.close();
  }

  async #ask(api: CodeArtsApi, method: HttpRequest['method'], path: string, body?: object): Promise<Answer> {
    const begun = this.clock.now();
    let response: HttpResponse | undefined;
    try {
      await api.perform({
        ...{ method, path, effect: 'read' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        read: (_json, came) => {
          response = came;
        },
      });
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
    }
    const asked = { method, path: nameless(path), durationMs: Math.round(this.clock.now() - begun) };
    const answer = answerOf(asked, response);
    this.answers.push(answer);
    return answer;
  }

  #apiFor(credentials: Credentials, read: ReadReply): CodeArtsApi {
    const policy = { ...RETRY_POLICY, maxAttempts: 1 };
    const context = { policy, clock: this.clock, signal: this.#signal, onRetry: () => undefined };
    const { endpoints } = this.#inputs;
    const { iam, sts } = endpoints;
    const signIn = new Caller(this.#measuring(), context, readReply, () => undefined);
    const authenticator = authenticatorFor(credentials, {
      ...{ caller: signIn, clock: this.clock, iam, sts },
      mask: () => undefined,
    });
    const answers = new Caller(this.#transport.send, context, read, () => undefined);
    return new CodeArtsApi(endpoints.codearts, authenticator, answers);
  }

  #measuring(): Send {
    return async (request, signal) => {
      const response = await this.#transport.send(request, signal);
      const token = String(response.headers['x-subject-token'] ?? '');
      this.tokenLength = Math.max(this.tokenLength, token.length);
      return response;
    };
  }
}

/** Refusals are answers as well. */
const takeAnything: ReadReply = () => undefined;

/** A path without ids and without its query. */
function nameless(path: string): string {
  return path.replace(/\?.*$/s, '').replace(/\/(?:\d+|[0-9a-f]{32,64})(?=\/|$)/g, '/{}');
}
