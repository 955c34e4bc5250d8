import type { Fault } from '../../sandbox/sandbox';

/**
 * What a kind of fault leaves the client with.
 * `right`: everything it needs, oddly dressed. `hang up`: the same, and a dead connection for what comes next. `nothing`: no reply.
 * `nonsense`: bytes that are no HTTP. `cut`: a status without its body. `unreadable`: a status with a body nobody can read.
 * `empty`: a status without any body. `busy`: a status that asks to come again. `refusal`: a status that says no. `lie`: a reply that is not true.
 */
export type Leaves =
  'right' | 'hang up' | 'nothing' | 'nonsense' | 'cut' | 'unreadable' | 'empty' | 'busy' | 'refusal' | 'lie';

/** A fault with a name that a schedule can carry. */
export interface Kind {
  readonly leaves: Leaves;
  /** Makes the fault; `secrets` are those of the run, for a service that tells them. */
  readonly make: (secrets: readonly string[]) => Fault;
  /** How often it is drawn, against the others. */
  readonly weight: number;
  /** Needs more time, or more pause, than a run at real speed should take. */
  readonly slow?: true;
}
