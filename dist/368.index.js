"use strict";
exports.id = 368;
exports.ids = [368];
exports.modules = {

/***/ 8190:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MP: () => (/* binding */ describeBody),
/* harmony export */   Xw: () => (/* binding */ readReply),
/* harmony export */   hD: () => (/* binding */ ApiError)
/* harmony export */ });
/* unused harmony exports readJson, refusal */
/* harmony import */ var _http_http_error__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(667);
/* harmony import */ var _http_reply__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66);
/* harmony import */ var _json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7103);



/** The service said no, in its own words: a body with an error code, whatever its shape. */
class ApiError extends _http_http_error__WEBPACK_IMPORTED_MODULE_0__/* .HttpError */ .j$ {
    name = 'ApiError';
    /** The service's own words, hostile until cleaned. */
    errorCode;
    errorMsg;
    constructor(errorCode, errorMsg, failed) {
        super(errorMsg || errorCode, failed);
        this.errorCode = (0,_http_http_error__WEBPACK_IMPORTED_MODULE_0__/* .kept */ .LP)(errorCode);
        this.errorMsg = (0,_http_http_error__WEBPACK_IMPORTED_MODULE_0__/* .kept */ .LP)(errorMsg);
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
        throw new _http_http_error__WEBPACK_IMPORTED_MODULE_0__/* .ResponseError */ .o3(`the reply is ${describeBody(response.body)}, not JSON`, failed, true, { cause });
    }
    const error = serviceError(json);
    if (error) {
        const requestId = failed.requestId ?? error.requestId;
        const isTold = requestId !== undefined && requestId.length <= _http_reply__WEBPACK_IMPORTED_MODULE_1__/* .MAX_REQUEST_ID */ .JE;
        throw new ApiError(error.code, error.message, isTold ? { ...failed, requestId } : failed);
    }
    if ((0,_json__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .O)(json) && (json['status'] === 'failed' || json['status'] === 'error')) {
        throw new _http_http_error__WEBPACK_IMPORTED_MODULE_0__/* .ResponseError */ .o3(`the reply says that the request failed: ${text(json['result']) ?? 'no reason'}`, failed, false);
    }
    return json;
}
/** What a reply with an error status means: the service's error, or a body that is none of its own. */
function refusal(response) {
    const failed = response.about;
    if (response.status >= 300 && response.status < 400) {
        const to = typeof response.headers.location === 'string' ? ` to ${originOf(response.headers.location)}` : '';
        return new _http_http_error__WEBPACK_IMPORTED_MODULE_0__/* .ResponseError */ .o3(`HTTP ${response.status}, a redirect${to}, which is not followed: credentials must not travel`, failed, false);
    }
    try {
        readJson(response);
    }
    catch (error) {
        if (error instanceof ApiError)
            return error;
    }
    return new _http_http_error__WEBPACK_IMPORTED_MODULE_0__/* .ResponseError */ .o3(`HTTP ${response.status} with ${describeBody(response.body)} and no error code of the service`, failed, response.body.trim() !== '' && !isJson(response.body));
}
/**
 * The service's error in a JSON value, `undefined` when there is none. Four shapes are in use:
 * `{error_code, error_msg}` (v4, gateway, STS v5), `{error: {code, message}}` (v1 to v3, also with HTTP 200),
 * the same with a number as code (IAM v3), and `{errorCode, errorMsg | errorMessage}`.
 */
function serviceError(json) {
    if (!(0,_json__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .O)(json))
        return undefined;
    const nested = (0,_json__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .O)(json['error']) ? json['error'] : undefined;
    const code = text(json['error_code']) ??
        text(nested?.['code']) ??
        iamCode(nested?.['code']) ??
        text(json['errorCode']) ??
        text(nested?.['error_code']);
    const message = text(json['error_msg']) ??
        text(nested?.['message']) ??
        text(json['errorMsg']) ??
        text(json['errorMessage']) ??
        text(nested?.['error_msg']) ??
        '';
    return code === undefined ? undefined : { code, message, requestId: text(json['request_id']) };
}
function text(value) {
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


/***/ }),

/***/ 8233:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ GitError)
/* harmony export */ });
/** A Git server refused, or answered otherwise than Git's smart HTTP protocol says. The message holds the server's words, hostile until cleaned. */
class GitError extends Error {
    status;
    name = 'GitError';
    /** `status`: HTTP status of the reply, where that is what was wrong. */
    constructor(message, status) {
        super(message);
        this.status = status;
    }
}


/***/ }),

/***/ 522:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ Caller)
});

// EXTERNAL MODULE: ../../src/http/http-error.ts
var http_error = __webpack_require__(667);
// EXTERNAL MODULE: ../../src/http/retry.ts
var retry = __webpack_require__(3348);
;// CONCATENATED MODULE: ../../src/http/service-rate.ts
/** Limits of services are told a second. Milliseconds. */
const SECOND = 1000;
/** After a refusal the rate is less than what the service takes by this part. */
const DROP = 0.15;
/** It is back after as many answers as the service gives in so many seconds. A limit that is met again is believed, and tried less often. */
const PATIENCE = { first: 2, most: 6 };
/** Two limits that differ by less than this part of the older one are the same. */
const TOLERANCE = 0.25;
/**
 * What is learnt from a refusal.
 * @param from,to what left between them shows how much the service takes; some of it may be answered only later
 * @param taken how many of those requests it took so far
 * @param before the lesson that was followed until now
 */
function learn(from, to, taken, before) {
    const lesson = { from, to, taken, answered: 0, patience: PATIENCE.first };
    if (before && Math.abs(limitOf(lesson) - limitOf(before)) < limitOf(before) * TOLERANCE)
        lesson.patience = Math.min(before.patience * 2, PATIENCE.most);
    return lesson;
}
/**
 * The rate to hold now, in requests a second: less than the limit at first, back there with some patience and slowly beyond, then ever
 * faster, so that a limit that was raised is found as well.
 */
function rateOf(lesson) {
    const limit = limitOf(lesson);
    return limit * (1 + DROP * (lesson.answered / (limit * lesson.patience) - 1) ** 3);
}
/** The rate that the service took, in requests a second. */
function limitOf({ from, to, taken }) {
    return Math.max(1, (taken / (to - from)) * SECOND);
}

;// CONCATENATED MODULE: ../../src/http/throttle.ts

/** Of a service that was not asked yet nobody knows how much it takes: so many requests may be under way, and more with each answer. */
const FIRST_REQUESTS = 12;
const MORE_WITH_EACH = 0.5;
/** Requests a second that need not be spread out any more; also how many requests are remembered. */
const UNLIMITED = 1000;
/** Why an alarm is stopped. Said once, for it is stopped often. */
const RUNG = new Error('the next turn is another one');
/**
 * Finds the rate that a service takes, and holds the requests of a whole run to it. Until the service says "too many" (429) everything
 * leaves at once, once a few answers have come. Then requests are spread out, in the order in which they asked for their turn.
 */
class Throttle {
    clock;
    maxWaitMs;
    waiting = [];
    alarm;
    /** When the last requests left, and when those left that the service took. */
    left = [];
    taken = [];
    underWay = 0;
    allowed = FIRST_REQUESTS;
    opensAt = 0;
    lesson;
    constructor(clock, 
    /** No pause and turn together are longer. */
    maxWaitMs) {
        this.clock = clock;
        this.maxWaitMs = maxWaitMs;
    }
    /**
     * Waits for `pauseMs`, and then for the request's turn. Its end must be told by one of the methods below.
     * @returns the time at which it leaves
     * @throws the signal's reason
     */
    turn(pauseMs, signal) {
        return new Promise((resolve, reject) => {
            const now = this.clock.now();
            const giveUp = () => {
                this.remove(ticket);
                // Or a pause that nobody waits for would keep the process alive.
                if (this.waiting.length === 0)
                    this.alarm?.abort(RUNG);
                reject(signal.reason);
            };
            const ticket = {
                readyAt: now + Math.min(pauseMs, this.maxWaitMs),
                leavesBy: now + this.maxWaitMs,
                leave: (leftAt) => {
                    signal.removeEventListener('abort', giveUp);
                    resolve(leftAt);
                },
            };
            this.waiting.push(ticket);
            signal.addEventListener('abort', giveUp, { once: true });
            if (signal.aborted)
                giveUp();
            else
                this.letGo();
        });
    }
    /** The service took a request, whatever it said of it. */
    answered(leftAt) {
        remember(this.taken, leftAt);
        const { lesson } = this;
        if (!lesson)
            this.allowed += MORE_WITH_EACH;
        else if (leftAt > lesson.to)
            lesson.answered++;
        else if (leftAt >= lesson.from)
            lesson.taken++;
        if (lesson && rateOf(lesson) >= UNLIMITED)
            this.lesson = undefined;
        this.lost();
    }
    /** The service said "too many"; nobody leaves before the pause that it asked for is over. */
    refused(leftAt, retryAfterMs) {
        const now = this.clock.now();
        this.opensAt = Math.max(this.opensAt, now + retryAfterMs);
        // The other refusals of one crowd teach nothing more.
        if (!this.lesson || leftAt > this.lesson.to) {
            const from = Math.min(leftAt, now - SECOND);
            this.lesson = learn(from, now, this.taken.filter((at) => at >= from).length, this.lesson);
        }
        this.lost();
    }
    /** A request ended, and nobody knows whether the service took it. */
    lost() {
        this.underWay--;
        this.letGo();
    }
    /** Lets everyone go whose turn it is, and comes back for the next one. */
    letGo() {
        this.alarm?.abort(RUNG);
        this.alarm = undefined;
        while (this.waiting.length > 0) {
            const now = this.clock.now();
            const { at, ticket } = this.next();
            if (at > now) {
                this.wakeIn(at - now);
                return;
            }
            this.remove(ticket);
            this.underWay++;
            remember(this.left, now);
            ticket.leave(now);
        }
    }
    wakeIn(ms) {
        const alarm = new AbortController();
        this.alarm = alarm;
        this.clock.sleep(ms, alarm.signal).then(() => {
            this.letGo();
        }, () => undefined);
    }
    /** Who leaves next, and when: the first that is ready when there is room, or the first of all where the last would come too late else. */
    next() {
        const { waiting, left, lesson } = this;
        const rate = lesson ? rateOf(lesson) : Infinity;
        const last = left.at(-1) ?? -Infinity;
        // At a very low rate a crowd goes faster, evenly, so that its last one leaves in time.
        const inTime = waiting.map(({ leavesBy }, place) => (leavesBy - last) / (place + 1));
        const spacing = Math.max(0, Math.min(SECOND / rate, ...inTime));
        // After a crowd that nobody had spread out, the second in which the service counts has to pass.
        const afterCrowd = lesson ? (left.at(-Math.max(1, Math.floor(rate))) ?? -Infinity) + SECOND : -Infinity;
        const isFull = !lesson && this.underWay >= this.allowed;
        const room = isFull ? Infinity : Math.max(this.opensAt, last + spacing, afterCrowd);
        const due = Math.max(room, Math.min(...waiting.map(({ readyAt }) => readyAt)));
        const latest = Math.min(...waiting.map(({ leavesBy }, place) => leavesBy - place * spacing));
        const first = waiting[0];
        if (due > latest)
            return { at: latest, ticket: first };
        return { at: due, ticket: waiting.find(({ readyAt }) => readyAt <= due) ?? first };
    }
    remove(ticket) {
        const place = this.waiting.indexOf(ticket);
        if (place !== -1)
            this.waiting.splice(place, 1);
    }
}
/** Adds a time to those that are remembered. */
function remember(times, at) {
    times.push(at);
    if (times.length > UNLIMITED)
        times.shift();
}

;// CONCATENATED MODULE: ../../src/http/call.ts



/** Makes calls to one service: authenticate → send → read, tried again by the one policy, at the rate that the service takes. */
class Caller {
    send;
    readReply;
    onAttempt;
    context;
    constructor(send, context, 
    /** Knows the servers' ways to refuse. */
    readReply, onAttempt) {
        this.send = send;
        this.readReply = readReply;
        this.onAttempt = onAttempt;
        this.context = { ...context, throttle: new Throttle(context.clock, context.policy.maxPauseMs) };
    }
    /**
     * Makes a call until it has an answer.
     * @throws what `readReply` makes of a refusal; NetworkError, TimeoutError no reply; the signal's reason
     */
    call(call) {
        const context = call.signal ? { ...this.context, signal: call.signal } : this.context;
        const attempt = async (number) => {
            const request = await call.request();
            const response = await this.sendOnce(request, number, context.signal);
            return call.read(this.readReply(response), response);
        };
        return (0,retry/* withRetry */.bD)(context, call.effect, attempt, call.readBack);
    }
    async sendOnce(request, number, signal) {
        const { clock } = this.context;
        const started = clock.now();
        const tell = (outcome) => {
            const { method, url } = request;
            this.onAttempt({ method, url: url.origin + url.pathname, number, durationMs: clock.now() - started, ...outcome });
        };
        try {
            const response = await this.send(request, signal);
            const { requestId } = response.about;
            tell({
                result: `HTTP ${response.status}`,
                status: response.status,
                ...(requestId !== undefined && { requestId }),
            });
            return response;
        }
        catch (error) {
            tell({ result: error instanceof http_error/* HttpError */.j$ ? error.message : 'stopped' });
            throw error;
        }
    }
}


/***/ }),

/***/ 667:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dr: () => (/* binding */ NetworkError),
/* harmony export */   LP: () => (/* binding */ kept),
/* harmony export */   MU: () => (/* binding */ TimeoutError),
/* harmony export */   j$: () => (/* binding */ HttpError),
/* harmony export */   o3: () => (/* binding */ ResponseError)
/* harmony export */ });
/** No message needs more of a foreign text, which may be a page of 1 MiB. Characters. */
const MAX_FOREIGN_TEXT = 8000;
/** A foreign text as an error keeps it: cut, with an ellipsis that shows it, and a copy, for a slice would keep the page alive. */
function kept(text) {
    return text.length <= MAX_FOREIGN_TEXT ? text : `${Buffer.from(text.slice(0, MAX_FOREIGN_TEXT)).toString()}…`;
}
/** An HTTP request that did not give what was asked for. `failed` says which, `cause` says why. */
class HttpError extends Error {
    failed;
    name = 'HttpError';
    constructor(message, failed, options) {
        super(kept(message), options);
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
class ResponseError extends HttpError {
    unreadable;
    name = 'ResponseError';
    /** `unreadable`: nothing could be made of the body, so whether the request took effect is unknown. */
    constructor(message, failed, unreadable, options) {
        super(message, failed, options);
        this.unreadable = unreadable;
    }
}


/***/ }),

/***/ 66:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AQ: () => (/* binding */ aboutReply),
/* harmony export */   JE: () => (/* binding */ MAX_REQUEST_ID),
/* harmony export */   wx: () => (/* binding */ header),
/* harmony export */   x8: () => (/* binding */ readBody)
/* harmony export */ });
/* unused harmony export retryAfter */
/* harmony import */ var _http_error__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(667);

const MEBIBYTE = 1024 * 1024;
/** Replies of Huawei Cloud are small. */
const TEXT = { encoding: 'utf8', maxBytes: MEBIBYTE };
/** What is longer is not a request id. Characters. */
const MAX_REQUEST_ID = 200;
/** Encodings that are not asked for, and that some gateways use all the same. */
const DECODERS = {
    gzip: 'gunzipSync',
    'x-gzip': 'gunzipSync',
    deflate: 'inflateSync',
    br: 'brotliDecompressSync',
};
/** What the head of a reply adds to the account of its request. */
function aboutReply(message) {
    const requestId = header(message.headers, 'x-request-id');
    const date = Date.parse(header(message.headers, 'date') ?? '');
    const retryAfterMs = retryAfter(header(message.headers, 'retry-after'), date);
    return {
        ...(message.statusCode !== undefined && { status: message.statusCode }),
        ...(requestId !== undefined && requestId.length <= MAX_REQUEST_ID && { requestId }),
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
/**
 * The body of a reply, decoded.
 * @throws ResponseError more bytes than allowed, or an encoding that cannot be undone; what the stream fails with
 */
async function readBody(message, form = TEXT, failed) {
    const tooLarge = () => new _http_error__WEBPACK_IMPORTED_MODULE_0__/* .ResponseError */ .o3(`the reply is larger than ${form.maxBytes / MEBIBYTE} MiB`, failed, true);
    const chunks = [];
    let size = 0;
    for await (const chunk of message) {
        size += chunk.length;
        if (size > form.maxBytes)
            throw tooLarge();
        chunks.push(chunk);
    }
    const encoding = message.headers['content-encoding']?.trim().toLowerCase() ?? '';
    try {
        const body = await decoded(Buffer.concat(chunks), encoding, form.maxBytes);
        return body.toString(form.encoding).replace(/^\ufeff/, '');
    }
    catch (cause) {
        if (cause.code === 'ERR_BUFFER_TOO_LARGE')
            throw tooLarge();
        throw new _http_error__WEBPACK_IMPORTED_MODULE_0__/* .ResponseError */ .o3('the reply is encoded, which was not asked for, and could not be decoded', failed, true, {
            cause,
        });
    }
}
async function decoded(bytes, encoding, maxOutputLength) {
    if (bytes.length === 0 || encoding === '' || encoding === 'identity')
        return bytes;
    const decoder = Object.hasOwn(DECODERS, encoding) ? DECODERS[encoding] : undefined;
    if (!decoder)
        throw new Error('the encoding is not known');
    const zlib = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 8522, 23));
    return zlib[decoder](bytes, { maxOutputLength });
}


/***/ }),

/***/ 3348:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _L: () => (/* binding */ fateOf),
/* harmony export */   bD: () => (/* binding */ withRetry),
/* harmony export */   yE: () => (/* binding */ RETRY_POLICY)
/* harmony export */ });
/* unused harmony export pauseAfter */
/* harmony import */ var _http_error__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(667);

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
    const status = error instanceof _http_error__WEBPACK_IMPORTED_MODULE_0__/* .HttpError */ .j$ ? error.failed.status : undefined;
    const obeyed = status !== undefined && status >= 200 && status < 300;
    // A status that says no stands, even if its body never came: more than five bad signatures lock a key.
    if (status !== undefined && !obeyed)
        return FATES_BY_STATUS[status]?.[effect] ?? 'final';
    if (error instanceof _http_error__WEBPACK_IMPORTED_MODULE_0__/* .ResponseError */ .o3)
        return error.unreadable ? UNREADABLE[effect] : 'final';
    if (!(error instanceof _http_error__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .Dr || error instanceof _http_error__WEBPACK_IMPORTED_MODULE_0__/* .TimeoutError */ .MU))
        return 'final';
    const { sent, permanent } = error instanceof _http_error__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .Dr ? error.fate : { sent: error.sent, permanent: false };
    if (!sent || effect === 'read' || effect === 'exchange')
        return permanent ? 'final' : 'again';
    if (permanent)
        return 'unsure';
    return obeyed ? UNREADABLE[effect] : 'lost';
}
/** The pause after attempt `attempt` (1, 2, …) in milliseconds: full-jitter exponential back-off, or what the service asked for if that is longer. */
function pauseAfter(attempt, policy, retryAfterMs, random) {
    const backOff = random * policy.basePauseMs * 2 ** (attempt - 1);
    return Math.min(Math.max(backOff, retryAfterMs ?? 0), policy.maxPauseMs);
}
/**
 * The one place that tries a request again.
 * @param attempt makes one attempt; it is given its number, signs anew and throws what went wrong
 * @param readBack for writes: asked before a request is repeated that may have taken effect
 * @throws the last attempt's error, or what `readBack` throws
 */
async function withRetry(context, effect, attempt, readBack) {
    const { policy, signal, throttle, random = Math.random } = context;
    let pauseMs = 0;
    for (let number = 1;; number++) {
        const leftAt = await throttle.turn(pauseMs, signal);
        try {
            const result = await attempt(number);
            throttle.answered(leftAt);
            return result;
        }
        catch (error) {
            const { status, retryAfterMs } = error instanceof _http_error__WEBPACK_IMPORTED_MODULE_0__/* .HttpError */ .j$ ? error.failed : {};
            if (status === 429)
                throttle.refused(leftAt, Math.min(retryAfterMs ?? 0, policy.maxPauseMs));
            else if (status !== undefined && status < 500)
                throttle.answered(leftAt);
            else
                throttle.lost();
            if (signal.aborted)
                throw signal.reason;
            if (!(error instanceof _http_error__WEBPACK_IMPORTED_MODULE_0__/* .HttpError */ .j$))
                throw error;
            const fate = fateOf(error, effect);
            if (fate === 'final')
                throw error;
            if (fate === 'lost' || fate === 'unsure') {
                const found = await readBack?.(error);
                if (found !== undefined)
                    return found;
            }
            if (fate === 'unsure' || number >= policy.maxAttempts)
                throw error;
            pauseMs = pauseAfter(number, policy, retryAfterMs, random());
            context.onRetry({ error, attempt: number, maxAttempts: policy.maxAttempts, pauseMs });
        }
    }
}


/***/ }),

/***/ 7103:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isJsonObject)
/* harmony export */ });
/** Whether a parsed JSON value is an object (not an array, not null). */
function isJsonObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 8493:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ eachInFlight)
/* harmony export */ });
/**
 * Calls `work` for every item, at most `limit` at a time, in the order of the list.
 * @throws what `work` throws first; what has not begun by then never begins
 */
async function eachInFlight(items, limit, work) {
    const queue = items.entries();
    let hasFailed = false;
    const worker = async () => {
        for (const [index, item] of queue) {
            if (hasFailed)
                return;
            try {
                await work(item, index);
            }
            catch (error) {
                hasFailed = true;
                throw error;
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
}


/***/ }),

/***/ 2751:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ NotAssociatedError),
/* harmony export */   B5: () => (/* binding */ NotAppliedError),
/* harmony export */   BL: () => (/* binding */ FINISHED),
/* harmony export */   Do: () => (/* binding */ OutcomeUnknownError),
/* harmony export */   E6: () => (/* binding */ isSameSource),
/* harmony export */   S0: () => (/* binding */ SyncError),
/* harmony export */   UU: () => (/* binding */ isAtRest),
/* harmony export */   We: () => (/* binding */ StaleError),
/* harmony export */   Wk: () => (/* binding */ FAILED),
/* harmony export */   fK: () => (/* binding */ ConflictError),
/* harmony export */   hY: () => (/* binding */ hasEnded),
/* harmony export */   nn: () => (/* binding */ SyncTimeoutError)
/* harmony export */ });
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
/**
 * Whether two addresses name one repository: case of scheme and host, default port, a trailing `/` and `.git` do not count. An address
 * that is not plainly one of a repository (a fragment, user information, a backslash, something invisible) is the same only as itself.
 */
function isSameSource(a, b) {
    return a === b || (comparable(a) ?? a) === (comparable(b) ?? b);
}
/** Scheme, host with port, path with query. What an URL parser would take for something else than it reads is not among the characters. */
const PLAIN_ADDRESS = /^(https?:\/\/[\p{L}\p{N}.:[\]_-]+)(\/[^\s\\#\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]*)?$/iu;
function comparable(address) {
    const [, origin = '', path = '/'] = PLAIN_ADDRESS.exec(address) ?? [];
    // Other forms of a letter (full width, say) look like another host to people.
    if (!URL.canParse(origin) || origin.normalize('NFKC') !== origin)
        return undefined;
    const [name = '', ...query] = path.split('?');
    // Looking behind keeps a long run of slashes from being tried from each of them.
    const plainName = name.replace(/(?<!\/)\/+$/, '').replace(/\.git$/, '');
    return [new URL(origin).origin + plainName, ...query].join('?');
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
    isGone;
    name = 'NotAssociatedError';
    /** `isGone`: it was there when the run began. */
    constructor(cause, isGone = false) {
        super(isGone ? 'the mirror was removed meanwhile' : 'the repository has no remote mirror', { cause });
        this.isGone = isGone;
    }
}
/** A change may or may not have taken effect, and looking is not possible; `cause` says what was lost. */
class OutcomeUnknownError extends Error {
    why;
    name = 'OutcomeUnknownError';
    constructor(cause, why) {
        super('the reply to the request was lost, and whether it took effect cannot be read', { cause });
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


/***/ }),

/***/ 9818:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ky: () => (/* binding */ NotInSyncError),
/* harmony export */   Rs: () => (/* binding */ describeArrival),
/* harmony export */   UV: () => (/* binding */ describeMissing),
/* harmony export */   Xm: () => (/* binding */ describeVerification),
/* harmony export */   jW: () => (/* binding */ SourceUnreadableError)
/* harmony export */ });
/** Branches that a message names. */
const MAX_NAMED = 10;
/** Characters of a commit id that tell it from others. */
const SHORT_ID = 12;
/** How many of how many branches hold the source's commits; the beginning of a sentence, in lower case. */
function describeVerification({ compared, missing, isOwnCommit }) {
    if (compared === 0)
        return 'the source has no branches';
    const there = compared - missing.length;
    if (isOwnCommit)
        return `the commit of this run is ${missing.length === 0 ? '' : 'not '}in the mirror`;
    if (compared === 1)
        return `the one branch ${there === 1 ? 'holds' : 'does not hold'} the source's commit`;
    return `${there} of ${compared} branches hold the source's commits`;
}
/** The missing ones with both commits, ten at most: `main (source 0123456789ab, mirror none)`. */
function describeMissing(missing) {
    const named = missing
        .slice(0, MAX_NAMED)
        .map(({ branch, expected, there }) => `${branch} (source ${shortId(expected)}, mirror ${shortId(there)})`);
    const more = missing.length - named.length;
    return named.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
/** What is told of a proof that succeeded, a sentence each. */
function describeArrival(verification) {
    const { onlyInMirror = 0, tags } = verification;
    const told = describeVerification(verification);
    const lines = [`${told.charAt(0).toUpperCase()}${told.slice(1)}.`];
    if (onlyInMirror > 0)
        lines.push(`Only in the mirror: ${onlyInMirror === 1 ? '1 branch' : `${onlyInMirror} branches`}.`);
    if (tags && tags.source !== tags.mirror) {
        lines.push(`Tags: ${tags.source} in the source, ${tags.mirror} in the mirror. Whether CodeArts Repo mirrors tags is not documented.`);
    }
    return lines;
}
function shortId(commit) {
    return commit?.slice(0, SHORT_ID) ?? 'none';
}
/** Commits that the source had before are not in the mirror, although the service calls the synchronization finished. */
class NotInSyncError extends Error {
    verification;
    name = 'NotInSyncError';
    constructor(verification) {
        super(`${describeVerification(verification)}: ${describeMissing(verification.missing)}`);
        this.verification = verification;
    }
}
/** The source cannot be read, so that nothing can be said of what should have arrived; `cause` says how it answered. */
class SourceUnreadableError extends Error {
    url;
    hadCredentials;
    name = 'SourceUnreadableError';
    constructor(url, cause, 
    /** Whether credentials went along. */
    hadCredentials = false) {
        super(`the source ${url} cannot be read: ${cause.message}`, { cause });
        this.url = url;
        this.hadCredentials = hadCredentials;
    }
}


/***/ }),

/***/ 7584:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  work: () => (/* binding */ work)
});

// EXTERNAL MODULE: ../../src/inputs/region.ts
var region = __webpack_require__(7007);
;// CONCATENATED MODULE: ../../src/mirror/task.ts
/** A result before anything was done. */
function newResult(task, outcome) {
    return {
        url: task.url,
        outcome,
        changed: false,
        ...(task.repositoryId !== undefined && { repositoryId: task.repositoryId }),
        ...(task.repository !== undefined && { repository: task.repository }),
    };
}

;// CONCATENATED MODULE: ../../src/mirror/batch.ts

/** The entries of a shard: every n-th, so that parts differ by one entry at most and together are the whole list. */
function takeShard(list, { index, count }) {
    return list.filter((_, position) => position % count === index - 1);
}
/**
 * Performs every task, a few at a time, and goes on after failures. What was not started because the run was stopped is `skipped`.
 * @returns what is kept of each result, in the order of the tasks
 */
async function performAll(tasks, perform, options) {
    const results = [];
    const queue = tasks.entries();
    let isStopped = false;
    const performOne = async ([index, task]) => {
        if (isStopped || options.signal.aborted) {
            results[index] = options.keep(newResult(task, 'skipped'));
            return;
        }
        const result = await perform(task);
        results[index] = options.keep(result);
        if (result.error && options.stopsAll(result.error))
            isStopped = true;
        options.onResult(result);
    };
    const work = async () => {
        for (const entry of queue)
            await performOne(entry);
    };
    const [first] = queue;
    if (!first)
        return results;
    const firstOne = performOne(first);
    await Promise.race([options.accepted, firstOne]);
    const others = Array.from({ length: Math.min(options.concurrency, tasks.length) - 1 }, work);
    await Promise.all([firstOne.then(work), ...others]);
    return results;
}
/** Outcomes from the one that matters most for a whole batch to the one that matters least. */
const WEIGHT = ['failed', 'associated', 'updated', 'planned', 'unchanged', 'skipped'];
/** Adds a batch up; an empty one is `skipped`. */
function totalsOf(results) {
    const counts = {
        failed: 0,
        associated: 0,
        updated: 0,
        planned: 0,
        unchanged: 0,
        skipped: 0,
    };
    for (const { outcome } of results)
        counts[outcome]++;
    return {
        total: results.length,
        counts,
        outcome: WEIGHT.find((outcome) => counts[outcome] > 0) ?? 'skipped',
        changed: results.some(({ changed }) => changed),
    };
}

// EXTERNAL MODULE: ../../src/mirror/in-flight.ts
var in_flight = __webpack_require__(8493);
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
class CreationError extends Error {
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

;// CONCATENATED MODULE: ../../src/mirror/identify.ts


/** From so many paths on the list of all repositories is read: a page of it names 100, a look-up one. */
const MIN_PATHS_FOR_LIST = 5;
/** Asks for the id of each task's repository as it comes. */
function locateSingly(repositories) {
    return async ({ repositoryId, repository = '' }) => repositoryId ?? repositories.findId(repository);
}
/** Knows the repository of each task beforehand. */
function locateAmong(identities) {
    return (task) => {
        const identity = identities.get(task) ?? new Error('this task was not looked up');
        return identity instanceof Error ? Promise.reject(identity) : Promise.resolve(identity);
    };
}
/**
 * Turns the paths of a list into ids before anything is written, and finds the entries whose repository an earlier entry has already.
 * @param all the whole list, of which only the ids in the list of repositories are used
 * @param mine the tasks of this run: all of them, or a shard
 * @throws an error that stops everything
 */
async function identify(all, mine, repositories, options) {
    const identities = new Map();
    const paths = mine.filter(isByPath).length;
    const listed = paths >= MIN_PATHS_FOR_LIST ? await listedIds(paths, repositories, options) : undefined;
    for (const task of all) {
        const id = task.repositoryId ?? listed?.get(task.repository ?? '');
        if (id !== undefined)
            identities.set(task, id);
    }
    const lookUp = async (task) => {
        identities.set(task, await idOrError(task, repositories, options));
    };
    const [first, ...others] = mine.filter((task) => !identities.has(task));
    // A refused credential must not be sent many times at once: the service locks a key after a few.
    if (first)
        await lookUp(first);
    await (0,in_flight/* eachInFlight */.J)(others, options.concurrency, lookUp);
    refuseRepeated(all, identities);
    return identities;
}
function isByPath({ repositoryId }) {
    return repositoryId === undefined;
}
/**
 * Ids by path; `undefined` if the list is refused, for then the single look-up takes its place. A list that has more pages than there are
 * paths is not worth reading: it is the tenant's, and this may be one of many shards.
 */
async function listedIds(paths, repositories, { stopsAll }) {
    try {
        return new Map((await repositories.listAll(paths)).map(({ path, id }) => [path, id]));
    }
    catch (error) {
        if (stopsAll(error))
            throw error;
        return undefined;
    }
}
async function idOrError(task, repositories, { stopsAll }) {
    try {
        return await locateSingly(repositories)(task);
    }
    catch (error) {
        if (stopsAll(error) || !(error instanceof Error))
            throw error;
        return error;
    }
}
/** Two entries of one repository contradict each other; the later one is refused. Of missing ones only the paths can be compared. */
function refuseRepeated(all, identities) {
    const seen = new Map();
    for (const task of all) {
        const identity = identities.get(task);
        if (identity === undefined)
            continue;
        const id = identity instanceof Error ? undefined : identity;
        if (id === undefined && !(identity instanceof RepositoryNotFoundError))
            continue;
        const key = id ?? (task.repository ?? '').toLowerCase();
        const first = seen.get(key);
        if (first === undefined)
            seen.set(key, task.repository ?? String(task.repositoryId));
        else
            identities.set(task, new SameRepositoryError(first, id));
    }
}

// EXTERNAL MODULE: ../../src/report/annotate.ts
var annotate = __webpack_require__(3090);
// EXTERNAL MODULE: ../../src/git/git-error.ts
var git_error = __webpack_require__(8233);
// EXTERNAL MODULE: ../../src/http/http-error.ts
var http_error = __webpack_require__(667);
// EXTERNAL MODULE: ../../src/mirror/verification.ts
var mirror_verification = __webpack_require__(9818);
// EXTERNAL MODULE: ../../src/report/explanation.ts
var explanation = __webpack_require__(3839);
;// CONCATENATED MODULE: ../../src/report/failed-request.ts
/** Method and path, behind any base path, of each purpose; the first match counts. */
const PURPOSES = [
    ['GET', /\/v4\/repositories\/\d+\/remote-mirror$/, 'show'],
    ['POST', /\/v4\/repositories\/\d+\/remote-mirror\/associate$/, 'associate'],
    ['POST', /\/v4\/repositories\/\d+\/remote-mirror$/, 'start'],
    ['PUT', /\/v4\/repositories\/\d+\/remote-mirror$/, 'update'],
    ['GET', /\/v4\/repositories\/\d+\/repository\//, 'branches'],
    ['GET', /\/v1\/repositories\/repoid$|\/v2\/projects\/repositories$/, 'find'],
    ['POST', /\/v1\/repositories$/, 'create'],
    [
        'GET',
        /\/v2\/projects\/[^/]+\/repositories$|\/manageable-groups$|\/v[12]\/repositories\/[^/]+(\/status)?$/,
        'create',
    ],
];
/** What a request was for that failed. */
function purposeOf({ method, url }) {
    const path = URL.canParse(url) ? new URL(url).pathname : url;
    return PURPOSES.find(([verb, pattern]) => verb === method && pattern.test(path))?.[2] ?? 'other';
}
/** Which request it was, and what came of it. */
function whereOf({ method, url, status, requestId }) {
    const answer = status === undefined ? 'no reply' : `HTTP ${status}`;
    return `${method} ${url}: ${answer}${requestId === undefined ? '' : `, request id ${requestId}`}`;
}

;// CONCATENATED MODULE: ../../src/report/explain-arrival.ts





const CREDENTIALS_NEEDED = 'A private source needs source_username and source_password (with verify they are legal without sync).';
const CREDENTIALS_SENT = 'source_username and source_password were sent: check whether they have expired, or may not read this source.';
/** What goes wrong with the proof that commits arrived; `undefined` for any other error. */
function accountOfArrival(error) {
    if (error instanceof mirror_verification/* NotInSyncError */.Ky) {
        return {
            title: 'NotInSync',
            what: (0,explanation/* sentence */.em)(error.message),
            remedy: 'Whatever the status says, these commits are not in the mirror. A run with sync, wait and verify synchronizes and proves it; branches that have diverged need force_fetch there. If the mirror takes only the default branch, say so with sync_branch_type: default.',
        };
    }
    if (!(error instanceof mirror_verification/* SourceUnreadableError */.jW))
        return undefined;
    const { cause } = error;
    const failed = cause instanceof http_error/* HttpError */.j$ ? cause.failed : undefined;
    const status = cause instanceof git_error/* GitError */.X ? cause.status : failed?.status;
    return {
        title: 'SourceUnreadable',
        what: (0,explanation/* sentence */.em)(error.message),
        ...(failed && { where: whereOf(failed) }),
        remedy: `${error.hadCredentials ? CREDENTIALS_SENT : CREDENTIALS_NEEDED} Otherwise check url, and that this runner can reach the host of the source: a proxy, a firewall, an egress allow-list.`,
        ...(status !== undefined && { httpStatus: status }),
    };
}

// EXTERNAL MODULE: ../../src/clock.ts
var src_clock = __webpack_require__(2427);
// EXTERNAL MODULE: ../../src/codearts/api-error.ts
var api_error = __webpack_require__(8190);
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

// EXTERNAL MODULE: ../../src/report/remedies.ts
var remedies = __webpack_require__(3822);
;// CONCATENATED MODULE: ../../src/report/remedy-choice.ts

const KEYS = ['access_key', 'agency'];
/** What to do about a failed exchange of credentials whose code is in no table, by kind of sign-in. */
const EXCHANGE = {
    agency: 'STS refused the exchange: check provider_urn and agency_urn (names and account id), that the trust agency trusts the provider and allows sts:agencies:assumeWithOIDC, and compare its conditions with the claims in this message.',
    identity_provider: 'IAM refused the exchange: check the name in identity_provider and project_name, and compare the settings of the identity provider with the claims in this message.',
    password: 'IAM refused the sign-in: check domain_name (the account), username, password and project_name.',
};
/** What to do about an HTTP status of CodeArts Repo whose code is in no table; the first match counts. */
const BY_STATUS = [
    {
        status: 400,
        purpose: ['associate', 'update'],
        remedy: 'The service objects to the request. Check the URL of the source: CodeArts Repo wants http(s)://…/name.git, publicly reachable on port 80, 443 or above 1024.',
    },
    {
        status: 400,
        purpose: ['start'],
        remedy: 'The service does not start a synchronization. Check source_username and source_password, if given, and look at the mirror in CodeArts Repo.',
    },
    {
        status: 400,
        purpose: ['create'],
        remedy: 'The service does not create the repository. Check project_uuid and the name in repository.',
    },
    {
        status: 400,
        purpose: ['find'],
        remedy: 'The service objects to the look-up. Check the path in repository, or give repository_id.',
    },
    { status: 400, remedy: 'The service objects to the request. Check repository_id, region and endpoint.' },
    {
        status: 401,
        signIn: KEYS,
        remedy: 'The credential was refused. Check that the keys belong together and to an account that uses CodeArts Repo in this region.',
    },
    {
        status: 401,
        remedy: 'The credential was refused. A user token lives 24 hours and must be scoped to a project of the same region.',
    },
    {
        status: 403,
        purpose: ['create'],
        remedy: 'The user may not do this in the project: check project_uuid, and that the user is a member of the project with a role that may create repositories.',
    },
    {
        status: 403,
        purpose: ['show', 'find', 'branches'],
        remedy: 'The user may not read this: it needs codeartsrepo:repository:getRepository and must be a member of the repository. An IP allow-list of the tenant or the repository has the same effect.',
    },
    {
        status: 403,
        remedy: 'The user may not do this: it needs codeartsrepo:repository:setRepository and must be a member of the repository. An IP allow-list of the tenant or the repository has the same effect.',
    },
    {
        status: 404,
        purpose: ['create'],
        remedy: 'Check project_uuid (the 32-digit id of the CodeArts project), region and endpoint.',
    },
    { status: 404, purpose: ['find'], remedy: 'Check repository, region and endpoint.' },
    { status: 404, remedy: 'Check repository_id, region and endpoint.' },
    {
        status: 409,
        mode: 'check',
        remedy: 'The state of the repository forbids this. Look at it in CodeArts Repo.',
    },
    { status: 409, remedy: 'The state of the repository forbids this. Look at it in CodeArts Repo, or run mode: check.' },
    { status: 429, remedy: 'The service throttles this user. Run later, or lower concurrency.' },
];
const SERVER_TROUBLE = 'The service has a problem of its own. Run again later; a re-run changes nothing that is right already. If it persists, give the request id to the support of Huawei Cloud.';
const UNKNOWN = 'Look the code up in the error codes of CodeArts Repo, and give the request id to the support of Huawei Cloud.';
/** What to do about a refusal: by what failed, in which mode, signed in how; then by code, and by status. */
function remedyFor({ code, status, purpose, isSignIn }, about) {
    const signIn = about.credentials?.kind;
    const fits = (when) => (when.purpose?.includes(purpose) ?? true) &&
        (when.signIn === undefined || (signIn !== undefined && when.signIn.includes(signIn))) &&
        (when.mode === undefined || when.mode === about.mode);
    const known = code === undefined ? undefined : (0,remedies/* remedyAbout */.e)(code);
    if (known)
        return (known.instead?.find(fits) ?? known).remedy;
    if (status >= 500)
        return SERVER_TROUBLE;
    if (isSignIn && signIn !== undefined && EXCHANGE[signIn] !== undefined)
        return EXCHANGE[signIn];
    return BY_STATUS.find((each) => each.status === status && fits(each))?.remedy ?? UNKNOWN;
}

// EXTERNAL MODULE: ../../src/report/explain-start.ts
var explain_start = __webpack_require__(6382);
;// CONCATENATED MODULE: ../../src/report/sign-in.ts
/** Who signs in, as far as that is not a secret: `a password (user ci-bot of account acme, project cn-north-4)`. */
function describeSignIn(credentials) {
    switch (credentials.kind) {
        case 'token':
            return 'a user token';
        case 'access_key':
            return credentials.securityToken === undefined ? 'an access key' : 'a temporary access key';
        case 'password':
            return `a password (user ${credentials.username} of account ${credentials.domainName}, project ${credentials.projectName})`;
        case 'identity_provider':
            return `a GitHub OIDC token and an identity provider (${credentials.identityProvider}, project ${credentials.projectName})`;
        case 'agency':
            return `a GitHub OIDC token and a trust agency (${credentials.agencyUrn}, ${credentials.providerUrn})`;
    }
}

;// CONCATENATED MODULE: ../../src/report/explain-request.ts









/** An error of a request, also of one that was to sign in; `undefined` for any other. */
function accountOfRequest(error, about) {
    if (error instanceof CredentialsError)
        return accountOfSignIn(error, about);
    if (!(error instanceof http_error/* HttpError */.j$))
        return undefined;
    return accountOfHttp(error, about, false);
}
function accountOfHttp(error, about, isSignIn) {
    const { status, requestId } = error.failed;
    const signIn = about.credentials && `, signed in with ${describeSignIn(about.credentials)}`;
    return {
        ...named(error),
        where: whereOf(error.failed) + (signIn ?? ''),
        remedy: [remedyOf(error, about, isSignIn), clockRemark(error)].filter(Boolean).join(' '),
        ...(status !== undefined && { httpStatus: status }),
        ...(requestId !== undefined && { requestId }),
    };
}
function named(error) {
    if (error instanceof api_error/* ApiError */.hD) {
        const what = error.errorMsg || 'The service gives no message.';
        return { title: error.errorCode, isForeign: true, what };
    }
    const what = (0,explanation/* sentence */.em)(error.message);
    if (error instanceof http_error/* NetworkError */.Dr)
        return { title: 'NetworkError', what };
    if (error instanceof http_error/* TimeoutError */.MU)
        return { title: 'Timeout', what };
    return { title: 'UnexpectedResponse', what };
}
function remedyOf(error, about, isSignIn) {
    if (error instanceof http_error/* NetworkError */.Dr || error instanceof http_error/* TimeoutError */.MU)
        return reachability(error, isSignIn);
    const { status = 0 } = error.failed;
    if (error instanceof http_error/* ResponseError */.o3 && status < 500) {
        const host = isSignIn ? 'region, iam_endpoint and sts_endpoint' : 'region and endpoint';
        return `Something between this runner and the service (a proxy, a portal, a wrong endpoint) may have answered instead of it. Check ${host}.`;
    }
    const code = error instanceof api_error/* ApiError */.hD ? { code: error.errorCode } : {};
    return remedyFor({ ...code, status, purpose: purposeOf(error.failed), isSignIn }, about);
}
/** Certificates that are not good yet, or no longer, are mostly good by another clock. */
const CLOCK_CODES = /CERT_NOT_YET_VALID|CERT_HAS_EXPIRED/;
function reachability(error, isSignIn) {
    if (CLOCK_CODES.test(error.message))
        return "The certificate is not valid at the time of this machine's clock. Set the clock; if it is right, the certificate of the host or of a proxy in between has to be renewed.";
    const host = isSignIn ? 'region, iam_endpoint and sts_endpoint' : 'region and endpoint';
    const slow = error instanceof http_error/* TimeoutError */.MU ? ' A slow service may need a longer request_timeout.' : '';
    return `Check that this runner can reach the host: ${host}, the proxy (https_proxy, no_proxy), a firewall or allow-list. A re-run changes nothing that is right already.${slow}`;
}
const MAX_SKEW_MS = 15 * 60_000;
/** The gateway refuses signatures that are more than a quarter of an hour off. */
function clockRemark(error) {
    const { clockAheadMs = 0, status = 0 } = error.failed;
    if (status < 400 || status > 499 || Math.abs(clockAheadMs) <= MAX_SKEW_MS)
        return '';
    return `This machine's clock is ${(0,src_clock/* formatDuration */.a)(Math.abs(clockAheadMs))} ${clockAheadMs > 0 ? 'ahead of' : 'behind'} the service's, and more than 15 minutes are refused: set it.`;
}
function accountOfSignIn(error, about) {
    const { cause, claims, step } = error;
    if (!(cause instanceof http_error/* HttpError */.j$))
        return (0,explain_start/* accountOfDefect */.GM)(cause);
    const account = accountOfHttp(cause, about, true);
    const where = (account.where ?? '') + (claims ? `. ${describeClaims(claims)}` : '');
    if (step === 'exchange')
        return { ...account, where, remedy: account.remedy + (claims ? subjectRemark(claims) : '') };
    return {
        ...account,
        where,
        isForeign: false,
        title: cause instanceof http_error/* TimeoutError */.MU ? 'Timeout' : 'NetworkError',
        what: `GitHub did not give an OIDC token: ${[account.what].flat().join(' ')}`,
        remedy: 'Check that the job has permissions: id-token: write, and that this runner can reach the OIDC endpoint of GitHub.',
    };
}
function describeClaims({ iss, aud, sub }) {
    return `This job's OIDC token says iss ${iss}, aud ${aud}, sub ${sub}.`;
}
/** `sub` has two forms that people mix up; where it is a customized one, these would only mislead. */
function subjectRemark({ sub }) {
    return /^repo:[^/@]+(@\d+)?\/[^:@]+(@\d+)?:/.test(sub)
        ? ' `sub` has two forms: repo:owner/name:…, and, for repositories created, renamed or transferred since 15 July 2026, repo:owner@id/name@id:….'
        : ' `sub` is not in the usual form repo:owner/name:…, so this organization or repository customizes it: the condition must be written for the form in this message.';
}

;// CONCATENATED MODULE: ../../src/report/explain-creation.ts




/** What goes wrong with the identity of a repository and with its creation; `undefined` for any other error. */
function accountOfCreation(error, about) {
    if (error instanceof RepositoryNotFoundError)
        return accountOfNotFound(error, about);
    if (error instanceof SameRepositoryError)
        return accountOfRepetition(error);
    if (error instanceof ParentNotFoundError)
        return accountOfParent(error);
    if (error instanceof CreationError) {
        const remedy = 'Look at the repository in CodeArts Repo. Delete it there if it is not wanted, and check project_uuid and the path.';
        return { title: 'UnexpectedResponse', what: (0,explanation/* sentence */.em)(error.message), remedy };
    }
    if (error instanceof CreationTimeoutError)
        return accountOfCreationTimeout(error, about);
    return undefined;
}
function accountOfNotFound({ path, similar, cause }, about) {
    const http = accountOfRequest(cause, about);
    const near = similar.length > 0 ? ` Near matches: ${similar.join(', ')}.` : '';
    const creation = about.mode === 'check' ? '' : ', or with on_missing: create and project_uuid';
    return {
        ...http,
        title: http?.title ?? 'InvalidInput',
        what: `There is no repository ${path}, or this credential may not see it.${near}`,
        remedy: `Write the path of its clone URL without .git, or give repository_id, and check region: each region has its own repositories. If it does not exist yet, create it first: in the console of CodeArts Repo${creation}.`,
    };
}
function accountOfRepetition({ first, id }) {
    const number = id === undefined || String(id) === first ? '' : ` (${id})`;
    return {
        title: 'InvalidInput',
        what: `This is the same repository as ${first}${number}, which stands before it in the list.`,
        remedy: 'Nothing was sent for this entry. A repository mirrors one source: keep one of the two entries.',
    };
}
function accountOfParent({ parent, projectUuid, groups }) {
    const there = groups.length > 0 ? `; there are ${groups.join(', ')}` : '';
    return {
        title: 'InvalidInput',
        what: `Project ${projectUuid} has no group ${parent} to create the repository in${there}.`,
        remedy: 'Nothing was created. Check project_uuid and the path in repository, or create the group in CodeArts Repo first.',
    };
}
function accountOfCreationTimeout(error, about) {
    const { cause, path, timeoutMs } = error;
    const answer = accountOfRequest(cause, about)?.what ?? (cause instanceof Error ? (0,explanation/* sentence */.em)(cause.message) : undefined);
    const last = answer === undefined ? '' : ` The last answer: ${[answer].flat().join(' ')}`;
    return {
        title: 'Timeout',
        what: `The repository ${path} was created, and the service did not call it ready within ${(0,src_clock/* formatDuration */.a)(timeoutMs)}.${last}`,
        remedy: 'Run again later: the repository is found then, and used.',
    };
}

// EXTERNAL MODULE: ../../src/mirror/remote-mirror.ts
var remote_mirror = __webpack_require__(2751);
// EXTERNAL MODULE: ../../src/runner/foreign-text.ts
var foreign_text = __webpack_require__(6986);
;// CONCATENATED MODULE: ../../src/report/explain-mirror.ts







/** A mirror that is not as asked, or does not become so; `undefined` for any other error. */
function accountOfMirror(error, about) {
    if (error instanceof remote_mirror/* ConflictError */.fK)
        return accountOfConflict(error, about);
    if (error instanceof remote_mirror/* NotAssociatedError */.AU)
        return accountOfNotAssociated(error, about);
    if (error instanceof remote_mirror/* OutcomeUnknownError */.Do)
        return accountOfUnknownOutcome(error, about);
    if (error instanceof remote_mirror/* NotAppliedError */.B5) {
        const remedy = 'Look at the repository in CodeArts Repo, and run again.';
        return { title: 'UnexpectedResponse', what: (0,explanation/* sentence */.em)(error.message), remedy };
    }
    if (error instanceof remote_mirror/* SyncError */.S0)
        return accountOfFailedSync(error, about);
    if (error instanceof remote_mirror/* SyncTimeoutError */.nn)
        return accountOfTimeout(error, about);
    if (error instanceof remote_mirror/* StaleError */.We)
        return accountOfStale(error, about);
    return undefined;
}
/** What a check refuses is for another step, the one that associates. */
function inAssociating({ mode }) {
    return mode === 'check' ? ' in the step that associates (mode: associate)' : '';
}
function accountOfConflict({ there, wanted }, about) {
    return {
        title: 'Conflict',
        what: `The repository already mirrors ${(0,foreign_text/* reveal */._c)(there)}, not ${wanted}.`,
        remedy: `To let the action change the source, set on_conflict: update${inAssociating(about)}; otherwise correct url, or the mirror in CodeArts Repo.`,
    };
}
function accountOfNotAssociated({ cause, isGone }, about) {
    const service = cause instanceof api_error/* ApiError */.hD ? ` The service says ${cause.errorCode}: ${cause.errorMsg}` : '';
    return {
        ...accountOfRequest(cause, about),
        title: 'NotAssociated',
        isForeign: false,
        what: `${isGone ? 'The mirror was removed while it was waited for.' : 'The repository has no remote mirror.'}${service}`,
        remedy: isGone
            ? 'Somebody removed the mirror or the repository during this run. A run with mode: associate makes the mirror again.'
            : 'Associate it with mode: associate. If it should have a mirror, check repository_id and region.',
    };
}
function accountOfUnknownOutcome({ cause, why }, about) {
    const lost = accountOfRequest(cause, about) ?? (0,explain_start/* accountOfDefect */.GM)(cause);
    const reading = accountOfRequest(why, about) ?? (0,explain_start/* accountOfDefect */.GM)(why);
    const what = (0,explanation/* ended */.v6)([lost.what].flat().join(' '));
    return {
        ...lost,
        what: `${what} Whether the request took effect is unknown: reading back failed too (${reading.title}: ${[reading.what].flat().join(' ')}).`,
        remedy: `Nothing was sent again. Look at the repository in CodeArts Repo. ${reading.remedy}`,
    };
}
function accountOfFailedSync({ mirror }, about) {
    const failures = mirror.numberOfFailures ? ` Failures so far: ${mirror.numberOfFailures}.` : '';
    const reason = mirror.lastError ?? 'The synchronization failed, and the service gives no reason.';
    return {
        title: 'SyncFailed',
        what: (0,explanation/* ended */.v6)(reason) + failures,
        remedy: `Check that CodeArts can reach the source (public, port 80, 443 or above 1024). A private source needs endpoint_uuid, or source_username and source_password with sync: true; diverged branches need force_fetch: true${inAssociating(about)}.`,
    };
}
function accountOfTimeout({ cause, mirror, timeoutMs }, about) {
    const last = cause instanceof Error ? ` The last request failed: ${cause.message}.` : '';
    const later = about.mode === 'check' ? 'run this check again later' : 'look with mode: check later';
    return {
        title: 'SyncTimeout',
        what: `The synchronization did not end within ${(0,src_clock/* formatDuration */.a)(timeoutMs)}; its last state is ${mirror?.status ?? 'unknown'}.${last}`,
        remedy: `It may still end. Raise wait_timeout for a large repository, or ${later}.`,
    };
}
function accountOfStale({ ageMs, maxAgeMs, mirror }, about) {
    const age = ageMs === undefined
        ? 'No successful synchronization is known'
        : `The last success was ${(0,src_clock/* formatDuration */.a)(ageMs)} ago`;
    const at = mirror.lastSuccessfulUpdateAt === undefined ? '' : ` (${mirror.lastSuccessfulUpdateAt})`;
    const schedule = mirror.mirroringEnabled === false
        ? 'The scheduled synchronization is off: set mirroring_enabled: true'
        : 'Find out why the schedule stopped (last_error, number_of_failures)';
    return {
        title: 'Stale',
        what: `${age}${at}; max_age allows ${(0,src_clock/* formatDuration */.a)(maxAgeMs)}.`,
        remedy: `${schedule}, or start a synchronization with sync: true${inAssociating(about)}. CodeArts Repo synchronizes every 24 hours by itself, so a shorter max_age needs runs of your own.`,
    };
}

;// CONCATENATED MODULE: ../../src/report/explain.ts






/** Explains any error: what it is called, what happened, and what to do. */
function explain(error, redact, about = {}) {
    return (0,explanation/* cleaned */.L0)(accountOf(error, about), redact, about.page);
}
/** The same before it is clean, for accounts that build on it. */
function accountOf(error, about = {}) {
    return ((0,explain_start/* accountOfInputs */.WO)(error) ??
        accountOfRequest(error, about) ??
        accountOfMirror(error, about) ??
        accountOfCreation(error, about) ??
        accountOfArrival(error) ??
        (0,explain_start/* accountOfDefect */.GM)(error));
}

// EXTERNAL MODULE: ../../src/report/outputs.ts
var outputs = __webpack_require__(70);
// EXTERNAL MODULE: ../../src/report/markup.ts
var markup = __webpack_require__(5546);
;// CONCATENATED MODULE: ../../src/report/arrival.ts


/** Branches that the summary lists. */
const MAX_LISTED = 20;
/** Cleans a verification. */
function tellArrival(verification, clean) {
    const { missing } = verification;
    const listed = missing.slice(0, MAX_LISTED).map(({ branch, expected, there }) => ({
        branch: clean(branch),
        source: expected,
        mirror: there ?? 'no such branch',
    }));
    return { sentences: (0,mirror_verification/* describeArrival */.Rs)(verification), missing: listed, further: missing.length - listed.length };
}
/** The part of the summary that says whether the commits arrived, with a table of what is missing. */
function summarizeArrival({ sentences, missing, further }) {
    const said = sentences.map((sentence) => (0,markup/* prose */.CS)(sentence)).join(' ');
    if (missing.length === 0)
        return said;
    const rows = missing.map(({ branch, source, mirror }) => [(0,markup/* code */.aY)(branch), commit(source), commit(mirror)]);
    const more = further > 0 ? `\n\nand ${(0,markup/* counted */.hS)(further, 'further branch', 'further branches')}.` : '';
    return `${said}\n\n${(0,markup/* table */.tp)(['Branch', 'Source', 'Mirror'], rows)}${more}`;
}
/** As much of a commit's id as tells it from others; other words stay as they are. */
function commit(text) {
    return /^[0-9a-f]{40,}$/.test(text) ? (0,markup/* code */.aY)(text.slice(0, 12)) : (0,markup/* prose */.CS)(text);
}

;// CONCATENATED MODULE: ../../src/report/told-result.ts





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
    created: ({ created = false }) => created,
    verified: ({ verified }) => verified,
    commit: ({ verification }) => verification?.commit,
};
/** The outputs that one mirror has, all of them empty. */
const NO_MIRROR = Object.fromEntries(Object.keys(FIELDS).map((name) => [name, undefined]));
/** A result as it is told, its error explained. */
function tell(result, redact, about = {}) {
    const clean = (text) => redact(text, explanation/* MAX_TEXT */.lG);
    const fields = {};
    for (const [name, read] of Object.entries(FIELDS)) {
        const value = read(result);
        // The source asked for is not foreign text.
        fields[name] = typeof value === 'string' && value !== result.url ? clean(value) : value;
    }
    const error = result.error && explain(result.error, redact, about);
    if (error)
        Object.assign(fields, (0,outputs/* failureFields */.c)(error));
    const plan = result.plan?.map(({ setting, now, then }) => ({ setting, now: clean(now), then: clean(then) }));
    const name = result.repository ?? String(result.repositoryId ?? '');
    return {
        outcome: result.outcome,
        changed: result.changed,
        name,
        ...(result.repository !== undefined && { repository: result.repository }),
        source: result.url,
        fields,
        ...(error && { error }),
        ...(plan && { plan }),
        ...(result.verification && { arrival: tellArrival(result.verification, clean) }),
    };
}
/** The source asked for when the service tells the same or none; else what it tells, without user information. */
function sourceOf(there, asked) {
    if (there === undefined || (0,remote_mirror/* isSameSource */.E6)(there, asked))
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
/** A plan in one line. */
function planned(plan) {
    return plan.map(({ setting, now, then }) => `${setting}: ${now} → ${then}`).join('; ') || 'nothing to change';
}

// EXTERNAL MODULE: ../../src/codearts/endpoint.ts
var endpoint = __webpack_require__(216);
;// CONCATENATED MODULE: ../../src/version.ts
/** The version of the action, as it stands in package.json too. */
const VERSION = '1.0.0';

;// CONCATENATED MODULE: ../../src/report/opening.ts



/** The first line of the log: what is done, where, and who signs in. */
function openingLine(what, { credentials, endpoints, region }) {
    const { host } = new URL(endpoints.codearts);
    const isItsHost = (0,endpoint/* isKnownRegion */.Kk)(region) && (0,endpoint/* endpointsOf */.uY)(region).codearts === endpoints.codearts;
    const where = isItsHost ? `region ${region} (${host})` : host;
    return `CodeArts remote mirror ${VERSION}: ${what}, at ${where}, signed in with ${describeSignIn(credentials)}`;
}

;// CONCATENATED MODULE: ../../src/report/progress.ts

/** At most one line in this time … */
const MIN_PAUSE_MS = 5000;
/** … and at least one in this, also while nothing comes to an end. */
const MAX_SILENCE_MS = 30_000;
/** Tells how far a batch has come: done of total, failures, rate, time left. */
class Progress {
    total;
    clock;
    info;
    started;
    lastLine;
    done = 0;
    failed = 0;
    timer;
    constructor(total, clock, info) {
        this.total = total;
        this.clock = clock;
        this.info = info;
        this.started = this.lastLine = clock.now();
        this.timer = setInterval(() => {
            if (this.clock.now() - this.lastLine >= MAX_SILENCE_MS)
                this.tell();
        }, MIN_PAUSE_MS);
        this.timer.unref();
    }
    /** A task has ended. */
    count(result) {
        this.done++;
        if (result.outcome === 'failed')
            this.failed++;
        if (this.clock.now() - this.lastLine >= MIN_PAUSE_MS)
            this.tell();
    }
    /** The batch has ended. */
    end() {
        clearInterval(this.timer);
        if (this.total > 0)
            this.tell();
    }
    tell() {
        const elapsed = this.clock.now() - this.started;
        const rate = elapsed > 0 ? this.done / (elapsed / 1000) : 0;
        const left = this.done < this.total && rate > 0
            ? `, about ${(0,src_clock/* formatDuration */.a)(((this.total - this.done) / rate) * 1000)} left`
            : '';
        this.info(`${this.done} of ${this.total} done, ${this.failed} failed, ${rate.toFixed(rate < 10 ? 1 : 0)} a second, ${(0,src_clock/* formatDuration */.a)(elapsed)} so far${left}.`);
        this.lastLine = this.clock.now();
    }
}

;// CONCATENATED MODULE: ../../src/report/requests.ts


/** Retries that are told one by one; of more only the number is. */
const MAX_RETRY_LINES = 100;
/** What others say in a line of many is cut beyond this. Characters. */
const MAX_LINE_OF_MANY = 500;
/** One attempt of a request, as a line of the debug log. */
function describeAttempt({ method, url, result, durationMs, number, requestId }) {
    const id = requestId === undefined ? '' : `, request id ${requestId}`;
    return `${method} ${url}: ${result} after ${Math.round(durationMs)} ms (attempt ${number}${id})`;
}
/** Tells why requests are tried again, and when: one by one at first, then only how many. */
class RetryLog {
    runner;
    told = 0;
    constructor(runner) {
        this.runner = runner;
    }
    /** A request is tried again. */
    tell(retry) {
        this.told++;
        if (this.told <= MAX_RETRY_LINES)
            this.runner.info(this.describe(retry));
        if (this.told === MAX_RETRY_LINES)
            this.runner.info('Further retries are only counted.');
    }
    /** The run has ended. */
    end() {
        const more = this.told - MAX_RETRY_LINES;
        if (more > 0)
            this.runner.info(`${more} further ${more === 1 ? 'retry' : 'retries'} not shown.`);
    }
    describe({ error, attempt, maxAttempts, pauseMs }) {
        const { method, url } = error.failed;
        const { title, what } = accountOf(error);
        const why = this.runner.redact(`${title}: ${[what].flat().join(' ')}`, MAX_LINE_OF_MANY);
        return `${method} ${url}: ${why} Attempt ${attempt + 1} of ${maxAttempts} in ${(0,src_clock/* formatDuration */.a)(pauseMs)}.`;
    }
}

;// CONCATENATED MODULE: ../../src/report/results.ts
/** GitHub takes 1 MB of outputs a job; larger ones are dropped without a word. Bytes. */
const MAX_RESULTS_BYTES = 900 * 1024;
/** A JSON list with one row a line, so that people, `grep` and `diff` can read it. */
function rowsAsJson(rows) {
    return rows.length === 0 ? '[]' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
}
/** The outputs `results` (JSON, in the order of the list) and `results_file`, a file that has it all whatever the size. */
function writeResults(told, runner) {
    const json = rowsAsJson(told.map(({ repository, fields }) => ({ repository, ...fields })));
    const path = runner.writeFile('codearts-remote-mirror-results', json);
    if (Buffer.byteLength(json) <= MAX_RESULTS_BYTES)
        return { results: json, results_file: path };
    runner.warning({
        title: 'Results too large',
        message: `The results of ${told.length} mirrors are too large for an output; they are in the file that results_file names: ${path ?? 'which could not be written either'}`,
    });
    return { results: '', results_file: path };
}

;// CONCATENATED MODULE: ../../src/report/situation.ts

/** How many requests there were, and the id of the last one unless the failure has it already. */
function describeTraffic({ traffic }, failure) {
    if (!traffic)
        return '';
    const { requests, retries, lastRequestId } = traffic;
    const again = retries > 0 ? `, ${retries} of them a further attempt` : '';
    const isTold = lastRequestId === undefined || failure?.requestId === lastRequestId;
    return `<sub>${(0,markup/* counted */.hS)(requests, 'request')}${again}${isTold ? '' : `, last request id ${(0,markup/* code */.aY)(lastRequestId)}`}</sub>`;
}

// EXTERNAL MODULE: ../../src/report/summary-failure.ts
var summary_failure = __webpack_require__(499);
;// CONCATENATED MODULE: ../../src/report/summary-many.ts



/** Causes that have a section of their own; of more than these only the rows are told. */
const MAX_CAUSES = 20;
/** Of the 1 MiB that a summary may have, their tables take this much. */
const MAX_CAUSES_BYTES = 250_000;
const SYMBOLS = {
    failed: '❌',
    associated: '✅',
    updated: '✅',
    planned: '📝',
    unchanged: '✅',
    skipped: '⏭️',
};
/** The summary of many mirrors: what needs a look stands first and open, what is as it should be is counted and closed. */
function summarizeMany(batch, situation) {
    const { results, failure } = batch;
    const failed = results.filter(({ outcome }) => outcome === 'failed');
    const isOfItsOwn = failure && !failed.some(({ error }) => error?.title === failure.title);
    // The plan itself is not known of results that were joined from elsewhere, and a synchronization alone is no change.
    const planned = results.filter(({ outcome, changed }) => outcome === 'planned' && changed);
    const behind = results.filter(({ changed, plan, arrival }) => plan && !changed && (arrival?.missing.length ?? 0) > 0);
    const troubled = results.filter(({ outcome, fields }) => outcome !== 'failed' && fields['status'] === 'failed');
    const causes = causesOf(failed);
    const parts = [
        `## ${titleOf(batch, planned.length, behind.length, situation)}`,
        ...(isOfItsOwn ? (0,summary_failure/* failureParts */.Xl)(failure) : []),
        countsLine(batch, situation),
        ...causes.map(([title, group]) => causeSection(title, group, MAX_CAUSES_BYTES / causes.length)),
        planned.length > 0 && `### ${(0,markup/* counted */.hS)(planned.length, 'change')} planned, none made\n\n${planTable(planned)}`,
        behind.length > 0 && `### Commits missing: ${behind.length}\n\n${planTable(behind)}`,
        troubled.length > 0 && `### ⚠️ Last synchronization failed: ${troubled.length}\n\n${troubleTable(troubled)}`,
        ...['associated', 'updated', 'unchanged', 'planned', 'skipped'].map((outcome) => quietSection(outcome, results.filter((told) => told.outcome === outcome && !planned.includes(told) && !behind.includes(told)), situation)),
        describeTraffic(situation, failure),
    ];
    return `${parts.filter(Boolean).join('\n\n')}\n`;
}
function titleOf({ totals, failure, expected = totals.total }, changes, behind, { mode }) {
    const { total, counts } = totals;
    const all = (0,markup/* counted */.hS)(Math.max(total, expected), 'mirror');
    if (failure?.title === 'Cancelled')
        return `❌ Cancelled: ${total - counts.skipped} of ${all} done`;
    if (total < expected)
        return `❌ ${expected - total} of ${all} have no result`;
    if (counts.failed > 0) {
        const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
        return `❌ ${counts.failed} of ${all} failed${skipped}`;
    }
    if (failure)
        return `❌ CodeArts remote mirrors: ${(0,summary_failure/* headline */.Pl)(failure)}`;
    if (total === 0)
        return '⏭️ Nothing to do: the list of mirrors is empty';
    if (counts.planned > 0) {
        const missing = behind > 0 ? `, commits are missing in ${behind}` : '';
        return changes > 0
            ? `📝 ${changes} of ${all} would change${missing}`
            : `${behind > 0 ? '📝' : '✅'} None of ${all} would change${missing}`;
    }
    if (mode === 'check')
        return `✅ ${all} healthy`;
    const changed = counts.associated + counts.updated;
    if (counts.skipped > 0)
        return `⏭️ ${counts.skipped} of ${all} skipped`;
    return changed > 0 ? `✅ ${changed} of ${all} changed, the others as asked` : `✅ ${all} already as asked`;
}
/** A mirror that a check leaves alone is healthy. */
function wordFor(outcome, mode) {
    return outcome === 'unchanged' && mode === 'check' ? 'healthy' : outcome;
}
function countsLine({ totals: { counts } }, { mode }) {
    const known = Object.keys(SYMBOLS).filter((outcome) => counts[outcome] > 0);
    return known.length < 2
        ? ''
        : known.map((outcome) => `${SYMBOLS[outcome]} ${counts[outcome]} ${wordFor(outcome, mode)}`).join(' · ');
}
/** Failures by cause, the most frequent first. */
function causesOf(failed) {
    const causes = new Map();
    for (const told of failed) {
        const title = told.error?.title ?? '';
        const group = causes.get(title);
        if (group)
            group.push(told);
        else
            causes.set(title, [told]);
    }
    const sorted = [...causes].sort(([, a], [, b]) => b.length - a.length);
    const rest = sorted.slice(MAX_CAUSES).flatMap(([, group]) => group);
    return rest.length > 0 ? [...sorted.slice(0, MAX_CAUSES), ['', rest]] : sorted;
}
function causeSection(title, group, maxBytes) {
    const [first] = group;
    const heading = `### ${title === '' ? 'Other causes' : (0,markup/* code */.aY)(title)}: ${(0,markup/* counted */.hS)(group.length, 'mirror')}`;
    const advice = title !== '' && first?.error ? (0,summary_failure/* whatToDo */.H6)(first.error) : '';
    return [heading, advice, failureTable(title, group, maxBytes)].filter(Boolean).join('\n\n');
}
function failureTable(title, group, maxBytes) {
    if (title === 'Conflict')
        return (0,markup/* table */.tp)(['Repository', 'Asked for', 'Mirrors now'], group.map(({ name, source, fields }) => [(0,markup/* code */.aY)(name), (0,markup/* sourceLink */._o)(source), (0,markup/* code */.aY)(fields['url'])]), maxBytes);
    return (0,markup/* table */.tp)(['Repository', 'Source', 'What happened'], group.map(({ name, source, error }) => [(0,markup/* code */.aY)(name), (0,markup/* sourceLink */._o)(source), (0,markup/* prose */.CS)(error?.what ?? '', 300)]), maxBytes);
}
function planTable(planned) {
    return (0,markup/* table */.tp)(['Repository', 'Source', 'Change'], planned.map(({ name, source, plan = [] }) => [
        (0,markup/* code */.aY)(name),
        (0,markup/* sourceLink */._o)(source),
        plan.map(({ setting, now, then }) => `${(0,markup/* code */.aY)(setting)}: ${(0,markup/* code */.aY)(now)} → ${(0,markup/* code */.aY)(then)}`).join('<br>') ||
            'see the summary of its job',
    ]));
}
function troubleTable(troubled) {
    return (0,markup/* table */.tp)(['Repository', 'Source', 'Last error'], troubled.map(({ name, source, fields }) => [
        (0,markup/* code */.aY)(name),
        (0,markup/* sourceLink */._o)(source),
        (0,markup/* prose */.CS)(String(fields['last_error'] ?? ''), 300),
    ]));
}
/** Mirrors that nobody needs to look at. */
function quietSection(outcome, quiet, { mode, nowMs }) {
    if (quiet.length === 0)
        return '';
    const word = outcome === 'planned' ? 'with nothing to change' : wordFor(outcome, mode);
    const rows = quiet.map(({ name, source, fields }) => {
        const last = fields['last_successful_update_at'];
        return [
            (0,markup/* code */.aY)(name),
            (0,markup/* sourceLink */._o)(source),
            (0,markup/* code */.aY)(fields['status']),
            last === undefined ? '' : (0,markup/* moment */.n$)(String(last), nowMs),
        ];
    });
    const symbol = outcome === 'planned' ? '✅' : SYMBOLS[outcome];
    return (0,markup/* folded */.TM)(`${symbol} ${quiet.length} ${word}`, (0,markup/* table */.tp)(['Repository', 'Source', 'Status', 'Last success'], rows));
}

;// CONCATENATED MODULE: ../../src/step/many.ts












/** Performs the tasks of a list, and tells them together. Returns whether all of them went well. */
async function workOnMany(list, session) {
    const tasks = list.shard ? takeShard(list.tasks, list.shard) : list.tasks;
    announce(tasks, list, session);
    const locate = await identifyAll(list.tasks, tasks, session);
    return tellAll(await performEach(tasks, locate, session), session);
}
function announce(tasks, { shard, tasks: all }, { runner, inputs }) {
    const part = shard ? `, shard ${shard.index}/${shard.count} of ${all.length}` : '';
    const mirrors = tasks.length === 1 ? '1 mirror' : `${tasks.length} mirrors`;
    runner.info(openingLine(`${mirrors}${part}, ${inputs.concurrency} at a time`, inputs));
    if (tasks.length > 0)
        return;
    const what = shard ? `Shard ${shard.index}/${shard.count} of a list of ${all.length}` : 'The list of mirrors';
    runner.notice({ title: 'Nothing to do', message: `${what} is empty.` });
}
/** Turns paths into ids before anything is written. What stops that stops the first task, and with it all others. */
async function identifyAll(all, mine, session) {
    const { inputs, runner, repositories, stopsAll } = session;
    try {
        const identities = await identify(all, mine, repositories, { concurrency: inputs.concurrency, stopsAll });
        const paths = mine.filter(({ repositoryId }) => repositoryId === undefined);
        const missing = paths.filter((task) => identities.get(task) instanceof RepositoryNotFoundError).length;
        if (paths.length > 0)
            runner.info(`Repositories looked up by path: ${paths.length}, missing: ${missing}.`);
        return locateAmong(identities);
    }
    catch (error) {
        return () => Promise.reject(error);
    }
}
async function performEach(tasks, locate, session) {
    const { inputs, runner, about, clock, signal, accepted, stopsAll } = session;
    const progress = new Progress(tasks.length, clock, runner.info);
    const results = await performAll(tasks, (task) => session.perform(task, logOf(task, session), locate), {
        concurrency: inputs.concurrency,
        signal,
        accepted,
        stopsAll,
        // What is told is small; a result may hold a page that a proxy sent instead of an answer.
        keep: (result) => tell(result, runner.redact, about),
        onResult: (result) => {
            progress.count(result);
        },
    });
    progress.end();
    return results;
}
/** With many mirrors the story of each goes to the debug log, if that is on; its warnings stay visible. */
function logOf(task, { runner: { debug, info, redact }, isDebugging }) {
    const name = task.repository ?? String(task.repositoryId ?? '');
    const cut = (line) => redact(line, MAX_LINE_OF_MANY);
    return {
        info: (line) => {
            if (isDebugging)
                debug(`${name}: ${cut(line)}`);
        },
        notice: (line) => {
            info(`Notice for ${name}: ${cut(line)}`);
        },
        warning: (line) => {
            info(`Warning for ${name}: ${cut(line)}`);
        },
    };
}
function tellAll(results, session) {
    const { inputs, runner, about, signal, retryLog } = session;
    const totals = totalsOf(results);
    for (const { name, plan } of results)
        if (plan)
            runner.info(`Plan for ${name}: ${runner.redact(planned(plan), MAX_LINE_OF_MANY)}`);
    const failure = signal.aborted
        ? explain(signal.reason, runner.redact, about)
        : results.find(({ error }) => error)?.error;
    (0,outputs/* setOutputs */.n)({ ...outputsOf(totals, failure), ...writeResults(results, runner) }, runner);
    if (failure) {
        const failed = results.filter(({ outcome }) => outcome === 'failed');
        for (const each of (0,annotate/* groupedAnnotations */.f)(failed, failure))
            runner.error(each);
    }
    if (inputs.summary)
        runner.writeSummary(summarizeMany({ results, totals, failure }, session.situation()));
    retryLog.end();
    runner.info(lastLine(totals, failure));
    return failure === undefined;
}
function outputsOf({ counts, total, outcome, changed }, failure) {
    const { associated, updated, unchanged, failed } = counts;
    return {
        ...NO_MIRROR,
        outcome: failure ? 'failed' : outcome,
        changed,
        ...(failure && (0,outputs/* failureFields */.c)(failure)),
        ...{ total, associated, updated, unchanged, failed },
    };
}
function lastLine({ counts, total, outcome }, failure) {
    if (failure)
        return `Outcome: failed, ${counts.failed} of ${total} failed, ${failure.title}.`;
    const parts = Object.entries(counts).flatMap(([word, count]) => (count > 0 ? [`${count} ${word}`] : []));
    return `Outcome: ${outcome}, ${parts.join(', ') || 'nothing to do'}.`;
}

;// CONCATENATED MODULE: ../../src/report/summary-one.ts




/** Row of the table → field of the result, and how it is told; a row without value is left out. */
const ROWS = [
    ['Mirror id', 'mirror_id'],
    ['Status', 'status'],
    ['Last success', 'last_successful_update_at', (value, nowMs) => (0,markup/* moment */.n$)(String(value), nowMs)],
    ['Failed synchronizations', 'number_of_failures'],
    ['Last error', 'last_error'],
    ['Scheduled synchronization', 'mirroring_enabled', (value) => (value === true ? 'on' : 'off')],
    ['Service endpoint', 'endpoint_uuid'],
    ['Synchronization id', 'jid'],
];
/** Lines of a plan that change no setting: what would be started, and what was compared. */
const NO_CHANGES = ['sync', 'verify'];
/** Both addresses stand in a table below. */
const ANOTHER_SOURCE = 'The repository mirrors another source than the one asked for.';
/** The summary of a run for one repository; `warnings` are what it warned of on the way. */
function summarizeOne(told, situation, warnings) {
    const { fields, error, plan, arrival } = told;
    const isConflict = error?.title === 'Conflict';
    const parts = [`## ${symbolOf(told, warnings)} ${(0,markup/* prose */.CS)(told.name)}: ${summary_one_titleOf(told, situation)}`];
    if (error)
        parts.push(...(0,summary_failure/* failureParts */.Xl)(isConflict ? { ...error, what: ANOTHER_SOURCE } : error));
    parts.push(...warnings.map((warning) => `**Warning:** ${(0,markup/* prose */.CS)(warning)}`));
    if (error && fields['created'] === true)
        parts.push('Before it failed, the run created the repository.');
    else if (error && told.changed)
        parts.push('Before it failed, the run had changed the mirror: see below.');
    if (isConflict)
        parts.push(conflictTable(told));
    if (arrival)
        parts.push(summarizeArrival(arrival));
    if (plan && !error && plan.length > 0)
        parts.push(summary_one_planTable(plan));
    parts.push(stateTable(told, situation), describeTraffic(situation, error));
    return `${parts.filter(Boolean).join('\n\n')}\n`;
}
function symbolOf({ outcome, error }, warnings) {
    if (error)
        return '❌';
    if (warnings.length > 0)
        return '⚠️';
    return outcome === 'planned' ? '📝' : outcome === 'skipped' ? '⏭️' : '✅';
}
/** What the run came to, in a few words. */
function summary_one_titleOf({ outcome, fields, error, plan, arrival }, { mode, synced, nowMs }) {
    if (error)
        return (0,summary_failure/* headline */.Pl)(error);
    if (plan) {
        const changes = plan.filter(({ setting }) => !NO_CHANGES.includes(setting)).length;
        if (changes > 0)
            return `${(0,markup/* counted */.hS)(changes, 'change')} planned, none made`;
        return arrival && arrival.missing.length > 0 ? 'nothing to change, commits are missing' : 'nothing to change';
    }
    const last = Date.parse(String(fields['last_successful_update_at'] ?? ''));
    if (mode === 'check')
        return Number.isNaN(last) ? 'healthy' : `healthy, last success ${(0,markup/* ago */.KN)(Math.max(0, nowMs - last))}`;
    const done = {
        associated: fields['created'] === true ? 'created and associated' : 'associated',
        updated: 'source or settings changed',
        unchanged: 'already as asked',
        planned: 'planned',
        skipped: 'skipped',
        failed: 'failed',
    }[outcome];
    if (!synced)
        return done;
    const sync = synced === 'ended' ? 'synchronized' : 'synchronization started';
    return outcome === 'unchanged' ? sync : `${done}, ${sync}`;
}
function conflictTable({ source, fields }) {
    return (0,markup/* table */.tp)(['Asked for', 'Mirrors now'], [[(0,markup/* sourceLink */._o)(source), (0,markup/* code */.aY)(fields['url'])]]);
}
function summary_one_planTable(plan) {
    return (0,markup/* table */.tp)(['Change', 'Now', 'Then'], plan.map(({ setting, now, then }) => [(0,markup/* code */.aY)(setting), (0,markup/* code */.aY)(now), (0,markup/* code */.aY)(then)]));
}
/** The mirror as it is known now. */
function stateTable({ name, source, fields, error }, { nowMs }) {
    const rows = ROWS.filter(([, field]) => fields[field] !== undefined).map(([label, field, tell]) => [
        label,
        tell ? tell(fields[field], nowMs) : (0,markup/* code */.aY)(fields[field]),
    ]);
    const id = fields['repository_id'];
    const repository = id === undefined || String(id) === name ? (0,markup/* code */.aY)(name) : `${(0,markup/* code */.aY)(name)} (${(0,markup/* code */.aY)(id)})`;
    const asked = error?.title === 'Conflict' ? [] : [['Source', (0,markup/* sourceLink */._o)(source)]];
    return (0,markup/* table */.tp)(['Repository', repository], [...asked, ...rows]);
}

;// CONCATENATED MODULE: ../../src/step/one.ts





/** Performs the one task of a run, and tells it in outputs, annotations and summary. Returns whether it went well. */
async function workOnOne(task, session) {
    const { inputs, runner, about, retryLog } = session;
    runner.info(openingLine(`${task.repository ?? `repository ${task.repositoryId}`}, source ${task.url}`, inputs));
    const warnings = [];
    const log = {
        info: runner.info,
        notice: (message) => {
            runner.notice({ title: 'CodeArts remote mirror', message: runner.redact(message) });
        },
        warning: (message) => {
            const line = runner.redact(message);
            runner.warning({ title: 'CodeArts remote mirror', message: line });
            warnings.push(line);
        },
    };
    const result = await session.perform(task, log);
    const told = tell(result, runner.redact, about);
    (0,outputs/* setOutputs */.n)(told.fields, runner);
    if (told.error)
        runner.error((0,annotate/* annotation */.w)(withName(told.error, told)));
    for (const { setting, now, then } of told.plan ?? [])
        runner.info(`Plan: ${setting}: ${now} → ${then}`);
    if (inputs.summary)
        runner.writeSummary(summarizeOne(told, session.situation(), warnings));
    retryLog.end();
    runner.info(`Outcome: ${told.outcome}, ${told.error?.title ?? `status ${told.fields['status'] ?? 'unknown'}`}.`);
    return told.error === undefined;
}
/** The error with the repository that it is about, by the path that its user gave, and the id. */
function withName(error, { repository, fields }) {
    if (repository === undefined)
        return error;
    const id = fields['repository_id'];
    const name = id === undefined ? repository : `${repository}, ${id}`;
    return { ...error, where: error.where === '' ? name : `${name}: ${error.where}` };
}

;// CONCATENATED MODULE: ../../src/mirror/create.ts



/** How long a new repository may take until it is ready. Milliseconds. */
const READY_TIMEOUT_MS = 120_000;
/** How long what has taken a name is looked for: the code of such a refusal is not documented, so others cost this time too. Milliseconds. */
const TAKEN_TIMEOUT_MS = 10_000;
/** The pause between two looks at a new repository. Milliseconds. */
const READY_INTERVAL_MS = 1000;
/** Creates repositories; one for a whole run, since it reads each project once. */
class RepositoryCreator {
    creations;
    repositories;
    clock;
    signal;
    projects = new Map();
    constructor(creations, repositories, clock, signal) {
        this.creations = creations;
        this.repositories = repositories;
        this.clock = clock;
        this.signal = signal;
    }
    /**
     * Makes sure that the parent of a repository is there, without creating anything.
     * @throws ParentNotFoundError, and what the service answered
     */
    async findParent(missing) {
        placeIn(await this.project(missing), missing);
    }
    /**
     * Creates a repository and waits until it is ready. One that somebody else created meanwhile is used as it is.
     * @throws ParentNotFoundError, CreationError, CreationTimeoutError, and what the service answered
     */
    async create(missing, listener) {
        const project = await this.project(missing);
        while (isUnknown(project) && project.first)
            await project.first;
        const { groupId } = placeIn(project, missing);
        const creation = this.createIn(groupId, missing, {
            info: listener.info,
            created: (entry) => {
                if (entry.path !== undefined)
                    project.own ??= firstSegment(entry.path);
                listener.created(entry);
            },
        });
        if (isUnknown(project)) {
            const over = () => {
                delete project.first;
            };
            project.first = creation.then(over, over);
        }
        return creation;
    }
    async createIn(groupId, missing, listener) {
        const { path, projectUuid, visibilityLevel } = missing;
        const repository = {
            name: path.slice(path.lastIndexOf('/') + 1),
            projectUuid,
            visibilityLevel,
            ...(groupId !== undefined && { groupId }),
        };
        let isLost = false;
        const confirm = async (lost) => {
            isLost = true;
            listener.info(`The reply to the creation of ${path} was lost (${lost.message}); looking for it before anything else.`);
            const entry = await this.repositories.findEntry(path).catch((why) => {
                throw this.signal.aborted ? why : new remote_mirror/* OutcomeUnknownError */.Do(lost, why);
            });
            return entry && { kind: 'there', entry };
        };
        const created = await this.creations.create(repository, confirm).catch((error) => {
            // It may have taken effect, and what is being created is in no list yet.
            const isEnd = error instanceof remote_mirror/* OutcomeUnknownError */.Do || this.signal.aborted;
            if (isLost && error instanceof Error && !isEnd)
                return { kind: 'unsure', error };
            throw error;
        });
        if (created.kind === 'created') {
            listener.created({ uuid: created.uuid });
            listener.info(`${path} is being created; it may take ${(0,src_clock/* formatDuration */.a)(READY_TIMEOUT_MS)} at most.`);
            return this.whenReady(created.uuid, path, listener);
        }
        const isOurs = isLost && created.kind === 'refused';
        const entry = created.kind === 'there' ? created.entry : await this.appearance(path, isOurs, created.error, listener);
        if (isLost)
            listener.created(entry);
        else
            listener.info(`${path} is there by now: somebody else created it.`);
        return entry.uuid === undefined ? entry : this.whenReady(entry.uuid, path, isLost ? listener : undefined);
    }
    /**
     * What took the name of a creation that was refused; it may be new itself, and not be listed at once.
     * @throws refusal if nothing appears
     */
    async appearance(path, isOurs, refusal, { info }) {
        const timeoutMs = isOurs ? READY_TIMEOUT_MS : TAKEN_TIMEOUT_MS;
        info(`Looking whether ${path} is there all the same, for ${(0,src_clock/* formatDuration */.a)(timeoutMs)} at most.`);
        const started = this.clock.now();
        for (;;) {
            const entry = await this.repositories.findEntry(path);
            if (entry)
                return entry;
            if (this.clock.now() - started >= timeoutMs)
                throw refusal;
            await this.clock.sleep(READY_INTERVAL_MS, this.signal);
        }
    }
    /** Waits until the service says that a repository is ready, and can show it. */
    async whenReady(uuid, path, listener) {
        const deadline = AbortSignal.timeout(READY_TIMEOUT_MS);
        const signal = AbortSignal.any([this.signal, deadline]);
        const started = this.clock.now();
        let refusal;
        while (this.clock.now() - started < READY_TIMEOUT_MS) {
            try {
                const entry = await this.look(uuid, path, signal);
                if (!(entry instanceof Error))
                    return this.atItsPlace(entry, path, listener);
                refusal = entry;
                await this.clock.sleep(READY_INTERVAL_MS, signal);
            }
            catch (error) {
                if (this.signal.aborted || !deadline.aborted)
                    throw error;
                break;
            }
        }
        throw new CreationTimeoutError(READY_TIMEOUT_MS, path, refusal);
    }
    /** One look at a new repository; an Error is why it cannot be used yet. */
    async look(uuid, path, signal) {
        const status = await this.creations.showStatus(uuid, signal);
        if (status === 'failed')
            throw new CreationError(`the service reports that the creation of ${path} failed`);
        if (status === 'creating')
            return new Error('it is still being created');
        return status === 'ready' ? this.creations.showByUuid(uuid, signal) : status;
    }
    atItsPlace(entry, path, listener) {
        listener?.created(entry);
        if (isSamePath(entry.path, path))
            return entry;
        throw new CreationError(`the repository was created as ${entry.path} (${entry.id}), not as ${path}; nothing was associated`);
    }
    /** What must be known of a project to place a repository in it. */
    async project({ projectUuid, path }) {
        let reading = this.projects.get(projectUuid);
        if (!reading) {
            reading = this.creations.listPaths(projectUuid).then(([first]) => {
                return { groups: [], ...(first !== undefined && { own: firstSegment(first) }) };
            });
            this.projects.set(projectUuid, reading);
        }
        const project = await reading;
        if (!isOwnGroup(parentOf(path), project)) {
            project.asked ??= this.creations.listGroups(projectUuid);
            project.groups = await project.asked;
        }
        return project;
    }
}
/**
 * Where in its project a repository is created: in the project's own group, in another one, or, in a project that shows nothing, at its root.
 * @throws ParentNotFoundError
 */
function placeIn(project, { path, projectUuid }) {
    const parent = parentOf(path);
    if (isOwnGroup(parent, project))
        return {};
    const group = project.groups.find((each) => isSamePath(each.path, parent));
    if (group)
        return { groupId: group.id };
    if (isUnknown(project) && !parent.includes('/'))
        return {};
    const there = [...(project.own === undefined ? [] : [project.own]), ...project.groups.map((each) => each.path)];
    throw new ParentNotFoundError(parent, projectUuid, [...new Set(there)]);
}
function parentOf(path) {
    return path.slice(0, path.lastIndexOf('/'));
}
function isOwnGroup(parent, { own }) {
    return own !== undefined && isSamePath(own, parent);
}
/** Whether a project shows neither repositories nor groups. */
function isUnknown({ own, groups }) {
    return own === undefined && groups.length === 0;
}
/** Whether two paths name one place; case does not count. */
function isSamePath(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}
function firstSegment(path) {
    return path.split('/', 1)[0] ?? path;
}

;// CONCATENATED MODULE: ../../src/mirror/read-back.ts

/** Reads the mirror after a change; `undefined` when that is forbidden: then it stays as it was known. */
async function readBack(active) {
    const shown = await active.mirrors.show(active.repositoryId);
    if (shown.kind === 'unreadable')
        throw shown.error;
    if (shown.kind === 'forbidden') {
        active.log.warning('This credential may not read the mirror, so the change could not be verified.');
        return undefined;
    }
    if (shown.kind === 'none')
        return { mirror: undefined };
    active.result.mirror = shown.mirror;
    return { mirror: shown.mirror };
}
/**
 * What is there after a lost reply. When that cannot be read, nothing may be sent again, and nobody knows what became of the request: also
 * where the credential is refused meanwhile, or cannot be renewed.
 * @throws OutcomeUnknownError; the signal's reason
 */
async function lookAfterLoss(active, lost) {
    const shown = await active.mirrors.show(active.repositoryId).catch((why) => {
        throw active.signal.aborted ? why : new remote_mirror/* OutcomeUnknownError */.Do(lost, why);
    });
    if (shown.kind === 'forbidden' || shown.kind === 'unreadable')
        throw new remote_mirror/* OutcomeUnknownError */.Do(lost, shown.error);
    return shown.kind === 'mirror' ? shown.mirror : undefined;
}

;// CONCATENATED MODULE: ../../src/mirror/settings.ts


/** Settings that the service shows, under its own names. `sync_branch_type` can be set but never read. */
const READABLE = {
    mirroring_enabled: 'mirroringEnabled',
    endpoint_uuid: 'endpointUuid',
};
/** Gives the mirror the settings asked for, where they differ, and looks whether they took effect. */
async function applySettings(active) {
    const { task, result, mirrors, log } = active;
    const changes = settingChanges(result.mirror, task.settings);
    if (changes.length === 0)
        return;
    for (const { setting, now, then } of changes)
        log.info(`Setting ${setting}: ${now} → ${then}.`);
    await mirrors.update(active.repositoryId, task.settings, confirmSettings(active, task.settings));
    result.changed = true;
    if (result.outcome === 'unchanged')
        result.outcome = 'updated';
    const back = await readBack(active);
    if (!back)
        return;
    for (const { setting, now, then } of settingChanges(back.mirror, { ...task.settings, syncBranchType: undefined })) {
        log.warning(`The service accepted ${setting}: ${then} but shows ${now}. Look at the setting in CodeArts Repo.`);
    }
}
/** After a lost reply to a PUT: done if everything that can be read is as asked. */
function confirmSettings(active, settings) {
    return async (lost) => {
        active.log.info(`The reply to the change was lost (${lost.message}); reading back before anything else.`);
        const mirror = await lookAfterLoss(active, lost);
        const urlDiffers = settings.url !== undefined && !(mirror?.url !== undefined && (0,remote_mirror/* isSameSource */.E6)(mirror.url, settings.url));
        return urlDiffers || settingChanges(mirror, settings).length > 0 ? undefined : true;
    };
}
/** What differs between a mirror and the settings asked for. */
function settingChanges(mirror, settings) {
    const changes = [];
    if (settings.syncBranchType !== undefined) {
        changes.push({ setting: 'sync_branch_type', now: 'cannot be read', then: settings.syncBranchType });
    }
    for (const [setting, field] of Object.entries(READABLE)) {
        const asked = settings[field];
        if (asked !== undefined && mirror?.[field] !== asked) {
            changes.push({ setting, now: String(mirror?.[field] ?? 'not set'), then: String(asked) });
        }
    }
    return changes;
}

;// CONCATENATED MODULE: ../../src/mirror/associate.ts



/**
 * Makes the repository mirror the source, and gives it the settings asked for; what is so already stays untouched.
 * @throws ConflictError, NotAppliedError, OutcomeUnknownError, and what the service answered
 */
async function associate(active) {
    const { mirrors, log } = active;
    const shown = await mirrors.show(active.repositoryId);
    if (shown.kind === 'unreadable')
        throw shown.error;
    if (shown.kind === 'mirror') {
        await settle(active, shown.mirror);
    }
    else {
        if (shown.kind === 'forbidden')
            log.info('This credential may not read the mirror; going on to associate.');
        await associateAnew(active, shown.kind === 'forbidden');
    }
    await applySettings(active);
}
/** A mirror is there: it is the one asked for, or it is made so, or the two contradict each other. */
async function settle(active, mirror) {
    const { task, policy, result, mirrors, log } = active;
    result.mirror = mirror;
    const there = mirror.url ?? task.url;
    if ((0,remote_mirror/* isSameSource */.E6)(there, task.url)) {
        log.info(`Already associated with ${task.url} (mirror ${mirror.id ?? 'without id'}).`);
        return;
    }
    if (policy.onConflict === 'fail')
        throw new remote_mirror/* ConflictError */.fK(there, task.url);
    log.info(`Changing the source from ${there} to ${task.url}.`);
    await mirrors.update(active.repositoryId, { url: task.url }, confirmSettings(active, { url: task.url }));
    result.changed = true;
    result.outcome = 'updated';
    const back = await readBack(active);
    if (!back) {
        result.mirror = { ...mirror, url: task.url };
        return;
    }
    if (!back.mirror)
        throw new remote_mirror/* NotAppliedError */.B5('the source was changed, but reading back shows no mirror');
    if (back.mirror.url !== undefined && !(0,remote_mirror/* isSameSource */.E6)(back.mirror.url, task.url)) {
        throw new remote_mirror/* NotAppliedError */.B5(`the service accepted the new source and still shows ${back.mirror.url}`);
    }
}
async function associateAnew(active, mayNotRead) {
    const { task, result, mirrors, log } = active;
    let lost = false;
    const confirm = async (error) => {
        lost = true;
        log.info(`The reply to associate was lost (${error.message}); reading back before anything else.`);
        const mirror = await lookAfterLoss(active, error);
        return mirror && { kind: 'there', mirror };
    };
    const associated = await mirrors.associate(active.repositoryId, task.url, confirm);
    if (associated.kind === 'refused') {
        const mirror = mayNotRead ? undefined : await thereAfterRefusal(active);
        if (!mirror)
            throw associated.error;
        log.info('The service says that there is a mirror already.');
        await settle(active, mirror);
        if (!lost || result.outcome !== 'unchanged')
            return;
    }
    else if (associated.kind === 'there' && !(0,remote_mirror/* isSameSource */.E6)(associated.mirror.url ?? task.url, task.url)) {
        await settle(active, associated.mirror);
        return;
    }
    else {
        result.mirror = associated.mirror;
    }
    result.outcome = 'associated';
    result.changed = true;
    log.info(`Associated with ${task.url} (mirror ${result.mirror?.id ?? 'without id'}).`);
}
async function thereAfterRefusal(active) {
    const shown = await active.mirrors.show(active.repositoryId);
    return shown.kind === 'mirror' ? shown.mirror : undefined;
}

;// CONCATENATED MODULE: ../../src/mirror/synchronize.ts



/** What a synchronization that somebody else started may lack. */
const MAY_BE_MISSING = 'A synchronization was under way already. If the service joins the two, commits pushed after it began are missing until the next one; wait: true makes a start of its own.';
/**
 * Starts a synchronization, and with a wait waits for its end. One that is under way before has perhaps read the source too early: with a
 * wait its end is waited for first, and never taken for that of our own.
 * @throws SyncError it failed; OutcomeUnknownError; what waiting throws; the service's refusal
 */
async function synchronize(active, options, wait) {
    const { result, log } = active;
    if (result.mirror && !(0,remote_mirror/* isAtRest */.UU)(result.mirror)) {
        if (wait) {
            log.info(`A synchronization is under way (status ${result.mirror.status ?? 'unknown'}); waiting for its end, then starting our own.`);
            await wait.until(remote_mirror/* isAtRest */.UU);
        }
        else {
            log.notice(MAY_BE_MISSING);
        }
    }
    const before = await start(active, options, wait);
    if (!wait)
        return;
    const tookMs = await wait.until(endAfter(before));
    throwIfFailed(active);
    log.info(`Synchronization finished after ${(0,src_clock/* formatDuration */.a)(tookMs)}.`);
}
/**
 * Waits for the end of whatever synchronization is under way; a mirror that is at its end already is the answer.
 * @throws SyncError it failed, also long ago; what waiting throws
 */
async function awaitEnd(active, wait) {
    const { result, log } = active;
    const isOver = result.mirror !== undefined && (0,remote_mirror/* hasEnded */.hY)(result.mirror);
    const tookMs = await wait.until(remote_mirror/* hasEnded */.hY);
    throwIfFailed(active);
    if (!isOver)
        log.info(`The synchronization that was under way finished after ${(0,src_clock/* formatDuration */.a)(tookMs)}.`);
    else
        log.info('No synchronization is under way; the last one finished.');
}
/** Starts until the service takes the start; returns the mirror as it was before, against which a new result is told from the old one. */
async function start(active, options, wait) {
    const { mirrors, result, log } = active;
    for (;;) {
        let before = result.mirror;
        const confirm = async (lost) => {
            log.info(`The reply to the start was lost (${lost.message}); reading back before anything else.`);
            const now = await lookAfterLoss(active, lost);
            if (now && provesStart(before, now))
                return { kind: 'started', jid: '' };
            before = now;
            return undefined;
        };
        if (wait)
            await letSecondPass(active, before);
        const started = await mirrors.startSync(active.repositoryId, options, confirm);
        if (started.kind === 'started') {
            result.jid = started.jid;
            log.info(`Synchronization started${started.jid === '' ? '' : ` (jid ${started.jid})`}.`);
            return before;
        }
        const refused = `The service refuses to start (${started.error.message})`;
        if (!wait) {
            log.notice(`${refused}. ${MAY_BE_MISSING}`);
            return before;
        }
        log.info(`${refused}; waiting for the end of the synchronization that is under way, then starting our own.`);
        await wait.until(remote_mirror/* isAtRest */.UU, started.error);
    }
}
function throwIfFailed({ result }) {
    if (result.mirror && result.mirror.status !== remote_mirror/* FINISHED */.BL)
        throw new remote_mirror/* SyncError */.S0(result.mirror);
}
/** Whether a mirror shows that a start took effect: only what had ended does not move by itself, and what moves back was read too late. */
function provesStart(before, now) {
    const at = (mirror) => Date.parse(mirror.lastUpdateAt ?? '') || 0;
    return before !== undefined && (0,remote_mirror/* hasEnded */.hY)(before) && at(now) >= at(before) && isNewState(before, now);
}
/** Where the service tells times in whole seconds, a result within the second of the last one could not be told from it. */
async function letSecondPass({ clock, signal }, before) {
    const at = Date.parse(before?.lastUpdateAt ?? '');
    const leftMs = at + 1000 - clock.time();
    if (at % 1000 === 0 && leftMs > 0 && leftMs <= 1000)
        await clock.sleep(leftMs, signal);
}
/** Whether our own synchronization has ended: an end that the mirror showed before is the old one. */
function endAfter(before) {
    let isUnderWay = false;
    return (mirror) => {
        if (!(0,remote_mirror/* hasEnded */.hY)(mirror))
            isUnderWay = true;
        return (0,remote_mirror/* hasEnded */.hY)(mirror) && (isUnderWay || isNewState(before, mirror));
    };
}
/** Whether a mirror shows another state than before, by anything that a synchronization moves. */
function isNewState(before, now) {
    const moved = (mirror) => [
        mirror?.status,
        mirror?.lastUpdateAt,
        mirror?.lastSuccessfulUpdateAt,
        mirror?.numberOfFailures,
    ];
    const was = moved(before);
    return moved(now).some((value, index) => value !== was[index]);
}

;// CONCATENATED MODULE: ../../src/mirror/wait.ts


/** The pause between two looks grows with the time waited, up to this. */
const MAX_POLL_INTERVAL_MS = 15_000;
/** … as this part of it, which keeps the mean delay after the end below 5 % of the duration. */
const POLL_FRACTION = 0.1;
/** Nothing is silent for longer. */
const SIGN_OF_LIFE_MS = 30_000;
/** So many looks in a row that find no mirror mean that it is gone; fewer may come from a replica that lags behind. */
const GONE_AFTER_LOOKS = 3;
/** The look at the very end of the bound may take this much longer. */
const LAST_LOOK_MS = 2000;
/** The pause before the next look, in milliseconds, never beyond what is left of the bound. */
function pollInterval(waitedMs, options) {
    const grown = Math.min(Math.max(waitedMs * POLL_FRACTION, options.pollIntervalMs), MAX_POLL_INTERVAL_MS);
    return Math.max(0, Math.min(grown, options.timeoutMs - waitedMs));
}
/** Waiting for what a mirror becomes: everything that a task waits for shares one bound, which begins with the first of it. */
class Wait {
    active;
    options;
    begun;
    lastLineMs = 0;
    absences = 0;
    constructor(active, options) {
        this.active = active;
        this.options = options;
    }
    /** What is left of the bound, in milliseconds. */
    get leftMs() {
        return this.options.timeoutMs - this.waitedMs;
    }
    /**
     * Looks at the mirror until it is as it shall be; what is known of it already is looked at first.
     * @param refusal looks afresh, because the service refused something for what it holds the mirror to be in
     * @returns how long that took, in milliseconds
     * @throws SyncTimeoutError it took too long; NotAssociatedError the mirror is gone; the service's refusal
     */
    async until(isReached, refusal) {
        const { result, clock, signal } = this.active;
        const startedMs = clock.now();
        const { deadline } = (this.begun ??= this.begin(startedMs));
        let known = refusal === undefined ? result.mirror : undefined;
        let stumble = refusal;
        while (!known || !isReached(known)) {
            if (this.leftMs <= 0)
                throw this.timeout(stumble);
            await this.pause(pollInterval(this.waitedMs, this.options));
            try {
                stumble = await this.look(AbortSignal.any([signal, deadline]));
            }
            catch (error) {
                if (deadline.aborted && !signal.aborted)
                    throw this.timeout(stumble);
                throw error;
            }
            known = result.mirror;
        }
        return clock.now() - startedMs;
    }
    get waitedMs() {
        return this.begun ? this.active.clock.now() - this.begun.atMs : 0;
    }
    begin(atMs) {
        this.lastLineMs = atMs;
        return { atMs, deadline: AbortSignal.timeout(this.options.timeoutMs + LAST_LOOK_MS) };
    }
    timeout(cause) {
        return new remote_mirror/* SyncTimeoutError */.nn(this.options.timeoutMs, this.active.result.mirror, cause);
    }
    /** Returns what the look stumbled over, if it did. */
    async look(signal) {
        const { mirrors, repositoryId, result, clock, log } = this.active;
        const shown = await mirrors.show(repositoryId, signal);
        if (shown.kind === 'forbidden')
            throw shown.error;
        this.absences = shown.kind === 'none' ? this.absences + 1 : 0;
        if (shown.kind !== 'mirror') {
            const stumble = shown.error ?? new remote_mirror/* NotAssociatedError */.AU();
            if (this.absences >= GONE_AFTER_LOOKS)
                throw new remote_mirror/* NotAssociatedError */.AU(shown.error, true);
            log.info(`The mirror could not be read (${stumble.message}); still waiting.`);
            this.lastLineMs = clock.now();
            return stumble;
        }
        if (shown.mirror.status !== result.mirror?.status)
            this.tell(`Status ${shown.mirror.status ?? 'unknown'}`, shown.mirror);
        result.mirror = shown.mirror;
        return undefined;
    }
    async pause(pauseMs) {
        const { result, clock, signal } = this.active;
        const until = clock.now() + pauseMs;
        for (let left = pauseMs; left > 0; left = until - clock.now()) {
            await clock.sleep(Math.min(left, Math.max(1, this.lastLineMs + SIGN_OF_LIFE_MS - clock.now())), signal);
            if (clock.now() - this.lastLineMs >= SIGN_OF_LIFE_MS)
                this.tell(`Still waiting, status ${result.mirror?.status ?? 'unknown'}`, result.mirror);
        }
    }
    tell(what, mirror) {
        const failures = mirror?.numberOfFailures ? `, failures so far: ${mirror.numberOfFailures}` : '';
        const { clock, log } = this.active;
        log.info(`${what} after ${(0,src_clock/* formatDuration */.a)(this.waitedMs)} of ${(0,src_clock/* formatDuration */.a)(this.options.timeoutMs)}${failures}.`);
        this.lastLineMs = clock.now();
    }
}

;// CONCATENATED MODULE: ../../src/mirror/check.ts




/**
 * Says whether the mirror is as it should be, by reading only.
 * @throws NotAssociatedError, ConflictError, SyncError, StaleError, SourceUnreadableError, NotInSyncError, and what the service answered
 */
async function check(active) {
    const { task, policy, result, mirrors, log, verifier, expecting } = active;
    const shown = await mirrors.show(active.repositoryId);
    if (shown.kind === 'none')
        throw new remote_mirror/* NotAssociatedError */.AU(shown.error);
    if (shown.kind !== 'mirror')
        throw shown.error;
    result.mirror = shown.mirror;
    if (shown.mirror.url !== undefined && !(0,remote_mirror/* isSameSource */.E6)(shown.mirror.url, task.url))
        throw new remote_mirror/* ConflictError */.fK(shown.mirror.url, task.url);
    if (policy.wait)
        await awaitEnd(active, new Wait(active, policy.wait));
    if (hasFailed(result.mirror))
        throw new remote_mirror/* SyncError */.S0(result.mirror);
    const ageMs = ageOf(result.mirror.lastSuccessfulUpdateAt, active.clock.time());
    if (policy.maxAgeMs === undefined)
        warnOfNeglect(result.mirror, active);
    else if (ageMs === undefined || ageMs > policy.maxAgeMs) {
        throw new remote_mirror/* StaleError */.We(result.mirror, ageMs, policy.maxAgeMs);
    }
    if (verifier && expecting)
        await verifier.verify(active, await expecting);
    log.info(`The mirror is as it should be: ${task.url}, status ${result.mirror.status ?? 'unknown'}.`);
}
/** CodeArts Repo synchronizes every 24 hours by itself (current user guide). */
const SCHEDULE_MS = 24 * 3_600_000;
/** What no bound was asked for, and is worth a look all the same. */
function warnOfNeglect(mirror, { clock, log }) {
    const status = mirror.status ?? 'unknown';
    const ageMs = ageOf(mirror.lastUpdateAt, clock.time());
    if (!(0,remote_mirror/* isAtRest */.UU)(mirror) && ageMs !== undefined && ageMs > SCHEDULE_MS)
        log.warning(`The mirror has been in the status ${status} for ${(0,src_clock/* formatDuration */.a)(ageMs)}, longer than the 24 hours between scheduled synchronizations. To fail the step on this, set max_age.`);
    else if (mirror.status !== undefined && mirror.lastSuccessfulUpdateAt === undefined)
        log.warning(`No successful synchronization of the mirror is known; its status is ${status}. To fail the step on this, set max_age.`);
}
/** Failed, or with an error and no success since. */
function hasFailed(mirror) {
    return mirror.status === remote_mirror/* FAILED */.Wk || (mirror.lastError !== undefined && mirror.status !== remote_mirror/* FINISHED */.BL);
}
/** Milliseconds since a time of the service; `undefined` when it tells none, or one that cannot be read. */
function ageOf(time, now) {
    const at = Date.parse(time ?? '');
    return Number.isNaN(at) ? undefined : Math.max(0, now - at);
}

;// CONCATENATED MODULE: ../../src/mirror/plan.ts


/** What `associate` would do, without doing it. */
async function plan(active) {
    const { task, policy, result, mirrors, verifier, expecting } = active;
    const shown = await mirrors.show(active.repositoryId);
    if (shown.kind === 'unreadable')
        throw shown.error;
    const changes = [];
    const mirror = shown.kind === 'mirror' ? shown.mirror : undefined;
    if (mirror)
        result.mirror = mirror;
    if (mirror?.url !== undefined && !(0,remote_mirror/* isSameSource */.E6)(mirror.url, task.url)) {
        if (policy.onConflict === 'fail')
            throw new remote_mirror/* ConflictError */.fK(mirror.url, task.url);
        changes.push({ setting: 'url', now: mirror.url, then: task.url });
    }
    else if (!mirror) {
        changes.push({ setting: 'url', now: shown.kind === 'forbidden' ? 'may not be read' : 'no mirror', then: task.url });
    }
    changes.push(...settingChanges(mirror, task.settings));
    result.changed = changes.length > 0;
    changes.push(...syncOf(mirror, policy));
    if (verifier && expecting)
        changes.push(await verifier.foresee(active, expecting));
    result.plan = changes;
    result.outcome = 'planned';
}
/** What would be done where the repository is still to be created. */
function planNew(task, policy, result) {
    result.plan = [
        { setting: 'repository', now: 'missing', then: `create in project ${task.projectUuid ?? ''}` },
        { setting: 'url', now: 'no mirror', then: task.url },
        ...settingChanges(undefined, task.settings),
        ...syncOf(undefined, policy),
    ];
    result.changed = true;
    result.outcome = 'planned';
}
function syncOf(mirror, { sync }) {
    if (!sync)
        return [];
    return [{ setting: 'sync', now: mirror?.status ?? 'none', then: sync.forceFetch ? 'start, forced' : 'start' }];
}

;// CONCATENATED MODULE: ../../src/mirror/perform.ts








/** Performs one task from look-up to the proof that its commits arrived. Never throws: an error is part of the result. */
async function perform(task, policy, context) {
    const { verifier, log } = context;
    const result = newResult(task, 'unchanged');
    if (verifier)
        result.verified = false;
    try {
        const expecting = verifier?.expect(task, log);
        // Whoever awaits it tells its failure.
        expecting?.catch(() => undefined);
        const found = await find(task, policy, context);
        if (found !== undefined)
            result.repositoryId = found;
        // Where the source cannot be read, nothing may be written.
        if (policy.mode === 'associate' && !policy.dryRun)
            await expecting;
        const repositoryId = found ?? (await create(task, policy, context, result));
        if (repositoryId === undefined) {
            if (verifier && expecting)
                result.plan?.push(await verifier.foresee({ task, result, log }, expecting));
            return result;
        }
        result.repositoryId = repositoryId;
        const active = { ...context, task, policy, repositoryId, result, ...(expecting && { expecting }) };
        if (policy.mode === 'check')
            await check(active);
        else if (policy.dryRun)
            await plan(active);
        else
            await bringAbout(active);
    }
    catch (error) {
        result.error = error instanceof Error ? error : new Error(String(error));
        if (error instanceof SameRepositoryError && error.id !== undefined)
            result.repositoryId = error.id;
        result.outcome = 'failed';
    }
    return result;
}
/** The repository of a task; `undefined` where it is missing and the policy says to create it. */
async function find(task, policy, { locate, log }) {
    try {
        const id = await locate(task);
        if (task.repositoryId === undefined)
            log.info(`The repository ${task.repository ?? ''} has the id ${id}.`);
        return id;
    }
    catch (error) {
        if (error instanceof RepositoryNotFoundError && policy.onMissing === 'create')
            return undefined;
        throw error;
    }
}
/** Creates the repository of a task; in a dry run that is only planned (`undefined`). */
async function create(task, policy, { creator, log }, result) {
    const { repository: path = '', projectUuid = '', visibilityLevel = 0 } = task;
    const missing = { path, projectUuid, visibilityLevel };
    if (policy.dryRun) {
        await creator.findParent(missing);
        planNew(task, policy, result);
        return undefined;
    }
    log.info(`There is no repository ${path}; creating it in project ${projectUuid}.`);
    const { id } = await creator.create(missing, {
        info: log.info,
        created: (entry) => {
            result.created = true;
            result.changed = true;
            if (entry.id !== undefined)
                result.repositoryId = entry.id;
        },
    });
    log.info(`The repository ${path} is ready (${id}).`);
    return id;
}
async function bringAbout(active) {
    const { result, log, verifier, expecting } = active;
    const { sync } = active.policy;
    await associate(active);
    const wait = active.policy.wait && new Wait(active, active.policy.wait);
    if (sync)
        await synchronize(active, sync, wait);
    else if (wait)
        await awaitEnd(active, wait);
    if (!wait) {
        warnOfFailure(result.mirror, log);
    }
    else if (verifier && expecting) {
        const again = sync && (() => synchronizeAgain(active, sync, wait));
        await verifier.verify(active, await expecting, again);
    }
}
/** Whether there was time left to do it. */
async function synchronizeAgain(active, sync, wait) {
    if (wait.leftMs <= 0)
        return false;
    await synchronize(active, sync, wait);
    return true;
}
/** Associating starts a synchronization of its own; a failure that it reports is not a failure to associate. */
function warnOfFailure(mirror, log) {
    if (!mirror || (mirror.status !== remote_mirror/* FAILED */.Wk && mirror.lastError === undefined))
        return;
    const reason = mirror.lastError?.replace(/\.$/, '') ?? 'the service gives no reason';
    const isPrivate = mirror.isPrivate === true || WANTS_CREDENTIALS.test(mirror.lastError ?? '');
    const advice = isPrivate && mirror.endpointUuid === undefined
        ? ' A private source needs endpoint_uuid, the id of a service endpoint with its credentials.'
        : '';
    log.warning(`The last synchronization failed: ${reason}.${advice} To fail the step on this, set wait: true.`);
}
/** What git and Git servers say where a source asks for credentials. */
const WANTS_CREDENTIALS = /authenticat|username|password|credential|permission|denied|\b40[13]\b/i;

// EXTERNAL MODULE: ../../src/report/documentation.ts
var documentation = __webpack_require__(6422);
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
    return error instanceof CredentialsError || isCredentialRefusal(error);
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
var src_json = __webpack_require__(7103);
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

;// CONCATENATED MODULE: ../../src/codearts/creations.ts





/** The largest page of both lists. */
const PAGE_SIZE = 100;
/** A project of a million groups is none. */
const MAX_GROUPS = 1_000_000;
/** What a status in a reply of ListRepositoryStatus means; the numbers are those of RepoInfoV2. Frozen (3) and closed (4) are no use either. */
const STATUSES = {
    0: 'ready',
    1: 'creating',
    2: 'failed',
    3: 'failed',
    4: 'failed',
};
/** Statuses of a refusal that may mean that the name is taken: the code for it is not documented. */
const MAYBE_TAKEN = [200, 400, 404, 409];
/** The creation of repositories in CodeArts Repo, and what is needed to know of a project for it. Errors are HttpErrors and CredentialsErrors. */
class CodeArtsCreations {
    api;
    constructor(api) {
        this.api = api;
    }
    /** ShowAllRepositoryByTwoProjectId: the first page, since all repositories of a project begin with its own group. */
    async listPaths(projectUuid) {
        const query = new URLSearchParams({ page_index: '1', page_size: String(PAGE_SIZE) });
        const { entries } = await this.api.perform({
            method: 'GET',
            path: `/v2/projects/${projectUuid}/repositories?${query.toString()}`,
            effect: 'read',
            read: readPage,
        });
        return entries.map(({ path }) => path);
    }
    /** ListManageableGroups, all pages: until one is not full, for no total is documented. */
    async listGroups(projectUuid) {
        const groups = [];
        for (let offset = 0;; offset += PAGE_SIZE) {
            const query = new URLSearchParams({ scope: 'repository', offset: String(offset), limit: String(PAGE_SIZE) });
            const items = await this.api.perform({
                method: 'GET',
                path: `/v4/${projectUuid}/manageable-groups?${query.toString()}`,
                effect: 'read',
                read: (json, response) => {
                    if (offset < MAX_GROUPS)
                        return Array.isArray(json) ? json : [];
                    throw new http_error/* ResponseError */.o3('the list of groups does not end', response.about, false);
                },
            });
            groups.push(...items.flatMap((item) => readGroup(item) ?? []));
            if (items.length < PAGE_SIZE)
                return groups;
        }
    }
    /** CreateRepository: without README, template or import, with the members of the project. */
    async create(repository, confirm) {
        const { name, projectUuid, groupId, visibilityLevel } = repository;
        try {
            return await this.api.perform({
                method: 'POST',
                path: '/v1/repositories',
                body: JSON.stringify({
                    name,
                    project_uuid: projectUuid,
                    group_id: groupId,
                    visibility_level: visibilityLevel,
                    enable_readme: 0,
                    import_members: 1,
                }),
                effect: 'write',
                read: (json, response) => {
                    const result = (0,src_json/* isJsonObject */.O)(json) && (0,src_json/* isJsonObject */.O)(json['result']) ? json['result'] : {};
                    const uuid = result['repository_uuid'];
                    if (typeof uuid === 'string' && uuid !== '')
                        return { kind: 'created', uuid };
                    throw new http_error/* ResponseError */.o3('the reply has no repository_uuid', response.about, true);
                },
                readBack: confirm,
            });
        }
        catch (error) {
            const isAnswer = error instanceof http_error/* HttpError */.j$ && !(error instanceof http_error/* ResponseError */.o3 && error.unreadable);
            if (isAnswer && MAYBE_TAKEN.includes(error.failed.status ?? 0))
                return { kind: 'refused', error };
            throw error;
        }
    }
    /** ListRepositoryStatus. */
    showStatus(uuid, signal) {
        return this.notYet(this.api.perform({
            method: 'GET',
            path: `/v1/repositories/${encodeURIComponent(uuid)}/status`,
            effect: 'read',
            // A number that is not documented is not an end.
            read: (json) => ((0,src_json/* isJsonObject */.O)(json) && STATUSES[String(json['result'])]) || 'creating',
            signal,
        }));
    }
    /** ShowRepositoryByUuid. */
    showByUuid(uuid, signal) {
        return this.notYet(this.api.perform({
            method: 'GET',
            path: `/v2/repositories/${encodeURIComponent(uuid)}`,
            effect: 'read',
            read: (json, response) => {
                const result = (0,src_json/* isJsonObject */.O)(json) && (0,src_json/* isJsonObject */.O)(json['result']) ? json['result'] : {};
                const entry = readEntry(result);
                if (entry)
                    return entry;
                throw new http_error/* ResponseError */.o3('the reply does not describe a repository', response.about, false);
            },
            signal,
        }));
    }
    /** A new repository is not visible everywhere at once: what refuses it, though not the credential, may show it a moment later. */
    async notYet(look) {
        try {
            return await look;
        }
        catch (error) {
            if (error instanceof http_error/* HttpError */.j$ && !isCredentialRefusal(error))
                return error;
            throw error;
        }
    }
}
function readGroup(item) {
    if (!(0,src_json/* isJsonObject */.O)(item))
        return undefined;
    const { id, full_path: path } = item;
    const groupId = integer(id);
    return groupId !== undefined && typeof path === 'string' ? { id: groupId, path } : undefined;
}

;// CONCATENATED MODULE: ../../src/codearts/wire.ts




/** Name on the wire, type on the wire, field of the domain, reader. `repository_id` is left out: the service's own samples contradict themselves there. */
const wire_FIELDS = [
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
    for (const [name, type, field, read] of wire_FIELDS) {
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
    if (names.length > 0 && !names.some((name) => name === 'repository_id' || wire_FIELDS.some(([known]) => known === name))) {
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

;// CONCATENATED MODULE: ../../src/codearts/repositories.ts








/** The largest page that ListUserAllRepositories documents. */
const repositories_PAGE_SIZE = 100;
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
        throw new RepositoryNotFoundError(path, similar, shown);
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
            const count = Math.ceil(first.total / repositories_PAGE_SIZE);
            const others = Array.from({ length: count > mostPages ? 0 : count - 1 }, (_, index) => index + 2);
            await (0,in_flight/* eachInFlight */.J)(others, PAGES_IN_FLIGHT, async (number) => {
                pages[number - 1] = (await this.page(number, query)).entries;
            });
        }
        else {
            for (let last = first; last.entries.length >= repositories_PAGE_SIZE && pages.length < mostPages;) {
                last = await this.page(pages.length + 1, query);
                pages.push(last.entries);
            }
        }
        return pages.flat();
    }
    page(number, query) {
        const parameters = { page_index: String(number), page_size: String(repositories_PAGE_SIZE), ...query };
        return this.api.perform({
            method: 'GET',
            path: `/v2/projects/repositories?${new URLSearchParams(parameters).toString()}`,
            effect: 'read',
            read: (json, response) => {
                const page = readPage(json);
                if (number <= MAX_PAGES && (page.total ?? 0) <= MAX_PAGES * repositories_PAGE_SIZE)
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
var external_node_crypto_ = __webpack_require__(7598);
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
        throw error instanceof http_error/* HttpError */.j$ ? new CredentialsError(credentials.kind, step, claims, error) : error;
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
var retry = __webpack_require__(3348);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
var external_node_http_default = /*#__PURE__*/__webpack_require__.n(external_node_http_);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
var external_node_https_default = /*#__PURE__*/__webpack_require__.n(external_node_https_);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
var external_node_tls_default = /*#__PURE__*/__webpack_require__.n(external_node_tls_);
// EXTERNAL MODULE: ../../node_modules/@actions/http-client/lib/index.js
var lib = __webpack_require__(5063);
// EXTERNAL MODULE: ../../node_modules/@actions/http-client/lib/proxy.js
var lib_proxy = __webpack_require__(9251);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ../../src/http/proxy.ts



/** A proxy that did not open the tunnel: its status, or what it did instead. */
class ProxyError extends Error {
    status;
    name = 'ProxyError';
    constructor(message, status, options) {
        super(message, options);
        this.status = status;
    }
}
/** Straight to the origin of `url`. */
function directConnections(url) {
    const agent = newAgent(url);
    return {
        agent,
        proxy: undefined,
        close: () => {
            agent.destroy();
        },
    };
}
/**
 * Through the CONNECT tunnels of a proxy. The agent that @actions/http-client has for this closes each tunnel after one request, and
 * cannot be stopped while the proxy is silent.
 */
function tunnelledConnections(url, proxy) {
    const agent = newAgent(url);
    const pending = new Set();
    agent.createConnection = (options, connected) => {
        const answer = connected;
        const connect = requestTunnel(proxy, url.hostname, options);
        pending.add(connect);
        connect.once('error', (cause) => {
            answer(new ProxyError(`the proxy ${proxy.name} opened no tunnel`, undefined, { cause }));
        });
        connect.once('close', () => pending.delete(connect));
        connect.once('connect', (response, socket) => {
            if (response.statusCode === 200) {
                answer(null, secured(url, options, socket));
            }
            else {
                socket.destroy();
                answer(refusedTunnel(response, proxy));
            }
        });
        connect.end();
        return undefined;
    };
    return {
        agent,
        proxy,
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
function requestTunnel(proxy, hostname, options) {
    const target = `${hostname}:${options.port ?? ''}`;
    const { credentials } = proxy;
    const basic = credentials && Buffer.from(`${credentials.user}:${credentials.password}`).toString('base64');
    return (proxy.isSecure ? (external_node_https_default()) : (external_node_http_default())).request({
        host: proxy.hostname.replace(/^\[|\]$/g, ''),
        port: proxy.port,
        method: 'CONNECT',
        path: target,
        agent: false,
        signal: options.connectSignal,
        rejectUnauthorized: true,
        autoSelectFamilyAttemptTimeout: options.autoSelectFamilyAttemptTimeout,
        headers: { host: target, ...(basic !== undefined && { 'proxy-authorization': `Basic ${basic}` }) },
    });
}
function refusedTunnel({ statusCode: status = 0 }, proxy) {
    const sent = proxy.credentials
        ? `the user and password in ${proxy.variable} were sent (Basic) and refused`
        : `no user and password were sent, for there are none in ${proxy.variable}`;
    return new ProxyError(`the proxy ${proxy.name} answered CONNECT with HTTP ${status}${status === 407 ? `: ${sent}` : ''}`, status);
}

;// CONCATENATED MODULE: ../../src/http/failure.ts



/** Codes of failures that another attempt meets again. */
const PERMANENT = /^(ERR_TLS|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|ERR_SSL|EPROTO|HPE_|ERR_INVALID|ERR_UNESCAPED|HOSTNAME_MISMATCH)/;
/** Codes of certificates that are refused. */
const CERTIFICATE = /^(ERR_TLS_CERT|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH)/;
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
/** No complete reply within the time for one attempt. */
function timeoutError(cause, { failed, sent, proxy }, timeoutMs) {
    const what = failed.status === undefined ? 'no reply' : 'no complete reply';
    return new http_error/* TimeoutError */.MU(`${what} within ${timeoutMs / 1000} s${through(proxy)}`, failed, sent, { cause });
}
/** What the connection failed with, told with all that the environment has to do with it. */
function networkError(cause, { failed, sent, proxy }, { distrustsChecks, authoritiesFile }) {
    if (cause instanceof http_error/* ResponseError */.o3)
        return cause;
    if (cause instanceof ProxyError) {
        const behind = cause.cause === undefined ? '' : `: ${reasonOf(cause.cause)}`;
        const refused = cause.status !== undefined && cause.status < 500;
        const fate = { sent, permanent: refused || isPermanent(cause.cause) };
        return new http_error/* NetworkError */.Dr(cause.message + behind + checks(cause.cause), failed, fate, { cause });
    }
    const message = reasonOf(cause) + checks(cause) + through(proxy);
    return new http_error/* NetworkError */.Dr(message, failed, { sent, permanent: isPermanent(cause) }, { cause });
    function checks(error) {
        if (!CERTIFICATE.test(errorCode(error)))
            return '';
        const distrust = distrustsChecks
            ? '; NODE_TLS_REJECT_UNAUTHORIZED is set, and certificates are checked all the same'
            : '';
        return authoritiesRemark(authoritiesFile) + distrust;
    }
}
/** Node goes on without a file of authorities that it cannot use. */
function authoritiesRemark(file) {
    if (file === undefined)
        return '';
    try {
        const holdsPem = /-----BEGIN [A-Z ]*CERTIFICATE-----/.test((0,external_node_fs_.readFileSync)(file, 'latin1'));
        return holdsPem ? '' : '; the file that NODE_EXTRA_CA_CERTS names holds no certificate in PEM form';
    }
    catch {
        return '; the file that NODE_EXTRA_CA_CERTS names cannot be read';
    }
}
function through(proxy) {
    return proxy ? `, through the proxy ${proxy.name}` : '';
}
function isPermanent(cause) {
    return PERMANENT.test(errorCode(cause));
}
/** Why a connection failed, for people, with Node's code for those who search for it. */
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

;// CONCATENATED MODULE: ../../src/http/send.ts








/** IAM documents tokens of up to 100,000 characters in a header; Node's own limit is 16 KiB for all headers. */
const MAX_HEADER_BYTES = 256 * 1024;
/** Of several addresses Node gives each but the last 250 ms, less than a far region needs to answer. */
const ADDRESS_ATTEMPT_MS = 2500;
const SWITCHED = 'the reply was HTTP 101, a switch to a protocol that was not asked for';
/** Why an attempt is ended. Said once, for an AbortSignal that is given no reason makes an error with a stack each time. */
const LATE = new Error('the attempt took too long');
const OVER = new Error('the attempt is over');
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
     * Sends `request` once. Whatever becomes of its connection, this settles at the deadline.
     * @throws NetworkError no complete reply; TimeoutError none in time; ResponseError a body that is too large or cannot be decoded; the signal's reason when aborted
     */
    send = async (request, signal) => {
        signal.throwIfAborted();
        const { timeoutMs, network } = this.options;
        const end = new AbortController();
        // Not AbortSignal.timeout: its timer would let the process end before it, with nothing told.
        const timer = setTimeout(() => {
            end.abort(LATE);
        }, timeoutMs);
        const stop = AbortSignal.any([signal, end.signal]);
        const stopped = new Promise((_resolve, reject) => {
            const give = () => {
                reject(stop.reason);
            };
            stop.addEventListener('abort', give, { once: true });
        });
        const failed = { method: request.method, url: request.url.origin + request.url.pathname };
        const { agent, proxy } = this.connectionsTo(request.url);
        const attempt = { request, agent, proxy, stop, failed, sent: false };
        try {
            return await Promise.race([this.exchange(attempt), stopped]);
        }
        catch (cause) {
            if (signal.aborted)
                throw signal.reason;
            throw end.signal.reason === LATE
                ? timeoutError(cause, attempt, timeoutMs)
                : networkError(cause, attempt, network);
        }
        finally {
            clearTimeout(timer);
            // Whatever is left of the attempt ends with it.
            end.abort(OVER);
        }
    };
    /** Closes every connection, so that nothing keeps the process alive. */
    close() {
        for (const connections of this.connections.values())
            connections.close();
    }
    async exchange(attempt) {
        const { message } = await this.client.requestRaw(this.prepare(attempt), attempt.request.body ?? '');
        attempt.sent = true;
        // Node takes a 101 that names no protocol for a reply.
        if (message.statusCode === 101)
            throw new Error(SWITCHED);
        const { failed } = attempt;
        Object.assign(failed, (0,reply/* aboutReply */.AQ)(message));
        const body = await (0,reply/* readBody */.x8)(message, attempt.request.reply, failed);
        // A reply can be quicker than the news that the request has left, and until then its connection is not free for the next one.
        await attempt.closed;
        return { status: message.statusCode ?? 0, headers: message.headers, body, about: failed };
    }
    /** What @actions/http-client sends raw: our options, and a look at the request so that we know what becomes of it. */
    prepare(attempt) {
        const { url, method, headers, body } = attempt.request;
        const native = url.protocol === 'https:' ? (external_node_https_default()) : (external_node_http_default());
        const options = {
            method,
            host: url.hostname.replace(/^\[|\]$/g, ''),
            port: url.port || (url.protocol === 'https:' ? 443 : 80),
            path: url.pathname + url.search,
            headers: { 'user-agent': this.client.userAgent, 'accept-encoding': 'identity', ...headers, host: url.host },
            agent: attempt.agent,
            signal: attempt.stop,
            connectSignal: attempt.stop,
            maxHeaderSize: MAX_HEADER_BYTES,
            // Said, for else the environment could say otherwise.
            rejectUnauthorized: true,
            // An address that is dead must leave time for the next one.
            autoSelectFamilyAttemptTimeout: Math.ceil(Math.min(ADDRESS_ATTEMPT_MS, this.options.timeoutMs / 4)),
        };
        const watched = {
            request: (all, onResponse) => {
                if (body === undefined)
                    delete all.headers['Content-Length'];
                const outgoing = native.request(all, onResponse);
                watch(outgoing, attempt);
                return outgoing;
            },
        };
        return { parsedUrl: url, options, httpModule: watched };
    }
    /** One pool of connections an origin, through the proxy where the environment names one for it. */
    connectionsTo(url) {
        let connections = this.connections.get(url.origin);
        if (!connections) {
            const proxy = (0,lib_proxy/* checkBypass */.H)(url) ? undefined : this.options.network.proxies[url.protocol];
            connections = proxy ? tunnelledConnections(url, proxy) : directConnections(url);
            this.connections.set(url.origin, connections);
        }
        return connections;
    }
}
/** Makes every way in which a request can end known to the one who waits for it. */
function watch(outgoing, attempt) {
    outgoing.once('socket', (socket) => {
        whenConnected(socket, () => (attempt.sent = true));
    });
    outgoing.once('upgrade', (_message, socket) => {
        socket.destroy();
        outgoing.emit('error', new Error(SWITCHED));
    });
    let isAnswered = false;
    outgoing.once('response', () => (isAnswered = true));
    attempt.closed = new Promise((resolve) => {
        outgoing.once('close', () => {
            resolve();
            // After another error nobody minds this one.
            if (!isAnswered)
                outgoing.emit('error', new Error('the connection was closed without a reply'));
        });
    });
}
function whenConnected(socket, then) {
    const secure = socket instanceof external_node_tls_.TLSSocket;
    // In a tunnel a TLS socket is connected before its handshake begins.
    if (!socket.connecting && !(secure && socket.getFinished() === undefined))
        then();
    else
        socket.once(secure ? 'secureConnect' : 'connect', then);
}

;// CONCATENATED MODULE: ../../src/step/service.ts










/** Wires transport, retry, credentials and client together. This module is loaded only after the inputs were found to be right. */
function openService(inputs, wiring) {
    const transport = new Transport({
        userAgent: wiring.userAgent,
        timeoutMs: inputs.requestTimeoutMs,
        network: inputs.network,
    });
    const context = {
        policy: { ...retry/* RETRY_POLICY */.yE, maxAttempts: inputs.maxAttempts },
        clock: wiring.clock,
        signal: wiring.signal,
        onRetry: wiring.onRetry,
    };
    const newCaller = () => new call/* Caller */.s(transport.send, context, api_error/* readReply */.Xw, wiring.onAttempt);
    const { iam, sts } = inputs.endpoints;
    const authenticator = authenticatorFor(inputs.credentials, {
        caller: newCaller(),
        clock: wiring.clock,
        iam,
        sts,
        mask: wiring.mask,
    });
    const api = new CodeArtsApi(inputs.endpoints.codearts, authenticator, newCaller());
    return {
        mirrors: new CodeArtsMirrors(api, wiring.onOddity),
        repositories: new CodeArtsRepositories(api),
        creations: new CodeArtsCreations(api),
        stopsAll: stopsAll,
        openVerifier: async (credentials, ownCommit) => {
            const { openVerifier } = await __webpack_require__.e(/* import() */ 506).then(__webpack_require__.bind(__webpack_require__, 1506));
            const { onAttempt, userAgent } = wiring;
            return openVerifier({ api, send: transport.send, context, onAttempt, userAgent, credentials, ownCommit });
        },
        close: () => {
            transport.close();
        },
    };
}

;// CONCATENATED MODULE: ../../src/step/session.ts







/** Opens the service of a run, and listens to its requests. */
async function openSession(inputs, surroundings) {
    const { runner, clock, signal } = surroundings;
    const { onAttempt, onRetry, onOddity, traffic, ...heard } = listen(inputs, runner);
    const service = openService(inputs, {
        clock,
        signal,
        userAgent: userAgent(runner.env),
        mask: runner.mask,
        onAttempt,
        onRetry,
        onOddity,
    });
    const { mirrors, repositories, creations, stopsAll, close } = service;
    const { mode, sync, wait, verify } = inputs.policy;
    const verifier = verify && (await service.openVerifier(verify, inputs.ownCommit));
    const creator = new RepositoryCreator(creations, repositories, clock, signal);
    return {
        ...surroundings,
        ...heard,
        inputs,
        about: { credentials: inputs.credentials, mode, page: (0,documentation/* troubleshootingPage */.c)(runner.env) },
        perform: (task, log, locate = locateSingly(repositories)) => perform(task, inputs.policy, { mirrors, locate, creator, clock, signal, log, ...(verifier && { verifier }) }),
        situation: () => ({ traffic, mode, ...(sync && { synced: wait ? 'ended' : 'started' }), nowMs: clock.time() }),
        repositories,
        stopsAll,
        close,
    };
}
/** What a run hears of its requests. */
function listen(inputs, runner) {
    const traffic = { requests: 0, retries: 0 };
    const retryLog = new RetryLog(runner);
    const isDebugging = runner.env['RUNNER_DEBUG'] === '1' || runner.env['ACTIONS_STEP_DEBUG'] === 'true';
    let accept = () => undefined;
    const accepted = new Promise((resolve) => {
        accept = () => {
            resolve(true);
        };
    });
    return {
        traffic,
        retryLog,
        accepted,
        isDebugging,
        onAttempt(attempt) {
            traffic.requests++;
            if (attempt.requestId !== undefined)
                traffic.lastRequestId = runner.redact(attempt.requestId, MAX_REQUEST_ID);
            if (inputs.work.kind === 'one' || isDebugging)
                runner.debug(describeAttempt(attempt));
            if (attempt.url.startsWith(inputs.endpoints.codearts) && isAnswer(attempt.status))
                accept();
        },
        onRetry(retry) {
            traffic.retries++;
            retryLog.tell(retry);
        },
        onOddity(oddity) {
            if (inputs.work.kind === 'one' || isDebugging)
                runner.debug(oddity);
        },
    };
}
/** A request id is cut beyond this; the service's have 32 characters. */
const MAX_REQUEST_ID = 128;
/** Whether a status can only come with a credential that is accepted. */
function isAnswer(status = 0) {
    return (status >= 200 && status < 300) || status === 404;
}

;// CONCATENATED MODULE: ../../src/step/work.ts




/** Does what the inputs ask for. Returns whether all went well. */
async function work(inputs, runner, clock, signal) {
    if (inputs.unknownRegion !== undefined) {
        const meant = (0,region/* regionMeantBy */.r9)(inputs.unknownRegion);
        runner.notice({
            title: 'Unknown region',
            message: `${inputs.unknownRegion} is not a region this version knows; trying ${inputs.endpoints.codearts}.${meant === undefined ? '' : ` Did you mean ${meant}?`} To use another host, set the input endpoint.`,
        });
    }
    const session = await openSession(inputs, { runner, clock, signal });
    try {
        return inputs.work.kind === 'one'
            ? await workOnOne(inputs.work.task, session)
            : await workOnMany(inputs.work, session);
    }
    finally {
        session.close();
    }
}


/***/ }),

/***/ 1687:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ProxyAgent)
/* harmony export */ });
/* unused harmony export fetch */
/**
 * In the place of undici, the one library that is left out of the bundles, for it is most of what they would weigh and half of what a start
 * would cost. @actions/http-client imports it for one method, getAgentDispatcher, and @actions/github for its requests to GitHub's API, for
 * which it makes a proxy agent as soon as it is loaded. The actions send nothing through either.
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
