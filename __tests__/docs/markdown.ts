import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../../', import.meta.url);

/** A heading with the anchor that GitHub gives it. */
export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly anchor: string;
}

/** A fenced block. */
export interface CodeBlock {
  readonly language: string;
  readonly text: string;
}

/** What the tests look at in a Markdown document. */
export interface Document {
  readonly path: string;
  readonly text: string;
  readonly headings: readonly Heading[];
  /** Rows of cells, the header first, without the line of dashes. */
  readonly tables: readonly (readonly (readonly string[])[])[];
  readonly codeBlocks: readonly CodeBlock[];
  /** Inline code outside of fenced blocks. */
  readonly codeSpans: readonly string[];
  /** Targets of links and pictures. */
  readonly links: readonly string[];
}

/** Paths from the root of all documents for people. */
export function documentPaths(): string[] {
  const folders = ['', 'docs/', 'examples/', 'discover/', 'sandbox/'];
  return folders
    .filter((folder) => exists(folder))
    .flatMap((folder) => readdirSync(new URL(folder, ROOT)).map((name) => folder + name))
    .filter((path) => path.endsWith('.md'));
}

/** A file of the repository as text. */
export function readRoot(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8');
}

/** Whether a file or folder of the repository is there. */
export function exists(path: string): boolean {
  return existsSync(fileURLToPath(new URL(path, ROOT)));
}

/** The TypeScript of src in one text; of the action alone if no other folders are named. */
export function readSources(folders = /^(?!discover|join)/): string {
  return readdirSync(new URL('src', ROOT), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && folders.test(path))
    .map((path) => readRoot(`src/${path}`))
    .join('\n');
}

/** Reads a document as GitHub shows it, as far as the tests need it. */
export function readDocument(path: string): Document {
  const text = readRoot(path);
  const codeBlocks: CodeBlock[] = [];
  const prose = text.replace(/^( *)```(\S*)\n([^]*?)^ *```$/gm, (_all, _indent, language: string, block: string) => {
    codeBlocks.push({ language, text: block });
    return '';
  });
  return {
    path,
    text,
    headings: readHeadings(prose),
    tables: readTables(prose),
    codeBlocks,
    codeSpans: [...prose.matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span),
    links: [...withoutCode(prose).matchAll(/\]\(([^)\s]+)\)|(?:src|srcset|href)="([^"]+)"/g)].map(
      ([, link, attribute]) => link ?? attribute ?? '',
    ),
  };
}

function readHeadings(prose: string): Heading[] {
  const seen = new Map<string, number>();
  return [...prose.matchAll(/^(#{1,6}) (.+)$/gm)].map(([, marks = '', text = '']) => {
    const slug = text
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-');
    const times = seen.get(slug) ?? 0;
    seen.set(slug, times + 1);
    return { level: marks.length, text, anchor: times === 0 ? slug : `${slug}-${times}` };
  });
}

function readTables(prose: string): string[][][] {
  return [...prose.matchAll(/(?:^\|.*\|$\n?)+/gm)].map(([table]) =>
    table
      .trim()
      .split('\n')
      .filter((line) => !/^\|[-:| ]+\|$/.test(line) || /[^-:| ]/.test(line))
      .map((line) =>
        line
          .slice(1, -1)
          .split(/(?<!\\)\|/)
          .map((cell) => cell.trim()),
      ),
  );
}

function withoutCode(prose: string): string {
  return prose.replace(/`[^`\n]+`/g, '');
}
