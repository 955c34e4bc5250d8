import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from './validators';

/** A YAML block of a document. */
export interface Block {
  /** File and line. */
  place: string;
  text: string;
  kind: 'workflow' | 'steps' | 'other';
}

/** Every file in a folder and the folders in it (`''`: in the root alone) whose path ends so, from the root, with `/` in its path. */
export function filesIn(folder: string, ending: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: folder !== '', encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => join(folder, path).replaceAll('\\', '/'))
    .sort();
}

/** Text of a file of the project. */
export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8').replaceAll('\r\n', '\n');
}

const FENCE = /^( *)```ya?ml[^\n]*\n([^]*?)^\1```$/gm;

/** The YAML blocks of a document, in order. */
export function blocksOf(path: string): Block[] {
  const document = textOf(path);
  return [...document.matchAll(FENCE)].map(({ index, 1: indent = '', 2: body = '' }) => {
    const text = body.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
    return { place: `${path}:${document.slice(0, index).split('\n').length}`, text, kind: kindOf(parse(text)) };
  });
}

function kindOf(content: unknown): Block['kind'] {
  if (typeof content !== 'object' || content === null) return 'other';
  if ('jobs' in content) return 'workflow';
  const isStep = (item: unknown) => typeof item === 'object' && item !== null && ('uses' in item || 'run' in item);
  return Array.isArray(content) && content.every(isStep) ? 'steps' : 'other';
}

/** A block as a whole workflow, so that it can be checked; `undefined` for what is no part of one. */
export function asWorkflow({ kind, text }: Block): string | undefined {
  if (kind === 'workflow') return text;
  if (kind === 'other') return undefined;
  const head = 'on: push\npermissions: {}\njobs:\n  shown:\n    runs-on: ubuntu-latest\n    steps:\n';
  return head + text.replaceAll(/^(?=.)/gm, '      ');
}
