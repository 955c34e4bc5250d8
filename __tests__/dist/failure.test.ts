import { describe, expect, it } from '@jest/globals';
import { marked } from 'marked';
import { play, type Scene, TOKEN, verdict } from './play';
import { type Answer, html, mirror, NO_MIRROR, raw, refuse, type Script, SOURCE, stall } from './scripted-service';

const created = mirror({}, 201);
const associateWith = (associate: Answer): Script => ({ show: NO_MIRROR, associate });

describe('4. A failure', () => {
  it.concurrent('is one annotation: code as title; message, method, path, status, request id, remedy', async () => {
    const played = await play(associateWith(refuse(403, 'CH.00401001', 'No access permission.')));
    expect(played.errors).toEqual([{ title: 'CH.00401001', message: expect.any(String) }]);
    const [first, ...rest] = (played.errors[0]?.message ?? '').split('\n');
    expect(first).toBe('No access permission.');
    expect(rest.join('\n')).toMatch(/POST \S+\/v4\/repositories\/7\/remote-mirror\/associate.*403.*req-associate/);
    expect(rest.join('\n')).toContain('codeartsrepo:repository:setRepository');
    expect(played.outputs).toMatchObject({
      ...{
        error_code: 'CH.00401001',
        error_msg: 'No access permission.',
        http_status: '403',
        request_id: 'req-associate',
      },
      ...{ outcome: 'failed', changed: 'false', repository_id: '7', url: SOURCE, mirror_id: '', status: '', jid: '' },
    });
    expect(played.summary).toContain('CH.00401001');
  });

  it.concurrent.each<[shape: string, status: number, body: unknown, code: string, message: RegExp]>([
    ['v4', 400, { error_code: 'CH.00405011', error_msg: 'Bad url.' }, 'CH.00405011', /^Bad url\./],
    ['v1 to v3', 400, { error: { code: 'DEV.CH.10001', message: 'Bad.' }, status: 'failed' }, 'DEV.CH.10001', /^Bad\./],
    [
      'with 200',
      200,
      { error: { code: 'CH_23_51308', message: 'There.' }, status: 'error' },
      'CH_23_51308',
      /^There\./,
    ],
    ['IAM', 401, { error: { code: 401, message: 'Who?', title: 'Unauthorized' } }, 'IAM.401', /^Who\?/],
    ['errorCode', 403, { errorCode: 'APIG.0301', errorMsg: 'Incorrect.' }, 'APIG.0301', /^Incorrect\./],
    ['errorMessage', 403, { errorCode: 'X-1', errorMessage: 'Other.' }, 'X-1', /^Other\./],
    ['without a message', 403, { error_code: 'CH.1' }, 'CH.1', /\S/],
    ['JSON without a code', 400, { message: 'Odd.' }, 'UnexpectedResponse', /400.*Odd\./],
    ['a page', 403, '<!DOCTYPE html><title>Blocked</title>', 'UnexpectedResponse', /403.*HTML.*Blocked/],
    ['text', 400, 'upstream said no', 'UnexpectedResponse', /400.*upstream said no/],
    ['nothing', 403, '', 'UnexpectedResponse', /403.*empty/],
    ['broken JSON', 403, '{"error_code":', 'UnexpectedResponse', /403.*broken/],
    ['too much', 403, 'x'.repeat(1_100_000), 'UnexpectedResponse', /1 MiB/],
  ])('is understood in every shape: %s', async (_shape, status, body, code, message) => {
    const played = await play({ ...associateWith({ status, body }), show: [NO_MIRROR, NO_MIRROR] });
    expect(verdict(played)).toMatch(new RegExp(`^1 failed ${code}: show associate`));
    expect(played.errors[0]?.message).toMatch(message);
  });

  it.concurrent.each([500, 502, 503, 504])(
    'with %i and a page, after all attempts, is UnexpectedResponse',
    async (status) => {
      const page = { ...html(status, 'Bad gateway'), headers: { 'retry-after': '0' } };
      const played = await play({ show: page }, { inputs: { max_attempts: '2' } });
      expect(verdict(played)).toBe('1 failed UnexpectedResponse: show show');
    },
  );

  it.concurrent('that the action explains itself has a remedy, too', async () => {
    for (const show of [mirror({ url: 'https://h/x' }), mirror({ update_status: 'failed' })]) {
      const played = await play({ show }, { inputs: { wait: 'true' } });
      expect(played.errors[0]?.message.split('\n')).toHaveLength(2);
      expect(played.summary).toContain('What to do');
    }
  });

  it.concurrent('does not write a summary where none is wanted', async () => {
    const played = await play({ show: refuse(401, 'CH.1') }, { inputs: { summary: 'false' } });
    expect(played.summary).toBe('');
    expect((await play({}, { inputs: { summary: 'False', sync: 'x' } })).summary).toBe('');
  });
});

describe('4. Hostile text', () => {
  const HOSTILE = [
    '::set-output name=x::y',
    '\n::error::line feed',
    '\r::error::carriage return',
    '\u2028::error::line separator',
    '\u0085::error::next line',
    ' \t::warning::after white space',
    '##[error]legacy',
    '#\u200b#[error]hidden',
    '##\u001b[31m[warning]coloured',
    '\u001b[31mred\u001b[0m \u009b31m \u001b]0;title\u0007',
    '\u0000\u0007\u007f',
    '::add-mask::a',
    '::stop-commands::x',
    '%0A::error::encoded%0D',
    '<script>alert(1)</script><img src=x onerror=y>',
    '[link](javascript:x) | `code` | **bold** ~~gone~~ $x$ @octocat #1',
    '```\n# heading\n| a | b |\n---',
    'ghadelimiter_\n<<EOF\nghadelimiter_',
    '\u202eright to left',
  ].join('\n');

  /** Where the service can put a text. */
  const everywhere = (text: string): [where: string, script: Script, scene?: Scene][] => [
    ['error_msg', associateWith(refuse(403, 'CH.1', text))],
    ['error_code', associateWith(refuse(403, text, 'No.'))],
    ['a text reply', associateWith({ status: 400, body: text })],
    ['the title of a page', associateWith(html(403, text.replaceAll('<', '')))],
    [
      'every field',
      {
        show: mirror({ update_status: text, last_error: text, last_update_at: text, last_successful_update_at: text }),
      },
    ],
    [
      'endpoint_uuid',
      { show: mirror({ endpoint_uuid: text }), update: { status: 200 } },
      { inputs: { endpoint_uuid: 'e' } },
    ],
    [
      'last_error of a failure',
      { show: mirror({ update_status: 'failed', last_error: text }) },
      { inputs: { mode: 'check' } },
    ],
    ['url', { show: mirror({ url: text }) }],
    ['url of a plan', { show: mirror({ url: text }) }, { inputs: { dry_run: 'true', on_conflict: 'update' } }],
    ['jid', { show: mirror(), start: { status: 200, body: { jid: text } } }, { inputs: { sync: 'true' } }],
    ['a field of another type', { show: mirror({ number_of_failures: text }) }],
    [
      'names of repositories',
      {
        lookup: { status: 404, body: { error: { code: text, message: text } } },
        search: { status: 200, body: { result: { repositories: [{ repository_id: 1, repository_name: text }] } } },
      },
      { inputs: { repository: 'a/b' } },
    ],
    [
      'a row of many',
      { show: refuse(400, text, text) },
      { inputs: { mirrors: `[{"repository_id": 7, "url": "${SOURCE}"}]` } },
    ],
  ];

  it.concurrent.each(everywhere(HOSTILE))(
    'in %s issues no command and draws nothing',
    async (_where, script, scene) => {
      const played = await play(script, scene);
      // What the promises of every run don't know: which commands are ours.
      for (const { name, data } of played.commands) {
        if (name === 'error' || name === 'warning') expect(data).not.toMatch(/^(::|##\[)/m);
      }
      expect(played.annotations.length).toBeLessThanOrEqual(2);
      expect(played.masks.every((mask) => mask !== 'a')).toBe(true);
      expect(`${played.log}${played.rawOutputFile}`).not.toMatch(/(?<!\\u001b)\[(31|0)m/);
      const page = marked.parse(played.summary, { gfm: true, async: false });
      // What is shown as code is not markup.
      expect(page.replace(/<code>[^]*?<\/code>/g, '')).not.toMatch(/<script|<img|<h1|<a [^>]*javascript|<strong>bold/);
      expect(played.summary).not.toMatch(/^::/m);
    },
  );

  it.concurrent.each(everywhere('|<'.repeat(450_000)))('of a megabyte in %s is cut', async (_where, script, scene) => {
    const played = await play(script, { ...scene, secrets: ['|<'.repeat(5000)] });
    for (const value of Object.values(played.outputs)) expect(value.length).toBeLessThan(10_000);
    for (const { message } of played.annotations) expect(message.length).toBeLessThan(20_000);
  });

  it.concurrent('of a thousand lines fills neither log nor summary', async () => {
    const played = await play(associateWith(refuse(403, 'CH.1', `${'|'.repeat(900)}\n`.repeat(1000))));
    expect(played.stdout.length).toBeLessThan(50_000);
    expect(played.summary.length).toBeLessThan(100_000);
  });

  it.concurrent('in X-Request-Id is made harmless', async () => {
    const body = '{"error_code":"CH.1","error_msg":"x"}';
    const head = `HTTP/1.1 401 No\r\nX-Request-Id: \u009b31m##[error]a\u0085::error::b\r\nContent-Length: ${body.length}\r\n\r\n`;
    expect(verdict(await play({ show: raw(head + body) }))).toBe('1 failed CH.1: show');
  });
});

describe('6. Secrets that the service echoes', () => {
  const LONG = `CANARY${'0123456789'.repeat(150)}`;
  const echo = [
    `token ${TOKEN} (${Buffer.from(TOKEN).toString('base64')}),`,
    'https://user:CANARYpassword@h/x.git https://user:pass@CANARYword@h/x.git',
    'ssh://user:CANARYpassword@h/x.git HTTPS://CANARYuser@h/x.git',
  ].join(' ');

  it.concurrent.each<[where: string, script: Script, scene?: Scene]>([
    ['error_msg', associateWith(refuse(403, 'CH.1', echo))],
    ['error_code', associateWith(refuse(403, TOKEN, echo))],
    [
      'X-Request-Id of a failure',
      associateWith({ status: 403, headers: { 'x-request-id': TOKEN }, body: { error_code: 'A' } }),
    ],
    ['X-Request-Id of a success', { show: { ...mirror(), headers: { 'x-request-id': TOKEN } } }],
    [
      'every field',
      { show: mirror({ update_status: echo, last_error: echo, endpoint_uuid: echo, last_update_at: echo }) },
    ],
    ['url', { show: mirror({ url: 'https://user:pass@CANARYword@other.example/x.git' }) }],
    ['the user info of our url', { show: mirror({ url: SOURCE.replace('//', '//user:CANARYpassword@') }) }],
    [
      'url of a plan',
      { show: mirror({ url: 'https://user:CANARYpassword@other.example/x.git' }) },
      { inputs: { dry_run: 'true', on_conflict: 'update' } },
    ],
    ['another url', associateWith(mirror({ url: 'https://u:CANARYpassword@h/x' }, 201))],
    ['jid', { show: mirror(), start: { status: 200, body: { jid: TOKEN } } }, { inputs: { sync: 'true' } }],
    ['the title of a page', { show: html(200, `for ${TOKEN}`) }],
    ['a redirect', { show: { status: 302, headers: { location: `https://u:CANARYp@h/${TOKEN}` } } }],
    ['JSON without a code', { show: { status: 400, body: { message: `bad ${LONG}` } } }, { inputs: { token: LONG } }],
    ['text', { show: { status: 400, body: `${'x'.repeat(150)} ${LONG}` } }, { inputs: { token: LONG } }],
    ['a field of another type', { show: mirror({ number_of_failures: `bad ${LONG}` }) }, { inputs: { token: LONG } }],
    ['a long message', { show: refuse(400, 'CH.1', `${'x'.repeat(1900)} ${LONG}`) }, { inputs: { token: LONG } }],
    ['the title of a page, cut', { show: html(200, `${'x'.repeat(150)} ${LONG}`) }, { inputs: { token: LONG } }],
    [
      'a row of many',
      { show: refuse(400, 'CH.1', echo) },
      { inputs: { mirrors: `[{"repository_id": 7, "url": "${SOURCE}"}]` } },
    ],
  ])('are redacted everywhere: in %s', async (_where, script, scene) => {
    // That no secret is seen anywhere is among the promises of every run.
    const played = await play(script, scene);
    expect(played.service.asked.length).toBeGreaterThan(0);
  });

  it.concurrent.each<[what: string, script: Script, inputs: Record<string, string>]>([
    [
      'the access key',
      { show: refuse(403, 'CH.1', 'CANARYak CANARYsk CANARYst') },
      {
        ...{ access_key: 'CANARYak', secret_key: 'CANARYsk', security_token: 'CANARYst' },
      },
    ],
    [
      'the password',
      { password: { status: 400, body: { error: { code: 400, message: 'CANARY"pass word\\ is wrong' } } } },
      {
        ...{ domain_name: 'd', username: 'u', password: 'CANARY"pass word\\' },
      },
    ],
    [
      'the password of the source',
      { show: mirror(), start: refuse(400, 'CH.1', 'fatal: CANARYsource robot') },
      {
        ...{ sync: 'true', source_username: 'robot', source_password: 'CANARYsource' },
      },
    ],
  ])('are redacted whoever they belong to: %s', async (_what, script, inputs) => {
    expect((await play(script, { inputs })).exitCode).toBe(1);
  });

  it.concurrent('are not mistaken in the output url', async () => {
    const inputs = { sync: 'true', source_username: 'website', source_password: 'CANARYsource' };
    const played = await play({ show: mirror(), start: { status: 200, body: { jid: 'j' } } }, { inputs });
    expect(played.outputs['url']).toBe(SOURCE);
  });

  it.concurrent('are not in the name of the agent', async () => {
    const played = await play({ show: stall(200) }, { inputs: { request_timeout: '300ms', max_attempts: '1' } });
    expect(played.service.asked[0]?.headers['user-agent']).toMatch(
      /^codearts-remote-mirror\/\d+\.\d+\.\d+ \(\+https:\/\/github\.com\/octo-org\/hello-world\/actions\/runs\/1658821493\/attempts\/1\)$/,
    );
  });
});

describe('3. Outputs', () => {
  it.concurrent('are the fields of the service, and empty where they are null or missing', async () => {
    const full = {
      ...{ number_of_failures: 2, mirroring_enabled: false, is_private: true, endpoint_uuid: 'e-1', last_error: 'old' },
    };
    const played = await play({ show: mirror(full) });
    expect(played.outputs).toMatchObject({
      ...{
        mirror_id: '77',
        status: 'finished',
        outcome: 'unchanged',
        changed: 'false',
        repository_id: '7',
        url: SOURCE,
      },
      ...{
        last_update_at: '2025-04-24T20:04:44.000+08:00',
        last_successful_update_at: '2025-04-24T20:04:44.000+08:00',
      },
      ...{ number_of_failures: '2', mirroring_enabled: 'false', is_private: 'true', endpoint_uuid: 'e-1' },
      ...{ last_error: 'old', jid: '' },
    });
    const bare = await play({ show: { status: 200, body: { url: SOURCE } } });
    for (const name of [
      'mirror_id',
      'status',
      'last_error',
      'is_private',
      'number_of_failures',
      'jid',
      'endpoint_uuid',
    ])
      expect(bare.outputs[name]).toBe('');
  });

  it.concurrent('have zeros and false as they are', async () => {
    const played = await play({ show: mirror({ number_of_failures: 0, is_private: false }) });
    expect(played.outputs).toMatchObject({ number_of_failures: '0', is_private: 'false' });
  });

  it.concurrent('of a success say nothing of a failure', async () => {
    const played = await play(associateWith(created));
    for (const name of ['error_code', 'error_msg', 'http_status', 'request_id'])
      expect(played.outputs[name] ?? '').toBe('');
    expect(played.outputs).not.toHaveProperty('results_file');
  });
});
