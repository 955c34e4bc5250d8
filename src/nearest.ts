/** Two words are near up to this many slips: a letter left out, put in, changed, or swapped with its neighbour. */
const MAX_SLIPS = 2;

/** The word that a text comes nearest to, whatever its case; `undefined` where none is near. Short words allow for fewer slips. */
export function nearest(text: string, words: readonly string[]): string | undefined {
  const wanted = text.toLowerCase();
  let best: { word: string; slips: number } | undefined;
  for (const word of words) {
    const allowed = Math.min(MAX_SLIPS, Math.floor(word.length / 3));
    if (Math.abs(word.length - wanted.length) > allowed) continue;
    const slips = slipsBetween(wanted, word.toLowerCase());
    if (slips <= allowed && slips < (best?.slips ?? Infinity)) best = { word, slips };
  }
  return best?.word;
}

/** How many slips lie between two words (optimal string alignment). */
function slipsBetween(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwapped ? (before[j - 2] ?? 0) + 1 : Infinity;
      row.push(Math.min(changed, swapped, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
