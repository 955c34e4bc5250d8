/** Returns milliseconds since the epoch; the sandbox takes one as an option so that tests can move time. */
export type Clock = () => number;

const CHINA_OFFSET_MS = 8 * 60 * 60 * 1000;

/** A time as CodeArts Repo writes it: 2025-04-24T20:04:44.000+08:00. */
export function mirrorTimestamp(ms: number): string {
  return new Date(ms + CHINA_OFFSET_MS).toISOString().replace('Z', '+08:00');
}

/** A time as IAM writes it: 2025-04-24T12:04:44.000000Z. */
export function iamTimestamp(ms: number): string {
  return new Date(ms).toISOString().replace('Z', '000Z');
}
