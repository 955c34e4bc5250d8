import { describe, expect, it } from '@jest/globals';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { play, type Played, verdict } from './play';
import {
  type Answer,
  html,
  mirror,
  MIRROR,
  NO_MIRROR,
  type Operation,
  raw,
  type Script,
  SOURCE,
} from './scripted-service';

const created = mirror({}, 201);
const associating: Script = { show: NO_MIRROR, associate: created };

/** Bytes that leave the connection open. */
const open =
  (bytes: string): Answer =>
  (_asked, { socket }) => {
    socket?.write(bytes, 'latin1');
  };

/** Another answer for one repository of a batch. */
const only =
  (repository: number, odd: Answer, usual: Answer): Answer =>
  (asked) =>
    asked.repositoryId === repository ? odd : usual;

function batch(script: Script, inputs: Record<string, string> = {}): Promise<Played> {
  const mirrors = JSON.stringify(Array.from({ length: 20 }, (_, index) => ({ repository_id: index + 1, url: SOURCE })));
  return play(script, { inputs: { mirrors, max_attempts: '1', ...inputs } });
}

describe('HTTP 101, which nobody asked for', () => {
  const head = 'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';

  it.concurrent.each<[operation: Operation, inputs: Record<string, string>]>([
    ['show', {}],
    ['associate', {}],
    ['lookup', { repository: 'group/website' }],
    ['password', { domain_name: 'd', username: 'u', password: 'CANARYpassword' }],
  ])('ends a run with outputs and summary: %s', async (operation, inputs) => {
    const script = { ...associating, [operation]: open(head) };
    const played = await play(script, { inputs: { max_attempts: '1', ...inputs } });
    expect(played.exitCode).toBe(1);
    expect(played.outputs).toMatchObject({ outcome: 'failed', error_code: 'NetworkError' });
    expect(played.outputs['error_msg']).toContain('HTTP 101');
    expect(played.summary).not.toBe('');
  });

  it.concurrent.each([
    ['left open', open(head)],
    ['closed', raw(head)],
    ['without a protocol', raw('HTTP/1.1 101 Switching Protocols\r\n\r\n')],
  ])('fails one mirror of a batch: %s', async (_what, answer) => {
    const played = await batch({ show: only(7, answer, NO_MIRROR), associate: created });
    expect(played.outputs).toMatchObject({ total: '20', associated: '19', failed: '1', error_code: 'NetworkError' });
  });
});

describe('a page instead of the service', () => {
  it.concurrent.each<[what: string, script: Script, inputs: Record<string, string>, told: string]>([
    ['403 to GET', { ...associating, show: html(403, 'Blocked') }, {}, '1 failed UnexpectedResponse: show'],
    ['403 to GET, in a check', { show: html(403) }, { mode: 'check' }, '1 failed UnexpectedResponse: show'],
    ['403 to GET, in a dry run', { show: html(403) }, { dry_run: 'true' }, '1 failed UnexpectedResponse: show'],
  ])('says nothing of what may be read: %s', async (_what, script, inputs, told) => {
    expect(verdict(await play(script, { inputs }))).toBe(told);
  });
});

describe('an encoding that was not asked for', () => {
  const text = JSON.stringify(MIRROR);
  const gone = JSON.stringify({ error_code: 'CH.00402000', error_msg: 'The repository does not exist.' });
  const encoded =
    (status: number, encoding: string, body: Buffer): Answer =>
    (_asked, response) => {
      response.writeHead(status, { 'content-type': 'application/json', 'content-encoding': encoding }).end(body);
    };

  it.concurrent.each([
    ['gzip', gzipSync(text), gzipSync(gone)],
    ['br', brotliCompressSync(text), brotliCompressSync(gone)],
  ])('is undone: %s', async (encoding, body, missing) => {
    const there = await play({ show: encoded(200, encoding, body) });
    expect(verdict(there)).toBe('0 unchanged: show');
    expect(there.service.asked[0]?.headers['accept-encoding']).toBe('identity');
    const checked = await play({ show: encoded(404, encoding, missing) }, { inputs: { mode: 'check' } });
    expect(checked.outputs['error_msg']).toContain('CH.00402000');
  });

  it.concurrent('that hides more than 1 MiB is refused', async () => {
    const bomb = gzipSync(`${text}${' '.repeat(50_000_000)}`);
    expect(verdict(await play({ show: encoded(200, 'gzip', bomb) }))).toBe('1 failed UnexpectedResponse: show');
  });

  it.concurrent('that nobody knows is told', async () => {
    const played = await play({ show: encoded(200, 'zstd', Buffer.from(text)) });
    expect(verdict(played)).toBe('1 failed UnexpectedResponse: show');
    expect(played.outputs['error_msg']).toContain('encoded');
  });
});

describe('what only informs', () => {
  it.concurrent('is taken for what it says', async () => {
    const odd = { id: '12446', number_of_failures: '3', is_private: 0, mirroring_enabled: 'true' };
    const played = await play({ show: mirror(odd) });
    expect(verdict(played)).toBe('0 unchanged: show');
    expect(played.outputs).toMatchObject({
      ...{ mirror_id: '12446', number_of_failures: '3', is_private: 'false', mirroring_enabled: 'true' },
    });
  });

  it.concurrent('counts as absent where it says nothing, and that is told in the debug log', async () => {
    const odd = {
      id: {},
      last_update_at: 7,
      number_of_failures: 'many',
      is_private: 'no',
      endpoint_uuid: [],
      last_error: 1,
    };
    const played = await play({ show: mirror(odd) }, { env: { RUNNER_DEBUG: '1' } });
    expect(verdict(played)).toBe('0 unchanged: show');
    expect(played.outputs).toMatchObject({ mirror_id: '', last_update_at: '', is_private: '', last_error: '' });
    expect(played.stdout).toContain('::debug::The number_of_failures in the reply is not an integer');
  });

  it.concurrent.each([{ jid: 12345 }, { jid: {} }, [], 'started'])('does not undo a start: %j', async (body) => {
    const start = { status: 200, body: JSON.stringify(body) };
    const played = await play({ show: mirror(), start }, { inputs: { sync: 'true' } });
    expect(verdict(played)).toBe('0 unchanged: show start');
    expect(played.outputs['jid']).toBe(JSON.stringify(body).includes('12345') ? '12345' : '');
  });

  it.concurrent('leaves an id in digits, of a new mirror and of a repository', async () => {
    const script = {
      ...associating,
      associate: mirror({ id: '77' }, 201),
      lookup: { status: 200, body: { result: '7' } },
    };
    const played = await play(script, { inputs: { repository: 'group/website' } });
    expect(played.outputs).toMatchObject({ outcome: 'associated', mirror_id: '77', repository_id: '7' });
  });
});
