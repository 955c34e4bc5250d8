/**
 * Path of a Node.js of major version 24, the runtime of `using: node24`: the one that runs this, or the one that `npm ci` brought.
 * @throws Error there is none
 */
export function findNode24(): string;
