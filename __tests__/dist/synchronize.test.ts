import { describe, expect, it } from '@jest/globals';
import { play, verdict } from './play';
import { type Answer, html, mirror, NO_MIRROR, refuse, RESET, type Script, SILENCE, trouble } from './scripted-service';

const started: Answer = { status: 200, body: { jid: 'jid-1' } };
const old = mirror();
const underway = mirror({ update_status: 'started' });
const LATER = '2026-01-01T00:00:00.000+08:00';
const finished = mirror({ last_update_at: LATER, last_successful_update_at: LATER });
const failed = mirror({ update_status: 'failed', last_update_at: LATER, last_error: 'no route to the source' });
const oldFailure = mirror({ update_status: 'failed', last_error: 'an old error' });
const created = (changes = {}) => mirror(changes, 201);

const SYNC = { sync: 'true' };
const UUID = '0123456789abcdef0123456789abcdef';
const WAIT = { sync: 'true', wait: 'true', poll_interval: '40ms' };
const IMPATIENT = { ...WAIT, wait_timeout: '300ms' };
const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('2.5 Settings', () => {
  it.concurrent.each<[what: string, inputs: Record<string, string>, sent: Record<string, unknown>]>([
    ['mirroring_enabled', { mirroring_enabled: 'False' }, { mirroring_enabled: false }],
    ['endpoint_uuid', { endpoint_uuid: UUID }, { endpoint_uuid: UUID }],
    ['sync_branch_type', { sync_branch_type: 'default' }, { sync_branch_type: 'default' }],
    ['two', { endpoint_uuid: UUID, sync_branch_type: 'all' }, { sync_branch_type: 'all', endpoint_uuid: UUID }],
  ])('are one PUT of what was asked for, read back: %s', async (_what, inputs, sent) => {
    const after = mirror({ mirroring_enabled: false, endpoint_uuid: UUID });
    const played = await play({ show: [old, after], update: { status: 200, body: {} } }, { inputs });
    expect(verdict(played)).toBe('0 updated changed: show update show');
    expect(JSON.parse(played.service.asked[1]?.body ?? '')).toEqual(sent);
    expect(played.warnings).toEqual([]);
  });

  it.concurrent('that are so already are left alone', async () => {
    expect(verdict(await play({ show: old }, { inputs: { mirroring_enabled: 'true' } }))).toBe('0 unchanged: show');
  });

  it.concurrent('that are asked for and not shown afterwards are a warning with both values', async () => {
    const script = { show: old, update: { status: 200, body: {} } };
    const played = await play(script, { inputs: { mirroring_enabled: 'false' } });
    expect(verdict(played)).toBe('0 updated changed: show update show');
    expect(played.warnings).toHaveLength(1);
    expect(played.warnings[0]?.message).toMatch(/mirroring_enabled.*false.*true/);
  });

  it.concurrent('that can not be read back are not judged', async () => {
    const script = { show: refuse(403, 'CH.1'), associate: created(), update: { status: 200, body: {} } };
    const played = await play(script, { inputs: { endpoint_uuid: UUID } });
    expect(verdict(played)).toBe('0 associated changed: show associate update show');
    expect(played.warnings).toHaveLength(1);
    expect(played.warnings[0]?.message).not.toContain(UUID);
  });

  it.concurrent('that fail leave the association told', async () => {
    const script = { show: NO_MIRROR, associate: created(), update: refuse(403, 'CH.00401008') };
    const played = await play(script, { inputs: { endpoint_uuid: UUID } });
    expect(verdict(played)).toBe('1 failed changed CH.00401008: show associate update');
    expect(played.outputs).toMatchObject({ mirror_id: '77', http_status: '403', request_id: 'req-update' });
    expect(played.summary).toContain('77');
  });

  it.concurrent.each<[how: string, update: Answer, expected: string]>([
    ['hung up', RESET, '0 updated changed: show update show show'],
    ['500', trouble(500), '0 updated changed: show update show show'],
    ['a page', html(200), '0 updated changed: show update show show'],
  ])('whose reply was lost (%s) are looked at before anything else', async (_how, update, expected) => {
    const script = { show: [old, mirror({ mirroring_enabled: false })], update };
    expect(verdict(await play(script, { inputs: { mirroring_enabled: 'false' } }))).toBe(expected);
  });
});

describe('2.6 A synchronization', () => {
  it.concurrent('is started with one POST, and its jid is told', async () => {
    const played = await play({ show: old, start: started }, { inputs: SYNC });
    expect(verdict(played)).toBe('0 unchanged: show start');
    expect(played.service.asked[1]).toMatchObject({ method: 'POST', path: '/v4/repositories/7/remote-mirror' });
    expect(played.outputs['jid']).toBe('jid-1');
    expect(played.service.asked[1]?.body).toBe('{}');
  });

  it.concurrent('is forced, and takes the credentials of the source Base64-encoded', async () => {
    const source = { source_username: 'röbot', source_password: 'CANARY\npass' };
    const encoded = { username: base64(source.source_username), password: base64(source.source_password) };
    const scene = { inputs: { ...SYNC, ...source, force_fetch: 'true' }, secrets: Object.values(encoded) };
    const played = await play({ show: old, start: started }, scene);
    expect(JSON.parse(played.service.asked[1]?.body ?? '')).toEqual({ ...encoded, force_fetch: true });
  });

  it.concurrent.each<[reply: string, start: Answer, expected: string]>([
    ['without a jid', { status: 200, body: {} }, '0 unchanged: show start'],
    ['403', refuse(403, 'CH.00401008'), '1 failed CH.00401008: show start'],
    ['400', refuse(400, 'CH.1'), '1 failed CH.1: show start'],
    ['a list', { status: 200, body: [] }, '0 unchanged: show start'],
  ])('stands or falls with its reply: %s', async (_reply, start, expected) => {
    expect(verdict(await play({ show: old, start }, { inputs: SYNC }))).toBe(expected);
  });

  it.concurrent('that fails after associating leaves the association told', async () => {
    const script = { show: NO_MIRROR, associate: created(), start: refuse(403, 'CH.00401008') };
    const played = await play(script, { inputs: SYNC });
    expect(verdict(played)).toBe('1 failed changed CH.00401008: show associate start');
    expect(played.outputs['mirror_id']).toBe('77');
  });

  it.concurrent.each<[what: string, script: Script, expected: string]>([
    ['moved', { show: [old, underway], start: [RESET, started] }, '0 unchanged: show start show'],
    ['unchanged', { show: [old, old], start: [RESET, started] }, '0 unchanged: show start show start'],
    ['unchanged after a 500', { show: [old, old], start: trouble(500) }, '1 failed CH.500: show start show'],
    ['forbidden', { show: [old, refuse(403, 'CH.1')], start: RESET }, '1 failed NetworkError: show start show'],
  ])('whose reply was lost is looked for: state %s', async (_what, script, expected) => {
    expect(verdict(await play(script, { inputs: SYNC }))).toBe(expected);
  });
});

describe('2.7 Waiting', () => {
  it.concurrent.each<[what: string, show: Answer[], expected: string]>([
    ['new timestamps', [old, old, finished], '0 unchanged: show start show show'],
    ['a status on the way', [old, old, underway, finished], '0 unchanged: show start show show show'],
    ['no timestamps before', [mirror({ last_update_at: null }), finished], '0 unchanged: show start show'],
    ['an unknown status', [old, mirror({ update_status: 'odd' }), finished], '0 unchanged: show start show show'],
    ['a failure', [old, underway, failed], '1 failed SyncFailed: show start show show'],
    ['an old failure first', [oldFailure, oldFailure, finished], '0 unchanged: show start show show'],
    ['a new failure', [oldFailure, oldFailure, failed], '1 failed SyncFailed: show start show show'],
  ])('ends with a result of its own, not with the old one: %s', async (_what, show, expected) => {
    expect(verdict(await play({ show, start: started }, { inputs: WAIT }))).toBe(expected);
  });

  it.concurrent('tells why a synchronization failed', async () => {
    const played = await play({ show: [old, failed], start: started }, { inputs: WAIT });
    expect(played.errors[0]?.message).toMatch(/^no route to the source\.?\n/);
    expect(played.outputs).toMatchObject({ status: 'failed', last_error: 'no route to the source', jid: 'jid-1' });
  });

  it.concurrent.each<[what: string, show: Answer[], status: string]>([
    ['the old result', [old], 'finished'],
    ['a status on the way', [old, underway], 'started'],
    ['a page', [old, html(200)], 'finished'],
  ])('gives up after wait_timeout with the last state: %s', async (_what, show, status) => {
    const played = await play({ show, start: started }, { inputs: IMPATIENT });
    expect(verdict(played)).toMatch(/^1 failed SyncTimeout: show start show/);
    expect(played.outputs['status']).toBe(status);
    expect(played.errors[0]?.message).toContain(status);
  });

  it.concurrent('gives up although the last look is never answered', async () => {
    const inputs = { ...WAIT, wait_timeout: '1s' };
    const played = await play({ show: [old, underway, SILENCE], start: started }, { inputs });
    expect(verdict(played)).toMatch(/^1 failed SyncTimeout: show start show show/);
  });

  it.concurrent('prints a change of status at once', async () => {
    const played = await play({ show: [old, underway, finished], start: started }, { inputs: WAIT });
    expect(played.log).toMatch(/started[^\n]*\n[^]*finished/);
  });

  it.concurrent.each<[what: string, show: Answer[], expected: string]>([
    ['finished is the answer', [old], '0 unchanged: show'],
    ['failed is the answer', [oldFailure], '1 failed SyncFailed: show'],
    ['on the way is waited for', [underway, underway, old], '0 unchanged: show show show'],
  ])('without a start of its own: %s', async (_what, show, expected) => {
    expect(verdict(await play({ show }, { inputs: { wait: 'true', poll_interval: '40ms' } }))).toBe(expected);
  });

  it.concurrent('for what associating started', async () => {
    const inputs = { wait: 'true', poll_interval: '40ms' };
    const show = [NO_MIRROR, underway, finished];
    const played = await play({ show, associate: created({ update_status: 'started' }) }, { inputs });
    expect(verdict(played)).toBe('0 associated changed: show associate show show');
    const bad = { show: NO_MIRROR, associate: created({ update_status: 'failed', last_error: 'no route' }) };
    expect(verdict(await play(bad, { inputs }))).toBe('1 failed changed SyncFailed: show associate');
  });

  it.concurrent('goes on over reads that stumble', async () => {
    const show = [old, html(200), trouble(500), trouble(500), RESET, underway, finished];
    const played = await play({ show, start: started }, { inputs: { ...WAIT, max_attempts: '2' } });
    expect(verdict(played)).toBe('0 unchanged: show start show show show show show show');
  });

  it.concurrent.each<[what: string, answer: Answer, expected: string]>([
    ['may not be read', refuse(403, 'CH.00401001'), 'CH.00401001: show start show'],
    ['is refused', refuse(401, 'CH.00000002'), 'CH.00000002: show start show'],
    ['is gone', NO_MIRROR, 'NotAssociated: show start show show show'],
    ['is empty', { status: 200, body: 'null' }, 'NotAssociated: show start show show show'],
  ])('ends when the mirror %s', async (_what, answer, expected) => {
    const played = await play({ show: [old, answer], start: started }, { inputs: WAIT });
    expect(verdict(played)).toBe(`1 failed ${expected}`);
  });
});

describe('2. dry_run', () => {
  it.concurrent.each<[what: string, show: Answer, inputs: Record<string, string>, expected: string]>([
    ['to associate', NO_MIRROR, {}, '0 planned changed: show'],
    ['nothing', old, {}, '0 planned: show'],
    ['a setting', old, { mirroring_enabled: 'false' }, '0 planned changed: show'],
    ['a sync alone, which changes nothing', old, { sync: 'true' }, '0 planned: show'],
    ['an update', mirror({ url: 'https://h/x' }), { on_conflict: 'update' }, '0 planned changed: show'],
    ['a conflict', mirror({ url: 'https://h/x' }), {}, '1 failed Conflict: show'],
    ['where it may not read', refuse(403, 'CH.1'), {}, '0 planned changed: show'],
    ['where the credential is refused', refuse(401, 'CH.1'), {}, '1 failed CH.1: show'],
  ])('only reads, and plans %s', async (_what, show, inputs, expected) => {
    expect(verdict(await play({ show }, { inputs: { dry_run: 'true', ...inputs } }))).toBe(expected);
  });

  it.concurrent('prints the plan in log and summary', async () => {
    const inputs = { dry_run: 'true', sync: 'true', wait: 'true', mirroring_enabled: 'false' };
    const played = await play({ show: old }, { inputs });
    for (const text of [played.log, played.summary]) {
      expect(text).toMatch(/mirroring_enabled.*true.*false/);
      expect(text).toMatch(/sync.*start/);
    }
  });

  it.concurrent('looks the repository up and exchanges credentials like any run', async () => {
    const script = {
      password: { status: 201, headers: { 'x-subject-token': 'CANARYexchanged' } },
      lookup: { status: 200, body: { result: 9 } },
      show: old,
    };
    const user = { domain_name: 'd', username: 'u', password: 'CANARYpassword' };
    const played = await play(script, { inputs: { dry_run: 'true', repository: 'a/b', ...user } });
    expect(verdict(played)).toBe('0 planned: password lookup show');
  });
});

describe('2. mode: check', () => {
  const long_ago = { last_successful_update_at: '2020-01-01T00:00:00.000+08:00' };
  it.concurrent.each<[what: string, show: Answer, inputs: Record<string, string>, expected: string]>([
    ['right', old, {}, '0 unchanged'],
    ['recent', mirror({ last_successful_update_at: new Date().toISOString() }), { max_age: '1h' }, '0 unchanged'],
    ['404', NO_MIRROR, {}, '1 failed NotAssociated'],
    ['empty', { status: 200, body: 'null' }, {}, '1 failed NotAssociated'],
    ['another url', mirror({ url: 'https://h/x' }), {}, '1 failed Conflict'],
    ['failed', oldFailure, {}, '1 failed SyncFailed'],
    ['stale', mirror(long_ago), { max_age: '1h' }, '1 failed Stale'],
    ['never synchronized', mirror({ last_successful_update_at: null }), { max_age: '1h' }, '1 failed Stale'],
    ['with a garbled time', mirror({ last_successful_update_at: 'soon' }), { max_age: '1h' }, '1 failed Stale'],
    ['forbidden', refuse(403, 'CH.00401001'), {}, '1 failed CH.00401001'],
  ])('only reads: %s', async (_what, show, inputs, expected) => {
    expect(verdict(await play({ show }, { inputs: { mode: 'check', ...inputs } }))).toBe(`${expected}: show`);
  });

  it.concurrent('that fails writes what it read', async () => {
    const played = await play({ show: oldFailure }, { inputs: { mode: 'check' } });
    expect(played.outputs).toMatchObject({
      mirror_id: '77',
      status: 'failed',
      last_error: 'an old error',
      outcome: 'failed',
    });
  });

  it.concurrent("has the service's code in the message of NotAssociated", async () => {
    const played = await play({ show: NO_MIRROR }, { inputs: { mode: 'check' } });
    expect(played.errors[0]).toMatchObject({ title: 'NotAssociated', message: expect.stringContaining('CH.00402000') });
  });

  it.concurrent('waits on where one look finds no mirror, and no longer where three do', async () => {
    const inputs = { mode: 'check', wait: 'true', poll_interval: '40ms' };
    expect(verdict(await play({ show: [underway, NO_MIRROR, old] }, { inputs }))).toBe('0 unchanged: show show show');
    const gone = await play({ show: [underway, NO_MIRROR, NO_MIRROR, NO_MIRROR, old] }, { inputs });
    expect(verdict(gone)).toBe('1 failed NotAssociated: show show show show');
  });

  it.concurrent('waits for a synchronization that is on its way', async () => {
    const inputs = { mode: 'check', wait: 'true', poll_interval: '40ms' };
    expect(verdict(await play({ show: [underway, old] }, { inputs }))).toBe('0 unchanged: show show');
    expect(verdict(await play({ show: [underway, oldFailure] }, { inputs }))).toBe('1 failed SyncFailed: show show');
  });
});
