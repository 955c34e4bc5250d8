/**
 * Stands in for tunnel in the bundle. @actions/http-client takes its proxy agents from there; this action has one of its own
 * (src/http/agents.ts), which keeps tunnels open and can be stopped.
 */
function absent(): never {
  throw new Error('tunnel is not part of this bundle');
}

export const httpOverHttp = absent;
export const httpsOverHttp = absent;
export const httpOverHttps = absent;
export const httpsOverHttps = absent;
