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
 * Stands in for tunnel in the bundle. @actions/http-client takes its proxy agents from there; this action has one of its own
 * (src/http/agents.ts), which keeps tunnels open and can be stopped.
 */
function absent() {
    throw new Error('tunnel is not part of this bundle');
}
const httpOverHttp = absent;
const httpsOverHttp = absent;
const httpOverHttps = absent;
const httpsOverHttps = absent;


/***/ }),

/***/ 178:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ fetch),
/* harmony export */   k: () => (/* binding */ ProxyAgent)
/* harmony export */ });
/**
 * Stands in for undici in the bundle. @actions/http-client imports it for one method, getAgentDispatcher, and @actions/github for
 * requests to GitHub's API; this action uses neither, and undici is most of what either weighs.
 */
function ProxyAgent() {
    throw new Error('undici is not part of this bundle');
}
function fetch() {
    return Promise.reject(new Error('undici is not part of this bundle'));
}


/***/ })

};
