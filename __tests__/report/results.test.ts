import { describe, expect, it } from '@jest/globals';
import type { ToldResult } from '../../src/report/told-result';
import { writeResults } from '../../src/report/results';
import { RecordingRunner } from '../support/recording-runner';

const resultsOf = (count: number, text = ''): ToldResult[] =>
  Array.from({ length: count }, (_, index) => ({
    outcome: 'associated',
    changed: true,
    name: String(index),
    source: 'https://example.com/a.git',
    fields: { repository_id: index, changed: true, status: text, last_error: undefined },
  }));

describe('the results of many mirrors', () => {
  it('are an output and a file, in order, with types and without what is not known', () => {
    const runner = new RecordingRunner();
    const { results, results_file: path = '' } = writeResults(resultsOf(2, 'finished'), runner);
    expect(JSON.parse(results)).toEqual([
      { repository_id: 0, changed: true, status: 'finished' },
      { repository_id: 1, changed: true, status: 'finished' },
    ]);
    expect(runner.files).toEqual({ [path]: results });
    expect(runner.annotations).toEqual([]);
  });

  it('of none are an empty list', () => {
    const runner = new RecordingRunner();
    expect(writeResults([], runner).results).toBe('[]');
  });

  it('of just 900 KB are an output, and of one byte more a warning, for GitHub would drop them all', () => {
    const limit = 900 * 1024;
    const frame = Buffer.byteLength(writeResults(resultsOf(1), new RecordingRunner()).results);

    const fits = new RecordingRunner();
    expect(writeResults(resultsOf(1, 'x'.repeat(limit - frame)), fits).results).toHaveLength(limit);
    expect(fits.annotations).toEqual([]);

    const tooLarge = new RecordingRunner();
    const { results, results_file: path = '' } = writeResults(resultsOf(1, 'x'.repeat(limit - frame + 1)), tooLarge);
    expect(results).toBe('');
    expect(tooLarge.files[path]).toHaveLength(limit + 1);
    expect(tooLarge.annotations).toEqual([
      {
        level: 'warning',
        title: 'Results too large',
        message: `The results of 1 mirrors are too large for an output; they are in the file that results_file names: ${path}`,
      },
    ]);
  });

  it('are measured in bytes', () => {
    const runner = new RecordingRunner();
    expect(writeResults(resultsOf(1, '字'.repeat(400_000)), runner).results).toBe('');
  });

  it('that are too large and cannot be written are a warning too', () => {
    const runner = new RecordingRunner();
    const broken = { ...runner, writeFile: () => undefined };
    expect(writeResults(resultsOf(1, 'x'.repeat(1_000_000)), broken)).toEqual({
      results: '',
      results_file: undefined,
    });
    expect(runner.annotations).toEqual([
      expect.objectContaining({ level: 'warning', message: expect.stringContaining('could not be written') }),
    ]);
  });
});
