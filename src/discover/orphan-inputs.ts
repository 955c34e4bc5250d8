import type { Endpoints } from '../codearts/endpoint';
import type { Credentials } from '../credentials/credentials';
import { readCredentials } from '../inputs/credential-inputs';
import { Reading } from '../inputs/reading';
import { readEndpoints, readRegion } from '../inputs/region';
import { boolean } from '../inputs/values';
import type { Runner } from '../runner/runner';
import { groupByRule, type MappingRules } from './mapping';

/** Where to look for orphans, and how to sign in there. */
export interface OrphanInputs {
  /** The group that the rule puts mirrors in, with a slash at its end. */
  group: string;
  credentials: Credentials;
  endpoints: Endpoints;
}

/** The inputs of a step that signs in to CodeArts as the main action does, but for its token: `token` is GitHub's here. */
export function readingOfCodeArts(runner: Runner): Reading {
  const input: PropertyDescriptor = {
    value: (name: string) => runner.input(name === 'token' ? 'codearts_token' : name),
  };
  return new Reading(Object.create(runner, { input }) as Runner);
}

/** Reads what looking for orphans needs; `undefined` where it is not asked for, or a problem was noted. */
export function readOrphanInputs(
  reading: Reading,
  organization: string,
  rules: MappingRules,
): OrphanInputs | undefined {
  const { runner, problems } = reading;
  if (reading.read('orphans', boolean) !== true) return undefined;
  const group = groupByRule(organization, rules);
  // A wrong rule has been told; it must not be told as missing as well.
  if (group === undefined && (rules.template !== undefined || !reading.isGiven('repository')))
    problems.add('orphans', 'needs the group that holds the mirrors; give repository, such as group/{name}');
  const region = readRegion(reading);
  const endpoints = readEndpoints(region, reading);
  const credentials = readCredentials(runner, region, problems);
  const isMissing = credentials === 'missing' || credentials === 'missing id token';
  if (isMissing)
    problems.add(
      'orphans',
      'needs credentials for Huawei Cloud: access_key and secret_key, codearts_token, or another kind',
    );
  return group === undefined || isMissing || credentials === undefined ? undefined : { group, credentials, endpoints };
}
