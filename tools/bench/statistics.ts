/** The value that `part` (0 to 1) of all values do not exceed, interpolated between neighbours. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) throw new RangeError('there are no values');
  return below + (above - below) * (place - Math.floor(place));
}

/** The middle of all values, which a few disturbed ones do not move. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** How many times a reference something takes: the quotient of the medians, and how far the rounds disagree. */
export interface Ratio {
  ratio: number;
  /** The middle half of the quotients of single rounds lies between these. */
  low: number;
  high: number;
}

/** Compares values with those that the reference had in the same rounds. */
export function ratioOf(values: readonly number[], reference: readonly number[]): Ratio {
  if (values.length !== reference.length) throw new RangeError('both must have taken part in every round');
  const quotients = values.map((value, round) => value / (reference[round] ?? NaN));
  return {
    ratio: median(values) / median(reference),
    low: quantile(quotients, 0.25),
    high: quantile(quotients, 0.75),
  };
}
