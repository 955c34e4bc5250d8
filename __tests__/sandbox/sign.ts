import { AKSKSigner } from '@huaweicloud/huaweicloud-sdk-core/auth/AKSKSigner.js';
import type { ICredential } from '@huaweicloud/huaweicloud-sdk-core/auth/ICredential.js';

/** What to sign, and with what. */
export interface ToSign {
  readonly method: string;
  readonly url: string;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The headers that Huawei Cloud's own signer makes for a request. */
export function signedHeaders(request: ToSign): Record<string, string> {
  const url = new URL(request.url);
  const credential: ICredential = {
    getAk: () => request.accessKey,
    getSk: () => request.secretKey,
    processAuthRequest: async (_client, given) => Promise.resolve(given),
    processAuthParams: async () => Promise.resolve(credential),
  };
  const headers: Record<string, string> = { 'Content-Type': 'application/json', ...request.headers };
  const made: Record<string, string> = {
    ...headers,
    ...AKSKSigner.sign(
      {
        method: request.method,
        endpoint: url.origin + url.pathname,
        headers,
        queryParams: Object.fromEntries(url.searchParams),
        data: request.body,
      },
      credential,
    ),
  };
  // fetch sets it itself, to the same value.
  delete made['host'];
  return made;
}
