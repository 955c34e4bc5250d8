import { brotliCompressSync, gzipSync } from 'node:zlib';
import { isObject } from '../../sandbox/json';
import { fault, type Fault } from '../../sandbox/sandbox';

/** The right reply in an encoding that was not asked for; `encode` makes the bytes of it. */
export function encodeBody(encoding: string, encode: (body: Buffer) => Buffer): Fault {
  return {
    name: `encoded as ${encoding}`,
    at: 'with effect',
    deliver: ({ response, reply }) => {
      const body = Buffer.from(reply.body === undefined ? '' : JSON.stringify(reply.body));
      const bytes = encode(body);
      response.writeHead(reply.status, {
        'Content-Type': 'application/json',
        ...reply.headers,
        'Content-Encoding': encoding,
        'Content-Length': bytes.length,
      });
      response.end(bytes);
      return reply.status;
    },
  };
}

/** Encodings that any client can undo. */
export const gzip = (): Fault => encodeBody('gzip', gzipSync);
export const brotli = (): Fault => encodeBody('br', brotliCompressSync);

/** A few bytes that become more than anybody may read. */
export function gzipBomb(bytes: number): Fault {
  return encodeBody('gzip', () => gzipSync(Buffer.alloc(bytes, ' ')));
}

/** A value that says the same as the one documented, in another type. */
const OTHER_TYPES: Readonly<Record<string, (value: unknown) => unknown>> = {
  id: String,
  result: (value) => (typeof value === 'number' ? String(value) : value),
  number_of_failures: (value) => (value === null ? '' : String(value)),
  mirroring_enabled: (value) => (value === true ? 'true' : 0),
  is_private: Number,
};

/** A value of a field that only informs, and says nothing. */
const NO_SENSE: Readonly<Record<string, () => unknown>> = {
  number_of_failures: () => ['many'],
  is_private: () => 'perhaps',
  last_error: () => ({ message: 17 }),
  jid: () => [],
};

/** The right reply in odd types: numbers in strings, booleans as 0 and 1. */
export function oddTypes(): Fault {
  return changeFields(OTHER_TYPES);
}

/** The right reply, with nonsense for what nothing depends on. */
export function senseless(): Fault {
  return changeFields(NO_SENSE);
}

function changeFields(changes: Readonly<Record<string, (value: unknown) => unknown>>): Fault {
  return fault.alter((reply) => {
    const { body } = reply;
    if (!isObject(body)) return reply;
    const fields = Object.entries(body).map(([name, value]) => {
      const change = Object.hasOwn(changes, name) ? changes[name] : undefined;
      return [name, change && reply.status < 300 ? change(value) : value] as const;
    });
    return { ...reply, body: Object.fromEntries(fields) };
  });
}
