import { GitError } from './git-error';

/** One packet of Git's wire format: bytes, or one of the marks between them. */
export type Packet = Buffer | 'flush' | 'delimiter' | 'response-end';

const MARKS: Readonly<Record<number, Packet>> = { 0: 'flush', 1: 'delimiter', 2: 'response-end' };

/** The four digits of the length count too. */
const LENGTH_BYTES = 4;

/** Git's own bound of a packet, length included. */
const MAX_PACKET_BYTES = 65_520;

/**
 * The packets of a reply, one after the other (gitprotocol-common).
 * @throws GitError a length that is not four hexadecimal digits or not allowed, a packet that is cut off, or an ERR line of the server
 */
export function* readPackets(bytes: Buffer): Generator<Packet, void> {
  let at = 0;
  while (at < bytes.length) {
    const digits = bytes.toString('latin1', at, at + LENGTH_BYTES);
    if (!/^[0-9a-f]{4}$/i.test(digits)) {
      throw new GitError(`the reply is not in packets of Git's protocol: ${JSON.stringify(digits)} is not a length`);
    }
    const length = Number.parseInt(digits, 16);
    const mark = MARKS[length];
    if (mark !== undefined) {
      yield mark;
      at += LENGTH_BYTES;
      continue;
    }
    if (length < LENGTH_BYTES || length > MAX_PACKET_BYTES) {
      throw new GitError(`the reply has a packet of a length that Git does not allow: ${digits}`);
    }
    if (at + length > bytes.length) throw new GitError('the reply is cut off within a packet');
    const payload = bytes.subarray(at + LENGTH_BYTES, at + length);
    if (payload.toString('latin1', 0, 4) === 'ERR ') throw new GitError(`the server says: ${textOf(payload).slice(4)}`);
    yield payload;
    at += length;
  }
}

/** A packet of one line. */
export function writeLine(line: string): string {
  const length = Buffer.byteLength(line) + LENGTH_BYTES + 1;
  return `${length.toString(16).padStart(LENGTH_BYTES, '0')}${line}\n`;
}

/** Between the command of a request and its arguments. */
export const DELIMITER = '0001';

/** Ends a request. */
export const FLUSH = '0000';

/**
 * The text of a packet without its line end. Git does not say how names are encoded: what is not UTF-8 is read byte by byte, so that no two
 * names become the same.
 */
export function textOf(payload: Buffer): string {
  const text = payload.toString();
  const exact = Buffer.from(text).equals(payload) ? text : payload.toString('latin1');
  return exact.replace(/\n$/, '');
}
