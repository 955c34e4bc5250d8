// What a user would write with node:https for many mirrors: one agent, a few at a time.
import { readFileSync } from 'node:fs';
import https from 'node:https';

const { MIRRORS_FILE = '', CONCURRENCY = '', ENDPOINT = '', TOKEN = '' } = process.env;
const agent = new https.Agent({ keepAlive: true, maxSockets: Number(CONCURRENCY) });

function request(method: string, path: string, body?: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { 'X-Auth-Token': TOKEN, ...(body !== undefined && { 'Content-Type': 'application/json' }) };
    const outgoing = https.request(ENDPOINT + path, { method, headers, agent }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => (text += chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, text });
      });
      response.on('error', reject);
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

const queue = (JSON.parse(readFileSync(MIRRORS_FILE, 'utf8')) as { repository_id: number; url: string }[]).values();

async function work(): Promise<void> {
  for (const { repository_id, url } of queue) {
    const path = `/v4/repositories/${repository_id}/remote-mirror`;
    const shown = await request('GET', path);
    if (shown.status === 200) continue;
    const made = await request('POST', `${path}/associate`, JSON.stringify({ url }));
    if (made.status !== 201) throw new Error(`HTTP ${made.status}: ${made.text}`);
  }
}

Promise.all(Array.from({ length: Number(CONCURRENCY) }, work)).catch((error: unknown) => {
  console.log(`::error::${String(error)}`);
  process.exitCode = 1;
});
