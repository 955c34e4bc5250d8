// What a user would write with the global fetch for many mirrors: a few at a time.
import { readFileSync } from 'node:fs';

const { MIRRORS_FILE = '', CONCURRENCY = '', ENDPOINT = '', TOKEN = '' } = process.env;

const queue = (JSON.parse(readFileSync(MIRRORS_FILE, 'utf8')) as { repository_id: number; url: string }[]).values();

async function work(): Promise<void> {
  for (const { repository_id, url } of queue) {
    const path = `${ENDPOINT}/v4/repositories/${repository_id}/remote-mirror`;
    const shown = await fetch(path, { headers: { 'X-Auth-Token': TOKEN } });
    await shown.text();
    if (shown.status === 200) continue;
    const made = await fetch(`${path}/associate`, {
      method: 'POST',
      headers: { 'X-Auth-Token': TOKEN, 'Content-Type': 'application/json' },
      body: JSON.stringify({ url }),
    });
    if (made.status !== 201) throw new Error(`HTTP ${made.status}: ${await made.text()}`);
    await made.text();
  }
}

Promise.all(Array.from({ length: Number(CONCURRENCY) }, work)).catch((error: unknown) => {
  console.log(`::error::${String(error)}`);
  process.exitCode = 1;
});
