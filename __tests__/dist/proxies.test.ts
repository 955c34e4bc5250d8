import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAuthority, type Identity, selfSigned } from '../support/certificates';
import { play, type Played, verdict } from './play';
import { mirror, NO_MIRROR } from './scripted-service';
import { startTunnelProxy, type TunnelProxy, type Tunnelling } from './tunnel-proxy';

const created = mirror({}, 201);

/** Runs with these variables of the environment, to a host that only the proxy finds, and to one on loopback. */
async function playThrough(
  env: (proxy: TunnelProxy) => Record<string, string>,
  { tunnelling, inputs }: { tunnelling?: Tunnelling; inputs?: Record<string, string> } = {},
): Promise<{ played: Played; proxy: TunnelProxy }> {
  const proxy = await startTunnelProxy(tunnelling ? { tunnelling } : {});
  try {
    const script = { show: NO_MIRROR, associate: created };
    const played = await play(script, { env: env(proxy), inputs: { max_attempts: '1', ...inputs } });
    return { played, proxy };
  } finally {
    await proxy.stop();
  }
}

describe('a proxy variable that cannot be used', () => {
  it.concurrent.each([
    'http://svc:CANARY50%off@127.0.0.1:3128',
    'http://svc:CANARY/x@127.0.0.1:3128',
    'http://svc:CANARY#x@127.0.0.1:3128',
    'http://svc:CANARY x@127.0.0.1:3128',
    'http://127.0.0.1:99999',
    'http://127.0.0.1:',
    'http://',
    'socks5://127.0.0.1:1080',
  ])('stops the run before anything is sent, and is not repeated: %s', async (value) => {
    for (const variable of ['https_proxy', 'HTTP_PROXY']) {
      const { played } = await playThrough(() => ({ [variable]: value, no_proxy: '*' }));
      expect(verdict(played)).toBe('1 failed InvalidInput');
      expect(played.errors).toHaveLength(1);
      expect(played.errors[0]?.message).toMatch(new RegExp(`^${variable}: names no usable proxy`));
    }
  });

  it.concurrent('is told with all other problems', async () => {
    const { played } = await playThrough(() => ({ https_proxy: 'socks5://p' }), { inputs: { mode: 'x' } });
    expect(played.errors[0]?.message).toMatch(
      /https_proxy: names no usable proxy[\s\S]*mode: |mode: [\s\S]*https_proxy: /,
    );
  });
});

describe('a proxy', () => {
  const endpoint = 'https://codearts.test';

  it.concurrent('may be written without a scheme', async () => {
    const { played, proxy } = await playThrough(({ url }) => ({ https_proxy: url.replace('http://', '') }), {
      inputs: { endpoint },
      tunnelling: { status: 403 },
    });
    expect(proxy.asked.map(({ target }) => target)).toEqual(['codearts.test:443']);
    expect(verdict(played)).toBe('1 failed NetworkError');
  });

  it.concurrent.each<[what: string, tunnelling: Tunnelling]>([
    ['refuses', { status: 403 }],
    ['hangs up', 'hang up'],
    ['leads nowhere', 'hang up after 200'],
    ['is silent', 'silent'],
  ])('is named, host and port, where it %s', async (_what, tunnelling) => {
    const inputs = { endpoint, request_timeout: tunnelling === 'silent' ? '500ms' : '30s' };
    const { played, proxy } = await playThrough(({ url }) => ({ https_proxy: url }), { inputs, tunnelling });
    expect(played.errors[0]?.message).toContain(`proxy ${new URL(proxy.url).host}`);
  });

  it.concurrent.each([
    ['', 'no user and password were sent, for there are none in https_proxy'],
    ['svc:CANARYpw@', 'the user and password in https_proxy were sent (Basic) and refused'],
  ])('that wants other credentials than %j: what was sent is told', async (credentials, told) => {
    const { played } = await playThrough(({ url }) => ({ https_proxy: url.replace('//', `//${credentials}`) }), {
      inputs: { endpoint },
      tunnelling: { status: 407 },
    });
    expect(played.errors[0]?.message).toContain(told);
  });
});

describe('NODE_TLS_REJECT_UNAUTHORIZED=0 of an earlier step', () => {
  let fake: Identity;
  let proxy: TunnelProxy;
  let port = 0;

  beforeAll(async () => {
    fake = await selfSigned();
    proxy = await startTunnelProxy({ port: () => port });
  });
  afterAll(() => proxy.stop());

  it('switches no check off, and is told', async () => {
    const env = { NODE_TLS_REJECT_UNAUTHORIZED: '0' };
    const played = await play({ show: NO_MIRROR, associate: created }, { tls: fake, env });
    expect(verdict(played)).toBe('1 failed NetworkError');
    expect(played.errors[0]?.message).toContain('NODE_TLS_REJECT_UNAUTHORIZED is set, and certificates are checked');
  });

  it('switches none off behind a proxy either', async () => {
    const played = await play(
      { show: NO_MIRROR, associate: created },
      {
        tls: fake,
        inputs: { endpoint: 'https://codearts.test' },
        env: (service) => {
          port = service.port;
          return { NODE_TLS_REJECT_UNAUTHORIZED: '0', https_proxy: proxy.url };
        },
      },
    );
    expect(verdict(played)).toBe('1 failed NetworkError');
    expect(played.errors[0]?.message).toMatch(/certificate.*NODE_TLS_REJECT_UNAUTHORIZED/);
  });

  it('says nothing where the certificate is good', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ca-'));
    try {
      const authority = await createAuthority();
      writeFileSync(join(folder, 'ca.pem'), authority.cert);
      const tls = await authority.issue({ hosts: ['127.0.0.1'] });
      const env = { NODE_TLS_REJECT_UNAUTHORIZED: '0', NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem') };
      const played = await play({ show: NO_MIRROR, associate: created }, { tls, env });
      expect(verdict(played)).toBe('0 associated changed: show associate');
      expect(played.stdout).not.toContain('NODE_TLS_REJECT_UNAUTHORIZED');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
