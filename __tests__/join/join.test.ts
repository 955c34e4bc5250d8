import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
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
    expect(runner.summary).toContain('CodeArts remote mirrors: 3');
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

  it.each([
    ['no JSON', '[{', '1.json is no JSON.'],
    ['no list', {}, '1.json holds no list of results.'],
    ['a list of something else', [row(1, 'unchanged'), { name: 'x' }], '1.json, entry 1 is no result of a mirror.'],
    ['an outcome of an object’s prototype', [row(1, 'constructor')], '1.json, entry 0 is no result of a mirror.'],
  ])('refuses %s', async (_what, content, message) => {
    await shard('1.json', content);
    const runner = run();
    expect(runner.outputs).toMatchObject({ error_code: 'InvalidInput', error_msg: message });
    expect(runner.annotations).toHaveLength(1);
    expect(runner.ended).toBe('failure');
  });

  it.each([
    [{ folder: '/nowhere/results' }, 'The folder /nowhere/results can not be read.'],
    [{ folder: '' }, 'folder: is empty'],
    [{ total: 'many' }, 'total: "many" is not an integer'],
  ])('tells wrong inputs: %j', (inputs: Record<string, string>, message) => {
    const runner = run(inputs);
    expect(runner.outputs['error_code']).toBe('InvalidInput');
    expect(runner.outputs['error_msg']).toContain(message);
    expect(runner.ended).toBe('failure');
  });
});
