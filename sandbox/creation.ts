import type { Clock } from './clock';

/** How a repository comes to be after CreateRepository has answered. */
export interface CreationBehaviour {
  /** Looks that find it still being created; default 1. A look is any request that names it, ListRepositoryStatus above all. */
  looks?: number;
  /** Time for which it is being created besides; default 0. */
  ms?: number;
  /** Looks by other requests that still find nothing after ListRepositoryStatus says that it is ready; default 0. */
  unreadableLooks?: number;
  /** How it ends; default 'ready'. */
  ends?: 'ready' | 'failed' | 'never';
  /** How ListRepositoryStatus tells that it is not ready: with the status `success` and a result of 1 or 2 (default), or with `failed`. */
  told?: 'result' | 'status';
  /** Path of the group in which it comes to lie instead of the one asked for. */
  landsIn?: string;
  /** Whether it is found by its path and in lists while it is being created; default false. */
  isShown?: boolean;
}

/** What a repository that was created is by now; it can be read when it is ready. */
export type CreationState = 'creating' | 'failed' | 'unreadable' | 'ready';

/** How far one creation has come. */
export class Creation {
  readonly #behaviour: CreationBehaviour;
  readonly #clock: Clock;
  readonly #readyAt: number;
  #looks: number;
  #unreadableLooks: number;

  constructor(behaviour: CreationBehaviour, clock: Clock) {
    this.#behaviour = behaviour;
    this.#clock = clock;
    this.#readyAt = clock() + (behaviour.ms ?? 0);
    this.#looks = behaviour.looks ?? 1;
    this.#unreadableLooks = behaviour.unreadableLooks ?? 0;
  }

  get state(): CreationState {
    const { ends = 'ready' } = this.#behaviour;
    if (this.#looks > 0 || this.#clock() < this.#readyAt || ends === 'never') return 'creating';
    if (ends === 'failed') return 'failed';
    return this.#unreadableLooks > 0 ? 'unreadable' : 'ready';
  }

  /** Whether it is found by its path and in lists. */
  get isShown(): boolean {
    return this.state === 'ready' || (this.state === 'creating' && this.#behaviour.isShown === true);
  }

  /** How ListRepositoryStatus tells that it is not ready. */
  get told(): 'result' | 'status' {
    return this.#behaviour.told ?? 'result';
  }

  /** A look by ListRepositoryStatus: what it finds. */
  lookAtStatus(): CreationState {
    const { state } = this;
    if (this.#looks > 0) this.#looks -= 1;
    return state;
  }

  /** A look by any other request: what it finds. */
  look(): CreationState {
    const { state } = this;
    if (state === 'unreadable') this.#unreadableLooks -= 1;
    else if (this.#looks > 0) this.#looks -= 1;
    return state;
  }
}
