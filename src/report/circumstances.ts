import type { Credentials } from '../credentials/credentials';
import type { MirrorPolicy } from '../mirror/task';

/** What an explanation depends on besides the error: as much of the run as is known. */
export interface Circumstances {
  credentials?: Credentials;
  mode?: MirrorPolicy['mode'];
  /** Address of the page on troubleshooting. */
  page?: string | undefined;
}
