import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { request } from 'node:http';
import { connect } from 'node:net';
import { startProxy, type ConnectBehaviour, type Proxy } from '../../sandbox/proxy';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';

const credentials = { username: 'user', password: 'p:ss' };
const basic = `Basic ${Buffer.from('user:p:ss').toString('base64')}`;

let sandbox: Sandbox;
let proxy: Proxy;

beforeEach(async () => {
  sandbox = await startSandbox({ git: false });
  proxy = await startProxy();
});

afterEach(async () => {
  await proxy.stop();
  await sandbox.stop();
});

/** Speaks to the proxy by hand: all that comes back until it hangs up, or for a short time. */
async function say(to: Proxy, words: string): Promise<string> {
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect(Number(new URL(to.url).port), '127.0.0.1', () => socket.write(words));
    const timer = setTimeout(() => socket.destroy(), 150);
    socket.on('data', (chunk) => (heard += chunk.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(heard);
    });
  });
}

const hostOf = (of: Sandbox): string => new URL(of.url).host;

describe('the proxy', () => {
  it('opens tunnels', async () => {
    const host = hostOf(sandbox);
    const heard = await say(
      proxy,
      `CONNECT ${host} HTTP/1.1\r\nHost: ${host}\r\n\r\nGET /v4/repositories/1/remote-mirror HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
    );
    expect(heard).toMatch(/^HTTP\/1\.1 200 Connection established\r\n\r\nHTTP\/1\.1 401 /);
    expect(proxy.requests).toEqual([{ method: 'CONNECT', target: host, status: 200 }]);
    expect([proxy.connections, sandbox.connections]).toEqual([1, 1]);
  });

  it('forwards requests in absolute form', async () => {
    const status = await new Promise((resolve, reject) => {
      const options = { host: '127.0.0.1', port: new URL(proxy.url).port, agent: false, path: `${sandbox.url}/v9` };
      request(options, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(404);
    expect(sandbox.requests).toMatchObject([{ path: '/v9' }]);
  });

  it('asks for credentials', async () => {
    const guarded = await startProxy({ credentials });
    const host = hostOf(sandbox);
    expect(guarded.url).toContain('user:p%3Ass@');
    expect(await say(guarded, `CONNECT ${host} HTTP/1.1\r\nHost: ${host}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 407 /);
    const signedIn = `CONNECT ${host} HTTP/1.1\r\nHost: ${host}\r\nProxy-Authorization: ${basic}\r\n\r\n`;
    expect(await say(guarded, signedIn)).toMatch(/^HTTP\/1\.1 200 /);
    const plain = `GET ${sandbox.url}/v9 HTTP/1.1\r\nHost: ${host}\r\n\r\n`;
    expect(await say(guarded, plain)).toMatch(/^HTTP\/1\.1 407 /);
    await guarded.stop();
  });

  it.each([
    ['die before reply', ''],
    ['die in reply', 'HTTP/1.1 200 Connec'],
    ['die after reply', 'HTTP/1.1 200 Connection established\r\n\r\n'],
    ['stall', ''],
    ['refuse', 'HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n'],
  ] as const)('can %s', async (behaviour: ConnectBehaviour, heard) => {
    proxy.connect = behaviour;
    expect(await say(proxy, `CONNECT ${hostOf(sandbox)} HTTP/1.1\r\nHost: x\r\n\r\n`)).toBe(heard);
    expect(sandbox.connections).toBe(0);
  });

  it('says so when the far end cannot be reached', async () => {
    expect(await say(proxy, 'GET http://127.0.0.1:1/ HTTP/1.1\r\nHost: x\r\n\r\n')).toMatch(/^HTTP\/1\.1 502 /);
    expect(await say(proxy, 'CONNECT 127.0.0.1:1 HTTP/1.1\r\nHost: x\r\n\r\n')).toBe('');
  });
});
