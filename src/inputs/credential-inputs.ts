import type { Credentials, IdTokenRequest } from '../credentials/credentials';
import { isInTheClear } from './addresses';
import { formOf, INPUTS, membersOf, requirementOf } from './credential-kinds';
import { parse, type Problems } from './problems';
import { plainText, visible } from './values';
import type { Runner } from '../runner/runner';

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
  { provider_urn: 'HUAWEICLOUD_OIDC_PROVIDER_URN', agency_urn: 'HUAWEICLOUD_OIDC_AGENCY_URN' },
];

/** Masks every secret that the inputs or the environment hold, before anything can fail. */
export function maskSecrets(runner: Runner): void {
  for (const name of [...Object.keys(INPUTS).filter((input) => INPUTS[input]?.secret), 'source_password']) {
    const value = runner.input(name);
    if (value !== undefined) runner.mask(value);
  }
  // As Basic authorization has them; a source may be read with a password alone.
  for (const prefix of ['', 'source_']) {
    const user = runner.input(`${prefix}username`) ?? '';
    const password = runner.input(`${prefix}password`);
    if (password !== undefined) runner.mask(`${user}:${password}`);
  }
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
  const projectName = parse(projectNameForm, 'project_name', runner.input('project_name'), problems) ?? region;
  const isKeyless = found.has('identity_provider') || found.has('agency_urn');
  const idToken = isKeyless ? readIdTokenRequest(runner, problems) : undefined;
  if (problems.count > before) return undefined;
  return assemble(found, projectName, idToken);
}

const projectNameForm = visible(plainText(255));
const audienceForm = plainText(255);

/** Where GitHub gives this job its id tokens; `undefined` where it gives none. */
function readIdTokenRequest(runner: Runner, problems: Problems): IdTokenRequest | undefined {
  const audience = parse(audienceForm, 'audience', runner.input('audience'), problems) ?? DEFAULT_AUDIENCE;
  const requestUrl = runner.env[REQUEST_URL];
  const requestToken = runner.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
  if (!requestUrl || !requestToken || !URL.canParse(requestUrl)) return undefined;
  runner.mask(requestToken);
  const url = new URL(requestUrl);
  if ((url.protocol !== 'https:' && url.protocol !== 'http:') || isInTheClear(url))
    problems.add(
      REQUEST_URL,
      "would send the job's token in the clear: http:// is for loopback addresses only; the runner sets it, so nobody else should",
    );
  return { requestUrl, requestToken, audience };
}

const REQUEST_URL = 'ACTIONS_ID_TOKEN_REQUEST_URL';

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

function assemble(
  found: Found,
  projectName: string,
  idToken: IdTokenRequest | undefined,
): Credentials | 'missing id token' {
  const text = (name: string) => found.get(name)?.value ?? '';
  const [first = 'token'] = found.keys();
  const kind = INPUTS[first]?.kind ?? 'token';
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
    case 'identity_provider':
      return idToken ? { kind, identityProvider: text('identity_provider'), projectName, idToken } : 'missing id token';
    case 'agency':
      return idToken
        ? { kind, providerUrn: text('provider_urn'), agencyUrn: text('agency_urn'), idToken }
        : 'missing id token';
  }
}

/** The audience that identity providers for GitHub are set up with most often. */
export const DEFAULT_AUDIENCE = 'sts.huaweicloud.com';
