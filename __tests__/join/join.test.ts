import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join as path } from 'node:path';
import { join } from '../../src/join/join';
import { RecordingRunner } from '../discover/recording-runner';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path(tmpdir(), 'results-'));
});

afterEach(() => rm(folder, { recursive: true }));

async function shard(file: string, content: unknown): Promise<void> {
  await mkdir(dirname(path(folder, file)), { recursive: true });
  await writeFile(path(folder, file), typeof content === 'string' ? content : JSON.stringify(content));
}

function run(inputs: Record<string, string> = {}): RecordingRunner {
  const runner = new RecordingRunner({ folder, ...inputs });
  join(runner);
  return runner;
}

function row(id: number, outcome: string, more: object = {}): object {
  const changed = outcome === 'associated';
  return { repository_id: id, url: `https://github.example/o/${id}.git`, outcome, changed, ...more };
}

describe('a join', () => {
  it('tells the results of all shards as those of one run, in the order of the shards', async () => {
    await shard('results-10/r.json', [row(3, 'unchanged')]);
    await shard('results-2/r.json', [row(1, 'associated'), row(2, 'skipped')]);
    const runner = run({ total: '3' });
    expect(runner.outputs).toMatchObject({
      outcome: 'associated',
      changed: 'true',
      total: '3',
      associated: '1',
      updated: '0',
      unchanged: '1',
      failed: '0',
      skipped: '1',
    });
    const results = JSON.parse(runner.outputs['results'] ?? '') as { repository_id: number }[];
    expect(results.map(({ repository_id }) => repository_id)).toEqual([1, 2, 3]);
    expect(runner.files[runner.outputs['results_file'] ?? '']).toBe(runner.outputs['results']);
    expect(runner.summary).toMatch(/^## ⏭️ 1 of 3 mirrors skipped\n/);
    expect(runner.ended).toBe('success');
  });

  it('tells failures in the summary, and leaves failing to the jobs that had them', async () => {
    await shard('1.json', [row(1, 'failed', { error_code: 'CH.00402000', error_msg: 'No such repository' })]);
    await shard('2.json', [row(2, 'unchanged')]);
    const runner = run({ total: '2' });
    expect(runner.outputs).toMatchObject({ outcome: 'failed', failed: '1' });
    expect(runner.summary).toMatch(/❌[^]*CH\.00402000[^]*No such repository/);
    expect(runner.annotations).toEqual([]);
    expect(runner.ended).toBe('success');
  });

  it('fails when a mirror has no result, and tells the others all the same', async () => {
    await shard('1.json', [row(1, 'unchanged')]);
    const runner = run({ total: '3' });
    expect(runner.outputs).toMatchObject({ outcome: 'failed', total: '1', unchanged: '1', error_code: 'Incomplete' });
    expect(runner.annotations).toMatchObject([
      { level: 'error', title: 'Incomplete', message: expect.stringContaining('2 of 3 mirrors have no result.') },
    ]);
    expect(runner.summary).toContain('2 of 3 mirrors have no result.');
    expect(runner.ended).toBe('failure');
  });

  it('is content with nothing where nothing was to be done', () => {
    const runner = run({ total: '0' });
    expect(runner.outputs).toMatchObject({ outcome: 'skipped', changed: 'false', total: '0', results: '[]' });
    expect(runner.ended).toBe('success');
  });

  it('keeps ten thousand results in one readable summary', async () => {
    for (let part = 1; part <= 4; part++) {
      await shard(
        `${part}.json`,
        Array.from({ length: 2500 }, (_, index) => row(part * 2500 + index, index % 50 ? 'unchanged' : 'failed')),
      );
    }
    const runner = run({ total: '10000' });
    expect(runner.outputs).toMatchObject({ total: '10000', failed: '200' });
    expect(Buffer.byteLength(runner.summary)).toBeLessThan(1024 * 1024);
  });

  it('shows hostile text as text', async () => {
    const evil = '<script>|`x`\n::error::pwned';
    await shard('1.json', [row(1, 'failed', { error_code: evil, error_msg: evil })]);
    const runner = run();
    expect(runner.summary).not.toMatch(/<script>|\n::/);
  });

  it('cleans every row again: an artifact may come from anybody in the run', async () => {
    const evil = `\u001b[31m##[add-mask]x\u001b[0m https://bot:sample-pw@h.example/x.git \u202e${'x'.repeat(9000)}`;
    await shard('1.json', [row(1, 'failed', { error_code: evil, error_msg: evil, last_error: evil, url: evil })]);
    const runner = new RecordingRunner({ folder, total: '1' });
    join(runner);
    const { lines, summary, outputs } = runner;
    const [first] = JSON.parse(outputs['results'] ?? '') as Record<string, string>[];
    for (const text of [summary, lines.join('\n'), ...Object.values(first ?? {}).map(String)]) {
      expect(text).not.toMatch(/[\u001b\u202e]|##\[/);
      expect(text.length).toBeLessThan(20_000);
    }
    expect(first?.['error_code']?.length).toBeLessThanOrEqual(64);
  });

  it('names a repository by its path where one was given', async () => {
    await shard('1.json', [row(7, 'failed', { repository: 'mirrors/website', error_code: 'Conflict' })]);
    expect(run().summary).toContain('mirrors/website');
  });

  it('says what to do about each cause, as a batch does', async () => {
    await shard('1.json', [
      row(1, 'failed', { error_code: 'Conflict', error_msg: 'other source' }),
      row(2, 'failed', { error_code: 'CH.00402000', http_status: 404, error_msg: 'none' }),
      row(3, 'failed', { error_code: 'XX.1', http_status: 503, error_msg: 'busy' }),
      row(4, 'failed', { error_code: 'service:Conflict', error_msg: 'odd' }),
    ]);
    const { summary } = run();
    expect(summary.match(/What to do/g)).toHaveLength(4);
    for (const words of ['on_conflict: update', 'Check repository_id', 'a problem of its own', 'Look at the log'])
      expect(summary.replaceAll('`', '')).toContain(words);
  });

  it('reads what Windows writes: a byte order mark, UTF-16', async () => {
    await shard('1.json', `\ufeff${JSON.stringify([row(1, 'unchanged')])}`);
    await writeFile(path(folder, '2.json'), Buffer.from(`\ufeff${JSON.stringify([row(2, 'unchanged')])}`, 'utf16le'));
    expect(run({ total: '2' }).outputs).toMatchObject({ unchanged: '2' });
  });

  it('reads files only', async () => {
    await mkdir(path(folder, 'x.json'));
    await shard('x.json/real.json', [row(1, 'unchanged')]);
    await symlink(path(folder, 'nothing'), path(folder, 'dangling.json'));
    await symlink(path(folder, 'x.json', 'real.json'), path(folder, 'linked.json'));
    await symlink(folder, path(folder, 'loop'));
    if (process.platform !== 'win32') execFileSync('mkfifo', [path(folder, 'pipe.json')]);
    const runner = run({ total: '1' });
    expect(runner.outputs).toMatchObject({ total: '1', unchanged: '1' });
    expect(runner.ended).toBe('success');
  });

  it.each<[what: string, rows: object[], inputs: Record<string, string>, words: string]>([
    ['no result at all', [], {}, 'There is no result at all.'],
    ['none of those expected', [], { total: '3' }, 'None of 3 mirrors has a result.'],
    [
      'two of one repository, which hide a missing one',
      [row(1, 'unchanged'), row(1, 'unchanged')],
      { total: '2' },
      '1 of 2 mirrors have no result. More than one result each have: 1.',
    ],
    [
      'two of one path, in two spellings',
      [row(1, 'unchanged', { repository: 'g/a' }), { outcome: 'failed', changed: false, repository: 'G/A' }],
      { total: '2' },
      'More than one result each have: G/A.',
    ],
    [
      'an id and a path of the same repository',
      [row(42, 'unchanged'), row(42, 'unchanged', { repository: 'g/a' })],
      {},
      'More than one result each have: g/a.',
    ],
    [
      'more than were expected',
      [row(1, 'unchanged'), row(2, 'unchanged')],
      { total: '1' },
      'There are results of 2 mirrors, and 1 were expected',
    ],
  ])('is incomplete with %s', async (_what, rows, inputs, words) => {
    await shard('1.json', rows);
    const runner = run(inputs);
    expect(runner.outputs).toMatchObject({
      outcome: 'failed',
      error_code: 'Incomplete',
      error_msg: expect.stringContaining(words),
    });
    expect(runner.annotations).toMatchObject([{ level: 'error', title: 'Incomplete' }]);
    expect(runner.ended).toBe('failure');
  });

  it('is incomplete without the folder, which nobody makes where no job had a result', () => {
    const runner = run({ folder: path(folder, 'nowhere') });
    expect(runner.outputs).toMatchObject({ error_code: 'Incomplete', total: '0' });
  });

  it.each([
    ['what is not JSON', '[{', '1.json is not JSON.'],
    ['a file that is endless', `[${' '.repeat(17_000_000)}]`, '1.json has more than 16 MiB.'],
    ['what is not a list', {}, '1.json is not a list of results.'],
    [
      'a list of something else',
      [row(1, 'unchanged'), { name: 'x' }],
      '1.json, entry 1 is not the result of a mirror.',
    ],
    ['a list of lists', [[]], '1.json, entry 0 is not the result of a mirror.'],
    [
      'a field that is not one value',
      [row(1, 'unchanged', { plan: [] })],
      '1.json, entry 0 is not the result of a mirror.',
    ],
    [
      'a name that no field has',
      [row(1, 'unchanged', { '\u001b[2J': 1 })],
      '1.json, entry 0 is not the result of a mirror.',
    ],
    ['an outcome of an object’s prototype', [row(1, 'constructor')], '1.json, entry 0 is not the result of a mirror.'],
  ])('refuses %s', async (_what, content, message) => {
    await shard('1.json', content);
    const runner = run();
    expect(runner.outputs).toMatchObject({
      ...{ outcome: 'failed', changed: 'false', error_code: 'InvalidInput', error_msg: message },
    });
    expect(runner.annotations).toHaveLength(1);
    expect(runner.ended).toBe('failure');
  });

  it.each([
    [{ folder: '' }, 'folder: is empty'],
    [{ total: 'many' }, 'total: "many" is not an integer'],
  ])('tells wrong inputs: %j', (inputs: Record<string, string>, message) => {
    const runner = run(inputs);
    expect(runner.outputs['error_code']).toBe('InvalidInput');
    expect(runner.outputs['error_msg']).toContain(message);
    expect(runner.ended).toBe('failure');
  });
});
