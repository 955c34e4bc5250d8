import type { Bench } from '../bench';
import { type Contestant, contestants, HTTPS } from '../contestants';
import { openFarPlace, NoFarPlace } from '../far-place';
import { compare, type Figure } from '../figure';
import { takeTurns } from '../rounds';
import { HOSTS, Service } from '../service';
import { median } from '../statistics';
import { type Place, runWhole } from '../whole-process';
import { associateOnce, checkedCounts } from './association';

interface Distance {
  rttMs: number;
  host: string;
  id: string;
  title: string;
  target: number;
}

const DISTANCES: readonly Distance[] = [
  {
    rttMs: 30,
    host: HOSTS.far,
    id: 'far-30',
    title: 'One association at RTT 30 ms, × node:https script',
    target: 1.12,
  },
  {
    rttMs: 100,
    host: HOSTS.far,
    id: 'far-100',
    title: 'One association at RTT 100 ms, × node:https script',
    target: 1.06,
  },
  {
    rttMs: 300,
    host: HOSTS.twice,
    id: 'far-300',
    title: 'One association at RTT 300 ms, two addresses, × node:https script with Node’s defaults',
    target: 0.82,
  },
];

/** One association with a service that is far away, in a network namespace of the bench's own. */
export async function far(bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const distance of bench.isQuick ? DISTANCES.slice(0, 1) : DISTANCES)
    figures.push(await associationAt(bench, distance));
  return figures;
}

async function associationAt(bench: Bench, { rttMs, host, id, title, target }: Distance): Promise<Figure> {
  const { node, identity, programs, rounds } = bench;
  const figure = { id, title, unit: '×', target };
  try {
    const { place, means, leave } = await openFarPlace(bench, rttMs);
    const service = await Service.start({ node, identity, program: programs.service, latencyMs: 0, place, host: '::' });
    try {
      const endpoint = `https://${host}:${service.port}`;
      const measured = connectTime(endpoint, place);
      await service.counts();
      const turn = async (contestant: Contestant) => {
        const run = associateOnce(contestant, endpoint, place);
        checkedCounts(contestant, await service.counts());
        return run;
      };
      const runs = await takeTurns(contestants(bench), rounds, turn, bench.ready);
      return {
        ...figure,
        rows: compare(runs, HTTPS),
        rounds,
        note: `A TCP connection took ${measured.toFixed(1)} ms. Delay: ${means}.`,
      };
    } finally {
      await service.stop();
      await leave();
    }
  } catch (error) {
    if (!(error instanceof NoFarPlace)) throw error;
    return { ...figure, rows: [], note: `Not measured: ${error.message}.` };
  }
}

/** Median time of curl's TCP connection in milliseconds: the round-trip time as it really is. */
function connectTime(endpoint: string, place: Place): number {
  const format = '%{time_namelookup} %{time_connect}';
  const argv = ['curl', '--silent', '--insecure', '--output', '/dev/null', '--write-out', format, endpoint] as const;
  const times = Array.from({ length: 5 }, () => {
    const { output } = runWhole({ argv, env: { PATH: process.env['PATH'] ?? '' } }, place);
    const [lookedUp = NaN, connected = NaN] = output.split(' ').map(Number);
    return (connected - lookedUp) * 1000;
  });
  return median(times);
}
