import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { textOf } from './documents';
import { declaredIn } from './validators';

interface Type {
  type: string;
  'allowed-values'?: string[];
}

const FOLDERS = ['', 'discover/', 'join/'];

describe.each(FOLDERS.map((folder) => ({ folder })))('the types in $folder', ({ folder }) => {
  const declared = declaredIn(folder);
  const types = parse(textOf(`${folder}action-types.yml`)) as Record<'inputs' | 'outputs', Record<string, Type>>;

  it.each(['inputs', 'outputs'] as const)('cover the %s of action.yml, in its order', (kind) => {
    expect(Object.keys(types[kind])).toEqual(Object.keys(declared?.[kind] ?? {}));
  });

  it('are those that action typings know', () => {
    const all = [...Object.values(types.inputs), ...Object.values(types.outputs)];
    for (const { type, 'allowed-values': values } of all) {
      expect(['string', 'boolean', 'integer', 'enum']).toContain(type);
      expect(values !== undefined).toBe(type === 'enum');
    }
  });

  it('fit the defaults and descriptions', () => {
    for (const [name, { default: value, description }] of Object.entries(declared?.inputs ?? {})) {
      const { type, 'allowed-values': values = [] } = types.inputs[name] ?? { type: 'none' };
      if (type === 'boolean' && value !== undefined) expect(['true', 'false']).toContain(value);
      if (type === 'integer' && value !== undefined) expect(value).toMatch(/^\d+$/);
      for (const word of values) expect(description).toContain(word);
    }
  });
});
