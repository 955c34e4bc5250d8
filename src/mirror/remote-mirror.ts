/** Id of a CodeArts repository, 1 to 2147483647. */
export type RepositoryId = number;

/** Which branches are mirrored. */
export type SyncBranchType = 'all' | 'default';

/**
 * The connection of a repository to its source, as the service tells it (ShowRemoteMirror, AssociateRemoteMirror).
 * The service may leave out any field; times are its own strings (`2025-04-24T20:04:44.000+08:00`).
 */
export interface RemoteMirror {
  id?: number;
  /** The source that is mirrored. */
  url?: string;
  /** `update_status`; the service documents no list. `finished` and `failed` are ends, everything else is on its way. */
  status?: string;
  lastUpdateAt?: string;
  lastSuccessfulUpdateAt?: string;
  numberOfFailures?: number;
  /** Whether the scheduled synchronization is on. */
  mirroringEnabled?: boolean;
  isPrivate?: boolean;
  /** The service endpoint that holds the credentials of a private source. */
  endpointUuid?: string;
  lastError?: string;
}

/** Settings that can be changed; only what is given is changed. */
export interface MirrorSettings {
  url?: string;
  syncBranchType?: SyncBranchType;
  mirroringEnabled?: boolean;
  endpointUuid?: string;
}

/** Credentials of a private source, as plain text. */
export interface SourceCredentials {
  username?: string;
  password?: string;
}

/** How a synchronization is started. */
export interface SyncOptions extends SourceCredentials {
  /** Overwrites branches that have diverged. */
  forceFetch: boolean;
}

/** What reading a mirror came to. `unreadable`: no usable answer this time, after all attempts. */
export type Shown =
  | { kind: 'mirror'; mirror: RemoteMirror }
  | { kind: 'none'; error?: Error }
  | { kind: 'forbidden'; error: Error }
  | { kind: 'unreadable'; error: Error };

/**
 * What associating came to. `mirror`: the service's reply. `there`: the reply was lost, and this is what was read back.
 * `refused`: the service objects to the state of the repository (400, 409).
 */
export type Associated =
  | { kind: 'mirror'; mirror: RemoteMirror }
  | { kind: 'there'; mirror: RemoteMirror }
  | { kind: 'refused'; error: Error };

/** What starting a synchronization came to. `refused`: the service says that the state of the mirror forbids it (409): one is under way. */
export type Started = { kind: 'started'; jid: string } | { kind: 'refused'; error: Error };

/**
 * Asked when the reply to a change was lost, before the change is sent again: looks whether it took effect.
 * Its value ends the change; `undefined` lets it be sent again.
 */
export type Confirm<T> = (lost: Error) => Promise<T | undefined>;

/** The remote mirrors of CodeArts Repo: four operations, no policy beyond trying a request again. */
export interface RemoteMirrors {
  /** Throws only when the credential is refused or the run is cancelled. */
  show(repositoryId: RepositoryId, signal?: AbortSignal): Promise<Shown>;
  associate(repositoryId: RepositoryId, url: string, confirm: Confirm<Associated>): Promise<Associated>;
  update(repositoryId: RepositoryId, settings: MirrorSettings, confirm: Confirm<true>): Promise<void>;
  /** `jid` is the job's id, empty if the service names none. */
  startSync(repositoryId: RepositoryId, options: SyncOptions, confirm: Confirm<Started>): Promise<Started>;
}

/** The end of a synchronization that the service calls good. */
export const FINISHED = 'finished';

/** The end of a synchronization that failed. */
export const FAILED = 'failed';

/** Whether the last synchronization has ended, well or badly. */
export function hasEnded(mirror: RemoteMirror): boolean {
  return mirror.status === FINISHED || mirror.status === FAILED;
}

/** Whether no synchronization is under way, as far as the mirror tells. */
export function isAtRest(mirror: RemoteMirror): boolean {
  return hasEnded(mirror) || mirror.status === undefined || mirror.status === 'none';
}

/**
 * Whether two addresses name one repository: case of scheme and host, default port, a trailing `/` and `.git` do not count. An address
 * that is not plainly one of a repository (a fragment, user information, a backslash, something invisible) is the same only as itself.
 */
export function isSameSource(a: string, b: string): boolean {
  return a === b || (comparable(a) ?? a) === (comparable(b) ?? b);
}

/** Scheme, host with port, path with query. What an URL parser would take for something else than it reads is not among the characters. */
const PLAIN_ADDRESS = /^(https?:\/\/[\p{L}\p{N}.:[\]_-]+)(\/[^\s\\#\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]*)?$/iu;

function comparable(address: string): string | undefined {
  const [, origin = '', path = '/'] = PLAIN_ADDRESS.exec(address) ?? [];
  // Other forms of a letter (full width, say) look like another host to people.
  if (!URL.canParse(origin) || origin.normalize('NFKC') !== origin) return undefined;
  const [name = '', ...query] = path.split('?');
  // Looking behind keeps a long run of slashes from being tried from each of them.
  const plainName = name.replace(/(?<!\/)\/+$/, '').replace(/\.git$/, '');
  return [new URL(origin).origin + plainName, ...query].join('?');
}

/** The repository mirrors another source than the one asked for. */
export class ConflictError extends Error {
  override name = 'ConflictError';
  constructor(
    readonly there: string,
    readonly wanted: string,
  ) {
    super(`the repository already mirrors ${there}, not ${wanted}`);
  }
}

/** The service accepted a change and still shows the old value. */
export class NotAppliedError extends Error {
  override name = 'NotAppliedError';
}

/** A mirror was expected and is not there; `cause` is the service's error, if it gave one. */
export class NotAssociatedError extends Error {
  override name = 'NotAssociatedError';
  /** `isGone`: it was there when the run began. */
  constructor(
    cause?: Error,
    readonly isGone = false,
  ) {
    super(isGone ? 'the mirror was removed meanwhile' : 'the repository has no remote mirror', { cause });
  }
}

/** A change may or may not have taken effect, and looking is not possible; `cause` says what was lost. */
export class OutcomeUnknownError extends Error {
  override name = 'OutcomeUnknownError';
  constructor(
    cause: Error,
    readonly why: unknown,
  ) {
    super('the reply to the request was lost, and whether it took effect cannot be read', { cause });
  }
}

/** A synchronization ended badly. */
export class SyncError extends Error {
  override name = 'SyncError';
  constructor(readonly mirror: RemoteMirror) {
    super(mirror.lastError ?? 'the service gives no reason');
  }
}

/** A synchronization did not end within the bound. */
export class SyncTimeoutError extends Error {
  override name = 'SyncTimeoutError';
  constructor(
    readonly timeoutMs: number,
    readonly mirror: RemoteMirror | undefined,
    cause?: Error,
  ) {
    super('the synchronization did not end in time', { cause });
  }
}

/** The last successful synchronization is older than allowed; `ageMs` is absent when there never was one. */
export class StaleError extends Error {
  override name = 'StaleError';
  constructor(
    readonly mirror: RemoteMirror,
    readonly ageMs: number | undefined,
    readonly maxAgeMs: number,
  ) {
    super('the last successful synchronization is too old');
  }
}
