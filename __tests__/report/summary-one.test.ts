import { describe, expect, it } from '@jest/globals';
import type { ToldResult } from '../../src/report/told-result';
import type { Situation } from '../../src/report/situation';
import { summarizeFailure, summarizeSkip } from '../../src/report/summary-failure';
import { summarizeOne } from '../../src/report/summary-one';
import { ERROR, SITUATION, toldOf } from './telling';

const titleOf = (told: ToldResult, more: Partial<Situation> = {}, warnings: string[] = []) =>
  summarizeOne(told, { ...SITUATION, ...more }, warnings).split('\n')[0];

describe('the summary of one mirror', () => {
  it('says in its title what matters, in a table what is known, and at last what it took', () => {
    expect(summarizeOne(toldOf('associated'), SITUATION, [])).toBe(
      [
        '## ✅ group/name: associated',
        '',
        '| Repository | `group/name` (`7`) |',
        '| :--- | :--- |',
        '| Source | [example.com/a](https://example.com/a) |',
        '| Mirror id | `12439` |',
        '| Status | `finished` |',
        '| Last success | 3h ago (`2026-01-15 09:00:00 +08:00`) |',
        '| Scheduled synchronization | off |',
        '',
        '<sub>2 requests, last request id `f0e1d2c3b4a5`</sub>',
        '',
      ].join('\n'),
    );
  });

  it.each<[title: string, told: ToldResult, situation: Partial<Situation>]>([
    ['## ✅ group/name: created and associated', toldOf('associated', { fields: { created: true } }), {}],
    ['## ✅ group/name: associated, synchronized', toldOf('associated'), { synced: 'ended' }],
    ['## ✅ group/name: source or settings changed', toldOf('updated'), {}],
    ['## ✅ group/name: already as asked', toldOf('unchanged'), {}],
    ['## ✅ group/name: synchronization started', toldOf('unchanged'), { synced: 'started' }],
    ['## ✅ group/name: healthy, last success 3h ago', toldOf('unchanged'), { mode: 'check' }],
    ['## ✅ group/name: healthy', toldOf('unchanged', { fields: {} }), { mode: 'check' }],
    ['## 📝 group/name: nothing to change', toldOf('planned', { plan: [] }), {}],
    [
      '## 📝 group/name: nothing to change, commits are missing',
      toldOf('planned', {
        plan: [
          { setting: 'sync', now: 'finished', then: 'start' },
          { setting: 'verify', now: 'a', then: 'b' },
        ],
        arrival: { sentences: [], missing: [{ branch: 'main', source: 'a', mirror: 'b' }], further: 0 },
      }),
      {},
    ],
    [
      '## 📝 group/name: 1 change planned, none made',
      toldOf('planned', { plan: [{ setting: 'url', now: 'a', then: 'b' }] }),
      {},
    ],
    ['## ❌ group/name: failed', toldOf('failed', { error: ERROR }), {}],
    ['## ❌ group/name: it mirrors another source', toldOf('failed', { error: { ...ERROR, title: 'Conflict' } }), {}],
  ])('has the title %s', (title, told, situation) => {
    expect(titleOf(told, situation)).toBe(title);
  });

  it('that failed has the cause, what to do, where to read on, and where it happened; and each request id once', () => {
    const error = { ...ERROR, link: 'https://github.com/o/n/blob/v1/docs/troubleshooting.md#x' };
    const summary = summarizeOne(toldOf('failed', { error }), SITUATION, []);
    expect(summary).toContain('**`CH.00402000`** The repository does not exist.');
    expect(summary).toContain(`**What to do:** Check \`repository_id\`. [More about this](${error.link})`);
    expect(summary).toContain('<sub>GET `https://h/p`: HTTP 404, request id f0e1d2c3b4a5</sub>');
    expect(summary).toContain('| Mirror id | `12439` |');
    expect(summary.match(/f0e1d2c3b4a5/g)).toHaveLength(1);
    expect(summary).not.toContain('had changed the mirror');
  });

  it('that failed after it had changed something says so', () => {
    const failed = (more: Partial<ToldResult>) =>
      summarizeOne(toldOf('failed', { error: ERROR, ...more }), SITUATION, []);
    expect(failed({ changed: true })).toContain('Before it failed, the run had changed the mirror: see below.');
    expect(failed({ fields: { created: true } })).toContain('Before it failed, the run created the repository.');
  });

  it('of a conflict has both sources side by side, and a link only to the one that was asked for', () => {
    const error = {
      ...ERROR,
      title: 'Conflict',
      what: 'The repository already mirrors https://other.example/b.git, not …',
    };
    const told = toldOf('failed', { error, fields: { url: 'https://other.example/b.git' } });
    expect(summarizeOne(told, SITUATION, [])).toContain(
      '| Asked for | Mirrors now |\n| :--- | :--- |\n| [example.com/a](https://example.com/a) | `https://other.example/b.git` |',
    );
    expect(summarizeOne(told, SITUATION, []).match(/other\.example/g)).toHaveLength(1);
  });

  it('has the plan of a dry run', () => {
    const plan = [{ setting: 'url', now: 'no mirror', then: 'https://example.com/a.git' }];
    expect(summarizeOne(toldOf('planned', { plan }), SITUATION, [])).toContain(
      '| Change | Now | Then |\n| :--- | :--- | :--- |\n| `url` | `no mirror` | `https://example.com/a.git` |',
    );
  });

  it.each([
    ['just now', '2026-01-15T11:59:30.000+08:00'],
    ['2h 30m ago', '2026-01-15T09:29:59.000+08:00'],
    ['1d 3h ago', '2026-01-14T09:00:00.000+08:00'],
  ])('tells a time as people do: %s', (words, time) => {
    const told = toldOf('unchanged', { fields: { last_successful_update_at: time } });
    expect(summarizeOne(told, SITUATION, [])).toContain(`| Last success | ${words} (`);
  });

  it.each(['soon', '2027-01-15T09:00:00.000+08:00'])('leaves a time that says nothing as it is: %s', (time) => {
    const told = toldOf('unchanged', { fields: { last_successful_update_at: time } });
    expect(summarizeOne(told, SITUATION, [])).toContain(`| Last success | \`${time}\` |`);
  });

  it.each([
    [{ requests: 1, retries: 0 }, '<sub>1 request</sub>'],
    [{ requests: 5, retries: 3 }, '<sub>5 requests, 3 of them a further attempt</sub>'],
    [{ requests: 0, retries: 0, lastRequestId: '<b>' }, '<sub>0 requests, last request id `<b>`</sub>'],
  ])('counts requests: %j', (traffic, line) => {
    expect(summarizeOne(toldOf('unchanged'), { ...SITUATION, traffic }, [])).toContain(line);
  });
});

describe('the warnings of a run', () => {
  it('are told below its title, and its symbol is another', () => {
    expect(summarizeOne(toldOf('associated'), SITUATION, ['It <b> failed.', 'And more.'])).toMatch(
      /^## ⚠️ group\/name: associated\n\n\*\*Warning:\*\* It &#60;b&#62; failed\.\n\n\*\*Warning:\*\* And more\.\n\n\|/,
    );
  });

  it('do not hide a failure', () => {
    expect(titleOf(toldOf('failed', { error: ERROR }), {}, ['It warned.'])).toMatch(/^## ❌ /);
  });
});

describe('the summary of a run that was skipped', () => {
  it('says why', () => {
    expect(summarizeSkip('It is a `fork`.')).toBe(
      '## ⏭️ CodeArts remote mirror: skipped\n\nThere are no credentials for Huawei Cloud, so nothing was done. It is a &#96;fork&#96;.\n',
    );
  });
});

describe('the summary of a run that had nothing to work with', () => {
  it('has the cause and what to do', () => {
    expect(summarizeFailure({ ...ERROR, where: '' })).toBe(
      '## ❌ CodeArts remote mirror: failed\n\n**`CH.00402000`** The repository does not exist.\n\n**What to do:** Check `repository_id`.\n',
    );
  });

  it('counts and lists the problems', () => {
    const summary = summarizeFailure({
      ...ERROR,
      title: 'InvalidInput',
      what: 'mode: "a" is wrong\nurl: has `no` end',
    });
    expect(summary).toMatch(/^## ❌ CodeArts remote mirror: 2 problems with the inputs\n/);
    expect(summary).toContain('- mode: "a" is wrong\n- url: has &#96;no&#96; end\n');
  });
});
