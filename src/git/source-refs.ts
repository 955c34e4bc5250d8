import { GitError } from './git-error';
import { DELIMITER, FLUSH, readPackets, writeLine } from './pkt-line';
import { readAdvertisement, readLsRefs, type SourceRefs } from './ref-list';

/** A repository on a Git server, and how it is asked. */
export interface GitSource {
  /** `http(s)://…`, as it would be given to `git clone`. */
  url: string;
  /** Basic authorization: sent over https only (http for loopback), and to no other host. */
  username?: string;
  password?: string;
  /** Whether tags are asked for as well. */
  withTags: boolean;
  userAgent: string;
}

/** An HTTP request to a Git server. Header names are lower case. */
export interface GitRequest {
  method: 'GET' | 'POST';
  url: URL;
  headers: Readonly<Record<string, string>>;
  body?: string;
}

/** The server's reply, whatever its status; redirects come as they are. */
export interface GitReply {
  status: number;
  /** Lower-case names. */
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** At most `MAX_REFS_BYTES`. */
  body: Buffer;
}

/** Sends a request until it is answered; throws where there was no usable reply. */
export type Ask = (request: GitRequest) => Promise<GitReply>;

/** Repositories with 100,000 branches stay well below. Bytes. */
export const MAX_REFS_BYTES = 16 * 1024 * 1024;

const MAX_REDIRECTS = 5;

/** A reason that is longer is a page. */
const MAX_REASON_LENGTH = 500;

/** A reply of the server, and where it came from in the end. */
interface Answered {
  url: URL;
  reply: GitReply;
}

/**
 * Asks a Git server for the branches of a repository, as `git ls-remote` does: by protocol version 2, understanding a server that answers
 * in version 0 or 1.
 * @throws GitError the server refused or does not speak Git's smart HTTP; what `ask` throws
 */
export async function readSourceRefs(source: GitSource, ask: Ask): Promise<SourceRefs> {
  const tail = `/info/refs${source.url.includes('?') ? '&' : '?'}service=git-upload-pack`;
  const asked = new URL(source.url.replace(/(?<!\/)\/+$/, '') + tail);
  const first = await getFollowing(asked, source, ask);
  requireGit(first, 'application/x-git-upload-pack-advertisement', source);
  const advertised = readAdvertisement(readPackets(first.reply.body));
  if (advertised.version === 0) return advertised.refs;
  const { href } = first.url;
  if (!href.endsWith(tail)) throw new GitError(`it redirects to ${href}, which is not the address of a repository`);
  const url = new URL(href.slice(0, -tail.length) + '/git-upload-pack');
  const headers = {
    'content-type': 'application/x-git-upload-pack-request',
    accept: 'application/x-git-upload-pack-result',
  };
  const body = lsRefs(advertised.capabilities, source.withTags);
  const reply = await ask({ ...request(source, url, headers), method: 'POST', body });
  requireGit({ url, reply }, 'application/x-git-upload-pack-result', source);
  return readLsRefs(readPackets(reply.body));
}

/** `ls-refs` with what it needs to know; a server that does not offer it does not speak version 2. */
function lsRefs(capabilities: readonly string[], withTags: boolean): string {
  const named = (name: string) => capabilities.find((each) => each === name || each.startsWith(`${name}=`));
  if (named('ls-refs') === undefined) throw new GitError('the server speaks protocol version 2 without ls-refs');
  const format = named('object-format');
  const prefixes = ['HEAD', 'refs/heads/', ...(withTags ? ['refs/tags/'] : [])];
  return [
    writeLine('command=ls-refs'),
    ...(format === undefined ? [] : [writeLine(format)]),
    DELIMITER,
    writeLine('symrefs'),
    ...prefixes.map((prefix) => writeLine(`ref-prefix ${prefix}`)),
    FLUSH,
  ].join('');
}

/** Redirects are followed for the first request only, as git does, and credentials never come to another host. */
async function getFollowing(asked: URL, source: GitSource, ask: Ask): Promise<Answered> {
  let url = asked;
  for (let redirects = 0; ; redirects++) {
    const reply = await ask({ ...request(source, url, { accept: '*/*' }), method: 'GET' });
    const location = header(reply, 'location');
    if (![301, 302, 303, 307, 308].includes(reply.status) || location === undefined) return { url, reply };
    if (redirects === MAX_REDIRECTS) throw new GitError(`it redirects more than ${MAX_REDIRECTS} times`);
    url = follow(url, location, reply.status);
  }
}

function follow(from: URL, location: string, status: number): URL {
  if (!URL.canParse(location, from.href))
    throw new GitError(`HTTP ${status} with a Location that is not an address`, status);
  const to = new URL(location, from);
  to.username = to.password = to.hash = '';
  const isUpgrade = from.protocol === 'http:' && to.protocol === 'https:' && to.hostname === from.hostname;
  if (to.origin === from.origin || isUpgrade) return to;
  throw new GitError(`HTTP ${status}, a redirect to ${to.origin}, which is another host and is not followed`, status);
}

/** What every request to the server has. GitHub, for one, answers those who do not say that they are git as it answers browsers. */
function request(source: GitSource, url: URL, headers: Readonly<Record<string, string>>): Omit<GitRequest, 'method'> {
  const { username = '', password = '', userAgent } = source;
  const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
  return {
    url,
    headers: {
      ...headers,
      'user-agent': `git/2 ${userAgent}`,
      'git-protocol': 'version=2',
      ...(hasCredentials(source) && keepsSecrets(url) && { authorization }),
    },
  };
}

function hasCredentials({ username, password }: GitSource): boolean {
  return username !== undefined || password !== undefined;
}

/** Whether nobody on the way can read what is sent. */
function keepsSecrets({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}

/**
 * Whether this is the reply that was asked for.
 * @throws GitError says what it is instead
 */
function requireGit({ url, reply }: Answered, type: string, source: GitSource): void {
  const [contentType = ''] = (header(reply, 'content-type') ?? 'no content type').split(/ *;/, 1);
  if (reply.status === 200 && contentType === type) return;
  const unsent =
    hasCredentials(source) && !keepsSecrets(url) ? '; credentials were not sent, for the address is not https' : '';
  if (reply.status === 200)
    throw new GitError(`it answered with ${contentType}, not in Git's smart HTTP protocol${unsent}`);
  const location = header(reply, 'location');
  const redirect = location === undefined ? '' : `, a redirect to ${location}, which is not followed`;
  // Servers write a reason for people; git prints it as well.
  const [reason = ''] = contentType === 'text/plain' ? reply.body.toString().trim().split('\n', 1) : [];
  const words = reason === '' || reason.length > MAX_REASON_LENGTH ? '' : ` ("${reason}")`;
  throw new GitError(`HTTP ${reply.status}${words}${redirect}${unsent}`, reply.status);
}

/** The value of a header; of one that came several times, the first. */
function header({ headers }: GitReply, name: string): string | undefined {
  return [headers[name]].flat()[0];
}
