import { describe, expect, it } from '@jest/globals';
import { ApiError } from '../../src/codearts/api-error';
import { isCredentialRefusal, stopsAll } from '../../src/codearts/credential-refusal';
import { CredentialsError } from '../../src/credentials/credentials';
import { NetworkError, ResponseError, TimeoutError } from '../../src/http/http-error';
import { OutcomeUnknownError } from '../../src/mirror/remote-mirror';

describe('isCredentialRefusal', () => {
  const about = (status?: number) => ({
    method: 'GET',
    url: 'https://repo.example.com',
    ...(status !== undefined && { status }),
  });
  const api = (code: string, status: number) => new ApiError(code, 'no', about(status));
  const table: [what: string, error: unknown, isRefusal: boolean][] = [
    ['401 CH.00000001', api('CH.00000001', 401), true],
    ['401 CH.00000002', api('CH.00000002', 401), true],
    ['401 DEV.00000003', api('DEV.00000003', 401), true],
    ['401 of an unknown code', api('X', 401), true],
    ['401 without a code', new ResponseError('an empty body', about(401), false), true],
    ['401 that was cut off', new NetworkError('reset', about(401), { sent: true, permanent: false }), true],
    ['401 CH.080401, which speaks of one repository', api('CH.080401', 401), false],
    ['401 CH_080401', api('CH_080401', 401), false],
    ['401 ch-080401', api('ch-080401', 401), false],
    ['401 APIGW.0301', api('APIGW.0301', 401), true],
    ['403 APIG.0303, an expired signature', api('APIG.0303', 403), true],
    ['400 apigw_0307', api('apigw_0307', 400), true],
    ['200 APIG.0301', api('APIG.0301', 200), true],
    ['429 APIG.0308, throttling', api('APIG.0308', 429), false],
    ['429 APIGW.0308', api('APIGW.0308', 429), false],
    ['404 APIGW.0101, a wrong host', api('APIGW.0101', 404), false],
    ['400 APIGW.0201', api('APIGW.0201', 400), false],
    ['403 CH.00401001', api('CH.00401001', 403), false],
    ['404 CH.00402000', api('CH.00402000', 404), false],
    ['500', api('CH.000001', 500), false],
    ['no reply', new NetworkError('reset', about(), { sent: true, permanent: false }), false],
    ['a time-out', new TimeoutError('late', about(), true), false],
    ['another error', new Error('401'), false],
    ['no error', undefined, false],
  ];

  it.each(table.filter(([, , isRefusal]) => isRefusal))('is true of %s', (_what, error) => {
    expect(isCredentialRefusal(error)).toBe(true);
  });

  it.each(table.filter(([, , isRefusal]) => !isRefusal))('is false of %s', (_what, error) => {
    expect(isCredentialRefusal(error)).toBe(false);
  });
});

describe('stopsAll', () => {
  const about = { method: 'POST', url: 'https://iam.example.com' };
  const signIn = (cause: unknown) => new CredentialsError('agency', 'exchange', undefined, cause);

  it.each([
    ['a refused credential', new ApiError('APIGW.0301', 'no', { ...about, status: 401 })],
    ['a refused exchange', signIn(new ApiError('IAM.401', 'no', { ...about, status: 401 }))],
    ['an exchange that was not answered', signIn(new TimeoutError('late', about, true))],
    ['an exchange without a usable reply', signIn(new ResponseError('no token', about, false))],
    [
      'a reply that was lost before the credential was refused',
      new OutcomeUnknownError(
        new TimeoutError('late', about, true),
        new ApiError('APIGW.0301', 'no', { ...about, status: 401 }),
      ),
    ],
  ])('is true of %s', (_what, error) => {
    expect(stopsAll(error)).toBe(true);
  });

  it.each([
    ['a refused repository', new ApiError('CH.00401001', 'no', { ...about, status: 403 })],
    ['a time-out', new TimeoutError('late', about, true)],
    [
      'a reply that was lost, and a repository that may not be read',
      new OutcomeUnknownError(
        new TimeoutError('late', about, true),
        new ApiError('CH.00401001', 'no', { ...about, status: 403 }),
      ),
    ],
    ['no error', undefined],
  ])('is false of %s', (_what, error) => {
    expect(stopsAll(error)).toBe(false);
  });
});
