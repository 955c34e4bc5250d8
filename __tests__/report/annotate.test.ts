import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { annotation, groupedAnnotations } from '../../src/report/annotate';
import type { Explanation } from '../../src/report/explanation';
import type { ToldResult } from '../../src/report/told-result';

const errorOf = (title: string): Explanation => ({
  title,
  what: `It is ${title}.`,
  where: 'GET https://h/p: HTTP 404',
  remedy: 'Do something.',
});
const failedWith = (title: string, name: string): ToldResult => ({
  outcome: 'failed',
  changed: false,
  name,
  source: 'https://example.com/a.git',
  fields: {},
  error: errorOf(title),
});

describe('an annotation', () => {
  it('says what happened, where, and what to do', () => {
    expect(annotation(errorOf('CH.00402000'))).toEqual({
      title: 'CH.00402000',
      message: 'It is CH.00402000.\n(GET https://h/p: HTTP 404)\nDo something.',
    });
  });

  it('leaves out what there is not', () => {
    expect(annotation({ title: 'Conflict', what: 'Two.', where: '', remedy: 'Choose.' }).message).toBe('Two.\nChoose.');
  });
});

describe('the annotations of many mirrors', () => {
  it('are one a cause: how many, which, and what the first says', () => {
    const failed = [
      failedWith('CH.00402000', '7'),
      failedWith('CH.00401001', '8'),
      failedWith('CH.00402000', 'group/name'),
      failedWith('CH.00402000', '10'),
    ];
    expect(groupedAnnotations(failed, errorOf('CH.00402000'))).toEqual([
      {
        title: 'CH.00402000',
        message:
          '3 mirrors failed: 7, group/name, 10. The first of them:\nIt is CH.00402000.\n(GET https://h/p: HTTP 404)\nDo something.',
      },
      {
        title: 'CH.00401001',
        message: '1 mirror failed: 8.\nIt is CH.00401001.\n(GET https://h/p: HTTP 404)\nDo something.',
      },
    ]);
  });

  it('begin with the cause that the outputs name, and go on with the most frequent', () => {
    const failed = [failedWith('A', '1'), failedWith('B', '2'), failedWith('C', '3'), failedWith('C', '4')];
    expect(groupedAnnotations(failed, errorOf('A')).map(({ title }) => title)).toEqual(['A', 'C', 'B']);
  });

  it('tell a cause that no mirror has, such as a cancellation', () => {
    const annotations = groupedAnnotations([failedWith('A', '1')], errorOf('Cancelled'));
    expect(annotations.map(({ title }) => title)).toEqual(['Cancelled', 'A']);
    expect(annotations[0]?.message).toMatch(/^It is Cancelled\./);
  });

  it('name fifty mirrors at most', () => {
    const failed = Array.from({ length: 1000 }, (_, index) => failedWith('A', String(index)));
    const [only] = groupedAnnotations(failed, errorOf('A'));
    expect(only?.message).toMatch(/^1000 mirrors failed: 0, 1, .*, 49 and 950 more\. The first of them:\n/);
    const [fifty] = groupedAnnotations(failed.slice(0, 50), errorOf('A'));
    expect(fifty?.message).toMatch(/^50 mirrors failed: 0, 1, .*, 49\. The first of them:\n/);
  });

  it('of ten causes have one each', () => {
    const failed = Array.from({ length: 10 }, (_, index) => failedWith(`C${index}`, String(index)));
    const annotations = groupedAnnotations(failed, errorOf('C0'));
    expect(annotations.map(({ message }) => message.slice(0, 18))).toEqual(
      failed.map(({ name }) => `1 mirror failed: ${name}`),
    );
  });

  it('of more than ten causes put the rest into one', () => {
    const failed = Array.from({ length: 14 }, (_, index) => failedWith(`C${index}`, String(index)));
    const annotations = groupedAnnotations(failed, errorOf('C0'));
    expect(annotations).toHaveLength(10);
    expect(annotations.at(-1)).toEqual({
      title: 'C9',
      message:
        '5 more mirrors failed for 5 other reasons: C9, C10, C11, C12, C13. The summary and results_file have them all.',
    });
  });

  it('are ten at most, each with a title of its own, and together count every failure', () => {
    const titles = fc.array(
      fc.integer({ min: 0, max: 20 }).map((code) => `C${code}`),
      { minLength: 1, maxLength: 100 },
    );
    fc.assert(
      fc.property(titles, (causes) => {
        const failed = causes.map((title, index) => failedWith(title, String(index)));
        const annotations = groupedAnnotations(failed, errorOf(causes[0] ?? ''));
        expect(annotations.length).toBeLessThanOrEqual(10);
        expect(new Set(annotations.map(({ title }) => title)).size).toBe(annotations.length);
        expect(annotations[0]?.title).toBe(causes[0]);
        const counted = annotations.map(({ message }) => Number.parseInt(message, 10));
        expect(counted.reduce((sum, count) => sum + count, 0)).toBe(failed.length);
      }),
    );
  });

  it('stay short, however long the first error is', () => {
    const error = { ...errorOf('A'), what: 'x'.repeat(100_000) };
    const [only] = groupedAnnotations([{ ...failedWith('A', '1'), error }], error);
    expect(only?.message.length).toBeLessThan(3100);
  });
});
