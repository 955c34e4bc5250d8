import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { failureFields, setOutputs } from '../../src/report/outputs';
import { NO_MIRROR, tell } from '../../src/report/told-result';
import { ApiError } from '../../src/codearts/api-error';
import { InputError } from '../../src/inputs/input-error';
import { explain } from '../../src/report/explain';
import type { MirrorResult } from '../../src/mirror/task';
import { RecordingRunner } from '../support/recording-runner';

const SOURCE = 'https://example.com/a.git';
const { redact } = new RecordingRunner();
const redactorOf = (...secrets: string[]) => {
  const runner = new RecordingRunner();
  for (const secret of secrets) runner.mask(secret);
  return runner.redact;
};

const RESULT: MirrorResult = {
  repositoryId: 7,
  repository: 'group/name',
  url: SOURCE,
  outcome: 'associated',
  changed: true,
  jid: '5f2c',
  mirror: {
    id: 12439,
    url: SOURCE,
    status: 'finished',
    lastUpdateAt: '2025-04-24T20:04:44.000+08:00',
    lastSuccessfulUpdateAt: '2025-04-24T20:04:44.000+08:00',
    numberOfFailures: 0,
    mirroringEnabled: false,
    isPrivate: true,
    endpointUuid: 'f0e1d2c3',
    lastError: 'none to speak of',
  },
};
const failure = (code = 'CH.00402000', message = 'The repository does not exist.', requestId = 'f0e1d2c3b4a5') =>
  new ApiError(code, message, { method: 'GET', url: 'https://h/p', status: 404, requestId });

const withMirror = (mirror: NonNullable<MirrorResult['mirror']>): MirrorResult => ({ ...RESULT, mirror });

describe('the fields of a result', () => {
  it('bear the names of the outputs and keep their types', () => {
    expect(tell(RESULT, redact)).toEqual({
      outcome: 'associated',
      changed: true,
      name: 'group/name',
      repository: 'group/name',
      source: SOURCE,
      fields: {
        mirror_id: 12439,
        status: 'finished',
        outcome: 'associated',
        changed: true,
        repository_id: 7,
        url: SOURCE,
        last_update_at: '2025-04-24T20:04:44.000+08:00',
        last_successful_update_at: '2025-04-24T20:04:44.000+08:00',
        number_of_failures: 0,
        mirroring_enabled: false,
        is_private: true,
        endpoint_uuid: 'f0e1d2c3',
        last_error: 'none to speak of',
        jid: '5f2c',
        created: false,
      },
    });
  });

  it('are left out of JSON where nothing is known', () => {
    const told = tell({ url: SOURCE, outcome: 'failed', changed: false, repository: 'group/name' }, redact);
    expect(told.name).toBe('group/name');
    expect(JSON.parse(JSON.stringify(told.fields))).toEqual({
      url: SOURCE,
      outcome: 'failed',
      changed: false,
      created: false,
    });
  });

  it('tell a failure as well', () => {
    const told = tell({ ...RESULT, outcome: 'failed', error: failure() }, redact);
    expect(told.error).toMatchObject({ title: 'CH.00402000', what: 'The repository does not exist.' });
    expect(told.fields).toMatchObject({
      outcome: 'failed',
      mirror_id: 12439,
      error_code: 'CH.00402000',
      error_msg: 'The repository does not exist.',
      http_status: 404,
      request_id: 'f0e1d2c3b4a5',
    });
  });
});

describe('the field url', () => {
  const urlOf = (url: string, ...secrets: string[]) => tell(withMirror({ url }), redactorOf(...secrets)).fields['url'];

  it('is the source that the service tells', () => {
    expect(urlOf('https://example.com/other.git')).toBe('https://example.com/other.git');
  });

  it('is the source asked for when the service tells the same in other words', () => {
    expect(urlOf('HTTPS://EXAMPLE.com:443/a/')).toBe(SOURCE);
  });

  it('is the source asked for when the service tells none', () => {
    expect(tell(withMirror({ id: 1 }), redact).fields['url']).toBe(SOURCE);
  });

  it('never holds a user or password', () => {
    expect(urlOf('https://bot:secret@example.com/a.git')).toBe('https://example.com/a.git');
    expect(urlOf('https://bot:sec/ret@example.com/other.git')).toBe('https://***@example.com/other.git');
    expect(urlOf('https://bot@example.com/other.git')).toBe('https://example.com/other.git');
  });

  it('is taken as it is when it is no URL', () => {
    expect(urlOf('git@example.com:a.git')).toBe('git@example.com:a.git');
  });

  it('asked for is not redacted, though a secret is a part of it', () => {
    expect(urlOf(SOURCE, 'example')).toBe(SOURCE);
    expect(urlOf('https://example.com/other.git', 'example')).toBe('https://***.com/other.git');
  });
});

describe('text of the service', () => {
  it('loses every secret that it echoes', () => {
    const told = tell(
      {
        ...withMirror({ id: 1, url: 'https://example.com/hunter2.git', status: 'hunter2', lastError: 'bad hunter2' }),
        jid: 'hunter2',
        plan: [{ setting: 'url', now: 'https://example.com/hunter2.git', then: SOURCE }],
        error: failure('hunter2', 'no hunter2', 'hunter2'),
      },
      redactorOf('hunter2'),
    );
    expect(JSON.stringify(told)).not.toContain('hunter2');
    expect(told.plan).toEqual([{ setting: 'url', now: 'https://example.com/***.git', then: SOURCE }]);
  });

  it('loses a secret that lies across the bound of its length', () => {
    const { error } = tell({ ...RESULT, error: failure('A', `${'x'.repeat(1996)}hunter2`) }, redactorOf('hunter2'));
    expect(error?.what).not.toContain('hunt');
  });

  it('is one harmless line in every field, whatever it is', () => {
    const hostile = fc.string({ unit: fc.oneof(fc.constantFrom('\n', '\r', '\u001b[31m', '::', '##['), fc.string()) });
    fc.assert(
      fc.property(hostile, (text) => {
        const told = tell(
          {
            ...withMirror({ status: text, lastError: text, endpointUuid: text, lastUpdateAt: text }),
            jid: text,
            error: failure(text, text, text),
          },
          redact,
        );
        for (const value of Object.values(told.fields)) {
          expect(String(value)).not.toMatch(/\p{Cc}|^::|##\[/u);
        }
      }),
    );
  });

  it('is cut to a length that everybody can carry', () => {
    const long = 'x'.repeat(100_000);
    const { fields } = tell({ ...withMirror({ lastError: long }), error: failure(long, long) }, redact);
    expect(String(fields['last_error'])).toHaveLength(2000);
    expect(String(fields['error_msg'])).toHaveLength(2000);
    expect(String(fields['error_code'])).toHaveLength(64);
  });

  it('does not get lines of its own in a message', () => {
    const { error } = tell({ ...RESULT, error: failure('A', 'one\ntwo\r\nthree') }, redact);
    expect(error?.what).toBe('one two three');
  });
});

describe('a list of problems', () => {
  it('keeps a line for each', () => {
    const { what } = explain(new InputError(['mode: is wrong', 'url: is\nwrong']), redact);
    expect(what).toBe('mode: is wrong\nurl: is wrong');
  });

  it('is cut in error_msg, for a job has only 1 MB of outputs', () => {
    const problems = Array.from({ length: 10_000 }, (_, index) => `mirrors[${index}].url: ${'x'.repeat(200)}`);
    const told = explain(new InputError(problems), redact);
    expect(told.what.split('\n')).toHaveLength(10_000);
    expect(Buffer.byteLength(String(failureFields(told)['error_msg']))).toBeLessThan(300_000);
  });
});

describe('outputs', () => {
  it('are texts, and empty where nothing is known', () => {
    const runner = new RecordingRunner();
    setOutputs({ mirror_id: 7, changed: false, status: 'finished', last_error: undefined }, runner);
    expect(runner.outputs).toEqual({ mirror_id: '7', changed: 'false', status: 'finished', last_error: '' });
  });

  it('of no mirror are all empty', () => {
    const runner = new RecordingRunner();
    setOutputs(NO_MIRROR, runner);
    expect(Object.keys(runner.outputs)).toEqual(Object.keys(tell(RESULT, redact).fields));
    expect(new Set(Object.values(runner.outputs))).toEqual(new Set(['']));
  });

  it('of a failure are empty where nothing is known', () => {
    const runner = new RecordingRunner();
    setOutputs(failureFields({ title: 'Timeout', what: 'No reply.', where: '', remedy: '' }), runner);
    expect(runner.outputs).toEqual({ error_code: 'Timeout', error_msg: 'No reply.', http_status: '', request_id: '' });
  });
});
