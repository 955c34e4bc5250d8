import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** How long the processors are watched, and what part of that time they must have been idle. */
const WATCH_MS = 60;
const IDLE = 0.9;

/** After this a turn is taken anyway. */
const PATIENCE_MS = 120_000;

/** Resolves when nobody else wants the processors at the moment. */
export async function waitForQuiet(): Promise<void> {
  for (let waited = 0; waited < PATIENCE_MS; waited += WATCH_MS) {
    const before = ticks();
    await pause(WATCH_MS);
    const after = ticks();
    if (after.idle - before.idle >= IDLE * (after.all - before.all)) return;
  }
}

/** What all processors did since they started: user, nice, system, idle, iowait and so on. */
function ticks(): { idle: number; all: number } {
  const [first = ''] = readFileSync('/proc/stat', 'utf8').split('\n');
  const times = first.split(/\s+/).slice(1).map(Number);
  return { idle: (times[3] ?? 0) + (times[4] ?? 0), all: times.reduce((sum, time) => sum + time, 0) };
}
