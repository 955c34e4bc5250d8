import type * as yaml from 'js-yaml';
import type { Event, MappingEvent, ScalarEvent, SequenceEvent } from 'js-yaml';
import { quote } from './problems';

/**
 * What stands in a list or a mapping that people write: a text as it was written (`1.10` and `0x10` are no numbers here), `undefined` for
 * `null`, `~` or nothing, a list, or fields.
 */
export type Value = string | undefined | Value[] | Fields;

/** A mapping in the order it was written, merge keys (`<<`) filled in. Of a key that is there twice the first counts. */
export class Fields extends Map<string, Value> {
  /** Keys that are there twice. */
  readonly twice: string[] = [];
}

/** A text is neither YAML nor JSON, or not what can be read of them; the message says what and where, and fits after the input's name. */
export class DocumentError extends Error {
  override name = 'DocumentError';
}

/** Aliases of aliases of mappings could otherwise grow without bound from a small file. */
const MAX_MERGED = 1_000_000;

/**
 * The parser cannot be interrupted, and what it takes depends on the marks in a text more than on its length. The longest list of plain
 * entries that fits into a file has about half as many.
 */
const MAX_MARKS = 4_000_000;

const MARKS = new Set(Array.from('\n,:-?[]{}', (mark) => mark.charCodeAt(0)));

/** Reading is interrupted after this many events, so that a signal is heard. */
const EVENTS_AT_A_TIME = 50_000;

/** Tags that say what the text says anyway; the value stays as it is written. */
const PLAIN_TAGS = new Set(['!', '!!str', '!!int', '!!float', '!!bool', '!!null', '!!seq', '!!map']);

type Yaml = typeof yaml;

/**
 * Reads one document of YAML or JSON.
 * @throws DocumentError; the reason of `signal` when it aborts
 */
export async function readDocument(text: string, signal?: AbortSignal): Promise<Value> {
  if (countMarks(text) > MAX_MARKS) throw new DocumentError('holds more values than any list of mirrors needs');
  const library = await import('js-yaml');
  const builder = new Builder(text, library);
  const events = parse(text, library);
  for (const [index, event] of events.entries()) {
    builder.take(event);
    if (index % EVENTS_AT_A_TIME === 0) await turn(signal);
  }
  return builder.value;
}

/** Lets the event loop turn, which is when a signal is heard. */
export async function turn(signal?: AbortSignal): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  signal?.throwIfAborted();
}

function countMarks(text: string): number {
  let count = 0;
  if (text.length > MAX_MARKS)
    for (let index = 0; index < text.length; index++) if (MARKS.has(text.charCodeAt(index))) count++;
  return count;
}

function parse(text: string, { parseEvents, YAMLException }: Yaml): Event[] {
  try {
    return parseEvents(text, {});
  } catch (cause) {
    if (!(cause instanceof YAMLException)) throw cause;
    const { line = 0, column = 0 } = cause.mark ?? {};
    const place = `line ${line + 1}, column ${column + 1}`;
    throw new DocumentError(`is neither YAML nor JSON: ${quote(cause.reason)} at ${place}`, { cause });
  }
}

/** Stands for a merge key; `"<<"` in quotes is a key like others. */
const MERGE = Symbol('<<');

/** A list or mapping that is not complete yet. */
type Open = { anchor: string | undefined } & (
  | { kind: 'list'; list: Value[] }
  | { kind: 'fields'; fields: Fields; merges: Fields[]; key: string | typeof MERGE | undefined }
);

/** Makes a value of the parser's events. */
class Builder {
  value: Value;
  private readonly open: Open[] = [];
  private readonly anchors = new Map<string, Value>();
  private documents = 0;
  private merged = 0;

  constructor(
    private readonly text: string,
    private readonly yaml: Yaml,
  ) {}

  take(event: Event): void {
    const { EVENT_ID } = this.yaml;
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        if (++this.documents > 1) throw new DocumentError('has more than one document (a line of ---); write one');
        return;
      case EVENT_ID.SEQUENCE:
        this.checkTag(event);
        this.open.push({ kind: 'list', list: [], anchor: this.anchorOf(event) });
        return;
      case EVENT_ID.MAPPING:
        this.checkTag(event);
        this.open.push({
          kind: 'fields',
          fields: new Fields(),
          merges: [],
          key: undefined,
          anchor: this.anchorOf(event),
        });
        return;
      case EVENT_ID.SCALAR:
        this.takeScalar(event);
        return;
      case EVENT_ID.ALIAS:
        this.takeAlias(this.text.slice(event.anchorStart, event.anchorEnd));
        return;
      case EVENT_ID.POP:
        this.close();
    }
  }

  private takeScalar(event: ScalarEvent): void {
    const tag = this.checkTag(event);
    const source = this.yaml.getScalarValue(this.text, event);
    const isPlain = event.style === this.yaml.SCALAR_STYLE.PLAIN && tag === undefined;
    const top = this.open.at(-1);
    if (top?.kind === 'fields' && top.key === undefined) {
      this.define(event, source);
      top.key = isPlain && source === '<<' ? MERGE : source;
      return;
    }
    const value = isPlain && /^(|~|null|Null|NULL)$/.test(source) ? undefined : source;
    this.define(event, value);
    this.add(value);
  }

  private takeAlias(anchor: string): void {
    if (!this.anchors.has(anchor))
      throw new DocumentError(
        `is neither YAML nor JSON: the alias ${quote(`*${anchor}`)} stands for nothing before it`,
      );
    this.add(this.anchors.get(anchor));
  }

  private close(): void {
    const closed = this.open.pop();
    if (!closed) return;
    if (closed.kind === 'fields') this.merge(closed.fields, closed.merges);
    const value = closed.kind === 'list' ? closed.list : closed.fields;
    if (closed.anchor !== undefined) this.anchors.set(closed.anchor, value);
    this.add(value);
  }

  /** A value goes to where it stands: it is all there is, an entry of a list, a key, or the value of one. */
  private add(value: Value): void {
    const top = this.open.at(-1);
    if (!top) {
      this.value = value;
    } else if (top.kind === 'list') {
      top.list.push(value);
    } else if (top.key === undefined) {
      if (typeof value === 'object') throw new DocumentError('has a list or a mapping for a key; write a text');
      top.key = value ?? '';
    } else {
      if (top.key === MERGE) top.merges = top.merges.concat(mergedBy(value));
      else if (top.fields.has(top.key)) top.fields.twice.push(top.key);
      else top.fields.set(top.key, value);
      top.key = undefined;
    }
  }

  /** What a mapping says itself counts before what is merged into it, and what was merged first before the rest. */
  private merge(fields: Fields, sources: readonly Fields[]): void {
    for (const source of sources) {
      this.merged += source.size;
      if (this.merged > MAX_MERGED) throw new DocumentError('has too many keys by merging (<<)');
      for (const [key, value] of source) if (!fields.has(key)) fields.set(key, value);
    }
  }

  private define(event: ScalarEvent, value: Value): void {
    const anchor = this.anchorOf(event);
    if (anchor !== undefined) this.anchors.set(anchor, value);
  }

  private anchorOf({ anchorStart, anchorEnd }: ScalarEvent | SequenceEvent | MappingEvent): string | undefined {
    return anchorStart < 0 ? undefined : this.text.slice(anchorStart, anchorEnd);
  }

  private checkTag({ tagStart, tagEnd }: ScalarEvent | SequenceEvent | MappingEvent): string | undefined {
    if (tagStart < 0) return undefined;
    const tag = this.text.slice(tagStart, tagEnd);
    if (!PLAIN_TAGS.has(tag)) throw new DocumentError(`has the tag ${quote(tag)}; write plain values`);
    return tag;
  }
}

function mergedBy(value: Value): Fields[] {
  const sources = Array.isArray(value) ? value : [value];
  if (sources.every((source) => source instanceof Fields)) return sources;
  throw new DocumentError('has a merge key (<<) without a mapping; write an alias of one');
}
