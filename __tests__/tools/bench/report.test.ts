import { describe, expect, it } from '@jest/globals';
import { ACTION, type Figure } from '../../../tools/bench/figure';
import { asPlot } from '../../../tools/bench/plot';
import { asMarkdown, asText, formatValue, insertFigures } from '../../../tools/bench/report';

const FIGURE: Figure = {
  id: 'start-up',
  title: 'Invalid input → exit, × bare node',
  unit: '×',
  rows: [
    { name: 'node -e 0', value: 1, low: 1, high: 1, cpu: 1 },
    { name: ACTION, value: 1.254, low: 1.2, high: 1.3, cpu: 1.39 },
  ],
  target: 1.3,
  rounds: 15,
  note: 'A note.',
};

describe('the table', () => {
  it('tells value, range, CPU time and the target of this action alone', () => {
    expect(asText(FIGURE).split('\n')).toEqual([
      'Invalid input → exit, × bare node (15 rounds)',
      '               value  half of the rounds  CPU ×    target',
      '  node -e 0     1.00           1.00–1.00   1.00',
      '  this action   1.25           1.20–1.30   1.39  ≤ 1.30 ✓',
      '  A note.',
    ]);
  });

  it('says when a target is missed', () => {
    expect(asText({ ...FIGURE, target: 1.2 })).toContain('≤ 1.20 ✗');
  });

  it('tells why there are no numbers', () => {
    const text = asText({ id: 'far', title: 'Far away', unit: '×', rows: [], note: 'Not measured: no root.' });
    expect(text).toBe('Far away\n  Not measured: no root.');
  });
});

describe('the document', () => {
  const markdown = asMarkdown(
    [FIGURE, { ...FIGURE, title: 'Growth', rows: [{ name: '10 mirrors', value: 2 }] }],
    ['node -e 0'],
  );

  it('has one table that compares this action with the alternatives', () => {
    expect(markdown).toContain('|  | this action | target | node -e 0 |');
    expect(markdown).toContain('| Invalid input → exit, × bare node | **1.25** | ≤ 1.30 | 1.00 |');
  });

  it('has a table of its own for every other figure', () => {
    expect(markdown).toContain('**Growth**\n\n|  |  |\n| --- | ---: |\n| 10 mirrors | 2.00 |\n\nA note.');
  });

  it('takes the figures between its marks, and leaves the rest alone', () => {
    const document = 'before\n<!-- begin figures -->\nold\n<!-- end figures -->\nafter\n';
    expect(insertFigures(document, 'new')).toBe(
      'before\n<!-- begin figures -->\n\nnew\n\n<!-- end figures -->\nafter\n',
    );
  });

  it('is refused without its marks', () => {
    expect(() => insertFigures('no marks', 'new')).toThrow('begin figures');
  });
});

describe('formatValue', () => {
  it.each([
    [1.254, '×', '1.25'],
    [2, '', '2'],
    [23.456, 'MiB', '23.5 MiB'],
    [1187.03, 'kB', '1187 kB'],
    [0.1834, 'ms', '0.18 ms'],
    [6.86, '%', '6.86 %'],
  ])('writes %p %s as %s', (value, unit, text) => {
    expect(formatValue(value, unit)).toBe(text);
  });
});

describe('the plot', () => {
  const plot = asPlot([FIGURE, { ...FIGURE, title: 'a < b & c' }, { ...FIGURE, rows: [] }]);

  it('has a bar for every row, and a line for every target', () => {
    expect(plot.match(/<rect /g)).toHaveLength(1 + 2 * FIGURE.rows.length);
    expect(plot.match(/<line /g)).toHaveLength(2);
  });

  it('draws bars in proportion to their values', () => {
    const widths = [...plot.matchAll(/<rect x="\d+" y="\d+" width="([\d.]+)"/g)].map(([, width]) => Number(width));
    const [bare = NaN, action = NaN] = widths;
    expect(action / bare).toBeCloseTo(1.254, 2);
  });

  it('is well-formed: every element is closed, and text is escaped', () => {
    const open: string[] = [];
    for (const [, slash, name = '', selfClosing] of plot.matchAll(/<(\/?)(\w+)[^>]*?(\/?)>/g)) {
      if (slash) expect(open.pop()).toBe(name);
      else if (!selfClosing) open.push(name);
    }
    expect(open).toEqual([]);
    expect(plot).toContain('a &lt; b &amp; c');
    expect(plot).not.toMatch(/NaN|undefined/);
  });
});
