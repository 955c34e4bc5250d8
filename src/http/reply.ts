import type http from 'node:http';
import { type FailedRequest, ResponseError } from './http-error';

/** A complete reply. */
export interface HttpResponse {
  status: number;
  /** Lower-case names; repeated headers are joined by Node's rules. */
  headers: http.IncomingHttpHeaders;
  body: string;
  /** What an error about this reply would say of the request. */
  about: FailedRequest;
}

/** How a body is read: `latin1` makes one character of each byte. A larger body is not read to its end. */
export interface BodyForm {
  encoding: 'utf8' | 'latin1';
  maxBytes: number;
}

const MEBIBYTE = 1024 * 1024;

/** Replies of Huawei Cloud are small. */
const TEXT: BodyForm = { encoding: 'utf8', maxBytes: MEBIBYTE };

/** What is longer is not a request id. Characters. */
export const MAX_REQUEST_ID = 200;

/** Encodings that are not asked for, and that some gateways use all the same. */
const DECODERS: Readonly<Record<string, 'gunzipSync' | 'inflateSync' | 'brotliDecompressSync'>> = {
  gzip: 'gunzipSync',
  'x-gzip': 'gunzipSync',
  deflate: 'inflateSync',
  br: 'brotliDecompressSync',
};

/** What the head of a reply adds to the account of its request. */
export function aboutReply(message: http.IncomingMessage): Partial<FailedRequest> {
  const requestId = header(message.headers, 'x-request-id');
  const date = Date.parse(header(message.headers, 'date') ?? '');
  const retryAfterMs = retryAfter(header(message.headers, 'retry-after'), date);
  return {
    ...(message.statusCode !== undefined && { status: message.statusCode }),
    ...(requestId !== undefined && requestId.length <= MAX_REQUEST_ID && { requestId }),
    ...(!Number.isNaN(date) && { clockAheadMs: Date.now() - date }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  };
}

/** The value of a response header; of one that came several times with the same value, that value, else what Node made of them. */
export function header(headers: http.IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  const text = Array.isArray(value) ? value.join(', ') : value;
  const [first, ...others] = text?.split(', ') ?? [];
  return others.every((other) => other === first) ? first : text;
}

/** `Retry-After` in milliseconds: seconds, or a date that is read against the reply's own `Date` where it has one. */
export function retryAfter(value: string | undefined, replyDate: number): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d+(\.\d+)?$/.test(value.trim())) return Number(value) * 1000;
  // Date.parse makes a date of nearly everything ("-5", "soon 1"); every form of an HTTP date has a time of day.
  const at = /\d\d:\d\d:\d\d/.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(at)) return undefined;
  return Math.max(0, at - (Number.isNaN(replyDate) ? Date.now() : replyDate));
}

/**
 * The body of a reply, decoded.
 * @throws ResponseError more bytes than allowed, or an encoding that cannot be undone; what the stream fails with
 */
export async function readBody(message: http.IncomingMessage, form = TEXT, failed: FailedRequest): Promise<string> {
  const tooLarge = () => new ResponseError(`the reply is larger than ${form.maxBytes / MEBIBYTE} MiB`, failed, true);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > form.maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  const encoding = message.headers['content-encoding']?.trim().toLowerCase() ?? '';
  try {
    const body = await decoded(Buffer.concat(chunks), encoding, form.maxBytes);
    return body.toString(form.encoding).replace(/^\ufeff/, '');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
    throw new ResponseError('the reply is encoded, which was not asked for, and could not be decoded', failed, true, {
      cause,
    });
  }
}

async function decoded(bytes: Buffer, encoding: string, maxOutputLength: number): Promise<Buffer> {
  if (bytes.length === 0 || encoding === '' || encoding === 'identity') return bytes;
  const decoder = Object.hasOwn(DECODERS, encoding) ? DECODERS[encoding] : undefined;
  if (!decoder) throw new Error('the encoding is not known');
  const zlib = await import('node:zlib');
  return zlib[decoder](bytes, { maxOutputLength });
}
