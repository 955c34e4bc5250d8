import { median, ratioOf } from './statistics';
import type { Run } from './whole-process';

/** The contestant that everything is about. */
export const ACTION = 'this action';

/** One line of a figure. */
export interface Row {
  name: string;
  value: number;
  /** The middle half of the rounds lies between these. */
  low?: number;
  high?: number;
  /** CPU time (user and system) as a multiple of the reference's. */
  cpu?: number;
  /** Medians that the quotients come from. They say more about the machine than about the contestant. */
  wallMs?: number;
  cpuMs?: number;
}

/** One thing that was measured, side by side with the alternatives. */
export interface Figure {
  id: string;
  title: string;
  /** `×` of the reference, or a unit. */
  unit: string;
  rows: readonly Row[];
  /** What this action's value shall not exceed. */
  target?: number;
  /** Rounds that every contestant took part in. */
  rounds?: number;
  /** What is to be known about the numbers, or why there are none. */
  note?: string;
}

/** Wall and CPU time of each contestant as multiples of the reference's in the same rounds; the reference is one of them. */
export function compare<Contestant extends { name: string }>(
  runs: ReadonlyMap<Contestant, readonly Run[]>,
  reference: string,
): Row[] {
  const [, of = []] = [...runs].find(([{ name }]) => name === reference) ?? [];
  const wall = (all: readonly Run[]) => all.map(({ wallMs }) => wallMs);
  const cpu = (all: readonly Run[]) => all.map(({ cpuMs }) => cpuMs);
  return [...runs].map(([{ name }, all]) => {
    const { ratio, low, high } = ratioOf(wall(all), wall(of));
    const cpuMs = median(cpu(all));
    return { name, value: ratio, low, high, cpu: cpuMs / median(cpu(of)), wallMs: median(wall(all)), cpuMs };
  });
}
