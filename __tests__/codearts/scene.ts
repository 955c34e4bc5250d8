import { expect } from '@jest/globals';
import { CodeArtsApi } from '../../src/codearts/api';
import { CodeArtsCreations } from '../../src/codearts/creations';
import { CodeArtsMirrors } from '../../src/codearts/mirrors';
import { CodeArtsRefs } from '../../src/codearts/refs';
import { CodeArtsRepositories } from '../../src/codearts/repositories';
import type { Authenticator } from '../../src/credentials/credentials';
import { createCaller, type TestCaller } from '../support/caller';
import {
  type Answer,
  inTurn,
  type Received,
  type Reply,
  silence,
  startServer,
  type TestServer,
} from '../support/server';

/** A service on loopback, and the client that asks it. */
export interface Scene {
  readonly server: TestServer;
  readonly calling: TestCaller;
  readonly mirrors: CodeArtsMirrors;
  readonly repositories: CodeArtsRepositories;
  readonly refs: CodeArtsRefs;
  readonly creations: CodeArtsCreations;
  /** What was told of odd replies. */
  readonly oddities: readonly string[];
  /** How often a request was signed. */
  readonly signings: number;
  /** Makes the service answer, one after the other; the last answer stays. */
  answer(...answers: (Answer | Reply)[]): void;
  /** The only request that came. */
  onlyRequest(): Received;
  close(): Promise<void>;
}

/** How a scene is set up. */
export interface SceneOptions {
  /** Path behind the host. */
  readonly basePath?: string;
  /** In place of one that sends the token `the-token`. */
  readonly authenticator?: Authenticator;
}

/** Starts a silent service, and a client with the real transport and policy, whose pauses take no time. */
export async function startScene({ basePath = '', authenticator = withToken }: SceneOptions = {}): Promise<Scene> {
  const server = await startServer(silence);
  const calling = createCaller();
  let signings = 0;
  const oddities: string[] = [];
  const counting: Authenticator = {
    authenticate: (request) => {
      signings += 1;
      return authenticator.authenticate(request);
    },
  };
  const api = new CodeArtsApi(server.url + basePath, counting, calling.caller);
  return {
    server,
    calling,
    mirrors: new CodeArtsMirrors(api, (oddity) => oddities.push(oddity)),
    repositories: new CodeArtsRepositories(api),
    refs: new CodeArtsRefs(api),
    creations: new CodeArtsCreations(api),
    oddities,
    get signings() {
      return signings;
    },
    answer: (...answers) => {
      server.answer = inTurn(...answers);
    },
    onlyRequest: () => {
      expect(server.requests).toHaveLength(1);
      return server.requests[0] as Received;
    },
    close: async () => {
      calling.close();
      await server.stop();
    },
  };
}

const withToken: Authenticator = {
  authenticate: (request) =>
    Promise.resolve({ ...request, headers: { ...request.headers, 'x-auth-token': 'the-token' } }),
};

/** What a promise comes to, for a test to look at. */
export async function failure(doing: Promise<unknown>): Promise<unknown> {
  return doing.then(
    (value) => ({ value }),
    (error: unknown) => error,
  );
}
