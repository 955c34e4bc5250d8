import { describe, expect, it } from '@jest/globals';
import { readMapping } from '../../src/discover/mapping';
import { Problems } from '../../src/inputs/problems';

async function read(text: string) {
  const problems = new Problems((line) => line);
  const mapping = await readMapping(text, 'mapping', problems);
  return { mapping: Object.fromEntries(mapping), problems: problems.lines };
}

describe('a mapping', () => {
  it('keeps names and values as they are written', async () => {
    const { mapping, problems } = await read(
      '1.10: g/one-ten\n0x10: {repository: g/1.10, endpoint_uuid: 1e3}\n7: "007"\n8: 8',
    );
    expect(problems).toEqual([]);
    expect(mapping).toEqual({
      '1.10': { repository: 'g/one-ten' },
      '0x10': { repository: 'g/1.10', endpoint_uuid: '1e3' },
      '7': { repository_id: 7 },
      '8': { repository_id: 8 },
    });
  });

  it('may have a mark, CRLF, aliases and merge keys', async () => {
    const { mapping, problems } = await read(
      '\ufeffa: &all {repository: &path g/a, sync_branch_type: all}\r\nb: {<<: *all, repository: g/b}\r\nc: *path\r\n',
    );
    expect(problems).toEqual([]);
    expect(mapping).toEqual({
      a: { repository: 'g/a', sync_branch_type: 'all' },
      b: { repository: 'g/b', sync_branch_type: 'all' },
      c: { repository: 'g/a' },
    });
  });

  it.each([
    ['a: g/a\na: g/b', /^mapping\."a": is there twice/],
    ['{"a": "g/a", "a": "g/b"}', /^mapping\."a": is there twice/],
    ['a: g/a\nA: g/b', /^mapping\."A": is there twice; case makes no difference/],
    ['a: {repository: g/a, repository: g/b}', /^mapping\."a"\."repository": is there twice/],
    ['a\u200b: g/a', /^mapping\."a U\+200B": "a U\+200B" contains U\+200B, a character that cannot be seen/],
    ['a: g/\u200ba', /^mapping\."a": "g\/ U\+200B a" contains U\+200B/],
    ['a: ~', /^mapping\."a": says nothing/],
    ['a: {repository: [g/a]}', /^mapping\."a"\.repository: is a list or a mapping/],
    ['a: g/a\n---\nb: g/b', /^mapping: has more than one document/],
    ['a: 0x10', /^mapping\."a": "0x10" is not the path/],
  ])('has a problem: %j', async (text, problem) => {
    expect((await read(text)).problems).toEqual([expect.stringMatching(problem)]);
  });

  it('of twenty thousand repositories is read', async () => {
    const { mapping } = await read(Array.from({ length: 20_000 }, (_, id) => `r${id}: g/r${id}\n`).join(''));
    expect(Object.keys(mapping)).toHaveLength(20_000);
  });
});
