import { describe, expect, it } from '@jest/globals';
import {
  CreationError,
  CreationTimeoutError,
  ParentNotFoundError,
  SameRepositoryError,
} from '../../src/mirror/repositories';
import { api, explain } from './explaining';

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
