import { describe, expect, it } from '@jest/globals';
import { ApiError, describeBody, readJson, refusal } from '../../src/codearts/api-error';
import { ResponseError } from '../../src/http/http-error';
import type { HttpResponse } from '../../src/http/reply';
import { isJsonObject } from '../../src/json';

function response(
  status: number,
  body: string,
  headers: Record<string, string> = {},
  requestId?: string,
): HttpResponse {
  const about = { method: 'GET', url: 'https://repo.example.com/v4', status, ...(requestId && { requestId }) };
  return { status, headers, body, about };
}

/** What `readJson` throws. */
function thrownBy(of: HttpResponse): unknown {
  try {
    return { returned: readJson(of) };
  } catch (error) {
    return error;
  }
}

const SHAPES: [shape: string, body: unknown, code: string, message: string][] = [
  [
    'of v4',
    { error_code: 'CH.00402000', error_msg: 'The repository does not exist.' },
    'CH.00402000',
    'The repository does not exist.',
  ],
  [
    'of the gateway',
    { error_code: 'APIGW.0301', error_msg: 'Incorrect IAM authentication information', request_id: 'b0d1' },
    'APIGW.0301',
    'Incorrect IAM authentication information',
  ],
  [
    'of STS v5',
    { error_code: 'STS5.1001', error_msg: 'not allowed', encoded_authorization_message: 'abc' },
    'STS5.1001',
    'not allowed',
  ],
  [
    'of v1 and v2, failed',
    { error: { code: 'DEV.CH.10001', message: 'Param invalid' }, status: 'failed' },
    'DEV.CH.10001',
    'Param invalid',
  ],
  [
    'of v1 and v2, error',
    { error: { code: 'CH_23_51308', message: 'there' }, status: 'error' },
    'CH_23_51308',
    'there',
  ],
  [
    'of IAM v3',
    { error: { code: 401, message: 'The username or password is wrong.', title: 'Unauthorized' } },
    'IAM.401',
    'The username or password is wrong.',
  ],
  ['in camel case', { errorCode: 'DEV-23-50804', errorMsg: 'no' }, 'DEV-23-50804', 'no'],
  ['in camel case, spelt out', { errorCode: 'CH.1', errorMessage: 'no' }, 'CH.1', 'no'],
  ['nested in snake case', { error: { error_code: 'IAM.0011', error_msg: 'no' } }, 'IAM.0011', 'no'],
  ['without a message', { error_code: 'CH.10000' }, 'CH.10000', ''],
  ['with a null message', { error_code: 'CH.10000', error_msg: null }, 'CH.10000', ''],
  ['with a message of another type', { error_code: 'CH.10000', error_msg: { a: 1 } }, 'CH.10000', ''],
  ['with white space around', { error_code: ' CH.10000\n', error_msg: '\tbusy ' }, 'CH.10000', 'busy'],
  ['with an empty outer code', { error_code: '', error: { code: 'CH.1', message: 'no' } }, 'CH.1', 'no'],
];

describe('an error body', () => {
  it.each(SHAPES)('%s is the error of the service, whatever the status', (_shape, body, code, message) => {
    for (const status of [200, 400, 404, 503]) {
      const reply = response(status, JSON.stringify(body));
      for (const error of [thrownBy(reply), refusal(reply)]) {
        expect(error).toBeInstanceOf(ApiError);
        expect(error).toMatchObject({ name: 'ApiError', errorCode: code, errorMsg: message, failed: { status } });
        expect((error as ApiError).message).toBe(message || code);
      }
    }
  });
});

describe('the request id of an error', () => {
  const body = JSON.stringify({ error_code: 'APIGW.0301', error_msg: 'no', request_id: 'from-body' });

  it('is that of the header', () => {
    expect(refusal(response(401, body, {}, 'from-header')).failed.requestId).toBe('from-header');
  });

  it('is that of the body when the header has none', () => {
    expect(refusal(response(401, body)).failed.requestId).toBe('from-body');
  });

  it('is absent when neither has one', () => {
    expect(refusal(response(401, '{"error_code":"CH.1"}')).failed).not.toHaveProperty('requestId');
  });
});

describe('readJson', () => {
  it.each(['', ' ', '\r\n\t'])('gives undefined for the empty body %j', (body) => {
    expect(readJson(response(200, body))).toBeUndefined();
  });

  it.each([
    'null',
    '{}',
    '[]',
    '[1,"a"]',
    '7',
    '"text"',
    'true',
    '{"result":468485,"status":"success"}',
    '{"id":1,"last_error":"failed"}',
    '{"error":null}',
    '{"error":"text"}',
    '{"error":[]}',
    '{"error":{}}',
    '{"error_code":null,"error_msg":null}',
    '{"error_code":""}',
    '[{"error_code":"CH.1"}]',
  ])('gives the JSON %s as it is', (body) => {
    expect(readJson(response(200, body))).toEqual(JSON.parse(body));
  });

  it.each([
    ['<!DOCTYPE html><html><head><title> Sign in </title></head></html>', 'an HTML page ("Sign in")'],
    ['{"id": 1', 'broken JSON'],
    ['[1, 2', 'broken JSON'],
    ['Bad Gateway', 'text ("Bad Gateway")'],
    ['{"id":1}{"id":2}', 'broken JSON'],
  ])('refuses %s', (body, words) => {
    const error = thrownBy(response(201, body));
    expect(error).toBeInstanceOf(ResponseError);
    expect(error).toMatchObject({
      message: `the reply is ${words}, not JSON`,
      unreadable: true,
      failed: { status: 201 },
    });
    expect((error as ResponseError).cause).toMatchObject({ name: 'SyntaxError' });
  });
});

describe('refusal', () => {
  it.each([
    [404, '', false, 'an empty body'],
    [502, '<html><body>', true, 'an HTML page'],
    [500, '{"error_code":', true, 'broken JSON'],
    [403, '{"message":"no"}', false, 'unexpected JSON ({"message":"no"})'],
    [400, '[]', false, 'unexpected JSON ([])'],
    [503, 'upstream connect error', true, 'text ("upstream connect error")'],
  ])('of %d with the body %j is none of the service', (status, body, unreadable, words) => {
    const message = `HTTP ${status} with ${words} and no error code of the service`;
    const error = refusal(response(status, body));
    expect(error).toBeInstanceOf(ResponseError);
    expect(error).toMatchObject({ message, unreadable, failed: { status } });
  });

  it.each([
    [300, undefined, ''],
    [301, 'https://other.example.com/path?token=1', ' to https://other.example.com'],
    [302, '/login', ' to another address'],
    [307, undefined, ''],
    [308, 'https://:bad', ' to another address'],
  ])('of the redirect %d to %s names its origin only', (status, location, to) => {
    const headers = location === undefined ? {} : { location };
    const error = refusal(response(status, '{"error_code":"CH.1"}', headers as Record<string, string>));
    expect(error).toBeInstanceOf(ResponseError);
    expect(error).toMatchObject({
      message: `HTTP ${status}, a redirect${to}, which is not followed: credentials must not travel`,
      unreadable: false,
    });
  });
});

describe('describeBody', () => {
  it.each([
    ['', 'an empty body'],
    [' \n', 'an empty body'],
    ['  <!doctype HTML><title>502 Bad Gateway</title>', 'an HTML page ("502 Bad Gateway")'],
    ['<HTML><title></title>', 'an HTML page'],
    ['<body>', 'an HTML page'],
    ['<head><title>  </title>', 'an HTML page'],
    ['<?xml version="1.0"?>', 'text ("<?xml version="1.0"?>")'],
    ['{"a":1}', 'unexpected JSON ({"a":1})'],
    ['[1]', 'unexpected JSON ([1])'],
    ['{a:1}', 'broken JSON'],
    ['null', 'text ("null")'],
  ])('calls %j %s', (body, words) => {
    expect(describeBody(body)).toBe(words);
  });

  it('leaves nothing out: a secret that was cut in two could not be found any more', () => {
    const long = 'x'.repeat(5000);
    expect(describeBody(long)).toBe(`text ("${long}")`);
    expect(describeBody(`{"a":"${long}"}`)).toBe(`unexpected JSON ({"a":"${long}"})`);
    expect(describeBody(`<html><title>${long}</title>`)).toBe(`an HTML page ("${long}")`);
  });
});

describe('isJsonObject', () => {
  it.each([[{}], [{ a: 1 }]])('is true of %j', (value) => {
    expect(isJsonObject(value)).toBe(true);
  });

  it.each([[null], [undefined], [[]], ['{}'], [1], [true]])('is false of %j', (value) => {
    expect(isJsonObject(value)).toBe(false);
  });
});
