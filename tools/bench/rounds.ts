/**
 * Lets every contestant take its turn in every round, so that whatever else the machine does meets all of them alike.
 * Who begins changes from round to round, and a first round that warms the caches is not counted.
 * @param ready is awaited before each turn
 * @returns what each contestant's turns gave, in the order of the rounds
 */
export async function takeTurns<Contestant, Result>(
  contestants: readonly Contestant[],
  rounds: number,
  turn: (contestant: Contestant) => Promise<Result>,
  ready: () => Promise<void> = () => Promise.resolve(),
): Promise<Map<Contestant, Result[]>> {
  const results = new Map<Contestant, Result[]>(contestants.map((contestant) => [contestant, []]));
  for (const contestant of contestants) await turn(contestant);
  for (let round = 0; round < rounds; round++) {
    const first = round % contestants.length;
    for (const contestant of [...contestants.slice(first), ...contestants.slice(0, first)]) {
      await ready();
      results.get(contestant)?.push(await turn(contestant));
    }
  }
  return results;
}
