/**
 * Stands in for @actions/core in the bundle: the functions that this action uses, without what the library would load for them at every
 * start (its OIDC client with http, https, tls and undici; @actions/exec; crypto; the streams behind process.stdout), which is more than
 * Node itself needs to start. __tests__/build/core.test.ts holds it against the real library, byte by byte.
 */
import { appendFileSync, writeSync } from 'node:fs';
import { EOL } from 'node:os';
import type { AnnotationProperties } from '../../node_modules/@actions/core/lib/core.js';
import { toCommandProperties, toCommandValue } from '../../node_modules/@actions/core/lib/utils.js';

export function getInput(name: string): string {
  return (process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] ?? '').trim();
}

/** Writes to standard output. Node's own writes to a pipe are synchronous too, but bring its streams and sockets along. */
function write(text: string): void {
  let rest = Buffer.from(text);
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(1, rest));
  } catch {
    // A pipe that is full and does not block: from here on Node's stream waits for it.
    process.stdout.write(rest);
  }
}

function escapeData(value: string): string {
  return value.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function issueCommand(command: string, properties: Record<string, unknown>, message: string): void {
  const list = Object.entries(properties)
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}=${escapeData(toCommandValue(value)).replace(/:/g, '%3A').replace(/,/g, '%2C')}`);
  const separator = Object.keys(properties).length > 0 ? ' ' : '';
  write(`::${command}${separator}${list.join(',')}::${escapeData(message)}${EOL}`);
}

export function setSecret(secret: string): void {
  issueCommand('add-mask', {}, secret);
}

/** The delimiter need not be random: it is one that no line of the value is. */
export function setOutput(name: string, value: string): void {
  const file = process.env['GITHUB_OUTPUT'];
  if (!file) return;
  let delimiter = 'ghadelimiter_';
  while (value.includes(delimiter)) delimiter += '_';
  appendFileSync(file, `${name}<<${delimiter}${EOL}${value}${EOL}${delimiter}${EOL}`);
}

export function info(message: string): void {
  write(message + EOL);
}

export function debug(message: string): void {
  issueCommand('debug', {}, message);
}

export function notice(message: string, properties: AnnotationProperties): void {
  issueCommand('notice', toCommandProperties(properties), message);
}

export function warning(message: string, properties: AnnotationProperties): void {
  issueCommand('warning', toCommandProperties(properties), message);
}

export function error(message: string, properties: AnnotationProperties): void {
  issueCommand('error', toCommandProperties(properties), message);
}
