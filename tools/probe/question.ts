import type { ProbeClient } from './client';

/** What a probe is about. */
export interface Scene {
  readonly client: ProbeClient;
  readonly repositoryId: number;
  /** How the probe signs in. */
  readonly signIn: string;
  readonly hasProjectId: boolean;
  readonly region: string;
  /** The source for questions that write. */
  readonly url: string;
  /** The CodeArts project in which a repository may be created. */
  readonly createIn: string | undefined;
  /** Reads in a row, to meet the rate limit. */
  readonly burst: number;
  /** Between two looks at a synchronization. */
  readonly pollMs: number;
  /** The longest wait for one synchronization, or for a new repository. */
  readonly waitMs: number;
}

/** What was found out about one row of docs/verified.md. */
export interface Finding {
  /** The row's question, word for word. */
  readonly question: string;
  /** In words that name nothing and nobody. */
  readonly answer: string;
  /** Whether the row can go from "not verified" to "verified" by this. */
  readonly settled: boolean;
}

/** Asks the service about some rows; what could not be asked here is left out. */
export type Question = (scene: Scene) => Promise<readonly Finding[]>;
