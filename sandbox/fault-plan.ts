import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Reply } from './reply';

/** What tells one request from others. */
export interface RequestName {
  readonly method: string;
  /** Path with query, as sent. */
  readonly path: string;
  /** The operation's id in the OpenAPI document; undefined for an unknown path. */
  readonly operation: string | undefined;
}

/** A request and the answer that a fault may spoil. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** What the operation would answer; for a fault without effect only an empty 200 with a request id. */
  readonly reply: Reply;
}

/** Something that goes wrong with one request. */
export interface Fault {
  readonly name: string;
  /** 'unread': acts before the body is read; 'without effect': the operation is not done; 'with effect': it is. */
  readonly at: 'unread' | 'without effect' | 'with effect';
  /** Answers in its own way; returns the status that it sent, or undefined if it sent none. */
  deliver(exchange: Exchange): number | undefined;
}

/** Which requests a fault is for. */
export interface FaultMatch {
  /** Id in the OpenAPI document: AssociateRemoteMirror, ShowRemoteMirror, CreateTokenByPassword … */
  readonly operation?: string;
  readonly method?: string;
  /** The beginning of the path, or a pattern for path and query. */
  readonly path?: string | RegExp;
  /** The first of the matching requests to fail, counted from 1 when the fault is planned; default 1. */
  readonly nth?: number;
  /** How many of them fail from there; default 1. */
  readonly times?: number;
}

/** A fault that was planned. */
export interface PlannedFault {
  /** Requests that it has spoilt so far. */
  readonly hits: number;
  /** Takes it out of the plan. */
  remove(): void;
}

interface Entry {
  readonly match: FaultMatch;
  readonly fault: Fault;
  seen: number;
  hits: number;
}

/** The faults that a sandbox is to commit; the first that matches a request is the one it gets. */
export class FaultPlan {
  readonly #entries: Entry[] = [];

  /** Plans a fault; a bare text matches an operation. */
  add(match: string | FaultMatch, fault: Fault): PlannedFault {
    const entry: Entry = { match: typeof match === 'string' ? { operation: match } : match, fault, seen: 0, hits: 0 };
    this.#entries.push(entry);
    return {
      get hits() {
        return entry.hits;
      },
      remove: () => {
        const index = this.#entries.indexOf(entry);
        if (index >= 0) this.#entries.splice(index, 1);
      },
    };
  }

  /** Takes all faults out of the plan. */
  clear(): void {
    this.#entries.length = 0;
  }

  /** The fault for a request, which counts as matched by every entry that is for it. */
  take(request: RequestName): Fault | undefined {
    let taken: Entry | undefined;
    for (const entry of this.#entries) {
      if (!isFor(entry.match, request)) continue;
      entry.seen += 1;
      const { nth = 1, times = 1 } = entry.match;
      if (taken === undefined && entry.seen >= nth && entry.seen < nth + times) taken = entry;
    }
    if (taken !== undefined) taken.hits += 1;
    return taken?.fault;
  }
}

function isFor(match: FaultMatch, request: RequestName): boolean {
  if (match.operation !== undefined && match.operation !== request.operation) return false;
  if (match.method !== undefined && match.method.toUpperCase() !== request.method) return false;
  if (typeof match.path === 'string') return request.path.startsWith(match.path);
  return match.path?.test(request.path) ?? true;
}

/** When a fault acts on a request that was read. */
export function atOf(effect: boolean): Fault['at'] {
  return effect ? 'with effect' : 'without effect';
}
