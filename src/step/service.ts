import type { Inputs } from '../inputs/inputs';
import type { Clock } from '../clock';
import { CodeArtsApi } from '../codearts/api';
import { readReply } from '../codearts/api-error';
import { CodeArtsCreations } from '../codearts/creations';
import { stopsAll } from '../codearts/credential-refusal';
import { CodeArtsMirrors } from '../codearts/mirrors';
import { CodeArtsRepositories } from '../codearts/repositories';
import { authenticatorFor } from '../credentials/authenticator';
import { type Attempt, Caller } from '../http/call';
import { type Retry, RETRY_POLICY } from '../http/retry';
import { Transport } from '../http/send';
import type { OwnCommit } from '../mirror/refs';
import type { RemoteMirrors, SourceCredentials } from '../mirror/remote-mirror';
import type { Verifier } from '../mirror/task';
import type { Creations, Repositories } from '../mirror/repositories';

/** What the run hears of its requests, and what it lends them. */
export interface Wiring {
  clock: Clock;
  signal: AbortSignal;
  userAgent: string;
  mask: (secret: string) => void;
  onAttempt: (attempt: Attempt) => void;
  onRetry: (retry: Retry) => void;
  /** Told of what the service answers otherwise than documented, where that does no harm. */
  onOddity: (oddity: string) => void;
}

/** The service, signed in to when it is first used. */
export interface Service {
  mirrors: RemoteMirrors;
  repositories: Repositories;
  creations: Creations;
  /** Whether an error means that no other request can succeed either. */
  stopsAll: (error: unknown) => boolean;
  /** Loads what proves that commits arrived. */
  openVerifier: (credentials: SourceCredentials, ownCommit: OwnCommit | undefined) => Promise<Verifier>;
  /** Closes every connection. */
  close: () => void;
}

/** Wires transport, retry, credentials and client together. This module is loaded only after the inputs were found to be right. */
export function openService(inputs: Inputs, wiring: Wiring): Service {
  const transport = new Transport({
    userAgent: wiring.userAgent,
    timeoutMs: inputs.requestTimeoutMs,
    network: inputs.network,
  });
  const context = {
    policy: { ...RETRY_POLICY, maxAttempts: inputs.maxAttempts },
    clock: wiring.clock,
    signal: wiring.signal,
    onRetry: wiring.onRetry,
  };
  const newCaller = () => new Caller(transport.send, context, readReply, wiring.onAttempt);
  const { iam, sts } = inputs.endpoints;
  const authenticator = authenticatorFor(inputs.credentials, {
    caller: newCaller(),
    clock: wiring.clock,
    iam,
    sts,
    mask: wiring.mask,
  });
  const api = new CodeArtsApi(inputs.endpoints.codearts, authenticator, newCaller());
  return {
    mirrors: new CodeArtsMirrors(api, wiring.onOddity),
    repositories: new CodeArtsRepositories(api),
    creations: new CodeArtsCreations(api),
    stopsAll,
    openVerifier: async (credentials, ownCommit) => {
      const { openVerifier } = await import('./verifier');
      const { onAttempt, userAgent } = wiring;
      return openVerifier({ api, send: transport.send, context, onAttempt, userAgent, credentials, ownCommit });
    },
    close: () => {
      transport.close();
    },
  };
}
