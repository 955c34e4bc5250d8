import { endpointsOf, isKnownRegion } from '../codearts/endpoint';
import type { Inputs } from '../inputs/inputs';
import { VERSION } from '../version';
import { describeSignIn } from './sign-in';

/** The first line of the log: what is done, where, and who signs in. */
export function openingLine(what: string, { credentials, endpoints, region }: Inputs): string {
  const { host } = new URL(endpoints.codearts);
  const isItsHost = isKnownRegion(region) && endpointsOf(region).codearts === endpoints.codearts;
  const where = isItsHost ? `region ${region} (${host})` : host;
  return `CodeArts remote mirror ${VERSION}: ${what}, at ${where}, signed in with ${describeSignIn(credentials)}`;
}
