import type { Credentials } from '../credentials/credentials';
import type { Circumstances } from './circumstances';
import type { Purpose } from './failed-request';
import { type Condition, type Instead, remedyAbout } from './remedies';

type Kind = Credentials['kind'];

const KEYS: readonly Kind[] = ['access_key', 'agency'];

/** What to do about a failed exchange of credentials whose code is in no table, by kind of sign-in. */
const EXCHANGE: Readonly<Partial<Record<Kind, string>>> = {
  agency:
    'STS refused the exchange: check provider_urn and agency_urn (names and account id), that the trust agency trusts the provider and allows sts:agencies:assumeWithOIDC, and compare its conditions with the claims in this message.',
  identity_provider:
    'IAM refused the exchange: check the name in identity_provider and project_name, and compare the settings of the identity provider with the claims in this message.',
  password: 'IAM refused the sign-in: check domain_name (the account), username, password and project_name.',
};

/** What to do about an HTTP status of CodeArts Repo whose code is in no table; the first match counts. */
const BY_STATUS: readonly (Instead & { status: number })[] = [
  {
    status: 400,
    purpose: ['associate', 'update'],
    remedy:
      'The service objects to the request. Check the URL of the source: CodeArts Repo wants http(s)://…/name.git, publicly reachable on port 80, 443 or above 1024.',
  },
  {
    status: 400,
    purpose: ['start'],
    remedy:
      'The service does not start a synchronization. Check source_username and source_password, if given, and look at the mirror in CodeArts Repo.',
  },
  {
    status: 400,
    purpose: ['create'],
    remedy: 'The service does not create the repository. Check project_uuid and the name in repository.',
  },
  {
    status: 400,
    purpose: ['find'],
    remedy: 'The service objects to the look-up. Check the path in repository, or give repository_id.',
  },
  { status: 400, remedy: 'The service objects to the request. Check repository_id, region and endpoint.' },
  {
    status: 401,
    signIn: KEYS,
    remedy:
      'The credential was refused. Check that the keys belong together and to an account that uses CodeArts Repo in this region.',
  },
  {
    status: 401,
    remedy:
      'The credential was refused. A user token lives 24 hours and must be scoped to a project of the same region.',
  },
  {
    status: 403,
    purpose: ['create'],
    remedy:
      'The user may not do this in the project: check project_uuid, and that the user is a member of the project with a role that may create repositories.',
  },
  {
    status: 403,
    purpose: ['show', 'find', 'branches'],
    remedy:
      'The user may not read this: it needs codeartsrepo:repository:getRepository and must be a member of the repository. An IP allow-list of the tenant or the repository has the same effect.',
  },
  {
    status: 403,
    remedy:
      'The user may not do this: it needs codeartsrepo:repository:setRepository and must be a member of the repository. An IP allow-list of the tenant or the repository has the same effect.',
  },
  {
    status: 404,
    purpose: ['create'],
    remedy: 'Check project_uuid (the 32-digit id of the CodeArts project), region and endpoint.',
  },
  { status: 404, purpose: ['find'], remedy: 'Check repository, region and endpoint.' },
  { status: 404, remedy: 'Check repository_id, region and endpoint.' },
  {
    status: 409,
    mode: 'check',
    remedy: 'The state of the repository forbids this. Look at it in CodeArts Repo.',
  },
  { status: 409, remedy: 'The state of the repository forbids this. Look at it in CodeArts Repo, or run mode: check.' },
  { status: 429, remedy: 'The service throttles this user. Run later, or lower concurrency.' },
];

const SERVER_TROUBLE =
  'The service has a problem of its own. Run again later; a re-run changes nothing that is right already. If it persists, give the request id to the support of Huawei Cloud.';

const UNKNOWN =
  'Look the code up in the error codes of CodeArts Repo, and give the request id to the support of Huawei Cloud.';

/** A refusal of CodeArts Repo, IAM or STS. `code`: its own; absent where it named none. */
export interface Refusal {
  code?: string;
  status: number;
  purpose: Purpose;
  /** It refused the exchange of credentials, so that nothing was asked of CodeArts Repo. */
  isSignIn: boolean;
}

/** What to do about a refusal: by what failed, in which mode, signed in how; then by code, and by status. */
export function remedyFor({ code, status, purpose, isSignIn }: Refusal, about: Circumstances): string {
  const signIn = about.credentials?.kind;
  const fits = (when: Condition) =>
    (when.purpose?.includes(purpose) ?? true) &&
    (when.signIn === undefined || (signIn !== undefined && when.signIn.includes(signIn))) &&
    (when.mode === undefined || when.mode === about.mode);
  const known = code === undefined ? undefined : remedyAbout(code);
  if (known) return (known.instead?.find(fits) ?? known).remedy;
  if (status >= 500) return SERVER_TROUBLE;
  if (isSignIn && signIn !== undefined && EXCHANGE[signIn] !== undefined) return EXCHANGE[signIn];
  return BY_STATUS.find((each) => each.status === status && fits(each))?.remedy ?? UNKNOWN;
}
