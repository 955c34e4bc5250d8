import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { Caller } from './accounts';
import type { ParameterValue } from './openapi';

/** A checked request, as an operation's handler sees it. */
export interface Call {
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
  /** Who asks; undefined for operations that need no sign-in. */
  readonly caller: Caller | undefined;
}

/** An answer: `body` is sent as JSON, undefined sends nothing. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Does what one operation promises. */
export type Handler = (call: Call) => Reply | Promise<Reply>;

/** Some operations of one service, by their id in the OpenAPI document. */
export interface ServicePart {
  readonly handlers: Readonly<Record<string, Handler>>;
  /** The service's answer to a request that is not what its reference describes. */
  refuseInvalid(problems: readonly string[]): Reply;
}

/** An answer that ends an operation early. */
export class Refusal extends Error {
  readonly reply: Reply;

  constructor(reply: Reply) {
    super(`refused with status ${reply.status}`);
    this.name = 'Refusal';
    this.reply = reply;
  }
}

/** The error of CodeArts Repo, of the gateway and of STS: error_code and error_msg. */
export function apiError(status: number, code: string, message: string): Reply {
  return { status, body: { error_code: code, error_msg: message.slice(0, 1000) } };
}

/** IAM's older error, whose code is the status as a number. */
export function iamError(status: number, message: string, title: string): Reply {
  return { status, body: { error: { code: status, message, title } } };
}

/** Sends an answer and returns its status. */
export function sendReply(response: ServerResponse, reply: Reply): number {
  const body = reply.body === undefined ? '' : JSON.stringify(reply.body);
  response.writeHead(reply.status, {
    ...(body === '' ? {} : { 'Content-Type': 'application/json;charset=utf-8' }),
    'Content-Length': Buffer.byteLength(body),
    ...reply.headers,
  });
  response.end(body);
  return reply.status;
}
