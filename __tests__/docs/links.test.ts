import { statSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { documentPaths, exists, readDocument, readRoot } from './markdown';

const { scripts } = JSON.parse(readRoot('package.json')) as { scripts: Record<string, string> };

describe.each(documentPaths())('%s', (path) => {
  const { links, codeBlocks, codeSpans } = readDocument(path);
  const relative = links.filter((link) => !/^[a-z]+:/.test(link));

  it('links to files that are there', () => {
    const files = relative.map((link) => link.replace(/#.*/, '')).filter((file) => file !== '');
    expect(files.filter((file) => !exists(posix.join(posix.dirname(path), file)))).toEqual([]);
  });

  it('links to headings that are there', () => {
    const broken = relative.filter((link) => {
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? path : posix.join(posix.dirname(path), file);
      return anchor !== undefined && !readDocument(target).headings.some((heading) => heading.anchor === anchor);
    });
    expect(broken).toEqual([]);
  });

  it('links to the web by https only', () => {
    expect(links.filter((link) => /^[a-z]+:/.test(link) && !link.startsWith('https://'))).toEqual([]);
  });

  it('names only npm scripts that package.json has', () => {
    const commands = [
      ...codeBlocks.filter(({ language }) => language === 'bash').map(({ text }) => text),
      ...codeSpans,
    ].join('\n');
    const named = [...commands.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    if (/\bnpm (?:cit|test)\b/.test(commands)) expect(scripts).toHaveProperty('test');
  });
});

describe('the first screen of a README', () => {
  const READMES = ['README.md', 'README.zh-CN.md'];
  const firstScreen = (path: string) => readRoot(path).split('\n').slice(0, 75).join('\n');

  it.each(READMES)('%s shows what it does, the two commands, what is needed, a workflow and its picture', (path) => {
    const parts = [
      'AssociateRemoteMirror.html',
      '\nnpm run demo\n',
      '\nnpm cit\n',
      '\n## ',
      '\n| ',
      '```yaml',
      '<picture>',
    ];
    const places = parts.map((part) => firstScreen(path).indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  it.each(READMES)('%s says before its first section what is not verified, and how to begin', (path) => {
    const [top = ''] = readRoot(path).split(/^## /m);
    expect(top).toMatch(/^> \*\*(?:Not verified|尚未在).*`mode: check`/m);
  });

  it.each(READMES)('%s tells where every value of its workflow comes from', (path) => {
    const { codeBlocks, codeSpans } = readDocument(path);
    const workflow = parse(codeBlocks.find(({ language }) => language === 'yaml')?.text ?? '') as {
      permissions: object;
      jobs: Record<string, { steps: { uses: string; with: Record<string, unknown> }[] }>;
    };
    expect(workflow.permissions).toEqual({});
    const [step] = Object.values(workflow.jobs).flatMap(({ steps }) => steps);
    const values = Object.entries(step?.with ?? {}).filter(([, value]) => value !== true);
    const told = values.map(([name, value]) => {
      const [, secret] = /secrets\.(\w+)/.exec(String(value)) ?? [];
      return secret ?? `${name}: ${String(value)}`;
    });
    expect(told).toHaveLength(4);
    expect([...told, step?.uses].filter((each) => !codeSpans.includes(each ?? ''))).toEqual([]);
  });

  it.each(READMES)('%s is read in one go: 320 lines at most', (path) => {
    expect(readRoot(path).trimEnd().split('\n').length).toBeLessThanOrEqual(320);
  });

  it.each(['docs/images/summary-light.png', 'docs/images/summary-dark.png'])('%s is small', (path) => {
    expect(statSync(new URL(`../../${path}`, import.meta.url)).size).toBeLessThan(150_000);
  });
});
