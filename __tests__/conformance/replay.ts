import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { isObject, textAt, valueAt } from '../../sandbox/json';
import type { RecordedRequest } from '../../sandbox/sandbox';
import { canonicalRequest, readSignatureHeader } from '../../sandbox/signature';
import type { SdkCall } from './official-client';

const DOCUMENT: unknown = parse(
  readFileSync(fileURLToPath(new URL('../../sandbox/codearts-repo.openapi.yaml', import.meta.url)), 'utf8'),
);

/** Operations that the SDKs name otherwise than the sandbox's document. */
const SDK_NAMES: Readonly<Record<string, string>> = { CreateTokenByPassword: 'KeystoneCreateUserTokenByPassword' };

/** The call with which an SDK does what a recorded request did; undefined for what is not Huawei Cloud's. */
export function sameCall(request: RecordedRequest): SdkCall | undefined {
  const url = new URL(request.path, 'http://sandbox');
  const service = serviceOf(url.pathname);
  const found = operationAt(url.pathname, request.method);
  if (service === undefined || found === undefined || request.operation === undefined) return undefined;
  const named: Record<string, unknown> = request.body === undefined ? {} : { body: request.body };
  for (const parameter of found.parameters) {
    const name = textAt(parameter, 'name') ?? '';
    const text = {
      path: found.inPath[name],
      query: url.searchParams.get(name),
      header: request.headers[name.toLowerCase()],
    }[textAt(parameter, 'in') as 'path' | 'query' | 'header'];
    if (typeof text === 'string') named[name] = typed(text, textAt(parameter, 'schema', 'type'));
  }
  return { service, operation: SDK_NAMES[request.operation] ?? request.operation, arguments: named };
}

function serviceOf(path: string): SdkCall['service'] | undefined {
  const [, version = ''] = /^\/(v\d)/.exec(path) ?? [];
  return ({ v1: 'repo-old', v2: 'repo-old', v3: 'iam', v4: 'repo', v5: 'sts' } as const)[version];
}

interface Found {
  readonly parameters: readonly unknown[];
  readonly inPath: Readonly<Record<string, string>>;
}

function operationAt(path: string, method: string): Found | undefined {
  const paths = valueAt(DOCUMENT, 'paths');
  for (const [template, item] of Object.entries(isObject(paths) ? paths : {})) {
    const match = new RegExp(`^${template.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`).exec(path);
    const operation = valueAt(item, method.toLowerCase());
    if (match === null || operation === undefined) continue;
    const lists = [valueAt(item, 'parameters'), valueAt(operation, 'parameters')];
    const parameters = lists.flatMap((list): readonly unknown[] => (Array.isArray(list) ? list : [])).map(resolved);
    const inPath = Object.entries(match.groups ?? {}).map(([name, text]) => [name, decodeURIComponent(text)]);
    return { parameters, inPath: Object.fromEntries(inPath) as Record<string, string> };
  }
  return undefined;
}

function resolved(definition: unknown): unknown {
  const reference = textAt(definition, '$ref');
  return reference === undefined ? definition : valueAt(DOCUMENT, ...reference.replace(/^#\//, '').split('/'));
}

function typed(text: string, type: string | undefined): unknown {
  if (type === 'integer') return Number(text);
  return type === 'boolean' ? text === 'true' : text;
}

/** What differs by nature: who asks, the time, the connection, and the length that follows from the body. */
const BY_NATURE = new Set(['authorization', 'connection', 'content-length', 'host', 'user-agent', 'x-sdk-date']);

/** How their request differs from ours, by what: both values. */
export function differences(ours: RecordedRequest, theirs: RecordedRequest): Record<string, string> {
  const found: Record<string, string> = {};
  const compare = (what: string, our: string | undefined, their: string | undefined): void => {
    if (our !== their) found[what] = `ours ${our ?? 'nothing'}, theirs ${their ?? 'nothing'}`;
  };
  const [our, their] = [partsOf(ours), partsOf(theirs)];
  compare('method', ours.method, theirs.method);
  compare('path', our.path, their.path);
  compare('query', our.query, their.query);
  compare('encoding of the query', sorted(our.rawQuery), sorted(their.rawQuery));
  compare('body', our.body, their.body);
  if (our.body === their.body) compare('bytes of the body', ours.rawBody, theirs.rawBody);
  const names = new Set([ours, theirs].flatMap(({ headers }) => Object.keys(headers)));
  for (const name of names) {
    if (!BY_NATURE.has(name))
      compare(`header ${name}`, ours.headers[name]?.toString(), theirs.headers[name]?.toString());
  }
  compare('signed headers', our.signedHeaders, their.signedHeaders);
  compare('signed method, path and query', our.signedTarget, their.signedTarget);
  return found;
}

function partsOf(request: RecordedRequest): Record<'path' | 'query' | 'rawQuery' | 'body', string> & {
  readonly signedHeaders: string | undefined;
  readonly signedTarget: string | undefined;
} {
  const url = new URL(request.path, 'http://sandbox');
  const [path = '', rawQuery = ''] = request.path.split(/\?(.*)/s);
  const signature = readSignatureHeader(request.headers.authorization);
  const { method, path: target, headers, rawBody } = request;
  const asSigned = { method, target, headers, rawBody: Buffer.from(rawBody) };
  return {
    path,
    rawQuery,
    query: JSON.stringify([...url.searchParams].toSorted(([one], [other]) => (one < other ? -1 : 1))),
    body: JSON.stringify(ordered(request.body)),
    signedHeaders: signature?.signedHeaders.join(';'),
    signedTarget: signature && canonicalRequest(asSigned, signature.signedHeaders).split('\n').slice(0, 3).join(' '),
  };
}

function sorted(query: string): string {
  return query.split('&').toSorted().join('&');
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (!isObject(value)) return value ?? null;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, held]) => [name, ordered(held)]),
  );
}
