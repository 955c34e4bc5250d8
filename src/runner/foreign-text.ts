/** Text that others wrote (the service, git, a proxy) is hostile until it went through here. */

const ELLIPSIS = '…';

/**
 * Escape sequences in their 7-bit and 8-bit forms: CSI, strings (OSC, DCS, APC …) with their end, and the short ones.
 * Not `util.stripVTControlCharacters`: it leaves the rest of what it does not know (`ESC[>4;2m`, `ESC(B`), and so a secret in two parts.
 */
const ESCAPE_SEQUENCES =
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?|\u001b[ -/]*[0-~]/g;

/** What ends a line, or stands for a blank. */
const BREAKS = /[\t-\r\u0085\u2028\u2029]+/g;

/** Control characters, and what draws nothing or reorders what follows: Unicode's format class, fillers, variation selectors, tags. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]+/gu;

const PRINTABLE = /^[ -~]*$/;

/** More of a text is not even looked at. */
const MAX_LENGTH = 64 * 1024;

/** Shortens a text to `max` characters, an ellipsis included. */
export function shorten(text: string, max: number): string {
  return text.length <= max ? text : own(`${text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}${ELLIPSIS}`);
}

/** The same text in memory of its own: a part of a text keeps all of it alive, and a page of a megabyte is much for a title. */
function own(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

/**
 * A text as one harmless line: no escape sequences, nothing invisible, no line ends, nothing a runner takes for a workflow command
 * (`::` at the start, `##[` anywhere), and not longer than `max` characters.
 */
export function plain(text: string, max = 1000): string {
  const start = text.slice(0, MAX_LENGTH);
  const visible = PRINTABLE.test(start) ? start : withoutInvisible(start);
  return shorten(own(visible.replace(/##\[/g, '# #[').trim().replace(/^::/, ': :')), max);
}

function withoutInvisible(text: string): string {
  return text.replace(ESCAPE_SEQUENCES, '').replace(BREAKS, ' ').replace(INVISIBLE, '');
}

/** A text in which what cannot be seen (an escape sequence as a whole) is told by its number, `U+200B`, so that two that look alike can be told apart. */
export function reveal(text: string): string {
  return text
    .replace(ESCAPE_SEQUENCES, codePoint)
    .replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800]/gu, codePoint);
}

function codePoint(char: string): string {
  return ` U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')} `;
}

/**
 * Characters that mean something in Markdown or HTML, or that make an address a link. An underscore inside a word does not, and what begins
 * a list only at the start.
 */
const ACTIVE =
  /[\\`*[\]<>&|~@#$]|:(?=\/\/)|(?<=\bwww)\.|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|^[-+]|(?<=^\d+)[.)](?= |$)/g;

/** A text that reads the same in rendered Markdown, whatever is in it. */
export function markdown(text: string, max = 1000): string {
  return plain(text, max).replace(ACTIVE, (char) => `&#${char.charCodeAt(0)};`);
}
