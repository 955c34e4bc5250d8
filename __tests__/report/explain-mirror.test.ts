import { describe, expect, it } from '@jest/globals';
import { TimeoutError } from '../../src/http/http-error';
import {
  ConflictError,
  NotAppliedError,
  NotAssociatedError,
  OutcomeUnknownError,
  StaleError,
  SyncError,
  SyncTimeoutError,
} from '../../src/mirror/remote-mirror';
import { RepositoryNotFoundError } from '../../src/mirror/repositories';
import { api, explain, failed } from './explaining';

const HOUR_MS = 3_600_000;

describe('a mirror that is not as asked', () => {
  it('is a Conflict that names both sources', () => {
    const error = new ConflictError('https://example.com/other.git', 'https://example.com/a.git');
    expect(explain(error)).toEqual({
      title: 'Conflict',
      what: 'The repository already mirrors https://example.com/other.git, not https://example.com/a.git.',
      where: '',
      remedy: expect.stringContaining('on_conflict: update'),
    });
  });

  it('is NotAssociated', () => {
    expect(explain(new NotAssociatedError())).toEqual({
      title: 'NotAssociated',
      what: 'The repository has no remote mirror.',
      where: '',
      remedy: expect.stringContaining('mode: associate'),
    });
  });

  it("is NotAssociated with the service's own code and request", () => {
    expect(explain(new NotAssociatedError(api('CH.000404', 404, 'No mirror.')), 'token')).toMatchObject({
      title: 'NotAssociated',
      what: 'The repository has no remote mirror. The service says CH.000404: No mirror.',
      where: expect.stringContaining('HTTP 404, request id f0e1d2c3b4a5'),
      httpStatus: 404,
      requestId: 'f0e1d2c3b4a5',
    });
  });

  it('is an UnexpectedResponse when the service accepted the change and did not make it', () => {
    expect(explain(new NotAppliedError('the service accepted the new source and still shows x'))).toMatchObject({
      title: 'UnexpectedResponse',
      what: 'The service accepted the new source and still shows x.',
    });
  });

  it('is unknown when the reply was lost and could not be read back', () => {
    const lost = new TimeoutError('no reply within 30 s', failed({ method: 'POST' }), true);
    expect(explain(new OutcomeUnknownError(lost, api('CH.00401001', 403, 'No access.')), 'token')).toMatchObject({
      title: 'Timeout',
      what: 'No reply within 30 s. Whether the request took effect is unknown: reading back failed too (CH.00401001: No access.).',
      where: expect.stringMatching(/^POST .*no reply/),
      remedy: expect.stringMatching(/^Nothing was sent again\..*getRepository/),
    });
  });
});

describe('a repository that is not found', () => {
  it('is wrong input, with near matches', () => {
    expect(explain(new RepositoryNotFoundError('group/site', ['group/website', 'group/sites']))).toEqual({
      title: 'InvalidInput',
      what: 'There is no repository group/site, or this credential may not see it. Near matches: group/website, group/sites.',
      where: '',
      remedy: expect.stringMatching(/repository_id.*region.*on_missing: create/),
    });
  });

  it("has the service's own code where it gave one", () => {
    expect(explain(new RepositoryNotFoundError('group/site', [], api('CH.010117', 404)))).toMatchObject({
      title: 'CH.010117',
      what: 'There is no repository group/site, or this credential may not see it.',
      httpStatus: 404,
    });
  });
});

describe('a synchronization', () => {
  it('that failed is SyncFailed, with the reason of the service and the failures so far', () => {
    expect(explain(new SyncError({ lastError: 'host not found', numberOfFailures: 3 }))).toEqual({
      title: 'SyncFailed',
      what: 'host not found. Failures so far: 3.',
      where: '',
      remedy: expect.stringMatching(/endpoint_uuid.*force_fetch: true/),
    });
  });

  it('that failed without a reason says so', () => {
    const { what, remedy } = explain(new SyncError({}));
    expect(what).toBe('The synchronization failed, and the service gives no reason.');
    expect(remedy).toMatch(/^Check that CodeArts can reach the source/);
  });

  it('that did not end is SyncTimeout, with the last state', () => {
    expect(explain(new SyncTimeoutError(1_800_000, { status: 'started' }))).toMatchObject({
      title: 'SyncTimeout',
      what: 'The synchronization did not end within 30m; its last state is started.',
      remedy: expect.stringContaining('wait_timeout'),
    });
  });

  it('that did not end and could not be read says why', () => {
    const { what } = explain(new SyncTimeoutError(1_800_000, undefined, new Error('no reply within 30 s')));
    expect(what).toBe(
      'The synchronization did not end within 30m; its last state is unknown. The last request failed: no reply within 30 s.',
    );
  });

  it('that is too old is Stale, with both figures', () => {
    const mirror = { lastSuccessfulUpdateAt: '2025-04-24T20:04:44.000+08:00', mirroringEnabled: false };
    expect(explain(new StaleError(mirror, 26 * HOUR_MS, 24 * HOUR_MS))).toMatchObject({
      title: 'Stale',
      what: 'The last success was 1d 2h ago (2025-04-24T20:04:44.000+08:00); max_age allows 1d.',
      remedy: expect.stringContaining('mirroring_enabled'),
    });
  });

  it('that never went well is Stale', () => {
    expect(explain(new StaleError({}, undefined, HOUR_MS)).what).toBe(
      'No successful synchronization is known; max_age allows 1h.',
    );
  });
});

describe('a remedy in a check', () => {
  it.each([
    ['a conflict', new ConflictError('https://h/a.git', 'https://h/b.git'), /on_conflict: update/],
    ['an old success', new StaleError({}, undefined, HOUR_MS), /sync: true/],
    ['a failed synchronization', new SyncError({}), /force_fetch: true/],
  ])('of %s leaves what a check refuses to the step that associates', (_, error, advice) => {
    expect(explain(error, 'token').remedy).toMatch(advice);
    expect(explain(error, 'token').remedy).not.toMatch(/the step that associates/);
    expect(explain(error, 'token', 'check').remedy).toMatch(/in the step that associates \(mode: associate\)/);
  });

  it('of a repository that is not there does not create it', () => {
    const error = new RepositoryNotFoundError('group/site', []);
    expect(explain(error, 'token').remedy).toMatch(/on_missing: create/);
    expect(explain(error, 'token', 'check').remedy).not.toMatch(/on_missing/);
  });

  it('does not advise a check', () => {
    expect(explain(new SyncTimeoutError(HOUR_MS, undefined), 'token', 'check').remedy).not.toMatch(/mode: check/);
    expect(explain(api('XX.1', 409), 'token', 'check').remedy).not.toMatch(/mode: check/);
  });
});
