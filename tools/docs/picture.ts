import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { marked } from 'marked';
import { SCENES } from './scenes';

// Draws job summaries that the packaged action writes, in GitHub's own style, light and dark, with Chromium (or what CHROMIUM names):
// those of the READMEs, or with `-- <folder>` every kind of summary into that folder, to be looked at.

const run = promisify(execFile);
const CHROMIUM = process.env['CHROMIUM'] ?? 'chromium';
const WIDTH = 860;

/** Pictures of the READMEs: file → scene. */
const PICTURES: Readonly<Record<string, string>> = { summary: 'success', 'summary-batch': 'batch' };

const THEMES = { light: '#ffffff', dark: '#0d1117' } as const;

const [to] = process.argv.slice(2);
const target = to ?? fileURLToPath(new URL('../../docs/images', import.meta.url));
const wanted = to === undefined ? PICTURES : Object.fromEntries(Object.keys(SCENES).map((name) => [name, name]));
const folder = await mkdtemp(join(tmpdir(), 'summary-picture-'));
try {
  await mkdir(target, { recursive: true });
  for (const [name, scene] of Object.entries(wanted)) {
    const body = await marked.parse((await SCENES[scene]?.()) ?? '', { gfm: true });
    for (const theme of ['light', 'dark'] as const) {
      const page = join(folder, `${theme}.html`);
      await writeFile(page, await pageWith(body, theme));
      const picture = join(target, `${name}-${theme}.png`);
      await photograph(page, picture);
      console.log(picture);
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function pageWith(body: string, theme: keyof typeof THEMES): Promise<string> {
  const css = createRequire(import.meta.url).resolve(`github-markdown-css/github-markdown-${theme}.css`);
  return `<!doctype html>
<meta charset="utf-8">
<style>${await readFile(css, 'utf8')}</style>
<style>
  html { background: ${THEMES[theme]}; }
  body { margin: 0; padding: 20px 24px; width: ${WIDTH - 48}px; box-sizing: content-box; }
</style>
<body><main class="markdown-body">${body}</main>
<script>document.title = Math.ceil(document.querySelector('main').getBoundingClientRect().bottom + 20);</script>
`;
}

/** Measures the page first, for Chromium takes its picture of the window. */
async function photograph(page: string, picture: string): Promise<void> {
  const url = pathToFileURL(page).href;
  const common = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--hide-scrollbars',
    `--user-data-dir=${folder}/chromium`,
  ];
  const { stdout } = await run(CHROMIUM, [...common, `--window-size=${WIDTH},800`, '--dump-dom', url], {
    maxBuffer: 64 * 1024 * 1024,
  });
  const height = /<title>(\d+)<\/title>/.exec(stdout)?.[1];
  if (height === undefined) throw new Error('the page could not be measured');
  const size = [`--window-size=${WIDTH},${height}`, '--force-device-scale-factor=2'];
  await run(CHROMIUM, [...common, ...size, `--screenshot=${picture}`, url]);
}
