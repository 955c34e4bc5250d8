import { atOf, type Exchange, type Fault } from './fault-plan';
import { apiError, iamError, sendReply, type Reply } from './reply';

/** Forms in which the services tell errors. */
export type ErrorShape = 'a' | 'b' | 'c' | 'd' | 'e' | 'html' | 'text' | 'empty';

const HTML =
  '<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>\n';

/** Other answers than the right one. */
export const answerFaults = {
  /** A gateway's web page. */
  html: (status = 502, { effect = false } = {}): Fault =>
    text(`HTML ${status}`, status, 'text/html; charset=utf-8', HTML, effect),

  /** A status with an error in the form of CodeArts Repo. */
  serverError: (status: 500 | 502 | 503 | 504, { effect = false } = {}): Fault => ({
    name: `status ${status}`,
    at: atOf(effect),
    deliver: (exchange) => {
      const code = status === 504 ? 'CH.080504' : 'CH.000001';
      return answer(exchange, apiError(status, code, 'The system is busy. Try again later.'));
    },
  }),

  /** No body. */
  emptyBody: (status = 200, { effect = true } = {}): Fault => ({
    name: `empty ${status}`,
    at: atOf(effect),
    deliver: (exchange) => answer(exchange, { status }),
  }),

  /** Sends the client elsewhere. */
  redirect: (location: string, status: 301 | 302 | 303 | 307 | 308 = 302): Fault => ({
    name: `redirect ${status}`,
    at: 'without effect',
    deliver: (exchange) => answer(exchange, { status, headers: { Location: location } }),
  }),

  /** 429, with Retry-After in seconds, as the date so many seconds from now, or without it. */
  throttle: (retryAfter?: { readonly seconds: number } | { readonly dateInSeconds: number }): Fault => ({
    name: 'throttled',
    at: 'without effect',
    deliver: (exchange) =>
      answer(exchange, {
        ...apiError(
          429,
          'APIGW.0308',
          'The throttling threshold has been reached: policy user over ratelimit,limit:10,time:1 minute',
        ),
        headers: retryAfterHeader(retryAfter),
      }),
  }),

  /** An error in one of the services' forms: a to d by field names, e a `result` with `status: failed` (mostly with 200), and what is not JSON. */
  error: (shape: ErrorShape, status: number, code = 'CH.10000', message = 'System busy.'): Fault => {
    switch (shape) {
      case 'html':
        return text('HTML', status, 'text/html', HTML, false);
      case 'text':
        return text('plain text', status, 'text/plain', message, false);
      case 'empty':
        return answerFaults.emptyBody(status, { effect: false });
      case 'a':
        return answerFaults.reply({
          status,
          body: { error_code: code, error_msg: message, request_id: 'f0e1d2c3b4a5' },
        });
      case 'b':
        return answerFaults.reply({ status, body: { error: { code, message }, status: 'failed' } });
      case 'c':
        return answerFaults.reply(iamError(status, message, 'Error'));
      case 'd':
        return answerFaults.reply({ status, body: { errorCode: code, errorMsg: message } });
      case 'e':
        return answerFaults.reply({ status, body: { result: message, status: 'failed' } });
    }
  },

  /** Any answer instead of the right one. */
  reply: (reply: Reply, { effect = false } = {}): Fault => ({
    name: `reply ${reply.status}`,
    at: atOf(effect),
    deliver: (exchange) => answer(exchange, reply),
  }),

  /** Any change of the right answer. */
  alter: (change: (reply: Reply) => Reply): Fault => ({
    name: 'altered reply',
    at: 'with effect',
    deliver: ({ response, reply }) => sendReply(response, change(reply)),
  }),
};

/** Sends another answer under the request's id. */
function answer({ response, reply }: Exchange, instead: Reply): number {
  const requestId = reply.headers?.['X-Request-Id'];
  return sendReply(response, {
    ...instead,
    headers: { ...(requestId === undefined ? {} : { 'X-Request-Id': requestId }), ...instead.headers },
  });
}

function text(name: string, status: number, type: string, body: string, effect: boolean): Fault {
  return {
    name,
    at: atOf(effect),
    deliver: ({ response }) => {
      response.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) }).end(body);
      return status;
    },
  };
}

function retryAfterHeader(
  after: { readonly seconds: number } | { readonly dateInSeconds: number } | undefined,
): Record<string, string> {
  if (after === undefined) return {};
  if ('seconds' in after) return { 'Retry-After': String(after.seconds) };
  return { 'Retry-After': new Date(Date.now() + after.dateInSeconds * 1000).toUTCString() };
}
