import { ResponseError } from '../http/http-error';
import type { HttpResponse } from '../http/reply';
import { isJsonObject } from '../json';
import type { MirrorSettings, RemoteMirror, SyncOptions } from '../mirror/remote-mirror';
import { describeBody } from './api-error';
import { boolean, integer, type Reader, text } from './field';

/** Told of a value that is not what is documented, and that the run goes on without. */
export type OnOddity = (oddity: string) => void;

/** Name on the wire, type on the wire, field of the domain, reader. `repository_id` is left out: the service's own samples contradict themselves there. */
const FIELDS: [name: string, type: string, field: keyof RemoteMirror, read: Reader<unknown>][] = [
  ['id', 'an integer', 'id', integer],
  ['url', 'a string', 'url', text],
  ['update_status', 'a string', 'status', text],
  ['last_update_at', 'a string', 'lastUpdateAt', text],
  ['last_successful_update_at', 'a string', 'lastSuccessfulUpdateAt', text],
  ['number_of_failures', 'an integer', 'numberOfFailures', integer],
  ['mirroring_enabled', 'a boolean', 'mirroringEnabled', boolean],
  ['is_private', 'a boolean', 'isPrivate', boolean],
  ['endpoint_uuid', 'a string', 'endpointUuid', text],
  ['last_error', 'a string', 'lastError', text],
];

/** What decides; everything else only informs, and counts as absent where it is odd. */
const DECISIVE = ['url', 'update_status'];

/**
 * The mirror in a reply (model RepositorySyncRemoteMirrorDto). Null, missing and empty text are one; `undefined` when there is no mirror in it.
 * @throws ResponseError a url or status that is not a string, or a mirror without its source
 */
export function readMirror(json: unknown, response: HttpResponse, onOddity: OnOddity): RemoteMirror | undefined {
  if (json === undefined || json === null) return undefined;
  const reject = (what: string) => new ResponseError(what, response.about, false);
  if (!isJsonObject(json)) throw reject(`the reply is ${describeBody(response.body)}, not a mirror`);
  const found: Record<string, unknown> = {};
  for (const [name, type, field, read] of FIELDS) {
    const value = json[name];
    if (value === null || value === undefined || value === '') continue;
    const known = read(value);
    if (known !== undefined) found[field] = known;
    else if (DECISIVE.includes(name)) throw reject(`the ${name} in the reply is not ${type}`);
    else onOddity(`The ${name} in the reply is not ${type}; it counts as absent.`);
  }
  const mirror = found as RemoteMirror;
  if (mirror.url !== undefined) return mirror;
  if (mirror.id !== undefined) throw reject(`the reply describes mirror ${mirror.id} without its url`);
  // `{}` and fields without a value say that there is none; an object of other things does not speak of mirrors at all.
  const names = Object.keys(json);
  if (names.length > 0 && !names.some((name) => name === 'repository_id' || FIELDS.some(([known]) => known === name))) {
    throw reject(`the reply is ${describeBody(response.body)}, not a mirror`);
  }
  return undefined;
}

/**
 * The mirror in the reply to associate: it must have an id. The mirror is made by then, so that an odd status is left out rather than held
 * against the run.
 * @throws ResponseError
 */
export function readAssociated(json: unknown, response: HttpResponse, url: string, onOddity: OnOddity): RemoteMirror {
  if (json === undefined) throw new ResponseError('the reply is an empty body', response.about, true);
  if (!isJsonObject(json) || integer(json['id']) === undefined) {
    throw new ResponseError('the reply names no mirror: it has no integer id', response.about, false);
  }
  const told = { ...json, url: json['url'] || url, update_status: text(json['update_status']) };
  return { url, ...readMirror(told, response, onOddity) };
}

/** The body of UpdateRepositoryRemoteMirror: only what is asked for. */
export function writeSettings(settings: MirrorSettings): string {
  return JSON.stringify({
    url: settings.url,
    sync_branch_type: settings.syncBranchType,
    mirroring_enabled: settings.mirroringEnabled,
    endpoint_uuid: settings.endpointUuid,
  });
}

/** The body of StartRemoteMirrorSynchronization; the service wants the credentials Base64-encoded. */
export function writeSync(options: SyncOptions): string {
  return JSON.stringify({
    username: base64(options.username),
    password: base64(options.password),
    force_fetch: options.forceFetch || undefined,
  });
}

function base64(value: string | undefined): string | undefined {
  return value === undefined ? undefined : Buffer.from(value).toString('base64');
}
