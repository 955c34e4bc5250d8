import type { Bench } from '../bench';
import { type Contestant, contestants, HTTPS } from '../contestants';
import { compare, type Figure } from '../figure';
import { takeTurns } from '../rounds';
import { type Counts, HOSTS, Service } from '../service';
import { type Place, type Run, runWhole } from '../whole-process';

/** One association, read and associate, over TLS on loopback, and what the service saw of it. */
export async function association(bench: Bench): Promise<Figure[]> {
  const { node, identity, programs, rounds } = bench;
  const service = await Service.start({ node, identity, program: programs.service, latencyMs: 0 });
  try {
    const endpoint = `https://${HOSTS.near}:${service.port}`;
    const seen = new Map<Contestant, Counts>();
    const turn = async (contestant: Contestant) => {
      const run = associateOnce(contestant, endpoint);
      seen.set(contestant, checkedCounts(contestant, await service.counts()));
      return run;
    };
    const runs = await takeTurns(contestants(bench), rounds, turn, bench.ready);
    return [
      {
        id: 'association',
        title: 'One association over TLS on loopback, × node:https script',
        unit: '×',
        rows: compare(runs, HTTPS),
        target: 1.4,
        rounds,
      },
      {
        id: 'connections',
        title: 'Connections a run opens',
        unit: '',
        rows: [...seen].map(([{ name }, { connections }]) => ({ name, value: connections })),
        target: 1,
      },
      {
        id: 'requests',
        title: 'Requests to associate',
        unit: '',
        rows: [...seen].map(([{ name }, { reads, associations }]) => ({ name, value: reads + associations })),
        target: 2,
      },
    ];
  } finally {
    await service.stop();
  }
}

/** Lets a contestant make an association; one that fails ends the bench. */
export function associateOnce(contestant: Contestant, endpoint: string, place?: Place): Run {
  const run = runWhole(contestant.command({ repositoryId: '2112029', endpoint }), place);
  if (run.exitCode !== 0) throw new Error(`${contestant.name} failed: ${run.output}`);
  return run;
}

/** Nobody may win by doing less: one read, one association. */
export function checkedCounts({ name }: Contestant, counts: Counts): Counts {
  if (counts.reads !== 1 || counts.associations !== 1 || counts.others !== 0)
    throw new Error(`${name} did not read once and associate once: ${JSON.stringify(counts)}`);
  return counts;
}
