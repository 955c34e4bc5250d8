/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 2427:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

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

/***/ 216:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Kk: () => (/* binding */ isKnownRegion),
/* harmony export */   ij: () => (/* binding */ REGIONS),
/* harmony export */   t9: () => (/* binding */ DEFAULT_REGION),
/* harmony export */   uY: () => (/* binding */ endpointsOf)
/* harmony export */ });
const CLOUD = 'myhuaweicloud.com';
const EU_CLOUD = 'myhuaweicloud.eu';
/**
 * The regions of CodeArts Repo: host of the API (from the service's SDK and its endpoint page), and the nearest documented STS v5 host
 * (any regional one answers). The European host is the one of the official European page; the SDKs' table has the same name under .com.
 * No STS host is documented there: it follows the region's other services.
 */
const REGIONS = {
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
    return Object.hasOwn(REGIONS, region);
}
/** The hosts of a region; those of an unknown one follow the pattern of the others. */
function endpointsOf(region) {
    const known = isKnownRegion(region) ? REGIONS[region] : undefined;
    const iam = region === 'eu-west-101' ? `iam.${region}.${EU_CLOUD}` : `iam.${region}.${CLOUD}`;
    return {
        codearts: `https://${known?.codearts ?? `codehub-ext.${region}.${CLOUD}`}`,
        iam: `https://${iam}`,
        sts: `https://${known?.sts ?? `sts.${region}.${CLOUD}`}`,
    };
}


/***/ }),

/***/ 9067:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CF: () => (/* binding */ isInTheClear),
/* harmony export */   Hx: () => (/* binding */ sourceUrl),
/* harmony export */   SH: () => (/* binding */ repositoryPath),
/* harmony export */   sR: () => (/* binding */ endpoint),
/* harmony export */   vS: () => (/* binding */ checkClearText)
/* harmony export */ });
/* harmony import */ var _problems__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3063);
/* harmony import */ var _values__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(865);


/** What is longer is not a slip of the pen. */
const MAX_HINTED = 500;
/** The path of a repository's clone URL without `.git`: `group/name`, also with nested groups. */
const repositoryPath = (0,_values__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)((text) => {
    const legal = 'write group/name, the path of its clone URL without .git';
    if (!isPath(text)) {
        const [, inside = ''] = /^(?:[a-z+]+:\/\/[^/]+\/|[^@:/\s]+@[^:/\s]+:)\/?(.+?)(?:\.git)?\/*$/i.exec(text.slice(0, MAX_HINTED)) ?? [];
        const meant = (0,_values__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .au)(isPath(inside) ? (0,_problems__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(inside) : undefined);
        return { problem: `${(0,_problems__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(text)} is not the path of a repository; ${legal}${meant}` };
    }
    return text.endsWith('.git') ? { problem: `${(0,_problems__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(text)} ends with .git; ${legal}` } : { value: text };
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
    const invisible = (0,_values__WEBPACK_IMPORTED_MODULE_0__/* .firstInvisible */ .k7)(text);
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
    return (0,_values__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .au)(likely && (0,_problems__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(likely));
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
function endpoint(version) {
    return (text) => {
        const parsed = baseUrl(text);
        if ('problem' in parsed || !new URL(`${parsed.value}/`).pathname.includes(`/${version}/`))
            return parsed;
        return { problem: `has /${version} in its path, which every request adds itself; leave it out` };
    };
}
const baseUrl = (text) => {
    const legal = 'write a host or https://host, with a base path if there is one';
    if (/[\s\u0000-\u001f\u007f-\u009f\\]/.test(text))
        return { problem: `contains white space, control characters or a backslash; ${legal}` };
    const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
    if (!URL.canParse(full))
        return { problem: `is not a host or URL; ${legal}` };
    const url = new URL(full);
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
        return { problem: `has the scheme ${(0,_problems__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(url.protocol)}; ${legal}` };
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


/***/ }),

/***/ 2674:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ readCreation),
/* harmony export */   Cq: () => (/* binding */ CREATION),
/* harmony export */   MY: () => (/* binding */ checkCreation),
/* harmony export */   SG: () => (/* binding */ refuseCreation)
/* harmony export */ });
/* unused harmony exports projectUuid, visibilityLevel, newName */
/* harmony import */ var _problems__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3063);

/** Inputs, and keys of list entries, that say how a missing repository is created. */
const CREATION = ['project_uuid', 'visibility_level'];
/** The id of a CodeArts project. */
const projectUuid = (text) => /^[0-9a-f]{32}$/i.test(text)
    ? { value: text }
    : {
        problem: `${(0,_problems__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} is not the id of a CodeArts project; write its 32 hexadecimal digits, as in the address of the project's page`,
    };
/** Who may see a repository that is created. */
const visibilityLevel = (text) => {
    if (text === '0')
        return { value: 0 };
    if (text === '20')
        return { value: 20 };
    return { problem: `${(0,_problems__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} is not one of 0 (private), 20 (public, read-only)` };
};
/** The name of a new repository, the last part of its path, by the rule of CodeArts Repo. */
const newName = (name) => /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,255}$/.test(name) && !/(\.git|\.atom|\.)$/.test(name)
    ? { value: name }
    : {
        problem: `${(0,_problems__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name)} cannot be the name of a new repository; it has 1 to 256 letters, digits, "-", "_" or ".", begins with a letter, digit or "_", and does not end with .git, .atom or .`,
    };
/** How a repository is to be created, given one by one under the service's names. */
function readCreation(given, place, problems) {
    const text = given('project_uuid');
    // A wrong one has been told; it must not be told as missing as well.
    const uuid = (0,_problems__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(projectUuid, place('project_uuid'), text, problems) ?? text;
    const level = (0,_problems__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(visibilityLevel, place('visibility_level'), given('visibility_level'), problems);
    return { ...(uuid !== undefined && { projectUuid: uuid }), ...(level !== undefined && { visibilityLevel: level }) };
}
/** Whether the repository at `path` can be created like this; what is missing is a problem. */
function checkCreation(path, creation, place, problems) {
    (0,_problems__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(newName, place('repository'), path.slice(path.lastIndexOf('/') + 1), problems);
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


/***/ }),

/***/ 5668:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

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

/***/ 3063:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Zw: () => (/* binding */ Problems),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   qg: () => (/* binding */ parse)
/* harmony export */ });
/* harmony import */ var _runner_foreign_text__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6986);

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
    return text.length > MAX_QUOTE ? `"${(0,_runner_foreign_text__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(text, MAX_QUOTE)}"` : quoted;
}
/** Applies a parser; a problem is noted under `name` and gives `undefined`. */
function parse(parser, name, text, problems) {
    if (text === undefined)
        return undefined;
    const parsed = parser(text);
    if ('value' in parsed)
        return parsed.value;
    problems.add(name, parsed.problem);
    return undefined;
}
/** A value as it is quoted in a problem; what cannot be seen in it is shown as `U+200B`. */
function quote(text) {
    return `"${(0,_runner_foreign_text__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)((0,_runner_foreign_text__WEBPACK_IMPORTED_MODULE_0__/* .reveal */ ._c)(text), Infinity).replaceAll('"', "'")}"`;
}


/***/ }),

/***/ 7007:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   XP: () => (/* binding */ readRegion),
/* harmony export */   Zg: () => (/* binding */ readEndpoints),
/* harmony export */   r9: () => (/* binding */ regionMeantBy)
/* harmony export */ });
/* harmony import */ var _codearts_endpoint__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(216);
/* harmony import */ var _addresses__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9067);
/* harmony import */ var _problems__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3063);
/* harmony import */ var _values__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(865);
/* harmony import */ var _nearest__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4855);





const VARIABLES = ['HUAWEICLOUD_SDK_REGION', 'HUAWEI_CLOUD_REGION', 'HW_REGION_NAME'];
/** Something like `cn-north-4`. */
const regionId = (text) => /^[a-z]{2}-[a-z]+(-[a-z]+)?-\d{1,4}$/.test(text)
    ? { value: text }
    : {
        problem: `${(0,_problems__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(text)} does not look like a region; write its id, such as cn-north-4${(0,_values__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .au)((0,_nearest__WEBPACK_IMPORTED_MODULE_4__/* .nearest */ .p)(text.replace(/[\s_]+/g, '-'), Object.keys(_codearts_endpoint__WEBPACK_IMPORTED_MODULE_0__/* .REGIONS */ .ij)))}`,
    };
/** The known region that an unknown one is a slip of; another number alone is another region. */
function regionMeantBy(region) {
    const meant = (0,_nearest__WEBPACK_IMPORTED_MODULE_4__/* .nearest */ .p)(region, Object.keys(_codearts_endpoint__WEBPACK_IMPORTED_MODULE_0__/* .REGIONS */ .ij));
    const letters = (id) => id.replace(/\d+$/, '');
    return meant !== undefined && letters(meant) !== letters(region) ? meant : undefined;
}
/** The region of the input, else of the environment, else the default one. */
function readRegion({ runner, problems }) {
    const names = [['region', runner.input('region')], ...VARIABLES.map((name) => [name, runner.env[name]?.trim()])];
    for (const [name = '', text] of names) {
        if (text)
            return (0,_problems__WEBPACK_IMPORTED_MODULE_3__/* .parse */ .qg)(regionId, name, text, problems) ?? _codearts_endpoint__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_REGION */ .t9;
    }
    return _codearts_endpoint__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_REGION */ .t9;
}
/** The hosts of the region, or those that were named instead. */
function readEndpoints(region, reading) {
    const known = (0,_codearts_endpoint__WEBPACK_IMPORTED_MODULE_0__/* .endpointsOf */ .uY)(region);
    return {
        codearts: reading.read('endpoint', (0,_addresses__WEBPACK_IMPORTED_MODULE_1__/* .endpoint */ .sR)('v4')) ?? known.codearts,
        iam: reading.read('iam_endpoint', (0,_addresses__WEBPACK_IMPORTED_MODULE_1__/* .endpoint */ .sR)('v3')) ?? known.iam,
        sts: reading.read('sts_endpoint', (0,_addresses__WEBPACK_IMPORTED_MODULE_1__/* .endpoint */ .sR)('v5')) ?? known.sts,
    };
}


/***/ }),

/***/ 8214:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   PR: () => (/* binding */ READS_ONLY),
/* harmony export */   sO: () => (/* binding */ uselessInCheck),
/* harmony export */   sb: () => (/* binding */ readSettings),
/* harmony export */   yy: () => (/* binding */ SETTINGS)
/* harmony export */ });
/* unused harmony export endpointUuid */
/* harmony import */ var _problems__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3063);
/* harmony import */ var _values__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(865);


/** A service endpoint's id goes into JSON only; anything printable is passed on. */
const endpointUuid = (0,_values__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(128);
const syncBranchType = (0,_values__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('all', 'default');
/** Inputs, and keys of list entries, that are settings of a mirror. */
const SETTINGS = ['sync_branch_type', 'mirroring_enabled', 'endpoint_uuid'];
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
    const branches = (0,_problems__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(syncBranchType, place('sync_branch_type'), given('sync_branch_type'), problems);
    const enabled = (0,_problems__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(_values__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM, place('mirroring_enabled'), given('mirroring_enabled'), problems);
    const uuid = (0,_problems__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(endpointUuid, place('endpoint_uuid'), given('endpoint_uuid'), problems);
    return {
        ...(branches !== undefined && { syncBranchType: branches }),
        ...(enabled !== undefined && { mirroringEnabled: enabled }),
        ...(uuid !== undefined && { endpointUuid: uuid }),
    };
}


/***/ }),

/***/ 865:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B5: () => (/* binding */ shard),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   au: () => (/* binding */ didYouMean),
/* harmony export */   iQ: () => (/* binding */ HOUR_MS),
/* harmony export */   k7: () => (/* binding */ firstInvisible),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   q4: () => (/* binding */ repositoryId),
/* harmony export */   wh: () => (/* binding */ plainText),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
/* unused harmony export visibleText */
/* harmony import */ var _nearest__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4855);
/* harmony import */ var _runner_foreign_text__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6986);
/* harmony import */ var _problems__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3063);



/** An integer from `min` to `max`, in decimal digits. */
function integer(min, max) {
    return (text) => {
        const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
        return value >= min && value <= max
            ? { value }
            : { problem: `${(0,_problems__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} is not an integer from ${min} to ${max} in decimal digits` };
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
const boolean = (text) => {
    if (/^(true|True|TRUE)$/.test(text))
        return { value: true };
    if (/^(false|False|FALSE)$/.test(text))
        return { value: false };
    return { problem: `${(0,_problems__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} is not a boolean; use true or false` };
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
            ? { problem: `${(0,_problems__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} is not one of ${words.join(', ')}${didYouMean((0,_nearest__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(text, words))}` }
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
            return { problem: `${(0,_problems__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} is not a duration; ${DURATION_FORM}` };
        if (value <= 0 || value > maxMs)
            return { problem: `${(0,_problems__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} must be longer than 0 and at most ${maxText}; ${DURATION_FORM}` };
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
        return { problem: `${(0,_problems__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} is not i/n with 1 ≤ i ≤ n, such as 2/4` };
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
            : { problem: `${(0,_problems__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} contains ${character}, a character that cannot be seen; remove it` };
    };
}
/** Any text without invisible characters. */
const visibleText = visible((text) => ({ value: text }));
/** The first character of a text that cannot be seen, as it is shown: `U+200B`. */
function firstInvisible(text) {
    if ((0,_runner_foreign_text__WEBPACK_IMPORTED_MODULE_2__/* .reveal */ ._c)(text) === text)
        return undefined;
    const found = [...text].find((character) => (0,_runner_foreign_text__WEBPACK_IMPORTED_MODULE_2__/* .reveal */ ._c)(character) !== character);
    return found === undefined ? undefined : (0,_runner_foreign_text__WEBPACK_IMPORTED_MODULE_2__/* .reveal */ ._c)(found).trim();
}


/***/ }),

/***/ 4855:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** Two words are near up to this many slips: a letter left out, put in, changed, or swapped with its neighbour. */
const MAX_SLIPS = 2;
/** The word that a text comes nearest to, whatever its case; `undefined` where none is near. Short words allow for fewer slips. */
function nearest(text, words) {
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


/***/ }),

/***/ 3090:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ groupedAnnotations),
/* harmony export */   w: () => (/* binding */ annotation)
/* harmony export */ });
/* harmony import */ var _runner_foreign_text__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6986);

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
    return { title, message: `${which}\n${(0,_runner_foreign_text__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(message, 3000)}` };
}


/***/ }),

/***/ 6422:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ sectionAbout),
/* harmony export */   c: () => (/* binding */ troubleshootingPage)
/* harmony export */ });
/* harmony import */ var _remedies__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3822);
/* harmony import */ var _titles__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1337);


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

/***/ 6382:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GM: () => (/* binding */ accountOfDefect),
/* harmony export */   WO: () => (/* binding */ accountOfInputs),
/* harmony export */   _c: () => (/* binding */ explainStart)
/* harmony export */ });
/* harmony import */ var _inputs_input_error__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5668);
/* harmony import */ var _runner_stop__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3333);
/* harmony import */ var _explanation__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3839);



/**
 * Explains why a run came to nothing before it had anything to work with: the inputs, the credentials, a cancellation, or a defect of our
 * own. Whoever talks to the service explains by `explain`, which knows all errors and is loaded with the client.
 * @param page the page that the explanation links to
 */
function explainStart(error, redact, page) {
    return (0,_explanation__WEBPACK_IMPORTED_MODULE_2__/* .cleaned */ .L0)(accountOfInputs(error) ?? accountOfDefect(error), redact, page);
}
/** What is wrong with what the run was given; `undefined` for any other error. */
function accountOfInputs(error) {
    if (error instanceof _inputs_input_error__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d) {
        return { title: 'InvalidInput', what: error.problems, remedy: 'Nothing was sent. Fix the inputs and run again.' };
    }
    if (error instanceof _inputs_input_error__WEBPACK_IMPORTED_MODULE_0__/* .MissingCredentialsError */ .D) {
        const remedy = `${error.likeliest} To let such runs pass, set on_missing_credentials: skip.`;
        return { title: 'MissingCredentials', what: 'There are no credentials for Huawei Cloud.', remedy };
    }
    if (error instanceof _runner_stop__WEBPACK_IMPORTED_MODULE_1__/* .CancelledError */ .c) {
        const remedy = 'A request that was under way may still take effect. A re-run continues where this one stopped.';
        return { title: 'Cancelled', what: (0,_explanation__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .em)(error.message), remedy };
    }
    return undefined;
}
/** What nobody foresaw. */
function accountOfDefect(error) {
    const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { title: 'InternalError', what, remedy: 'This is a defect of the action. Please report it, with the log.' };
}


/***/ }),

/***/ 3839:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L0: () => (/* binding */ cleaned),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   lG: () => (/* binding */ MAX_TEXT),
/* harmony export */   v6: () => (/* binding */ ended)
/* harmony export */ });
/* harmony import */ var _documentation__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6422);
/* harmony import */ var _titles__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1337);


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

/***/ 5546:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   KN: () => (/* binding */ ago),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   _o: () => (/* binding */ sourceLink),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   n$: () => (/* binding */ moment),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var _clock__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2427);
/* harmony import */ var _runner_foreign_text__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6986);


/** A text in a cell is cut beyond this. */
const MAX_CELL = 300;
/** A table is cut beyond this; `results_file` has it all. */
const MAX_ROWS = 500;
/** A text as it is, in the type of code: nothing in it becomes a link. */
function code(value, max = MAX_CELL) {
    const text = (0,_runner_foreign_text__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(String(value ?? ''), max);
    // What ends a code span or a cell has no other form there.
    return /^[^`|\\]+$/.test(text) ? `\`${text}\`` : text && `<code>${(0,_runner_foreign_text__WEBPACK_IMPORTED_MODULE_1__/* .markdown */ .wD)(text, max)}</code>`;
}
/** Addresses, names of inputs with what they are set to, and permissions. */
const AS_CODE = /(https?:\/\/[^\s'"()<>]*[^\s'"()<>.,;:!?]|\b[a-z]+(?:_[a-z]+)+\b(?:: (?:true|false|update|create|skip|notice|default)\b)?|\b(?:mode|sync|wait|verify|secrets|permissions): [a-z-]+(?:: [a-z]+)?\b|\bid-token: write\b|\bcodeartsrepo:\w+:\w+)/;
/** A text that somebody reads. What is typed as it is stands in the type of code, and addresses do not become links. */
function prose(text, max = 2000) {
    return (0,_runner_foreign_text__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(text, max)
        .split(AS_CODE)
        .map((part, index) => (index % 2 === 1 ? code(part, max) : unbroken(part)))
        .join('');
}
/** Blanks at the ends stay, since the text goes on. */
function unbroken(part) {
    const [, before = '', middle = '', after = ''] = /^(\s*)(.*?)(\s*)$/.exec(part) ?? [];
    return before + (0,_runner_foreign_text__WEBPACK_IMPORTED_MODULE_1__/* .markdown */ .wD)(middle, Infinity) + after;
}
/** Addresses that hold nothing but host and path. */
const PLAIN_URL = /^https?:\/\/[\w.-]+(:\d+)?(\/[\w.~%-]+)+$/;
/** The source that was asked for, as a link to its page: host and path say where that is. */
function sourceLink(url) {
    const page = url.replace(/\/+$/, '').replace(/\.git$/, '');
    if (!PLAIN_URL.test(page))
        return code(url);
    return `[${(0,_runner_foreign_text__WEBPACK_IMPORTED_MODULE_1__/* .markdown */ .wD)(page.replace(/^https?:\/\//, ''), MAX_CELL)}](${page})`;
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
    return ms < 60_000 ? 'just now' : `${(0,_clock__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(ms - (ms % 60_000))} ago`;
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


/***/ }),

/***/ 70:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ failureFields),
/* harmony export */   n: () => (/* binding */ setOutputs)
/* harmony export */ });
/* harmony import */ var _runner_foreign_text__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6986);

/** The message of a failure is cut beyond this; the log has it all. */
const MAX_MESSAGE = 50_000;
/** Outputs of a failure. */
const FAILURE_FIELDS = {
    error_code: ({ title }) => title,
    error_msg: ({ what }) => (0,_runner_foreign_text__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(what, MAX_MESSAGE),
    http_status: ({ httpStatus }) => httpStatus,
    request_id: ({ requestId }) => requestId,
};
/** The outputs of a failure. */
function failureFields(error) {
    return Object.fromEntries(Object.entries(FAILURE_FIELDS).map(([name, read]) => [name, read(error)]));
}
/** Sets outputs; a missing value is the empty string. */
function setOutputs(fields, runner) {
    for (const [name, value] of Object.entries(fields))
        runner.setOutput(name, String(value ?? ''));
}


/***/ }),

/***/ 3822:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

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

/***/ 499:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H6: () => (/* binding */ whatToDo),
/* harmony export */   Ij: () => (/* binding */ summarizeFailure),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   Xl: () => (/* binding */ failureParts),
/* harmony export */   fD: () => (/* binding */ summarizeSkip)
/* harmony export */ });
/* harmony import */ var _markup__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5546);

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
    const problems = lines.slice(0, MAX_PROBLEMS).map((line) => `- ${(0,_markup__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(line)}`);
    if (lines.length > MAX_PROBLEMS)
        problems.push(`- and ${lines.length - MAX_PROBLEMS} more.`);
    return [
        lines.length > 1 ? `**${(0,_markup__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(title)}**\n\n${problems.join('\n')}` : `**${(0,_markup__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(title)}** ${(0,_markup__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(what)}`,
        whatToDo(failure),
        where && `<sub>${(0,_markup__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(where)}</sub>`,
    ].filter(Boolean);
}
/** What to do about a failure, and where to read on; empty where nothing is known. */
function whatToDo({ remedy, link }) {
    const more = link === undefined ? '' : `[More about this](${link})`;
    return [remedy && `**What to do:** ${(0,_markup__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(remedy)}`, more].filter(Boolean).join(' ');
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
    return `## ⏭️ CodeArts remote mirror: skipped\n\nThere are no credentials for Huawei Cloud, so nothing was done. ${(0,_markup__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(likeliest)}\n`;
}


/***/ }),

/***/ 1337:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

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

/***/ 6986:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

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

/***/ 3333:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


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

/***/ 2613:
/***/ ((module) => {

module.exports = require("assert");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = require("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = require("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = require("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = require("net");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = require("node:https");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = require("node:tls");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = require("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = require("os");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = require("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = require("util");

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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
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
var external_fs_ = __nccwpck_require__(9896);
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
var foreign_text = __nccwpck_require__(6986);
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
    const there = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    if (there?.isFile() || there?.isSymbolicLink())
        (0,external_node_fs_.rmSync)(path);
    (0,external_node_fs_.writeFileSync)(path, content, { flag: 'wx', mode: 0o600 });
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
                (0,external_node_fs_.appendFileSync)(file, withinLimit(text));
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
        const { Context } = await __nccwpck_require__.e(/* import() */ 753).then(__nccwpck_require__.bind(__nccwpck_require__, 7753));
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

// EXTERNAL MODULE: ../../src/report/annotate.ts
var annotate = __nccwpck_require__(3090);
// EXTERNAL MODULE: ../../src/report/documentation.ts
var documentation = __nccwpck_require__(6422);
// EXTERNAL MODULE: ../../src/report/explain-start.ts
var explain_start = __nccwpck_require__(6382);
// EXTERNAL MODULE: ../../src/inputs/input-error.ts
var input_error = __nccwpck_require__(5668);
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

// EXTERNAL MODULE: ../../src/codearts/endpoint.ts
var endpoint = __nccwpck_require__(216);
// EXTERNAL MODULE: ../../src/inputs/addresses.ts
var addresses = __nccwpck_require__(9067);
// EXTERNAL MODULE: ../../src/inputs/values.ts
var values = __nccwpck_require__(865);
;// CONCATENATED MODULE: ../../src/inputs/credential-kinds.ts

const URN = /^iam::[^\s:]+:(oidcProvider|agency):[^\s:]+$/;
/** `iam::<account id>:oidcProvider:<name>` or `iam::<account id>:agency:<name>`. */
function urn(type, other) {
    return (text) => {
        const [, found] = URN.exec(text) ?? [];
        if (found === type)
            return { value: text };
        const meant = found === undefined ? undefined : other;
        return { problem: `is not of the form iam::<account id>:${type}:<name>${(0,values/* didYouMean */.au)(meant)}` };
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
    identity_provider: { kind: 'identity_provider', required: true, secret: false, form: (0,values/* visible */.RK)(header(64)) },
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
            return (0,values/* plainText */.wh)(max);
        case 'name':
            return (0,values/* visible */.RK)((0,values/* plainText */.wh)(max));
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
        ? (0,values/* plainText */.wh)(max)(text)
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

// EXTERNAL MODULE: ../../src/inputs/problems.ts
var inputs_problems = __nccwpck_require__(3063);
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
        (0,inputs_problems/* parse */.qg)(formOf(input), name, value, problems);
    const projectName = (0,inputs_problems/* parse */.qg)(projectNameForm, 'project_name', runner.input('project_name'), problems) ?? region;
    const isKeyless = found.has('identity_provider') || found.has('agency_urn');
    const idToken = isKeyless ? readIdTokenRequest(runner, problems) : undefined;
    if (problems.count > before)
        return undefined;
    return assemble(found, projectName, idToken);
}
const projectNameForm = (0,values/* visible */.RK)((0,values/* plainText */.wh)(255));
const audienceForm = (0,values/* plainText */.wh)(255);
/** Where GitHub gives this job its id tokens; `undefined` where it gives none. */
function readIdTokenRequest(runner, problems) {
    const audience = (0,inputs_problems/* parse */.qg)(audienceForm, 'audience', runner.input('audience'), problems) ?? DEFAULT_AUDIENCE;
    const requestUrl = runner.env[REQUEST_URL];
    const requestToken = runner.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
    if (!requestUrl || !requestToken || !URL.canParse(requestUrl))
        return undefined;
    runner.mask(requestToken);
    const url = new URL(requestUrl);
    if ((url.protocol !== 'https:' && url.protocol !== 'http:') || (0,addresses/* isInTheClear */.CF)(url))
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

// EXTERNAL MODULE: ../../src/nearest.ts
var nearest = __nccwpck_require__(4855);
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
                message: `The step gives the input ${(0,inputs_problems/* quote */.hD)(given)}, which does not exist, so it was not read; did you mean ${meant}?`,
            });
    }
}
/** The name that a wrong one stands for: another separator, a slip, or shortened words (`repo_id`). */
function nameMeantBy(given, names) {
    const name = given.replace(/[\s-]+/g, '_');
    const joined = (text) => text.replaceAll('_', '');
    return (names.find((known) => joined(known) === joined(name)) ??
        (0,nearest/* nearest */.p)(name, names) ??
        names.find((known) => isShortFor(name.split('_'), known.split('_'))));
}
function isShortFor(short, words) {
    return (short.length === words.length && short.every((part, index) => part.length > 1 && words[index]?.startsWith(part)));
}

;// CONCATENATED MODULE: ../../src/inputs/missing-credentials.ts
/** The inputs that take a secret of the workflow's. */
const SECRETS = 'access_key and secret_key, token, or password';
/** The likeliest reason why a run has no credentials, in a sentence or two. */
async function likeliestCause(runner, wantsIdToken) {
    const { name, actor, isFork } = await runner.event();
    if (isFork) {
        return `This run was started by a pull request from a fork (${name}), and such runs get neither secrets nor OIDC tokens.`;
    }
    if (actor === 'dependabot[bot]') {
        return `This run was started by Dependabot, which sees only the secrets stored for Dependabot: store those for ${SECRETS} there (Settings → Secrets and variables → Dependabot).`;
    }
    if (wantsIdToken) {
        const forge = runner.env['FORGEJO_ACTIONS'] ? 'Forgejo' : runner.env['GITEA_ACTIONS'] ? 'Gitea' : undefined;
        if (forge !== undefined)
            return `This job runs on ${forge}, which gave it no OIDC token to sign in with (ACTIONS_ID_TOKEN_REQUEST_URL is not set): sign in with an access key instead, or see whether this version of ${forge} and its runner can issue OIDC tokens and how the workflow asks for them.`;
        return 'The job may not ask GitHub for an OIDC token: it needs permissions: id-token: write (in a called workflow, in the calling job as well).';
    }
    return (`The step gives none of ${SECRETS}, or the secret that one of them names is not set in this repository, organization or environment, ` +
        'or its name is misspelt, or this is a called workflow and its caller does not pass secrets: inherit. ' +
        'For keyless sign-in give provider_urn and agency_urn, or identity_provider, and let the job have permissions: id-token: write.');
}

// EXTERNAL MODULE: ../../src/inputs/creation.ts
var inputs_creation = __nccwpck_require__(2674);
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
        file = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0));
    }
    catch (cause) {
        throw new ListFileError(`cannot be read (${codeOf(cause)})`, { cause });
    }
    try {
        // What is open is asked, not the path: a link could lead elsewhere by now.
        if (!(0,external_node_fs_.fstatSync)(file).isFile())
            throw new ListFileError('is not a regular file');
        return decode(readBytes(file));
    }
    catch (cause) {
        if (cause instanceof ListFileError)
            throw cause;
        throw new ListFileError(`cannot be read (${codeOf(cause)})`, { cause });
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
/** All of a file, however long it says it is: files under /proc say 0. */
function readBytes(file) {
    const chunks = [];
    let length = 0;
    for (;;) {
        const chunk = Buffer.allocUnsafe(256 * 1024);
        const read = (0,external_node_fs_.readSync)(file, chunk);
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

// EXTERNAL MODULE: ../../src/inputs/settings.ts
var inputs_settings = __nccwpck_require__(8214);
;// CONCATENATED MODULE: ../../src/inputs/work.ts






const TARGETS = ['repository_id', 'repository', 'mirrors', 'mirrors_file'];
/** Which repositories are meant, and what they are to mirror; `undefined` where a list cannot be read. */
async function readWork(reading, policy, { readsFile, signal }) {
    const { problems } = reading;
    const given = TARGETS.filter((name) => reading.isGiven(name));
    if (given.length !== 1) {
        const found = given.length === 0 ? 'none of them is given' : `${given.join(' and ')} are given`;
        const name = given.length === 0 ? 'repository_id' : given.join(', ');
        problems.add(name, `give exactly one of ${TARGETS.join(', ')}; ${found}`);
    }
    const text = (name) => reading.text(name);
    const itself = (name) => name;
    const id = reading.read('repository_id', values/* repositoryId */.q4);
    const path = reading.read('repository', addresses/* repositoryPath */.SH);
    const input = ['mirrors', 'mirrors_file'].find((name) => given.includes(name));
    const url = readUrl(reading, input === undefined);
    const settings = (0,inputs_settings/* readSettings */.sb)(text, itself, problems);
    const creation = (0,inputs_creation/* readCreation */.C)(text, itself, problems);
    const part = reading.read('shard', values/* shard */.B5);
    if (policy.onMissing === 'fail')
        (0,inputs_creation/* refuseCreation */.SG)(creation, 'does nothing without on_missing: create; set it, or leave this out', itself, problems);
    if (input !== undefined) {
        if (input === 'mirrors_file' && !readsFile)
            return undefined;
        const list = text('mirrors') ?? readFile(text('mirrors_file') ?? '', problems);
        if (list === undefined)
            return undefined;
        const own = url === defaultUrl(reading.runner) ? undefined : url;
        const { readList } = await __nccwpck_require__.e(/* import() */ 538).then(__nccwpck_require__.bind(__nccwpck_require__, 2538));
        const tasks = await readList(list, input, { url: own, settings, creation, policy }, problems, signal);
        return { kind: 'many', tasks, ...(part && { shard: part }) };
    }
    if (part)
        problems.add('shard', 'takes a part of a list; give mirrors or mirrors_file, or leave it out');
    (0,addresses/* checkClearText */.vS)(url, 'url', policy, problems);
    const creates = policy.onMissing === 'create' && checkCreationOfOne(reading, path, creation);
    const task = {
        url: url ?? '',
        settings,
        ...(creates && creation),
        ...(id !== undefined && { repositoryId: id }),
        ...(path !== undefined && { repository: path }),
    };
    return { kind: 'one', task };
}
/** The ids of service endpoints that were seen so far look the same. */
const ENDPOINT_UUID = /^[0-9a-f]{32}$/i;
/** Warns of service endpoints whose id does not look like one: the service would take it, and the synchronization fail. */
function warnOfOddEndpoints(runner, work) {
    const tasks = work.kind === 'one' ? [work.task] : work.tasks;
    const uuids = tasks
        .flatMap(({ settings }) => settings.endpointUuid ?? [])
        .filter((uuid) => !ENDPOINT_UUID.test(uuid));
    const [first] = uuids;
    if (first === undefined)
        return;
    const many = uuids.length === 1 ? '' : ` (and ${uuids.length - 1} more)`;
    runner.warning({
        title: 'Odd endpoint_uuid',
        message: `endpoint_uuid ${(0,inputs_problems/* quote */.hD)(first)}${many} is not 32 hexadecimal digits, as the ids of service endpoints are; if the synchronization fails, look it up in the settings of the CodeArts project, under service endpoints.`,
    });
}
function readFile(path, problems) {
    try {
        return readListFile(path);
    }
    catch (error) {
        if (!(error instanceof ListFileError))
            throw error;
        const legal = 'write the path of a YAML or JSON file in the workspace (is there a step with actions/checkout before this one?)';
        problems.add('mirrors_file', `${(0,inputs_problems/* quote */.hD)(path)} ${error.message}; ${legal}`);
        return undefined;
    }
}
/** Only what has a path can be created. */
function checkCreationOfOne(reading, path, creation) {
    if (reading.isGiven('repository_id'))
        reading.problems.add('on_missing', 'creates only what is given by its path; give repository, not repository_id');
    if (path !== undefined)
        (0,inputs_creation/* checkCreation */.MY)(path, creation, (name) => name, reading.problems);
    return path !== undefined;
}
/** The source: what was given, else the repository that the workflow runs in. */
function readUrl({ runner, problems }, isNeeded) {
    const given = runner.input('url');
    const own = defaultUrl(runner);
    if (given !== undefined && given !== filledIn(runner))
        return (0,inputs_problems/* parse */.qg)(addresses/* sourceUrl */.Hx, 'url', given, problems);
    if (own === undefined && isNeeded)
        problems.add('url', `is empty, and GITHUB_REPOSITORY (${(0,inputs_problems/* quote */.hD)(runner.env['GITHUB_REPOSITORY'] ?? '')}) gives no default; write http(s)://host/path of a Git repository`);
    return own;
}
/** What the runner makes of the default in action.yml, where a server's address with a slash at its end gives two in a row. */
function filledIn({ env }) {
    return `${env['GITHUB_SERVER_URL'] ?? ''}/${env['GITHUB_REPOSITORY'] ?? ''}.git`;
}
/** The repository that the workflow runs in. */
function defaultUrl({ env }) {
    const { GITHUB_SERVER_URL: server = 'https://github.com', GITHUB_REPOSITORY: repository = '' } = env;
    if (!URL.canParse(server) || 'problem' in (0,addresses/* repositoryPath */.SH)(repository))
        return undefined;
    const url = new URL(server);
    url.pathname = `${url.pathname.replace(/\/+$/, '')}/${repository}.git`;
    return 'value' in (0,addresses/* sourceUrl */.Hx)(url.href) ? url.href : undefined;
}

;// CONCATENATED MODULE: ../../src/inputs/own-commit.ts

/** The commit that the workflow runs for, if it runs for a branch of its own repository. */
function readOwnCommit(runner) {
    const { GITHUB_REF: ref = '', GITHUB_SHA: commit = '' } = runner.env;
    const url = defaultUrl(runner);
    const [, branch] = /^refs\/heads\/(.+)$/.exec(ref) ?? [];
    if (url === undefined || branch === undefined || !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit))
        return undefined;
    return { url, branch, commit };
}

;// CONCATENATED MODULE: ../../src/inputs/policy.ts


/** Timers of Node end at 24 days; a job lives six hours on GitHub's machines and five days on one's own. */
const wait = (0,values/* duration */.p0)(7 * 24 * values/* HOUR_MS */.iQ, '168h');
const interval = (0,values/* duration */.p0)(15_000, '15s');
const age = (0,values/* duration */.p0)(10 * 366 * 24 * values/* HOUR_MS */.iQ, '87840h');
const SOURCE_CREDENTIALS = ['source_username', 'source_password'];
/** What is to be done with every mirror of the run, and that its parts can act together. */
function readPolicy(reading) {
    const mode = reading.read('mode', (0,values/* oneOf */.yL)('associate', 'check')) ?? 'associate';
    const onConflict = reading.read('on_conflict', (0,values/* oneOf */.yL)('fail', 'update')) ?? 'fail';
    const onMissing = reading.read('on_missing', (0,values/* oneOf */.yL)('fail', 'create')) ?? 'fail';
    const dryRun = reading.read('dry_run', values/* boolean */.zM) ?? false;
    const startsSync = reading.read('sync', values/* boolean */.zM) ?? false;
    const forceFetch = reading.read('force_fetch', values/* boolean */.zM) ?? false;
    const waits = reading.read('wait', values/* boolean */.zM) ?? false;
    const verifies = reading.read('verify', values/* boolean */.zM) ?? false;
    const timeoutMs = reading.read('wait_timeout', wait) ?? 30 * 60_000;
    const pollIntervalMs = reading.read('poll_interval', interval) ?? 500;
    const maxAgeMs = reading.read('max_age', age);
    const credentials = readSourceCredentials(reading);
    const sync = startsSync ? { forceFetch, ...credentials } : undefined;
    checkCompany({ mode, onConflict, onMissing, startsSync, forceFetch, waits, verifies, dryRun }, reading);
    return {
        mode,
        onConflict,
        onMissing,
        dryRun,
        ...(sync && { sync }),
        ...(waits && { wait: { timeoutMs, pollIntervalMs } }),
        ...(verifies && { verify: credentials }),
        ...(maxAgeMs !== undefined && { maxAgeMs }),
    };
}
function readSourceCredentials(reading) {
    const username = reading.text('source_username');
    const password = reading.text('source_password');
    return { ...(username !== undefined && { username }), ...(password !== undefined && { password }) };
}
/** An input that would be ignored beside the others is a problem. */
function checkCompany(company, reading) {
    const { problems } = reading;
    if (company.forceFetch && !company.startsSync)
        problems.add('force_fetch', 'does nothing without a synchronization; set sync: true, or leave it out');
    if (!company.startsSync && !company.verifies) {
        for (const name of SOURCE_CREDENTIALS.filter((input) => reading.isGiven(input)))
            problems.add(name, 'does nothing without sync or verify; set sync: true or verify: true, or leave it out');
    }
    if (company.verifies && !company.waits && !company.dryRun && company.mode !== 'check')
        problems.add('verify', 'compares branches when a synchronization has ended; set wait: true (or mode: check, or dry_run: true), or leave it out');
    if (company.mode !== 'check') {
        if (reading.isGiven('max_age'))
            problems.add('max_age', 'is for mode: check only; set mode: check, or leave it out');
        return;
    }
    const writing = [
        ...(company.startsSync ? ['sync'] : []),
        ...(company.onConflict === 'update' ? ['on_conflict'] : []),
        ...(company.onMissing === 'create' ? ['on_missing'] : []),
        ...(0,inputs_settings/* uselessInCheck */.sO)(company.verifies).filter((name) => reading.isGiven(name)),
    ];
    for (const name of writing)
        problems.add(name, inputs_settings/* READS_ONLY */.PR);
}

;// CONCATENATED MODULE: ../../src/inputs/reading.ts

/** A step's inputs while they are being read: what cannot be used is noted, so that all of it can be told at once. */
class Reading {
    runner;
    problems;
    constructor(runner) {
        this.runner = runner;
        this.problems = new inputs_problems/* Problems */.Zw(runner.redact);
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
        return (0,inputs_problems/* parse */.qg)(parser, name, this.text(name), this.problems);
    }
}

// EXTERNAL MODULE: ../../src/inputs/region.ts
var inputs_region = __nccwpck_require__(7007);
;// CONCATENATED MODULE: ../../src/inputs/inputs.ts












const request = (0,values/* duration */.p0)(values/* HOUR_MS */.iQ, '1h');
/**
 * Reads the inputs and the environment once. Secrets are masked before anything else.
 * @param signal ends the reading of a long list, with its reason
 * @throws InputError every problem at once; MissingCredentialsError there is no credential, and nothing else is wrong
 */
async function readInputs(runner, signal) {
    maskSecrets(runner);
    const reading = new Reading(runner);
    const { problems } = reading;
    warnOfNearNames(runner, INPUT_NAMES);
    const region = (0,inputs_region/* readRegion */.XP)(reading);
    const endpoints = (0,inputs_region/* readEndpoints */.Zg)(region, reading);
    const credentials = readCredentials(runner, region, problems);
    const onMissing = reading.read('on_missing_credentials', (0,values/* oneOf */.yL)('fail', 'skip')) ?? 'fail';
    const policy = readPolicy(reading);
    const isMissing = credentials === 'missing' || credentials === 'missing id token';
    const work = await readWork(reading, policy, { readsFile: !isMissing, signal });
    const inputs = {
        network: readNetworkSettings(runner.env, (variable, problem) => {
            problems.add(variable, problem);
        }),
        requestTimeoutMs: reading.read('request_timeout', request) ?? 30_000,
        maxAttempts: reading.read('max_attempts', (0,values/* integer */.nd)(1, 10)) ?? 5,
        concurrency: reading.read('concurrency', (0,values/* integer */.nd)(1, 64)) ?? 8,
        summary: reading.read('summary', values/* boolean */.zM) ?? true,
    };
    if (isMissing && problems.count > 0 && onMissing === 'fail') {
        problems.add('token', 'no credentials were given; give token, or access_key and secret_key, or another kind (see the README)');
    }
    if (problems.count > 0)
        throw new input_error/* InputError */.d(problems.lines);
    if (isMissing)
        throw new input_error/* MissingCredentialsError */.D(await likeliestCause(runner, credentials === 'missing id token'), onMissing);
    if (!credentials || !work)
        throw new input_error/* InputError */.d(['the inputs could not be read']);
    warnOfOddEndpoints(runner, work);
    const ownCommit = readOwnCommit(runner);
    return {
        ...inputs,
        credentials,
        endpoints,
        region,
        policy,
        work,
        ...(ownCommit && { ownCommit }),
        ...(!(0,endpoint/* isKnownRegion */.Kk)(region) && !runner.input('endpoint') && { unknownRegion: region }),
    };
}

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

// EXTERNAL MODULE: ../../src/report/outputs.ts
var outputs = __nccwpck_require__(70);
// EXTERNAL MODULE: ../../src/runner/stop.ts + 1 modules
var stop = __nccwpck_require__(3333);
// EXTERNAL MODULE: ../../src/report/summary-failure.ts
var summary_failure = __nccwpck_require__(499);
// EXTERNAL MODULE: ../../src/clock.ts
var src_clock = __nccwpck_require__(2427);
;// CONCATENATED MODULE: ../../src/step/run.ts










/** The story of one run, from the inputs to the exit code. The only place that ends a run in failure. Never throws. */
async function run(runner, clock = src_clock/* systemClock */.m) {
    try {
        const succeeded = await (0,stop/* untilStopped */.s)(runner, async (signal) => {
            requireNode();
            const inputs = await readInputs(runner, signal);
            // What needs the network is loaded only now.
            const { work } = await Promise.all(/* import() */[__nccwpck_require__.e(63), __nccwpck_require__.e(368)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7584));
            return work(inputs, runner, clock, signal);
        });
        runner.end(succeeded ? 'success' : 'failure');
    }
    catch (error) {
        runner.end(endWithoutResult(error, runner) ? 'success' : 'failure');
    }
}
/** There is nothing to work with: the inputs are wrong, or there are no credentials. Returns whether that counts as success. */
function endWithoutResult(error, runner) {
    if (error instanceof input_error/* MissingCredentialsError */.D && error.onMissing === 'skip') {
        (0,outputs/* setOutputs */.n)({ outcome: 'skipped', changed: false }, runner);
        runner.notice({
            title: 'Skipped',
            message: `There are no credentials for Huawei Cloud, so nothing was done. ${error.likeliest}`,
        });
        summarize((0,summary_failure/* summarizeSkip */.fD)(error.likeliest), runner);
        return true;
    }
    const told = (0,explain_start/* explainStart */._c)(error, runner.redact, (0,documentation/* troubleshootingPage */.c)(runner.env));
    (0,outputs/* setOutputs */.n)({ outcome: 'failed', changed: false, ...unverified(runner), ...(0,outputs/* failureFields */.c)(told) }, runner);
    runner.error((0,annotate/* annotation */.w)(told));
    summarize((0,summary_failure/* summarizeFailure */.Ij)(told), runner);
    runner.info(`Outcome: failed, ${told.title}.`);
    return false;
}
/** A run that was asked for a proof and came to nothing has none. */
function unverified(runner) {
    return runner.input('verify')?.toLowerCase() === 'true' ? { verified: false } : {};
}
/** The inputs may not have been read yet, but a summary that is not wanted is not written. */
function summarize(summary, runner) {
    if (runner.input('summary')?.toLowerCase() !== 'false')
        runner.writeSummary(summary);
}

;// CONCATENATED MODULE: ../../src/step/main.ts


// Not awaited: CommonJS has no top-level await, and what the bundler puts in its place would be read at every start.
void run(actionsRunner()).then(leave);

module.exports = __webpack_exports__;
/******/ })()
;
