import { InputError } from './input-error';

/** The oldest major version of Node.js that the programs run on. Some runners take whatever `node` is in their PATH. */
const OLDEST = 20;

/**
 * Refuses to run on a Node.js that lacks what the programs use.
 * @param version as Node tells it, for example `20.11.1`
 * @throws InputError it is too old
 */
export function requireNode(version: string = process.versions.node): void {
  if (Number.parseInt(version, 10) >= OLDEST) return;
  throw new InputError([
    `Node.js: this runner has version ${version}; the action needs ${OLDEST} or later, so install it, or use an image that has it`,
  ]);
}
