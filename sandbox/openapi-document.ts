import type { Ajv2020, ValidateFunction } from 'ajv/dist/2020.js';
import { isObject, textAt, valueAt, type JsonObject } from './json';

/** The name under which a validator knows the document. */
export const DOCUMENT_ID = 'document';

/** The validator of the schema at a path. */
export function schemaAt(ajv: Ajv2020, path: readonly string[]): ValidateFunction {
  const pointer = path.map((name) => encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
  const validate = ajv.getSchema(`${DOCUMENT_ID}#/${pointer}`);
  if (validate === undefined) throw new Error(`the OpenAPI document has no schema at ${path.join(' ')}`);
  return validate;
}

/** Where a definition really is: the path itself, or what its $ref names. */
export function resolved(document: JsonObject, path: readonly string[]): readonly string[] {
  const reference = textAt(entryAt(document, path), '$ref');
  return reference === undefined ? path : reference.replace(/^#\//, '').split('/');
}

/** The object at a path. */
export function requireObject(document: JsonObject, path: readonly string[]): JsonObject {
  const found = entryAt(document, path);
  if (!isObject(found)) throw new Error(`the OpenAPI document has no object at ${path.join(' ')}`);
  return found;
}

/** Like valueAt, but a name may also be an index of a list. */
function entryAt(document: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((here, name) => {
    const next: unknown = Array.isArray(here) ? here[Number(name)] : valueAt(here, name);
    return next;
  }, document);
}

/** What a validator found, in words. */
export function told(validate: ValidateFunction, what: string): string[] {
  return (validate.errors ?? []).map((error) => `${what}${error.instancePath} ${error.message ?? 'is wrong'}`);
}
