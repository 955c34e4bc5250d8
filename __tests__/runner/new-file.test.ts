import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeNewFile } from '../../src/runner/new-file';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'new-file-'));
  path = join(folder, 'list.json');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const elsewhere = () => join(folder, 'elsewhere');

describe('a new file', () => {
  it('takes the place of an old one, for its owner alone', () => {
    writeFileSync(path, 'a long content', { mode: 0o644 });
    writeNewFile(path, 'short');
    expect(readFileSync(path, 'utf8')).toBe('short');
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('is never written through a link', () => {
    writeFileSync(elsewhere(), 'precious');
    symlinkSync(elsewhere(), path);
    writeNewFile(path, 'list');
    expect([readFileSync(path, 'utf8'), readFileSync(elsewhere(), 'utf8')]).toEqual(['list', 'precious']);
  });

  it('is not created through a dangling link', () => {
    symlinkSync(elsewhere(), path);
    writeNewFile(path, 'list');
    expect(readFileSync(path, 'utf8')).toBe('list');
    expect(statSync(elsewhere(), { throwIfNoEntry: false })).toBeUndefined();
  });

  it('leaves the other name of a file alone', () => {
    writeFileSync(elsewhere(), 'precious');
    linkSync(elsewhere(), path);
    writeNewFile(path, 'list');
    expect(readFileSync(elsewhere(), 'utf8')).toBe('precious');
  });

  it('takes away nothing that is no file', () => {
    mkdirSync(path);
    expect(() => {
      writeNewFile(path, 'list');
    }).toThrow(expect.objectContaining({ code: 'EEXIST' }));
    expect(statSync(path).isDirectory()).toBe(true);
  });
});
