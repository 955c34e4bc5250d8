import type { Clock } from '../clock';
import type { Inputs } from '../inputs/inputs';
import { RepositoryCreator } from '../mirror/create';
import { locateSingly } from '../mirror/identify';
import { perform } from '../mirror/perform';
import type { Repositories } from '../mirror/repositories';
import type { Locate, Log, MirrorResult, MirrorTask } from '../mirror/task';
import { troubleshootingPage } from '../report/documentation';
import type { Circumstances } from '../report/circumstances';
import { describeAttempt, RetryLog } from '../report/requests';
import type { Situation, Traffic } from '../report/situation';
import type { Runner } from '../runner/runner';
import { userAgent } from '../runner/user-agent';
import { openService, type Service, type Wiring } from './service';

/** A run at work: what it was asked for, what it works with, and what it has sent so far. */
export interface Session {
  inputs: Inputs;
  runner: Runner;
  /** What the explanation of an error depends on. */
  about: Circumstances;
  clock: Clock;
  /** Aborted when the workflow is cancelled. */
  signal: AbortSignal;
  /** Performs one task as the run's policy says. Never throws. */
  perform: (task: MirrorTask, log: Log, locate?: Locate) => Promise<MirrorResult>;
  repositories: Repositories;
  stopsAll: Service['stopsAll'];
  /** Closes every connection. */
  close: () => void;
  /** What the summary tells besides the results. */
  situation: () => Situation;
  retryLog: RetryLog;
  /** Kept when the service has answered a request otherwise than by refusing the credential. */
  accepted: Promise<true>;
  /** Whether the debug log is shown (ACTIONS_STEP_DEBUG): of many mirrors, lines that nobody sees would still be paid for. */
  isDebugging: boolean;
}

/** Opens the service of a run, and listens to its requests. */
export async function openSession(
  inputs: Inputs,
  surroundings: Pick<Session, 'runner' | 'clock' | 'signal'>,
): Promise<Session> {
  const { runner, clock, signal } = surroundings;
  const { onAttempt, onRetry, onOddity, traffic, ...heard } = listen(inputs, runner);
  const service = openService(inputs, {
    clock,
    signal,
    userAgent: userAgent(runner.env),
    mask: runner.mask,
    onAttempt,
    onRetry,
    onOddity,
  });
  const { mirrors, repositories, creations, stopsAll, close } = service;
  const { mode, sync, wait, verify } = inputs.policy;
  const verifier = verify && (await service.openVerifier(verify, inputs.ownCommit));
  const creator = new RepositoryCreator(creations, repositories, clock, signal);
  return {
    ...surroundings,
    ...heard,
    inputs,
    about: { credentials: inputs.credentials, mode, page: troubleshootingPage(runner.env) },
    perform: (task, log, locate = locateSingly(repositories)) =>
      perform(task, inputs.policy, { mirrors, locate, creator, clock, signal, log, ...(verifier && { verifier }) }),
    situation: () => ({ traffic, mode, ...(sync && { synced: wait ? 'ended' : 'started' }), nowMs: clock.time() }),
    repositories,
    stopsAll,
    close,
  };
}

/** What a run hears of its requests. */
function listen(
  inputs: Inputs,
  runner: Runner,
): Pick<Session, 'retryLog' | 'accepted' | 'isDebugging'> & { traffic: Traffic } & Pick<
    Wiring,
    'onAttempt' | 'onRetry' | 'onOddity'
  > {
  const traffic: Traffic = { requests: 0, retries: 0 };
  const retryLog = new RetryLog(runner);
  const isDebugging = runner.env['RUNNER_DEBUG'] === '1' || runner.env['ACTIONS_STEP_DEBUG'] === 'true';
  let accept: () => void = () => undefined;
  const accepted = new Promise<true>((resolve) => {
    accept = () => {
      resolve(true);
    };
  });
  return {
    traffic,
    retryLog,
    accepted,
    isDebugging,
    onAttempt(attempt) {
      traffic.requests++;
      if (attempt.requestId !== undefined) traffic.lastRequestId = runner.redact(attempt.requestId, MAX_REQUEST_ID);
      if (inputs.work.kind === 'one' || isDebugging) runner.debug(describeAttempt(attempt));
      if (attempt.url.startsWith(inputs.endpoints.codearts) && isAnswer(attempt.status)) accept();
    },
    onRetry(retry) {
      traffic.retries++;
      retryLog.tell(retry);
    },
    onOddity(oddity) {
      if (inputs.work.kind === 'one' || isDebugging) runner.debug(oddity);
    },
  };
}

/** A request id is cut beyond this; the service's have 32 characters. */
const MAX_REQUEST_ID = 128;

/** Whether a status can only come with a credential that is accepted. */
function isAnswer(status = 0): boolean {
  return (status >= 200 && status < 300) || status === 404;
}
