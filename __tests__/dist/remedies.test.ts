import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAuthority } from '../support/certificates';
import { play, type Played, type Scene, verdict } from './play';
import { mirror, NO_MIRROR, refuse, type Script, SOURCE } from './scripted-service';

type Texts = Record<string, string>;

const PASSWORD = { domain_name: 'acme', username: 'ci-bot', password: 'CANARYpassword', project_name: 'cn-nort-4' };
const KEYS = { access_key: 'CANARYaccess', secret_key: 'CANARYsecret' };
const AGENCY = { provider_urn: 'iam::1:oidcProvider:github', agency_urn: 'iam::1:agency:mirror' };
const PROVIDER = { identity_provider: 'github-actions' };

const claim = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const idTokenOf = (sub: string) =>
  `CANARY${claim({ alg: 'RS256' })}.${claim({ iss: 'https://token.actions.githubusercontent.com', aud: 'sts', sub })}.CANARYsignature`;
const oidcOf = (sub = 'repo:octo-org/hello-world:ref:refs/heads/main') => ({
  status: 200,
  body: { value: idTokenOf(sub) },
});

/** A step that signs in like that; keyless ones have a job that may. */
const signedIn = (inputs: Texts): Scene => ({
  inputs,
  env: ({ url }) => ({
    ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/oidc?api-version=2.0`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'CANARYrequest',
  }),
});

/** The whole message of the one error. */
const messageOf = ({ errors }: Played) => errors[0]?.message ?? '';

describe('a failed sign-in is explained by the sign-in alone', () => {
  it.concurrent.each<[what: string, inputs: Texts, script: Script, remedy: RegExp]>([
    ['STS does not know the agency', AGENCY, { agency: refuse(400, 'STS5.0004') }, /provider_urn and agency_urn/],
    ['STS refuses the agency', AGENCY, { agency: refuse(403, 'PAP5.0011') }, /sts:agencies:assumeWithOIDC/],
    ['STS has no such agency', AGENCY, { agency: refuse(404, 'STS5.0007') }, /provider_urn and agency_urn/],
    ['the trust policy does not match', AGENCY, { agency: refuse(403, 'STS5.1001') }, /trust policy.*two forms/s],
    [
      'IAM has no such identity provider',
      PROVIDER,
      { identity_provider: refuse(404, 'IAM.0004') },
      /name in identity_provider/,
    ],
    [
      'IAM refuses the OIDC token',
      PROVIDER,
      { identity_provider: refuse(401, 'IAM.0011') },
      /settings of the identity provider/,
    ],
    [
      'the password is wrong',
      PASSWORD,
      { password: { status: 401, body: { error: { code: 401, message: 'wrong' } } } },
      /domain_name.*username/,
    ],
    [
      'there is no such project',
      PASSWORD,
      { password: { status: 404, body: { error: { code: 404, message: 'none' } } } },
      /project_name/,
    ],
  ])('%s', async (_, inputs, script, remedy) => {
    const message = messageOf(await play({ oidc: oidcOf(), ...script }, signedIn(inputs)));
    expect(message).toMatch(remedy);
    expect(message).not.toMatch(/setRepository|repository_id|URL of the source|user token lives/);
    if (inputs !== PASSWORD) expect(message).not.toMatch(/username/);
  });

  it.concurrent('names the project that was asked for', async () => {
    const script = { password: { status: 404, body: { error: { code: 404, message: 'none' } } } };
    expect(messageOf(await play(script, signedIn(PASSWORD)))).toContain(
      'user ci-bot of account acme, project cn-nort-4',
    );
  });

  it.concurrent('with a customized subject does not speak of the usual forms', async () => {
    const sub = 'job_workflow_ref:octo-org/workflows/.github/workflows/mirror.yml@refs/heads/main';
    const script = { oidc: oidcOf(sub), agency: refuse(403, 'STS5.1001') };
    const message = messageOf(await play(script, signedIn(AGENCY)));
    expect(message).toMatch(/customizes it/);
    expect(message).not.toMatch(/two forms/);
  });

  it.concurrent('refused access keys are not told about tokens', async () => {
    const message = messageOf(
      await play({ show: refuse(401, 'APIGW.0301', 'verify aksk signature fail') }, signedIn(KEYS)),
    );
    expect(message).toMatch(/access_key and secret_key do not belong together/);
    expect(message).not.toMatch(/user token/);
  });
});

describe('a remedy does not lead into the next error', () => {
  const checked = { mode: 'check' };
  it.concurrent.each<[what: string, show: Script['show'], inputs: Texts]>([
    ['a conflict', mirror({ url: 'https://other.example/x.git' }), checked],
    ['an old success', mirror(), { ...checked, max_age: '1h' }],
    ['a failed synchronization', mirror({ update_status: 'failed', last_error: 'no' }), checked],
  ])('in a check: %s', async (_, show, inputs) => {
    expect(messageOf(await play({ show: show ?? [] }, { inputs }))).toMatch(
      /in the step that associates \(mode: associate\)/,
    );
  });

  it.concurrent('a missing repository is not to be created by a check', async () => {
    const script = {
      lookup: refuse(404, 'CH.010117'),
      search: { status: 200, body: { result: { repositories: [] } } },
    };
    const message = messageOf(await play(script, { inputs: { ...checked, repository: 'a/b' } }));
    expect(message).not.toMatch(/on_missing/);
  });
});

describe('a warning', () => {
  it.concurrent('of a private source names endpoint_uuid', async () => {
    const failed = { is_private: true, update_status: 'failed', last_error: 'fatal: Authentication failed' };
    const played = await play({ show: NO_MIRROR, associate: mirror(failed, 201) });
    expect(played.warnings[0]?.message).toMatch(/endpoint_uuid/);
  });

  it.concurrent.each<[what: string, changes: object, words: RegExp]>([
    ['never succeeded', { update_status: 'none', last_successful_update_at: null }, /No successful synchronization/],
    [
      'is stuck',
      { update_status: 'started', last_update_at: '2025-04-24T20:04:44.000+08:00' },
      /in the status started for \d+d/,
    ],
  ])('is given by a check of a mirror that %s', async (_, changes, words) => {
    const played = await play({ show: mirror(changes as Record<string, unknown>) }, { inputs: { mode: 'check' } });
    expect(verdict(played)).toBe('0 unchanged: show');
    expect(played.warnings[0]?.message).toMatch(words);
  });
});

describe('a mirror that is removed while it is waited for', () => {
  it.concurrent('is told as that', async () => {
    const show = [
      mirror(),
      mirror({ update_status: 'started' }),
      refuse(404, 'CH.00402000', 'The repository does not exist.'),
    ];
    const played = await play(
      { show, start: { status: 200, body: { jid: 'j' } } },
      { inputs: { sync: 'true', wait: 'true', poll_interval: '100ms' } },
    );
    expect(played.outputs['error_code']).toBe('NotAssociated');
    expect(messageOf(played)).toMatch(/removed while it was waited for.*CH\.00402000/);
    expect(messageOf(played)).not.toMatch(/[Cc]heck repository_id/);
  });
});

describe('a certificate', () => {
  const TOMORROW = new Date(Date.now() + 24 * 3_600_000);
  it.concurrent('that is not valid yet speaks of the clock', async () => {
    const authority = await createAuthority();
    const tls = await authority.issue({
      validFrom: TOMORROW,
      validUntil: new Date(TOMORROW.getTime() + 24 * 3_600_000),
    });
    const folder = mkdtempSync(join(tmpdir(), 'remedies-'));
    writeFileSync(join(folder, 'ca.pem'), authority.cert);
    const played = await play({ show: mirror() }, { tls, env: { NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem') } });
    rmSync(folder, { recursive: true });
    expect(verdict(played)).toBe('1 failed NetworkError');
    expect(messageOf(played)).toMatch(/Set the clock/);
  });
});

describe('a message', () => {
  const ran = { github: { action_repository: 'octo-org/codearts-remote-mirror', action_ref: 'v1' } };
  const PAGE = 'https://github.com/octo-org/codearts-remote-mirror/blob/v1/docs/troubleshooting.md';
  it.concurrent.each<[what: string, script: Script, inputs: Texts, section: string]>([
    ['of ours', { show: mirror({ url: 'https://other.example/x.git' }) }, {}, 'conflict'],
    [
      'of a known code',
      { show: NO_MIRROR, associate: refuse(403, 'CH.00401001') },
      {},
      'ch00401001-ch00401008-ch004403-ch080403-dev-23-50804',
    ],
    ['of another code', { show: NO_MIRROR, associate: refuse(403, 'XX.1') }, {}, 'any-other-code'],
    ['of wrong input', {}, { mode: 'nonsense' }, 'invalidinput'],
  ])('%s ends with a link to its section, of the version that runs', async (_, script, inputs, section) => {
    const played = await play(script, { inputs, ...ran });
    expect(messageOf(played).split('\n').at(-1)).toBe(`${PAGE}#${section}`);
    expect(played.summary).toContain(`(${PAGE}#${section})`);
  });

  it.concurrent.each<[what: string, github: Texts, env: Texts]>([
    ['a local action', { action_repository: '', action_ref: '' }, {}],
    ['another forge', ran.github, { GITEA_ACTIONS: 'true' }],
    ['a name that is none', { action_repository: 'a/b](x', action_ref: 'v1' }, {}],
  ])('has no link where the version is not known: %s', async (_, github, env) => {
    const played = await play({ show: mirror({ url: 'https://other.example/x.git' }) }, { github, env });
    expect(messageOf(played)).not.toContain('troubleshooting.md');
  });

  it.concurrent('without credentials names inputs in plain text', async () => {
    const played = await play({}, { inputs: { token: '', url: SOURCE } });
    expect(played.outputs['error_code']).toBe('MissingCredentials');
    expect(messageOf(played)).toMatch(/access_key/);
    expect(messageOf(played) + played.summary.replace(/`[^`]*`/g, '')).not.toMatch(/`|&#96;/);
  });
});
