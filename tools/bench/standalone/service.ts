// The service that is measured against, in a process of its own: as little work a request as possible, exact counts.
// Options as JSON in SERVICE_OPTIONS. Any message is answered with the counts since the last one.
import { readFileSync } from 'node:fs';
import https from 'node:https';
import type { AddressInfo } from 'node:net';

const { key, cert, host, latencyMs } = JSON.parse(process.env['SERVICE_OPTIONS'] ?? '') as {
  key: string;
  cert: string;
  host: string;
  latencyMs: number;
};

let counts = { connections: 0, reads: 0, associations: 0, others: 0 };

const PATH = /^\/v4\/repositories\/(\d+)\/remote-mirror(\/associate)?$/;
const NONE = JSON.stringify({ error_code: 'CH.00402000', error_msg: 'there is no mirror' });

const server = https.createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (request, response) => {
  const [, id, associate] = PATH.exec(request.url ?? '') ?? [];
  let body = '';
  request.setEncoding('utf8').on('data', (chunk) => (body += chunk));
  request.on('end', () => {
    let status = 400;
    let reply = '{}';
    if (request.method === 'GET' && id !== undefined && !associate) {
      counts.reads++;
      status = 404;
      reply = NONE;
    } else if (request.method === 'POST' && id !== undefined && associate) {
      counts.associations++;
      status = 201;
      reply = JSON.stringify({ id: Number(id), url: (JSON.parse(body) as { url: string }).url, update_status: 'none' });
    } else {
      counts.others++;
    }
    const send = () => {
      response.writeHead(status, { 'Content-Type': 'application/json', 'Content-Length': reply.length }).end(reply);
    };
    if (latencyMs > 0) setTimeout(send, latencyMs);
    else send();
  });
});

server.on('connection', () => counts.connections++);
server.listen(0, host, () => process.send?.((server.address() as AddressInfo).port));

process.on('message', () => {
  process.send?.(counts);
  counts = { connections: 0, reads: 0, associations: 0, others: 0 };
});
process.on('disconnect', () => process.exit());
