import { describe, expect, it } from '@jest/globals';
import { CancelledError, explain, REMEDIES, TITLES } from '../../src/report/explain';
import { InputError, MissingCredentialsError } from '../../src/inputs/input-error';
import { type Credentials, CredentialsError } from '../../src/credentials/credentials';
import { ApiError } from '../../src/codearts/api-error';
import { type FailedRequest, HttpError, NetworkError, ResponseError, TimeoutError } from '../../src/http/http-error';
import {
  ConflictError,
  NotAppliedError,
  NotAssociatedError,
  OutcomeUnknownError,
  StaleError,
  SyncError,
  SyncTimeoutError,
} from '../../src/mirror/remote-mirror';
import { NotInSyncError, SourceUnreadableError } from '../../src/mirror/verification';
import { GitError } from '../../src/git/git-error';
import {
  CreationError,
  CreationTimeoutError,
  ParentNotFoundError,
  RepositoryNotFoundError,
  SameRepositoryError,
} from '../../src/mirror/repositories';

const URL_OF_MIRROR = 'https://codehub-ext.cn-north-4.myhuaweicloud.com/v4/repositories/7/remote-mirror';
const failed = (more: Partial<FailedRequest> = {}): FailedRequest => ({ method: 'GET', url: URL_OF_MIRROR, ...more });
const api = (code: string, status: number, message = 'Said the service.') =>
  new ApiError(code, message, failed({ status, requestId: 'f0e1d2c3b4a5' }));
const HOUR_MS = 3_600_000;

describe('an error of the service', () => {
  it("has the service's code for title, its message, and where it happened", () => {
    expect(explain(api('CH.00402000', 404, 'The repository does not exist. Check and try again.'), 'token')).toEqual({
      title: 'CH.00402000',
      what: 'The repository does not exist. Check and try again.',
      where: `GET ${URL_OF_MIRROR}: HTTP 404, request id f0e1d2c3b4a5, signed in with a user token`,
      remedy: expect.stringContaining('Check repository_id'),
      httpStatus: 404,
      requestId: 'f0e1d2c3b4a5',
    });
  });

  it('says so when the service gives no message', () => {
    expect(explain(api('CH.000001', 500, '')).what).toBe('The service gives no message.');
  });

  it('leaves out what is not known', () => {
    const explanation = explain(new ApiError('CH.000404', 'Not found.', failed({ status: 404 })));
    expect(explanation.where).toBe(`GET ${URL_OF_MIRROR}: HTTP 404`);
    expect(explanation).not.toHaveProperty('requestId');
  });

  it.each<[Credentials['kind'], string]>([
    ['token', 'a user token'],
    ['access_key', 'an access key'],
    ['password', 'a password'],
    ['identity_provider', 'a GitHub OIDC token and an identity provider'],
    ['agency', 'a GitHub OIDC token and an agency'],
  ])('says that it was signed in with %s', (kind, name) => {
    expect(explain(api('CH.00401001', 403), kind).where).toContain(`signed in with ${name}`);
  });
});

describe('every documented code has its remedy', () => {
  it.each([
    ['CH.00000001', 401, /get a new one/],
    ['CH.00000002', 401, /lives 24 hours.*scoped to a project/],
    ['DEV.00000003', 401, /expired/],
    ['CH.080401', 401, /removed from its members/],
    ['CH.00401001', 403, /codeartsrepo:repository:setRepository/],
    ['CH.00401008', 403, /member of the repository/],
    ['CH.004403', 403, /setRepository/],
    ['CH.080403', 403, /setRepository/],
    ['DEV-23-50804', 403, /setRepository/],
    ['CH.00402000', 404, /Check repository_id.*Check region/],
    ['CH.000404', 404, /Check repository_id/],
    ['CH.010117', 404, /Check repository_id/],
    ['CH.004404', 404, /repository_id, region and endpoint/],
    ['CH_23_51308', 409, /added already.*mode: check/],
    ['CH.010001', 400, /Check the URL of the source/],
    ['CH.00405011', 400, /Check the URL of the source/],
    ['CH.00405030', 400, /Check the URL of the source/],
    ['CH.00401999', 400, /Check the URL of the source/],
    ['CH.00401015', 400, /Check the URL of the source/],
    ['CH.000001', 500, /a problem of its own.*request id/],
    ['CH.080504', 504, /a problem of its own/],
    ['APIGW.0101', 404, /region or the endpoint is wrong/],
    ['APIGW.0106', 400, /objects to the request/],
    ['APIGW.0201', 504, /a problem of its own/],
    ['APIGW.0301', 401, /refused the credential.*do not belong together.*lock a key/],
    ['APIG.0301', 401, /refused the credential/],
    ['APIG.0303', 401, /clock is more than 15 minutes off/],
    ['APIGW.0302', 401, /refused the credential/],
    ['APIGW.0305', 401, /refused the credential/],
    ['APIGW.0306', 401, /refused the credential/],
    ['APIGW.0307', 401, /refused the credential/],
    ['APIGW.0308', 429, /throttles.*lower concurrency/],
    ['APIG.0308', 429, /throttles/],
    ['STS5.1001', 403, /trust policy.*repo:owner\/name.*repo:owner@id/],
    ['STS5.2001', 400, /input audience/],
    ['IAM.401', 401, /domain_name.*username.*password.*lock the user/],
    ['IAM.0001', 401, /identity provider/],
    ['IAM.0011', 401, /identity provider/],
    ['IAM.0002', 400, /project_name/],
    ['IAM.0004', 404, /project_name/],
    ['IAM.0006', 400, /project_name/],
    ['IAM.400', 400, /project_name/],
    ['IAM.403', 403, /project_name/],
    ['IAM.404', 404, /project_name/],
  ])('%s (%d)', (code, status, remedy) => {
    const explanation = explain(api(code, status));
    expect(explanation.title).toBe(code);
    expect(explanation.remedy).toMatch(remedy);
  });

  it.each([
    ['ch_00402000', 404, /repository_id/],
    ['CH-00402000', 404, /repository_id/],
    ['DEV.CH.00402000', 404, /Check repository_id: it is the number/],
    ['DEV_CH_080401', 401, /removed from its members/],
    ['dev.23.50804', 403, /setRepository/],
    ['apigw_0101', 404, /does not offer the API/],
    ['sts5-1001', 403, /trust policy/],
  ])('in any case, with any separator and with the prefix DEV: %s', (code, status, remedy) => {
    expect(explain(api(code, status)).remedy).toMatch(remedy);
  });

  it('and each remedy is found under the codes that it names', () => {
    for (const { codes, pattern } of REMEDIES) {
      const named = codes.match(/[A-Z0-9]+[._-][\d_.-]+\d/g) ?? [];
      expect(named.length).toBeGreaterThan(0);
      for (const code of named) expect(code).toMatch(pattern);
    }
  });
});

describe('a code that is not known has the remedy of its status', () => {
  it.each([
    [400, /objects to the request/],
    [401, /The credential was refused/],
    [403, /IP allow-list/],
    [404, /Check repository_id, region and endpoint/],
    [409, /forbids this/],
    [429, /throttles/],
    [500, /a problem of its own/],
    [503, /a problem of its own/],
    [200, /Look the code up/],
    [418, /Look the code up/],
  ])('%d', (status, remedy) => {
    expect(explain(api('XX.1', status)).remedy).toMatch(remedy);
  });
});

describe('a clock that is off', () => {
  const off = (clockAheadMs: number, status = 401) =>
    explain(new ApiError('APIGW.0301', 'verify aksk signature fail', failed({ status, clockAheadMs }))).remedy;

  it('is remarked where the service refuses', () => {
    expect(off(HOUR_MS)).toMatch(/clock is 1h ahead of the service's, and more than 15 minutes are refused: set it\.$/);
    expect(off(-HOUR_MS)).toMatch(/clock is 1h behind the service's/);
  });

  it('is not remarked when it is off by less, or when that is not the cause', () => {
    expect(off(15 * 60_000)).not.toContain('ahead of');
    expect(off(HOUR_MS, 500)).not.toContain('ahead of');
    expect(off(HOUR_MS, 400)).toContain('ahead of');
  });
});

describe('a request without an answer of the service', () => {
  it('that found no connection is a NetworkError', () => {
    const error = new NetworkError('the connection was refused (ECONNREFUSED)', failed(), {
      sent: false,
      permanent: false,
    });
    expect(explain(error)).toEqual({
      title: 'NetworkError',
      what: 'The connection was refused (ECONNREFUSED).',
      where: `GET ${URL_OF_MIRROR}: no reply`,
      remedy: expect.stringMatching(/region and endpoint, the proxy.*firewall/),
    });
  });

  it('in time is a Timeout', () => {
    const explanation = explain(new TimeoutError('no reply within 30 s', failed(), true));
    expect(explanation).toMatchObject({ title: 'Timeout', what: 'No reply within 30 s.' });
    expect(explanation.remedy).toMatch(/request_timeout/);
  });

  it('that is readable is an UnexpectedResponse', () => {
    const error = new ResponseError('the reply is an HTML page ("Login"), not JSON', failed({ status: 200 }), true);
    const explanation = explain(error);
    expect(explanation).toMatchObject({
      title: 'UnexpectedResponse',
      what: 'The reply is an HTML page ("Login"), not JSON.',
      httpStatus: 200,
    });
    expect(explanation.remedy).toMatch(/a proxy, a portal, a wrong endpoint/);
  });

  it('but a page of a gateway that has a problem is an UnexpectedResponse of the service', () => {
    const error = new ResponseError('HTTP 502 with an HTML page', failed({ status: 502 }), false);
    expect(explain(error)).toMatchObject({
      title: 'UnexpectedResponse',
      remedy: expect.stringMatching(/a problem of its own/),
    });
  });

  it('of any other kind is an UnexpectedResponse', () => {
    expect(explain(new HttpError('what?', failed({ status: 401 })))).toMatchObject({
      title: 'UnexpectedResponse',
      what: 'What?',
      remedy: expect.stringMatching(/credential was refused/),
    });
  });
});

describe('signing in', () => {
  const claims = { iss: 'https://token.actions.githubusercontent.com', aud: 'sts', sub: 'repo:octo-org/website:ref:x' };

  it("that the service refuses has the service's code, and the claims of the job's token", () => {
    const error = new CredentialsError('agency', 'exchange', claims, api('STS5.1001', 403, 'No match.'));
    expect(explain(error)).toMatchObject({
      title: 'STS5.1001',
      what: 'No match.',
      httpStatus: 403,
      where: expect.stringContaining(
        " This job's OIDC token says iss https://token.actions.githubusercontent.com, aud sts, sub repo:octo-org/website:ref:x.",
      ),
      remedy: expect.stringContaining('trust policy'),
    });
  });

  it('without a token has no claims', () => {
    const { where } = explain(new CredentialsError('password', 'exchange', undefined, api('IAM.401', 401)));
    expect(where).toMatch(/signed in with a password$/);
  });

  it("that fails at GitHub is a NetworkError with GitHub's answer", () => {
    const cause = new ResponseError('HTTP 403 with text ("no")', failed({ status: 403 }), false);
    expect(explain(new CredentialsError('agency', 'id_token', undefined, cause))).toMatchObject({
      title: 'NetworkError',
      what: 'GitHub did not give an OIDC token: HTTP 403 with text ("no").',
      remedy: expect.stringContaining('id-token: write'),
    });
  });

  it('that gets no answer of GitHub in time is a Timeout', () => {
    const cause = new TimeoutError('no reply within 30 s', failed(), true);
    expect(explain(new CredentialsError('agency', 'id_token', undefined, cause)).title).toBe('Timeout');
  });

  it('that fails for a reason of our own is a defect', () => {
    expect(explain(new CredentialsError('agency', 'exchange', undefined, new TypeError('oops')))).toMatchObject({
      title: 'InternalError',
      what: 'TypeError: oops',
    });
  });
});

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
      remedy: expect.stringMatching(/^Nothing was sent again\..*setRepository/),
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
    const mirror = { lastSuccessfulUpdateAt: '2025-04-24T20:04:44.000+08:00' };
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

describe('a proof of arrival', () => {
  it('that fails is NotInSync, with the branches and both commits', () => {
    const missing = [{ branch: 'main', expected: 'a'.repeat(40), there: 'b'.repeat(40) }];
    expect(explain(new NotInSyncError({ compared: 12, missing, isOwnCommit: false }))).toMatchObject({
      title: 'NotInSync',
      what: "11 of 12 branches hold the source's commits: main (source aaaaaaaaaaaa, mirror bbbbbbbbbbbb).",
      remedy: expect.stringContaining('force_fetch'),
    });
  });

  it('without a source is SourceUnreadable, with how it answered', () => {
    const error = new SourceUnreadableError('https://example.com/a.git', new GitError('HTTP 401 ("Who?")', 401));
    expect(explain(error)).toMatchObject({
      title: 'SourceUnreadable',
      what: 'The source https://example.com/a.git cannot be read: HTTP 401 ("Who?").',
      where: '',
      httpStatus: 401,
      remedy: expect.stringContaining('source_username and source_password'),
    });
  });

  it('without an answer of the source tells the request, and not how the run signed in', () => {
    const failed = { method: 'GET', url: 'https://example.com/a.git/info/refs' };
    const error = new SourceUnreadableError('https://example.com/a.git', new TimeoutError('no reply', failed, true));
    expect(explain(error, 'token')).toMatchObject({
      title: 'SourceUnreadable',
      where: 'GET https://example.com/a.git/info/refs: no reply',
    });
  });
});

describe('a run', () => {
  it('with wrong inputs lists every problem', () => {
    expect(explain(new InputError(['mode: is wrong', 'url: is wrong']))).toMatchObject({
      title: 'InvalidInput',
      what: 'mode: is wrong\nurl: is wrong',
      remedy: expect.stringContaining('Nothing was sent'),
    });
  });

  it('without credentials says why, and how to let it pass', () => {
    expect(explain(new MissingCredentialsError('It is a fork.', 'fail'))).toMatchObject({
      title: 'MissingCredentials',
      remedy: 'It is a fork. To let such runs pass, set on_missing_credentials: skip.',
    });
  });

  it('that was cancelled says by what', () => {
    expect(explain(new CancelledError('SIGINT'))).toMatchObject({
      title: 'Cancelled',
      what: 'The run was cancelled (SIGINT).',
    });
  });

  it.each([
    [new TypeError('x is not a function'), 'TypeError: x is not a function'],
    ['a text', 'a text'],
    [undefined, 'undefined'],
  ])('that fails for a reason of our own asks for a report (%s)', (error, what) => {
    expect(explain(error)).toMatchObject({
      title: 'InternalError',
      what,
      remedy: expect.stringContaining('defect of the action'),
    });
  });
});

describe('the titles of our own', () => {
  it('are those of the contract', () => {
    expect(Object.keys(TITLES)).toEqual([
      'InvalidInput',
      'MissingCredentials',
      'NetworkError',
      'Timeout',
      'UnexpectedResponse',
      'Conflict',
      'NotAssociated',
      'SyncFailed',
      'SyncTimeout',
      'Stale',
      'NotInSync',
      'SourceUnreadable',
      'Cancelled',
    ]);
  });
});

describe('an identity or a creation that goes wrong', () => {
  it.each<[error: Error, title: string, what: RegExp, remedy: RegExp]>([
    [new SameRepositoryError('g/a', 42), 'InvalidInput', /same repository as g\/a \(42\)/, /one of the two/],
    [
      new ParentNotFoundError('g/x', '0123456789abcdef0123456789abcdef', ['g', 'g/y']),
      'InvalidInput',
      /no group g\/x .*; there are g, g\/y\.$/,
      /Nothing was created/,
    ],
    [new CreationError('the service reports a failure'), 'UnexpectedResponse', /^The service reports/, /project_uuid/],
    [
      new CreationTimeoutError(120_000, 'g/a', api('CH.080401', 401)),
      'Timeout',
      /g\/a was created.* within 2m.* last answer/,
      /Run again later/,
    ],
  ])('%s', (error, title, what, remedy) => {
    expect(explain(error)).toMatchObject({
      title,
      what: expect.stringMatching(what),
      remedy: expect.stringMatching(remedy),
    });
  });
});
