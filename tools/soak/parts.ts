/** Whoever sees so many characters of a secret has too many. */
const PART = 8;

/** Those of some texts that hold any run of eight characters of a secret, by their names. */
export function textsWithParts(texts: Readonly<Record<string, string>>, secrets: readonly string[]): string[] {
  const parts = new Set(secrets.flatMap((secret) => [...runsOf(secret)]));
  return Object.keys(texts).filter((name) => {
    for (const run of runsOf(texts[name] ?? '')) if (parts.has(run)) return true;
    return false;
  });
}

function* runsOf(text: string): Generator<string> {
  for (let at = 0; at + PART <= text.length; at++) yield text.slice(at, at + PART);
}
