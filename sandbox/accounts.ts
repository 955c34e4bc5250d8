import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from './clock';

/** A person or a program of an account. */
export interface User {
  readonly domain: string;
  readonly name: string;
  readonly password: string;
}

/** The user that every sandbox knows, with the project its tokens are for. */
export const DEFAULT_USER = {
  domain: 'sandbox-account',
  name: 'mirror-bot',
  password: 'Sandbox-Passw0rd!',
} as const satisfies User;

/** The project that every sandbox knows: its name is the region's. */
export const DEFAULT_PROJECT = { id: 'aa2d97d7e62c4b7da3ffdfc11551f878', name: 'cn-north-4' } as const;

/** The access key that every sandbox knows; it is the default user's. */
export const DEFAULT_ACCESS_KEY = {
  accessKey: 'SANDBOXACCESSKEY0001',
  secretKey: 'sandboxSecretKey000000000000000000000001',
} as const;

/** A project of the account. */
export interface Project {
  readonly id: string;
  readonly name: string;
}

/** What a token is good for. */
export type TokenScope = { readonly project: Project } | { readonly domain: string } | 'unscoped';

/** A token that was given out. */
export interface Token {
  readonly value: string;
  readonly user: Pick<User, 'domain' | 'name'>;
  readonly scope: TokenScope;
  readonly issuedAt: number;
  readonly expiresAt: number;
}

/** What an operation does to a repository or a project. */
export type Permission = 'read' | 'write';

/** Who a request was signed in as. */
export interface Caller {
  readonly user: Pick<User, 'domain' | 'name'>;
  readonly by: 'token' | 'access key' | 'temporary access key';
}

/** What a new token should be like. */
export interface TokenRequest {
  readonly user?: Pick<User, 'domain' | 'name'>;
  readonly scope?: TokenScope;
  readonly lifeMs?: number;
  /** Characters, 1 to 100,000. */
  readonly length?: number;
}

/** Users, projects and the tokens given out to them. */
export class Accounts {
  readonly #clock: Clock;
  readonly #users: readonly User[];
  readonly #projects: readonly Project[];
  readonly #tokens = new Map<string, Token>();
  readonly #defaults: { readonly lifeMs: number; readonly length: number };

  constructor(settings: {
    clock: Clock;
    users: readonly User[];
    projects: readonly Project[];
    tokenLifeMs: number;
    tokenLength: number;
  }) {
    this.#clock = settings.clock;
    this.#users = [DEFAULT_USER, ...settings.users];
    this.#projects = [DEFAULT_PROJECT, ...settings.projects];
    this.#defaults = { lifeMs: settings.tokenLifeMs, length: settings.tokenLength };
  }

  /** The user with this name and password, or undefined. */
  signIn(domain: string, name: string, password: string): User | undefined {
    return this.#users.find((user) => user.domain === domain && user.name === name && user.password === password);
  }

  /** All projects. */
  get projects(): readonly Project[] {
    return this.#projects;
  }

  /** The project with this id or name, or undefined. */
  project(wanted: { readonly id?: string | undefined; readonly name?: string | undefined }): Project | undefined {
    return this.#projects.find((project) =>
      wanted.id === undefined ? project.name === wanted.name : project.id === wanted.id,
    );
  }

  /** Gives out a token. */
  issueToken(request: TokenRequest = {}): Token {
    const issuedAt = this.#clock();
    const token: Token = {
      value: tokenText(request.length ?? this.#defaults.length),
      user: request.user ?? DEFAULT_USER,
      scope: request.scope ?? { project: DEFAULT_PROJECT },
      issuedAt,
      expiresAt: issuedAt + (request.lifeMs ?? this.#defaults.lifeMs),
    };
    this.#tokens.set(token.value, token);
    return token;
  }

  /** The token with this value if it still counts, or undefined. */
  validToken(value: string): Token | undefined {
    const token = this.#tokens.get(value);
    return token !== undefined && token.expiresAt > this.#clock() ? token : undefined;
  }
}

/** The id that IAM would show for a name: always the same 32 hexadecimal digits. */
export function idOf(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 32);
}

function tokenText(length: number): string {
  if (!Number.isInteger(length) || length < 1 || length > 100_000)
    throw new RangeError('a token has 1 to 100000 characters');
  const random = randomBytes(Math.ceil((length * 3) / 4))
    .toString('base64')
    .replaceAll('/', '-');
  // IAM's tokens begin with MII; a short one needs all its characters to differ from others.
  return length < 16 ? random.slice(0, length) : `MII${random}`.slice(0, length);
}
