import { ResponseError } from '../http/http-error';
import { header, type HttpResponse } from '../http/reply';
import type { HttpRequest } from '../http/send';
import { isJsonObject, type JsonObject } from '../json';
import { type Lease, lifeOf } from './renewable';

/** A JSON request to one of the operations that hand out credentials. */
export function exchangeRequest(
  url: string,
  body: JsonObject,
  headers: Readonly<Record<string, string>> = {},
): HttpRequest {
  return {
    method: 'POST',
    url: new URL(url),
    headers: { 'content-type': 'application/json;charset=utf8', accept: 'application/json', ...headers },
    body: JSON.stringify(body),
  };
}

/**
 * The token that IAM puts into the header `X-Subject-Token`, up to 100,000 characters long, and its life.
 * @throws ResponseError a reply without a usable token
 */
export function readIamToken(json: unknown, response: HttpResponse, mask: (secret: string) => void): Lease<string> {
  const token = header(response.headers, 'x-subject-token') ?? '';
  if (token === '' || /[^\x21-\x7e]/.test(token)) {
    throw new ResponseError('IAM answered without a usable X-Subject-Token', response.about, false);
  }
  mask(token);
  const about = isJsonObject(json) && isJsonObject(json['token']) ? json['token'] : undefined;
  const lifeMs = lifeOf(about?.['expires_at'], header(response.headers, 'date'));
  return { value: token, ...(lifeMs !== undefined && { lifeMs }) };
}
