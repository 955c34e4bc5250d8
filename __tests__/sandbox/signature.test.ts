import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DEFAULT_ACCESS_KEY, DEFAULT_PROJECT, startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { isSignedWith, readSignatureHeader, stringToSign } from '../../sandbox/signature';
import { ask, type Answer } from './ask';
import { signedHeaders } from './sign';

const path = '/v4/repositories/7/remote-mirror';
const bad = { ...DEFAULT_ACCESS_KEY, secretKey: 'wrong' };

let sandbox: Sandbox;
let now: number;

beforeEach(async () => {
  now = Date.now();
  sandbox = await startSandbox({ git: false, clock: () => now });
  sandbox.addRepository({ id: 7, path: 'a/b' });
});

afterEach(async () => {
  await sandbox.stop();
});

async function askSigned(
  key: { readonly accessKey: string; readonly secretKey: string } = DEFAULT_ACCESS_KEY,
  headers: Record<string, string> = {},
  more: { method?: string; path?: string; body?: unknown } = {},
): Promise<Answer> {
  const { method = 'GET', path: asked = path, body } = more;
  const signed = signedHeaders({
    method,
    url: sandbox.url + asked,
    ...key,
    headers,
    ...(body === undefined ? {} : { body }),
  });
  return ask(sandbox, method, asked, { headers: signed, ...(body === undefined ? {} : { body }) });
}

const messageOf = (answer: Answer): unknown => answer.body;

describe("the service's published signing example", () => {
  it('is verified', () => {
    const request = {
      method: 'GET',
      target: '/v1/77b6a44cba5143ab91d13ab9a8ff44fd/vpcs?limit=2&marker=13551d6b-755d-4757-b956-536f674975c0',
      headers: {
        'content-type': 'application/json',
        host: 'service.region.example.com',
        'x-sdk-date': '20191115T033655Z',
      },
      rawBody: Buffer.alloc(0),
    };
    const header = readSignatureHeader(
      'SDK-HMAC-SHA256 Access=QTWAOYTTINDUT2QVKYUC, SignedHeaders=content-type;host;x-sdk-date, ' +
        'Signature=7be6668032f70418fcc22abc52071e57aff61b84a1d2381bb430d6870f4f6ebe',
    );
    if (header === undefined) throw new Error('the header was not understood');
    expect(isSignedWith(request, header, 'MFyfvK41ba2giqM7Uio6PznpdUKGpownRZlmVmHc')).toBe(true);
    expect(isSignedWith({ ...request, method: 'PUT' }, header, 'MFyfvK41ba2giqM7Uio6PznpdUKGpownRZlmVmHc')).toBe(false);
  });
});

describe('a signed request', () => {
  it("is accepted from Huawei Cloud's own signer, with body and with awkward query", async () => {
    expect((await askSigned()).status).toBe(404);
    const body = { url: 'https://example.com/镜像.git' };
    const associated = await askSigned(DEFAULT_ACCESS_KEY, {}, { method: 'POST', path: `${path}/associate`, body });
    expect(associated.status).toBe(201);
    const awkward = `${path}?search=${encodeURIComponent("my repo/镜像~*'()")}&b=1&a=2`;
    expect((await askSigned(DEFAULT_ACCESS_KEY, {}, { path: awkward })).status).toBe(200);
    expect(sandbox.accessKeyState(DEFAULT_ACCESS_KEY.accessKey)).toEqual({
      badSignatures: 0,
      goodSignatures: 3,
      locked: false,
    });
  });

  it('may name a project, but only one that exists', async () => {
    expect((await askSigned(DEFAULT_ACCESS_KEY, { 'X-Project-Id': DEFAULT_PROJECT.id })).status).toBe(404);
    expect((await askSigned(DEFAULT_ACCESS_KEY, { 'X-Project-Id': 'nowhere' })).status).toBe(401);
  });

  it('is refused when it was signed more than 15 minutes ago', async () => {
    now += 15 * 60_000 + 2000;
    expect(messageOf(await askSigned())).toMatchObject({ error_code: 'APIG.0303' });
    expect(sandbox.accessKeyState(DEFAULT_ACCESS_KEY.accessKey).badSignatures).toBe(0);
  });

  it('is refused for an unknown key, and for a header of another form', async () => {
    expect(messageOf(await askSigned({ accessKey: 'NOBODYSKEY', secretKey: 'x' }))).toEqual({
      error_code: 'APIGW.0301',
      error_msg: 'Incorrect IAM authentication information: Get secretKey failed,ak:NOBODYSKEY,err:ak not exist',
    });
    const answer = await ask(sandbox, 'GET', path, { headers: { Authorization: 'Basic abc' } });
    expect(messageOf(answer)).toMatchObject({ error_code: 'APIGW.0301' });
  });

  it('need not cover the host, which the official Go SDK does not', async () => {
    const headers = { 'x-sdk-date': new Date().toISOString().replace(/[-:]|\.\d+/g, '') };
    const target = { method: 'GET', target: path, headers, rawBody: Buffer.alloc(0) };
    const signature = createHmac('sha256', DEFAULT_ACCESS_KEY.secretKey).update(stringToSign(target, ['x-sdk-date']));
    const Authorization = `SDK-HMAC-SHA256 Access=${DEFAULT_ACCESS_KEY.accessKey}, SignedHeaders=x-sdk-date, Signature=${signature.digest('hex')}`;
    expect((await ask(sandbox, 'GET', path, { headers: { ...headers, Authorization } })).status).toBe(404);
  });

  it('is refused when a header that matters is not signed', async () => {
    const signed = signedHeaders({ method: 'GET', url: sandbox.url + path, ...DEFAULT_ACCESS_KEY });
    const headers = { ...signed, 'X-Project-Id': DEFAULT_PROJECT.id };
    expect((await ask(sandbox, 'GET', path, { headers })).status).toBe(401);
  });

  it('locks its key for five minutes after more than five bad signatures in a row', async () => {
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      expect(messageOf(await askSigned(bad))).toMatchObject({
        error_code: 'APIGW.0301',
        error_msg: 'Incorrect IAM authentication information: verify aksk signature fail',
      });
    }
    expect(sandbox.accessKeyState(bad.accessKey)).toMatchObject({ badSignatures: 5, locked: false });
    expect((await askSigned(bad)).status).toBe(401);
    expect(sandbox.accessKeyState(bad.accessKey)).toMatchObject({ badSignatures: 6, locked: true });
    expect(messageOf(await askSigned())).toMatchObject({
      error_msg: 'Incorrect IAM authentication information: AK access failed to reach the limit,forbidden.',
    });
    now += 5 * 60_000;
    expect((await askSigned()).status).toBe(404);
    expect(sandbox.accessKeyState(bad.accessKey)).toMatchObject({ badSignatures: 0, locked: false });
  });

  it('counts only bad signatures in a row', async () => {
    for (let attempt = 1; attempt <= 4; attempt += 1) await askSigned(bad);
    await askSigned();
    for (let attempt = 1; attempt <= 5; attempt += 1) await askSigned(bad);
    expect((await askSigned()).status).toBe(404);
  });
});
