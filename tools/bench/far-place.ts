import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench } from './bench';
import { HOSTS } from './service';
import type { Place } from './whole-process';

/** Addresses of the far service, from the ranges for documentation. */
const NEAR4 = '192.0.2.1';
const FAR4 = '192.0.2.2';
const NEAR6 = '2001:db8::1';
const FAR6 = '2001:db8::2';

/** A network of its own in which the service is a round-trip time away. */
export interface FarPlace {
  place: Place;
  /** How the delay is made. */
  means: string;
  /** Gives the network back. */
  leave: () => Promise<void>;
}

/** Why there can be no such network on this machine. */
export class NoFarPlace extends Error {
  override name = 'NoFarPlace';
}

/**
 * Opens network and mount namespaces where HOSTS.far has one address and HOSTS.twice two, all of them `rttMs` away.
 * They vanish with the process that holds them. Netem on the loopback device delays; where the kernel has none, a tunnel device does.
 * @throws NoFarPlace neither works here
 */
export async function openFarPlace(bench: Bench, rttMs: number): Promise<FarPlace> {
  const hosts = join(bench.folder, 'hosts');
  writeFileSync(hosts, `127.0.0.1 localhost\n${FAR4} ${HOSTS.far}\n${FAR4} ${HOSTS.twice}\n${FAR6} ${HOSTS.twice}\n`);
  const isRoot = process.getuid?.() === 0;
  const holder = spawn('unshare', [...(isRoot ? [] : ['--user', '--map-root-user']), '--net', '--mount', '--', 'cat'], {
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  const helpers: ChildProcess[] = [];
  const leave = async () => {
    for (const child of [...helpers, holder]) await end(child);
  };
  try {
    const { pid } = holder;
    if (pid === undefined) throw new NoFarPlace('there is no unshare (util-linux)');
    await waitForNamespace(pid, holder);
    const place = [
      'nsenter',
      `--target=${pid}`,
      ...(isRoot ? [] : ['--user', '--preserve-credentials']),
      '--net',
      '--mount',
    ];
    inside(place, ['mount', '--bind', hosts, '/etc/hosts']);
    inside(place, ['ip', 'link', 'set', 'lo', 'up']);
    const means = delayByNetem(place, rttMs) ?? (await delayByTunnel(place, bench, rttMs, helpers));
    return { place, means, leave };
  } catch (error) {
    await leave();
    throw error;
  }
}

async function waitForNamespace(pid: number, holder: ChildProcess): Promise<void> {
  const own = readlinkSync('/proc/self/ns/net');
  while (readlinkSync(`/proc/${pid}/ns/net`) === own) {
    if (holder.exitCode !== null)
      throw new NoFarPlace('namespaces cannot be opened (no root, or unshare is not allowed)');
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** Every packet passes the loopback device once in each direction. */
function delayByNetem(place: Place, rttMs: number): string | undefined {
  const netem = ['tc', 'qdisc', 'add', 'dev', 'lo', 'root', 'netem', 'delay', `${rttMs / 2}ms`, 'limit', '100000'];
  if (!succeeds(place, netem)) return undefined;
  inside(place, ['ip', 'addr', 'add', `${FAR4}/32`, 'dev', 'lo']);
  inside(place, ['ip', 'addr', 'add', `${FAR6}/128`, 'dev', 'lo']);
  return 'netem on the loopback device of a network namespace';
}

/** Node cannot open a tunnel device (it takes an ioctl); Perl, which comes with git, does it and becomes Node. */
const OPEN_TUNNEL = `
  $^F = 255;
  open(my $device, '+<', '/dev/net/tun') or die "no tunnel device: $!\\n";
  my $request = pack('a16 s x22', 'far0', 0x1001);
  ioctl($device, 0x400454ca, $request) or die "no tunnel device: $!\\n";
  $ENV{FAR_LINK_FD} = fileno($device);
  exec @ARGV`;

async function delayByTunnel(place: Place, bench: Bench, rttMs: number, helpers: ChildProcess[]): Promise<string> {
  const [command = '', ...rest] = [...place, 'perl', '-e', OPEN_TUNNEL, bench.node, bench.programs['far-link']];
  const link = spawn(command, rest, {
    env: { ...process.env, FAR_LINK_RTT_MS: String(rttMs) },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  helpers.push(link);
  while (!succeeds(place, ['ip', 'link', 'show', 'far0'])) {
    if (link.exitCode !== null) throw new NoFarPlace('this kernel has no netem, and a tunnel device cannot be opened');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  inside(place, ['ip', 'addr', 'add', `${NEAR4}/24`, 'dev', 'far0']);
  inside(place, ['ip', 'addr', 'add', `${NEAR6}/64`, 'dev', 'far0', 'nodad']);
  inside(place, ['ip', 'link', 'set', 'far0', 'up']);
  return 'a tunnel device of a network namespace that returns each packet after half the time';
}

function inside(place: Place, words: readonly string[]): void {
  if (!succeeds(place, words)) throw new NoFarPlace(`${words.join(' ')} failed`);
}

function succeeds(place: Place, words: readonly string[]): boolean {
  const [command = '', ...rest] = [...place, ...words];
  return spawnSync(command, rest, { stdio: 'ignore' }).status === 0;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}
