import { describe, expect, it } from '@jest/globals';
import { GitError } from '../../src/git/git-error';
import { readPackets, textOf, writeLine } from '../../src/git/pkt-line';

const packets = (text: string, encoding: BufferEncoding = 'latin1') =>
  [...readPackets(Buffer.from(text, encoding))].map((packet) => (typeof packet === 'string' ? packet : textOf(packet)));

describe('pkt-lines', () => {
  it('are read with the marks between them', () => {
    expect(packets('0006a\n0001000bfoobar\n00000002')).toEqual(['a', 'delimiter', 'foobar', 'flush', 'response-end']);
  });

  it('may be empty, and count in either case of digits', () => {
    expect(packets('0004000Babcdefg0000')).toEqual(['', 'abcdefg', 'flush']);
  });

  it('are counted in bytes, not in characters', () => {
    const line = writeLine('ref-prefix refs/heads/分支');
    expect(line.slice(0, 4)).toBe('0021');
    expect(packets(line, 'utf8')).toEqual(['ref-prefix refs/heads/分支']);
  });

  it('hold names that are not UTF-8 apart', () => {
    const [one, other] = packets('0005\xff0005\xfe');
    expect(one).not.toBe(other);
  });

  it.each([
    ['a length of three', '0003', 'a length that Git does not allow: 0003'],
    ['a length beyond the bound', `fff1${'x'.repeat(0xffed)}`, 'a length that Git does not allow: fff1'],
    ['digits that are none', '00g0', '"00g0" is not a length'],
    ['a sign in the digits', '+00a123456', '"+00a" is not a length'],
    ['a web page', '<!DOCTYPE html>', '"<!DO" is not a length'],
    ['a length that is cut off', '0006a\n00', '"00" is not a length'],
    ['a packet that is cut off', '0009a\n', 'cut off within a packet'],
    ['an error of the server', '0015ERR access denied', 'the server says: access denied'],
  ])('refuse %s', (_what, text, message) => {
    expect(() => packets(text)).toThrow(GitError);
    expect(() => packets(text)).toThrow(message);
  });
});
