import { describe, expect, it } from '@jest/globals';
import { play, verdict } from './play';
import { mirror, NO_MIRROR } from './scripted-service';

type Texts = Readonly<Record<string, string>>;

const READY = { show: NO_MIRROR, associate: mirror({}, 201), update: { status: 200, body: {} } };
const KEYLESS = { provider_urn: 'iam::1:oidcProvider:github', agency_urn: 'iam::1:agency:mirror', token: '' };
const OIDC = {
  ACTIONS_ID_TOKEN_REQUEST_URL: 'https://pipelines.example.com/idtoken',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'CANARYrequest',
};

describe('12. Close to right is told with what is right, and nothing is sent', () => {
  it.concurrent.each<[string, Texts, RegExp]>([
    [
      'an SSH address',
      { url: 'git@github.com:octo/site.git' },
      /did you mean "https:\/\/github\.com\/octo\/site\.git"/,
    ],
    ['an ssh URL', { url: 'ssh://git@host.example:22/a/b.git' }, /did you mean "https:\/\/host\.example\/a\/b\.git"/],
    ['a git URL', { url: 'git://host.example/a.git' }, /did you mean "https:\/\/host\.example\/a\.git"/],
    ['owner/name', { url: 'octo/site' }, /did you mean "https:\/\/github\.com\/octo\/site\.git"/],
    ['an address without scheme', { url: 'github.com/octo/site' }, /did you mean "https:\/\/github\.com\/octo\/site"/],
    ['a word with a slip', { mode: 'chek' }, /^mode: .*did you mean check\?$/m],
    ['a word in another case', { on_conflict: 'UPDATE' }, /^on_conflict: .*did you mean update\?$/m],
    ['a region in another case', { region: 'CN_North-4' }, /^region: .*did you mean cn-north-4\?$/m],
    ['a URL for a path', { repository: 'https://codehub.example/g/n.git' }, /^repository: .*did you mean "g\/n"\?$/m],
    ['an SSH address for a path', { repository: 'git@codehub.example:g/n.git' }, /^repository: .*did you mean "g\/n"/m],
    [
      'a UUID for an id',
      { repository_id: 'f'.repeat(32) },
      /^repository_id: .*write repository: group\/name instead$/m,
    ],
    ['a path of the API in endpoint', { endpoint: 'https://h.example/v4' }, /^endpoint: has \/v4 in its path/],
    ['a path of IAM', { iam_endpoint: 'iam.example/v3/auth' }, /^iam_endpoint: has \/v3 in its path/],
    [
      "a URN of the other's kind",
      { ...KEYLESS, agency_urn: KEYLESS.provider_urn },
      /^agency_urn: .*did you mean provider/,
    ],
    [
      'a name for a URN',
      { ...KEYLESS, provider_urn: 'github' },
      /^provider_urn: is not of the form iam::<account id>:/,
    ],
  ])('%s', async (_what, inputs, told) => {
    const played = await play(READY, { inputs, env: OIDC });
    expect(verdict(played)).toBe('1 failed InvalidInput');
    expect(played.errors[0]?.message).toMatch(told);
  });

  it.concurrent.each([
    ['a token of GitHub', 'ghp_CANARY0123456789', /is a token of GitHub/],
    ['one of the new ones', 'github_pat_CANARY0123', /is a token of GitHub/],
    ['a scheme before it', 'Bearer CANARYtoken', /begins with the name of a scheme/],
    ['quotes around it', '"CANARYtoken"', /is in quotes/],
    ['a variable of a shell', '$CANARY_TOKEN', /nothing has replaced; write \$\{\{ secrets\.NAME \}\}/],
    ['a variable of a workflow', '${{ secrets.CANARY }}', /nothing has replaced/],
    ['a variable of Windows', '%CANARY_TOKEN%', /nothing has replaced/],
  ])('a token that is %s, without showing it', async (_what, token, told) => {
    const played = await play(READY, { inputs: { token } });
    expect(verdict(played)).toBe('1 failed InvalidInput');
    expect(played.errors[0]?.message).toMatch(/^token: /);
    expect(played.errors[0]?.message).toMatch(told);
  });
});

describe('12. Close to right is told and the run goes on', () => {
  it.concurrent('an input whose name has a slip', async () => {
    const played = await play(READY, { inputs: { sycn: 'true', 'dry-run': 'true' } });
    expect(verdict(played)).toBe('0 associated changed: show associate');
    const messages = played.warnings.map(({ message }) => message).join('\n');
    expect(messages).toMatch(/"sycn".*did you mean sync\?/);
    expect(messages).toMatch(/"dry-run".*did you mean dry_run\?/);
  });

  it.concurrent('a region that is not known, and near one that is', async () => {
    const inputs = { region: 'cn-nort-4', endpoint: '', max_attempts: '1' };
    // Nobody outside is asked for a host that there is not.
    const played = await play(READY, { inputs, env: { https_proxy: 'http://127.0.0.1:1' } });
    expect(played.notices[0]?.message).toMatch(/^cn-nort-4 is not a region.*Did you mean cn-north-4\?/);
  });

  it.concurrent('an endpoint_uuid that does not look like one', async () => {
    const played = await play(READY, { inputs: { endpoint_uuid: 'e-1' } });
    expect(played.warnings.map(({ message }) => message).join('\n')).toMatch(
      /^endpoint_uuid "e-1" is not 32 hexadecimal/,
    );
    const right = await play(READY, { inputs: { endpoint_uuid: 'f'.repeat(32) } });
    expect(right.warnings.filter(({ title }) => title === 'Odd endpoint_uuid')).toEqual([]);
  });
});

describe('10. What cannot be seen, and what is not there', () => {
  const listOf = (entry: object) => ({ mirrors: JSON.stringify([entry]) });
  const url = 'https://example.com/a.git';
  it.concurrent.each<[string, Texts]>([
    ['url', { url: `${url}\u200b` }],
    ['repository', { repository: 'g/n\u200bm' }],
    ['repository_id', { repository_id: '7\u200b' }],
    ['identity_provider', { identity_provider: 'a\u200bb' }],
    ['domain_name', { domain_name: 'a\u200bb', username: 'u', password: 'CANARYp' }],
    ['username', { domain_name: 'a', username: 'u\u200b1', password: 'CANARYp' }],
    ['project_name', { project_name: 'a\u200bb' }],
    ['mirrors[0].url', listOf({ repository_id: 7, url: `${url}\u200b` })],
    ['mirrors[0].repository', listOf({ repository: 'g/\u200bn', url })],
    ['mirrors[0]."url U+200B"', listOf({ repository_id: 7, url, 'url\u200b': url })],
  ])('is shown as U+200B: %s', async (name, inputs) => {
    const played = await play(READY, {
      inputs: { ...inputs, ...(('identity_provider' in inputs || 'password' in inputs) && { token: '' }) },
    });
    expect(verdict(played)).toBe('1 failed InvalidInput');
    expect(played.errors[0]?.message).toContain(`${name}: `);
    expect(played.errors[0]?.message).toContain('U+200B');
  });

  it.concurrent.each(['\u00ad', '\u061c', '\u115f', '\u2060', '\u202e', '\u3164', '\ufe0f', '\u{e0061}', '\ufeff'])(
    'is refused in the middle of a url: %j',
    async (character) => {
      const played = await play(READY, { inputs: { url: `https://example.com/a${character}b.git` } });
      expect(verdict(played)).toBe('1 failed InvalidInput');
      expect(played.errors[0]?.message).toMatch(/^url: contains U\+[0-9A-F]{4,5}, a character that cannot be seen/);
    },
  );

  it.concurrent.each([
    'https://github.com//.git',
    'https://github.com/.git',
    'https://github.com',
    'https://github.com/',
    'https:///o/r.git',
    'https://github.com//r.git',
    'https://github.com/o/..',
    'https://github.com/o/../evil/r.git',
    'https://github.com/o/%2E%2e/evil/r.git',
    'https://github.com/./o/r.git',
    'https://github.com\\o\\r.git',
    'https:\\\\github.com/o/r.git',
  ])('is a problem of a url: %s', async (address) => {
    const played = await play(READY, { inputs: { url: address } });
    expect(verdict(played)).toBe('1 failed InvalidInput');
    expect(played.errors[0]?.message).toMatch(/^url: /);
  });

  it.concurrent(
    'is not made by a slash at the end of the server: the default is made by the rules of URLs',
    async () => {
      const env = { GITHUB_SERVER_URL: 'https://gitea.example/', GITHUB_REPOSITORY: 'o/r' };
      for (const given of ['', 'https://gitea.example//o/r.git']) {
        const played = await play(READY, { inputs: { url: given }, env });
        expect(played.service.asked.find(({ operation }) => operation === 'associate')?.body).toContain(
          '"https://gitea.example/o/r.git"',
        );
      }
    },
  );
});

describe('1. Credentials', () => {
  it.concurrent("may be the official SDK's variables for keyless sign-in", async () => {
    const played = await play(
      { oidc: { status: 400 } },
      {
        inputs: { token: '' },
        env: ({ url }) => ({
          HUAWEICLOUD_OIDC_PROVIDER_URN: KEYLESS.provider_urn,
          HUAWEICLOUD_OIDC_AGENCY_URN: KEYLESS.agency_urn,
          ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/oidc`,
          ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'CANARYrequest',
        }),
      },
    );
    expect(played.service.story).toEqual(['oidc']);
  });

  it.concurrent('half of those variables is a problem', async () => {
    const env = { HUAWEICLOUD_OIDC_AGENCY_URN: KEYLESS.agency_urn };
    const played = await play({}, { inputs: { token: '' }, env });
    expect(verdict(played)).toBe('1 failed InvalidInput');
    expect(played.errors[0]?.message).toMatch(/^HUAWEICLOUD_OIDC_PROVIDER_URN: missing in the environment beside/);
  });

  it.concurrent("are not asked for in the clear: the address of GitHub's tokens is https, or loopback", async () => {
    const env = { ...OIDC, ACTIONS_ID_TOKEN_REQUEST_URL: 'http://pipelines.example.com/idtoken' };
    const played = await play({}, { inputs: KEYLESS, env });
    expect(verdict(played)).toBe('1 failed InvalidInput');
    expect(played.errors[0]?.message).toMatch(/^ACTIONS_ID_TOKEN_REQUEST_URL: would send .* in the clear/);
  });

  it.concurrent.each([
    ['Gitea', { GITEA_ACTIONS: 'true' }],
    ['Forgejo', { GITEA_ACTIONS: 'true', FORGEJO_ACTIONS: 'true' }],
  ])('that %s gives no token for are not blamed on a permission of GitHub', async (forge, env) => {
    const played = await play({}, { inputs: KEYLESS, env });
    expect(verdict(played)).toBe('1 failed MissingCredentials');
    expect(played.errors[0]?.message).toContain(`This job runs on ${forge}`);
    expect(played.errors[0]?.message).not.toContain('id-token: write');
  });
});
