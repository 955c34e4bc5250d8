import { describe, expect, it } from '@jest/globals';
import type { Credentials } from '../../src/credentials/credentials';
import { CredentialsError } from '../../src/credentials/credentials';
import { ResponseError } from '../../src/http/http-error';
import { REMEDIES } from '../../src/report/remedies';
import { api, explain, failed } from './explaining';

/** A change of the mirror. */
const WRITING = { method: 'PUT' };

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
    ['STS5.1001', 403, /trust policy/],
    ['STS5.2001', 400, /input audience/],
    ['IAM.401', 401, /domain_name.*username.*password.*lock the user/],
    ['IAM.0001', 401, /refused the sign-in/],
    ['IAM.0011', 401, /refused the sign-in/],
    ['IAM.0002', 400, /project_name/],
    ['IAM.0004', 404, /project_name/],
    ['IAM.0006', 400, /project_name/],
    ['IAM.400', 400, /project_name/],
    ['IAM.403', 403, /project_name/],
    ['IAM.404', 404, /project_name/],
  ])('%s (%d)', (code, status, remedy) => {
    const explanation = explain(api(code, status, 'No.', WRITING));
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
    expect(explain(api(code, status, 'No.', WRITING)).remedy).toMatch(remedy);
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

describe('a refused request has the remedy of what it was for', () => {
  const BASE = 'https://h.example/base';
  it.each<[what: string, method: string, path: string, code: string, status: number, remedy: RegExp]>([
    ['associating', 'POST', '/v4/repositories/7/remote-mirror/associate', 'XX.1', 400, /Check the URL of the source/],
    ['changing the source', 'PUT', '/v4/repositories/7/remote-mirror', 'CH.010001', 400, /Check the URL of the source/],
    ['starting', 'POST', '/v4/repositories/7/remote-mirror', 'XX.1', 400, /source_username and source_password/],
    ['starting', 'POST', '/v4/repositories/7/remote-mirror', 'XX.1', 403, /setRepository/],
    ['reading', 'GET', '/v4/repositories/7/remote-mirror', 'CH.00401001', 403, /getRepository(?!.*setRepository)/],
    [
      'reading branches',
      'GET',
      '/v4/repositories/7/repository/branches',
      'XX.1',
      403,
      /getRepository(?!.*setRepository)/,
    ],
    ['looking up', 'GET', '/v1/repositories/repoid', 'XX.1', 400, /path in repository/],
    ['looking up', 'GET', '/v2/projects/repositories', 'XX.1', 404, /Check repository, /],
    ['creating', 'POST', '/v1/repositories', 'CH.080403', 403, /project_uuid/],
    ['creating', 'POST', '/v1/repositories', 'XX.1', 400, /project_uuid and the name/],
    ['reading a project', 'GET', '/v2/projects/0123/repositories', 'CH.000404', 404, /project_uuid/],
    ['reading its groups', 'GET', '/v4/0123/manageable-groups', 'XX.1', 403, /project_uuid/],
    ['following a creation', 'GET', '/v2/repositories/0123', 'CH.080401', 401, /project_uuid/],
  ])('%s (%s %s)', (_, method, path, code, status, remedy) => {
    expect(explain(api(code, status, 'No.', { method, url: BASE + path })).remedy).toMatch(remedy);
  });
});

describe('a refused credential has the remedy of its kind', () => {
  it.each<[Credentials['kind'], code: string, remedy: RegExp]>([
    ['access_key', 'APIGW.0301', /access_key and secret_key do not belong together/],
    ['access_key', 'CH.00000002', /access key was not recognized/],
    ['access_key', 'XX.1', /keys belong together/],
    ['agency', 'APIGW.0301', /temporary keys of the trust agency/],
    ['agency', 'CH.00000002', /does not accept the temporary keys/],
    ['token', 'APIGW.0301', /lives 24 hours/],
    ['token', 'CH.00000002', /lives 24 hours/],
    ['password', 'APIGW.0301', /project_name/],
    ['identity_provider', 'CH.00000002', /project_name/],
  ])('%s: %s', (signIn, code, remedy) => {
    const explanation = explain(api(code, 401), signIn);
    expect(explanation.remedy).toMatch(remedy);
    if (signIn !== 'token') expect(explanation.remedy).not.toMatch(/user token/);
  });
});

describe('a refused exchange is explained by the sign-in alone', () => {
  const refused = (kind: Credentials['kind'], code: string | undefined, status: number) => {
    const url = 'https://sts.cn-north-4.myhuaweicloud.com/v5/agencies/assume-with-oidc';
    const cause =
      code === undefined
        ? new ResponseError('no code', failed({ method: 'POST', url, status }), false)
        : api(code, status, 'No.', { method: 'POST', url });
    const claims = kind === 'password' ? undefined : { iss: 'i', aud: 'a', sub: 'repo:o/n:ref:refs/heads/main' };
    return explain(new CredentialsError(kind, 'exchange', claims, cause), kind).remedy;
  };
  it.each<[Credentials['kind'], code: string | undefined, status: number, remedy: RegExp]>([
    ['agency', 'STS5.0004', 400, /provider_urn and agency_urn/],
    ['agency', 'PAP5.0011', 403, /sts:agencies:assumeWithOIDC/],
    ['agency', 'STS5.1001', 403, /trust policy.*repo:owner\/name.*repo:owner@id/],
    ['agency', undefined, 404, /iam_endpoint and sts_endpoint/],
    ['identity_provider', 'IAM.0011', 401, /settings of the identity provider/],
    ['identity_provider', 'IAM.404', 404, /identity_provider, project_name/],
    ['identity_provider', 'XX.1', 404, /identity_provider and project_name/],
    ['password', 'IAM.401', 401, /domain_name.*username/],
    ['password', 'IAM.404', 404, /project_name/],
    ['password', 'XX.1', 404, /project_name/],
  ])('%s: %s (%d)', (kind, code, status, remedy) => {
    expect(refused(kind, code, status)).toMatch(remedy);
    expect(refused(kind, code, status)).not.toMatch(/setRepository|repository_id|URL of the source/);
    if (kind !== 'password') expect(refused(kind, code, status)).not.toMatch(/username/);
  });

  it('with a customized subject says so, and nothing of the usual forms', () => {
    const claims = { iss: 'i', aud: 'a', sub: 'job_workflow_ref:o/n/.github/workflows/x.yml@refs/heads/main' };
    const { remedy } = explain(new CredentialsError('agency', 'exchange', claims, api('STS5.1001', 403)), 'agency');
    expect(remedy).toMatch(/customizes it/);
    expect(remedy).not.toMatch(/two forms/);
  });
});
