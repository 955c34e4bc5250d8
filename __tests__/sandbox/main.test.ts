import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startSource } from '../../sandbox/source';
import { SIGNALS_ARE_HEARD } from '../../sandbox/step';

const root = fileURLToPath(new URL('../..', import.meta.url));

const MAIN = ['--import', 'tsx', 'sandbox/main.ts'];

(SIGNALS_ARE_HEARD ? describe : describe.skip)('npm run sandbox', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('prints what to paste, and stops cleanly on %s', async (signal) => {
    const child = spawn(process.execPath, [...MAIN, '--port', '0', '--source-port', '0', '--private'], { cwd: root });
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
    expect(output).toMatch(
      /npm run try -- --endpoint http:\S+ --repository mirrors\/website --url http:\S+ --source-username reader --source-password \S+ --sync/,
    );
    expect(output).toContain('Stopped.');
    expect(code).toBe(0);
    const [, gitFolder = ''] = /git folder\s+(\S+)\/\d+\.git/.exec(output) ?? [];
    expect(gitFolder).toContain('codearts-sandbox-');
    expect(existsSync(gitFolder)).toBe(false);
  });

  it('says which port is taken, and ends', async () => {
    const source = await startSource();
    const { port } = new URL(source.url);
    const taken = spawn(process.execPath, [...MAIN, '--port', port, '--source-port', '0'], { cwd: root });
    let complaint = '';
    taken.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    const code = await new Promise((resolve) => taken.once('close', resolve));
    await source.stop();
    expect(complaint).toBe(`Port ${port} is taken. Take others: npm run sandbox -- --port 0 --source-port 0\n`);
    expect(code).toBe(1);
  });
});
