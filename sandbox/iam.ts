import type { AccessKeys } from './access-keys';
import { idOf, type Accounts, type Token, type TokenScope } from './accounts';
import { iamTimestamp } from './clock';
import { textAt, valueAt } from './json';
import { iamError, Refusal, type Reply, type ServicePart } from './reply';

/** Where IAM really is; its addresses of projects are only shown. */
const IAM = 'https://iam.myhuaweicloud.com';
const DEFAULT_KEY_LIFE_SECONDS = 900;

/** What IAM gives for a password and for a token, and its list of projects: the operations that the official SDKs sign in with. */
export function iamPart(accounts: Accounts, keys: AccessKeys, keyLifeMs: number | undefined): ServicePart {
  return {
    refuseInvalid: () => iamError(400, 'The request body is invalid', 'Bad Request'),
    handlers: {
      CreateTokenByPassword: ({ body, parameters }) => {
        const named = ['auth', 'identity', 'password', 'user'];
        const user = accounts.signIn(
          textAt(body, ...named, 'domain', 'name') ?? '',
          textAt(body, ...named, 'name') ?? '',
          textAt(body, ...named, 'password') ?? '',
        );
        if (user === undefined) throw new Refusal(iamError(401, 'The username or password is wrong.', 'Unauthorized'));
        const scope = readScope(accounts, body, user.domain);
        if (scope === undefined) {
          throw new Refusal(iamError(401, 'The project of the scope does not exist.', 'Unauthorized'));
        }
        return tokenReply(accounts.issueToken({ user, scope }), 'password', parameters['nocatalog'] === undefined);
      },

      CreateTemporaryAccessKeyByToken: ({ body, headers }) => {
        const asked = ['auth', 'identity', 'token'];
        const token = accounts.validToken(textAt(body, ...asked, 'id') ?? String(headers['x-auth-token'] ?? ''));
        if (token === undefined) {
          throw new Refusal(iamError(401, 'The request you have made requires authentication.', 'Unauthorized'));
        }
        const seconds = Number(valueAt(body, ...asked, 'duration_seconds') ?? DEFAULT_KEY_LIFE_SECONDS);
        const key = keys.issueTemporary(token.user, keyLifeMs ?? seconds * 1000);
        return {
          status: 201,
          body: {
            credential: {
              access: key.accessKey,
              secret: key.secretKey,
              securitytoken: key.securityToken,
              expires_at: iamTimestamp(key.expiresAt),
            },
          },
        };
      },

      KeystoneListProjects: ({ caller, parameters }) => {
        const domain = idOf(caller?.user.domain ?? '');
        const isWanted = (name: string): boolean => (parameters['name'] ?? name) === name;
        const projects = accounts.projects.filter(({ name }) => isWanted(name));
        return {
          status: 200,
          body: {
            projects: projects.map(({ id, name }) => ({
              ...{ id, name, description: '', enabled: true, is_domain: false, parent_id: domain, domain_id: domain },
              links: { self: `${IAM}/v3/projects/${id}` },
            })),
            links: { self: `${IAM}/v3/projects`, next: null, previous: null },
          },
        };
      },
    },
  };
}

/** The scope that a request body asks for, or undefined if its project does not exist. */
export function readScope(accounts: Accounts, body: unknown, domain: string): TokenScope | undefined {
  if (valueAt(body, 'auth', 'scope', 'domain') !== undefined) return { domain };
  if (valueAt(body, 'auth', 'scope', 'project') === undefined) return 'unscoped';
  const project = accounts.project({
    id: textAt(body, 'auth', 'scope', 'project', 'id'),
    name: textAt(body, 'auth', 'scope', 'project', 'name'),
  });
  return project && { project };
}

/** The answer that gives a token out. */
export function tokenReply(token: Token, method: string, withCatalog: boolean): Reply {
  const domain = { id: idOf(token.user.domain), name: token.user.domain };
  const scope =
    token.scope === 'unscoped'
      ? {}
      : 'project' in token.scope
        ? { project: { ...token.scope.project, domain } }
        : { domain };
  return {
    status: 201,
    headers: { 'X-Subject-Token': token.value },
    body: {
      token: {
        methods: [method],
        issued_at: iamTimestamp(token.issuedAt),
        expires_at: iamTimestamp(token.expiresAt),
        user: {
          id: idOf(`${token.user.domain}/${token.user.name}`),
          name: token.user.name,
          domain,
          password_expires_at: '',
        },
        ...scope,
        roles: [{ id: '0', name: 'te_admin' }],
        ...(withCatalog ? { catalog: [{ type: 'codeartsrepo', id: idOf('codeartsrepo'), endpoints: [] }] } : {}),
      },
    },
  };
}
