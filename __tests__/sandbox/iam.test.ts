import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { request } from 'node:http';
import { DEFAULT_PROJECT, DEFAULT_USER, startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { ask, type Answer } from './ask';
import { signedHeaders } from './sign';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ git: false });
  sandbox.addRepository({ id: 7, path: 'a/b' });
});

afterAll(async () => {
  await sandbox.stop();
});

async function signIn(
  scope: unknown,
  password: string = DEFAULT_USER.password,
  query = '?nocatalog=true',
): Promise<Answer> {
  const user = { name: DEFAULT_USER.name, password, domain: { name: DEFAULT_USER.domain } };
  const identity = { methods: ['password'], password: { user } };
  return ask(sandbox, 'POST', `/v3/auth/tokens${query}`, { body: { auth: { identity, scope } } });
}

describe('signing in with a password', () => {
  it('gives a token for the project in the header X-Subject-Token', async () => {
    const answer = await signIn({ project: { name: DEFAULT_PROJECT.name } });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      token: { methods: ['password'], project: expect.objectContaining(DEFAULT_PROJECT) },
    });
    expect(answer.body).not.toHaveProperty('token.catalog');
    const token = answer.headers.get('x-subject-token') ?? '';
    expect((await ask(sandbox, 'GET', '/v4/repositories/7/remote-mirror', { token })).status).toBe(404);
  });

  it('finds the project by id, and sends the catalog unless told not to', async () => {
    const answer = await signIn({ project: { id: DEFAULT_PROJECT.id } }, DEFAULT_USER.password, '');
    expect(answer.body).toHaveProperty('token.catalog');
  });

  it.each([
    ['unscoped', undefined],
    ['scoped to the account', { domain: { name: DEFAULT_USER.domain } }],
  ])('gives a token that the repository refuses when %s', async (_what, scope) => {
    const answer = await signIn(scope);
    expect(answer.status).toBe(201);
    const token = answer.headers.get('x-subject-token') ?? '';
    expect((await ask(sandbox, 'GET', '/v4/repositories/7/remote-mirror', { token })).status).toBe(401);
  });

  it('refuses a wrong password, an unknown project and a malformed body in the shape of IAM', async () => {
    const wrong = { error: { code: 401, message: 'The username or password is wrong.', title: 'Unauthorized' } };
    expect((await signIn(undefined, 'wrong')).body).toEqual(wrong);
    expect((await signIn({ project: { name: 'atlantis' } })).status).toBe(401);
    const malformed = await ask(sandbox, 'POST', '/v3/auth/tokens', { body: { auth: {} } });
    expect([malformed.status, malformed.body]).toEqual([
      400,
      { error: { code: 400, message: 'The request body is invalid', title: 'Bad Request' } },
    ]);
  });

  it('gives tokens as long as 100,000 characters, and as short-lived as asked', async () => {
    let now = Date.parse('2025-04-24T12:04:44Z');
    const long = await startSandbox({ tokenLength: 100_000, tokenLifeMs: 1000, clock: () => now });
    const user = { name: DEFAULT_USER.name, password: DEFAULT_USER.password, domain: { name: DEFAULT_USER.domain } };
    const auth = {
      identity: { methods: ['password'], password: { user } },
      scope: { project: { name: DEFAULT_PROJECT.name } },
    };
    const token = await new Promise<string>((resolve, reject) => {
      request(
        `${long.url}/v3/auth/tokens`,
        { method: 'POST', maxHeaderSize: 200_000, headers: { 'Content-Type': 'application/json' } },
        (response) => {
          response.resume();
          resolve(String(response.headers['x-subject-token']));
        },
      )
        .on('error', reject)
        .end(JSON.stringify({ auth }));
    });
    expect(token).toHaveLength(100_000);
    expect((await ask(long, 'GET', '/v4/repositories/1/remote-mirror', { token })).status).toBe(404);
    now += 1000;
    expect((await ask(long, 'GET', '/v4/repositories/1/remote-mirror', { token })).status).toBe(401);
    await long.stop();
  });
});

describe('a temporary key for a token', () => {
  const identity = (token: object): object => ({ auth: { identity: { methods: ['token'], token } } });
  const path = '/v3.0/OS-CREDENTIAL/securitytokens';

  it('is given for the token of the header or of the body, an unscoped one too, and signs', async () => {
    const unscoped = sandbox.issueToken({ scope: 'unscoped' });
    const byBody = await ask(sandbox, 'POST', path, { body: identity({ id: unscoped, duration_seconds: 21_600 }) });
    const byHeader = await ask(sandbox, 'POST', path, { token: unscoped, body: identity({}) });
    for (const answer of [byBody, byHeader]) {
      const { credential } = answer.body as { credential: Record<'access' | 'secret' | 'securitytoken', string> };
      const key = { accessKey: credential.access, secretKey: credential.secret };
      const url = `${sandbox.url}/v3/projects?name=${DEFAULT_PROJECT.name}`;
      const headers = signedHeaders({
        ...{ method: 'GET', url, ...key },
        headers: { 'X-Security-Token': credential.securitytoken },
      });
      const projects = await ask(sandbox, 'GET', `/v3/projects?name=${DEFAULT_PROJECT.name}`, { headers });
      expect(projects.body).toHaveProperty('projects.0.id', DEFAULT_PROJECT.id);
      expect(answer.status).toBe(201);
    }
  });

  it('is refused without a token that counts, and for a life that IAM does not give', async () => {
    expect((await ask(sandbox, 'POST', path, { body: identity({ id: 'nobody' }) })).status).toBe(401);
    const token = sandbox.issueToken();
    expect((await ask(sandbox, 'POST', path, { token, body: identity({ duration_seconds: 60 }) })).status).toBe(400);
  });
});

describe('the list of projects', () => {
  it('has all of them, or those of a name', async () => {
    const token = sandbox.issueToken();
    expect((await ask(sandbox, 'GET', '/v3/projects', { token })).body).toHaveProperty('projects.length', 1);
    const none = await ask(sandbox, 'GET', '/v3/projects?name=atlantis', { token });
    expect(none.body).toHaveProperty('projects', []);
    expect((await ask(sandbox, 'GET', '/v3/projects')).status).toBe(401);
  });
});
