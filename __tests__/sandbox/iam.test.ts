import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { request } from 'node:http';
import { DEFAULT_PROJECT, DEFAULT_USER, startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { ask, type Answer } from './ask';

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
    expect(answer.body).toMatchObject({ token: { methods: ['password'], project: DEFAULT_PROJECT } });
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
