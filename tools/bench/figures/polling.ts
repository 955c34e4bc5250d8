import { pollInterval } from '../../../src/mirror/wait';
import { ACTION, type Figure } from '../figure';

/** What a pause depends on: the milliseconds waited so far. */
type Rule = (waitedMs: number) => number;

/** Durations of a synchronization in milliseconds. */
const SHORTEST_MS = 2000;
const LONGEST_MS = 600_000;
const STEPS = 20_000;

function grown(pollIntervalMs: number): Rule {
  return (waited) => pollInterval(waited, { timeoutMs: Infinity, pollIntervalMs });
}

const RULES: readonly { name: string; rule: Rule }[] = [
  { name: ACTION, rule: grown(500) },
  { name: `${ACTION}, poll_interval: 1s`, rule: grown(1000) },
  { name: 'every 5 s', rule: () => 5000 },
  { name: 'every 10 s', rule: () => 10_000 },
  { name: 'doubling from 1 s', rule: (waited) => waited + 1000 },
];

/** How long after its end a synchronization is seen to have ended, simulated for all durations. */
export function polling(): Figure[] {
  return [
    {
      id: 'polling',
      title: 'Polling: mean delay after the end, of the duration (2–600 s, each order of magnitude alike)',
      unit: '%',
      rows: RULES.map(({ name, rule }) => ({ name, value: meanOvershoot(rule, byMagnitude) * 100 })),
      target: 5,
      note: 'Simulated, without the time of the requests.',
    },
    {
      id: 'polling-evenly',
      title: 'Polling: the same, each duration alike',
      unit: '%',
      rows: RULES.map(({ name, rule }) => ({ name, value: meanOvershoot(rule, evenly) * 100 })),
      target: 5,
    },
    {
      id: 'polling-looks',
      title: 'Polling: requests while waiting for ten minutes',
      unit: '',
      rows: RULES.map(({ name, rule }) => ({ name, value: looks(rule, LONGEST_MS).count })),
    },
  ];
}

/** A duration in milliseconds for a part between 0 and 1 of all of them. */
type Spread = (part: number) => number;

/** As many short as long ones by their order of magnitude: half of them end within 35 s. */
const byMagnitude: Spread = (part) => SHORTEST_MS * (LONGEST_MS / SHORTEST_MS) ** part;

/** Each as likely as any other: half of them take more than five minutes. */
const evenly: Spread = (part) => SHORTEST_MS + (LONGEST_MS - SHORTEST_MS) * part;

/** Mean of (seen − ended) / ended over all durations. */
export function meanOvershoot(rule: Rule, durationOf: Spread = byMagnitude): number {
  let sum = 0;
  for (let step = 0; step < STEPS; step++) {
    const duration = durationOf((step + 0.5) / STEPS);
    sum += (looks(rule, duration).seenMs - duration) / duration;
  }
  return sum / STEPS;
}

function looks(rule: Rule, durationMs: number): { seenMs: number; count: number } {
  let seenMs = 0;
  let count = 0;
  while (seenMs < durationMs) {
    seenMs += rule(seenMs);
    count++;
  }
  return { seenMs, count };
}
