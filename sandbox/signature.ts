import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { decoded } from './openapi';

/** A request with all that a signature can cover. */
export interface SignedRequest {
  readonly method: string;
  /** Path with query, as sent. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly rawBody: Buffer;
}

/** The parts of an `Authorization: SDK-HMAC-SHA256 …` header. */
export interface SignatureHeader {
  readonly accessKey: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

const ALGORITHM = 'SDK-HMAC-SHA256';

/** Reads the Authorization header; undefined if it is not of this algorithm's form. */
export function readSignatureHeader(authorization: string | undefined): SignatureHeader | undefined {
  const form = new RegExp(`^${ALGORITHM} Access=([^,\\s]+), ?SignedHeaders=([^,\\s]+), ?Signature=([0-9a-f]{64})$`);
  const [, accessKey, names, signature] = form.exec(authorization ?? '') ?? [];
  if (accessKey === undefined || names === undefined || signature === undefined) return undefined;
  return { accessKey, signedHeaders: names.split(';'), signature };
}

/** When the request says that it was signed, in milliseconds since the epoch; NaN if it does not say. */
export function signedAt(headers: IncomingHttpHeaders): number {
  const given = headers['x-sdk-date'];
  const [, date, time] = /^(\d{8})T(\d{6})Z$/.exec(typeof given === 'string' ? given : '') ?? [];
  if (date === undefined || time === undefined) return NaN;
  return Date.parse(`${date.replace(/(....)(..)(..)/, '$1-$2-$3')}T${time.replace(/(..)(..)(..)/, '$1:$2:$3')}Z`);
}

/** Says whether a signature is the one that this secret key makes of the request as it arrived. */
export function isSignedWith(request: SignedRequest, header: SignatureHeader, secretKey: string): boolean {
  const expected = createHmac('sha256', secretKey).update(stringToSign(request, header.signedHeaders)).digest();
  return timingSafeEqual(expected, Buffer.from(header.signature, 'hex'));
}

/** What is signed: the algorithm, the date and the hash of the canonical request. */
export function stringToSign(request: SignedRequest, signedHeaders: readonly string[]): string {
  const canonical = canonicalRequest(request, signedHeaders);
  return [ALGORITHM, headerText(request.headers, 'x-sdk-date'), sha256(canonical)].join('\n');
}

/** The text whose hash is signed: method, path, query, headers, their names and the hash of the body, a line each. */
export function canonicalRequest(request: SignedRequest, signedHeaders: readonly string[]): string {
  const [path = '', query = ''] = request.target.split(/\?(.*)/s);
  const segments = path.split('/').map((segment) => encoded(decoded(segment)));
  const uri = segments.join('/');
  return [
    request.method,
    uri.endsWith('/') ? uri : `${uri}/`,
    canonicalQuery(query),
    ...signedHeaders.map((name) => `${name}:${headerText(request.headers, name)}`),
    '',
    signedHeaders.join(';'),
    sha256(request.rawBody),
  ].join('\n');
}

function canonicalQuery(query: string): string {
  return query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair): [string, string] => {
      const [key = '', value = ''] = pair.split(/=(.*)/s);
      return [encoded(decoded(key)), encoded(decoded(value))];
    })
    .sort((one, other) => compared(one[0], other[0]) || compared(one[1], other[1]))
    .map(([key, value]) => `${key}=${value}`)
    .join('&');
}

function compared(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** RFC 3986: everything but letters, digits and -_.~ becomes %XX. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (character) => {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  });
}

function headerText(headers: IncomingHttpHeaders, name: string): string {
  const value = headers[name] ?? '';
  return (Array.isArray(value) ? value.join(', ') : value).trim();
}

function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}
