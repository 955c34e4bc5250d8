import { describe, expect, it } from '@jest/globals';
import { CancelledError } from '../../src/runner/stop';
import { InputError, MissingCredentialsError } from '../../src/inputs/input-error';
import { type Credentials, CredentialsError } from '../../src/credentials/credentials';
import { ApiError } from '../../src/codearts/api-error';
import { HttpError, NetworkError, ResponseError, TimeoutError } from '../../src/http/http-error';
import { api, explain, failed, URL_OF_MIRROR } from './explaining';

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
    ['password', 'a password (user ci-bot of account acme, project cn-north-4)'],
    ['identity_provider', 'a GitHub OIDC token and an identity provider (github, project cn-north-4)'],
    ['agency', 'a GitHub OIDC token and a trust agency (iam::0123:agency:mirror, iam::0123:oidcProvider:github)'],
  ])('says that it was signed in with %s', (kind, name) => {
    expect(explain(api('CH.00401001', 403), kind).where).toContain(`signed in with ${name}`);
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
    const { where } = explain(new CredentialsError('password', 'exchange', undefined, api('IAM.401', 401)), 'password');
    expect(where).not.toContain('OIDC token says');
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

describe('a word of our own from the service', () => {
  it.each(['SyncTimeout', 'synctimeout', 'NotInSync', 'InternalError', 'Sync\u200bTimeout', ' Stale '])(
    'does not speak for us: %j',
    (code) => {
      const { title } = explain(new ApiError(code, 'No.', failed({ status: 403 })));
      expect(title).toMatch(/^service:(SyncTimeout|synctimeout|NotInSync|InternalError|Stale)$/);
    },
  );

  it('is a title all the same when it is ours', () => {
    expect(explain(new TimeoutError('no reply', failed(), true)).title).toBe('Timeout');
  });

  it('that is nothing at all is an UnexpectedResponse', () => {
    expect(explain(new ApiError('\u200b', 'No.', failed({ status: 403 }))).title).toBe('UnexpectedResponse');
  });
});
