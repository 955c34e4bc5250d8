import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Bench } from './bench';
import { asStep, scriptEnvironment } from './contestants';
import type { Command } from './whole-process';

/** Mirrors in flight, and how long the service takes for a request. */
export const CONCURRENCY = 64;
export const LATENCY_MS = 50;

/** Read and associate. */
export const REQUESTS_A_MIRROR = 2;

/** How long so many mirrors take at the least, in milliseconds: no start, no handshake, no look-up. */
export function idealMs(mirrors: number): number {
  return Math.ceil(mirrors / CONCURRENCY) * REQUESTS_A_MIRROR * LATENCY_MS;
}

/** A bundle of this action as a step for the mirrors of a list. */
export function asBatch(bench: Bench, dist: string, list: string, endpoint: string): Command {
  return asStep(bench, join(dist, 'index.js'), {
    mirrors_file: list,
    url: '',
    concurrency: String(CONCURRENCY),
    endpoint,
  });
}

/** A hand-written script for the same list. */
export function asScript(bench: Bench, program: string, list: string, endpoint: string): Command {
  return {
    argv: [bench.node, program],
    env: scriptEnvironment(bench, { MIRRORS_FILE: list, CONCURRENCY: String(CONCURRENCY), ENDPOINT: endpoint }),
  };
}

/** Writes a list of mirrors, each named by its id or by its path; returns the path of the file. */
export function writeList(bench: Bench, mirrors: number, format: 'json' | 'yaml', by: 'id' | 'path' = 'id'): string {
  const list = Array.from({ length: mirrors }, (_, index) => ({
    ...(by === 'id' ? { repository_id: index + 1 } : { repository: `bench/repository-${index + 1}` }),
    url: `https://github.com/octo-org/repository-${index + 1}.git`,
  }));
  const path = join(bench.folder, `mirrors-${mirrors}-by-${by}.${format}`);
  writeFileSync(path, format === 'json' ? JSON.stringify(list) : stringify(list));
  return path;
}
