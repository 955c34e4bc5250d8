/** A process of its own that sends one request to the address it is given, and prints what came of it as JSON. */
import { readNetworkSettings } from '../../src/http/network-settings';
import { Transport } from '../../src/http/send';

const [, , address = ''] = process.argv;
const network = readNetworkSettings(process.env, () => undefined);
const transport = new Transport({ userAgent: 'test', timeoutMs: 20_000, network });
const outcome = await transport
  .send({ method: 'GET', url: new URL(address), headers: {} }, new AbortController().signal)
  .then(
    ({ status, body }) => ({ status, body }),
    (error: unknown) => ({ error: (error as Error).message }),
  );
transport.close();
console.log(JSON.stringify(outcome));
