import { idOf, type Accounts, type Token, type TokenScope } from './accounts';
import { iamTimestamp } from './clock';
import { textAt, valueAt } from './json';
import { iamError, Refusal, type Reply, type ServicePart } from './reply';

/** IAM's exchange of a password for a token. */
export function iamPart(accounts: Accounts): ServicePart {
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
    token.scope === 'unscoped' ? {} : 'project' in token.scope ? { project: token.scope.project } : { domain };
  return {
    status: 201,
    headers: { 'X-Subject-Token': token.value },
    body: {
      token: {
        methods: [method],
        issued_at: iamTimestamp(token.issuedAt),
        expires_at: iamTimestamp(token.expiresAt),
        user: { id: idOf(`${token.user.domain}/${token.user.name}`), name: token.user.name, domain },
        ...scope,
        roles: [{ id: '0', name: 'te_admin' }],
        ...(withCatalog ? { catalog: [{ type: 'codeartsrepo', id: idOf('codeartsrepo'), endpoints: [] }] } : {}),
      },
    },
  };
}
