/** A workflow command found in a step's output. */
export interface WorkflowCommand {
  /** In lower case: `error`, `add-mask` … */
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
  /** 'current' is `::name::data` at the start of a line, 'legacy' is `##[name]data` anywhere in it. */
  readonly form: 'current' | 'legacy';
}

/** One line of a step's output: what it says, and the command it carries, if any. */
export interface OutputLine {
  readonly text: string;
  readonly command: WorkflowCommand | undefined;
}

const KNOWN = new Set([
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
]);

/** Escapes in the order in which a runner undoes them: the per cent sign comes last. */
const DATA_ESCAPES = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
] as const;
const PROPERTY_ESCAPES = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
] as const;
const LEGACY_ESCAPES = [
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ['%25', '%'],
] as const;

/** Reads a step's output line by line as a runner does; a lone carriage return ends a line too. */
export function readOutput(output: string): readonly OutputLine[] {
  const lines = output.split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  let resume: string | undefined;
  return lines.map((text) => {
    const command = readCommand(text, resume);
    if (resume !== undefined) {
      if (command?.name === resume) resume = undefined;
      return { text, command: undefined };
    }
    if (command?.name === 'stop-commands') resume = command.data.toLowerCase();
    return { text, command };
  });
}

/** The command in one line, or undefined; `token` is one more name that counts, after stop-commands. */
export function readCommand(line: string, token?: string): WorkflowCommand | undefined {
  return readCurrent(line, token) ?? readLegacy(line, token);
}

function readCurrent(line: string, token: string | undefined): WorkflowCommand | undefined {
  const text = line.trimStart();
  const end = text.indexOf('::', 2);
  if (!text.startsWith('::') || end < 0) return undefined;
  const head = splitHead(text.slice(2, end), token);
  if (head === undefined) return undefined;
  return {
    name: head.name,
    properties: readProperties(head.rest.trim(), ',', PROPERTY_ESCAPES),
    data: unescaped(text.slice(end + 2), DATA_ESCAPES),
    form: 'current',
  };
}

function readLegacy(line: string, token: string | undefined): WorkflowCommand | undefined {
  const start = line.indexOf('##[');
  const end = start < 0 ? -1 : line.indexOf(']', start);
  if (end < 0) return undefined;
  const head = splitHead(line.slice(start + 3, end), token);
  if (head === undefined) return undefined;
  return {
    name: head.name,
    properties: readProperties(head.rest, ';', LEGACY_ESCAPES),
    data: unescaped(line.slice(end + 1), LEGACY_ESCAPES),
    form: 'legacy',
  };
}

function splitHead(head: string, token: string | undefined): { name: string; rest: string } | undefined {
  const space = head.indexOf(' ');
  const name = (space < 0 ? head : head.slice(0, space)).toLowerCase();
  if (!KNOWN.has(name) && name !== token) return undefined;
  return { name, rest: space > 0 ? head.slice(space + 1) : '' };
}

function readProperties(
  text: string,
  separator: string,
  escapes: readonly (readonly [string, string])[],
): Record<string, string> {
  const properties: Record<string, string> = {};
  for (const property of text.split(separator)) {
    const equals = property.indexOf('=');
    if (equals <= 0 || equals === property.length - 1) continue;
    properties[property.slice(0, equals)] = unescaped(property.slice(equals + 1), escapes);
  }
  return properties;
}

function unescaped(text: string, escapes: readonly (readonly [string, string])[]): string {
  return escapes.reduce((rest, [escape, character]) => rest.replaceAll(escape, character), text);
}
