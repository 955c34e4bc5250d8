import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Authority, createAuthority } from '../support/certificates';
import { startServer, type TestServer } from '../support/server';

const SEND_ONCE = fileURLToPath(new URL('../support/send-once.ts', import.meta.url));

let authority: Authority;
let server: TestServer;
let folder: string;

beforeEach(async () => {
  authority = await createAuthority();
  server = await startServer(() => ({ body: 'welcome' }), { tls: await authority.issue() });
  folder = await mkdtemp(join(tmpdir(), 'ca-'));
});

afterEach(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

/** What a process with that environment gets from the server. Node reads NODE_EXTRA_CA_CERTS at its start only. */
async function sendFromProcess(env: Record<string, string>): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', SEND_ONCE, server.url], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
  });
  return JSON.parse(stdout);
}

describe("a company's certificate authority", () => {
  it('is trusted when NODE_EXTRA_CA_CERTS names it, and only then', async () => {
    const file = join(folder, 'ca.pem');
    await writeFile(file, authority.cert);
    const [trusting, plain] = await Promise.all([sendFromProcess({ NODE_EXTRA_CA_CERTS: file }), sendFromProcess({})]);
    expect(trusting).toEqual({ status: 200, body: 'welcome' });
    expect(plain).toEqual({
      error:
        'the certificate of the host is not trusted (a company CA goes into NODE_EXTRA_CA_CERTS) (UNABLE_TO_VERIFY_LEAF_SIGNATURE)',
    });
  });

  it.each([
    [
      'holds no certificate',
      'not a certificate',
      /; the file that NODE_EXTRA_CA_CERTS names holds no certificate in PEM form$/,
    ],
    ['is not there', undefined, /; the file that NODE_EXTRA_CA_CERTS names cannot be read$/],
  ])('is said to be missing when the file %s', async (_, content, words) => {
    const file = join(folder, 'ca.pem');
    if (content !== undefined) await writeFile(file, content);
    expect(await sendFromProcess({ NODE_EXTRA_CA_CERTS: file })).toEqual({ error: expect.stringMatching(words) });
  });
});
