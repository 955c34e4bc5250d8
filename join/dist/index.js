/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 149:
/***/ ((module, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__nccwpck_require__.r(__webpack_exports__);
/* harmony import */ var _runner_runner__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(649);

// A module of its own, for the bundler lists the licences of what is imported this way only.
const { join } = await __nccwpck_require__.e(/* import() */ 574).then(__nccwpck_require__.bind(__nccwpck_require__, 574));
join((0,_runner_runner__WEBPACK_IMPORTED_MODULE_0__/* .actionsRunner */ .A)());

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 986:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   wD: () => (/* binding */ markdown)
/* harmony export */ });
/** Text that others wrote (the service, git, a proxy) is hostile until it went through here. */
const ELLIPSIS = '…';
/** ANSI escape sequences: CSI, OSC with its end, and the two-character ones. */
const ANSI = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|\u001b[ -~]/g;
/** Control characters, line and paragraph separators, and marks that reorder or hide what follows. */
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;
/** Shortens a text to `max` characters, an ellipsis included. */
function shorten(text, max) {
    return text.length <= max ? text : `${text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}${ELLIPSIS}`;
}
/**
 * A text as one harmless line: no escape sequences, no control characters, no line ends, nothing a runner takes for a workflow command
 * (`::` at the start, `##[` anywhere), and not longer than `max` characters.
 */
function plain(text, max = 1000) {
    const line = shorten(text, max * 4)
        .replace(ANSI, '')
        .replace(INVISIBLE, ' ')
        .replace(/##\[/g, '# #[')
        .trim()
        .replace(/^::/, ': :');
    return shorten(line, max);
}
/** Characters that mean something in Markdown or HTML. An underscore inside a word does not, and what begins a list only at the start. */
const ACTIVE = /[\\`*[\]<>&|~@#$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|^[-+]|(?<=^\d+)[.)](?= |$)/g;
/** A text that reads the same in rendered Markdown, whatever is in it. */
function markdown(text, max = 1000) {
    return plain(text, max).replace(ACTIVE, (char) => `&#${char.charCodeAt(0)};`);
}


/***/ }),

/***/ 649:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  A: () => (/* binding */ actionsRunner)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = require("node:os");
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
;// CONCATENATED MODULE: ./core.ts
/**
 * Stands in for @actions/core in the bundle: the functions that this action uses, without what the library would load for them at every
 * start (its OIDC client with http, https, tls and undici; @actions/exec; crypto; the streams behind process.stdout), which is more than
 * Node itself needs to start. __tests__/build/core.test.ts holds it against the real library, byte by byte.
 */



function getInput(name) {
    return (process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] ?? '').trim();
}
/** Writes to standard output. Node's own writes to a pipe are synchronous too, but bring its streams and sockets along. */
function write(text) {
    let rest = Buffer.from(text);
    try {
        while (rest.length > 0)
            rest = rest.subarray((0,external_node_fs_.writeSync)(1, rest));
    }
    catch {
        // A pipe that is full and does not block: from here on Node's stream waits for it.
        process.stdout.write(rest);
    }
}
function escapeData(value) {
    return value.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}
function issueCommand(command, properties, message) {
    const list = Object.entries(properties)
        .filter(([, value]) => value)
        .map(([name, value]) => `${name}=${escapeData(toCommandValue(value)).replace(/:/g, '%3A').replace(/,/g, '%2C')}`);
    const separator = Object.keys(properties).length > 0 ? ' ' : '';
    write(`::${command}${separator}${list.join(',')}::${escapeData(message)}${external_node_os_namespaceObject.EOL}`);
}
function setSecret(secret) {
    issueCommand('add-mask', {}, secret);
}
/** The delimiter need not be random: it is one that no line of the value is. */
function setOutput(name, value) {
    const file = process.env['GITHUB_OUTPUT'];
    if (!file)
        return;
    let delimiter = 'ghadelimiter_';
    while (value.includes(delimiter))
        delimiter += '_';
    (0,external_node_fs_.appendFileSync)(file, `${name}<<${delimiter}${external_node_os_namespaceObject.EOL}${value}${external_node_os_namespaceObject.EOL}${delimiter}${external_node_os_namespaceObject.EOL}`);
}
function info(message) {
    write(message + external_node_os_namespaceObject.EOL);
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
;// CONCATENATED MODULE: ../../src/runner/new-file.ts

/**
 * Writes a file that nobody else may read, and that did not exist before: what is in its place is taken away first, a link as such, so
 * that nothing is written to where somebody else has it point. What is no file (a folder, a pipe, a device) stays and is an error.
 * @throws NodeJS.ErrnoException
 */
function writeNewFile(path, content) {
    const there = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    if (there?.isFile() || there?.isSymbolicLink())
        (0,external_node_fs_.rmSync)(path);
    (0,external_node_fs_.writeFileSync)(path, content, { flag: 'wx', mode: 0o600 });
}

;// CONCATENATED MODULE: ../../src/runner/runner.ts





/** Shorter secrets are masked by the runner, but replacing them in texts would garble everything. */
const MIN_REDACTED_LENGTH = 3;
/** User and password in a URL. */
const USER_INFO = /\b([a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/]*@/gi;
/** A log line is cut beyond this. */
const MAX_LINE = 8000;
/** The runner's side of GitHub Actions, through @actions/core. */
function actionsRunner() {
    const { env } = process;
    const secrets = new Set();
    const redact = (text) => {
        let result = text.replace(USER_INFO, '$1***@');
        for (const secret of secrets)
            if (result.includes(secret))
                result = result.replaceAll(secret, '***');
        return result;
    };
    const line = (text) => (0,foreign_text/* plain */.pj)(redact(text), MAX_LINE);
    const lines = (text) => text.split('\n').map(line).join('\n');
    const endedTooSoon = () => {
        error('The run stopped before it had a result. Please report this, with the log.', { title: 'InternalError' });
    };
    process.exitCode = 1;
    process.on('exit', endedTooSoon);
    const annotate = (write) => (annotation) => {
        write(lines(annotation.message), { title: line(annotation.title) });
    };
    const failures = new Set();
    /** What the runner's files do must not hide what the run has to tell: a failure is a warning, once. */
    const attempt = (failure, write) => {
        try {
            return write();
        }
        catch (error) {
            if (!failures.has(failure))
                warning(line(`${failure}: ${String(error)}`), { title: 'Runner' });
            failures.add(failure);
            return undefined;
        }
    };
    return {
        env,
        input: (name) => getInput(name) || undefined,
        mask(secret) {
            for (const form of formsOf(secret)) {
                if (secrets.has(form))
                    continue;
                setSecret(form);
                if (form.length >= MIN_REDACTED_LENGTH)
                    secrets.add(form);
            }
        },
        redact,
        info: (text) => {
            info(line(text));
        },
        debug: (text) => {
            debug(line(text));
        },
        notice: annotate(notice),
        warning: annotate(warning),
        error: annotate(error),
        setOutput(name, value) {
            // Without the file the toolkit would print a `set-output` command, which runners no longer obey.
            const file = env['GITHUB_OUTPUT'];
            if (!file)
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
                debug(line(`No summary was written: ${String(error)}`));
            }
        },
        writeFile(stem, content) {
            // Nobody can lay something in the way of a name that nobody can guess.
            const path = (0,external_node_path_.join)(env['RUNNER_TEMP'] || env['TMPDIR'] || '.', `${stem}-${crypto.randomUUID()}.json`);
            return attempt(`The file ${path} could not be written`, () => {
                writeNewFile(path, content);
                return path;
            });
        },
        async event() {
            try {
                const { context } = await __nccwpck_require__.e(/* import() */ 264).then(__nccwpck_require__.bind(__nccwpck_require__, 264));
                const pullRequest = context.payload.pull_request;
                return {
                    name: context.eventName,
                    actor: context.actor,
                    isFork: pullRequest !== undefined && pullRequest.head?.repo?.full_name !== env['GITHUB_REPOSITORY'],
                };
            }
            catch {
                // The file of the event can't be read; the environment says the rest.
                return { name: env['GITHUB_EVENT_NAME'] ?? '', actor: env['GITHUB_ACTOR'] ?? '', isFork: false };
            }
        },
        onCancel(callback) {
            // Nobody stops listening: a signal while the process winds down must not decide its exit code. Listening keeps no process alive.
            for (const signal of ['SIGINT', 'SIGTERM'])
                process.on(signal, callback);
        },
        end(outcome) {
            process.off('exit', endedTooSoon);
            process.exitCode = outcome === 'success' ? 0 : 1;
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
/** A secret and the forms it may turn up in: each line, Base64, and as it stands in a URL or in JSON. */
function formsOf(secret) {
    const base64 = Buffer.from(secret).toString('base64');
    const lines = secret.split(/[\r\n]+/).flatMap((text) => [text, text.trim()]);
    const json = JSON.stringify(secret).slice(1, -1);
    const url = secret.isWellFormed() ? encodeURIComponent(secret) : secret;
    return [secret, ...lines, base64, base64.replace(/=+$/, ''), url, json]
        .filter((form) => form !== '')
        .sort((a, b) => b.length - a.length);
}


/***/ }),

/***/ 896:
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ 24:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = require("node:path");

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
/******/ 	/* webpack/runtime/async module */
/******/ 	(() => {
/******/ 		var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 		var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 		var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 		var resolveQueue = (queue) => {
/******/ 			if(queue && queue.d < 1) {
/******/ 				queue.d = 1;
/******/ 				queue.forEach((fn) => (fn.r--));
/******/ 				queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 			}
/******/ 		}
/******/ 		var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 			if(dep !== null && typeof dep === "object") {
/******/ 				if(dep[webpackQueues]) return dep;
/******/ 				if(dep.then) {
/******/ 					var queue = [];
/******/ 					queue.d = 0;
/******/ 					dep.then((r) => {
/******/ 						obj[webpackExports] = r;
/******/ 						resolveQueue(queue);
/******/ 					}, (e) => {
/******/ 						obj[webpackError] = e;
/******/ 						resolveQueue(queue);
/******/ 					});
/******/ 					var obj = {};
/******/ 					obj[webpackQueues] = (fn) => (fn(queue));
/******/ 					return obj;
/******/ 				}
/******/ 			}
/******/ 			var ret = {};
/******/ 			ret[webpackQueues] = x => {};
/******/ 			ret[webpackExports] = dep;
/******/ 			return ret;
/******/ 		}));
/******/ 		__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 			var queue;
/******/ 			hasAwait && ((queue = []).d = -1);
/******/ 			var depQueues = new Set();
/******/ 			var exports = module.exports;
/******/ 			var currentDeps;
/******/ 			var outerResolve;
/******/ 			var reject;
/******/ 			var promise = new Promise((resolve, rej) => {
/******/ 				reject = rej;
/******/ 				outerResolve = resolve;
/******/ 			});
/******/ 			promise[webpackExports] = exports;
/******/ 			promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 			module.exports = promise;
/******/ 			body((deps) => {
/******/ 				currentDeps = wrapDeps(deps);
/******/ 				var fn;
/******/ 				var getResult = () => (currentDeps.map((d) => {
/******/ 					if(d[webpackError]) throw d[webpackError];
/******/ 					return d[webpackExports];
/******/ 				}))
/******/ 				var promise = new Promise((resolve) => {
/******/ 					fn = () => (resolve(getResult));
/******/ 					fn.r = 0;
/******/ 					var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 					currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 				});
/******/ 				return fn.r ? promise : getResult();
/******/ 			}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 			queue && queue.d < 0 && (queue.d = 0);
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
/******/ 	
/******/ 	// startup
/******/ 	// Load entry module and return exports
/******/ 	// This entry module used 'module' so it can't be inlined
/******/ 	var __webpack_exports__ = __nccwpck_require__(149);
/******/ 	module.exports = __webpack_exports__;
/******/ 	
/******/ })()
;