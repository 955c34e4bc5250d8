import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { DEFAULT_ACCESS_KEY } from '../../sandbox/sandbox';

/** This folder; the clients are programs of other languages beside this file. */
export const ROOM = fileURLToPath(new URL('.', import.meta.url));

const SET_UP = fileURLToPath(new URL('../../.tmp/conformance/', import.meta.url));
const ON_WINDOWS = process.platform === 'win32';

/** Python's own environment with the SDK in it. */
export const PYTHON_FOLDER = join(SET_UP, 'python');
export const PYTHON = join(PYTHON_FOLDER, ON_WINDOWS ? 'Scripts/python.exe' : 'bin/python');

/** The Go program, built. */
export const GO_CLIENT = join(SET_UP, ON_WINDOWS ? 'go-client.exe' : 'go-client');

/** What a client signs in with; by default the sandbox's access key. `region` lets the SDK look the project up itself. */
export interface SdkCredentials {
  readonly access_key?: string;
  readonly secret_key?: string;
  readonly security_token?: string;
  readonly project_id?: string;
  readonly region?: string;
  readonly identity_provider?: string;
  readonly id_token_file?: string;
}

/** One operation, under the SDK's name, with arguments named as they go over the wire; `body` is one of them. */
export interface SdkCall {
  readonly service: 'repo' | 'repo-old' | 'iam' | 'sts';
  readonly operation: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly credentials?: SdkCredentials;
}

/** What the SDK made of the reply: its response model as JSON, or its exception. */
export interface SdkAnswer {
  readonly status?: number;
  readonly reply?: Readonly<Record<string, unknown>>;
  readonly error?: {
    readonly kind: string;
    readonly status: number;
    readonly error_code: string | number;
    readonly error_msg: string;
    readonly request_id: string;
  };
}

/** Huawei Cloud's own client in another language, as a process. */
export interface OfficialClient {
  call(endpoint: string, call: SdkCall): Promise<SdkAnswer>;
  close(): void;
}

const PROGRAMS = {
  Python: [PYTHON, join(ROOM, 'python/client.py')],
  Go: [GO_CLIENT],
} as const;

/** Languages of the official clients. */
export const LANGUAGES = ['Python', 'Go'] as const;

/** A language that there is an official client in. */
export type Language = (typeof LANGUAGES)[number];

/** Whether the set-up could ready the client of that language. */
export function isReady(language: Language): boolean {
  return existsSync(PROGRAMS[language][0]);
}

/** The sandbox's default access key, as an SDK takes it. */
export const KEY = {
  access_key: DEFAULT_ACCESS_KEY.accessKey,
  secret_key: DEFAULT_ACCESS_KEY.secretKey,
} as const satisfies SdkCredentials;

/** Starts the client of a language. It has this machine's proxy settings taken away, for it speaks to loopback only. */
export function startOfficialClient(language: Language): OfficialClient {
  const [program, ...args] = PROGRAMS[language];
  const env = { PATH: process.env['PATH'] ?? '', HOME: SET_UP, NO_PROXY: '127.0.0.1' };
  const child = spawn(program, args, { env, stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    call: async (endpoint, { credentials = KEY, ...call }) => {
      child.stdin.write(`${JSON.stringify({ endpoint, credentials, ...call })}\n`);
      const line = await lines.next();
      if (line.done === true) throw new Error(`the official ${language} client ended`);
      return JSON.parse(line.value) as SdkAnswer;
    },
    close: () => {
      child.stdin.end();
    },
  };
}
