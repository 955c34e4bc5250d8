import type { Confirm, RepositoryId } from '../../src/mirror/remote-mirror';
import {
  type Created,
  type Creations,
  type CreationStatus,
  type Group,
  type NewRepository,
  type Repositories,
  type RepositoryEntry,
  RepositoryNotFoundError,
} from '../../src/mirror/repositories';

/** What the next creation comes to. `lost`: the reply is lost, after the creation or before it. `unsure`: it is lost, and not sent again. */
export type CreationTrouble = { kind: 'lost'; tookEffect: boolean } | { kind: 'refused' | 'unsure'; error: Error };

/** The repositories of CodeArts Repo in memory: one project, whose own group is `own`. */
export class InMemoryRepositories implements Repositories, Creations {
  /** Every call, in order. */
  readonly calls: string[] = [];
  readonly entries: Required<RepositoryEntry>[] = [];
  readonly groups: Group[] = [];
  readonly troubles: CreationTrouble[] = [];
  /** What the next looks at a new repository say; after those it is ready. */
  readonly statuses: (CreationStatus | Error)[] = [];
  /** So many looks find a repository that is ready unreadable. */
  unreadableLooks = 0;
  listRefusal: Error | undefined;
  entryRefusal: Error | undefined;

  constructor(private readonly own = 'own') {}

  add(path: string): Required<RepositoryEntry> {
    const id = this.entries.length + 1;
    const entry = { id, path, uuid: `uuid-${id}` };
    this.entries.push(entry);
    return entry;
  }

  async findId(path: string): Promise<RepositoryId> {
    this.calls.push(`findId ${path}`);
    const entry = this.at(path);
    if (!entry) throw new RepositoryNotFoundError(path, []);
    return entry.id;
  }

  async listAll(): Promise<RepositoryEntry[]> {
    this.calls.push('listAll');
    if (this.listRefusal) throw this.listRefusal;
    return this.entries;
  }

  async findEntry(path: string): Promise<RepositoryEntry | undefined> {
    this.calls.push(`findEntry ${path}`);
    if (this.entryRefusal) throw this.entryRefusal;
    return this.at(path);
  }

  async listPaths(): Promise<string[]> {
    this.calls.push('listPaths');
    return this.entries.map(({ path }) => path);
  }

  async listGroups(): Promise<Group[]> {
    this.calls.push('listGroups');
    return this.groups;
  }

  async create({ name, groupId }: NewRepository, confirm: Confirm<Created>): Promise<Created> {
    const group = this.groups.find(({ id }) => id === groupId)?.path ?? this.own;
    for (;;) {
      this.calls.push(`create ${group}/${name}`);
      const trouble = this.troubles.shift();
      if (trouble?.kind === 'refused') return { kind: 'refused', error: trouble.error };
      if (trouble && trouble.kind !== 'lost') {
        const there = await confirm(trouble.error);
        if (there) return there;
        throw trouble.error;
      }
      const entry = trouble?.tookEffect === false ? undefined : this.add(`${group}/${name}`);
      if (!trouble && entry) return { kind: 'created', uuid: entry.uuid };
      const found = await confirm(new Error('the connection was closed'));
      if (found) return found;
    }
  }

  async showStatus(uuid: string): Promise<CreationStatus | Error> {
    this.calls.push(`showStatus ${uuid}`);
    return this.statuses.shift() ?? 'ready';
  }

  async showByUuid(uuid: string): Promise<RepositoryEntry | Error> {
    this.calls.push(`showByUuid ${uuid}`);
    const entry = this.unreadableLooks-- > 0 ? undefined : this.entries.find((each) => each.uuid === uuid);
    return entry ?? new Error('not readable yet');
  }

  /** The service finds a path in whatever case. */
  private at(path: string): RepositoryEntry | undefined {
    return this.entries.find((entry) => entry.path.toLowerCase() === path.toLowerCase());
  }
}
