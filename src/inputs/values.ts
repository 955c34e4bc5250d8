import type { MirrorSettings, SyncBranchType } from '../mirror/remote-mirror';
import { plain } from '../runner/foreign-text';

/** A quoted value is cut beyond this many characters … */
const LONG_QUOTE = /"([^"]{80})[^"]+"/g;

/** Collects what is wrong, so that all of it can be told at once. */
export class Problems {
  readonly lines: string[] = [];

  constructor(private readonly redact: (text: string) => string) {}

  /** `name`: the input, or a place in a list such as `mirrors[3].url`. */
  add(name: string, problem: string): void {
    // … but only after the secrets in it were found: half a secret is not found.
    this.lines.push(this.redact(`${name}: ${problem}`).replace(LONG_QUOTE, '"$1…"'));
  }
}

/** A value made of an input's text, or a sentence that says what is wrong and what is legal. */
type Parsed<T> = { value: T } | { problem: string };

/** Turns a text into a value. */
export type Parser<T> = (text: string) => Parsed<T>;

/** Applies a parser; a problem is noted under `name` and gives `undefined`. */
export function parse<T>(parser: Parser<T>, name: string, text: string | undefined, problems: Problems): T | undefined {
  if (text === undefined) return undefined;
  const parsed = parser(text);
  if ('value' in parsed) return parsed.value;
  problems.add(name, parsed.problem);
  return undefined;
}

/** A value as it is quoted in a problem. */
export function quote(text: string): string {
  return `"${plain(text, Infinity).replaceAll('"', "'")}"`;
}

/** An integer from `min` to `max`, in decimal digits. */
export function integer(min: number, max: number): Parser<number> {
  return (text) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    return value >= min && value <= max
      ? { value }
      : { problem: `${quote(text)} is not an integer from ${min} to ${max} in decimal digits` };
  };
}

/** The largest id the service documents. */
export const repositoryId = integer(1, 2_147_483_647);

/** YAML's booleans, as @actions/core knows them. */
export const boolean: Parser<boolean> = (text) => {
  if (/^(true|True|TRUE)$/.test(text)) return { value: true };
  if (/^(false|False|FALSE)$/.test(text)) return { value: false };
  return { problem: `${quote(text)} is not a boolean; use true or false` };
};

/** One of a few words. */
export function oneOf<T extends string>(...words: T[]): Parser<T> {
  return (text) => {
    const value = words.find((word) => word === text);
    return value === undefined ? { problem: `${quote(text)} is not one of ${words.join(', ')}` } : { value };
  };
}

const DURATION = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?(?:(\d+)ms)?$/;
const DURATION_FORM = 'write a duration such as 500ms, 90s, 10m or 1h30m; a bare number is seconds';

/** A duration in milliseconds, longer than nothing and not longer than `maxMs`. */
export function duration(maxMs: number, maxText: string): Parser<number> {
  return (text) => {
    const value = milliseconds(text);
    if (value === undefined) return { problem: `${quote(text)} is not a duration; ${DURATION_FORM}` };
    if (value <= 0 || value > maxMs)
      return { problem: `${quote(text)} must be longer than 0 and at most ${maxText}; ${DURATION_FORM}` };
    return { value };
  };
}

function milliseconds(text: string): number | undefined {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000;
  const parts = DURATION.exec(text);
  if (!parts || text === '') return undefined;
  const [hours = 0, minutes = 0, seconds = 0, millis = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + millis;
}

/** The path of a repository's clone URL without `.git`: `group/name`, also with nested groups. */
export const repositoryPath: Parser<string> = (text) => {
  const legal = 'write group/name, the path of its clone URL without .git';
  const segments = text.split('/');
  if (
    segments.length < 2 ||
    segments.some((segment) => !/^[^\s\u0000-\u001f\u007f-\u009f\\?#%:*"<>|]+$/.test(segment) || /^\.+$/.test(segment))
  ) {
    return { problem: `${quote(text)} is not the path of a repository; ${legal}` };
  }
  return text.endsWith('.git') ? { problem: `${quote(text)} ends with .git; ${legal}` } : { value: text };
};

/** The source that is mirrored. A secret in it is never repeated. */
export const sourceUrl: Parser<string> = (text) => {
  const legal = 'write http(s)://host/path of a Git repository';
  if (/[\s\u0000-\u001f\u007f-\u009f]/.test(text))
    return { problem: `contains white space or control characters; ${legal}` };
  if (!/^https?:\/\//i.test(text)) return { problem: `has another scheme than http or https; ${legal}` };
  if (!URL.canParse(text)) return { problem: `is not a URL; ${legal}` };
  const url = new URL(text);
  if (url.username || url.password || /^[^/]*\/\/[^/]*@/.test(text)) {
    return {
      problem: `contains user information (user:password@), which would be stored in the clear; ${legal}, and give the credentials of a private source by endpoint_uuid or source_username and source_password`,
    };
  }
  if (text.includes('#')) return { problem: `contains a fragment (#…); ${legal}` };
  return { value: text };
};

/** Something like `cn-north-4`. */
export const regionId: Parser<string> = (text) =>
  /^[a-z]{2}-[a-z]+(-[a-z]+)?-\d{1,4}$/.test(text)
    ? { value: text }
    : { problem: `${quote(text)} does not look like a region; write its id, such as cn-north-4` };

/** A host or base URL; the scheme may be left out. The value has no trailing slash. */
export const endpoint: Parser<string> = (text) => {
  const legal = 'write a host or https://host, with a base path if there is one';
  if (/[\s\u0000-\u001f\u007f-\u009f\\]/.test(text))
    return { problem: `contains white space, control characters or a backslash; ${legal}` };
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(full)) return { problem: `is not a host or URL; ${legal}` };
  const url = new URL(full);
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return { problem: `has the scheme ${quote(url.protocol)}; ${legal}` };
  if (url.protocol === 'http:' && !isLoopback(url.hostname))
    return { problem: `would send credentials in the clear: http:// is for loopback addresses only; ${legal}` };
  if (url.username || url.password) return { problem: `contains user information; ${legal}` };
  if (/[?#]/.test(text)) return { problem: `contains a query or a fragment; ${legal}` };
  if (/%(?![0-9a-f]{2})/i.test(text)) return { problem: `contains a % that encodes nothing; ${legal}` };
  return { value: url.origin + url.pathname.replace(/\/+$/, '') };
};

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host);
}

/** `i/n`: the i-th of n parts of a list. */
export const shard: Parser<{ index: number; count: number }> = (text) => {
  const [index = 0, count = 0] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).slice(1).map(Number);
  if (index < 1 || index > count) return { problem: `${quote(text)} is not i/n with 1 ≤ i ≤ n, such as 2/4` };
  return { value: { index, count } };
};

/** Text of 1 to `max` characters without control characters. */
export function plainText(max: number): Parser<string> {
  return (text) =>
    text.length <= max && !/[\u0000-\u001f\u007f-\u009f]/.test(text)
      ? { value: text }
      : { problem: `has control characters or more than ${max} characters; write 1 to ${max} printable characters` };
}

/** A service endpoint's id goes into JSON only; anything printable is passed on. */
export const endpointUuid = plainText(128);

const syncBranchType = oneOf<SyncBranchType>('all', 'default');

/** Inputs, and keys of list entries, that are settings of a mirror. */
export const SETTINGS = ['sync_branch_type', 'mirroring_enabled', 'endpoint_uuid'];

/** What is wrong with asking for a change while checking. */
export const READS_ONLY = 'would write, and mode: check only reads; leave it out, or use mode: associate';

/** The settings of a mirror, given one by one under the service's names. */
export function readSettings(
  given: (name: string) => string | undefined,
  place: (name: string) => string,
  problems: Problems,
): Omit<MirrorSettings, 'url'> {
  const branches = parse(syncBranchType, place('sync_branch_type'), given('sync_branch_type'), problems);
  const enabled = parse(boolean, place('mirroring_enabled'), given('mirroring_enabled'), problems);
  const uuid = parse(endpointUuid, place('endpoint_uuid'), given('endpoint_uuid'), problems);
  return {
    ...(branches !== undefined && { syncBranchType: branches }),
    ...(enabled !== undefined && { mirroringEnabled: enabled }),
    ...(uuid !== undefined && { endpointUuid: uuid }),
  };
}
