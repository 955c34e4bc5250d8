import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ListFileError, readListFile } from '../inputs/list-file';
import type { Outcome } from '../mirror/task';
import type { ToldResult } from '../report/told-result';
import { remedyOf } from './remedy';
import type { Runner } from '../runner/runner';

/** A file in the folder is not a results file. */
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

/** Texts are cut as those of a batch are; what went wrong may be longer than what the service says. */
const MAX_TEXT = 2000;
const MAX_CODE = 64;

/**
 * Every result in the files (`*.json`) of a folder and the folders in it, file by file in the order of their paths, numbers by their value.
 * A file may come from anybody who can write an artifact of the run, so every row is cleaned as if the service had said it. What is no
 * file (a folder, a link, a pipe) is passed over.
 * @param redact removes what must not be told
 * @throws ResultsError the folder cannot be read, or a file holds something else
 */
export function readResults(folder: string, redact: Runner['redact']): ToldResult[] {
  const paths = listFiles(folder, '').sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return paths.flatMap((path) => {
    const content = parse(join(folder, path), path);
    if (!Array.isArray(content)) throw new ResultsError(`${path} is not a list of results.`);
    return content.map((row: unknown, index) => readRow(row, `${path}, entry ${index}`, redact));
  });
}

/** Paths below `folder`, from there. */
function listFiles(folder: string, below: string): string[] {
  try {
    return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
      const path = join(below, entry.name);
      if (entry.isDirectory()) return listFiles(folder, path);
      return entry.isFile() && entry.name.endsWith('.json') ? [path] : [];
    });
  } catch (cause) {
    if (cause instanceof ResultsError) throw cause;
    // Where no job had a result, nothing was downloaded, and the folder was never made.
    if (below === '' && (cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new ResultsError(`The folder ${join(folder, below)} cannot be read.`, { cause });
  }
}

function parse(file: string, path: string): unknown {
  try {
    return JSON.parse(readListFile(file));
  } catch (cause) {
    if (cause instanceof ListFileError) throw new ResultsError(`${path} ${cause.message}.`, { cause });
    throw new ResultsError(`${path} is not JSON.`, { cause });
  }
}

function readRow(row: unknown, place: string, redact: Runner['redact']): ToldResult {
  const given = typeof row === 'object' && row !== null && !Array.isArray(row) ? Object.entries(row) : [];
  const isSound = given.every(
    ([name, value]) => /^[a-z_]{1,40}$/.test(name) && ['string', 'number', 'boolean'].includes(typeof value),
  );
  const fields = Object.fromEntries(given.map(([name, value]) => [name, cleaned(name, value, redact)]));
  const { outcome } = fields;
  if (!isSound || typeof outcome !== 'string' || !Object.hasOwn(OUTCOMES, outcome))
    throw new ResultsError(`${place} is not the result of a mirror.`);
  return {
    outcome: outcome as Outcome,
    changed: fields['changed'] === true,
    name: nameOf(fields),
    source: String(fields['url'] ?? ''),
    fields,
    ...failureOf(fields),
  };
}

type Fields = ToldResult['fields'];

function cleaned(name: string, value: unknown, redact: Runner['redact']): Fields[string] {
  if (typeof value !== 'string') return value as Fields[string];
  return redact(value, name === 'error_code' ? MAX_CODE : MAX_TEXT);
}

/** The repository as people know it: its path where one was given. */
function nameOf({ repository, repository_id: id }: Fields): string {
  return String(repository ?? id ?? '');
}

function failureOf(fields: Fields): Pick<ToldResult, 'error'> {
  if (fields['outcome'] !== 'failed') return {};
  const title = String(fields['error_code'] ?? 'InternalError');
  const { http_status: status } = fields;
  const remedy = remedyOf(title, typeof status === 'number' ? status : undefined);
  return { error: { title, what: String(fields['error_msg'] ?? ''), where: '', remedy } };
}
