"use strict";
exports.id = 506;
exports.ids = [506];
exports.modules = {

/***/ 1506:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openVerifier: () => (/* binding */ openVerifier)
});

// EXTERNAL MODULE: ../../src/http/http-error.ts
var http_error = __webpack_require__(667);
// EXTERNAL MODULE: ../../src/json.ts
var src_json = __webpack_require__(7103);
// EXTERNAL MODULE: ../../src/codearts/api-error.ts
var api_error = __webpack_require__(8190);
;// CONCATENATED MODULE: ../../src/codearts/refs.ts



/** The most that a page may have. */
const PAGE_SIZE = 100;
/** More pages are no list any more, but a server that does not end. */
const MAX_PAGES = 1000;
/** SHA-1 or SHA-256, in full. */
const COMMIT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i;
/** "The repository does not exist": the one 404 that speaks of the repository, and not of what was looked for in it. */
const NO_REPOSITORY = /^(DEV[._-])?CH[._-]00402000$/i;
/** The gateway knows nothing of branches. */
const GATEWAY = /^API(GW|G)[._-]/i;
/**
 * Branches and tags of CodeArts Repo: one method an operation. What is answered where a branch, a commit or everything is missing is not
 * documented: 404, 400, `null`, `[]` and nothing all mean that it is not there.
 */
class CodeArtsRefs {
    api;
    constructor(api) {
        this.api = api;
    }
    /**
     * ListBranches, by name, so that pages stay apart while branches move. The larger view may tell each branch's head, which the declared
     * fields lack; if the service objects to it, or makes more of it than can be read, the list is asked for without.
     */
    async listBranches(repositoryId) {
        const list = async (query) => {
            const branches = new Map();
            await this.readPages(`${refsPath(repositoryId)}/branches`, query, (item, response) => {
                branches.set(nameOf(item, response), commitOf(item));
                return branches.size;
            });
            return branches;
        };
        const listed = list({ sort: 'name', view: 'all' }).catch((error) => {
            if (isObjection(error))
                return list({});
            throw error;
        });
        return (await orMissing(listed)) ?? new Map();
    }
    /** ShowBranch. */
    async showBranch(repositoryId, branch) {
        const query = new URLSearchParams({ branch_name: branch });
        return orMissing(this.api.perform({
            method: 'GET',
            path: `${refsPath(repositoryId)}/branch?${query.toString()}`,
            effect: 'read',
            read: (json, response) => {
                if (json === undefined || json === null)
                    return undefined;
                if (!(0,src_json/* isJsonObject */.O)(json))
                    throw unexpected(response, 'a branch');
                if (Object.keys(json).length === 0)
                    return undefined;
                if (json['name'] !== branch)
                    throw unexpected(response, `the branch ${branch}`);
                const commit = commitOf(json);
                if (commit === undefined)
                    throw new http_error/* ResponseError */.o3('the reply names no commit', response.about, false);
                return commit;
            },
        }));
    }
    /** ListCommitAssociatedRefs. */
    async listCommitBranches(repositoryId, commit) {
        const branches = new Set();
        const path = `${refsPath(repositoryId)}/commits/${commit}/refs`;
        await orMissing(this.readPages(path, { type: 'branch' }, (item, response) => branches.add(nameOf(item, response)).size));
        return branches;
    }
    /** ListTags. Where the service says how many there are (X-Total), one page is enough. */
    async countTags(repositoryId) {
        const tags = new Set();
        const total = await orMissing(this.readPages(`${refsPath(repositoryId)}/tags`, {}, (item, response) => tags.add(nameOf(item, response)).size, 'counts only'));
        return total ?? 0;
    }
    /**
     * Reads a list page by page, until one is not full or brings nothing new.
     * @param take is given each item, and tells how many different ones there were so far
     * @returns how many there are
     */
    async readPages(path, query, take, purpose = 'reads all') {
        let count = 0;
        for (let page = 1;; page++) {
            const before = count;
            const paged = new URLSearchParams({ ...query, offset: String((page - 1) * PAGE_SIZE), limit: String(PAGE_SIZE) });
            const { length, total, about } = await this.api.perform({
                method: 'GET',
                path: `${path}?${paged.toString()}`,
                effect: 'read',
                read: (json, response) => {
                    const items = listOf(json, response);
                    for (const item of items)
                        count = take(item, response);
                    return { length: items.length, total: totalOf(response), about: response.about };
                },
            });
            if (length < PAGE_SIZE || count === before || count === total)
                return count;
            if (purpose === 'counts only' && total !== undefined && total > count)
                return total;
            if (page === MAX_PAGES)
                throw new http_error/* ResponseError */.o3('the list does not end', about, false);
        }
    }
}
function refsPath(repositoryId) {
    return `/v4/repositories/${repositoryId}/repository`;
}
/** `undefined` where the service says that what was looked for is not there. */
async function orMissing(found) {
    try {
        return await found;
    }
    catch (error) {
        if (isAnswer(error, 400, 404))
            return undefined;
        throw error;
    }
}
/** Whether the service objects to how a list is asked for, or answers with what can't be read. */
function isObjection(error) {
    return isAnswer(error, 400) || (error instanceof http_error/* ResponseError */.o3 && error.unreadable && error.failed.status === 200);
}
/** Whether an error is a refusal of the service's own about what was asked for, and not about the repository or the address. */
function isAnswer(error, ...statuses) {
    if (!(error instanceof http_error/* HttpError */.j$) || !statuses.includes(error.failed.status ?? 0))
        return false;
    if (error instanceof api_error/* ApiError */.hD)
        return !NO_REPOSITORY.test(error.errorCode) && !GATEWAY.test(error.errorCode);
    return error instanceof http_error/* ResponseError */.o3 && !error.unreadable;
}
function listOf(json, response) {
    if (json === undefined || json === null)
        return [];
    if (Array.isArray(json))
        return json;
    throw unexpected(response, 'a list');
}
/** Names come by themselves or in an object. */
function nameOf(item, response) {
    const name = (0,src_json/* isJsonObject */.O)(item) ? item['name'] : item;
    if (typeof name === 'string')
        return name;
    throw unexpected(response, 'a list of names');
}
function commitOf(branch) {
    const commit = (0,src_json/* isJsonObject */.O)(branch) && (0,src_json/* isJsonObject */.O)(branch['commit']) ? branch['commit']['id'] : undefined;
    return typeof commit === 'string' && COMMIT_ID.test(commit) ? commit.toLowerCase() : undefined;
}
function totalOf({ headers }) {
    const total = headers['x-total'];
    return typeof total === 'string' && /^\d{1,9}$/.test(total) ? Number(total) : undefined;
}
function unexpected(response, what) {
    return new http_error/* ResponseError */.o3(`the reply is ${(0,api_error/* describeBody */.MP)(response.body)}, not ${what}`, response.about, false);
}

// EXTERNAL MODULE: ../../src/git/git-error.ts
var git_error = __webpack_require__(8233);
;// CONCATENATED MODULE: ../../src/git/pkt-line.ts

const MARKS = { 0: 'flush', 1: 'delimiter', 2: 'response-end' };
/** The four digits of the length count too. */
const LENGTH_BYTES = 4;
/** Git's own bound of a packet, length included. */
const MAX_PACKET_BYTES = 65_520;
/**
 * The packets of a reply, one after the other (gitprotocol-common).
 * @throws GitError a length that is not four hexadecimal digits or not allowed, a packet that is cut off, or an ERR line of the server
 */
function* readPackets(bytes) {
    let at = 0;
    while (at < bytes.length) {
        const digits = bytes.toString('latin1', at, at + LENGTH_BYTES);
        if (!/^[0-9a-f]{4}$/i.test(digits)) {
            throw new git_error/* GitError */.X(`the reply is not in packets of Git's protocol: ${JSON.stringify(digits)} is not a length`);
        }
        const length = Number.parseInt(digits, 16);
        const mark = MARKS[length];
        if (mark !== undefined) {
            yield mark;
            at += LENGTH_BYTES;
            continue;
        }
        if (length < LENGTH_BYTES || length > MAX_PACKET_BYTES) {
            throw new git_error/* GitError */.X(`the reply has a packet of a length that Git does not allow: ${digits}`);
        }
        if (at + length > bytes.length)
            throw new git_error/* GitError */.X('the reply is cut off within a packet');
        const payload = bytes.subarray(at + LENGTH_BYTES, at + length);
        if (payload.toString('latin1', 0, 4) === 'ERR ')
            throw new git_error/* GitError */.X(`the server says: ${textOf(payload).slice(4)}`);
        yield payload;
        at += length;
    }
}
/** A packet of one line. */
function writeLine(line) {
    const length = Buffer.byteLength(line) + LENGTH_BYTES + 1;
    return `${length.toString(16).padStart(LENGTH_BYTES, '0')}${line}\n`;
}
/** Between the command of a request and its arguments. */
const DELIMITER = '0001';
/** Ends a request. */
const FLUSH = '0000';
/**
 * The text of a packet without its line end. Git does not say how names are encoded: what is not UTF-8 is read byte by byte, so that no two
 * names become the same.
 */
function textOf(payload) {
    const text = payload.toString();
    const exact = Buffer.from(text).equals(payload) ? text : payload.toString('latin1');
    return exact.replace(/\n$/, '');
}

;// CONCATENATED MODULE: ../../src/git/ref-list.ts


/** Stands before all else; in version 2 not every server says it. */
const SERVICE = '# service=git-upload-pack';
const BRANCHES = 'refs/heads/';
const TAGS = 'refs/tags/';
/** SHA-1 or SHA-256. */
const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/**
 * Reads the reply to `info/refs` (gitprotocol-http, gitprotocol-pack, gitprotocol-v2).
 * @throws GitError
 */
function readAdvertisement(packets) {
    const first = nextLine(packets);
    if (first === 'version 2')
        return { version: 2, capabilities: restOf(packets) };
    if (first !== SERVICE)
        throw ref_list_unexpected(first ?? 'a flush');
    if (packets.next().value !== 'flush')
        throw new git_error/* GitError */.X('the service line of the reply is not followed by a flush');
    let line = nextLine(packets);
    if (line === 'version 2')
        return { version: 2, capabilities: restOf(packets) };
    if (line === 'version 1')
        line = nextLine(packets);
    // Old servers say nothing at all of a repository without refs.
    if (line === undefined)
        return { version: 0, refs: new RefCollector().refs };
    return { version: 0, refs: readFirstRefs(line, restOf(packets)) };
}
/**
 * Reads the reply to `ls-refs` of version 2: `<id> <name>[ symref-target:<name>][ peeled:<id>]`, and `unborn <name> …`.
 * @throws GitError
 */
function readLsRefs(packets) {
    const collector = new RefCollector();
    for (const line of restOf(packets)) {
        const [id = '', name = '', ...attributes] = line.split(' ');
        const target = attributes
            .find((attribute) => attribute.startsWith('symref-target:'))
            ?.slice('symref-target:'.length);
        if (id !== 'unborn')
            collector.add(id, name, line);
        if (name === 'HEAD' && target !== undefined)
            collector.head = target;
    }
    return collector.refs;
}
/** Versions 0 and 1: the first line carries the capabilities behind a NUL; tags that name other objects come twice, peeled with `^{}`. */
function readFirstRefs(first, others) {
    const collector = new RefCollector();
    const [firstRef = '', capabilities] = first.split('\0');
    if (capabilities === undefined)
        throw ref_list_unexpected(first);
    const head = /(?:^| )symref=HEAD:(\S+)/.exec(capabilities)?.[1];
    if (head !== undefined)
        collector.head = head;
    for (const line of [firstRef, ...others]) {
        const [id = '', name = ''] = line.split(' ');
        if (id === 'shallow')
            continue;
        // Without refs there would be no place for the capabilities.
        if (name === 'capabilities^{}')
            continue;
        collector.add(id, name, line);
    }
    return collector.refs;
}
/** Gathers refs, each held to what Git allows. */
class RefCollector {
    branches = new Map();
    tags = 0;
    /** What HEAD names, in full. */
    head;
    add(id, name, line) {
        if (!OBJECT_ID.test(id) || name === '')
            throw ref_list_unexpected(line);
        if (name.startsWith(BRANCHES))
            this.branches.set(name.slice(BRANCHES.length), id);
        else if (name.startsWith(TAGS) && !name.endsWith('^{}'))
            this.tags++;
    }
    get refs() {
        const defaultBranch = this.head?.startsWith(BRANCHES) ? this.head.slice(BRANCHES.length) : undefined;
        return {
            branches: this.branches,
            tags: this.tags,
            ...(defaultBranch !== undefined && this.branches.has(defaultBranch) && { defaultBranch }),
        };
    }
}
/** The lines up to the flush that must end them. */
function restOf(packets) {
    const lines = [];
    for (let line = nextLine(packets); line !== undefined; line = nextLine(packets))
        lines.push(line);
    return lines;
}
/** The next line; `undefined` at the flush that ends a section. */
function nextLine(packets) {
    const { value, done } = packets.next();
    if (done)
        throw new git_error/* GitError */.X('the reply is cut off: it does not end with a flush');
    if (value === 'flush')
        return undefined;
    if (typeof value === 'string')
        throw new git_error/* GitError */.X(`the reply has a ${value} packet where a line was expected`);
    return textOf(value);
}
function ref_list_unexpected(line) {
    return new git_error/* GitError */.X(`the reply has a line that is not Git's: ${JSON.stringify(line)}`);
}

;// CONCATENATED MODULE: ../../src/git/source-refs.ts



/** Repositories with 100,000 branches stay well below. Bytes. */
const MAX_REFS_BYTES = 16 * 1024 * 1024;
const MAX_REDIRECTS = 5;
/** A reason that is longer is a page. */
const MAX_REASON_LENGTH = 500;
/**
 * Asks a Git server for the branches of a repository, as `git ls-remote` does: by protocol version 2, understanding a server that answers
 * in version 0 or 1.
 * @throws GitError the server refused or does not speak Git's smart HTTP; what `ask` throws
 */
async function readSourceRefs(source, ask) {
    const tail = `/info/refs${source.url.includes('?') ? '&' : '?'}service=git-upload-pack`;
    const asked = new URL(source.url.replace(/(?<!\/)\/+$/, '') + tail);
    const first = await getFollowing(asked, source, ask);
    requireGit(first, 'application/x-git-upload-pack-advertisement', source);
    const advertised = readAdvertisement(readPackets(first.reply.body));
    if (advertised.version === 0)
        return advertised.refs;
    const { href } = first.url;
    if (!href.endsWith(tail))
        throw new git_error/* GitError */.X(`it redirects to ${href}, which is not the address of a repository`);
    const url = new URL(href.slice(0, -tail.length) + '/git-upload-pack');
    const headers = {
        'content-type': 'application/x-git-upload-pack-request',
        accept: 'application/x-git-upload-pack-result',
    };
    const body = lsRefs(advertised.capabilities, source.withTags);
    const reply = await ask({ ...request(source, url, headers), method: 'POST', body });
    requireGit({ url, reply }, 'application/x-git-upload-pack-result', source);
    return readLsRefs(readPackets(reply.body));
}
/** `ls-refs` with what it needs to know; a server that does not offer it does not speak version 2. */
function lsRefs(capabilities, withTags) {
    const named = (name) => capabilities.find((each) => each === name || each.startsWith(`${name}=`));
    if (named('ls-refs') === undefined)
        throw new git_error/* GitError */.X('the server speaks protocol version 2 without ls-refs');
    const format = named('object-format');
    const prefixes = ['HEAD', 'refs/heads/', ...(withTags ? ['refs/tags/'] : [])];
    return [
        writeLine('command=ls-refs'),
        ...(format === undefined ? [] : [writeLine(format)]),
        DELIMITER,
        writeLine('symrefs'),
        ...prefixes.map((prefix) => writeLine(`ref-prefix ${prefix}`)),
        FLUSH,
    ].join('');
}
/** Redirects are followed for the first request only, as git does, and credentials never come to another host. */
async function getFollowing(asked, source, ask) {
    let url = asked;
    for (let redirects = 0;; redirects++) {
        const reply = await ask({ ...request(source, url, { accept: '*/*' }), method: 'GET' });
        const location = header(reply, 'location');
        if (![301, 302, 303, 307, 308].includes(reply.status) || location === undefined)
            return { url, reply };
        if (redirects === MAX_REDIRECTS)
            throw new git_error/* GitError */.X(`it redirects more than ${MAX_REDIRECTS} times`);
        url = follow(url, location, reply.status);
    }
}
function follow(from, location, status) {
    if (!URL.canParse(location, from.href))
        throw new git_error/* GitError */.X(`HTTP ${status} with a Location that is not an address`, status);
    const to = new URL(location, from);
    to.username = to.password = to.hash = '';
    const isUpgrade = from.protocol === 'http:' && to.protocol === 'https:' && to.hostname === from.hostname;
    if (to.origin === from.origin || isUpgrade)
        return to;
    throw new git_error/* GitError */.X(`HTTP ${status}, a redirect to ${to.origin}, which is another host and is not followed`, status);
}
/** What every request to the server has. GitHub, for one, answers those who do not say that they are git as it answers browsers. */
function request(source, url, headers) {
    const { username = '', password = '', userAgent } = source;
    const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
    return {
        url,
        headers: {
            ...headers,
            'user-agent': `git/2 ${userAgent}`,
            'git-protocol': 'version=2',
            ...(hasCredentials(source) && keepsSecrets(url) && { authorization }),
        },
    };
}
function hasCredentials({ username, password }) {
    return username !== undefined || password !== undefined;
}
/** Whether nobody on the way can read what is sent. */
function keepsSecrets({ protocol, hostname }) {
    return protocol === 'https:' || hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}
/**
 * Whether this is the reply that was asked for.
 * @throws GitError says what it is instead
 */
function requireGit({ url, reply }, type, source) {
    const [contentType = ''] = (header(reply, 'content-type') ?? 'no content type').split(/ *;/, 1);
    if (reply.status === 200 && contentType === type)
        return;
    const unsent = hasCredentials(source) && !keepsSecrets(url) ? '; credentials were not sent, for the address is not https' : '';
    if (reply.status === 200)
        throw new git_error/* GitError */.X(`it answered with ${contentType}, not in Git's smart HTTP protocol${unsent}`);
    const location = header(reply, 'location');
    const redirect = location === undefined ? '' : `, a redirect to ${location}, which is not followed`;
    // Servers write a reason for people; git prints it as well.
    const [reason = ''] = contentType === 'text/plain' ? reply.body.toString().trim().split('\n', 1) : [];
    const words = reason === '' || reason.length > MAX_REASON_LENGTH ? '' : ` ("${reason}")`;
    throw new git_error/* GitError */.X(`HTTP ${reply.status}${words}${redirect}${unsent}`, reply.status);
}
/** The value of a header; of one that came several times, the first. */
function header({ headers }, name) {
    return [headers[name]].flat()[0];
}

// EXTERNAL MODULE: ../../src/http/call.ts + 2 modules
var call = __webpack_require__(522);
// EXTERNAL MODULE: ../../src/http/retry.ts
var retry = __webpack_require__(3348);
// EXTERNAL MODULE: ../../src/mirror/in-flight.ts
var in_flight = __webpack_require__(8493);
// EXTERNAL MODULE: ../../src/mirror/remote-mirror.ts
var remote_mirror = __webpack_require__(2751);
// EXTERNAL MODULE: ../../src/mirror/verification.ts
var mirror_verification = __webpack_require__(9818);
;// CONCATENATED MODULE: ../../src/mirror/verify.ts



/** Branches that are looked at in the mirror at once. */
const BRANCHES_IN_FLIGHT = 8;
/** Proves that the source's commits are in the mirror, branch by branch. */
class BranchVerifier {
    options;
    constructor(options) {
        this.options = options;
    }
    async expect(task, log) {
        const { sources, credentials, ownCommit, signal } = this.options;
        const isDefaultOnly = task.settings.syncBranchType === 'default';
        let source;
        try {
            source = await sources.read(task.url, { ...credentials, withTags: !isDefaultOnly });
        }
        catch (cause) {
            if (signal.aborted || !(cause instanceof Error))
                throw cause;
            if (!ownCommit || !(0,remote_mirror/* isSameSource */.E6)(ownCommit.url, task.url))
                throw new mirror_verification/* SourceUnreadableError */.jW(task.url, cause, credentials.password !== undefined);
            const { branch, commit } = ownCommit;
            log.info(`The source cannot be read (${cause.message}); only the commit of this run is verified: ${commit} on ${branch}.`);
            return { branches: new Map([[branch, commit]]), scope: 'own commit' };
        }
        return isDefaultOnly ? onlyDefault(task, source) : { ...source, scope: 'all' };
    }
    async verify(active, expected, syncAgain) {
        const { result, log } = active;
        if (expected.branches.size === 0)
            log.notice('The source has no branches, so there is nothing that could be missing.');
        let verification = await this.compare(active, expected);
        result.verification = verification;
        if (verification.missing.length > 0 && syncAgain) {
            log.info(`Still ${(0,mirror_verification/* describeVerification */.Xm)(verification)}: ${(0,mirror_verification/* describeMissing */.UV)(verification.missing)}. The synchronization may have read the source too early.`);
            if (await syncAgain())
                result.verification = verification = await this.compare(active, expected);
        }
        if (verification.missing.length > 0)
            throw new mirror_verification/* NotInSyncError */.Ky(verification);
        result.verification = await this.withTags(active, expected, verification);
        result.verified = true;
        for (const line of (0,mirror_verification/* describeArrival */.Rs)(result.verification))
            log.info(line);
    }
    async foresee(subject, expecting) {
        const { result } = subject;
        try {
            const verification = (result.verification = await this.compare(subject, await expecting));
            result.verified = verification.missing.length === 0;
            const then = result.verified ? 'nothing to bring' : (0,mirror_verification/* describeMissing */.UV)(verification.missing);
            return { setting: 'verify', now: (0,mirror_verification/* describeVerification */.Xm)(verification), then };
        }
        catch (error) {
            if (this.options.signal.aborted || !(error instanceof Error))
                throw error;
            return { setting: 'verify', now: error.message, then: 'unknown' };
        }
    }
    async compare(subject, expected) {
        const there = await this.readMirror(subject, expected);
        const differing = [...expected.branches].flatMap(([branch, commit]) => there.heads.get(branch) === commit ? [] : [missingCommit(branch, commit, there.heads.get(branch))]);
        const missing = differing.length === 0 ? [] : await this.stillMissing(subject, expected, differing);
        const commit = expected.scope === 'own commit'
            ? [...expected.branches.values()].find(() => missing.length === 0)
            : there.heads.get(expected.defaultBranch ?? '');
        return {
            compared: expected.branches.size,
            missing,
            isOwnCommit: expected.scope === 'own commit',
            ...(there.others !== undefined && { onlyInMirror: there.others }),
            ...(commit !== undefined && { commit }),
        };
    }
    /** The heads of the expected branches in the mirror; a head that the list tells already is not asked for again. */
    async readMirror({ repositoryId }, { branches, scope }) {
        const { refs } = this.options;
        if (repositoryId === undefined)
            return { heads: new Map() };
        const listed = scope === 'all' ? await refs.listBranches(repositoryId) : undefined;
        const heads = new Map();
        const unknown = [];
        for (const branch of branches.keys()) {
            const head = listed?.get(branch);
            if (head !== undefined)
                heads.set(branch, head);
            else if (!listed || listed.has(branch))
                unknown.push(branch);
        }
        await (0,in_flight/* eachInFlight */.J)(unknown, BRANCHES_IN_FLIGHT, async (branch) => {
            const head = await refs.showBranch(repositoryId, branch);
            if (head !== undefined)
                heads.set(branch, head);
        });
        return { heads, ...(listed && { others: [...listed.keys()].filter((branch) => !branches.has(branch)).length }) };
    }
    /** Of the branches that differ, those that neither moved with the source nor are ahead of what was expected. */
    async stillMissing({ task, log, repositoryId }, expected, differing) {
        const now = expected.scope === 'own commit' ? undefined : await this.readAgain(task, log);
        const behind = now ? differing.filter(({ branch, there }) => now.get(branch) !== there) : differing;
        // A branch that is not there holds nothing.
        const commits = new Set(behind.flatMap(({ expected: commit, there }) => (there === undefined ? [] : [commit])));
        const holders = new Map();
        await (0,in_flight/* eachInFlight */.J)([...commits], BRANCHES_IN_FLIGHT, async (commit) => {
            if (repositoryId !== undefined)
                holders.set(commit, await this.options.refs.listCommitBranches(repositoryId, commit));
        });
        return behind.filter(({ branch, expected: commit }) => !holders.get(commit)?.has(branch));
    }
    /** The source's heads now; `undefined` if it cannot be read any more. */
    async readAgain(task, log) {
        const { sources, credentials, signal } = this.options;
        try {
            return (await sources.read(task.url, { ...credentials, withTags: false })).branches;
        }
        catch (error) {
            if (signal.aborted || !(error instanceof Error))
                throw error;
            log.info(`The source could not be read once more (${error.message}); what it had before counts.`);
            return undefined;
        }
    }
    /** Counts the mirror's tags too; that they cannot be read is told, and fails nothing. */
    async withTags({ repositoryId, log }, { tags, scope }, verification) {
        if (tags === undefined || scope !== 'all')
            return verification;
        try {
            const mirror = await this.options.refs.countTags(repositoryId);
            return { ...verification, tags: { source: tags, mirror } };
        }
        catch (error) {
            if (this.options.signal.aborted || !(error instanceof Error))
                throw error;
            log.info(`The mirror's tags could not be read (${error.message}); they are not compared.`);
            return verification;
        }
    }
}
/** Of a source whose default branch alone is mirrored, that one. */
function onlyDefault(task, { branches, defaultBranch }) {
    if (branches.size === 0)
        return { branches, scope: 'default' };
    const commit = branches.get(defaultBranch ?? '');
    if (defaultBranch === undefined || commit === undefined) {
        throw new mirror_verification/* SourceUnreadableError */.jW(task.url, new Error('its HEAD names no branch, so which one is the default is unknown'));
    }
    return { branches: new Map([[defaultBranch, commit]]), defaultBranch, scope: 'default' };
}
function missingCommit(branch, expected, there) {
    return { branch, expected, ...(there !== undefined && { there }) };
}

;// CONCATENATED MODULE: ../../src/step/verifier.ts






/** Wires what proves that commits arrived. This module is loaded only by runs that verify. */
function openVerifier(wiring) {
    const { api, context, credentials, ownCommit } = wiring;
    const refs = new CodeArtsRefs(api);
    return new BranchVerifier({ sources: openSources(wiring), refs, credentials, ownCommit, signal: context.signal });
}
/** Sources are asked by the rules of all requests, but what one of them refuses slows none of the service's down. */
function openSources({ send, context, onAttempt, userAgent }) {
    // A request id of another server is of no use to the service's support.
    const tell = (attempt) => {
        const told = { ...attempt };
        delete told.requestId;
        onAttempt(told);
    };
    const caller = new call/* Caller */.s(send, context, readAnswer, tell);
    const ask = (request) => caller.call({
        request: () => ({ ...request, reply: { encoding: 'latin1', maxBytes: MAX_REFS_BYTES } }),
        effect: 'read',
        read: (_json, { status, headers, body }) => ({ status, headers, body: Buffer.from(body, 'latin1') }),
    });
    return { read: (url, reading) => readSourceRefs({ url, userAgent, ...reading }, ask) };
}
/** Throws what is worth another attempt; everything else is an answer. */
function readAnswer({ status, about }) {
    const refusal = new http_error/* HttpError */.j$(`HTTP ${status}`, about);
    if ((0,retry/* fateOf */._L)(refusal, 'read') === 'again')
        throw refusal;
}


/***/ })

};
;
