"use strict";
exports.id = 538;
exports.ids = [538];
exports.modules = {

/***/ 2538:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readList: () => (/* binding */ readList)
});

// EXTERNAL MODULE: ../../src/inputs/addresses.ts
var addresses = __webpack_require__(9067);
// EXTERNAL MODULE: ../../src/inputs/creation.ts
var inputs_creation = __webpack_require__(2674);
// EXTERNAL MODULE: ../../src/inputs/problems.ts
var inputs_problems = __webpack_require__(3063);
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
    const library = await __webpack_require__.e(/* import() */ 831).then(__webpack_require__.bind(__webpack_require__, 2831));
    const builder = new Builder(text, library);
    const events = parse(text, library);
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
function parse(text, { parseEvents, YAMLException }) {
    try {
        return parseEvents(text, {});
    }
    catch (cause) {
        if (!(cause instanceof YAMLException))
            throw cause;
        const { line = 0, column = 0 } = cause.mark ?? {};
        const place = `line ${line + 1}, column ${column + 1}`;
        throw new DocumentError(`is neither YAML nor JSON: ${(0,inputs_problems/* quote */.hD)(cause.reason)} at ${place}`, { cause });
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
            throw new DocumentError(`is neither YAML nor JSON: the alias ${(0,inputs_problems/* quote */.hD)(`*${anchor}`)} stands for nothing before it`);
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
            throw new DocumentError(`has the tag ${(0,inputs_problems/* quote */.hD)(tag)}; write plain values`);
        return tag;
    }
}
function mergedBy(value) {
    const sources = Array.isArray(value) ? value : [value];
    if (sources.every((source) => source instanceof Fields))
        return sources;
    throw new DocumentError('has a merge key (<<) without a mapping; write an alias of one');
}

// EXTERNAL MODULE: ../../src/inputs/settings.ts
var inputs_settings = __webpack_require__(8214);
// EXTERNAL MODULE: ../../src/inputs/values.ts
var values = __webpack_require__(865);
;// CONCATENATED MODULE: ../../src/inputs/mirror-list.ts






/** Keys of an entry; any other is a mistake. */
const KEYS = ['repository_id', 'repository', 'url', ...inputs_settings/* SETTINGS */.yy, ...inputs_creation/* CREATION */.Cq];
const ENTRIES_AT_A_TIME = 2000;
/**
 * The list of mirrors in a YAML or JSON text.
 * @param input `mirrors` or `mirrors_file`, the name that problems bear
 */
async function readList(text, input, defaults, problems, signal) {
    const tasks = [];
    const list = { defaults, problems, places: new Map() };
    for (const [index, fields] of (await readEntries(text, input, problems, signal)).entries()) {
        if (index % ENTRIES_AT_A_TIME === 0)
            await turn(signal);
        const place = `mirrors[${index}]`;
        if (fields instanceof Fields) {
            const task = new Entry(fields, place, list).read();
            if (task)
                tasks.push(task);
        }
        else {
            problems.add(place, `is not a mapping; write ${KEYS.slice(0, 3).join(', ')} …`);
        }
    }
    return tasks;
}
/** What it says to people who wrote a mapping. */
const EXAMPLE = `write a list, such as these two lines:
- {repository: group/one, url: https://github.com/owner/one.git}
- {repository: group/two, url: https://github.com/owner/two.git}`;
async function readEntries(text, input, problems, signal) {
    try {
        const value = await readDocument(text, signal);
        if (Array.isArray(value))
            return value;
        if (value instanceof Fields)
            problems.add(input, `is not a list but a mapping; ${EXAMPLE}`);
        else if (value !== undefined)
            problems.add(input, 'is not a list; write a YAML or JSON list of mirrors');
    }
    catch (error) {
        if (!(error instanceof DocumentError))
            throw error;
        problems.add(input, error.message);
    }
    return [];
}
/** One entry of the list on its way to a task. */
class Entry {
    fields;
    place;
    list;
    constructor(fields, place, list) {
        this.fields = fields;
        this.place = place;
        this.list = list;
    }
    /** The task, or `undefined` where a problem was noted. */
    read() {
        const { defaults, problems } = this.list;
        const before = problems.count;
        this.checkKeys();
        const id = (0,inputs_problems/* parse */.qg)(values/* repositoryId */.q4, this.at('repository_id'), this.text('repository_id'), problems);
        const path = (0,inputs_problems/* parse */.qg)(addresses/* repositoryPath */.SH, this.at('repository'), this.text('repository'), problems);
        this.checkIdentity(id?.toString() ?? path);
        const url = this.readUrl();
        const settings = { ...defaults.settings, ...(0,inputs_settings/* readSettings */.sb)(this.text, this.at, problems) };
        const creation = this.readCreation(path);
        if (problems.count > before || url === undefined)
            return undefined;
        return {
            url,
            settings,
            ...creation,
            ...(id !== undefined && { repositoryId: id }),
            ...(path !== undefined && { repository: path }),
        };
    }
    at = (name) => `${this.place}.${name}`;
    isGiven(name) {
        const value = this.fields.get(name);
        return typeof value === 'object' || (value ?? '').trim() !== '';
    }
    /** The trimmed text of a field; `undefined` where it is empty or, with a problem, no text. */
    text = (name) => {
        const value = this.fields.get(name);
        if (typeof value !== 'object')
            return value?.trim() || undefined;
        this.list.problems.add(this.at(name), 'is a list or a mapping; write a single value');
        return undefined;
    };
    checkKeys() {
        const { problems } = this.list;
        for (const key of this.fields.twice)
            problems.add(this.at(quoteOdd(key)), 'is there twice; write it once');
        for (const key of this.fields.keys()) {
            if (!KEYS.includes(key))
                problems.add(this.at(quoteOdd(key)), `is unknown; an entry has ${KEYS.join(', ')}`);
        }
    }
    checkIdentity(key) {
        const { places, problems } = this.list;
        if (this.isGiven('repository_id') === this.isGiven('repository'))
            problems.add(this.place, 'must have exactly one of repository_id and repository');
        if (key === undefined)
            return;
        const earlier = places.get(key);
        if (earlier === undefined)
            places.set(key, this.place);
        else
            problems.add(this.place, `names the repository ${key} again, after ${earlier}; a repository has one mirror`);
    }
    readUrl() {
        const { defaults, problems } = this.list;
        const given = this.isGiven('url');
        const url = given ? (0,inputs_problems/* parse */.qg)(addresses/* sourceUrl */.Hx, this.at('url'), this.text('url'), problems) : defaults.url;
        if (url === undefined && !given)
            problems.add(this.at('url'), 'is missing; write http(s)://host/path of a Git repository');
        (0,addresses/* checkClearText */.vS)(url, this.at('url'), defaults.policy, problems);
        if (defaults.policy.mode === 'check') {
            const useless = (0,inputs_settings/* uselessInCheck */.sO)(defaults.policy.verify !== undefined);
            for (const name of useless.filter((setting) => this.isGiven(setting)))
                problems.add(this.at(name), inputs_settings/* READS_ONLY */.PR);
        }
        return url;
    }
    /** How the repository is created if it is missing; nothing where the run creates none, or the entry has no path. */
    readCreation(path) {
        const { defaults, problems } = this.list;
        const own = (0,inputs_creation/* readCreation */.C)(this.text, this.at, problems);
        if (defaults.policy.onMissing === 'create' && path !== undefined) {
            const creation = { ...defaults.creation, ...own };
            (0,inputs_creation/* checkCreation */.MY)(path, creation, this.at, problems);
            return creation;
        }
        const reason = defaults.policy.onMissing === 'create'
            ? 'is for a repository that is given by its path; leave it out'
            : "does nothing without the step's on_missing: create; set it, or leave this out";
        (0,inputs_creation/* refuseCreation */.SG)(own, reason, this.at, problems);
        return {};
    }
}
/** A key as it stands in a place: in quotes where it could be mistaken for something else. */
function quoteOdd(key) {
    return /^\w+$/.test(key) ? key : (0,inputs_problems/* quote */.hD)(key);
}


/***/ })

};
;
