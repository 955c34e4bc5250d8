import { readMetadata } from './step-surroundings';

/**
 * Reads inputs of the action from a command line: `--repository mirrors/website --wait-timeout=5m --sync`. Names may be written with
 * hyphens or underscores; one without a value is `true`. Throws an error that names what is not an input of the action in `folder`.
 */
export function readStepArguments(args: readonly string[], folder: string): Record<string, string> {
  const { defaults } = readMetadata(folder);
  const inputs: Record<string, string> = {};
  const strange: string[] = [];
  for (let place = 0; place < args.length; place++) {
    const [, written = '', given] = /^--([^=]+)(?:=([^]*))?$/.exec(args[place] ?? '') ?? [];
    const name = written.replaceAll('-', '_');
    const next = args[place + 1];
    if (!defaults.has(name)) strange.push(args[place] ?? '');
    else if (given !== undefined) inputs[name] = given;
    else if (next === undefined || next.startsWith('--')) inputs[name] = 'true';
    else {
      inputs[name] = next;
      place++;
    }
  }
  if (strange.length > 0) throw new Error(`not an input of the action: ${strange.join(' ')}`);
  return inputs;
}
