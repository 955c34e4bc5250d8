import type { Credentials } from '../credentials/credentials';
import { type Parser, parse, type Problems } from './problems';
import { plainText } from './values';
import type { Runner } from '../runner/runner';

type Kind = Credentials['kind'];

/** What a value must be: `header` goes into an HTTP header as it is, `text` into JSON. */
type Form = 'header' | 'text';

interface CredentialInput {
  kind: Kind;
  required: boolean;
  secret: boolean;
  form: Form;
  max?: number;
}

/** Every input that belongs to a kind of credential. */
const INPUTS: Readonly<Record<string, CredentialInput>> = {
  token: { kind: 'token', required: true, secret: true, form: 'header', max: 100_000 },
  access_key: { kind: 'access_key', required: true, secret: true, form: 'header' },
  secret_key: { kind: 'access_key', required: true, secret: true, form: 'header' },
  security_token: { kind: 'access_key', required: false, secret: true, form: 'header', max: 100_000 },
  project_id: { kind: 'access_key', required: false, secret: false, form: 'header' },
  domain_name: { kind: 'password', required: true, secret: false, form: 'text' },
  username: { kind: 'password', required: true, secret: false, form: 'text' },
  password: { kind: 'password', required: true, secret: true, form: 'text' },
  identity_provider: { kind: 'identity_provider', required: true, secret: false, form: 'header', max: 64 },
  provider_urn: { kind: 'agency', required: true, secret: false, form: 'text' },
  agency_urn: { kind: 'agency', required: true, secret: false, form: 'text' },
};

/** What other actions, the SDKs and Terraform set, in the order they are looked at. */
const ENVIRONMENTS: Readonly<Record<string, string>>[] = [
  {
    access_key: 'HUAWEICLOUD_SDK_AK',
    secret_key: 'HUAWEICLOUD_SDK_SK',
    security_token: 'HUAWEICLOUD_SDK_SECURITY_TOKEN',
    project_id: 'HUAWEICLOUD_SDK_PROJECT_ID',
  },
  {
    access_key: 'HUAWEI_CLOUD_ACCESS_KEY_ID',
    secret_key: 'HUAWEI_CLOUD_SECRET_ACCESS_KEY',
    project_id: 'HUAWEI_CLOUD_PROJECT_ID',
  },
  { access_key: 'HW_ACCESS_KEY', secret_key: 'HW_SECRET_KEY', security_token: 'HW_SECURITY_TOKEN' },
  { token: 'HW_AUTH_TOKEN' },
];

/** Masks every secret that the inputs or the environment hold, before anything can fail. */
export function maskSecrets(runner: Runner): void {
  for (const name of [...Object.keys(INPUTS).filter((input) => INPUTS[input]?.secret), 'source_password']) {
    const value = runner.input(name);
    if (value !== undefined) runner.mask(value);
  }
  const user = runner.input('source_username');
  const password = runner.input('source_password');
  if (user !== undefined && password !== undefined) runner.mask(`${user}:${password}`);
  for (const names of ENVIRONMENTS) {
    for (const [input, variable] of Object.entries(names)) {
      const value = runner.env[variable]?.trim();
      if (value && INPUTS[input]?.secret) runner.mask(value);
    }
  }
}

/** Values of one kind of credential by input name, with the name that each was found under. */
type Found = Map<string, { name: string; value: string }>;

/**
 * The one credential of the run; `undefined` when there is none anywhere, or when a problem was noted.
 * @param region the scope of exchanged tokens when `project_name` is not given
 */
export function readCredentials(
  runner: Runner,
  region: string,
  problems: Problems,
): Credentials | 'missing' | 'missing id token' | undefined {
  const given: Found = new Map();
  for (const name of Object.keys(INPUTS)) {
    const value = runner.input(name);
    if (value !== undefined) given.set(name, { name, value });
  }
  const before = problems.count;
  const found = given.size > 0 ? oneKind(given, problems) : fromEnvironment(runner, problems);
  if (!found) return problems.count > before ? undefined : 'missing';
  for (const [input, { name, value }] of found) parse(formOf(input), name, value, problems);
  if (problems.count > before) return undefined;
  return assemble(found, runner, region);
}

/** The inputs if they are exactly one complete kind. */
function oneKind(given: Found, problems: Problems): Found | undefined {
  const kinds = new Set([...given.keys()].flatMap((name) => INPUTS[name]?.kind ?? []));
  const before = problems.count;
  for (const kind of kinds) {
    const missing = membersOf(kind, true).filter((name) => !given.has(name));
    if (missing.length > 0) {
      const present = membersOf(kind, false).filter((name) => given.has(name));
      problems.add(
        missing.join(', '),
        `missing; ${present.join(', ')} ${present.length === 1 ? 'was' : 'were'} given, and ${requirementOf(kind)}`,
      );
    }
  }
  if (kinds.size > 1) {
    problems.add(
      [...given.keys()].join(', '),
      `${kinds.size} kinds of credentials at once (${[...kinds].join(', ')}); give exactly one kind`,
    );
  }
  return problems.count > before ? undefined : given;
}

/** The first complete kind in the environment; half a one alone is a problem. */
function fromEnvironment(runner: Runner, problems: Problems): Found | undefined {
  const halves: [missing: string, problem: string][] = [];
  for (const names of ENVIRONMENTS) {
    const found: Found = new Map();
    for (const [input, name] of Object.entries(names)) {
      const value = runner.env[name]?.trim();
      if (value) found.set(input, { name, value });
    }
    const missing = Object.keys(names).filter((input) => INPUTS[input]?.required && !found.has(input));
    if (missing.length === 0) return found;
    const secrets = [...found].filter(([input]) => INPUTS[input]?.required);
    if (secrets.length > 0) {
      halves.push([
        missing.map((input) => names[input]).join(', '),
        `missing in the environment beside ${secrets.map(([, { name }]) => name).join(', ')}; set both, or neither`,
      ]);
    }
  }
  for (const [missing, problem] of halves) problems.add(missing, problem);
  return undefined;
}

function assemble(found: Found, runner: Runner, region: string): Credentials | 'missing id token' {
  const text = (name: string) => found.get(name)?.value ?? '';
  const [first = 'token'] = found.keys();
  const kind = INPUTS[first]?.kind ?? 'token';
  const projectName = runner.input('project_name') ?? region;
  switch (kind) {
    case 'token':
      return { kind, token: text('token') };
    case 'access_key':
      return {
        kind,
        accessKey: text('access_key'),
        secretKey: text('secret_key'),
        ...(found.has('security_token') && { securityToken: text('security_token') }),
        ...(found.has('project_id') && { projectId: text('project_id') }),
      };
    case 'password':
      return {
        kind,
        domainName: text('domain_name'),
        username: text('username'),
        password: text('password'),
        projectName,
      };
    default: {
      const requestUrl = runner.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
      const requestToken = runner.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
      if (!requestUrl || !requestToken || !URL.canParse(requestUrl)) return 'missing id token';
      runner.mask(requestToken);
      const idToken = { requestUrl, requestToken, audience: runner.input('audience') ?? DEFAULT_AUDIENCE };
      return kind === 'agency'
        ? { kind, providerUrn: text('provider_urn'), agencyUrn: text('agency_urn'), idToken }
        : { kind, identityProvider: text('identity_provider'), projectName, idToken };
    }
  }
}

/** The audience that identity providers for GitHub are set up with most often. */
export const DEFAULT_AUDIENCE = 'sts.huaweicloud.com';

function membersOf(kind: Kind, requiredOnly: boolean): string[] {
  return Object.keys(INPUTS).filter((name) => INPUTS[name]?.kind === kind && (INPUTS[name].required || !requiredOnly));
}

function requirementOf(kind: Kind): string {
  const optional = membersOf(kind, false).filter((name) => !INPUTS[name]?.required);
  return `this kind needs ${membersOf(kind, true).join(' and ')}${optional.length > 0 ? ` (${optional.join(' and ')} may come with it)` : ''}`;
}

/** Told without showing the value: it may be a secret. */
function formOf(input: string): Parser<string> {
  const { form, max = 4096 } = INPUTS[input] ?? { form: 'text' };
  const text = plainText(max);
  if (form === 'text') return text;
  return (value) =>
    /^[\x20-\x7e\x80-\xff]*$/.test(value) && !/[\x80-\x9f]/.test(value)
      ? text(value)
      : {
          problem:
            'has line ends, control characters or other characters that an HTTP header cannot carry; give the value alone, on one line',
        };
}
