// A long line for kernels without netem: a tunnel device whose packets come back after half the round-trip time with source and
// destination exchanged. To the machine both ends are its own: a connection to the far address reaches a server on the near one.
// The device is open already; its file descriptor is FAR_LINK_FD.
import { read, writeSync } from 'node:fs';
import { setPriority } from 'node:os';

const fd = Number(process.env['FAR_LINK_FD']);
const delayMs = Number(process.env['FAR_LINK_RTT_MS']) / 2;

/** Packets under way, in the order in which they are due. */
const underway: { due: number; packet: Buffer }[] = [];
const buffer = Buffer.alloc(65_536);

function listen(): void {
  read(fd, buffer, 0, buffer.length, null, (error, size) => {
    if (error) throw error;
    const packet = Buffer.from(buffer.subarray(0, size));
    if (turnAround(packet)) {
      underway.push({ due: performance.now() + delayMs, packet });
      if (underway.length === 1) setTimeout(deliver, delayMs);
    }
    listen();
  });
}

/** Exchanges source and destination, which leaves every checksum right. */
function turnAround(packet: Buffer): boolean {
  const [from, length] = packet.readUInt8(0) >> 4 === 6 ? [8, 16] : [12, 4];
  // Router and neighbour messages of the device itself go to multicast addresses, which have no other side.
  if (length === 16 && packet[from + length] === 0xff) return false;
  const source = Buffer.from(packet.subarray(from, from + length));
  packet.copy(packet, from, from + length, from + 2 * length);
  source.copy(packet, from + length);
  return true;
}

function deliver(): void {
  const now = performance.now();
  let [next] = underway;
  while (next && next.due <= now + 0.2) {
    writeSync(fd, next.packet);
    underway.shift();
    [next] = underway;
  }
  if (next) setTimeout(deliver, next.due - now);
}

try {
  // A line does not wait for whatever else the machine does.
  setPriority(-15);
} catch {
  // Only root may say so.
}
listen();
