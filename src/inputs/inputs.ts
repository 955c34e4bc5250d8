import { type NetworkSettings, readNetworkSettings } from '../http/network-settings';
import { type Endpoints, isKnownRegion } from '../codearts/endpoint';
import type { Credentials } from '../credentials/credentials';
import type { OwnCommit } from '../mirror/refs';
import type { MirrorPolicy } from '../mirror/task';
import type { Runner } from '../runner/runner';
import { maskSecrets, readCredentials } from './credential-inputs';
import { InputError, MissingCredentialsError } from './input-error';
import { INPUT_NAMES, warnOfNearNames } from './input-names';
import { likeliestCause } from './missing-credentials';
import { readOwnCommit } from './own-commit';
import { readPolicy } from './policy';
import { Reading } from './reading';
import { readEndpoints, readRegion } from './region';
import { boolean, duration, HOUR_MS, integer, oneOf } from './values';
import { readWork, warnOfOddEndpoints, type Work } from './work';

/** Everything a run was asked for, complete and legal. Durations are milliseconds. */
export interface Inputs {
  credentials: Credentials;
  endpoints: Endpoints;
  region: string;
  /** A region that is not in the table, so that its hosts are a guess. */
  unknownRegion?: string;
  policy: MirrorPolicy;
  work: Work;
  network: NetworkSettings;
  /** What stands in for the workflow's own repository where that can't be read. */
  ownCommit?: OwnCommit;
  requestTimeoutMs: number;
  maxAttempts: number;
  concurrency: number;
  summary: boolean;
}

const request = duration(HOUR_MS, '1h');

/**
 * Reads the inputs and the environment once. Secrets are masked before anything else.
 * @param signal ends the reading of a long list, with its reason
 * @throws InputError every problem at once; MissingCredentialsError there is no credential, and nothing else is wrong
 */
export async function readInputs(runner: Runner, signal?: AbortSignal): Promise<Inputs> {
  maskSecrets(runner);
  const reading = new Reading(runner);
  const { problems } = reading;
  warnOfNearNames(runner, INPUT_NAMES);
  const region = readRegion(reading);
  const endpoints = readEndpoints(region, reading);
  const credentials = readCredentials(runner, region, problems);
  const onMissing = reading.read('on_missing_credentials', oneOf('fail', 'skip')) ?? 'fail';
  const policy = readPolicy(reading);
  const isMissing = credentials === 'missing' || credentials === 'missing id token';
  const work = await readWork(reading, policy, { readsFile: !isMissing, signal });
  const inputs = {
    network: readNetworkSettings(runner.env, (variable, problem) => {
      problems.add(variable, problem);
    }),
    requestTimeoutMs: reading.read('request_timeout', request) ?? 30_000,
    maxAttempts: reading.read('max_attempts', integer(1, 10)) ?? 5,
    concurrency: reading.read('concurrency', integer(1, 64)) ?? 8,
    summary: reading.read('summary', boolean) ?? true,
  };
  if (isMissing && problems.count > 0 && onMissing === 'fail') {
    problems.add(
      'token',
      'no credentials were given; give token, or access_key and secret_key, or another kind (see the README)',
    );
  }
  if (problems.count > 0) throw new InputError(problems.lines);
  if (isMissing)
    throw new MissingCredentialsError(await likeliestCause(runner, credentials === 'missing id token'), onMissing);
  if (!credentials || !work) throw new InputError(['the inputs could not be read']);
  warnOfOddEndpoints(runner, work);
  const ownCommit = readOwnCommit(runner);
  return {
    ...inputs,
    credentials,
    endpoints,
    region,
    policy,
    work,
    ...(ownCommit && { ownCommit }),
    ...(!isKnownRegion(region) && !runner.input('endpoint') && { unknownRegion: region }),
  };
}
