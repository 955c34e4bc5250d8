import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProxy, type ConnectBehaviour } from '../../sandbox/proxy';
import type { Sandbox } from '../../sandbox/sandbox';
import { KINDS } from '../../tools/soak/kinds';
import { act, complaint, newRepository, verdict, withSandbox } from '../end-to-end/act';
import { createAuthority, selfSigned, type Authority, type Identity } from '../support/certificates';

const SOURCE = 'https://git.example.com/group/website.git';

/** Seven requests or more: look, associate, change, look, start, and looks until the end. */
const EVERYTHING = { mirroring_enabled: 'true', sync: 'true', wait: 'true' };

let folder: string;
let authority: Authority;
let identity: Identity;
let trusting: Record<string, string>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'connections-'));
  authority = await createAuthority();
  identity = await authority.issue();
  trusting = { NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem') };
  writeFileSync(join(folder, 'ca.pem'), authority.cert);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function inputsFor(sandbox: Sandbox, inputs: Record<string, string> = {}): Record<string, string> {
  const repository = newRepository(sandbox, { script: ['started', { status: 'started', reads: 2 }, 'finished'] });
  return { token: sandbox.issueToken(), repository_id: String(repository.id), url: SOURCE, ...inputs };
}

describe('A run of several requests', () => {
  it.concurrent('makes one TLS handshake, and ends although the service keeps the connection open', async () => {
    await withSandbox({ git: false, tls: identity, syncOnAssociate: 'none' }, async (sandbox) => {
      const result = await act(sandbox, inputsFor(sandbox, EVERYTHING), { env: trusting });
      expect(verdict(result)).toBe('0 associated changed');
      expect(sandbox.requests.length).toBeGreaterThanOrEqual(7);
      expect(sandbox.connections).toBe(1);
    });
  });

  it.concurrent('makes one for signing in at the same host as well', async () => {
    await withSandbox({ git: false, tls: identity }, async (sandbox) => {
      const repository = newRepository(sandbox);
      const inputs = { domain_name: 'sandbox-account', username: 'mirror-bot', password: 'Sandbox-Passw0rd!' };
      const target = { repository: repository.path, url: SOURCE };
      const result = await act(sandbox, { ...inputs, ...target }, { env: trusting });
      expect(verdict(result)).toBe('0 associated changed');
      expect(sandbox.requests).toHaveLength(4);
      expect(sandbox.connections).toBe(1);
    });
  });

  it.concurrent.each([
    ['HTTP', false],
    ['TLS', true],
  ])('does not mind a kept connection that is dead when it is used again: %s', async (_what, isSecure) => {
    await withSandbox({ git: false, syncOnAssociate: 'none', ...(isSecure && { tls: identity }) }, async (sandbox) => {
      const hangUp = KINDS['hung up after the reply']?.make([]);
      if (!hangUp) throw new Error('there is no such fault');
      sandbox.plan({ times: Infinity }, hangUp);
      const result = await act(sandbox, inputsFor(sandbox, EVERYTHING), { env: trusting });
      expect(verdict(result)).toBe('0 associated changed');
      expect(result.annotations).toEqual([]);
      expect(sandbox.requests.filter(({ operation }) => operation === 'AssociateRemoteMirror')).toHaveLength(1);
    });
  });
});

describe('A service with a certificate', () => {
  const hours = (count: number) => new Date(Date.now() + count * 3_600_000);
  it.concurrent.each<
    [what: string, certificate: () => Promise<Identity>, env: () => Record<string, string>, told: RegExp]
  >([
    ['for another name', () => authority.issue({ hosts: ['elsewhere.test'] }), () => trusting, /another host/],
    [
      'that has expired',
      () => authority.issue({ validFrom: hours(-48), validUntil: hours(-24) }),
      () => trusting,
      /expired/,
    ],
    ['that vouches for itself', () => selfSigned(), () => trusting, /not trusted.*NODE_EXTRA_CA_CERTS/],
    ['of a CA that nobody knows', () => authority.issue(), () => ({}), /not trusted.*NODE_EXTRA_CA_CERTS/],
  ])('%s is told nothing, and asked once', async (_what, certificate, env, told) => {
    await withSandbox({ git: false, tls: await certificate() }, async (sandbox) => {
      const result = await act(sandbox, inputsFor(sandbox), { env: env() });
      expect(verdict(result)).toBe('1 failed NetworkError');
      expect(complaint(result)).toMatch(told);
      expect(sandbox.requests).toEqual([]);
      expect(result.log).not.toContain('Attempt 2');
    });
  });
});

describe('A proxy', () => {
  it.concurrent.each<[connect: ConnectBehaviour, code: string, attempts: number]>([
    ['die before reply', 'NetworkError', 2],
    ['die in reply', 'NetworkError', 2],
    ['die after reply', 'NetworkError', 2],
    ['stall', 'Timeout', 2],
    ['refuse', 'NetworkError', 1],
  ])('that does this with CONNECT is told about: %s', async (connect, code, attempts) => {
    const proxy = await startProxy();
    proxy.connect = connect;
    try {
      await withSandbox({ git: false, tls: identity }, async (sandbox) => {
        const hasty = { endpoint: 'https://codearts.test', max_attempts: '2', request_timeout: '2s' };
        const result = await act(sandbox, inputsFor(sandbox, hasty), { env: { https_proxy: proxy.url } });
        expect(verdict(result)).toBe(`1 failed ${code}`);
        expect(complaint(result)).toContain('https_proxy');
        expect(proxy.requests.map(({ target }) => target)).toEqual(Array(attempts).fill('codearts.test:443'));
      });
    } finally {
      await proxy.stop();
    }
  });

  it.concurrent('that asks for a user and a password is asked once, and the answer says what is missing', async () => {
    const proxy = await startProxy({ credentials: { username: 'ann', password: 'CANARY-proxy' } });
    try {
      await withSandbox({ git: false, tls: identity }, async (sandbox) => {
        const env = { https_proxy: proxy.url.replace('ann:', 'bob:') };
        const result = await act(sandbox, inputsFor(sandbox, { endpoint: 'https://codearts.test' }), { env });
        expect(verdict(result)).toBe('1 failed NetworkError');
        expect(complaint(result)).toMatch(/407.*user and password in https_proxy were sent/);
        expect(proxy.requests).toHaveLength(1);
      });
    } finally {
      await proxy.stop();
    }
  });
});
