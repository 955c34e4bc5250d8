import { beforeEach, describe, expect, it } from '@jest/globals';
import { readAssociated, readMirror, writeSettings, writeSync } from '../../src/codearts/wire';
import { ResponseError } from '../../src/http/http-error';
import type { HttpResponse } from '../../src/http/reply';

/** What the service's documents show. */
const DOCUMENTED = {
  id: 35,
  repository_id: 2112029391,
  update_status: 'finished',
  last_update_at: '2025-04-24T20:04:44.000+08:00',
  url: 'https://example.com/0379d2da2bae4c38b3d2fbbdb6f2a3f2/test.git',
  last_successful_update_at: '2025-04-24T20:04:43.000+08:00',
  number_of_failures: 2,
  mirroring_enabled: true,
  is_private: false,
  endpoint_uuid: '0f1e2d3c',
  last_error: 'could not read',
};

const READ = {
  id: 35,
  url: DOCUMENTED.url,
  status: 'finished',
  lastUpdateAt: DOCUMENTED.last_update_at,
  lastSuccessfulUpdateAt: DOCUMENTED.last_successful_update_at,
  numberOfFailures: 2,
  mirroringEnabled: true,
  isPrivate: false,
  endpointUuid: '0f1e2d3c',
  lastError: 'could not read',
};

/** Name on the wire, field, values that are taken for what they say, and values that say nothing. */
const FIELDS: [
  name: keyof typeof DOCUMENTED,
  field: keyof typeof READ,
  type: string,
  odd: [written: unknown, meant: unknown][],
  wrong: unknown[],
][] = [
  [
    'id',
    'id',
    'an integer',
    [
      ['12446', 12446],
      ['007', 7],
    ],
    ['0x10', '1.5', ' 7', 1.5, true, {}, [], 2 ** 53, '9'.repeat(20)],
  ],
  ['last_update_at', 'lastUpdateAt', 'a string', [], [1_745_496_284, {}]],
  ['last_successful_update_at', 'lastSuccessfulUpdateAt', 'a string', [], [1_745_496_284, {}]],
  [
    'number_of_failures',
    'numberOfFailures',
    'an integer',
    [
      ['0', 0],
      ['2', 2],
    ],
    ['two', 0.5, {}],
  ],
  [
    'mirroring_enabled',
    'mirroringEnabled',
    'a boolean',
    [
      ['true', true],
      ['False', false],
      [1, true],
      [0, false],
      ['1', true],
      ['0', false],
    ],
    [2, 'on', {}, []],
  ],
  [
    'is_private',
    'isPrivate',
    'a boolean',
    [
      [0, false],
      ['TRUE', true],
    ],
    ['no', -1],
  ],
  ['endpoint_uuid', 'endpointUuid', 'a string', [], [7, {}]],
  ['last_error', 'lastError', 'a string', [], [7, false, { code: 1 }]],
];

const DECISIVE: [name: 'url' | 'update_status', wrong: unknown[]][] = [
  ['url', [7, true, {}, []]],
  ['update_status', [7, false, {}, []]],
];

function response(json: unknown): HttpResponse {
  const body = json === undefined ? '' : JSON.stringify(json);
  const about = { method: 'GET', url: 'https://repo.example.com/v4', status: 200, requestId: 'r1' };
  return { status: 200, headers: {}, body, about };
}

let oddities: string[] = [];
const note = (oddity: string) => oddities.push(oddity);
const read = (json: unknown) => readMirror(json, response(json), note);
const readAnswer = (json: unknown) => readAssociated(json, response(json), DOCUMENTED.url, note);

beforeEach(() => {
  oddities = [];
});

/** What reading throws. */
function thrownBy(reading: () => unknown): unknown {
  try {
    return { read: reading() };
  } catch (error) {
    return error;
  }
}

describe('readMirror', () => {
  it('reads all that is documented; the repository id, in which the documents contradict themselves, is left out', () => {
    expect(read(DOCUMENTED)).toEqual(READ);
  });

  it('ignores what is not documented', () => {
    expect(read({ ...DOCUMENTED, sync_branch_type: 'all', odd: { a: [1] } })).toEqual(READ);
  });

  describe.each(FIELDS)('%s', (name, field, type, odd, wrong) => {
    const rest = Object.fromEntries(Object.entries(READ).filter(([key]) => key !== field));

    it.each([
      ['null', null],
      ['missing', undefined],
      ['empty', ''],
    ])('may be %s', (_what, value) => {
      expect(read({ ...DOCUMENTED, [name]: value })).toEqual(rest);
    });

    it('may be written in other ways', () => {
      for (const [written, meant] of [[READ[field], READ[field]], ...odd])
        expect(read({ ...DOCUMENTED, [name]: written })).toEqual({ ...READ, [field]: meant });
      expect(oddities).toEqual([]);
    });

    it.each(wrong.map((value) => [value]))('as %j counts as absent, and that is told', (value) => {
      expect(read({ ...DOCUMENTED, [name]: value })).toEqual(rest);
      expect(oddities).toEqual([`The ${name} in the reply is not ${type}; it counts as absent.`]);
    });
  });

  it.each(DECISIVE)('needs a %s that is a string, whatever else it is', (name, wrong) => {
    for (const value of wrong) {
      const error = thrownBy(() => read({ ...DOCUMENTED, [name]: value }));
      expect(error).toBeInstanceOf(ResponseError);
      expect(error).toMatchObject({
        message: `the ${name} in the reply is not a string`,
        unreadable: false,
        failed: { status: 200, requestId: 'r1' },
      });
    }
  });

  it.each([[null], [undefined], ['']])('does not take a mirror whose url is %j for one', (url) => {
    expect(() => read({ ...DOCUMENTED, url })).toThrow('the reply describes mirror 35 without its url');
  });

  it('reads fields of whatever depth', () => {
    const deep = '['.repeat(400_000) + ']'.repeat(400_000);
    const json: unknown = JSON.parse(`{"url":"https://example.com/x","last_error":${deep}}`);
    expect(readMirror(json, response(null), note)).toEqual({ url: 'https://example.com/x' });
  });

  it.each([[0], [-1], [2_147_483_648]])('takes any integer as id: %d', (id) => {
    expect(read({ ...DOCUMENTED, id })).toMatchObject({ id });
  });

  it('takes false and 0 as values', () => {
    expect(read({ url: 'https://example.com/x', mirroring_enabled: false, number_of_failures: 0 })).toEqual({
      url: 'https://example.com/x',
      mirroringEnabled: false,
      numberOfFailures: 0,
    });
  });

  it('takes any status', () => {
    expect(read({ url: 'https://example.com/x', update_status: 'to_retry' })).toMatchObject({ status: 'to_retry' });
  });

  it('takes a mirror with nothing but its url', () => {
    expect(read({ url: 'https://example.com/x' })).toEqual({ url: 'https://example.com/x' });
  });

  it.each([
    [undefined],
    [null],
    [{}],
    [Object.fromEntries(Object.keys(DOCUMENTED).map((name) => [name, null]))],
    [{ id: null, url: '' }],
    [{ repository_id: 7 }],
    [{ repository_id: 7, update_status: 'none', mirroring_enabled: false, number_of_failures: 0 }],
  ])('sees no mirror in %j', (json) => {
    expect(read(json)).toBeUndefined();
  });

  it.each([[[]], [[DOCUMENTED]], ['text'], [7], [true], [{ message: 'sign in' }], [{ result: DOCUMENTED }]])(
    'refuses %j, which does not speak of mirrors',
    (json) => {
      const error = thrownBy(() => read(json));
      expect(error).toBeInstanceOf(ResponseError);
      expect((error as ResponseError).message).toMatch(/^the reply is .*, not a mirror$/);
      expect((error as ResponseError).unreadable).toBe(false);
    },
  );
});

describe('readAssociated', () => {
  it('reads all that is documented', () => {
    expect(readAnswer(DOCUMENTED)).toEqual(READ);
  });

  it.each([[null], [undefined], ['']])('takes a url that is %j for the one that was asked for', (url) => {
    expect(readAnswer({ ...DOCUMENTED, url })).toEqual(READ);
  });

  it('needs an id, and nothing else', () => {
    expect(readAnswer({ id: 35 })).toEqual({ id: 35, url: DOCUMENTED.url });
  });

  it('takes an id in decimal digits', () => {
    expect(readAnswer({ id: '35' })).toEqual({ id: 35, url: DOCUMENTED.url });
  });

  it('tells another url than the one that was asked for', () => {
    expect(readAnswer({ id: 35, url: 'https://example.com/other' })).toEqual({
      id: 35,
      url: 'https://example.com/other',
    });
  });

  it.each([
    [{}],
    [{ ...DOCUMENTED, id: null }],
    [{ ...DOCUMENTED, id: 'x35' }],
    [{ id: 1.5 }],
    [null],
    [[]],
    ['35'],
    [35],
  ])('refuses %j for good: it has no integer id', (json) => {
    const error = thrownBy(() => readAnswer(json));
    expect(error).toBeInstanceOf(ResponseError);
    expect(error).toMatchObject({ message: 'the reply names no mirror: it has no integer id', unreadable: false });
  });

  it('cannot read an empty body, so nobody knows what happened', () => {
    expect(thrownBy(() => readAnswer(undefined))).toMatchObject({
      message: 'the reply is an empty body',
      unreadable: true,
    });
  });

  it('refuses a url of another type', () => {
    expect(thrownBy(() => readAnswer({ ...DOCUMENTED, url: 7 }))).toBeInstanceOf(ResponseError);
  });

  it.each([
    ['update_status', 7, 'status'],
    ['is_private', 'no', 'isPrivate'],
  ] as const)('leaves out a %s of another type, for the mirror is made', (name, value, field) => {
    expect(readAnswer({ ...DOCUMENTED, [name]: value })).toMatchObject({ id: DOCUMENTED.id, url: DOCUMENTED.url });
    expect(readAnswer({ ...DOCUMENTED, [name]: value })).not.toHaveProperty(field);
  });
});

describe('writeSettings', () => {
  it.each([
    [{}, {}],
    [{ url: 'https://example.com/镜' }, { url: 'https://example.com/镜' }],
    [{ syncBranchType: 'all' as const }, { sync_branch_type: 'all' }],
    [{ mirroringEnabled: false }, { mirroring_enabled: false }],
    [{ endpointUuid: 'e1' }, { endpoint_uuid: 'e1' }],
    [
      { url: 'u', syncBranchType: 'default' as const, mirroringEnabled: true, endpointUuid: 'e1' },
      { url: 'u', sync_branch_type: 'default', mirroring_enabled: true, endpoint_uuid: 'e1' },
    ],
  ])('writes %j and no more', (settings, json) => {
    expect(JSON.parse(writeSettings(settings))).toEqual(json);
  });
});

describe('writeSync', () => {
  it.each([
    [{ forceFetch: false }, {}],
    [{ forceFetch: true }, { force_fetch: true }],
    [
      { forceFetch: false, username: 'bot', password: 'pä镜' },
      { username: 'Ym90', password: 'cMOk6ZWc' },
    ],
    [{ forceFetch: false, password: 'only' }, { password: 'b25seQ==' }],
  ])('writes %j with the credentials in Base64', (options, json) => {
    expect(JSON.parse(writeSync(options))).toEqual(json);
  });
});
