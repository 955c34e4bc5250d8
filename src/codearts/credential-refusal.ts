import { CredentialsError } from '../credentials/credentials';
import { HttpError } from '../http/http-error';
import { OutcomeUnknownError } from '../mirror/remote-mirror';
import { ApiError } from './api-error';

/** The code of a 401 that speaks of one repository (not a member of it, or removed), not of the credential. */
const REPOSITORY_REFUSAL = /^(DEV[._-])?CH[._-]080401$/i;

/** Codes of the API gateway about the credential, whatever the status; 0308 is throttling. */
const GATEWAY_REFUSAL = /^API(GW|G)[._-]03(?!08)\d\d$/i;

/** Whether the service refused the credential itself, and not what was asked with it. */
export function isCredentialRefusal(error: unknown): boolean {
  if (error instanceof ApiError) {
    if (GATEWAY_REFUSAL.test(error.errorCode)) return true;
    if (REPOSITORY_REFUSAL.test(error.errorCode)) return false;
  }
  return error instanceof HttpError && error.failed.status === 401;
}

/** Whether no other request can succeed either: the credential is refused, or signing in failed, which was tried often enough by then. */
export function stopsAll(error: unknown): boolean {
  if (error instanceof OutcomeUnknownError) return stopsAll(error.why);
  return error instanceof CredentialsError || isCredentialRefusal(error);
}
