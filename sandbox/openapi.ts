import { readFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'yaml';
import { isObject, textAt, valueAt, type JsonObject } from './json';
import { DOCUMENT_ID, requireObject, resolved, schemaAt, told } from './openapi-document';
import { checkResponse, compileResponses } from './openapi-response';

/** A value of a path or query parameter, converted to the type that the document declares. */
export type ParameterValue = string | number | boolean;

/** A request as far as the document describes it. */
export interface DescribedRequest {
  readonly pathname: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly rawBody: Buffer;
}

/** What the document makes of a request: values to use, or the problems it has. */
export interface CheckedRequest {
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  readonly body: unknown;
  readonly problems: readonly string[];
}

/** One operation of the OpenAPI document, able to check requests and responses. */
export interface Operation {
  readonly id: string;
  readonly needsSignIn: boolean;
  matches(method: string, pathname: string): boolean;
  checkRequest(request: DescribedRequest): CheckedRequest;
  /**
   * Lists what a response has that the document does not describe; header names as in the document, `body` undefined means an
   * empty body.
   */
  checkResponse(status: number, headers: Readonly<Record<string, string>>, body: unknown): readonly string[];
}

interface Parameter {
  readonly name: string;
  readonly place: string;
  readonly required: boolean;
  readonly type: string | undefined;
  readonly validate: ValidateFunction;
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch'];

/** All operations of sandbox/codearts-repo.openapi.yaml, in the document's order. */
export function readOperations(): readonly Operation[] {
  operations ??= compileOperations(
    parse(readFileSync(new URL('./codearts-repo.openapi.yaml', import.meta.url), 'utf8')),
  );
  return operations;
}

/** Compiled once a process: a test run starts many sandboxes. */
let operations: readonly Operation[] | undefined;

function compileOperations(document: unknown): readonly Operation[] {
  if (!isObject(document)) throw new Error('the OpenAPI document is not an object');
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats(ajv);
  ajv.addSchema(document, DOCUMENT_ID);
  const compiled: Operation[] = [];
  for (const [template, item] of Object.entries(requireObject(document, ['paths']))) {
    for (const method of METHODS) {
      if (isObject(valueAt(item, method))) compiled.push(compileOperation(ajv, document, template, method));
    }
  }
  return compiled;
}

function compileOperation(ajv: Ajv2020, document: JsonObject, template: string, method: string): Operation {
  const path = ['paths', template, method];
  const definition = requireObject(document, path);
  const parameters = [
    ...compileParameters(ajv, document, ['paths', template, 'parameters']),
    ...compileParameters(ajv, document, [...path, 'parameters']),
  ];
  const responses = compileResponses(ajv, document, [...path, 'responses']);
  const names: string[] = [];
  const pattern = new RegExp(
    `^${template.replace(/[.]/g, '\\.').replace(/\{(\w+)\}/g, (_match, name: string) => {
      names.push(name);
      return '([^/]+)';
    })}$`,
  );
  const bodyPath = [...path, 'requestBody', 'content', 'application/json', 'schema'];
  const bodyRule: BodyRule = {
    validate: valueAt(document, ...bodyPath) === undefined ? undefined : schemaAt(ajv, bodyPath),
    required: valueAt(definition, 'requestBody', 'required') === true,
    typeMayBeMissing: valueAt(definition, 'requestBody', 'x-content-type-may-be-missing') === true,
  };
  const security = valueAt(definition, 'security') ?? document['security'];

  return {
    id: textAt(definition, 'operationId') ?? `${method} ${template}`,
    needsSignIn: Array.isArray(security) && security.length > 0,
    matches: (asked, pathname) => asked.toLowerCase() === method && pattern.test(pathname),
    checkRequest: (request) => {
      const problems: string[] = [];
      const inPath = pattern.exec(request.pathname) ?? [];
      const values = readParameters(parameters, request, (name) => inPath[names.indexOf(name) + 1], problems);
      const body = readBody(request, bodyRule, problems);
      return { parameters: values, body, problems };
    },
    checkResponse: (status, headers, body) => {
      const declared = responses.get(status);
      return declared === undefined ? [`status ${status} is not documented`] : checkResponse(declared, headers, body);
    },
  };
}

function readParameters(
  parameters: readonly Parameter[],
  request: DescribedRequest,
  inPath: (name: string) => string | undefined,
  problems: string[],
): Record<string, ParameterValue> {
  const values: Record<string, ParameterValue> = {};
  for (const { name, place, required, type, validate } of parameters) {
    const text = givenText(name, place, request, inPath(name));
    if (text === undefined) {
      if (required) problems.push(`${place} parameter ${name} is missing`);
      continue;
    }
    const value = converted(text, type);
    if (validate(value)) values[name] = value;
    else problems.push(...told(validate, `${place} parameter ${name}`));
  }
  return values;
}

function compileParameters(ajv: Ajv2020, document: JsonObject, path: readonly string[]): Parameter[] {
  const list = valueAt(document, ...path);
  if (!Array.isArray(list)) return [];
  return list.map((_entry, index) => {
    const place = resolved(document, [...path, String(index)]);
    const definition = requireObject(document, place);
    return {
      name: textAt(definition, 'name') ?? '',
      place: textAt(definition, 'in') ?? '',
      required: definition['required'] === true,
      type: textAt(definition, 'schema', 'type'),
      validate: schemaAt(ajv, [...place, 'schema']),
    };
  });
}

function givenText(
  name: string,
  place: string,
  request: DescribedRequest,
  inPath: string | undefined,
): string | undefined {
  switch (place) {
    case 'path':
      return inPath === undefined ? undefined : decoded(inPath);
    case 'query':
      return request.query.get(name) ?? undefined;
    default: {
      const header = request.headers[name.toLowerCase()];
      return Array.isArray(header) ? header.join(', ') : header;
    }
  }
}

/** Undoes percent-encoding; text that is not properly encoded stays as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function converted(text: string, type: string | undefined): ParameterValue {
  if (type === 'integer' && /^-?\d{1,15}$/.test(text)) return Number(text);
  if (type === 'boolean' && /^(true|false)$/.test(text)) return text === 'true';
  return text;
}

/** What the document says of an operation's request body. */
interface BodyRule {
  readonly validate: ValidateFunction | undefined;
  readonly required: boolean;
  readonly typeMayBeMissing: boolean;
}

function readBody(
  request: DescribedRequest,
  { validate, required, typeMayBeMissing }: BodyRule,
  problems: string[],
): unknown {
  if (validate === undefined) return undefined;
  if (request.rawBody.length === 0) {
    if (required) problems.push('the body is missing');
    return undefined;
  }
  const contentType = request.headers['content-type'] ?? (typeMayBeMissing ? 'application/json' : '');
  if (!/^application\/json\b/i.test(contentType))
    problems.push(`the content type is '${contentType}', not application/json`);
  const body = parsedJson(request.rawBody);
  if (body === undefined) problems.push('the body is not JSON');
  else if (!validate(body)) problems.push(...told(validate, 'body'));
  return body;
}

/** The parsed JSON of some bytes, or undefined if they are not JSON. */
export function parsedJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
