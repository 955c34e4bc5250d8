import { describe, expect, it } from '@jest/globals';
import { CANARY } from './fine-print';
import { play, type Played, type Scene, TOKEN } from './play';
import { mirror, NO_MIRROR, refuse, type Script, SOURCE } from './scripted-service';

/** Every text that a run leaves for others to read. */
function seen({ stdout, summary, outputs, files }: Played): string {
  return [stdout.replace(/^::add-mask::.*$/gm, ''), summary, ...Object.values(outputs), ...Object.values(files)].join(
    '\n',
  );
}

/** That no part of eight characters of a secret is seen. The word that marks secrets is longer, so that it cannot be one. */
function expectNothingOf(secret: string, played: Played): void {
  const text = seen(played);
  for (let at = 0; at + 8 <= secret.length; at++) {
    const part = secret.slice(at, at + 8);
    if (!CANARY.includes(part)) expect(text).not.toContain(part);
  }
}

const failing = (message: string): Script => ({ show: NO_MIRROR, associate: refuse(403, 'CH.1', message) });
const failingRow = (message: string): Script => ({ show: refuse(400, 'CH.1', message) });
const LIST = { mirrors: `[{"repository_id": 7, "url": "${SOURCE}"}]` };

describe('a secret that is part of a longer one', () => {
  it.concurrent('does not take it apart', async () => {
    const token = 'github_pat_11QRSTUVWX0_sample9';
    const inputs = { sync: 'true', source_username: 'git', source_password: token };
    const script = { show: mirror(), start: refuse(400, 'CH.1', `fatal: ${token} for git at github.com`) };
    const played = await play(script, { inputs });
    expectNothingOf('11QRSTUVWX0_sample9', played);
    expect(played.outputs['error_msg']).toBe('fatal: *** for git at github.com');
  });

  it.concurrent('and one that overlaps another leave nothing', async () => {
    const inputs = { sync: 'true', source_username: 'u', source_password: `${TOKEN.slice(-12)}-and-its-other-half` };
    const echo = `${TOKEN}-and-its-other-half`;
    const played = await play({ show: mirror(), start: refuse(400, 'CH.1', echo) }, { inputs });
    expect(played.outputs['error_msg']).toBe('***');
  });
});

describe('a secret that something invisible takes apart', () => {
  const APART: readonly [what: string, junk: string][] = [
    ['a colour', '\u001b[0m'],
    ['a private sequence', '\u001b[>4;2m'],
    ['a window title', '\u001b]0;t\u0007'],
    ['a sequence of one byte', '\u009b1m'],
    ['a change of the character set', '\u001b(B'],
    ['a zero-width space', '\u200b'],
    ['a soft hyphen', '\u00ad'],
    ['a variation selector', '\ufe0f'],
    ['a control character', '\u0001'],
    ['a line end', '\r\n'],
  ];
  it.concurrent.each(APART)('is redacted: %s', async (_, junk) => {
    const echo = TOKEN.slice(0, 14) + junk + TOKEN.slice(14);
    const one = await play(failing(`see ${echo}.`), { secrets: [TOKEN.slice(14)] });
    expect(one.outputs['error_msg']).toBe('see ***.');
    const fields = { last_error: echo, update_status: echo, endpoint_uuid: echo };
    await play({ show: mirror(fields) }, { secrets: [TOKEN.slice(14)] });
    const many = await play(failingRow(`see ${echo}.`), { inputs: LIST, secrets: [TOKEN.slice(14)] });
    expect(many.outputs['results']).toContain('see ***.');
  });
});

describe('user information that is not well-formed', () => {
  const PASSWORD = 'pa/ssQWERTYword';
  const BAD: readonly [what: string, text: string, shown: string][] = [
    ['a slash', `https://bot:${PASSWORD}@h.example/x.git`, 'https://***@h.example/x.git'],
    ['a blank', 'https://bot:pa ssQWERTYword@h.example/x.git', 'https://***@h.example/x.git'],
    ['a line end', 'https://bot:pa\nssQWERTYword@h.example/x.git', 'https://***@h.example/x.git'],
    ['a hash', 'https://bot:pa#ssQWERTYword@h.example/x.git', 'https://***@h.example/x.git'],
    ['no name', 'https://tok/ssQWERTYword@h.example/x.git', 'https://***@h.example/x.git'],
    ['percent-encoding', 'https%3A%2F%2Fbot%3ApassQWERTYword%40h.example%2Fx', 'https%3A%2F%2F***%40h.example%2Fx'],
    ['the scp form', 'bot:passQWERTYword@h.example:x.git', '***@h.example:x.git'],
    ['a parameter', 'https://h.example/x?private_token=passQWERTYword', 'https://h.example/x?private_token=***'],
    ['a header', 'Authorization: Basic cGFzc1FXRVJUWXdvcmQ=', 'Authorization: ***'],
  ];
  const hidden = { secrets: ['QWERTYword', 'cGFzc1FXRVJUWXdvcmQ'] };

  it.concurrent.each(BAD)('is redacted in a message: %s', async (_, text, shown) => {
    const played = await play(failing(`fatal: unable to access '${text}'`), hidden);
    expect(played.outputs['error_msg']).toBe(`fatal: unable to access '${shown}'`);
  });

  it.concurrent.each(BAD)('is redacted in fields of a mirror and in a conflict: %s', async (_, text) => {
    const show = { show: mirror({ url: text, last_error: text }) };
    await play(show, { ...hidden, inputs: { dry_run: 'true', on_conflict: 'update' } });
    expect((await play(show, hidden)).outputs['error_code']).toBe('Conflict');
    await play(show, { ...hidden, inputs: LIST });
  });
});

describe('source_username', () => {
  it.concurrent('is not a secret: neither the log nor outputs are garbled by it', async () => {
    const inputs = { sync: 'true', source_username: 'git', source_password: `${CANARY}source` };
    const played = await play({ show: mirror(), start: { status: 200, body: { jid: 'j' } } }, { inputs });
    expect(played.masks).not.toContain('git');
    expect(played.log).toContain(SOURCE);
    expect(played.maskedOutputs).toEqual([]);
  });
});

describe('an encoded secret', () => {
  const SECRET = `p4/wörd+"<&>'~(!) *QWERTY`;
  const scene: Scene = { inputs: { sync: 'true', source_username: 'bot', source_password: SECRET } };
  const json = JSON.stringify(SECRET).slice(1, -1);
  const lower = (text: string) => text.replace(/%../g, (code) => code.toLowerCase());
  it.concurrent.each<[what: string, form: string]>([
    ['percent-encoded in lower case', lower(encodeURIComponent(SECRET))],
    [
      'percent-encoded as RFC 3986 wants it',
      encodeURIComponent(SECRET).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`),
    ],
    ['form-encoded', new URLSearchParams({ a: SECRET }).toString().slice(2)],
    ['in JSON as Go writes it', json.replace('<', '\\u003c').replace('>', '\\u003e').replace('&', '\\u0026')],
    ['in JSON as PHP writes it', json.replace('/', '\\/').replace('ö', '\\u00f6')],
    [
      'in HTML',
      SECRET.replace('&', '&amp;')
        .replace('<', '&lt;')
        .replace('>', '&gt;')
        .replace('"', '&quot;')
        .replace("'", '&#39;'),
    ],
    ['in Base64 for URLs', Buffer.from(SECRET).toString('base64url')],
    ['in Base64 with its user', Buffer.from(`bot:${SECRET}`).toString('base64')],
  ])('is masked and redacted: %s', async (_, form) => {
    const played = await play({ show: mirror(), start: refuse(400, 'CH.1', `see ${form}.`) }, scene);
    expect(played.outputs['error_msg']).toMatch(/^see \*\*\*=*\.$/);
    expect(played.masks.some((mask) => mask.replace(/=+$/, '') === form.replace(/=+$/, ''))).toBe(true);
  });

  it.concurrent('is so with no name beside it, as a source is read with a password alone', async () => {
    const form = Buffer.from(`:${SECRET}`).toString('base64');
    const played = await play(
      { show: mirror(), start: refuse(400, 'CH.1', `see ${form}.`) },
      { inputs: { sync: 'true', source_password: SECRET } },
    );
    expect(played.outputs['error_msg']).toMatch(/^see \*\*\*=*\.$/);
  });

  it.concurrent('is so beside the name of an IAM user, too', async () => {
    const form = Buffer.from(`ci-bot:${SECRET}`).toString('base64');
    const inputs = { domain_name: 'acme', username: 'ci-bot', password: SECRET };
    const played = await play({ password: refuse(401, 'IAM.0011', `see ${form}.`) }, { inputs });
    expect(played.outputs['error_msg']).toMatch(/^see \*\*\*=*\.$/);
    expect(played.masks).toContain(form);
  });
});
