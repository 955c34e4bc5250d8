import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { runAction } from '../../sandbox/runner';
import { startSandbox } from '../../sandbox/sandbox';

// Draws the pictures of the READMEs: the job summary that the packaged action writes, rendered by Chromium, light and dark.
// Needs chromium (or the variable CHROMIUM), a colour emoji font, and the npm registry for the Markdown renderer.

const run = promisify(execFile);
const CHROMIUM = process.env['CHROMIUM'] ?? 'chromium';
const RENDERER = 'marked@16';
const WIDTH = 720;

const COLOURS = {
  light: {
    text: '#1f2328',
    muted: '#59636e',
    link: '#0969da',
    page: '#ffffff',
    border: '#d1d9e0',
    stripe: '#f6f8fa',
    code: '#818b981f',
  },
  dark: {
    text: '#f0f6fc',
    muted: '#9198a1',
    link: '#4493f8',
    page: '#0d1117',
    border: '#3d444d',
    stripe: '#151b23',
    code: '#656c7633',
  },
};

const folder = await mkdtemp(join(tmpdir(), 'summary-picture-'));
try {
  const body = await render(await summaryOfARun());
  for (const theme of ['light', 'dark'] as const) {
    const page = join(folder, `${theme}.html`);
    await writeFile(page, pageWith(body, COLOURS[theme]));
    const picture = fileURLToPath(new URL(`../../docs/images/summary-${theme}.png`, import.meta.url));
    await photograph(page, picture);
    console.log(picture);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** What the action writes for a repository that it associates and synchronizes. Nothing is fetched, so that the source can have a telling name. */
async function summaryOfARun(): Promise<string> {
  const sandbox = await startSandbox();
  try {
    sandbox.addRepository({ id: 2112029391, path: 'mirrors/hello-world', git: false });
    const { exitCode, summary, log } = await runAction({
      inputs: {
        repository: 'mirrors/hello-world',
        url: 'https://github.com/octo-org/hello-world.git',
        endpoint: sandbox.url,
        token: sandbox.issueToken(),
        sync: 'true',
        wait: 'true',
      },
    });
    if (exitCode !== 0) throw new Error(`the run failed:\n${log}`);
    return summary;
  } finally {
    await sandbox.stop();
  }
}

async function render(markdown: string): Promise<string> {
  const renderer = spawn('npx', ['--yes', RENDERER, '--gfm'], { stdio: ['pipe', 'pipe', 'inherit'] });
  renderer.stdin.end(markdown);
  let html = '';
  for await (const piece of renderer.stdout) html += String(piece);
  if (html === '') throw new Error(`${RENDERER} rendered nothing`);
  return html;
}

function pageWith(body: string, colour: (typeof COLOURS)['light']): string {
  return `<!doctype html>
<meta charset="utf-8">
<style>
  html { background: ${colour.page}; }
  body { margin: 0; padding: 20px 24px; width: ${WIDTH - 48}px; color: ${colour.text}; background: ${colour.page};
    font: 16px/1.5 -apple-system, "Segoe UI", "Noto Sans", Inter, Helvetica, Arial, sans-serif, "Noto Color Emoji"; }
  h2 { margin: 0 0 16px; padding-bottom: 0.3em; font-size: 1.5em; line-height: 1.25; border-bottom: 1px solid ${colour.border}; }
  a { color: ${colour.link}; }
  p, table { margin: 0 0 16px; }
  table { border-collapse: collapse; }
  th, td { padding: 6px 13px; border: 1px solid ${colour.border}; text-align: left; }
  tr:nth-child(2n) { background: ${colour.stripe}; }
  code { padding: 0.2em 0.4em; border-radius: 6px; background: ${colour.code};
    font: 85% ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; }
  sub { vertical-align: baseline; color: ${colour.muted}; font-size: 75%; }
  p:last-of-type { margin: 0; }
</style>
<main>${body}</main>
<script>document.title = Math.ceil(document.querySelector('main').getBoundingClientRect().bottom + 20);</script>
`;
}

/** Measures the page first, for Chromium takes its picture of the window. */
async function photograph(page: string, picture: string): Promise<void> {
  const url = pathToFileURL(page).href;
  const common = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', `--user-data-dir=${folder}`];
  const { stdout } = await run(CHROMIUM, [...common, `--window-size=${WIDTH},800`, '--dump-dom', url]);
  const height = /<title>(\d+)<\/title>/.exec(stdout)?.[1];
  if (height === undefined) throw new Error('the page could not be measured');
  await run(CHROMIUM, [
    ...common,
    `--window-size=${WIDTH},${height}`,
    '--force-device-scale-factor=2',
    `--screenshot=${picture}`,
    url,
  ]);
}
