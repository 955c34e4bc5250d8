import { EOL } from 'node:os';

/** Text whose lines end with a line feed alone, whatever the platform's programs end them with. */
export function withLineFeeds(text: string, eol = EOL): string {
  return text.replaceAll(eol, '\n');
}

/**
 * Reads a file of the form GITHUB_OUTPUT and GITHUB_ENV have: `name=value` lines and `name<<delimiter` blocks. Lines end as the platform's
 * do; the line ends within a value are its own.
 */
export function readKeyValueFile(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const raw = text.split('\n');
  if (raw.at(-1) === '') raw.pop();
  const lines = raw.map(withoutReturn);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      values[line.slice(0, equals)] = line.slice(equals + 1);
    } else if (heredoc > 0 && line.length > heredoc + 2) {
      const end = lines.indexOf(line.slice(heredoc + 2), index + 1);
      if (end < 0) throw new Error(`the delimiter of '${line}' is not found again`);
      values[line.slice(0, heredoc)] = withoutReturn(raw.slice(index + 1, end).join('\n'));
      index = end;
    } else {
      throw new Error(`'${line}' is neither name=value nor name<<delimiter`);
    }
  }
  return values;
}

function withoutReturn(line: string): string {
  return line.replace(/\r$/, '');
}
