import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { requireGit } from '../../sandbox/git';
import { type Source, type SourceRepository, startSource } from '../../sandbox/source';
import { GitError } from '../../src/git/git-error';
import { writeLine } from '../../src/git/pkt-line';
import type { SourceRefs } from '../../src/git/ref-list';
import { type GitSource, MAX_REFS_BYTES, readSourceRefs } from '../../src/git/source-refs';
import { ResponseError } from '../../src/http/http-error';
import { Transport } from '../../src/http/send';
import { DIRECT } from '../support/caller';
import { type Answer, inTurn, type Reply, startServer, type TestServer } from '../support/server';
import { startRelay } from './git-relay';

let transport: Transport;
let servers: TestServer[];

beforeEach(() => {
  servers = [];
  transport = new Transport({ userAgent: 'unused', timeoutMs: 10_000, network: DIRECT });
});

afterEach(async () => {
  transport.close();
  await Promise.all(servers.map((server) => server.stop()));
});

function read(url: string, more: Partial<GitSource> = {}): Promise<SourceRefs> {
  const { signal } = new AbortController();
  const source: GitSource = { url, withTags: true, userAgent: 'codearts-remote-mirror/test', ...more };
  return readSourceRefs(source, async (request) => {
    const reply = { encoding: 'latin1', maxBytes: MAX_REFS_BYTES } as const;
    const { body, ...answer } = await transport.send({ ...request, reply }, signal);
    return { ...answer, body: Buffer.from(body, 'latin1') };
  });
}

async function serve(answer: Answer): Promise<TestServer> {
  const server = await startServer(answer);
  servers.push(server);
  return server;
}

const lines = (all: string[]) => all.map((line) => (line === 'flush' ? '0000' : writeLine(line))).join('');

/** A reply to info/refs. */
function advertise(...all: string[]): Reply {
  return { headers: { 'content-type': 'application/x-git-upload-pack-advertisement' }, body: lines(all) };
}

/** A reply to ls-refs. */
function list(...all: string[]): Reply {
  return { headers: { 'content-type': 'application/x-git-upload-pack-result' }, body: lines(all) };
}

const SERVICE = ['# service=git-upload-pack', 'flush'];
const V2 = advertise('version 2', 'agent=git/test', 'ls-refs=unborn', 'fetch=shallow', 'object-format=sha1', 'flush');
const ID = 'a'.repeat(40);
const OTHER = 'b'.repeat(40);

describe('the refs of a real Git server', () => {
  let source: Source;
  let repository: SourceRepository;

  beforeAll(async () => {
    source = await startSource();
    repository = await source.createRepository('group/some name', { branches: ['trunk', 'feature/分支'], commits: 2 });
    const git = (...args: string[]) => requireGit([`--git-dir=${repository.gitDir}`, ...args]);
    await git('tag', 'light', 'trunk');
    await git('-c', 'user.name=t', '-c', 'user.email=t@example.com', 'tag', '-a', '-m', 'kept', 'annotated', 'trunk');
    await git('update-ref', 'refs/pull/1/head', 'trunk');
  });

  afterAll(() => source.stop());

  const VERSIONS: [version: string, protocol: string | undefined][] = [
    ['2', undefined],
    ['1', 'version=1'],
    ['0', ''],
  ];

  describe.each(VERSIONS)('that answers in protocol version %s', (version, protocol) => {
    let relay: TestServer;

    beforeEach(async () => {
      relay = await startRelay(source.url, protocol === undefined ? {} : { protocol });
      servers.push(relay);
    });

    const refsOf = (each: SourceRepository) => read(each.url.replace(source.url, relay.url));

    it('are its branches, its default branch and the number of its tags', async () => {
      const refs = await refsOf(repository);
      expect(Object.fromEntries(refs.branches)).toEqual(await repository.branches());
      expect(refs.branches.size).toBe(2);
      expect(refs).toMatchObject({ defaultBranch: 'trunk', tags: 2 });
      expect(relay.requests.map(({ method }) => method)).toEqual(version === '2' ? ['GET', 'POST'] : ['GET']);
    });

    it('are none where the repository is empty', async () => {
      const empty = await source.createRepository(`empty-${version}`, { commits: 0 });
      expect(await refsOf(empty)).toEqual({ branches: new Map(), tags: 0 });
    });

    it('have no default branch while HEAD is detached, or names a branch that is not there', async () => {
      const each = await source.createRepository(`head-${version}`, { branches: ['main', 'side'] });
      const { main = '' } = await each.branches();
      await requireGit([`--git-dir=${each.gitDir}`, 'update-ref', '--no-deref', 'HEAD', main]);
      expect(await refsOf(each)).toEqual({ branches: new Map(Object.entries(await each.branches())), tags: 0 });
      await requireGit([`--git-dir=${each.gitDir}`, 'symbolic-ref', 'HEAD', 'refs/heads/gone']);
      expect((await refsOf(each)).defaultBranch).toBeUndefined();
    });
  });

  it('leave tags out that were not asked for', async () => {
    const refs = await read(repository.url, { withTags: false });
    expect(refs.tags).toBe(0);
    expect(refs.branches.size).toBe(2);
  });

  it('need the credentials of a private one', async () => {
    const credentials = { username: 'reader', password: 'pass:wörd' };
    const { url } = await source.createRepository('private', { credentials });
    expect((await read(url, credentials)).branches.size).toBe(1);
    await expect(read(url)).rejects.toThrow('HTTP 401 ("Authentication required")');
    const refused = read(url, { ...credentials, password: 'wrong' });
    await expect(refused).rejects.toMatchObject({ name: 'GitError', status: 401 });
  });

  it('may be SHA-256', async () => {
    const each = await source.createRepository('sha256', { commits: 0 });
    const set = (...setting: string[]) => requireGit(['config', '--file', `${each.gitDir}/config`, ...setting]);
    await set('core.repositoryformatversion', '1');
    await set('extensions.objectformat', 'sha256');
    const commit = await each.commit();
    expect(commit).toHaveLength(64);
    expect((await read(each.url)).branches.get('main')).toBe(commit);
  });
});

describe('what is asked', () => {
  it('is what git asks, over one connection', async () => {
    const server = await serve(
      inTurn(V2, list(`${ID} HEAD symref-target:refs/heads/main`, `${ID} refs/heads/main`, 'flush')),
    );
    await read(`${server.url}/o/r/`);
    const [first, second] = server.requests;
    expect(first).toMatchObject({
      path: '/o/r/info/refs?service=git-upload-pack',
      headers: { 'git-protocol': 'version=2', 'user-agent': 'git/2 codearts-remote-mirror/test' },
    });
    expect(first?.headers).not.toHaveProperty('authorization');
    expect(second).toMatchObject({ path: '/o/r/git-upload-pack', headers: { 'git-protocol': 'version=2' } });
    expect(second?.body).toBe(
      '0014command=ls-refs\n0017object-format=sha1\n0001000csymrefs\n' +
        '0014ref-prefix HEAD\n001bref-prefix refs/heads/\n001aref-prefix refs/tags/\n0000',
    );
    expect(server.connections).toBe(1);
  });

  it('keeps the query of an address where git keeps it', async () => {
    const server = await serve(inTurn(V2, list('flush')));
    await read(`${server.url}/r?key=1`);
    expect(server.requests.map(({ path }) => path)).toEqual([
      '/r?key=1/info/refs&service=git-upload-pack',
      '/r?key=1/git-upload-pack',
    ]);
  });

  it.each([
    [{ username: 'u' }, 'u:'],
    [{ password: 'p' }, ':p'],
    [{ username: 'u', password: 'p' }, 'u:p'],
  ])('carries what credentials there are: %j', async (credentials, pair) => {
    const server = await serve(inTurn(V2, list('flush')));
    await read(server.url, credentials);
    const basic = `Basic ${Buffer.from(pair).toString('base64')}`;
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([basic, basic]);
  });
});

describe('a redirect', () => {
  const to = (location: string, status = 301): Reply => ({ status, headers: { location } });

  it.each([301, 302, 303, 307, 308])('is followed within the host, to the end (HTTP %d)', async (status) => {
    const server = await serve(inTurn(to('/new/r.git/info/refs?service=git-upload-pack', status), V2, list('flush')));
    await read(`${server.url}/old`, { username: 'u' });
    expect(server.requests.map(({ path, headers }) => [path, headers.authorization !== undefined])).toEqual([
      ['/old/info/refs?service=git-upload-pack', true],
      ['/new/r.git/info/refs?service=git-upload-pack', true],
      ['/new/r.git/git-upload-pack', true],
    ]);
  });

  it.each([
    ['another name', (port: number) => `http://localhost:${port}/r/info/refs?service=git-upload-pack`],
    ['another port', () => 'http://127.0.0.1:1/r/info/refs?service=git-upload-pack'],
    ['another scheme', () => 'ftp://127.0.0.1/r'],
    ['https of another name', () => 'https://example.com/r/info/refs?service=git-upload-pack'],
  ])('to %s is not followed', async (_what, target) => {
    const server = await serve(() => to(target(server.port)));
    const reading = read(server.url, { username: 'u', password: 'p' });
    await expect(reading).rejects.toThrow('which is another host and is not followed');
    expect(server.requests).toHaveLength(1);
  });

  it('to https of the same name is followed, whatever the port', async () => {
    const sent: string[] = [];
    const replies = [to('https://git.example.com:8443/r/info/refs?service=git-upload-pack'), V2, list('flush')];
    await readSourceRefs(
      { url: 'http://git.example.com:8080/r', username: 'u', withTags: false, userAgent: 't' },
      ({ url, headers, method }) => {
        const { status = 200, headers: told, body = '' } = replies[sent.length] ?? {};
        sent.push(`${method} ${url.origin} ${headers['authorization'] ?? 'open'}`);
        return Promise.resolve({ status, headers: told as Record<string, string>, body: Buffer.from(body) });
      },
    );
    expect(sent).toEqual([
      'GET http://git.example.com:8080 open',
      'GET https://git.example.com:8443 Basic dTo=',
      'POST https://git.example.com:8443 Basic dTo=',
    ]);
  });

  it('is followed five times, not for ever', async () => {
    const server = await serve(() => to('/again/info/refs?service=git-upload-pack'));
    await expect(read(server.url)).rejects.toThrow('it redirects more than 5 times');
    expect(server.requests).toHaveLength(6);
  });

  it('must lead to a repository', async () => {
    const server = await serve(inTurn(to('/login'), V2));
    await expect(read(server.url)).rejects.toThrow('which is not the address of a repository');
  });

  it('must have an address', async () => {
    const server = await serve(() => to('http://['));
    await expect(read(server.url)).rejects.toThrow('a Location that is not an address');
  });

  it('of the second request is not followed', async () => {
    const server = await serve(inTurn(V2, to('/elsewhere', 307)));
    await expect(read(server.url)).rejects.toThrow('HTTP 307, a redirect to /elsewhere, which is not followed');
  });
});

describe('a reply', () => {
  const page = (text: string, type = 'text/html', status = 200): Reply => ({
    status,
    headers: { 'content-type': type },
    body: text,
  });
  const V0_HEAD = `${ID} HEAD\0multi_ack symref=HEAD:refs/heads/main`;

  it.each<[string, Reply[], string]>([
    ['a page', [page('<html>', 'text/html; charset=utf-8')], 'it answered with text/html, not in'],
    ['without a content type', [{ body: '' }], 'it answered with no content type, not in'],
    ['of the dumb protocol', [page(`${ID}\trefs/heads/main\n`, 'text/plain')], 'it answered with text/plain, not in'],
    ['HTTP 204', [{ status: 204 }], 'HTTP 204'],
    ['HTTP 404 with a page', [page('<html>', 'text/html', 404)], 'HTTP 404'],
    ['empty', [advertise()], 'does not end with a flush'],
    ['a flush alone', [advertise('flush')], 'a line that is not Git'],
    ['of another service', [advertise('# service=git-receive-pack', 'flush')], 'a line that is not Git'],
    ['without the flush', [advertise('# service=git-upload-pack', 'version 2')], 'not followed by a flush'],
    ['of a version to come', [advertise(...SERVICE, 'version 3', 'flush')], 'a line that is not Git'],
    ['an error', [advertise(...SERVICE, 'ERR closed for repairs')], 'the server says: closed for repairs'],
    ['of version 0 without its end', [advertise(...SERVICE, V0_HEAD)], 'does not end with a flush'],
    ['of version 0 without capabilities', [advertise(...SERVICE, `${ID} HEAD`, 'flush')], 'a line that is not Git'],
    ['of version 2 without ls-refs', [advertise('version 2', 'fetch', 'flush')], 'without ls-refs'],
    ['with a short id', [V2, list('abc refs/heads/main', 'flush')], 'a line that is not Git'],
    ['with a nameless ref', [V2, list(ID, 'flush')], 'a line that is not Git'],
    ['cut off in the list', [V2, list(`${ID} refs/heads/main`)], 'does not end with a flush'],
    ['with an error for a list', [V2, list('ERR too busy')], 'the server says: too busy'],
    ['with a side band', [V2, list(`\u0002${ID} refs/heads/main`, 'flush')], 'a line that is not Git'],
    ['with a page for a list', [V2, page('<html>')], 'it answered with text/html'],
    ['with a mark within the list', [V2, { ...list(), body: '00010000' }], 'a delimiter packet where a line'],
  ])('%s is refused', async (_what, replies, message) => {
    const server = await serve(inTurn(...replies));
    const error: unknown = await read(server.url).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(GitError);
    expect((error as GitError).message).toContain(message);
  });

  it('may have shallow lines, peeled tags and refs of other kinds, which do not count', async () => {
    const others = [`${OTHER} refs/tags/v1`, `${ID} refs/tags/v1^{}`, `${ID} refs/notes/commits`, `shallow ${ID}`];
    const server = await serve(() => advertise(...SERVICE, V0_HEAD, `${ID} refs/heads/main`, ...others, 'flush'));
    expect(await read(server.url)).toEqual({ branches: new Map([['main', ID]]), tags: 1, defaultBranch: 'main' });
  });

  it('may be that of an old server without refs', async () => {
    const server = await serve(() => advertise(...SERVICE, 'flush'));
    expect(await read(server.url)).toEqual({ branches: new Map(), tags: 0 });
  });

  it('may have its service line in version 2 too', async () => {
    const server = await serve(inTurn(advertise(...SERVICE, 'version 2', 'ls-refs', 'flush'), list('flush')));
    expect(await read(server.url)).toEqual({ branches: new Map(), tags: 0 });
  });

  it('may tell of a branch that is yet to be born', async () => {
    const server = await serve(inTurn(V2, list('unborn HEAD symref-target:refs/heads/main', 'flush')));
    expect(await read(server.url)).toEqual({ branches: new Map(), tags: 0 });
  });

  it('of more than 16 MiB is not read to its end', async () => {
    const server = await serve(() => ({ ...advertise(), body: Buffer.alloc(MAX_REFS_BYTES + 1, '0') }));
    const error: unknown = await read(server.url).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ResponseError);
    expect((error as ResponseError).message).toBe('the reply is larger than 16 MiB');
  });

  it('that refuses is told with what was kept from it', async () => {
    const answer = { status: 401, headers: {}, body: Buffer.alloc(0) };
    const source = { url: 'http://git.example.com/r', username: 'u', withTags: false, userAgent: 't' };
    await expect(readSourceRefs(source, () => Promise.resolve(answer))).rejects.toThrow(
      'HTTP 401; credentials were not sent, for the address is not https',
    );
  });
});
