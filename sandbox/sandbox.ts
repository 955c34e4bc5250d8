import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccessKeys, type KeyState } from './access-keys';
import { Accounts, DEFAULT_ACCESS_KEY, DEFAULT_USER, type Caller, type TokenRequest } from './accounts';
import { createRepositoryPart } from './create-repository';
import type { SourceCredentials } from './fetch-mirror';
import { FaultPlan, type Fault, type FaultMatch, type PlannedFault } from './fault-plan';
import { DEFAULT_AGENCY, DEFAULT_IDENTITY_PROVIDER, federationPart, stsPart } from './federation';
import { iamPart } from './iam';
import { lookupPart } from './lookup';
import { oidcOf, type SandboxOidc } from './oidc';
import { OidcIssuer } from './oidc-issuer';
import { oldFailure } from './old-version';
import type { SandboxOptions } from './options';
import { CodeArtsProjects, type CodeArtsProject, type NewCodeArtsProject } from './project';
import { projectListsPart } from './project-lists';
import { refsPart } from './refs';
import { remoteMirrorPart } from './remote-mirror';
import { apiError, Refusal, type ServicePart } from './reply';
import { Repositories } from './repositories';
import type { NewRepository, Repository } from './repository';
import { SandboxServer, type RecordedRequest } from './server';
import type { SignedRequest } from './signature';

export { DEFAULT_ACCESS_KEY, DEFAULT_PROJECT, DEFAULT_USER } from './accounts';
export { DEFAULT_AGENCY, DEFAULT_IDENTITY_PROVIDER } from './federation';
export { fault } from './faults';
export type { ErrorShape } from './answer-faults';
export type { Exchange, Fault, FaultMatch, PlannedFault } from './fault-plan';
export type { AccessKey, KeyState } from './access-keys';
export type { Agency, IdentityProvider } from './federation';
export type { SandboxOidc } from './oidc';
export type { IssuedIdToken, OidcOptions } from './oidc-issuer';
export type { Permission, Project, Token, TokenRequest, TokenScope, User } from './accounts';
export type { RepositoryBehaviour, ScriptStep } from './behaviour';
export type { Arrival } from './fetch-mirror';
export type { CreationBehaviour } from './creation';
export type { MirrorRecord } from './mirror';
export type { SandboxOptions } from './options';
export type { CodeArtsProject, NewCodeArtsProject, NewGroup } from './project';
export type { NewRepository, Repository } from './repository';
export type { RecordedRequest } from './server';

/** A running CodeArts Repo, with IAM, on loopback. */
export interface Sandbox {
  /** Origin of all services, without a trailing slash. */
  readonly url: string;
  /** Every request so far, in order of arrival. */
  readonly requests: readonly RecordedRequest[];
  /** Connections accepted so far. */
  readonly connections: number;
  /** Adds a repository to the project that its path belongs to; an id that is taken is an error. */
  addRepository(repository: NewRepository): Repository;
  /** The live state of a repository, by id or path; an unknown one is an error. */
  repository(which: number | string): Repository;
  /** Adds a project of CodeArts; a uuid or an own group that is taken is an error. */
  addProject(project: NewCodeArtsProject): CodeArtsProject;
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

const DAY_MS = 24 * 60 * 60 * 1000;
const FIRST_MIRROR_ID = 12439;

/** Starts a CodeArts Repo of one's own on 127.0.0.1. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const folder = await mkdtemp(join(tmpdir(), 'codearts-sandbox-'));
  const sandbox = new RunningSandbox(options, folder);
  await sandbox.start();
  return sandbox;
}

class RunningSandbox implements Sandbox {
  readonly oidc: SandboxOidc;
  readonly #folder: string;
  readonly #accounts: Accounts;
  readonly #keys: AccessKeys;
  readonly #repositories: Repositories;
  readonly #endpoints = new Map<string, SourceCredentials>();
  readonly #faults = new FaultPlan();
  readonly #server: SandboxServer;
  readonly #stopping = new AbortController();
  #mirrors = 0;

  constructor(options: SandboxOptions, folder: string) {
    const clock = options.clock ?? Date.now;
    this.#folder = folder;
    this.#accounts = new Accounts({
      clock,
      users: options.users ?? [],
      projects: options.projects ?? [],
      tokenLifeMs: options.tokenLifeMs ?? DAY_MS,
      tokenLength: options.tokenLength ?? 1500,
    });
    const accessKeys = [{ ...DEFAULT_ACCESS_KEY, user: DEFAULT_USER }, ...(options.accessKeys ?? [])];
    this.#keys = new AccessKeys(clock, accessKeys, this.#accounts.projects);
    this.#repositories = this.#newRepositories(options);
    const issuer = new OidcIssuer(() => this.url, clock, options.oidc ?? {});
    this.oidc = oidcOf(issuer, () => this.requests);
    this.#server = new SandboxServer({
      parts: [...this.#repoParts(options), ...this.#signInParts(options, issuer)],
      faults: this.#faults,
      latencyMs: options.latencyMs ?? 0,
      tls: options.tls,
      port: options.port ?? 0,
      authenticate: (request) => authenticate(this.#accounts, this.#keys, request),
    });
  }

  async start(): Promise<void> {
    try {
      await this.#server.start();
    } catch (error) {
      await this.#removeFiles();
      throw error;
    }
  }

  get url(): string {
    return this.#server.url;
  }

  get requests(): readonly RecordedRequest[] {
    return this.#server.requests;
  }

  get connections(): number {
    return this.#server.connections;
  }

  addRepository(given: NewRepository): Repository {
    return this.#repositories.add(given);
  }

  repository(which: number | string): Repository {
    const found = typeof which === 'number' ? this.#repositories.get(which) : this.#repositories.at(which)[0];
    if (found === undefined) throw new Error(`there is no repository ${which}`);
    return found;
  }

  addProject(given: NewCodeArtsProject): CodeArtsProject {
    return this.#repositories.projects.add(given);
  }

  issueToken(request?: TokenRequest): string {
    return this.#accounts.issueToken(request).value;
  }

  accessKeyState(accessKey: string): KeyState {
    return this.#keys.state(accessKey);
  }

  registerEndpoint(credentials: SourceCredentials): string {
    const uuid = randomUUID().replaceAll('-', '');
    this.#endpoints.set(uuid, credentials);
    return uuid;
  }

  async runSchedule(): Promise<void> {
    const scheduled = this.#repositories.all().filter(({ mirror }) => mirror?.mirroring_enabled === true);
    for (const repository of scheduled) repository.startSync();
    await Promise.all(scheduled.map(async (repository) => repository.settled()));
  }

  plan(match: string | FaultMatch, planned: Fault): PlannedFault {
    return this.#faults.add(match, planned);
  }

  clearFaults(): void {
    this.#faults.clear();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#server.stop();
    await Promise.all(this.#repositories.all().map(async (repository) => repository.settled()));
    await this.#removeFiles();
    if (this.#server.drift.length > 0) throw new Error(this.#server.drift.join('\n'));
  }

  #newRepositories(options: SandboxOptions): Repositories {
    const projects = new CodeArtsProjects(options.creation ?? {});
    for (const project of options.codeArtsProjects ?? []) projects.add(project);
    return new Repositories(this.#folder, projects, options, {
      clock: options.clock ?? Date.now,
      timestampPrecision: options.timestampPrecision ?? 'ms',
      signal: this.#stopping.signal,
      nextMirrorId: () => FIRST_MIRROR_ID + this.#mirrors++,
      credentialsOf: (uuid) => this.#endpoints.get(uuid),
    });
  }

  #repoParts(options: SandboxOptions): readonly ServicePart[] {
    const fail = oldFailure(options.oldErrors ?? 'own');
    return [
      remoteMirrorPart(this.#repositories),
      refsPart(this.#repositories),
      lookupPart(this.#repositories, fail, options),
      createRepositoryPart(this.#repositories, fail, options.clock ?? Date.now),
      projectListsPart(this.#repositories),
    ];
  }

  #signInParts(options: SandboxOptions, issuer: OidcIssuer): readonly ServicePart[] {
    const identityProviders = [DEFAULT_IDENTITY_PROVIDER, ...(options.identityProviders ?? [])];
    return [
      iamPart(this.#accounts, this.#keys, options.temporaryKeyLifeMs),
      federationPart(this.#accounts, issuer, identityProviders),
      stsPart(this.#keys, issuer, [DEFAULT_AGENCY, ...(options.agencies ?? [])], options.temporaryKeyLifeMs),
      issuer.part(),
    ];
  }

  async #removeFiles(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 3 });
  }
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
