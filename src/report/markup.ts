import { formatDuration } from '../clock';
import { markdown, plain } from '../runner/foreign-text';

/** A text in a cell is cut beyond this. */
const MAX_CELL = 300;

/** A table is cut beyond this; `results_file` has it all. */
const MAX_ROWS = 500;

/** A text as it is, in the type of code: nothing in it becomes a link. */
export function code(value: unknown, max = MAX_CELL): string {
  const text = plain(String(value ?? ''), max);
  // What ends a code span or a cell has no other form there.
  return /^[^`|\\]+$/.test(text) ? `\`${text}\`` : text && `<code>${markdown(text, max)}</code>`;
}

/** Addresses, names of inputs with what they are set to, and permissions. */
const AS_CODE =
  /(https?:\/\/[^\s'"()<>]*[^\s'"()<>.,;:!?]|\b[a-z]+(?:_[a-z]+)+\b(?:: (?:true|false|update|create|skip|notice|default)\b)?|\b(?:mode|sync|wait|verify|secrets|permissions): [a-z-]+(?:: [a-z]+)?\b|\bid-token: write\b|\bcodeartsrepo:\w+:\w+)/;

/** A text that somebody reads. What is typed as it is stands in the type of code, and addresses do not become links. */
export function prose(text: string, max = 2000): string {
  return plain(text, max)
    .split(AS_CODE)
    .map((part, index) => (index % 2 === 1 ? code(part, max) : unbroken(part)))
    .join('');
}

/** Blanks at the ends stay, since the text goes on. */
function unbroken(part: string): string {
  const [, before = '', middle = '', after = ''] = /^(\s*)(.*?)(\s*)$/.exec(part) ?? [];
  return before + markdown(middle, Infinity) + after;
}

/** Addresses that hold nothing but host and path. */
const PLAIN_URL = /^https?:\/\/[\w.-]+(:\d+)?(\/[\w.~%-]+)+$/;

/** The source that was asked for, as a link to its page: host and path say where that is. */
export function sourceLink(url: string): string {
  const page = url.replace(/\/+$/, '').replace(/\.git$/, '');
  if (!PLAIN_URL.test(page)) return code(url);
  return `[${markdown(page.replace(/^https?:\/\//, ''), MAX_CELL)}](${page})`;
}

/** A time of the service as people read it, with the exact one beside it. */
export function moment(time: string, nowMs: number): string {
  const at = Date.parse(time);
  if (Number.isNaN(at) || at > nowMs) return code(time);
  const exact = time.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.\d+)?(?=[Z+-])/, '$1 $2 ');
  return `${ago(nowMs - at)} (${code(exact)})`;
}

/** `3h 5m ago`. */
export function ago(ms: number): string {
  return ms < 60_000 ? 'just now' : `${formatDuration(ms - (ms % 60_000))} ago`;
}

/** A table whose columns stand to the left, as much of it as there is room for. Bytes: escaped text can be six times as long. */
export function table(head: readonly string[], rows: readonly (readonly string[])[], maxBytes = 100_000): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  let bytes = 0;
  const shown = rows.slice(0, MAX_ROWS).map(line);
  const fitting = shown.filter((text) => (bytes += Buffer.byteLength(text)) <= maxBytes);
  const left = rows.length - fitting.length;
  const more = left > 0 ? `\n\nand ${left} more, all of them in the file of the output \`results_file\`.` : '';
  return [line(head), line(head.map(() => ':---')), ...fitting].join('\n') + more;
}

/** Something that is closed until somebody wants to see it. */
export function folded(title: string, content: string): string {
  return `<details><summary>${title}</summary>\n\n${content}\n\n</details>`;
}

/** `1 mirror`, `40 mirrors`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}
