import type { MirrorPolicy } from '../mirror/task';
import { type Parser, type Problems, quote } from './problems';
import { didYouMean, firstInvisible, visible } from './values';

/** What is longer is not a slip of the pen. */
const MAX_HINTED = 500;

/** The path of a repository's clone URL without `.git`: `group/name`, also with nested groups. */
export const repositoryPath = visible<string>((text) => {
  const legal = 'write group/name, the path of its clone URL without .git';
  if (!isPath(text)) {
    const [, inside = ''] =
      /^(?:[a-z+]+:\/\/[^/]+\/|[^@:/\s]+@[^:/\s]+:)\/?(.+?)(?:\.git)?\/*$/i.exec(text.slice(0, MAX_HINTED)) ?? [];
    const meant = didYouMean(isPath(inside) ? quote(inside) : undefined);
    return { problem: `${quote(text)} is not the path of a repository; ${legal}${meant}` };
  }
  return text.endsWith('.git') ? { problem: `${quote(text)} ends with .git; ${legal}` } : { value: text };
});

function isPath(text: string): boolean {
  const segments = text.split('/');
  return (
    segments.length >= 2 &&
    segments.every((segment) => /^[^\s\u0000-\u001f\u007f-\u009f\\?#%:*"<>|]+$/.test(segment) && !/^\.+$/.test(segment))
  );
}

/** The source that is mirrored. A secret in it is never repeated. */
export const sourceUrl: Parser<string> = (text) => {
  const problem = problemOfSource(text);
  return problem === undefined
    ? { value: text }
    : { problem: `${problem}; write http(s)://host/path of a Git repository${hintOfSource(text)}` };
};

function problemOfSource(text: string): string | undefined {
  if (/[^\S\ufeff]|[\u0000-\u001f\u007f-\u009f]/.test(text)) return 'contains white space or control characters';
  const invisible = firstInvisible(text);
  if (invisible !== undefined) return `contains ${invisible}, a character that cannot be seen`;
  if (text.includes('\\')) return 'contains a backslash';
  if (!/^https?:\/\//i.test(text)) return 'has another scheme than http or https';
  // URL takes the first part of the path for the host where that is empty.
  if (/^https?:\/\/\//i.test(text)) return 'has no host';
  if (!URL.canParse(text)) return 'is not a URL';
  const url = new URL(text);
  if (url.username || url.password || /^[^/]*\/\/[^/]*@/.test(text))
    return 'contains user information (user:password@), which would be stored in the clear';
  if (text.includes('#')) return 'contains a fragment (#…)';
  const names = url.pathname
    .replace(/(?<!\/)\/+$/, '')
    .replace(/\.git$/, '')
    .split('/')
    .slice(1);
  if (names.length === 0 || names.includes('')) return 'has no repository in its path, or an empty part (//)';
  // Whoever may choose only the name in a url (a dispatch, say) could choose another owner by it.
  if (/^[^?]*\/(?:\.|%2e){1,2}(?:[/?]|$)/i.test(text))
    return 'has . or .. in its path, which leads to another repository than it says';
  return undefined;
}

/** What helps beside the rule; of a text that may hold a password only host and path are repeated. */
function hintOfSource(text: string): string {
  if (/^[^/]*\/\/[^/]*@/.test(text) && /^https?:/i.test(text))
    return ', and give the credentials of a private source by endpoint_uuid or source_username and source_password';
  const likely = httpsForm(text);
  return didYouMean(likely && quote(likely));
}

/** The https address that an SSH address, an address without scheme, or `owner/name` stands for. */
function httpsForm(text: string): string | undefined {
  if (text.length > MAX_HINTED) return undefined;
  const { host, path } =
    /^(?:ssh|git|git\+ssh):\/\/(?:[^@/\s]*@)?(?<host>[^:/\s]+)(?::\d*)?\/(?<path>.+)$/i.exec(text)?.groups ??
    /^[^@:/\s]+@(?<host>[^:/\s]+):\/?(?<path>[^:@]+)$/.exec(text)?.groups ??
    /^(?<host>[^:@/\s]+\.[^:@/\s]+)\/(?<path>[^/:@]+\/[^:@]+)$/.exec(text)?.groups ??
    {};
  const address = /^[\w.-]+\/[\w.-]+$/.test(text)
    ? `https://github.com/${text.replace(/\.git$/, '')}.git`
    : `https://${host ?? ''}/${path ?? ''}`;
  return problemOfSource(address) === undefined ? address : undefined;
}

/**
 * A host or base URL; the scheme may be left out. The value has no trailing slash.
 * @param version the part of the path that requests begin with, such as `v4`; the base has none of its own
 */
export function endpoint(version: string): Parser<string> {
  return (text) => {
    const parsed = baseUrl(text);
    if ('problem' in parsed || !new URL(`${parsed.value}/`).pathname.includes(`/${version}/`)) return parsed;
    return { problem: `has /${version} in its path, which every request adds itself; leave it out` };
  };
}

const baseUrl: Parser<string> = (text) => {
  const legal = 'write a host or https://host, with a base path if there is one';
  if (/[\s\u0000-\u001f\u007f-\u009f\\]/.test(text))
    return { problem: `contains white space, control characters or a backslash; ${legal}` };
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(full)) return { problem: `is not a host or URL; ${legal}` };
  const url = new URL(full);
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return { problem: `has the scheme ${quote(url.protocol)}; ${legal}` };
  if (isInTheClear(url))
    return { problem: `would send credentials in the clear: http:// is for loopback addresses only; ${legal}` };
  if (url.username || url.password) return { problem: `contains user information; ${legal}` };
  if (/[?#]/.test(text)) return { problem: `contains a query or a fragment; ${legal}` };
  if (!isDecodable(url.pathname)) return { problem: `contains a % that encodes no character; ${legal}` };
  return { value: url.origin + url.pathname.replace(/\/+$/, '') };
};

/** A signature is made over the decoded path. */
function isDecodable(path: string): boolean {
  try {
    return decodeURIComponent(path) !== '';
  } catch {
    return false;
  }
}

/** Whether what is sent there could be read on the way. */
export function isInTheClear(url: URL): boolean {
  return url.protocol === 'http:' && !isLoopback(url.hostname);
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host);
}

/** Notes a source to which the credentials of a private source would travel in the clear: verifying reads it with them. */
export function checkClearText(url: string | undefined, place: string, policy: MirrorPolicy, problems: Problems): void {
  const hasCredentials = policy.verify?.username !== undefined || policy.verify?.password !== undefined;
  if (url === undefined || !hasCredentials || !isInTheClear(new URL(url))) return;
  problems.add(
    place,
    'has the scheme http, and verify would send source_username and source_password in the clear; write https://host/path, or leave them out',
  );
}
