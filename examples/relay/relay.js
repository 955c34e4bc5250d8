// Turns "a repository was created" of an organization's webhook (or a GitHub App's) into a repository_dispatch, which starts the workflow
// examples/repository-created.yml. Plain Node 20 or later, no dependencies: node relay.js
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';

/** GitHub's payloads of repository events have some ten kilobytes. */
const MAX_BODY_BYTES = 256 * 1024;

/** Bodies that are read at once; anybody can send one, for the signature can only be checked when it is there. */
const MAX_BODIES = 16;

/** Connections at once, and how long one has for its delivery. */
const MAX_CONNECTIONS = 64;
const DELIVERY_TIMEOUT_MS = 10_000;

/** GitHub gives a delivery ten seconds. */
const DISPATCH_TIMEOUT_MS = 8000;

const {
  WEBHOOK_SECRET: secret = '',
  DISPATCH_TOKEN: token = '',
  DISPATCH_REPOSITORY: repository = '',
  GITHUB_API_URL: api = 'https://api.github.com',
  PORT: port = '8080',
  HOST: host = '127.0.0.1',
} = process.env;

/** What GitHub lets a repository or an owner be called. */
const NAME = /^(?!\.+$)[\w.-]{1,100}$/;

const [owner = '', name = '', ...rest] = repository.split('/');
if (secret.trim().length < 16 || token.trim() === '' || !NAME.test(owner) || !NAME.test(name) || rest.length > 0)
  refuse('Set WEBHOOK_SECRET (16 characters or more), DISPATCH_TOKEN and DISPATCH_REPOSITORY (owner/name).');
if (!URL.canParse(api) || !/^(https:|http:\/\/(127\.\d+\.\d+\.\d+|localhost|\[::1\])[:/])/.test(new URL(api).href))
  refuse('GITHUB_API_URL must begin with https://, or the token would travel in the clear.');

function refuse(reason) {
  console.error(reason);
  process.exit(1);
}

let bodies = 0;

const server = createServer((request, response) => {
  answer(request)
    .catch((error) => [500, error.message])
    .then(([status, text]) => {
      console.log(`${status} ${text}`);
      response.writeHead(status, { 'content-type': 'text/plain', connection: 'close' }).end(`${text}\n`);
      // Whatever else comes is dropped as it comes.
      request.resume();
    });
});
server.maxConnections = MAX_CONNECTIONS;
server.headersTimeout = DELIVERY_TIMEOUT_MS;
server.requestTimeout = DELIVERY_TIMEOUT_MS;

server.listen(Number(port), host, () => {
  console.log(`listening on http://${host}:${server.address().port}`);
});

/** Answers one delivery: status and a line of text. */
async function answer(request) {
  if (request.method !== 'POST') return [405, 'only deliveries of a webhook are taken'];
  const signature = request.headers['x-hub-signature-256'];
  if (!/^sha256=[0-9a-f]{64}$/.test(String(signature))) return [401, 'the signature is missing or wrong'];
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return [413, 'the delivery is too large'];
  if (bodies >= MAX_BODIES) return [503, 'too many deliveries at once'];
  const body = await read(request);
  if (body === undefined) return [413, 'the delivery is too large'];
  if (!isSigned(body, signature)) return [401, 'the signature is missing or wrong'];
  const event = request.headers['x-github-event'];
  if (event === 'ping') return [200, 'pong'];
  const created = event === 'repository' ? readCreated(body) : undefined;
  if (created === 'malformed') return [400, 'the delivery is not what GitHub sends'];
  if (created === undefined) return [202, 'nothing was created here'];
  return dispatch(created);
}

async function read(request) {
  const chunks = [];
  let size = 0;
  bodies++;
  try {
    for await (const chunk of request) {
      size += chunk.length;
      if (size > MAX_BODY_BYTES) return undefined;
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } finally {
    bodies--;
  }
}

/** Whether the body bears GitHub's signature; the comparison takes the same time wherever they differ. */
function isSigned(body, signature) {
  const expected = Buffer.from(`sha256=${createHmac('sha256', secret).update(body).digest('hex')}`);
  const given = Buffer.from(String(signature));
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** What the workflow needs to know of a new repository of our owner; `undefined` if the event is another one. */
function readCreated(body) {
  let payload;
  try {
    payload = JSON.parse(body.toString());
  } catch {
    return 'malformed';
  }
  if (payload?.action !== 'created') return undefined;
  const { name, visibility, owner: { login } = {} } = payload.repository ?? {};
  if (typeof name !== 'string' || !NAME.test(name) || typeof login !== 'string') return 'malformed';
  if (!['public', 'private', 'internal'].includes(visibility)) return 'malformed';
  // The workflow makes the URL of its own server and owner: nobody can have it mirror something else.
  return login.toLowerCase() === owner.toLowerCase() ? { name, visibility } : undefined;
}

/** Starts the workflow. A failure is GitHub's to show, in the list of deliveries, and somebody's to redeliver. */
async function dispatch(created) {
  try {
    const reply = await fetch(`${api.replace(/\/+$/, '')}/repos/${repository}/dispatches`, {
      method: 'POST',
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'user-agent': 'codearts-remote-mirror-relay',
      },
      body: JSON.stringify({ event_type: 'repository-created', client_payload: created }),
      redirect: 'error',
      signal: AbortSignal.timeout(DISPATCH_TIMEOUT_MS),
    });
    return reply.status === 204
      ? [202, `dispatched ${created.name}`]
      : [502, `GitHub refused to dispatch ${created.name}: HTTP ${reply.status}`];
  } catch (error) {
    return [502, `GitHub could not be reached to dispatch ${created.name}: ${error.name}`];
  }
}
