import { describe, expect, it } from '@jest/globals';
import { play, verdict } from './play';
import {
  type Answer,
  cutOff,
  html,
  huge,
  mirror,
  NO_MIRROR,
  raw,
  refuse,
  RESET,
  SILENCE,
  SOURCE,
  stall,
  trouble,
} from './scripted-service';

const created = mirror({}, 201);
const elsewhere = mirror({ url: 'https://other.example/x.git' });
const forbidden = refuse(403, 'CH.00401001');
const done: Answer = { status: 200, body: { url: SOURCE } };

describe('2. What a run does', () => {
  describe('1: reads what is there', () => {
    it.concurrent.each<[what: string, show: Answer, expected: string]>([
      ['a mirror', mirror(), '0 unchanged: show'],
      ['404', NO_MIRROR, '0 associated changed: show associate'],
      ['404 with nothing', { status: 404 }, '0 associated changed: show associate'],
      [
        '404 in other words',
        { status: 404, body: { message: '404 Not Found' } },
        '0 associated changed: show associate',
      ],
      ['null', { status: 200, body: 'null' }, '0 associated changed: show associate'],
      ['an empty object', { status: 200, body: {} }, '0 associated changed: show associate'],
      ['nothing', { status: 200 }, '0 associated changed: show associate'],
      ['204', { status: 204 }, '0 associated changed: show associate'],
      ['all fields null', { status: 200, body: { id: null, url: null } }, '0 associated changed: show associate'],
      ['403: may not read, and goes on', forbidden, '0 associated changed: show associate'],
      ['403 as a page', html(403), '1 failed UnexpectedResponse: show'],
      ['401: stops', refuse(401, 'CH.00000002'), '1 failed CH.00000002: show'],
      ['401 of one repository', refuse(401, 'CH.080401'), '1 failed CH.080401: show'],
      ['400', refuse(400, 'CH.010001'), '1 failed CH.010001: show'],
      ['a page instead of JSON', html(200), '1 failed UnexpectedResponse: show'],
      ['a page with 404', html(404), '1 failed UnexpectedResponse: show'],
      ['a list', { status: 200, body: [] }, '1 failed UnexpectedResponse: show'],
      ['an id without a url', { status: 200, body: { id: 5 } }, '1 failed UnexpectedResponse: show'],
      ['more than 1 MiB', huge(200), '1 failed UnexpectedResponse: show'],
      ['an error with 200', { status: 200, body: { error: { code: 'CH.1' } } }, '1 failed CH.1: show'],
    ])('%s', async (_what, show, expected) => {
      expect(verdict(await play({ show, associate: created }))).toBe(expected);
    });
  });

  describe('2: associates what has no mirror', () => {
    it.concurrent('with one POST of the url, over one connection', async () => {
      const played = await play({ show: NO_MIRROR, associate: created });
      expect(played.service.asked.map(({ method, path, body }) => [method, path, body])).toEqual([
        ['GET', '/v4/repositories/7/remote-mirror', ''],
        ['POST', '/v4/repositories/7/remote-mirror/associate', JSON.stringify({ url: SOURCE })],
      ]);
      expect(played.service.asked[1]?.headers['content-type']).toBe('application/json');
      expect(played.service.connections).toBe(1);
    });

    it.concurrent.each<[reply: string, associate: Answer, expected: string]>([
      ['201', created, '0 associated changed'],
      ['200', mirror(), '0 associated changed'],
      ['a null url', mirror({ url: null }, 201), '0 associated changed'],
      [
        'the url in another form',
        mirror({ url: 'HTTPS://GIT.example.com:443/group/website/' }),
        '0 associated changed',
      ],
      ['another field of an odd type', mirror({ is_private: 'no' }, 201), '0 associated changed'],
      ['another repository_id', mirror({ repository_id: 1 }, 201), '0 associated changed'],
      ['another url', mirror({ url: 'https://git.example.com/Group/website.git' }, 201), '1 failed UnexpectedResponse'],
      ['an id in a text', mirror({ id: '77' }, 201), '0 associated changed'],
      ['a text as id', mirror({ id: '77a' }, 201), '1 failed UnexpectedResponse'],
      ['a null id', mirror({ id: null }, 201), '1 failed UnexpectedResponse'],
      ['half an id', mirror({ id: 1.5 }, 201), '1 failed UnexpectedResponse'],
      ['null', { status: 201, body: 'null' }, '1 failed UnexpectedResponse'],
      ['a list', { status: 201, body: [{ id: 77 }] }, '1 failed UnexpectedResponse'],
      ['an error with 201', { status: 201, body: { error_code: 'CH.1', error_msg: '' } }, '1 failed CH.1'],
      ['403', forbidden, '1 failed CH.00401001'],
      ['404', refuse(404, 'CH.00402000'), '1 failed CH.00402000'],
    ])('and believes the reply only if it is right: %s', async (_reply, associate, expected) => {
      expect(verdict(await play({ show: NO_MIRROR, associate }))).toBe(`${expected}: show associate`);
    });
  });

  describe('3: leaves what is right alone', () => {
    it.concurrent.each([
      'https://git.example.com/group/website.git',
      'HTTPS://GIT.EXAMPLE.COM/group/website',
      'https://git.example.com:443/group/website.git/',
      'https://git.example.com/group/website/',
    ])('%s is the same', async (url) => {
      expect(verdict(await play({ show: mirror({ url }) }))).toBe('0 unchanged: show');
    });

    it.concurrent.each([
      'http://git.example.com/group/website.git',
      'https://git.example.com:8443/group/website.git',
      'https://git.example.com/group/Website.git',
      'https://git.example.com/group/website.git?x',
    ])('%s is another', async (url) => {
      expect(verdict(await play({ show: mirror({ url }) }))).toBe('1 failed Conflict: show');
    });
  });

  describe('4: another url', () => {
    it.concurrent('is a conflict that names both', async () => {
      const played = await play({ show: elsewhere });
      expect(verdict(played)).toBe('1 failed Conflict: show');
      expect(played.errors[0]?.message).toContain('https://other.example/x.git');
      expect(played.errors[0]?.message).toContain(SOURCE);
      expect(played.outputs).toMatchObject({ mirror_id: '77', url: 'https://other.example/x.git', http_status: '' });
    });

    it.concurrent.each<[what: string, show: Answer[], update: Answer[], expected: string]>([
      ['read back', [elsewhere, mirror()], [done], '0 updated changed: show update show'],
      ['not done', [elsewhere, elsewhere], [done], '1 failed changed UnexpectedResponse: show update show'],
      ['refused', [elsewhere], [refuse(400, 'CH.1')], '1 failed CH.1: show update'],
      ['lost and done', [elsewhere, mirror()], [RESET], '0 updated changed: show update show show'],
      ['lost', [elsewhere, elsewhere, mirror()], [RESET, done], '0 updated changed: show update show update show'],
      ['answered with 500', [elsewhere, mirror()], [trouble(500)], '0 updated changed: show update show show'],
      ['answered with a page', [elsewhere, mirror()], [html(200)], '0 updated changed: show update show show'],
    ])('is updated where that is asked for: PUT %s', async (_what, show, update, expected) => {
      const played = await play({ show, update }, { inputs: { on_conflict: 'update' } });
      expect(verdict(played)).toBe(expected);
      expect(played.service.asked[1]?.body).toBe(JSON.stringify({ url: SOURCE }));
    });

    it.concurrent('is not said to be there when it could not be read back', async () => {
      const script = { show: [elsewhere, forbidden], update: done };
      const played = await play(script, { inputs: { on_conflict: 'update' } });
      expect(played.outputs['changed']).toBe('true');
      expect(played.log).not.toContain('still shows');
    });
  });

  describe('a lost reply to associate', () => {
    const lost: readonly [how: string, associate: Answer][] = [
      ['hung up', RESET],
      ['a cut off 201', cutOff(201)],
      ['a page with 201', html(201)],
      ['broken JSON', { status: 201, body: '{"id":' }],
      ['an empty 201', { status: 201 }],
      ['more than 1 MiB', huge(201)],
      ['500', trouble(500)],
      ['502', trouble(502)],
      ['504 as a page', html(504)],
      ['silence', SILENCE],
      ['a stalled body', stall(201)],
      ['something that is not HTTP', raw('SSH-2.0-OpenSSH\r\n')],
      ['too many headers', { status: 201, headers: { 'x-padding': 'x'.repeat(300_000) } }],
    ];
    const inputs = { request_timeout: '2s' };

    it.concurrent.each(lost)('(%s) is a success when the mirror is there', async (_how, associate) => {
      const played = await play({ show: [NO_MIRROR, mirror()], associate }, { inputs });
      expect(verdict(played)).toBe('0 associated changed: show associate show');
    });

    it.concurrent.each<[how: string, associate: Answer, expected: string]>([
      ['hung up', RESET, '0 associated changed: show associate show associate'],
      ['502', trouble(502), '0 associated changed: show associate show associate'],
      ['504', trouble(504), '0 associated changed: show associate show associate'],
      ['silence', SILENCE, '0 associated changed: show associate show associate'],
      ['a cut off 201', cutOff(201), '1 failed NetworkError: show associate show'],
      ['a stalled 201', stall(201), '1 failed Timeout: show associate show'],
      ['a page with 201', html(201), '1 failed UnexpectedResponse: show associate show'],
      ['an empty 201', { status: 201 }, '1 failed UnexpectedResponse: show associate show'],
      ['something that is not HTTP', raw('SSH-2.0-OpenSSH\r\n'), '1 failed NetworkError: show associate show'],
      ['more than 1 MiB', huge(201), '1 failed UnexpectedResponse: show associate show'],
      ['500', trouble(500), '1 failed CH.500: show associate show'],
      ['429 (not lost)', trouble(429), '0 associated changed: show associate associate'],
    ])('(%s) without the mirror is repeated only if nothing was obeyed', async (_how, associate, expected) => {
      expect(verdict(await play({ show: NO_MIRROR, associate: [associate, created] }, { inputs }))).toBe(expected);
    });

    it.concurrent('may be looked for after a 503 as well, which is tried again', async () => {
      const played = await play({ show: NO_MIRROR, associate: [trouble(503), created] });
      expect(verdict(played)).toMatch(/^0 associated changed: show associate (show )?associate$/);
    });

    it.concurrent.each<[read: string, readBack: Answer]>([
      ['is forbidden', forbidden],
      ['fails', trouble(500)],
      ['shows a page', html(200)],
    ])('is an unknown outcome, and not repeated, when the look %s', async (_read, readBack) => {
      const script = { show: [NO_MIRROR, readBack], associate: [RESET, created] };
      const played = await play(script, { inputs: { max_attempts: '2' } });
      expect(verdict(played)).toMatch(/^1 failed NetworkError: show associate show/);
      expect(played.service.story.filter((asked) => asked === 'associate')).toHaveLength(1);
      expect(played.errors[0]?.message).toContain('unknown');
    });

    it.concurrent('is a conflict when another url is there', async () => {
      const played = await play({ show: [NO_MIRROR, elsewhere], associate: RESET });
      expect(verdict(played)).toBe('1 failed Conflict: show associate show');
    });

    it.concurrent('and a 409 after it are an association of ours', async () => {
      const associate = [RESET, refuse(409, 'CH_23_51308')];
      const played = await play({ show: [NO_MIRROR, NO_MIRROR, mirror()], associate });
      expect(verdict(played)).toBe('0 associated changed: show associate show associate show');
    });

    it.concurrent('counts attempts without the looks', async () => {
      const played = await play({ show: NO_MIRROR, associate: RESET }, { inputs: { max_attempts: '2' } });
      expect(verdict(played)).toBe('1 failed NetworkError: show associate show associate show');
    });
  });

  describe.each([400, 409])('%i on associate', (status) => {
    const associate = refuse(status, 'CH_23_51308', 'Added already.');
    it.concurrent.each<[what: string, show: Answer[], expected: string]>([
      ['the same url there', [NO_MIRROR, mirror()], '0 unchanged: show associate show'],
      ['another url there', [NO_MIRROR, elsewhere], '1 failed Conflict: show associate show'],
      ['no mirror', [NO_MIRROR, NO_MIRROR], '1 failed CH_23_51308: show associate show'],
      ['GET forbidden', [forbidden], '1 failed CH_23_51308: show associate'],
    ])('is looked into: %s', async (_what, show, expected) => {
      expect(verdict(await play({ show, associate }))).toBe(expected);
    });
  });

  describe('8: a synchronization that associate reports as failed', () => {
    it.concurrent.each<[what: string, changes: Record<string, unknown>]>([
      ['update_status failed', { update_status: 'failed', last_error: 'no route' }],
      ['last_error set', { last_error: 'no route' }],
    ])('is a warning: %s', async (_what, changes) => {
      const played = await play({ show: NO_MIRROR, associate: mirror(changes, 201) });
      expect(verdict(played)).toBe('0 associated changed: show associate');
      expect(played.warnings).toEqual([{ title: expect.any(String), message: expect.stringContaining('no route') }]);
    });
  });
});
