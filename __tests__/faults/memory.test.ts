import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fault, startSandbox, type Fault, type Sandbox } from '../../sandbox/sandbox';
import { packagedAction } from '../dist/packaged-action';
import { act, newRepository, verdict } from '../end-to-end/act';

/** What the garbage collector leaves lying about, besides the 1 MiB of a reply that may be read. Kilobytes. */
const SLACK_KB = 8 * 1024;

let sandbox: Sandbox;
let folder: string;
let measured: string;

beforeAll(async () => {
  sandbox = await startSandbox({ git: false });
  folder = mkdtempSync(join(tmpdir(), 'memory-'));
  measured = join(folder, 'measured.mjs');
  // A program around the packaged one, for a process knows its own peak best.
  writeFileSync(
    measured,
    `import { writeFileSync } from 'node:fs';
     process.on('exit', () => writeFileSync(process.env.RUNNER_TEMP + '/peak', String(process.resourceUsage().maxRSS)));
     await import(${JSON.stringify(pathToFileURL(join(packagedAction(), 'dist', 'index.js')).href)});`,
  );
});
afterAll(async () => {
  await sandbox.stop();
  rmSync(folder, { recursive: true });
});

/** How a run ended, and the most memory that its process ever had, in kilobytes. */
async function weigh(spoilt: Fault | undefined): Promise<{ told: string; peakKb: number }> {
  const repository = newRepository(sandbox);
  repository.associate('https://git.example.com/a.git');
  const path = `/v4/repositories/${repository.id}/`;
  if (spoilt) sandbox.plan({ operation: 'ShowRemoteMirror', path, nth: 2 }, spoilt);
  const inputs = { repository_id: String(repository.id), url: 'https://git.example.com/a.git' };
  const result = await act(
    sandbox,
    { ...inputs, sync: 'true', wait: 'true', poll_interval: '10ms' },
    { dist: measured },
  );
  return { told: verdict(result), peakKb: Number(result.files['peak']) };
}

describe('A reply that is too large', () => {
  it.concurrent.each<[what: string, spoilt: Fault]>([
    ['of 5 MB', fault.hugeBody()],
    ['of 50 MB', fault.hugeBody(50 * 1024 * 1024)],
    ['without end', fault.endlessBody()],
  ])('%s does not make the process grow by more than a few megabytes', async (_what, spoilt) => {
    const usual = await weigh(undefined);
    const odd = await weigh(spoilt);
    // It is read while waiting, which goes on.
    expect([usual.told, odd.told]).toEqual(['0 unchanged', '0 unchanged']);
    expect(usual.peakKb).toBeGreaterThan(10_000);
    expect(odd.peakKb).toBeLessThan(usual.peakKb + SLACK_KB);
  });
});
