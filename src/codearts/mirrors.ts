import { HttpError, ResponseError } from '../http/http-error';
import { isJsonObject } from '../json';
import {
  type Associated,
  type Confirm,
  isSameSource,
  type MirrorSettings,
  type RemoteMirrors,
  type RepositoryId,
  type Shown,
  type Started,
  type SyncOptions,
} from '../mirror/remote-mirror';
import type { CodeArtsApi } from './api';
import { isCredentialRefusal } from './credential-refusal';
import { type OnOddity, readAssociated, readMirror, writeSettings, writeSync } from './wire';

/** The remote mirrors of CodeArts Repo: one method an operation, no policy. Errors are HttpErrors and CredentialsErrors. */
export class CodeArtsMirrors implements RemoteMirrors {
  constructor(
    private readonly api: CodeArtsApi,
    private readonly onOddity: OnOddity,
  ) {}

  /** ShowRemoteMirror. What the service answers for a repository without mirror is not documented: 404, `null`, `{}` and nothing all count. */
  async show(repositoryId: RepositoryId, signal?: AbortSignal): Promise<Shown> {
    try {
      const mirror = await this.api.perform({
        method: 'GET',
        path: mirrorPath(repositoryId),
        effect: 'read',
        read: (json, response) => readMirror(json, response, this.onOddity),
        ...(signal && { signal }),
      });
      return mirror ? { kind: 'mirror', mirror } : { kind: 'none' };
    } catch (error) {
      if (!(error instanceof HttpError) || error.failed.status === 401 || isCredentialRefusal(error)) throw error;
      // What GET says of a repository without mirror is not documented; a page of somebody else's says nothing of it.
      const isPage = error instanceof ResponseError && error.unreadable;
      if (error.failed.status === 404 && !isPage) return { kind: 'none', error };
      if (error.failed.status === 403 && !isPage) return { kind: 'forbidden', error };
      return { kind: 'unreadable', error };
    }
  }

  /** AssociateRemoteMirror. */
  async associate(repositoryId: RepositoryId, url: string, confirm: Confirm<Associated>): Promise<Associated> {
    try {
      return await this.api.perform<Associated>({
        method: 'POST',
        path: `${mirrorPath(repositoryId)}/associate`,
        body: JSON.stringify({ url }),
        effect: 'write',
        read: (json, response) => {
          const mirror = readAssociated(json, response, url, this.onOddity);
          if (mirror.url !== undefined && !isSameSource(mirror.url, url)) {
            throw new ResponseError(`the reply is about another source: ${mirror.url}`, response.about, false);
          }
          return { kind: 'mirror', mirror };
        },
        readBack: confirm,
      });
    } catch (error) {
      if (error instanceof HttpError && (error.failed.status === 400 || error.failed.status === 409))
        return { kind: 'refused', error };
      throw error;
    }
  }

  /** UpdateRepositoryRemoteMirror. Its reply is not read: it lacks most fields, and the caller reads back. */
  async update(repositoryId: RepositoryId, settings: MirrorSettings, confirm: Confirm<true>): Promise<void> {
    await this.api.perform({
      method: 'PUT',
      path: mirrorPath(repositoryId),
      body: writeSettings(settings),
      effect: 'put',
      read: () => true as const,
      readBack: confirm,
    });
  }

  /** StartRemoteMirrorSynchronization. */
  async startSync(repositoryId: RepositoryId, options: SyncOptions, confirm: Confirm<Started>): Promise<Started> {
    try {
      return await this.api.perform<Started>({
        method: 'POST',
        path: mirrorPath(repositoryId),
        body: writeSync(options),
        effect: 'write',
        read: (json, response) => {
          // Whatever else it says, it was started; only nothing at all may be a reply that was lost on the way.
          if (json === undefined) throw new ResponseError('the reply is an empty body', response.about, true);
          const jid = isJsonObject(json) ? (json['jid'] ?? '') : undefined;
          if (typeof jid === 'string' || typeof jid === 'number') return { kind: 'started', jid: String(jid) };
          this.onOddity('The reply has no jid that is a string; it counts as absent.');
          return { kind: 'started', jid: '' };
        },
        readBack: confirm,
      });
    } catch (error) {
      if (error instanceof HttpError && error.failed.status === 409) return { kind: 'refused', error };
      throw error;
    }
  }
}

function mirrorPath(repositoryId: RepositoryId): string {
  return `/v4/repositories/${repositoryId}/remote-mirror`;
}
