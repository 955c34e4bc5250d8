import { connect } from 'node:net';
import { Worker } from 'node:worker_threads';

/** Listens, and then never comes round to accepting anybody. */
const LISTEN = `
  const { parentPort, workerData } = require('node:worker_threads');
  const server = require('node:net').createServer();
  server.listen({ port: 0, host: workerData, backlog: 1 }, () => {
    parentPort.postMessage(server.address().port);
    setImmediate(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0));
  });
`;

/** More than the system queues for a port with a backlog of 1. */
const CALLERS = 8;

/** A port of loopback whose queue is full, so that connecting to it takes for ever. */
export interface DeafPort {
  readonly port: number;
  stop(): Promise<void>;
}

/** Opens such a port of an address of loopback. */
export async function openDeafPort(host: '127.0.0.1' | '::1'): Promise<DeafPort> {
  const worker = new Worker(LISTEN, { eval: true, workerData: host });
  const port = await new Promise<number>((resolve, reject) => worker.once('message', resolve).once('error', reject));
  const callers = Array.from({ length: CALLERS }, () => connect(port, host).on('error', () => undefined));
  await new Promise(setImmediate);
  return {
    port,
    stop: async () => {
      for (const caller of callers) caller.destroy();
      await worker.terminate();
    },
  };
}
