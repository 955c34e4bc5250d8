import { plain, reveal, shorten } from '../runner/foreign-text';

/** A quoted value is cut beyond this many characters … */
const QUOTE = /"([^"]*)(?:"|$)/g;
const MAX_QUOTE = 80;

/** More lines than this nobody reads; the rest is counted. */
const MAX_LINES = 100;

/** Collects what is wrong, so that all of it can be told at once. */
export class Problems {
  /** How many there are, told or not. */
  count = 0;
  private readonly told: string[] = [];

  constructor(private readonly redact: (text: string) => string) {}

  /** What is told: a line for each problem up to a hundred, then how many more there are. */
  get lines(): readonly string[] {
    const rest = this.count - MAX_LINES;
    return rest <= 0 ? this.told : [...this.told, `… and ${rest} more problem${rest === 1 ? '' : 's'}`];
  }

  /** `name`: the input, or a place in a list such as `mirrors[3].url`. Further lines of a problem are examples. */
  add(name: string, problem: string): void {
    if (++this.count > MAX_LINES) return;
    for (const line of `${name}: ${problem}`.split('\n')) {
      // … but only after the secrets in it were found: half a secret is not found.
      this.told.push(this.redact(line).replace(QUOTE, cutQuote));
    }
  }
}

function cutQuote(quoted: string, text: string): string {
  return text.length > MAX_QUOTE ? `"${shorten(text, MAX_QUOTE)}"` : quoted;
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

/** A value as it is quoted in a problem; what cannot be seen in it is shown as `U+200B`. */
export function quote(text: string): string {
  return `"${plain(reveal(text), Infinity).replaceAll('"', "'")}"`;
}
