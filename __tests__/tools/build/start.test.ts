import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findNode24 } from '../../../sandbox/runner';

/** Tells the built-in modules that were loaded after the start of Node itself. */
const SPY = `
const { writeFileSync } = require('node:fs');
const before = new Set(process.moduleLoadList);
process.on('exit', () => {
  const loaded = process.moduleLoadList.filter((name) => !before.has(name) && name.startsWith('NativeModule '));
  writeFileSync(process.env.LOADED, JSON.stringify(loaded.map((name) => name.slice('NativeModule '.length))));
});
`;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-'));
  writeFileSync(join(folder, 'spy.cjs'), SPY);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function loadedWith(inputs: Record<string, string>): { status: number | null; modules: string[] } {
  const loaded = join(folder, 'loaded.json');
  const { status } = spawnSync(findNode24(), ['--require', join(folder, 'spy.cjs'), join('dist', 'index.js')], {
    env: { GITHUB_REPOSITORY: 'acme/app', LOADED: loaded, ...inputs },
  });
  return { status, modules: JSON.parse(readFileSync(loaded, 'utf8')) as string[] };
}

describe('a start of the packaged action', () => {
  it('loads nothing for the network when an input is wrong', () => {
    const { status, modules } = loadedWith({ INPUT_REPOSITORY_ID: 'abc', INPUT_TOKEN: 'secret-token' });
    expect(status).toBe(1);
    for (const heavy of ['tls', 'http', 'https', 'http2', 'child_process', 'zlib']) {
      expect(modules).not.toContain(heavy);
    }
  });

  it('loads what one request needs, but neither fetch nor http2, when it has something to send', () => {
    const { status, modules } = loadedWith({
      INPUT_REPOSITORY_ID: '1',
      INPUT_TOKEN: 'secret-token',
      INPUT_ENDPOINT: 'https://127.0.0.1:9',
      INPUT_MAX_ATTEMPTS: '1',
    });
    expect(status).toBe(1);
    expect(modules).toContain('https');
    for (const heavy of ['internal/deps/undici/undici', 'http2', 'child_process', 'worker_threads']) {
      expect(modules).not.toContain(heavy);
    }
  });
});
