import type { Ajv2020, ValidateFunction } from 'ajv/dist/2020.js';
import { valueAt, type JsonObject } from './json';
import { requireObject, resolved, schemaAt, told } from './openapi-document';

/** What the document says of one response. */
export interface Response {
  readonly headers: readonly {
    readonly name: string;
    readonly required: boolean;
    readonly validate: ValidateFunction;
  }[];
  readonly mayBeEmpty: boolean;
  /** Undefined if no body is described. */
  readonly validateBody: ValidateFunction | undefined;
}

/** The responses of an operation, by status. */
export function compileResponses(
  ajv: Ajv2020,
  document: JsonObject,
  path: readonly string[],
): ReadonlyMap<number, Response> {
  const compiled = new Map<number, Response>();
  for (const status of Object.keys(requireObject(document, path))) {
    const place = resolved(document, [...path, status]);
    const schema = [...place, 'content', 'application/json', 'schema'];
    compiled.set(Number(status), {
      headers: Object.keys(valueAt(document, ...place, 'headers') ?? {}).map((name) => {
        const header = resolved(document, [...place, 'headers', name]);
        const required = valueAt(document, ...header, 'required') === true;
        return { name, required, validate: schemaAt(ajv, [...header, 'schema']) };
      }),
      mayBeEmpty: valueAt(document, ...place, 'x-may-be-empty') === true,
      validateBody: valueAt(document, ...schema) === undefined ? undefined : schemaAt(ajv, schema),
    });
  }
  return compiled;
}

/** Lists what a response has that the document does not describe. */
export function checkResponse(
  declared: Response,
  headers: Readonly<Record<string, string>>,
  body: unknown,
): readonly string[] {
  const { mayBeEmpty, validateBody } = declared;
  const problems: string[] = [];
  for (const { name, required, validate } of declared.headers) {
    const value = headers[name];
    if (value === undefined) {
      if (required) problems.push(`header ${name} is missing`);
    } else if (!validate(value)) {
      problems.push(...told(validate, `header ${name}`));
    }
  }
  if (body === undefined) {
    if (validateBody !== undefined && !mayBeEmpty) problems.push('the body is empty');
  } else if (validateBody === undefined) {
    problems.push('a body is not documented');
  } else if (!validateBody(body)) {
    problems.push(...told(validateBody, 'body'));
  }
  return problems;
}
