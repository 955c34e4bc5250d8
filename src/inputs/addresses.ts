import type { MirrorPolicy } from '../mirror/task';
import { type Parser, type Problems, quote } from './problems';

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
  if (isInTheClear(url))
    return { problem: `would send credentials in the clear: http:// is for loopback addresses only; ${legal}` };
  if (url.username || url.password) return { problem: `contains user information; ${legal}` };
  if (/[?#]/.test(text)) return { problem: `contains a query or a fragment; ${legal}` };
  if (/%(?![0-9a-f]{2})/i.test(text)) return { problem: `contains a % that encodes nothing; ${legal}` };
  return { value: url.origin + url.pathname.replace(/\/+$/, '') };
};

/** Whether what is sent there could be read on the way. */
function isInTheClear(url: URL): boolean {
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
