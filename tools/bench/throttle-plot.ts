import { type Course, simulate, slidingWindow } from './simulated-service';

/** A service whose limit may change, and the mirrors that want to pass it. */
interface Panel {
  title: string;
  mirrors: number;
  /** Requests a second that it takes at a time in milliseconds. */
  rate: (now: number) => number;
}

const PANELS: readonly Panel[] = [
  { title: '240 mirrors, 40 requests a second', mirrors: 240, rate: () => 40 },
  {
    title: '240 mirrors, 40 a second, from the 4th second on 10, from the 12th on 40',
    mirrors: 240,
    rate: (now) => (now < 4000 ? 40 : now < 12_000 ? 10 : 40),
  },
];

const WIDTH = 760;
const HEIGHT = 190;
const MARGIN = { left: 44, right: 16, top: 40, bottom: 28 } as const;
const BIN_MS = 500;
const COLOURS = { taken: '#8c959f', refused: '#c7000b', rate: '#1f2328' } as const;

/** What the throttle makes of services that limit their callers, as a picture: requests that are taken and refused over time, in SVG. */
export async function throttlePlot(): Promise<string> {
  const panels: string[] = [];
  for (const [index, panel] of PANELS.entries()) {
    const course = await simulate({ limit: slidingWindow(panel.rate), mirrors: panel.mirrors, inFlight: 64 });
    panels.push(`<g transform="translate(0 ${index * HEIGHT})">${draw(panel, course)}</g>`);
  }
  const height = PANELS.length * HEIGHT + 28;
  const legend = `<text x="${MARGIN.left}" y="${height - 12}">Requests a second. Grey: taken. Red: refused (429). Dashed: what the service takes. Simulated, 64 in flight.</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" font-family="system-ui, -apple-system, 'Segoe UI', sans-serif" font-size="13" fill="${COLOURS.rate}">
<title>How a run finds the rate of a service, and holds it</title>
<rect width="${WIDTH}" height="${height}" rx="6" fill="#ffffff"/>
${[...panels, legend].join('\n')}
</svg>
`;
}

function draw({ title, rate }: Panel, { attempts, durationMs, refused }: Course): string {
  const bins = Array.from({ length: Math.ceil((durationMs + 1) / BIN_MS) }, () => ({ taken: 0, refused: 0 }));
  for (const { at, taken } of attempts) {
    const bin = bins[Math.floor(at / BIN_MS)];
    if (bin) bin[taken ? 'taken' : 'refused']++;
  }
  const perSecond = (count: number) => (count * 1000) / BIN_MS;
  const top = Math.max(...bins.map((bin, index) => Math.max(perSecond(bin.taken + bin.refused), rate(index * BIN_MS))));
  const x = (ms: number) => MARGIN.left + (ms / (bins.length * BIN_MS)) * (WIDTH - MARGIN.left - MARGIN.right);
  const y = (value: number) => HEIGHT - MARGIN.bottom - (value / top) * (HEIGHT - MARGIN.top - MARGIN.bottom);
  const bar = (index: number, from: number, to: number, colour: string) =>
    to > from
      ? `<rect x="${x(index * BIN_MS).toFixed(1)}" y="${y(to).toFixed(1)}" width="${(x(BIN_MS) - x(0) - 1).toFixed(1)}" height="${(y(from) - y(to)).toFixed(1)}" fill="${colour}"/>`
      : '';
  const bars = bins.map((bin, index) => {
    const [taken, all] = [perSecond(bin.taken), perSecond(bin.taken + bin.refused)];
    return bar(index, 0, taken, COLOURS.taken) + bar(index, taken, all, COLOURS.refused);
  });
  const line = bins
    .flatMap((_bin, index) => {
      const level = y(rate(index * BIN_MS)).toFixed(1);
      return [`${x(index * BIN_MS).toFixed(1)},${level}`, `${x((index + 1) * BIN_MS).toFixed(1)},${level}`];
    })
    .join(' ');
  const told = `${title}: ${(durationMs / 1000).toFixed(1)} s, ${refused} of ${attempts.length} refused`;
  const seconds = Array.from({ length: Math.floor(durationMs / 5000) + 1 }, (_each, index) => index * 5);
  return [
    `<text x="${MARGIN.left}" y="22" font-weight="600">${told}</text>`,
    ...bars,
    `<polyline points="${line}" fill="none" stroke="${COLOURS.rate}" stroke-dasharray="4 3"/>`,
    ...seconds.map((s) => `<text x="${x(s * 1000).toFixed(1)}" y="${HEIGHT - 10}" font-size="11">${s} s</text>`),
    `<text x="8" y="${y(top) + 4}" font-size="11">${Math.round(top)}</text>`,
    `<text x="8" y="${y(0)}" font-size="11">0</text>`,
  ].join('\n');
}
