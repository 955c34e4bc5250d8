import type { RepositoryRefs, SourceReading, Sources, SourceState } from '../../src/mirror/refs';
import type { RepositoryId } from '../../src/mirror/remote-mirror';

/** Branch → its commits, the newest first. */
export type Histories = Record<string, readonly string[]>;

/** A source and the repository that mirrors it, as branches with histories. */
export class InMemoryRefs implements RepositoryRefs, Sources {
  /** Every call, in order: `read`, `read with tags`, `list`, `show main`, `holders c1`, `tags`. */
  readonly calls: string[] = [];
  source: Histories = {};
  mirror: Histories = {};
  defaultBranch: string | undefined = 'main';
  tags = { source: 0, mirror: 0 };
  /** Whether the list of branches tells heads. */
  listsHeads = false;
  /** What the next readings of the source fail with; `undefined` lets one succeed. */
  readonly sourceErrors: (Error | undefined)[] = [];
  /** What the calls for the mirror that begin so fail with. */
  readonly mirrorErrors: Record<string, Error> = {};
  /** Happens after the source was read for the so manieth time. */
  readonly afterReading: (() => void)[] = [];
  /** How many calls for the mirror there were at once. */
  mostInFlight = 0;
  private inFlight = 0;

  async read(_url: string, { withTags }: SourceReading): Promise<SourceState> {
    this.calls.push(withTags ? 'read with tags' : 'read');
    await Promise.resolve();
    const error = this.sourceErrors.shift();
    if (error) throw error;
    const branches = new Map(Object.entries(this.source).flatMap(([name, [head]]) => (head ? [[name, head]] : [])));
    const state: SourceState = {
      branches,
      tags: withTags ? this.tags.source : 0,
      ...(this.defaultBranch !== undefined &&
        branches.has(this.defaultBranch) && { defaultBranch: this.defaultBranch }),
    };
    this.afterReading.shift()?.();
    return state;
  }

  listBranches(id: RepositoryId): Promise<ReadonlyMap<string, string | undefined>> {
    return this.ask(id, 'list', () => {
      const named = Object.entries(this.mirror).map(
        ([name, [head]]) => [name, this.listsHeads ? head : undefined] as const,
      );
      return new Map(named);
    });
  }

  showBranch(id: RepositoryId, branch: string): Promise<string | undefined> {
    return this.ask(id, `show ${branch}`, () => this.mirror[branch]?.[0]);
  }

  listCommitBranches(id: RepositoryId, commit: string): Promise<ReadonlySet<string>> {
    return this.ask(
      id,
      `holders ${commit}`,
      () => new Set(Object.keys(this.mirror).filter((branch) => this.mirror[branch]?.includes(commit))),
    );
  }

  countTags(id: RepositoryId): Promise<number> {
    return this.ask(id, 'tags', () => this.tags.mirror);
  }

  private async ask<T>(id: RepositoryId, call: string, answer: () => T): Promise<T> {
    if (id !== 7) throw new Error(`there is no repository ${id}`);
    this.calls.push(call);
    this.mostInFlight = Math.max(this.mostInFlight, ++this.inFlight);
    // More than one turn, so that those that are in flight together are seen together.
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    this.inFlight--;
    const error = Object.entries(this.mirrorErrors).find(([start]) => call.startsWith(start))?.[1];
    if (error) throw error;
    return answer();
  }
}
