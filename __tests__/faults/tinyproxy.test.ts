import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StepResult } from '../../sandbox/runner';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { act, complaint, newRepository, verdict } from '../end-to-end/act';
import { createAuthority } from '../support/certificates';
import { hasTinyproxy, startTinyproxy, type Tinyproxy } from './tinyproxy';

/**
 * A name of this machine that no client takes for loopback, so that it goes through the proxy: on Linux a connection to the unspecified
 * address is one to oneself.
 */
const HOST = '0.0.0.0';
const LOGIN = { user: 'ann', password: 'CANARYproxy' };

const isThere = hasTinyproxy();
if (!isThere) console.warn('Skipped: the tests with a real proxy need tinyproxy, which is not installed here.');

(isThere ? describe : describe.skip)('Through a real proxy (skipped where tinyproxy is not installed)', () => {
  let folder: string;
  let trusting: Record<string, string>;
  let sandbox: Sandbox;
  let open: Tinyproxy;
  let guarded: Tinyproxy;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'real-proxy-'));
    const authority = await createAuthority();
    writeFileSync(join(folder, 'company.pem'), authority.cert);
    trusting = { NODE_EXTRA_CA_CERTS: join(folder, 'company.pem') };
    sandbox = await startSandbox({ git: false, tls: await authority.issue({ hosts: [HOST] }) });
    [open, guarded] = await Promise.all([startTinyproxy(), startTinyproxy(LOGIN)]);
  });
  afterAll(async () => {
    await Promise.all([open.stop(), guarded.stop(), sandbox.stop()]);
    rmSync(folder, { recursive: true });
  });

  /** A run of several requests; how it ended, the tunnels it opened, and the connections that reached the service. */
  async function run(
    proxy: Tinyproxy,
    env: Record<string, string>,
  ): Promise<{ result: StepResult; told: string; tunnels: number; connections: number }> {
    const before = { tunnels: proxy.tunnels.length, connections: sandbox.connections };
    const endpoint = sandbox.url.replace('127.0.0.1', HOST);
    const repository = newRepository(sandbox);
    const inputs = { token: sandbox.issueToken(), repository_id: String(repository.id), sync: 'true', wait: 'true' };
    const result = await act(sandbox, { ...inputs, endpoint, max_attempts: '2' }, { env });
    const targets = proxy.tunnels.slice(before.tunnels);
    expect(targets.every((target) => target === endpoint.replace('https://', ''))).toBe(true);
    return {
      result,
      told: verdict(result),
      tunnels: targets.length,
      connections: sandbox.connections - before.connections,
    };
  }

  it("reaches a service with a company's certificate, over one tunnel", async () => {
    const env = { https_proxy: open.url, ...trusting };
    expect(await run(open, env)).toMatchObject({ told: '0 associated changed', tunnels: 1, connections: 1 });
  });

  it("does not trust the company's certificate by itself", async () => {
    const { result, ...rest } = await run(open, { https_proxy: open.url });
    expect(rest).toEqual({ told: '1 failed NetworkError', tunnels: 1, connections: 0 });
    expect(complaint(result)).toContain('NODE_EXTRA_CA_CERTS');
  });

  it('logs in at the proxy', async () => {
    const url = guarded.url.replace('//', `//${LOGIN.user}:${LOGIN.password}@`);
    const env = { HTTPS_PROXY: url, ...trusting };
    expect(await run(guarded, env)).toMatchObject({ told: '0 associated changed', tunnels: 1, connections: 1 });
  });

  it.each([
    ['without', ''],
    ['with a wrong', `${LOGIN.user}:CANARYwrong@`],
  ])('is told plainly %s password', async (_how, userInfo) => {
    const env = { https_proxy: guarded.url.replace('//', `//${userInfo}`), ...trusting };
    const { result, ...rest } = await run(guarded, env);
    expect(rest).toEqual({ told: '1 failed NetworkError', tunnels: 1, connections: 0 });
    expect(complaint(result)).toMatch(/HTTP 40[17]/);
  });

  it('goes past it to the hosts of no_proxy', async () => {
    const env = { https_proxy: open.url, no_proxy: `example.com,${HOST}`, ...trusting };
    expect(await run(open, env)).toMatchObject({ told: '0 associated changed', tunnels: 0, connections: 1 });
  });
});
