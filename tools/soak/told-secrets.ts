import { isObject } from '../../sandbox/json';
import { fault, type Exchange, type Fault } from '../../sandbox/sandbox';

/** How a service puts secrets into a text. */
export type Telling = (secrets: readonly string[]) => string;

/** What a terminal or a page does not show; a secret with one of these in it reads like the secret. */
const UNSEEN = ['\u001b[0m', '\u001b]0;t\u0007', '\u009b1m', '\u200b', '\u00ad', '\r\n'];

/** As they are. */
export const whole: Telling = (secrets) => secrets.join(' ');

/** Each taken apart every few characters, and the last one cut off. */
export const inPieces: Telling = (secrets) => {
  let count = 0;
  return whole(secrets)
    .replace(/[\w+/=-]{11}/g, (piece) => piece + (UNSEEN[count++ % UNSEEN.length] ?? ''))
    .slice(0, -3);
};

/** One upon the other: what the end of one and the beginning of the next have in common is there once. */
export const overlapping: Telling = (secrets) =>
  [...secrets, ...secrets].reduce((text, secret) => {
    let shared = Math.min(text.length, secret.length);
    while (!text.endsWith(secret.slice(0, shared))) shared--;
    return text + secret.slice(shared);
  }, '');

/** As they stand in URLs, headers and other documents. */
export const encoded: Telling = (secrets) => secrets.flatMap(encodingsOf).join(' and ');

/** What is as good as a secret to whoever finds it. */
export function encodingsOf(secret: string): string[] {
  return [Buffer.from(secret).toString('base64'), encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)];
}

/** The right reply, with secrets in the error of a mirror that has none. */
export function tellInMirror(telling: Telling, secrets: readonly string[]): Fault {
  return {
    name: 'mirror that tells secrets',
    at: 'with effect',
    deliver: (exchange) => {
      const { body } = exchange.reply;
      const isFinished = isObject(body) && body['update_status'] === 'finished';
      const change = isFinished ? { last_error: `fatal: bad credential ${told(telling, secrets, exchange)}` } : {};
      return fault
        .alter((reply) => (isObject(body) ? { ...reply, body: { ...body, ...change } } : reply))
        .deliver(exchange);
    },
  };
}

/** A refusal that tells secrets to everybody. */
export function tellInRefusal(telling: Telling, secrets: readonly string[]): Fault {
  return {
    name: 'refusal that tells secrets',
    at: 'without effect',
    deliver: (exchange) =>
      fault
        .reply({
          status: 400,
          headers: { 'X-Request-Id': carriedBy(exchange).join(' ').slice(0, 2000) },
          body: { error_code: 'CH.010001', error_msg: `bad credential ${told(telling, secrets, exchange)}` },
        })
        .deliver(exchange),
  };
}

function told(telling: Telling, secrets: readonly string[], exchange: Exchange): string {
  return telling([...carriedBy(exchange), ...secrets]);
}

/** The credentials that a request carries. */
function carriedBy({ request: { headers } }: Exchange): string[] {
  return [headers['x-auth-token'], headers.authorization, headers['x-security-token']].filter(
    (value) => typeof value === 'string',
  );
}
