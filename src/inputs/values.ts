import { nearest } from '../nearest';
import { reveal } from '../runner/foreign-text';
import { type Parser, quote } from './problems';

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
const id = integer(1, 2_147_483_647);

/** The id of a repository. */
export const repositoryId: Parser<number> = (text) => {
  const parsed = id(text);
  return 'problem' in parsed && /^[0-9a-f]{32}$/i.test(text)
    ? {
        problem: `${parsed.problem}; 32 hexadecimal digits are a repository's UUID or a project's id, so write repository: group/name instead`,
      }
    : parsed;
};

/** YAML's booleans, as @actions/core knows them. */
export const boolean: Parser<boolean> = (text) => {
  if (/^(true|True|TRUE)$/.test(text)) return { value: true };
  if (/^(false|False|FALSE)$/.test(text)) return { value: false };
  return { problem: `${quote(text)} is not a boolean; use true or false` };
};

/** The end of a problem that says what was probably meant; nothing where that is not known. */
export function didYouMean(meant: string | undefined): string {
  return meant === undefined ? '' : `; did you mean ${meant}?`;
}

/** One of a few words. */
export function oneOf<T extends string>(...words: T[]): Parser<T> {
  return (text) => {
    const value = words.find((word) => word === text);
    return value === undefined
      ? { problem: `${quote(text)} is not one of ${words.join(', ')}${didYouMean(nearest(text, words))}` }
      : { value };
  };
}

/** An hour in milliseconds. */
export const HOUR_MS = 3_600_000;

const DURATION = /^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?(?:(\d+)ms)?$/;
const DURATION_FORM = 'write a duration such as 500ms, 90s, 10m, 1h30m or 7d; a bare number is seconds';

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
  const [days = 0, hours = 0, minutes = 0, seconds = 0, millis = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 + millis;
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

/** A parser that refuses invisible characters first: two texts that look alike must not be two. */
export function visible<T>(parser: Parser<T>): Parser<T> {
  return (text) => {
    const character = firstInvisible(text);
    return character === undefined
      ? parser(text)
      : { problem: `${quote(text)} contains ${character}, a character that cannot be seen; remove it` };
  };
}

/** Any text without invisible characters. */
export const visibleText = visible<string>((text) => ({ value: text }));

/** The first character of a text that cannot be seen, as it is shown: `U+200B`. */
export function firstInvisible(text: string): string | undefined {
  if (reveal(text) === text) return undefined;
  const found = [...text].find((character) => reveal(character) !== character);
  return found === undefined ? undefined : reveal(found).trim();
}
