import { statSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from '@jest/globals';
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
  it.each(['README.md', 'README.zh-CN.md'])(
    '%s shows what it does, an example, a picture and the two commands before its first section',
    (path) => {
      const [top = ''] = readRoot(path).split(/^## /m);
      expect(top).toContain('uses: codearts-remote-mirror/codearts-remote-mirror@v1');
      expect(top).toContain('<picture>');
      expect(top).toContain('\nnpm run demo\n');
      expect(top).toContain('\nnpm cit\n');
      expect(top.split('\n').length).toBeLessThan(50);
    },
  );

  it.each(['docs/images/summary-light.png', 'docs/images/summary-dark.png'])('%s is small', (path) => {
    expect(statSync(new URL(`../../${path}`, import.meta.url)).size).toBeLessThan(150_000);
  });
});
