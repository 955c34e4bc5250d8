import { formatDuration } from '../clock';
import { ApiError } from '../codearts/api-error';
import { CredentialsError, type IdTokenClaims } from '../credentials/credentials';
import { HttpError, NetworkError, ResponseError, TimeoutError } from '../http/http-error';
import type { Circumstances } from './circumstances';
import { type Account, sentence } from './explanation';
import { purposeOf, whereOf } from './failed-request';
import { remedyFor } from './remedy-choice';
import { accountOfDefect } from './explain-start';
import { describeSignIn } from './sign-in';

/** An error of a request, also of one that was to sign in; `undefined` for any other. */
export function accountOfRequest(error: unknown, about: Circumstances): Account | undefined {
  if (error instanceof CredentialsError) return accountOfSignIn(error, about);
  if (!(error instanceof HttpError)) return undefined;
  return accountOfHttp(error, about, false);
}

function accountOfHttp(error: HttpError, about: Circumstances, isSignIn: boolean): Account {
  const { status, requestId } = error.failed;
  const signIn = about.credentials && `, signed in with ${describeSignIn(about.credentials)}`;
  return {
    ...named(error),
    where: whereOf(error.failed) + (signIn ?? ''),
    remedy: [remedyOf(error, about, isSignIn), clockRemark(error)].filter(Boolean).join(' '),
    ...(status !== undefined && { httpStatus: status }),
    ...(requestId !== undefined && { requestId }),
  };
}

function named(error: HttpError): Pick<Account, 'title' | 'what' | 'isForeign'> {
  if (error instanceof ApiError) {
    const what = error.errorMsg || 'The service gives no message.';
    return { title: error.errorCode, isForeign: true, what };
  }
  const what = sentence(error.message);
  if (error instanceof NetworkError) return { title: 'NetworkError', what };
  if (error instanceof TimeoutError) return { title: 'Timeout', what };
  return { title: 'UnexpectedResponse', what };
}

function remedyOf(error: HttpError, about: Circumstances, isSignIn: boolean): string {
  if (error instanceof NetworkError || error instanceof TimeoutError) return reachability(error, isSignIn);
  const { status = 0 } = error.failed;
  if (error instanceof ResponseError && status < 500) {
    const host = isSignIn ? 'region, iam_endpoint and sts_endpoint' : 'region and endpoint';
    return `Something between this runner and the service (a proxy, a portal, a wrong endpoint) may have answered instead of it. Check ${host}.`;
  }
  const code = error instanceof ApiError ? { code: error.errorCode } : {};
  return remedyFor({ ...code, status, purpose: purposeOf(error.failed), isSignIn }, about);
}

/** Certificates that are not good yet, or no longer, are mostly good by another clock. */
const CLOCK_CODES = /CERT_NOT_YET_VALID|CERT_HAS_EXPIRED/;

function reachability(error: NetworkError | TimeoutError, isSignIn: boolean): string {
  if (CLOCK_CODES.test(error.message))
    return "The certificate is not valid at the time of this machine's clock. Set the clock; if it is right, the certificate of the host or of a proxy in between has to be renewed.";
  const host = isSignIn ? 'region, iam_endpoint and sts_endpoint' : 'region and endpoint';
  const slow = error instanceof TimeoutError ? ' A slow service may need a longer request_timeout.' : '';
  return `Check that this runner can reach the host: ${host}, the proxy (https_proxy, no_proxy), a firewall or allow-list. A re-run changes nothing that is right already.${slow}`;
}

const MAX_SKEW_MS = 15 * 60_000;

/** The gateway refuses signatures that are more than a quarter of an hour off. */
function clockRemark(error: HttpError): string {
  const { clockAheadMs = 0, status = 0 } = error.failed;
  if (status < 400 || status > 499 || Math.abs(clockAheadMs) <= MAX_SKEW_MS) return '';
  return `This machine's clock is ${formatDuration(Math.abs(clockAheadMs))} ${clockAheadMs > 0 ? 'ahead of' : 'behind'} the service's, and more than 15 minutes are refused: set it.`;
}

function accountOfSignIn(error: CredentialsError, about: Circumstances): Account {
  const { cause, claims, step } = error;
  if (!(cause instanceof HttpError)) return accountOfDefect(cause);
  const account = accountOfHttp(cause, about, true);
  const where = (account.where ?? '') + (claims ? `. ${describeClaims(claims)}` : '');
  if (step === 'exchange') return { ...account, where, remedy: account.remedy + (claims ? subjectRemark(claims) : '') };
  return {
    ...account,
    where,
    isForeign: false,
    title: cause instanceof TimeoutError ? 'Timeout' : 'NetworkError',
    what: `GitHub did not give an OIDC token: ${[account.what].flat().join(' ')}`,
    remedy:
      'Check that the job has permissions: id-token: write, and that this runner can reach the OIDC endpoint of GitHub.',
  };
}

function describeClaims({ iss, aud, sub }: IdTokenClaims): string {
  return `This job's OIDC token says iss ${iss}, aud ${aud}, sub ${sub}.`;
}

/** `sub` has two forms that people mix up; where it is a customized one, these would only mislead. */
function subjectRemark({ sub }: IdTokenClaims): string {
  return /^repo:[^/@]+(@\d+)?\/[^:@]+(@\d+)?:/.test(sub)
    ? ' `sub` has two forms: repo:owner/name:…, and, for repositories created, renamed or transferred since 15 July 2026, repo:owner@id/name@id:….'
    : ' `sub` is not in the usual form repo:owner/name:…, so this organization or repository customizes it: the condition must be written for the form in this message.';
}
