/** Whether `name` fits `glob`, whatever their case: `*` stands for any characters, `?` for one. The time is bounded by glob × name. */
export function fitsGlob(glob: string, name: string): boolean {
  const [pattern, text] = [glob.toLowerCase(), name.toLowerCase()];
  let [at, position, star, resume] = [0, 0, -1, 0];
  while (position < text.length) {
    if (pattern[at] === '*') {
      star = at++;
      resume = position;
    } else if (pattern[at] === '?' || pattern[at] === text[position]) {
      at++;
      position++;
    } else if (star >= 0) {
      // The last star takes one character more, and what follows it is tried again.
      at = star + 1;
      position = ++resume;
    } else {
      return false;
    }
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
}
