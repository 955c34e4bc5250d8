import { ACTION, type Figure, type Row } from './figure';

const COLUMNS = ['', 'value', 'half of the rounds', 'CPU ×', 'target'] as const;

/** A figure as text for a terminal. */
export function asText(figure: Figure): string {
  const heading = [figure.title, figure.rounds && `(${figure.rounds} rounds)`].filter(Boolean).join(' ');
  const table = figure.rows.length > 0 ? layOut([[...COLUMNS], ...figure.rows.map((row) => cells(row, figure))]) : [];
  return [heading, ...table.map((line) => `  ${line}`), ...(figure.note ? [`  ${figure.note}`] : [])].join('\n');
}

/** Figures as Markdown: one table of those that compare this action with the same alternatives, a table each for the others. */
export function asMarkdown(figures: readonly Figure[], alternatives: readonly string[]): string {
  const isComparison = ({ rows }: Figure) => rows.some(({ name }) => alternatives.includes(name));
  const overview = [
    ['', ACTION, 'target', ...alternatives],
    ['---', ...Array.from({ length: alternatives.length + 2 }, () => '---:')],
    ...figures.filter(isComparison).map((figure) => {
      const value = (name: string) => figure.rows.find((row) => row.name === name)?.value;
      const shown = (number: number | undefined) => (number === undefined ? '' : formatValue(number, figure.unit));
      const target = figure.target === undefined ? '' : `≤ ${shown(figure.target)}`;
      return [figure.title, `**${shown(value(ACTION))}**`, target, ...alternatives.map((name) => shown(value(name)))];
    }),
  ];
  const others = figures
    .filter((figure) => !isComparison(figure))
    .map(({ title, rows, unit, note }) =>
      [
        `**${title}**`,
        ...(rows.length > 0
          ? [lines([['', ''], ['---', '---:'], ...rows.map(({ name, value }) => [name, formatValue(value, unit)])])]
          : []),
        ...(note ? [note] : []),
      ].join('\n\n'),
    );
  return [lines(overview), ...others].join('\n\n');
}

function lines(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A document with the text between its marks `<!-- begin figures -->` and `<!-- end figures -->` replaced. */
export function insertFigures(document: string, markdown: string): string {
  const [begin, end] = ['<!-- begin figures -->', '<!-- end figures -->'];
  const [from, to] = [document.indexOf(begin), document.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`the document has no ${begin} … ${end}`);
  return `${document.slice(0, from + begin.length)}\n\n${markdown}\n\n${document.slice(to)}`;
}

function cells(row: Row, { unit, target }: Figure): string[] {
  const isTheAction = row.name === ACTION && target !== undefined;
  const met = isTheAction ? `≤ ${formatValue(target, unit)} ${row.value <= target ? '✓' : '✗'}` : '';
  const spread =
    row.low !== undefined && row.high !== undefined ? `${formatValue(row.low, '×')}–${formatValue(row.high, '×')}` : '';
  return [row.name, formatValue(row.value, unit), spread, row.cpu === undefined ? '' : row.cpu.toFixed(2), met];
}

/** A number as exact as it deserves, with its unit. */
export function formatValue(value: number, unit: string): string {
  const digits = Number.isInteger(value) || Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 20 ? 1 : 2;
  const text = value.toFixed(unit === '×' ? 2 : digits);
  return unit === '' || unit === '×' ? text : `${text} ${unit}`;
}

function layOut(rows: readonly string[][]): string[] {
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((text, column) => (column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
