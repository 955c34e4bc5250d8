import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findNode24 } from '../../../sandbox/runner';

const DIST = join(process.cwd(), 'dist');

/** Prints the built-in modules that were loaded after the start of Node itself. */
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
  const { status } = spawnSync(findNode24(), ['--require', join(folder, 'spy.cjs'), join(DIST, 'index.js')], {
    env: { GITHUB_REPOSITORY: 'acme/app', LOADED: loaded, ...inputs },
  });
  return { status, modules: JSON.parse(readFileSync(loaded, 'utf8')) as string[] };
}

describe('a start of the packaged action', () => {
  it('loads nothing for the network, and no library that is not needed, when an input is wrong', () => {
    const { status, modules } = loadedWith({ INPUT_REPOSITORY_ID: 'abc', INPUT_TOKEN: 'secret-token' });
    expect(status).toBe(1);
    for (const heavy of [
      'net',
      'tls',
      'http',
      'https',
      'http2',
      'crypto',
      'stream',
      'child_process',
      'zlib',
      'fs/promises',
      'perf_hooks',
    ]) {
      expect(modules).not.toContain(heavy);
    }
    expect(modules.length).toBeLessThanOrEqual(8);
  });

  it('loads what one request needs, but neither undici nor http2, when it has something to send', () => {
    const { status, modules } = loadedWith({
      INPUT_REPOSITORY_ID: '1',
      INPUT_TOKEN: 'secret-token',
      INPUT_ENDPOINT: 'https://127.0.0.1:9',
      INPUT_MAX_ATTEMPTS: '1',
    });
    expect(status).toBe(1);
    expect(modules).toContain('https');
    for (const heavy of [
      'http2',
      'internal/deps/undici/undici',
      'child_process',
      'zlib',
      'worker_threads',
      'perf_hooks',
      'assert',
    ]) {
      expect(modules).not.toContain(heavy);
    }
  });
});

describe('the bundle', () => {
  const sizeOf = (file: string) => statSync(join(DIST, file)).size;
  const files = readdirSync(DIST);

  it('has an entry of at most 150 kB and weighs at most 1.5 MB in all', () => {
    expect(sizeOf('index.js')).toBeLessThanOrEqual(150_000);
    expect(files.reduce((sum, file) => sum + sizeOf(file), 0)).toBeLessThanOrEqual(1_500_000);
  });

  it('holds the stand-ins instead of undici, tunnel and the rest of @actions/core', () => {
    const code = files
      .filter((file) => file.endsWith('.js'))
      .map((file) => readFileSync(join(DIST, file), 'utf8'))
      .join('\n');
    for (const [library, sign] of [
      ['undici', 'class ProxyAgent extends Dispatcher'],
      ['tunnel', 'function TunnelingAgent('],
      ['@actions/core', 'class OidcClient'],
      ['@actions/exec', 'class ToolRunner'],
    ] as const) {
      expect({ library, isInside: code.includes(sign) }).toEqual({ library, isInside: false });
    }
    expect(code).toContain('undici is not part of this bundle');
    expect(code).toContain('tunnel is not part of this bundle');
  });
});
