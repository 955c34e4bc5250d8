import type { Explanation } from './explanation';
import { code, counted } from './markup';

/** What a run did on the network. */
export interface Traffic {
  requests: number;
  retries: number;
  lastRequestId?: string;
}

/** What a summary tells besides the results. */
export interface Situation {
  traffic?: Traffic;
  mode: 'associate' | 'check';
  /** A synchronization was started, and its end was waited for or not; absent where none was asked for. */
  synced?: 'started' | 'ended';
  /** The time of day, in milliseconds since 1970. */
  nowMs: number;
}

/** How many requests there were, and the id of the last one unless the failure has it already. */
export function describeTraffic({ traffic }: Situation, failure: Explanation | undefined): string {
  if (!traffic) return '';
  const { requests, retries, lastRequestId } = traffic;
  const again = retries > 0 ? `, ${retries} of them a further attempt` : '';
  const isTold = lastRequestId === undefined || failure?.requestId === lastRequestId;
  return `<sub>${counted(requests, 'request')}${again}${isTold ? '' : `, last request id ${code(lastRequestId)}`}</sub>`;
}
