/** Text that others wrote (the service, git, a proxy) is hostile until it went through here. */

const ELLIPSIS = '…';

/** ANSI escape sequences: CSI, OSC with its end, and the two-character ones. */
const ANSI = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|\u001b[ -~]/g;

/** Control characters, line and paragraph separators, and marks that reorder or hide what follows. */
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;

/** Shortens a text to `max` characters, an ellipsis included. */
export function shorten(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}${ELLIPSIS}`;
}

/**
 * A text as one harmless line: no escape sequences, no control characters, no line ends, nothing a runner takes for a workflow command
 * (`::` at the start, `##[` anywhere), and not longer than `max` characters.
 */
export function plain(text: string, max = 1000): string {
  const line = shorten(text, max * 4)
    .replace(ANSI, '')
    .replace(INVISIBLE, ' ')
    .replace(/##\[/g, '# #[')
    .trim()
    .replace(/^::/, ': :');
  return shorten(line, max);
}

/** Characters that mean something in Markdown or HTML. An underscore inside a word does not, and what begins a list only at the start. */
const ACTIVE = /[\\`*[\]<>&|~@#$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|^[-+]|(?<=^\d+)[.)](?= |$)/g;

/** A text that reads the same in rendered Markdown, whatever is in it. */
export function markdown(text: string, max = 1000): string {
  return plain(text, max).replace(ACTIVE, (char) => `&#${char.charCodeAt(0)};`);
}
