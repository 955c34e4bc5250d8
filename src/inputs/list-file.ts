import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** A longer file is not a list that anybody wrote. */
const MAX_BYTES = 16 * 1024 * 1024;

/** A file cannot be read as text; the message says why, and fits after the file's name. */
export class ListFileError extends Error {
  override name = 'ListFileError';
}

/**
 * The text of a regular file of at most 16 MiB: UTF-8, or UTF-16 by its byte order mark. The mark is not part of the text.
 * @throws ListFileError
 */
export function readListFile(path: string): string {
  let file: number;
  try {
    // Opening a pipe that nobody writes to would wait for ever without the flag. Windows has neither.
    file = openSync(path, constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0));
  } catch (cause) {
    throw new ListFileError(`cannot be read (${codeOf(cause)})`, { cause });
  }
  try {
    // What is open is asked, not the path: a link could lead elsewhere by now.
    if (!fstatSync(file).isFile()) throw new ListFileError('is not a regular file');
    return decode(readBytes(file));
  } catch (cause) {
    if (cause instanceof ListFileError) throw cause;
    throw new ListFileError(`cannot be read (${codeOf(cause)})`, { cause });
  } finally {
    closeSync(file);
  }
}

/** All of a file, however long it says it is: files under /proc say 0. */
function readBytes(file: number): Buffer {
  const chunks: Buffer[] = [];
  let length = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(256 * 1024);
    const read = readSync(file, chunk);
    if (read === 0) return Buffer.concat(chunks);
    length += read;
    if (length > MAX_BYTES) throw new ListFileError('has more than 16 MiB');
    chunks.push(chunk.subarray(0, read));
  }
}

function decode(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex');
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ListFileError(`is not text in ${encoding.toUpperCase()}`, { cause });
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown reason';
}
