import type { Bench } from '../bench';
import { asBatch, asScript, CONCURRENCY, idealMs, LATENCY_MS, REQUESTS_A_MIRROR, writeList } from '../batches';
import { FETCH, HTTPS, PLAIN } from '../contestants';
import { ACTION, type Figure, type Row } from '../figure';
import { takeTurns } from '../rounds';
import { HOSTS, Service } from '../service';
import { median, quantile } from '../statistics';
import { type Command, type Run, runWithPeak } from '../whole-process';

interface Batcher {
  name: string;
  command: Command;
  mirrors: number;
}

type Batch = Run & { peakMiB: number };

/** Many mirrors at once: against the ideal, and how time, CPU and memory grow with their number. */
export async function batch(bench: Bench): Promise<Figure[]> {
  const { node, identity, programs } = bench;
  const service = await Service.start({ node, identity, program: programs.service, latencyMs: LATENCY_MS });
  try {
    const endpoint = `https://${HOSTS.near}:${service.port}`;
    const perform = async (batcher: Batcher): Promise<Batch> => {
      const run = runWithPeak(batcher.command, programs['peak-memory']);
      const { reads, associations } = await service.counts();
      if (run.exitCode !== 0 || reads !== batcher.mirrors || associations !== batcher.mirrors)
        throw new Error(`${batcher.name}: ${reads} reads, ${associations} associations: ${run.output.slice(-2000)}`);
      return run;
    };
    return [await againstIdeal(bench, endpoint, perform), ...(await growth(bench, endpoint, perform))];
  } finally {
    await service.stop();
  }
}

async function againstIdeal(
  bench: Bench,
  endpoint: string,
  perform: (batcher: Batcher) => Promise<Batch>,
): Promise<Figure> {
  const mirrors = bench.isQuick ? 100 : 1000;
  const list = writeList(bench, mirrors, 'json');
  const batchers = [
    { name: ACTION, mirrors, command: asBatch(bench, bench.dist, list, endpoint) },
    { name: PLAIN, mirrors, command: asBatch(bench, bench.plain, list, endpoint) },
    { name: HTTPS, mirrors, command: asScript(bench, bench.programs['many-https'], list, endpoint) },
    { name: FETCH, mirrors, command: asScript(bench, bench.programs['many-fetch'], list, endpoint) },
  ];
  const runs = await takeTurns(batchers, bench.rounds, perform, bench.ready);
  const [, ofAction = []] = [...runs][0] ?? [];
  const cpu = (all: readonly Run[]) => median(all.map(({ cpuMs }) => cpuMs));
  const rows = [...runs].map(([{ name }, all]): Row => {
    const times = all.map(({ wallMs }) => wallMs / idealMs(mirrors));
    return {
      name,
      value: median(times),
      low: quantile(times, 0.25),
      high: quantile(times, 0.75),
      cpu: cpu(all) / cpu(ofAction),
    };
  });
  return {
    id: 'batch',
    title: `${mirrors} mirrors, service ${LATENCY_MS} ms, concurrency ${CONCURRENCY}, × ideal`,
    unit: '×',
    rows,
    target: 1.2,
    rounds: bench.rounds,
    note: `Ideal: ⌈mirrors / ${CONCURRENCY}⌉ · ${REQUESTS_A_MIRROR} requests · ${LATENCY_MS} ms, with no start-up and no handshake. CPU is × this action's.`,
  };
}

async function growth(
  bench: Bench,
  endpoint: string,
  perform: (batcher: Batcher) => Promise<Batch>,
): Promise<Figure[]> {
  const numbers = bench.isQuick ? [10, 100] : [10, 100, 1000, 10_000];
  const largest = Math.max(...numbers);
  const ofAction = numbers.map((mirrors): Batcher => {
    const list = writeList(bench, mirrors, 'json');
    return { name: ACTION, mirrors, command: asBatch(bench, bench.dist, list, endpoint) };
  });
  const fromYaml: Batcher = {
    name: `${ACTION}, the list as YAML`,
    mirrors: largest,
    command: asBatch(bench, bench.dist, writeList(bench, largest, 'yaml'), endpoint),
  };
  const byHand: Batcher = {
    name: HTTPS,
    mirrors: largest,
    command: asScript(bench, bench.programs['many-https'], writeList(bench, largest, 'json'), endpoint),
  };
  // Each of the largest takes a quarter of a minute.
  const rounds = Math.min(bench.rounds, 5);
  const runs = await takeTurns([...ofAction, fromYaml, byHand], rounds, perform, bench.ready);
  const medianOf = (batcher: Batcher, value: (batch: Batch) => number) => median((runs.get(batcher) ?? []).map(value));
  const atLargest = [...ofAction.slice(-1), fromYaml, byHand];
  const rows = (value: (batch: Batch) => number, part: (mirrors: number) => number = () => 1): Row[] =>
    atLargest.map((each) => ({ name: each.name, value: medianOf(each, value) / part(each.mirrors) }));
  const steps = ofAction.slice(1).map((to, index) => ({ from: ofAction[index] ?? to, to }));
  const increments = (value: (batch: Batch) => number, part: (mirrors: number) => number): Row[] =>
    steps.map(({ from, to }) => ({
      name: `from ${from.mirrors} to ${to.mirrors} mirrors`,
      value: (medianOf(to, value) - medianOf(from, value)) / (part(to.mirrors) - part(from.mirrors)),
    }));
  const requests = (mirrors: number) => mirrors * REQUESTS_A_MIRROR;
  return [
    {
      id: 'batch-memory',
      title: `${largest} mirrors: peak memory`,
      unit: 'MiB',
      rows: rows(({ peakMiB }) => peakMiB),
      target: 260,
      rounds,
    },
    {
      id: 'batch-cpu',
      title: `${largest} mirrors: CPU a request`,
      unit: 'ms',
      rows: rows(({ cpuMs }) => cpuMs, requests),
      target: 0.3,
      rounds,
      note: 'User and system time of the whole process, its start included, by the number of requests.',
    },
    {
      id: 'growth-time',
      title: 'Growth: time of further mirrors, × ideal',
      unit: '×',
      rows: increments(({ wallMs }) => wallMs, idealMs),
      rounds,
      note: 'The same value in each line means linear.',
    },
    {
      id: 'growth-cpu',
      title: 'Growth: CPU a further request',
      unit: 'ms',
      rows: increments(({ cpuMs }) => cpuMs, requests),
      rounds,
      note: 'The same value in each line, or less, means linear.',
    },
    {
      id: 'growth-memory',
      title: 'Growth: peak memory',
      unit: 'MiB',
      rows: ofAction.map((each) => ({
        name: `${each.mirrors} mirrors`,
        value: medianOf(each, ({ peakMiB }) => peakMiB),
      })),
      rounds,
    },
  ];
}
