"use strict";
exports.id = 842;
exports.ids = [842];
exports.modules = {

/***/ 842:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findOrphans: () => (/* binding */ findOrphans)
});

// EXTERNAL MODULE: ../../src/credentials/credentials.ts
var credentials_credentials = __webpack_require__(622);
// EXTERNAL MODULE: ../../src/http/http-error.ts
var http_error = __webpack_require__(667);
// EXTERNAL MODULE: ../../src/mirror/remote-mirror.ts
var remote_mirror = __webpack_require__(751);
// EXTERNAL MODULE: ../../src/codearts/api-error.ts
var api_error = __webpack_require__(190);
;// CONCATENATED MODULE: ../../src/codearts/credential-refusal.ts




/** The code of a 401 that speaks of one repository (not a member of it, or removed), not of the credential. */
const REPOSITORY_REFUSAL = /^(DEV[._-])?CH[._-]080401$/i;
/** Codes of the API gateway about the credential, whatever the status; 0308 is throttling. */
const GATEWAY_REFUSAL = /^API(GW|G)[._-]03(?!08)\d\d$/i;
/** Whether the service refused the credential itself, and not what was asked with it. */
function isCredentialRefusal(error) {
    if (error instanceof api_error/* ApiError */.hD) {
        if (GATEWAY_REFUSAL.test(error.errorCode))
            return true;
        if (REPOSITORY_REFUSAL.test(error.errorCode))
            return false;
    }
    return error instanceof http_error/* HttpError */.j$ && error.failed.status === 401;
}
/** Whether no other request can succeed either: the credential is refused, or signing in failed, which was tried often enough by then. */
function stopsAll(error) {
    if (error instanceof remote_mirror/* OutcomeUnknownError */.Do)
        return stopsAll(error.why);
    return error instanceof credentials_credentials/* CredentialsError */.l || isCredentialRefusal(error);
}

;// CONCATENATED MODULE: ../../src/codearts/api.ts

/**
 * CodeArts Repo's API: every operation's request is made and signed in the same way. Once the credential is refused, or cannot be obtained,
 * nothing is sent any more: more than five bad signatures lock a key.
 */
class CodeArtsApi {
    endpoint;
    authenticator;
    caller;
    /** What ended it. */
    end;
    constructor(
    /** Base URL without trailing slash. */
    endpoint, authenticator, caller) {
        this.endpoint = endpoint;
        this.authenticator = authenticator;
        this.caller = caller;
    }
    /**
     * Performs an operation, tried again where that is safe.
     * @throws HttpError; CredentialsError; the signal's reason
     */
    async perform({ method, path, body, ...call }) {
        const unsigned = {
            method,
            url: new URL(this.endpoint + path),
            headers: { 'content-type': 'application/json', accept: 'application/json' },
            ...(body !== undefined && { body }),
        };
        try {
            return await this.caller.call({ ...call, request: () => this.sign(unsigned) });
        }
        catch (error) {
            if (error instanceof Error && stopsAll(error))
                this.end ??= error;
            throw error;
        }
    }
    sign(unsigned) {
        return this.end ? Promise.reject(this.end) : this.authenticator.authenticate(unsigned);
    }
}

// EXTERNAL MODULE: ../../src/json.ts
var src_json = __webpack_require__(103);
;// CONCATENATED MODULE: ../../src/codearts/field.ts
/** A string. */
const field_text = (value) => (typeof value === 'string' ? value : undefined);
/** An integer, also one that is written as a string of decimal digits. */
const integer = (value) => {
    const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
    return Number.isSafeInteger(number) ? number : undefined;
};
/** A boolean, also one that is written as 0 or 1, or as a word. */
const field_boolean = (value) => {
    if (value === true || value === 1 || /^(true|1)$/i.test(String(field_text(value))))
        return true;
    if (value === false || value === 0 || /^(false|0)$/i.test(String(field_text(value))))
        return false;
    return undefined;
};
/** Id of a repository: an integer from 1 to 2147483647. */
const repositoryId = (value) => {
    const id = integer(value);
    return id !== undefined && id >= 1 && id <= 2_147_483_647 ? id : undefined;
};

;// CONCATENATED MODULE: ../../src/codearts/wire.ts




/** Name on the wire, type on the wire, field of the domain, reader. `repository_id` is left out: the service's own samples contradict themselves there. */
const FIELDS = [
    ['id', 'an integer', 'id', integer],
    ['url', 'a string', 'url', field_text],
    ['update_status', 'a string', 'status', field_text],
    ['last_update_at', 'a string', 'lastUpdateAt', field_text],
    ['last_successful_update_at', 'a string', 'lastSuccessfulUpdateAt', field_text],
    ['number_of_failures', 'an integer', 'numberOfFailures', integer],
    ['mirroring_enabled', 'a boolean', 'mirroringEnabled', field_boolean],
    ['is_private', 'a boolean', 'isPrivate', field_boolean],
    ['endpoint_uuid', 'a string', 'endpointUuid', field_text],
    ['last_error', 'a string', 'lastError', field_text],
];
/** What decides; everything else only informs, and counts as absent where it is odd. */
const DECISIVE = ['url', 'update_status'];
/**
 * The mirror in a reply (model RepositorySyncRemoteMirrorDto). Null, missing and empty text are one; `undefined` when there is no mirror in it.
 * @throws ResponseError a url or status that is not a string, or a mirror without its source
 */
function readMirror(json, response, onOddity) {
    if (json === undefined || json === null)
        return undefined;
    const reject = (what) => new http_error/* ResponseError */.o3(what, response.about, false);
    if (!(0,src_json/* isJsonObject */.O)(json))
        throw reject(`the reply is ${(0,api_error/* describeBody */.MP)(response.body)}, not a mirror`);
    const found = {};
    for (const [name, type, field, read] of FIELDS) {
        const value = json[name];
        if (value === null || value === undefined || value === '')
            continue;
        const known = read(value);
        if (known !== undefined)
            found[field] = known;
        else if (DECISIVE.includes(name))
            throw reject(`the ${name} in the reply is not ${type}`);
        else
            onOddity(`The ${name} in the reply is not ${type}; it counts as absent.`);
    }
    const mirror = found;
    if (mirror.url !== undefined)
        return mirror;
    if (mirror.id !== undefined)
        throw reject(`the reply describes mirror ${mirror.id} without its url`);
    // `{}` and fields without a value say that there is none; an object of other things does not speak of mirrors at all.
    const names = Object.keys(json);
    if (names.length > 0 && !names.some((name) => name === 'repository_id' || FIELDS.some(([known]) => known === name))) {
        throw reject(`the reply is ${(0,api_error/* describeBody */.MP)(response.body)}, not a mirror`);
    }
    return undefined;
}
/**
 * The mirror in the reply to associate: it must have an id. The mirror is made by then, so that an odd status is left out rather than held
 * against the run.
 * @throws ResponseError
 */
function readAssociated(json, response, url, onOddity) {
    if (json === undefined)
        throw new http_error/* ResponseError */.o3('the reply is an empty body', response.about, true);
    if (!(0,src_json/* isJsonObject */.O)(json) || integer(json['id']) === undefined) {
        throw new http_error/* ResponseError */.o3('the reply names no mirror: it has no integer id', response.about, false);
    }
    const told = { ...json, url: json['url'] || url, update_status: field_text(json['update_status']) };
    return { url, ...readMirror(told, response, onOddity) };
}
/** The body of UpdateRepositoryRemoteMirror: only what is asked for. */
function writeSettings(settings) {
    return JSON.stringify({
        url: settings.url,
        sync_branch_type: settings.syncBranchType,
        mirroring_enabled: settings.mirroringEnabled,
        endpoint_uuid: settings.endpointUuid,
    });
}
/** The body of StartRemoteMirrorSynchronization; the service wants the credentials Base64-encoded. */
function writeSync(options) {
    return JSON.stringify({
        username: base64(options.username),
        password: base64(options.password),
        force_fetch: options.forceFetch || undefined,
    });
}
function base64(value) {
    return value === undefined ? undefined : Buffer.from(value).toString('base64');
}

;// CONCATENATED MODULE: ../../src/codearts/mirrors.ts





/** The remote mirrors of CodeArts Repo: one method an operation, no policy. Errors are HttpErrors and CredentialsErrors. */
class CodeArtsMirrors {
    api;
    onOddity;
    constructor(api, onOddity) {
        this.api = api;
        this.onOddity = onOddity;
    }
    /** ShowRemoteMirror. What the service answers for a repository without mirror is not documented: 404, `null`, `{}` and nothing all count. */
    async show(repositoryId, signal) {
        try {
            const mirror = await this.api.perform({
                method: 'GET',
                path: mirrorPath(repositoryId),
                effect: 'read',
                read: (json, response) => readMirror(json, response, this.onOddity),
                ...(signal && { signal }),
            });
            return mirror ? { kind: 'mirror', mirror } : { kind: 'none' };
        }
        catch (error) {
            if (!(error instanceof http_error/* HttpError */.j$) || error.failed.status === 401 || isCredentialRefusal(error))
                throw error;
            // What GET says of a repository without mirror is not documented; a page of somebody else's says nothing of it.
            const isPage = error instanceof http_error/* ResponseError */.o3 && error.unreadable;
            if (error.failed.status === 404 && !isPage)
                return { kind: 'none', error };
            if (error.failed.status === 403 && !isPage)
                return { kind: 'forbidden', error };
            return { kind: 'unreadable', error };
        }
    }
    /** AssociateRemoteMirror. */
    async associate(repositoryId, url, confirm) {
        try {
            return await this.api.perform({
                method: 'POST',
                path: `${mirrorPath(repositoryId)}/associate`,
                body: JSON.stringify({ url }),
                effect: 'write',
                read: (json, response) => {
                    const mirror = readAssociated(json, response, url, this.onOddity);
                    if (mirror.url !== undefined && !(0,remote_mirror/* isSameSource */.E6)(mirror.url, url)) {
                        throw new http_error/* ResponseError */.o3(`the reply is about another source: ${mirror.url}`, response.about, false);
                    }
                    return { kind: 'mirror', mirror };
                },
                readBack: confirm,
            });
        }
        catch (error) {
            if (error instanceof http_error/* HttpError */.j$ && (error.failed.status === 400 || error.failed.status === 409))
                return { kind: 'refused', error };
            throw error;
        }
    }
    /** UpdateRepositoryRemoteMirror. Its reply is not read: it lacks most fields, and the caller reads back. */
    async update(repositoryId, settings, confirm) {
        await this.api.perform({
            method: 'PUT',
            path: mirrorPath(repositoryId),
            body: writeSettings(settings),
            effect: 'put',
            read: () => true,
            readBack: confirm,
        });
    }
    /** StartRemoteMirrorSynchronization. */
    async startSync(repositoryId, options, confirm) {
        try {
            return await this.api.perform({
                method: 'POST',
                path: mirrorPath(repositoryId),
                body: writeSync(options),
                effect: 'write',
                read: (json, response) => {
                    // Whatever else it says, it was started; only nothing at all may be a reply that was lost on the way.
                    if (json === undefined)
                        throw new http_error/* ResponseError */.o3('the reply is an empty body', response.about, true);
                    const jid = (0,src_json/* isJsonObject */.O)(json) ? (json['jid'] ?? '') : undefined;
                    if (typeof jid === 'string' || typeof jid === 'number')
                        return { kind: 'started', jid: String(jid) };
                    this.onOddity('The reply has no jid that is a string; it counts as absent.');
                    return { kind: 'started', jid: '' };
                },
                readBack: confirm,
            });
        }
        catch (error) {
            if (error instanceof http_error/* HttpError */.j$ && error.failed.status === 409)
                return { kind: 'refused', error };
            throw error;
        }
    }
}
function mirrorPath(repositoryId) {
    return `/v4/repositories/${repositoryId}/remote-mirror`;
}

// EXTERNAL MODULE: ../../src/mirror/in-flight.ts
var in_flight = __webpack_require__(493);
// EXTERNAL MODULE: ../../src/mirror/repositories.ts
var repositories = __webpack_require__(457);
;// CONCATENATED MODULE: ../../src/codearts/repository-entry.ts


/** Reads a page; the documents show `repositories` as a list and, in a sample, as a single object. */
function readPage(json) {
    const result = (0,src_json/* isJsonObject */.O)(json) && (0,src_json/* isJsonObject */.O)(json['result']) ? json['result'] : {};
    const { repositories, total } = result;
    const count = integer(total);
    const items = Array.isArray(repositories) ? repositories : [repositories];
    return {
        entries: items.filter(src_json/* isJsonObject */.O).flatMap((item) => readEntry(item) ?? []),
        ...(count !== undefined && { total: count }),
    };
}
/** A repository of a reply (RepoInfoV2); `undefined` where it lacks id or name. Of nested groups the clone URL knows the whole path. */
function readEntry(repository) {
    const { repository_id, repository_uuid: uuid, group_name: group, repository_name: name, https_url: url } = repository;
    const id = repositoryId(repository_id);
    if (id === undefined || typeof name !== 'string')
        return undefined;
    const path = typeof url === 'string' && URL.canParse(url)
        ? decode(new URL(url).pathname).replace(/^\/|\.git$/g, '')
        : `${typeof group === 'string' ? group : ''}/${name}`;
    return { id, path, ...(typeof uuid === 'string' && uuid !== '' && { uuid }) };
}
/** A path in the characters that people write; one that is encoded wrongly stays as it is. */
function decode(path) {
    try {
        return decodeURIComponent(path);
    }
    catch {
        return path;
    }
}

;// CONCATENATED MODULE: ../../src/codearts/repositories.ts








/** The largest page that ListUserAllRepositories documents. */
const PAGE_SIZE = 100;
/** A list of a million repositories does not end. */
const MAX_PAGES = 10_000;
/** Pages of one list in flight. */
const PAGES_IN_FLIGHT = 8;
/** Near matches that are told. */
const MAX_SIMILAR = 5;
/** The repositories of CodeArts Repo, found by their path. Errors are HttpErrors and CredentialsErrors. */
class CodeArtsRepositories {
    api;
    constructor(api) {
        this.api = api;
    }
    /** ShowRepoId, and where that finds nothing ListUserAllRepositories: an exact path is taken, near ones are only told. */
    async findId(path) {
        const shown = await this.showId(path);
        if (typeof shown === 'number')
            return shown;
        const candidates = await this.search(path).catch((error) => {
            // The look-up has its answer already; the list would only have made it friendlier.
            if (error instanceof http_error/* HttpError */.j$ && !isCredentialRefusal(error))
                return [];
            throw error;
        });
        const exact = candidates.find((candidate) => candidate.path === path);
        if (exact)
            return exact.id;
        const similar = candidates.slice(0, MAX_SIMILAR).map((candidate) => candidate.path);
        throw new repositories/* RepositoryNotFoundError */.wN(path, similar, shown);
    }
    /** ListUserAllRepositories, where an exact path is preferred to one in another case, and ShowRepoId, which tells the id alone. */
    async findEntry(path) {
        const candidates = await this.search(path);
        const entry = candidates.find((candidate) => candidate.path === path) ??
            candidates.find((candidate) => candidate.path.toLowerCase() === path.toLowerCase());
        if (entry)
            return entry;
        const id = await this.showId(path);
        return typeof id === 'number' ? { id, path } : undefined;
    }
    /** ListUserAllRepositories. */
    listAll(mostPages = Infinity) {
        return this.allPages({}, mostPages);
    }
    search(path) {
        return this.allPages({ search: path.slice(path.lastIndexOf('/') + 1) });
    }
    /** The first page says how many there are; where it does not, pages are read until one is not full. */
    async allPages(query, mostPages = Infinity) {
        const first = await this.page(1, query);
        const pages = [first.entries];
        if (first.total !== undefined) {
            const count = Math.ceil(first.total / PAGE_SIZE);
            const others = Array.from({ length: count > mostPages ? 0 : count - 1 }, (_, index) => index + 2);
            await (0,in_flight/* eachInFlight */.J)(others, PAGES_IN_FLIGHT, async (number) => {
                pages[number - 1] = (await this.page(number, query)).entries;
            });
        }
        else {
            for (let last = first; last.entries.length >= PAGE_SIZE && pages.length < mostPages;) {
                last = await this.page(pages.length + 1, query);
                pages.push(last.entries);
            }
        }
        return pages.flat();
    }
    page(number, query) {
        const parameters = { page_index: String(number), page_size: String(PAGE_SIZE), ...query };
        return this.api.perform({
            method: 'GET',
            path: `/v2/projects/repositories?${new URLSearchParams(parameters).toString()}`,
            effect: 'read',
            read: (json, response) => {
                const page = readPage(json);
                if (number <= MAX_PAGES && (page.total ?? 0) <= MAX_PAGES * PAGE_SIZE)
                    return page;
                throw new http_error/* ResponseError */.o3('the list of repositories does not end', response.about, false);
            },
        });
    }
    /** ShowRepoId; where it finds nothing, its refusal, if it gave one. */
    async showId(path) {
        const slash = path.lastIndexOf('/');
        const query = new URLSearchParams({ group_name: path.slice(0, slash), repository_name: path.slice(slash + 1) });
        try {
            return await this.api.perform({
                method: 'GET',
                path: `/v1/repositories/repoid?${query.toString()}`,
                effect: 'read',
                read: (json, response) => {
                    const result = (0,src_json/* isJsonObject */.O)(json) ? (json['result'] ?? undefined) : undefined;
                    const id = repositoryId(result);
                    if (result === undefined || id !== undefined)
                        return id;
                    throw new http_error/* ResponseError */.o3('the reply has a result that is not a repository id', response.about, true);
                },
            });
        }
        catch (error) {
            if (isNotFound(error))
                return error;
            throw error;
        }
    }
}
/** The older look-up tells "no such repository" by an error of its own, with whatever status. */
function isNotFound(error) {
    const isAnswer = error instanceof api_error/* ApiError */.hD || (error instanceof http_error/* ResponseError */.o3 && !error.unreadable);
    return isAnswer && [200, 400, 404].includes(error.failed.status ?? 0);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(598);
;// CONCATENATED MODULE: ../../src/credentials/access-key.ts

/**
 * Signs a request with an access key: `SDK-HMAC-SHA256`, the scheme of the API gateway
 * (Huawei Cloud "API Request Signing Guide", algorithm pages api-sign-algorithm-001 to -005).
 * @param now the time of the signature; the gateway refuses one that is more than 15 minutes off
 * @returns the request with `host`, `x-sdk-date`, optional `x-security-token` and `x-project-id`, all signed, and `authorization`
 */
function sign(request, key, now) {
    const date = now.toISOString().replace(/[-:]|\.\d{3}/g, '');
    const headers = {
        ...request.headers,
        host: request.url.host,
        'x-sdk-date': date,
        ...(key.securityToken !== undefined && { 'x-security-token': key.securityToken }),
        ...(key.projectId !== undefined && { 'x-project-id': key.projectId }),
    };
    const signedHeaders = Object.keys(headers).sort();
    const canonical = canonicalRequest({ ...request, headers }, signedHeaders);
    const stringToSign = `SDK-HMAC-SHA256\n${date}\n${sha256(canonical)}`;
    const signature = (0,external_node_crypto_.createHmac)('sha256', key.secretKey).update(stringToSign).digest('hex');
    const authorization = `SDK-HMAC-SHA256 Access=${key.accessKey}, SignedHeaders=${signedHeaders.join(';')}, Signature=${signature}`;
    return { ...request, headers: { ...headers, authorization } };
}
/** Signs each request anew, with the time of that moment. */
function accessKeyAuthenticator(key, clock) {
    return { authenticate: async (request) => sign(request, await key(), new Date(clock.time())) };
}
function canonicalRequest(request, signedHeaders) {
    const { method, url, headers, body = '' } = request;
    const path = url.pathname
        .split('/')
        .map((segment) => encode(decodeURIComponent(segment)))
        .join('/');
    return [
        method,
        path.endsWith('/') ? path : `${path}/`,
        canonicalQuery(url.searchParams),
        ...signedHeaders.map((name) => `${name}:${headers[name]?.trim() ?? ''}`),
        '',
        signedHeaders.join(';'),
        sha256(body),
    ].join('\n');
}
/** Sorted by name, then value, before encoding, as the official signer does. */
function canonicalQuery(query) {
    return [...query]
        .sort(([nameA, valueA], [nameB, valueB]) => order(nameA, nameB) || order(valueA, valueB))
        .map(([name, value]) => `${encode(name)}=${encode(value)}`)
        .join('&');
}
function order(a, b) {
    return a < b ? -1 : Number(a > b);
}
/** RFC 3986: only letters, digits and `-_.~` stay as they are. */
function encode(text) {
    return encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
function sha256(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
}

// EXTERNAL MODULE: ../../src/http/reply.ts
var reply = __webpack_require__(66);
;// CONCATENATED MODULE: ../../src/credentials/renewable.ts
/** It is renewed this long before its end, or at four fifths of a short life. */
const RENEW_AHEAD_MS = 5 * 60_000;
/**
 * Obtains a lease when it is first needed and again before it ends; concurrent callers share one request. A renewal that fails loses nothing
 * as long as the old lease holds: it is tried again when half of what is left has passed.
 */
class Renewable {
    clock;
    obtain;
    current;
    renewAt = Infinity;
    endsAt = Infinity;
    constructor(clock, obtain) {
        this.clock = clock;
        this.obtain = obtain;
    }
    /** The value, obtained or renewed if need be. A failure is not kept: the next caller tries again. */
    get() {
        if (!this.current || this.clock.now() >= this.renewAt) {
            this.renewAt = Infinity;
            const obtained = this.renew(this.current);
            this.current = obtained;
            obtained.catch(() => {
                if (this.current === obtained)
                    this.current = undefined;
            });
        }
        return this.current;
    }
    async renew(old) {
        try {
            const { value, lifeMs = Infinity } = await this.obtain();
            this.endsAt = this.clock.now() + lifeMs;
            this.renewAt = this.endsAt - Math.min(RENEW_AHEAD_MS, lifeMs / 5);
            return value;
        }
        catch (error) {
            const leftMs = this.endsAt - this.clock.now();
            if (!old || leftMs <= 0)
                throw error;
            this.renewAt = this.clock.now() + leftMs / 2;
            return old;
        }
    }
}
/** The life of what was issued in a reply: from the reply's own `Date` (this machine's clock may be off) to `expiresAt`. */
function lifeOf(expiresAt, date) {
    const end = typeof expiresAt === 'string' ? Date.parse(expiresAt) : Number.NaN;
    const start = Date.parse(date ?? '');
    return Number.isNaN(end) ? undefined : end - (Number.isNaN(start) ? Date.now() : start);
}

;// CONCATENATED MODULE: ../../src/credentials/iam-token.ts




/** A JSON request to one of the operations that hand out credentials. */
function exchangeRequest(url, body, headers = {}) {
    return {
        method: 'POST',
        url: new URL(url),
        headers: { 'content-type': 'application/json;charset=utf8', accept: 'application/json', ...headers },
        body: JSON.stringify(body),
    };
}
/**
 * The token that IAM puts into the header `X-Subject-Token`, up to 100,000 characters long, and its life.
 * @throws ResponseError a reply without a usable token
 */
function readIamToken(json, response, mask) {
    const token = (0,reply/* header */.wx)(response.headers, 'x-subject-token') ?? '';
    if (token === '' || /[^\x21-\x7e]/.test(token)) {
        throw new http_error/* ResponseError */.o3('IAM answered without a usable X-Subject-Token', response.about, false);
    }
    mask(token);
    const about = (0,src_json/* isJsonObject */.O)(json) && (0,src_json/* isJsonObject */.O)(json['token']) ? json['token'] : undefined;
    const lifeMs = lifeOf(about?.['expires_at'], (0,reply/* header */.wx)(response.headers, 'date'));
    return { value: token, ...(lifeMs !== undefined && { lifeMs }) };
}

;// CONCATENATED MODULE: ../../src/credentials/agency.ts





/** Names the run in the audit log of Huawei Cloud (2 to 128 characters of `\w+=,.@-`). */
const SESSION_NAME = 'codearts-remote-mirror';
/**
 * Exchanges a GitHub OIDC token for a temporary access key of an agency (STS API v5, AssumeAgencyWithOIDC).
 * @param idToken asked anew for each attempt
 * @throws HttpError
 */
function assumeAgency(caller, sts, agency, idToken, mask) {
    return caller.call({
        request: async () => exchangeRequest(`${sts}/v5/agencies/assume-with-oidc`, {
            provider_urn: agency.providerUrn,
            agency_urn: agency.agencyUrn,
            agency_session_name: SESSION_NAME,
            id_token: await idToken(),
        }),
        effect: 'exchange',
        read: (json, response) => {
            const keys = (0,src_json/* isJsonObject */.O)(json) && (0,src_json/* isJsonObject */.O)(json['credentials']) ? json['credentials'] : {};
            const secret = (name) => {
                const value = keys[name];
                if (typeof value !== 'string' || value === '' || /[^\x21-\x7e]/.test(value)) {
                    throw new http_error/* ResponseError */.o3(`STS answered without a usable ${name}`, response.about, false);
                }
                mask(value);
                return value;
            };
            const value = {
                kind: 'access_key',
                accessKey: secret('access_key_id'),
                secretKey: secret('secret_access_key'),
                securityToken: secret('security_token'),
            };
            const lifeMs = lifeOf(keys['expiration'], (0,reply/* header */.wx)(response.headers, 'date'));
            return { value, ...(lifeMs !== undefined && { lifeMs }) };
        },
    });
}

;// CONCATENATED MODULE: ../../src/credentials/id-token.ts


/**
 * Asks GitHub for an OIDC token of this job. (The toolkit's own `getIDToken` follows redirects and has no time-out.)
 * @returns the token, masked
 * @throws HttpError
 */
function requestIdToken(caller, from, mask) {
    const url = new URL(from.requestUrl);
    url.searchParams.set('audience', from.audience);
    return caller.call({
        request: () => ({
            method: 'GET',
            url,
            headers: { authorization: `Bearer ${from.requestToken}`, accept: 'application/json' },
        }),
        effect: 'read',
        read: (json, response) => {
            const value = (0,src_json/* isJsonObject */.O)(json) ? json['value'] : undefined;
            if (typeof value !== 'string' || value === '') {
                throw new http_error/* ResponseError */.o3("GitHub's OIDC endpoint answered without a token", response.about, false);
            }
            mask(value);
            return value;
        },
    });
}
/** The claims of a token that a trust policy is matched against; nothing is verified here, for they are only shown. */
function claimsOf(idToken) {
    try {
        const claims = JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString());
        if (!(0,src_json/* isJsonObject */.O)(claims))
            return undefined;
        const told = (name) => String(claims[name] ?? '(none)');
        return { iss: told('iss'), aud: told('aud'), sub: told('sub') };
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ../../src/credentials/identity-provider.ts

/**
 * Exchanges a GitHub OIDC token for a project-scoped IAM token through a v3 identity provider
 * (IAM API, "Obtaining a Scoped Token with an OpenID Connect ID Token").
 * @param idToken asked anew for each attempt
 * @throws HttpError
 */
function obtainTokenByIdentityProvider(caller, iam, provider, idToken, mask) {
    return caller.call({
        request: async () => exchangeRequest(`${iam}/v3.0/OS-AUTH/id-token/tokens`, { auth: { id_token: { id: await idToken() }, scope: { project: { name: provider.projectName } } } }, { 'x-idp-id': provider.identityProvider }),
        effect: 'exchange',
        read: (json, response) => readIamToken(json, response, mask),
    });
}

;// CONCATENATED MODULE: ../../src/credentials/password.ts

/**
 * Exchanges an IAM user's password for a project-scoped token (IAM API, "Obtaining a User Token Through Password Authentication").
 * @throws HttpError
 */
function obtainTokenByPassword(caller, iam, user, mask) {
    const identity = {
        methods: ['password'],
        password: { user: { name: user.username, password: user.password, domain: { name: user.domainName } } },
    };
    return caller.call({
        request: () => exchangeRequest(`${iam}/v3/auth/tokens?nocatalog=true`, {
            auth: { identity, scope: { project: { name: user.projectName } } },
        }),
        effect: 'exchange',
        read: (json, response) => readIamToken(json, response, mask),
    });
}

;// CONCATENATED MODULE: ../../src/credentials/token.ts
/** Sends an IAM user token as `X-Auth-Token`. */
function tokenAuthenticator(token) {
    return {
        authenticate: async (request) => ({ ...request, headers: { ...request.headers, 'x-auth-token': await token() } }),
    };
}

;// CONCATENATED MODULE: ../../src/credentials/authenticator.ts









/** The one switch from a kind of credential to its authenticator; exchanged credentials are obtained once and renewed before they end. */
function authenticatorFor(credentials, signIn) {
    const { caller, clock, iam, sts, mask } = signIn;
    let claims;
    const failedAt = (step) => (error) => {
        throw error instanceof http_error/* HttpError */.j$ ? new credentials_credentials/* CredentialsError */.l(credentials.kind, step, claims, error) : error;
    };
    const idToken = (from) => async () => {
        // No HttpError leaves here: the exchange that waits for this token must not repeat what was already tried often enough.
        const token = await requestIdToken(caller, from, mask).catch(failedAt('id_token'));
        claims = claimsOf(token);
        return token;
    };
    const renewable = (obtain) => {
        const lease = new Renewable(clock, () => obtain().catch(failedAt('exchange')));
        return () => lease.get();
    };
    switch (credentials.kind) {
        case 'token':
            return tokenAuthenticator(() => Promise.resolve(credentials.token));
        case 'access_key':
            return accessKeyAuthenticator(() => Promise.resolve(credentials), clock);
        case 'password':
            return tokenAuthenticator(renewable(() => obtainTokenByPassword(caller, iam, credentials, mask)));
        case 'identity_provider':
            return tokenAuthenticator(renewable(() => obtainTokenByIdentityProvider(caller, iam, credentials, idToken(credentials.idToken), mask)));
        case 'agency':
            return accessKeyAuthenticator(renewable(() => assumeAgency(caller, sts, credentials, idToken(credentials.idToken), mask)), clock);
    }
}

// EXTERNAL MODULE: ../../src/http/call.ts + 2 modules
var call = __webpack_require__(522);
// EXTERNAL MODULE: ../../src/http/retry.ts
var retry = __webpack_require__(348);
// EXTERNAL MODULE: ../../src/report/explanation.ts
var explanation = __webpack_require__(839);
// EXTERNAL MODULE: ../../src/report/requests.ts
var requests = __webpack_require__(564);
// EXTERNAL MODULE: ../../src/discover/orphan-report.ts
var orphan_report = __webpack_require__(90);
;// CONCATENATED MODULE: ../../src/discover/orphans.ts











/** Mirrors that are read at once. */
const IN_FLIGHT = 8;
/**
 * Finds the repositories below the rule's group whose mirror has a source of the organization that is not listed. Reads only: the list of
 * repositories in pages of 100, and one mirror for each that is not in the list of mirrors.
 * @param listed everything that GitHub lists to the token
 * @throws OrphanSearchError
 */
async function findOrphans({ group, credentials, endpoints }, listed, entries, context) {
    const { mirrors, repositories } = orphans_open(credentials, endpoints, context);
    const clean = (text) => context.runner.redact(text, explanation/* MAX_TEXT */.lG);
    try {
        const inGroup = (await repositories.listAll()).filter(({ path }) => path.toLowerCase().startsWith(group.toLowerCase()));
        const kept = new Set(entries.flatMap(({ repository_id: id, repository }) => id ?? repository?.toLowerCase() ?? []));
        const others = inGroup.filter(({ id, path }) => !kept.has(id) && !kept.has(path.toLowerCase()));
        const report = { group, total: inGroup.length, looked: others.length, unread: 0, orphans: [] };
        const sources = new Set(listed.flatMap(({ cloneUrl }) => sourceOf(cloneUrl)?.key ?? []));
        const homes = new Set(listed.flatMap(({ cloneUrl }) => sourceOf(cloneUrl)?.home ?? []));
        await (0,in_flight/* eachInFlight */.J)(others, IN_FLIGHT, async ({ id, path }) => {
            const shown = await mirrors.show(id);
            if (shown.kind === 'forbidden' || shown.kind === 'unreadable')
                report.unread++;
            const url = shown.kind === 'mirror' ? shown.mirror.url : undefined;
            const source = url === undefined ? undefined : sourceOf(url);
            if (url !== undefined && source && homes.has(source.home) && !sources.has(source.key))
                report.orphans.push({ repository_id: id, repository: clean(path), url: clean(url) });
        });
        report.orphans.sort((a, b) => (a.repository < b.repository ? -1 : 1));
        return report;
    }
    catch (cause) {
        context.signal.throwIfAborted();
        throw new orphan_report/* OrphanSearchError */.r('orphans could not be looked for', { cause });
    }
}
function orphans_open(credentials, { codearts, iam, sts }, { transport, runner, clock, signal }) {
    const retries = new requests/* RetryLog */.pW(runner);
    const tellRetry = retries.tell.bind(retries);
    const caller = new call/* Caller */.s(transport.send, { policy: retry/* RETRY_POLICY */.yE, clock, signal, onRetry: tellRetry }, api_error/* readReply */.Xw, (attempt) => {
        runner.debug((0,requests/* describeAttempt */.Be)(attempt));
    });
    const authenticator = authenticatorFor(credentials, { caller, clock, iam, sts, mask: runner.mask });
    const api = new CodeArtsApi(codearts, authenticator, caller);
    return { mirrors: new CodeArtsMirrors(api, runner.debug), repositories: new CodeArtsRepositories(api) };
}
/** A repository's address in a form that can be compared, and its owner's: GitHub tells no difference by case. */
function sourceOf(address) {
    if (!URL.canParse(address))
        return undefined;
    const { host, pathname } = new URL(address);
    const [owner = '', name = ''] = pathname.slice(1).toLowerCase().split('/');
    return { key: `${host}/${owner}/${name.replace(/\.git$/, '')}`, home: `${host}/${owner}` };
}


/***/ })

};
;
