import { isSameSource } from '../mirror/remote-mirror';
import type { MirrorResult, Outcome } from '../mirror/task';
import type { Runner } from '../runner/runner';
import { tellArrival, type ToldArrival } from './arrival';
import type { Circumstances } from './circumstances';
import { explain } from './explain';
import { type Explanation, MAX_TEXT } from './explanation';
import { failureFields, type OutputValues, type FieldValue } from './outputs';

/** A result as outputs and the summary tell it: cleaned of everything that others could have put into it. */
export interface ToldResult {
  outcome: Outcome;
  changed: boolean;
  /** The repository as its user names it: its path where one was given, else its id. */
  name: string;
  /** Its path, where one was given. */
  repository?: string;
  /** The source asked for. */
  source: string;
  fields: OutputValues;
  error?: Explanation;
  plan?: { setting: string; now: string; then: string }[];
  /** Whether the commits arrived, where that was asked. */
  arrival?: ToldArrival;
}

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

/** The outputs that one mirror has, all of them empty. */
export const NO_MIRROR: OutputValues = Object.fromEntries(Object.keys(FIELDS).map((name) => [name, undefined]));

/** A result as it is told, its error explained. */
export function tell(result: MirrorResult, redact: Runner['redact'], about: Circumstances = {}): ToldResult {
  const clean = (text: string) => redact(text, MAX_TEXT);
  const fields: Record<string, FieldValue> = {};
  for (const [name, read] of Object.entries(FIELDS)) {
    const value = read(result);
    // The source asked for is not foreign text.
    fields[name] = typeof value === 'string' && value !== result.url ? clean(value) : value;
  }
  const error = result.error && explain(result.error, redact, about);
  if (error) Object.assign(fields, failureFields(error));
  const plan = result.plan?.map(({ setting, now, then }) => ({ setting, now: clean(now), then: clean(then) }));
  const name = result.repository ?? String(result.repositoryId ?? '');
  return {
    outcome: result.outcome,
    changed: result.changed,
    name,
    ...(result.repository !== undefined && { repository: result.repository }),
    source: result.url,
    fields,
    ...(error && { error }),
    ...(plan && { plan }),
    ...(result.verification && { arrival: tellArrival(result.verification, clean) }),
  };
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

/** A plan in one line. */
export function planned(plan: NonNullable<ToldResult['plan']>): string {
  return plan.map(({ setting, now, then }) => `${setting}: ${now} → ${then}`).join('; ') || 'nothing to change';
}
