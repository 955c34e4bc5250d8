// What a user would write with node:https: check the input, read the mirror, associate it if there is none.
import https from 'node:https';

const { REPOSITORY_ID = '', SOURCE_URL = '', ENDPOINT = '', TOKEN = '' } = process.env;

function request(method: string, path: string, body?: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { 'X-Auth-Token': TOKEN, ...(body !== undefined && { 'Content-Type': 'application/json' }) };
    const outgoing = https.request(ENDPOINT + path, { method, headers }, (response) => {
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

async function associate(): Promise<void> {
  const path = `/v4/repositories/${REPOSITORY_ID}/remote-mirror`;
  const shown = await request('GET', path);
  if (shown.status === 200) return;
  const made = await request('POST', `${path}/associate`, JSON.stringify({ url: SOURCE_URL }));
  if (made.status !== 201) throw new Error(`HTTP ${made.status}: ${made.text}`);
  console.log(`Mirror ${(JSON.parse(made.text) as { id: number }).id}`);
}

if (!/^\d+$/.test(REPOSITORY_ID)) {
  console.log('::error::REPOSITORY_ID must be a number');
  process.exitCode = 1;
} else {
  associate().catch((error: unknown) => {
    console.log(`::error::${String(error)}`);
    process.exitCode = 1;
  });
}
