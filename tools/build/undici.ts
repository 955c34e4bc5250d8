/**
 * In the place of undici, the one library that is left out of the bundles, for it is most of what they would weigh and half of what a start
 * would cost. @actions/http-client imports it for one method, getAgentDispatcher, and @actions/github for its requests to GitHub's API, for
 * which it makes a proxy agent as soon as it is loaded. The actions send nothing through either.
 */
export class ProxyAgent {
  dispatch(): never {
    throw new Error('undici is not part of this bundle');
  }
}

export function fetch(): Promise<never> {
  return Promise.reject(new Error('undici is not part of this bundle'));
}
