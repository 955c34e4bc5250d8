import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readListFile } from '../../src/inputs/list-file';

const TEXT = '- repository: 组/网站\r\n';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'list-file-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function fileOf(content: Buffer | string): string {
  const path = join(folder, 'list.yml');
  writeFileSync(path, content);
  return path;
}

/** UTF-16 with the more significant byte first. */
const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('a list file is read as text', () => {
  it.each([
    ['in UTF-8', TEXT],
    ['in UTF-8 with a mark', `\ufeff${TEXT}`],
    ['in UTF-16, less significant byte first', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['in UTF-16, more significant byte first', bigEndian(`\ufeff${TEXT}`)],
  ])('%s', (_, content) => {
    expect(readListFile(fileOf(content))).toBe(TEXT);
  });

  it('up to 16 MiB', () => {
    const content = 'x'.repeat(16 * 1024 * 1024);
    expect(readListFile(fileOf(content))).toHaveLength(content.length);
    expect(() => readListFile(fileOf(`${content}x`))).toThrow('has more than 16 MiB');
  });

  it('through a link', () => {
    const link = join(folder, 'link.yml');
    symlinkSync(fileOf(TEXT), link);
    expect(readListFile(link)).toBe(TEXT);
  });
});

describe('a list file that is none is refused', () => {
  it.each([
    ['Latin-1', Buffer.from('- café', 'latin1'), 'is not text in UTF-8'],
    ['half a character of UTF-16', Buffer.from([0xff, 0xfe, 0x2d]), 'is not text in UTF-16LE'],
  ])('%s', (_, content, problem) => {
    expect(() => readListFile(fileOf(content))).toThrow(problem);
  });

  it('one that is not there', () => {
    expect(() => readListFile(join(folder, 'nowhere.yml'))).toThrow('cannot be read (ENOENT)');
  });

  const onUnix = process.platform === 'win32' ? it.skip : it;

  onUnix('a folder', () => {
    expect(() => readListFile(folder)).toThrow('is not a regular file');
  });

  onUnix('a device without end', () => {
    expect(() => readListFile('/dev/zero')).toThrow('is not a regular file');
  });

  onUnix('a pipe that nobody writes to, which is not waited for', () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    expect(() => readListFile(pipe)).toThrow('is not a regular file');
  });
});
