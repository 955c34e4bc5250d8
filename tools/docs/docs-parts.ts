import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { isMap, isScalar, parse, parseDocument, type YAMLMap } from 'yaml';
import { TITLES } from '../../src/report/titles';
import { endpointsOf, REGIONS } from '../../src/codearts/endpoint';

/** Documents with generated parts, by path from the root, with the names of their parts. */
export const GENERATED_DOCUMENTS: Readonly<Record<string, readonly string[]>> = {
  'README.md': ['inputs', 'outputs', 'titles'],
  'README.zh-CN.md': ['inputs', 'outputs', 'titles'],
  'docs/runners.md': ['hosts'],
  'docs/runners.zh-CN.md': ['hosts'],
};

/** The texts of the generated parts in another language, by their English name; `groups` by the comment in action.yml. */
export interface Translation {
  groups: Record<string, string>;
  inputs: Record<string, string>;
  outputs: Record<string, string>;
  titles: Record<string, string>;
}

/** One input or output of action.yml. */
export interface Entry {
  name: string;
  description: string;
  default?: string;
}

/** Entries that stand under one comment of action.yml. */
export interface Group {
  title: string;
  entries: Entry[];
}

/** The file with the Chinese texts. */
export const TRANSLATION_FILE = 'docs/action.zh-CN.yml';

interface Language {
  columns: Readonly<Record<'input' | 'output' | 'default' | 'meaning' | 'title' | 'region', string>>;
  text: (kind: 'groups' | 'inputs' | 'outputs' | 'titles', name: string, english: string) => string;
}

const ENGLISH: Language = {
  columns: {
    input: 'Input',
    output: 'Output',
    default: 'Default',
    meaning: 'Meaning',
    title: 'Title',
    region: 'Region',
  },
  text: (_kind, _name, english) => english,
};

const CHINESE: Language = {
  columns: {
    input: '输入',
    output: '输出',
    default: '默认值',
    meaning: '说明',
    title: '标题',
    region: '区域',
  },
  text: (kind, name) => found(readTranslation()[kind][name], `${kind}.${name}`),
};

function found<T>(translated: T | undefined, name: string): T {
  if (translated === undefined) throw new Error(`${TRANSLATION_FILE} has no ${name}`);
  return translated;
}

/** The Chinese texts. */
export function readTranslation(): Translation {
  return parse(readRoot(TRANSLATION_FILE)) as Translation;
}

/** Inputs or outputs of an action in their order, grouped by the comments above them. */
export function readEntries(section: 'inputs' | 'outputs', action = 'action.yml'): Group[] {
  const list = parseDocument(readRoot(action)).get(section) as YAMLMap;
  const groups: Group[] = [];
  for (const [index, { key, value }] of list.items.entries()) {
    if (!isScalar(key) || !isMap(value)) throw new Error(`${action} has a malformed entry among its ${section}`);
    const comment = (index === 0 ? list.commentBefore : undefined) ?? key.commentBefore;
    if (comment || index === 0) groups.push({ title: comment?.trim() ?? '', entries: [] });
    const preset: unknown = value.get('default');
    groups.at(-1)?.entries.push({
      name: String(key.value),
      description: withoutGroup(String(value.get('description')), groups.at(-1)?.title),
      ...(preset !== undefined && { default: String(preset) }),
    });
  }
  return groups;
}

/** A description without the word that names its group ("Sign-in: "), which a table says in its heading. */
function withoutGroup(description: string, title = ''): string {
  const [word = ''] = title.split(': ');
  return description.startsWith(`${word}: `) ? description.slice(word.length + 2) : description;
}

/** Name of a generated part → its Markdown. In a document a part stands between `<!-- begin name -->` and `<!-- end name -->`. */
export const PARTS: Readonly<Record<string, (language: Language) => string>> = {
  inputs: (language) =>
    groupedTables('inputs', language, ['input', 'default', 'meaning'], (entry, text) => [
      code(entry.name),
      entry.default === undefined ? '' : code(entry.default),
      text,
    ]),
  outputs: (language) =>
    groupedTables('outputs', language, ['output', 'meaning'], (entry, text) => [code(entry.name), text]),
  titles: ({ columns, text }) =>
    table(
      [columns.title, columns.meaning],
      Object.entries(TITLES).map(([title, meaning]) => [code(title), namesAsCode(text('titles', title, meaning))]),
    ),
  hosts: ({ columns }) =>
    table(
      [columns.region, 'CodeArts Repo', 'IAM', 'STS'],
      Object.keys(REGIONS).map((region) => {
        const { codearts, iam, sts } = endpointsOf(region);
        return [region, ...[codearts, iam, sts].map((url) => new URL(url).host)].map(code);
      }),
    ),
};

/** A document with its generated parts written anew, formatted as the rest. */
export async function regenerate(path: string, text: string): Promise<string> {
  const language = path.endsWith('.zh-CN.md') ? CHINESE : ENGLISH;
  const fresh = text.replace(
    /(<!-- begin (\w+) -->)[^]*?(<!-- end \2 -->)/g,
    (_all, begin: string, name: string, end: string) => {
      const part = PARTS[name];
      if (!part) throw new Error(`${path} has an unknown part ${name}`);
      return `${begin}\n\n${part(language)}\n\n${end}`;
    },
  );
  const file = new URL(`../../${path}`, import.meta.url);
  return format(fresh, { ...(await resolveConfig(file)), parser: 'markdown' });
}

function groupedTables(
  section: 'inputs' | 'outputs',
  { columns, text }: Language,
  header: (keyof Language['columns'])[],
  row: (entry: Entry, text: string) => string[],
): string {
  return readEntries(section)
    .map(({ title, entries }) =>
      [
        `### ${text('groups', title, title)}`,
        table(
          header.map((name) => columns[name]),
          entries.map((entry) => row(entry, namesAsCode(text(section, entry.name, entry.description)))),
        ),
      ].join('\n\n'),
    )
    .join('\n\n');
}

function table(header: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

function code(text: string): string {
  return `\`${text}\``;
}

/** Permissions, subjects, headers, settings and snake_case names; what is code already stays so. */
const NAMES =
  /`[^`]+`|codeartsrepo:\w+:\w+|\brepo:owner[^\s,;，；。]+[^\s,;，；。.]|\bX-\w+(?:-\w+)*|\bmode: \w+|\bid-token(?:: | )write|\b[A-Za-z]+(?:_[A-Za-z]+)+\b/g;

/** A word after a name, as in "`repository_id`, repository and `mirrors_file`". */
const NEXT_NAME = /(?<=`(?:, | and | or )|\bneeds )[a-z]+\b(?!`)/g;

/** The names in a running text, set as code. */
function namesAsCode(text: string): string {
  const inputs = readEntries('inputs').flatMap(({ entries }) => entries.map(({ name }) => name));
  let known = text.replace(NAMES, (name) => (name.startsWith('`') ? name : code(name)));
  for (let before = ''; before !== known;) {
    before = known;
    known = known.replace(NEXT_NAME, (word) => (inputs.includes(word) ? code(word) : word));
  }
  return known;
}

function readRoot(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}
