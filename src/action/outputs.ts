import { isSameSource } from '../mirror/remote-mirror';
import type { MirrorResult, Outcome } from '../mirror/task';
import type { Explanation } from './explain';
import { plain } from './foreign-text';

/** A result as outputs and the summary tell it: cleaned of everything that others could have put into it. */
export interface ToldResult {
  outcome: Outcome;
  fields: Readonly<Record<string, FieldValue>>;
  error?: ToldError;
  plan?: MirrorResult['plan'];
}

/** A cleaned explanation. */
export interface ToldError {
  title: string;
  what: string;
  where: string;
  remedy: string;
}

type FieldValue = string | number | boolean | undefined;

/** A text of the service in an output is cut beyond this. */
const MAX_FOREIGN = 2000;

/** A code is cut beyond this; the service documents 20 characters. */
const MAX_CODE = 64;

/** Field of a result → output, in the order of action.yml; values keep their type for `results`. */
const FIELDS: Readonly<
  Record<string, (result: MirrorResult, clean: (text: string | undefined) => string | undefined) => FieldValue>
> = {
  mirror_id: ({ mirror }) => mirror?.id,
  status: ({ mirror }, clean) => clean(mirror?.status),
  outcome: ({ outcome }) => outcome,
  changed: ({ changed }) => changed,
  repository_id: ({ repositoryId }) => repositoryId,
  url: (result, clean) => sourceOf(result, clean),
  last_update_at: ({ mirror }, clean) => clean(mirror?.lastUpdateAt),
  last_successful_update_at: ({ mirror }, clean) => clean(mirror?.lastSuccessfulUpdateAt),
  number_of_failures: ({ mirror }) => mirror?.numberOfFailures,
  mirroring_enabled: ({ mirror }) => mirror?.mirroringEnabled,
  is_private: ({ mirror }) => mirror?.isPrivate,
  endpoint_uuid: ({ mirror }, clean) => clean(mirror?.endpointUuid),
  last_error: ({ mirror }, clean) => clean(mirror?.lastError),
  jid: ({ jid }, clean) => clean(jid),
};

/** Outputs of a failure. */
const FAILURE_FIELDS: Readonly<
  Record<string, (error: Explanation, clean: (text: string | undefined) => string | undefined) => FieldValue>
> = {
  error_code: ({ title }) => title,
  error_msg: ({ what }, clean) => clean(what),
  http_status: ({ httpStatus }) => httpStatus,
  request_id: ({ requestId }, clean) => clean(requestId),
};

/** Names of the outputs that one mirror has. */
export const MIRROR_OUTPUTS = Object.keys(FIELDS);

/** Names of the outputs that a failure has. */
export const FAILURE_OUTPUTS = Object.keys(FAILURE_FIELDS);

/** Cleans a result and its explained error. */
export function tell(
  result: MirrorResult,
  explanation: Explanation | undefined,
  redact: (text: string) => string,
): ToldResult {
  const clean = (text: string | undefined) => (text === undefined ? undefined : plain(redact(text), MAX_FOREIGN));
  const fields: Record<string, FieldValue> = {};
  for (const [name, read] of Object.entries(FIELDS)) fields[name] = read(result, clean);
  const error = explanation && tellError(explanation, redact);
  if (explanation && error) {
    const known = { ...explanation, title: error.title };
    for (const [name, read] of Object.entries(FAILURE_FIELDS)) fields[name] = read(known, clean);
  }
  return { outcome: result.outcome, fields, ...(error && { error }), ...(result.plan && { plan: result.plan }) };
}

/** Cleans an explanation; a message of several lines keeps them. */
export function tellError(explanation: Explanation, redact: (text: string) => string): ToldError {
  const lines = (text: string) =>
    redact(text)
      .split('\n')
      .map((line) => plain(line, MAX_FOREIGN))
      .join('\n');
  return {
    title: plain(redact(explanation.title), MAX_CODE),
    what: lines(explanation.what),
    where: plain(redact(explanation.where), MAX_FOREIGN),
    remedy: lines(explanation.remedy),
  };
}

/** A field as an output: missing is the empty string. */
export function asOutput(value: FieldValue): string {
  return value === undefined ? '' : String(value);
}

/** The source that the service tells, without user information; the one asked for where it tells none. */
function sourceOf(
  { mirror, url }: MirrorResult,
  clean: (text: string | undefined) => string | undefined,
): string | undefined {
  const there = mirror?.url;
  if (there === undefined || there === url) return url;
  const known = withoutUserInfo(there);
  // What is the source asked for holds no secret, even if a user name happens to be a part of it.
  return isSameSource(known, url) && !known.includes('@') ? plain(known) : clean(known);
}

function withoutUserInfo(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  if (!url.username && !url.password) return address;
  url.username = '';
  url.password = '';
  return url.href;
}
