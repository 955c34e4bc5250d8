/**
 * Stands in for undici in the bundle. @actions/http-client imports it for one method, getAgentDispatcher, and @actions/github for
 * requests to GitHub's API; this action uses neither, and undici is most of what either weighs.
 */
export function ProxyAgent(): never {
  throw new Error('undici is not part of this bundle');
}

export function fetch(): Promise<never> {
  return Promise.reject(new Error('undici is not part of this bundle'));
}
