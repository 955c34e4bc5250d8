"use strict";
exports.id = 695;
exports.ids = [695];
exports.modules = {

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

/***/ 9985:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openSession: () => (/* binding */ openSession)
});

// EXTERNAL MODULE: ../../src/clock.ts
var src_clock = __webpack_require__(2427);
// EXTERNAL MODULE: ../../src/mirror/repositories.ts
var repositories = __webpack_require__(6457);
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
            const entry = await this.repositories.findEntry(path);
            return entry && { kind: 'there', entry };
        };
        const created = await this.creations.create(repository, confirm);
        if (created.kind === 'created') {
            listener.created({ uuid: created.uuid });
            listener.info(`${path} is being created; it may take ${(0,src_clock/* formatDuration */.a)(READY_TIMEOUT_MS)} at most.`);
            return this.whenReady(created.uuid, path, listener);
        }
        const entry = created.kind === 'there' ? created.entry : await this.appearance(path, isLost, listener);
        if (!entry)
            throw created.kind === 'refused' ? created.error : new repositories/* CreationError */.C$(`${path} was not found`);
        if (isLost)
            listener.created(entry);
        else
            listener.info(`${path} is there by now: somebody else created it.`);
        return entry.uuid === undefined ? entry : this.whenReady(entry.uuid, path, isLost ? listener : undefined);
    }
    /** What took the name of a creation that was refused; it may be new itself, and not be listed at once. */
    async appearance(path, isOurs, { info }) {
        const timeoutMs = isOurs ? READY_TIMEOUT_MS : TAKEN_TIMEOUT_MS;
        info(`Looking whether ${path} is there all the same, for ${(0,src_clock/* formatDuration */.a)(timeoutMs)} at most.`);
        const started = this.clock.now();
        for (;;) {
            const entry = await this.repositories.findEntry(path);
            if (entry || this.clock.now() - started >= timeoutMs)
                return entry;
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
        throw new repositories/* CreationTimeoutError */.Nz(READY_TIMEOUT_MS, path, refusal);
    }
    /** One look at a new repository; an Error is why it cannot be used yet. */
    async look(uuid, path, signal) {
        const status = await this.creations.showStatus(uuid, signal);
        if (status === 'failed')
            throw new repositories/* CreationError */.C$(`the service reports that the creation of ${path} failed`);
        if (status === 'creating')
            return new Error('it is still being created');
        return status === 'ready' ? this.creations.showByUuid(uuid, signal) : status;
    }
    atItsPlace(entry, path, listener) {
        listener?.created(entry);
        if (isSamePath(entry.path, path))
            return entry;
        throw new repositories/* CreationError */.C$(`the repository was created as ${entry.path} (${entry.id}), not as ${path}; nothing was associated`);
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
    throw new repositories/* ParentNotFoundError */.EF(parent, projectUuid, [...new Set(there)]);
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

// EXTERNAL MODULE: ../../src/mirror/identify.ts
var identify = __webpack_require__(5037);
// EXTERNAL MODULE: ../../src/mirror/remote-mirror.ts
var remote_mirror = __webpack_require__(2751);
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
/** What is there after a lost reply; when that can't be read, nothing may be sent again. */
async function lookAfterLoss(active, lost) {
    const shown = await active.mirrors.show(active.repositoryId);
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
            const shown = await mirrors.show(active.repositoryId);
            if (shown.kind === 'forbidden' || shown.kind === 'unreadable')
                throw new remote_mirror/* OutcomeUnknownError */.Do(lost, shown.error);
            const now = shown.kind === 'mirror' ? shown.mirror : undefined;
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
            log.info(`The mirror could not be read (${stumble.message}); waiting on.`);
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

// EXTERNAL MODULE: ../../src/mirror/task.ts
var mirror_task = __webpack_require__(2692);
;// CONCATENATED MODULE: ../../src/mirror/perform.ts








/** Performs one task from look-up to the proof that its commits arrived. Never throws: an error is part of the result. */
async function perform(task, policy, context) {
    const { verifier, log } = context;
    const result = (0,mirror_task/* newResult */.Y)(task, 'unchanged');
    if (verifier)
        result.verified = false;
    try {
        const expecting = verifier?.expect(task, log);
        // Whoever awaits it tells its failure.
        expecting?.catch(() => undefined);
        // Where the source can't be read, nothing may be written.
        if (policy.mode === 'associate' && !policy.dryRun)
            await expecting;
        const repositoryId = await findOrCreate(task, policy, context, result);
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
        if (error instanceof repositories/* SameRepositoryError */.h5 && error.id !== undefined)
            result.repositoryId = error.id;
        result.outcome = 'failed';
    }
    return result;
}
/** The repository of a task. One that is missing is created where the policy says so; in a dry run that is only planned (`undefined`). */
async function findOrCreate(task, policy, { locate, creator, log }, result) {
    try {
        const id = await locate(task);
        if (task.repositoryId === undefined)
            log.info(`The repository ${task.repository ?? ''} has the id ${id}.`);
        return id;
    }
    catch (error) {
        if (!(error instanceof repositories/* RepositoryNotFoundError */.wN) || policy.onMissing !== 'create')
            throw error;
        const { projectUuid = '', visibilityLevel = 0 } = task;
        const missing = { path: error.path, projectUuid, visibilityLevel };
        if (policy.dryRun) {
            await creator.findParent(missing);
            planNew(task, policy, result);
            return undefined;
        }
        log.info(`There is no repository ${error.path}; creating it in project ${projectUuid}.`);
        const { id } = await creator.create(missing, {
            info: log.info,
            created: (entry) => {
                result.created = true;
                result.changed = true;
                if (entry.id !== undefined)
                    result.repositoryId = entry.id;
            },
        });
        log.info(`The repository ${error.path} is ready (${id}).`);
        return id;
    }
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
/** Associating starts a synchronization of its own; a failure that it reports is no failure to associate. */
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
// EXTERNAL MODULE: ../../src/report/requests.ts
var requests = __webpack_require__(3564);
// EXTERNAL MODULE: ../../src/version.ts
var version = __webpack_require__(4329);
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
    return `codearts-remote-mirror/${version/* VERSION */.x}${link}`.replace(/[^\x20-\x7e]/g, '');
}

// EXTERNAL MODULE: ../../src/credentials/credentials.ts
var credentials_credentials = __webpack_require__(2622);
// EXTERNAL MODULE: ../../src/http/http-error.ts
var http_error = __webpack_require__(667);
// EXTERNAL MODULE: ../../src/codearts/api-error.ts
var api_error = __webpack_require__(8190);
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
            if (error instanceof http_error/* HttpError */.j$ && MAYBE_TAKEN.includes(error.failed.status ?? 0))
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
var in_flight = __webpack_require__(8493);
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
 * Obtains a lease when it is first needed and again before it ends; concurrent callers share one request. A renewal that fails is no loss
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
        return { iss: String(claims['iss']), aud: String(claims['aud']), sub: String(claims['sub']) };
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
        perform: (task, log, locate = (0,identify/* locateSingly */.Xe)(repositories)) => perform(task, inputs.policy, { mirrors, locate, creator, clock, signal, log, ...(verifier && { verifier }) }),
        situation: () => ({ traffic, mode, ...(sync && { synced: wait ? 'ended' : 'started' }), nowMs: clock.time() }),
        repositories,
        stopsAll,
        close,
    };
}
/** What a run hears of its requests. */
function listen(inputs, runner) {
    const traffic = { requests: 0, retries: 0 };
    const retryLog = new requests/* RetryLog */.pW(runner);
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
                runner.debug((0,requests/* describeAttempt */.Be)(attempt));
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
