import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import type { Place } from './whole-process';

/** Names and addresses that the service's certificate is good for. */
export const HOSTS = { near: '127.0.0.1', far: 'codearts.test', twice: 'two.codearts.test' } as const;

/** Files of the service's key and certificate. The certificate is its own authority. */
export interface Identity {
  key: string;
  cert: string;
}

/** Makes a key and a certificate for all HOSTS. */
export async function createIdentity(folder: string): Promise<Identity> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: HOSTS.far }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [
          { type: 7, ip: HOSTS.near },
          { type: 2, value: HOSTS.far },
          { type: 2, value: HOSTS.twice },
        ],
      },
    ],
  });
  const files = { key: join(folder, 'key.pem'), cert: join(folder, 'cert.pem') };
  writeFileSync(files.key, key, { mode: 0o600 });
  writeFileSync(files.cert, cert);
  return files;
}

/** What the service saw since it was asked last. */
export interface Counts {
  connections: number;
  reads: number;
  associations: number;
  /** Pages of the list of repositories. */
  lists: number;
  /** Requests that are none of these. */
  others: number;
  /** Requests that were answered 429, and the most requests that arrived within one second. */
  refused: number;
  busiestSecond: number;
  /** The time of day when the first request arrived, in milliseconds; 0 without one. */
  firstAt: number;
}

/** How to start the service. */
export interface ServiceOptions {
  node: string;
  program: string;
  identity: Identity;
  /** Added to every answer. */
  latencyMs: number;
  /** Every read fails with a body of so many bytes. */
  failureBytes?: number;
  /** So many repositories are in its list. */
  repositories?: number;
  /** What it takes a second, from so many seconds after the first request on; beyond that it answers 429. */
  rates?: readonly { fromS: number; perSecond: number }[];
  /** Where it runs, and the address it listens on there. */
  place?: Place;
  host?: string;
}

/** A running service. */
export class Service {
  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {}

  /** Starts the service in a process of its own. */
  static async start(options: ServiceOptions): Promise<Service> {
    const { node, program, place = [], identity, host = HOSTS.near, latencyMs } = options;
    const { failureBytes = 0, repositories = 0, rates = [] } = options;
    const [command = node, ...rest] = [...place, node, program];
    const child = spawn(command, rest, {
      env: {
        PATH: process.env['PATH'] ?? '',
        SERVICE_OPTIONS: JSON.stringify({ ...identity, host, latencyMs, failureBytes, repositories, rates }),
      },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const ended = once(child, 'exit').then(() => {
      throw new Error('the service did not start');
    });
    const [port] = (await Promise.race([once(child, 'message'), ended])) as [number];
    ended.catch(() => undefined);
    return new Service(child, port);
  }

  /** What it saw since this was called last. */
  async counts(): Promise<Counts> {
    const answer = once(this.child, 'message');
    this.child.send('counts');
    const [counts] = (await answer) as [Counts];
    return counts;
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.disconnect();
    await ended;
  }
}
