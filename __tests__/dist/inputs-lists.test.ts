import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { play, type Played, verdict } from './play';
import { mirror, NO_MIRROR, type Script, SOURCE } from './scripted-service';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'inputs-lists-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

let files = 0;
/** The inputs of a step whose list is in a file of this content. */
function fileOf(content: string | Buffer): Record<string, string> {
  const path = join(folder, `list-${files++}.yml`);
  writeFileSync(path, content);
  return { mirrors_file: path };
}

const READY: Script = { show: NO_MIRROR, associate: mirror({}, 201), update: { status: 200, body: {} } };
const listOf = (text: string) => play(READY, { inputs: { mirrors: text } });
const problems = (played: Played) => played.errors[0]?.message ?? '';

function isRefused(played: Played, ...told: RegExp[]): void {
  expect(verdict(played)).toBe('1 failed InvalidInput');
  for (const what of told) expect(problems(played)).toMatch(what);
}

const PLAIN = `- repository_id: 7\n  url: ${SOURCE}\n`;

describe('10. A list file', () => {
  it.concurrent.each<[string, string | Buffer]>([
    ['in YAML', PLAIN],
    ['with a byte order mark before its first dash', `\ufeff${PLAIN}`],
    ['in UTF-16, as PowerShell writes it', Buffer.from(`\ufeff${PLAIN}`, 'utf16le')],
    ['in UTF-16, the other way round', Buffer.from(`\ufeff${PLAIN}`, 'utf16le').swap16()],
    ['with CRLF', PLAIN.replaceAll('\n', '\r\n')],
    ['with merge keys', `- &base {repository_id: 7, url: "${SOURCE}"}\n- {<<: *base, repository_id: 8}\n`],
    ['in JSON, with a mark', `\ufeff[{"repository_id": 7, "url": "${SOURCE}"}]`],
  ])('may be %s', async (_form, content) => {
    const played = await play(READY, { inputs: fileOf(content) });
    expect(played.exitCode).toBe(0);
    expect(Number(played.outputs['associated'])).toBeGreaterThan(0);
    expect(played.outputs['associated']).toBe(played.outputs['total']);
  });

  it.concurrent('may hold any number of aliases of plain values', async () => {
    const entries = Array.from({ length: 150 }, (_, id) => `- {repository_id: ${id + 1}, url: *source}\n`).join('');
    const inputs = { ...fileOf(`- {repository_id: 999, url: &source "${SOURCE}"}\n${entries}`), concurrency: '64' };
    const played = await play(READY, { inputs });
    expect(played.outputs).toMatchObject({ total: '151', associated: '151' });
  });

  // Windows has neither named pipes in folders nor device files.
  const onUnix = process.platform === 'win32' ? it.skip : it.concurrent;

  onUnix('must be a regular file: a pipe is not waited for, a device not read', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    for (const path of [pipe, '/dev/zero', folder])
      isRefused(await play({}, { inputs: { mirrors_file: path } }), /^mirrors_file: ".+" is not a regular file/);
  });

  it.concurrent('has at most 16 MiB', async () => {
    isRefused(await play({}, { inputs: fileOf(`#${'x'.repeat(16 * 1024 * 1024)}`) }), /has more than 16 MiB/);
  });

  it.concurrent('is not read where there are no credentials', async () => {
    const inputs = { token: '', mirrors_file: join(folder, 'nowhere.yml') };
    expect(verdict(await play({}, { inputs }))).toBe('1 failed MissingCredentials');
  });

  it.concurrent('is told together with what is wrong with the credentials', async () => {
    const inputs = { token: '', access_key: 'CANARYak', mirrors_file: join(folder, 'nowhere.yml') };
    isRefused(await play({}, { inputs }), /^secret_key: missing/m, /^mirrors_file: .* cannot be read \(ENOENT\)/m);
  });
});

describe('10. The values of a list', () => {
  it.concurrent('are read as they are written', async () => {
    const uuid = '52710435e09812346789012345678901';
    const played = await listOf(`- {repository_id: 7, url: "${SOURCE}", endpoint_uuid: ${uuid}}`);
    const { body = '' } = played.service.asked.find(({ operation }) => operation === 'update') ?? {};
    expect(JSON.parse(body)).toEqual({ endpoint_uuid: uuid });
  });

  it.concurrent.each(['0x10', '1e3', '007.0', '1_0', '+7'])('an id is decimal digits: %s', async (id) => {
    isRefused(await listOf(`- {repository_id: ${id}, url: "${SOURCE}"}`), /^mirrors\[0\]\.repository_id: "/);
  });

  it.concurrent('null, ~ and nothing are absent', async () => {
    const entry = `{repository_id: 7, repository: ~, url: "${SOURCE}", endpoint_uuid: null, sync_branch_type: }`;
    const played = await listOf(`- ${entry}`);
    expect(played.service.story).toEqual(['show', 'associate']);
  });

  it.concurrent.each([
    `- {repository_id: 7, url: "${SOURCE}", url: "https://other.example/x.git"}`,
    `[{"repository_id": 7, "url": "${SOURCE}", "url": "https://other.example/x.git"}]`,
  ])('are there once: %s', async (list) => {
    isRefused(await listOf(list), /^mirrors\[0\]\.url: is there twice/);
  });

  it.concurrent('stand in one document', async () => {
    isRefused(
      await listOf(`${PLAIN}---\n${PLAIN}`),
      /^mirrors: has more than one document \(a line of ---\); write one$/m,
    );
  });

  it.concurrent('of a mapping are shown as a list', async () => {
    const line = /^- \{repository: group\/\w+, url: https:\/\/github\.com\/owner\/\w+\.git\}$/gm;
    const played = await listOf(`website: ${SOURCE}`);
    isRefused(played, /^mirrors: is not a list but a mapping; write a list/);
    expect(problems(played).match(line)).toHaveLength(2);
  });
});

describe('10. Problems of a list', () => {
  it.concurrent('are told up to a hundred, and the rest is counted', async () => {
    const keys = Array.from({ length: 40_000 }, (_, key) => `key${key}: x`).join('\n  ');
    const played = await play({}, { inputs: fileOf(`- repository_id: 7\n  url: ${SOURCE}\n  ${keys}\n`) });
    isRefused(played, /^mirrors\[0\]\.key0: is unknown/, /^… and 39900 more problems$/m);
    expect(
      problems(played)
        .split('\n')
        .filter((line) => line.startsWith('mirrors')),
    ).toHaveLength(100);
    expect(played.stdout.length).toBeLessThan(100_000);
  });

  it.concurrent(
    'grow with the list, not with its square: ten thousand entries, of which the last is wrong',
    async () => {
      const entries = Array.from({ length: 10_000 }, (_, id) => `- repository_id: ${id + 1}\n  url: ${SOURCE}\n`).join(
        '',
      );
      isRefused(await play({}, { inputs: fileOf(`${entries}- {}\n`) }), /^mirrors\[10000\]: must have exactly one of/);
    },
  );
});
