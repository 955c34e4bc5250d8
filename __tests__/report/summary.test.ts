import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Explanation } from '../../src/report/explanation';
import type { ToldResult } from '../../src/report/outputs';
import { summarizeFailure, summarizeMany, summarizeOne, summarizeSkip } from '../../src/report/summary';
import { totalsOf } from '../../src/mirror/batch';
import type { Outcome } from '../../src/mirror/task';

const TRAFFIC = { requests: 2, retries: 0, lastRequestId: 'f0e1d2c3b4a5' };
const ERROR: Explanation = {
  title: 'CH.00402000',
  what: 'The repository does not exist.',
  where: 'GET https://h/p: HTTP 404, request id f0e1d2c3b4a5',
  remedy: 'Check repository_id.',
};

const toldOf = (outcome: Outcome, more: Partial<ToldResult> = {}): ToldResult => ({
  outcome,
  changed: outcome === 'associated',
  name: '7',
  fields: {
    repository_id: 7,
    url: 'https://example.com/a.git',
    mirror_id: 12439,
    status: 'finished',
    outcome,
    changed: outcome === 'associated',
    number_of_failures: 0,
    mirroring_enabled: false,
    last_error: undefined,
  },
  ...more,
});

const manyOf = (results: readonly ToldResult[], failure?: Explanation) =>
  summarizeMany(
    results,
    totalsOf(results.map(({ outcome }) => ({ url: '', outcome, changed: false }))),
    TRAFFIC,
    failure,
  );

describe('the summary of one mirror', () => {
  it('says in a line what was done, in a table what is known, and at last what it took', () => {
    expect(summarizeOne(toldOf('associated'), TRAFFIC, [])).toBe(
      [
        '## ✅ CodeArts remote mirror: associated',
        '',
        'The repository now mirrors the source.',
        '',
        '| Repository | <code>7</code> |',
        '|---|---|',
        '| Source | <code>https://example.com/a.git</code> |',
        '| Mirror id | <code>12439</code> |',
        '| Status | <code>finished</code> |',
        '| Failed synchronizations | <code>0</code> |',
        '| Scheduled synchronization | <code>false</code> |',
        '',
        '<sub>2 requests, last request id f0e1d2c3b4a5</sub>',
        '',
      ].join('\n'),
    );
  });

  it.each<[Outcome, string]>([
    [
      'updated',
      '## ✅ CodeArts remote mirror: updated\n\nThe mirror was there, and its source or settings were changed.',
    ],
    ['unchanged', '## ✅ CodeArts remote mirror: unchanged\n\nThe mirror is as asked; nothing was changed.'],
    ['planned', '## 📝 CodeArts remote mirror: planned\n\nDry run: nothing was changed.'],
    ['skipped', '## ⏭️ CodeArts remote mirror: skipped\n\nNothing was done.'],
  ])('that was %s says so', (outcome, beginning) => {
    expect(summarizeOne(toldOf(outcome), TRAFFIC, [])).toContain(beginning);
  });

  it('that failed has the cause, where it happened, what to do, and what is known all the same', () => {
    const summary = summarizeOne(toldOf('failed', { error: ERROR }), TRAFFIC, []);
    expect(summary).toContain('## ❌ CodeArts remote mirror: failed\n\n### <code>CH.00402000</code>\n\nThe repository');
    expect(summary).toContain('<sub>GET https://h/p: HTTP 404, request id f0e1d2c3b4a5</sub>');
    expect(summary).toContain('**What to do:** Check repository_id.');
    expect(summary).toContain('| Mirror id | <code>12439</code> |');
    expect(summary).not.toContain('had changed the mirror');
  });

  it('that failed after it had changed the mirror says so', () => {
    const told = toldOf('failed', { error: ERROR, fields: { changed: true, mirror_id: 12439 } });
    expect(summarizeOne(told, TRAFFIC, [])).toContain('Before it failed, the run had changed the mirror: see below.');
  });

  it('has no table where nothing is known', () => {
    expect(summarizeOne(toldOf('failed', { error: ERROR, fields: {} }), TRAFFIC, [])).not.toContain('|');
  });

  it('has the plan of a dry run', () => {
    const plan = [{ setting: 'url', now: 'no mirror', then: 'https://example.com/a.git' }];
    expect(summarizeOne(toldOf('planned', { plan }), TRAFFIC, [])).toContain(
      '| Plan | now | then |\n|---|---|---|\n| url | <code>no mirror</code> | <code>https://example.com/a.git</code> |',
    );
  });

  it('says so when there is nothing to change', () => {
    expect(summarizeOne(toldOf('planned', { plan: [] }), TRAFFIC, [])).toContain('There is nothing to change.');
  });

  it.each([
    [{ requests: 1, retries: 0 }, '<sub>1 request</sub>'],
    [{ requests: 5, retries: 3 }, '<sub>5 requests, 3 of them a further attempt</sub>'],
    [{ requests: 0, retries: 0, lastRequestId: '<b>' }, '<sub>0 requests, last request id &#60;b&#62;</sub>'],
  ])('counts requests: %j', (traffic, line) => {
    expect(summarizeOne(toldOf('unchanged'), traffic, [])).toContain(line);
  });
});

describe('the warnings of a run', () => {
  it('are told below what was done, and its symbol is another', () => {
    expect(summarizeOne(toldOf('associated'), TRAFFIC, ['It <b> failed.', 'And more.'])).toMatch(
      /^## ⚠️ CodeArts remote mirror: associated\n\nThe repository now mirrors the source\.\n\n\*\*Warning:\*\* It &#60;b&#62; failed\.\n\n\*\*Warning:\*\* And more\.\n\n\|/,
    );
  });

  it('do not hide a failure', () => {
    expect(summarizeOne(toldOf('failed', { error: ERROR }), TRAFFIC, ['It warned.'])).toMatch(/^## ❌ /);
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
      '## ❌ CodeArts remote mirror: failed\n\n### <code>CH.00402000</code>\n\nThe repository does not exist.\n\n**What to do:** Check repository_id.\n',
    );
  });

  it('lists the problems', () => {
    const summary = summarizeFailure({ ...ERROR, what: 'mode: "a" is wrong\nurl: has `no` end' });
    expect(summary).toContain('- mode: "a" is wrong\n- url: has &#96;no&#96; end\n');
  });
});

describe('the summary of many mirrors', () => {
  it('has the failures first, then the counts, a picture, and the rest folded up', () => {
    const results = [
      toldOf('associated'),
      toldOf('failed', { name: 'group/name', fields: { url: 'https://example.com/b.git' }, error: ERROR }),
      toldOf('skipped'),
    ];
    expect(manyOf(results, ERROR)).toBe(
      [
        '## ❌ CodeArts remote mirrors: 3',
        '',
        '### Failed: 1',
        '',
        '| Repository | Source | Cause | What happened |',
        '|---|---|---|---|',
        '| <code>group/name</code> | https://example.com/b.git | <code>CH.00402000</code> | The repository does not exist. |',
        '',
        '- <code>CH.00402000</code> **What to do:** Check repository_id.',
        '',
        '| Outcome | Mirrors |',
        '|---|---:|',
        '| ❌ failed | 1 |',
        '| ✅ associated | 1 |',
        '| ⏭️ skipped | 1 |',
        '',
        '```mermaid',
        'pie title Outcomes',
        '  "failed" : 1',
        '  "associated" : 1',
        '  "skipped" : 1',
        '```',
        '',
        '<details><summary>The other 1</summary>',
        '',
        '| Repository | Source | Outcome | Status or plan |',
        '|---|---|---|---|',
        '| <code>7</code> | https://example.com/a.git | associated | finished |',
        '',
        '</details>',
        '',
        '<sub>2 requests, last request id f0e1d2c3b4a5</sub>',
        '',
      ].join('\n'),
    );
  });

  it('that all went well has no failures', () => {
    const summary = manyOf([toldOf('associated'), toldOf('unchanged')]);
    expect(summary).toMatch(/^## ✅ CodeArts remote mirrors: 2\n/);
    expect(summary).not.toContain('Failed');
  });

  it('says once what to do about each cause', () => {
    const other = { ...ERROR, title: 'Conflict', remedy: 'Set on_conflict: update.' };
    const silent = { ...ERROR, title: 'Old', remedy: '' };
    const failures = [ERROR, other, ERROR, silent].map((error) => toldOf('failed', { error }));
    expect(manyOf(failures, ERROR).match(/^- <code>.*$/gm)).toEqual([
      '- <code>CH.00402000</code> **What to do:** Check repository_id.',
      '- <code>Conflict</code> **What to do:** Set on_conflict: update.',
    ]);
  });

  it('has the plans of a dry run', () => {
    const plan = [
      { setting: 'url', now: 'no mirror', then: 'x' },
      { setting: 'sync', now: 'none', then: 'start' },
    ];
    const summary = manyOf([toldOf('planned', { plan }), toldOf('planned', { plan: [] })]);
    expect(summary).toContain('| planned | url: no mirror → x; sync: none → start |');
    expect(summary).toContain('| planned | nothing to change |');
  });

  it('that were joined from other runs has no requests', () => {
    expect(summarizeMany([], totalsOf([]), undefined, undefined)).toBe(
      '## ⏭️ CodeArts remote mirrors: 0\n\nThe list is empty; nothing was done.\n',
    );
  });

  it('that are none is short', () => {
    expect(manyOf([])).toBe(
      '## ⏭️ CodeArts remote mirrors: 0\n\nThe list is empty; nothing was done.\n\n<sub>2 requests, last request id f0e1d2c3b4a5</sub>\n',
    );
  });

  it('has the cause that no mirror has, such as a cancellation', () => {
    const cancelled = { title: 'Cancelled', what: 'The run was cancelled (SIGINT).', where: '', remedy: 'Run again.' };
    expect(manyOf([toldOf('skipped')], cancelled)).toContain('### <code>Cancelled</code>\n\nThe run was cancelled');
    expect(manyOf([toldOf('failed', { error: ERROR })], cancelled)).toContain('### <code>Cancelled</code>');
    expect(manyOf([toldOf('failed', { error: cancelled })], cancelled)).not.toContain('### <code>Cancelled</code>');
  });

  it.each(['failed', 'associated'] as const)('of 10,000 that were %s is cut, and says so', (outcome) => {
    const results = Array.from({ length: 10_000 }, () => toldOf(outcome, outcome === 'failed' ? { error: ERROR } : {}));
    const summary = manyOf(results);
    expect(summary).toContain('\n\nand 9500 more, all of them in the file of the output results_file.');
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
  });

  it('of 10,000 stays below 1 MiB, whatever is in it', () => {
    const hostile = '|<'.repeat(1000);
    const results = Array.from({ length: 10_000 }, (_, index) =>
      toldOf(index % 2 === 0 ? 'failed' : 'associated', {
        name: hostile,
        fields: { url: hostile, status: hostile },
        ...(index % 2 === 0 && { error: { title: hostile, what: hostile, where: hostile, remedy: hostile } }),
      }),
    );
    const summary = manyOf(results, results[0]?.error);
    expect(Buffer.byteLength(summary)).toBeLessThan(1_000_000);
    expect(summary).toMatch(/and \d+ more, all of them in the file of the output results_file\.\n\n<\/details>/);
  });
});

describe('hostile text in a summary', () => {
  const pieces = fc.constantFrom(
    '|',
    '\n',
    '\r',
    '`',
    '<b>',
    '</details>',
    '```',
    '# ',
    '[x](https://e)',
    '::',
    'text',
  );
  const hostile = fc.array(pieces, { maxLength: 20 }).map((parts) => `a${parts.join('')}z`);

  it('never leaves its place', () => {
    fc.assert(
      fc.property(hostile, hostile, (a, b) => {
        const calm = { name: 'a', title: 'a', what: 'b', url: 'a', status: 'b' };
        const wild = { name: a, title: a, what: b, url: a, status: b };
        const [expected, found] = [calm, wild].map(({ name, title, what, url, status }) => {
          const error = { title, what: what.replaceAll('\n', ' '), where: what, remedy: what };
          const fields = { url, status, repository_id: 7, last_error: what };
          const plan = [{ setting: 'url', now: url, then: what }];
          const planned = toldOf('planned', { name, fields, plan });
          return [
            summarizeOne(planned, TRAFFIC, []),
            summarizeOne(toldOf('failed', { fields, error }), { ...TRAFFIC, lastRequestId: what }, [what]),
            summarizeFailure(error),
            manyOf([toldOf('failed', { name, fields, error }), toldOf('associated', { name, fields }), planned], error),
            summarizeSkip(what),
          ].join('');
        });
        for (const mark of ['|', '\n', '`', '<', '>', '[', '# ']) {
          expect(found?.split(mark).length).toBe(expected?.split(mark).length);
        }
      }),
      { numRuns: 300 },
    );
  });
});
