/** A repository as GitHub lists it. Every text is what the server says: hostile until checked. */
export interface GitHubRepository {
  name: string;
  /** `owner/name`. */
  fullName: string;
  cloneUrl: string;
  visibility: string;
  isArchived: boolean;
  isFork: boolean;
  isDisabled: boolean;
}

type Json = Readonly<Record<string, unknown>>;

function asObject(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null ? (value as Json) : undefined;
}

/** A repository in a list; `undefined` for what is none. */
export function readRepository(item: unknown): GitHubRepository | undefined {
  const { name, full_name, clone_url, visibility, archived, fork, disabled, private: isPrivate } = asObject(item) ?? {};
  if (typeof name !== 'string' || typeof full_name !== 'string' || typeof clone_url !== 'string') return undefined;
  return {
    name,
    fullName: full_name,
    cloneUrl: clone_url,
    // What is not said to be public is not.
    visibility: typeof visibility === 'string' ? visibility : isPrivate === false ? 'public' : 'private',
    isArchived: archived === true,
    isFork: fork === true,
    isDisabled: disabled === true,
  };
}

/** The value of a property in a row of an organization's properties, by the repository's name in lower case. */
export function readProperty(item: unknown, property: string): [repository: string, value: unknown] | undefined {
  const { repository_name: repository, properties } = asObject(item) ?? {};
  if (typeof repository !== 'string' || !Array.isArray(properties)) return undefined;
  const found = properties
    .map(asObject)
    .find((each) => String(each?.['property_name']).toLowerCase() === property.toLowerCase());
  return [repository.toLowerCase(), found?.['value'] ?? undefined];
}
