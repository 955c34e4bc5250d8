import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../support/free-port';

/** A running tinyproxy on loopback. */
export interface Tinyproxy {
  /** Without user and password. */
  readonly url: string;
  /** Targets of the tunnels that it was asked for so far. */
  readonly tunnels: readonly string[];
  stop(): Promise<void>;
}

/** Whether Debian's tinyproxy is installed here. */
export function hasTinyproxy(): boolean {
  return spawnSync('tinyproxy', ['-v']).status === 0;
}

/** Starts one that serves this machine, and only those with `user` and `password` if they are given. */
export async function startTinyproxy(login?: { readonly user: string; readonly password: string }): Promise<Tinyproxy> {
  const folder = mkdtempSync(join(tmpdir(), 'tinyproxy-'));
  const file = join(folder, 'tinyproxy.conf');
  const port = await freePort();
  const lines = [`Port ${port}`, 'Listen 127.0.0.1', 'Allow 127.0.0.1', 'Timeout 60', 'LogLevel Info'];
  if (login) lines.push(`BasicAuth ${login.user} ${login.password}`);
  writeFileSync(file, `${lines.join('\n')}\n`);
  const child = spawn('tinyproxy', ['-d', '-c', file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  let log = '';
  await new Promise<void>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      log += text;
      if (log.includes('Accepting connections')) resolve();
    });
    child.once('error', reject).once('close', () => {
      reject(new Error(`tinyproxy did not start:\n${log}`));
    });
  });
  return {
    url: `http://127.0.0.1:${port}`,
    get tunnels() {
      return [...log.matchAll(/CONNECT (\S+) HTTP/g)].map(([, target = '']) => target);
    },
    stop: async () => {
      child.kill();
      await closed;
      rmSync(folder, { recursive: true });
    },
  };
}
