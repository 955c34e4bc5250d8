import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { ACTION, type Figure } from '../../../tools/bench/figure';
import { compileStandalone, ROOT } from '../../../tools/bench/programs';
import { runWhole, runWithPeak } from '../../../tools/bench/whole-process';
import { findNode24 } from '../../../sandbox/runner';

// The bench reads clocks and memory where only Linux has them.
const onLinux = process.platform === 'linux' ? describe : describe.skip;

const folder = mkdtempSync(join(tmpdir(), 'bench-test-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

onLinux('runWhole', () => {
  const env = { PATH: process.env['PATH'] ?? '' };

  it('tells how a process ended and what it said', () => {
    const run = runWhole({ argv: ['bash', '-c', 'echo out; echo err >&2; exit 3'], env });
    expect(run).toMatchObject({ exitCode: 3, output: 'out\nerr\n' });
    expect(run.wallMs).toBeGreaterThan(0);
  });

  it('hands on nothing but the given environment', () => {
    const { output } = runWhole({
      argv: [process.execPath, '-p', 'Object.keys(process.env).join()'],
      env: { GIVEN: '1' },
    });
    expect(output.split(',').filter((name) => !/^(GIVEN|PWD|SHLVL|_|OLDPWD)$/.test(name.trim()))).toEqual([]);
  });

  it('counts the memory of the process alone, at its peak', () => {
    const probe = compileStandalone(folder)['peak-memory'];
    const peakOf = (script: string) => runWithPeak({ argv: [findNode24(), '-e', script], env }, probe).peakMiB;
    const [small, large] = [peakOf('0'), peakOf('Buffer.alloc(200 * 2 ** 20, 1); globalThis.gc?.()')];
    expect(large - small).toBeGreaterThan(190);
    expect(large - small).toBeLessThan(240);
  });
});

onLinux('a quick round of the whole bench', () => {
  let figures: Figure[];
  let output: string;
  let plot: string;

  beforeAll(async () => {
    const tsx = createRequire(import.meta.url).resolve('tsx/cli');
    // The committed bundle stands in for the plain build, which takes ncc ten seconds.
    const options = ['--quick', '--plain', join(ROOT, 'dist'), '--peer', `peer=${join(ROOT, 'dist', 'index.js')}`];
    const bench = spawn(process.execPath, [tsx, join(ROOT, 'tools', 'bench', 'main.ts'), ...options, '--out', folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    [output] = await Promise.all([text(bench.stdout), once(bench, 'exit')]);
    ({ figures } = JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8')) as { figures: Figure[] });
    plot = readFileSync(join(folder, 'results.svg'), 'utf8');
  }, 300_000);

  const rowsOf = (id: string) =>
    Object.fromEntries(figures.find((figure) => figure.id === id)?.rows.map(({ name, value }) => [name, value]) ?? []);

  it('has numbers for everything, or says why there are none', () => {
    for (const { id, rows, note } of figures) {
      if (rows.length === 0) expect([id, note]).toEqual([id, expect.stringMatching(/^Not measured: ./)]);
      for (const { value } of rows) expect(Number.isFinite(value)).toBe(true);
    }
    expect(figures.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'start-up',
        'association',
        'batch',
        'by-path',
        'limit-40',
        'verify-requests',
        'list-yaml',
        'discovery',
        'polling',
      ]),
    );
  });

  it('prints every figure and puts it into the plot', () => {
    for (const { title } of figures) expect(output).toContain(title);
    expect(plot).toContain('Invalid input → exit');
  });

  it('compares start-up with a bare node, which is the unit, and with the peers it is given', () => {
    expect(rowsOf('start-up')).toMatchObject({ 'node -e 0': 1, peer: expect.any(Number) });
  });

  it('counts what the service sees: one connection, a read and an association', () => {
    expect(rowsOf('connections')).toMatchObject({ [ACTION]: 1, 'node:https script': 1 });
    expect(rowsOf('requests')).toMatchObject({ [ACTION]: 2, 'node:https script': 2 });
  });
});
