import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDeafPort } from '../support/deaf-port';
import { play, verdict } from './play';
import { mirror, NO_MIRROR } from './scripted-service';

/** A name server that knows two addresses of localhost. */
const NAMES = `
  const addresses = [{ address: '::1', family: 6 }, { address: '127.0.0.1', family: 4 }];
  require('node:dns').lookup = (host, options, found) => process.nextTick(found, null, addresses);
`;

const hasIPv6 = Object.values(networkInterfaces())
  .flat()
  .some((one) => one?.address === '::1');

/** Leads a port of 127.0.0.1 to another one. */
async function relay(port: number, target: () => number): Promise<Server> {
  const server = createServer((near) => {
    const far = connect(target(), '127.0.0.1');
    near.pipe(far).pipe(near);
    for (const socket of [near, far]) socket.on('error', () => near.destroy()).on('close', () => far.destroy());
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return server;
}

// Without IPv6 there is no second address to be dead.
(hasIPv6 ? describe : describe.skip)('a host whose first address is dead', () => {
  it.each(['2s', '800ms'])('is reached by the next one within a request_timeout of %s', async (request_timeout) => {
    const folder = mkdtempSync(join(tmpdir(), 'names-'));
    writeFileSync(join(folder, 'names.cjs'), NAMES);
    const dead = await openDeafPort('::1');
    let target = 0;
    const alive = await relay(dead.port, () => target);
    try {
      const played = await play(
        { show: NO_MIRROR, associate: mirror({}, 201) },
        {
          inputs: ({ port }) => {
            target = port;
            return { endpoint: `http://localhost:${dead.port}`, request_timeout, max_attempts: '1' };
          },
          env: { NODE_OPTIONS: `--require ${join(folder, 'names.cjs')}` },
        },
      );
      expect(verdict(played)).toBe('0 associated changed: show associate');
    } finally {
      await dead.stop();
      await new Promise((resolve) => alive.close(resolve));
      rmSync(folder, { recursive: true });
    }
  });
});
