import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fault, startSandbox, type Fault, type Sandbox } from '../../sandbox/sandbox';
import { KINDS } from '../../tools/soak/kinds';
import { act, complaint, newRepository, verdict } from '../end-to-end/act';
import { startServer, type TestServer } from '../support/server';

const SOURCE = 'https://git.example.com/group/website.git';

/** Long enough for every reply that comes at all, short enough to wait for one that does not. */
const REQUEST_TIMEOUT = '2s';

let sandbox: Sandbox;
let elsewhere: TestServer;

beforeAll(async () => {
  sandbox = await startSandbox({ git: false });
  elsewhere = await startServer(() => ({ status: 200, json: {} }));
});
afterAll(async () => {
  await sandbox.stop();
  await elsewhere.stop();
});

/** A run on a new repository whose nth request for an operation is spoilt, and whether it really became a mirror. */
async function spoil(operation: string, spoilt: Fault, { times = 1, inputs = {} } = {}) {
  const repository = newRepository(sandbox);
  const path = `/v4/repositories/${repository.id}/`;
  const planned = sandbox.plan({ operation, path, times }, spoilt);
  const result = await act(sandbox, {
    repository_id: String(repository.id),
    url: SOURCE,
    request_timeout: REQUEST_TIMEOUT,
    ...inputs,
  });
  const asked = sandbox.requests.filter((request) => request.path.startsWith(path));
  return {
    result,
    told: verdict(result),
    repository,
    hits: planned.hits,
    asked: (wanted: string) => asked.filter((request) => request.operation === wanted).length,
  };
}

const kind = (name: string): Fault => {
  const { make } = KINDS[name] ?? {};
  if (!make) throw new Error(`there is no fault '${name}'`);
  return make([]);
};

describe('A run whose associate meets one fault', () => {
  it.concurrent.each<[what: string, spoilt: () => Fault]>([
    ['a reset before the request is read', fault.resetUnread],
    ['a reset after the effect', fault.resetAfterEffect],
    ['a reset in mid-body', () => fault.cutBody('reset')],
    ['an end in mid-body', () => fault.cutBody('close')],
    ['chunks that are cut off', () => kind('chunks cut off')],
    ['stalled headers', fault.stallHeaders],
    ['stalled headers after the effect', () => fault.stallHeaders({ effect: true })],
    ['a stalled body', fault.stallBody],
    ['one byte a second', () => fault.drip(1000)],
    ['truncated JSON', fault.truncateJson],
    ['a page with 502', () => fault.html(502)],
    ['a page with 502 after the effect', () => fault.html(502, { effect: true })],
    ['a page with 200 after the effect', () => fault.html(200, { effect: true })],
    ['503', () => fault.serverError(503)],
    ['503 after the effect', () => fault.serverError(503, { effect: true })],
    ['504', () => fault.serverError(504)],
    ['504 after the effect', () => fault.serverError(504, { effect: true })],
    ['500 after the effect', () => fault.serverError(500, { effect: true })],
    ['an empty 200', () => fault.emptyBody(200)],
    ['5 MB', () => fault.hugeBody()],
    ['a body without end', fault.endlessBody],
    ['another content type', () => fault.contentType('text/html')],
    ['another charset', () => fault.charset('utf-8', 'utf16le')],
    ['a charset that fits ASCII', () => fault.charset('gb2312', 'latin1')],
    ['duplicated headers', fault.duplicateHeaders],
    ['not HTTP', () => kind('not HTTP')],
    ['two lengths', () => kind('two lengths')],
    ['endless headers', () => kind('endless headers')],
    ['429', fault.throttle],
    ['429 with Retry-After', () => fault.throttle({ seconds: 1 })],
    ['429 with a date', () => fault.throttle({ dateInSeconds: 1 })],
  ])('is a success with one association: %s', async (_what, spoilt) => {
    const { told, repository, hits, asked } = await spoil('AssociateRemoteMirror', spoilt());
    expect(told).toBe('0 associated changed');
    expect(hits).toBe(1);
    expect(repository.associateCount).toBe(1);
    expect(asked('AssociateRemoteMirror')).toBeLessThanOrEqual(2);
  });

  it.concurrent.each<[what: string, spoilt: () => Fault, code: string]>([
    ['an empty 200', () => fault.emptyBody(200, { effect: false }), 'UnexpectedResponse'],
    ['a page with 200', () => fault.html(200), 'UnexpectedResponse'],
    ['500', () => fault.serverError(500), 'CH.000001'],
    ['a refusal', () => fault.error('b', 400, 'CH.010001'), 'CH.010001'],
    ['a failure with 200', () => fault.error('e', 200), 'UnexpectedResponse'],
    ['a redirect to another origin', () => fault.redirect(`${elsewhere.url}/v4`, 307), 'UnexpectedResponse'],
  ])('that came to nothing is a failure, and is not sent again: %s', async (_what, spoilt, code) => {
    const { told, repository, asked } = await spoil('AssociateRemoteMirror', spoilt());
    expect(told).toBe(`1 failed ${code}`);
    expect(repository.associateCount).toBe(0);
    expect(asked('AssociateRemoteMirror')).toBe(1);
    expect(elsewhere.requests).toEqual([]);
  });
});

describe('A run whose first look meets one fault', () => {
  it.concurrent.each<[what: string, spoilt: () => Fault]>([
    ['a reset', fault.resetUnread],
    ['a reset in mid-body', () => fault.cutBody('reset')],
    ['stalled headers', fault.stallHeaders],
    ['a stalled body', fault.stallBody],
    ['a page with 502', () => fault.html(502)],
    ['500', () => fault.serverError(500)],
    ['503', () => fault.serverError(503)],
    ['duplicated headers', fault.duplicateHeaders],
    ['a connection that is dead when it is used again', () => kind('hung up after the reply')],
  ])('is a success all the same: %s', async (_what, spoilt) => {
    const { told, hits } = await spoil('ShowRemoteMirror', spoilt(), { inputs: { sync: 'true', wait: 'true' } });
    expect(told).toBe('0 associated changed');
    expect(hits).toBe(1);
  });

  it.concurrent.each<[what: string, spoilt: () => Fault, code: string]>([
    ['truncated JSON', () => fault.reply({ status: 200, body: '{"id":' }), 'UnexpectedResponse'],
    ['a page with 200', () => fault.html(200), 'UnexpectedResponse'],
    ['a redirect to another origin', () => fault.redirect(`${elsewhere.url}/v4`), 'UnexpectedResponse'],
    ['a body without end', () => ({ ...fault.endlessBody(), at: 'without effect' }), 'UnexpectedResponse'],
    ['401', () => fault.error('a', 401, 'CH.00000002'), 'CH.00000002'],
  ])('changes nothing and says why: %s', async (_what, spoilt, code) => {
    const { told, repository, asked } = await spoil('ShowRemoteMirror', spoilt());
    expect(told).toBe(`1 failed ${code}`);
    expect(repository.associateCount).toBe(0);
    expect(asked('ShowRemoteMirror')).toBe(1);
    expect(elsewhere.requests).toEqual([]);
  });
});

describe('A run under a storm', () => {
  it.concurrent.each<[what: string, spoilt: () => Fault, times: number]>([
    ['429 without Retry-After', fault.throttle, 4],
    ['429 with Retry-After', () => fault.throttle({ seconds: 0 }), 4],
    ['503', () => fault.serverError(503), 3],
  ])('of %s gets through while attempts are left', async (_what, spoilt, times) => {
    const { told, repository, hits } = await spoil('AssociateRemoteMirror', spoilt(), { times });
    expect(told).toBe('0 associated changed');
    expect(hits).toBe(times);
    expect(repository.associateCount).toBe(1);
  });

  it.concurrent.each<[what: string, spoilt: () => Fault, code: string]>([
    ['429', () => fault.throttle({ seconds: 0 }), 'APIGW.0308'],
    ['503', () => fault.serverError(503), 'CH.000001'],
    ['resets', fault.resetUnread, 'NetworkError'],
  ])('of %s gives up when there are none, and says so once', async (_what, spoilt, code) => {
    const inputs = { max_attempts: '3' };
    const { told, repository, hits } = await spoil('AssociateRemoteMirror', spoilt(), { times: Infinity, inputs });
    expect(told).toBe(`1 failed ${code}`);
    expect(hits).toBe(3);
    expect(repository.associateCount).toBe(0);
  });
});

describe('A run whose later requests meet one fault', () => {
  const all = { mirroring_enabled: 'true', sync_branch_type: 'default', sync: 'true', wait: 'true' };

  it.concurrent.each<[operation: string, what: string, spoilt: () => Fault]>(
    ['UpdateRepositoryRemoteMirror', 'StartRemoteMirrorSynchronization'].flatMap((operation) => [
      [operation, 'a reset before it is read', fault.resetUnread],
      [operation, 'a reset after the effect', fault.resetAfterEffect],
      [operation, '502 after the effect', () => fault.serverError(502, { effect: true })],
      [operation, '503', () => fault.serverError(503)],
      [operation, '429', fault.throttle],
    ]),
  )('does everything that was asked for: %s, %s', async (operation, _what, spoilt) => {
    const { told, repository } = await spoil(operation, spoilt(), { inputs: all });
    expect(told).toBe('0 associated changed');
    expect(repository.mirror).toMatchObject({
      mirroring_enabled: true,
      sync_branch_type: 'default',
      update_status: 'finished',
    });
    // The first one is that of associate itself.
    expect(repository.syncCount).toBeGreaterThanOrEqual(2);
  });

  it.concurrent('tells what was done before it failed', async () => {
    const { told, repository, result } = await spoil('UpdateRepositoryRemoteMirror', fault.error('a', 403), {
      inputs: all,
    });
    expect(told).toBe('1 failed changed CH.10000');
    expect(repository.associateCount).toBe(1);
    expect(result.outputs['mirror_id']).toBe(String(repository.mirror?.id));
    expect(complaint(result)).toContain('PUT ');
  });
});
