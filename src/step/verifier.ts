import type { CodeArtsApi } from '../codearts/api';
import { CodeArtsRefs } from '../codearts/refs';
import { type GitReply, type GitRequest, MAX_REFS_BYTES, readSourceRefs } from '../git/source-refs';
import { type Attempt, Caller, type CallContext } from '../http/call';
import { HttpError } from '../http/http-error';
import { fateOf } from '../http/retry';
import type { HttpResponse } from '../http/reply';
import type { Send } from '../http/send';
import type { OwnCommit, Sources } from '../mirror/refs';
import type { SourceCredentials } from '../mirror/remote-mirror';
import { BranchVerifier } from '../mirror/verify';

/** What verifying borrows from the run. */
export interface VerifierWiring {
  api: CodeArtsApi;
  send: Send;
  context: CallContext;
  onAttempt: (attempt: Attempt) => void;
  userAgent: string;
  credentials: SourceCredentials;
  ownCommit: OwnCommit | undefined;
}

/** Wires what proves that commits arrived. This module is loaded only by runs that verify. */
export function openVerifier(wiring: VerifierWiring): BranchVerifier {
  const { api, context, credentials, ownCommit } = wiring;
  const refs = new CodeArtsRefs(api);
  return new BranchVerifier({ sources: openSources(wiring), refs, credentials, ownCommit, signal: context.signal });
}

/** Sources are asked by the rules of all requests, but what one of them refuses slows none of the service's down. */
function openSources({ send, context, onAttempt, userAgent }: VerifierWiring): Sources {
  // A request id of another server is of no use to the service's support.
  const tell = (attempt: Attempt) => {
    const told = { ...attempt };
    delete told.requestId;
    onAttempt(told);
  };
  const caller = new Caller(send, context, readAnswer, tell);
  const ask = (request: GitRequest): Promise<GitReply> =>
    caller.call({
      request: () => ({ ...request, reply: { encoding: 'latin1', maxBytes: MAX_REFS_BYTES } }),
      effect: 'read',
      read: (_json, { status, headers, body }) => ({ status, headers, body: Buffer.from(body, 'latin1') }),
    });
  return { read: (url, reading) => readSourceRefs({ url, userAgent, ...reading }, ask) };
}

/** Throws what is worth another attempt; everything else is an answer. */
function readAnswer({ status, about }: HttpResponse): undefined {
  const refusal = new HttpError(`HTTP ${status}`, about);
  if (fateOf(refusal, 'read') === 'again') throw refusal;
}
