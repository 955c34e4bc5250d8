import { asBatch, CONCURRENCY, idealMs, LATENCY_MS, REQUESTS_A_MIRROR, writeList } from '../batches';
import type { Bench } from '../bench';
import { ACTION, type Figure } from '../figure';
import { takeTurns } from '../rounds';
import { type Counts, HOSTS, Service, type ServiceOptions } from '../service';
import { median } from '../statistics';
import { type Run, runWithPeak } from '../whole-process';

/** A list against a service that behaves in some way. */
interface Scene {
  mirrors: number;
  by: 'id' | 'path';
  exitCode: number;
  service: Omit<ServiceOptions, 'node' | 'program' | 'identity'>;
}

type Played = Run & { peakMiB: number; counts: Counts };

/** What an organization really waits for: names that are looked up, and mirrors that all fail. */
export async function organization(bench: Bench): Promise<Figure[]> {
  return [...(await byPath(bench)), await failing(bench)];
}

async function byPath(bench: Bench): Promise<Figure[]> {
  const mirrors = bench.isQuick ? 200 : 1000;
  const service = { latencyMs: LATENCY_MS, repositories: mirrors };
  const runs = await play(bench, bench.rounds, { mirrors, by: 'path', exitCode: 0, service });
  const requests = ({ counts }: Played) => counts.reads + counts.associations + counts.lists + counts.others;
  return [
    figure('by-path-requests', `${mirrors} mirrors by path: requests`, '', runs, requests, mirrors * 2 + 12),
    figure(
      'by-path',
      `${mirrors} mirrors by path, service ${LATENCY_MS} ms, concurrency ${CONCURRENCY}, × ideal`,
      '×',
      runs,
      ({ wallMs }) => wallMs / idealMs(mirrors),
      1.2,
    ),
  ];
}

async function failing(bench: Bench): Promise<Figure> {
  const mirrors = bench.isQuick ? 100 : 2000;
  const service = { latencyMs: 0, failureBytes: 2 ** 20 - 100 };
  const runs = await play(bench, Math.min(bench.rounds, 5), { mirrors, by: 'id', exitCode: 1, service });
  const title = `${mirrors} mirrors that all fail with a 1 MB body: peak memory`;
  return figure('failing-memory', title, 'MiB', runs, ({ peakMiB }) => peakMiB, 200);
}

/** A service that takes so many requests a second and answers 429 beyond. */
interface Limit {
  id: string;
  title: string;
  mirrors: number;
  rates: readonly { fromS: number; perSecond: number }[];
  target: number;
}

const LIMITS: readonly Limit[] = [
  { id: 'limit-40', title: '40 requests a second', mirrors: 240, rates: [{ fromS: 0, perSecond: 40 }], target: 1.3 },
  { id: 'limit-10', title: '10 requests a second', mirrors: 60, rates: [{ fromS: 0, perSecond: 10 }], target: 1.5 },
  {
    id: 'limit-200',
    title: '200 requests a second',
    mirrors: 1200,
    rates: [{ fromS: 0, perSecond: 200 }],
    target: 1.5,
  },
  {
    id: 'limit-changing',
    title: '40, from the 4th second on 10, from the 12th on 40 requests a second',
    mirrors: 240,
    rates: [
      { fromS: 0, perSecond: 40 },
      { fromS: 4, perSecond: 10 },
      { fromS: 12, perSecond: 40 },
    ],
    target: 1.5,
  },
];

/** Many mirrors against a service that limits its callers. */
export async function limits(bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const limit of bench.isQuick ? LIMITS.slice(0, 1) : LIMITS) figures.push(...(await limited(bench, limit)));
  return figures;
}

async function limited(bench: Bench, { id, title, rates, target, ...limit }: Limit): Promise<Figure[]> {
  const mirrors = bench.isQuick ? 20 : limit.mirrors;
  const service = { latencyMs: LATENCY_MS, rates };
  const runs = await play(bench, Math.min(bench.rounds, 5), { mirrors, by: 'id', exitCode: 0, service });
  const requests = mirrors * REQUESTS_A_MIRROR;
  const fastest = Math.max(...rates.map(({ perSecond }) => perSecond));
  return [
    figure(
      id,
      `${mirrors} mirrors, concurrency ${CONCURRENCY}, a service of ${title}: time × ideal`,
      '×',
      runs,
      ({ wallMs }) => wallMs / limitedMs(requests, rates),
      target,
    ),
    figure(
      `${id}-busiest`,
      `The same: most requests in one second, × the ${rates.length > 1 ? 'highest ' : ''}rate`,
      '×',
      runs,
      ({ counts }) => counts.busiestSecond / fastest,
      2,
    ),
    figure(
      `${id}-refused`,
      'The same: refused',
      '%',
      runs,
      ({ counts }) => (counts.refused / (counts.refused + counts.reads + counts.associations)) * 100,
      15,
    ),
  ];
}

/** How long a service with these rates takes for so many requests at the least, in milliseconds. */
export function limitedMs(requests: number, rates: readonly { fromS: number; perSecond: number }[]): number {
  let left = requests;
  for (const [index, { fromS, perSecond }] of rates.entries()) {
    const seconds = (rates[index + 1]?.fromS ?? Infinity) - fromS;
    if (left <= seconds * perSecond) return (fromS + left / perSecond) * 1000;
    left -= seconds * perSecond;
  }
  return Infinity;
}

function figure(
  id: string,
  title: string,
  unit: string,
  runs: readonly Played[],
  value: (run: Played) => number,
  target: number,
): Figure {
  return { id, title, unit, rows: [{ name: ACTION, value: median(runs.map(value)) }], target, rounds: runs.length };
}

async function play(
  bench: Bench,
  rounds: number,
  { mirrors, by, exitCode, service: options }: Scene,
): Promise<Played[]> {
  const { node, identity, programs } = bench;
  const service = await Service.start({ node, identity, program: programs.service, ...options });
  try {
    const endpoint = `https://${HOSTS.near}:${service.port}`;
    const command = asBatch(bench, bench.dist, writeList(bench, mirrors, 'json', by), endpoint);
    const turn = async (): Promise<Played> => {
      const run = runWithPeak(command, programs['peak-memory']);
      const counts = await service.counts();
      if (run.exitCode !== exitCode || counts.reads < mirrors)
        throw new Error(`exit code ${run.exitCode}, ${JSON.stringify(counts)}: ${run.output.slice(-2000)}`);
      return { ...run, counts };
    };
    const runs = await takeTurns([ACTION], rounds, turn, bench.ready);
    return runs.get(ACTION) ?? [];
  } finally {
    await service.stop();
  }
}
