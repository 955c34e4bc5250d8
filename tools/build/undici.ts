/**
 * Stands in for undici in the bundle. @actions/http-client imports it for one method, getAgentDispatcher, and @actions/github for its
 * requests to GitHub's API, for which it makes a proxy agent as soon as it is loaded. This action sends nothing through either, and undici
 * is most of what both of them weigh.
 */
export class ProxyAgent {
  dispatch(): never {
    throw new Error('undici is not part of this bundle');
  }
}

export function fetch(): Promise<never> {
  return Promise.reject(new Error('undici is not part of this bundle'));
}
