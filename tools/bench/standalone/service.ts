// The service that is measured against, in a process of its own: as little work a request as possible, exact counts.
// Options as JSON in SERVICE_OPTIONS. Any message is answered with the counts since the last one.
import { readFileSync } from 'node:fs';
import https from 'node:https';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

const { key, cert, host, latencyMs, failureBytes, repositories, rates } = JSON.parse(
  process.env['SERVICE_OPTIONS'] ?? '',
) as {
  key: string;
  cert: string;
  host: string;
  latencyMs: number;
  failureBytes: number;
  repositories: number;
  /** Requests a second from so many seconds after the first request on; beyond them 429. */
  rates: { fromS: number; perSecond: number }[];
};

const none = {
  connections: 0,
  reads: 0,
  associations: 0,
  lists: 0,
  others: 0,
  refused: 0,
  busiestSecond: 0,
  firstAt: 0,
};
let counts = { ...none };
/** When each request arrived, and when each was answered otherwise than by 429. Milliseconds. */
let arrivals: number[] = [];
let answered: number[] = [];

const PATH = /^\/v4\/repositories\/(\d+)\/remote-mirror(\/associate)?$/;
const LIST = /^\/v2\/projects\/repositories\?/;
const NONE = JSON.stringify({ error_code: 'CH.00402000', error_msg: 'there is no mirror' });
const FAILURE = JSON.stringify({ error_code: 'CH.010001', error_msg: 'x'.repeat(failureBytes) });
const THROTTLED = JSON.stringify({ error_code: 'APIGW.0308', error_msg: 'The throttling threshold has been reached' });

interface Answer {
  status: number;
  reply: string;
}

const server = https.createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (request, response) => {
  const now = Date.now();
  counts.firstAt ||= now;
  const isThrottled = arrives(now);
  let body = '';
  request.setEncoding('utf8').on('data', (chunk) => (body += chunk));
  request.on('end', () => {
    const { status, reply } = isThrottled ? { status: 429, reply: THROTTLED } : answer(request, body);
    const send = () => {
      const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(reply) };
      response.writeHead(status, headers).end(reply);
    };
    if (latencyMs > 0) setTimeout(send, latencyMs);
    else send();
  });
});

/** Notes a request; returns whether it is one too many. */
function arrives(now: number): boolean {
  arrivals = [...arrivals.filter((at) => at > now - 1000), now];
  counts.busiestSecond = Math.max(counts.busiestSecond, arrivals.length);
  const rate = rates.findLast(({ fromS }) => now - counts.firstAt >= fromS * 1000);
  if (!rate) return false;
  answered = answered.filter((at) => at > now - 1000);
  if (answered.length >= rate.perSecond) {
    counts.refused++;
    return true;
  }
  answered.push(now);
  return false;
}

function answer({ method, url = '' }: IncomingMessage, body: string): Answer {
  const [, id, associate] = PATH.exec(url) ?? [];
  if (method === 'GET' && id !== undefined && !associate) {
    counts.reads++;
    return failureBytes > 0 ? { status: 400, reply: FAILURE } : { status: 404, reply: NONE };
  }
  if (method === 'POST' && id !== undefined && associate) {
    counts.associations++;
    const { url: source } = JSON.parse(body) as { url: string };
    return { status: 201, reply: JSON.stringify({ id: Number(id), url: source, update_status: 'none' }) };
  }
  if (method === 'GET' && LIST.test(url)) {
    counts.lists++;
    return { status: 200, reply: page(new URL(url, 'https://service').searchParams) };
  }
  counts.others++;
  return { status: 400, reply: '{}' };
}

/** A page of ListUserAllRepositories; repository n is bench/repository-n. */
function page(query: URLSearchParams): string {
  const size = Number(query.get('page_size'));
  const first = (Number(query.get('page_index')) - 1) * size;
  const items = Array.from({ length: Math.max(0, Math.min(size, repositories - first)) }, (_, index) => ({
    repository_id: first + index + 1,
    repository_name: `repository-${first + index + 1}`,
    https_url: `https://codehub.example.com/bench/repository-${first + index + 1}.git`,
  }));
  return JSON.stringify({ result: { total: repositories, repositories: items }, status: 'success' });
}

server.on('connection', () => counts.connections++);
server.listen(0, host, () => process.send?.((server.address() as AddressInfo).port));

process.on('message', () => {
  process.send?.(counts);
  counts = { ...none };
  arrivals = [];
  answered = [];
});
process.on('disconnect', () => process.exit());
