import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccessKeys, type AccessKey, type KeyState } from './access-keys';
import {
  Accounts,
  DEFAULT_ACCESS_KEY,
  DEFAULT_USER,
  type Caller,
  type Project,
  type TokenRequest,
  type User,
} from './accounts';
import { behaviourOf, type RepositoryBehaviour } from './behaviour';
import type { Clock } from './clock';
import type { SourceCredentials } from './fetch-mirror';
import { FaultPlan, type Fault, type FaultMatch, type PlannedFault } from './fault-plan';
import {
  DEFAULT_AGENCY,
  DEFAULT_IDENTITY_PROVIDER,
  federationPart,
  stsPart,
  type Agency,
  type IdentityProvider,
} from './federation';
import { iamPart } from './iam';
import { textAt } from './json';
import { lookupPart } from './lookup';
import { idTokenId, OidcIssuer, type IssuedIdToken, type OidcOptions } from './oidc-issuer';
import { refsPart } from './refs';
import { remoteMirrorPart } from './remote-mirror';
import { apiError, Refusal } from './reply';
import { Repository, type NewRepository } from './repository';
import { SandboxServer, type RecordedRequest } from './server';
import type { SignedRequest } from './signature';

export { DEFAULT_ACCESS_KEY, DEFAULT_PROJECT, DEFAULT_USER } from './accounts';
export { DEFAULT_AGENCY, DEFAULT_IDENTITY_PROVIDER } from './federation';
export { fault } from './faults';
export type { ErrorShape } from './answer-faults';
export type { Exchange, Fault, FaultMatch, PlannedFault } from './fault-plan';
export type { AccessKey, KeyState } from './access-keys';
export type { Agency, IdentityProvider } from './federation';
export type { IssuedIdToken, OidcOptions } from './oidc-issuer';
export type { Project, Token, TokenRequest, TokenScope, User } from './accounts';
export type { RepositoryBehaviour, ScriptStep } from './behaviour';
export type { Arrival } from './fetch-mirror';
export type { MirrorRecord } from './mirror';
export type { NewRepository, Permission, Repository } from './repository';
export type { RecordedRequest } from './server';

/** How a sandbox is set up; the behaviour options hold for every repository that has none of its own. */
export interface SandboxOptions extends RepositoryBehaviour {
  /** Port on 127.0.0.1; default any free one. */
  readonly port?: number;
  /** Serve HTTPS with this key and certificate (PEM). */
  readonly tls?: { readonly key: string; readonly cert: string };
  /** Time added to every answer; default 0. */
  readonly latencyMs?: number;
  /** Users besides the default one. */
  readonly users?: readonly User[];
  /** Projects besides the default one. */
  readonly projects?: readonly Project[];
  /** Access keys besides the default one. */
  readonly accessKeys?: readonly AccessKey[];
  /** What GitHub's id tokens say. */
  readonly oidc?: OidcOptions;
  /** Identity providers of IAM v3 besides the default one. */
  readonly identityProviders?: readonly IdentityProvider[];
  /** Agencies of IAM v5 besides the default one. */
  readonly agencies?: readonly Agency[];
  /** Life of temporary access keys; default what the request asks for. */
  readonly temporaryKeyLifeMs?: number;
  /** Life of tokens that IAM gives out; default 24 hours. */
  readonly tokenLifeMs?: number;
  /** Length of tokens that IAM gives out, 1 to 100,000; default 1,500. */
  readonly tokenLength?: number;
  /** HTTP status of a look-up by name that finds nothing; default 200, as the service's first versions do. */
  readonly lookupFailureStatus?: 200 | 400 | 404;
  /** Precision of the mirrors' timestamps; default 'ms'. The service may well write whole seconds. */
  readonly timestampPrecision?: 'ms' | 's';
  /** The sandbox's idea of the time; default the real one. */
  readonly clock?: Clock;
}

/** A running CodeArts Repo, with IAM, on loopback. */
export interface Sandbox {
  /** Origin of all services, without a trailing slash. */
  readonly url: string;
  /** Every request so far, in order of arrival. */
  readonly requests: readonly RecordedRequest[];
  /** Connections accepted so far. */
  readonly connections: number;
  /** Adds a repository; an id or path that is taken is an error. */
  addRepository(repository: NewRepository): Repository;
  /** The live state of a repository; an unknown id is an error. */
  repository(id: number): Repository;
  /** Gives out a token without asking IAM; by default project-scoped, for the default user. */
  issueToken(request?: TokenRequest): string;
  /** What has become of an access key, the temporary ones included. */
  accessKeyState(accessKey: string): KeyState;
  /** GitHub's OIDC provider. */
  readonly oidc: SandboxOidc;
  /** Registers a service endpoint that holds a private source's credentials; returns its uuid. */
  registerEndpoint(credentials: SourceCredentials): string;
  /** Does what the service does by itself from time to time: synchronizes every mirror with mirroring_enabled. */
  runSchedule(): Promise<void>;
  /** Plans a fault for some requests; a bare text is an operation's id in the OpenAPI document. */
  plan(match: string | FaultMatch, fault: Fault): PlannedFault;
  /** Takes all faults out of the plan. */
  clearFaults(): void;
  /** Stops, removes all files; rejects if any response did not fit the OpenAPI document. */
  stop(): Promise<void>;
}

/** GitHub's OIDC provider, as far as a test needs it. */
export interface SandboxOidc {
  readonly issuer: string;
  readonly requestUrl: string;
  readonly requestToken: string;
  /** ACTIONS_ID_TOKEN_REQUEST_URL and _TOKEN, as a job with `id-token: write` has them. */
  readonly env: Readonly<Record<string, string>>;
  /** Id tokens given out so far. */
  readonly issued: readonly IssuedIdToken[];
  /** The `jti` of every id token that was sent to IAM or STS, in order, refused or not. */
  readonly presented: readonly string[];
  /** Signs an id token without being asked over HTTP. */
  issue(audience: string, claims?: Readonly<Record<string, unknown>>): Promise<IssuedIdToken>;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const FIRST_MIRROR_ID = 12439;

/** Starts a CodeArts Repo of one's own on 127.0.0.1. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const clock = options.clock ?? Date.now;
  const accounts = new Accounts({
    clock,
    users: options.users ?? [],
    projects: options.projects ?? [],
    tokenLifeMs: options.tokenLifeMs ?? DAY_MS,
    tokenLength: options.tokenLength ?? 1500,
  });
  const repositories = new Map<number, Repository>();
  const endpoints = new Map<string, SourceCredentials>();
  const stopping = new AbortController();
  let mirrors = 0;
  const surroundings = {
    clock,
    timestampPrecision: options.timestampPrecision ?? 'ms',
    signal: stopping.signal,
    nextMirrorId: () => FIRST_MIRROR_ID + mirrors++,
    credentialsOf: (uuid: string) => endpoints.get(uuid),
  };
  const keys = new AccessKeys(
    clock,
    [{ ...DEFAULT_ACCESS_KEY, user: DEFAULT_USER }, ...(options.accessKeys ?? [])],
    accounts.projects,
  );
  const faults = new FaultPlan();
  const issuer: OidcIssuer = new OidcIssuer(() => server.url, clock, options.oidc ?? {});
  const server: SandboxServer = new SandboxServer({
    parts: [
      remoteMirrorPart(repositories),
      refsPart(repositories),
      lookupPart(repositories, options.lookupFailureStatus ?? 200),
      iamPart(accounts, keys, options.temporaryKeyLifeMs),
      federationPart(accounts, issuer, [DEFAULT_IDENTITY_PROVIDER, ...(options.identityProviders ?? [])]),
      stsPart(keys, issuer, [DEFAULT_AGENCY, ...(options.agencies ?? [])], options.temporaryKeyLifeMs),
      issuer.part(),
    ],
    faults,
    latencyMs: options.latencyMs ?? 0,
    tls: options.tls,
    port: options.port ?? 0,
    authenticate: (request) => authenticate(accounts, keys, request),
  });
  await server.start();
  const folder = await mkdtemp(join(tmpdir(), 'codearts-sandbox-'));

  return {
    url: server.url,
    requests: server.requests,
    get connections() {
      return server.connections;
    },
    addRepository: (given) => {
      if (repositories.has(given.id)) throw new Error(`repository ${given.id} exists already`);
      const repository = new Repository(
        given,
        join(folder, `${given.id}.git`),
        behaviourOf(options, given),
        surroundings,
      );
      repositories.set(given.id, repository);
      return repository;
    },
    repository: (id) => {
      const repository = repositories.get(id);
      if (repository === undefined) throw new Error(`there is no repository ${id}`);
      return repository;
    },
    issueToken: (request) => accounts.issueToken(request).value,
    accessKeyState: (accessKey) => keys.state(accessKey),
    oidc: {
      issuer: issuer.issuer,
      requestUrl: issuer.requestUrl,
      requestToken: issuer.requestToken,
      env: {
        ACTIONS_ID_TOKEN_REQUEST_URL: issuer.requestUrl,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: issuer.requestToken,
      },
      issued: issuer.issued,
      get presented() {
        return server.requests.flatMap(({ body }) => {
          const idToken = textAt(body, 'id_token') ?? textAt(body, 'auth', 'id_token', 'id');
          return (idToken === undefined ? undefined : idTokenId(idToken)) ?? [];
        });
      },
      issue: async (audience, claims) => issuer.issue(audience, claims),
    },
    registerEndpoint: (credentials) => {
      const uuid = randomUUID().replaceAll('-', '');
      endpoints.set(uuid, credentials);
      return uuid;
    },
    plan: (match, planned) => faults.add(match, planned),
    clearFaults: () => {
      faults.clear();
    },
    runSchedule: async () => {
      const scheduled = [...repositories.values()].filter(({ mirror }) => mirror?.mirroring_enabled === true);
      for (const repository of scheduled) repository.startSync();
      await Promise.all(scheduled.map(async (repository) => repository.settled()));
    },
    stop: async () => {
      stopping.abort();
      await server.stop();
      await Promise.all([...repositories.values()].map(async (repository) => repository.settled()));
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
      if (server.drift.length > 0) throw new Error(server.drift.join('\n'));
    },
  };
}

function authenticate(accounts: Accounts, keys: AccessKeys, request: SignedRequest): Caller {
  const given = request.headers['x-auth-token'];
  if (given === undefined && request.headers.authorization !== undefined) return keys.authenticate(request);
  const token = typeof given === 'string' ? accounts.validToken(given) : undefined;
  if (token === undefined || token.scope === 'unscoped' || !('project' in token.scope)) {
    throw new Refusal(apiError(401, 'CH.00000002', 'Recognize authentication information failed.'));
  }
  return { user: token.user, by: 'token' };
}
