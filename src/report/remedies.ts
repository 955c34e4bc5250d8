import type { Credentials } from '../credentials/credentials';
import type { Purpose } from './failed-request';

type Kind = Credentials['kind'];

/** When another remedy takes the place of the usual one; what is not named does not matter. */
export interface Condition {
  purpose?: readonly Purpose[];
  signIn?: readonly Kind[];
  mode?: 'associate' | 'check';
}

/** What to do then. */
export interface Instead extends Condition {
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

/** The row about a code of the service. Codes come as CH…, DEV… and DEV.CH…. */
export function remedyAbout(code: string): Remedy | undefined {
  const plain = code.replace(/^DEV[._-](?=CH[._-])/i, '');
  return REMEDIES.find(({ pattern }) => pattern.test(plain));
}
