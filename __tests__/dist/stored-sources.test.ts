import { describe, expect, it } from '@jest/globals';
import { play, verdict } from './play';
import { mirror, SOURCE } from './scripted-service';

/** Addresses that a lenient reader takes for the source that the tests ask for. */
const ODD: readonly [what: string, url: string][] = [
  ['backslashes and a fragment', 'https://git.example.com\\group\\website.git#@evil.example/'],
  ['a backslash', 'https://git.example.com/group\\website.git'],
  ['a fragment', `${SOURCE}#main`],
  ['user information', SOURCE.replace('//', '//user@')],
  ['a tab', SOURCE.replace('website', 'web\tsite')],
  ['a line end', `${SOURCE}\n`],
  ['a zero-width space', `${SOURCE}\u200b`],
  ['a host in full width', SOURCE.replace('git.', 'ｇit.')],
  ['a way up', SOURCE.replace('/group', '/x/../group')],
];

describe('a stored source that only looks like the one asked for', () => {
  it.concurrent.each(ODD)('is a conflict: %s', async (_, url) => {
    expect(verdict(await play({ show: mirror({ url }) }))).toBe('1 failed Conflict: show');
  });

  it.concurrent.each(ODD)('fails a check: %s', async (_, url) => {
    expect(verdict(await play({ show: mirror({ url }) }, { inputs: { mode: 'check' } }))).toBe(
      '1 failed Conflict: show',
    );
  });

  it.concurrent('shows what cannot be seen', async () => {
    const played = await play({ show: mirror({ url: `${SOURCE}\u200b` }) });
    expect(played.outputs['error_msg']).toBe(`The repository already mirrors ${SOURCE} U+200B , not ${SOURCE}.`);
  });
});
