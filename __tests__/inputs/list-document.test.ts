import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DocumentError, Fields, readDocument, type Value } from '../../src/inputs/list-document';

/** A value with plain objects for its fields. */
function plainOf(value: Value): unknown {
  if (Array.isArray(value)) return value.map(plainOf);
  if (value instanceof Fields) return Object.fromEntries([...value].map(([key, field]) => [key, plainOf(field)]));
  return value;
}
const read = async (text: string) => plainOf(await readDocument(text));

describe('a document', () => {
  it.each([
    [
      'numbers stay as they are written',
      '[1.10, 0x10, 1e3, 007, 0o7, .inf, 2024-01-01, 52710435e09812346789012345678901]',
      [...['1.10', '0x10', '1e3', '007', '0o7', '.inf', '2024-01-01', '52710435e09812346789012345678901']],
    ],
    ['so do booleans', '[true, False, yes, on]', ['true', 'False', 'yes', 'on']],
    ['so do keys', '{1.10: a, 0x10: b, null: c, ~: d}', { '1.10': 'a', '0x10': 'b', null: 'c', '~': 'd' }],
    ['null, ~ and nothing are absent', '- null\n- Null\n- ~\n-\n', [undefined, undefined, undefined, undefined]],
    ['in quotes they are texts', `["null", '~', "", !!str null]`, ['null', '~', '', 'null']],
    [
      'JSON is YAML',
      '{"a": [1.10, null, true, "\\u7ec4\\/\\ud83d\\ude00"], "b": {}}',
      {
        ...{ a: ['1.10', undefined, 'true', '组/😀'], b: {} },
      },
    ],
    ['a mark at its start and CRLF', '\ufeff- a\r\n- b\r\n', ['a', 'b']],
    ['nothing at all', '# only a comment\n', undefined],
    ['block texts', '- |\n  a\n  b\n- >-\n  c\n  d\n', ['a\nb\n', 'c d']],
    ['aliases', '- &x 1.10\n- *x\n- {*x : *x}', ['1.10', '1.10', { '1.10': '1.10' }]],
    [
      'merge keys',
      '- &a {u: 1, v: 2}\n- &b {<<: *a, v: 3}\n- {w: 4, <<: [*b, {x: 5, u: 6}]}',
      [
        ...[
          { u: '1', v: '2' },
          { v: '3', u: '1' },
          { w: '4', v: '3', u: '1', x: '5' },
        ],
      ],
    ],
    ['<< in quotes is a key like others', '{"<<": 1}', { '<<': '1' }],
    [
      'names of Object.prototype are names like others',
      '{__proto__: 1, toString: 2}',
      JSON.parse('{"__proto__": "1", "toString": "2"}'),
    ],
  ])('%s', async (_, text, value) => {
    expect(await read(text)).toEqual(value);
  });

  it('is what JSON.parse makes of it, but for numbers and booleans, which stay text', async () => {
    const texts = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.string({ unit: 'grapheme' }),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(fc.string({ maxLength: 9 }), tie('value'), { maxKeys: 4 }),
      ),
    })).value;
    const withoutNull = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(withoutNull);
      if (typeof value !== 'object') return value;
      return value === null
        ? undefined
        : Object.fromEntries(Object.entries(value).map(([key, field]) => [key, withoutNull(field)]));
    };
    await fc.assert(
      fc.asyncProperty(texts, async (value) => {
        expect(await read(JSON.stringify(value, null, 2))).toEqual(withoutNull(value));
      }),
      { numRuns: 300 },
    );
  });

  it.each(['{a: 1, b: 2, a: 3}', '{"a": 1, "b": 2, "a": 3}', 'a: 1\nb: 2\na: 3'])(
    'tells a key that is there twice, and keeps the first: %s',
    async (text) => {
      const fields = (await readDocument(text)) as Fields;
      expect(fields.twice).toEqual(['a']);
      expect(fields.get('a')).toBe('1');
    },
  );

  it.each([
    ['a: b: c', /^is neither YAML nor JSON: ".+" at line 1, column 5$/],
    ['[1', /^is neither YAML nor JSON: /],
    ['['.repeat(100_000), /^is neither YAML nor JSON: "nesting exceeded/],
    ['- *x', /^is neither YAML nor JSON: the alias "\*x" stands for nothing/],
    ['&a [*a]', /^is neither YAML nor JSON: the alias "\*a" stands for nothing/],
    ['a\n---\nb', /^has more than one document/],
    ['- x\n'.repeat(3_000_000), /^holds more values than any list/],
    ['- \u0007', /^is neither YAML nor JSON: "the stream contains non-printable characters"/],
  ])('that is none is refused: %j', async (text, message) => {
    const error: unknown = await readDocument(text).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DocumentError);
    expect((error as Error).message).toMatch(message);
  });

  it('takes any number of aliases and of lists to merge', async () => {
    const many = 150_000;
    const list = (await readDocument(`- &x a\n${'- *x\n'.repeat(many)}`)) as Value[];
    expect(list).toHaveLength(many + 1);
    const merged = (await readDocument(`- &x {a: 1}\n- {<<: [${'*x,'.repeat(many)}]}`)) as Value[];
    expect(plainOf(merged[1])).toEqual({ a: '1' });
  });

  it('is not read on once the signal aborts', async () => {
    const cancellation = new AbortController();
    const reading = readDocument('- a\n'.repeat(200_000), cancellation.signal);
    cancellation.abort(new Error('cancelled'));
    await expect(reading).rejects.toThrow('cancelled');
  });
});
