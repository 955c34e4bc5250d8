import type { Creation, MirrorPolicy, MirrorTask } from '../mirror/task';
import { checkClearText, repositoryPath, sourceUrl } from './addresses';
import { checkCreation, CREATION, readCreation, refuseCreation } from './creation';
import { DocumentError, Fields, readDocument, turn, type Value } from './list-document';
import { parse, type Problems, quote } from './problems';
import { READS_ONLY, readSettings, SETTINGS, uselessInCheck } from './settings';
import { repositoryId } from './values';

/** Keys of an entry; any other is a mistake. */
const KEYS = ['repository_id', 'repository', 'url', ...SETTINGS, ...CREATION];

/** What an entry takes where it says nothing itself; `url` only when it was written by hand. */
export interface ListDefaults {
  url: string | undefined;
  settings: MirrorTask['settings'];
  creation: Creation;
  /** What the run does with every entry, and so what an entry may ask for. */
  policy: MirrorPolicy;
}

/** What reading an entry needs of the list around it; `places`: where each repository was named first. */
interface List {
  defaults: ListDefaults;
  places: Map<string, string>;
  problems: Problems;
}

const ENTRIES_AT_A_TIME = 2000;

/**
 * The list of mirrors in a YAML or JSON text.
 * @param input `mirrors` or `mirrors_file`, the name that problems bear
 */
export async function readList(
  text: string,
  input: string,
  defaults: ListDefaults,
  problems: Problems,
  signal?: AbortSignal,
): Promise<MirrorTask[]> {
  const tasks: MirrorTask[] = [];
  const list: List = { defaults, problems, places: new Map() };
  for (const [index, fields] of (await readEntries(text, input, problems, signal)).entries()) {
    if (index % ENTRIES_AT_A_TIME === 0) await turn(signal);
    const place = `mirrors[${index}]`;
    if (fields instanceof Fields) {
      const task = new Entry(fields, place, list).read();
      if (task) tasks.push(task);
    } else {
      problems.add(place, `is not a mapping; write ${KEYS.slice(0, 3).join(', ')} …`);
    }
  }
  return tasks;
}

/** What it says to people who wrote a mapping. */
const EXAMPLE = `write a list, such as these two lines:
- {repository: group/one, url: https://github.com/owner/one.git}
- {repository: group/two, url: https://github.com/owner/two.git}`;

async function readEntries(text: string, input: string, problems: Problems, signal?: AbortSignal): Promise<Value[]> {
  try {
    const value = await readDocument(text, signal);
    if (Array.isArray(value)) return value;
    if (value instanceof Fields) problems.add(input, `is not a list but a mapping; ${EXAMPLE}`);
    else if (value !== undefined) problems.add(input, 'is not a list; write a YAML or JSON list of mirrors');
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    problems.add(input, error.message);
  }
  return [];
}

/** One entry of the list on its way to a task. */
class Entry {
  constructor(
    private readonly fields: Fields,
    private readonly place: string,
    private readonly list: List,
  ) {}

  /** The task, or `undefined` where a problem was noted. */
  read(): MirrorTask | undefined {
    const { defaults, problems } = this.list;
    const before = problems.count;
    this.checkKeys();
    const id = parse(repositoryId, this.at('repository_id'), this.text('repository_id'), problems);
    const path = parse(repositoryPath, this.at('repository'), this.text('repository'), problems);
    this.checkIdentity(id?.toString() ?? path);
    const url = this.readUrl();
    const settings = { ...defaults.settings, ...readSettings(this.text, this.at, problems) };
    const creation = this.readCreation(path);
    if (problems.count > before || url === undefined) return undefined;
    return {
      url,
      settings,
      ...creation,
      ...(id !== undefined && { repositoryId: id }),
      ...(path !== undefined && { repository: path }),
    };
  }

  private readonly at = (name: string): string => `${this.place}.${name}`;

  private isGiven(name: string): boolean {
    const value = this.fields.get(name);
    return typeof value === 'object' || (value ?? '').trim() !== '';
  }

  /** The trimmed text of a field; `undefined` where it is empty or, with a problem, no text. */
  private readonly text = (name: string): string | undefined => {
    const value = this.fields.get(name);
    if (typeof value !== 'object') return value?.trim() || undefined;
    this.list.problems.add(this.at(name), 'is a list or a mapping; write a single value');
    return undefined;
  };

  private checkKeys(): void {
    const { problems } = this.list;
    for (const key of this.fields.twice) problems.add(this.at(quoteOdd(key)), 'is there twice; write it once');
    for (const key of this.fields.keys()) {
      if (!KEYS.includes(key)) problems.add(this.at(quoteOdd(key)), `is unknown; an entry has ${KEYS.join(', ')}`);
    }
  }

  private checkIdentity(key: string | undefined): void {
    const { places, problems } = this.list;
    if (this.isGiven('repository_id') === this.isGiven('repository'))
      problems.add(this.place, 'must have exactly one of repository_id and repository');
    if (key === undefined) return;
    const earlier = places.get(key);
    if (earlier === undefined) places.set(key, this.place);
    else problems.add(this.place, `names the repository ${key} again, after ${earlier}; a repository has one mirror`);
  }

  private readUrl(): string | undefined {
    const { defaults, problems } = this.list;
    const given = this.isGiven('url');
    const url = given ? parse(sourceUrl, this.at('url'), this.text('url'), problems) : defaults.url;
    if (url === undefined && !given)
      problems.add(this.at('url'), 'is missing; write http(s)://host/path of a Git repository');
    checkClearText(url, this.at('url'), defaults.policy, problems);
    if (defaults.policy.mode === 'check') {
      const useless = uselessInCheck(defaults.policy.verify !== undefined);
      for (const name of useless.filter((setting) => this.isGiven(setting))) problems.add(this.at(name), READS_ONLY);
    }
    return url;
  }

  /** How the repository is created if it is missing; nothing where the run creates none, or the entry has no path. */
  private readCreation(path: string | undefined): Creation {
    const { defaults, problems } = this.list;
    const own = readCreation(this.text, this.at, problems);
    if (defaults.policy.onMissing === 'create' && path !== undefined) {
      const creation = { ...defaults.creation, ...own };
      checkCreation(path, creation, this.at, problems);
      return creation;
    }
    const reason =
      defaults.policy.onMissing === 'create'
        ? 'is for a repository that is given by its path; leave it out'
        : "does nothing without the step's on_missing: create; set it, or leave this out";
    refuseCreation(own, reason, this.at, problems);
    return {};
  }
}

/** A key as it stands in a place: in quotes where it could be mistaken for something else. */
function quoteOdd(key: string): string {
  return /^\w+$/.test(key) ? key : quote(key);
}
