import type { Programs } from './programs';
import type { Identity } from './service';

/** What every measurement needs. */
export interface Bench {
  /** Node 24, the runtime of the action. */
  node: string;
  /** Everything that is written goes here. */
  folder: string;
  programs: Programs;
  identity: Identity;
  /** Folder of the measured bundle. */
  dist: string;
  /** Folder of the same source as ncc builds it by itself. */
  plain: string;
  /** Bundles of other actions that fail on missing input. */
  peers: readonly { name: string; bundle: string }[];
  rounds: number;
  /** Awaited before each turn. */
  ready: () => Promise<void>;
  /** Only shows that everything works. */
  isQuick: boolean;
}
