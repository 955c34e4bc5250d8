/**
 * Stands in for tunnel in the bundle. @actions/http-client takes its proxy agents from there, and @actions/github makes one as soon as it
 * is loaded behind a proxy. This action's requests go through agents of its own (src/http/proxy.ts), which keep tunnels open and can be
 * stopped.
 */
function proxyAgent() {
  return {
    addRequest(): never {
      throw new Error('tunnel is not part of this bundle');
    },
  };
}

export const httpOverHttp = proxyAgent;
export const httpsOverHttp = proxyAgent;
export const httpOverHttps = proxyAgent;
export const httpsOverHttps = proxyAgent;
