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
