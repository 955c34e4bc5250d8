import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SIGNALS_ARE_HEARD } from '../../sandbox/step';

const root = fileURLToPath(new URL('../..', import.meta.url));

(SIGNALS_ARE_HEARD ? describe : describe.skip)('npm run sandbox', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('prints what to paste, and stops cleanly on %s', async (signal) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'sandbox/main.ts', '--private'], { cwd: root });
    let output = '';
    const code = await new Promise((resolve, reject) => {
      child.stdout.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (output.endsWith('removes its files.\n')) child.kill(signal);
      });
      child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.once('error', reject);
      child.once('close', resolve);
    });
    expect(output).toMatch(/repository_id: 2112029\n {2}url: http:\/\/127\.0\.0\.1:\d+\/sample\/website\.git\n/);
    expect(output).toContain('Stopped.');
    expect(code).toBe(0);
    const [, gitFolder = ''] = /git folder\s+(\S+)\/\d+\.git/.exec(output) ?? [];
    expect(gitFolder).toContain('codearts-sandbox-');
    expect(existsSync(gitFolder)).toBe(false);
  });
});
