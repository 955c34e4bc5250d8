import { spawn } from 'node:child_process';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';

/** Lets git's http-backend answer a request. */
export function runBackend(
  request: IncomingMessage,
  response: ServerResponse,
  backend: string,
  env: Record<string, string>,
): void {
  const child = spawn(backend, { env, stdio: ['pipe', 'pipe', 'ignore'] });
  child.once('error', () => response.destroy());
  child.stdin.on('error', () => undefined);
  response.once('close', () => child.kill());
  request.pipe(child.stdin);
  void sendCgi(child.stdout, response).catch(() => response.destroy());
}

/** Turns a CGI answer (headers, empty line, body) into an HTTP one. */
async function sendCgi(output: Readable, response: ServerResponse): Promise<void> {
  let head = Buffer.alloc(0);
  let begun = false;
  for await (const part of output) {
    const chunk = Buffer.from(part);
    if (begun) {
      response.write(chunk);
      continue;
    }
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf('\r\n\r\n');
    if (end < 0) continue;
    begun = true;
    for (const line of head.subarray(0, end).toString('latin1').split('\r\n')) {
      const name = line.slice(0, line.indexOf(':'));
      const value = line.slice(line.indexOf(':') + 1).trim();
      if (name.toLowerCase() === 'status') response.statusCode = Number.parseInt(value, 10);
      else response.appendHeader(name, value);
    }
    response.write(head.subarray(end + 4));
  }
  if (!begun) response.statusCode = 500;
  response.end();
}
