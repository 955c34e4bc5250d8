/******/ (() => { // webpackBootstrap
/******/ 	var __webpack_modules__ = ({

/***/ 70:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

module.exports = __nccwpck_require__(862);


/***/ }),

/***/ 862:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

"use strict";
var __webpack_unused_export__;


var net = __nccwpck_require__(278);
var tls = __nccwpck_require__(756);
var http = __nccwpck_require__(611);
var https = __nccwpck_require__(692);
var events = __nccwpck_require__(434);
var assert = __nccwpck_require__(613);
var util = __nccwpck_require__(23);


exports.httpOverHttp = httpOverHttp;
exports.httpsOverHttp = httpsOverHttp;
exports.httpOverHttps = httpOverHttps;
exports.httpsOverHttps = httpsOverHttps;


function httpOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  return agent;
}

function httpsOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}

function httpOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  return agent;
}

function httpsOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}


function TunnelingAgent(options) {
  var self = this;
  self.options = options || {};
  self.proxyOptions = self.options.proxy || {};
  self.maxSockets = self.options.maxSockets || http.Agent.defaultMaxSockets;
  self.requests = [];
  self.sockets = [];

  self.on('free', function onFree(socket, host, port, localAddress) {
    var options = toOptions(host, port, localAddress);
    for (var i = 0, len = self.requests.length; i < len; ++i) {
      var pending = self.requests[i];
      if (pending.host === options.host && pending.port === options.port) {
        // Detect the request to connect same origin server,
        // reuse the connection.
        self.requests.splice(i, 1);
        pending.request.onSocket(socket);
        return;
      }
    }
    socket.destroy();
    self.removeSocket(socket);
  });
}
util.inherits(TunnelingAgent, events.EventEmitter);

TunnelingAgent.prototype.addRequest = function addRequest(req, host, port, localAddress) {
  var self = this;
  var options = mergeOptions({request: req}, self.options, toOptions(host, port, localAddress));

  if (self.sockets.length >= this.maxSockets) {
    // We are over limit so we'll add it to the queue.
    self.requests.push(options);
    return;
  }

  // If we are under maxSockets create a new one.
  self.createSocket(options, function(socket) {
    socket.on('free', onFree);
    socket.on('close', onCloseOrRemove);
    socket.on('agentRemove', onCloseOrRemove);
    req.onSocket(socket);

    function onFree() {
      self.emit('free', socket, options);
    }

    function onCloseOrRemove(err) {
      self.removeSocket(socket);
      socket.removeListener('free', onFree);
      socket.removeListener('close', onCloseOrRemove);
      socket.removeListener('agentRemove', onCloseOrRemove);
    }
  });
};

TunnelingAgent.prototype.createSocket = function createSocket(options, cb) {
  var self = this;
  var placeholder = {};
  self.sockets.push(placeholder);

  var connectOptions = mergeOptions({}, self.proxyOptions, {
    method: 'CONNECT',
    path: options.host + ':' + options.port,
    agent: false,
    headers: {
      host: options.host + ':' + options.port
    }
  });
  if (options.localAddress) {
    connectOptions.localAddress = options.localAddress;
  }
  if (connectOptions.proxyAuth) {
    connectOptions.headers = connectOptions.headers || {};
    connectOptions.headers['Proxy-Authorization'] = 'Basic ' +
        new Buffer(connectOptions.proxyAuth).toString('base64');
  }

  debug('making CONNECT request');
  var connectReq = self.request(connectOptions);
  connectReq.useChunkedEncodingByDefault = false; // for v0.6
  connectReq.once('response', onResponse); // for v0.6
  connectReq.once('upgrade', onUpgrade);   // for v0.6
  connectReq.once('connect', onConnect);   // for v0.7 or later
  connectReq.once('error', onError);
  connectReq.end();

  function onResponse(res) {
    // Very hacky. This is necessary to avoid http-parser leaks.
    res.upgrade = true;
  }

  function onUpgrade(res, socket, head) {
    // Hacky.
    process.nextTick(function() {
      onConnect(res, socket, head);
    });
  }

  function onConnect(res, socket, head) {
    connectReq.removeAllListeners();
    socket.removeAllListeners();

    if (res.statusCode !== 200) {
      debug('tunneling socket could not be established, statusCode=%d',
        res.statusCode);
      socket.destroy();
      var error = new Error('tunneling socket could not be established, ' +
        'statusCode=' + res.statusCode);
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    if (head.length > 0) {
      debug('got illegal response body from proxy');
      socket.destroy();
      var error = new Error('got illegal response body from proxy');
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    debug('tunneling connection has established');
    self.sockets[self.sockets.indexOf(placeholder)] = socket;
    return cb(socket);
  }

  function onError(cause) {
    connectReq.removeAllListeners();

    debug('tunneling socket could not be established, cause=%s\n',
          cause.message, cause.stack);
    var error = new Error('tunneling socket could not be established, ' +
                          'cause=' + cause.message);
    error.code = 'ECONNRESET';
    options.request.emit('error', error);
    self.removeSocket(placeholder);
  }
};

TunnelingAgent.prototype.removeSocket = function removeSocket(socket) {
  var pos = this.sockets.indexOf(socket)
  if (pos === -1) {
    return;
  }
  this.sockets.splice(pos, 1);

  var pending = this.requests.shift();
  if (pending) {
    // If we have pending requests and a socket gets closed a new one
    // needs to be created to take over in the pool for the one that closed.
    this.createSocket(pending, function(socket) {
      pending.request.onSocket(socket);
    });
  }
};

function createSecureSocket(options, cb) {
  var self = this;
  TunnelingAgent.prototype.createSocket.call(self, options, function(socket) {
    var hostHeader = options.request.getHeader('host');
    var tlsOptions = mergeOptions({}, self.options, {
      socket: socket,
      servername: hostHeader ? hostHeader.replace(/:.*$/, '') : options.host
    });

    // 0 is dummy port for v0.6
    var secureSocket = tls.connect(0, tlsOptions);
    self.sockets[self.sockets.indexOf(socket)] = secureSocket;
    cb(secureSocket);
  });
}


function toOptions(host, port, localAddress) {
  if (typeof host === 'string') { // since v0.10
    return {
      host: host,
      port: port,
      localAddress: localAddress
    };
  }
  return host; // for v0.11 or later
}

function mergeOptions(target) {
  for (var i = 1, len = arguments.length; i < len; ++i) {
    var overrides = arguments[i];
    if (typeof overrides === 'object') {
      var keys = Object.keys(overrides);
      for (var j = 0, keyLen = keys.length; j < keyLen; ++j) {
        var k = keys[j];
        if (overrides[k] !== undefined) {
          target[k] = overrides[k];
        }
      }
    }
  }
  return target;
}


var debug;
if (process.env.NODE_DEBUG && /\btunnel\b/.test(process.env.NODE_DEBUG)) {
  debug = function() {
    var args = Array.prototype.slice.call(arguments);
    if (typeof args[0] === 'string') {
      args[0] = 'TUNNEL: ' + args[0];
    } else {
      args.unshift('TUNNEL:');
    }
    console.error.apply(console, args);
  }
} else {
  debug = function() {};
}
__webpack_unused_export__ = debug; // for test


/***/ }),

/***/ 427:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ formatDuration),
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
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


/***/ }),

/***/ 190:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   MP: () => (/* binding */ describeBody),
/* harmony export */   Xw: () => (/* binding */ readReply),
/* harmony export */   hD: () => (/* binding */ ApiError)
/* harmony export */ });
/* unused harmony exports readJson, refusal */
/* harmony import */ var _http_http_error__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(667);
/* harmony import */ var _http_reply__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(66);
/* harmony import */ var _json__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(103);



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

/***/ 622:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ CredentialsError)
/* harmony export */ });
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


/***/ }),

/***/ 90:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ OrphanSearchError)
/* harmony export */ });
/** Looking for orphans failed; `cause` is an error of CodeArts or of signing in. */
class OrphanSearchError extends Error {
    name = 'OrphanSearchError';
}


/***/ }),

/***/ 522:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  s: () => (/* binding */ Caller)
});

// EXTERNAL MODULE: ../../src/http/http-error.ts
var http_error = __nccwpck_require__(667);
// EXTERNAL MODULE: ../../src/http/retry.ts
var retry = __nccwpck_require__(348);
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
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AQ: () => (/* binding */ aboutReply),
/* harmony export */   JE: () => (/* binding */ MAX_REQUEST_ID),
/* harmony export */   wx: () => (/* binding */ header),
/* harmony export */   x8: () => (/* binding */ readBody)
/* harmony export */ });
/* unused harmony export retryAfter */
/* harmony import */ var _http_error__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(667);

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
    const zlib = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 141, 23));
    return zlib[decoder](bytes, { maxOutputLength });
}


/***/ }),

/***/ 348:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   bD: () => (/* binding */ withRetry),
/* harmony export */   yE: () => (/* binding */ RETRY_POLICY)
/* harmony export */ });
/* unused harmony exports fateOf, pauseAfter */
/* harmony import */ var _http_error__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(667);

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

/***/ 668:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ MissingCredentialsError),
/* harmony export */   d: () => (/* binding */ InputError)
/* harmony export */ });
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


/***/ }),

/***/ 103:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isJsonObject)
/* harmony export */ });
/** Whether a parsed JSON value is an object (not an array, not null). */
function isJsonObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 493:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 751:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ NotAssociatedError),
/* harmony export */   B5: () => (/* binding */ NotAppliedError),
/* harmony export */   Do: () => (/* binding */ OutcomeUnknownError),
/* harmony export */   E6: () => (/* binding */ isSameSource),
/* harmony export */   S0: () => (/* binding */ SyncError),
/* harmony export */   We: () => (/* binding */ StaleError),
/* harmony export */   fK: () => (/* binding */ ConflictError),
/* harmony export */   nn: () => (/* binding */ SyncTimeoutError)
/* harmony export */ });
/* unused harmony exports FINISHED, FAILED, hasEnded, isAtRest */
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

/***/ 457:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C$: () => (/* binding */ CreationError),
/* harmony export */   EF: () => (/* binding */ ParentNotFoundError),
/* harmony export */   Nz: () => (/* binding */ CreationTimeoutError),
/* harmony export */   h5: () => (/* binding */ SameRepositoryError),
/* harmony export */   wN: () => (/* binding */ RepositoryNotFoundError)
/* harmony export */ });
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


/***/ }),

/***/ 422:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ sectionAbout),
/* harmony export */   c: () => (/* binding */ troubleshootingPage)
/* harmony export */ });
/* harmony import */ var _remedies__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(822);
/* harmony import */ var _titles__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(337);


/** Address of the page on troubleshooting of the version that runs; `undefined` where the runner does not tell which that is. */
function troubleshootingPage(env) {
    const { GITHUB_ACTION_REPOSITORY: repository = '', GITHUB_ACTION_REF: ref = '' } = env;
    const { GITHUB_SERVER_URL: server = 'https://github.com' } = env;
    // Other forges have other addresses, and may have the action from somewhere else.
    if (env['GITEA_ACTIONS'] || env['FORGEJO_ACTIONS'])
        return undefined;
    if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || !/^[\w./-]+$/.test(ref) || !URL.canParse(server))
        return undefined;
    return `${new URL(server).origin}/${repository}/blob/${ref}/docs/troubleshooting.md`;
}
/** The section of that page about a title, as GitHub makes an anchor of its heading; `undefined` where it has none. */
function sectionAbout(title) {
    if (Object.hasOwn(_titles__WEBPACK_IMPORTED_MODULE_1__/* .TITLES */ .e, title) || title === 'InternalError')
        return anchorOf(title);
    if ((0,_titles__WEBPACK_IMPORTED_MODULE_1__/* .isOwnTitle */ .F)(title) || /^GitHub\.\d+$/.test(title))
        return undefined;
    return anchorOf((0,_remedies__WEBPACK_IMPORTED_MODULE_0__/* .remedyAbout */ .e)(title)?.codes ?? 'Any other code');
}
function anchorOf(heading) {
    return heading
        .toLowerCase()
        .replace(/[^\w\- ]/g, '')
        .replaceAll(' ', '-');
}


/***/ }),

/***/ 220:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  X: () => (/* binding */ accountOf)
});

// UNUSED EXPORTS: explain

;// CONCATENATED MODULE: ../../src/git/git-error.ts
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

// EXTERNAL MODULE: ../../src/http/http-error.ts
var http_error = __nccwpck_require__(667);
;// CONCATENATED MODULE: ../../src/mirror/verification.ts
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

// EXTERNAL MODULE: ../../src/report/explanation.ts
var explanation = __nccwpck_require__(839);
// EXTERNAL MODULE: ../../src/report/failed-request.ts
var failed_request = __nccwpck_require__(191);
;// CONCATENATED MODULE: ../../src/report/explain-arrival.ts





const CREDENTIALS_NEEDED = 'A private source needs source_username and source_password (with verify they are legal without sync).';
const CREDENTIALS_SENT = 'source_username and source_password were sent: check whether they have expired, or may not read this source.';
/** What goes wrong with the proof that commits arrived; `undefined` for any other error. */
function accountOfArrival(error) {
    if (error instanceof NotInSyncError) {
        return {
            title: 'NotInSync',
            what: (0,explanation/* sentence */.em)(error.message),
            remedy: 'Whatever the status says, these commits are not in the mirror. A run with sync, wait and verify synchronizes and proves it; branches that have diverged need force_fetch there. If the mirror takes only the default branch, say so with sync_branch_type: default.',
        };
    }
    if (!(error instanceof SourceUnreadableError))
        return undefined;
    const { cause } = error;
    const failed = cause instanceof http_error/* HttpError */.j$ ? cause.failed : undefined;
    const status = cause instanceof GitError ? cause.status : failed?.status;
    return {
        title: 'SourceUnreadable',
        what: (0,explanation/* sentence */.em)(error.message),
        ...(failed && { where: (0,failed_request/* whereOf */.d)(failed) }),
        remedy: `${error.hadCredentials ? CREDENTIALS_SENT : CREDENTIALS_NEEDED} Otherwise check url, and that this runner can reach the host of the source: a proxy, a firewall, an egress allow-list.`,
        ...(status !== undefined && { httpStatus: status }),
    };
}

// EXTERNAL MODULE: ../../src/clock.ts
var clock = __nccwpck_require__(427);
// EXTERNAL MODULE: ../../src/mirror/repositories.ts
var repositories = __nccwpck_require__(457);
// EXTERNAL MODULE: ../../src/codearts/api-error.ts
var api_error = __nccwpck_require__(190);
// EXTERNAL MODULE: ../../src/credentials/credentials.ts
var credentials = __nccwpck_require__(622);
// EXTERNAL MODULE: ../../src/report/remedies.ts
var remedies = __nccwpck_require__(822);
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

// EXTERNAL MODULE: ../../src/inputs/input-error.ts
var input_error = __nccwpck_require__(668);
// EXTERNAL MODULE: ../../src/runner/stop.ts + 1 modules
var stop = __nccwpck_require__(333);
;// CONCATENATED MODULE: ../../src/report/explain-start.ts



/**
 * Explains why a run came to nothing before it had anything to work with: the inputs, the credentials, a cancellation, or a defect of our
 * own. Whoever talks to the service explains by `explain`, which knows all errors and is loaded with the client.
 * @param page the page that the explanation links to
 */
function explainStart(error, redact, page) {
    return cleaned(accountOfInputs(error) ?? accountOfDefect(error), redact, page);
}
/** What is wrong with what the run was given; `undefined` for any other error. */
function accountOfInputs(error) {
    if (error instanceof input_error/* InputError */.d) {
        return { title: 'InvalidInput', what: error.problems, remedy: 'Nothing was sent. Fix the inputs and run again.' };
    }
    if (error instanceof input_error/* MissingCredentialsError */.D) {
        const remedy = `${error.likeliest} To let such runs pass, set on_missing_credentials: skip.`;
        return { title: 'MissingCredentials', what: 'There are no credentials for Huawei Cloud.', remedy };
    }
    if (error instanceof stop/* CancelledError */.c) {
        const remedy = 'A request that was under way may still take effect. A re-run continues where this one stopped.';
        return { title: 'Cancelled', what: (0,explanation/* sentence */.em)(error.message), remedy };
    }
    return undefined;
}
/** What nobody foresaw. */
function accountOfDefect(error) {
    const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { title: 'InternalError', what, remedy: 'This is a defect of the action. Please report it, with the log.' };
}

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
    if (error instanceof credentials/* CredentialsError */.l)
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
        where: (0,failed_request/* whereOf */.d)(error.failed) + (signIn ?? ''),
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
    return remedyFor({ ...code, status, purpose: (0,failed_request/* purposeOf */.e)(error.failed), isSignIn }, about);
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
    return `This machine's clock is ${(0,clock/* formatDuration */.a)(Math.abs(clockAheadMs))} ${clockAheadMs > 0 ? 'ahead of' : 'behind'} the service's, and more than 15 minutes are refused: set it.`;
}
function accountOfSignIn(error, about) {
    const { cause, claims, step } = error;
    if (!(cause instanceof http_error/* HttpError */.j$))
        return accountOfDefect(cause);
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
    if (error instanceof repositories/* RepositoryNotFoundError */.wN)
        return accountOfNotFound(error, about);
    if (error instanceof repositories/* SameRepositoryError */.h5)
        return accountOfRepetition(error);
    if (error instanceof repositories/* ParentNotFoundError */.EF)
        return accountOfParent(error);
    if (error instanceof repositories/* CreationError */.C$) {
        const remedy = 'Look at the repository in CodeArts Repo. Delete it there if it is not wanted, and check project_uuid and the path.';
        return { title: 'UnexpectedResponse', what: (0,explanation/* sentence */.em)(error.message), remedy };
    }
    if (error instanceof repositories/* CreationTimeoutError */.Nz)
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
        what: `The repository ${path} was created, and the service did not call it ready within ${(0,clock/* formatDuration */.a)(timeoutMs)}.${last}`,
        remedy: 'Run again later: the repository is found then, and used.',
    };
}

// EXTERNAL MODULE: ../../src/mirror/remote-mirror.ts
var remote_mirror = __nccwpck_require__(751);
// EXTERNAL MODULE: ../../src/runner/foreign-text.ts
var foreign_text = __nccwpck_require__(986);
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
    const lost = accountOfRequest(cause, about) ?? accountOfDefect(cause);
    const reading = accountOfRequest(why, about) ?? accountOfDefect(why);
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
        what: `The synchronization did not end within ${(0,clock/* formatDuration */.a)(timeoutMs)}; its last state is ${mirror?.status ?? 'unknown'}.${last}`,
        remedy: `It may still end. Raise wait_timeout for a large repository, or ${later}.`,
    };
}
function accountOfStale({ ageMs, maxAgeMs, mirror }, about) {
    const age = ageMs === undefined
        ? 'No successful synchronization is known'
        : `The last success was ${(0,clock/* formatDuration */.a)(ageMs)} ago`;
    const at = mirror.lastSuccessfulUpdateAt === undefined ? '' : ` (${mirror.lastSuccessfulUpdateAt})`;
    const schedule = mirror.mirroringEnabled === false
        ? 'The scheduled synchronization is off: set mirroring_enabled: true'
        : 'Find out why the schedule stopped (last_error, number_of_failures)';
    return {
        title: 'Stale',
        what: `${age}${at}; max_age allows ${(0,clock/* formatDuration */.a)(maxAgeMs)}.`,
        remedy: `${schedule}, or start a synchronization with sync: true${inAssociating(about)}. CodeArts Repo synchronizes every 24 hours by itself, so a shorter max_age needs runs of your own.`,
    };
}

;// CONCATENATED MODULE: ../../src/report/explain.ts






/** Explains any error: what it is called, what happened, and what to do. */
function explain(error, redact, about = {}) {
    return cleaned(accountOf(error, about), redact, about.page);
}
/** The same before it is clean, for accounts that build on it. */
function accountOf(error, about = {}) {
    return (accountOfInputs(error) ??
        accountOfRequest(error, about) ??
        accountOfMirror(error, about) ??
        accountOfCreation(error, about) ??
        accountOfArrival(error) ??
        accountOfDefect(error));
}


/***/ }),

/***/ 839:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L0: () => (/* binding */ cleaned),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   lG: () => (/* binding */ MAX_TEXT),
/* harmony export */   v6: () => (/* binding */ ended)
/* harmony export */ });
/* harmony import */ var _documentation__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(422);
/* harmony import */ var _titles__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(337);


/** A text in an explanation is cut beyond this. */
const MAX_TEXT = 2000;
/** A code is cut beyond this; the service documents 20 characters. */
const MAX_CODE = 64;
/** An account as it may be shown. A service that uses a word of ours for a code does not speak for us. */
function cleaned(account, redact, page) {
    const { isForeign = false, what, where = '', remedy, httpStatus, requestId } = account;
    const title = redact(account.title, MAX_CODE);
    const told = isForeign && (0,_titles__WEBPACK_IMPORTED_MODULE_1__/* .isOwnTitle */ .F)(title) ? `service:${title}` : title || 'UnexpectedResponse';
    const section = (0,_documentation__WEBPACK_IMPORTED_MODULE_0__/* .sectionAbout */ .J)(told);
    return {
        title: told,
        what: [what]
            .flat()
            .map((line) => redact(line, MAX_TEXT))
            .join('\n'),
        where: redact(where, MAX_TEXT),
        remedy: redact(remedy, MAX_TEXT),
        ...(page !== undefined && section !== undefined && { link: `${page}#${section}` }),
        ...(httpStatus !== undefined && { httpStatus }),
        ...(requestId !== undefined && { requestId: redact(requestId, MAX_CODE * 2) }),
    };
}
/** A text as a sentence of its own. */
function sentence(text) {
    return ended(text.charAt(0).toUpperCase() + text.slice(1));
}
/** A text with a full stop, if it has nothing like it. */
function ended(text) {
    return /[.!?。]$/.test(text) ? text : `${text}.`;
}


/***/ }),

/***/ 191:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ whereOf),
/* harmony export */   e: () => (/* binding */ purposeOf)
/* harmony export */ });
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


/***/ }),

/***/ 822:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ remedyAbout)
/* harmony export */ });
/* unused harmony export REMEDIES */
/** What to do about a code of the service; the first match counts. */
const REMEDIES = [
    {
        codes: 'CH.00000001, CH.00000002, DEV.00000003',
        pattern: /^(CH[._-]0000000[12]|DEV[._-]00000003)$/i,
        remedy: 'The credential was not recognized or has expired. A user token lives 24 hours and must be scoped to a project of the same region: get a new one, or sign in with access keys or keyless instead.',
        instead: [
            {
                signIn: ['access_key'],
                remedy: 'The access key was not recognized. Check that access_key and secret_key belong together, that the key is enabled, and that it belongs to an account that uses CodeArts Repo in this region; a temporary key also needs security_token.',
            },
            {
                signIn: ['agency'],
                remedy: 'Signing in worked, but CodeArts Repo does not accept the temporary keys of the trust agency. Check the permissions of the trust agency and that its account uses CodeArts Repo in this region. Another kind of sign-in (identity_provider, access keys) may be accepted.',
            },
            {
                signIn: ['password', 'identity_provider'],
                remedy: 'Signing in worked, but CodeArts Repo does not accept the token. It must be scoped to a project of the same region: check region and project_name.',
            },
        ],
    },
    {
        codes: 'CH.080401',
        pattern: /^CH[._-]080401$/i,
        remedy: 'The repository was removed, or this user was removed from its members: add the user to the repository in CodeArts Repo.',
        instead: [
            {
                purpose: ['create'],
                remedy: 'The user may not create repositories in this project: check project_uuid, and add the user to the project with a role that may create repositories.',
            },
        ],
    },
    {
        codes: 'CH.00401001, CH.00401008, CH.004403, CH.080403, DEV-23-50804',
        pattern: /^(CH[._-](00401001|00401008|004403|080403)|DEV[._-]23[._-]50804)$/i,
        remedy: 'The user needs the permission codeartsrepo:repository:setRepository (codeartsrepo:repository:getRepository to read), and must be a member of the repository or its project with the right to change settings.',
        instead: [
            {
                purpose: ['create'],
                remedy: 'The user may not create repositories in this project: check project_uuid, and add the user to the project with a role that may create repositories.',
            },
            {
                purpose: ['show', 'find', 'branches'],
                remedy: 'The user needs the permission codeartsrepo:repository:getRepository, and must be a member of the repository or its project. An IP allow-list of the tenant or the repository has the same effect.',
            },
        ],
    },
    {
        codes: 'CH.00402000, CH.000404, CH.010117',
        pattern: /^CH[._-](00402000|000404|010117)$/i,
        remedy: 'Check repository_id: it is the number that the repository lists of CodeArts Repo (and its API) show, not the number of the project. Check region too: each region has its own repositories.',
        instead: [
            {
                purpose: ['create'],
                remedy: 'Check project_uuid: it is the 32-digit id of the CodeArts project, not of an IAM project. Check region too.',
            },
        ],
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
        instead: [
            {
                signIn: ['access_key'],
                remedy: 'The gateway refused the signature: access_key and secret_key do not belong together, one of them has a character too many or too few, the key is disabled, or a temporary key lacks its security_token. More than five bad signatures lock a key for some minutes, so fix it before the next run.',
            },
            {
                signIn: ['agency'],
                remedy: 'The gateway refused the temporary keys of the trust agency. Check region and endpoint: the keys are good for services of the same account only.',
            },
            {
                signIn: ['token'],
                remedy: 'The gateway refused the token: it has expired (a user token lives 24 hours), is of another region, or is not a user token of IAM. Get a new one for a project of this region.',
            },
            {
                signIn: ['password', 'identity_provider'],
                remedy: 'The gateway refused a token that IAM has just issued: it is of another region. Check region, iam_endpoint and project_name.',
            },
        ],
    },
    {
        codes: 'STS5.1001',
        pattern: /^STS5[._-]1001$/i,
        remedy: "The trust policy of the trust agency does not match this job's OIDC token. Compare its conditions with the claims in this message.",
    },
    {
        codes: 'STS5.2001',
        pattern: /^STS5[._-]2001$/i,
        remedy: 'The audience is not a client id of the OIDC provider: register it there, or set the input audience to one that is.',
    },
    {
        codes: 'IAM.401, IAM.0001, IAM.0011',
        pattern: /^IAM[._-](401|0001|0011)$/i,
        remedy: 'IAM refused the sign-in: check domain_name (the account), username and password, and that the IAM user (not the account itself) may use the API. Repeated failures lock the user.',
        instead: [
            {
                signIn: ['identity_provider'],
                remedy: "IAM refused this job's OIDC token: compare the settings of the identity provider (issuer, client id, signing keys, conversion rules) with the claims in this message.",
            },
        ],
    },
    {
        codes: 'IAM.400, IAM.403, IAM.404 and the other IAM codes',
        pattern: /^IAM[._-]/i,
        remedy: 'IAM refused the exchange: check project_name (a project of the region, by default the one with its name), domain_name and the region.',
        instead: [
            {
                signIn: ['identity_provider'],
                remedy: 'IAM refused the exchange: check the name in identity_provider, project_name (a project of the region, by default the one with its name) and the region.',
            },
        ],
    },
];
/** The row about a code of the service. Codes come as CH…, DEV… and DEV.CH…. */
function remedyAbout(code) {
    const plain = code.replace(/^DEV[._-](?=CH[._-])/i, '');
    return REMEDIES.find(({ pattern }) => pattern.test(plain));
}


/***/ }),

/***/ 564:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Be: () => (/* binding */ describeAttempt),
/* harmony export */   pW: () => (/* binding */ RetryLog)
/* harmony export */ });
/* unused harmony export MAX_LINE_OF_MANY */
/* harmony import */ var _clock__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(427);
/* harmony import */ var _explain__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(220);


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
        const { title, what } = (0,_explain__WEBPACK_IMPORTED_MODULE_1__/* .accountOf */ .X)(error);
        const why = this.runner.redact(`${title}: ${[what].flat().join(' ')}`, MAX_LINE_OF_MANY);
        return `${method} ${url}: ${why} Attempt ${attempt + 1} of ${maxAttempts} in ${(0,_clock__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(pauseMs)}.`;
    }
}


/***/ }),

/***/ 337:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isOwnTitle),
/* harmony export */   e: () => (/* binding */ TITLES)
/* harmony export */ });
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
    NotInSync: 'commits of the source are not in the mirror (verify: true)',
    SourceUnreadable: 'the source cannot be read (verify: true)',
    Cancelled: 'the workflow was cancelled',
};
/** What else the actions call a failure: a defect of our own, and the words of discover and join. */
const OTHER_TITLES = ['InternalError', 'NothingFound', 'RateLimit', 'Incomplete'];
const OWN_WORDS = new Set([...Object.keys(TITLES), ...OTHER_TITLES].map((title) => title.toLowerCase()));
/** Whether a title is one of our own words; workflows compare without case. */
function isOwnTitle(title) {
    return OWN_WORDS.has(title.toLowerCase());
}


/***/ }),

/***/ 986:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _c: () => (/* binding */ reveal),
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   wD: () => (/* binding */ markdown)
/* harmony export */ });
/** Text that others wrote (the service, git, a proxy) is hostile until it went through here. */
const ELLIPSIS = '…';
/**
 * Escape sequences in their 7-bit and 8-bit forms: CSI, strings (OSC, DCS, APC …) with their end, and the short ones.
 * Not `util.stripVTControlCharacters`: it leaves the rest of what it does not know (`ESC[>4;2m`, `ESC(B`), and so a secret in two parts.
 */
const ESCAPE_SEQUENCES = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?|\u001b[ -/]*[0-~]/g;
/** What ends a line, or stands for a blank. */
const BREAKS = /[\t-\r\u0085\u2028\u2029]+/g;
/** Control characters, and what draws nothing or reorders what follows: Unicode's format class, fillers, variation selectors, tags. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]+/gu;
const PRINTABLE = /^[ -~]*$/;
/** More of a text is not even looked at. */
const MAX_LENGTH = 64 * 1024;
/** Shortens a text to `max` characters, an ellipsis included. */
function shorten(text, max) {
    return text.length <= max ? text : own(`${text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}${ELLIPSIS}`);
}
/** The same text in memory of its own: a part of a text keeps all of it alive, and a page of a megabyte is much for a title. */
function own(text) {
    return Buffer.from(text, 'utf16le').toString('utf16le');
}
/**
 * A text as one harmless line: no escape sequences, nothing invisible, no line ends, nothing a runner takes for a workflow command
 * (`::` at the start, `##[` anywhere), and not longer than `max` characters.
 */
function plain(text, max = 1000) {
    const start = text.slice(0, MAX_LENGTH);
    const visible = PRINTABLE.test(start) ? start : withoutInvisible(start);
    return shorten(own(visible.replace(/##\[/g, '# #[').trim().replace(/^::/, ': :')), max);
}
function withoutInvisible(text) {
    return text.replace(ESCAPE_SEQUENCES, '').replace(BREAKS, ' ').replace(INVISIBLE, '');
}
/** A text in which what cannot be seen (an escape sequence as a whole) is told by its number, `U+200B`, so that two that look alike can be told apart. */
function reveal(text) {
    return text
        .replace(ESCAPE_SEQUENCES, codePoint)
        .replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800]/gu, codePoint);
}
function codePoint(char) {
    return ` U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')} `;
}
/**
 * Characters that mean something in Markdown or HTML, or that make an address a link. An underscore inside a word does not, and what begins
 * a list only at the start.
 */
const ACTIVE = /[\\`*[\]<>&|~@#$]|:(?=\/\/)|(?<=\bwww)\.|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|^[-+]|(?<=^\d+)[.)](?= |$)/g;
/** A text that reads the same in rendered Markdown, whatever is in it. */
function markdown(text, max = 1000) {
    return plain(text, max).replace(ACTIVE, (char) => `&#${char.charCodeAt(0)};`);
}


/***/ }),

/***/ 333:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  c: () => (/* binding */ CancelledError),
  s: () => (/* binding */ untilStopped)
});

;// CONCATENATED MODULE: external "node:events"
const external_node_events_namespaceObject = require("node:events");
;// CONCATENATED MODULE: ../../src/runner/stop.ts

/** The workflow was cancelled (SIGINT, SIGTERM). */
class CancelledError extends Error {
    signal;
    name = 'CancelledError';
    constructor(signal) {
        super(`the run was cancelled (${signal})`);
        this.signal = signal;
    }
}
/** A run that was stopped has this long to end by itself and tell what it knows. Milliseconds. */
const GRACE_MS = 400;
/**
 * Does some work until it ends or the run is stopped from outside: the workflow is cancelled, or something went wrong that nobody caught.
 * Then `signal` aborts with the reason, and work that does not end soon is no longer waited for.
 * @throws what the work throws; the reason for stopping
 */
async function untilStopped(runner, work) {
    const stop = new AbortController();
    // Every request that waits listens to it, and Node 20 warns of more than ten.
    (0,external_node_events_namespaceObject.setMaxListeners)(0, stop.signal);
    let timer;
    const stopped = new Promise((_, reject) => {
        const end = (reason) => {
            stop.abort(reason);
            timer ??= setTimeout(() => {
                reject(reason);
            }, GRACE_MS);
        };
        runner.onCancel((signal) => {
            end(new CancelledError(signal));
        });
        runner.onCrash(end);
    });
    try {
        return await Promise.race([work(stop.signal), stopped]);
    }
    finally {
        clearTimeout(timer);
    }
}


/***/ }),

/***/ 613:
/***/ ((module) => {

"use strict";
module.exports = require("assert");

/***/ }),

/***/ 434:
/***/ ((module) => {

"use strict";
module.exports = require("events");

/***/ }),

/***/ 896:
/***/ ((module) => {

"use strict";
module.exports = require("fs");

/***/ }),

/***/ 611:
/***/ ((module) => {

"use strict";
module.exports = require("http");

/***/ }),

/***/ 692:
/***/ ((module) => {

"use strict";
module.exports = require("https");

/***/ }),

/***/ 278:
/***/ ((module) => {

"use strict";
module.exports = require("net");

/***/ }),

/***/ 598:
/***/ ((module) => {

"use strict";
module.exports = require("node:crypto");

/***/ }),

/***/ 141:
/***/ ((module) => {

"use strict";
module.exports = require("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

"use strict";
module.exports = require("os");

/***/ }),

/***/ 756:
/***/ ((module) => {

"use strict";
module.exports = require("tls");

/***/ }),

/***/ 23:
/***/ ((module) => {

"use strict";
module.exports = require("util");

/***/ }),

/***/ 795:
/***/ ((__unused_webpack_module, exports) => {

"use strict";
var __webpack_unused_export__;

/*!
 * content-type
 * Copyright(c) 2015 Douglas Christopher Wilson
 * MIT Licensed
 */
__webpack_unused_export__ = ({ value: true });
__webpack_unused_export__ = format;
exports.qg = parse;
const TEXT_REGEXP = /^[\u0009\u0020-\u007e\u0080-\u00ff]*$/;
const TOKEN_REGEXP = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/**
 * RegExp to match chars that must be quoted-pair in RFC 9110 sec 5.6.4
 */
const QUOTE_REGEXP = /[\\"]/g;
/**
 * RegExp to match type in RFC 9110 sec 8.3.1
 *
 * media-type = type "/" subtype
 * type       = token
 * subtype    = token
 */
const TYPE_REGEXP = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+\/[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/**
 * Null object perf optimization. Faster than `Object.create(null)` and `{ __proto__: null }`.
 */
const NullObject = /* @__PURE__ */ (() => {
    const C = function () { };
    C.prototype = Object.create(null);
    return C;
})();
/**
 * Format an object into a `Content-Type` header.
 */
function format(obj) {
    const { type, parameters } = obj;
    if (!type || !TYPE_REGEXP.test(type)) {
        throw new TypeError(`Invalid type: ${type}`);
    }
    let result = type;
    if (parameters) {
        for (const param of Object.keys(parameters)) {
            if (!TOKEN_REGEXP.test(param)) {
                throw new TypeError(`Invalid parameter name: ${param}`);
            }
            result += `; ${param}=${qstring(parameters[param])}`;
        }
    }
    return result;
}
/**
 * Parse a `Content-Type` header.
 */
function parse(header, options) {
    const stopChar = options?.comma === true ? COMMA : 65536; // Sentinel for "no stop char".
    const len = header.length;
    let index = skipOWS(header, options?.start ?? 0, len);
    const valueStart = index;
    index = skipValue(header, index, len, stopChar);
    const valueEnd = trailingOWS(header, valueStart, index);
    const type = header.slice(valueStart, valueEnd).toLowerCase();
    if (options?.parameters === false) {
        return { type, index, parameters: new NullObject() };
    }
    return parseParameters(header, type, index, len, stopChar);
}
const SP = 32; // " "
const HTAB = 9; // "\t"
const SEMI = 59; // ";"
const EQ = 61; // "="
const DQUOTE = 34; // '"'
const BSLASH = 92; // "\\"
const COMMA = 44; // ","
/**
 * Parses the parameters of a `Content-Type` header starting at the given index.
 */
function parseParameters(header, type, index, len, stopChar) {
    const parameters = new NullObject();
    parameter: while (index < len) {
        if (header.charCodeAt(index) === stopChar)
            break;
        index = skipOWS(header, index + 1 /* Skip over ; */, len);
        const keyStart = index;
        while (index < len) {
            const code = header.charCodeAt(index);
            if (code === stopChar)
                break parameter;
            if (code === SEMI)
                continue parameter;
            if (code === EQ) {
                const keyEnd = trailingOWS(header, keyStart, index);
                const key = header.slice(keyStart, keyEnd).toLowerCase();
                index = skipOWS(header, index + 1, len);
                if (index < len && header.charCodeAt(index) === DQUOTE) {
                    index++;
                    let value = "";
                    while (index < len) {
                        const code = header.charCodeAt(index++);
                        if (code === DQUOTE) {
                            index = skipValue(header, index, len, stopChar);
                            if (parameters[key] === undefined)
                                parameters[key] = value;
                            break;
                        }
                        if (code === BSLASH && index < len) {
                            value += header[index++];
                            continue;
                        }
                        value += String.fromCharCode(code);
                    }
                    continue parameter;
                }
                const valueStart = index;
                index = skipValue(header, index, len, stopChar);
                if (parameters[key] === undefined) {
                    const valueEnd = trailingOWS(header, valueStart, index);
                    parameters[key] = header.slice(valueStart, valueEnd);
                }
                continue parameter;
            }
            index++;
        }
    }
    return { type, index, parameters };
}
/**
 * Skip over characters until a semicolon or other exit character.
 */
function skipValue(str, index, len, stopChar) {
    while (index < len) {
        const code = str.charCodeAt(index);
        if (code === SEMI || code === stopChar)
            break;
        index++;
    }
    return index;
}
/**
 * Skip optional whitespace (OWS) in an HTTP header value.
 *
 * OWS is defined in RFC 9110 sec 5.6.3 as SP (" ") or HTAB ("\t").
 */
function skipOWS(header, index, len) {
    while (index < len) {
        const char = header.charCodeAt(index);
        if (char !== SP && char !== HTAB)
            break;
        index++;
    }
    return index;
}
/**
 * Trim optional whitespace (OWS) from the end of a substring.
 *
 * OWS is defined in RFC 9110 sec 5.6.3 as SP (" ") or HTAB ("\t").
 */
function trailingOWS(header, start, end) {
    while (end > start) {
        const char = header.charCodeAt(end - 1);
        if (char !== SP && char !== HTAB)
            break;
        end--;
    }
    return end;
}
/**
 * Serialize a parameter value.
 */
function qstring(str) {
    if (TOKEN_REGEXP.test(str))
        return str;
    if (TEXT_REGEXP.test(str))
        return `"${str.replace(QUOTE_REGEXP, "\\$&")}"`;
    throw new TypeError(`Invalid parameter value: ${str}`);
}
//# sourceMappingURL=index.js.map

/***/ }),

/***/ 753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Context: () => (/* binding */ Context)
/* harmony export */ });
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(896);
/* harmony import */ var os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(857);


class Context {
    /**
     * Hydrate the context from the environment
     */
    constructor() {
        var _a, _b, _c;
        this.payload = {};
        if (process.env.GITHUB_EVENT_PATH) {
            if ((0,fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(process.env.GITHUB_EVENT_PATH)) {
                this.payload = JSON.parse((0,fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(process.env.GITHUB_EVENT_PATH, { encoding: 'utf8' }));
            }
            else {
                const path = process.env.GITHUB_EVENT_PATH;
                process.stdout.write(`GITHUB_EVENT_PATH ${path} does not exist${os__WEBPACK_IMPORTED_MODULE_1__.EOL}`);
            }
        }
        this.eventName = process.env.GITHUB_EVENT_NAME;
        this.sha = process.env.GITHUB_SHA;
        this.ref = process.env.GITHUB_REF;
        this.workflow = process.env.GITHUB_WORKFLOW;
        this.action = process.env.GITHUB_ACTION;
        this.actor = process.env.GITHUB_ACTOR;
        this.job = process.env.GITHUB_JOB;
        this.runAttempt = parseInt(process.env.GITHUB_RUN_ATTEMPT, 10);
        this.runNumber = parseInt(process.env.GITHUB_RUN_NUMBER, 10);
        this.runId = parseInt(process.env.GITHUB_RUN_ID, 10);
        this.apiUrl = (_a = process.env.GITHUB_API_URL) !== null && _a !== void 0 ? _a : `https://api.github.com`;
        this.serverUrl = (_b = process.env.GITHUB_SERVER_URL) !== null && _b !== void 0 ? _b : `https://github.com`;
        this.graphqlUrl =
            (_c = process.env.GITHUB_GRAPHQL_URL) !== null && _c !== void 0 ? _c : `https://api.github.com/graphql`;
    }
    get issue() {
        const payload = this.payload;
        return Object.assign(Object.assign({}, this.repo), { number: (payload.issue || payload.pull_request || payload).number });
    }
    get repo() {
        if (process.env.GITHUB_REPOSITORY) {
            const [owner, repo] = process.env.GITHUB_REPOSITORY.split('/');
            return { owner, repo };
        }
        if (this.payload.repository) {
            return {
                owner: this.payload.repository.owner.login,
                repo: this.payload.repository.name
            };
        }
        throw new Error("context.repo requires a GITHUB_REPOSITORY environment variable like 'owner/repo'");
    }
}
//# sourceMappingURL=context.js.map

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};
// This entry need to be wrapped in an IIFE because it need to be in strict mode.
(() => {
"use strict";

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = require("node:fs");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = require("node:path");
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = require("node:os");
// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ../../node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ../../node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function issue(name, message = '') {
    issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = require("crypto");
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(896);
;// CONCATENATED MODULE: ../../node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: ./core.ts
/**
 * Stands for @actions/core in the bundle: calls the library's own files as its core.js does. core.js itself also imports the library's OIDC
 * client, and with it http, https, tls and agents for proxies: a third of what a start costs, for a client that this action does not use.
 */




function getInput(name) {
    return (process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim();
}
function setSecret(secret) {
    issueCommand('add-mask', {}, secret);
}
function setOutput(name, value) {
    issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
}
function info(message) {
    process.stdout.write(message + external_node_os_namespaceObject.EOL);
}
function debug(message) {
    issueCommand('debug', {}, message);
}
function notice(message, properties) {
    issueCommand('notice', toCommandProperties(properties), message);
}
function warning(message, properties) {
    issueCommand('warning', toCommandProperties(properties), message);
}
function error(message, properties) {
    issueCommand('error', toCommandProperties(properties), message);
}

// EXTERNAL MODULE: ../../src/runner/foreign-text.ts
var foreign_text = __nccwpck_require__(986);
;// CONCATENATED MODULE: ../../src/runner/secret-forms.ts
/** The forms in which a secret may turn up: as it is, each of its lines, and what encodings make of them. Without empty ones. */
function formsOf(secret) {
    const lines = secret.split(/[\r\n]+/).flatMap((line) => [line, line.trim()]);
    const texts = new Set([secret, ...lines]);
    const forms = [...texts].flatMap((text) => [
        text,
        ...base64Of(text),
        ...percentOf(text),
        ...jsonOf(text),
        ...htmlOf(text),
    ]);
    return [...new Set(forms)].filter((form) => form.trim() !== '');
}
/** Padded or not, with the alphabet of texts and that of URLs. */
function base64Of(text) {
    const padded = Buffer.from(text).toString('base64');
    const forUrls = padded.replaceAll('+', '-').replaceAll('/', '_');
    return [padded, forUrls].flatMap((form) => [form, form.replace(/=+$/, '')]);
}
/** As JavaScript encodes a component, as RFC 3986 wants it, and as forms do; hexadecimal digits in either case. */
function percentOf(text) {
    const component = encodeURIComponent(text.toWellFormed());
    const strict = component.replace(/[!'()*]/g, percent);
    const form = new URLSearchParams({ '': text }).toString().slice(1);
    const forms = [component, strict, strict.replaceAll('%20', '+').replaceAll('~', '%7E'), form];
    return forms.flatMap((each) => [each, each.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())]);
}
function percent(char) {
    return `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
}
/** As JavaScript writes it, with the slashes of PHP, the angle brackets of Go, and in ASCII alone. */
function jsonOf(text) {
    const json = JSON.stringify(text).slice(1, -1);
    const unicode = (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
    const go = json.replace(/[<>&\u2028\u2029]/g, unicode);
    const ascii = (form) => form.replace(/[^\0-~]/g, unicode);
    const slashed = (form) => form.replaceAll('/', '\\/');
    return [json, go].flatMap((form) => [form, ascii(form)]).flatMap((form) => [form, slashed(form)]);
}
/** The references that the libraries of PHP, Python, Go and JavaScript write for a quote and an apostrophe. */
function htmlOf(text) {
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    return ['"', '&quot;', '&#34;'].flatMap((quote) => ["'", '&#39;', '&#039;', '&#x27;', '&apos;'].map((apostrophe) => escaped.replaceAll('"', quote).replaceAll("'", apostrophe)));
}

;// CONCATENATED MODULE: ../../src/runner/redaction.ts


/** What stands where a secret stood. */
const STARS = '***';
/** Shorter secrets are masked by the runner, but replacing them in texts would garble everything. */
const MIN_LENGTH = 3;
/** From this length on a secret is found where blanks take it apart (a wrapped line), or where a text ends in the middle of it … */
const MIN_PIECE = 8;
/** … and from this length on its beginning is found wherever somebody cut it off. */
const MIN_BEGINNING = 12;
/** The secrets of a run, and how texts lose them. */
class Redaction {
    /** Every form of every secret. */
    known = new Set();
    /** Those that are looked for as they stand, and those that are looked for without regard to blanks and case. */
    short = [];
    long = [];
    /** Takes a secret in; returns the forms of it that were not known yet, for the runner to mask. */
    add(secret) {
        const forms = formsOf(secret).filter((form) => !this.known.has(form));
        for (const form of forms) {
            this.known.add(form);
            // As it stands in a line that was cleaned.
            const line = (0,foreign_text/* plain */.pj)(form, Infinity);
            const solid = solidOf(line);
            if (line.length >= MIN_PIECE && solid.length >= MIN_LENGTH)
                this.long.push(solid);
            else if (form.length >= MIN_LENGTH)
                this.short.push(form, line);
        }
        return forms;
    }
    /** A cleaned line without the secrets, all of them found before any is replaced, and without user information and tokens in its URLs. */
    remove(line) {
        return withoutCredentials(replace(line, [...this.shortIn(line), ...this.longIn(line)]));
    }
    shortIn(line) {
        return this.short.flatMap((form) => occurrences(line, form));
    }
    longIn(line) {
        const solid = solidOf(line);
        const found = this.long.flatMap((form) => beginnings(solid, form));
        if (found.length === 0 || solid.length === line.length)
            return found;
        const places = [...line.matchAll(/\S/g)].map(({ index }) => index);
        return found.map(([from, to]) => [places[from] ?? 0, (places[to - 1] ?? line.length) + 1]);
    }
}
/** Without blanks, and letters in one case: a sentence begins with a capital, whatever it begins with. Places stay the same. */
function solidOf(line) {
    return line.replace(/\s+/g, '').replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
function occurrences(text, form) {
    const found = [];
    for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1))
        found.push([at, at + form.length]);
    return found;
}
/** Where a form stands, or as much of its beginning as is not there by chance or stands where a text was cut (before `…`, and at its end). */
function beginnings(text, form) {
    return occurrences(text, form.slice(0, MIN_PIECE)).flatMap(([at, least]) => {
        let to = least;
        while (to - at < form.length && form[to - at] === text[to])
            to++;
        const isCut = to === text.length || text.startsWith('…', to) || text.slice(to) === '...';
        return isCut || to - at >= Math.min(form.length, MIN_BEGINNING) ? [[at, to]] : [];
    });
}
/** What overlaps or touches becomes one: of two secrets that share a part, the rest of the second would be left. */
function replace(text, ranges) {
    if (ranges.length === 0)
        return text;
    ranges.sort(([a], [b]) => a - b);
    let result = '';
    let done = 0;
    for (const [begin, end] of ranges) {
        if (end <= done)
            continue;
        if (begin > done || done === 0)
            result += text.slice(done, begin) + STARS;
        done = end;
    }
    return result + text.slice(done);
}
/** A host as URLs have it, with its port. */
const HOST = /^(\[[0-9a-f:.]+\]|localhost|[\w-]+(\.[\w-]+)+)(:\d{1,5})?$/i;
/** A scheme, and what follows up to the next one; user information is not looked for any further. */
const URL_LIKE = /([a-z][a-z0-9+.-]{0,20}:\/\/)((?:(?![a-z][a-z0-9+.-]{0,20}:\/\/).){0,1000})/gi;
/** What a text with credentials in one of the forms below has somewhere. */
const SUSPICIOUS = /[@=]|%40|authorization|token|basic|bearer/i;
/** Credentials outside a URL's usual place: percent-encoded, `user:password@host`, parameters, headers. The subject of an OIDC token (`repo:owner@id/…`) is none. */
const ELSEWHERE = [
    [/(%3a%2f%2f)[^\s/@&]{1,1000}%40/gi, `$1${STARS}%40`],
    [
        /(?<![^\s'"(<,;=])(?!repo:)[^\s:/@'"]{1,200}:(?!\/\/)[^\s@]{1,200}@(?=\[|[\w.-]{0,200}[a-z][\w.-]{0,200}(?:[:/\s'"]|$))/gi,
        `${STARS}@`,
    ],
    [
        /([?&;][\w.-]{0,40}(?:token|secret|passw(?:or)?d|pwd|signature|sig|credential|api_?key|access_?key)=)[^&\s'"<>#]+/gi,
        `$1${STARS}`,
    ],
    [
        /\b((?:(?:proxy-)?authorization|x-[a-z]+-token)["']?\s*[:=]\s*["']?)(?:(?:basic|bearer|token)\s+)?[^\s"',]+/gi,
        `$1${STARS}`,
    ],
    [/\b(basic|bearer)\s+(?=\S*[\d=])[\w+/.~=-]{8,}/gi, `$1 ${STARS}`],
];
function withoutCredentials(line) {
    if (!SUSPICIOUS.test(line))
        return line;
    const withoutUsers = line.replace(URL_LIKE, (_, scheme, rest) => scheme + withoutUser(rest));
    return ELSEWHERE.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), withoutUsers);
}
/**
 * What follows a scheme, without user information, also where that is not well-formed: git prints a password with a slash or a blank in
 * it as it is. What is followed by `@` and a host was a user; so was what is not a host itself and is followed by any `@`.
 */
function withoutUser(rest) {
    const authority = /^[^\s/?#@]*/.exec(rest)?.[0] ?? '';
    const isHost = HOST.test(authority);
    const hasUser = rest.charAt(authority.length) === '@';
    const isPlainHost = isHost && !authority.includes(':');
    if (isPlainHost && !hasUser)
        return rest;
    const reach = authority.includes(':') && !isHost ? rest : (/^\S*/.exec(rest)?.[0] ?? '');
    const ends = occurrences(reach, '@').map(([, end]) => end);
    const end = ends.find((at) => HOST.test(/^[^\s/?#@'"]*/.exec(rest.slice(at))?.[0] ?? '')) ??
        (isHost && !hasUser ? undefined : ends.at(-1));
    return end === undefined ? rest : `${STARS}@${rest.slice(end)}`;
}

;// CONCATENATED MODULE: ../../src/runner/new-file.ts

/**
 * Writes a file that nobody else may read, and that did not exist before: what is in its place is taken away first, a link as such, so
 * that nothing is written to where somebody else has it point. What is not a file (a folder, a pipe, a device) stays and is an error.
 * @throws NodeJS.ErrnoException
 */
function writeNewFile(path, content) {
    const there = (0,external_node_fs_namespaceObject.lstatSync)(path, { throwIfNoEntry: false });
    if (there?.isFile() || there?.isSymbolicLink())
        (0,external_node_fs_namespaceObject.rmSync)(path);
    (0,external_node_fs_namespaceObject.writeFileSync)(path, content, { flag: 'wx', mode: 0o600 });
}

;// CONCATENATED MODULE: ../../src/runner/actions-runner.ts






/** A log line is cut beyond this. */
const MAX_LINE = 8000;
/** Where an earlier step may have asked for no checks of certificates. */
const CHECKS = 'NODE_TLS_REJECT_UNAUTHORIZED';
/** The runner's side of GitHub Actions, through @actions/core. */
function actionsRunner() {
    const { env } = process;
    // With 0 Node would tell everyone that certificates are not checked. They are, whatever it says.
    if (env[CHECKS] === '0')
        env[CHECKS] = 'overruled';
    const redaction = new Redaction();
    const redact = (text, max = MAX_LINE) => (0,foreign_text/* shorten */.ml)(redaction.remove((0,foreign_text/* plain */.pj)(text, Infinity)), max);
    // A secret may begin in one line and end in the next.
    const redactLines = (text) => {
        const clean = text.split('\n').map((line) => (0,foreign_text/* plain */.pj)(line, Infinity));
        const lines = redaction.remove(clean.join('\n')).split('\n');
        return lines.map((line) => (0,foreign_text/* shorten */.ml)(line, MAX_LINE)).join('\n');
    };
    return {
        env,
        input: (name) => getInput(name) || undefined,
        mask(secret) {
            for (const form of redaction.add(secret))
                setSecret(form);
        },
        redact,
        ...logOf(redact, redactLines),
        ...filesOf(env, redact),
        event: () => readEvent(env),
        ...endOf(),
    };
}
function logOf(redact, redactLines) {
    const annotate = (write) => (annotation) => {
        write(redactLines(annotation.message), { title: redact(annotation.title) });
    };
    return {
        info: (line) => {
            info(redact(line));
        },
        debug: (line) => {
            debug(redact(line));
        },
        notice: annotate(notice),
        warning: annotate(warning),
        error: annotate(error),
    };
}
/** What the runner's files do must not hide what the run has to tell: a failure is a warning, once. */
function filesOf(env, redact) {
    const failures = new Set();
    const attempt = (failure, write) => {
        try {
            return write();
        }
        catch (error) {
            if (!failures.has(failure))
                warning(redact(`${failure}: ${String(error)}`), { title: 'Runner' });
            failures.add(failure);
            return undefined;
        }
    };
    return {
        setOutput(name, value) {
            // Without the file the toolkit would print a `set-output` command, which runners no longer obey.
            if (!env['GITHUB_OUTPUT'])
                return;
            attempt('The outputs could not be written', () => {
                setOutput(name, value);
            });
        },
        writeSummary(text) {
            const file = env['GITHUB_STEP_SUMMARY'];
            if (!file)
                return;
            try {
                (0,external_node_fs_namespaceObject.appendFileSync)(file, withinLimit(text));
            }
            catch (error) {
                debug(redact(`No summary was written: ${String(error)}`));
            }
        },
        writeFile(stem, content) {
            // Nobody can lay something in the way of a name that nobody can guess.
            const path = (0,external_node_path_namespaceObject.join)(env['RUNNER_TEMP'] || env['TMPDIR'] || '.', `${stem}-${crypto.randomUUID()}.json`);
            return attempt(`The file ${path} could not be written`, () => {
                writeNewFile(path, content);
                return path;
            });
        },
    };
}
/** GitHub refuses a summary of more than 1 MiB as a whole. Bytes, with room for what other steps wrote. */
const MAX_SUMMARY_BYTES = 1_000_000;
/** As much of a summary as GitHub takes, cut at a line. */
function withinLimit(text) {
    const bytes = Buffer.from(text);
    if (bytes.length <= MAX_SUMMARY_BYTES)
        return text;
    return `${bytes.subarray(0, bytes.lastIndexOf('\n', MAX_SUMMARY_BYTES)).toString()}\n\n… The rest was cut.\n`;
}
async function readEvent(env) {
    try {
        // The package itself exports it only together with its client for GitHub's API.
        const { Context } = await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 753));
        const context = new Context();
        const pullRequest = context.payload.pull_request;
        return {
            name: context.eventName,
            actor: context.actor,
            isFork: pullRequest !== undefined && pullRequest.head?.repo?.full_name !== env['GITHUB_REPOSITORY'],
        };
    }
    catch {
        // The file of the event cannot be read; the environment says the rest.
        return { name: env['GITHUB_EVENT_NAME'] ?? '', actor: env['GITHUB_ACTOR'] ?? '', isFork: false };
    }
}
/** A step that ends without having said how is a failure, with an error. */
function endOf() {
    const endedTooSoon = () => {
        error('The run stopped before it had a result. Please report this, with the log.', { title: 'InternalError' });
    };
    let nothingLeft = () => undefined;
    process.exitCode = 1;
    process.on('exit', endedTooSoon);
    return {
        onCancel(callback) {
            // Nobody stops listening: a signal while the process winds down must not decide its exit code. Listening keeps no process alive.
            for (const signal of ['SIGINT', 'SIGTERM'])
                process.on(signal, callback);
        },
        onCrash(callback) {
            process.on('uncaughtException', callback);
            nothingLeft = () => {
                callback(new Error('the run stopped before it had a result'));
            };
            process.once('beforeExit', nothingLeft);
        },
        end(outcome) {
            process.off('exit', endedTooSoon);
            process.off('beforeExit', nothingLeft);
            process.exitCode = outcome === 'success' ? 0 : 1;
        },
    };
}
/** What may still hold a process after its run has ended: a connection that the other side keeps open, say. Milliseconds. */
const WIND_DOWN_MS = 300;
/** Ends the process soon, whatever still holds it: nothing is left to be told. */
function leave() {
    setTimeout(() => process.exit(), WIND_DOWN_MS).unref();
}

// EXTERNAL MODULE: ../../src/report/documentation.ts
var documentation = __nccwpck_require__(422);
// EXTERNAL MODULE: ../../src/report/explanation.ts
var explanation = __nccwpck_require__(839);
// EXTERNAL MODULE: ../../src/inputs/input-error.ts
var input_error = __nccwpck_require__(668);
;// CONCATENATED MODULE: ../../src/inputs/node-version.ts

/** The oldest major version of Node.js that the programs run on. Some runners take whatever `node` is in their PATH. */
const OLDEST = 20;
/**
 * Refuses to run on a Node.js that lacks what the programs use.
 * @param version as Node tells it, for example `20.11.1`
 * @throws InputError it is too old
 */
function requireNode(version = process.versions.node) {
    if (Number.parseInt(version, 10) >= OLDEST)
        return;
    throw new input_error/* InputError */.d([
        `Node.js: this runner has version ${version}; the action needs ${OLDEST} or later, so install it, or use an image that has it`,
    ]);
}

// EXTERNAL MODULE: ../../src/runner/stop.ts + 1 modules
var stop = __nccwpck_require__(333);
// EXTERNAL MODULE: ../../src/clock.ts
var src_clock = __nccwpck_require__(427);
;// CONCATENATED MODULE: ../../src/report/markup.ts


/** A text in a cell is cut beyond this. */
const MAX_CELL = 300;
/** A table is cut beyond this; `results_file` has it all. */
const MAX_ROWS = 500;
/** A text as it is, in the type of code: nothing in it becomes a link. */
function code(value, max = MAX_CELL) {
    const text = (0,foreign_text/* plain */.pj)(String(value ?? ''), max);
    // What ends a code span or a cell has no other form there.
    return /^[^`|\\]+$/.test(text) ? `\`${text}\`` : text && `<code>${(0,foreign_text/* markdown */.wD)(text, max)}</code>`;
}
/** Addresses, names of inputs with what they are set to, and permissions. */
const AS_CODE = /(https?:\/\/[^\s'"()<>]*[^\s'"()<>.,;:!?]|\b[a-z]+(?:_[a-z]+)+\b(?:: (?:true|false|update|create|skip|notice|default)\b)?|\b(?:mode|sync|wait|verify|secrets|permissions): [a-z-]+(?:: [a-z]+)?\b|\bid-token: write\b|\bcodeartsrepo:\w+:\w+)/;
/** A text that somebody reads. What is typed as it is stands in the type of code, and addresses do not become links. */
function markup_prose(text, max = 2000) {
    return (0,foreign_text/* plain */.pj)(text, max)
        .split(AS_CODE)
        .map((part, index) => (index % 2 === 1 ? code(part, max) : unbroken(part)))
        .join('');
}
/** Blanks at the ends stay, since the text goes on. */
function unbroken(part) {
    const [, before = '', middle = '', after = ''] = /^(\s*)(.*?)(\s*)$/.exec(part) ?? [];
    return before + (0,foreign_text/* markdown */.wD)(middle, Infinity) + after;
}
/** Addresses that hold nothing but host and path. */
const PLAIN_URL = /^https?:\/\/[\w.-]+(:\d+)?(\/[\w.~%-]+)+$/;
/** The source that was asked for, as a link to its page: host and path say where that is. */
function sourceLink(url) {
    const page = url.replace(/\/+$/, '').replace(/\.git$/, '');
    if (!PLAIN_URL.test(page))
        return code(url);
    return `[${markdown(page.replace(/^https?:\/\//, ''), MAX_CELL)}](${page})`;
}
/** A time of the service as people read it, with the exact one beside it. */
function moment(time, nowMs) {
    const at = Date.parse(time);
    if (Number.isNaN(at) || at > nowMs)
        return code(time);
    const exact = time.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.\d+)?(?=[Z+-])/, '$1 $2 ');
    return `${ago(nowMs - at)} (${code(exact)})`;
}
/** `3h 5m ago`. */
function ago(ms) {
    return ms < 60_000 ? 'just now' : `${formatDuration(ms - (ms % 60_000))} ago`;
}
/** A table whose columns stand to the left, as much of it as there is room for. Bytes: escaped text can be six times as long. */
function table(head, rows, maxBytes = 100_000) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    let bytes = 0;
    const shown = rows.slice(0, MAX_ROWS).map(line);
    const fitting = shown.filter((text) => (bytes += Buffer.byteLength(text)) <= maxBytes);
    const left = rows.length - fitting.length;
    const more = left > 0 ? `\n\nand ${left} more, all of them in the file of the output \`results_file\`.` : '';
    return [line(head), line(head.map(() => ':---')), ...fitting].join('\n') + more;
}
/** Something that is closed until somebody wants to see it. */
function folded(title, content) {
    return `<details><summary>${title}</summary>\n\n${content}\n\n</details>`;
}
/** `1 mirror`, `40 mirrors`. */
function counted(count, noun, plural = `${noun}s`) {
    return `${count} ${count === 1 ? noun : plural}`;
}

;// CONCATENATED MODULE: ../../src/report/summary-failure.ts

/** A list of problems is cut beyond this. */
const MAX_PROBLEMS = 100;
/** What some words of ours come to, for a title. */
const HEADLINES = {
    MissingCredentials: 'there are no credentials',
    NetworkError: 'no connection',
    Timeout: 'no answer in time',
    UnexpectedResponse: 'an answer that is not the service’s',
    Conflict: 'it mirrors another source',
    NotAssociated: 'it has no mirror',
    SyncFailed: 'the synchronization failed',
    SyncTimeout: 'the synchronization did not end in time',
    Stale: 'the last success is too old',
    NotInSync: 'commits are missing',
    SourceUnreadable: 'the source cannot be read',
    Cancelled: 'cancelled',
    InternalError: 'a defect of the action',
};
/** What a failure comes to, in the few words of a title. */
function headline({ title }) {
    return HEADLINES[title] ?? 'failed';
}
/** A failure: what happened, what to do, where. */
function failureParts(failure) {
    const { title, what, where } = failure;
    const lines = what.split('\n');
    const problems = lines.slice(0, MAX_PROBLEMS).map((line) => `- ${markup_prose(line)}`);
    if (lines.length > MAX_PROBLEMS)
        problems.push(`- and ${lines.length - MAX_PROBLEMS} more.`);
    return [
        lines.length > 1 ? `**${code(title)}**\n\n${problems.join('\n')}` : `**${code(title)}** ${markup_prose(what)}`,
        whatToDo(failure),
        where && `<sub>${markup_prose(where)}</sub>`,
    ].filter(Boolean);
}
/** What to do about a failure, and where to read on; empty where nothing is known. */
function whatToDo({ remedy, link }) {
    const more = link === undefined ? '' : `[More about this](${link})`;
    return [remedy && `**What to do:** ${markup_prose(remedy)}`, more].filter(Boolean).join(' ');
}
/** The summary of a run that ended before it knew its repository. */
function summarizeFailure(failure) {
    const count = failure.what.split('\n').length;
    const problems = count === 1 ? 'an input has to be fixed' : `${count} problems with the inputs`;
    const title = failure.title === 'InvalidInput' ? problems : headline(failure);
    return `${[`## ❌ CodeArts remote mirror: ${title}`, ...failureParts(failure)].join('\n\n')}\n`;
}
/** The summary of a run that had no credentials and was told to skip then. */
function summarizeSkip(likeliest) {
    return `## ⏭️ CodeArts remote mirror: skipped\n\nThere are no credentials for Huawei Cloud, so nothing was done. ${prose(likeliest)}\n`;
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

;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = require("node:http");
var external_node_http_default = /*#__PURE__*/__nccwpck_require__.n(external_node_http_namespaceObject);
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = require("node:https");
var external_node_https_default = /*#__PURE__*/__nccwpck_require__.n(external_node_https_namespaceObject);
;// CONCATENATED MODULE: external "node:tls"
const external_node_tls_namespaceObject = require("node:tls");
var external_node_tls_default = /*#__PURE__*/__nccwpck_require__.n(external_node_tls_namespaceObject);
// EXTERNAL MODULE: external "http"
var external_http_ = __nccwpck_require__(611);
var external_http_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_http_, 2);
// EXTERNAL MODULE: external "https"
var external_https_ = __nccwpck_require__(692);
var external_https_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_https_, 2);
;// CONCATENATED MODULE: ../../node_modules/@actions/http-client/lib/proxy.js
function getProxyUrl(reqUrl) {
    const usingSsl = reqUrl.protocol === 'https:';
    if (checkBypass(reqUrl)) {
        return undefined;
    }
    const proxyVar = (() => {
        if (usingSsl) {
            return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
        }
        else {
            return process.env['http_proxy'] || process.env['HTTP_PROXY'];
        }
    })();
    if (proxyVar) {
        try {
            return new DecodedURL(proxyVar);
        }
        catch (_a) {
            if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
                return new DecodedURL(`http://${proxyVar}`);
        }
    }
    else {
        return undefined;
    }
}
function checkBypass(reqUrl) {
    if (!reqUrl.hostname) {
        return false;
    }
    const reqHost = reqUrl.hostname;
    if (isLoopbackAddress(reqHost)) {
        return true;
    }
    const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
    if (!noProxy) {
        return false;
    }
    // Determine the request port
    let reqPort;
    if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
    }
    else if (reqUrl.protocol === 'http:') {
        reqPort = 80;
    }
    else if (reqUrl.protocol === 'https:') {
        reqPort = 443;
    }
    // Format the request hostname and hostname with port
    const upperReqHosts = [reqUrl.hostname.toUpperCase()];
    if (typeof reqPort === 'number') {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
    }
    // Compare request host against noproxy
    for (const upperNoProxyItem of noProxy
        .split(',')
        .map(x => x.trim().toUpperCase())
        .filter(x => x)) {
        if (upperNoProxyItem === '*' ||
            upperReqHosts.some(x => x === upperNoProxyItem ||
                x.endsWith(`.${upperNoProxyItem}`) ||
                (upperNoProxyItem.startsWith('.') &&
                    x.endsWith(`${upperNoProxyItem}`)))) {
            return true;
        }
    }
    return false;
}
function isLoopbackAddress(host) {
    const hostLower = host.toLowerCase();
    return (hostLower === 'localhost' ||
        hostLower.startsWith('127.') ||
        hostLower.startsWith('[::1]') ||
        hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
class DecodedURL extends URL {
    constructor(url, base) {
        super(url, base);
        this._decodedUsername = decodeURIComponent(super.username);
        this._decodedPassword = decodeURIComponent(super.password);
    }
    get username() {
        return this._decodedUsername;
    }
    get password() {
        return this._decodedPassword;
    }
}
//# sourceMappingURL=proxy.js.map
// EXTERNAL MODULE: ../../node_modules/tunnel/index.js
var tunnel = __nccwpck_require__(70);
;// CONCATENATED MODULE: ./undici.ts
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

;// CONCATENATED MODULE: ../../node_modules/@actions/http-client/lib/index.js
/* eslint-disable @typescript-eslint/no-explicit-any */
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};





var HttpCodes;
(function (HttpCodes) {
    HttpCodes[HttpCodes["OK"] = 200] = "OK";
    HttpCodes[HttpCodes["MultipleChoices"] = 300] = "MultipleChoices";
    HttpCodes[HttpCodes["MovedPermanently"] = 301] = "MovedPermanently";
    HttpCodes[HttpCodes["ResourceMoved"] = 302] = "ResourceMoved";
    HttpCodes[HttpCodes["SeeOther"] = 303] = "SeeOther";
    HttpCodes[HttpCodes["NotModified"] = 304] = "NotModified";
    HttpCodes[HttpCodes["UseProxy"] = 305] = "UseProxy";
    HttpCodes[HttpCodes["SwitchProxy"] = 306] = "SwitchProxy";
    HttpCodes[HttpCodes["TemporaryRedirect"] = 307] = "TemporaryRedirect";
    HttpCodes[HttpCodes["PermanentRedirect"] = 308] = "PermanentRedirect";
    HttpCodes[HttpCodes["BadRequest"] = 400] = "BadRequest";
    HttpCodes[HttpCodes["Unauthorized"] = 401] = "Unauthorized";
    HttpCodes[HttpCodes["PaymentRequired"] = 402] = "PaymentRequired";
    HttpCodes[HttpCodes["Forbidden"] = 403] = "Forbidden";
    HttpCodes[HttpCodes["NotFound"] = 404] = "NotFound";
    HttpCodes[HttpCodes["MethodNotAllowed"] = 405] = "MethodNotAllowed";
    HttpCodes[HttpCodes["NotAcceptable"] = 406] = "NotAcceptable";
    HttpCodes[HttpCodes["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
    HttpCodes[HttpCodes["RequestTimeout"] = 408] = "RequestTimeout";
    HttpCodes[HttpCodes["Conflict"] = 409] = "Conflict";
    HttpCodes[HttpCodes["Gone"] = 410] = "Gone";
    HttpCodes[HttpCodes["TooManyRequests"] = 429] = "TooManyRequests";
    HttpCodes[HttpCodes["InternalServerError"] = 500] = "InternalServerError";
    HttpCodes[HttpCodes["NotImplemented"] = 501] = "NotImplemented";
    HttpCodes[HttpCodes["BadGateway"] = 502] = "BadGateway";
    HttpCodes[HttpCodes["ServiceUnavailable"] = 503] = "ServiceUnavailable";
    HttpCodes[HttpCodes["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function (Headers) {
    Headers["Accept"] = "accept";
    Headers["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function (MediaTypes) {
    MediaTypes["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
/**
 * Returns the proxy URL, depending upon the supplied url and proxy environment variables.
 * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
 */
function lib_getProxyUrl(serverUrl) {
    const proxyUrl = pm.getProxyUrl(new URL(serverUrl));
    return proxyUrl ? proxyUrl.href : '';
}
const HttpRedirectCodes = [
    HttpCodes.MovedPermanently,
    HttpCodes.ResourceMoved,
    HttpCodes.SeeOther,
    HttpCodes.TemporaryRedirect,
    HttpCodes.PermanentRedirect
];
const HttpResponseRetryCodes = [
    HttpCodes.BadGateway,
    HttpCodes.ServiceUnavailable,
    HttpCodes.GatewayTimeout
];
const RetryableHttpVerbs = ['OPTIONS', 'GET', 'DELETE', 'HEAD'];
const ExponentialBackoffCeiling = 10;
const ExponentialBackoffTimeSlice = 5;
class HttpClientError extends Error {
    constructor(message, statusCode) {
        super(message);
        this.name = 'HttpClientError';
        this.statusCode = statusCode;
        Object.setPrototypeOf(this, HttpClientError.prototype);
    }
}
class HttpClientResponse {
    constructor(message) {
        this.message = message;
    }
    readBody() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                let output = Buffer.alloc(0);
                this.message.on('data', (chunk) => {
                    output = Buffer.concat([output, chunk]);
                });
                this.message.on('end', () => {
                    resolve(output.toString());
                });
            }));
        });
    }
    readBodyBuffer() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                const chunks = [];
                this.message.on('data', (chunk) => {
                    chunks.push(chunk);
                });
                this.message.on('end', () => {
                    resolve(Buffer.concat(chunks));
                });
            }));
        });
    }
}
function isHttps(requestUrl) {
    const parsedUrl = new URL(requestUrl);
    return parsedUrl.protocol === 'https:';
}
class HttpClient {
    constructor(userAgent, handlers, requestOptions) {
        this._ignoreSslError = false;
        this._allowRedirects = true;
        this._allowRedirectDowngrade = false;
        this._maxRedirects = 50;
        this._allowRetries = false;
        this._maxRetries = 1;
        this._keepAlive = false;
        this._disposed = false;
        this.userAgent = this._getUserAgentWithOrchestrationId(userAgent);
        this.handlers = handlers || [];
        this.requestOptions = requestOptions;
        if (requestOptions) {
            if (requestOptions.ignoreSslError != null) {
                this._ignoreSslError = requestOptions.ignoreSslError;
            }
            this._socketTimeout = requestOptions.socketTimeout;
            if (requestOptions.allowRedirects != null) {
                this._allowRedirects = requestOptions.allowRedirects;
            }
            if (requestOptions.allowRedirectDowngrade != null) {
                this._allowRedirectDowngrade = requestOptions.allowRedirectDowngrade;
            }
            if (requestOptions.maxRedirects != null) {
                this._maxRedirects = Math.max(requestOptions.maxRedirects, 0);
            }
            if (requestOptions.keepAlive != null) {
                this._keepAlive = requestOptions.keepAlive;
            }
            if (requestOptions.allowRetries != null) {
                this._allowRetries = requestOptions.allowRetries;
            }
            if (requestOptions.maxRetries != null) {
                this._maxRetries = requestOptions.maxRetries;
            }
        }
    }
    options(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('OPTIONS', requestUrl, null, additionalHeaders || {});
        });
    }
    get(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('GET', requestUrl, null, additionalHeaders || {});
        });
    }
    del(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('DELETE', requestUrl, null, additionalHeaders || {});
        });
    }
    post(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('POST', requestUrl, data, additionalHeaders || {});
        });
    }
    patch(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PATCH', requestUrl, data, additionalHeaders || {});
        });
    }
    put(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PUT', requestUrl, data, additionalHeaders || {});
        });
    }
    head(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('HEAD', requestUrl, null, additionalHeaders || {});
        });
    }
    sendStream(verb, requestUrl, stream, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request(verb, requestUrl, stream, additionalHeaders);
        });
    }
    /**
     * Gets a typed object from an endpoint
     * Be aware that not found returns a null.  Other errors (4xx, 5xx) reject the promise
     */
    getJson(requestUrl_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, additionalHeaders = {}) {
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            const res = yield this.get(requestUrl, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    postJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.post(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    putJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.put(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    patchJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.patch(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    /**
     * Makes a raw http request.
     * All other methods such as get, post, patch, and request ultimately call this.
     * Prefer get, del, post and patch
     */
    request(verb, requestUrl, data, headers) {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._disposed) {
                throw new Error('Client has already been disposed.');
            }
            const parsedUrl = new URL(requestUrl);
            let info = this._prepareRequest(verb, parsedUrl, headers);
            // Only perform retries on reads since writes may not be idempotent.
            const maxTries = this._allowRetries && RetryableHttpVerbs.includes(verb)
                ? this._maxRetries + 1
                : 1;
            let numTries = 0;
            let response;
            do {
                response = yield this.requestRaw(info, data);
                // Check if it's an authentication challenge
                if (response &&
                    response.message &&
                    response.message.statusCode === HttpCodes.Unauthorized) {
                    let authenticationHandler;
                    for (const handler of this.handlers) {
                        if (handler.canHandleAuthentication(response)) {
                            authenticationHandler = handler;
                            break;
                        }
                    }
                    if (authenticationHandler) {
                        return authenticationHandler.handleAuthentication(this, info, data);
                    }
                    else {
                        // We have received an unauthorized response but have no handlers to handle it.
                        // Let the response return to the caller.
                        return response;
                    }
                }
                let redirectsRemaining = this._maxRedirects;
                while (response.message.statusCode &&
                    HttpRedirectCodes.includes(response.message.statusCode) &&
                    this._allowRedirects &&
                    redirectsRemaining > 0) {
                    const redirectUrl = response.message.headers['location'];
                    if (!redirectUrl) {
                        // if there's no location to redirect to, we won't
                        break;
                    }
                    const parsedRedirectUrl = new URL(redirectUrl);
                    if (parsedUrl.protocol === 'https:' &&
                        parsedUrl.protocol !== parsedRedirectUrl.protocol &&
                        !this._allowRedirectDowngrade) {
                        throw new Error('Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.');
                    }
                    // we need to finish reading the response before reassigning response
                    // which will leak the open socket.
                    yield response.readBody();
                    // strip authorization header if redirected to a different hostname
                    if (parsedRedirectUrl.hostname !== parsedUrl.hostname) {
                        for (const header in headers) {
                            // header names are case insensitive
                            if (header.toLowerCase() === 'authorization') {
                                delete headers[header];
                            }
                        }
                    }
                    // let's make the request with the new redirectUrl
                    info = this._prepareRequest(verb, parsedRedirectUrl, headers);
                    response = yield this.requestRaw(info, data);
                    redirectsRemaining--;
                }
                if (!response.message.statusCode ||
                    !HttpResponseRetryCodes.includes(response.message.statusCode)) {
                    // If not a retry code, return immediately instead of retrying
                    return response;
                }
                numTries += 1;
                if (numTries < maxTries) {
                    yield response.readBody();
                    yield this._performExponentialBackoff(numTries);
                }
            } while (numTries < maxTries);
            return response;
        });
    }
    /**
     * Needs to be called if keepAlive is set to true in request options.
     */
    dispose() {
        if (this._agent) {
            this._agent.destroy();
        }
        this._disposed = true;
    }
    /**
     * Raw request.
     * @param info
     * @param data
     */
    requestRaw(info, data) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => {
                function callbackForResult(err, res) {
                    if (err) {
                        reject(err);
                    }
                    else if (!res) {
                        // If `err` is not passed, then `res` must be passed.
                        reject(new Error('Unknown error'));
                    }
                    else {
                        resolve(res);
                    }
                }
                this.requestRawWithCallback(info, data, callbackForResult);
            });
        });
    }
    /**
     * Raw request with callback.
     * @param info
     * @param data
     * @param onResult
     */
    requestRawWithCallback(info, data, onResult) {
        if (typeof data === 'string') {
            if (!info.options.headers) {
                info.options.headers = {};
            }
            info.options.headers['Content-Length'] = Buffer.byteLength(data, 'utf8');
        }
        let callbackCalled = false;
        function handleResult(err, res) {
            if (!callbackCalled) {
                callbackCalled = true;
                onResult(err, res);
            }
        }
        const req = info.httpModule.request(info.options, (msg) => {
            const res = new HttpClientResponse(msg);
            handleResult(undefined, res);
        });
        let socket;
        req.on('socket', sock => {
            socket = sock;
        });
        // If we ever get disconnected, we want the socket to timeout eventually
        req.setTimeout(this._socketTimeout || 3 * 60000, () => {
            if (socket) {
                socket.end();
            }
            handleResult(new Error(`Request timeout: ${info.options.path}`));
        });
        req.on('error', function (err) {
            // err has statusCode property
            // res should have headers
            handleResult(err);
        });
        if (data && typeof data === 'string') {
            req.write(data, 'utf8');
        }
        if (data && typeof data !== 'string') {
            data.on('close', function () {
                req.end();
            });
            data.pipe(req);
        }
        else {
            req.end();
        }
    }
    /**
     * Gets an http agent. This function is useful when you need an http agent that handles
     * routing through a proxy server - depending upon the url and proxy environment variables.
     * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
     */
    getAgent(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        return this._getAgent(parsedUrl);
    }
    getAgentDispatcher(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        const proxyUrl = getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (!useProxy) {
            return;
        }
        return this._getProxyAgentDispatcher(parsedUrl, proxyUrl);
    }
    _prepareRequest(method, requestUrl, headers) {
        const info = {};
        info.parsedUrl = requestUrl;
        const usingSsl = info.parsedUrl.protocol === 'https:';
        info.httpModule = usingSsl ? external_https_namespaceObject : external_http_namespaceObject;
        const defaultPort = usingSsl ? 443 : 80;
        info.options = {};
        info.options.host = info.parsedUrl.hostname;
        info.options.port = info.parsedUrl.port
            ? parseInt(info.parsedUrl.port)
            : defaultPort;
        info.options.path =
            (info.parsedUrl.pathname || '') + (info.parsedUrl.search || '');
        info.options.method = method;
        info.options.headers = this._mergeHeaders(headers);
        if (this.userAgent != null) {
            info.options.headers['user-agent'] = this.userAgent;
        }
        info.options.agent = this._getAgent(info.parsedUrl);
        // gives handlers an opportunity to participate
        if (this.handlers) {
            for (const handler of this.handlers) {
                handler.prepareRequest(info.options);
            }
        }
        return info;
    }
    _mergeHeaders(headers) {
        if (this.requestOptions && this.requestOptions.headers) {
            return Object.assign({}, lowercaseKeys(this.requestOptions.headers), lowercaseKeys(headers || {}));
        }
        return lowercaseKeys(headers || {});
    }
    /**
     * Gets an existing header value or returns a default.
     * Handles converting number header values to strings since HTTP headers must be strings.
     * Note: This returns string | string[] since some headers can have multiple values.
     * For headers that must always be a single string (like Content-Type), use the
     * specialized _getExistingOrDefaultContentTypeHeader method instead.
     */
    _getExistingOrDefaultHeader(additionalHeaders, header, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[header];
            if (headerValue) {
                clientHeader =
                    typeof headerValue === 'number' ? headerValue.toString() : headerValue;
            }
        }
        const additionalValue = additionalHeaders[header];
        if (additionalValue !== undefined) {
            return typeof additionalValue === 'number'
                ? additionalValue.toString()
                : additionalValue;
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    /**
     * Specialized version of _getExistingOrDefaultHeader for Content-Type header.
     * Always returns a single string (not an array) since Content-Type should be a single value.
     * Converts arrays to comma-separated strings and numbers to strings to ensure type safety.
     * This was split from _getExistingOrDefaultHeader to provide stricter typing for callers
     * that assign the result to places expecting a string (e.g., additionalHeaders[Headers.ContentType]).
     */
    _getExistingOrDefaultContentTypeHeader(additionalHeaders, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[Headers.ContentType];
            if (headerValue) {
                if (typeof headerValue === 'number') {
                    clientHeader = String(headerValue);
                }
                else if (Array.isArray(headerValue)) {
                    clientHeader = headerValue.join(', ');
                }
                else {
                    clientHeader = headerValue;
                }
            }
        }
        const additionalValue = additionalHeaders[Headers.ContentType];
        // Return the first non-undefined value, converting numbers or arrays to strings if necessary
        if (additionalValue !== undefined) {
            if (typeof additionalValue === 'number') {
                return String(additionalValue);
            }
            else if (Array.isArray(additionalValue)) {
                return additionalValue.join(', ');
            }
            else {
                return additionalValue;
            }
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    _getAgent(parsedUrl) {
        let agent;
        const proxyUrl = getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (this._keepAlive && useProxy) {
            agent = this._proxyAgent;
        }
        if (!useProxy) {
            agent = this._agent;
        }
        // if agent is already assigned use that agent.
        if (agent) {
            return agent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        let maxSockets = 100;
        if (this.requestOptions) {
            maxSockets = this.requestOptions.maxSockets || external_http_.globalAgent.maxSockets;
        }
        // This is `useProxy` again, but we need to check `proxyURl` directly for TypeScripts's flow analysis.
        if (proxyUrl && proxyUrl.hostname) {
            const agentOptions = {
                maxSockets,
                keepAlive: this._keepAlive,
                proxy: Object.assign(Object.assign({}, ((proxyUrl.username || proxyUrl.password) && {
                    proxyAuth: `${proxyUrl.username}:${proxyUrl.password}`
                })), { host: proxyUrl.hostname, port: proxyUrl.port })
            };
            let tunnelAgent;
            const overHttps = proxyUrl.protocol === 'https:';
            if (usingSsl) {
                tunnelAgent = overHttps ? tunnel.httpsOverHttps : tunnel.httpsOverHttp;
            }
            else {
                tunnelAgent = overHttps ? tunnel.httpOverHttps : tunnel.httpOverHttp;
            }
            agent = tunnelAgent(agentOptions);
            this._proxyAgent = agent;
        }
        // if tunneling agent isn't assigned create a new agent
        if (!agent) {
            const options = { keepAlive: this._keepAlive, maxSockets };
            agent = usingSsl ? new external_https_.Agent(options) : new external_http_.Agent(options);
            this._agent = agent;
        }
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            agent.options = Object.assign(agent.options || {}, {
                rejectUnauthorized: false
            });
        }
        return agent;
    }
    _getProxyAgentDispatcher(parsedUrl, proxyUrl) {
        let proxyAgent;
        if (this._keepAlive) {
            proxyAgent = this._proxyAgentDispatcher;
        }
        // if agent is already assigned use that agent.
        if (proxyAgent) {
            return proxyAgent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        proxyAgent = new ProxyAgent(Object.assign({ uri: proxyUrl.href, pipelining: !this._keepAlive ? 0 : 1 }, ((proxyUrl.username || proxyUrl.password) && {
            token: `Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString('base64')}`
        })));
        this._proxyAgentDispatcher = proxyAgent;
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            proxyAgent.options = Object.assign(proxyAgent.options.requestTls || {}, {
                rejectUnauthorized: false
            });
        }
        return proxyAgent;
    }
    _getUserAgentWithOrchestrationId(userAgent) {
        const baseUserAgent = userAgent || 'actions/http-client';
        const orchId = process.env['ACTIONS_ORCHESTRATION_ID'];
        if (orchId) {
            // Sanitize the orchestration ID to ensure it contains only valid characters
            // Valid characters: 0-9, a-z, _, -, .
            const sanitizedId = orchId.replace(/[^a-z0-9_.-]/gi, '_');
            return `${baseUserAgent} actions_orchestration_id/${sanitizedId}`;
        }
        return baseUserAgent;
    }
    _performExponentialBackoff(retryNumber) {
        return __awaiter(this, void 0, void 0, function* () {
            retryNumber = Math.min(ExponentialBackoffCeiling, retryNumber);
            const ms = ExponentialBackoffTimeSlice * Math.pow(2, retryNumber);
            return new Promise(resolve => setTimeout(() => resolve(), ms));
        });
    }
    _processResponse(res, options) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function* () {
                const statusCode = res.message.statusCode || 0;
                const response = {
                    statusCode,
                    result: null,
                    headers: {}
                };
                // not found leads to null obj returned
                if (statusCode === HttpCodes.NotFound) {
                    resolve(response);
                }
                // get the result from the body
                function dateTimeDeserializer(key, value) {
                    if (typeof value === 'string') {
                        const a = new Date(value);
                        if (!isNaN(a.valueOf())) {
                            return a;
                        }
                    }
                    return value;
                }
                let obj;
                let contents;
                try {
                    contents = yield res.readBody();
                    if (contents && contents.length > 0) {
                        if (options && options.deserializeDates) {
                            obj = JSON.parse(contents, dateTimeDeserializer);
                        }
                        else {
                            obj = JSON.parse(contents);
                        }
                        response.result = obj;
                    }
                    response.headers = res.message.headers;
                }
                catch (err) {
                    // Invalid resource (contents not json);  leaving result obj null
                }
                // note that 3xx redirects are handled by the http layer.
                if (statusCode > 299) {
                    let msg;
                    // if exception/error in body, attempt to get better error
                    if (obj && obj.message) {
                        msg = obj.message;
                    }
                    else if (contents && contents.length > 0) {
                        // it may be the case that the exception is in the body message as string
                        msg = contents;
                    }
                    else {
                        msg = `Failed request: (${statusCode})`;
                    }
                    const err = new HttpClientError(msg, statusCode);
                    err.result = response.result;
                    reject(err);
                }
                else {
                    resolve(response);
                }
            }));
        });
    }
}
const lowercaseKeys = (obj) => Object.keys(obj).reduce((c, k) => ((c[k.toLowerCase()] = obj[k]), c), {});
//# sourceMappingURL=index.js.map
// EXTERNAL MODULE: ../../src/http/http-error.ts
var http_error = __nccwpck_require__(667);
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
        const holdsPem = /-----BEGIN [A-Z ]*CERTIFICATE-----/.test((0,external_node_fs_namespaceObject.readFileSync)(file, 'latin1'));
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

// EXTERNAL MODULE: ../../src/http/reply.ts
var reply = __nccwpck_require__(66);
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
        this.client = new HttpClient(options.userAgent, [], { socketTimeout: options.timeoutMs + 60_000 });
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
            const proxy = checkBypass(url) ? undefined : this.options.network.proxies[url.protocol];
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
    const secure = socket instanceof external_node_tls_namespaceObject.TLSSocket;
    // In a tunnel a TLS socket is connected before its handshake begins.
    if (!socket.connecting && !(secure && socket.getFinished() === undefined))
        then();
    else
        socket.once(secure ? 'secureConnect' : 'connect', then);
}

// EXTERNAL MODULE: ../../src/report/explain.ts + 9 modules
var explain = __nccwpck_require__(220);
// EXTERNAL MODULE: ../../src/report/failed-request.ts
var failed_request = __nccwpck_require__(191);
// EXTERNAL MODULE: ../../node_modules/@actions/github/lib/context.js
var context = __nccwpck_require__(753);
;// CONCATENATED MODULE: ../../node_modules/@actions/github/lib/internal/utils.js
var utils_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


function getAuthString(token, options) {
    if (!token && !options.auth) {
        throw new Error('Parameter token or opts.auth is required');
    }
    else if (token && options.auth) {
        throw new Error('Parameters token and opts.auth may not both be specified');
    }
    return typeof options.auth === 'string' ? options.auth : `token ${token}`;
}
function getProxyAgent(destinationUrl) {
    const hc = new HttpClient();
    return hc.getAgent(destinationUrl);
}
function getProxyAgentDispatcher(destinationUrl) {
    const hc = new HttpClient();
    return hc.getAgentDispatcher(destinationUrl);
}
function getProxyFetch(destinationUrl) {
    const httpDispatcher = getProxyAgentDispatcher(destinationUrl);
    const proxyFetch = (url, opts) => utils_awaiter(this, void 0, void 0, function* () {
        return fetch(url, Object.assign(Object.assign({}, opts), { dispatcher: httpDispatcher }));
    });
    return proxyFetch;
}
function getApiBaseUrl() {
    return process.env['GITHUB_API_URL'] || 'https://api.github.com';
}
function getUserAgentWithOrchestrationId(baseUserAgent) {
    var _a;
    const orchId = (_a = process.env['ACTIONS_ORCHESTRATION_ID']) === null || _a === void 0 ? void 0 : _a.trim();
    if (orchId) {
        const sanitizedId = orchId.replace(/[^a-z0-9_.-]/gi, '_');
        const tag = `actions_orchestration_id/${sanitizedId}`;
        if (baseUserAgent === null || baseUserAgent === void 0 ? void 0 : baseUserAgent.includes(tag))
            return baseUserAgent;
        const ua = baseUserAgent ? `${baseUserAgent} ` : '';
        return `${ua}${tag}`;
    }
    return baseUserAgent;
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ../../node_modules/universal-user-agent/index.js
function getUserAgent() {
  if (typeof navigator === "object" && "userAgent" in navigator) {
    return navigator.userAgent;
  }

  if (typeof process === "object" && process.version !== undefined) {
    return `Node.js/${process.version.substr(1)} (${process.platform}; ${
      process.arch
    })`;
  }

  return "<environment undetectable>";
}

;// CONCATENATED MODULE: ../../node_modules/before-after-hook/lib/register.js
// @ts-check

function register(state, name, method, options) {
  if (typeof method !== "function") {
    throw new Error("method for before hook must be a function");
  }

  if (!options) {
    options = {};
  }

  if (Array.isArray(name)) {
    return name.reverse().reduce((callback, name) => {
      return register.bind(null, state, name, callback, options);
    }, method)();
  }

  return Promise.resolve().then(() => {
    if (!state.registry[name]) {
      return method(options);
    }

    return state.registry[name].reduce((method, registered) => {
      return registered.hook.bind(null, method, options);
    }, method)();
  });
}

;// CONCATENATED MODULE: ../../node_modules/before-after-hook/lib/add.js
// @ts-check

function addHook(state, kind, name, hook) {
  const orig = hook;
  if (!state.registry[name]) {
    state.registry[name] = [];
  }

  if (kind === "before") {
    hook = (method, options) => {
      return Promise.resolve()
        .then(orig.bind(null, options))
        .then(method.bind(null, options));
    };
  }

  if (kind === "after") {
    hook = (method, options) => {
      let result;
      return Promise.resolve()
        .then(method.bind(null, options))
        .then((result_) => {
          result = result_;
          return orig(result, options);
        })
        .then(() => {
          return result;
        });
    };
  }

  if (kind === "error") {
    hook = (method, options) => {
      return Promise.resolve()
        .then(method.bind(null, options))
        .catch((error) => {
          return orig(error, options);
        });
    };
  }

  state.registry[name].push({
    hook: hook,
    orig: orig,
  });
}

;// CONCATENATED MODULE: ../../node_modules/before-after-hook/lib/remove.js
// @ts-check

function removeHook(state, name, method) {
  if (!state.registry[name]) {
    return;
  }

  const index = state.registry[name]
    .map((registered) => {
      return registered.orig;
    })
    .indexOf(method);

  if (index === -1) {
    return;
  }

  state.registry[name].splice(index, 1);
}

;// CONCATENATED MODULE: ../../node_modules/before-after-hook/index.js
// @ts-check





// bind with array of arguments: https://stackoverflow.com/a/21792913
const bind = Function.bind;
const bindable = bind.bind(bind);

function bindApi(hook, state, name) {
  const removeHookRef = bindable(removeHook, null).apply(
    null,
    name ? [state, name] : [state]
  );
  hook.api = { remove: removeHookRef };
  hook.remove = removeHookRef;
  ["before", "error", "after", "wrap"].forEach((kind) => {
    const args = name ? [state, kind, name] : [state, kind];
    hook[kind] = hook.api[kind] = bindable(addHook, null).apply(null, args);
  });
}

function Singular() {
  const singularHookName = Symbol("Singular");
  const singularHookState = {
    registry: {},
  };
  const singularHook = register.bind(null, singularHookState, singularHookName);
  bindApi(singularHook, singularHookState, singularHookName);
  return singularHook;
}

function Collection() {
  const state = {
    registry: {},
  };

  const hook = register.bind(null, state);
  bindApi(hook, state);

  return hook;
}

/* harmony default export */ const before_after_hook = ({ Singular, Collection });

;// CONCATENATED MODULE: ../../node_modules/@octokit/endpoint/dist-bundle/index.js
// pkg/dist-src/defaults.js


// pkg/dist-src/version.js
var dist_bundle_VERSION = "0.0.0-development";

// pkg/dist-src/defaults.js
var dist_bundle_userAgent = `octokit-endpoint.js/${dist_bundle_VERSION} ${getUserAgent()}`;
var DEFAULTS = {
  method: "GET",
  baseUrl: "https://api.github.com",
  headers: {
    accept: "application/vnd.github.v3+json",
    "user-agent": dist_bundle_userAgent
  },
  mediaType: {
    format: ""
  }
};

// pkg/dist-src/util/lowercase-keys.js
function dist_bundle_lowercaseKeys(object) {
  if (!object) {
    return {};
  }
  return Object.keys(object).reduce((newObj, key) => {
    newObj[key.toLowerCase()] = object[key];
    return newObj;
  }, {});
}

// pkg/dist-src/util/is-plain-object.js
function isPlainObject(value) {
  if (typeof value !== "object" || value === null) return false;
  if (Object.prototype.toString.call(value) !== "[object Object]") return false;
  const proto = Object.getPrototypeOf(value);
  if (proto === null) return true;
  const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
  return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}

// pkg/dist-src/util/merge-deep.js
function mergeDeep(defaults, options) {
  const result = Object.assign({}, defaults);
  Object.keys(options).forEach((key) => {
    if (isPlainObject(options[key])) {
      if (!(key in defaults)) Object.assign(result, { [key]: options[key] });
      else result[key] = mergeDeep(defaults[key], options[key]);
    } else {
      Object.assign(result, { [key]: options[key] });
    }
  });
  return result;
}

// pkg/dist-src/util/remove-undefined-properties.js
function removeUndefinedProperties(obj) {
  for (const key in obj) {
    if (obj[key] === void 0) {
      delete obj[key];
    }
  }
  return obj;
}

// pkg/dist-src/merge.js
function merge(defaults, route, options) {
  if (typeof route === "string") {
    let [method, url] = route.split(" ");
    options = Object.assign(url ? { method, url } : { url: method }, options);
  } else {
    options = Object.assign({}, route);
  }
  options.headers = dist_bundle_lowercaseKeys(options.headers);
  removeUndefinedProperties(options);
  removeUndefinedProperties(options.headers);
  const mergedOptions = mergeDeep(defaults || {}, options);
  if (options.url === "/graphql") {
    if (defaults && defaults.mediaType.previews?.length) {
      mergedOptions.mediaType.previews = defaults.mediaType.previews.filter(
        (preview) => !mergedOptions.mediaType.previews.includes(preview)
      ).concat(mergedOptions.mediaType.previews);
    }
    mergedOptions.mediaType.previews = (mergedOptions.mediaType.previews || []).map((preview) => preview.replace(/-preview/, ""));
  }
  return mergedOptions;
}

// pkg/dist-src/util/add-query-parameters.js
function addQueryParameters(url, parameters) {
  const separator = /\?/.test(url) ? "&" : "?";
  const names = Object.keys(parameters);
  if (names.length === 0) {
    return url;
  }
  return url + separator + names.map((name) => {
    if (name === "q") {
      return "q=" + parameters.q.split("+").map(encodeURIComponent).join("+");
    }
    return `${name}=${encodeURIComponent(parameters[name])}`;
  }).join("&");
}

// pkg/dist-src/util/extract-url-variable-names.js
var urlVariableRegex = /\{[^{}}]+\}/g;
function removeNonChars(variableName) {
  return variableName.replace(/(?:^\W+)|(?:(?<!\W)\W+$)/g, "").split(/,/);
}
function extractUrlVariableNames(url) {
  const matches = url.match(urlVariableRegex);
  if (!matches) {
    return [];
  }
  return matches.map(removeNonChars).reduce((a, b) => a.concat(b), []);
}

// pkg/dist-src/util/omit.js
function omit(object, keysToOmit) {
  const result = { __proto__: null };
  for (const key of Object.keys(object)) {
    if (keysToOmit.indexOf(key) === -1) {
      result[key] = object[key];
    }
  }
  return result;
}

// pkg/dist-src/util/url-template.js
function encodeReserved(str) {
  return str.split(/(%[0-9A-Fa-f]{2})/g).map(function(part) {
    if (!/%[0-9A-Fa-f]/.test(part)) {
      part = encodeURI(part).replace(/%5B/g, "[").replace(/%5D/g, "]");
    }
    return part;
  }).join("");
}
function encodeUnreserved(str) {
  return encodeURIComponent(str).replace(/[!'()*]/g, function(c) {
    return "%" + c.charCodeAt(0).toString(16).toUpperCase();
  });
}
function encodeValue(operator, value, key) {
  value = operator === "+" || operator === "#" ? encodeReserved(value) : encodeUnreserved(value);
  if (key) {
    return encodeUnreserved(key) + "=" + value;
  } else {
    return value;
  }
}
function isDefined(value) {
  return value !== void 0 && value !== null;
}
function isKeyOperator(operator) {
  return operator === ";" || operator === "&" || operator === "?";
}
function getValues(context, operator, key, modifier) {
  var value = context[key], result = [];
  if (isDefined(value) && value !== "") {
    if (typeof value === "string" || typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") {
      value = value.toString();
      if (modifier && modifier !== "*") {
        value = value.substring(0, parseInt(modifier, 10));
      }
      result.push(
        encodeValue(operator, value, isKeyOperator(operator) ? key : "")
      );
    } else {
      if (modifier === "*") {
        if (Array.isArray(value)) {
          value.filter(isDefined).forEach(function(value2) {
            result.push(
              encodeValue(operator, value2, isKeyOperator(operator) ? key : "")
            );
          });
        } else {
          Object.keys(value).forEach(function(k) {
            if (isDefined(value[k])) {
              result.push(encodeValue(operator, value[k], k));
            }
          });
        }
      } else {
        const tmp = [];
        if (Array.isArray(value)) {
          value.filter(isDefined).forEach(function(value2) {
            tmp.push(encodeValue(operator, value2));
          });
        } else {
          Object.keys(value).forEach(function(k) {
            if (isDefined(value[k])) {
              tmp.push(encodeUnreserved(k));
              tmp.push(encodeValue(operator, value[k].toString()));
            }
          });
        }
        if (isKeyOperator(operator)) {
          result.push(encodeUnreserved(key) + "=" + tmp.join(","));
        } else if (tmp.length !== 0) {
          result.push(tmp.join(","));
        }
      }
    }
  } else {
    if (operator === ";") {
      if (isDefined(value)) {
        result.push(encodeUnreserved(key));
      }
    } else if (value === "" && (operator === "&" || operator === "?")) {
      result.push(encodeUnreserved(key) + "=");
    } else if (value === "") {
      result.push("");
    }
  }
  return result;
}
function parseUrl(template) {
  return {
    expand: expand.bind(null, template)
  };
}
function expand(template, context) {
  var operators = ["+", "#", ".", "/", ";", "?", "&"];
  template = template.replace(
    /\{([^\{\}]+)\}|([^\{\}]+)/g,
    function(_, expression, literal) {
      if (expression) {
        let operator = "";
        const values = [];
        if (operators.indexOf(expression.charAt(0)) !== -1) {
          operator = expression.charAt(0);
          expression = expression.substr(1);
        }
        expression.split(/,/g).forEach(function(variable) {
          var tmp = /([^:\*]*)(?::(\d+)|(\*))?/.exec(variable);
          values.push(getValues(context, operator, tmp[1], tmp[2] || tmp[3]));
        });
        if (operator && operator !== "+") {
          var separator = ",";
          if (operator === "?") {
            separator = "&";
          } else if (operator !== "#") {
            separator = operator;
          }
          return (values.length !== 0 ? operator : "") + values.join(separator);
        } else {
          return values.join(",");
        }
      } else {
        return encodeReserved(literal);
      }
    }
  );
  if (template === "/") {
    return template;
  } else {
    return template.replace(/\/$/, "");
  }
}

// pkg/dist-src/parse.js
function dist_bundle_parse(options) {
  let method = options.method.toUpperCase();
  let url = (options.url || "/").replace(/:([a-z]\w+)/g, "{$1}");
  let headers = Object.assign({}, options.headers);
  let body;
  let parameters = omit(options, [
    "method",
    "baseUrl",
    "url",
    "headers",
    "request",
    "mediaType"
  ]);
  const urlVariableNames = extractUrlVariableNames(url);
  url = parseUrl(url).expand(parameters);
  if (!/^http/.test(url)) {
    url = options.baseUrl + url;
  }
  const omittedParameters = Object.keys(options).filter((option) => urlVariableNames.includes(option)).concat("baseUrl");
  const remainingParameters = omit(parameters, omittedParameters);
  const isBinaryRequest = /application\/octet-stream/i.test(headers.accept);
  if (!isBinaryRequest) {
    if (options.mediaType.format) {
      headers.accept = headers.accept.split(/,/).map(
        (format) => format.replace(
          /application\/vnd(\.\w+)(\.v3)?(\.\w+)?(\+json)?$/,
          `application/vnd$1$2.${options.mediaType.format}`
        )
      ).join(",");
    }
    if (url.endsWith("/graphql")) {
      if (options.mediaType.previews?.length) {
        const previewsFromAcceptHeader = headers.accept.match(/(?<![\w-])[\w-]+(?=-preview)/g) || [];
        headers.accept = previewsFromAcceptHeader.concat(options.mediaType.previews).map((preview) => {
          const format = options.mediaType.format ? `.${options.mediaType.format}` : "+json";
          return `application/vnd.github.${preview}-preview${format}`;
        }).join(",");
      }
    }
  }
  if (["GET", "HEAD"].includes(method)) {
    url = addQueryParameters(url, remainingParameters);
  } else {
    if ("data" in remainingParameters) {
      body = remainingParameters.data;
    } else {
      if (Object.keys(remainingParameters).length) {
        body = remainingParameters;
      }
    }
  }
  if (!headers["content-type"] && typeof body !== "undefined") {
    headers["content-type"] = "application/json; charset=utf-8";
  }
  if (["PATCH", "PUT"].includes(method) && typeof body === "undefined") {
    body = "";
  }
  return Object.assign(
    { method, url, headers },
    typeof body !== "undefined" ? { body } : null,
    options.request ? { request: options.request } : null
  );
}

// pkg/dist-src/endpoint-with-defaults.js
function endpointWithDefaults(defaults, route, options) {
  return dist_bundle_parse(merge(defaults, route, options));
}

// pkg/dist-src/with-defaults.js
function withDefaults(oldDefaults, newDefaults) {
  const DEFAULTS2 = merge(oldDefaults, newDefaults);
  const endpoint2 = endpointWithDefaults.bind(null, DEFAULTS2);
  return Object.assign(endpoint2, {
    DEFAULTS: DEFAULTS2,
    defaults: withDefaults.bind(null, DEFAULTS2),
    merge: merge.bind(null, DEFAULTS2),
    parse: dist_bundle_parse
  });
}

// pkg/dist-src/index.js
var endpoint = withDefaults(null, DEFAULTS);


// EXTERNAL MODULE: ../../node_modules/@octokit/request/node_modules/content-type/dist/index.js
var dist = __nccwpck_require__(795);
;// CONCATENATED MODULE: ../../node_modules/json-with-bigint/json-with-bigint.js
const intRegex = /^-?\d+$/;
const noiseValue = /^-?\d+n+$/; // Noise - strings that match the custom format before being converted to it
const originalStringify = JSON.stringify;
const originalParse = JSON.parse;
const customFormat = /^-?\d+n$/;

const bigIntsStringify = /([\[:])?"(-?\d+)n"($|\s*[,\}\]])/g;
const noiseStringify = /([\[:])?("-?\d+n+)n("$|"\s*[,\}\]])/g;

/**
 * @typedef {(this: any, key: string | number | undefined, value: any) => any} Replacer
 * @typedef {(key: string | number | undefined, value: any, context?: { source: string }) => any} Reviver
 */

/**
 * Checks if a value is unstringifiable according to native JSON.stringify rules.
 *
 * @param {any} val The value to check.
 * @returns {boolean} True if the value is undefined, a function, or a symbol.
 */
const isUnstringifiable = (val) =>
  val === undefined || typeof val === "function" || typeof val === "symbol";

/**
 * Checks if a value is a native JSON.rawJSON object (Node.js 22+).
 *
 * @param {any} val The value to check.
 * @returns {boolean} True if the value is a RawJSON instance.
 */
const isRawJSON = (val) =>
  val !== null &&
  typeof val === "object" &&
  val.constructor &&
  val.constructor.name === "RawJSON";

/**
 * Iteratively converts a JS value to a JSON string.
 * Used as a fallback when the native JSON.stringify hits the Maximum Call Stack size.
 * Fully compliant with JSON formatting (space), replacers, and toJSON behaviors.
 *
 * @param {any} rootValue The value to stringify.
 * @param {Replacer | Array<string | number> | null} [replacer] User's custom replacer function.
 * @param {string | number} [spaceParam] Indentation for pretty-printing.
 * @returns {string | undefined} The generated JSON string.
 */
const stringifyIteratively = (rootValue, replacer, spaceParam) => {
  let space = "";

  if (typeof spaceParam === "number") {
    space = " ".repeat(Math.min(10, Math.max(0, Math.floor(spaceParam))));
  } else if (typeof spaceParam === "string") {
    space = spaceParam.slice(0, 10);
  }

  const isFunctionReplacer = typeof replacer === "function";
  const propertyList = Array.isArray(replacer)
    ? new Set(replacer.map(String))
    : null;

  /**
   * Prepares a value for stringification by resolving toJSON, handling BigInts,
   * applying custom replacers, and unwrapping primitive objects.
   *
   * @param {object|Array} parent The parent object or array holding the value.
   * @param {string} key The key associated with the value.
   * @param {any} val The raw value to process.
   * @returns {any} The processed value ready for stringification.
   */
  const prepareVal = (parent, key, val) => {
    const isObject = val !== null && typeof val === "object";
    const hasToJSON = isObject && typeof val.toJSON === "function";

    if (hasToJSON) {
      val = val.toJSON(key);
    }

    const isNoise = typeof val === "string" && noiseValue.test(val);

    if (isNoise) return val + "n";

    const isBigInt = typeof val === "bigint";

    if (isBigInt) {
      const supportsRawJSON = "rawJSON" in JSON;

      if (supportsRawJSON) return JSON.rawJSON(val.toString());

      return val.toString() + "n";
    }

    if (isFunctionReplacer) {
      val = replacer.call(parent, key, val);
    }

    const isPostReplacerObject = val !== null && typeof val === "object";

    if (isPostReplacerObject) {
      const isPrimitiveWrapper =
        val instanceof Number ||
        val instanceof String ||
        val instanceof Boolean;

      if (isPrimitiveWrapper) {
        val = val.valueOf();
      }
    }

    return val;
  };

  const rootProcessed = prepareVal({ "": rootValue }, "", rootValue);

  if (isUnstringifiable(rootProcessed)) {
    return undefined;
  }

  const isRootPrimitive =
    rootProcessed === null || typeof rootProcessed !== "object";
  const isRootNativeRawJSON = isRawJSON(rootProcessed);

  if (isRootPrimitive || isRootNativeRawJSON) {
    return originalStringify(rootProcessed);
  }

  const chunks = [];
  let level = 0;

  const stack = [
    {
      parent: { "": rootProcessed },
      key: "",
      val: rootProcessed,
      isArray: Array.isArray(rootProcessed),
      keys: Array.isArray(rootProcessed) ? null : Object.keys(rootProcessed),
      index: 0,
      first: true,
    },
  ];

  const visited = new WeakSet([rootProcessed]);

  while (stack.length > 0) {
    const node = stack[stack.length - 1];

    if (node.index === 0) {
      chunks.push(node.isArray ? "[" : "{");
      level++;
    }

    let isDone = false;

    if (node.isArray) {
      if (node.index < node.val.length) {
        if (!node.first) chunks.push(",");

        if (space) chunks.push("\n" + space.repeat(level));

        const childRaw = node.val[node.index];
        const childVal = prepareVal(node.val, String(node.index), childRaw);

        if (isUnstringifiable(childVal)) {
          chunks.push("null");
          node.first = false;
          node.index++;
        } else {
          const isComplexObject =
            childVal !== null && typeof childVal === "object";
          const isNativeRaw = isRawJSON(childVal);

          if (isComplexObject && !isNativeRaw) {
            if (visited.has(childVal)) {
              throw new TypeError("Converting circular structure to JSON");
            }

            visited.add(childVal);

            stack.push({
              parent: node.val,
              key: String(node.index),
              val: childVal,
              isArray: Array.isArray(childVal),
              keys: Array.isArray(childVal) ? null : Object.keys(childVal),
              index: 0,
              first: true,
            });

            node.first = false;
            node.index++;
          } else {
            chunks.push(originalStringify(childVal));
            node.first = false;
            node.index++;
          }
        }
      } else {
        isDone = true;
      }
    } else {
      while (node.index < node.keys.length) {
        const k = node.keys[node.index++];

        const isFilteredOutByArray = propertyList && !propertyList.has(k);

        if (isFilteredOutByArray) continue;

        const childRaw = node.val[k];
        const childVal = prepareVal(node.val, k, childRaw);

        if (isUnstringifiable(childVal)) continue;

        if (!node.first) chunks.push(",");

        if (space) {
          chunks.push("\n" + space.repeat(level) + originalStringify(k) + ": ");
        } else {
          chunks.push(originalStringify(k) + ":");
        }

        const isComplexObject =
          childVal !== null && typeof childVal === "object";
        const isNativeRaw = isRawJSON(childVal);

        if (isComplexObject && !isNativeRaw) {
          if (visited.has(childVal)) {
            throw new TypeError("Converting circular structure to JSON");
          }

          visited.add(childVal);

          stack.push({
            parent: node.val,
            key: k,
            val: childVal,
            isArray: Array.isArray(childVal),
            keys: Array.isArray(childVal) ? null : Object.keys(childVal),
            index: 0,
            first: true,
          });

          node.first = false;

          break; // Stop current loop level to process the newly pushed stack node
        } else {
          chunks.push(originalStringify(childVal));
          node.first = false;
        }
      }

      const isNodeFullyProcessed =
        node.index >= node.keys.length && stack[stack.length - 1] === node;

      if (isNodeFullyProcessed) {
        isDone = true;
      }
    }

    if (isDone) {
      level--;

      if (!node.first && space) chunks.push("\n" + space.repeat(level));

      chunks.push(node.isArray ? "]" : "}");
      visited.delete(node.val);
      stack.pop();
    }
  }

  return chunks.join("");
};

/**
 * Converts a JavaScript value to a JSON string.
 *
 * Supports serialization of BigInt values using two strategies:
 * 1. Custom format "123n" → "123" (universal fallback)
 * 2. Native JSON.rawJSON() (Node.js 22+, fastest) when available
 *
 * All other values are serialized exactly like native JSON.stringify().
 *
 * @param {*} value The value to convert to a JSON string.
 * @param {Replacer | Array<string | number> | null} [replacer]
 * A function that alters the behavior of the stringification process,
 * or an array of strings/numbers to indicate properties to exclude.
 * @param {string | number} [space]
 * A string or number to specify indentation or pretty-printing.
 * @returns {string} The JSON string representation.
 */
const JSONStringify = (value, replacer, space) => {
  try {
    const supportsRawJSON = "rawJSON" in JSON;

    if (supportsRawJSON) {
      return originalStringify(
        value,
        (key, val) => {
          if (typeof val === "bigint") return JSON.rawJSON(val.toString());

          const hasFunctionReplacer = typeof replacer === "function";

          if (hasFunctionReplacer) return replacer(key, val);

          const isKeyInArrayReplacer =
            Array.isArray(replacer) && replacer.includes(key);

          if (isKeyInArrayReplacer) return val;

          return val;
        },
        space,
      );
    }

    if (!value) return originalStringify(value, replacer, space);

    const convertedToCustomJSON = originalStringify(
      value,
      (key, val) => {
        const isNoise = typeof val === "string" && noiseValue.test(val);

        if (isNoise) return val.toString() + "n"; // Mark noise values with additional "n" to offset the deletion of one "n" during the processing

        if (typeof val === "bigint") return val.toString() + "n";

        const hasFunctionReplacer = typeof replacer === "function";

        if (hasFunctionReplacer) return replacer(key, val);

        const isKeyInArrayReplacer =
          Array.isArray(replacer) && replacer.includes(key);

        if (isKeyInArrayReplacer) return val;

        return val;
      },
      space,
    );

    const processedJSON = convertedToCustomJSON.replace(
      bigIntsStringify,
      "$1$2$3",
    ); // Delete one "n" off the end of every BigInt value

    const denoisedJSON = processedJSON.replace(noiseStringify, "$1$2$3"); // Remove one "n" off the end of every noisy string

    return denoisedJSON;
  } catch (error) {
    if (error instanceof RangeError) {
      const convertedJSON = stringifyIteratively(value, replacer, space);

      if (convertedJSON === undefined) return undefined;

      const supportsRawJSON = "rawJSON" in JSON;

      if (supportsRawJSON) return convertedJSON;

      const processedJSON = convertedJSON.replace(bigIntsStringify, "$1$2$3");

      return processedJSON.replace(noiseStringify, "$1$2$3");
    }

    throw error;
  }
};

const featureCache = new Map();

/**
 * Detects if the current JSON.parse implementation supports the context.source feature.
 *
 * Uses toString() fingerprinting to cache results and automatically detect runtime
 * replacements of JSON.parse (polyfills, mocks, etc.).
 *
 * @returns {boolean} true if context.source is supported, false otherwise.
 */
const isContextSourceSupported = () => {
  const parseFingerprint = JSON.parse.toString();

  if (featureCache.has(parseFingerprint)) {
    return featureCache.get(parseFingerprint);
  }

  try {
    const result = JSON.parse(
      "1",
      (_, __, context) => !!context?.source && context.source === "1",
    );
    featureCache.set(parseFingerprint, result);

    return result;
  } catch {
    featureCache.set(parseFingerprint, false);

    return false;
  }
};

/**
 * Reviver function that converts custom-format BigInt strings back to BigInt values.
 * Also handles "noise" strings that accidentally match the BigInt format.
 *
 * @param {string | number | undefined} key The object key.
 * @param {*} value The value being parsed.
 * @param {object} [context] Parse context (if supported by JSON.parse).
 * @param {Reviver} [userReviver] User's custom reviver function.
 * @returns {any} The transformed value.
 */
const convertMarkedBigIntsReviver = (key, value, context, userReviver) => {
  const isCustomFormatBigInt =
    typeof value === "string" && customFormat.test(value);

  if (isCustomFormatBigInt) return BigInt(value.slice(0, -1));

  const isNoiseValue = typeof value === "string" && noiseValue.test(value);
  if (isNoiseValue) return value.slice(0, -1);

  const hasUserReviver = typeof userReviver === "function";

  if (!hasUserReviver) return value;

  return userReviver(key, value, context);
};

/**
 * Fast JSON.parse implementation (~2x faster than classic fallback).
 * Uses JSON.parse's context.source feature to detect integers and convert
 * large numbers directly to BigInt without string manipulation.
 *
 * Does not support legacy custom format from v1 of this library.
 *
 * @param {string} text JSON string to parse.
 * @param {Reviver} [reviver] Transform function to apply to each value.
 * @returns {any} Parsed JavaScript value.
 */
const JSONParseV2 = (text, reviver) => {
  return JSON.parse(text, (key, value, context) => {
    const isNumber = typeof value === "number";
    const isOutOfBounds =
      value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER;
    const isBigNumber = isNumber && isOutOfBounds;
    const isInt = context && intRegex.test(context.source);
    const isBigInt = isBigNumber && isInt;

    if (isBigInt) return BigInt(context.source);

    const hasCustomReviver = typeof reviver === "function";

    if (!hasCustomReviver) return value;

    return reviver(key, value, context);
  });
};

const MAX_INT = Number.MAX_SAFE_INTEGER.toString();
const MAX_DIGITS = MAX_INT.length;
const stringsOrLargeNumbers =
  /"(?:[^"\\]|\\.)*"|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/g;
const noiseValueWithQuotes = /^"-?\d+n+"$/; // Noise - strings that match the custom format before being converted to it

/**
 * Iteratively traverses the parsed object bottom-up (post-order),
 * emulating the native JSON.parse reviver behavior.
 * This avoids Call Stack overflows (RangeError) on deeply nested structures.
 *
 * @param {any} parsed The natively parsed JSON object.
 * @param {Reviver} [userReviver] User's custom reviver function.
 * @returns {any} The fully processed object.
 */
const applyReviverIteratively = (parsed, userReviver) => {
  const rootHolder = { "": parsed };
  const stack = [{ parent: rootHolder, key: "", visited: false }];

  while (stack.length > 0) {
    const node = stack[stack.length - 1];

    if (!node.visited) {
      node.visited = true;

      const value = node.parent[node.key];
      const isComplexObject = value !== null && typeof value === "object";

      if (isComplexObject) {
        const keys = Object.keys(value);

        for (let i = keys.length - 1; i >= 0; i--) {
          stack.push({ parent: value, key: keys[i], visited: false });
        }
      }
    } else {
      const { parent, key } = node;
      let value = parent[key];

      if (typeof value === "string") {
        const isCustomFormatBigInt = customFormat.test(value);

        if (isCustomFormatBigInt) {
          value = BigInt(value.slice(0, -1));
        } else {
          const isNoise = noiseValue.test(value);

          if (isNoise) value = value.slice(0, -1);
        }
      }

      const hasUserReviver = typeof userReviver === "function";

      if (hasUserReviver) {
        value = userReviver.call(parent, key, value);
      }

      const isDeleted = value === undefined;

      if (isDeleted) {
        delete parent[key];
      } else {
        parent[key] = value;
      }

      stack.pop();
    }
  }

  return rootHolder[""];
};

/**
 * Pre-processes the JSON string to mark large numbers with an 'n' suffix.
 *
 * @param {string} text The raw JSON string.
 * @returns {string} The serialized string with marked BigInts.
 */
const serializeBigInts = (text) => {
  return text.replace(
    stringsOrLargeNumbers,
    (match, digits, fractional, exponential) => {
      const isString = match[0] === '"';
      const isNoise = isString && noiseValueWithQuotes.test(match);

      if (isNoise) return match.substring(0, match.length - 1) + 'n"'; // Mark noise values with additional "n" to offset the deletion of one "n" during the processing

      const hasFractionalOrExponential = fractional || exponential;

      // With a fixed number of digits, we can correctly use lexicographical comparison to do a numeric comparison
      const isLessThanMaxSafeInt =
        digits &&
        (digits.length < MAX_DIGITS ||
          (digits.length === MAX_DIGITS && digits <= MAX_INT));

      const isStandardValue =
        isString || hasFractionalOrExponential || isLessThanMaxSafeInt;

      if (isStandardValue) return match;

      return '"' + match + 'n"';
    },
  );
};

/**
 * Converts a JSON string into a JavaScript value.
 *
 * Supports parsing of large integers using two strategies:
 * 1. Classic fallback: Marks large numbers with "123n" format, then converts to BigInt
 * 2. Fast path (JSONParseV2): Uses context.source feature (~2x faster) when available
 *
 * All other JSON values are parsed exactly like native JSON.parse().
 *
 * @param {string} text A valid JSON string.
 * @param {Reviver} [reviver]
 * A function that transforms the results. This function is called for each member
 * of the object. If a member contains nested objects, the nested objects are
 * transformed before the parent object is.
 * @returns {any} The parsed JavaScript value.
 * @throws {SyntaxError} If text is not valid JSON.
 */
const JSONParse = (text, reviver) => {
  if (!text) return originalParse(text, reviver);

  try {
    if (isContextSourceSupported()) return JSONParseV2(text, reviver); // Shortcut to a faster (2x) and simpler version

    // Find and mark big numbers with "n"
    const serializedData = serializeBigInts(text);

    return originalParse(serializedData, (key, value, context) =>
      convertMarkedBigIntsReviver(key, value, context, reviver),
    );
  } catch (error) {
    if (error instanceof RangeError) {
      const serializedData = serializeBigInts(text);
      const parsed = originalParse(serializedData);

      return applyReviverIteratively(parsed, reviver);
    }

    throw error;
  }
};



;// CONCATENATED MODULE: ../../node_modules/@octokit/request-error/dist-src/index.js
class RequestError extends Error {
  name;
  /**
   * http status code
   */
  status;
  /**
   * Request options that lead to the error.
   */
  request;
  /**
   * Response object if a response was received
   */
  response;
  constructor(message, statusCode, options) {
    super(message, { cause: options.cause });
    this.name = "HttpError";
    this.status = Number.parseInt(statusCode);
    if (Number.isNaN(this.status)) {
      this.status = 0;
    }
    /* v8 ignore else -- @preserve -- Bug with vitest coverage where it sees an else branch that doesn't exist */
    if ("response" in options) {
      this.response = options.response;
    }
    const requestCopy = Object.assign({}, options.request);
    if (options.request.headers.authorization) {
      requestCopy.headers = Object.assign({}, options.request.headers, {
        authorization: options.request.headers.authorization.replace(
          /(?<! ) .*$/,
          " [REDACTED]"
        )
      });
    }
    requestCopy.url = requestCopy.url.replace(/\bclient_secret=\w+/g, "client_secret=[REDACTED]").replace(/\baccess_token=\w+/g, "access_token=[REDACTED]");
    this.request = requestCopy;
  }
}


;// CONCATENATED MODULE: ../../node_modules/@octokit/request/dist-bundle/index.js
// pkg/dist-src/index.js


// pkg/dist-src/defaults.js


// pkg/dist-src/version.js
var request_dist_bundle_VERSION = "10.0.16";

// pkg/dist-src/defaults.js
var defaults_default = {
  headers: {
    "user-agent": `octokit-request.js/${request_dist_bundle_VERSION} ${getUserAgent()}`
  }
};

// pkg/dist-src/fetch-wrapper.js



// pkg/dist-src/is-plain-object.js
function dist_bundle_isPlainObject(value) {
  if (typeof value !== "object" || value === null) return false;
  if (Object.prototype.toString.call(value) !== "[object Object]") return false;
  const proto = Object.getPrototypeOf(value);
  if (proto === null) return true;
  const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
  return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}

// pkg/dist-src/fetch-wrapper.js

var noop = () => "";
async function fetchWrapper(requestOptions) {
  const fetch = requestOptions.request?.fetch || globalThis.fetch;
  if (!fetch) {
    throw new Error(
      "fetch is not set. Please pass a fetch implementation as new Octokit({ request: { fetch }}). Learn more at https://github.com/octokit/octokit.js/#fetch-missing"
    );
  }
  const log = requestOptions.request?.log || console;
  const parseSuccessResponseBody = requestOptions.request?.parseSuccessResponseBody !== false;
  const body = dist_bundle_isPlainObject(requestOptions.body) || Array.isArray(requestOptions.body) ? JSONStringify(requestOptions.body) : requestOptions.body;
  const requestHeaders = Object.fromEntries(
    Object.entries(requestOptions.headers).map(([name, value]) => [
      name,
      String(value)
    ])
  );
  let fetchResponse;
  try {
    fetchResponse = await fetch(requestOptions.url, {
      method: requestOptions.method,
      body,
      redirect: requestOptions.request?.redirect,
      headers: requestHeaders,
      signal: requestOptions.request?.signal,
      // duplex must be set if request.body is ReadableStream or Async Iterables.
      // See https://fetch.spec.whatwg.org/#dom-requestinit-duplex.
      ...requestOptions.body && { duplex: "half" }
    });
  } catch (error) {
    let message = "Unknown Error";
    if (error instanceof Error) {
      if (error.name === "AbortError") {
        error.status = 500;
        throw error;
      }
      message = error.message;
      if (error.name === "TypeError" && "cause" in error) {
        if (error.cause instanceof Error) {
          message = error.cause.message;
        } else if (typeof error.cause === "string") {
          message = error.cause;
        }
      }
    }
    const requestError = new RequestError(message, 500, {
      request: requestOptions
    });
    requestError.cause = error;
    throw requestError;
  }
  const status = fetchResponse.status;
  const url = fetchResponse.url;
  const responseHeaders = {};
  for (const [key, value] of fetchResponse.headers) {
    responseHeaders[key] = value;
  }
  const octokitResponse = {
    url,
    status,
    headers: responseHeaders,
    data: ""
  };
  if ("deprecation" in responseHeaders) {
    const matches = responseHeaders.link && responseHeaders.link.match(/<([^<>]+)>; rel="deprecation"/);
    const deprecationLink = matches && matches.pop();
    log.warn(
      `[@octokit/request] "${requestOptions.method} ${requestOptions.url}" is deprecated. It is scheduled to be removed on ${responseHeaders.sunset}${deprecationLink ? `. See ${deprecationLink}` : ""}`
    );
  }
  if (status === 204 || status === 205) {
    return octokitResponse;
  }
  if (requestOptions.method === "HEAD") {
    if (status < 400) {
      return octokitResponse;
    }
    throw new RequestError(fetchResponse.statusText, status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  if (status === 304) {
    octokitResponse.data = await getResponseData(fetchResponse);
    throw new RequestError("Not modified", status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  if (status >= 400) {
    octokitResponse.data = await getResponseData(fetchResponse);
    throw new RequestError(toErrorMessage(octokitResponse.data), status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  octokitResponse.data = parseSuccessResponseBody ? await getResponseData(fetchResponse) : fetchResponse.body;
  return octokitResponse;
}
async function getResponseData(response) {
  const contentType = response.headers.get("content-type");
  if (!contentType) {
    return response.text().catch(noop);
  }
  const mimetype = (0,dist/* parse */.qg)(contentType);
  if (isJSONResponse(mimetype)) {
    let text = "";
    try {
      text = await response.text();
      return JSONParse(text);
    } catch (err) {
      return text;
    }
  } else if (mimetype.type.startsWith("text/") || // `application/octet-stream` is the canonical "arbitrary binary" type
  // (RFC 2046) and must never be decoded as text, even when the response
  // carries a (misleading) `charset=utf-8` parameter — see #751.
  mimetype.parameters.charset?.toLowerCase() === "utf-8" && mimetype.type !== "application/octet-stream") {
    return response.text().catch(noop);
  } else {
    return response.arrayBuffer().catch(
      /* v8 ignore next -- @preserve */
      () => new ArrayBuffer(0)
    );
  }
}
function isJSONResponse(mimetype) {
  return mimetype.type === "application/json" || mimetype.type === "application/scim+json";
}
function toErrorMessage(data) {
  if (typeof data === "string") {
    return data;
  }
  if (data instanceof ArrayBuffer) {
    return "Unknown error";
  }
  if (typeof data === "object" && data !== null && "message" in data) {
    const objectData = data;
    const suffix = "documentation_url" in objectData ? ` - ${objectData.documentation_url}` : "";
    return Array.isArray(objectData.errors) ? `${objectData.message}: ${objectData.errors.map((v) => JSON.stringify(v)).join(", ")}${suffix}` : `${objectData.message}${suffix}`;
  }
  return `Unknown error: ${JSON.stringify(data)}`;
}

// pkg/dist-src/with-defaults.js
function dist_bundle_withDefaults(oldEndpoint, newDefaults) {
  const endpoint2 = oldEndpoint.defaults(newDefaults);
  const newApi = function(route, parameters) {
    const endpointOptions = endpoint2.merge(route, parameters);
    if (!endpointOptions.request || !endpointOptions.request.hook) {
      return fetchWrapper(endpoint2.parse(endpointOptions));
    }
    const request2 = (route2, parameters2) => {
      return fetchWrapper(
        endpoint2.parse(endpoint2.merge(route2, parameters2))
      );
    };
    Object.assign(request2, {
      endpoint: endpoint2,
      defaults: dist_bundle_withDefaults.bind(null, endpoint2)
    });
    return endpointOptions.request.hook(request2, endpointOptions);
  };
  return Object.assign(newApi, {
    endpoint: endpoint2,
    defaults: dist_bundle_withDefaults.bind(null, endpoint2)
  });
}

// pkg/dist-src/index.js
var request = dist_bundle_withDefaults(endpoint, defaults_default);

/* v8 ignore next -- @preserve */
/* v8 ignore else -- @preserve */

;// CONCATENATED MODULE: ../../node_modules/@octokit/graphql/dist-bundle/index.js
// pkg/dist-src/index.js



// pkg/dist-src/version.js
var graphql_dist_bundle_VERSION = "0.0.0-development";

// pkg/dist-src/with-defaults.js


// pkg/dist-src/graphql.js


// pkg/dist-src/error.js
function _buildMessageForResponseErrors(data) {
  return `Request failed due to following response errors:
` + data.errors.map((e) => ` - ${e.message}`).join("\n");
}
var GraphqlResponseError = class extends Error {
  constructor(request2, headers, response) {
    super(_buildMessageForResponseErrors(response));
    this.request = request2;
    this.headers = headers;
    this.response = response;
    this.errors = response.errors;
    this.data = response.data;
    if (Error.captureStackTrace) {
      Error.captureStackTrace(this, this.constructor);
    }
  }
  request;
  headers;
  response;
  name = "GraphqlResponseError";
  errors;
  data;
};

// pkg/dist-src/graphql.js
var NON_VARIABLE_OPTIONS = [
  "method",
  "baseUrl",
  "url",
  "headers",
  "request",
  "query",
  "mediaType",
  "operationName"
];
var FORBIDDEN_VARIABLE_OPTIONS = ["query", "method", "url"];
var GHES_V3_SUFFIX_REGEX = /\/api\/v3\/?$/;
function graphql(request2, query, options) {
  if (options) {
    if (typeof query === "string" && "query" in options) {
      return Promise.reject(
        new Error(`[@octokit/graphql] "query" cannot be used as variable name`)
      );
    }
    for (const key in options) {
      if (!FORBIDDEN_VARIABLE_OPTIONS.includes(key)) continue;
      return Promise.reject(
        new Error(
          `[@octokit/graphql] "${key}" cannot be used as variable name`
        )
      );
    }
  }
  const parsedOptions = typeof query === "string" ? Object.assign({ query }, options) : query;
  const requestOptions = Object.keys(
    parsedOptions
  ).reduce((result, key) => {
    if (NON_VARIABLE_OPTIONS.includes(key)) {
      result[key] = parsedOptions[key];
      return result;
    }
    if (!result.variables) {
      result.variables = {};
    }
    result.variables[key] = parsedOptions[key];
    return result;
  }, {});
  const baseUrl = parsedOptions.baseUrl || request2.endpoint.DEFAULTS.baseUrl;
  if (GHES_V3_SUFFIX_REGEX.test(baseUrl)) {
    requestOptions.url = baseUrl.replace(GHES_V3_SUFFIX_REGEX, "/api/graphql");
  }
  return request2(requestOptions).then((response) => {
    if (response.data.errors) {
      const headers = {};
      for (const key of Object.keys(response.headers)) {
        headers[key] = response.headers[key];
      }
      throw new GraphqlResponseError(
        requestOptions,
        headers,
        response.data
      );
    }
    return response.data.data;
  });
}

// pkg/dist-src/with-defaults.js
function graphql_dist_bundle_withDefaults(request2, newDefaults) {
  const newRequest = request2.defaults(newDefaults);
  const newApi = (query, options) => {
    return graphql(newRequest, query, options);
  };
  return Object.assign(newApi, {
    defaults: graphql_dist_bundle_withDefaults.bind(null, newRequest),
    endpoint: newRequest.endpoint
  });
}

// pkg/dist-src/index.js
var graphql2 = graphql_dist_bundle_withDefaults(request, {
  headers: {
    "user-agent": `octokit-graphql.js/${graphql_dist_bundle_VERSION} ${getUserAgent()}`
  },
  method: "POST",
  url: "/graphql"
});
function withCustomRequest(customRequest) {
  return graphql_dist_bundle_withDefaults(customRequest, {
    method: "POST",
    url: "/graphql"
  });
}

/* v8 ignore if -- @preserve */

;// CONCATENATED MODULE: ../../node_modules/@octokit/auth-token/dist-bundle/index.js
// pkg/dist-src/is-jwt.js
var b64url = "(?:[a-zA-Z0-9_-]+)";
var sep = "\\.";
var jwtRE = new RegExp(`^${b64url}${sep}${b64url}${sep}${b64url}$`);
var isJWT = jwtRE.test.bind(jwtRE);

// pkg/dist-src/auth.js
async function auth(token) {
  const isApp = isJWT(token);
  const isInstallation = token.startsWith("v1.") || token.startsWith("ghs_");
  const isUserToServer = token.startsWith("ghu_");
  const tokenType = isApp ? "app" : isInstallation ? "installation" : isUserToServer ? "user-to-server" : "oauth";
  return {
    type: "token",
    token,
    tokenType
  };
}

// pkg/dist-src/with-authorization-prefix.js
function withAuthorizationPrefix(token) {
  if (token.split(/\./).length === 3) {
    return `bearer ${token}`;
  }
  return `token ${token}`;
}

// pkg/dist-src/hook.js
async function hook(token, request, route, parameters) {
  const endpoint = request.endpoint.merge(
    route,
    parameters
  );
  endpoint.headers.authorization = withAuthorizationPrefix(token);
  return request(endpoint);
}

// pkg/dist-src/index.js
var createTokenAuth = function createTokenAuth2(token) {
  if (!token) {
    throw new Error("[@octokit/auth-token] No token passed to createTokenAuth");
  }
  if (typeof token !== "string") {
    throw new Error(
      "[@octokit/auth-token] Token passed to createTokenAuth is not a string"
    );
  }
  token = token.replace(/^(token|bearer) +/i, "");
  return Object.assign(auth.bind(null, token), {
    hook: hook.bind(null, token)
  });
};


;// CONCATENATED MODULE: ../../node_modules/@octokit/core/dist-src/version.js
const version_VERSION = "7.0.8";


;// CONCATENATED MODULE: ../../node_modules/@octokit/core/dist-src/index.js






const dist_src_noop = () => {
};
const consoleWarn = console.warn.bind(console);
const consoleError = console.error.bind(console);
function createLogger(logger = {}) {
  if (typeof logger.debug !== "function") {
    logger.debug = dist_src_noop;
  }
  if (typeof logger.info !== "function") {
    logger.info = dist_src_noop;
  }
  if (typeof logger.warn !== "function") {
    logger.warn = consoleWarn;
  }
  if (typeof logger.error !== "function") {
    logger.error = consoleError;
  }
  return logger;
}
const userAgentTrail = `octokit-core.js/${version_VERSION} ${getUserAgent()}`;
class Octokit {
  static VERSION = version_VERSION;
  static defaults(defaults) {
    const OctokitWithDefaults = class extends this {
      constructor(...args) {
        const options = args[0] || {};
        if (typeof defaults === "function") {
          super(defaults(options));
          return;
        }
        super(
          Object.assign(
            {},
            defaults,
            options,
            options.userAgent && defaults.userAgent ? {
              userAgent: `${options.userAgent} ${defaults.userAgent}`
            } : null
          )
        );
      }
    };
    return OctokitWithDefaults;
  }
  static plugins = [];
  /**
   * Attach a plugin (or many) to your Octokit instance.
   *
   * @example
   * const API = Octokit.plugin(plugin1, plugin2, plugin3, ...)
   */
  static plugin(...newPlugins) {
    const currentPlugins = this.plugins;
    const NewOctokit = class extends this {
      static plugins = currentPlugins.concat(
        newPlugins.filter((plugin) => !currentPlugins.includes(plugin))
      );
    };
    return NewOctokit;
  }
  constructor(options = {}) {
    const hook = new before_after_hook.Collection();
    const requestDefaults = {
      baseUrl: request.endpoint.DEFAULTS.baseUrl,
      headers: {},
      request: Object.assign({}, options.request, {
        // @ts-ignore internal usage only, no need to type
        hook: hook.bind(null, "request")
      }),
      mediaType: {
        previews: [],
        format: ""
      }
    };
    requestDefaults.headers["user-agent"] = options.userAgent ? `${options.userAgent} ${userAgentTrail}` : userAgentTrail;
    if (options.baseUrl) {
      requestDefaults.baseUrl = options.baseUrl;
    }
    if (options.previews) {
      requestDefaults.mediaType.previews = options.previews;
    }
    if (options.timeZone) {
      requestDefaults.headers["time-zone"] = options.timeZone;
    }
    this.request = request.defaults(requestDefaults);
    this.graphql = withCustomRequest(this.request).defaults(requestDefaults);
    this.log = createLogger(options.log);
    this.hook = hook;
    if (!options.authStrategy) {
      if (!options.auth) {
        this.auth = async () => ({
          type: "unauthenticated"
        });
      } else {
        const auth = createTokenAuth(options.auth);
        hook.wrap("request", auth.hook);
        this.auth = auth;
      }
    } else {
      const { authStrategy, ...otherOptions } = options;
      const auth = authStrategy(
        Object.assign(
          {
            request: this.request,
            log: this.log,
            // we pass the current octokit instance as well as its constructor options
            // to allow for authentication strategies that return a new octokit instance
            // that shares the same internal state as the current one. The original
            // requirement for this was the "event-octokit" authentication strategy
            // of https://github.com/probot/octokit-auth-probot.
            octokit: this,
            octokitOptions: otherOptions
          },
          options.auth
        )
      );
      hook.wrap("request", auth.hook);
      this.auth = auth;
    }
    const classConstructor = this.constructor;
    for (let i = 0; i < classConstructor.plugins.length; ++i) {
      Object.assign(this, classConstructor.plugins[i](this, options));
    }
  }
  // assigned during constructor
  request;
  graphql;
  log;
  hook;
  // TODO: type `octokit.auth` based on passed options.authStrategy
  auth;
}


;// CONCATENATED MODULE: ../../node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/version.js
const dist_src_version_VERSION = "17.0.0";

//# sourceMappingURL=version.js.map

;// CONCATENATED MODULE: ../../node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/generated/endpoints.js
const Endpoints = {
  actions: {
    addCustomLabelsToSelfHostedRunnerForOrg: [
      "POST /orgs/{org}/actions/runners/{runner_id}/labels"
    ],
    addCustomLabelsToSelfHostedRunnerForRepo: [
      "POST /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"
    ],
    addRepoAccessToSelfHostedRunnerGroupInOrg: [
      "PUT /orgs/{org}/actions/runner-groups/{runner_group_id}/repositories/{repository_id}"
    ],
    addSelectedRepoToOrgSecret: [
      "PUT /orgs/{org}/actions/secrets/{secret_name}/repositories/{repository_id}"
    ],
    addSelectedRepoToOrgVariable: [
      "PUT /orgs/{org}/actions/variables/{name}/repositories/{repository_id}"
    ],
    approveWorkflowRun: [
      "POST /repos/{owner}/{repo}/actions/runs/{run_id}/approve"
    ],
    cancelWorkflowRun: [
      "POST /repos/{owner}/{repo}/actions/runs/{run_id}/cancel"
    ],
    createEnvironmentVariable: [
      "POST /repos/{owner}/{repo}/environments/{environment_name}/variables"
    ],
    createHostedRunnerForOrg: ["POST /orgs/{org}/actions/hosted-runners"],
    createOrUpdateEnvironmentSecret: [
      "PUT /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}"
    ],
    createOrUpdateOrgSecret: ["PUT /orgs/{org}/actions/secrets/{secret_name}"],
    createOrUpdateRepoSecret: [
      "PUT /repos/{owner}/{repo}/actions/secrets/{secret_name}"
    ],
    createOrgVariable: ["POST /orgs/{org}/actions/variables"],
    createRegistrationTokenForOrg: [
      "POST /orgs/{org}/actions/runners/registration-token"
    ],
    createRegistrationTokenForRepo: [
      "POST /repos/{owner}/{repo}/actions/runners/registration-token"
    ],
    createRemoveTokenForOrg: ["POST /orgs/{org}/actions/runners/remove-token"],
    createRemoveTokenForRepo: [
      "POST /repos/{owner}/{repo}/actions/runners/remove-token"
    ],
    createRepoVariable: ["POST /repos/{owner}/{repo}/actions/variables"],
    createWorkflowDispatch: [
      "POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches"
    ],
    deleteActionsCacheById: [
      "DELETE /repos/{owner}/{repo}/actions/caches/{cache_id}"
    ],
    deleteActionsCacheByKey: [
      "DELETE /repos/{owner}/{repo}/actions/caches{?key,ref}"
    ],
    deleteArtifact: [
      "DELETE /repos/{owner}/{repo}/actions/artifacts/{artifact_id}"
    ],
    deleteCustomImageFromOrg: [
      "DELETE /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}"
    ],
    deleteCustomImageVersionFromOrg: [
      "DELETE /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}"
    ],
    deleteEnvironmentSecret: [
      "DELETE /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}"
    ],
    deleteEnvironmentVariable: [
      "DELETE /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}"
    ],
    deleteHostedRunnerForOrg: [
      "DELETE /orgs/{org}/actions/hosted-runners/{hosted_runner_id}"
    ],
    deleteOrgSecret: ["DELETE /orgs/{org}/actions/secrets/{secret_name}"],
    deleteOrgVariable: ["DELETE /orgs/{org}/actions/variables/{name}"],
    deleteRepoSecret: [
      "DELETE /repos/{owner}/{repo}/actions/secrets/{secret_name}"
    ],
    deleteRepoVariable: [
      "DELETE /repos/{owner}/{repo}/actions/variables/{name}"
    ],
    deleteSelfHostedRunnerFromOrg: [
      "DELETE /orgs/{org}/actions/runners/{runner_id}"
    ],
    deleteSelfHostedRunnerFromRepo: [
      "DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}"
    ],
    deleteWorkflowRun: ["DELETE /repos/{owner}/{repo}/actions/runs/{run_id}"],
    deleteWorkflowRunLogs: [
      "DELETE /repos/{owner}/{repo}/actions/runs/{run_id}/logs"
    ],
    disableSelectedRepositoryGithubActionsOrganization: [
      "DELETE /orgs/{org}/actions/permissions/repositories/{repository_id}"
    ],
    disableWorkflow: [
      "PUT /repos/{owner}/{repo}/actions/workflows/{workflow_id}/disable"
    ],
    downloadArtifact: [
      "GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}"
    ],
    downloadJobLogsForWorkflowRun: [
      "GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs"
    ],
    downloadWorkflowRunAttemptLogs: [
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/logs"
    ],
    downloadWorkflowRunLogs: [
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/logs"
    ],
    enableSelectedRepositoryGithubActionsOrganization: [
      "PUT /orgs/{org}/actions/permissions/repositories/{repository_id}"
    ],
    enableWorkflow: [
      "PUT /repos/{owner}/{repo}/actions/workflows/{workflow_id}/enable"
    ],
    forceCancelWorkflowRun: [
      "POST /repos/{owner}/{repo}/actions/runs/{run_id}/force-cancel"
    ],
    generateRunnerJitconfigForOrg: [
      "POST /orgs/{org}/actions/runners/generate-jitconfig"
    ],
    generateRunnerJitconfigForRepo: [
      "POST /repos/{owner}/{repo}/actions/runners/generate-jitconfig"
    ],
    getActionsCacheList: ["GET /repos/{owner}/{repo}/actions/caches"],
    getActionsCacheUsage: ["GET /repos/{owner}/{repo}/actions/cache/usage"],
    getActionsCacheUsageByRepoForOrg: [
      "GET /orgs/{org}/actions/cache/usage-by-repository"
    ],
    getActionsCacheUsageForOrg: ["GET /orgs/{org}/actions/cache/usage"],
    getAllowedActionsOrganization: [
      "GET /orgs/{org}/actions/permissions/selected-actions"
    ],
    getAllowedActionsRepository: [
      "GET /repos/{owner}/{repo}/actions/permissions/selected-actions"
    ],
    getArtifact: ["GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}"],
    getCustomImageForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}"
    ],
    getCustomImageVersionForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}"
    ],
    getCustomOidcSubClaimForRepo: [
      "GET /repos/{owner}/{repo}/actions/oidc/customization/sub"
    ],
    getEnvironmentPublicKey: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/secrets/public-key"
    ],
    getEnvironmentSecret: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}"
    ],
    getEnvironmentVariable: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}"
    ],
    getGithubActionsDefaultWorkflowPermissionsOrganization: [
      "GET /orgs/{org}/actions/permissions/workflow"
    ],
    getGithubActionsDefaultWorkflowPermissionsRepository: [
      "GET /repos/{owner}/{repo}/actions/permissions/workflow"
    ],
    getGithubActionsPermissionsOrganization: [
      "GET /orgs/{org}/actions/permissions"
    ],
    getGithubActionsPermissionsRepository: [
      "GET /repos/{owner}/{repo}/actions/permissions"
    ],
    getHostedRunnerForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/{hosted_runner_id}"
    ],
    getHostedRunnersGithubOwnedImagesForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/images/github-owned"
    ],
    getHostedRunnersLimitsForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/limits"
    ],
    getHostedRunnersMachineSpecsForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/machine-sizes"
    ],
    getHostedRunnersPartnerImagesForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/images/partner"
    ],
    getHostedRunnersPlatformsForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/platforms"
    ],
    getJobForWorkflowRun: ["GET /repos/{owner}/{repo}/actions/jobs/{job_id}"],
    getOrgPublicKey: ["GET /orgs/{org}/actions/secrets/public-key"],
    getOrgSecret: ["GET /orgs/{org}/actions/secrets/{secret_name}"],
    getOrgVariable: ["GET /orgs/{org}/actions/variables/{name}"],
    getPendingDeploymentsForRun: [
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments"
    ],
    getRepoPermissions: [
      "GET /repos/{owner}/{repo}/actions/permissions",
      {},
      { renamed: ["actions", "getGithubActionsPermissionsRepository"] }
    ],
    getRepoPublicKey: ["GET /repos/{owner}/{repo}/actions/secrets/public-key"],
    getRepoSecret: ["GET /repos/{owner}/{repo}/actions/secrets/{secret_name}"],
    getRepoVariable: ["GET /repos/{owner}/{repo}/actions/variables/{name}"],
    getReviewsForRun: [
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals"
    ],
    getSelfHostedRunnerForOrg: ["GET /orgs/{org}/actions/runners/{runner_id}"],
    getSelfHostedRunnerForRepo: [
      "GET /repos/{owner}/{repo}/actions/runners/{runner_id}"
    ],
    getWorkflow: ["GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}"],
    getWorkflowAccessToRepository: [
      "GET /repos/{owner}/{repo}/actions/permissions/access"
    ],
    getWorkflowRun: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}"],
    getWorkflowRunAttempt: [
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}"
    ],
    getWorkflowRunUsage: [
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/timing"
    ],
    getWorkflowUsage: [
      "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/timing"
    ],
    listArtifactsForRepo: ["GET /repos/{owner}/{repo}/actions/artifacts"],
    listCustomImageVersionsForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions"
    ],
    listCustomImagesForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/images/custom"
    ],
    listEnvironmentSecrets: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/secrets"
    ],
    listEnvironmentVariables: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/variables"
    ],
    listGithubHostedRunnersInGroupForOrg: [
      "GET /orgs/{org}/actions/runner-groups/{runner_group_id}/hosted-runners"
    ],
    listHostedRunnersForOrg: ["GET /orgs/{org}/actions/hosted-runners"],
    listJobsForWorkflowRun: [
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs"
    ],
    listJobsForWorkflowRunAttempt: [
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs"
    ],
    listLabelsForSelfHostedRunnerForOrg: [
      "GET /orgs/{org}/actions/runners/{runner_id}/labels"
    ],
    listLabelsForSelfHostedRunnerForRepo: [
      "GET /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"
    ],
    listOrgSecrets: ["GET /orgs/{org}/actions/secrets"],
    listOrgVariables: ["GET /orgs/{org}/actions/variables"],
    listRepoOrganizationSecrets: [
      "GET /repos/{owner}/{repo}/actions/organization-secrets"
    ],
    listRepoOrganizationVariables: [
      "GET /repos/{owner}/{repo}/actions/organization-variables"
    ],
    listRepoSecrets: ["GET /repos/{owner}/{repo}/actions/secrets"],
    listRepoVariables: ["GET /repos/{owner}/{repo}/actions/variables"],
    listRepoWorkflows: ["GET /repos/{owner}/{repo}/actions/workflows"],
    listRunnerApplicationsForOrg: ["GET /orgs/{org}/actions/runners/downloads"],
    listRunnerApplicationsForRepo: [
      "GET /repos/{owner}/{repo}/actions/runners/downloads"
    ],
    listSelectedReposForOrgSecret: [
      "GET /orgs/{org}/actions/secrets/{secret_name}/repositories"
    ],
    listSelectedReposForOrgVariable: [
      "GET /orgs/{org}/actions/variables/{name}/repositories"
    ],
    listSelectedRepositoriesEnabledGithubActionsOrganization: [
      "GET /orgs/{org}/actions/permissions/repositories"
    ],
    listSelfHostedRunnersForOrg: ["GET /orgs/{org}/actions/runners"],
    listSelfHostedRunnersForRepo: ["GET /repos/{owner}/{repo}/actions/runners"],
    listWorkflowRunArtifacts: [
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts"
    ],
    listWorkflowRuns: [
      "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs"
    ],
    listWorkflowRunsForRepo: ["GET /repos/{owner}/{repo}/actions/runs"],
    reRunJobForWorkflowRun: [
      "POST /repos/{owner}/{repo}/actions/jobs/{job_id}/rerun"
    ],
    reRunWorkflow: ["POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun"],
    reRunWorkflowFailedJobs: [
      "POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs"
    ],
    removeAllCustomLabelsFromSelfHostedRunnerForOrg: [
      "DELETE /orgs/{org}/actions/runners/{runner_id}/labels"
    ],
    removeAllCustomLabelsFromSelfHostedRunnerForRepo: [
      "DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"
    ],
    removeCustomLabelFromSelfHostedRunnerForOrg: [
      "DELETE /orgs/{org}/actions/runners/{runner_id}/labels/{name}"
    ],
    removeCustomLabelFromSelfHostedRunnerForRepo: [
      "DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}/labels/{name}"
    ],
    removeSelectedRepoFromOrgSecret: [
      "DELETE /orgs/{org}/actions/secrets/{secret_name}/repositories/{repository_id}"
    ],
    removeSelectedRepoFromOrgVariable: [
      "DELETE /orgs/{org}/actions/variables/{name}/repositories/{repository_id}"
    ],
    reviewCustomGatesForRun: [
      "POST /repos/{owner}/{repo}/actions/runs/{run_id}/deployment_protection_rule"
    ],
    reviewPendingDeploymentsForRun: [
      "POST /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments"
    ],
    setAllowedActionsOrganization: [
      "PUT /orgs/{org}/actions/permissions/selected-actions"
    ],
    setAllowedActionsRepository: [
      "PUT /repos/{owner}/{repo}/actions/permissions/selected-actions"
    ],
    setCustomLabelsForSelfHostedRunnerForOrg: [
      "PUT /orgs/{org}/actions/runners/{runner_id}/labels"
    ],
    setCustomLabelsForSelfHostedRunnerForRepo: [
      "PUT /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"
    ],
    setCustomOidcSubClaimForRepo: [
      "PUT /repos/{owner}/{repo}/actions/oidc/customization/sub"
    ],
    setGithubActionsDefaultWorkflowPermissionsOrganization: [
      "PUT /orgs/{org}/actions/permissions/workflow"
    ],
    setGithubActionsDefaultWorkflowPermissionsRepository: [
      "PUT /repos/{owner}/{repo}/actions/permissions/workflow"
    ],
    setGithubActionsPermissionsOrganization: [
      "PUT /orgs/{org}/actions/permissions"
    ],
    setGithubActionsPermissionsRepository: [
      "PUT /repos/{owner}/{repo}/actions/permissions"
    ],
    setSelectedReposForOrgSecret: [
      "PUT /orgs/{org}/actions/secrets/{secret_name}/repositories"
    ],
    setSelectedReposForOrgVariable: [
      "PUT /orgs/{org}/actions/variables/{name}/repositories"
    ],
    setSelectedRepositoriesEnabledGithubActionsOrganization: [
      "PUT /orgs/{org}/actions/permissions/repositories"
    ],
    setWorkflowAccessToRepository: [
      "PUT /repos/{owner}/{repo}/actions/permissions/access"
    ],
    updateEnvironmentVariable: [
      "PATCH /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}"
    ],
    updateHostedRunnerForOrg: [
      "PATCH /orgs/{org}/actions/hosted-runners/{hosted_runner_id}"
    ],
    updateOrgVariable: ["PATCH /orgs/{org}/actions/variables/{name}"],
    updateRepoVariable: [
      "PATCH /repos/{owner}/{repo}/actions/variables/{name}"
    ]
  },
  activity: {
    checkRepoIsStarredByAuthenticatedUser: ["GET /user/starred/{owner}/{repo}"],
    deleteRepoSubscription: ["DELETE /repos/{owner}/{repo}/subscription"],
    deleteThreadSubscription: [
      "DELETE /notifications/threads/{thread_id}/subscription"
    ],
    getFeeds: ["GET /feeds"],
    getRepoSubscription: ["GET /repos/{owner}/{repo}/subscription"],
    getThread: ["GET /notifications/threads/{thread_id}"],
    getThreadSubscriptionForAuthenticatedUser: [
      "GET /notifications/threads/{thread_id}/subscription"
    ],
    listEventsForAuthenticatedUser: ["GET /users/{username}/events"],
    listNotificationsForAuthenticatedUser: ["GET /notifications"],
    listOrgEventsForAuthenticatedUser: [
      "GET /users/{username}/events/orgs/{org}"
    ],
    listPublicEvents: ["GET /events"],
    listPublicEventsForRepoNetwork: ["GET /networks/{owner}/{repo}/events"],
    listPublicEventsForUser: ["GET /users/{username}/events/public"],
    listPublicOrgEvents: ["GET /orgs/{org}/events"],
    listReceivedEventsForUser: ["GET /users/{username}/received_events"],
    listReceivedPublicEventsForUser: [
      "GET /users/{username}/received_events/public"
    ],
    listRepoEvents: ["GET /repos/{owner}/{repo}/events"],
    listRepoNotificationsForAuthenticatedUser: [
      "GET /repos/{owner}/{repo}/notifications"
    ],
    listReposStarredByAuthenticatedUser: ["GET /user/starred"],
    listReposStarredByUser: ["GET /users/{username}/starred"],
    listReposWatchedByUser: ["GET /users/{username}/subscriptions"],
    listStargazersForRepo: ["GET /repos/{owner}/{repo}/stargazers"],
    listWatchedReposForAuthenticatedUser: ["GET /user/subscriptions"],
    listWatchersForRepo: ["GET /repos/{owner}/{repo}/subscribers"],
    markNotificationsAsRead: ["PUT /notifications"],
    markRepoNotificationsAsRead: ["PUT /repos/{owner}/{repo}/notifications"],
    markThreadAsDone: ["DELETE /notifications/threads/{thread_id}"],
    markThreadAsRead: ["PATCH /notifications/threads/{thread_id}"],
    setRepoSubscription: ["PUT /repos/{owner}/{repo}/subscription"],
    setThreadSubscription: [
      "PUT /notifications/threads/{thread_id}/subscription"
    ],
    starRepoForAuthenticatedUser: ["PUT /user/starred/{owner}/{repo}"],
    unstarRepoForAuthenticatedUser: ["DELETE /user/starred/{owner}/{repo}"]
  },
  apps: {
    addRepoToInstallation: [
      "PUT /user/installations/{installation_id}/repositories/{repository_id}",
      {},
      { renamed: ["apps", "addRepoToInstallationForAuthenticatedUser"] }
    ],
    addRepoToInstallationForAuthenticatedUser: [
      "PUT /user/installations/{installation_id}/repositories/{repository_id}"
    ],
    checkToken: ["POST /applications/{client_id}/token"],
    createFromManifest: ["POST /app-manifests/{code}/conversions"],
    createInstallationAccessToken: [
      "POST /app/installations/{installation_id}/access_tokens"
    ],
    deleteAuthorization: ["DELETE /applications/{client_id}/grant"],
    deleteInstallation: ["DELETE /app/installations/{installation_id}"],
    deleteToken: ["DELETE /applications/{client_id}/token"],
    getAuthenticated: ["GET /app"],
    getBySlug: ["GET /apps/{app_slug}"],
    getInstallation: ["GET /app/installations/{installation_id}"],
    getOrgInstallation: ["GET /orgs/{org}/installation"],
    getRepoInstallation: ["GET /repos/{owner}/{repo}/installation"],
    getSubscriptionPlanForAccount: [
      "GET /marketplace_listing/accounts/{account_id}"
    ],
    getSubscriptionPlanForAccountStubbed: [
      "GET /marketplace_listing/stubbed/accounts/{account_id}"
    ],
    getUserInstallation: ["GET /users/{username}/installation"],
    getWebhookConfigForApp: ["GET /app/hook/config"],
    getWebhookDelivery: ["GET /app/hook/deliveries/{delivery_id}"],
    listAccountsForPlan: ["GET /marketplace_listing/plans/{plan_id}/accounts"],
    listAccountsForPlanStubbed: [
      "GET /marketplace_listing/stubbed/plans/{plan_id}/accounts"
    ],
    listInstallationReposForAuthenticatedUser: [
      "GET /user/installations/{installation_id}/repositories"
    ],
    listInstallationRequestsForAuthenticatedApp: [
      "GET /app/installation-requests"
    ],
    listInstallations: ["GET /app/installations"],
    listInstallationsForAuthenticatedUser: ["GET /user/installations"],
    listPlans: ["GET /marketplace_listing/plans"],
    listPlansStubbed: ["GET /marketplace_listing/stubbed/plans"],
    listReposAccessibleToInstallation: ["GET /installation/repositories"],
    listSubscriptionsForAuthenticatedUser: ["GET /user/marketplace_purchases"],
    listSubscriptionsForAuthenticatedUserStubbed: [
      "GET /user/marketplace_purchases/stubbed"
    ],
    listWebhookDeliveries: ["GET /app/hook/deliveries"],
    redeliverWebhookDelivery: [
      "POST /app/hook/deliveries/{delivery_id}/attempts"
    ],
    removeRepoFromInstallation: [
      "DELETE /user/installations/{installation_id}/repositories/{repository_id}",
      {},
      { renamed: ["apps", "removeRepoFromInstallationForAuthenticatedUser"] }
    ],
    removeRepoFromInstallationForAuthenticatedUser: [
      "DELETE /user/installations/{installation_id}/repositories/{repository_id}"
    ],
    resetToken: ["PATCH /applications/{client_id}/token"],
    revokeInstallationAccessToken: ["DELETE /installation/token"],
    scopeToken: ["POST /applications/{client_id}/token/scoped"],
    suspendInstallation: ["PUT /app/installations/{installation_id}/suspended"],
    unsuspendInstallation: [
      "DELETE /app/installations/{installation_id}/suspended"
    ],
    updateWebhookConfigForApp: ["PATCH /app/hook/config"]
  },
  billing: {
    getGithubActionsBillingOrg: ["GET /orgs/{org}/settings/billing/actions"],
    getGithubActionsBillingUser: [
      "GET /users/{username}/settings/billing/actions"
    ],
    getGithubBillingPremiumRequestUsageReportOrg: [
      "GET /organizations/{org}/settings/billing/premium_request/usage"
    ],
    getGithubBillingPremiumRequestUsageReportUser: [
      "GET /users/{username}/settings/billing/premium_request/usage"
    ],
    getGithubBillingUsageReportOrg: [
      "GET /organizations/{org}/settings/billing/usage"
    ],
    getGithubBillingUsageReportUser: [
      "GET /users/{username}/settings/billing/usage"
    ],
    getGithubPackagesBillingOrg: ["GET /orgs/{org}/settings/billing/packages"],
    getGithubPackagesBillingUser: [
      "GET /users/{username}/settings/billing/packages"
    ],
    getSharedStorageBillingOrg: [
      "GET /orgs/{org}/settings/billing/shared-storage"
    ],
    getSharedStorageBillingUser: [
      "GET /users/{username}/settings/billing/shared-storage"
    ]
  },
  campaigns: {
    createCampaign: ["POST /orgs/{org}/campaigns"],
    deleteCampaign: ["DELETE /orgs/{org}/campaigns/{campaign_number}"],
    getCampaignSummary: ["GET /orgs/{org}/campaigns/{campaign_number}"],
    listOrgCampaigns: ["GET /orgs/{org}/campaigns"],
    updateCampaign: ["PATCH /orgs/{org}/campaigns/{campaign_number}"]
  },
  checks: {
    create: ["POST /repos/{owner}/{repo}/check-runs"],
    createSuite: ["POST /repos/{owner}/{repo}/check-suites"],
    get: ["GET /repos/{owner}/{repo}/check-runs/{check_run_id}"],
    getSuite: ["GET /repos/{owner}/{repo}/check-suites/{check_suite_id}"],
    listAnnotations: [
      "GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations"
    ],
    listForRef: ["GET /repos/{owner}/{repo}/commits/{ref}/check-runs"],
    listForSuite: [
      "GET /repos/{owner}/{repo}/check-suites/{check_suite_id}/check-runs"
    ],
    listSuitesForRef: ["GET /repos/{owner}/{repo}/commits/{ref}/check-suites"],
    rerequestRun: [
      "POST /repos/{owner}/{repo}/check-runs/{check_run_id}/rerequest"
    ],
    rerequestSuite: [
      "POST /repos/{owner}/{repo}/check-suites/{check_suite_id}/rerequest"
    ],
    setSuitesPreferences: [
      "PATCH /repos/{owner}/{repo}/check-suites/preferences"
    ],
    update: ["PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}"]
  },
  codeScanning: {
    commitAutofix: [
      "POST /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix/commits"
    ],
    createAutofix: [
      "POST /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix"
    ],
    createVariantAnalysis: [
      "POST /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses"
    ],
    deleteAnalysis: [
      "DELETE /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}{?confirm_delete}"
    ],
    deleteCodeqlDatabase: [
      "DELETE /repos/{owner}/{repo}/code-scanning/codeql/databases/{language}"
    ],
    getAlert: [
      "GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}",
      {},
      { renamedParameters: { alert_id: "alert_number" } }
    ],
    getAnalysis: [
      "GET /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}"
    ],
    getAutofix: [
      "GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix"
    ],
    getCodeqlDatabase: [
      "GET /repos/{owner}/{repo}/code-scanning/codeql/databases/{language}"
    ],
    getDefaultSetup: ["GET /repos/{owner}/{repo}/code-scanning/default-setup"],
    getSarif: ["GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}"],
    getVariantAnalysis: [
      "GET /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses/{codeql_variant_analysis_id}"
    ],
    getVariantAnalysisRepoTask: [
      "GET /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses/{codeql_variant_analysis_id}/repos/{repo_owner}/{repo_name}"
    ],
    listAlertInstances: [
      "GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/instances"
    ],
    listAlertsForOrg: ["GET /orgs/{org}/code-scanning/alerts"],
    listAlertsForRepo: ["GET /repos/{owner}/{repo}/code-scanning/alerts"],
    listAlertsInstances: [
      "GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/instances",
      {},
      { renamed: ["codeScanning", "listAlertInstances"] }
    ],
    listCodeqlDatabases: [
      "GET /repos/{owner}/{repo}/code-scanning/codeql/databases"
    ],
    listRecentAnalyses: ["GET /repos/{owner}/{repo}/code-scanning/analyses"],
    updateAlert: [
      "PATCH /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}"
    ],
    updateDefaultSetup: [
      "PATCH /repos/{owner}/{repo}/code-scanning/default-setup"
    ],
    uploadSarif: ["POST /repos/{owner}/{repo}/code-scanning/sarifs"]
  },
  codeSecurity: {
    attachConfiguration: [
      "POST /orgs/{org}/code-security/configurations/{configuration_id}/attach"
    ],
    attachEnterpriseConfiguration: [
      "POST /enterprises/{enterprise}/code-security/configurations/{configuration_id}/attach"
    ],
    createConfiguration: ["POST /orgs/{org}/code-security/configurations"],
    createConfigurationForEnterprise: [
      "POST /enterprises/{enterprise}/code-security/configurations"
    ],
    deleteConfiguration: [
      "DELETE /orgs/{org}/code-security/configurations/{configuration_id}"
    ],
    deleteConfigurationForEnterprise: [
      "DELETE /enterprises/{enterprise}/code-security/configurations/{configuration_id}"
    ],
    detachConfiguration: [
      "DELETE /orgs/{org}/code-security/configurations/detach"
    ],
    getConfiguration: [
      "GET /orgs/{org}/code-security/configurations/{configuration_id}"
    ],
    getConfigurationForRepository: [
      "GET /repos/{owner}/{repo}/code-security-configuration"
    ],
    getConfigurationsForEnterprise: [
      "GET /enterprises/{enterprise}/code-security/configurations"
    ],
    getConfigurationsForOrg: ["GET /orgs/{org}/code-security/configurations"],
    getDefaultConfigurations: [
      "GET /orgs/{org}/code-security/configurations/defaults"
    ],
    getDefaultConfigurationsForEnterprise: [
      "GET /enterprises/{enterprise}/code-security/configurations/defaults"
    ],
    getRepositoriesForConfiguration: [
      "GET /orgs/{org}/code-security/configurations/{configuration_id}/repositories"
    ],
    getRepositoriesForEnterpriseConfiguration: [
      "GET /enterprises/{enterprise}/code-security/configurations/{configuration_id}/repositories"
    ],
    getSingleConfigurationForEnterprise: [
      "GET /enterprises/{enterprise}/code-security/configurations/{configuration_id}"
    ],
    setConfigurationAsDefault: [
      "PUT /orgs/{org}/code-security/configurations/{configuration_id}/defaults"
    ],
    setConfigurationAsDefaultForEnterprise: [
      "PUT /enterprises/{enterprise}/code-security/configurations/{configuration_id}/defaults"
    ],
    updateConfiguration: [
      "PATCH /orgs/{org}/code-security/configurations/{configuration_id}"
    ],
    updateEnterpriseConfiguration: [
      "PATCH /enterprises/{enterprise}/code-security/configurations/{configuration_id}"
    ]
  },
  codesOfConduct: {
    getAllCodesOfConduct: ["GET /codes_of_conduct"],
    getConductCode: ["GET /codes_of_conduct/{key}"]
  },
  codespaces: {
    addRepositoryForSecretForAuthenticatedUser: [
      "PUT /user/codespaces/secrets/{secret_name}/repositories/{repository_id}"
    ],
    addSelectedRepoToOrgSecret: [
      "PUT /orgs/{org}/codespaces/secrets/{secret_name}/repositories/{repository_id}"
    ],
    checkPermissionsForDevcontainer: [
      "GET /repos/{owner}/{repo}/codespaces/permissions_check"
    ],
    codespaceMachinesForAuthenticatedUser: [
      "GET /user/codespaces/{codespace_name}/machines"
    ],
    createForAuthenticatedUser: ["POST /user/codespaces"],
    createOrUpdateOrgSecret: [
      "PUT /orgs/{org}/codespaces/secrets/{secret_name}"
    ],
    createOrUpdateRepoSecret: [
      "PUT /repos/{owner}/{repo}/codespaces/secrets/{secret_name}"
    ],
    createOrUpdateSecretForAuthenticatedUser: [
      "PUT /user/codespaces/secrets/{secret_name}"
    ],
    createWithPrForAuthenticatedUser: [
      "POST /repos/{owner}/{repo}/pulls/{pull_number}/codespaces"
    ],
    createWithRepoForAuthenticatedUser: [
      "POST /repos/{owner}/{repo}/codespaces"
    ],
    deleteForAuthenticatedUser: ["DELETE /user/codespaces/{codespace_name}"],
    deleteFromOrganization: [
      "DELETE /orgs/{org}/members/{username}/codespaces/{codespace_name}"
    ],
    deleteOrgSecret: ["DELETE /orgs/{org}/codespaces/secrets/{secret_name}"],
    deleteRepoSecret: [
      "DELETE /repos/{owner}/{repo}/codespaces/secrets/{secret_name}"
    ],
    deleteSecretForAuthenticatedUser: [
      "DELETE /user/codespaces/secrets/{secret_name}"
    ],
    exportForAuthenticatedUser: [
      "POST /user/codespaces/{codespace_name}/exports"
    ],
    getCodespacesForUserInOrg: [
      "GET /orgs/{org}/members/{username}/codespaces"
    ],
    getExportDetailsForAuthenticatedUser: [
      "GET /user/codespaces/{codespace_name}/exports/{export_id}"
    ],
    getForAuthenticatedUser: ["GET /user/codespaces/{codespace_name}"],
    getOrgPublicKey: ["GET /orgs/{org}/codespaces/secrets/public-key"],
    getOrgSecret: ["GET /orgs/{org}/codespaces/secrets/{secret_name}"],
    getPublicKeyForAuthenticatedUser: [
      "GET /user/codespaces/secrets/public-key"
    ],
    getRepoPublicKey: [
      "GET /repos/{owner}/{repo}/codespaces/secrets/public-key"
    ],
    getRepoSecret: [
      "GET /repos/{owner}/{repo}/codespaces/secrets/{secret_name}"
    ],
    getSecretForAuthenticatedUser: [
      "GET /user/codespaces/secrets/{secret_name}"
    ],
    listDevcontainersInRepositoryForAuthenticatedUser: [
      "GET /repos/{owner}/{repo}/codespaces/devcontainers"
    ],
    listForAuthenticatedUser: ["GET /user/codespaces"],
    listInOrganization: [
      "GET /orgs/{org}/codespaces",
      {},
      { renamedParameters: { org_id: "org" } }
    ],
    listInRepositoryForAuthenticatedUser: [
      "GET /repos/{owner}/{repo}/codespaces"
    ],
    listOrgSecrets: ["GET /orgs/{org}/codespaces/secrets"],
    listRepoSecrets: ["GET /repos/{owner}/{repo}/codespaces/secrets"],
    listRepositoriesForSecretForAuthenticatedUser: [
      "GET /user/codespaces/secrets/{secret_name}/repositories"
    ],
    listSecretsForAuthenticatedUser: ["GET /user/codespaces/secrets"],
    listSelectedReposForOrgSecret: [
      "GET /orgs/{org}/codespaces/secrets/{secret_name}/repositories"
    ],
    preFlightWithRepoForAuthenticatedUser: [
      "GET /repos/{owner}/{repo}/codespaces/new"
    ],
    publishForAuthenticatedUser: [
      "POST /user/codespaces/{codespace_name}/publish"
    ],
    removeRepositoryForSecretForAuthenticatedUser: [
      "DELETE /user/codespaces/secrets/{secret_name}/repositories/{repository_id}"
    ],
    removeSelectedRepoFromOrgSecret: [
      "DELETE /orgs/{org}/codespaces/secrets/{secret_name}/repositories/{repository_id}"
    ],
    repoMachinesForAuthenticatedUser: [
      "GET /repos/{owner}/{repo}/codespaces/machines"
    ],
    setRepositoriesForSecretForAuthenticatedUser: [
      "PUT /user/codespaces/secrets/{secret_name}/repositories"
    ],
    setSelectedReposForOrgSecret: [
      "PUT /orgs/{org}/codespaces/secrets/{secret_name}/repositories"
    ],
    startForAuthenticatedUser: ["POST /user/codespaces/{codespace_name}/start"],
    stopForAuthenticatedUser: ["POST /user/codespaces/{codespace_name}/stop"],
    stopInOrganization: [
      "POST /orgs/{org}/members/{username}/codespaces/{codespace_name}/stop"
    ],
    updateForAuthenticatedUser: ["PATCH /user/codespaces/{codespace_name}"]
  },
  copilot: {
    addCopilotSeatsForTeams: [
      "POST /orgs/{org}/copilot/billing/selected_teams"
    ],
    addCopilotSeatsForUsers: [
      "POST /orgs/{org}/copilot/billing/selected_users"
    ],
    cancelCopilotSeatAssignmentForTeams: [
      "DELETE /orgs/{org}/copilot/billing/selected_teams"
    ],
    cancelCopilotSeatAssignmentForUsers: [
      "DELETE /orgs/{org}/copilot/billing/selected_users"
    ],
    copilotMetricsForOrganization: ["GET /orgs/{org}/copilot/metrics"],
    copilotMetricsForTeam: ["GET /orgs/{org}/team/{team_slug}/copilot/metrics"],
    getCopilotOrganizationDetails: ["GET /orgs/{org}/copilot/billing"],
    getCopilotSeatDetailsForUser: [
      "GET /orgs/{org}/members/{username}/copilot"
    ],
    listCopilotSeats: ["GET /orgs/{org}/copilot/billing/seats"]
  },
  credentials: { revoke: ["POST /credentials/revoke"] },
  dependabot: {
    addSelectedRepoToOrgSecret: [
      "PUT /orgs/{org}/dependabot/secrets/{secret_name}/repositories/{repository_id}"
    ],
    createOrUpdateOrgSecret: [
      "PUT /orgs/{org}/dependabot/secrets/{secret_name}"
    ],
    createOrUpdateRepoSecret: [
      "PUT /repos/{owner}/{repo}/dependabot/secrets/{secret_name}"
    ],
    deleteOrgSecret: ["DELETE /orgs/{org}/dependabot/secrets/{secret_name}"],
    deleteRepoSecret: [
      "DELETE /repos/{owner}/{repo}/dependabot/secrets/{secret_name}"
    ],
    getAlert: ["GET /repos/{owner}/{repo}/dependabot/alerts/{alert_number}"],
    getOrgPublicKey: ["GET /orgs/{org}/dependabot/secrets/public-key"],
    getOrgSecret: ["GET /orgs/{org}/dependabot/secrets/{secret_name}"],
    getRepoPublicKey: [
      "GET /repos/{owner}/{repo}/dependabot/secrets/public-key"
    ],
    getRepoSecret: [
      "GET /repos/{owner}/{repo}/dependabot/secrets/{secret_name}"
    ],
    listAlertsForEnterprise: [
      "GET /enterprises/{enterprise}/dependabot/alerts"
    ],
    listAlertsForOrg: ["GET /orgs/{org}/dependabot/alerts"],
    listAlertsForRepo: ["GET /repos/{owner}/{repo}/dependabot/alerts"],
    listOrgSecrets: ["GET /orgs/{org}/dependabot/secrets"],
    listRepoSecrets: ["GET /repos/{owner}/{repo}/dependabot/secrets"],
    listSelectedReposForOrgSecret: [
      "GET /orgs/{org}/dependabot/secrets/{secret_name}/repositories"
    ],
    removeSelectedRepoFromOrgSecret: [
      "DELETE /orgs/{org}/dependabot/secrets/{secret_name}/repositories/{repository_id}"
    ],
    repositoryAccessForOrg: [
      "GET /organizations/{org}/dependabot/repository-access"
    ],
    setRepositoryAccessDefaultLevel: [
      "PUT /organizations/{org}/dependabot/repository-access/default-level"
    ],
    setSelectedReposForOrgSecret: [
      "PUT /orgs/{org}/dependabot/secrets/{secret_name}/repositories"
    ],
    updateAlert: [
      "PATCH /repos/{owner}/{repo}/dependabot/alerts/{alert_number}"
    ],
    updateRepositoryAccessForOrg: [
      "PATCH /organizations/{org}/dependabot/repository-access"
    ]
  },
  dependencyGraph: {
    createRepositorySnapshot: [
      "POST /repos/{owner}/{repo}/dependency-graph/snapshots"
    ],
    diffRange: [
      "GET /repos/{owner}/{repo}/dependency-graph/compare/{basehead}"
    ],
    exportSbom: ["GET /repos/{owner}/{repo}/dependency-graph/sbom"]
  },
  emojis: { get: ["GET /emojis"] },
  enterpriseTeamMemberships: {
    add: [
      "PUT /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}"
    ],
    bulkAdd: [
      "POST /enterprises/{enterprise}/teams/{enterprise-team}/memberships/add"
    ],
    bulkRemove: [
      "POST /enterprises/{enterprise}/teams/{enterprise-team}/memberships/remove"
    ],
    get: [
      "GET /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}"
    ],
    list: ["GET /enterprises/{enterprise}/teams/{enterprise-team}/memberships"],
    remove: [
      "DELETE /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}"
    ]
  },
  enterpriseTeamOrganizations: {
    add: [
      "PUT /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}"
    ],
    bulkAdd: [
      "POST /enterprises/{enterprise}/teams/{enterprise-team}/organizations/add"
    ],
    bulkRemove: [
      "POST /enterprises/{enterprise}/teams/{enterprise-team}/organizations/remove"
    ],
    delete: [
      "DELETE /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}"
    ],
    getAssignment: [
      "GET /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}"
    ],
    getAssignments: [
      "GET /enterprises/{enterprise}/teams/{enterprise-team}/organizations"
    ]
  },
  enterpriseTeams: {
    create: ["POST /enterprises/{enterprise}/teams"],
    delete: ["DELETE /enterprises/{enterprise}/teams/{team_slug}"],
    get: ["GET /enterprises/{enterprise}/teams/{team_slug}"],
    list: ["GET /enterprises/{enterprise}/teams"],
    update: ["PATCH /enterprises/{enterprise}/teams/{team_slug}"]
  },
  gists: {
    checkIsStarred: ["GET /gists/{gist_id}/star"],
    create: ["POST /gists"],
    createComment: ["POST /gists/{gist_id}/comments"],
    delete: ["DELETE /gists/{gist_id}"],
    deleteComment: ["DELETE /gists/{gist_id}/comments/{comment_id}"],
    fork: ["POST /gists/{gist_id}/forks"],
    get: ["GET /gists/{gist_id}"],
    getComment: ["GET /gists/{gist_id}/comments/{comment_id}"],
    getRevision: ["GET /gists/{gist_id}/{sha}"],
    list: ["GET /gists"],
    listComments: ["GET /gists/{gist_id}/comments"],
    listCommits: ["GET /gists/{gist_id}/commits"],
    listForUser: ["GET /users/{username}/gists"],
    listForks: ["GET /gists/{gist_id}/forks"],
    listPublic: ["GET /gists/public"],
    listStarred: ["GET /gists/starred"],
    star: ["PUT /gists/{gist_id}/star"],
    unstar: ["DELETE /gists/{gist_id}/star"],
    update: ["PATCH /gists/{gist_id}"],
    updateComment: ["PATCH /gists/{gist_id}/comments/{comment_id}"]
  },
  git: {
    createBlob: ["POST /repos/{owner}/{repo}/git/blobs"],
    createCommit: ["POST /repos/{owner}/{repo}/git/commits"],
    createRef: ["POST /repos/{owner}/{repo}/git/refs"],
    createTag: ["POST /repos/{owner}/{repo}/git/tags"],
    createTree: ["POST /repos/{owner}/{repo}/git/trees"],
    deleteRef: ["DELETE /repos/{owner}/{repo}/git/refs/{ref}"],
    getBlob: ["GET /repos/{owner}/{repo}/git/blobs/{file_sha}"],
    getCommit: ["GET /repos/{owner}/{repo}/git/commits/{commit_sha}"],
    getRef: ["GET /repos/{owner}/{repo}/git/ref/{ref}"],
    getTag: ["GET /repos/{owner}/{repo}/git/tags/{tag_sha}"],
    getTree: ["GET /repos/{owner}/{repo}/git/trees/{tree_sha}"],
    listMatchingRefs: ["GET /repos/{owner}/{repo}/git/matching-refs/{ref}"],
    updateRef: ["PATCH /repos/{owner}/{repo}/git/refs/{ref}"]
  },
  gitignore: {
    getAllTemplates: ["GET /gitignore/templates"],
    getTemplate: ["GET /gitignore/templates/{name}"]
  },
  hostedCompute: {
    createNetworkConfigurationForOrg: [
      "POST /orgs/{org}/settings/network-configurations"
    ],
    deleteNetworkConfigurationFromOrg: [
      "DELETE /orgs/{org}/settings/network-configurations/{network_configuration_id}"
    ],
    getNetworkConfigurationForOrg: [
      "GET /orgs/{org}/settings/network-configurations/{network_configuration_id}"
    ],
    getNetworkSettingsForOrg: [
      "GET /orgs/{org}/settings/network-settings/{network_settings_id}"
    ],
    listNetworkConfigurationsForOrg: [
      "GET /orgs/{org}/settings/network-configurations"
    ],
    updateNetworkConfigurationForOrg: [
      "PATCH /orgs/{org}/settings/network-configurations/{network_configuration_id}"
    ]
  },
  interactions: {
    getRestrictionsForAuthenticatedUser: ["GET /user/interaction-limits"],
    getRestrictionsForOrg: ["GET /orgs/{org}/interaction-limits"],
    getRestrictionsForRepo: ["GET /repos/{owner}/{repo}/interaction-limits"],
    getRestrictionsForYourPublicRepos: [
      "GET /user/interaction-limits",
      {},
      { renamed: ["interactions", "getRestrictionsForAuthenticatedUser"] }
    ],
    removeRestrictionsForAuthenticatedUser: ["DELETE /user/interaction-limits"],
    removeRestrictionsForOrg: ["DELETE /orgs/{org}/interaction-limits"],
    removeRestrictionsForRepo: [
      "DELETE /repos/{owner}/{repo}/interaction-limits"
    ],
    removeRestrictionsForYourPublicRepos: [
      "DELETE /user/interaction-limits",
      {},
      { renamed: ["interactions", "removeRestrictionsForAuthenticatedUser"] }
    ],
    setRestrictionsForAuthenticatedUser: ["PUT /user/interaction-limits"],
    setRestrictionsForOrg: ["PUT /orgs/{org}/interaction-limits"],
    setRestrictionsForRepo: ["PUT /repos/{owner}/{repo}/interaction-limits"],
    setRestrictionsForYourPublicRepos: [
      "PUT /user/interaction-limits",
      {},
      { renamed: ["interactions", "setRestrictionsForAuthenticatedUser"] }
    ]
  },
  issues: {
    addAssignees: [
      "POST /repos/{owner}/{repo}/issues/{issue_number}/assignees"
    ],
    addBlockedByDependency: [
      "POST /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by"
    ],
    addLabels: ["POST /repos/{owner}/{repo}/issues/{issue_number}/labels"],
    addSubIssue: [
      "POST /repos/{owner}/{repo}/issues/{issue_number}/sub_issues"
    ],
    checkUserCanBeAssigned: ["GET /repos/{owner}/{repo}/assignees/{assignee}"],
    checkUserCanBeAssignedToIssue: [
      "GET /repos/{owner}/{repo}/issues/{issue_number}/assignees/{assignee}"
    ],
    create: ["POST /repos/{owner}/{repo}/issues"],
    createComment: [
      "POST /repos/{owner}/{repo}/issues/{issue_number}/comments"
    ],
    createLabel: ["POST /repos/{owner}/{repo}/labels"],
    createMilestone: ["POST /repos/{owner}/{repo}/milestones"],
    deleteComment: [
      "DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}"
    ],
    deleteLabel: ["DELETE /repos/{owner}/{repo}/labels/{name}"],
    deleteMilestone: [
      "DELETE /repos/{owner}/{repo}/milestones/{milestone_number}"
    ],
    get: ["GET /repos/{owner}/{repo}/issues/{issue_number}"],
    getComment: ["GET /repos/{owner}/{repo}/issues/comments/{comment_id}"],
    getEvent: ["GET /repos/{owner}/{repo}/issues/events/{event_id}"],
    getLabel: ["GET /repos/{owner}/{repo}/labels/{name}"],
    getMilestone: ["GET /repos/{owner}/{repo}/milestones/{milestone_number}"],
    getParent: ["GET /repos/{owner}/{repo}/issues/{issue_number}/parent"],
    list: ["GET /issues"],
    listAssignees: ["GET /repos/{owner}/{repo}/assignees"],
    listComments: ["GET /repos/{owner}/{repo}/issues/{issue_number}/comments"],
    listCommentsForRepo: ["GET /repos/{owner}/{repo}/issues/comments"],
    listDependenciesBlockedBy: [
      "GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by"
    ],
    listDependenciesBlocking: [
      "GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocking"
    ],
    listEvents: ["GET /repos/{owner}/{repo}/issues/{issue_number}/events"],
    listEventsForRepo: ["GET /repos/{owner}/{repo}/issues/events"],
    listEventsForTimeline: [
      "GET /repos/{owner}/{repo}/issues/{issue_number}/timeline"
    ],
    listForAuthenticatedUser: ["GET /user/issues"],
    listForOrg: ["GET /orgs/{org}/issues"],
    listForRepo: ["GET /repos/{owner}/{repo}/issues"],
    listLabelsForMilestone: [
      "GET /repos/{owner}/{repo}/milestones/{milestone_number}/labels"
    ],
    listLabelsForRepo: ["GET /repos/{owner}/{repo}/labels"],
    listLabelsOnIssue: [
      "GET /repos/{owner}/{repo}/issues/{issue_number}/labels"
    ],
    listMilestones: ["GET /repos/{owner}/{repo}/milestones"],
    listSubIssues: [
      "GET /repos/{owner}/{repo}/issues/{issue_number}/sub_issues"
    ],
    lock: ["PUT /repos/{owner}/{repo}/issues/{issue_number}/lock"],
    removeAllLabels: [
      "DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels"
    ],
    removeAssignees: [
      "DELETE /repos/{owner}/{repo}/issues/{issue_number}/assignees"
    ],
    removeDependencyBlockedBy: [
      "DELETE /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by/{issue_id}"
    ],
    removeLabel: [
      "DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}"
    ],
    removeSubIssue: [
      "DELETE /repos/{owner}/{repo}/issues/{issue_number}/sub_issue"
    ],
    reprioritizeSubIssue: [
      "PATCH /repos/{owner}/{repo}/issues/{issue_number}/sub_issues/priority"
    ],
    setLabels: ["PUT /repos/{owner}/{repo}/issues/{issue_number}/labels"],
    unlock: ["DELETE /repos/{owner}/{repo}/issues/{issue_number}/lock"],
    update: ["PATCH /repos/{owner}/{repo}/issues/{issue_number}"],
    updateComment: ["PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}"],
    updateLabel: ["PATCH /repos/{owner}/{repo}/labels/{name}"],
    updateMilestone: [
      "PATCH /repos/{owner}/{repo}/milestones/{milestone_number}"
    ]
  },
  licenses: {
    get: ["GET /licenses/{license}"],
    getAllCommonlyUsed: ["GET /licenses"],
    getForRepo: ["GET /repos/{owner}/{repo}/license"]
  },
  markdown: {
    render: ["POST /markdown"],
    renderRaw: [
      "POST /markdown/raw",
      { headers: { "content-type": "text/plain; charset=utf-8" } }
    ]
  },
  meta: {
    get: ["GET /meta"],
    getAllVersions: ["GET /versions"],
    getOctocat: ["GET /octocat"],
    getZen: ["GET /zen"],
    root: ["GET /"]
  },
  migrations: {
    deleteArchiveForAuthenticatedUser: [
      "DELETE /user/migrations/{migration_id}/archive"
    ],
    deleteArchiveForOrg: [
      "DELETE /orgs/{org}/migrations/{migration_id}/archive"
    ],
    downloadArchiveForOrg: [
      "GET /orgs/{org}/migrations/{migration_id}/archive"
    ],
    getArchiveForAuthenticatedUser: [
      "GET /user/migrations/{migration_id}/archive"
    ],
    getStatusForAuthenticatedUser: ["GET /user/migrations/{migration_id}"],
    getStatusForOrg: ["GET /orgs/{org}/migrations/{migration_id}"],
    listForAuthenticatedUser: ["GET /user/migrations"],
    listForOrg: ["GET /orgs/{org}/migrations"],
    listReposForAuthenticatedUser: [
      "GET /user/migrations/{migration_id}/repositories"
    ],
    listReposForOrg: ["GET /orgs/{org}/migrations/{migration_id}/repositories"],
    listReposForUser: [
      "GET /user/migrations/{migration_id}/repositories",
      {},
      { renamed: ["migrations", "listReposForAuthenticatedUser"] }
    ],
    startForAuthenticatedUser: ["POST /user/migrations"],
    startForOrg: ["POST /orgs/{org}/migrations"],
    unlockRepoForAuthenticatedUser: [
      "DELETE /user/migrations/{migration_id}/repos/{repo_name}/lock"
    ],
    unlockRepoForOrg: [
      "DELETE /orgs/{org}/migrations/{migration_id}/repos/{repo_name}/lock"
    ]
  },
  oidc: {
    getOidcCustomSubTemplateForOrg: [
      "GET /orgs/{org}/actions/oidc/customization/sub"
    ],
    updateOidcCustomSubTemplateForOrg: [
      "PUT /orgs/{org}/actions/oidc/customization/sub"
    ]
  },
  orgs: {
    addSecurityManagerTeam: [
      "PUT /orgs/{org}/security-managers/teams/{team_slug}",
      {},
      {
        deprecated: "octokit.rest.orgs.addSecurityManagerTeam() is deprecated, see https://docs.github.com/rest/orgs/security-managers#add-a-security-manager-team"
      }
    ],
    assignTeamToOrgRole: [
      "PUT /orgs/{org}/organization-roles/teams/{team_slug}/{role_id}"
    ],
    assignUserToOrgRole: [
      "PUT /orgs/{org}/organization-roles/users/{username}/{role_id}"
    ],
    blockUser: ["PUT /orgs/{org}/blocks/{username}"],
    cancelInvitation: ["DELETE /orgs/{org}/invitations/{invitation_id}"],
    checkBlockedUser: ["GET /orgs/{org}/blocks/{username}"],
    checkMembershipForUser: ["GET /orgs/{org}/members/{username}"],
    checkPublicMembershipForUser: ["GET /orgs/{org}/public_members/{username}"],
    convertMemberToOutsideCollaborator: [
      "PUT /orgs/{org}/outside_collaborators/{username}"
    ],
    createArtifactStorageRecord: [
      "POST /orgs/{org}/artifacts/metadata/storage-record"
    ],
    createInvitation: ["POST /orgs/{org}/invitations"],
    createIssueType: ["POST /orgs/{org}/issue-types"],
    createWebhook: ["POST /orgs/{org}/hooks"],
    customPropertiesForOrgsCreateOrUpdateOrganizationValues: [
      "PATCH /organizations/{org}/org-properties/values"
    ],
    customPropertiesForOrgsGetOrganizationValues: [
      "GET /organizations/{org}/org-properties/values"
    ],
    customPropertiesForReposCreateOrUpdateOrganizationDefinition: [
      "PUT /orgs/{org}/properties/schema/{custom_property_name}"
    ],
    customPropertiesForReposCreateOrUpdateOrganizationDefinitions: [
      "PATCH /orgs/{org}/properties/schema"
    ],
    customPropertiesForReposCreateOrUpdateOrganizationValues: [
      "PATCH /orgs/{org}/properties/values"
    ],
    customPropertiesForReposDeleteOrganizationDefinition: [
      "DELETE /orgs/{org}/properties/schema/{custom_property_name}"
    ],
    customPropertiesForReposGetOrganizationDefinition: [
      "GET /orgs/{org}/properties/schema/{custom_property_name}"
    ],
    customPropertiesForReposGetOrganizationDefinitions: [
      "GET /orgs/{org}/properties/schema"
    ],
    customPropertiesForReposGetOrganizationValues: [
      "GET /orgs/{org}/properties/values"
    ],
    delete: ["DELETE /orgs/{org}"],
    deleteAttestationsBulk: ["POST /orgs/{org}/attestations/delete-request"],
    deleteAttestationsById: [
      "DELETE /orgs/{org}/attestations/{attestation_id}"
    ],
    deleteAttestationsBySubjectDigest: [
      "DELETE /orgs/{org}/attestations/digest/{subject_digest}"
    ],
    deleteIssueType: ["DELETE /orgs/{org}/issue-types/{issue_type_id}"],
    deleteWebhook: ["DELETE /orgs/{org}/hooks/{hook_id}"],
    disableSelectedRepositoryImmutableReleasesOrganization: [
      "DELETE /orgs/{org}/settings/immutable-releases/repositories/{repository_id}"
    ],
    enableSelectedRepositoryImmutableReleasesOrganization: [
      "PUT /orgs/{org}/settings/immutable-releases/repositories/{repository_id}"
    ],
    get: ["GET /orgs/{org}"],
    getImmutableReleasesSettings: [
      "GET /orgs/{org}/settings/immutable-releases"
    ],
    getImmutableReleasesSettingsRepositories: [
      "GET /orgs/{org}/settings/immutable-releases/repositories"
    ],
    getMembershipForAuthenticatedUser: ["GET /user/memberships/orgs/{org}"],
    getMembershipForUser: ["GET /orgs/{org}/memberships/{username}"],
    getOrgRole: ["GET /orgs/{org}/organization-roles/{role_id}"],
    getOrgRulesetHistory: ["GET /orgs/{org}/rulesets/{ruleset_id}/history"],
    getOrgRulesetVersion: [
      "GET /orgs/{org}/rulesets/{ruleset_id}/history/{version_id}"
    ],
    getWebhook: ["GET /orgs/{org}/hooks/{hook_id}"],
    getWebhookConfigForOrg: ["GET /orgs/{org}/hooks/{hook_id}/config"],
    getWebhookDelivery: [
      "GET /orgs/{org}/hooks/{hook_id}/deliveries/{delivery_id}"
    ],
    list: ["GET /organizations"],
    listAppInstallations: ["GET /orgs/{org}/installations"],
    listArtifactStorageRecords: [
      "GET /orgs/{org}/artifacts/{subject_digest}/metadata/storage-records"
    ],
    listAttestationRepositories: ["GET /orgs/{org}/attestations/repositories"],
    listAttestations: ["GET /orgs/{org}/attestations/{subject_digest}"],
    listAttestationsBulk: [
      "POST /orgs/{org}/attestations/bulk-list{?per_page,before,after}"
    ],
    listBlockedUsers: ["GET /orgs/{org}/blocks"],
    listFailedInvitations: ["GET /orgs/{org}/failed_invitations"],
    listForAuthenticatedUser: ["GET /user/orgs"],
    listForUser: ["GET /users/{username}/orgs"],
    listInvitationTeams: ["GET /orgs/{org}/invitations/{invitation_id}/teams"],
    listIssueTypes: ["GET /orgs/{org}/issue-types"],
    listMembers: ["GET /orgs/{org}/members"],
    listMembershipsForAuthenticatedUser: ["GET /user/memberships/orgs"],
    listOrgRoleTeams: ["GET /orgs/{org}/organization-roles/{role_id}/teams"],
    listOrgRoleUsers: ["GET /orgs/{org}/organization-roles/{role_id}/users"],
    listOrgRoles: ["GET /orgs/{org}/organization-roles"],
    listOrganizationFineGrainedPermissions: [
      "GET /orgs/{org}/organization-fine-grained-permissions"
    ],
    listOutsideCollaborators: ["GET /orgs/{org}/outside_collaborators"],
    listPatGrantRepositories: [
      "GET /orgs/{org}/personal-access-tokens/{pat_id}/repositories"
    ],
    listPatGrantRequestRepositories: [
      "GET /orgs/{org}/personal-access-token-requests/{pat_request_id}/repositories"
    ],
    listPatGrantRequests: ["GET /orgs/{org}/personal-access-token-requests"],
    listPatGrants: ["GET /orgs/{org}/personal-access-tokens"],
    listPendingInvitations: ["GET /orgs/{org}/invitations"],
    listPublicMembers: ["GET /orgs/{org}/public_members"],
    listSecurityManagerTeams: [
      "GET /orgs/{org}/security-managers",
      {},
      {
        deprecated: "octokit.rest.orgs.listSecurityManagerTeams() is deprecated, see https://docs.github.com/rest/orgs/security-managers#list-security-manager-teams"
      }
    ],
    listWebhookDeliveries: ["GET /orgs/{org}/hooks/{hook_id}/deliveries"],
    listWebhooks: ["GET /orgs/{org}/hooks"],
    pingWebhook: ["POST /orgs/{org}/hooks/{hook_id}/pings"],
    redeliverWebhookDelivery: [
      "POST /orgs/{org}/hooks/{hook_id}/deliveries/{delivery_id}/attempts"
    ],
    removeMember: ["DELETE /orgs/{org}/members/{username}"],
    removeMembershipForUser: ["DELETE /orgs/{org}/memberships/{username}"],
    removeOutsideCollaborator: [
      "DELETE /orgs/{org}/outside_collaborators/{username}"
    ],
    removePublicMembershipForAuthenticatedUser: [
      "DELETE /orgs/{org}/public_members/{username}"
    ],
    removeSecurityManagerTeam: [
      "DELETE /orgs/{org}/security-managers/teams/{team_slug}",
      {},
      {
        deprecated: "octokit.rest.orgs.removeSecurityManagerTeam() is deprecated, see https://docs.github.com/rest/orgs/security-managers#remove-a-security-manager-team"
      }
    ],
    reviewPatGrantRequest: [
      "POST /orgs/{org}/personal-access-token-requests/{pat_request_id}"
    ],
    reviewPatGrantRequestsInBulk: [
      "POST /orgs/{org}/personal-access-token-requests"
    ],
    revokeAllOrgRolesTeam: [
      "DELETE /orgs/{org}/organization-roles/teams/{team_slug}"
    ],
    revokeAllOrgRolesUser: [
      "DELETE /orgs/{org}/organization-roles/users/{username}"
    ],
    revokeOrgRoleTeam: [
      "DELETE /orgs/{org}/organization-roles/teams/{team_slug}/{role_id}"
    ],
    revokeOrgRoleUser: [
      "DELETE /orgs/{org}/organization-roles/users/{username}/{role_id}"
    ],
    setImmutableReleasesSettings: [
      "PUT /orgs/{org}/settings/immutable-releases"
    ],
    setImmutableReleasesSettingsRepositories: [
      "PUT /orgs/{org}/settings/immutable-releases/repositories"
    ],
    setMembershipForUser: ["PUT /orgs/{org}/memberships/{username}"],
    setPublicMembershipForAuthenticatedUser: [
      "PUT /orgs/{org}/public_members/{username}"
    ],
    unblockUser: ["DELETE /orgs/{org}/blocks/{username}"],
    update: ["PATCH /orgs/{org}"],
    updateIssueType: ["PUT /orgs/{org}/issue-types/{issue_type_id}"],
    updateMembershipForAuthenticatedUser: [
      "PATCH /user/memberships/orgs/{org}"
    ],
    updatePatAccess: ["POST /orgs/{org}/personal-access-tokens/{pat_id}"],
    updatePatAccesses: ["POST /orgs/{org}/personal-access-tokens"],
    updateWebhook: ["PATCH /orgs/{org}/hooks/{hook_id}"],
    updateWebhookConfigForOrg: ["PATCH /orgs/{org}/hooks/{hook_id}/config"]
  },
  packages: {
    deletePackageForAuthenticatedUser: [
      "DELETE /user/packages/{package_type}/{package_name}"
    ],
    deletePackageForOrg: [
      "DELETE /orgs/{org}/packages/{package_type}/{package_name}"
    ],
    deletePackageForUser: [
      "DELETE /users/{username}/packages/{package_type}/{package_name}"
    ],
    deletePackageVersionForAuthenticatedUser: [
      "DELETE /user/packages/{package_type}/{package_name}/versions/{package_version_id}"
    ],
    deletePackageVersionForOrg: [
      "DELETE /orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}"
    ],
    deletePackageVersionForUser: [
      "DELETE /users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}"
    ],
    getAllPackageVersionsForAPackageOwnedByAnOrg: [
      "GET /orgs/{org}/packages/{package_type}/{package_name}/versions",
      {},
      { renamed: ["packages", "getAllPackageVersionsForPackageOwnedByOrg"] }
    ],
    getAllPackageVersionsForAPackageOwnedByTheAuthenticatedUser: [
      "GET /user/packages/{package_type}/{package_name}/versions",
      {},
      {
        renamed: [
          "packages",
          "getAllPackageVersionsForPackageOwnedByAuthenticatedUser"
        ]
      }
    ],
    getAllPackageVersionsForPackageOwnedByAuthenticatedUser: [
      "GET /user/packages/{package_type}/{package_name}/versions"
    ],
    getAllPackageVersionsForPackageOwnedByOrg: [
      "GET /orgs/{org}/packages/{package_type}/{package_name}/versions"
    ],
    getAllPackageVersionsForPackageOwnedByUser: [
      "GET /users/{username}/packages/{package_type}/{package_name}/versions"
    ],
    getPackageForAuthenticatedUser: [
      "GET /user/packages/{package_type}/{package_name}"
    ],
    getPackageForOrganization: [
      "GET /orgs/{org}/packages/{package_type}/{package_name}"
    ],
    getPackageForUser: [
      "GET /users/{username}/packages/{package_type}/{package_name}"
    ],
    getPackageVersionForAuthenticatedUser: [
      "GET /user/packages/{package_type}/{package_name}/versions/{package_version_id}"
    ],
    getPackageVersionForOrganization: [
      "GET /orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}"
    ],
    getPackageVersionForUser: [
      "GET /users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}"
    ],
    listDockerMigrationConflictingPackagesForAuthenticatedUser: [
      "GET /user/docker/conflicts"
    ],
    listDockerMigrationConflictingPackagesForOrganization: [
      "GET /orgs/{org}/docker/conflicts"
    ],
    listDockerMigrationConflictingPackagesForUser: [
      "GET /users/{username}/docker/conflicts"
    ],
    listPackagesForAuthenticatedUser: ["GET /user/packages"],
    listPackagesForOrganization: ["GET /orgs/{org}/packages"],
    listPackagesForUser: ["GET /users/{username}/packages"],
    restorePackageForAuthenticatedUser: [
      "POST /user/packages/{package_type}/{package_name}/restore{?token}"
    ],
    restorePackageForOrg: [
      "POST /orgs/{org}/packages/{package_type}/{package_name}/restore{?token}"
    ],
    restorePackageForUser: [
      "POST /users/{username}/packages/{package_type}/{package_name}/restore{?token}"
    ],
    restorePackageVersionForAuthenticatedUser: [
      "POST /user/packages/{package_type}/{package_name}/versions/{package_version_id}/restore"
    ],
    restorePackageVersionForOrg: [
      "POST /orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}/restore"
    ],
    restorePackageVersionForUser: [
      "POST /users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}/restore"
    ]
  },
  privateRegistries: {
    createOrgPrivateRegistry: ["POST /orgs/{org}/private-registries"],
    deleteOrgPrivateRegistry: [
      "DELETE /orgs/{org}/private-registries/{secret_name}"
    ],
    getOrgPrivateRegistry: ["GET /orgs/{org}/private-registries/{secret_name}"],
    getOrgPublicKey: ["GET /orgs/{org}/private-registries/public-key"],
    listOrgPrivateRegistries: ["GET /orgs/{org}/private-registries"],
    updateOrgPrivateRegistry: [
      "PATCH /orgs/{org}/private-registries/{secret_name}"
    ]
  },
  projects: {
    addItemForOrg: ["POST /orgs/{org}/projectsV2/{project_number}/items"],
    addItemForUser: [
      "POST /users/{username}/projectsV2/{project_number}/items"
    ],
    deleteItemForOrg: [
      "DELETE /orgs/{org}/projectsV2/{project_number}/items/{item_id}"
    ],
    deleteItemForUser: [
      "DELETE /users/{username}/projectsV2/{project_number}/items/{item_id}"
    ],
    getFieldForOrg: [
      "GET /orgs/{org}/projectsV2/{project_number}/fields/{field_id}"
    ],
    getFieldForUser: [
      "GET /users/{username}/projectsV2/{project_number}/fields/{field_id}"
    ],
    getForOrg: ["GET /orgs/{org}/projectsV2/{project_number}"],
    getForUser: ["GET /users/{username}/projectsV2/{project_number}"],
    getOrgItem: ["GET /orgs/{org}/projectsV2/{project_number}/items/{item_id}"],
    getUserItem: [
      "GET /users/{username}/projectsV2/{project_number}/items/{item_id}"
    ],
    listFieldsForOrg: ["GET /orgs/{org}/projectsV2/{project_number}/fields"],
    listFieldsForUser: [
      "GET /users/{username}/projectsV2/{project_number}/fields"
    ],
    listForOrg: ["GET /orgs/{org}/projectsV2"],
    listForUser: ["GET /users/{username}/projectsV2"],
    listItemsForOrg: ["GET /orgs/{org}/projectsV2/{project_number}/items"],
    listItemsForUser: [
      "GET /users/{username}/projectsV2/{project_number}/items"
    ],
    updateItemForOrg: [
      "PATCH /orgs/{org}/projectsV2/{project_number}/items/{item_id}"
    ],
    updateItemForUser: [
      "PATCH /users/{username}/projectsV2/{project_number}/items/{item_id}"
    ]
  },
  pulls: {
    checkIfMerged: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/merge"],
    create: ["POST /repos/{owner}/{repo}/pulls"],
    createReplyForReviewComment: [
      "POST /repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies"
    ],
    createReview: ["POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews"],
    createReviewComment: [
      "POST /repos/{owner}/{repo}/pulls/{pull_number}/comments"
    ],
    deletePendingReview: [
      "DELETE /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}"
    ],
    deleteReviewComment: [
      "DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}"
    ],
    dismissReview: [
      "PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/dismissals"
    ],
    get: ["GET /repos/{owner}/{repo}/pulls/{pull_number}"],
    getReview: [
      "GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}"
    ],
    getReviewComment: ["GET /repos/{owner}/{repo}/pulls/comments/{comment_id}"],
    list: ["GET /repos/{owner}/{repo}/pulls"],
    listCommentsForReview: [
      "GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/comments"
    ],
    listCommits: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/commits"],
    listFiles: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/files"],
    listRequestedReviewers: [
      "GET /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"
    ],
    listReviewComments: [
      "GET /repos/{owner}/{repo}/pulls/{pull_number}/comments"
    ],
    listReviewCommentsForRepo: ["GET /repos/{owner}/{repo}/pulls/comments"],
    listReviews: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews"],
    merge: ["PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge"],
    removeRequestedReviewers: [
      "DELETE /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"
    ],
    requestReviewers: [
      "POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"
    ],
    submitReview: [
      "POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/events"
    ],
    update: ["PATCH /repos/{owner}/{repo}/pulls/{pull_number}"],
    updateBranch: [
      "PUT /repos/{owner}/{repo}/pulls/{pull_number}/update-branch"
    ],
    updateReview: [
      "PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}"
    ],
    updateReviewComment: [
      "PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}"
    ]
  },
  rateLimit: { get: ["GET /rate_limit"] },
  reactions: {
    createForCommitComment: [
      "POST /repos/{owner}/{repo}/comments/{comment_id}/reactions"
    ],
    createForIssue: [
      "POST /repos/{owner}/{repo}/issues/{issue_number}/reactions"
    ],
    createForIssueComment: [
      "POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions"
    ],
    createForPullRequestReviewComment: [
      "POST /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions"
    ],
    createForRelease: [
      "POST /repos/{owner}/{repo}/releases/{release_id}/reactions"
    ],
    createForTeamDiscussionCommentInOrg: [
      "POST /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}/reactions"
    ],
    createForTeamDiscussionInOrg: [
      "POST /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/reactions"
    ],
    deleteForCommitComment: [
      "DELETE /repos/{owner}/{repo}/comments/{comment_id}/reactions/{reaction_id}"
    ],
    deleteForIssue: [
      "DELETE /repos/{owner}/{repo}/issues/{issue_number}/reactions/{reaction_id}"
    ],
    deleteForIssueComment: [
      "DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions/{reaction_id}"
    ],
    deleteForPullRequestComment: [
      "DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions/{reaction_id}"
    ],
    deleteForRelease: [
      "DELETE /repos/{owner}/{repo}/releases/{release_id}/reactions/{reaction_id}"
    ],
    deleteForTeamDiscussion: [
      "DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/reactions/{reaction_id}"
    ],
    deleteForTeamDiscussionComment: [
      "DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}/reactions/{reaction_id}"
    ],
    listForCommitComment: [
      "GET /repos/{owner}/{repo}/comments/{comment_id}/reactions"
    ],
    listForIssue: ["GET /repos/{owner}/{repo}/issues/{issue_number}/reactions"],
    listForIssueComment: [
      "GET /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions"
    ],
    listForPullRequestReviewComment: [
      "GET /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions"
    ],
    listForRelease: [
      "GET /repos/{owner}/{repo}/releases/{release_id}/reactions"
    ],
    listForTeamDiscussionCommentInOrg: [
      "GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}/reactions"
    ],
    listForTeamDiscussionInOrg: [
      "GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/reactions"
    ]
  },
  repos: {
    acceptInvitation: [
      "PATCH /user/repository_invitations/{invitation_id}",
      {},
      { renamed: ["repos", "acceptInvitationForAuthenticatedUser"] }
    ],
    acceptInvitationForAuthenticatedUser: [
      "PATCH /user/repository_invitations/{invitation_id}"
    ],
    addAppAccessRestrictions: [
      "POST /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps",
      {},
      { mapToData: "apps" }
    ],
    addCollaborator: ["PUT /repos/{owner}/{repo}/collaborators/{username}"],
    addStatusCheckContexts: [
      "POST /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts",
      {},
      { mapToData: "contexts" }
    ],
    addTeamAccessRestrictions: [
      "POST /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams",
      {},
      { mapToData: "teams" }
    ],
    addUserAccessRestrictions: [
      "POST /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users",
      {},
      { mapToData: "users" }
    ],
    cancelPagesDeployment: [
      "POST /repos/{owner}/{repo}/pages/deployments/{pages_deployment_id}/cancel"
    ],
    checkAutomatedSecurityFixes: [
      "GET /repos/{owner}/{repo}/automated-security-fixes"
    ],
    checkCollaborator: ["GET /repos/{owner}/{repo}/collaborators/{username}"],
    checkImmutableReleases: ["GET /repos/{owner}/{repo}/immutable-releases"],
    checkPrivateVulnerabilityReporting: [
      "GET /repos/{owner}/{repo}/private-vulnerability-reporting"
    ],
    checkVulnerabilityAlerts: [
      "GET /repos/{owner}/{repo}/vulnerability-alerts"
    ],
    codeownersErrors: ["GET /repos/{owner}/{repo}/codeowners/errors"],
    compareCommits: ["GET /repos/{owner}/{repo}/compare/{base}...{head}"],
    compareCommitsWithBasehead: [
      "GET /repos/{owner}/{repo}/compare/{basehead}"
    ],
    createAttestation: ["POST /repos/{owner}/{repo}/attestations"],
    createAutolink: ["POST /repos/{owner}/{repo}/autolinks"],
    createCommitComment: [
      "POST /repos/{owner}/{repo}/commits/{commit_sha}/comments"
    ],
    createCommitSignatureProtection: [
      "POST /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures"
    ],
    createCommitStatus: ["POST /repos/{owner}/{repo}/statuses/{sha}"],
    createDeployKey: ["POST /repos/{owner}/{repo}/keys"],
    createDeployment: ["POST /repos/{owner}/{repo}/deployments"],
    createDeploymentBranchPolicy: [
      "POST /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies"
    ],
    createDeploymentProtectionRule: [
      "POST /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules"
    ],
    createDeploymentStatus: [
      "POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses"
    ],
    createDispatchEvent: ["POST /repos/{owner}/{repo}/dispatches"],
    createForAuthenticatedUser: ["POST /user/repos"],
    createFork: ["POST /repos/{owner}/{repo}/forks"],
    createInOrg: ["POST /orgs/{org}/repos"],
    createOrUpdateEnvironment: [
      "PUT /repos/{owner}/{repo}/environments/{environment_name}"
    ],
    createOrUpdateFileContents: ["PUT /repos/{owner}/{repo}/contents/{path}"],
    createOrgRuleset: ["POST /orgs/{org}/rulesets"],
    createPagesDeployment: ["POST /repos/{owner}/{repo}/pages/deployments"],
    createPagesSite: ["POST /repos/{owner}/{repo}/pages"],
    createRelease: ["POST /repos/{owner}/{repo}/releases"],
    createRepoRuleset: ["POST /repos/{owner}/{repo}/rulesets"],
    createUsingTemplate: [
      "POST /repos/{template_owner}/{template_repo}/generate"
    ],
    createWebhook: ["POST /repos/{owner}/{repo}/hooks"],
    customPropertiesForReposCreateOrUpdateRepositoryValues: [
      "PATCH /repos/{owner}/{repo}/properties/values"
    ],
    customPropertiesForReposGetRepositoryValues: [
      "GET /repos/{owner}/{repo}/properties/values"
    ],
    declineInvitation: [
      "DELETE /user/repository_invitations/{invitation_id}",
      {},
      { renamed: ["repos", "declineInvitationForAuthenticatedUser"] }
    ],
    declineInvitationForAuthenticatedUser: [
      "DELETE /user/repository_invitations/{invitation_id}"
    ],
    delete: ["DELETE /repos/{owner}/{repo}"],
    deleteAccessRestrictions: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions"
    ],
    deleteAdminBranchProtection: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins"
    ],
    deleteAnEnvironment: [
      "DELETE /repos/{owner}/{repo}/environments/{environment_name}"
    ],
    deleteAutolink: ["DELETE /repos/{owner}/{repo}/autolinks/{autolink_id}"],
    deleteBranchProtection: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection"
    ],
    deleteCommitComment: ["DELETE /repos/{owner}/{repo}/comments/{comment_id}"],
    deleteCommitSignatureProtection: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures"
    ],
    deleteDeployKey: ["DELETE /repos/{owner}/{repo}/keys/{key_id}"],
    deleteDeployment: [
      "DELETE /repos/{owner}/{repo}/deployments/{deployment_id}"
    ],
    deleteDeploymentBranchPolicy: [
      "DELETE /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}"
    ],
    deleteFile: ["DELETE /repos/{owner}/{repo}/contents/{path}"],
    deleteInvitation: [
      "DELETE /repos/{owner}/{repo}/invitations/{invitation_id}"
    ],
    deleteOrgRuleset: ["DELETE /orgs/{org}/rulesets/{ruleset_id}"],
    deletePagesSite: ["DELETE /repos/{owner}/{repo}/pages"],
    deletePullRequestReviewProtection: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews"
    ],
    deleteRelease: ["DELETE /repos/{owner}/{repo}/releases/{release_id}"],
    deleteReleaseAsset: [
      "DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}"
    ],
    deleteRepoRuleset: ["DELETE /repos/{owner}/{repo}/rulesets/{ruleset_id}"],
    deleteWebhook: ["DELETE /repos/{owner}/{repo}/hooks/{hook_id}"],
    disableAutomatedSecurityFixes: [
      "DELETE /repos/{owner}/{repo}/automated-security-fixes"
    ],
    disableDeploymentProtectionRule: [
      "DELETE /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/{protection_rule_id}"
    ],
    disableImmutableReleases: [
      "DELETE /repos/{owner}/{repo}/immutable-releases"
    ],
    disablePrivateVulnerabilityReporting: [
      "DELETE /repos/{owner}/{repo}/private-vulnerability-reporting"
    ],
    disableVulnerabilityAlerts: [
      "DELETE /repos/{owner}/{repo}/vulnerability-alerts"
    ],
    downloadArchive: [
      "GET /repos/{owner}/{repo}/zipball/{ref}",
      {},
      { renamed: ["repos", "downloadZipballArchive"] }
    ],
    downloadTarballArchive: ["GET /repos/{owner}/{repo}/tarball/{ref}"],
    downloadZipballArchive: ["GET /repos/{owner}/{repo}/zipball/{ref}"],
    enableAutomatedSecurityFixes: [
      "PUT /repos/{owner}/{repo}/automated-security-fixes"
    ],
    enableImmutableReleases: ["PUT /repos/{owner}/{repo}/immutable-releases"],
    enablePrivateVulnerabilityReporting: [
      "PUT /repos/{owner}/{repo}/private-vulnerability-reporting"
    ],
    enableVulnerabilityAlerts: [
      "PUT /repos/{owner}/{repo}/vulnerability-alerts"
    ],
    generateReleaseNotes: [
      "POST /repos/{owner}/{repo}/releases/generate-notes"
    ],
    get: ["GET /repos/{owner}/{repo}"],
    getAccessRestrictions: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions"
    ],
    getAdminBranchProtection: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins"
    ],
    getAllDeploymentProtectionRules: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules"
    ],
    getAllEnvironments: ["GET /repos/{owner}/{repo}/environments"],
    getAllStatusCheckContexts: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts"
    ],
    getAllTopics: ["GET /repos/{owner}/{repo}/topics"],
    getAppsWithAccessToProtectedBranch: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps"
    ],
    getAutolink: ["GET /repos/{owner}/{repo}/autolinks/{autolink_id}"],
    getBranch: ["GET /repos/{owner}/{repo}/branches/{branch}"],
    getBranchProtection: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection"
    ],
    getBranchRules: ["GET /repos/{owner}/{repo}/rules/branches/{branch}"],
    getClones: ["GET /repos/{owner}/{repo}/traffic/clones"],
    getCodeFrequencyStats: ["GET /repos/{owner}/{repo}/stats/code_frequency"],
    getCollaboratorPermissionLevel: [
      "GET /repos/{owner}/{repo}/collaborators/{username}/permission"
    ],
    getCombinedStatusForRef: ["GET /repos/{owner}/{repo}/commits/{ref}/status"],
    getCommit: ["GET /repos/{owner}/{repo}/commits/{ref}"],
    getCommitActivityStats: ["GET /repos/{owner}/{repo}/stats/commit_activity"],
    getCommitComment: ["GET /repos/{owner}/{repo}/comments/{comment_id}"],
    getCommitSignatureProtection: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures"
    ],
    getCommunityProfileMetrics: ["GET /repos/{owner}/{repo}/community/profile"],
    getContent: ["GET /repos/{owner}/{repo}/contents/{path}"],
    getContributorsStats: ["GET /repos/{owner}/{repo}/stats/contributors"],
    getCustomDeploymentProtectionRule: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/{protection_rule_id}"
    ],
    getDeployKey: ["GET /repos/{owner}/{repo}/keys/{key_id}"],
    getDeployment: ["GET /repos/{owner}/{repo}/deployments/{deployment_id}"],
    getDeploymentBranchPolicy: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}"
    ],
    getDeploymentStatus: [
      "GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses/{status_id}"
    ],
    getEnvironment: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}"
    ],
    getLatestPagesBuild: ["GET /repos/{owner}/{repo}/pages/builds/latest"],
    getLatestRelease: ["GET /repos/{owner}/{repo}/releases/latest"],
    getOrgRuleSuite: ["GET /orgs/{org}/rulesets/rule-suites/{rule_suite_id}"],
    getOrgRuleSuites: ["GET /orgs/{org}/rulesets/rule-suites"],
    getOrgRuleset: ["GET /orgs/{org}/rulesets/{ruleset_id}"],
    getOrgRulesets: ["GET /orgs/{org}/rulesets"],
    getPages: ["GET /repos/{owner}/{repo}/pages"],
    getPagesBuild: ["GET /repos/{owner}/{repo}/pages/builds/{build_id}"],
    getPagesDeployment: [
      "GET /repos/{owner}/{repo}/pages/deployments/{pages_deployment_id}"
    ],
    getPagesHealthCheck: ["GET /repos/{owner}/{repo}/pages/health"],
    getParticipationStats: ["GET /repos/{owner}/{repo}/stats/participation"],
    getPullRequestReviewProtection: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews"
    ],
    getPunchCardStats: ["GET /repos/{owner}/{repo}/stats/punch_card"],
    getReadme: ["GET /repos/{owner}/{repo}/readme"],
    getReadmeInDirectory: ["GET /repos/{owner}/{repo}/readme/{dir}"],
    getRelease: ["GET /repos/{owner}/{repo}/releases/{release_id}"],
    getReleaseAsset: ["GET /repos/{owner}/{repo}/releases/assets/{asset_id}"],
    getReleaseByTag: ["GET /repos/{owner}/{repo}/releases/tags/{tag}"],
    getRepoRuleSuite: [
      "GET /repos/{owner}/{repo}/rulesets/rule-suites/{rule_suite_id}"
    ],
    getRepoRuleSuites: ["GET /repos/{owner}/{repo}/rulesets/rule-suites"],
    getRepoRuleset: ["GET /repos/{owner}/{repo}/rulesets/{ruleset_id}"],
    getRepoRulesetHistory: [
      "GET /repos/{owner}/{repo}/rulesets/{ruleset_id}/history"
    ],
    getRepoRulesetVersion: [
      "GET /repos/{owner}/{repo}/rulesets/{ruleset_id}/history/{version_id}"
    ],
    getRepoRulesets: ["GET /repos/{owner}/{repo}/rulesets"],
    getStatusChecksProtection: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks"
    ],
    getTeamsWithAccessToProtectedBranch: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams"
    ],
    getTopPaths: ["GET /repos/{owner}/{repo}/traffic/popular/paths"],
    getTopReferrers: ["GET /repos/{owner}/{repo}/traffic/popular/referrers"],
    getUsersWithAccessToProtectedBranch: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users"
    ],
    getViews: ["GET /repos/{owner}/{repo}/traffic/views"],
    getWebhook: ["GET /repos/{owner}/{repo}/hooks/{hook_id}"],
    getWebhookConfigForRepo: [
      "GET /repos/{owner}/{repo}/hooks/{hook_id}/config"
    ],
    getWebhookDelivery: [
      "GET /repos/{owner}/{repo}/hooks/{hook_id}/deliveries/{delivery_id}"
    ],
    listActivities: ["GET /repos/{owner}/{repo}/activity"],
    listAttestations: [
      "GET /repos/{owner}/{repo}/attestations/{subject_digest}"
    ],
    listAutolinks: ["GET /repos/{owner}/{repo}/autolinks"],
    listBranches: ["GET /repos/{owner}/{repo}/branches"],
    listBranchesForHeadCommit: [
      "GET /repos/{owner}/{repo}/commits/{commit_sha}/branches-where-head"
    ],
    listCollaborators: ["GET /repos/{owner}/{repo}/collaborators"],
    listCommentsForCommit: [
      "GET /repos/{owner}/{repo}/commits/{commit_sha}/comments"
    ],
    listCommitCommentsForRepo: ["GET /repos/{owner}/{repo}/comments"],
    listCommitStatusesForRef: [
      "GET /repos/{owner}/{repo}/commits/{ref}/statuses"
    ],
    listCommits: ["GET /repos/{owner}/{repo}/commits"],
    listContributors: ["GET /repos/{owner}/{repo}/contributors"],
    listCustomDeploymentRuleIntegrations: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/apps"
    ],
    listDeployKeys: ["GET /repos/{owner}/{repo}/keys"],
    listDeploymentBranchPolicies: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies"
    ],
    listDeploymentStatuses: [
      "GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses"
    ],
    listDeployments: ["GET /repos/{owner}/{repo}/deployments"],
    listForAuthenticatedUser: ["GET /user/repos"],
    listForOrg: ["GET /orgs/{org}/repos"],
    listForUser: ["GET /users/{username}/repos"],
    listForks: ["GET /repos/{owner}/{repo}/forks"],
    listInvitations: ["GET /repos/{owner}/{repo}/invitations"],
    listInvitationsForAuthenticatedUser: ["GET /user/repository_invitations"],
    listLanguages: ["GET /repos/{owner}/{repo}/languages"],
    listPagesBuilds: ["GET /repos/{owner}/{repo}/pages/builds"],
    listPublic: ["GET /repositories"],
    listPullRequestsAssociatedWithCommit: [
      "GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls"
    ],
    listReleaseAssets: [
      "GET /repos/{owner}/{repo}/releases/{release_id}/assets"
    ],
    listReleases: ["GET /repos/{owner}/{repo}/releases"],
    listTags: ["GET /repos/{owner}/{repo}/tags"],
    listTeams: ["GET /repos/{owner}/{repo}/teams"],
    listWebhookDeliveries: [
      "GET /repos/{owner}/{repo}/hooks/{hook_id}/deliveries"
    ],
    listWebhooks: ["GET /repos/{owner}/{repo}/hooks"],
    merge: ["POST /repos/{owner}/{repo}/merges"],
    mergeUpstream: ["POST /repos/{owner}/{repo}/merge-upstream"],
    pingWebhook: ["POST /repos/{owner}/{repo}/hooks/{hook_id}/pings"],
    redeliverWebhookDelivery: [
      "POST /repos/{owner}/{repo}/hooks/{hook_id}/deliveries/{delivery_id}/attempts"
    ],
    removeAppAccessRestrictions: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps",
      {},
      { mapToData: "apps" }
    ],
    removeCollaborator: [
      "DELETE /repos/{owner}/{repo}/collaborators/{username}"
    ],
    removeStatusCheckContexts: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts",
      {},
      { mapToData: "contexts" }
    ],
    removeStatusCheckProtection: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks"
    ],
    removeTeamAccessRestrictions: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams",
      {},
      { mapToData: "teams" }
    ],
    removeUserAccessRestrictions: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users",
      {},
      { mapToData: "users" }
    ],
    renameBranch: ["POST /repos/{owner}/{repo}/branches/{branch}/rename"],
    replaceAllTopics: ["PUT /repos/{owner}/{repo}/topics"],
    requestPagesBuild: ["POST /repos/{owner}/{repo}/pages/builds"],
    setAdminBranchProtection: [
      "POST /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins"
    ],
    setAppAccessRestrictions: [
      "PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps",
      {},
      { mapToData: "apps" }
    ],
    setStatusCheckContexts: [
      "PUT /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts",
      {},
      { mapToData: "contexts" }
    ],
    setTeamAccessRestrictions: [
      "PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams",
      {},
      { mapToData: "teams" }
    ],
    setUserAccessRestrictions: [
      "PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users",
      {},
      { mapToData: "users" }
    ],
    testPushWebhook: ["POST /repos/{owner}/{repo}/hooks/{hook_id}/tests"],
    transfer: ["POST /repos/{owner}/{repo}/transfer"],
    update: ["PATCH /repos/{owner}/{repo}"],
    updateBranchProtection: [
      "PUT /repos/{owner}/{repo}/branches/{branch}/protection"
    ],
    updateCommitComment: ["PATCH /repos/{owner}/{repo}/comments/{comment_id}"],
    updateDeploymentBranchPolicy: [
      "PUT /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}"
    ],
    updateInformationAboutPagesSite: ["PUT /repos/{owner}/{repo}/pages"],
    updateInvitation: [
      "PATCH /repos/{owner}/{repo}/invitations/{invitation_id}"
    ],
    updateOrgRuleset: ["PUT /orgs/{org}/rulesets/{ruleset_id}"],
    updatePullRequestReviewProtection: [
      "PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews"
    ],
    updateRelease: ["PATCH /repos/{owner}/{repo}/releases/{release_id}"],
    updateReleaseAsset: [
      "PATCH /repos/{owner}/{repo}/releases/assets/{asset_id}"
    ],
    updateRepoRuleset: ["PUT /repos/{owner}/{repo}/rulesets/{ruleset_id}"],
    updateStatusCheckPotection: [
      "PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks",
      {},
      { renamed: ["repos", "updateStatusCheckProtection"] }
    ],
    updateStatusCheckProtection: [
      "PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks"
    ],
    updateWebhook: ["PATCH /repos/{owner}/{repo}/hooks/{hook_id}"],
    updateWebhookConfigForRepo: [
      "PATCH /repos/{owner}/{repo}/hooks/{hook_id}/config"
    ],
    uploadReleaseAsset: [
      "POST /repos/{owner}/{repo}/releases/{release_id}/assets{?name,label}",
      { baseUrl: "https://uploads.github.com" }
    ]
  },
  search: {
    code: ["GET /search/code"],
    commits: ["GET /search/commits"],
    issuesAndPullRequests: ["GET /search/issues"],
    labels: ["GET /search/labels"],
    repos: ["GET /search/repositories"],
    topics: ["GET /search/topics"],
    users: ["GET /search/users"]
  },
  secretScanning: {
    createPushProtectionBypass: [
      "POST /repos/{owner}/{repo}/secret-scanning/push-protection-bypasses"
    ],
    getAlert: [
      "GET /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}"
    ],
    getScanHistory: ["GET /repos/{owner}/{repo}/secret-scanning/scan-history"],
    listAlertsForOrg: ["GET /orgs/{org}/secret-scanning/alerts"],
    listAlertsForRepo: ["GET /repos/{owner}/{repo}/secret-scanning/alerts"],
    listLocationsForAlert: [
      "GET /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}/locations"
    ],
    listOrgPatternConfigs: [
      "GET /orgs/{org}/secret-scanning/pattern-configurations"
    ],
    updateAlert: [
      "PATCH /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}"
    ],
    updateOrgPatternConfigs: [
      "PATCH /orgs/{org}/secret-scanning/pattern-configurations"
    ]
  },
  securityAdvisories: {
    createFork: [
      "POST /repos/{owner}/{repo}/security-advisories/{ghsa_id}/forks"
    ],
    createPrivateVulnerabilityReport: [
      "POST /repos/{owner}/{repo}/security-advisories/reports"
    ],
    createRepositoryAdvisory: [
      "POST /repos/{owner}/{repo}/security-advisories"
    ],
    createRepositoryAdvisoryCveRequest: [
      "POST /repos/{owner}/{repo}/security-advisories/{ghsa_id}/cve"
    ],
    getGlobalAdvisory: ["GET /advisories/{ghsa_id}"],
    getRepositoryAdvisory: [
      "GET /repos/{owner}/{repo}/security-advisories/{ghsa_id}"
    ],
    listGlobalAdvisories: ["GET /advisories"],
    listOrgRepositoryAdvisories: ["GET /orgs/{org}/security-advisories"],
    listRepositoryAdvisories: ["GET /repos/{owner}/{repo}/security-advisories"],
    updateRepositoryAdvisory: [
      "PATCH /repos/{owner}/{repo}/security-advisories/{ghsa_id}"
    ]
  },
  teams: {
    addOrUpdateMembershipForUserInOrg: [
      "PUT /orgs/{org}/teams/{team_slug}/memberships/{username}"
    ],
    addOrUpdateRepoPermissionsInOrg: [
      "PUT /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}"
    ],
    checkPermissionsForRepoInOrg: [
      "GET /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}"
    ],
    create: ["POST /orgs/{org}/teams"],
    createDiscussionCommentInOrg: [
      "POST /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments"
    ],
    createDiscussionInOrg: ["POST /orgs/{org}/teams/{team_slug}/discussions"],
    deleteDiscussionCommentInOrg: [
      "DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}"
    ],
    deleteDiscussionInOrg: [
      "DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}"
    ],
    deleteInOrg: ["DELETE /orgs/{org}/teams/{team_slug}"],
    getByName: ["GET /orgs/{org}/teams/{team_slug}"],
    getDiscussionCommentInOrg: [
      "GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}"
    ],
    getDiscussionInOrg: [
      "GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}"
    ],
    getMembershipForUserInOrg: [
      "GET /orgs/{org}/teams/{team_slug}/memberships/{username}"
    ],
    list: ["GET /orgs/{org}/teams"],
    listChildInOrg: ["GET /orgs/{org}/teams/{team_slug}/teams"],
    listDiscussionCommentsInOrg: [
      "GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments"
    ],
    listDiscussionsInOrg: ["GET /orgs/{org}/teams/{team_slug}/discussions"],
    listForAuthenticatedUser: ["GET /user/teams"],
    listMembersInOrg: ["GET /orgs/{org}/teams/{team_slug}/members"],
    listPendingInvitationsInOrg: [
      "GET /orgs/{org}/teams/{team_slug}/invitations"
    ],
    listReposInOrg: ["GET /orgs/{org}/teams/{team_slug}/repos"],
    removeMembershipForUserInOrg: [
      "DELETE /orgs/{org}/teams/{team_slug}/memberships/{username}"
    ],
    removeRepoInOrg: [
      "DELETE /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}"
    ],
    updateDiscussionCommentInOrg: [
      "PATCH /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}"
    ],
    updateDiscussionInOrg: [
      "PATCH /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}"
    ],
    updateInOrg: ["PATCH /orgs/{org}/teams/{team_slug}"]
  },
  users: {
    addEmailForAuthenticated: [
      "POST /user/emails",
      {},
      { renamed: ["users", "addEmailForAuthenticatedUser"] }
    ],
    addEmailForAuthenticatedUser: ["POST /user/emails"],
    addSocialAccountForAuthenticatedUser: ["POST /user/social_accounts"],
    block: ["PUT /user/blocks/{username}"],
    checkBlocked: ["GET /user/blocks/{username}"],
    checkFollowingForUser: ["GET /users/{username}/following/{target_user}"],
    checkPersonIsFollowedByAuthenticated: ["GET /user/following/{username}"],
    createGpgKeyForAuthenticated: [
      "POST /user/gpg_keys",
      {},
      { renamed: ["users", "createGpgKeyForAuthenticatedUser"] }
    ],
    createGpgKeyForAuthenticatedUser: ["POST /user/gpg_keys"],
    createPublicSshKeyForAuthenticated: [
      "POST /user/keys",
      {},
      { renamed: ["users", "createPublicSshKeyForAuthenticatedUser"] }
    ],
    createPublicSshKeyForAuthenticatedUser: ["POST /user/keys"],
    createSshSigningKeyForAuthenticatedUser: ["POST /user/ssh_signing_keys"],
    deleteAttestationsBulk: [
      "POST /users/{username}/attestations/delete-request"
    ],
    deleteAttestationsById: [
      "DELETE /users/{username}/attestations/{attestation_id}"
    ],
    deleteAttestationsBySubjectDigest: [
      "DELETE /users/{username}/attestations/digest/{subject_digest}"
    ],
    deleteEmailForAuthenticated: [
      "DELETE /user/emails",
      {},
      { renamed: ["users", "deleteEmailForAuthenticatedUser"] }
    ],
    deleteEmailForAuthenticatedUser: ["DELETE /user/emails"],
    deleteGpgKeyForAuthenticated: [
      "DELETE /user/gpg_keys/{gpg_key_id}",
      {},
      { renamed: ["users", "deleteGpgKeyForAuthenticatedUser"] }
    ],
    deleteGpgKeyForAuthenticatedUser: ["DELETE /user/gpg_keys/{gpg_key_id}"],
    deletePublicSshKeyForAuthenticated: [
      "DELETE /user/keys/{key_id}",
      {},
      { renamed: ["users", "deletePublicSshKeyForAuthenticatedUser"] }
    ],
    deletePublicSshKeyForAuthenticatedUser: ["DELETE /user/keys/{key_id}"],
    deleteSocialAccountForAuthenticatedUser: ["DELETE /user/social_accounts"],
    deleteSshSigningKeyForAuthenticatedUser: [
      "DELETE /user/ssh_signing_keys/{ssh_signing_key_id}"
    ],
    follow: ["PUT /user/following/{username}"],
    getAuthenticated: ["GET /user"],
    getById: ["GET /user/{account_id}"],
    getByUsername: ["GET /users/{username}"],
    getContextForUser: ["GET /users/{username}/hovercard"],
    getGpgKeyForAuthenticated: [
      "GET /user/gpg_keys/{gpg_key_id}",
      {},
      { renamed: ["users", "getGpgKeyForAuthenticatedUser"] }
    ],
    getGpgKeyForAuthenticatedUser: ["GET /user/gpg_keys/{gpg_key_id}"],
    getPublicSshKeyForAuthenticated: [
      "GET /user/keys/{key_id}",
      {},
      { renamed: ["users", "getPublicSshKeyForAuthenticatedUser"] }
    ],
    getPublicSshKeyForAuthenticatedUser: ["GET /user/keys/{key_id}"],
    getSshSigningKeyForAuthenticatedUser: [
      "GET /user/ssh_signing_keys/{ssh_signing_key_id}"
    ],
    list: ["GET /users"],
    listAttestations: ["GET /users/{username}/attestations/{subject_digest}"],
    listAttestationsBulk: [
      "POST /users/{username}/attestations/bulk-list{?per_page,before,after}"
    ],
    listBlockedByAuthenticated: [
      "GET /user/blocks",
      {},
      { renamed: ["users", "listBlockedByAuthenticatedUser"] }
    ],
    listBlockedByAuthenticatedUser: ["GET /user/blocks"],
    listEmailsForAuthenticated: [
      "GET /user/emails",
      {},
      { renamed: ["users", "listEmailsForAuthenticatedUser"] }
    ],
    listEmailsForAuthenticatedUser: ["GET /user/emails"],
    listFollowedByAuthenticated: [
      "GET /user/following",
      {},
      { renamed: ["users", "listFollowedByAuthenticatedUser"] }
    ],
    listFollowedByAuthenticatedUser: ["GET /user/following"],
    listFollowersForAuthenticatedUser: ["GET /user/followers"],
    listFollowersForUser: ["GET /users/{username}/followers"],
    listFollowingForUser: ["GET /users/{username}/following"],
    listGpgKeysForAuthenticated: [
      "GET /user/gpg_keys",
      {},
      { renamed: ["users", "listGpgKeysForAuthenticatedUser"] }
    ],
    listGpgKeysForAuthenticatedUser: ["GET /user/gpg_keys"],
    listGpgKeysForUser: ["GET /users/{username}/gpg_keys"],
    listPublicEmailsForAuthenticated: [
      "GET /user/public_emails",
      {},
      { renamed: ["users", "listPublicEmailsForAuthenticatedUser"] }
    ],
    listPublicEmailsForAuthenticatedUser: ["GET /user/public_emails"],
    listPublicKeysForUser: ["GET /users/{username}/keys"],
    listPublicSshKeysForAuthenticated: [
      "GET /user/keys",
      {},
      { renamed: ["users", "listPublicSshKeysForAuthenticatedUser"] }
    ],
    listPublicSshKeysForAuthenticatedUser: ["GET /user/keys"],
    listSocialAccountsForAuthenticatedUser: ["GET /user/social_accounts"],
    listSocialAccountsForUser: ["GET /users/{username}/social_accounts"],
    listSshSigningKeysForAuthenticatedUser: ["GET /user/ssh_signing_keys"],
    listSshSigningKeysForUser: ["GET /users/{username}/ssh_signing_keys"],
    setPrimaryEmailVisibilityForAuthenticated: [
      "PATCH /user/email/visibility",
      {},
      { renamed: ["users", "setPrimaryEmailVisibilityForAuthenticatedUser"] }
    ],
    setPrimaryEmailVisibilityForAuthenticatedUser: [
      "PATCH /user/email/visibility"
    ],
    unblock: ["DELETE /user/blocks/{username}"],
    unfollow: ["DELETE /user/following/{username}"],
    updateAuthenticated: ["PATCH /user"]
  }
};
var endpoints_default = Endpoints;

//# sourceMappingURL=endpoints.js.map

;// CONCATENATED MODULE: ../../node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/endpoints-to-methods.js

const endpointMethodsMap = /* @__PURE__ */ new Map();
for (const [scope, endpoints] of Object.entries(endpoints_default)) {
  for (const [methodName, endpoint] of Object.entries(endpoints)) {
    const [route, defaults, decorations] = endpoint;
    const [method, url] = route.split(/ /);
    const endpointDefaults = Object.assign(
      {
        method,
        url
      },
      defaults
    );
    if (!endpointMethodsMap.has(scope)) {
      endpointMethodsMap.set(scope, /* @__PURE__ */ new Map());
    }
    endpointMethodsMap.get(scope).set(methodName, {
      scope,
      methodName,
      endpointDefaults,
      decorations
    });
  }
}
const handler = {
  has({ scope }, methodName) {
    return endpointMethodsMap.get(scope).has(methodName);
  },
  getOwnPropertyDescriptor(target, methodName) {
    return {
      value: this.get(target, methodName),
      // ensures method is in the cache
      configurable: true,
      writable: true,
      enumerable: true
    };
  },
  defineProperty(target, methodName, descriptor) {
    Object.defineProperty(target.cache, methodName, descriptor);
    return true;
  },
  deleteProperty(target, methodName) {
    delete target.cache[methodName];
    return true;
  },
  ownKeys({ scope }) {
    return [...endpointMethodsMap.get(scope).keys()];
  },
  set(target, methodName, value) {
    return target.cache[methodName] = value;
  },
  get({ octokit, scope, cache }, methodName) {
    if (cache[methodName]) {
      return cache[methodName];
    }
    const method = endpointMethodsMap.get(scope).get(methodName);
    if (!method) {
      return void 0;
    }
    const { endpointDefaults, decorations } = method;
    if (decorations) {
      cache[methodName] = decorate(
        octokit,
        scope,
        methodName,
        endpointDefaults,
        decorations
      );
    } else {
      cache[methodName] = octokit.request.defaults(endpointDefaults);
    }
    return cache[methodName];
  }
};
function endpointsToMethods(octokit) {
  const newMethods = {};
  for (const scope of endpointMethodsMap.keys()) {
    newMethods[scope] = new Proxy({ octokit, scope, cache: {} }, handler);
  }
  return newMethods;
}
function decorate(octokit, scope, methodName, defaults, decorations) {
  const requestWithDefaults = octokit.request.defaults(defaults);
  function withDecorations(...args) {
    let options = requestWithDefaults.endpoint.merge(...args);
    if (decorations.mapToData) {
      options = Object.assign({}, options, {
        data: options[decorations.mapToData],
        [decorations.mapToData]: void 0
      });
      return requestWithDefaults(options);
    }
    if (decorations.renamed) {
      const [newScope, newMethodName] = decorations.renamed;
      octokit.log.warn(
        `octokit.${scope}.${methodName}() has been renamed to octokit.${newScope}.${newMethodName}()`
      );
    }
    if (decorations.deprecated) {
      octokit.log.warn(decorations.deprecated);
    }
    if (decorations.renamedParameters) {
      const options2 = requestWithDefaults.endpoint.merge(...args);
      for (const [name, alias] of Object.entries(
        decorations.renamedParameters
      )) {
        if (name in options2) {
          octokit.log.warn(
            `"${name}" parameter is deprecated for "octokit.${scope}.${methodName}()". Use "${alias}" instead`
          );
          if (!(alias in options2)) {
            options2[alias] = options2[name];
          }
          delete options2[name];
        }
      }
      return requestWithDefaults(options2);
    }
    return requestWithDefaults(...args);
  }
  return Object.assign(withDecorations, requestWithDefaults);
}

//# sourceMappingURL=endpoints-to-methods.js.map

;// CONCATENATED MODULE: ../../node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/index.js


function restEndpointMethods(octokit) {
  const api = endpointsToMethods(octokit);
  return {
    rest: api
  };
}
restEndpointMethods.VERSION = dist_src_version_VERSION;
function legacyRestEndpointMethods(octokit) {
  const api = endpointsToMethods(octokit);
  return {
    ...api,
    rest: api
  };
}
legacyRestEndpointMethods.VERSION = dist_src_version_VERSION;

//# sourceMappingURL=index.js.map

;// CONCATENATED MODULE: ../../node_modules/@octokit/plugin-paginate-rest/dist-bundle/index.js
// pkg/dist-src/version.js
var plugin_paginate_rest_dist_bundle_VERSION = "0.0.0-development";

// pkg/dist-src/normalize-paginated-list-response.js
function normalizePaginatedListResponse(response) {
  if (!response.data) {
    return {
      ...response,
      data: []
    };
  }
  const responseNeedsNormalization = ("total_count" in response.data || "total_commits" in response.data) && !("url" in response.data);
  if (!responseNeedsNormalization) return response;
  const incompleteResults = response.data.incomplete_results;
  const repositorySelection = response.data.repository_selection;
  const totalCount = response.data.total_count;
  const totalCommits = response.data.total_commits;
  delete response.data.incomplete_results;
  delete response.data.repository_selection;
  delete response.data.total_count;
  delete response.data.total_commits;
  const namespaceKey = Object.keys(response.data)[0];
  const data = response.data[namespaceKey];
  response.data = data;
  if (typeof incompleteResults !== "undefined") {
    response.data.incomplete_results = incompleteResults;
  }
  if (typeof repositorySelection !== "undefined") {
    response.data.repository_selection = repositorySelection;
  }
  response.data.total_count = totalCount;
  response.data.total_commits = totalCommits;
  return response;
}

// pkg/dist-src/iterator.js
function iterator(octokit, route, parameters) {
  const options = typeof route === "function" ? route.endpoint(parameters) : octokit.request.endpoint(route, parameters);
  const requestMethod = typeof route === "function" ? route : octokit.request;
  const method = options.method;
  const headers = options.headers;
  let url = options.url;
  return {
    [Symbol.asyncIterator]: () => ({
      async next() {
        if (!url) return { done: true };
        try {
          const response = await requestMethod({ method, url, headers });
          const normalizedResponse = normalizePaginatedListResponse(response);
          url = ((normalizedResponse.headers.link || "").match(
            /<([^<>]+)>;\s*rel="next"/
          ) || [])[1];
          if (!url && "total_commits" in normalizedResponse.data) {
            const parsedUrl = new URL(normalizedResponse.url);
            const params = parsedUrl.searchParams;
            const page = parseInt(params.get("page") || "1", 10);
            const per_page = parseInt(params.get("per_page") || "250", 10);
            if (page * per_page < normalizedResponse.data.total_commits) {
              params.set("page", String(page + 1));
              url = parsedUrl.toString();
            }
          }
          return { value: normalizedResponse };
        } catch (error) {
          if (error.status !== 409) throw error;
          url = "";
          return {
            value: {
              status: 200,
              headers: {},
              data: []
            }
          };
        }
      }
    })
  };
}

// pkg/dist-src/paginate.js
function paginate(octokit, route, parameters, mapFn) {
  if (typeof parameters === "function") {
    mapFn = parameters;
    parameters = void 0;
  }
  return gather(
    octokit,
    [],
    iterator(octokit, route, parameters)[Symbol.asyncIterator](),
    mapFn
  );
}
function gather(octokit, results, iterator2, mapFn) {
  return iterator2.next().then((result) => {
    if (result.done) {
      return results;
    }
    let earlyExit = false;
    function done() {
      earlyExit = true;
    }
    results = results.concat(
      mapFn ? mapFn(result.value, done) : result.value.data
    );
    if (earlyExit) {
      return results;
    }
    return gather(octokit, results, iterator2, mapFn);
  });
}

// pkg/dist-src/compose-paginate.js
var composePaginateRest = Object.assign(paginate, {
  iterator
});

// pkg/dist-src/generated/paginating-endpoints.js
var paginatingEndpoints = (/* unused pure expression or super */ null && ([
  "GET /advisories",
  "GET /app/hook/deliveries",
  "GET /app/installation-requests",
  "GET /app/installations",
  "GET /assignments/{assignment_id}/accepted_assignments",
  "GET /classrooms",
  "GET /classrooms/{classroom_id}/assignments",
  "GET /enterprises/{enterprise}/code-security/configurations",
  "GET /enterprises/{enterprise}/code-security/configurations/{configuration_id}/repositories",
  "GET /enterprises/{enterprise}/dependabot/alerts",
  "GET /enterprises/{enterprise}/teams",
  "GET /enterprises/{enterprise}/teams/{enterprise-team}/memberships",
  "GET /enterprises/{enterprise}/teams/{enterprise-team}/organizations",
  "GET /events",
  "GET /gists",
  "GET /gists/public",
  "GET /gists/starred",
  "GET /gists/{gist_id}/comments",
  "GET /gists/{gist_id}/commits",
  "GET /gists/{gist_id}/forks",
  "GET /installation/repositories",
  "GET /issues",
  "GET /licenses",
  "GET /marketplace_listing/plans",
  "GET /marketplace_listing/plans/{plan_id}/accounts",
  "GET /marketplace_listing/stubbed/plans",
  "GET /marketplace_listing/stubbed/plans/{plan_id}/accounts",
  "GET /networks/{owner}/{repo}/events",
  "GET /notifications",
  "GET /organizations",
  "GET /organizations/{org}/dependabot/repository-access",
  "GET /orgs/{org}/actions/cache/usage-by-repository",
  "GET /orgs/{org}/actions/hosted-runners",
  "GET /orgs/{org}/actions/permissions/repositories",
  "GET /orgs/{org}/actions/permissions/self-hosted-runners/repositories",
  "GET /orgs/{org}/actions/runner-groups",
  "GET /orgs/{org}/actions/runner-groups/{runner_group_id}/hosted-runners",
  "GET /orgs/{org}/actions/runner-groups/{runner_group_id}/repositories",
  "GET /orgs/{org}/actions/runner-groups/{runner_group_id}/runners",
  "GET /orgs/{org}/actions/runners",
  "GET /orgs/{org}/actions/secrets",
  "GET /orgs/{org}/actions/secrets/{secret_name}/repositories",
  "GET /orgs/{org}/actions/variables",
  "GET /orgs/{org}/actions/variables/{name}/repositories",
  "GET /orgs/{org}/attestations/repositories",
  "GET /orgs/{org}/attestations/{subject_digest}",
  "GET /orgs/{org}/blocks",
  "GET /orgs/{org}/campaigns",
  "GET /orgs/{org}/code-scanning/alerts",
  "GET /orgs/{org}/code-security/configurations",
  "GET /orgs/{org}/code-security/configurations/{configuration_id}/repositories",
  "GET /orgs/{org}/codespaces",
  "GET /orgs/{org}/codespaces/secrets",
  "GET /orgs/{org}/codespaces/secrets/{secret_name}/repositories",
  "GET /orgs/{org}/copilot/billing/seats",
  "GET /orgs/{org}/copilot/metrics",
  "GET /orgs/{org}/dependabot/alerts",
  "GET /orgs/{org}/dependabot/secrets",
  "GET /orgs/{org}/dependabot/secrets/{secret_name}/repositories",
  "GET /orgs/{org}/events",
  "GET /orgs/{org}/failed_invitations",
  "GET /orgs/{org}/hooks",
  "GET /orgs/{org}/hooks/{hook_id}/deliveries",
  "GET /orgs/{org}/insights/api/route-stats/{actor_type}/{actor_id}",
  "GET /orgs/{org}/insights/api/subject-stats",
  "GET /orgs/{org}/insights/api/user-stats/{user_id}",
  "GET /orgs/{org}/installations",
  "GET /orgs/{org}/invitations",
  "GET /orgs/{org}/invitations/{invitation_id}/teams",
  "GET /orgs/{org}/issues",
  "GET /orgs/{org}/members",
  "GET /orgs/{org}/members/{username}/codespaces",
  "GET /orgs/{org}/migrations",
  "GET /orgs/{org}/migrations/{migration_id}/repositories",
  "GET /orgs/{org}/organization-roles/{role_id}/teams",
  "GET /orgs/{org}/organization-roles/{role_id}/users",
  "GET /orgs/{org}/outside_collaborators",
  "GET /orgs/{org}/packages",
  "GET /orgs/{org}/packages/{package_type}/{package_name}/versions",
  "GET /orgs/{org}/personal-access-token-requests",
  "GET /orgs/{org}/personal-access-token-requests/{pat_request_id}/repositories",
  "GET /orgs/{org}/personal-access-tokens",
  "GET /orgs/{org}/personal-access-tokens/{pat_id}/repositories",
  "GET /orgs/{org}/private-registries",
  "GET /orgs/{org}/projects",
  "GET /orgs/{org}/projectsV2",
  "GET /orgs/{org}/projectsV2/{project_number}/fields",
  "GET /orgs/{org}/projectsV2/{project_number}/items",
  "GET /orgs/{org}/properties/values",
  "GET /orgs/{org}/public_members",
  "GET /orgs/{org}/repos",
  "GET /orgs/{org}/rulesets",
  "GET /orgs/{org}/rulesets/rule-suites",
  "GET /orgs/{org}/rulesets/{ruleset_id}/history",
  "GET /orgs/{org}/secret-scanning/alerts",
  "GET /orgs/{org}/security-advisories",
  "GET /orgs/{org}/settings/immutable-releases/repositories",
  "GET /orgs/{org}/settings/network-configurations",
  "GET /orgs/{org}/team/{team_slug}/copilot/metrics",
  "GET /orgs/{org}/teams",
  "GET /orgs/{org}/teams/{team_slug}/discussions",
  "GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments",
  "GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}/reactions",
  "GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/reactions",
  "GET /orgs/{org}/teams/{team_slug}/invitations",
  "GET /orgs/{org}/teams/{team_slug}/members",
  "GET /orgs/{org}/teams/{team_slug}/projects",
  "GET /orgs/{org}/teams/{team_slug}/repos",
  "GET /orgs/{org}/teams/{team_slug}/teams",
  "GET /projects/{project_id}/collaborators",
  "GET /repos/{owner}/{repo}/actions/artifacts",
  "GET /repos/{owner}/{repo}/actions/caches",
  "GET /repos/{owner}/{repo}/actions/organization-secrets",
  "GET /repos/{owner}/{repo}/actions/organization-variables",
  "GET /repos/{owner}/{repo}/actions/runners",
  "GET /repos/{owner}/{repo}/actions/runs",
  "GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts",
  "GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs",
  "GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs",
  "GET /repos/{owner}/{repo}/actions/secrets",
  "GET /repos/{owner}/{repo}/actions/variables",
  "GET /repos/{owner}/{repo}/actions/workflows",
  "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs",
  "GET /repos/{owner}/{repo}/activity",
  "GET /repos/{owner}/{repo}/assignees",
  "GET /repos/{owner}/{repo}/attestations/{subject_digest}",
  "GET /repos/{owner}/{repo}/branches",
  "GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations",
  "GET /repos/{owner}/{repo}/check-suites/{check_suite_id}/check-runs",
  "GET /repos/{owner}/{repo}/code-scanning/alerts",
  "GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/instances",
  "GET /repos/{owner}/{repo}/code-scanning/analyses",
  "GET /repos/{owner}/{repo}/codespaces",
  "GET /repos/{owner}/{repo}/codespaces/devcontainers",
  "GET /repos/{owner}/{repo}/codespaces/secrets",
  "GET /repos/{owner}/{repo}/collaborators",
  "GET /repos/{owner}/{repo}/comments",
  "GET /repos/{owner}/{repo}/comments/{comment_id}/reactions",
  "GET /repos/{owner}/{repo}/commits",
  "GET /repos/{owner}/{repo}/commits/{commit_sha}/comments",
  "GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls",
  "GET /repos/{owner}/{repo}/commits/{ref}/check-runs",
  "GET /repos/{owner}/{repo}/commits/{ref}/check-suites",
  "GET /repos/{owner}/{repo}/commits/{ref}/status",
  "GET /repos/{owner}/{repo}/commits/{ref}/statuses",
  "GET /repos/{owner}/{repo}/compare/{basehead}",
  "GET /repos/{owner}/{repo}/compare/{base}...{head}",
  "GET /repos/{owner}/{repo}/contributors",
  "GET /repos/{owner}/{repo}/dependabot/alerts",
  "GET /repos/{owner}/{repo}/dependabot/secrets",
  "GET /repos/{owner}/{repo}/deployments",
  "GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses",
  "GET /repos/{owner}/{repo}/environments",
  "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies",
  "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/apps",
  "GET /repos/{owner}/{repo}/environments/{environment_name}/secrets",
  "GET /repos/{owner}/{repo}/environments/{environment_name}/variables",
  "GET /repos/{owner}/{repo}/events",
  "GET /repos/{owner}/{repo}/forks",
  "GET /repos/{owner}/{repo}/hooks",
  "GET /repos/{owner}/{repo}/hooks/{hook_id}/deliveries",
  "GET /repos/{owner}/{repo}/invitations",
  "GET /repos/{owner}/{repo}/issues",
  "GET /repos/{owner}/{repo}/issues/comments",
  "GET /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions",
  "GET /repos/{owner}/{repo}/issues/events",
  "GET /repos/{owner}/{repo}/issues/{issue_number}/comments",
  "GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by",
  "GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocking",
  "GET /repos/{owner}/{repo}/issues/{issue_number}/events",
  "GET /repos/{owner}/{repo}/issues/{issue_number}/labels",
  "GET /repos/{owner}/{repo}/issues/{issue_number}/reactions",
  "GET /repos/{owner}/{repo}/issues/{issue_number}/sub_issues",
  "GET /repos/{owner}/{repo}/issues/{issue_number}/timeline",
  "GET /repos/{owner}/{repo}/keys",
  "GET /repos/{owner}/{repo}/labels",
  "GET /repos/{owner}/{repo}/milestones",
  "GET /repos/{owner}/{repo}/milestones/{milestone_number}/labels",
  "GET /repos/{owner}/{repo}/notifications",
  "GET /repos/{owner}/{repo}/pages/builds",
  "GET /repos/{owner}/{repo}/projects",
  "GET /repos/{owner}/{repo}/pulls",
  "GET /repos/{owner}/{repo}/pulls/comments",
  "GET /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions",
  "GET /repos/{owner}/{repo}/pulls/{pull_number}/comments",
  "GET /repos/{owner}/{repo}/pulls/{pull_number}/commits",
  "GET /repos/{owner}/{repo}/pulls/{pull_number}/files",
  "GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews",
  "GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/comments",
  "GET /repos/{owner}/{repo}/releases",
  "GET /repos/{owner}/{repo}/releases/{release_id}/assets",
  "GET /repos/{owner}/{repo}/releases/{release_id}/reactions",
  "GET /repos/{owner}/{repo}/rules/branches/{branch}",
  "GET /repos/{owner}/{repo}/rulesets",
  "GET /repos/{owner}/{repo}/rulesets/rule-suites",
  "GET /repos/{owner}/{repo}/rulesets/{ruleset_id}/history",
  "GET /repos/{owner}/{repo}/secret-scanning/alerts",
  "GET /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}/locations",
  "GET /repos/{owner}/{repo}/security-advisories",
  "GET /repos/{owner}/{repo}/stargazers",
  "GET /repos/{owner}/{repo}/subscribers",
  "GET /repos/{owner}/{repo}/tags",
  "GET /repos/{owner}/{repo}/teams",
  "GET /repos/{owner}/{repo}/topics",
  "GET /repositories",
  "GET /search/code",
  "GET /search/commits",
  "GET /search/issues",
  "GET /search/labels",
  "GET /search/repositories",
  "GET /search/topics",
  "GET /search/users",
  "GET /teams/{team_id}/discussions",
  "GET /teams/{team_id}/discussions/{discussion_number}/comments",
  "GET /teams/{team_id}/discussions/{discussion_number}/comments/{comment_number}/reactions",
  "GET /teams/{team_id}/discussions/{discussion_number}/reactions",
  "GET /teams/{team_id}/invitations",
  "GET /teams/{team_id}/members",
  "GET /teams/{team_id}/projects",
  "GET /teams/{team_id}/repos",
  "GET /teams/{team_id}/teams",
  "GET /user/blocks",
  "GET /user/codespaces",
  "GET /user/codespaces/secrets",
  "GET /user/emails",
  "GET /user/followers",
  "GET /user/following",
  "GET /user/gpg_keys",
  "GET /user/installations",
  "GET /user/installations/{installation_id}/repositories",
  "GET /user/issues",
  "GET /user/keys",
  "GET /user/marketplace_purchases",
  "GET /user/marketplace_purchases/stubbed",
  "GET /user/memberships/orgs",
  "GET /user/migrations",
  "GET /user/migrations/{migration_id}/repositories",
  "GET /user/orgs",
  "GET /user/packages",
  "GET /user/packages/{package_type}/{package_name}/versions",
  "GET /user/public_emails",
  "GET /user/repos",
  "GET /user/repository_invitations",
  "GET /user/social_accounts",
  "GET /user/ssh_signing_keys",
  "GET /user/starred",
  "GET /user/subscriptions",
  "GET /user/teams",
  "GET /users",
  "GET /users/{username}/attestations/{subject_digest}",
  "GET /users/{username}/events",
  "GET /users/{username}/events/orgs/{org}",
  "GET /users/{username}/events/public",
  "GET /users/{username}/followers",
  "GET /users/{username}/following",
  "GET /users/{username}/gists",
  "GET /users/{username}/gpg_keys",
  "GET /users/{username}/keys",
  "GET /users/{username}/orgs",
  "GET /users/{username}/packages",
  "GET /users/{username}/projects",
  "GET /users/{username}/projectsV2",
  "GET /users/{username}/projectsV2/{project_number}/fields",
  "GET /users/{username}/projectsV2/{project_number}/items",
  "GET /users/{username}/received_events",
  "GET /users/{username}/received_events/public",
  "GET /users/{username}/repos",
  "GET /users/{username}/social_accounts",
  "GET /users/{username}/ssh_signing_keys",
  "GET /users/{username}/starred",
  "GET /users/{username}/subscriptions"
]));

// pkg/dist-src/paginating-endpoints.js
function isPaginatingEndpoint(arg) {
  if (typeof arg === "string") {
    return paginatingEndpoints.includes(arg);
  } else {
    return false;
  }
}

// pkg/dist-src/index.js
function paginateRest(octokit) {
  return {
    paginate: Object.assign(paginate.bind(null, octokit), {
      iterator: iterator.bind(null, octokit)
    })
  };
}
paginateRest.VERSION = plugin_paginate_rest_dist_bundle_VERSION;


;// CONCATENATED MODULE: ../../node_modules/@actions/github/lib/utils.js


// octokit + plugins



const utils_context = new context.Context();
const baseUrl = getApiBaseUrl();
const defaults = {
    baseUrl,
    request: {
        agent: getProxyAgent(baseUrl),
        fetch: getProxyFetch(baseUrl)
    }
};
const utils_GitHub = Octokit.plugin(restEndpointMethods, paginateRest).defaults(defaults);

/**
 * Convience function to correctly format Octokit Options to pass into the constructor.
 *
 * @param     token    the repo PAT or GITHUB_TOKEN
 * @param     options  other options to set
 */
function getOctokitOptions(token, options) {
    const opts = Object.assign({}, options || {}); // Shallow clone - don't mutate the object provided by the caller
    // Auth
    const auth = Utils.getAuthString(token, opts);
    if (auth) {
        opts.auth = auth;
    }
    // Orchestration ID
    const userAgent = Utils.getUserAgentWithOrchestrationId(opts.userAgent);
    if (userAgent) {
        opts.userAgent = userAgent;
    }
    return opts;
}
//# sourceMappingURL=utils.js.map
// EXTERNAL MODULE: ../../src/http/call.ts + 2 modules
var call = __nccwpck_require__(522);
// EXTERNAL MODULE: ../../src/http/retry.ts
var retry = __nccwpck_require__(348);
// EXTERNAL MODULE: ../../src/mirror/in-flight.ts
var in_flight = __nccwpck_require__(493);
// EXTERNAL MODULE: ../../src/report/requests.ts
var requests = __nccwpck_require__(564);
;// CONCATENATED MODULE: ../../src/discover/github-entries.ts
function asObject(value) {
    return typeof value === 'object' && value !== null ? value : undefined;
}
/** A repository in a list; `undefined` for what is none. */
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
/** The value of a property in a row of an organization's properties, by the repository's name in lower case. */
function readProperty(item, property) {
    const { repository_name: repository, properties } = asObject(item) ?? {};
    if (typeof repository !== 'string' || !Array.isArray(properties))
        return undefined;
    const found = properties
        .map(asObject)
        .find((each) => String(each?.['property_name']).toLowerCase() === property.toLowerCase());
    return [repository.toLowerCase(), found?.['value'] ?? undefined];
}

;// CONCATENATED MODULE: ../../src/discover/page-links.ts
/** The Link header leads away from the API. */
class ForeignLinkError extends Error {
    name = 'ForeignLinkError';
}
/**
 * Reads a Link header.
 * @param origin of the API; the token must go nowhere else
 * @throws ForeignLinkError
 */
function readPageLinks(header, origin) {
    const next = addressIn(header, 'next', origin);
    const last = addressIn(header, 'last', origin);
    const number = next?.searchParams.has('page') ? Number(last?.searchParams.get('page')) : Number.NaN;
    return { next, last: Number.isSafeInteger(number) && number > 0 ? number : undefined };
}
function addressIn(header, rel, origin) {
    const text = new RegExp(`<([^<>]*)>;\\s*rel="${rel}"`).exec(header)?.[1];
    if (text === undefined)
        return undefined;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url?.origin === origin)
        return url;
    throw new ForeignLinkError(`the ${rel} page of the list is at ${url?.origin ?? 'no address'}, and the token must not travel`);
}

;// CONCATENATED MODULE: ../../src/discover/rate-limit.ts

/** GitHub asks for a minute where it names no time. */
const UNNAMED_PAUSE_MS = 60_000;
/** The limit's reset is told in whole seconds, and clocks differ a little. */
const SLACK_MS = 1000;
/** GitHub's rate limit holds longer than the run may wait. */
class RateLimitError extends http_error/* HttpError */.j$ {
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
 * How long a reply asks us to wait, in milliseconds; `undefined` if it is not a rate limit.
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
class GitHubError extends http_error/* HttpError */.j$ {
    name = 'GitHubError';
    /** The organization wants the token to be authorized for single sign-on. */
    needsSso;
    constructor(response) {
        super(messageOf(response.body), response.about);
        this.needsSso = String(response.headers['x-github-sso'] ?? '').startsWith('required');
    }
}
/** The most that GitHub gives. An entry weighs up to 10 kB, so a page of them may need more than a reply of other services. */
const PAGE_SIZE = 100;
const PAGE_FORM = { encoding: 'utf8', maxBytes: 2 * 1024 * 1024 };
/** GitHub objects to many requests at once; this is far from it. */
const PAGES_IN_FLIGHT = 8;
/** A list that never ends is not one. */
const MAX_PAGES = 4000;
const PROGRESS_MS = 5000;
/** The three questions that discovery asks GitHub. Octokit knows the routes, the pages and the sign-in; the bytes go through our own transport. */
class GitHub {
    options;
    octokit;
    caller;
    waitedMs = 0;
    resting;
    constructor(options) {
        this.options = options;
        const { token, apiUrl, userAgent, debug, send } = options;
        const context = { ...options, policy: retry/* RETRY_POLICY */.yE };
        const told = (attempt) => {
            debug((0,requests/* describeAttempt */.Be)(attempt));
        };
        this.caller = new call/* Caller */.s(withRequestId(send), context, readAnswer, told);
        const log = { debug, info: debug, warn: debug, error: debug };
        this.octokit = new utils_GitHub({ auth: token, baseUrl: apiUrl, userAgent, log, request: { fetch: this.fetch } });
    }
    /**
     * The repositories of an organization or user, in no particular order.
     * @param everything list what is not wanted as well, as far as an organization shows it
     * @throws GitHubError refused; RateLimitError the limit holds too long; NetworkError, TimeoutError, ResponseError; the signal's reason
     */
    async repositories(owner, visibility, everything = false) {
        const type = visibility === 'public' && !everything ? 'public' : 'all';
        try {
            return await this.all('GET /orgs/{org}/repos', { org: owner, type }, readRepository);
        }
        catch (error) {
            if (!(error instanceof GitHubError) || error.failed.status !== 404)
                throw error;
        }
        this.options.info(`${owner} is not an organization that this token can see; looking for a user.`);
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
    /** Every page of a list: all at once where the first one says how many there are, else one after the other. */
    async all(route, parameters, read) {
        const query = { ...parameters, per_page: PAGE_SIZE };
        const told = this.progress();
        const first = await this.page(route, query, read);
        const pages = [first.entries];
        const last = first.links.last ?? 1;
        if (last > MAX_PAGES)
            throw this.odd(`the list has more than ${MAX_PAGES} pages`);
        let end = first;
        const others = Array.from({ length: last - 1 }, (_, index) => index + 2);
        await (0,in_flight/* eachInFlight */.J)(others, PAGES_IN_FLIGHT, async (number) => {
            const page = await this.page(route, { ...query, page: number }, read);
            pages[number - 1] = page.entries;
            if (number === last)
                end = page;
            told(pages);
        });
        // It does not say how many there are, or it has grown meanwhile.
        for (let { next } = end.links; next !== undefined;) {
            if (pages.length >= MAX_PAGES)
                throw this.odd(`the list does not end within ${MAX_PAGES} pages`);
            const page = await this.page(`GET ${next.href}`, {}, read);
            pages.push(page.entries);
            told(pages);
            next = page.links.next;
        }
        return pages.flat();
    }
    async page(route, parameters, read) {
        try {
            const { data, headers } = await this.octokit.request(route, parameters);
            const entries = data.map((item) => {
                const entry = read(item);
                if (entry === undefined)
                    throw this.odd('an entry of the list is not what GitHub documents');
                return entry;
            });
            return { entries, links: readPageLinks(headers.link ?? '', new URL(this.options.apiUrl).origin) };
        }
        catch (error) {
            if (error instanceof ForeignLinkError)
                throw this.odd(error.message);
            throw causeOf(error);
        }
    }
    /** Tells now and then how far a list has come. */
    progress() {
        const { clock, info } = this.options;
        let told = clock.now();
        return (pages) => {
            if (clock.now() - told < PROGRESS_MS)
                return;
            told = clock.now();
            info(`${pages.flat().length} entries so far.`);
        };
    }
    odd(what) {
        return new http_error/* ResponseError */.o3(what, { method: 'GET', url: this.options.apiUrl }, false);
    }
    /** `fetch` as Octokit calls it. Each reply it gets is a list. */
    fetch = async (address, init) => {
        const request = { method: 'GET', url: new URL(address), headers: init.headers, reply: PAGE_FORM };
        const response = await this.patiently(request);
        if (response.status !== 200)
            throw new GitHubError(response);
        if (!isList(response.body))
            throw new http_error/* ResponseError */.o3('the reply is not a JSON list', response.about, true);
        const link = String(response.headers['link'] ?? '');
        return new Response(response.body, { headers: { 'content-type': 'application/json', link } });
    };
    /** Sends until there is an answer: hiccups are tried again, rate limits waited for. */
    async patiently(request) {
        for (;;) {
            await this.resting;
            const response = await this.caller.call({
                request: () => request,
                effect: 'read',
                read: (_json, reply) => reply,
            });
            const pauseMs = rateLimitPause(response, this.options.clock.time());
            if (pauseMs === undefined)
                return response;
            this.resting ??= this.rest(pauseMs, response).finally(() => (this.resting = undefined));
            await this.resting;
        }
    }
    /** The limit is one of the token, so one pause is for all that is under way. */
    async rest(pauseMs, response) {
        const { clock, signal, maxWaitMs, info } = this.options;
        if (this.waitedMs + pauseMs > maxWaitMs)
            throw new RateLimitError(response, pauseMs, maxWaitMs);
        this.waitedMs += pauseMs;
        info(`GitHub's rate limit is used up (HTTP ${response.status}); going on in ${(0,src_clock/* formatDuration */.a)(pauseMs)}.`);
        await clock.sleep(pauseMs, signal);
    }
}
/** GitHub names its requests in a header of its own. */
function withRequestId(send) {
    return async (request, signal) => {
        const response = await send(request, signal);
        const id = response.headers['x-github-request-id'];
        if (typeof id === 'string')
            response.about.requestId = id;
        return response;
    };
}
/** Throws what is worth another attempt, or stays an error; all else is for those who know of rate limits and lists. */
function readAnswer(response) {
    if (response.status >= 500)
        throw new GitHubError(response);
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
    return error instanceof Error && error.cause instanceof Error && !(error instanceof http_error/* HttpError */.j$) ? error.cause : error;
}
function isList(body) {
    try {
        return Array.isArray(JSON.parse(body));
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ../../src/inputs/problems.ts

/** A quoted value is cut beyond this many characters … */
const QUOTE = /"([^"]*)(?:"|$)/g;
const MAX_QUOTE = 80;
/** More lines than this nobody reads; the rest is counted. */
const MAX_LINES = 100;
/** Collects what is wrong, so that all of it can be told at once. */
class Problems {
    redact;
    /** How many there are, told or not. */
    count = 0;
    told = [];
    constructor(redact) {
        this.redact = redact;
    }
    /** What is told: a line for each problem up to a hundred, then how many more there are. */
    get lines() {
        const rest = this.count - MAX_LINES;
        return rest <= 0 ? this.told : [...this.told, `… and ${rest} more problem${rest === 1 ? '' : 's'}`];
    }
    /** `name`: the input, or a place in a list such as `mirrors[3].url`. Further lines of a problem are examples. */
    add(name, problem) {
        if (++this.count > MAX_LINES)
            return;
        for (const line of `${name}: ${problem}`.split('\n')) {
            // … but only after the secrets in it were found: half a secret is not found.
            this.told.push(this.redact(line).replace(QUOTE, cutQuote));
        }
    }
}
function cutQuote(quoted, text) {
    return text.length > MAX_QUOTE ? `"${(0,foreign_text/* shorten */.ml)(text, MAX_QUOTE)}"` : quoted;
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
/** A value as it is quoted in a problem; what cannot be seen in it is shown as `U+200B`. */
function problems_quote(text) {
    return `"${(0,foreign_text/* plain */.pj)((0,foreign_text/* reveal */._c)(text), Infinity).replaceAll('"', "'")}"`;
}

;// CONCATENATED MODULE: ../../src/nearest.ts
/** Two words are near up to this many slips: a letter left out, put in, changed, or swapped with its neighbour. */
const MAX_SLIPS = 2;
/** The word that a text comes nearest to, whatever its case; `undefined` where none is near. Short words allow for fewer slips. */
function nearest_nearest(text, words) {
    const wanted = text.toLowerCase();
    let best;
    for (const word of words) {
        const allowed = Math.min(MAX_SLIPS, Math.floor(word.length / 3));
        if (Math.abs(word.length - wanted.length) > allowed)
            continue;
        const slips = slipsBetween(wanted, word.toLowerCase());
        if (slips <= allowed && slips < (best?.slips ?? Infinity))
            best = { word, slips };
    }
    return best?.word;
}
/** How many slips lie between two words (optimal string alignment). */
function slipsBetween(a, b) {
    let before = [];
    let last = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const changed = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            const swapped = isSwapped ? (before[j - 2] ?? 0) + 1 : Infinity;
            row.push(Math.min(changed, swapped, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
        }
        before = last;
        last = row;
    }
    return last[b.length] ?? 0;
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
const id = integer(1, 2_147_483_647);
/** The id of a repository. */
const repositoryId = (text) => {
    const parsed = id(text);
    return 'problem' in parsed && /^[0-9a-f]{32}$/i.test(text)
        ? {
            problem: `${parsed.problem}; 32 hexadecimal digits are a repository's UUID or a project's id, so write repository: group/name instead`,
        }
        : parsed;
};
/** YAML's booleans, as @actions/core knows them. */
const values_boolean = (text) => {
    if (/^(true|True|TRUE)$/.test(text))
        return { value: true };
    if (/^(false|False|FALSE)$/.test(text))
        return { value: false };
    return { problem: `${problems_quote(text)} is not a boolean; use true or false` };
};
/** The end of a problem that says what was probably meant; nothing where that is not known. */
function didYouMean(meant) {
    return meant === undefined ? '' : `; did you mean ${meant}?`;
}
/** One of a few words. */
function oneOf(...words) {
    return (text) => {
        const value = words.find((word) => word === text);
        return value === undefined
            ? { problem: `${problems_quote(text)} is not one of ${words.join(', ')}${didYouMean(nearest_nearest(text, words))}` }
            : { value };
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
/** A parser that refuses invisible characters first: two texts that look alike must not be two. */
function visible(parser) {
    return (text) => {
        const character = firstInvisible(text);
        return character === undefined
            ? parser(text)
            : { problem: `${problems_quote(text)} contains ${character}, a character that cannot be seen; remove it` };
    };
}
/** Any text without invisible characters. */
const visibleText = visible((text) => ({ value: text }));
/** The first character of a text that cannot be seen, as it is shown: `U+200B`. */
function firstInvisible(text) {
    if ((0,foreign_text/* reveal */._c)(text) === text)
        return undefined;
    const found = [...text].find((character) => (0,foreign_text/* reveal */._c)(character) !== character);
    return found === undefined ? undefined : (0,foreign_text/* reveal */._c)(found).trim();
}

;// CONCATENATED MODULE: ../../src/inputs/addresses.ts


/** What is longer is not a slip of the pen. */
const MAX_HINTED = 500;
/** The path of a repository's clone URL without `.git`: `group/name`, also with nested groups. */
const repositoryPath = visible((text) => {
    const legal = 'write group/name, the path of its clone URL without .git';
    if (!isPath(text)) {
        const [, inside = ''] = /^(?:[a-z+]+:\/\/[^/]+\/|[^@:/\s]+@[^:/\s]+:)\/?(.+?)(?:\.git)?\/*$/i.exec(text.slice(0, MAX_HINTED)) ?? [];
        const meant = didYouMean(isPath(inside) ? problems_quote(inside) : undefined);
        return { problem: `${problems_quote(text)} is not the path of a repository; ${legal}${meant}` };
    }
    return text.endsWith('.git') ? { problem: `${problems_quote(text)} ends with .git; ${legal}` } : { value: text };
});
function isPath(text) {
    const segments = text.split('/');
    return (segments.length >= 2 &&
        segments.every((segment) => /^[^\s\u0000-\u001f\u007f-\u009f\\?#%:*"<>|]+$/.test(segment) && !/^\.+$/.test(segment)));
}
/** The source that is mirrored. A secret in it is never repeated. */
const sourceUrl = (text) => {
    const problem = problemOfSource(text);
    return problem === undefined
        ? { value: text }
        : { problem: `${problem}; write http(s)://host/path of a Git repository${hintOfSource(text)}` };
};
function problemOfSource(text) {
    if (/[^\S\ufeff]|[\u0000-\u001f\u007f-\u009f]/.test(text))
        return 'contains white space or control characters';
    const invisible = firstInvisible(text);
    if (invisible !== undefined)
        return `contains ${invisible}, a character that cannot be seen`;
    if (text.includes('\\'))
        return 'contains a backslash';
    if (!/^https?:\/\//i.test(text))
        return 'has another scheme than http or https';
    // URL takes the first part of the path for the host where that is empty.
    if (/^https?:\/\/\//i.test(text))
        return 'has no host';
    if (!URL.canParse(text))
        return 'is not a URL';
    const url = new URL(text);
    if (url.username || url.password || /^[^/]*\/\/[^/]*@/.test(text))
        return 'contains user information (user:password@), which would be stored in the clear';
    if (text.includes('#'))
        return 'contains a fragment (#…)';
    const names = url.pathname
        .replace(/(?<!\/)\/+$/, '')
        .replace(/\.git$/, '')
        .split('/')
        .slice(1);
    if (names.length === 0 || names.includes(''))
        return 'has no repository in its path, or an empty part (//)';
    // Whoever may choose only the name in a url (a dispatch, say) could choose another owner by it.
    if (/^[^?]*\/(?:\.|%2e){1,2}(?:[/?]|$)/i.test(text))
        return 'has . or .. in its path, which leads to another repository than it says';
    return undefined;
}
/** What helps beside the rule; of a text that may hold a password only host and path are repeated. */
function hintOfSource(text) {
    if (/^[^/]*\/\/[^/]*@/.test(text) && /^https?:/i.test(text))
        return ', and give the credentials of a private source by endpoint_uuid or source_username and source_password';
    const likely = httpsForm(text);
    return didYouMean(likely && problems_quote(likely));
}
/** The https address that an SSH address, an address without scheme, or `owner/name` stands for. */
function httpsForm(text) {
    if (text.length > MAX_HINTED)
        return undefined;
    const { host, path } = /^(?:ssh|git|git\+ssh):\/\/(?:[^@/\s]*@)?(?<host>[^:/\s]+)(?::\d*)?\/(?<path>.+)$/i.exec(text)?.groups ??
        /^[^@:/\s]+@(?<host>[^:/\s]+):\/?(?<path>[^:@]+)$/.exec(text)?.groups ??
        /^(?<host>[^:@/\s]+\.[^:@/\s]+)\/(?<path>[^/:@]+\/[^:@]+)$/.exec(text)?.groups ??
        {};
    const address = /^[\w.-]+\/[\w.-]+$/.test(text)
        ? `https://github.com/${text.replace(/\.git$/, '')}.git`
        : `https://${host ?? ''}/${path ?? ''}`;
    return problemOfSource(address) === undefined ? address : undefined;
}
/**
 * A host or base URL; the scheme may be left out. The value has no trailing slash.
 * @param version the part of the path that requests begin with, such as `v4`; the base has none of its own
 */
function addresses_endpoint(version) {
    return (text) => {
        const parsed = addresses_baseUrl(text);
        if ('problem' in parsed || !new URL(`${parsed.value}/`).pathname.includes(`/${version}/`))
            return parsed;
        return { problem: `has /${version} in its path, which every request adds itself; leave it out` };
    };
}
const addresses_baseUrl = (text) => {
    const legal = 'write a host or https://host, with a base path if there is one';
    if (/[\s\u0000-\u001f\u007f-\u009f\\]/.test(text))
        return { problem: `contains white space, control characters or a backslash; ${legal}` };
    const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
    if (!URL.canParse(full))
        return { problem: `is not a host or URL; ${legal}` };
    const url = new URL(full);
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
        return { problem: `has the scheme ${problems_quote(url.protocol)}; ${legal}` };
    if (isInTheClear(url))
        return { problem: `would send credentials in the clear: http:// is for loopback addresses only; ${legal}` };
    if (url.username || url.password)
        return { problem: `contains user information; ${legal}` };
    if (/[?#]/.test(text))
        return { problem: `contains a query or a fragment; ${legal}` };
    if (!isDecodable(url.pathname))
        return { problem: `contains a % that encodes no character; ${legal}` };
    return { value: url.origin + url.pathname.replace(/\/+$/, '') };
};
/** A signature is made over the decoded path. */
function isDecodable(path) {
    try {
        return decodeURIComponent(path) !== '';
    }
    catch {
        return false;
    }
}
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

;// CONCATENATED MODULE: ../../src/inputs/list-document.ts

/** A mapping in the order it was written, merge keys (`<<`) filled in. Of a key that is there twice the first counts. */
class Fields extends Map {
    /** Keys that are there twice. */
    twice = [];
}
/** A text is neither YAML nor JSON, or not what can be read of them; the message says what and where, and fits after the input's name. */
class DocumentError extends Error {
    name = 'DocumentError';
}
/** Aliases of aliases of mappings could otherwise grow without bound from a small file. */
const MAX_MERGED = 1_000_000;
/**
 * The parser cannot be interrupted, and what it takes depends on the marks in a text more than on its length. The longest list of plain
 * entries that fits into a file has about half as many.
 */
const MAX_MARKS = 4_000_000;
const MARKS = new Set(Array.from('\n,:-?[]{}', (mark) => mark.charCodeAt(0)));
/** Reading is interrupted after this many events, so that a signal is heard. */
const EVENTS_AT_A_TIME = 50_000;
/** Tags that say what the text says anyway; the value stays as it is written. */
const PLAIN_TAGS = new Set(['!', '!!str', '!!int', '!!float', '!!bool', '!!null', '!!seq', '!!map']);
/**
 * Reads one document of YAML or JSON.
 * @throws DocumentError; the reason of `signal` when it aborts
 */
async function readDocument(text, signal) {
    if (countMarks(text) > MAX_MARKS)
        throw new DocumentError('holds more values than any list of mirrors needs');
    const library = await __nccwpck_require__.e(/* import() */ 831).then(__nccwpck_require__.bind(__nccwpck_require__, 831));
    const builder = new Builder(text, library);
    const events = list_document_parse(text, library);
    for (const [index, event] of events.entries()) {
        builder.take(event);
        if (index % EVENTS_AT_A_TIME === 0)
            await turn(signal);
    }
    return builder.value;
}
/** Lets the event loop turn, which is when a signal is heard. */
async function turn(signal) {
    await new Promise((resolve) => setImmediate(resolve));
    signal?.throwIfAborted();
}
function countMarks(text) {
    let count = 0;
    if (text.length > MAX_MARKS)
        for (let index = 0; index < text.length; index++)
            if (MARKS.has(text.charCodeAt(index)))
                count++;
    return count;
}
function list_document_parse(text, { parseEvents, YAMLException }) {
    try {
        return parseEvents(text, {});
    }
    catch (cause) {
        if (!(cause instanceof YAMLException))
            throw cause;
        const { line = 0, column = 0 } = cause.mark ?? {};
        const place = `line ${line + 1}, column ${column + 1}`;
        throw new DocumentError(`is neither YAML nor JSON: ${problems_quote(cause.reason)} at ${place}`, { cause });
    }
}
/** Stands for a merge key; `"<<"` in quotes is a key like others. */
const MERGE = Symbol('<<');
/** Makes a value of the parser's events. */
class Builder {
    text;
    yaml;
    value;
    open = [];
    anchors = new Map();
    documents = 0;
    merged = 0;
    constructor(text, yaml) {
        this.text = text;
        this.yaml = yaml;
    }
    take(event) {
        const { EVENT_ID } = this.yaml;
        switch (event.type) {
            case EVENT_ID.DOCUMENT:
                if (++this.documents > 1)
                    throw new DocumentError('has more than one document (a line of ---); write one');
                return;
            case EVENT_ID.SEQUENCE:
                this.checkTag(event);
                this.open.push({ kind: 'list', list: [], anchor: this.anchorOf(event) });
                return;
            case EVENT_ID.MAPPING:
                this.checkTag(event);
                this.open.push({
                    kind: 'fields',
                    fields: new Fields(),
                    merges: [],
                    key: undefined,
                    anchor: this.anchorOf(event),
                });
                return;
            case EVENT_ID.SCALAR:
                this.takeScalar(event);
                return;
            case EVENT_ID.ALIAS:
                this.takeAlias(this.text.slice(event.anchorStart, event.anchorEnd));
                return;
            case EVENT_ID.POP:
                this.close();
        }
    }
    takeScalar(event) {
        const tag = this.checkTag(event);
        const source = this.yaml.getScalarValue(this.text, event);
        const isPlain = event.style === this.yaml.SCALAR_STYLE.PLAIN && tag === undefined;
        const top = this.open.at(-1);
        if (top?.kind === 'fields' && top.key === undefined) {
            this.define(event, source);
            top.key = isPlain && source === '<<' ? MERGE : source;
            return;
        }
        const value = isPlain && /^(|~|null|Null|NULL)$/.test(source) ? undefined : source;
        this.define(event, value);
        this.add(value);
    }
    takeAlias(anchor) {
        if (!this.anchors.has(anchor))
            throw new DocumentError(`is neither YAML nor JSON: the alias ${problems_quote(`*${anchor}`)} stands for nothing before it`);
        this.add(this.anchors.get(anchor));
    }
    close() {
        const closed = this.open.pop();
        if (!closed)
            return;
        if (closed.kind === 'fields')
            this.merge(closed.fields, closed.merges);
        const value = closed.kind === 'list' ? closed.list : closed.fields;
        if (closed.anchor !== undefined)
            this.anchors.set(closed.anchor, value);
        this.add(value);
    }
    /** A value goes to where it stands: it is all there is, an entry of a list, a key, or the value of one. */
    add(value) {
        const top = this.open.at(-1);
        if (!top) {
            this.value = value;
        }
        else if (top.kind === 'list') {
            top.list.push(value);
        }
        else if (top.key === undefined) {
            if (typeof value === 'object')
                throw new DocumentError('has a list or a mapping for a key; write a text');
            top.key = value ?? '';
        }
        else {
            if (top.key === MERGE)
                top.merges = top.merges.concat(mergedBy(value));
            else if (top.fields.has(top.key))
                top.fields.twice.push(top.key);
            else
                top.fields.set(top.key, value);
            top.key = undefined;
        }
    }
    /** What a mapping says itself counts before what is merged into it, and what was merged first before the rest. */
    merge(fields, sources) {
        for (const source of sources) {
            this.merged += source.size;
            if (this.merged > MAX_MERGED)
                throw new DocumentError('has too many keys by merging (<<)');
            for (const [key, value] of source)
                if (!fields.has(key))
                    fields.set(key, value);
        }
    }
    define(event, value) {
        const anchor = this.anchorOf(event);
        if (anchor !== undefined)
            this.anchors.set(anchor, value);
    }
    anchorOf({ anchorStart, anchorEnd }) {
        return anchorStart < 0 ? undefined : this.text.slice(anchorStart, anchorEnd);
    }
    checkTag({ tagStart, tagEnd }) {
        if (tagStart < 0)
            return undefined;
        const tag = this.text.slice(tagStart, tagEnd);
        if (!PLAIN_TAGS.has(tag))
            throw new DocumentError(`has the tag ${problems_quote(tag)}; write plain values`);
        return tag;
    }
}
function mergedBy(value) {
    const sources = Array.isArray(value) ? value : [value];
    if (sources.every((source) => source instanceof Fields))
        return sources;
    throw new DocumentError('has a merge key (<<) without a mapping; write an alias of one');
}

;// CONCATENATED MODULE: ../../src/inputs/settings.ts


/** A service endpoint's id goes into JSON only; anything printable is passed on. */
const endpointUuid = plainText(128);
const syncBranchType = oneOf('all', 'default');
/** Inputs, and keys of list entries, that are settings of a mirror. */
const SETTINGS = (/* unused pure expression or super */ null && (['sync_branch_type', 'mirroring_enabled', 'endpoint_uuid']));
/**
 * The settings that mode: check has no use for. Which branches a mirror takes can't be read, so that a comparison of branches has to be
 * told.
 */
function uselessInCheck(verifies) {
    return SETTINGS.filter((name) => !verifies || name !== 'sync_branch_type');
}
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
const ENTRIES_AT_A_TIME = 2000;
/**
 * Reads a mapping from YAML or JSON: repository → path, id, or `{repository | repository_id, settings …}`.
 * @param input the name that problems bear
 * @param signal ends the reading of a long mapping, with its reason
 */
async function readMapping(text, input, problems, signal) {
    const mapping = new Map();
    const content = await readFields(text, input, problems, signal);
    for (const key of content.twice)
        problems.add(placeOf(input, key), TWICE);
    let read = 0;
    for (const [key, value] of content) {
        if (++read % ENTRIES_AT_A_TIME === 0)
            await turn(signal);
        const name = key.toLowerCase();
        const place = placeOf(input, key);
        problems_parse(visibleText, place, key, problems);
        if (mapping.has(name))
            problems.add(place, TWICE);
        mapping.set(name, readTarget(value, place, problems));
    }
    return mapping;
}
const TWICE = 'is there twice; case makes no difference';
const placeOf = (input, key) => `${input}.${problems_quote(key)}`;
async function readFields(text, input, problems, signal) {
    try {
        const content = await readDocument(text, signal);
        if (content instanceof Fields)
            return content;
        problems.add(input, 'is not a mapping; write a line for each repository, such as website: group/website');
    }
    catch (error) {
        if (!(error instanceof DocumentError))
            throw error;
        problems.add(input, error.message);
    }
    return new Fields();
}
function readTarget(value, place, problems) {
    if (!(value instanceof Fields)) {
        const text = typeof value === 'string' ? value.trim() : '';
        if (text !== '')
            return problems_parse(idOrPath, place, text, problems) ?? {};
        problems.add(place, 'says nothing; write group/name, an id, or a mapping with one of them and settings');
        return {};
    }
    const target = {};
    for (const name of value.twice)
        problems.add(`${place}.${problems_quote(name)}`, 'is there twice; write it once');
    for (const [name, given] of value) {
        const parser = Object.hasOwn(PARSERS, name) ? PARSERS[name] : undefined;
        if (!parser) {
            problems.add(`${place}.${problems_quote(name)}`, `is unknown; an entry has ${Object.keys(PARSERS).join(', ')}`);
        }
        else if (typeof given === 'object') {
            problems.add(`${place}.${name}`, 'is a list or a mapping; write a single value');
        }
        else {
            const setting = problems_parse(parser, `${place}.${name}`, given?.trim() || undefined, problems);
            if (setting !== undefined)
                target[name] = setting;
        }
    }
    const isGiven = (name) => typeof value.get(name) === 'object' || Boolean(String(value.get(name) ?? '').trim());
    if (isGiven('repository') === isGiven('repository_id'))
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
/** The group that the rule puts everything in, with a slash at its end; `undefined` without one. */
function groupByRule(owner, { template: rule = '' }) {
    const [before = ''] = fill(rule, { owner, name: '\n' }).split('\n');
    return before.slice(0, before.lastIndexOf('/') + 1) || undefined;
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
        `## ${failure ? '❌' : '🔎'} ${entries.length} of ${entries.length + skipped.length} repositories of ${(0,foreign_text/* markdown */.wD)(organization)} to be mirrored`,
        ...(failure ? failureParts(failure) : []),
        listedWords(visibility),
        [
            '| Repositories | |',
            '|:---|---:|',
            `| ✅ to be mirrored, in ${jobs(shards)} | ${entries.length} |`,
            ...counts,
        ].join('\n'),
    ];
    if (skipped.length > 0) {
        const rows = skipped.map(({ name, reason, detail }) => `| ${cell(name)} | ${selection_REASONS[reason]} | ${cell(detail ?? '')} |`);
        parts.push(summary_folded(`The ${skipped.length} left out`, '| Repository | Why | |\n|:---|:---|:---|', rows));
    }
    if (entries.length > 0) {
        const rows = entries.map(({ url, repository, repository_id: id }) => `| ${cell(url)} | ${cell(repository ?? String(id))} |`);
        parts.push(summary_folded(`The ${entries.length} to be mirrored`, '| Source | CodeArts repository |\n|:---|:---|', rows));
    }
    return `${parts.join('\n\n')}\n`;
}
/** The part of the summary about CodeArts repositories that mirror what is gone. */
function summarizeOrphans({ group, looked, unread, orphans }) {
    // Another part ends in HTML, which only an empty line ends.
    const head = `\n### Orphans: ${orphans.length}\n\n${looked} repositories below ${(0,foreign_text/* markdown */.wD)(group)} are not in the list, and ${unread} of their mirrors could not be read. Nothing was done about them.`;
    const rows = orphans.map(({ repository, url }) => `| ${cell(repository)} | ${cell(url)} |`);
    const table = summary_folded('What mirrors a repository that is gone', '| CodeArts repository | Source |\n|:---|:---|', rows);
    return `${orphans.length > 0 ? `${head}\n\n${table}` : head}\n`;
}
function summary_folded(title, head, rows) {
    const more = rows.length > summary_MAX_ROWS ? `\n\nand ${rows.length - summary_MAX_ROWS} more.` : '';
    const table = [head, ...rows.slice(0, summary_MAX_ROWS)].join('\n');
    return `<details><summary>${title}</summary>\n\n${table}${more}\n\n</details>`;
}
function cell(text) {
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

// EXTERNAL MODULE: ../../src/discover/orphan-report.ts
var orphan_report = __nccwpck_require__(90);
;// CONCATENATED MODULE: ../../src/discover/explain.ts








const SSO = 'The organization wants the token to be authorized for its single sign-on (settings of the token).';
const REMEDIES = {
    401: 'The token was refused: it has expired, was revoked, or is misspelt. Give another one in the input token.',
    403: 'The token may not see this. The token of a job sees public repositories only; for others, or for custom properties, give the token of a GitHub App or a fine-grained personal access token with read access to metadata (and to the custom properties of the organization).',
    404: 'There is no such organization or user, or the token may not see it. Check the input organization; custom properties are those of organizations only.',
};
const REDIRECTED = 'Redirects are not followed, for the token must not travel. Was the organization renamed? Then write its present name in the input organization.';
const TROUBLE = "GitHub's API is in trouble. Run again later.";
const UNFORESEEN = "Look at GitHub's words above, and check the inputs organization, property and token.";
const NOTHING = 'Check organization, visibility, include and exclude, and whether the token still sees the repositories. If finding nothing is fine, set on_empty: notice.';
const REACHABILITY = 'Check that this runner can reach GitHub’s API (the variable GITHUB_API_URL, which the runner sets): the proxy (https_proxy, no_proxy), a firewall or allow-list.';
/** What ends a discovery: what it is called, what happened, what to do. */
function accountOfDiscovery(error) {
    if (error instanceof NothingFoundError)
        return { title: 'NothingFound', what: error.message, remedy: NOTHING };
    if (error instanceof orphan_report/* OrphanSearchError */.r)
        return (0,explain/* accountOf */.X)(error.cause, { mode: 'check' });
    if (!(error instanceof http_error/* HttpError */.j$))
        return (0,explain/* accountOf */.X)(error);
    const { status, requestId } = error.failed;
    return {
        ...described(error),
        where: (0,failed_request/* whereOf */.d)(error.failed),
        ...(status !== undefined && { httpStatus: status }),
        ...(requestId !== undefined && { requestId }),
    };
}
function described(error) {
    const { status = 0 } = error.failed;
    if (error instanceof RateLimitError) {
        return {
            title: 'RateLimit',
            what: `GitHub's rate limit is used up for another ${(0,src_clock/* formatDuration */.a)(error.pauseMs)}, and max_wait allows ${(0,src_clock/* formatDuration */.a)(error.maxWaitMs)} of waiting in all.`,
            remedy: 'Run again later, raise max_wait, or give a token with a limit of its own (a GitHub App or a personal access token).',
        };
    }
    if (error instanceof GitHubError) {
        const known = status >= 500 ? TROUBLE : status < 400 ? REDIRECTED : (REMEDIES[status] ?? UNFORESEEN);
        return {
            title: `GitHub.${status}`,
            what: `GitHub answered with HTTP ${status}${error.message === '' ? '.' : `: ${error.message}`}`,
            remedy: error.needsSso ? SSO : known,
        };
    }
    const what = `${error.message.charAt(0).toUpperCase()}${error.message.slice(1)}.`;
    if (error instanceof http_error/* NetworkError */.Dr)
        return { title: 'NetworkError', what, remedy: REACHABILITY };
    if (error instanceof http_error/* TimeoutError */.MU)
        return { title: 'Timeout', what, remedy: REACHABILITY };
    const remedy = 'Something else than GitHub’s API may have answered: a proxy, a portal, a wrong address. Look at the request above.';
    return { title: 'UnexpectedResponse', what, remedy };
}

;// CONCATENATED MODULE: ../../src/http/network-settings.ts
/** The names of the variables, in the order in which they count. */
const VARIABLES = { 'https:': ['https_proxy', 'HTTPS_PROXY'], 'http:': ['http_proxy', 'HTTP_PROXY'] };
// Written apart from the host, user and password are not taken for real ones and redacted.
const LEGAL = 'write http://host:port, if need be with user:password@ before the host, in which special characters are percent-encoded (% as %25)';
/**
 * Reads the network's settings from the environment.
 * @param addProblem told of each variable that is set and cannot be used; nothing may be sent then
 */
function readNetworkSettings(env, addProblem) {
    const read = (names) => {
        const found = names.flatMap((variable) => {
            const text = env[variable]?.trim();
            if (!text)
                return [];
            const proxy = readProxy(variable, text);
            if (typeof proxy !== 'string')
                return [proxy];
            addProblem(variable, `names no usable proxy: ${proxy}; ${LEGAL}`);
            return [];
        });
        return found[0];
    };
    return {
        proxies: { 'https:': read(VARIABLES['https:']), 'http:': read(VARIABLES['http:']) },
        distrustsChecks: !['', '1'].includes(env['NODE_TLS_REJECT_UNAUTHORIZED'] ?? ''),
        ...(env['NODE_EXTRA_CA_CERTS'] && { authoritiesFile: env['NODE_EXTRA_CA_CERTS'] }),
    };
}
/** The proxy in a variable's text, or what is wrong with it, in words that repeat nothing of a text that may hold a password. */
function readProxy(variable, text) {
    const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
    if (hasScheme && !/^https?:/i.test(text))
        return 'only http and https proxies can be used';
    if (/[\s\\\u0000-\u001f\u007f-\u009f]/.test(text))
        return 'it contains white space, a control character or a backslash';
    const address = hasScheme ? text : `http://${text}`;
    if (!URL.canParse(address))
        return 'it is not a URL with a host and a legal port';
    const url = new URL(address);
    if (url.pathname !== '/' || url.search || url.hash || /[?#]/.test(text)) {
        return 'it goes on behind the host and port (a /, ? or # in a password must be percent-encoded)';
    }
    if (url.port === '0' || /:\/?$/.test(text))
        return 'it has no legal port';
    const isSecure = url.protocol === 'https:';
    const { hostname } = url;
    const port = Number(url.port) || (isSecure ? 443 : 80);
    const proxy = { variable, name: `${hostname}:${port}`, isSecure, hostname, port };
    if (!url.username && !url.password)
        return proxy;
    try {
        const credentials = { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) };
        return { ...proxy, credentials };
    }
    catch {
        return 'its user or password has a percent sign that encodes nothing';
    }
}

;// CONCATENATED MODULE: ../../src/inputs/credential-kinds.ts

const URN = /^iam::[^\s:]+:(oidcProvider|agency):[^\s:]+$/;
/** `iam::<account id>:oidcProvider:<name>` or `iam::<account id>:agency:<name>`. */
function urn(type, other) {
    return (text) => {
        const [, found] = URN.exec(text) ?? [];
        if (found === type)
            return { value: text };
        const meant = found === undefined ? undefined : other;
        return { problem: `is not of the form iam::<account id>:${type}:<name>${didYouMean(meant)}` };
    };
}
/** Every input that belongs to a kind of credential. */
const INPUTS = {
    token: { kind: 'token', required: true, secret: true, form: 'key', max: 100_000 },
    access_key: { kind: 'access_key', required: true, secret: true, form: 'key' },
    secret_key: { kind: 'access_key', required: true, secret: true, form: 'key' },
    security_token: { kind: 'access_key', required: false, secret: true, form: 'key', max: 100_000 },
    project_id: { kind: 'access_key', required: false, secret: false, form: 'header' },
    domain_name: { kind: 'password', required: true, secret: false, form: 'name' },
    username: { kind: 'password', required: true, secret: false, form: 'name' },
    password: { kind: 'password', required: true, secret: true, form: 'text' },
    identity_provider: { kind: 'identity_provider', required: true, secret: false, form: visible(header(64)) },
    provider_urn: { kind: 'agency', required: true, secret: false, form: urn('oidcProvider', 'agency_urn') },
    agency_urn: { kind: 'agency', required: true, secret: false, form: urn('agency', 'provider_urn') },
};
/** The inputs of a kind. */
function membersOf(kind, requiredOnly) {
    return Object.keys(INPUTS).filter((name) => INPUTS[name]?.kind === kind && (INPUTS[name].required || !requiredOnly));
}
/** What a kind consists of, in words. */
function requirementOf(kind) {
    const optional = membersOf(kind, false).filter((name) => !INPUTS[name]?.required);
    return `this kind needs ${membersOf(kind, true).join(' and ')}${optional.length > 0 ? ` (${optional.join(' and ')} may come with it)` : ''}`;
}
/** What the value of an input must be. A problem is told without showing the value: it may be a secret. */
function formOf(input) {
    const { form, max = 4096 } = INPUTS[input] ?? { form: 'text' };
    if (typeof form === 'function')
        return form;
    switch (form) {
        case 'text':
            return plainText(max);
        case 'name':
            return visible(plainText(max));
        case 'header':
            return header(max);
        case 'key':
            return (text) => {
                const slip = slipOf(text);
                return slip === undefined ? header(max)(text) : { problem: slip };
            };
    }
}
function header(max) {
    return (text) => /^[\x20-\x7e\x80-\xff]*$/.test(text) && !/[\x80-\x9f]/.test(text)
        ? plainText(max)(text)
        : {
            problem: 'has line ends, control characters or other characters that an HTTP header cannot carry; give the value alone, on one line',
        };
}
/** How a key or token is often given wrongly. */
function slipOf(text) {
    if (/^(gh[a-z]_|github_pat_)/.test(text))
        return 'is a token of GitHub; give one of Huawei Cloud IAM, or sign in with an access key or keyless';
    if (/^(Bearer|Basic|X-Auth-Token:)\s/i.test(text))
        return 'begins with the name of a scheme or header; give the value alone';
    if (/^(["']).*\1$/s.test(text))
        return 'is in quotes; give the value alone';
    if (/^\$\w+$|^\$?\{\w+\}$|\$\{\{|^%\w+%$|^\$\(.*\)$/.test(text))
        return 'is a variable that nothing has replaced; write ${{ secrets.NAME }}, with the name of the secret';
    return undefined;
}

;// CONCATENATED MODULE: ../../src/inputs/credential-inputs.ts




/** What other actions, the SDKs and Terraform set, in the order they are looked at. */
const ENVIRONMENTS = [
    {
        access_key: 'HUAWEICLOUD_SDK_AK',
        secret_key: 'HUAWEICLOUD_SDK_SK',
        security_token: 'HUAWEICLOUD_SDK_SECURITY_TOKEN',
        project_id: 'HUAWEICLOUD_SDK_PROJECT_ID',
    },
    {
        access_key: 'HUAWEI_CLOUD_ACCESS_KEY_ID',
        secret_key: 'HUAWEI_CLOUD_SECRET_ACCESS_KEY',
        project_id: 'HUAWEI_CLOUD_PROJECT_ID',
    },
    { access_key: 'HW_ACCESS_KEY', secret_key: 'HW_SECRET_KEY', security_token: 'HW_SECURITY_TOKEN' },
    { token: 'HW_AUTH_TOKEN' },
    { provider_urn: 'HUAWEICLOUD_OIDC_PROVIDER_URN', agency_urn: 'HUAWEICLOUD_OIDC_AGENCY_URN' },
];
/** Masks every secret that the inputs or the environment hold, before anything can fail. */
function maskSecrets(runner) {
    for (const name of [...Object.keys(INPUTS).filter((input) => INPUTS[input]?.secret), 'source_password']) {
        const value = runner.input(name);
        if (value !== undefined)
            runner.mask(value);
    }
    // As Basic authorization has them; a source may be read with a password alone.
    for (const prefix of ['', 'source_']) {
        const user = runner.input(`${prefix}username`) ?? '';
        const password = runner.input(`${prefix}password`);
        if (password !== undefined)
            runner.mask(`${user}:${password}`);
    }
    for (const names of ENVIRONMENTS) {
        for (const [input, variable] of Object.entries(names)) {
            const value = runner.env[variable]?.trim();
            if (value && INPUTS[input]?.secret)
                runner.mask(value);
        }
    }
}
/**
 * The one credential of the run; `undefined` when there is none anywhere, or when a problem was noted.
 * @param region the scope of exchanged tokens when `project_name` is not given
 */
function readCredentials(runner, region, problems) {
    const given = new Map();
    for (const name of Object.keys(INPUTS)) {
        const value = runner.input(name);
        if (value !== undefined)
            given.set(name, { name, value });
    }
    const before = problems.count;
    const found = given.size > 0 ? oneKind(given, problems) : fromEnvironment(runner, problems);
    if (!found)
        return problems.count > before ? undefined : 'missing';
    for (const [input, { name, value }] of found)
        problems_parse(formOf(input), name, value, problems);
    const projectName = problems_parse(projectNameForm, 'project_name', runner.input('project_name'), problems) ?? region;
    const isKeyless = found.has('identity_provider') || found.has('agency_urn');
    const idToken = isKeyless ? readIdTokenRequest(runner, problems) : undefined;
    if (problems.count > before)
        return undefined;
    return assemble(found, projectName, idToken);
}
const projectNameForm = visible(plainText(255));
const audienceForm = plainText(255);
/** Where GitHub gives this job its id tokens; `undefined` where it gives none. */
function readIdTokenRequest(runner, problems) {
    const audience = problems_parse(audienceForm, 'audience', runner.input('audience'), problems) ?? DEFAULT_AUDIENCE;
    const requestUrl = runner.env[REQUEST_URL];
    const requestToken = runner.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
    if (!requestUrl || !requestToken || !URL.canParse(requestUrl))
        return undefined;
    runner.mask(requestToken);
    const url = new URL(requestUrl);
    if ((url.protocol !== 'https:' && url.protocol !== 'http:') || isInTheClear(url))
        problems.add(REQUEST_URL, "would send the job's token in the clear: http:// is for loopback addresses only; the runner sets it, so nobody else should");
    return { requestUrl, requestToken, audience };
}
const REQUEST_URL = 'ACTIONS_ID_TOKEN_REQUEST_URL';
/** The inputs if they are exactly one complete kind. */
function oneKind(given, problems) {
    const kinds = new Set([...given.keys()].flatMap((name) => INPUTS[name]?.kind ?? []));
    const before = problems.count;
    for (const kind of kinds) {
        const missing = membersOf(kind, true).filter((name) => !given.has(name));
        if (missing.length > 0) {
            const present = membersOf(kind, false).filter((name) => given.has(name));
            problems.add(missing.join(', '), `missing; ${present.join(', ')} ${present.length === 1 ? 'was' : 'were'} given, and ${requirementOf(kind)}`);
        }
    }
    if (kinds.size > 1) {
        problems.add([...given.keys()].join(', '), `${kinds.size} kinds of credentials at once (${[...kinds].join(', ')}); give exactly one kind`);
    }
    return problems.count > before ? undefined : given;
}
/** The first complete kind in the environment; half a one alone is a problem. */
function fromEnvironment(runner, problems) {
    const halves = [];
    for (const names of ENVIRONMENTS) {
        const found = new Map();
        for (const [input, name] of Object.entries(names)) {
            const value = runner.env[name]?.trim();
            if (value)
                found.set(input, { name, value });
        }
        const missing = Object.keys(names).filter((input) => INPUTS[input]?.required && !found.has(input));
        if (missing.length === 0)
            return found;
        const secrets = [...found].filter(([input]) => INPUTS[input]?.required);
        if (secrets.length > 0) {
            halves.push([
                missing.map((input) => names[input]).join(', '),
                `missing in the environment beside ${secrets.map(([, { name }]) => name).join(', ')}; set both, or neither`,
            ]);
        }
    }
    for (const [missing, problem] of halves)
        problems.add(missing, problem);
    return undefined;
}
function assemble(found, projectName, idToken) {
    const text = (name) => found.get(name)?.value ?? '';
    const [first = 'token'] = found.keys();
    const kind = INPUTS[first]?.kind ?? 'token';
    switch (kind) {
        case 'token':
            return { kind, token: text('token') };
        case 'access_key':
            return {
                kind,
                accessKey: text('access_key'),
                secretKey: text('secret_key'),
                ...(found.has('security_token') && { securityToken: text('security_token') }),
                ...(found.has('project_id') && { projectId: text('project_id') }),
            };
        case 'password':
            return {
                kind,
                domainName: text('domain_name'),
                username: text('username'),
                password: text('password'),
                projectName,
            };
        case 'identity_provider':
            return idToken ? { kind, identityProvider: text('identity_provider'), projectName, idToken } : 'missing id token';
        case 'agency':
            return idToken
                ? { kind, providerUrn: text('provider_urn'), agencyUrn: text('agency_urn'), idToken }
                : 'missing id token';
    }
}
/** The audience that identity providers for GitHub are set up with most often. */
const DEFAULT_AUDIENCE = 'sts.huaweicloud.com';

;// CONCATENATED MODULE: ../../src/inputs/input-names.ts


/** The inputs of action.yml. */
const INPUT_NAMES = [
    ...[
        'repository_id',
        'repository',
        'on_missing',
        'project_uuid',
        'visibility_level',
        'url',
        'mirrors',
        'mirrors_file',
    ],
    ...['token', 'access_key', 'secret_key', 'security_token', 'project_id', 'domain_name', 'username', 'password'],
    ...['identity_provider', 'provider_urn', 'agency_urn', 'audience', 'project_name', 'on_missing_credentials'],
    ...['region', 'endpoint', 'iam_endpoint', 'sts_endpoint'],
    ...['mode', 'on_conflict', 'sync_branch_type', 'mirroring_enabled', 'endpoint_uuid', 'sync', 'force_fetch'],
    ...['source_username', 'source_password', 'wait', 'verify', 'wait_timeout', 'poll_interval', 'max_age', 'dry_run'],
    ...['request_timeout', 'max_attempts', 'concurrency', 'shard', 'summary'],
];
/**
 * Warns of inputs that are not read because their names are a little wrong: runners pass on whatever a step gives.
 * @param names the inputs there are
 */
function warnOfNearNames(runner, names) {
    for (const variable of Object.keys(runner.env)) {
        const given = /^INPUT_(.{1,64})$/i.exec(variable)?.[1]?.toLowerCase();
        if (given === undefined || names.includes(given))
            continue;
        const meant = nameMeantBy(given, names);
        if (meant !== undefined)
            runner.warning({
                title: 'Unknown input',
                message: `The step gives the input ${problems_quote(given)}, which does not exist, so it was not read; did you mean ${meant}?`,
            });
    }
}
/** The name that a wrong one stands for: another separator, a slip, or shortened words (`repo_id`). */
function nameMeantBy(given, names) {
    const name = given.replace(/[\s-]+/g, '_');
    const joined = (text) => text.replaceAll('_', '');
    return (names.find((known) => joined(known) === joined(name)) ??
        nearest_nearest(name, names) ??
        names.find((known) => isShortFor(name.split('_'), known.split('_'))));
}
function isShortFor(short, words) {
    return (short.length === words.length && short.every((part, index) => part.length > 1 && words[index]?.startsWith(part)));
}

;// CONCATENATED MODULE: ../../src/inputs/list-file.ts

/** A longer file is not a list that anybody wrote. */
const MAX_BYTES = 16 * 1024 * 1024;
/** A file cannot be read as text; the message says why, and fits after the file's name. */
class ListFileError extends Error {
    name = 'ListFileError';
}
/**
 * The text of a regular file of at most 16 MiB: UTF-8, or UTF-16 by its byte order mark. The mark is not part of the text.
 * @throws ListFileError
 */
function readListFile(path) {
    let file;
    try {
        // Opening a pipe that nobody writes to would wait for ever without the flag. Windows has neither.
        file = (0,external_node_fs_namespaceObject.openSync)(path, external_node_fs_namespaceObject.constants.O_RDONLY | (external_node_fs_namespaceObject.constants.O_NONBLOCK ?? 0));
    }
    catch (cause) {
        throw new ListFileError(`cannot be read (${codeOf(cause)})`, { cause });
    }
    try {
        // What is open is asked, not the path: a link could lead elsewhere by now.
        if (!(0,external_node_fs_namespaceObject.fstatSync)(file).isFile())
            throw new ListFileError('is not a regular file');
        return decode(readBytes(file));
    }
    catch (cause) {
        if (cause instanceof ListFileError)
            throw cause;
        throw new ListFileError(`cannot be read (${codeOf(cause)})`, { cause });
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(file);
    }
}
/** All of a file, however long it says it is: files under /proc say 0. */
function readBytes(file) {
    const chunks = [];
    let length = 0;
    for (;;) {
        const chunk = Buffer.allocUnsafe(256 * 1024);
        const read = (0,external_node_fs_namespaceObject.readSync)(file, chunk);
        if (read === 0)
            return Buffer.concat(chunks);
        length += read;
        if (length > MAX_BYTES)
            throw new ListFileError('has more than 16 MiB');
        chunks.push(chunk.subarray(0, read));
    }
}
function decode(bytes) {
    const mark = bytes.subarray(0, 2).toString('hex');
    const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8';
    try {
        return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    }
    catch (cause) {
        throw new ListFileError(`is not text in ${encoding.toUpperCase()}`, { cause });
    }
}
function codeOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown reason';
}

;// CONCATENATED MODULE: ../../src/inputs/reading.ts

/** A step's inputs while they are being read: what cannot be used is noted, so that all of it can be told at once. */
class Reading {
    runner;
    problems;
    constructor(runner) {
        this.runner = runner;
        this.problems = new Problems(runner.redact);
    }
    /** The trimmed text of an input; `undefined` for an empty one. */
    text(name) {
        return this.runner.input(name);
    }
    isGiven(name) {
        return this.text(name) !== undefined;
    }
    /** The value of an input; `undefined` where it is empty or a problem was noted. */
    read(name, parser) {
        return problems_parse(parser, name, this.text(name), this.problems);
    }
}

;// CONCATENATED MODULE: ../../src/codearts/endpoint.ts
const CLOUD = 'myhuaweicloud.com';
const EU_CLOUD = 'myhuaweicloud.eu';
/**
 * The regions of CodeArts Repo: host of the API (from the service's SDK and its endpoint page), and the nearest documented STS v5 host
 * (any regional one answers). The European host is the one of the official European page; the SDKs' table has the same name under .com.
 * No STS host is documented there: it follows the region's other services.
 */
const endpoint_REGIONS = {
    'af-north-1': { codearts: `repo.af-north-1.${CLOUD}`, sts: `sts.af-south-1.${CLOUD}` },
    'af-south-1': { codearts: `repo.af-south-1.${CLOUD}`, sts: `sts.af-south-1.${CLOUD}` },
    'ap-southeast-3': { codearts: `codehub-ext.ap-southeast-3.${CLOUD}`, sts: `sts.ap-southeast-3.${CLOUD}` },
    'cn-east-2': { codearts: `codehub-ext.cn-east-2.${CLOUD}`, sts: `sts.cn-east-3.${CLOUD}` },
    'cn-east-3': { codearts: `codehub-ext.cn-east-3.${CLOUD}`, sts: `sts.cn-east-3.${CLOUD}` },
    'cn-north-1': { codearts: `codehub-ext.cn-north-1.${CLOUD}`, sts: `sts.cn-north-4.${CLOUD}` },
    'cn-north-4': { codearts: `codehub-ext.cn-north-4.${CLOUD}`, sts: `sts.cn-north-4.${CLOUD}` },
    'cn-south-1': { codearts: `codehub-ext.cn-south-1.${CLOUD}`, sts: `sts.cn-south-1.${CLOUD}` },
    'cn-south-2': { codearts: `codehub-ext.cn-south-2.${CLOUD}`, sts: `sts.cn-south-1.${CLOUD}` },
    'cn-southwest-2': { codearts: `codehub-ext.cn-southwest-2.${CLOUD}`, sts: `sts.cn-southwest-2.${CLOUD}` },
    'eu-west-101': { codearts: `codeartsrepo-ext.eu-west-101.${EU_CLOUD}`, sts: `sts.eu-west-101.${EU_CLOUD}` },
    'la-north-2': { codearts: `codehub-ext.la-north-2.${CLOUD}`, sts: `sts.la-south-2.${CLOUD}` },
    'la-south-2': { codearts: `codeartsrepo-ext.la-south-2.${CLOUD}`, sts: `sts.la-south-2.${CLOUD}` },
    'me-east-1': { codearts: `repo.me-east-1.${CLOUD}`, sts: `sts.ap-southeast-3.${CLOUD}` },
    'sa-brazil-1': { codearts: `codehub-ext.sa-brazil-1.${CLOUD}`, sts: `sts.sa-brazil-1.${CLOUD}` },
    'tr-west-1': { codearts: `codeartsrepo-ext.tr-west-1.${CLOUD}`, sts: `sts.tr-west-1.${CLOUD}` },
};
/** The region when neither the inputs nor the environment name one. */
const DEFAULT_REGION = 'cn-north-4';
/** Whether CodeArts Repo is known to be in that region. */
function isKnownRegion(region) {
    return Object.hasOwn(endpoint_REGIONS, region);
}
/** The hosts of a region; those of an unknown one follow the pattern of the others. */
function endpointsOf(region) {
    const known = isKnownRegion(region) ? endpoint_REGIONS[region] : undefined;
    const iam = region === 'eu-west-101' ? `iam.${region}.${EU_CLOUD}` : `iam.${region}.${CLOUD}`;
    return {
        codearts: `https://${known?.codearts ?? `codehub-ext.${region}.${CLOUD}`}`,
        iam: `https://${iam}`,
        sts: `https://${known?.sts ?? `sts.${region}.${CLOUD}`}`,
    };
}

;// CONCATENATED MODULE: ../../src/inputs/region.ts





const region_VARIABLES = ['HUAWEICLOUD_SDK_REGION', 'HUAWEI_CLOUD_REGION', 'HW_REGION_NAME'];
/** Something like `cn-north-4`. */
const regionId = (text) => /^[a-z]{2}-[a-z]+(-[a-z]+)?-\d{1,4}$/.test(text)
    ? { value: text }
    : {
        problem: `${problems_quote(text)} does not look like a region; write its id, such as cn-north-4${didYouMean(nearest_nearest(text.replace(/[\s_]+/g, '-'), Object.keys(endpoint_REGIONS)))}`,
    };
/** The known region that an unknown one is a slip of; another number alone is another region. */
function regionMeantBy(region) {
    const meant = nearest(region, Object.keys(REGIONS));
    const letters = (id) => id.replace(/\d+$/, '');
    return meant !== undefined && letters(meant) !== letters(region) ? meant : undefined;
}
/** The region of the input, else of the environment, else the default one. */
function readRegion({ runner, problems }) {
    const names = [['region', runner.input('region')], ...region_VARIABLES.map((name) => [name, runner.env[name]?.trim()])];
    for (const [name = '', text] of names) {
        if (text)
            return problems_parse(regionId, name, text, problems) ?? DEFAULT_REGION;
    }
    return DEFAULT_REGION;
}
/** The hosts of the region, or those that were named instead. */
function readEndpoints(region, reading) {
    const known = endpointsOf(region);
    return {
        codearts: reading.read('endpoint', addresses_endpoint('v4')) ?? known.codearts,
        iam: reading.read('iam_endpoint', addresses_endpoint('v3')) ?? known.iam,
        sts: reading.read('sts_endpoint', addresses_endpoint('v5')) ?? known.sts,
    };
}

;// CONCATENATED MODULE: ../../src/discover/orphan-inputs.ts





/** The inputs of a step that signs in to CodeArts as the main action does, but for its token: `token` is GitHub's here. */
function readingOfCodeArts(runner) {
    const input = {
        value: (name) => runner.input(name === 'token' ? 'codearts_token' : name),
    };
    return new Reading(Object.create(runner, { input }));
}
/** Reads what looking for orphans needs; `undefined` where it is not asked for, or a problem was noted. */
function readOrphanInputs(reading, organization, rules) {
    const { runner, problems } = reading;
    if (reading.read('orphans', values_boolean) !== true)
        return undefined;
    const group = groupByRule(organization, rules);
    // A wrong rule has been told; it must not be told as missing as well.
    if (group === undefined && (rules.template !== undefined || !reading.isGiven('repository')))
        problems.add('orphans', 'needs the group that holds the mirrors; give repository, such as group/{name}');
    const region = readRegion(reading);
    const endpoints = readEndpoints(region, reading);
    const credentials = readCredentials(runner, region, problems);
    const isMissing = credentials === 'missing' || credentials === 'missing id token';
    if (isMissing)
        problems.add('orphans', 'needs credentials for Huawei Cloud: access_key and secret_key, codearts_token, or another kind');
    return group === undefined || isMissing || credentials === undefined ? undefined : { group, credentials, endpoints };
}

;// CONCATENATED MODULE: ../../src/discover/inputs.ts










/** The inputs of discover/action.yml. */
const INPUTS_OF_DISCOVER = [
    ...['token', 'organization', 'visibility', 'include', 'exclude', 'archived', 'forks'],
    ...['mapping', 'mapping_file', 'property', 'property_scope', 'repository', 'orphans'],
    ...[
        'codearts_token',
        'access_key',
        'secret_key',
        'security_token',
        'project_id',
        'domain_name',
        'username',
        'password',
    ],
    ...['identity_provider', 'provider_urn', 'agency_urn', 'audience', 'project_name'],
    ...['region', 'endpoint', 'iam_endpoint', 'sts_endpoint'],
    ...['shard_size', 'max_shards', 'on_empty', 'mirrors_file', 'max_wait', 'summary'],
];
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
 * @param signal ends the reading of a long mapping, with its reason
 * @throws InputError every problem at once
 */
async function readDiscoverInputs(runner, signal) {
    const secret = runner.input('token');
    if (secret !== undefined)
        runner.mask(secret);
    const reading = readingOfCodeArts(runner);
    maskSecrets(reading.runner);
    warnOfNearNames(runner, INPUTS_OF_DISCOVER);
    const { problems } = reading;
    const read = (name, parser) => problems_parse(parser, name, runner.input(name), problems);
    const token = read('token', plainText(10_000));
    if (secret === undefined)
        problems.add('token', 'is empty; leave it out for the token of the job, or give one that sees the repositories');
    const organization = read('organization', login) ?? runner.env['GITHUB_REPOSITORY_OWNER'];
    if (organization === undefined)
        problems.add('organization', 'is empty; write the name of an organization or user');
    const rules = await readRules(runner, read, problems, signal);
    const inputs = {
        apiUrl: readApiUrl(runner, problems),
        visibility: read('visibility', oneOf('public', 'private', 'internal', 'all')) ?? 'public',
        filter: {
            include: read('include', names) ?? ['*'],
            exclude: read('exclude', names) ?? [],
            archived: read('archived', values_boolean) ?? false,
            forks: read('forks', values_boolean) ?? false,
        },
        rules,
        orphans: readOrphanInputs(reading, organization ?? '', rules),
        shardSize: read('shard_size', integer(1, 100_000)) ?? 250,
        maxShards: read('max_shards', integer(1, MAX_MATRIX)) ?? 8,
        maxWaitMs: read('max_wait', wait) ?? inputs_HOUR_MS / 4,
        onEmpty: read('on_empty', oneOf('fail', 'notice')) ?? 'fail',
        mirrorsFile: runner.input('mirrors_file'),
        summary: read('summary', values_boolean) ?? true,
        network: readNetworkSettings(runner.env, (variable, problem) => {
            problems.add(variable, problem);
        }),
    };
    if (problems.count > 0)
        throw new input_error/* InputError */.d(problems.lines);
    return { ...inputs, token: token ?? '', organization: organization ?? '' };
}
function readApiUrl(runner, problems) {
    const given = runner.env['GITHUB_API_URL'] ?? '';
    const url = given === '' ? 'https://api.github.com' : given.replace(/\/+$/, '');
    if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
        problems.add('GITHUB_API_URL', `${problems_quote(url)} is not an http(s) URL; the runner sets it, so nobody else should`);
    else if (isInTheClear(new URL(url)))
        problems.add('GITHUB_API_URL', 'would send the token in the clear: http:// is for loopback addresses only; the runner sets it, so nobody else should');
    return url;
}
async function readRules(runner, read, problems, signal) {
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
            : await readMapping(text, inline === undefined ? 'mapping_file' : 'mapping', problems, signal),
        ...(path_template !== undefined && { template: path_template }),
        ...(property !== undefined && { property }),
    };
}
/** A property counts only within a scope, so that whoever may write it cannot take any CodeArts repository there is. */
function inputs_readProperty(read, problems) {
    const name = read('property', visible(plainText(75)));
    const before = problems.count;
    const scope = read('property_scope', paths);
    if (name === undefined && scope !== undefined)
        problems.add('property_scope', 'is for property, which is not given');
    if (name !== undefined && scope === undefined && problems.count === before) {
        problems.add('property_scope', 'is missing; say which CodeArts paths a property may name, such as team-a/*: whoever may write a property need not be trusted with all of them');
    }
    return name === undefined ? undefined : { name, scope: scope ?? [] };
}
function readText(path, problems) {
    try {
        return readListFile(path);
    }
    catch (error) {
        if (!(error instanceof ListFileError))
            throw error;
        problems.add('mapping_file', `${problems_quote(path)} ${error.message}; write the path of a YAML or JSON file`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ../../src/report/annotate.ts

/** A step shows ten annotations of a kind at most. */
const MAX_ANNOTATIONS = 10;
/** Repositories that are named in one annotation. */
const MAX_NAMED = 50;
/** An error as the annotation of a run: what happened, where, what to do, and where to read on. */
function annotation({ title, what, where, remedy, link }) {
    return { title, message: [what, where && `(${where})`, remedy, link].filter(Boolean).join('\n') };
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

;// CONCATENATED MODULE: ../../src/discover/tell.ts







/** An input reaches its action in an environment variable, and Linux starts no program with a longer one. Bytes. */
const MAX_INPUT_BYTES = 120 * 1024;
/** Repositories that one annotation names. */
const tell_MAX_NAMED = 20;
/** Tells what ended a discovery: outputs, log and annotation. */
function tellFailure(told, runner) {
    runner.setOutput('error_code', told.title);
    runner.setOutput('error_msg', told.what);
    runner.error(annotation(told));
}
/** Tells what was chosen: outputs, log, warnings and summary. `failure`: nothing was, and that is one. */
function tellSelection(found, inputs, failure, runner) {
    const { entries } = found;
    // A property holds what people wrote.
    const skipped = found.skipped.map((each) => ({
        ...each,
        ...(each.detail !== undefined && { detail: runner.redact(each.detail) }),
    }));
    const selection = { ...found, skipped };
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
/** Tells which CodeArts repositories mirror what is gone: an output, a notice and a part of the summary. Nothing is done about them. */
function tellOrphans(report, inputs, runner) {
    const { group, total, looked, unread, orphans } = report;
    const json = rowsAsJson(orphans);
    const fits = Buffer.byteLength(json) <= MAX_INPUT_BYTES;
    runner.setOutput('orphans', fits ? json : '');
    runner.info(`${total} repositories below ${group}, ${looked} of them not in the list: ${orphans.length} orphans.`);
    if (unread > 0)
        runner.info(`The mirrors of ${unread} could not be read.`);
    if (orphans.length > 0) {
        const names = named(orphans.map(({ repository }) => repository));
        const message = `${orphans.length} below ${group} mirror a repository that ${inputs.organization} does not list to this token (deleted, renamed, or hidden from it): ${names}. Nothing was done about them.`;
        runner.notice({ title: 'Orphans', message });
    }
    if (inputs.summary)
        runner.writeSummary(summarizeOrphans(report));
}
function named(names) {
    const more = names.length > tell_MAX_NAMED ? ` and ${names.length - tell_MAX_NAMED} more` : '';
    return names.slice(0, tell_MAX_NAMED).join(', ') + more;
}
function writeList(json, path, runner) {
    if (path === undefined)
        return runner.writeFile('codearts-remote-mirrors', json) ?? '';
    try {
        writeNewFile(path, json);
        return path;
    }
    catch (error) {
        const { code = 'unknown reason' } = error;
        throw new input_error/* InputError */.d([`mirrors_file: ${problems_quote(path)} cannot be written (${code}); write the path of a file`]);
    }
}

;// CONCATENATED MODULE: ../../src/discover/discover.ts
















/** One attempt of a request to GitHub. */
const REQUEST_TIMEOUT_MS = 30_000;
/** The story of one discovery, from the inputs to the exit code. Never throws. */
async function discover(runner, clock = src_clock/* systemClock */.m) {
    try {
        const { inputs, found } = await (0,stop/* untilStopped */.s)(runner, async (signal) => {
            requireNode();
            const asked = await readDiscoverInputs(runner, signal);
            runner.info(`CodeArts remote mirrors ${VERSION}: repositories of ${asked.organization} at ${asked.apiUrl}`);
            return { inputs: asked, found: await look(asked, runner, clock, signal) };
        });
        const { selection, orphans } = found;
        const isEmpty = selection.entries.length === 0 && inputs.onEmpty === 'fail';
        const failure = isEmpty ? nothingFound(selection, inputs) : orphans instanceof Error ? orphans : undefined;
        const told = failure && (0,explanation/* cleaned */.L0)(accountOfDiscovery(failure), runner.redact, (0,documentation/* troubleshootingPage */.c)(runner.env));
        tellSelection(selection, inputs, told, runner);
        if (orphans && !(orphans instanceof Error))
            tellOrphans(orphans, inputs, runner);
        if (told)
            runner.info(lastLine(told));
        runner.end(told ? 'failure' : 'success');
    }
    catch (error) {
        const told = (0,explanation/* cleaned */.L0)(accountOfDiscovery(error), runner.redact, (0,documentation/* troubleshootingPage */.c)(runner.env));
        tellFailure(told, runner);
        if (runner.input('summary')?.toLowerCase() !== 'false')
            runner.writeSummary(summarizeFailure(told));
        runner.info(lastLine(told));
        runner.end('failure');
    }
}
/** What a log ends with, since an annotation's title is not shown in it. */
function lastLine({ title }) {
    return `Outcome: failed, ${title}.`;
}
async function look(inputs, runner, clock, signal) {
    const { organization, rules, visibility } = inputs;
    const transport = new Transport({
        userAgent: userAgent(runner.env),
        timeoutMs: REQUEST_TIMEOUT_MS,
        network: inputs.network,
    });
    const github = new GitHub({
        ...inputs,
        userAgent: userAgent(runner.env),
        send: transport.send,
        clock,
        signal,
        info: runner.info,
        debug: runner.debug,
        onRetry: ({ error, attempt, maxAttempts, pauseMs }) => {
            const { title, what } = accountOfDiscovery(error);
            runner.info(`${title}: ${[what].flat().join(' ')} Attempt ${attempt + 1} of ${maxAttempts} in ${(0,src_clock/* formatDuration */.a)(pauseMs)}.`);
        },
    });
    try {
        const listed = await github.repositories(organization, visibility, inputs.orphans !== undefined);
        const properties = rules.property ? await github.propertyValues(organization, rules.property.name) : new Map();
        // Of what was listed for the orphans' sake alone not even the names are told.
        const wanted = visibility === 'public' ? listed.filter((each) => each.visibility === 'public') : listed;
        const selection = selection_select(wanted, { ...inputs, properties });
        if (!inputs.orphans || listed.length === 0)
            return { selection, orphans: undefined };
        const { findOrphans } = await __nccwpck_require__.e(/* import() */ 842).then(__nccwpck_require__.bind(__nccwpck_require__, 842));
        const context = { transport, runner, clock, signal };
        const orphans = await findOrphans(inputs.orphans, listed, selection.entries, context).catch((error) => {
            if (error instanceof orphan_report/* OrphanSearchError */.r)
                return error;
            throw error;
        });
        return { selection, orphans };
    }
    finally {
        transport.close();
    }
}

;// CONCATENATED MODULE: ../../src/discover/main.ts


void discover(actionsRunner()).then(leave);

})();

module.exports = __webpack_exports__;
/******/ })()
;
