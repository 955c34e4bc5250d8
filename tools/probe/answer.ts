import { ApiError, readReply } from '../../src/codearts/api-error';
import { isCredentialRefusal } from '../../src/codearts/credential-refusal';
import type { HttpResponse } from '../../src/http/reply';
import { isJsonObject } from '../../src/json';

/** A reply of the service, or why there was none. Only what `told` makes of it may be shown. */
export interface Answer {
  readonly method: string;
  /** Without what names anything: `/v4/repositories/{}/remote-mirror`. */
  readonly path: string;
  /** HTTP status; undefined where no reply came. */
  readonly status: number | undefined;
  /** The service's error code. */
  readonly code: string | undefined;
  /** The parsed JSON; undefined for an empty body and for one that is not JSON. */
  readonly body: unknown;
  readonly form: 'JSON' | 'empty' | 'not JSON' | 'no reply';
  readonly retryAfter: string | undefined;
  /** The credential itself was refused: another request with it would count against the key. */
  readonly isRefused: boolean;
  readonly durationMs: number;
}

/** Words of the service that name nothing: codes, statuses, names of fields. What looks like an id is none. */
const WORD = /^(?!.*[0-9a-f]{16})(?!.*\d{9})[\w.-]{1,40}$/i;

/** Names of fields that are told of one object. */
const MAX_FIELDS = 30;

/** What came, as far as it can be told to anybody. */
export function answerOf(
  asked: Pick<Answer, 'method' | 'path' | 'durationMs'>,
  response: HttpResponse | undefined,
): Answer {
  if (response === undefined) {
    const nothing = { status: undefined, code: undefined, body: undefined, retryAfter: undefined };
    return { ...asked, ...nothing, form: 'no reply', isRefused: false };
  }
  const [retryAfter] = [response.headers['retry-after']].flat();
  return { ...asked, status: response.status, retryAfter, ...refusalOf(response), ...bodyOf(response.body) };
}

function bodyOf(text: string): Pick<Answer, 'body' | 'form'> {
  if (text.trim() === '') return { body: undefined, form: 'empty' };
  try {
    return { body: JSON.parse(text) as unknown, form: 'JSON' };
  } catch {
    return { body: undefined, form: 'not JSON' };
  }
}

function refusalOf(response: HttpResponse): Pick<Answer, 'code' | 'isRefused'> {
  try {
    readReply(response);
    return { code: undefined, isRefused: false };
  } catch (error) {
    return { code: error instanceof ApiError ? error.errorCode : undefined, isRefused: isCredentialRefusal(error) };
  }
}

/** An answer in a few words without any value: `404 CH.000404`, `200 {id, url}`, `200 [3 × {name}]`. */
export function told({ status, code, body, form }: Answer): string {
  if (status === undefined) return 'no reply';
  const what = code === undefined ? (form === 'JSON' ? shapeOf(body) : form) : wordOf(code);
  return `${status} ${what}`;
}

/** A word that names nothing, or what stands for one that might. */
export function wordOf(text: unknown): string {
  return typeof text === 'string' && WORD.test(text) ? text : '(something else)';
}

/** Whether the service took the request. */
export function isSuccess({ status = 0, code }: Answer): boolean {
  return status >= 200 && status <= 299 && code === undefined;
}

/** A field of the object in an answer. */
export function fieldOf({ body }: Answer, name: string): unknown {
  return isJsonObject(body) ? body[name] : undefined;
}

function shapeOf(body: unknown): string {
  if (Array.isArray(body)) return body.length === 0 ? '[]' : `[${body.length} × ${shapeOf(body[0])}]`;
  if (!isJsonObject(body)) return body === null ? 'null' : typeof body;
  const names = Object.keys(body).slice(0, MAX_FIELDS).map(wordOf);
  return `{${names.join(', ')}}`;
}
