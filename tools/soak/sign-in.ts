import {
  DEFAULT_ACCESS_KEY,
  DEFAULT_AGENCY,
  DEFAULT_IDENTITY_PROVIDER,
  DEFAULT_PROJECT,
  DEFAULT_USER,
  type Sandbox,
} from '../../sandbox/sandbox';
import type { Given } from './play';
import type { Schedule } from './schedule';

/** Ways to sign in. */
export const SIGN_INS = ['token', 'access_key', 'password', 'identity_provider', 'agency'] as const;

/** One of them. */
export type SignIn = (typeof SIGN_INS)[number];

/** What a private source's password has to do with the secret that we sign in with. */
export const SOURCE_SECRETS = {
  'of its own': () => 'Source/Passw0rd+of==one',
  'part of ours': (ours) => ours.slice(3, 15),
  'holds ours': (ours) => `x7Kp${ours}Qm2v`,
  'begins with ours': (ours) => `${ours}Qm2vTtZz81`,
  'ends as ours begins': (ours) => `x7Kpv9Rr4w${ours.slice(0, 10)}`,
} as const satisfies Record<string, (ours: string) => string>;

/** One of them. */
export type SourceSecret = keyof typeof SOURCE_SECRETS;

/** What the action is given to sign in, and the secrets in it. */
interface Identification extends Given {
  readonly secrets: readonly string[];
}

/** What the action is given to sign in to the service, and to a private source where a synchronization is asked for. */
export function signInWith(
  { signIn, sourceSecret, inputs }: Pick<Schedule, 'signIn' | 'sourceSecret' | 'inputs'>,
  sandbox: Sandbox,
): Identification {
  const ours = identification(signIn, sandbox);
  if (!sourceSecret || !inputs['sync']) return ours;
  const password = SOURCE_SECRETS[sourceSecret](ours.secrets[0] ?? '');
  return {
    inputs: { ...ours.inputs, source_username: 'git', source_password: password },
    env: ours.env,
    secrets: [...ours.secrets, password],
  };
}

function identification(kind: SignIn, sandbox: Sandbox): Identification {
  const { oidc } = sandbox;
  const idToken = { env: oidc.env, secrets: [oidc.requestToken] };
  switch (kind) {
    case 'token': {
      const token = sandbox.issueToken({ length: 200 });
      return { inputs: { token }, env: {}, secrets: [token] };
    }
    case 'access_key': {
      const { accessKey, secretKey } = DEFAULT_ACCESS_KEY;
      return { inputs: { access_key: accessKey, secret_key: secretKey }, env: {}, secrets: [accessKey, secretKey] };
    }
    case 'password': {
      const { domain, name, password } = DEFAULT_USER;
      const inputs = { domain_name: domain, username: name, password, project_name: DEFAULT_PROJECT.name };
      return { inputs, env: {}, secrets: [password] };
    }
    case 'identity_provider':
      return {
        inputs: { identity_provider: DEFAULT_IDENTITY_PROVIDER.id, project_name: DEFAULT_PROJECT.name },
        ...idToken,
      };
    case 'agency':
      return { inputs: { provider_urn: DEFAULT_AGENCY.providerUrn, agency_urn: DEFAULT_AGENCY.urn }, ...idToken };
  }
}
