import type { Credentials } from '../credentials/credentials';
import type { Circumstances } from './circumstances';
import type { Purpose } from './failed-request';

type Kind = Credentials['kind'];

/** When another remedy takes the place of the usual one; what is not named does not matter. */
interface Condition {
  purpose?: readonly Purpose[];
  signIn?: readonly Kind[];
  mode?: 'associate' | 'check';
}

interface Instead extends Condition {
  remedy: string;
}

/** What to do about a code of the service. */
export interface Remedy {
  /** The codes as documents list them. */
  codes: string;
  pattern: RegExp;
  remedy: string;
  /** Other remedies for other circumstances; the first match counts. */
  instead?: readonly Instead[];
}

const KEYS: readonly Kind[] = ['access_key', 'agency'];

/** What to do about a code of the service; the first match counts. */
export const REMEDIES: readonly Remedy[] = [
  {
    codes: 'CH.00000001, CH.00000002, DEV.00000003',
    pattern: /^(CH[._-]0000000[12]|DEV[._-]00000003)$/i,
    remedy:
      'The credential was not recognized or has expired. A user token lives 24 hours and must be scoped to a project of the same region: get a new one, or sign in with access keys or keyless instead.',
    instead: [
      {
        signIn: ['access_key'],
        remedy:
          'The access key was not recognized. Check that access_key and secret_key belong together, that the key is enabled, and that it belongs to an account that uses CodeArts Repo in this region; a temporary key also needs security_token.',
      },
      {
        signIn: ['agency'],
        remedy:
          'Signing in worked, but CodeArts Repo does not accept the temporary keys of the trust agency. Check the permissions of the trust agency and that its account uses CodeArts Repo in this region. Another kind of sign-in (identity_provider, access keys) may be accepted.',
      },
      {
        signIn: ['password', 'identity_provider'],
        remedy:
          'Signing in worked, but CodeArts Repo does not accept the token. It must be scoped to a project of the same region: check region and project_name.',
      },
    ],
  },
  {
    codes: 'CH.080401',
    pattern: /^CH[._-]080401$/i,
    remedy:
      'The repository was removed, or this user was removed from its members: add the user to the repository in CodeArts Repo.',
    instead: [
      {
        purpose: ['create'],
        remedy:
          'The user may not create repositories in this project: check project_uuid, and add the user to the project with a role that may create repositories.',
      },
    ],
  },
  {
    codes: 'CH.00401001, CH.00401008, CH.004403, CH.080403, DEV-23-50804',
    pattern: /^(CH[._-](00401001|00401008|004403|080403)|DEV[._-]23[._-]50804)$/i,
    remedy:
      'The user needs the permission codeartsrepo:repository:setRepository (codeartsrepo:repository:getRepository to read), and must be a member of the repository or its project with the right to change settings.',
    instead: [
      {
        purpose: ['create'],
        remedy:
          'The user may not create repositories in this project: check project_uuid, and add the user to the project with a role that may create repositories.',
      },
      {
        purpose: ['show', 'find', 'branches'],
        remedy:
          'The user needs the permission codeartsrepo:repository:getRepository, and must be a member of the repository or its project. An IP allow-list of the tenant or the repository has the same effect.',
      },
    ],
  },
  {
    codes: 'CH.00402000, CH.000404, CH.010117',
    pattern: /^CH[._-](00402000|000404|010117)$/i,
    remedy:
      'Check repository_id: it is the number that the repository lists of CodeArts Repo (and its API) show, not the number of the project. Check region too: each region has its own repositories.',
    instead: [
      {
        purpose: ['create'],
        remedy:
          'Check project_uuid: it is the 32-digit id of the CodeArts project, not of an IAM project. Check region too.',
      },
    ],
  },
  {
    codes: 'CH_23_51308',
    pattern: /^CH[._-]23[._-]51308$/i,
    remedy:
      'The service says that this was added already. Look at the repository in CodeArts Repo, or run mode: check to see what it mirrors.',
  },
  {
    codes: 'APIGW.0101',
    pattern: /^API(GW|G)[._-]0101$/i,
    remedy: 'This host does not offer the API: the region or the endpoint is wrong.',
  },
  {
    codes: 'APIG.0303',
    pattern: /^API(GW|G)[._-]0303$/i,
    remedy: "The signature has expired: this machine's clock is more than 15 minutes off. Set the clock.",
  },
  {
    codes: 'APIGW.0308, APIG.0308',
    pattern: /^API(GW|G)[._-]0308$/i,
    remedy: 'The service throttles this user. Run later, lower concurrency, or spread the list over more time.',
  },
  {
    codes: 'APIGW.0301, APIG.0301 and the other 03xx codes',
    pattern: /^API(GW|G)[._-]03\d\d$/i,
    remedy:
      'The gateway refused the credential: the token has expired or is of another region, or the access key and secret key do not belong together. More than five bad signatures lock a key for some minutes, so fix it before the next run.',
    instead: [
      {
        signIn: ['access_key'],
        remedy:
          'The gateway refused the signature: access_key and secret_key do not belong together, one of them has a character too many or too few, the key is disabled, or a temporary key lacks its security_token. More than five bad signatures lock a key for some minutes, so fix it before the next run.',
      },
      {
        signIn: ['agency'],
        remedy:
          'The gateway refused the temporary keys of the trust agency. Check region and endpoint: the keys are good for services of the same account only.',
      },
      {
        signIn: ['token'],
        remedy:
          'The gateway refused the token: it has expired (a user token lives 24 hours), is of another region, or is not a user token of IAM. Get a new one for a project of this region.',
      },
      {
        signIn: ['password', 'identity_provider'],
        remedy:
          'The gateway refused a token that IAM has just issued: it is of another region. Check region, iam_endpoint and project_name.',
      },
    ],
  },
  {
    codes: 'STS5.1001',
    pattern: /^STS5[._-]1001$/i,
    remedy:
      "The trust policy of the trust agency does not match this job's OIDC token. Compare its conditions with the claims in this message.",
  },
  {
    codes: 'STS5.2001',
    pattern: /^STS5[._-]2001$/i,
    remedy:
      'The audience is not a client id of the OIDC provider: register it there, or set the input audience to one that is.',
  },
  {
    codes: 'IAM.401, IAM.0001, IAM.0011',
    pattern: /^IAM[._-](401|0001|0011)$/i,
    remedy:
      'IAM refused the sign-in: check domain_name (the account), username and password, and that the IAM user (not the account itself) may use the API. Repeated failures lock the user.',
    instead: [
      {
        signIn: ['identity_provider'],
        remedy:
          "IAM refused this job's OIDC token: compare the settings of the identity provider (issuer, client id, signing keys, conversion rules) with the claims in this message.",
      },
    ],
  },
  {
    codes: 'IAM.400, IAM.403, IAM.404 and the other IAM codes',
    pattern: /^IAM[._-]/i,
    remedy:
      'IAM refused the exchange: check project_name (a project of the region, by default the one with its name), domain_name and the region.',
    instead: [
      {
        signIn: ['identity_provider'],
        remedy:
          'IAM refused the exchange: check the name in identity_provider, project_name (a project of the region, by default the one with its name) and the region.',
      },
    ],
  },
];

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
  const known = code === undefined ? undefined : REMEDIES.find(({ pattern }) => pattern.test(withoutPrefix(code)));
  if (known) return (known.instead?.find(fits) ?? known).remedy;
  if (status >= 500) return SERVER_TROUBLE;
  if (isSignIn && signIn !== undefined && EXCHANGE[signIn] !== undefined) return EXCHANGE[signIn];
  return BY_STATUS.find((each) => each.status === status && fits(each))?.remedy ?? UNKNOWN;
}

/** Codes come as CH…, DEV… and DEV.CH…. */
function withoutPrefix(code: string): string {
  return code.replace(/^DEV[._-](?=CH[._-])/i, '');
}
