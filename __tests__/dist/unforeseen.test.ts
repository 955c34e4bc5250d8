import { describe, expect, it } from '@jest/globals';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runAction } from '../../sandbox/runner';
import { packagedAction } from './packaged-action';
import { play, TOKEN } from './play';
import { mirror, NO_MIRROR, type Script, SILENCE, SOURCE, startScriptedService } from './scripted-service';

/** Loads a program into the action's process that lets an error go uncaught as soon as `word` is printed. */
function throwingOn(word: string): { env: Record<string, string>; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'unforeseen-'));
  const program = join(folder, 'throw.cjs');
  writeFileSync(
    program,
    `const write = process.stdout.write.bind(process.stdout);
     process.stdout.write = (text, ...rest) => {
       if (String(text).includes(${JSON.stringify(word)})) setTimeout(() => { throw new TypeError('x is not a function'); }, 50);
       return write(text, ...rest);
     };`,
  );
  return {
    env: { NODE_OPTIONS: `--require ${program}` },
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

// A run that goes on until somebody hangs up is killed long after these have ended, and that breaks a promise.
describe('what nobody foresaw', () => {
  it.concurrent.each<[what: string, word: string, script: Script, outputs: object]>([
    ['while it reads', 'signed in with', { show: SILENCE }, { changed: 'false' }],
    [
      'while it waits',
      'Associated with',
      { show: [NO_MIRROR, mirror({ update_status: 'started' })], associate: mirror({ update_status: 'started' }, 201) },
      { changed: 'true', mirror_id: '77' },
    ],
  ])('ends the run soon, with all that is known: %s', async (_, word, script, outputs) => {
    const { env, remove } = throwingOn(word);
    const played = await play(script, { env, inputs: { wait: 'true' } });
    remove();
    expect(played.errors).toEqual([
      { title: 'InternalError', message: expect.stringContaining('TypeError: x is not a function') },
    ]);
    expect(played.outputs).toMatchObject({ outcome: 'failed', error_code: 'InternalError', ...outputs });
    expect(played.summary).toContain('InternalError');
  });

  it.concurrent('in a batch leaves the results of those that are done', async () => {
    const { env, remove } = throwingOn('Warning for 8');
    const list = [8, 9, 10].map((id) => ({ repository_id: id, url: SOURCE }));
    const script: Script = {
      show: (asked) => (asked.repositoryId === 8 ? mirror({ last_error: 'old', update_status: 'failed' }) : SILENCE),
    };
    const played = await play(script, { env, inputs: { mirrors: JSON.stringify(list), concurrency: '2' } });
    remove();
    expect(played.outputs).toMatchObject({
      outcome: 'failed',
      error_code: 'InternalError',
      unchanged: '1',
      total: '3',
    });
    expect(JSON.parse(played.outputs['results'] ?? '')).toMatchObject([
      { repository_id: 8, outcome: 'unchanged' },
      {},
      {},
    ]);
  });

  it.concurrent('is a part of the package that is missing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'incomplete-action-'));
    cpSync(packagedAction(), folder, { recursive: true });
    for (const name of readdirSync(join(folder, 'dist')))
      if (/^\d+\.index\.js$/.test(name)) rmSync(join(folder, 'dist', name));
    const service = await startScriptedService({ show: mirror() });
    const step = await runAction({
      action: folder,
      inputs: { repository_id: '7', url: SOURCE, endpoint: service.url, token: TOKEN },
      timeoutMs: 15_000,
    });
    await service.stop();
    rmSync(folder, { recursive: true });
    expect(step).toMatchObject({ exitCode: 1, timedOut: false });
    expect(step.outputs).toMatchObject({ outcome: 'failed', error_code: 'InternalError' });
    expect(step.outputs['error_msg']).not.toBe('');
    expect(step.summary).toContain('InternalError');
  });

  it.concurrent('is that nothing is left to wait for', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'unforeseen-'));
    const program = join(folder, 'stall.cjs');
    // A connection that never becomes anything and holds nothing, as by a defect of Node.
    writeFileSync(
      program,
      `require('node:http').ClientRequest.prototype.end = function () { this.on('error', () => {}); if (this.socket) this.socket.unref(); this.on('socket', (socket) => socket.unref()); return this; };
      const { setTimeout: original } = globalThis; globalThis.setTimeout = (...args) => { const timer = original(...args); if (args[1] > 1000) timer.unref(); return timer; };`,
    );
    const played = await play({ show: SILENCE }, { env: { NODE_OPTIONS: `--require ${program}` } });
    rmSync(folder, { recursive: true });
    expect(played.outputs).toMatchObject({ outcome: 'failed', error_code: 'InternalError' });
    expect(played.outputs['error_msg']).toContain('stopped before it had a result');
  });
});
