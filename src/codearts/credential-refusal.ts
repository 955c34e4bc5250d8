import { CredentialsError } from '../credentials/credentials';
import { HttpError } from '../http/http-error';
import { ApiError } from './api-error';

/** The code of a 401 that speaks of one repository (not a member of it, or removed), not of the credential. */
const REPOSITORY_REFUSAL = /^(DEV[._-])?CH[._-]080401$/i;

/** Codes of the API gateway about the credential, whatever the status; 0308 is throttling. */
const GATEWAY_REFUSAL = /^API(GW|G)[._-]03(?!08)\d\d$/i;

/** Whether an error says that the credential itself is refused, so that no other request with it can succeed either. */
export function isCredentialRefusal(error: unknown): boolean {
  if (error instanceof CredentialsError) {
    const status = error.cause instanceof HttpError ? (error.cause.failed.status ?? 0) : 0;
    return status >= 400 && status < 500 && status !== 429;
  }
  if (error instanceof ApiError) {
    if (GATEWAY_REFUSAL.test(error.errorCode)) return true;
    if (REPOSITORY_REFUSAL.test(error.errorCode)) return false;
  }
  return error instanceof HttpError && error.failed.status === 401;
}
