import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox';
import { type Source, startSource } from '../../sandbox/source';

const root = fileURLToPath(new URL('../..', import.meta.url));
let sandbox: Sandbox;
let source: Source;

beforeAll(async () => {
  [sandbox, source] = await Promise.all([startSandbox(), startSource()]);
});

afterAll(async () => {
  await Promise.all([sandbox.stop(), source.stop()]);
});

/** Runs `npm run try` with these arguments. */
async function tryWith(...args: string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'sandbox/try.ts', ...args], { cwd: root });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output };
}

describe('npm run try', () => {
  it('runs one step from plain arguments, in whatever form they are written', async () => {
    const website = await source.createRepository('sample/website', { branches: ['main'], commits: 1 });
    const repository = sandbox.addRepository({ id: 7, path: 'mirrors/website' });
    const { code, output } = await tryWith(
      ...['--endpoint', sandbox.url, '--repository=mirrors/website', '--url', website.url],
      ...['--sync', '--wait', '--wait_timeout', '1m', '--verify'],
    );
    expect(output).toContain('\n  verified: true\n');
    expect(code).toBe(0);
    expect(await repository.branches()).toEqual(await website.branches());
  });

  it('ends as the step does', async () => {
    const { code, output } = await tryWith('--endpoint', sandbox.url, '--repository-id', '404');
    expect(output).toContain('\n  error_code: CH.00402000\n');
    expect(code).toBe(1);
  });

  it('signs in as it is told', async () => {
    const { output } = await tryWith('--endpoint', sandbox.url, '--repository-id', '7', '--token', 'nonsense');
    expect(output).toContain('error_code: CH.00000002');
  });

  it('names what is no input, and runs nothing', async () => {
    const { code, output } = await tryWith('--endpoint', sandbox.url, '--repo', 'mirrors/website', '--sync');
    expect(output).toMatch(/^not an input of the action: --repo mirrors\/website\n/);
    expect(code).toBe(1);
  });

  it('says how to start a sandbox where none answers', async () => {
    const closed = await startSource();
    await closed.stop();
    const { code, output } = await tryWith('--endpoint', closed.url, '--repository-id', '7', '--max-attempts', '1');
    expect(output).toContain('npm run sandbox');
    expect(code).toBe(1);
  });
});
