import { describe, expect, it } from '@jest/globals';
import { type NetworkSettings, readNetworkSettings } from '../../src/http/network-settings';

function read(env: Record<string, string>): { settings: NetworkSettings; problems: string[] } {
  const problems: string[] = [];
  const settings = readNetworkSettings(env, (variable, problem) => problems.push(`${variable}: ${problem}`));
  return { settings, problems };
}

describe('a proxy variable', () => {
  it.each([
    ['http://proxy.corp:3128', 'proxy.corp:3128', false],
    ['http://proxy.corp:3128/', 'proxy.corp:3128', false],
    ['  http://proxy.corp:3128\n', 'proxy.corp:3128', false],
    ['HTTP://Proxy.Corp', 'proxy.corp:80', false],
    ['https://proxy.corp', 'proxy.corp:443', true],
    ['proxy.corp:3128', 'proxy.corp:3128', false],
    ['proxy', 'proxy:80', false],
    ['10.0.0.1:8080', '10.0.0.1:8080', false],
    ['[2001:db8::1]:3128', '[2001:db8::1]:3128', false],
  ])('%j names %s', (text, name, isSecure) => {
    const { settings, problems } = read({ https_proxy: text });
    expect(settings.proxies['https:']).toMatchObject({ variable: 'https_proxy', name, isSecure });
    expect([problems, settings.proxies['http:']]).toEqual([[], undefined]);
  });

  it.each([
    ['http://svc:50%25off@proxy:1', { user: 'svc', password: '50%off' }],
    ['svc:p%40ss%2Fw%23rd@proxy:1', { user: 'svc', password: 'p@ss/w#rd' }],
    ['http://svc@proxy:1', { user: 'svc', password: '' }],
    ['http://%E9%95%9C:p@ss@proxy:1', { user: '镜', password: 'p@ss' }],
  ])('%s has credentials', (text, credentials) => {
    const { settings, problems } = read({ https_proxy: text });
    expect([settings.proxies['https:']?.credentials, problems]).toEqual([credentials, []]);
  });

  it.each([
    'http://svc:50%off@127.0.0.1:3128',
    'http://svc:%ff@127.0.0.1:3128',
    'http://svc:secret/x@127.0.0.1:3128',
    'http://svc:secret#x@127.0.0.1:3128',
    'http://svc:secret?x@127.0.0.1:3128',
    'http://svc:secret x@127.0.0.1:3128',
    'http://svc:secret\\x@127.0.0.1:3128',
    'http://svc:secret@127.0.0.1:3128/path',
    'http://svc:secret@127.0.0.1:3128?',
    'http://svc:secret@127.0.0.1:3128#',
    'http://svc:secret@127.0.0.1:0',
    'http://svc:secret@127.0.0.1:65536',
    'http://svc:secret@127.0.0.1:port',
    'http://svc:secret@127.0.0.1:',
    'http://svc:secret@proxy:/',
    'http://svc:secret@',
    'http://',
    'http:/proxy:3128',
    ':3128',
    'socks5://svc:secret@127.0.0.1:1080',
    'socks://127.0.0.1',
    'ftp://127.0.0.1',
  ])('%s cannot be used, and is not repeated', (text) => {
    for (const variable of ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY']) {
      const { problems } = read({ [variable]: text, no_proxy: '*' });
      expect(problems).toEqual([expect.stringMatching(new RegExp(`^${variable}: names no usable proxy: `))]);
      expect(problems.join()).not.toMatch(/svc|secret|off/);
    }
  });

  it('counts before its name in upper case, which must be usable as well', () => {
    const { settings, problems } = read({
      HTTPS_PROXY: 'http://b:1',
      https_proxy: 'http://a:1',
      HTTP_PROXY: 'http://c:1',
    });
    expect(settings.proxies['https:']?.name).toBe('a:1');
    expect(settings.proxies['http:']).toMatchObject({ variable: 'HTTP_PROXY', name: 'c:1' });
    expect(problems).toEqual([]);
    expect(read({ HTTPS_PROXY: 'socks5://b:1', https_proxy: 'http://a:1' }).problems).toHaveLength(1);
  });

  it('that is empty or blank names none', () => {
    const { settings, problems } = read({ https_proxy: '', HTTPS_PROXY: ' ', http_proxy: '\n' });
    expect([settings.proxies['https:'], settings.proxies['http:'], problems]).toEqual([undefined, undefined, []]);
  });
});

describe('NODE_TLS_REJECT_UNAUTHORIZED', () => {
  it.each([
    ['0', true],
    ['overruled', true],
    ['1', false],
    ['', false],
  ])('as %j distrusts the checks: %s', (value, distrustsChecks) => {
    expect(read({ NODE_TLS_REJECT_UNAUTHORIZED: value }).settings).toMatchObject({ distrustsChecks });
  });
});
