import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { readEntries } from '../../tools/docs/docs-parts';
import { REMEDIES } from '../../src/report/remedies';
import { TITLES } from '../../src/report/titles';
import { endpointsOf, REGIONS } from '../../src/codearts/endpoint';
import { documentPaths, readDocument, readRoot, readSources } from './markdown';

const ACTIONS = ['action.yml', 'discover/action.yml', 'join/action.yml'];
const namesOf = (section: 'inputs' | 'outputs') =>
  ACTIONS.flatMap((action) => readEntries(section, action).flatMap(({ entries }) => entries.map(({ name }) => name)));
const called = parse(readRoot('.github/workflows/mirror-organization.yml')) as {
  on: { workflow_call: { inputs: object; secrets: object } };
};
const { inputs, secrets } = called.on.workflow_call;
const INPUTS = [...namesOf('inputs'), ...Object.keys(inputs), ...Object.keys(secrets)];
const OUTPUTS = namesOf('outputs');

/** Titles of annotations; the last one is for what should never happen. */
const OWN_TITLES = [...Object.keys(TITLES), 'InternalError'];

/** Titles of the two actions for organizations. */
const MORE_TITLES = firsts(readSources(/^(discover|join)\//), /title: '([^']+)'/g);

/** Names with an underscore that are neither inputs nor outputs: a field of the service, variables of proxies, events of GitHub. */
const OTHER_NAMES = ['update_status', 'group_id', 'https_proxy', 'no_proxy', 'pull_request', 'pull_request_target'];

/** Variables that others obey. */
const FOREIGN_VARIABLES = ['ACTIONS_STEP_DEBUG', 'HTTPS_PROXY', 'NO_PROXY'];

/** The texts that a pattern's first group finds. */
function firsts(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, first = '']) => first);
}

function without(names: readonly string[], known: readonly string[]): string[] {
  return names.filter((name) => !known.includes(name));
}

const DOCUMENTS = documentPaths()
  .filter((path) => !/^(sandbox|examples|discover)\/|performance|CHANGELOG/.test(path))
  .map(readDocument);

describe.each(DOCUMENTS.map((document) => [document.path, document] as const))('%s', (_path, document) => {
  it('names only inputs and outputs that exist', () => {
    const named = document.codeSpans.flatMap((span) => /^([a-z]+(?:_[a-z]+)+)(?:: .*| = .*)?$/.exec(span)?.[1] ?? []);
    expect(without(named, [...INPUTS, ...OUTPUTS, ...OTHER_NAMES])).toEqual([]);
  });

  it('reads only outputs that exist, and compares them with titles that exist', () => {
    const code = document.codeBlocks.map(({ text }) => text).join('\n');
    expect(without(firsts(code, /steps\.mirror\.outputs\.(\w+)/g), OUTPUTS)).toEqual([]);
    expect(without(firsts(code, /error_code [!=]= '(\w+)'/g), OWN_TITLES)).toEqual([]);
  });

  it('names only titles that exist', () => {
    const titles = document.codeSpans.filter((span) => /^[A-Z][a-z]+(?:[A-Z][a-z]+)+$/.test(span));
    expect(without(titles, [...OWN_TITLES, ...MORE_TITLES])).toEqual([]);
  });

  it('names only environment variables that are read', () => {
    const sources = readSources(/./);
    const variables = document.codeSpans.filter((span) => /^[A-Z]+(?:_[A-Z]+)+$/.test(span));
    const secretsHere = document.codeBlocks.flatMap(({ text }) => firsts(text, /\bsecrets\.(\w+)/g));
    const known = [...FOREIGN_VARIABLES, ...secretsHere];
    expect(without(variables, known).filter((name) => !sources.includes(name))).toEqual([]);
  });

  it('names only hosts of Huawei Cloud that are in the table of regions', () => {
    const known = Object.keys(REGIONS).flatMap((region) => Object.values(endpointsOf(region)) as string[]);
    const named = firsts(document.text, /\b([a-z-]+\.[a-z0-9-]+\.myhuaweicloud\.\w+)/g).map(
      (host) => `https://${host}`,
    );
    expect(without(named, known)).toEqual([]);
  });

  it('names only permissions that the remedies name', () => {
    const pattern = /(codeartsrepo:\w+:\w+)/g;
    const known = REMEDIES.flatMap(({ remedy }) => firsts(remedy, pattern));
    expect(without(firsts(document.text, pattern), known)).toEqual([]);
  });

  it('quotes only messages that the code can give', () => {
    const sources = readSources();
    const quoting = document.tables.filter(([header]) =>
      ['Message', 'Often', '消息', '常见情形'].includes(header?.[0] ?? ''),
    );
    const messages = quoting.flatMap((rows) => rows.slice(1)).map(([first = '']) => first.replaceAll('`', ''));
    const fragments = messages.flatMap((message) => message.split(/…|\d+|: |; |, /)).map((fragment) => fragment.trim());
    expect(fragments.filter((fragment) => fragment.length > 3 && !sources.includes(fragment))).toEqual([]);
  });
});

describe('docs/organization.md', () => {
  it('lists the titles of the actions for organizations', () => {
    const listed = readDocument('docs/organization.md').tables.flatMap((rows) =>
      rows.map(([first = '']) => first.replaceAll('`', '')),
    );
    const inCommon = [...OWN_TITLES, 'Nothing to do'];
    expect(without(MORE_TITLES, [...listed, ...inCommon])).toEqual([]);
  });
});

describe('docs/troubleshooting.md', () => {
  const document = readDocument('docs/troubleshooting.md');
  const sections = document.headings.filter(({ level }) => level === 3).map(({ text }) => text);

  it('has a section for every title and for every remedy, in their order, and for no other', () => {
    expect(sections).toEqual([...OWN_TITLES, ...REMEDIES.map(({ codes }) => codes)]);
  });

  it('lists the titles of all notices and warnings', () => {
    const [table = []] = document.tables.slice(-1);
    const listed = table.slice(1).map(([first = '']) => first.replaceAll('`', ''));
    const given = firsts(readSources(), /(?:notice|warning)\(\{\s*title: '([^']+)'/g);
    expect([...listed].sort()).toEqual([...new Set(given)].sort());
  });
});

describe('action.yml', () => {
  it.each(['README.md', 'README.zh-CN.md'])(
    'is shown by %s and what it links, as far as users meet it first',
    (path) => {
      const linked = readDocument(path).links.map((link) => link.replace(/#.*/, ''));
      const documents = [path, ...linked.filter((link) => /^docs\/.*\.md$/.test(link))].map(readDocument);
      const used = [
        ...documents.flatMap(({ codeBlocks }) => codeBlocks.map(({ text }) => text)),
        ...linked.filter((link) => /^examples\/.*\.yml$/.test(link)).map(readRoot),
      ].join('\n');
      const needed = [
        'repository_id',
        'repository',
        'url',
        'token',
        'access_key',
        'secret_key',
        'mirrors',
        'mirrors_file',
        'mode',
        'max_age',
        'sync',
        'wait',
        'dry_run',
        'on_missing_credentials',
        'endpoint_uuid',
        'source_username',
        'source_password',
        'provider_urn',
        'agency_urn',
        'shard',
      ];
      expect(needed.filter((name) => !new RegExp(`^ *(?:- )?${name}: `, 'm').test(used))).toEqual([]);
    },
  );

  it('is used by its major version in every example', () => {
    const uses = DOCUMENTS.flatMap(({ codeBlocks }) =>
      codeBlocks.flatMap(({ text }) => text.match(/codearts-remote-mirror@\S+/g) ?? []),
    );
    const [major] = (JSON.parse(readRoot('package.json')) as { version: string }).version.split('.');
    expect(uses.length).toBeGreaterThan(20);
    expect(new Set(uses)).toEqual(new Set([`codearts-remote-mirror@v${major ?? ''}`]));
  });
});
