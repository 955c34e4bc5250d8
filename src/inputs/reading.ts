import type { Runner } from '../runner/runner';
import { parse, type Parser, Problems } from './problems';

/** A step's inputs while they are being read: what cannot be used is noted, so that all of it can be told at once. */
export class Reading {
  readonly problems: Problems;

  constructor(readonly runner: Runner) {
    this.problems = new Problems(runner.redact);
  }

  /** The trimmed text of an input; `undefined` for an empty one. */
  text(name: string): string | undefined {
    return this.runner.input(name);
  }

  isGiven(name: string): boolean {
    return this.text(name) !== undefined;
  }

  /** The value of an input; `undefined` where it is empty or a problem was noted. */
  read<T>(name: string, parser: Parser<T>): T | undefined {
    return parse(parser, name, this.text(name), this.problems);
  }
}
