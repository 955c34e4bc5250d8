// What a user would write with the global fetch: check the input, read the mirror, associate it if there is none.
export {};

const { REPOSITORY_ID = '', SOURCE_URL = '', ENDPOINT = '', TOKEN = '' } = process.env;

async function associate(): Promise<void> {
  const url = `${ENDPOINT}/v4/repositories/${REPOSITORY_ID}/remote-mirror`;
  const shown = await fetch(url, { headers: { 'X-Auth-Token': TOKEN } });
  await shown.text();
  if (shown.status === 200) return;
  const made = await fetch(`${url}/associate`, {
    method: 'POST',
    headers: { 'X-Auth-Token': TOKEN, 'Content-Type': 'application/json' },
    body: JSON.stringify({ url: SOURCE_URL }),
  });
  if (made.status !== 201) throw new Error(`HTTP ${made.status}: ${await made.text()}`);
  console.log(`Mirror ${((await made.json()) as { id: number }).id}`);
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
