import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ToldResult } from '../report/outputs';
import type { Outcome } from '../mirror/task';

/** A file in the folder is no results file. */
export class ResultsError extends Error {
  override name = 'ResultsError';
}

const OUTCOMES: Readonly<Record<Outcome, true>> = {
  failed: true,
  associated: true,
  updated: true,
  planned: true,
  unchanged: true,
  skipped: true,
};

/**
 * Every result in the files (`*.json`) of a folder and the folders in it, file by file in the order of their paths, numbers by their value.
 * @throws ResultsError the folder can't be read, or a file holds something else
 */
export function readResults(folder: string): ToldResult[] {
  return listFiles(folder).flatMap((path) => {
    const content = parse(readFileSync(join(folder, path), 'utf8'), path);
    if (!Array.isArray(content)) throw new ResultsError(`${path} holds no list of results.`);
    return content.map((row: unknown, index) => readRow(row, `${path}, entry ${index}`));
  });
}

function listFiles(folder: string): string[] {
  try {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json'));
    return files.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  } catch (cause) {
    throw new ResultsError(`The folder ${folder} can not be read.`, { cause });
  }
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ResultsError(`${path} is no JSON.`, { cause });
  }
}

function readRow(row: unknown, place: string): ToldResult {
  const fields = typeof row === 'object' && row !== null ? (row as Record<string, unknown>) : {};
  const { outcome, error_code: code, error_msg: message } = fields;
  const isFlat = Object.values(fields).every((value) => ['string', 'number', 'boolean'].includes(typeof value));
  if (typeof outcome !== 'string' || !Object.hasOwn(OUTCOMES, outcome) || !isFlat)
    throw new ResultsError(`${place} is no result of a mirror.`);
  const error =
    outcome === 'failed' ? { title: String(code), what: String(message ?? ''), where: '', remedy: '' } : undefined;
  const name = String(fields['repository_id'] ?? '');
  return {
    outcome: outcome as Outcome,
    changed: fields['changed'] === true,
    name,
    fields: fields as ToldResult['fields'],
    ...(error && { error }),
  };
}
