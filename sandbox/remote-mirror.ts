import { booleanAt, textAt } from './json';
import type { MirrorRecord } from './mirror';
import { onRepository, refuseInvalid } from './open-repository';
import { apiError, Refusal, type Call, type Reply, type ServicePart } from './reply';
import type { Repositories } from './repositories';
import type { Repository } from './repository';

const MIRROR_URL = /^https?:\/\/\S+$/i;

/** The four operations on remote mirrors. */
export function remoteMirrorPart(repositories: Repositories): ServicePart {
  return {
    refuseInvalid,
    handlers: {
      AssociateRemoteMirror: onRepository(repositories, 'write', associate),
      ShowRemoteMirror: onRepository(repositories, 'read', show),
      StartRemoteMirrorSynchronization: onRepository(repositories, 'write', startSynchronization),
      UpdateRepositoryRemoteMirror: onRepository(repositories, 'write', update),
    },
  };
}

async function associate(repository: Repository, call: Call): Promise<Reply> {
  const url = textAt(call.body, 'url') ?? '';
  if (!MIRROR_URL.test(url)) throw new Refusal(refuseInvalid(['the url is not an http or https address']));
  if (repository.mirror !== undefined) refuseSecond(repository);
  const mirror = repository.associate(url);
  const { syncOnAssociate = 'finished' } = repository.behaviour;
  if (syncOnAssociate !== 'none') {
    repository.startSync();
    if (syncOnAssociate === 'finished') await repository.settled();
  }
  return { status: 201, body: documented(mirror) };
}

function show(repository: Repository): Reply {
  const mirror = repository.show();
  return mirror === undefined ? missingMirror(repository) : { status: 200, body: documented(mirror) };
}

function startSynchronization(repository: Repository, call: Call): Reply {
  requireMirror(repository);
  refuseSecondStart(repository);
  const username = textAt(call.body, 'username');
  const password = textAt(call.body, 'password');
  const endpointUuid = textAt(call.body, 'endpoint_uuid');
  const credentials =
    username === undefined && password === undefined
      ? undefined
      : { username: decoded(username), password: decoded(password) };
  const jid = repository.startSync({
    force: booleanAt(call.body, 'force_fetch') ?? false,
    credentials,
    endpointUuid,
  });
  return { status: 200, body: { jid } };
}

function update(repository: Repository, call: Call): Reply {
  const mirror = requireMirror(repository);
  mirror.url = textAt(call.body, 'url') ?? mirror.url;
  const endpointUuid = textAt(call.body, 'endpoint_uuid');
  if (endpointUuid !== undefined) mirror.endpoint_uuid = endpointUuid === '' ? null : endpointUuid;
  mirror.is_private ||= mirror.endpoint_uuid !== null;
  const branches = textAt(call.body, 'sync_branch_type');
  if (branches === 'all' || branches === 'default') mirror.sync_branch_type = branches;
  const enabled = booleanAt(call.body, 'mirroring_enabled');
  const { mirroringSetting = 'obeyed' } = repository.behaviour;
  if (enabled !== undefined && mirroringSetting !== 'ignored') {
    mirror.mirroring_enabled = mirroringSetting === 'inverted' ? !enabled : enabled;
  }
  const { url, mirroring_enabled, endpoint_uuid, sync_branch_type } = mirror;
  return { status: 200, body: { url, mirroring_enabled, endpoint_uuid, sync_branch_type } };
}

function refuseSecond(repository: Repository): void {
  const { secondAssociate = '409' } = repository.behaviour;
  if (secondAssociate === '409') {
    throw new Refusal(apiError(409, 'CH_23_51308', 'The repository is associated with a remote mirror already.'));
  }
  if (secondAssociate === '400') throw new Refusal(apiError(400, 'CH.00405011', 'Already added.'));
}

function refuseSecondStart(repository: Repository): void {
  if (repository.behaviour.secondStart !== 'refuse' || !repository.isSynchronizing) return;
  throw new Refusal(apiError(409, 'SANDBOX.UNDERWAY', 'A synchronization is under way already.'));
}

function requireMirror(repository: Repository): MirrorRecord {
  if (repository.mirror === undefined) throw new Refusal(noMirror());
  return repository.mirror;
}

function missingMirror(repository: Repository): Reply {
  switch (repository.behaviour.missingMirror ?? '404') {
    case 'null':
      return { status: 200, body: null };
    case 'object':
      return { status: 200, body: {} };
    case 'empty':
      return { status: 200 };
    case '404':
      return noMirror();
  }
}

function noMirror(): Reply {
  return apiError(404, 'CH.000404', 'The remote mirror does not exist.');
}

/** The fields of the reference, which leaves sync_branch_type out. */
function documented(mirror: MirrorRecord): Omit<MirrorRecord, 'sync_branch_type'> {
  const shown: Partial<MirrorRecord> & Omit<MirrorRecord, 'sync_branch_type'> = { ...mirror };
  delete shown.sync_branch_type;
  return shown;
}

function decoded(base64: string | undefined): string {
  return Buffer.from(base64 ?? '', 'base64').toString('utf8');
}
