import { ACTION, type Figure, type Row } from './figure';
import { formatValue } from './report';

const WIDTH = 760;
const MARGIN = 24;
const LABELS = 240;
const VALUES = 80;
const BAR = 18;
const GAP = 6;
const HEADING = 34;
const BOLD = ' font-weight="600"';
const COLOURS = { action: '#c7000b', other: '#8c959f', target: '#1f2328', text: '#1f2328' } as const;

/** Figures as one picture of horizontal bars, in SVG: this action in red, what it shall not exceed as a dashed line. Figures without rows are left out. */
export function asPlot(figures: readonly Figure[]): string {
  const shown = figures.filter(({ rows }) => rows.length > 0);
  let y = MARGIN;
  const parts: string[] = [];
  for (const figure of shown) {
    parts.push(panel(figure, y));
    y += heightOf(figure);
  }
  parts.push(`<text x="${MARGIN}" y="${y}">Shorter is better. Dashed: the target.</text>`);
  y += MARGIN;
  const description = shown.map(describe).join('; ');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${y}" viewBox="0 0 ${WIDTH} ${y}" role="img" font-family="system-ui, -apple-system, 'Segoe UI', sans-serif" font-size="13" fill="${COLOURS.text}">
<title>What a step costs, side by side</title>
<desc>${escape(description)}</desc>
<rect width="${WIDTH}" height="${y}" rx="6" fill="#ffffff"/>
${parts.join('\n')}
</svg>
`;
}

function heightOf({ rows }: Figure): number {
  return HEADING + rows.length * (BAR + GAP) + MARGIN;
}

function panel(figure: Figure, top: number): string {
  const { title, rows, target, unit } = figure;
  const left = MARGIN + LABELS;
  const room = WIDTH - left - VALUES - MARGIN;
  const largest = Math.max(...rows.map(({ value }) => value), target ?? 0) || 1;
  const length = (value: number) => Math.max(0, (value / largest) * room);
  const first = top + HEADING;
  const place = (index: number) => first + index * (BAR + GAP);
  const bars = rows.map((row, index) => bar(row, left, place(index), length(row.value)));
  const values = rows.map((row, index) => value(row, unit, left + length(row.value), place(index)));
  const heading = `<text x="${MARGIN}" y="${top + 16}" font-weight="600">${escape(title)}</text>`;
  return [
    heading,
    ...bars,
    ...(target === undefined ? [] : [targetLine(left + length(target), first, rows.length)]),
    ...values,
  ].join('\n');
}

function bar({ name }: Row, left: number, top: number, length: number): string {
  const isAction = name.startsWith(ACTION);
  return [
    `<text x="${left - 8}" y="${top + BAR - 5}" text-anchor="end"${isAction ? BOLD : ''}>${escape(name)}</text>`,
    `<rect x="${left}" y="${top}" width="${length.toFixed(1)}" height="${BAR}" rx="2" fill="${isAction ? COLOURS.action : COLOURS.other}"/>`,
  ].join('');
}

/** The number at the end of a bar, legible on the line of the target too. */
function value({ name, value: number }: Row, unit: string, end: number, top: number): string {
  const weight = name.startsWith(ACTION) ? BOLD : '';
  return `<text x="${(end + 8).toFixed(1)}" y="${top + BAR - 5}"${weight} stroke="#ffffff" stroke-width="4" paint-order="stroke">${formatValue(number, unit)}</text>`;
}

function targetLine(x: number, top: number, rows: number): string {
  const place = x.toFixed(1);
  return `<line x1="${place}" x2="${place}" y1="${top - 4}" y2="${top + rows * (BAR + GAP)}" stroke="${COLOURS.target}" stroke-width="1.5" stroke-dasharray="4 3"/>`;
}

function describe({ title, unit, rows }: Figure): string {
  return `${title}: ${rows.map(({ name, value }) => `${name} ${formatValue(value, unit)}`).join(', ')}`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
