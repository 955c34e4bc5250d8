"use strict";
exports.id = 2;
exports.ids = [2];
exports.modules = {

/***/ 2308:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  discover: () => (/* binding */ discover)
});

;// CONCATENATED MODULE: ../../src/clock.ts
/** The machine's clock. */
const systemClock = {
    // performance.now() would load all of perf_hooks.
    now: () => Number(process.hrtime.bigint()) / 1e6,
    time: () => Date.now(),
    sleep: (ms, signal) => new Promise((resolve, reject) => {
        const stop = () => {
            clearTimeout(timer);
            reject(signal.reason);
        };
        const timer = setTimeout(() => {
            signal.removeEventListener('abort', stop);
            resolve();
        }, ms);
        if (signal.aborted)
            stop();
        else
            signal.addEventListener('abort', stop, { once: true });
    }),
};
const UNITS = [
    [86_400_000, 'd'],
    [3_600_000, 'h'],
    [60_000, 'm'],
    [1000, 's'],
];
/** A duration for people, in its two largest units: `1h 30m`, `45s`, `0.5s`. */
function formatDuration(ms) {
    if (ms < 10_000)
        return `${Math.round(ms / 100) / 10}s`;
    let rest = Math.round(ms / 1000) * 1000;
    const parts = [];
    for (const [size, unit] of UNITS) {
        if (rest >= size || parts.length > 0)
            parts.push(`${Math.floor(rest / size)}${unit}`);
        rest %= size;
        if (rest === 0 || parts.length === 2)
            break;
    }
    return parts.join(' ');
}

;// CONCATENATED MODULE: ../../src/credentials/credentials.ts
/** Signing in failed; `cause` is the HttpError that says why. */
class CredentialsError extends Error {
    kind;
    step;
    claims;
    name = 'CredentialsError';
    constructor(
    /** The kind of credential that was used. */
    kind, 
    /** What failed: asking GitHub for its OIDC token, or exchanging what we have at Huawei Cloud. */
    step, 
    /** What GitHub said of this job, where its token got that far. */
    claims, cause) {
        super(cause instanceof Error ? cause.message : 'signing in failed', { cause });
        this.kind = kind;
        this.step = step;
        this.claims = claims;
    }
}

;// CONCATENATED MODULE: ../../src/http/http-error.ts
/** An HTTP request that did not give what was asked for. `failed` says which, `cause` says why. */
class HttpError extends Error {
    failed;
    name = 'HttpError';
    constructor(message, failed, options) {
        super(message, options);
        this.failed = failed;
    }
}
/** No complete reply: name look-up, connection, TLS, proxy, reset, or a body cut off. */
class NetworkError extends HttpError {
    fate;
    name = 'NetworkError';
    /** `sent`: the request may have reached the service. `permanent`: trying again can't help (a certificate, say). */
    constructor(message, failed, fate, options) {
        super(message, failed, options);
        this.fate = fate;
    }
}
/** No complete reply within the time for one attempt. `sent`: the request may have reached the service. */
class TimeoutError extends HttpError {
    sent;
    name = 'TimeoutError';
    constructor(message, failed, sent, options) {
        super(message, failed, options);
        this.sent = sent;
    }
}
/** A reply that is not what the service documents: HTML, broken JSON, a missing field, too many bytes. */
class http_error_ResponseError extends HttpError {
    unreadable;
    name = 'ResponseError';
    /** `unreadable`: nothing could be made of the body, so whether the request took effect is unknown. */
    constructor(message, failed, unreadable, options) {
        super(message, failed, options);
        this.unreadable = unreadable;
    }
}

;// CONCATENATED MODULE: ../../src/codearts/api-error.ts


/** The service said no, in its own words: a body with an error code, whatever its shape. */
class ApiError extends HttpError {
    errorCode;
    errorMsg;
    name = 'ApiError';
    /** `errorCode` and `errorMsg` are the service's, verbatim and therefore hostile until cleaned. */
    constructor(errorCode, errorMsg, failed) {
        super(errorMsg || errorCode, failed);
        this.errorCode = errorCode;
        this.errorMsg = errorMsg;
    }
}
/**
 * How every reply of Huawei Cloud is read: its JSON if the status is 2xx, else its refusal.
 * @returns the JSON, `undefined` for an empty body
 * @throws ApiError the service's refusal; ResponseError a reply that is none of its own
 */
function readReply(response) {
    if (response.status < 200 || response.status > 299)
        throw refusal(response);
    return readJson(response);
}
/**
 * The JSON of a reply; `undefined` for an empty body.
 * @throws ResponseError the body is not JSON, or says that the request failed without a code; ApiError it carries an error although the status may say otherwise (older operations do that)
 */
function readJson(response) {
    const failed = response.about;
    if (response.body.trim() === '')
        return undefined;
    let json;
    try {
        json = JSON.parse(response.body);
    }
    catch (cause) {
        throw new ResponseError(`the reply is ${describeBody(response.body)}, not JSON`, failed, true, { cause });
    }
    const error = serviceError(json);
    if (error) {
        const requestId = failed.requestId ?? error.requestId;
        throw new ApiError(error.code, error.message, requestId === undefined ? failed : { ...failed, requestId });
    }
    if (isJsonObject(json) && (json['status'] === 'failed' || json['status'] === 'error')) {
        throw new ResponseError(`the reply says that the request failed: ${api_error_text(json['result']) ?? 'no reason'}`, failed, false);
    }
    return json;
}
/** What a reply with an error status means: the service's error, or a body that is none of its own. */
function refusal(response) {
    const failed = response.about;
    if (response.status >= 300 && response.status < 400) {
        const to = typeof response.headers.location === 'string' ? ` to ${originOf(response.headers.location)}` : '';
        return new ResponseError(`HTTP ${response.status}, a redirect${to}, which is not followed: credentials must not travel`, failed, false);
    }
    try {
        readJson(response);
    }
    catch (error) {
        if (error instanceof ApiError)
            return error;
    }
    return new ResponseError(`HTTP ${response.status} with ${describeBody(response.body)} and no error code of the service`, failed, response.body.trim() !== '' && !isJson(response.body));
}
/**
 * The service's error in a JSON value, `undefined` when there is none. Four shapes are in use:
 * `{error_code, error_msg}` (v4, gateway, STS v5), `{error: {code, message}}` (v1 to v3, also with HTTP 200),
 * the same with a number as code (IAM v3), and `{errorCode, errorMsg | errorMessage}`.
 */
function serviceError(json) {
    if (!isJsonObject(json))
        return undefined;
    const nested = isJsonObject(json['error']) ? json['error'] : undefined;
    const code = api_error_text(json['error_code']) ??
        api_error_text(nested?.['code']) ??
        iamCode(nested?.['code']) ??
        api_error_text(json['errorCode']) ??
        api_error_text(nested?.['error_code']);
    const message = api_error_text(json['error_msg']) ??
        api_error_text(nested?.['message']) ??
        api_error_text(json['errorMsg']) ??
        api_error_text(json['errorMessage']) ??
        api_error_text(nested?.['error_msg']) ??
        '';
    return code === undefined ? undefined : { code, message, requestId: api_error_text(json['request_id']) };
}
function api_error_text(value) {
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
function iamCode(value) {
    return typeof value === 'number' ? `IAM.${value}` : undefined;
}
/** A body for people: what it is instead of what was expected. It is cut only later, when the secrets in it have been found. */
function describeBody(body) {
    const start = body.trimStart();
    if (start === '')
        return 'an empty body';
    if (/^<(!doctype|html|head|body)/i.test(start)) {
        const title = /<title>([^<]+)<\/title>/i.exec(start)?.[1]?.trim();
        return title ? `an HTML page ("${title}")` : 'an HTML page';
    }
    if (/^[{[]/.test(start))
        return isJson(body) ? `unexpected JSON (${start})` : 'broken JSON';
    return `text ("${start}")`;
}
function isJson(body) {
    try {
        JSON.parse(body);
        return true;
    }
    catch {
        return false;
    }
}
function originOf(location) {
    return URL.canParse(location) ? new URL(location).origin : 'another address';
}

;// CONCATENATED MODULE: ../../src/mirror/remote-mirror.ts
/** The end of a synchronization that the service calls good. */
const FINISHED = 'finished';
/** The end of a synchronization that failed. */
const FAILED = 'failed';
/** Whether the last synchronization has ended, well or badly. */
function hasEnded(mirror) {
    return mirror.status === FINISHED || mirror.status === FAILED;
}
/** Whether no synchronization is under way, as far as the mirror tells. */
function isAtRest(mirror) {
    return hasEnded(mirror) || mirror.status === undefined || mirror.status === 'none';
}
/** Whether two addresses name one repository: case of scheme and host, default port, a trailing `/` and `.git` do not count. */
function isSameSource(a, b) {
    return comparable(a) === comparable(b);
}
function comparable(address) {
    if (!URL.canParse(address))
        return address;
    const url = new URL(address);
    // Looking behind keeps a long run of slashes from being tried from each of them.
    const path = url.pathname.replace(/(?<!\/)\/+$/, '').replace(/\.git$/, '');
    return `${url.protocol}//${url.host}${path}${url.search}`;
}
/** The repository mirrors another source than the one asked for. */
class ConflictError extends Error {
    there;
    wanted;
    name = 'ConflictError';
    constructor(there, wanted) {
        super(`the repository already mirrors ${there}, not ${wanted}`);
        this.there = there;
        this.wanted = wanted;
    }
}
/** The service accepted a change and still shows the old value. */
class NotAppliedError extends Error {
    name = 'NotAppliedError';
}
/** A mirror was expected and is not there; `cause` is the service's error, if it gave one. */
class NotAssociatedError extends Error {
    name = 'NotAssociatedError';
    constructor(cause) {
        super('the repository has no remote mirror', { cause });
    }
}
/** A change may or may not have taken effect, and looking is not possible; `cause` says what was lost. */
class OutcomeUnknownError extends Error {
    why;
    name = 'OutcomeUnknownError';
    constructor(cause, why) {
        super('the reply to the request was lost, and whether it took effect can not be read', { cause });
        this.why = why;
    }
}
/** A synchronization ended badly. */
class SyncError extends Error {
    mirror;
    name = 'SyncError';
    constructor(mirror) {
        super(mirror.lastError ?? 'the service gives no reason');
        this.mirror = mirror;
    }
}
/** A synchronization did not end within the bound. */
class SyncTimeoutError extends Error {
    timeoutMs;
    mirror;
    name = 'SyncTimeoutError';
    constructor(timeoutMs, mirror, cause) {
        super('the synchronization did not end in time', { cause });
        this.timeoutMs = timeoutMs;
        this.mirror = mirror;
    }
}
/** The last successful synchronization is older than allowed; `ageMs` is absent when there never was one. */
class StaleError extends Error {
    mirror;
    ageMs;
    maxAgeMs;
    name = 'StaleError';
    constructor(mirror, ageMs, maxAgeMs) {
        super('the last successful synchronization is too old');
        this.mirror = mirror;
        this.ageMs = ageMs;
        this.maxAgeMs = maxAgeMs;
    }
}

;// CONCATENATED MODULE: ../../src/mirror/repositories.ts
/** No repository has that path; `similar` lists paths that come near. `cause` is the service's error, if it gave one. */
class RepositoryNotFoundError extends Error {
    path;
    similar;
    name = 'RepositoryNotFoundError';
    constructor(path, similar, cause) {
        super(`there is no repository ${path}, or this credential may not see it`, { cause });
        this.path = path;
        this.similar = similar;
    }
}
/** An entry of a list is the repository of an earlier one. */
class SameRepositoryError extends Error {
    first;
    id;
    name = 'SameRepositoryError';
    /** `first` names the earlier entry as its user did. */
    constructor(first, id) {
        super(`this is the same repository as ${first}`);
        this.first = first;
        this.id = id;
    }
}
/** The parent of a repository to be created is not among the groups of its project. */
class ParentNotFoundError extends Error {
    parent;
    projectUuid;
    groups;
    name = 'ParentNotFoundError';
    constructor(parent, projectUuid, 
    /** The groups that there are. */
    groups) {
        super(`the project has no group ${parent}`);
        this.parent = parent;
        this.projectUuid = projectUuid;
        this.groups = groups;
    }
}
/** A repository was created, and is not what was asked for: the service reports a failure, or it lies at another path. */
class CreationError extends (/* unused pure expression or super */ null && (Error)) {
    name = 'CreationError';
}
/** A repository was created, and the service does not say in time that it is ready. `cause`: the last error of asking. */
class CreationTimeoutError extends Error {
    timeoutMs;
    path;
    name = 'CreationTimeoutError';
    constructor(timeoutMs, path, cause) {
        super(`the repository ${path} was created, and is not ready`, { cause });
        this.timeoutMs = timeoutMs;
        this.path = path;
    }
}

;// CONCATENATED MODULE: ../../src/inputs/input-error.ts
/** Everything that is wrong with the inputs, a line each: the input, what is wrong, what is legal. */
class InputError extends Error {
    problems;
    name = 'InputError';
    constructor(problems) {
        super(problems.join('\n'));
        this.problems = problems;
    }
}
/** No credential at all; `cause` is the likeliest reason, in a sentence. */
class MissingCredentialsError extends Error {
    likeliest;
    onMissing;
    name = 'MissingCredentialsError';
    constructor(likeliest, onMissing) {
        super('there are no credentials for Huawei Cloud');
        this.likeliest = likeliest;
        this.onMissing = onMissing;
    }
}

;// CONCATENATED MODULE: ../../src/report/explain.ts







/** The workflow was cancelled (SIGINT, SIGTERM). */
class CancelledError extends Error {
    signal;
    name = 'CancelledError';
    constructor(signal) {
        super(`the run was cancelled (${signal})`);
        this.signal = signal;
    }
}
/** What to do about a code of the service (first match), or about an HTTP status. */
const REMEDIES = [
    {
        codes: 'CH.00000001, CH.00000002, DEV.00000003',
        pattern: /^(CH[._-]0000000[12]|DEV[._-]00000003)$/i,
        remedy: 'The credential was not recognized or has expired. A user token lives 24 hours and must be scoped to a project of the same region: get a new one, or sign in with access keys or keyless instead.',
    },
    {
        codes: 'CH.080401',
        pattern: /^CH[._-]080401$/i,
        remedy: 'The repository was removed, or this user was removed from its members: add the user to the repository in CodeArts Repo.',
    },
    {
        codes: 'CH.00401001, CH.00401008, CH.004403, CH.080403, DEV-23-50804',
        pattern: /^(CH[._-](00401001|00401008|004403|080403)|DEV[._-]23[._-]50804)$/i,
        remedy: 'The user needs the permission codeartsrepo:repository:setRepository (codeartsrepo:repository:getRepository to read), and must be a member of the repository or its project with the right to change settings.',
    },
    {
        codes: 'CH.00402000, CH.000404, CH.010117',
        pattern: /^CH[._-](00402000|000404|010117)$/i,
        remedy: 'Check repository_id: it is the number that the repository lists of CodeArts Repo (and its API) show, not the number of the project. Check region too: each region has its own repositories.',
    },
    {
        codes: 'CH_23_51308',
        pattern: /^CH[._-]23[._-]51308$/i,
        remedy: 'The service says that this was added already. Look at the repository in CodeArts Repo, or run mode: check to see what it mirrors.',
    },
    {
        codes: 'APIGW.0101',
        pattern: /^API(GW|G)[._-]0101$/i,
        remedy: 'This host does not offer the API: the region or the endpoint is wrong.',
    },
    {
        codes: 'APIG.0303',
        pattern: /^API(GW|G)[._-]0303$/i,
        remedy: "The signature has expired: this machine's clock is more than 15 minutes off. Set the clock.",
    },
    {
        codes: 'APIGW.0308, APIG.0308',
        pattern: /^API(GW|G)[._-]0308$/i,
        remedy: 'The service throttles this user. Run later, lower concurrency, or spread the list over more time.',
    },
    {
        codes: 'APIGW.0301, APIG.0301 and the other 03xx codes',
        pattern: /^API(GW|G)[._-]03\d\d$/i,
        remedy: 'The gateway refused the credential: the token has expired or is of another region, or the access key and secret key do not belong together. More than five bad signatures lock a key for some minutes, so fix it before the next run.',
    },
    {
        codes: 'STS5.1001',
        pattern: /^STS5[._-]1001$/i,
        remedy: "The trust policy of the agency does not match this job's OIDC token. Compare its conditions with the claims in this message. `sub` has two forms: repo:owner/name:…, and, for repositories created, renamed or transferred since 15 July 2026, repo:owner@id/name@id:….",
    },
    {
        codes: 'STS5.2001',
        pattern: /^STS5[._-]2001$/i,
        remedy: 'The audience is no client id of the OIDC provider: register it there, or set the input audience to one that is.',
    },
    {
        codes: 'IAM.401, IAM.0001, IAM.0011',
        pattern: /^IAM[._-](401|0001|0011)$/i,
        remedy: 'IAM refused the sign-in: check domain_name (the account), username and password, and that the IAM user (not the account itself) may use the API. For an identity provider compare its settings with the claims in this message. Repeated failures lock the user.',
    },
    {
        codes: 'IAM.400, IAM.403, IAM.404 and the other IAM codes',
        pattern: /^IAM[._-]/i,
        remedy: 'IAM refused the exchange: check project_name (a project of the region), the name of the identity provider and the region.',
    },
];
const REMEDIES_BY_STATUS = {
    400: 'The service objects to the request. Check the URL of the source: CodeArts Repo wants http(s)://…/name.git, publicly reachable on port 80, 443 or above 1024.',
    401: 'The credential was refused. A user token lives 24 hours and must be scoped to a project of the same region.',
    403: 'The user may not do this: it needs codeartsrepo:repository:setRepository and must be a member of the repository. An IP allow-list of the tenant or the repository has the same effect.',
    404: 'Check repository_id, region and endpoint.',
    409: 'The state of the repository forbids this. Look at it in CodeArts Repo, or run mode: check.',
    429: 'The service throttles this user. Run later, or lower concurrency.',
};
const SERVER_TROUBLE = 'The service has a problem of its own. Run again later; a re-run changes nothing that is right already. If it stays, give the request id to the support of Huawei Cloud.';
const REACHABILITY = 'Check that this runner can reach the host: region and endpoint, the proxy (https_proxy, no_proxy), a firewall or allow-list. A re-run changes nothing that is right already.';
const KIND_NAMES = {
    token: 'a user token',
    access_key: 'an access key',
    password: 'a password',
    identity_provider: 'a GitHub OIDC token and an identity provider',
    agency: 'a GitHub OIDC token and an agency',
};
/** Titles of our own, for failures that have no error code of the service, with what they mean. */
const TITLES = {
    InvalidInput: 'an input is wrong or missing; nothing was sent',
    MissingCredentials: 'there is no credential to sign in with',
    NetworkError: 'no connection, or it broke',
    Timeout: 'no complete reply in time',
    UnexpectedResponse: 'the reply is not what the service documents',
    Conflict: 'the repository mirrors another source',
    NotAssociated: 'the repository has no mirror (mode: check)',
    SyncFailed: 'the synchronization failed',
    SyncTimeout: 'the synchronization did not end within wait_timeout',
    Stale: 'the last success is older than max_age (mode: check)',
    Cancelled: 'the workflow was cancelled',
};
/** Explains any error: what it is called, what happened, and what to do. `kind`: how the run signed in. */
function explain(error, kind) {
    const told = { where: '', remedy: '' };
    if (error instanceof InputError) {
        return {
            ...told,
            title: 'InvalidInput',
            what: error.problems.join('\n'),
            problems: error.problems,
            remedy: 'Nothing was sent. Mend the inputs and run again.',
        };
    }
    if (error instanceof MissingCredentialsError) {
        const remedy = `${error.likeliest} To let such runs pass, set on_missing_credentials: skip.`;
        return { ...told, title: 'MissingCredentials', what: 'There are no credentials for Huawei Cloud.', remedy };
    }
    if (error instanceof CancelledError) {
        const remedy = 'A request that was under way may still take effect. A re-run continues where this one stopped.';
        return { ...told, title: 'Cancelled', what: `The run was cancelled (${error.signal}).`, remedy };
    }
    if (error instanceof CredentialsError)
        return explainCredentials(error);
    if (error instanceof HttpError)
        return explainHttp(error, kind);
    return explainMirror(error, kind) ?? explainUnknown(error);
}
function explainUnknown(error) {
    const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return {
        title: 'InternalError',
        what,
        where: '',
        remedy: 'This is a defect of the action. Please report it, with the log.',
    };
}
function explainHttp(error, kind) {
    const { status, requestId } = error.failed;
    const title = titleOf(error);
    return {
        title,
        what: error instanceof ApiError ? error.errorMsg || 'The service gives no message.' : sentence(error.message),
        where: whereOf(error) + (kind === undefined ? '' : `, signed in with ${KIND_NAMES[kind]}`),
        remedy: [remedyOf(title, error), clockRemark(error)].filter(Boolean).join(' '),
        ...(status !== undefined && { httpStatus: status }),
        ...(requestId !== undefined && { requestId }),
    };
}
function titleOf(error) {
    if (error instanceof ApiError)
        return error.errorCode;
    if (error instanceof NetworkError)
        return 'NetworkError';
    if (error instanceof TimeoutError)
        return 'Timeout';
    return 'UnexpectedResponse';
}
function remedyOf(title, error) {
    const { status = 0 } = error.failed;
    if (error instanceof NetworkError)
        return REACHABILITY;
    if (error instanceof TimeoutError)
        return `${REACHABILITY} A slow service may need a longer request_timeout.`;
    // Codes come as CH…, DEV… and DEV.CH….
    const code = title.replace(/^DEV[._-](?=CH[._-])/i, '');
    const byCode = error instanceof ApiError ? REMEDIES.find(({ pattern }) => pattern.test(code))?.remedy : undefined;
    if (byCode !== undefined)
        return byCode;
    if (status >= 500)
        return SERVER_TROUBLE;
    if (error instanceof http_error_ResponseError) {
        return 'Something between this runner and the service (a proxy, a portal, a wrong endpoint) may have answered instead of it. Check region and endpoint.';
    }
    return (REMEDIES_BY_STATUS[status] ??
        'Look the code up in the error codes of CodeArts Repo, and give the request id to the support of Huawei Cloud.');
}
const MAX_SKEW_MS = 15 * 60_000;
/** The gateway refuses signatures that are more than a quarter of an hour off. */
function clockRemark(error) {
    const { clockAheadMs = 0, status = 0 } = error.failed;
    if (status < 400 || status > 499 || Math.abs(clockAheadMs) <= MAX_SKEW_MS)
        return '';
    return `This machine's clock is ${formatDuration(Math.abs(clockAheadMs))} ${clockAheadMs > 0 ? 'ahead of' : 'behind'} the service's, and more than 15 minutes are refused: set it.`;
}
function whereOf(error) {
    const { method, url, status, requestId } = error.failed;
    const answer = status === undefined ? 'no reply' : `HTTP ${status}`;
    return `${method} ${url}: ${answer}${requestId === undefined ? '' : `, request id ${requestId}`}`;
}
function explainCredentials(error) {
    const cause = error.cause;
    const explained = cause instanceof HttpError ? explainHttp(cause, error.kind) : explainUnknown(cause);
    const claims = error.claims &&
        ` This job's OIDC token says iss ${error.claims.iss}, aud ${error.claims.aud}, sub ${error.claims.sub}.`;
    const where = explained.where + (claims ? `.${claims}` : '');
    if (error.step === 'exchange')
        return { ...explained, where };
    return {
        ...explained,
        where,
        title: cause instanceof TimeoutError ? 'Timeout' : 'NetworkError',
        what: `GitHub did not give an OIDC token: ${explained.what}`,
        remedy: 'Check that the job has permissions: id-token: write, and that this runner can reach the OIDC endpoint of GitHub.',
    };
}
function explainMirror(error, kind) {
    const told = { where: '' };
    if (error instanceof ConflictError) {
        const remedy = 'To let the action change the source, set on_conflict: update; else correct url, or the mirror in CodeArts Repo.';
        return {
            ...told,
            title: 'Conflict',
            what: `The repository already mirrors ${error.there}, not ${error.wanted}.`,
            remedy,
        };
    }
    if (error instanceof NotAssociatedError) {
        const service = error.cause instanceof ApiError ? ` The service says ${error.cause.errorCode}: ${error.cause.errorMsg}` : '';
        const http = error.cause instanceof HttpError ? explainHttp(error.cause, kind) : undefined;
        const remedy = 'Associate it with mode: associate. If it should have a mirror, check repository_id and region.';
        return {
            ...http,
            where: http?.where ?? '',
            title: 'NotAssociated',
            what: `The repository has no remote mirror.${service}`,
            remedy,
        };
    }
    if (error instanceof OutcomeUnknownError) {
        const lost = explain(error.cause, kind);
        const why = explain(error.why, kind);
        return {
            ...lost,
            what: `${sentence(lost.what)} Whether the request took effect is unknown: reading back failed too (${why.title}: ${why.what}).`,
            remedy: `Nothing was sent again. Look at the repository in CodeArts Repo. ${why.remedy}`,
        };
    }
    if (error instanceof NotAppliedError) {
        return {
            ...told,
            title: 'UnexpectedResponse',
            what: sentence(error.message),
            remedy: 'Look at the repository in CodeArts Repo, and run again.',
        };
    }
    if (error instanceof RepositoryNotFoundError)
        return explainNotFound(error, kind);
    if (error instanceof SyncError) {
        const failures = error.mirror.numberOfFailures ? ` Failures so far: ${error.mirror.numberOfFailures}.` : '';
        const reason = error.mirror.lastError ?? 'The synchronization failed, and the service gives no reason.';
        const remedy = 'Check that CodeArts can reach the source (public, port 80, 443 or above 1024) and, if it is private, that endpoint_uuid or source_username and source_password are right. Diverged branches need force_fetch: true.';
        return { ...told, title: 'SyncFailed', what: ended(reason) + failures, remedy };
    }
    if (error instanceof SyncTimeoutError) {
        const reads = error.cause instanceof Error ? ` The last request failed: ${error.cause.message}.` : '';
        const what = `The synchronization did not end within ${formatDuration(error.timeoutMs)}; its last state is ${error.mirror?.status ?? 'unknown'}.${reads}`;
        return {
            ...told,
            title: 'SyncTimeout',
            what,
            remedy: 'It may still end. Raise wait_timeout for a large repository, or look with mode: check later.',
        };
    }
    if (error instanceof StaleError) {
        const age = error.ageMs === undefined
            ? 'No successful synchronization is known'
            : `The last success was ${formatDuration(error.ageMs)} ago`;
        const at = error.mirror.lastSuccessfulUpdateAt === undefined ? '' : ` (${error.mirror.lastSuccessfulUpdateAt})`;
        const what = `${age}${at}; max_age allows ${formatDuration(error.maxAgeMs)}.`;
        return {
            ...told,
            title: 'Stale',
            what,
            remedy: 'Look why the schedule stopped (mirroring_enabled, last_error), or start a synchronization with sync: true.',
        };
    }
    return undefined;
}
function explainNotFound(error, kind) {
    const http = error.cause instanceof HttpError ? explainHttp(error.cause, kind) : undefined;
    const similar = error.similar.length > 0 ? ` Near matches: ${error.similar.join(', ')}.` : '';
    return {
        ...http,
        where: http?.where ?? '',
        title: http?.title ?? 'InvalidInput',
        what: `There is no repository ${error.path}, or this credential may not see it.${similar}`,
        remedy: 'Write the path of its clone URL without .git, or give repository_id. Check region: each region has its own repositories.',
    };
}
function sentence(text) {
    return ended(text.charAt(0).toUpperCase() + text.slice(1));
}
function ended(text) {
    return /[.!?。]$/.test(text) ? text : `${text}.`;
}

// EXTERNAL MODULE: ../../src/runner/foreign-text.ts
var foreign_text = __webpack_require__(6986);
;// CONCATENATED MODULE: ../../src/report/outputs.ts


/** A text of the service in an output is cut beyond this. */
const MAX_FOREIGN = 2000;
/** The message of a failure is cut beyond this; the log has it all. */
const MAX_MESSAGE = 50_000;
/** A code is cut beyond this; the service documents 20 characters. */
const MAX_CODE = 64;
/** Field of a result → output, in the order of action.yml; values keep their type for `results`. */
const FIELDS = {
    mirror_id: ({ mirror }) => mirror?.id,
    status: ({ mirror }) => mirror?.status,
    outcome: ({ outcome }) => outcome,
    changed: ({ changed }) => changed,
    repository_id: ({ repositoryId }) => repositoryId,
    url: ({ mirror, url }) => sourceOf(mirror?.url, url),
    last_update_at: ({ mirror }) => mirror?.lastUpdateAt,
    last_successful_update_at: ({ mirror }) => mirror?.lastSuccessfulUpdateAt,
    number_of_failures: ({ mirror }) => mirror?.numberOfFailures,
    mirroring_enabled: ({ mirror }) => mirror?.mirroringEnabled,
    is_private: ({ mirror }) => mirror?.isPrivate,
    endpoint_uuid: ({ mirror }) => mirror?.endpointUuid,
    last_error: ({ mirror }) => mirror?.lastError,
    jid: ({ jid }) => jid,
};
/** Outputs of a failure. */
const FAILURE_FIELDS = {
    error_code: ({ title }) => title,
    error_msg: ({ what }) => (0,foreign_text/* shorten */.ml)(what, MAX_MESSAGE),
    http_status: ({ httpStatus }) => httpStatus,
    request_id: ({ requestId }) => requestId,
};
/** The outputs that one mirror has, all of them empty. */
const NO_MIRROR = Object.fromEntries(Object.keys(FIELDS).map((name) => [name, undefined]));
/** Cleans a result and its explained error. */
function tell(result, explanation, redact) {
    const clean = (text) => plain(redact(text), MAX_FOREIGN);
    const fields = {};
    for (const [name, read] of Object.entries(FIELDS)) {
        const value = read(result);
        // The source asked for is no foreign text, even if it holds a user name that is masked elsewhere.
        fields[name] = typeof value === 'string' && value !== result.url ? clean(value) : value;
    }
    const error = explanation && tellError(explanation, redact);
    if (error)
        Object.assign(fields, failureFields(error));
    const plan = result.plan?.map(({ setting, now, then }) => ({ setting, now: clean(now), then: clean(then) }));
    const name = String(result.repositoryId ?? result.repository ?? '');
    return {
        outcome: result.outcome,
        changed: result.changed,
        name,
        fields,
        ...(error && { error }),
        ...(plan && { plan }),
    };
}
/** The outputs of a failure. */
function failureFields(error) {
    return Object.fromEntries(Object.entries(FAILURE_FIELDS).map(([name, read]) => [name, read(error)]));
}
/** Cleans an explanation; of texts only our own lists of problems keep their lines. */
function tellError(explanation, redact) {
    const { what, problems, httpStatus, requestId } = explanation;
    const line = (text) => (0,foreign_text/* plain */.pj)(text, MAX_FOREIGN);
    return {
        title: (0,foreign_text/* plain */.pj)(redact(explanation.title), MAX_CODE),
        what: (problems ?? [what]).map((text) => line(redact(text))).join('\n'),
        where: line(redact(explanation.where)),
        remedy: line(redact(explanation.remedy)),
        ...(httpStatus !== undefined && { httpStatus }),
        ...(requestId !== undefined && { requestId: (0,foreign_text/* plain */.pj)(redact(requestId), MAX_CODE * 2) }),
    };
}
/** Sets outputs; a missing value is the empty string. */
function setOutputs(fields, runner) {
    for (const [name, value] of Object.entries(fields))
        runner.setOutput(name, String(value ?? ''));
}
/** The source asked for when the service tells the same or none; else what it tells, without user information. */
function sourceOf(there, asked) {
    if (there === undefined || isSameSource(there, asked))
        return asked;
    if (!URL.canParse(there))
        return there;
    const url = new URL(there);
    if (!url.username && !url.password)
        return there;
    url.username = '';
    url.password = '';
    return url.href;
}

;// CONCATENATED MODULE: ../../src/report/summary.ts

/** A text in a table cell, as it is. */
function code(value) {
    return `<code>${(0,foreign_text/* markdown */.wD)(String(value), 500)}</code>`;
}
const SYMBOLS = {
    associated: '✅',
    updated: '✅',
    unchanged: '✅',
    planned: '📝',
    skipped: '⏭️',
    failed: '❌',
};
const SENTENCES = {
    associated: 'The repository now mirrors the source.',
    updated: 'The mirror was there, and its source or settings were changed.',
    unchanged: 'The mirror is as asked; nothing was changed.',
    planned: 'Dry run: nothing was changed.',
    skipped: 'Nothing was done.',
    failed: 'The run failed.',
};
/** Row of the table → field of the result; a row without value is left out. */
const ROWS = (/* unused pure expression or super */ null && ([
    ['Repository', 'repository_id'],
    ['Source', 'url'],
    ['Mirror id', 'mirror_id'],
    ['Status', 'status'],
    ['Last success', 'last_successful_update_at'],
    ['Failed synchronizations', 'number_of_failures'],
    ['Last error', 'last_error'],
    ['Scheduled synchronization', 'mirroring_enabled'],
    ['Service endpoint', 'endpoint_uuid'],
    ['Synchronization id', 'jid'],
]));
/** The summary of a run for one repository; `warnings` are what it warned of on the way. */
function summarizeOne(told, traffic, warnings) {
    const { outcome, fields, error, plan } = told;
    const symbol = !error && warnings.length > 0 ? '⚠️' : SYMBOLS[outcome];
    const parts = [
        `## ${symbol} CodeArts remote mirror: ${outcome}`,
        error ? cause(error) : SENTENCES[outcome],
        ...warnings.map((warning) => `**Warning:** ${markdown(warning)}`),
    ];
    if (error && fields['changed'] === true)
        parts.push('Before it failed, the run had changed the mirror: see below.');
    const [head, ...rows] = ROWS.filter(([, field]) => fields[field] !== undefined).map(([label, field]) => `| ${label} | ${code(fields[field])} |`);
    if (head !== undefined)
        parts.push([head, '|---|---|', ...rows].join('\n'));
    if (plan && !error) {
        const changes = plan.map(({ setting, now, then }) => `| ${setting} | ${code(now)} | ${code(then)} |`);
        parts.push(changes.length === 0
            ? 'There is nothing to change.'
            : ['| Plan | now | then |', '|---|---|---|', ...changes].join('\n'));
    }
    parts.push(trafficLine(traffic));
    return `${parts.join('\n\n')}\n`;
}
/** The summary of a run that had no credentials and was told to skip then. */
function summarizeSkip(likeliest) {
    return `## ⏭️ CodeArts remote mirror: skipped\n\nThere are no credentials for Huawei Cloud, so nothing was done. ${markdown(likeliest)}\n`;
}
/** The summary of a run that ended before it knew its repository. */
function summarizeFailure(error) {
    return `## ❌ CodeArts remote mirror: failed\n\n${cause(error)}\n`;
}
/** A table in the summary is cut beyond this; `results_file` has it all. */
const MAX_ROWS = 500;
/** Of the 1 MiB that a summary may have, a table takes this much at most: escaped text can be six times as long. Bytes. */
const MAX_TABLE_BYTES = 400_000;
const MAX_CELL = 300;
/** A list of problems is cut beyond this; the log has it all. */
const MAX_PROBLEMS = 100;
/** The summary of many mirrors: failures first, then counts, then the rest. */
function summarizeMany(results, totals, traffic, failure) {
    const parts = [`## ${failure ? '❌' : SYMBOLS[totals.outcome]} CodeArts remote mirrors: ${totals.total}`];
    const failed = results.filter(({ outcome }) => outcome === 'failed');
    if (failure && !failed.some(({ error }) => error?.title === failure.title))
        parts.push(cause(failure));
    if (failed.length > 0)
        parts.push(`### Failed: ${failed.length}`, failureTable(failed), remedies(failed));
    if (totals.total === 0 && !failure)
        parts.push('The list is empty; nothing was done.');
    const outcomes = Object.keys(totals.counts).filter((outcome) => totals.counts[outcome] > 0);
    if (outcomes.length > 0) {
        parts.push([
            '| Outcome | Mirrors |',
            '|---|---:|',
            ...outcomes.map((outcome) => `| ${SYMBOLS[outcome]} ${outcome} | ${totals.counts[outcome]} |`),
        ].join('\n'), [
            '```mermaid',
            'pie title Outcomes',
            ...outcomes.map((outcome) => `  "${outcome}" : ${totals.counts[outcome]}`),
            '```',
        ].join('\n'));
    }
    const others = results.filter(({ outcome }) => outcome !== 'failed' && outcome !== 'skipped');
    if (others.length > 0)
        parts.push(`<details><summary>The other ${others.length}</summary>\n\n${otherTable(others)}\n\n</details>`);
    if (traffic)
        parts.push(trafficLine(traffic));
    return `${parts.filter(Boolean).join('\n\n')}\n`;
}
/** What to do about each cause, once. */
function remedies(failed) {
    const byTitle = new Map(failed.flatMap(({ error }) => (error?.remedy ? [[error.title, error.remedy]] : [])));
    return [...byTitle]
        .slice(0, MAX_PROBLEMS)
        .map(([title, remedy]) => `- ${code(title)} **What to do:** ${markdown(remedy, 2000)}`)
        .join('\n');
}
function cause({ title, what, where, remedy }) {
    const lines = what.split('\n');
    const problems = lines.slice(0, MAX_PROBLEMS).map((line) => `- ${(0,foreign_text/* markdown */.wD)(line)}`);
    if (lines.length > MAX_PROBLEMS)
        problems.push(`- and ${lines.length - MAX_PROBLEMS} more, all of them in the log.`);
    return [
        `### ${code(title)}`,
        lines.length > 1 ? problems.join('\n') : (0,foreign_text/* markdown */.wD)(what),
        where && `<sub>${(0,foreign_text/* markdown */.wD)(where, 2000)}</sub>`,
        `**What to do:** ${(0,foreign_text/* markdown */.wD)(remedy, 2000)}`,
    ]
        .filter(Boolean)
        .join('\n\n');
}
function failureTable(failed) {
    return table('| Repository | Source | Cause | What happened |', failed, ({ name, fields, error }) => `| ${code(name)} | ${cell(fields['url'])} | ${code(error?.title ?? '')} | ${cell(error?.what)} |`);
}
function otherTable(others) {
    return table('| Repository | Source | Outcome | Status or plan |', others, ({ name, fields, outcome, plan }) => `| ${code(name)} | ${cell(fields['url'])} | ${outcome} | ${plan ? cell(planned(plan)) : cell(fields['status'])} |`);
}
/** A table of four columns, as much of it as there is room for. */
function table(head, results, row) {
    let bytes = 0;
    const rows = results.slice(0, MAX_ROWS).map(row);
    const shown = rows.filter((text) => (bytes += Buffer.byteLength(text)) <= MAX_TABLE_BYTES);
    const left = results.length - shown.length;
    const more = left > 0 ? `\n\nand ${left} more, all of them in the file of the output results_file.` : '';
    return [head, '|---|---|---|---|', ...shown].join('\n') + more;
}
/** A plan in one line. */
function planned(plan) {
    return plan.map(({ setting, now, then }) => `${setting}: ${now} → ${then}`).join('; ') || 'nothing to change';
}
function cell(value) {
    return markdown(plain(String(value ?? ''), MAX_CELL));
}
function trafficLine({ requests, retries, lastRequestId }) {
    const again = retries > 0 ? `, ${retries} of them a further attempt` : '';
    const id = lastRequestId === undefined ? '' : `, last request id ${markdown(lastRequestId, 128)}`;
    return `<sub>${requests} request${requests === 1 ? '' : 's'}${again}${id}</sub>`;
}

;// CONCATENATED MODULE: ../../src/version.ts
/** The version of the action, as it stands in package.json too. */
const VERSION = '1.0.0';

;// CONCATENATED MODULE: ../../src/runner/user-agent.ts

/**
 * `codearts-remote-mirror/1.0.0 (+https://github.com/owner/name/actions/runs/1/attempts/2)`: the action, its version and the workflow run.
 * Gitea (1.26) and Forgejo have no page of an attempt, and Forgejo's address of a run holds its number within the repository.
 */
function userAgent(env) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ATTEMPT: attempt = '1' } = env;
    const run = env['FORGEJO_ACTIONS'] ? env['GITHUB_RUN_NUMBER'] : env['GITHUB_RUN_ID'];
    const page = env['GITEA_ACTIONS'] || env['FORGEJO_ACTIONS'] ? '' : `/attempts/${attempt}`;
    const link = server && repository && run ? ` (+${server}/${repository}/actions/runs/${run}${page})` : '';
    return `codearts-remote-mirror/${VERSION}${link}`.replace(/[^\x20-\x7e]/g, '');
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
var external_node_http_default = /*#__PURE__*/__webpack_require__.n(external_node_http_);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
var external_node_https_default = /*#__PURE__*/__webpack_require__.n(external_node_https_);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
var external_node_tls_default = /*#__PURE__*/__webpack_require__.n(external_node_tls_);
// EXTERNAL MODULE: ../../node_modules/@actions/http-client/lib/index.js + 1 modules
var lib = __webpack_require__(66);
;// CONCATENATED MODULE: ../../src/http/agents.ts



/** A proxy that did not open the tunnel: its status, or what it did instead. */
class ProxyError extends Error {
    status;
    name = 'ProxyError';
    constructor(message, status, options) {
        super(message, options);
        this.status = status;
    }
}
/** Straight to the origin of `url`; the first connection is the early one, if there is one. */
function directConnections(url, early) {
    const agent = newAgent(url);
    if (early?.origin === url.origin) {
        const connect = agent.createConnection.bind(agent);
        agent.createConnection = (options, connected) => {
            if (!early.isFree)
                return connect(options, connected);
            const answer = connected;
            early.take(options.connectSignal).then((socket) => {
                answer(null, socket ?? connect(options) ?? undefined);
            }, answer);
            return undefined;
        };
    }
    return {
        agent,
        close: () => {
            early?.close();
            agent.destroy();
        },
    };
}
/**
 * Through the CONNECT tunnels of a proxy. The agent that @actions/http-client has for this closes each tunnel after one request, and can't
 * be stopped while the proxy is silent.
 * @param proxy with user and password, if it asks for them
 */
function tunnelledConnections(url, proxy) {
    const agent = newAgent(url);
    const pending = new Set();
    agent.createConnection = (options, connected) => {
        const answer = connected;
        const { connectSignal, port } = options;
        const connect = requestTunnel(proxy, `${url.hostname}:${port ?? ''}`, connectSignal);
        pending.add(connect);
        connect.once('close', () => pending.delete(connect));
        connect.once('error', (cause) => {
            answer(new ProxyError('the proxy opened no tunnel', undefined, { cause }));
        });
        connect.once('connect', (response, socket) => {
            if (response.statusCode === 200) {
                answer(null, secured(url, options, socket));
            }
            else {
                socket.destroy();
                answer(refusedTunnel(response.statusCode ?? 0));
            }
        });
        connect.end();
        return undefined;
    };
    return {
        agent,
        close: () => {
            for (const connect of pending)
                connect.destroy();
            agent.destroy();
        },
    };
}
function newAgent(url) {
    return url.protocol === 'https:' ? new (external_node_https_default()).Agent({ keepAlive: true }) : new (external_node_http_default()).Agent({ keepAlive: true });
}
/** What a request speaks over: TLS on the socket, or for http the socket itself. */
function secured(url, options, socket) {
    // To tls a path would be that of a Unix socket.
    return url.protocol === 'https:'
        ? external_node_tls_default().connect({ ...options, path: undefined, socket })
        : socket;
}
function requestTunnel(proxy, target, signal) {
    const isSecure = proxy.protocol === 'https:';
    const user = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
    return (isSecure ? (external_node_https_default()) : (external_node_http_default())).request({
        host: proxy.hostname.replace(/^\[|\]$/g, ''),
        port: proxy.port || (isSecure ? 443 : 80),
        method: 'CONNECT',
        path: target,
        agent: false,
        signal,
        headers: {
            host: target,
            ...(user !== ':' && { 'proxy-authorization': `Basic ${Buffer.from(user).toString('base64')}` }),
        },
    });
}
function refusedTunnel(status) {
    const wants = status === 407 ? ': it asks for a user and a password, which belong in the URL in https_proxy' : '';
    return new ProxyError(`the proxy answered CONNECT with HTTP ${status}${wants}`, status);
}

;// CONCATENATED MODULE: ../../src/http/early-connection.ts
/** With two addresses Node gives each but the last 250 ms, less than a far region needs to answer. */
const ADDRESS_ATTEMPT_MS = 2500;
/**
 * A connection that is opened while the modules that will speak over it are still being loaded: the first packet leaves before TLS is
 * loaded, and the handshake begins before the HTTP client is. Nobody has to use it, and if it fails, the request that finds it dead opens
 * its own and tells why.
 */
class EarlyConnection {
    origin;
    host;
    /** What requests speak over: TLS as soon as it has begun. */
    socket;
    taken = false;
    closed = false;
    constructor(url) {
        this.origin = url.origin;
        this.host = url.hostname.replace(/^\[|\]$/g, '');
        // An import would load net at every start, also of runs that never get here.
        this.socket = process.getBuiltinModule('node:net').connect({
            host: this.host,
            port: Number(url.port || (url.protocol === 'https:' ? 443 : 80)),
            autoSelectFamilyAttemptTimeout: ADDRESS_ATTEMPT_MS,
        });
        this.socket.on('error', () => undefined);
    }
    /**
     * Begins to connect to the host of `url`. Does not wait for it: for https it loads TLS meanwhile, and only lets the event loop turn in
     * between, so that what has become ready can leave: the first packet as soon as the host name is resolved, the handshake as soon as the
     * connection is open.
     */
    static async open(url) {
        const early = new EarlyConnection(url);
        if (url.protocol !== 'https:')
            return early;
        process.getBuiltinModule('node:http');
        await turn();
        const tls = process.getBuiltinModule('node:tls');
        await turn();
        // Reads all trusted certificates, which takes longest.
        early.secure(tls, tls.createSecureContext());
        await turn();
        return early;
    }
    /** Whether somebody may still take it. */
    get isFree() {
        return !this.taken && !this.socket.destroyed;
    }
    /**
     * Gives the connection to its one user as soon as it is open; `undefined` if it does not open.
     * @param signal ends the wait, and the connection with it
     * @throws when it was given up or closed
     */
    async take(signal) {
        this.taken = true;
        if (this.socket.connecting) {
            const giveUp = () => this.close();
            signal.addEventListener('abort', giveUp, { once: true });
            await new Promise((resolve) => this.socket.once('connect', resolve).once('close', resolve));
            signal.removeEventListener('abort', giveUp);
        }
        if (this.closed)
            throw new Error('the connection was given up');
        return this.socket.destroyed ? undefined : this.socket;
    }
    /** Closes it, taken or not. */
    close() {
        this.closed = true;
        this.socket.destroy();
    }
    /** Begins the handshake as soon as the connection is open. */
    secure(tls, secureContext) {
        const { socket, host } = this;
        const begin = () => {
            const servername = process.getBuiltinModule('node:net').isIP(host) === 0 ? host : '';
            this.socket = tls.connect({ socket, secureContext, host, servername, ALPNProtocols: ['http/1.1'] });
            this.socket.on('error', () => undefined);
        };
        if (socket.connecting)
            socket.once('connect', begin);
        else if (!socket.destroyed)
            begin();
    }
}
/** Lets the event loop turn once: whatever is ready happens before this resolves. */
function turn() {
    return new Promise((resolve) => setImmediate(resolve));
}

;// CONCATENATED MODULE: ../../src/http/send.ts







/** A larger body is not read to its end. Bytes. */
const MAX_BODY_BYTES = 1024 * 1024;
const TEXT_REPLY = { encoding: 'utf8', maxBytes: MAX_BODY_BYTES };
/** IAM documents tokens of up to 100,000 characters in a header; Node's own limit is 16 KiB for all headers. */
const MAX_HEADER_BYTES = 256 * 1024;
/**
 * Bytes out, bytes in: one attempt of one request, with one deadline over headers and body.
 * Redirects are not followed, for credentials must not travel to another host.
 */
class Transport {
    options;
    client;
    connections = new Map();
    constructor(options) {
        this.options = options;
        // The client's own socket time-out would be three minutes; the deadline below is the one that counts.
        this.client = new lib/* HttpClient */.Qq(options.userAgent, [], { socketTimeout: options.timeoutMs + 60_000 });
    }
    /**
     * Sends `request` once.
     * @throws NetworkError no complete reply; TimeoutError none in time; ResponseError more than 1 MiB; the signal's reason when aborted.
     */
    send = async (request, signal) => {
        signal.throwIfAborted();
        // Not AbortSignal.any: its signals stay registered with the run's own, thousands of them in a long batch.
        const progress = { sent: false, attempt: new AbortController() };
        const failed = { method: request.method, url: request.url.origin + request.url.pathname };
        let isLate = false;
        const stop = () => {
            progress.attempt.abort();
            progress.outgoing?.destroy();
        };
        const timer = setTimeout(() => {
            isLate = true;
            stop();
        }, this.options.timeoutMs);
        signal.addEventListener('abort', stop, { once: true });
        try {
            const { message } = await this.client.requestRaw(this.prepare(request, progress), request.body ?? '');
            progress.sent = true;
            Object.assign(failed, aboutReply(message));
            const body = await readBody(message, request.reply ?? TEXT_REPLY, failed);
            // A reply can be quicker than the news that the request has left, and until then its connection is not free for the next one.
            if (!progress.outgoing?.writableFinished)
                await turn();
            return { status: message.statusCode ?? 0, headers: message.headers, body, about: failed };
        }
        catch (cause) {
            if (signal.aborted)
                throw signal.reason;
            if (isLate) {
                const what = failed.status === undefined ? 'no reply' : 'no complete reply';
                throw new TimeoutError(`${what} within ${this.options.timeoutMs / 1000} s`, failed, progress.sent, { cause });
            }
            throw cause instanceof http_error_ResponseError ? cause : networkError(cause, failed, progress.sent);
        }
        finally {
            clearTimeout(timer);
            signal.removeEventListener('abort', stop);
        }
    };
    /** Closes every connection, so that nothing keeps the process alive. */
    close() {
        this.options.early?.close();
        for (const connections of this.connections.values())
            connections.close();
    }
    /** What @actions/http-client sends raw: our options, and a look at the request so that we know whether it left. */
    prepare(request, progress) {
        const { url, method, headers, body } = request;
        const native = url.protocol === 'https:' ? (external_node_https_default()) : (external_node_http_default());
        const options = {
            method,
            host: url.hostname.replace(/^\[|\]$/g, ''),
            port: url.port || (url.protocol === 'https:' ? 443 : 80),
            path: url.pathname + url.search,
            headers: { 'user-agent': this.client.userAgent, ...headers, host: url.host },
            agent: this.agentFor(url),
            connectSignal: progress.attempt.signal,
            maxHeaderSize: MAX_HEADER_BYTES,
            autoSelectFamilyAttemptTimeout: ADDRESS_ATTEMPT_MS,
        };
        const watched = {
            request: (all, onResponse) => {
                if (body === undefined)
                    delete all.headers['Content-Length'];
                const outgoing = native.request(all, onResponse);
                progress.outgoing = outgoing;
                outgoing.once('socket', (socket) => {
                    whenConnected(socket, () => (progress.sent = true));
                });
                return outgoing;
            },
        };
        return { parsedUrl: url, options, httpModule: watched };
    }
    /** One pool of connections an origin, through the proxy where the environment names one for it. */
    agentFor(url) {
        let connections = this.connections.get(url.origin);
        if (!connections) {
            const proxy = (0,lib/* getProxyUrl */.s_)(url.href);
            connections = proxy ? tunnelledConnections(url, new URL(proxy)) : directConnections(url, this.options.early);
            this.connections.set(url.origin, connections);
        }
        return connections.agent;
    }
}
function whenConnected(socket, then) {
    const secure = socket instanceof external_node_tls_.TLSSocket;
    // In a tunnel a TLS socket is connected before its handshake begins.
    if (!socket.connecting && !(secure && socket.getFinished() === undefined))
        then();
    else
        socket.once(secure ? 'secureConnect' : 'connect', then);
}
function aboutReply(message) {
    const requestId = header(message.headers, 'x-request-id');
    const date = Date.parse(header(message.headers, 'date') ?? '');
    const retryAfterMs = retryAfter(header(message.headers, 'retry-after'), date);
    return {
        ...(message.statusCode !== undefined && { status: message.statusCode }),
        ...(requestId !== undefined && { requestId }),
        ...(!Number.isNaN(date) && { clockAheadMs: Date.now() - date }),
        ...(retryAfterMs !== undefined && { retryAfterMs }),
    };
}
/** The value of a response header; of one that came several times with the same value, that value, else what Node made of them. */
function header(headers, name) {
    const value = headers[name];
    const text = Array.isArray(value) ? value.join(', ') : value;
    const [first, ...others] = text?.split(', ') ?? [];
    return others.every((other) => other === first) ? first : text;
}
/** `Retry-After` in milliseconds: seconds, or a date that is read against the reply's own `Date` where it has one. */
function retryAfter(value, replyDate) {
    if (value === undefined)
        return undefined;
    if (/^\d+(\.\d+)?$/.test(value.trim()))
        return Number(value) * 1000;
    // Date.parse makes a date of nearly everything ("-5", "soon 1"); every form of an HTTP date has a time of day.
    const at = /\d\d:\d\d:\d\d/.test(value) ? Date.parse(value) : Number.NaN;
    if (Number.isNaN(at))
        return undefined;
    return Math.max(0, at - (Number.isNaN(replyDate) ? Date.now() : replyDate));
}
function readBody(message, { encoding, maxBytes }, failed) {
    return new Promise((resolve, reject) => {
        const chunks = [];
        let size = 0;
        message.on('data', (chunk) => {
            chunks.push(chunk);
            size += chunk.length;
            if (size <= maxBytes)
                return;
            reject(new http_error_ResponseError(`the reply is larger than ${maxBytes / MAX_BODY_BYTES} MiB`, failed, true));
            message.destroy();
        });
        message.once('error', reject);
        message.once('end', () => {
            const body = Buffer.concat(chunks).toString(encoding);
            resolve(body.replace(/^\ufeff/, ''));
        });
    });
}
/** Codes of failures that another attempt meets again. */
const PERMANENT = /^(ERR_TLS|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|ERR_SSL|EPROTO|HPE_|ERR_INVALID|ERR_UNESCAPED|HOSTNAME_MISMATCH)/;
/** Sentences for the failures people meet; the rest keeps Node's own words. */
const REASONS = [
    [/^ENOTFOUND$/, 'the host name could not be resolved'],
    [/^EAI_AGAIN$/, 'the name server could not be reached'],
    [/^ECONNREFUSED$/, 'the connection was refused'],
    [
        /^(ECONNRESET|EPIPE|ECONNABORTED|ERR_STREAM_PREMATURE_CLOSE)$/,
        'the connection was closed before the reply was complete',
    ],
    [/^(ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/, 'the host could not be reached'],
    [/^CERT_HAS_EXPIRED$/, 'the certificate of the host has expired'],
    [/^ERR_TLS_CERT_ALTNAME_INVALID$/, 'the certificate is for another host name'],
    [
        /^(DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/,
        'the certificate of the host is not trusted (a company CA goes into NODE_EXTRA_CA_CERTS)',
    ],
];
function networkError(cause, failed, sent) {
    if (cause instanceof ProxyError) {
        const behind = cause.cause === undefined ? '' : `: ${reasonOf(cause.cause)}`;
        const refused = cause.status !== undefined && cause.status < 500;
        const permanent = refused || PERMANENT.test(errorCode(cause.cause));
        return new NetworkError(cause.message + behind, failed, { sent, permanent }, { cause });
    }
    return new NetworkError(reasonOf(cause), failed, { sent, permanent: PERMANENT.test(errorCode(cause)) }, { cause });
}
/** Why something failed, for people, with Node's code for those who search for it. */
function reasonOf(cause) {
    const code = errorCode(cause);
    const words = REASONS.find(([pattern]) => pattern.test(code))?.[1] ?? cause.message;
    return code && !words.includes(code) ? `${words} (${code})` : words;
}
/** Node's code of an error; of several failed addresses, that of the first. */
function errorCode(error) {
    if (typeof error !== 'object' || error === null)
        return '';
    if ('errors' in error && Array.isArray(error.errors) && error.errors.length > 0)
        return errorCode(error.errors[0]);
    return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

// EXTERNAL MODULE: ../../node_modules/@actions/github/lib/utils.js + 20 modules
var utils = __webpack_require__(8341);
;// CONCATENATED MODULE: ../../src/http/retry.ts

/** The policy of every request; users choose `max_attempts`. */
const RETRY_POLICY = { maxAttempts: 5, basePauseMs: 500, maxPauseMs: 20_000 };
const FATES_BY_STATUS = {
    429: { read: 'again', exchange: 'again', write: 'again', put: 'again' },
    500: { read: 'again', exchange: 'final', write: 'unsure', put: 'unsure' },
    502: { read: 'again', exchange: 'again', write: 'lost', put: 'lost' },
    // Some gateways say 503 when the service's connection broke after it had been asked.
    503: { read: 'again', exchange: 'again', write: 'lost', put: 'lost' },
    504: { read: 'again', exchange: 'again', write: 'lost', put: 'lost' },
};
/** After a 2xx that can't be read a `write` was obeyed: if looking does not confirm it, repeating it is no cure. */
const UNREADABLE = { read: 'final', exchange: 'final', write: 'unsure', put: 'lost' };
/** Decides what a failed attempt leads to; what is not known is never tried again. */
function fateOf(error, effect) {
    const status = error instanceof HttpError ? error.failed.status : undefined;
    const obeyed = status !== undefined && status >= 200 && status < 300;
    // A status that says no stands, even if its body never came: more than five bad signatures lock a key.
    if (status !== undefined && !obeyed)
        return FATES_BY_STATUS[status]?.[effect] ?? 'final';
    if (error instanceof http_error_ResponseError)
        return error.unreadable ? UNREADABLE[effect] : 'final';
    if (!(error instanceof NetworkError || error instanceof TimeoutError))
        return 'final';
    const { sent, permanent } = error instanceof NetworkError ? error.fate : { sent: error.sent, permanent: false };
    if (!sent || effect === 'read' || effect === 'exchange')
        return permanent ? 'final' : 'again';
    if (permanent)
        return 'unsure';
    return obeyed ? UNREADABLE[effect] : 'lost';
}
/** The pause after attempt `attempt` (1, 2, …) in milliseconds: what the service asked for, else full-jitter exponential back-off. */
function pauseAfter(attempt, policy, retryAfterMs, random) {
    const pause = retryAfterMs ?? random * policy.basePauseMs * 2 ** (attempt - 1);
    return Math.min(pause, policy.maxPauseMs);
}
/**
 * The one place that tries a request again.
 * @param attempt makes one attempt; it is given its number, signs anew and throws what went wrong
 * @param readBack for writes: asked before a request is repeated that may have taken effect
 * @throws the last attempt's error, or what `readBack` throws
 */
async function withRetry(context, effect, attempt, readBack) {
    const { policy, clock, signal, throttle } = context;
    const tryFrom = async (number) => {
        try {
            await throttle.pass(clock, signal, policy.maxPauseMs);
            const result = await attempt(number);
            throttle.ease();
            return result;
        }
        catch (error) {
            if (signal.aborted)
                throw signal.reason;
            const fate = fateOf(error, effect);
            if (fate === 'final' || !(error instanceof HttpError))
                throw error;
            const pauseMs = pauseAfter(number, policy, error.failed.retryAfterMs, (context.random ?? Math.random)());
            if (error.failed.status === 429)
                throttle.slowDown(clock.now(), pauseMs);
            if (fate === 'lost' || fate === 'unsure') {
                const found = await readBack?.(error);
                if (found !== undefined)
                    return found;
            }
            if (fate === 'unsure' || number >= policy.maxAttempts)
                throw error;
            context.onRetry({ error, attempt: number, maxAttempts: policy.maxAttempts, pauseMs });
            await clock.sleep(pauseMs, signal);
        }
        return tryFrom(number + 1);
    };
    return tryFrom(1);
}
/** Spreads the requests of a whole run out after the service said 429, and lets them flow again as it recovers. */
class Throttle {
    opensAt = 0;
    spacingMs = 0;
    /** Waits for this request's turn, `maxPauseMs` at most. */
    async pass(clock, signal, maxPauseMs) {
        const now = clock.now();
        const turn = Math.min(Math.max(now, this.opensAt), now + maxPauseMs);
        if (this.spacingMs > 0)
            this.opensAt = turn + this.spacingMs;
        if (turn > now)
            await clock.sleep(turn - now, signal);
    }
    /** Nobody goes before the pause is over, and then one by one. */
    slowDown(now, pauseMs) {
        this.opensAt = Math.max(this.opensAt, now + pauseMs);
        this.spacingMs = Math.min(1000, Math.max(20, this.spacingMs * 2));
    }
    /** A request went well: the next ones follow a little faster. */
    ease() {
        this.spacingMs = this.spacingMs < 5 ? 0 : this.spacingMs * 0.9;
    }
}

;// CONCATENATED MODULE: ../../src/discover/rate-limit.ts

/** GitHub asks for a minute where it names no time. */
const UNNAMED_PAUSE_MS = 60_000;
/** The limit's reset is told in whole seconds, and clocks differ a little. */
const SLACK_MS = 1000;
/** GitHub's rate limit holds longer than the run may wait. */
class RateLimitError extends HttpError {
    pauseMs;
    maxWaitMs;
    name = 'RateLimitError';
    /** `pauseMs`: how long GitHub wants the run to wait; `maxWaitMs`: how long it may wait in all. */
    constructor(response, pauseMs, maxWaitMs) {
        super('the rate limit of GitHub is used up', response.about);
        this.pauseMs = pauseMs;
        this.maxWaitMs = maxWaitMs;
    }
}
/**
 * How long a reply asks us to wait, in milliseconds; `undefined` if it is no rate limit.
 * The primary limit tells when it is reset, the secondary ones how long to wait, or nothing.
 */
function rateLimitPause(response, now) {
    const { status, headers, body, about } = response;
    if (status !== 403 && status !== 429)
        return undefined;
    if (about.retryAfterMs !== undefined)
        return Math.max(about.retryAfterMs, SLACK_MS);
    if (headers['x-ratelimit-remaining'] === '0') {
        const reset = Number(headers['x-ratelimit-reset']) * 1000;
        const sent = Date.parse(headers.date ?? '');
        const pause = reset - (Number.isNaN(sent) ? now : sent) + SLACK_MS;
        return Number.isNaN(pause) ? UNNAMED_PAUSE_MS : Math.max(pause, SLACK_MS);
    }
    return status === 429 || /secondary rate limit|abuse detection/i.test(body) ? UNNAMED_PAUSE_MS : undefined;
}

;// CONCATENATED MODULE: ../../src/discover/github.ts





/** GitHub said no. */
class GitHubError extends HttpError {
    response;
    needsSso;
    name = 'GitHubError';
    /** `needsSso`: the organization wants the token to be authorized for single sign-on. */
    constructor(message, response, needsSso) {
        super(message, response.about);
        this.response = response;
        this.needsSso = needsSso;
    }
}
/** A page of repositories can weigh 10 kB an entry, and a reply may have 1 MiB. */
const PAGE_SIZE = 50;
/** A list that never ends is no list. */
const MAX_PAGES = 4000;
const PROGRESS_MS = 5000;
/** The three questions that discovery asks GitHub. Octokit knows the routes, the pages and the sign-in; the bytes go through our own transport. */
class GitHub {
    options;
    octokit;
    throttle = new Throttle();
    waitedMs = 0;
    constructor(options) {
        this.options = options;
        const { token, apiUrl, userAgent, debug } = options;
        const log = { debug, info: debug, warn: debug, error: debug };
        this.octokit = new utils/* GitHub */.gq({ auth: token, baseUrl: apiUrl, userAgent, log, request: { fetch: this.fetch } });
    }
    /**
     * The repositories of an organization or user, in no particular order.
     * @throws GitHubError refused; RateLimitError the limit holds too long; NetworkError, TimeoutError, ResponseError; the signal's reason
     */
    async repositories(owner, visibility) {
        const type = visibility === 'public' ? 'public' : 'all';
        try {
            return await this.all('GET /orgs/{org}/repos', { org: owner, type }, readRepository);
        }
        catch (error) {
            if (!(error instanceof GitHubError) || error.failed.status !== 404)
                throw error;
        }
        this.options.info(`${owner} is no organization that this token can see; looking for a user.`);
        if (visibility === 'public') {
            return this.all('GET /users/{username}/repos', { username: owner, type: 'owner' }, readRepository);
        }
        // Only the user's own token sees what is not public.
        const own = await this.all('GET /user/repos', { affiliation: 'owner' }, readRepository);
        return own.filter(({ fullName }) => fullName.toLowerCase().startsWith(`${owner.toLowerCase()}/`));
    }
    /** The values of a custom property in an organization, by the repository's name in lower case. Repositories without a value are missing. */
    async propertyValues(organization, property) {
        const list = 'GET /orgs/{org}/properties/values';
        const rows = await this.all(list, { org: organization }, (item) => readProperty(item, property));
        return new Map(rows.filter(([, value]) => value !== undefined));
    }
    async all(route, parameters, read) {
        const { clock, info } = this.options;
        const items = [];
        let pages = 0;
        let told = clock.now();
        try {
            const iterator = this.octokit.paginate.iterator(route, { ...parameters, per_page: PAGE_SIZE });
            for await (const { data } of iterator) {
                for (const item of data) {
                    const value = read(item);
                    if (value === undefined)
                        throw this.odd('an entry of the list is not what GitHub documents');
                    items.push(value);
                }
                if (++pages >= MAX_PAGES)
                    throw this.odd(`the list does not end within ${MAX_PAGES} pages`);
                if (clock.now() - told < PROGRESS_MS)
                    continue;
                info(`${items.length} entries so far.`);
                told = clock.now();
            }
        }
        catch (error) {
            throw causeOf(error);
        }
        return items;
    }
    odd(what) {
        return new http_error_ResponseError(what, { method: 'GET', url: this.options.apiUrl }, false);
    }
    /** `fetch` as Octokit calls it. Each reply it gets is a list. */
    fetch = async (address, init) => {
        const response = await this.patiently({ method: 'GET', url: new URL(address), headers: init.headers });
        if (response.status !== 200)
            throw gitHubError(response);
        if (!isList(response.body))
            throw new http_error_ResponseError('the reply is no JSON list, as one of GitHub would be', response.about, true);
        const link = String(response.headers['link'] ?? '');
        this.checkNextPage(link);
        return new Response(response.body, { headers: { 'content-type': 'application/json', link } });
    };
    /** The next page is an absolute address at the API, for there the token goes. */
    checkNextPage(link) {
        const next = /<([^<>]*)>;\s*rel="next"/.exec(link)?.[1];
        if (next === undefined)
            return;
        const origin = URL.canParse(next) ? new URL(next).origin : 'nowhere';
        if (origin !== new URL(this.options.apiUrl).origin)
            throw this.odd(`the next page of the list is at ${origin}, and the token must not travel`);
    }
    /** Sends until there is an answer: hiccups are tried again, rate limits waited for. */
    async patiently(request) {
        const { clock, signal, send, onRetry, maxWaitMs, info, debug } = this.options;
        const context = { policy: RETRY_POLICY, clock, signal, throttle: this.throttle, onRetry };
        for (;;) {
            const response = await withRetry(context, 'read', async (number) => {
                const reply = await send(request, signal);
                debug(`GET ${reply.about.url}: HTTP ${reply.status} (attempt ${number}, ${idOf(reply)})`);
                if (reply.status >= 500)
                    throw gitHubError(reply);
                return reply;
            });
            const pauseMs = rateLimitPause(response, clock.time());
            if (pauseMs === undefined)
                return response;
            if (this.waitedMs + pauseMs > maxWaitMs)
                throw new RateLimitError(response, pauseMs, maxWaitMs);
            this.waitedMs += pauseMs;
            info(`GitHub's rate limit is used up (HTTP ${response.status}); going on in ${formatDuration(pauseMs)}.`);
            await clock.sleep(pauseMs, signal);
        }
    }
}
function idOf({ headers }) {
    return `request id ${String(headers['x-github-request-id'] ?? 'unknown')}`;
}
function gitHubError(response) {
    const id = response.headers['x-github-request-id'];
    if (typeof id === 'string')
        response.about.requestId = id;
    const needsSso = String(response.headers['x-github-sso'] ?? '').startsWith('required');
    return new GitHubError(messageOf(response.body), response, needsSso);
}
function messageOf(body) {
    try {
        const { message } = JSON.parse(body);
        return typeof message === 'string' ? message : '';
    }
    catch {
        return '';
    }
}
/** What our own `fetch` threw; Octokit wraps it. */
function causeOf(error) {
    return error instanceof Error && error.cause instanceof Error && !(error instanceof HttpError) ? error.cause : error;
}
function isList(body) {
    try {
        return Array.isArray(JSON.parse(body));
    }
    catch {
        return false;
    }
}
function asObject(value) {
    return typeof value === 'object' && value !== null ? value : undefined;
}
function readRepository(item) {
    const { name, full_name, clone_url, visibility, archived, fork, disabled, private: isPrivate } = asObject(item) ?? {};
    if (typeof name !== 'string' || typeof full_name !== 'string' || typeof clone_url !== 'string')
        return undefined;
    return {
        name,
        fullName: full_name,
        cloneUrl: clone_url,
        // What is not said to be public is not.
        visibility: typeof visibility === 'string' ? visibility : isPrivate === false ? 'public' : 'private',
        isArchived: archived === true,
        isFork: fork === true,
        isDisabled: disabled === true,
    };
}
function readProperty(item, property) {
    const { repository_name: repository, properties } = asObject(item) ?? {};
    if (typeof repository !== 'string' || !Array.isArray(properties))
        return undefined;
    const found = properties
        .map(asObject)
        .find((each) => String(each?.['property_name']).toLowerCase() === property.toLowerCase());
    return [repository.toLowerCase(), found?.['value'] ?? undefined];
}

;// CONCATENATED MODULE: ../../src/inputs/problems.ts

/** A quoted value is cut beyond this many characters … */
const LONG_QUOTE = /"([^"]{80})[^"]+"/g;
/** Collects what is wrong, so that all of it can be told at once. */
class Problems {
    redact;
    lines = [];
    constructor(redact) {
        this.redact = redact;
    }
    /** `name`: the input, or a place in a list such as `mirrors[3].url`. */
    add(name, problem) {
        // … but only after the secrets in it were found: half a secret is not found.
        this.lines.push(this.redact(`${name}: ${problem}`).replace(LONG_QUOTE, '"$1…"'));
    }
}
/** Applies a parser; a problem is noted under `name` and gives `undefined`. */
function problems_parse(parser, name, text, problems) {
    if (text === undefined)
        return undefined;
    const parsed = parser(text);
    if ('value' in parsed)
        return parsed.value;
    problems.add(name, parsed.problem);
    return undefined;
}
/** A value as it is quoted in a problem. */
function problems_quote(text) {
    return `"${(0,foreign_text/* plain */.pj)(text, Infinity).replaceAll('"', "'")}"`;
}

;// CONCATENATED MODULE: ../../src/inputs/addresses.ts

/** The path of a repository's clone URL without `.git`: `group/name`, also with nested groups. */
const repositoryPath = (text) => {
    const legal = 'write group/name, the path of its clone URL without .git';
    const segments = text.split('/');
    if (segments.length < 2 ||
        segments.some((segment) => !/^[^\s\u0000-\u001f\u007f-\u009f\\?#%:*"<>|]+$/.test(segment) || /^\.+$/.test(segment))) {
        return { problem: `${problems_quote(text)} is not the path of a repository; ${legal}` };
    }
    return text.endsWith('.git') ? { problem: `${problems_quote(text)} ends with .git; ${legal}` } : { value: text };
};
/** The source that is mirrored. A secret in it is never repeated. */
const sourceUrl = (text) => {
    const legal = 'write http(s)://host/path of a Git repository';
    if (/[\s\u0000-\u001f\u007f-\u009f]/.test(text))
        return { problem: `contains white space or control characters; ${legal}` };
    if (!/^https?:\/\//i.test(text))
        return { problem: `has another scheme than http or https; ${legal}` };
    if (!URL.canParse(text))
        return { problem: `is not a URL; ${legal}` };
    const url = new URL(text);
    if (url.username || url.password || /^[^/]*\/\/[^/]*@/.test(text)) {
        return {
            problem: `contains user information (user:password@), which would be stored in the clear; ${legal}, and give the credentials of a private source by endpoint_uuid or source_username and source_password`,
        };
    }
    if (text.includes('#'))
        return { problem: `contains a fragment (#…); ${legal}` };
    return { value: text };
};
/** A host or base URL; the scheme may be left out. The value has no trailing slash. */
const endpoint = (text) => {
    const legal = 'write a host or https://host, with a base path if there is one';
    if (/[\s\u0000-\u001f\u007f-\u009f\\]/.test(text))
        return { problem: `contains white space, control characters or a backslash; ${legal}` };
    const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
    if (!URL.canParse(full))
        return { problem: `is not a host or URL; ${legal}` };
    const url = new URL(full);
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
        return { problem: `has the scheme ${quote(url.protocol)}; ${legal}` };
    if (isInTheClear(url))
        return { problem: `would send credentials in the clear: http:// is for loopback addresses only; ${legal}` };
    if (url.username || url.password)
        return { problem: `contains user information; ${legal}` };
    if (/[?#]/.test(text))
        return { problem: `contains a query or a fragment; ${legal}` };
    if (/%(?![0-9a-f]{2})/i.test(text))
        return { problem: `contains a % that encodes nothing; ${legal}` };
    return { value: url.origin + url.pathname.replace(/\/+$/, '') };
};
/** Whether what is sent there could be read on the way. */
function isInTheClear(url) {
    return url.protocol === 'http:' && !isLoopback(url.hostname);
}
function isLoopback(host) {
    return host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host);
}
/** Notes a source to which the credentials of a private source would travel in the clear: verifying reads it with them. */
function checkClearText(url, place, policy, problems) {
    const hasCredentials = policy.verify?.username !== undefined || policy.verify?.password !== undefined;
    if (url === undefined || !hasCredentials || !isInTheClear(new URL(url)))
        return;
    problems.add(place, 'has the scheme http, and verify would send source_username and source_password in the clear; write https://host/path, or leave them out');
}

;// CONCATENATED MODULE: ../../src/discover/glob.ts
/** Whether `name` fits `glob`, whatever their case: `*` stands for any characters, `?` for one. The time is bounded by glob × name. */
function fitsGlob(glob, name) {
    const [pattern, text] = [glob.toLowerCase(), name.toLowerCase()];
    let [at, position, star, resume] = [0, 0, -1, 0];
    while (position < text.length) {
        if (pattern[at] === '*') {
            star = at++;
            resume = position;
        }
        else if (pattern[at] === '?' || pattern[at] === text[position]) {
            at++;
            position++;
        }
        else if (star >= 0) {
            // The last star takes one character more, and what follows it is tried again.
            at = star + 1;
            position = ++resume;
        }
        else {
            return false;
        }
    }
    while (pattern[at] === '*')
        at++;
    return at === pattern.length;
}

;// CONCATENATED MODULE: ../../src/inputs/creation.ts

/** Inputs, and keys of list entries, that say how a missing repository is created. */
const CREATION = (/* unused pure expression or super */ null && (['project_uuid', 'visibility_level']));
/** The id of a CodeArts project. */
const projectUuid = (text) => /^[0-9a-f]{32}$/i.test(text)
    ? { value: text }
    : {
        problem: `${problems_quote(text)} is not the id of a CodeArts project; write its 32 hexadecimal digits, as in the address of the project's page`,
    };
/** Who may see a repository that is created. */
const visibilityLevel = (text) => {
    if (text === '0')
        return { value: 0 };
    if (text === '20')
        return { value: 20 };
    return { problem: `${problems_quote(text)} is not one of 0 (private), 20 (public, read-only)` };
};
/** The name of a new repository, the last part of its path, by the rule of CodeArts Repo. */
const newName = (name) => /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,255}$/.test(name) && !/(\.git|\.atom|\.)$/.test(name)
    ? { value: name }
    : {
        problem: `${problems_quote(name)} cannot be the name of a new repository; it has 1 to 256 letters, digits, "-", "_" or ".", begins with a letter, digit or "_", and does not end with .git, .atom or .`,
    };
/** How a repository is to be created, given one by one under the service's names. */
function readCreation(given, place, problems) {
    const text = given('project_uuid');
    // A wrong one has been told; it must not be told as missing as well.
    const uuid = parse(projectUuid, place('project_uuid'), text, problems) ?? text;
    const level = parse(visibilityLevel, place('visibility_level'), given('visibility_level'), problems);
    return { ...(uuid !== undefined && { projectUuid: uuid }), ...(level !== undefined && { visibilityLevel: level }) };
}
/** Whether the repository at `path` can be created like this; what is missing is a problem. */
function checkCreation(path, creation, place, problems) {
    parse(newName, place('repository'), path.slice(path.lastIndexOf('/') + 1), problems);
    if (creation.projectUuid === undefined)
        problems.add(place('project_uuid'), 'is missing; on_missing: create needs the id of the CodeArts project that the repository is created in, 32 hexadecimal digits');
}
/** Notes what was asked of a creation where nothing is created. A private repository is what there would be anyway. */
function refuseCreation(creation, reason, place, problems) {
    if (creation.projectUuid !== undefined)
        problems.add(place('project_uuid'), reason);
    if (creation.visibilityLevel === 20)
        problems.add(place('visibility_level'), reason);
}

;// CONCATENATED MODULE: ../../src/inputs/values.ts

/** An integer from `min` to `max`, in decimal digits. */
function integer(min, max) {
    return (text) => {
        const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
        return value >= min && value <= max
            ? { value }
            : { problem: `${problems_quote(text)} is not an integer from ${min} to ${max} in decimal digits` };
    };
}
/** The largest id the service documents. */
const repositoryId = integer(1, 2_147_483_647);
/** YAML's booleans, as @actions/core knows them. */
const values_boolean = (text) => {
    if (/^(true|True|TRUE)$/.test(text))
        return { value: true };
    if (/^(false|False|FALSE)$/.test(text))
        return { value: false };
    return { problem: `${problems_quote(text)} is not a boolean; use true or false` };
};
/** One of a few words. */
function oneOf(...words) {
    return (text) => {
        const value = words.find((word) => word === text);
        return value === undefined ? { problem: `${problems_quote(text)} is not one of ${words.join(', ')}` } : { value };
    };
}
/** An hour in milliseconds. */
const HOUR_MS = 3_600_000;
const DURATION = /^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?(?:(\d+)ms)?$/;
const DURATION_FORM = 'write a duration such as 500ms, 90s, 10m, 1h30m or 7d; a bare number is seconds';
/** A duration in milliseconds, longer than nothing and not longer than `maxMs`. */
function duration(maxMs, maxText) {
    return (text) => {
        const value = milliseconds(text);
        if (value === undefined)
            return { problem: `${problems_quote(text)} is not a duration; ${DURATION_FORM}` };
        if (value <= 0 || value > maxMs)
            return { problem: `${problems_quote(text)} must be longer than 0 and at most ${maxText}; ${DURATION_FORM}` };
        return { value };
    };
}
function milliseconds(text) {
    if (/^\d+(\.\d+)?$/.test(text))
        return Number(text) * 1000;
    const parts = DURATION.exec(text);
    if (!parts || text === '')
        return undefined;
    const [days = 0, hours = 0, minutes = 0, seconds = 0, millis = 0] = parts.slice(1).map((part) => Number(part ?? 0));
    return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 + millis;
}
/** `i/n`: the i-th of n parts of a list. */
const shard = (text) => {
    const [index = 0, count = 0] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).slice(1).map(Number);
    if (index < 1 || index > count)
        return { problem: `${quote(text)} is not i/n with 1 ≤ i ≤ n, such as 2/4` };
    return { value: { index, count } };
};
/** Text of 1 to `max` characters without control characters. */
function plainText(max) {
    return (text) => text.length <= max && !/[\u0000-\u001f\u007f-\u009f]/.test(text)
        ? { value: text }
        : { problem: `has control characters or more than ${max} characters; write 1 to ${max} printable characters` };
}

;// CONCATENATED MODULE: ../../src/inputs/settings.ts


/** A service endpoint's id goes into JSON only; anything printable is passed on. */
const endpointUuid = plainText(128);
const syncBranchType = oneOf('all', 'default');
/** Inputs, and keys of list entries, that are settings of a mirror. */
const SETTINGS = (/* unused pure expression or super */ null && (['sync_branch_type', 'mirroring_enabled', 'endpoint_uuid']));
/** What is wrong with asking for a change while checking. */
const READS_ONLY = 'would write, and mode: check only reads; leave it out, or use mode: associate';
/** The settings of a mirror, given one by one under the service's names. */
function readSettings(given, place, problems) {
    const branches = parse(syncBranchType, place('sync_branch_type'), given('sync_branch_type'), problems);
    const enabled = parse(boolean, place('mirroring_enabled'), given('mirroring_enabled'), problems);
    const uuid = parse(endpointUuid, place('endpoint_uuid'), given('endpoint_uuid'), problems);
    return {
        ...(branches !== undefined && { syncBranchType: branches }),
        ...(enabled !== undefined && { mirroringEnabled: enabled }),
        ...(uuid !== undefined && { endpointUuid: uuid }),
    };
}

;// CONCATENATED MODULE: ../../src/discover/mapping.ts






/** A path or an id. */
const idOrPath = (text) => {
    if (!/^\d+$/.test(text)) {
        const parsed = repositoryPath(text);
        return 'value' in parsed ? { value: { repository: parsed.value } } : parsed;
    }
    const parsed = repositoryId(text);
    return 'value' in parsed ? { value: { repository_id: parsed.value } } : parsed;
};
const PARSERS = {
    repository_id: repositoryId,
    repository: repositoryPath,
    sync_branch_type: oneOf('all', 'default'),
    mirroring_enabled: values_boolean,
    endpoint_uuid: endpointUuid,
    project_uuid: projectUuid,
    visibility_level: visibilityLevel,
};
/** The path of a CodeArts repository with `{name}` in it. */
const template = (text) => {
    const unknown = /\{(?!(name|owner)\})[^}]*\}?/.exec(text)?.[0];
    if (unknown !== undefined)
        return { problem: `has ${problems_quote(unknown)} in it; only {name} and {owner} are filled in` };
    if (!text.includes('{name}'))
        return { problem: `${problems_quote(text)} is the same for every repository; write {name} where its name goes` };
    const sample = repositoryPath(fill(text, { owner: 'owner', name: 'name' }));
    return 'value' in sample ? { value: text } : sample;
};
function fill(text, values) {
    return text.replace(/\{(name|owner)\}/g, (_match, key) => values[key]);
}
/**
 * Reads a mapping from YAML or JSON: repository → path, id, or `{repository | repository_id, settings …}`.
 * @param input the name that problems bear
 */
async function readMapping(text, input, problems) {
    const { parse: parseYaml } = await __webpack_require__.e(/* import() */ 483).then(__webpack_require__.t.bind(__webpack_require__, 3483, 19));
    const mapping = new Map();
    let content;
    try {
        content = parseYaml(text, { mapAsMap: true, maxAliasCount: 100, logLevel: 'error' });
    }
    catch (error) {
        const [reason = ''] = (error instanceof Error ? error.message : '').split('\n');
        problems.add(input, `is neither YAML nor JSON: ${problems_quote(reason)}`);
        return mapping;
    }
    if (!(content instanceof Map)) {
        problems.add(input, 'is not a mapping; write a line for each repository, such as website: group/website');
        return mapping;
    }
    for (const [key, value] of content) {
        const name = String(key).toLowerCase();
        const place = `${input}.${problems_quote(String(key))}`;
        if (mapping.has(name))
            problems.add(place, 'is there twice; case makes no difference');
        mapping.set(name, readTarget(value, place, problems));
    }
    return mapping;
}
function readTarget(value, place, problems) {
    if (!(value instanceof Map)) {
        if (typeof value === 'string' || typeof value === 'number')
            return problems_parse(idOrPath, place, String(value).trim(), problems) ?? {};
        problems.add(place, 'says nothing; write group/name, an id, or a mapping with one of them and settings');
        return {};
    }
    const target = {};
    for (const [key, given] of value) {
        const name = String(key);
        const parser = Object.hasOwn(PARSERS, name) ? PARSERS[name] : undefined;
        if (!parser) {
            problems.add(`${place}.${problems_quote(name)}`, `is unknown; an entry has ${Object.keys(PARSERS).join(', ')}`);
            continue;
        }
        const setting = problems_parse(parser, `${place}.${name}`, String(given).trim(), problems);
        if (setting !== undefined)
            target[name] = setting;
    }
    if (value.has('repository') === value.has('repository_id'))
        problems.add(place, 'must have exactly one of repository_id and repository');
    return target;
}
/**
 * What one repository claims.
 * @param repository `owner/name`
 * @param value of its custom property, if that is asked for and set
 */
function claimOf(repository, value, rules) {
    const name = nameOf(repository);
    const mapped = rules.mapping.get(repository.toLowerCase()) ?? rules.mapping.get(name.toLowerCase());
    if (mapped)
        return { target: mapped, rank: 'mapping' };
    if (value !== undefined && value !== '')
        return claimByProperty(value, rules.property?.scope ?? []);
    const path = pathByRule(repository, rules);
    if (path === undefined)
        return { reason: 'unmapped' };
    const parsed = creatablePath(path);
    return 'value' in parsed
        ? { target: { repository: parsed.value }, rank: 'rule' }
        : { reason: 'illegal', detail: parsed.problem };
}
/** The path that the rule gives a repository, whatever else claims it. */
function pathByRule(repository, { template: rule }) {
    const [owner = ''] = repository.split('/');
    return rule && fill(rule, { owner, name: nameOf(repository) });
}
function claimByProperty(value, scope) {
    if (typeof value !== 'string')
        return { reason: 'illegal', detail: 'the custom property has more than one value' };
    const text = value.trim();
    if (/^\d+$/.test(text))
        return { reason: 'forbidden', detail: `${problems_quote(text)} is an id, and a property may name paths only` };
    const parsed = creatablePath(text);
    if (!('value' in parsed))
        return { reason: 'illegal', detail: parsed.problem };
    return scope.some((glob) => fitsGlob(glob, parsed.value))
        ? { target: { repository: parsed.value }, rank: 'property' }
        : { reason: 'forbidden', detail: `${problems_quote(text)} is outside property_scope` };
}
/** A path that CodeArts Repo could give a repository; one that it could not would be an input problem of the whole run where it is to be created. */
const creatablePath = (text) => {
    const name = newName(text.slice(text.lastIndexOf('/') + 1));
    const path = repositoryPath(text);
    return 'value' in path && 'problem' in name ? name : path;
};
function nameOf(repository) {
    return repository.slice(repository.indexOf('/') + 1);
}

;// CONCATENATED MODULE: ../../src/discover/claims.ts

/** The strongest first: administrators of the workflow write mapping and rule, anybody with rights to one repository its property. */
const RANKS = ['mapping', 'rule', 'property'];
/**
 * Decides who gets what: a CodeArts repository has one mirror. The strongest claim wins; of two that are alike neither does.
 * A property never wins what the mapping or the rule gives to another repository, even to one that is left out today.
 * @param listed all repositories that GitHub lists
 */
function settleClaims(claimants, listed, rules) {
    const reserved = reservations(listed, rules);
    const rivals = new Map();
    for (const { target, rank } of claimants) {
        const ranks = rivals.get(identityOf(target));
        if (ranks)
            ranks.push(rank);
        else
            rivals.set(identityOf(target), [rank]);
    }
    const winners = [];
    const lost = [];
    for (const claimant of claimants) {
        const { repository, rank, target } = claimant;
        const identity = identityOf(target);
        const ranks = rivals.get(identity) ?? [];
        const isOutranked = ranks.some((other) => RANKS.indexOf(other) < RANKS.indexOf(rank)) ||
            (rank === 'property' && isReserved(reserved.get(identity), repository));
        const reason = isOutranked
            ? 'outranked'
            : ranks.filter((other) => other === rank).length > 1
                ? 'ambiguous'
                : undefined;
        if (reason)
            lost.push({ name: repository.fullName, reason, detail: shown(target) });
        else
            winners.push(claimant);
    }
    return { winners, lost };
}
/** What the mapping and the rule give, to whom (names in lower case), whether or not that repository is wanted today. */
function reservations(listed, rules) {
    const reserved = new Map();
    const reserve = (identity, name) => {
        const names = reserved.get(identity);
        if (names)
            names.add(name);
        else
            reserved.set(identity, new Set([name]));
    };
    for (const [name, target] of rules.mapping)
        reserve(identityOf(target), name);
    for (const { fullName } of listed) {
        const path = pathByRule(fullName, rules);
        if (path !== undefined)
            reserve(path.toLowerCase(), fullName.toLowerCase());
    }
    return reserved;
}
function isReserved(names, { fullName, name }) {
    return [...(names ?? [])].some((each) => each !== fullName.toLowerCase() && each !== name.toLowerCase());
}
/** The same for all spellings of one CodeArts repository, as far as can be told without asking it: its paths differ by more than case. */
function identityOf({ repository_id: id, repository = '' }) {
    return id === undefined ? repository.toLowerCase() : `#${id}`;
}
/** A target as people read it. */
function shown({ repository_id: id, repository }) {
    return repository ?? String(id);
}

;// CONCATENATED MODULE: ../../src/discover/selection.ts




/** Why a repository is left out, in the words of the summary. The last five want somebody's attention. */
const selection_REASONS = {
    archived: 'archived',
    fork: 'a fork',
    disabled: 'disabled by GitHub',
    visibility: 'of another visibility',
    not_included: 'not included',
    excluded: 'excluded',
    unmapped: 'without a CodeArts repository',
    odd: 'with a name or clone URL that is none of GitHub',
    illegal: 'with an illegal path or id of CodeArts',
    forbidden: 'with a custom property that names what it may not',
    outranked: 'with a CodeArts repository that mapping or rule give to another',
    ambiguous: 'with the same CodeArts repository as another',
};
/** Reasons that are hardly anybody's wish. */
const ALARMING = ['odd', 'illegal', 'forbidden', 'outranked', 'ambiguous'];
/**
 * Chooses the wanted repositories and finds their targets. The order is that of the names, so that equal lists give equal shards, with
 * properties last: where one names by path what the mapping names by id, only CodeArts can tell, and there the later entry loses.
 */
function selection_select(repositories, choice) {
    const unique = new Map(repositories.map((repository) => [repository.fullName.toLowerCase(), repository]));
    const sorted = [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, repository]) => repository);
    const skipped = [];
    const claimants = [];
    for (const repository of sorted) {
        const name = repository.fullName;
        const reason = reasonAgainst(repository, choice);
        const claim = reason
            ? { reason }
            : claimOf(name, choice.properties.get(repository.name.toLowerCase()), choice.rules);
        if ('reason' in claim)
            skipped.push({ name, ...claim });
        else
            claimants.push({ repository, ...claim });
    }
    const { winners, lost } = settleClaims(claimants, sorted, choice.rules);
    const inOrder = [
        ...winners.filter(({ rank }) => rank !== 'property'),
        ...winners.filter(({ rank }) => rank === 'property'),
    ];
    const entries = inOrder.map(({ repository, target }) => entryOf(repository, target));
    const bare = sorted.map(({ name }) => name.toLowerCase());
    const names = new Set([...bare, ...sorted.map(({ fullName }) => fullName.toLowerCase())]);
    return {
        entries,
        skipped: [...skipped, ...lost],
        strangers: [...choice.rules.mapping.keys()].filter((name) => !names.has(name)),
        missed: choice.filter.include.filter((glob) => !/[*?]/.test(glob) && !bare.includes(glob.toLowerCase())),
    };
}
/** What is not public must not be created public, whatever the default of the step that reads the list. */
function entryOf({ visibility, cloneUrl }, target) {
    return { ...target, ...(visibility !== 'public' && { visibility_level: 0 }), url: cloneUrl };
}
function reasonAgainst(repository, { filter, visibility }) {
    const { name, fullName, cloneUrl } = repository;
    const isPlain = /^[A-Za-z0-9._-]{1,100}$/.test(name) && /^[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+$/.test(fullName);
    if (!isPlain || !fullName.endsWith(`/${name}`) || 'problem' in sourceUrl(cloneUrl))
        return 'odd';
    if (visibility !== 'all' && repository.visibility !== visibility)
        return 'visibility';
    if (repository.isArchived && !filter.archived)
        return 'archived';
    if (repository.isFork && !filter.forks)
        return 'fork';
    if (repository.isDisabled)
        return 'disabled';
    if (!filter.include.some((glob) => fitsGlob(glob, name)))
        return 'not_included';
    if (filter.exclude.some((glob) => fitsGlob(glob, name)))
        return 'excluded';
    return undefined;
}

;// CONCATENATED MODULE: ../../src/discover/summary.ts


/** A list in the summary is cut beyond this. */
const summary_MAX_ROWS = 500;
const REASON_NAMES = Object.keys(selection_REASONS);
/** How many were left out, by reason, in the order of the reasons. */
function countReasons(skipped) {
    return REASON_NAMES.map((reason) => [
        reason,
        skipped.filter((each) => each.reason === reason).length,
    ]).filter(([, count]) => count > 0);
}
/** What was looked at, and what was not. */
function listedWords(visibility) {
    return LISTED[visibility];
}
const LISTED = {
    public: 'Only public repositories were listed (visibility: public); private and internal ones were not looked at.',
    private: 'Only private repositories were looked at (visibility: private), as far as the token sees them.',
    internal: 'Only internal repositories were looked at (visibility: internal), as far as the token sees them.',
    all: 'Public, private and internal repositories were listed (visibility: all), as far as the token sees them.',
};
/** The summary of a discovery: why it failed if it did, counts, then both lists. */
function summarizeDiscovery({ organization, visibility }, { entries, skipped }, shards, failure) {
    const counts = countReasons(skipped).map(([reason, count]) => `| ⏭️ ${selection_REASONS[reason]} | ${count} |`);
    const parts = [
        `## ${failure ? '❌' : '🔎'} CodeArts remote mirrors: ${entries.length} to do in ${(0,foreign_text/* markdown */.wD)(organization)}`,
        ...(failure ? [`### ${failure.title}`, (0,foreign_text/* markdown */.wD)(failure.what), `**What to do:** ${(0,foreign_text/* markdown */.wD)(failure.remedy)}`] : []),
        listedWords(visibility),
        [
            '| Repositories | |',
            '|---|---:|',
            `| ✅ to be mirrored, in ${jobs(shards)} | ${entries.length} |`,
            ...counts,
        ].join('\n'),
    ];
    if (skipped.length > 0) {
        const rows = skipped.map(({ name, reason, detail }) => `| ${summary_cell(name)} | ${selection_REASONS[reason]} | ${summary_cell(detail ?? '')} |`);
        parts.push(folded(`The ${skipped.length} left out`, '| Repository | | |\n|---|---|---|', rows));
    }
    if (entries.length > 0) {
        const rows = entries.map(({ url, repository, repository_id: id }) => `| ${summary_cell(url)} | ${summary_cell(repository ?? String(id))} |`);
        parts.push(folded(`The ${entries.length} to be mirrored`, '| Source | CodeArts repository |\n|---|---|', rows));
    }
    return `${parts.join('\n\n')}\n`;
}
function folded(title, head, rows) {
    const more = rows.length > summary_MAX_ROWS ? `\n\nand ${rows.length - summary_MAX_ROWS} more.` : '';
    const table = [head, ...rows.slice(0, summary_MAX_ROWS)].join('\n');
    return `<details><summary>${title}</summary>\n\n${table}${more}\n\n</details>`;
}
function summary_cell(text) {
    return (0,foreign_text/* markdown */.wD)((0,foreign_text/* plain */.pj)(text, 300));
}
/** A number of jobs, in words. */
function jobs(count) {
    return count === 1 ? '1 job' : `${count} jobs`;
}

;// CONCATENATED MODULE: ../../src/discover/nothing-found.ts


/** There is nothing to mirror, which is hardly what a run is for. */
class NothingFoundError extends Error {
    name = 'NothingFoundError';
}
/** Says why a selection is empty. */
function nothingFound({ skipped }, { organization, visibility }) {
    const reasons = countReasons(skipped).map(([reason, count]) => `${count} ${selection_REASONS[reason]}`);
    return new NothingFoundError(skipped.length === 0
        ? `${organization} lists no repository to this token. ${listedWords(visibility)}`
        : `All ${skipped.length} repositories of ${organization} are left out: ${reasons.join(', ')}. ${listedWords(visibility)}`);
}

;// CONCATENATED MODULE: ../../src/discover/explain.ts






const SSO = 'The organization wants the token to be authorized for its single sign-on (settings of the token).';
const explain_REMEDIES = {
    401: 'The token was refused: it has expired, was revoked, or is misspelt. Give another one in the input token.',
    403: 'The token may not see this. The token of a job sees public repositories only; for others, or for custom properties, give the token of a GitHub App or a fine-grained personal access token with read access to metadata (and to the custom properties of the organization).',
    404: 'There is no such organization or user, or the token may not see it. Check the input organization; custom properties are those of organizations only.',
};
const REDIRECTED = 'Redirects are not followed, for the token must not travel. Was the organization renamed? Then write its present name in the input organization.';
const TROUBLE = "GitHub's API is in trouble. Run again later.";
const UNFORESEEN = "Look at GitHub's words above, and check the inputs organization, property and token.";
const NOTHING = 'Check organization, visibility, include and exclude, and whether the token still sees the repositories. If finding nothing is fine, set on_empty: notice.';
const explain_REACHABILITY = 'Check that this runner can reach GitHub’s API (the variable GITHUB_API_URL, which the runner sets): the proxy (https_proxy, no_proxy), a firewall or allow-list.';
/** Explains what ends a discovery: what it is called, what happened, what to do. */
function explainDiscovery(error) {
    if (error instanceof NothingFoundError)
        return { title: 'NothingFound', what: error.message, where: '', remedy: NOTHING };
    if (!(error instanceof HttpError))
        return explain(error);
    const { method, url, status, requestId } = error.failed;
    const answer = status === undefined ? 'no reply' : `HTTP ${status}`;
    return {
        ...described(error),
        where: `${method} ${url}: ${answer}${requestId === undefined ? '' : `, request id ${requestId}`}`,
        ...(status !== undefined && { httpStatus: status }),
        ...(requestId !== undefined && { requestId }),
    };
}
function described(error) {
    const { status = 0 } = error.failed;
    if (error instanceof RateLimitError) {
        return {
            title: 'RateLimit',
            what: `GitHub's rate limit is used up for another ${formatDuration(error.pauseMs)}, and max_wait allows ${formatDuration(error.maxWaitMs)} of waiting in all.`,
            remedy: 'Run again later, raise max_wait, or give a token with a limit of its own (a GitHub App or a personal access token).',
        };
    }
    if (error instanceof GitHubError) {
        const known = status >= 500 ? TROUBLE : status < 400 ? REDIRECTED : (explain_REMEDIES[status] ?? UNFORESEEN);
        return {
            title: `GitHub.${status}`,
            what: `GitHub answered with HTTP ${status}${error.message === '' ? '.' : `: ${error.message}`}`,
            remedy: error.needsSso ? SSO : known,
        };
    }
    const what = `${error.message.charAt(0).toUpperCase()}${error.message.slice(1)}.`;
    if (error instanceof NetworkError)
        return { title: 'NetworkError', what, remedy: explain_REACHABILITY };
    if (error instanceof TimeoutError)
        return { title: 'Timeout', what, remedy: explain_REACHABILITY };
    const remedy = 'Something else than GitHub’s API may have answered: a proxy, a portal, a wrong address. Look at the request above.';
    return { title: 'UnexpectedResponse', what, remedy };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ../../src/discover/inputs.ts





const inputs_HOUR_MS = 3_600_000;
/** A workflow's matrix has at most 256 jobs. */
const MAX_MATRIX = 256;
const wait = duration(6 * inputs_HOUR_MS, '6h');
const login = (text) => /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}$/.test(text)
    ? { value: text }
    : { problem: `${problems_quote(text)} is not the name of an organization or user` };
/** Globs, separated by white space or commas; `what` they fit, and `legal` is what each may hold. */
function globs(what, legal) {
    return (text) => {
        const list = text.split(/[\s,]+/).filter((glob) => glob !== '');
        const odd = list.find((glob) => !legal.test(glob));
        const how = `write ${what}, in which * stands for any characters and ? for one, separated by white space or commas`;
        if (odd !== undefined)
            return { problem: `${problems_quote(odd)} fits nothing; ${how}` };
        return list.length > 0 ? { value: list } : { problem: `names nothing; ${how}` };
    };
}
const names = globs('names of repositories', /^[A-Za-z0-9._*?-]+$/);
const paths = globs('paths of CodeArts repositories such as group/*', /^[^\s\\#%:"<>|]+$/);
/**
 * Reads the inputs once; the token is masked first.
 * @throws InputError every problem at once
 */
async function readDiscoverInputs(runner) {
    const secret = runner.input('token');
    if (secret !== undefined)
        runner.mask(secret);
    const problems = new Problems(runner.redact);
    const read = (name, parser) => problems_parse(parser, name, runner.input(name), problems);
    const token = read('token', plainText(10_000));
    if (secret === undefined)
        problems.add('token', 'is empty; leave it out for the token of the job, or give one that sees the repositories');
    const organization = read('organization', login) ?? runner.env['GITHUB_REPOSITORY_OWNER'];
    if (organization === undefined)
        problems.add('organization', 'is empty; write the name of an organization or user');
    const inputs = {
        apiUrl: readApiUrl(runner, problems),
        visibility: read('visibility', oneOf('public', 'private', 'internal', 'all')) ?? 'public',
        filter: {
            include: read('include', names) ?? ['*'],
            exclude: read('exclude', names) ?? [],
            archived: read('archived', values_boolean) ?? false,
            forks: read('forks', values_boolean) ?? false,
        },
        rules: await readRules(runner, read, problems),
        shardSize: read('shard_size', integer(1, 100_000)) ?? 250,
        maxShards: read('max_shards', integer(1, MAX_MATRIX)) ?? 8,
        maxWaitMs: read('max_wait', wait) ?? inputs_HOUR_MS / 4,
        onEmpty: read('on_empty', oneOf('fail', 'notice')) ?? 'fail',
        mirrorsFile: runner.input('mirrors_file'),
        summary: read('summary', values_boolean) ?? true,
    };
    if (problems.lines.length > 0)
        throw new InputError(problems.lines);
    return { ...inputs, token: token ?? '', organization: organization ?? '' };
}
function readApiUrl(runner, problems) {
    const given = runner.env['GITHUB_API_URL'] ?? '';
    const url = given === '' ? 'https://api.github.com' : given.replace(/\/+$/, '');
    if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
        problems.add('GITHUB_API_URL', `${problems_quote(url)} is not an http(s) URL; the runner sets it, so nobody else should`);
    return url;
}
async function readRules(runner, read, problems) {
    const inline = runner.input('mapping');
    const path = runner.input('mapping_file');
    if (inline !== undefined && path !== undefined)
        problems.add('mapping, mapping_file', 'are both given; give one of them');
    const text = inline ?? (path === undefined ? undefined : readText(path, problems));
    const path_template = read('repository', template);
    const property = inputs_readProperty(read, problems);
    if ([inline, path, runner.input('repository'), runner.input('property')].every((given) => given === undefined)) {
        problems.add('repository', 'say which CodeArts repository belongs to which: repository (a path such as group/{name}), mapping, mapping_file or property');
    }
    return {
        mapping: text === undefined
            ? new Map()
            : await readMapping(text, inline === undefined ? 'mapping_file' : 'mapping', problems),
        ...(path_template !== undefined && { template: path_template }),
        ...(property !== undefined && { property }),
    };
}
/** A property counts only within a scope, so that whoever may write it cannot take any CodeArts repository there is. */
function inputs_readProperty(read, problems) {
    const name = read('property', plainText(75));
    const before = problems.lines.length;
    const scope = read('property_scope', paths);
    if (name === undefined && scope !== undefined)
        problems.add('property_scope', 'is for property, which is not given');
    if (name !== undefined && scope === undefined && problems.lines.length === before) {
        problems.add('property_scope', 'is missing; say which CodeArts paths a property may name, such as team-a/*: whoever may write a property need not be trusted with all of them');
    }
    return name === undefined ? undefined : { name, scope: scope ?? [] };
}
function readText(path, problems) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch (error) {
        const { code = 'unknown reason' } = error;
        problems.add('mapping_file', `${problems_quote(path)} can not be read (${code}); write the path of a YAML or JSON file`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ../../src/report/annotate.ts

/** A step shows ten annotations of a kind at most. */
const MAX_ANNOTATIONS = 10;
/** Lines of one message; the log has them all. */
const MAX_LINES = 100;
/** Repositories that are named in one annotation. */
const MAX_NAMED = 50;
/** Whether an annotation can not hold all that an error says. */
function isLong({ what }) {
    return what.split('\n').length > MAX_LINES;
}
/** An error as the annotation of a run: what happened, where, what to do. */
function annotation({ title, what, where, remedy }) {
    const lines = what.split('\n');
    const shown = lines.length > MAX_LINES
        ? [...lines.slice(0, MAX_LINES), `… and ${lines.length - MAX_LINES} more; the log has them all.`]
        : lines;
    return { title, message: [...shown, where && `(${where})`, remedy].filter(Boolean).join('\n') };
}
/**
 * The failures of many mirrors, one annotation a cause: how many, which, and what the first of them says.
 * @param failure the cause that the outputs name; it comes first
 */
function groupedAnnotations(failed, failure) {
    const causes = new Map([[failure.title, []]]);
    for (const told of failed) {
        const title = told.error?.title ?? '';
        const group = causes.get(title);
        if (group)
            group.push(told);
        else
            causes.set(title, [told]);
    }
    const [first = [], ...others] = causes.values();
    others.sort((a, b) => b.length - a.length);
    const room = MAX_ANNOTATIONS - 1;
    const shown = others.length > room ? others.slice(0, room - 1) : others;
    const rest = others.slice(shown.length).flat();
    return [
        first.length > 0 ? groupAnnotation(first, failure) : annotation(failure),
        ...shown.flatMap((group) => (group[0]?.error ? groupAnnotation(group, group[0].error) : [])),
        ...(rest[0]?.error ? [restAnnotation(rest, rest[0].error)] : []),
    ];
}
function restAnnotation(rest, { title }) {
    const titles = [...new Set(rest.map(({ error }) => error?.title ?? ''))];
    return {
        title,
        message: `${rest.length} more mirrors failed for ${titles.length} other reasons: ${titles.join(', ')}. The summary and results_file have them all.`,
    };
}
function groupAnnotation(group, error) {
    const named = group.slice(0, MAX_NAMED).map(({ name }) => name);
    const more = group.length > MAX_NAMED ? ` and ${group.length - MAX_NAMED} more` : '';
    const which = group.length === 1
        ? `1 mirror failed: ${named.join('')}.`
        : `${group.length} mirrors failed: ${named.join(', ')}${more}. The first of them:`;
    const { title, message } = annotation(error);
    return { title, message: `${which}\n${shorten(message, 3000)}` };
}

;// CONCATENATED MODULE: ../../src/report/results.ts
/** GitHub takes 1 MB of outputs a job; larger ones are dropped without a word. Bytes. */
const MAX_RESULTS_BYTES = (/* unused pure expression or super */ null && (900 * 1024));
/** A JSON list with one row a line, so that people, `grep` and `diff` can read it. */
function rowsAsJson(rows) {
    return rows.length === 0 ? '[]' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
}
/** The outputs `results` (JSON, in the order of the list) and `results_file`, a file that has it all whatever the size. */
function writeResults(told, runner) {
    const json = rowsAsJson(told.map(({ fields }) => fields));
    const path = runner.writeFile('codearts-remote-mirror-results', json);
    if (Buffer.byteLength(json) <= MAX_RESULTS_BYTES)
        return { results: json, results_file: path };
    runner.warning({
        title: 'Results too large',
        message: `The results of ${told.length} mirrors are too large for an output; they are in the file that results_file names: ${path ?? 'which could not be written either'}`,
    });
    return { results: '', results_file: path };
}

// EXTERNAL MODULE: ../../src/runner/new-file.ts
var new_file = __webpack_require__(9517);
;// CONCATENATED MODULE: ../../src/discover/tell.ts







/** An input reaches its action in an environment variable, and Linux starts no program with a longer one. Bytes. */
const MAX_INPUT_BYTES = 120 * 1024;
/** Repositories that one annotation names. */
const tell_MAX_NAMED = 20;
/** Tells what ended a discovery: outputs, log and annotation. */
function tellFailure(told, runner) {
    runner.setOutput('error_code', told.title);
    runner.setOutput('error_msg', told.what);
    if (isLong(told))
        for (const line of told.what.split('\n'))
            runner.info(line);
    runner.error(annotation(told));
}
/** Tells what was chosen: outputs, log, warnings and summary. `failure`: nothing was, and that is one. */
function tellSelection(selection, inputs, failure, runner) {
    const { entries, skipped } = selection;
    const shards = writeOutputs(selection, inputs, runner);
    runner.info(listedWords(inputs.visibility));
    runner.info(`${entries.length} to be mirrored in ${jobs(shards)}, ${skipped.length} left out.`);
    for (const [reason, count] of countReasons(skipped))
        runner.info(`  ${count} ${selection_REASONS[reason]}`);
    if (failure)
        tellFailure(failure, runner);
    else if (entries.length === 0) {
        runner.notice({
            title: 'Nothing to do',
            message: `No repository of ${inputs.organization} is left to be mirrored; the summary says why.`,
        });
    }
    warn(selection, inputs.organization, runner);
    if (inputs.summary)
        runner.writeSummary(summarizeDiscovery(inputs, selection, shards, failure));
}
/** Sets the outputs; returns the number of jobs. */
function writeOutputs({ entries, skipped }, inputs, runner) {
    // An empty list is one job as well: a matrix without a value would be an error.
    const shards = Math.max(1, Math.min(Math.ceil(entries.length / inputs.shardSize), inputs.maxShards));
    const json = rowsAsJson(entries);
    runner.setOutput('total', String(entries.length));
    runner.setOutput('skipped', String(skipped.length));
    runner.setOutput('shards', String(shards));
    runner.setOutput('matrix', JSON.stringify({ shard: Array.from({ length: shards }, (_, index) => index + 1) }));
    runner.setOutput('mirrors_file', writeList(json, inputs.mirrorsFile, runner));
    const fits = Buffer.byteLength(json) <= MAX_INPUT_BYTES;
    runner.setOutput('mirrors', fits ? json : '');
    if (!fits) {
        const message = `${entries.length} mirrors are too many for an input of another step (120 KB); they are in the file that mirrors_file names.`;
        runner.warning({ title: 'List too large', message });
    }
    return shards;
}
function warn({ skipped, strangers, missed }, organization, runner) {
    for (const [reason, count] of countReasons(skipped)) {
        if (!ALARMING.includes(reason))
            continue;
        const named = skipped.filter((each) => each.reason === reason).slice(0, tell_MAX_NAMED);
        const more = count > named.length ? [`and ${count - named.length} more`] : [];
        const lines = named.map(({ name, detail }) => (detail === undefined ? name : `${name}: ${detail}`));
        runner.warning({
            title: 'Left out',
            message: [`${count} left out, ${selection_REASONS[reason]}:`, ...lines, ...more].join('\n'),
        });
    }
    if (strangers.length > 0) {
        const message = `The mapping names what ${organization} does not list: ${named(strangers)}.`;
        runner.warning({ title: 'Unknown in the mapping', message });
    }
    if (missed.length > 0) {
        const message = `include names what ${organization} does not list: ${named(missed)}. It is misspelt, gone, of another visibility, or hidden from this token.`;
        runner.warning({ title: 'Unknown in include', message });
    }
}
function named(names) {
    const more = names.length > tell_MAX_NAMED ? ` and ${names.length - tell_MAX_NAMED} more` : '';
    return names.slice(0, tell_MAX_NAMED).join(', ') + more;
}
function writeList(json, path, runner) {
    if (path === undefined)
        return runner.writeFile('codearts-remote-mirrors', json) ?? '';
    try {
        (0,new_file/* writeNewFile */.S)(path, json);
        return path;
    }
    catch (error) {
        const { code = 'unknown reason' } = error;
        throw new InputError([`mirrors_file: ${problems_quote(path)} can not be written (${code}); write the path of a file`]);
    }
}

;// CONCATENATED MODULE: ../../src/discover/discover.ts













/** One attempt of a request to GitHub. */
const REQUEST_TIMEOUT_MS = 30_000;
/** The story of one discovery, from the inputs to the exit code. Never throws. */
async function discover(runner, clock = systemClock) {
    const cancellation = new AbortController();
    runner.onCancel((signal) => {
        cancellation.abort(new CancelledError(signal));
    });
    try {
        const inputs = await readDiscoverInputs(runner);
        runner.info(`CodeArts remote mirrors ${VERSION}: repositories of ${inputs.organization} at ${inputs.apiUrl}`);
        const selection = await look(inputs, runner, clock, cancellation.signal);
        const empty = selection.entries.length === 0 && inputs.onEmpty === 'fail' ? nothingFound(selection, inputs) : undefined;
        const told = empty && tellError(explainDiscovery(empty), runner.redact);
        tellSelection(selection, inputs, told, runner);
        runner.end(told ? 'failure' : 'success');
    }
    catch (error) {
        const told = tellError(explainDiscovery(error), runner.redact);
        tellFailure(told, runner);
        if (runner.input('summary')?.toLowerCase() !== 'false')
            runner.writeSummary(summarizeFailure(told));
        runner.end('failure');
    }
}
async function look(inputs, runner, clock, signal) {
    const { organization, rules, visibility } = inputs;
    const transport = new Transport({ userAgent: userAgent(runner.env), timeoutMs: REQUEST_TIMEOUT_MS });
    const github = new GitHub({
        ...inputs,
        userAgent: userAgent(runner.env),
        send: transport.send,
        clock,
        signal,
        info: runner.info,
        debug: runner.debug,
        onRetry: ({ error, attempt, maxAttempts, pauseMs }) => {
            const { title, what } = explainDiscovery(error);
            runner.info(`${title}: ${what} Attempt ${attempt + 1} of ${maxAttempts} in ${formatDuration(pauseMs)}.`);
        },
    });
    try {
        const repositories = await github.repositories(organization, visibility);
        const properties = rules.property ? await github.propertyValues(organization, rules.property.name) : new Map();
        return selection_select(repositories, { ...inputs, properties });
    }
    finally {
        transport.close();
    }
}


/***/ }),

/***/ 4541:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I9: () => (/* binding */ httpsOverHttp),
/* harmony export */   aQ: () => (/* binding */ httpOverHttps),
/* harmony export */   vX: () => (/* binding */ httpsOverHttps),
/* harmony export */   xj: () => (/* binding */ httpOverHttp)
/* harmony export */ });
/**
 * Stands in for tunnel in the bundle. @actions/http-client takes its proxy agents from there, and @actions/github makes one as soon as it
 * is loaded behind a proxy. This action's requests go through agents of its own (src/http/agents.ts), which keep tunnels open and can be
 * stopped.
 */
function proxyAgent() {
    return {
        addRequest() {
            throw new Error('tunnel is not part of this bundle');
        },
    };
}
const httpOverHttp = proxyAgent;
const httpsOverHttp = proxyAgent;
const httpOverHttps = proxyAgent;
const httpsOverHttps = proxyAgent;


/***/ }),

/***/ 1687:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ fetch),
/* harmony export */   k: () => (/* binding */ ProxyAgent)
/* harmony export */ });
/**
 * Stands in for undici in the bundle. @actions/http-client imports it for one method, getAgentDispatcher, and @actions/github for its
 * requests to GitHub's API, for which it makes a proxy agent as soon as it is loaded. This action sends nothing through either, and undici
 * is most of what both of them weigh.
 */
class ProxyAgent {
    dispatch() {
        throw new Error('undici is not part of this bundle');
    }
}
function fetch() {
    return Promise.reject(new Error('undici is not part of this bundle'));
}


/***/ })

};
;