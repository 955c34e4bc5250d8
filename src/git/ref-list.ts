import { GitError } from './git-error';
import { type Packet, textOf } from './pkt-line';

/** What a repository has, as far as it was asked for. */
export interface SourceRefs {
  /** Commit of each branch, by its name without `refs/heads/`. */
  branches: ReadonlyMap<string, string>;
  /** The branch that HEAD names; absent where HEAD names a commit, nothing, or the server does not tell. */
  defaultBranch?: string;
  /** How many tags there are. */
  tags: number;
}

/** What a server says first: the refs at once (versions 0 and 1), or what it can do (version 2). */
export type Advertisement = { version: 2; capabilities: readonly string[] } | { version: 0; refs: SourceRefs };

/** Stands before all else; in version 2 not every server says it. */
const SERVICE = '# service=git-upload-pack';

const BRANCHES = 'refs/heads/';
const TAGS = 'refs/tags/';

/** SHA-1 or SHA-256. */
const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/**
 * Reads the reply to `info/refs` (gitprotocol-http, gitprotocol-pack, gitprotocol-v2).
 * @throws GitError
 */
export function readAdvertisement(packets: Iterator<Packet>): Advertisement {
  const first = nextLine(packets);
  if (first === 'version 2') return { version: 2, capabilities: restOf(packets) };
  if (first !== SERVICE) throw unexpected(first ?? 'a flush');
  if (packets.next().value !== 'flush') throw new GitError('the service line of the reply is not followed by a flush');
  let line = nextLine(packets);
  if (line === 'version 2') return { version: 2, capabilities: restOf(packets) };
  if (line === 'version 1') line = nextLine(packets);
  // Old servers say nothing at all of a repository without refs.
  if (line === undefined) return { version: 0, refs: new RefCollector().refs };
  return { version: 0, refs: readFirstRefs(line, restOf(packets)) };
}

/**
 * Reads the reply to `ls-refs` of version 2: `<id> <name>[ symref-target:<name>][ peeled:<id>]`, and `unborn <name> …`.
 * @throws GitError
 */
export function readLsRefs(packets: Iterator<Packet>): SourceRefs {
  const collector = new RefCollector();
  for (const line of restOf(packets)) {
    const [id = '', name = '', ...attributes] = line.split(' ');
    const target = attributes
      .find((attribute) => attribute.startsWith('symref-target:'))
      ?.slice('symref-target:'.length);
    if (id !== 'unborn') collector.add(id, name, line);
    if (name === 'HEAD' && target !== undefined) collector.head = target;
  }
  return collector.refs;
}

/** Versions 0 and 1: the first line carries the capabilities behind a NUL; tags that name other objects come twice, peeled with `^{}`. */
function readFirstRefs(first: string, others: string[]): SourceRefs {
  const collector = new RefCollector();
  const [firstRef = '', capabilities] = first.split('\0');
  if (capabilities === undefined) throw unexpected(first);
  const head = /(?:^| )symref=HEAD:(\S+)/.exec(capabilities)?.[1];
  if (head !== undefined) collector.head = head;
  for (const line of [firstRef, ...others]) {
    const [id = '', name = ''] = line.split(' ');
    if (id === 'shallow') continue;
    // Without refs there would be no place for the capabilities.
    if (name === 'capabilities^{}') continue;
    collector.add(id, name, line);
  }
  return collector.refs;
}

/** Gathers refs, each held to what Git allows. */
class RefCollector {
  private readonly branches = new Map<string, string>();
  private tags = 0;
  /** What HEAD names, in full. */
  head?: string;

  add(id: string, name: string, line: string): void {
    if (!OBJECT_ID.test(id) || name === '') throw unexpected(line);
    if (name.startsWith(BRANCHES)) this.branches.set(name.slice(BRANCHES.length), id);
    else if (name.startsWith(TAGS) && !name.endsWith('^{}')) this.tags++;
  }

  get refs(): SourceRefs {
    const defaultBranch = this.head?.startsWith(BRANCHES) ? this.head.slice(BRANCHES.length) : undefined;
    return {
      branches: this.branches,
      tags: this.tags,
      ...(defaultBranch !== undefined && this.branches.has(defaultBranch) && { defaultBranch }),
    };
  }
}

/** The lines up to the flush that must end them. */
function restOf(packets: Iterator<Packet>): string[] {
  const lines: string[] = [];
  for (let line = nextLine(packets); line !== undefined; line = nextLine(packets)) lines.push(line);
  return lines;
}

/** The next line; `undefined` at the flush that ends a section. */
function nextLine(packets: Iterator<Packet>): string | undefined {
  const { value, done } = packets.next() as IteratorResult<Packet, undefined>;
  if (done) throw new GitError('the reply is cut off: it does not end with a flush');
  if (value === 'flush') return undefined;
  if (typeof value === 'string') throw new GitError(`the reply has a ${value} packet where a line was expected`);
  return textOf(value);
}

function unexpected(line: string): GitError {
  return new GitError(`the reply has a line that is not Git's: ${JSON.stringify(line)}`);
}
