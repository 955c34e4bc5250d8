import { createHash, createHmac } from 'node:crypto';
import type { Clock } from '../clock';
import type { HttpRequest } from '../http/send';
import type { AccessKey, Authenticator } from './credentials';

/**
 * Signs a request with an access key: `SDK-HMAC-SHA256`, the scheme of the API gateway
 * (Huawei Cloud "API Request Signing Guide", algorithm pages api-sign-algorithm-001 to -005).
 * @param now the time of the signature; the gateway refuses one that is more than 15 minutes off
 * @returns the request with `host`, `x-sdk-date`, optional `x-security-token` and `x-project-id`, all signed, and `authorization`
 */
export function sign(request: HttpRequest, key: AccessKey, now: Date): HttpRequest {
  const date = now.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const headers: Record<string, string> = {
    ...request.headers,
    host: request.url.host,
    'x-sdk-date': date,
    ...(key.securityToken !== undefined && { 'x-security-token': key.securityToken }),
    ...(key.projectId !== undefined && { 'x-project-id': key.projectId }),
  };
  const signedHeaders = Object.keys(headers).sort();
  const canonical = canonicalRequest({ ...request, headers }, signedHeaders);
  const stringToSign = `SDK-HMAC-SHA256\n${date}\n${sha256(canonical)}`;
  const signature = createHmac('sha256', key.secretKey).update(stringToSign).digest('hex');
  const authorization = `SDK-HMAC-SHA256 Access=${key.accessKey}, SignedHeaders=${signedHeaders.join(';')}, Signature=${signature}`;
  return { ...request, headers: { ...headers, authorization } };
}

/** Signs each request anew, with the time of that moment. */
export function accessKeyAuthenticator(key: () => Promise<AccessKey>, clock: Clock): Authenticator {
  return { authenticate: async (request) => sign(request, await key(), new Date(clock.time())) };
}

function canonicalRequest(request: HttpRequest, signedHeaders: readonly string[]): string {
  const { method, url, headers, body = '' } = request;
  const path = url.pathname
    .split('/')
    .map((segment) => encode(decodeURIComponent(segment)))
    .join('/');
  return [
    method,
    path.endsWith('/') ? path : `${path}/`,
    canonicalQuery(url.searchParams),
    ...signedHeaders.map((name) => `${name}:${headers[name]?.trim() ?? ''}`),
    '',
    signedHeaders.join(';'),
    sha256(body),
  ].join('\n');
}

/** Sorted by name, then value, before encoding, as the official signer does. */
function canonicalQuery(query: URLSearchParams): string {
  return [...query]
    .sort(([nameA, valueA], [nameB, valueB]) => order(nameA, nameB) || order(valueA, valueB))
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .join('&');
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** RFC 3986: only letters, digits and `-_.~` stay as they are. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
