/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 896:
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ 522:
/***/ ((module) => {

module.exports = require("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = require("os");

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

;// CONCATENATED MODULE: ../../src/runner/foreign-text.ts
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
function foreign_text_shorten(text, max) {
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
    return foreign_text_shorten(own(visible.replace(/##\[/g, '# #[').trim().replace(/^::/, ': :')), max);
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
            const line = plain(form, Infinity);
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
    const redact = (text, max = MAX_LINE) => foreign_text_shorten(redaction.remove(plain(text, Infinity)), max);
    // A secret may begin in one line and end in the next.
    const redactLines = (text) => {
        const clean = text.split('\n').map((line) => plain(line, Infinity));
        const lines = redaction.remove(clean.join('\n')).split('\n');
        return lines.map((line) => foreign_text_shorten(line, MAX_LINE)).join('\n');
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
        const { Context } = await __nccwpck_require__.e(/* import() */ 753).then(__nccwpck_require__.bind(__nccwpck_require__, 753));
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

;// CONCATENATED MODULE: ../../src/http/http-error.ts
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
class http_error_ResponseError extends HttpError {
    unreadable;
    name = 'ResponseError';
    /** `unreadable`: nothing could be made of the body, so whether the request took effect is unknown. */
    constructor(message, failed, unreadable, options) {
        super(message, failed, options);
        this.unreadable = unreadable;
    }
}

;// CONCATENATED MODULE: ../../src/mirror/verification.ts
/** Branches that a message names. */
const verification_MAX_NAMED = 10;
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
        .slice(0, verification_MAX_NAMED)
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

;// CONCATENATED MODULE: ../../src/report/remedies.ts
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

;// CONCATENATED MODULE: ../../src/report/titles.ts
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

;// CONCATENATED MODULE: ../../src/report/documentation.ts


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
    if (Object.hasOwn(TITLES, title) || title === 'InternalError')
        return anchorOf(title);
    if (isOwnTitle(title) || /^GitHub\.\d+$/.test(title))
        return undefined;
    return anchorOf(remedyAbout(title)?.codes ?? 'Any other code');
}
function anchorOf(heading) {
    return heading
        .toLowerCase()
        .replace(/[^\w\- ]/g, '')
        .replaceAll(' ', '-');
}

;// CONCATENATED MODULE: ../../src/report/explanation.ts


/** A text in an explanation is cut beyond this. */
const MAX_TEXT = 2000;
/** A code is cut beyond this; the service documents 20 characters. */
const MAX_CODE = 64;
/** An account as it may be shown. A service that uses a word of ours for a code does not speak for us. */
function explanation_cleaned(account, redact, page) {
    const { isForeign = false, what, where = '', remedy, httpStatus, requestId } = account;
    const title = redact(account.title, MAX_CODE);
    const told = isForeign && isOwnTitle(title) ? `service:${title}` : title || 'UnexpectedResponse';
    const section = sectionAbout(told);
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
    if (error instanceof NotInSyncError) {
        return {
            title: 'NotInSync',
            what: sentence(error.message),
            remedy: 'Whatever the status says, these commits are not in the mirror. A run with sync, wait and verify synchronizes and proves it; branches that have diverged need force_fetch there. If the mirror takes only the default branch, say so with sync_branch_type: default.',
        };
    }
    if (!(error instanceof SourceUnreadableError))
        return undefined;
    const { cause } = error;
    const failed = cause instanceof HttpError ? cause.failed : undefined;
    const status = cause instanceof GitError ? cause.status : failed?.status;
    return {
        title: 'SourceUnreadable',
        what: sentence(error.message),
        ...(failed && { where: whereOf(failed) }),
        remedy: `${error.hadCredentials ? CREDENTIALS_SENT : CREDENTIALS_NEEDED} Otherwise check url, and that this runner can reach the host of the source: a proxy, a firewall, an egress allow-list.`,
        ...(status !== undefined && { httpStatus: status }),
    };
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

;// CONCATENATED MODULE: ../../src/http/reply.ts

const MEBIBYTE = 1024 * 1024;
/** Replies of Huawei Cloud are small. */
const TEXT = { encoding: 'utf8', maxBytes: MEBIBYTE };
/** What is longer is not a request id. Characters. */
const reply_MAX_REQUEST_ID = 200;
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
        ...(requestId !== undefined && requestId.length <= reply_MAX_REQUEST_ID && { requestId }),
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
    const tooLarge = () => new ResponseError(`the reply is larger than ${form.maxBytes / MEBIBYTE} MiB`, failed, true);
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
        throw new ResponseError('the reply is encoded, which was not asked for, and could not be decoded', failed, true, {
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
    const zlib = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 522, 23));
    return zlib[decoder](bytes, { maxOutputLength });
}

;// CONCATENATED MODULE: ../../src/codearts/api-error.ts



/** The service said no, in its own words: a body with an error code, whatever its shape. */
class ApiError extends HttpError {
    name = 'ApiError';
    /** The service's own words, hostile until cleaned. */
    errorCode;
    errorMsg;
    constructor(errorCode, errorMsg, failed) {
        super(errorMsg || errorCode, failed);
        this.errorCode = kept(errorCode);
        this.errorMsg = kept(errorMsg);
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
        const isTold = requestId !== undefined && requestId.length <= MAX_REQUEST_ID;
        throw new ApiError(error.code, error.message, isTold ? { ...failed, requestId } : failed);
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
    const known = code === undefined ? undefined : remedyAbout(code);
    if (known)
        return (known.instead?.find(fits) ?? known).remedy;
    if (status >= 500)
        return SERVER_TROUBLE;
    if (isSignIn && signIn !== undefined && EXCHANGE[signIn] !== undefined)
        return EXCHANGE[signIn];
    return BY_STATUS.find((each) => each.status === status && fits(each))?.remedy ?? UNKNOWN;
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
    setMaxListeners(0, stop.signal);
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
    if (error instanceof InputError) {
        return { title: 'InvalidInput', what: error.problems, remedy: 'Nothing was sent. Fix the inputs and run again.' };
    }
    if (error instanceof MissingCredentialsError) {
        const remedy = `${error.likeliest} To let such runs pass, set on_missing_credentials: skip.`;
        return { title: 'MissingCredentials', what: 'There are no credentials for Huawei Cloud.', remedy };
    }
    if (error instanceof CancelledError) {
        const remedy = 'A request that was under way may still take effect. A re-run continues where this one stopped.';
        return { title: 'Cancelled', what: sentence(error.message), remedy };
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
    if (error instanceof CredentialsError)
        return accountOfSignIn(error, about);
    if (!(error instanceof HttpError))
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
    if (error instanceof ApiError) {
        const what = error.errorMsg || 'The service gives no message.';
        return { title: error.errorCode, isForeign: true, what };
    }
    const what = sentence(error.message);
    if (error instanceof NetworkError)
        return { title: 'NetworkError', what };
    if (error instanceof TimeoutError)
        return { title: 'Timeout', what };
    return { title: 'UnexpectedResponse', what };
}
function remedyOf(error, about, isSignIn) {
    if (error instanceof NetworkError || error instanceof TimeoutError)
        return reachability(error, isSignIn);
    const { status = 0 } = error.failed;
    if (error instanceof http_error_ResponseError && status < 500) {
        const host = isSignIn ? 'region, iam_endpoint and sts_endpoint' : 'region and endpoint';
        return `Something between this runner and the service (a proxy, a portal, a wrong endpoint) may have answered instead of it. Check ${host}.`;
    }
    const code = error instanceof ApiError ? { code: error.errorCode } : {};
    return remedyFor({ ...code, status, purpose: purposeOf(error.failed), isSignIn }, about);
}
/** Certificates that are not good yet, or no longer, are mostly good by another clock. */
const CLOCK_CODES = /CERT_NOT_YET_VALID|CERT_HAS_EXPIRED/;
function reachability(error, isSignIn) {
    if (CLOCK_CODES.test(error.message))
        return "The certificate is not valid at the time of this machine's clock. Set the clock; if it is right, the certificate of the host or of a proxy in between has to be renewed.";
    const host = isSignIn ? 'region, iam_endpoint and sts_endpoint' : 'region and endpoint';
    const slow = error instanceof TimeoutError ? ' A slow service may need a longer request_timeout.' : '';
    return `Check that this runner can reach the host: ${host}, the proxy (https_proxy, no_proxy), a firewall or allow-list. A re-run changes nothing that is right already.${slow}`;
}
const MAX_SKEW_MS = 15 * 60_000;
/** The gateway refuses signatures that are more than a quarter of an hour off. */
function clockRemark(error) {
    const { clockAheadMs = 0, status = 0 } = error.failed;
    if (status < 400 || status > 499 || Math.abs(clockAheadMs) <= MAX_SKEW_MS)
        return '';
    return `This machine's clock is ${formatDuration(Math.abs(clockAheadMs))} ${clockAheadMs > 0 ? 'ahead of' : 'behind'} the service's, and more than 15 minutes are refused: set it.`;
}
function accountOfSignIn(error, about) {
    const { cause, claims, step } = error;
    if (!(cause instanceof HttpError))
        return accountOfDefect(cause);
    const account = accountOfHttp(cause, about, true);
    const where = (account.where ?? '') + (claims ? `. ${describeClaims(claims)}` : '');
    if (step === 'exchange')
        return { ...account, where, remedy: account.remedy + (claims ? subjectRemark(claims) : '') };
    return {
        ...account,
        where,
        isForeign: false,
        title: cause instanceof TimeoutError ? 'Timeout' : 'NetworkError',
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
        return { title: 'UnexpectedResponse', what: sentence(error.message), remedy };
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
    const answer = accountOfRequest(cause, about)?.what ?? (cause instanceof Error ? sentence(cause.message) : undefined);
    const last = answer === undefined ? '' : ` The last answer: ${[answer].flat().join(' ')}`;
    return {
        title: 'Timeout',
        what: `The repository ${path} was created, and the service did not call it ready within ${formatDuration(timeoutMs)}.${last}`,
        remedy: 'Run again later: the repository is found then, and used.',
    };
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

;// CONCATENATED MODULE: ../../src/report/explain-mirror.ts







/** A mirror that is not as asked, or does not become so; `undefined` for any other error. */
function accountOfMirror(error, about) {
    if (error instanceof ConflictError)
        return accountOfConflict(error, about);
    if (error instanceof NotAssociatedError)
        return accountOfNotAssociated(error, about);
    if (error instanceof OutcomeUnknownError)
        return accountOfUnknownOutcome(error, about);
    if (error instanceof NotAppliedError) {
        const remedy = 'Look at the repository in CodeArts Repo, and run again.';
        return { title: 'UnexpectedResponse', what: sentence(error.message), remedy };
    }
    if (error instanceof SyncError)
        return accountOfFailedSync(error, about);
    if (error instanceof SyncTimeoutError)
        return accountOfTimeout(error, about);
    if (error instanceof StaleError)
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
        what: `The repository already mirrors ${reveal(there)}, not ${wanted}.`,
        remedy: `To let the action change the source, set on_conflict: update${inAssociating(about)}; otherwise correct url, or the mirror in CodeArts Repo.`,
    };
}
function accountOfNotAssociated({ cause, isGone }, about) {
    const service = cause instanceof ApiError ? ` The service says ${cause.errorCode}: ${cause.errorMsg}` : '';
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
    const what = ended([lost.what].flat().join(' '));
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
        what: ended(reason) + failures,
        remedy: `Check that CodeArts can reach the source (public, port 80, 443 or above 1024). A private source needs endpoint_uuid, or source_username and source_password with sync: true; diverged branches need force_fetch: true${inAssociating(about)}.`,
    };
}
function accountOfTimeout({ cause, mirror, timeoutMs }, about) {
    const last = cause instanceof Error ? ` The last request failed: ${cause.message}.` : '';
    const later = about.mode === 'check' ? 'run this check again later' : 'look with mode: check later';
    return {
        title: 'SyncTimeout',
        what: `The synchronization did not end within ${formatDuration(timeoutMs)}; its last state is ${mirror?.status ?? 'unknown'}.${last}`,
        remedy: `It may still end. Raise wait_timeout for a large repository, or ${later}.`,
    };
}
function accountOfStale({ ageMs, maxAgeMs, mirror }, about) {
    const age = ageMs === undefined
        ? 'No successful synchronization is known'
        : `The last success was ${formatDuration(ageMs)} ago`;
    const at = mirror.lastSuccessfulUpdateAt === undefined ? '' : ` (${mirror.lastSuccessfulUpdateAt})`;
    const schedule = mirror.mirroringEnabled === false
        ? 'The scheduled synchronization is off: set mirroring_enabled: true'
        : 'Find out why the schedule stopped (last_error, number_of_failures)';
    return {
        title: 'Stale',
        what: `${age}${at}; max_age allows ${formatDuration(maxAgeMs)}.`,
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
    return text.length > MAX_QUOTE ? `"${foreign_text_shorten(text, MAX_QUOTE)}"` : quoted;
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
function problems_quote(text) {
    return `"${plain(reveal(text), Infinity).replaceAll('"', "'")}"`;
}

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
    throw new InputError([
        `Node.js: this runner has version ${version}; the action needs ${OLDEST} or later, so install it, or use an image that has it`,
    ]);
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
    return { problem: `${quote(text)} is not a boolean; use true or false` };
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
            ? { problem: `${quote(text)} is not one of ${words.join(', ')}${didYouMean(nearest(text, words))}` }
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
            return { problem: `${quote(text)} is not a duration; ${DURATION_FORM}` };
        if (value <= 0 || value > maxMs)
            return { problem: `${quote(text)} must be longer than 0 and at most ${maxText}; ${DURATION_FORM}` };
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
    if (reveal(text) === text)
        return undefined;
    const found = [...text].find((character) => reveal(character) !== character);
    return found === undefined ? undefined : reveal(found).trim();
}

;// CONCATENATED MODULE: ../../src/report/outputs.ts

/** The message of a failure is cut beyond this; the log has it all. */
const MAX_MESSAGE = 50_000;
/** Outputs of a failure. */
const FAILURE_FIELDS = {
    error_code: ({ title }) => title,
    error_msg: ({ what }) => foreign_text_shorten(what, MAX_MESSAGE),
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

;// CONCATENATED MODULE: ../../src/report/markup.ts


/** A text in a cell is cut beyond this. */
const MAX_CELL = 300;
/** A table is cut beyond this; `results_file` has it all. */
const MAX_ROWS = 500;
/** A text as it is, in the type of code: nothing in it becomes a link. */
function code(value, max = MAX_CELL) {
    const text = plain(String(value ?? ''), max);
    // What ends a code span or a cell has no other form there.
    return /^[^`|\\]+$/.test(text) ? `\`${text}\`` : text && `<code>${markdown(text, max)}</code>`;
}
/** Addresses, names of inputs with what they are set to, and permissions. */
const AS_CODE = /(https?:\/\/[^\s'"()<>]*[^\s'"()<>.,;:!?]|\b[a-z]+(?:_[a-z]+)+\b(?:: (?:true|false|update|create|skip|notice|default)\b)?|\b(?:mode|sync|wait|verify|secrets|permissions): [a-z-]+(?:: [a-z]+)?\b|\bid-token: write\b|\bcodeartsrepo:\w+:\w+)/;
/** A text that somebody reads. What is typed as it is stands in the type of code, and addresses do not become links. */
function markup_prose(text, max = 2000) {
    return plain(text, max)
        .split(AS_CODE)
        .map((part, index) => (index % 2 === 1 ? code(part, max) : unbroken(part)))
        .join('');
}
/** Blanks at the ends stay, since the text goes on. */
function unbroken(part) {
    const [, before = '', middle = '', after = ''] = /^(\s*)(.*?)(\s*)$/.exec(part) ?? [];
    return before + markdown(middle, Infinity) + after;
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

;// CONCATENATED MODULE: ../../src/report/situation.ts

/** How many requests there were, and the id of the last one unless the failure has it already. */
function describeTraffic({ traffic }, failure) {
    if (!traffic)
        return '';
    const { requests, retries, lastRequestId } = traffic;
    const again = retries > 0 ? `, ${retries} of them a further attempt` : '';
    const isTold = lastRequestId === undefined || failure?.requestId === lastRequestId;
    return `<sub>${counted(requests, 'request')}${again}${isTold ? '' : `, last request id ${code(lastRequestId)}`}</sub>`;
}

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
        ...(isOfItsOwn ? failureParts(failure) : []),
        countsLine(batch, situation),
        ...causes.map(([title, group]) => causeSection(title, group, MAX_CAUSES_BYTES / causes.length)),
        planned.length > 0 && `### ${counted(planned.length, 'change')} planned, none made\n\n${planTable(planned)}`,
        behind.length > 0 && `### Commits missing: ${behind.length}\n\n${planTable(behind)}`,
        troubled.length > 0 && `### ⚠️ Last synchronization failed: ${troubled.length}\n\n${troubleTable(troubled)}`,
        ...['associated', 'updated', 'unchanged', 'planned', 'skipped'].map((outcome) => quietSection(outcome, results.filter((told) => told.outcome === outcome && !planned.includes(told) && !behind.includes(told)), situation)),
        describeTraffic(situation, failure),
    ];
    return `${parts.filter(Boolean).join('\n\n')}\n`;
}
function titleOf({ totals, failure, expected = totals.total }, changes, behind, { mode }) {
    const { total, counts } = totals;
    const all = counted(Math.max(total, expected), 'mirror');
    if (failure?.title === 'Cancelled')
        return `❌ Cancelled: ${total - counts.skipped} of ${all} done`;
    if (total < expected)
        return `❌ ${expected - total} of ${all} have no result`;
    if (counts.failed > 0) {
        const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
        return `❌ ${counts.failed} of ${all} failed${skipped}`;
    }
    if (failure)
        return `❌ CodeArts remote mirrors: ${headline(failure)}`;
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
    const heading = `### ${title === '' ? 'Other causes' : code(title)}: ${counted(group.length, 'mirror')}`;
    const advice = title !== '' && first?.error ? whatToDo(first.error) : '';
    return [heading, advice, failureTable(title, group, maxBytes)].filter(Boolean).join('\n\n');
}
function failureTable(title, group, maxBytes) {
    if (title === 'Conflict')
        return table(['Repository', 'Asked for', 'Mirrors now'], group.map(({ name, source, fields }) => [code(name), sourceLink(source), code(fields['url'])]), maxBytes);
    return table(['Repository', 'Source', 'What happened'], group.map(({ name, source, error }) => [code(name), sourceLink(source), markup_prose(error?.what ?? '', 300)]), maxBytes);
}
function planTable(planned) {
    return table(['Repository', 'Source', 'Change'], planned.map(({ name, source, plan = [] }) => [
        code(name),
        sourceLink(source),
        plan.map(({ setting, now, then }) => `${code(setting)}: ${code(now)} → ${code(then)}`).join('<br>') ||
            'see the summary of its job',
    ]));
}
function troubleTable(troubled) {
    return table(['Repository', 'Source', 'Last error'], troubled.map(({ name, source, fields }) => [
        code(name),
        sourceLink(source),
        markup_prose(String(fields['last_error'] ?? ''), 300),
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
            code(name),
            sourceLink(source),
            code(fields['status']),
            last === undefined ? '' : moment(String(last), nowMs),
        ];
    });
    const symbol = outcome === 'planned' ? '✅' : SYMBOLS[outcome];
    return folded(`${symbol} ${quiet.length} ${word}`, table(['Repository', 'Source', 'Status', 'Last success'], rows));
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

;// CONCATENATED MODULE: ../../src/join/completeness.ts
/** Some mirrors have no result: their job ended before it had one, or results of another run stand in their place. */
class IncompleteError extends Error {
    name = 'IncompleteError';
}
/** Repositories that a message names. */
const completeness_MAX_NAMED = 20;
/**
 * Whether each mirror has its result, and one only; `undefined` if so.
 * @param total how many mirrors there are, if that is known
 */
function whatIsMissing(results, total) {
    const twice = repeated(results);
    const distinct = results.length - twice.length;
    const problems = [];
    if (results.length === 0 && total !== 0)
        problems.push(total === undefined ? 'There is no result at all.' : `None of ${total} mirrors has a result.`);
    else if (total !== undefined && distinct < total)
        problems.push(`${total - distinct} of ${total} mirrors have no result.`);
    else if (total !== undefined && distinct > total)
        problems.push(`There are results of ${distinct} mirrors, and ${total} were expected: some are those of another run.`);
    if (twice.length > 0) {
        const names = [...new Set(twice)];
        const more = names.length > completeness_MAX_NAMED ? ` and ${names.length - completeness_MAX_NAMED} more` : '';
        problems.push(`More than one result each have: ${names.slice(0, completeness_MAX_NAMED).join(', ')}${more}.`);
    }
    return problems.length > 0 ? new IncompleteError(problems.join(' ')) : undefined;
}
/** Names of results whose repository has one already, by its id or by its path, whatever the case. */
function repeated(results) {
    const seen = new Set();
    return results
        .filter(({ fields }) => {
        const { repository_id: id, repository: path } = fields;
        const identities = [
            ...(id === undefined ? [] : [`#${id}`]),
            ...(path === undefined ? [] : [String(path).toLowerCase()]),
        ];
        const isRepeated = identities.some((identity) => seen.has(identity));
        for (const identity of identities)
            seen.add(identity);
        return isRepeated;
    })
        .map(({ name }) => name);
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

;// CONCATENATED MODULE: ../../src/join/remedy.ts


/** What to do about our own words, for those who look at all shards at once; a job's own summary says more. */
const OWN = {
    InvalidInput: 'Correct the entry in the list, in mapping, or in the rule that made it.',
    NetworkError: 'Run the failed jobs again. If it persists, check that their runners reach the host.',
    Timeout: 'Run the failed jobs again, later or with a longer request_timeout.',
    UnexpectedResponse: 'Look at the repository in CodeArts Repo, and run the failed jobs again.',
    Conflict: 'Correct the source in the list or the mirror in CodeArts Repo, or set on_conflict: update where the list is right.',
    NotAssociated: 'Run with mode: associate.',
    SyncFailed: 'Check that CodeArts can reach the source. A private one needs endpoint_uuid, or source_username and source_password; diverged branches need force_fetch: true.',
    SyncTimeout: 'It may still end: look with mode: check later, or raise wait_timeout.',
    Stale: 'Look why the schedule stopped (mirroring_enabled, last_error), or run with sync: true.',
    NotInSync: 'Look at the branches that are named; if the source was pushed to meanwhile, run again.',
    SourceUnreadable: 'A private source needs source_username and source_password.',
    Cancelled: 'Run the failed jobs again; they go on where they stopped.',
};
const OTHER = 'Look at the log of the job that tells it.';
/** What to do about a failure of which only the result is known. */
function remedy_remedyOf(code, status) {
    if (isOwnTitle(code))
        return OWN[code] ?? OTHER;
    return status === undefined ? OTHER : remedyFor({ code, status, purpose: 'other', isSignIn: false }, {});
}

;// CONCATENATED MODULE: ../../src/join/results.ts




/** A file in the folder is not a results file. */
class ResultsError extends Error {
    name = 'ResultsError';
}
const OUTCOMES = {
    failed: true,
    associated: true,
    updated: true,
    planned: true,
    unchanged: true,
    skipped: true,
};
/** Texts are cut as those of a batch are; what went wrong may be longer than what the service says. */
const results_MAX_TEXT = 2000;
const results_MAX_CODE = 64;
/**
 * Every result in the files (`*.json`) of a folder and the folders in it, file by file in the order of their paths, numbers by their value.
 * A file may come from anybody who can write an artifact of the run, so every row is cleaned as if the service had said it. What is no
 * file (a folder, a link, a pipe) is passed over.
 * @param redact removes what must not be told
 * @throws ResultsError the folder cannot be read, or a file holds something else
 */
function readResults(folder, redact) {
    const paths = listFiles(folder, '').sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    return paths.flatMap((path) => {
        const content = results_parse((0,external_node_path_namespaceObject.join)(folder, path), path);
        if (!Array.isArray(content))
            throw new ResultsError(`${path} is not a list of results.`);
        return content.map((row, index) => readRow(row, `${path}, entry ${index}`, redact));
    });
}
/** Paths below `folder`, from there. */
function listFiles(folder, below) {
    try {
        return (0,external_node_fs_namespaceObject.readdirSync)((0,external_node_path_namespaceObject.join)(folder, below), { withFileTypes: true }).flatMap((entry) => {
            const path = (0,external_node_path_namespaceObject.join)(below, entry.name);
            if (entry.isDirectory())
                return listFiles(folder, path);
            return entry.isFile() && entry.name.endsWith('.json') ? [path] : [];
        });
    }
    catch (cause) {
        if (cause instanceof ResultsError)
            throw cause;
        // Where no job had a result, nothing was downloaded, and the folder was never made.
        if (below === '' && cause.code === 'ENOENT')
            return [];
        throw new ResultsError(`The folder ${(0,external_node_path_namespaceObject.join)(folder, below)} cannot be read.`, { cause });
    }
}
function results_parse(file, path) {
    try {
        return JSON.parse(readListFile(file));
    }
    catch (cause) {
        if (cause instanceof ListFileError)
            throw new ResultsError(`${path} ${cause.message}.`, { cause });
        throw new ResultsError(`${path} is not JSON.`, { cause });
    }
}
function readRow(row, place, redact) {
    const given = typeof row === 'object' && row !== null && !Array.isArray(row) ? Object.entries(row) : [];
    const isSound = given.every(([name, value]) => /^[a-z_]{1,40}$/.test(name) && ['string', 'number', 'boolean'].includes(typeof value));
    const fields = Object.fromEntries(given.map(([name, value]) => [name, results_cleaned(name, value, redact)]));
    const { outcome } = fields;
    if (!isSound || typeof outcome !== 'string' || !Object.hasOwn(OUTCOMES, outcome))
        throw new ResultsError(`${place} is not the result of a mirror.`);
    return {
        outcome: outcome,
        changed: fields['changed'] === true,
        name: nameOf(fields),
        source: String(fields['url'] ?? ''),
        fields,
        ...failureOf(fields),
    };
}
function results_cleaned(name, value, redact) {
    if (typeof value !== 'string')
        return value;
    return redact(value, name === 'error_code' ? results_MAX_CODE : results_MAX_TEXT);
}
/** The repository as people know it: its path where one was given. */
function nameOf({ repository, repository_id: id }) {
    return String(repository ?? id ?? '');
}
function failureOf(fields) {
    if (fields['outcome'] !== 'failed')
        return {};
    const title = String(fields['error_code'] ?? 'InternalError');
    const { http_status: status } = fields;
    const remedy = remedy_remedyOf(title, typeof status === 'number' ? status : undefined);
    return { error: { title, what: String(fields['error_msg'] ?? ''), where: '', remedy } };
}

;// CONCATENATED MODULE: ../../src/join/join.ts

















/** The inputs of join/action.yml. */
const INPUTS_OF_JOIN = ['folder', 'total'];
/** The story of a join: the results of all shards, read and told as those of one run. Never throws. */
function join(runner) {
    try {
        requireNode();
        const { folder, total } = readInputs(runner);
        const results = readResults(folder, runner.redact);
        const incomplete = whatIsMissing(results, total);
        tellResults(results, total, incomplete && explanation_cleaned(accountOfJoin(incomplete), runner.redact, troubleshootingPage(runner.env)), runner);
        runner.end(incomplete ? 'failure' : 'success');
    }
    catch (error) {
        const told = explanation_cleaned(accountOfJoin(error), runner.redact, troubleshootingPage(runner.env));
        tellFailure(told, runner);
        runner.writeSummary(summarizeFailure(told));
        setOutputs({ outcome: 'failed', changed: false }, runner);
        runner.end('failure');
    }
}
function readInputs(runner) {
    warnOfNearNames(runner, INPUTS_OF_JOIN);
    const problems = new Problems(runner.redact);
    const folder = runner.input('folder');
    if (folder === undefined)
        problems.add('folder', 'is empty; write the path of the folder with the results files');
    const total = parse(integer(0, 10_000_000), 'total', runner.input('total'), problems);
    if (problems.lines.length > 0)
        throw new InputError(problems.lines);
    return { folder: folder ?? '', total };
}
function tellResults(results, total, incomplete, runner) {
    const totals = totalsOf(results);
    runner.setOutput('outcome', incomplete ? 'failed' : totals.outcome);
    runner.setOutput('changed', String(totals.changed));
    runner.setOutput('total', String(totals.total));
    for (const outcome of ['associated', 'updated', 'unchanged', 'failed', 'skipped'])
        runner.setOutput(outcome, String(totals.counts[outcome]));
    setOutputs(writeResults(results, runner), runner);
    runner.info(`${totals.total} results, ${totals.counts.failed} of them failures.`);
    if (incomplete)
        tellFailure(incomplete, runner);
    const failure = incomplete ?? results.find(({ error }) => error)?.error;
    runner.writeSummary(summarizeMany({ results, totals, failure, expected: total }, { mode: 'associate', nowMs: systemClock.time() }));
}
function tellFailure(told, runner) {
    runner.setOutput('error_code', told.title);
    runner.setOutput('error_msg', told.what);
    runner.error(annotation(told));
    runner.info(`Outcome: failed, ${told.title}.`);
}
function accountOfJoin(error) {
    if (error instanceof IncompleteError) {
        const remedy = 'A job of the matrix ended before it had a result, or the folder holds other results: look at the jobs of this run and at the input folder, and run the failed jobs again.';
        return { title: 'Incomplete', what: error.message, remedy };
    }
    if (error instanceof ResultsError) {
        const remedy = 'Give the folder that holds the files of the output results_file, and nothing else. If no job had a result, look at the jobs of this run.';
        return { title: 'InvalidInput', what: error.message, remedy };
    }
    return accountOf(error);
}

;// CONCATENATED MODULE: ../../src/join/main.ts


join(actionsRunner());

module.exports = __webpack_exports__;
/******/ })()
;
