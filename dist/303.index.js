export const id = 303;
export const ids = [303];
export const modules = {

/***/ 340:
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

/***/ 178:
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
