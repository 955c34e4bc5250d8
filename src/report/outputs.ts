import { isSameSource } from '../mirror/remote-mirror';
import type { MirrorResult, Outcome } from '../mirror/task';
import type { Explanation } from './explain';
import { tellArrival, type ToldArrival } from './arrival';
import { plain, shorten } from '../runner/foreign-text';
import type { Runner } from '../runner/runner';

/** A result as outputs and the summary tell it: cleaned of everything that others could have put into it. */
export interface ToldResult {
  outcome: Outcome;
  changed: boolean;
  /** The repository as its user names it: its path where one was given, else its id. */
  name: string;
  /** Its path, where one was given. */
  repository?: string;
  fields: Readonly<Record<string, FieldValue>>;
  error?: ToldError;
  plan?: { setting: string; now: string; then: string }[];
  /** Whether the commits arrived, where that was asked. */
  arrival?: ToldArrival;
}

/** A cleaned explanation. */
export interface ToldError {
  title: string;
  what: string;
  where: string;
  remedy: string;
  httpStatus?: number;
  requestId?: string;
}

type FieldValue = string | number | boolean | undefined;

/** A text of the service in an output is cut beyond this. */
const MAX_FOREIGN = 2000;

/** The message of a failure is cut beyond this; the log has it all. */
const MAX_MESSAGE = 50_000;

/** A code is cut beyond this; the service documents 20 characters. */
const MAX_CODE = 64;

/** Field of a result → output, in the order of action.yml; values keep their type for `results`. */
const FIELDS: Readonly<Record<string, (result: MirrorResult) => FieldValue>> = {
  mirror_id: ({ mirror }) => mirror?.id,
  status: ({ mirror }) => mirror?.status,
  outcome: ({ outcome }) => outcome,
  changed: ({ changed }) => changed,
  repository_id: ({ repositoryId }) => repositoryId,
  url: ({ mirror, url }) => sourceOf(mirror?.url, url),
  last_update_at: ({ mirror }) => mirror?.lastUpdateAt,
  last_successful_update_at: ({ mirror }) => mirror?.lastSuccessfulUpdateAt,
  number_of_failures: ({ mirror }) => mirror?.numberOfFailures,
  mirroring_enabled: ({ mirror }) => mirror?.mirroringEnabled,
  is_private: ({ mirror }) => mirror?.isPrivate,
  endpoint_uuid: ({ mirror }) => mirror?.endpointUuid,
  last_error: ({ mirror }) => mirror?.lastError,
  jid: ({ jid }) => jid,
  created: ({ created = false }) => created,
  verified: ({ verified }) => verified,
  commit: ({ verification }) => verification?.commit,
};

/** Outputs of a failure. */
const FAILURE_FIELDS: Readonly<Record<string, (error: ToldError) => FieldValue>> = {
  error_code: ({ title }) => title,
  error_msg: ({ what }) => shorten(what, MAX_MESSAGE),
  http_status: ({ httpStatus }) => httpStatus,
  request_id: ({ requestId }) => requestId,
};

/** The outputs that one mirror has, all of them empty. */
export const NO_MIRROR: Readonly<Record<string, FieldValue>> = Object.fromEntries(
  Object.keys(FIELDS).map((name) => [name, undefined]),
);

/** Cleans a result and its explained error. */
export function tell(
  result: MirrorResult,
  explanation: Explanation | undefined,
  redact: (text: string) => string,
): ToldResult {
  const clean = (text: string) => plain(redact(text), MAX_FOREIGN);
  const fields: Record<string, FieldValue> = {};
  for (const [name, read] of Object.entries(FIELDS)) {
    const value = read(result);
    // The source asked for is no foreign text, even if it holds a user name that is masked elsewhere.
    fields[name] = typeof value === 'string' && value !== result.url ? clean(value) : value;
  }
  const error = explanation && tellError(explanation, redact);
  if (error) Object.assign(fields, failureFields(error));
  const plan = result.plan?.map(({ setting, now, then }) => ({ setting, now: clean(now), then: clean(then) }));
  const name = result.repository ?? String(result.repositoryId ?? '');
  return {
    outcome: result.outcome,
    changed: result.changed,
    name,
    ...(result.repository !== undefined && { repository: result.repository }),
    fields,
    ...(error && { error }),
    ...(plan && { plan }),
    ...(result.verification && { arrival: tellArrival(result.verification, clean) }),
  };
}

/** The outputs of a failure. */
export function failureFields(error: ToldError): Readonly<Record<string, FieldValue>> {
  return Object.fromEntries(Object.entries(FAILURE_FIELDS).map(([name, read]) => [name, read(error)]));
}

/** Cleans an explanation; of texts only our own lists of problems keep their lines. */
export function tellError(explanation: Explanation, redact: (text: string) => string): ToldError {
  const { what, problems, httpStatus, requestId } = explanation;
  const line = (text: string) => plain(text, MAX_FOREIGN);
  return {
    title: plain(redact(explanation.title), MAX_CODE),
    what: (problems ?? [what]).map((text) => line(redact(text))).join('\n'),
    where: line(redact(explanation.where)),
    remedy: line(redact(explanation.remedy)),
    ...(httpStatus !== undefined && { httpStatus }),
    ...(requestId !== undefined && { requestId: plain(redact(requestId), MAX_CODE * 2) }),
  };
}

/** Sets outputs; a missing value is the empty string. */
export function setOutputs(fields: Readonly<Record<string, FieldValue>>, runner: Runner): void {
  for (const [name, value] of Object.entries(fields)) runner.setOutput(name, String(value ?? ''));
}

/** The source asked for when the service tells the same or none; else what it tells, without user information. */
function sourceOf(there: string | undefined, asked: string): string {
  if (there === undefined || isSameSource(there, asked)) return asked;
  if (!URL.canParse(there)) return there;
  const url = new URL(there);
  if (!url.username && !url.password) return there;
  url.username = '';
  url.password = '';
  return url.href;
}
