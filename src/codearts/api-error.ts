import { type FailedRequest, HttpError, kept, ResponseError } from '../http/http-error';
import { type HttpResponse, MAX_REQUEST_ID } from '../http/reply';
import { isJsonObject } from '../json';

/** The service said no, in its own words: a body with an error code, whatever its shape. */
export class ApiError extends HttpError {
  override name = 'ApiError';
  /** The service's own words, hostile until cleaned. */
  readonly errorCode: string;
  readonly errorMsg: string;

  constructor(errorCode: string, errorMsg: string, failed: FailedRequest) {
    super(errorMsg || errorCode, failed);
    this.errorCode = kept(errorCode);
    this.errorMsg = kept(errorMsg);
  }
}

/**
 * How every reply of Huawei Cloud is read: its JSON if the status is 2xx, else its refusal.
 * @returns the JSON, `undefined` for an empty body
 * @throws ApiError the service's refusal; ResponseError a reply that is none of its own
 */
export function readReply(response: HttpResponse): unknown {
  if (response.status < 200 || response.status > 299) throw refusal(response);
  return readJson(response);
}

/**
 * The JSON of a reply; `undefined` for an empty body.
 * @throws ResponseError the body is not JSON, or says that the request failed without a code; ApiError it carries an error although the status may say otherwise (older operations do that)
 */
export function readJson(response: HttpResponse): unknown {
  const failed = response.about;
  if (response.body.trim() === '') return undefined;
  let json: unknown;
  try {
    json = JSON.parse(response.body);
  } catch (cause) {
    throw new ResponseError(`the reply is ${describeBody(response.body)}, not JSON`, failed, true, { cause });
  }
  const error = serviceError(json);
  if (error) {
    const requestId = failed.requestId ?? error.requestId;
    const isTold = requestId !== undefined && requestId.length <= MAX_REQUEST_ID;
    throw new ApiError(error.code, error.message, isTold ? { ...failed, requestId } : failed);
  }
  if (isJsonObject(json) && (json['status'] === 'failed' || json['status'] === 'error')) {
    throw new ResponseError(
      `the reply says that the request failed: ${text(json['result']) ?? 'no reason'}`,
      failed,
      false,
    );
  }
  return json;
}

/** What a reply with an error status means: the service's error, or a body that is none of its own. */
export function refusal(response: HttpResponse): HttpError {
  const failed = response.about;
  if (response.status >= 300 && response.status < 400) {
    const to = typeof response.headers.location === 'string' ? ` to ${originOf(response.headers.location)}` : '';
    return new ResponseError(
      `HTTP ${response.status}, a redirect${to}, which is not followed: credentials must not travel`,
      failed,
      false,
    );
  }
  try {
    readJson(response);
  } catch (error) {
    if (error instanceof ApiError) return error;
  }
  return new ResponseError(
    `HTTP ${response.status} with ${describeBody(response.body)} and no error code of the service`,
    failed,
    response.body.trim() !== '' && !isJson(response.body),
  );
}

/**
 * The service's error in a JSON value, `undefined` when there is none. Four shapes are in use:
 * `{error_code, error_msg}` (v4, gateway, STS v5), `{error: {code, message}}` (v1 to v3, also with HTTP 200),
 * the same with a number as code (IAM v3), and `{errorCode, errorMsg | errorMessage}`.
 */
function serviceError(json: unknown): { code: string; message: string; requestId: string | undefined } | undefined {
  if (!isJsonObject(json)) return undefined;
  const nested = isJsonObject(json['error']) ? json['error'] : undefined;
  const code =
    text(json['error_code']) ??
    text(nested?.['code']) ??
    iamCode(nested?.['code']) ??
    text(json['errorCode']) ??
    text(nested?.['error_code']);
  const message =
    text(json['error_msg']) ??
    text(nested?.['message']) ??
    text(json['errorMsg']) ??
    text(json['errorMessage']) ??
    text(nested?.['error_msg']) ??
    '';
  return code === undefined ? undefined : { code, message, requestId: text(json['request_id']) };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function iamCode(value: unknown): string | undefined {
  return typeof value === 'number' ? `IAM.${value}` : undefined;
}

/** A body for people: what it is instead of what was expected. It is cut only later, when the secrets in it have been found. */
export function describeBody(body: string): string {
  const start = body.trimStart();
  if (start === '') return 'an empty body';
  if (/^<(!doctype|html|head|body)/i.test(start)) {
    const title = /<title>([^<]+)<\/title>/i.exec(start)?.[1]?.trim();
    return title ? `an HTML page ("${title}")` : 'an HTML page';
  }
  if (/^[{[]/.test(start)) return isJson(body) ? `unexpected JSON (${start})` : 'broken JSON';
  return `text ("${start}")`;
}

function isJson(body: string): boolean {
  try {
    JSON.parse(body);
    return true;
  } catch {
    return false;
  }
}

function originOf(location: string): string {
  return URL.canParse(location) ? new URL(location).origin : 'another address';
}
