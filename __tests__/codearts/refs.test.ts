import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ApiError } from '../../src/codearts/api-error';
import { ResponseError } from '../../src/http/http-error';
import { type Reply } from '../support/server';
import { failure, type Scene, startScene } from './scene';

const HEAD = 'a'.repeat(40);
const OTHER = 'b'.repeat(40);

const NO_REPOSITORY: Reply = {
  status: 404,
  json: { error_code: 'CH.00402000', error_msg: 'The repository does not exist.' },
};
const GATEWAY: Reply = { status: 404, json: { error_code: 'APIGW.0101', error_msg: 'The API does not exist.' } };
const PAGE: Reply = { status: 404, headers: { 'content-type': 'text/html' }, body: '<html>Not found</html>' };
const FORBIDDEN: Reply = { status: 403, json: { error_code: 'CH.00401008', error_msg: 'No permission.' } };

/** Answers that may stand for "not there", none of them documented. */
const MISSING: [string, Reply][] = [
  ['404 with a code', { status: 404, json: { error_code: 'CH.00404001', error_msg: 'Branch not found' } }],
  ['404 without a code', { status: 404, json: { message: '404 Branch Not Found' } }],
  ['404 without a body', { status: 404 }],
  ['400', { status: 400, json: { error_code: 'CH.00400001', error_msg: 'Empty repository' } }],
  ['null', { json: null }],
  ['nothing', { status: 200 }],
];

let scene: Scene;

beforeEach(async () => {
  scene = await startScene();
});

afterEach(() => scene.close());

/** Path and query of each request, without what all of them have. */
const asked = () => scene.server.requests.map(({ path }) => path.replace('/v4/repositories/7/repository', ''));

/** So many items, from a number on. */
const items = (count: number, from = 0) => Array.from({ length: count }, (_, index) => ({ name: `b${from + index}` }));

describe('listBranches', () => {
  it('asks by name, in the view that may tell heads, and takes the heads that are told', async () => {
    scene.answer({
      json: [
        { name: 'main', commit: { id: HEAD.toUpperCase() } },
        { name: 'dev' },
        { name: 'odd', commit: { id: 'abc' } },
      ],
    });
    expect([...(await scene.refs.listBranches(7))]).toEqual([
      ['main', HEAD],
      ['dev', undefined],
      ['odd', undefined],
    ]);
    expect(asked()).toEqual(['/branches?sort=name&view=all&offset=0&limit=100']);
  });

  it('reads page by page until one is not full', async () => {
    scene.answer({ json: items(100) }, { json: items(100, 100) }, { json: items(1, 200) });
    expect((await scene.refs.listBranches(7)).size).toBe(201);
    expect(asked().map((path) => new URLSearchParams(path).get('offset'))).toEqual(['0', '100', '200']);
  });

  it('asks no further when X-Total is reached, or when a page brings nothing new', async () => {
    scene.answer({ json: items(100), headers: { 'x-total': '100' } });
    expect((await scene.refs.listBranches(7)).size).toBe(100);
    expect(scene.server.requests).toHaveLength(1);
    scene.answer({ json: items(100) });
    expect((await scene.refs.listBranches(7)).size).toBe(100);
    expect(scene.server.requests).toHaveLength(3);
  });

  it('gives up on a list that does not end', async () => {
    let next = 0;
    scene.server.answer = () => ({ json: items(100, (next += 100)) });
    expect(await failure(scene.refs.listBranches(7))).toMatchObject({ message: 'the list does not end' });
    expect(scene.server.requests).toHaveLength(1000);
  });

  it.each<[string, Reply]>([
    ['objected to', { status: 400, json: { error_code: 'CH.00400001', error_msg: 'view' } }],
    ['too large', { body: `["${'x'.repeat(1024 * 1024)}"]` }],
    ['not JSON', { body: '[{"name"' }],
  ])('asks without the view when that is %s', async (_what, reply) => {
    scene.answer(reply, { json: items(1) });
    expect((await scene.refs.listBranches(7)).size).toBe(1);
    expect(asked()[1]).toBe('/branches?offset=0&limit=100');
  });

  it.each([...MISSING, ['an empty list', { json: [] }] as [string, Reply]])(
    'takes %s for an empty repository',
    async (_what, reply) => {
      scene.answer(reply);
      expect((await scene.refs.listBranches(7)).size).toBe(0);
    },
  );

  it.each<[string, Reply, string | undefined]>([
    ['a missing repository', NO_REPOSITORY, 'CH.00402000'],
    ['the gateway', GATEWAY, 'APIGW.0101'],
    ['a refusal', FORBIDDEN, 'CH.00401008'],
    ['a page', PAGE, undefined],
    ['an object', { json: { branches: [] } }, undefined],
    ['a list of numbers', { json: [1] }, undefined],
  ])('does not take %s for one', async (_what, reply, code) => {
    scene.answer(reply);
    const error = await failure(scene.refs.listBranches(7));
    expect(error).toBeInstanceOf(code === undefined ? ResponseError : ApiError);
    expect((error as Partial<ApiError>).errorCode).toBe(code);
  });
});

describe('showBranch', () => {
  it('tells the head of a branch with any name', async () => {
    scene.answer({ json: { name: 'feature/分支 &?', commit: { id: HEAD } } });
    expect(await scene.refs.showBranch(7, 'feature/分支 &?')).toBe(HEAD);
    expect(new URLSearchParams(asked()[0]?.replace('/branch?', '')).get('branch_name')).toBe('feature/分支 &?');
  });

  it.each([...MISSING, ['an empty object', { json: {} }] as [string, Reply]])(
    'takes %s for a missing branch',
    async (_what, reply) => {
      scene.answer(reply);
      expect(await scene.refs.showBranch(7, 'main')).toBeUndefined();
    },
  );

  it.each<[string, Reply, string]>([
    ['a missing repository', NO_REPOSITORY, 'The repository does not exist.'],
    ['the gateway', GATEWAY, 'The API does not exist.'],
    ['a page', PAGE, 'an HTML page'],
    ['another branch', { json: { name: 'Main', commit: { id: HEAD } } }, 'not the branch main'],
    ['a branch without a commit', { json: { name: 'main', commit: null } }, 'names no commit'],
    ['a shortened commit', { json: { name: 'main', commit: { id: 'abcdef' } } }, 'names no commit'],
    ['a list', { json: [] }, 'not a branch'],
  ])('does not take %s for an answer', async (_what, reply, message) => {
    scene.answer(reply);
    expect((await failure(scene.refs.showBranch(7, 'main'))) as Error).toHaveProperty(
      'message',
      expect.stringContaining(message),
    );
  });
});

describe('listCommitBranches', () => {
  it('reads names as they are documented, or in objects, on all pages', async () => {
    scene.answer(
      { json: Array.from({ length: 100 }, (_, index) => `b${index}`) },
      { json: [{ type: 'branch', name: 'main' }] },
    );
    const branches = await scene.refs.listCommitBranches(7, OTHER);
    expect([branches.size, branches.has('main')]).toEqual([101, true]);
    expect(asked()).toEqual([
      `/commits/${OTHER}/refs?type=branch&offset=0&limit=100`,
      `/commits/${OTHER}/refs?type=branch&offset=100&limit=100`,
    ]);
  });

  it.each(MISSING)('takes %s for a commit that is not there', async (_what, reply) => {
    scene.answer(reply);
    expect((await scene.refs.listCommitBranches(7, OTHER)).size).toBe(0);
  });

  it('fails where the service refuses', async () => {
    scene.answer(FORBIDDEN);
    expect(await failure(scene.refs.listCommitBranches(7, OTHER))).toMatchObject({ errorCode: 'CH.00401008' });
  });
});

describe('countTags', () => {
  const tags = (count: number, from = 0) => items(count, from).map((tag) => ({ ...tag, target: HEAD }));

  it('counts what a short page has', async () => {
    scene.answer({ json: tags(3), headers: { 'x-total': '99' } });
    expect(await scene.refs.countTags(7)).toBe(3);
    expect(asked()).toEqual(['/tags?offset=0&limit=100']);
  });

  it('believes X-Total of a full page, and reads on where it does not come', async () => {
    scene.answer({ json: tags(100), headers: { 'x-total': '731' } });
    expect(await scene.refs.countTags(7)).toBe(731);
    scene.answer({ json: tags(100) }, { json: tags(20, 100) });
    expect(await scene.refs.countTags(7)).toBe(120);
    expect(scene.server.requests).toHaveLength(3);
  });

  it.each(MISSING)('takes %s for none', async (_what, reply) => {
    scene.answer(reply);
    expect(await scene.refs.countTags(7)).toBe(0);
  });
});
