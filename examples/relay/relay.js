// Turns "a repository was created" of an organization's webhook (or a GitHub App's) into a repository_dispatch, which starts the workflow
// examples/repository-created.yml. Plain Node 20 or later, no dependencies: node relay.js
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';

/** GitHub's payloads of repository events are far smaller. */
const MAX_BODY_BYTES = 1024 * 1024;

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

if (secret.length < 16 || token === '' || !/^[\w.-]+\/[\w.-]+$/.test(repository)) {
  console.error('Set WEBHOOK_SECRET (16 characters or more), DISPATCH_TOKEN and DISPATCH_REPOSITORY (owner/name).');
  process.exit(1);
}

const server = createServer((request, response) => {
  answer(request)
    .catch((error) => [500, error.message])
    .then(([status, text]) => {
      console.log(`${status} ${text}`);
      response.writeHead(status, { 'content-type': 'text/plain', connection: 'close' }).end(`${text}\n`);
    });
});

server.listen(Number(port), host, () => {
  console.log(`listening on http://${host}:${server.address().port}`);
});

/** Answers one delivery: status and a line of text. */
async function answer(request) {
  if (request.method !== 'POST') return [405, 'only deliveries of a webhook are taken'];
  const body = await read(request);
  if (body === undefined) return [413, 'the delivery is too large'];
  if (!isSigned(body, request.headers['x-hub-signature-256'])) return [401, 'the signature is missing or wrong'];
  const event = request.headers['x-github-event'];
  if (event === 'ping') return [200, 'pong'];
  const created = event === 'repository' ? readCreated(body) : undefined;
  if (created === 'malformed') return [400, 'the delivery is not what GitHub sends'];
  if (created === undefined) return [202, 'nothing was created'];
  return dispatch(created);
}

async function read(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Whether the body bears GitHub's signature; the comparison takes the same time wherever they differ. */
function isSigned(body, signature) {
  const expected = Buffer.from(`sha256=${createHmac('sha256', secret).update(body).digest('hex')}`);
  const given = Buffer.from(String(signature));
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** What the workflow needs to know of a new repository; `undefined` if the event is another one. */
function readCreated(body) {
  let payload;
  try {
    payload = JSON.parse(body.toString());
  } catch {
    return 'malformed';
  }
  if (payload?.action !== 'created') return undefined;
  const { name, clone_url: url, visibility } = payload.repository ?? {};
  const isSound =
    typeof name === 'string' &&
    /^(?!\.+$)[\w.-]{1,100}$/.test(name) &&
    typeof url === 'string' &&
    /^https?:\/\/[^\s@]+$/.test(url) &&
    ['public', 'private', 'internal'].includes(visibility);
  return isSound ? { name, url, visibility } : 'malformed';
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
