import { describe, expect, it } from '@jest/globals';
import { totalsOf } from '../../src/mirror/batch';
import { summarizeMany } from '../../src/report/summary-many';
import { ERROR, manyOf, SITUATION, toldOf } from './telling';

const CONFLICT = { ...ERROR, title: 'Conflict', remedy: 'Set on_conflict: update.' };
const PLAN = [{ setting: 'url', now: 'no mirror', then: 'https://example.com/a.git' }];
const SYNC = { setting: 'sync', now: 'finished', then: 'start' };
const BEHIND = { sentences: [], missing: [{ branch: 'main', source: 'a', mirror: 'b' }], further: 0 };
const titleOf = (summary: string) => summary.split('\n')[0];

describe('the summary of many mirrors', () => {
  it('has what needs a look first and open, and the rest counted and closed', () => {
    const results = [
      toldOf('unchanged', { name: 'g/calm' }),
      toldOf('failed', { name: 'g/gone', error: ERROR }),
      toldOf('skipped', { name: 'g/left' }),
    ];
    expect(manyOf(results, ERROR)).toBe(
      [
        '## ❌ 1 of 3 mirrors failed, 1 skipped',
        '',
        '❌ 1 failed · ✅ 1 unchanged · ⏭️ 1 skipped',
        '',
        '### `CH.00402000`: 1 mirror',
        '',
        '**What to do:** Check `repository_id`.',
        '',
        '| Repository | Source | What happened |',
        '| :--- | :--- | :--- |',
        '| `g/gone` | [example.com/a](https://example.com/a) | The repository does not exist. |',
        '',
        '<details><summary>✅ 1 unchanged</summary>',
        '',
        '| Repository | Source | Status | Last success |',
        '| :--- | :--- | :--- | :--- |',
        '| `g/calm` | [example.com/a](https://example.com/a) | `finished` | 3h ago (`2026-01-15 09:00:00 +08:00`) |',
        '',
        '</details>',
        '',
        '<details><summary>⏭️ 1 skipped</summary>',
        '',
        '| Repository | Source | Status | Last success |',
        '| :--- | :--- | :--- | :--- |',
        '| `g/left` | [example.com/a](https://example.com/a) | `finished` | 3h ago (`2026-01-15 09:00:00 +08:00`) |',
        '',
        '</details>',
        '',
        '<sub>2 requests</sub>',
        '',
      ].join('\n'),
    );
  });

  it.each<[title: string, summary: string]>([
    ['## ✅ 1 of 2 mirrors changed, the others as asked', manyOf([toldOf('associated'), toldOf('unchanged')])],
    ['## ✅ 2 mirrors already as asked', manyOf([toldOf('unchanged'), toldOf('unchanged')])],
    [
      '## ✅ 2 mirrors healthy',
      manyOf([toldOf('unchanged'), toldOf('unchanged')], undefined, { ...SITUATION, mode: 'check' }),
    ],
    ['## 📝 1 of 2 mirrors would change', manyOf([toldOf('planned', { plan: PLAN }), toldOf('planned', { plan: [] })])],
    ['## ✅ None of 1 mirror would change', manyOf([toldOf('planned', { plan: [] })])],
    ['## ✅ None of 1 mirror would change', manyOf([toldOf('planned', { plan: [SYNC] })])],
    [
      '## 📝 None of 2 mirrors would change, commits are missing in 1',
      manyOf([toldOf('planned', { plan: [SYNC] }), toldOf('planned', { plan: [SYNC], arrival: BEHIND })]),
    ],
    ['## 📝 1 of 1 mirror would change', manyOf([toldOf('planned', { changed: true })])],
    ['## ⏭️ Nothing to do: the list of mirrors is empty', manyOf([])],
    [
      '## ❌ Cancelled: 1 of 2 mirrors done',
      manyOf([toldOf('associated'), toldOf('skipped')], { ...ERROR, title: 'Cancelled' }),
    ],
  ])('has the title %s', (title, summary) => {
    expect(titleOf(summary)).toBe(title);
  });

  it('shows a conflict by the source asked for and the one that is there', () => {
    const told = toldOf('failed', { error: CONFLICT, fields: { url: 'https://other.example/b.git' } });
    expect(manyOf([told], CONFLICT)).toContain(
      '| Repository | Asked for | Mirrors now |\n| :--- | :--- | :--- |\n| `group/name` | [example.com/a](https://example.com/a) | `https://other.example/b.git` |',
    );
  });

  it('tells the causes by how many they are, and what to do about each once', () => {
    const failures = [CONFLICT, ERROR, ERROR].map((error) => toldOf('failed', { error }));
    const summary = manyOf(failures, CONFLICT);
    expect(summary.match(/^### .*$/gm)).toEqual(['### `CH.00402000`: 2 mirrors', '### `Conflict`: 1 mirror']);
    expect(summary.match(/What to do/g)).toHaveLength(2);
  });

  it('has changes of a dry run open, and what stays closed', () => {
    const summary = manyOf([toldOf('planned', { plan: PLAN }), toldOf('planned', { plan: [] })]);
    expect(summary).toMatch(
      /### 1 change planned, none made\n\n[^]*`url`: `no mirror` → `https:\/\/example\.com\/a\.git`[^]*<details>/,
    );
    expect(summary).toContain('<summary>✅ 1 with nothing to change</summary>');
  });

  it('has mirrors open that lack commits, although a dry run would change none', () => {
    const summary = manyOf([toldOf('planned', { plan: [SYNC], arrival: BEHIND }), toldOf('planned', { plan: [SYNC] })]);
    expect(summary).toMatch(/### Commits missing: 1\n\n[^]*`sync`: `finished` → `start`[^]*<details>/);
    expect(summary).toContain('<summary>✅ 1 with nothing to change</summary>');
  });

  it('shows mirrors whose last synchronization failed, although nothing that was asked did', () => {
    const told = toldOf('associated', { fields: { status: 'failed', last_error: 'no route' } });
    expect(manyOf([told])).toMatch(/### ⚠️ Last synchronization failed: 1\n\n[^]*no route/);
  });

  it('that were joined from other runs says how many were expected', () => {
    const results = [toldOf('unchanged')];
    const incomplete = { ...ERROR, title: 'Incomplete', what: '2 of 3 mirrors have no result.' };
    const summary = summarizeMany(
      { results, totals: totalsOf(results), failure: incomplete, expected: 3 },
      { mode: 'associate', nowMs: SITUATION.nowMs },
    );
    expect(titleOf(summary)).toBe('## ❌ 2 of 3 mirrors have no result');
    expect(summary).toContain('**`Incomplete`**');
    expect(summary).not.toMatch(/<sub>\d+ request/);
  });

  it('has the cause that no mirror has, such as a cancellation', () => {
    const cancelled = { title: 'Cancelled', what: 'The run was cancelled (SIGINT).', where: '', remedy: 'Run again.' };
    expect(manyOf([toldOf('skipped')], cancelled)).toContain('**`Cancelled`** The run was cancelled');
    expect(manyOf([toldOf('failed', { error: cancelled })], cancelled)).not.toContain('**`Cancelled`**');
  });

  it('has no diagram', () => {
    expect(manyOf([toldOf('failed', { error: ERROR }), toldOf('associated')], ERROR)).not.toContain('```');
  });

  it.each(['failed', 'associated'] as const)('of 10,000 that were %s is cut, and says so', (outcome) => {
    const results = Array.from({ length: 10_000 }, () => toldOf(outcome, outcome === 'failed' ? { error: ERROR } : {}));
    const summary = manyOf(results);
    expect(summary).toContain('\n\nand 9500 more, all of them in the file of the output `results_file`.');
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
  });

  it('of 10,000 stays below 1 MiB, whatever is in it', () => {
    const hostile = '|<'.repeat(1000);
    const results = Array.from({ length: 10_000 }, (_, index) =>
      toldOf((['failed', 'associated', 'updated', 'unchanged'] as const)[index % 4] ?? 'failed', {
        name: hostile,
        source: hostile,
        fields: { url: hostile, status: index % 8 === 1 ? 'failed' : hostile },
        ...(index % 4 === 0 && {
          error: { title: hostile + (index % 100), what: hostile, where: hostile, remedy: hostile },
        }),
      }),
    );
    const summary = manyOf(results, results[0]?.error);
    expect(Buffer.byteLength(summary)).toBeLessThan(1_000_000);
    expect(summary).toMatch(/and \d+ more, all of them in the file of the output `results_file`\.\n\n<\/details>/);
  });
});
