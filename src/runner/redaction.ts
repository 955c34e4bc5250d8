import { plain } from './foreign-text';
import { formsOf } from './secret-forms';

/** What stands where a secret stood. */
const STARS = '***';

/** Shorter secrets are masked by the runner, but replacing them in texts would garble everything. */
const MIN_LENGTH = 3;

/** From this length on a secret is found where blanks take it apart (a wrapped line), or where a text ends in the middle of it … */
const MIN_PIECE = 8;

/** … and from this length on its beginning is found wherever somebody cut it off. */
const MIN_BEGINNING = 12;

/** Begin (inclusive) and end (exclusive) of a part of a text. */
type Range = [begin: number, end: number];

/** The secrets of a run, and how texts lose them. */
export class Redaction {
  /** Every form of every secret. */
  private readonly known = new Set<string>();
  /** Those that are looked for as they stand, and those that are looked for without regard to blanks and case. */
  private readonly short: string[] = [];
  private readonly long: string[] = [];

  /** Takes a secret in; returns the forms of it that were not known yet, for the runner to mask. */
  add(secret: string): string[] {
    const forms = formsOf(secret).filter((form) => !this.known.has(form));
    for (const form of forms) {
      this.known.add(form);
      // As it stands in a line that was cleaned.
      const line = plain(form, Infinity);
      const solid = solidOf(line);
      if (line.length >= MIN_PIECE && solid.length >= MIN_LENGTH) this.long.push(solid);
      else if (form.length >= MIN_LENGTH) this.short.push(form, line);
    }
    return forms;
  }

  /** A cleaned line without the secrets, all of them found before any is replaced, and without user information and tokens in its URLs. */
  remove(line: string): string {
    return withoutCredentials(replace(line, [...this.shortIn(line), ...this.longIn(line)]));
  }

  private shortIn(line: string): Range[] {
    return this.short.flatMap((form) => occurrences(line, form));
  }

  private longIn(line: string): Range[] {
    const solid = solidOf(line);
    const found = this.long.flatMap((form) => beginnings(solid, form));
    if (found.length === 0 || solid.length === line.length) return found;
    const places = [...line.matchAll(/\S/g)].map(({ index }) => index);
    return found.map(([from, to]) => [places[from] ?? 0, (places[to - 1] ?? line.length) + 1]);
  }
}

/** Without blanks, and letters in one case: a sentence begins with a capital, whatever it begins with. Places stay the same. */
function solidOf(line: string): string {
  return line.replace(/\s+/g, '').replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

function occurrences(text: string, form: string): Range[] {
  const found: Range[] = [];
  for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) found.push([at, at + form.length]);
  return found;
}

/** Where a form stands, or as much of its beginning as is not there by chance or stands where a text was cut (before `…`, and at its end). */
function beginnings(text: string, form: string): Range[] {
  return occurrences(text, form.slice(0, MIN_PIECE)).flatMap(([at, least]): Range[] => {
    let to = least;
    while (to - at < form.length && form[to - at] === text[to]) to++;
    const isCut = to === text.length || text.startsWith('…', to) || text.slice(to) === '...';
    return isCut || to - at >= Math.min(form.length, MIN_BEGINNING) ? [[at, to]] : [];
  });
}

/** What overlaps or touches becomes one: of two secrets that share a part, the rest of the second would be left. */
function replace(text: string, ranges: Range[]): string {
  if (ranges.length === 0) return text;
  ranges.sort(([a], [b]) => a - b);
  let result = '';
  let done = 0;
  for (const [begin, end] of ranges) {
    if (end <= done) continue;
    if (begin > done || done === 0) result += text.slice(done, begin) + STARS;
    done = end;
  }
  return result + text.slice(done);
}

/** A host as URLs have it, with its port. */
const HOST = /^(\[[0-9a-f:.]+\]|localhost|[\w-]+(\.[\w-]+)+)(:\d{1,5})?$/i;

/** A scheme, and what follows up to the next one; user information is not looked for any further. */
const URL_LIKE = /([a-z][a-z0-9+.-]{0,20}:\/\/)((?:(?![a-z][a-z0-9+.-]{0,20}:\/\/).){0,1000})/gi;

/** What a text with credentials in one of the forms below has somewhere. */
const SUSPICIOUS = /[@=]|%40|authorization|token|basic|bearer/i;

/** Credentials outside a URL's usual place: percent-encoded, `user:password@host`, parameters, headers. The subject of an OIDC token (`repo:owner@id/…`) is none. */
const ELSEWHERE: readonly [pattern: RegExp, replacement: string][] = [
  [/(%3a%2f%2f)[^\s/@&]{1,1000}%40/gi, `$1${STARS}%40`],
  [
    /(?<![^\s'"(<,;=])(?!repo:)[^\s:/@'"]{1,200}:(?!\/\/)[^\s@]{1,200}@(?=\[|[\w.-]{0,200}[a-z][\w.-]{0,200}(?:[:/\s'"]|$))/gi,
    `${STARS}@`,
  ],
  [
    /([?&;][\w.-]{0,40}(?:token|secret|passw(?:or)?d|pwd|signature|sig|credential|api_?key|access_?key)=)[^&\s'"<>#]+/gi,
    `$1${STARS}`,
  ],
  [
    /\b((?:(?:proxy-)?authorization|x-[a-z]+-token)["']?\s*[:=]\s*["']?)(?:(?:basic|bearer|token)\s+)?[^\s"',]+/gi,
    `$1${STARS}`,
  ],
  [/\b(basic|bearer)\s+(?=\S*[\d=])[\w+/.~=-]{8,}/gi, `$1 ${STARS}`],
];

function withoutCredentials(line: string): string {
  if (!SUSPICIOUS.test(line)) return line;
  const withoutUsers = line.replace(URL_LIKE, (_, scheme: string, rest: string) => scheme + withoutUser(rest));
  return ELSEWHERE.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), withoutUsers);
}

/**
 * What follows a scheme, without user information, also where that is not well-formed: git prints a password with a slash or a blank in
 * it as it is. What is followed by `@` and a host was a user; so was what is not a host itself and is followed by any `@`.
 */
function withoutUser(rest: string): string {
  const authority = /^[^\s/?#@]*/.exec(rest)?.[0] ?? '';
  const isHost = HOST.test(authority);
  const hasUser = rest.charAt(authority.length) === '@';
  const isPlainHost = isHost && !authority.includes(':');
  if (isPlainHost && !hasUser) return rest;
  const reach = authority.includes(':') && !isHost ? rest : (/^\S*/.exec(rest)?.[0] ?? '');
  const ends = occurrences(reach, '@').map(([, end]) => end);
  const end =
    ends.find((at) => HOST.test(/^[^\s/?#@'"]*/.exec(rest.slice(at))?.[0] ?? '')) ??
    (isHost && !hasUser ? undefined : ends.at(-1));
  return end === undefined ? rest : `${STARS}@${rest.slice(end)}`;
}
