import type { MirrorRecord, Sandbox } from '../../sandbox/sandbox';
import { KINDS } from './kinds';
import { OPERATIONS, type Operation, type Schedule, SOURCE } from './schedule';
import { signInWith } from './sign-in';
import { Stage } from './stage';
import { encodingsOf } from './told-secrets';

/** What the action is given. */
export interface Given {
  readonly inputs: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
}

/** What the action said and left behind, in process or as a process. */
export interface Told {
  readonly succeeded: boolean;
  readonly outputs: Readonly<Record<string, string>>;
  readonly errors: readonly { readonly title: string; readonly message: string }[];
  readonly warnings: readonly string[];
  /** The log, one line an entry; in process with the debug lines. */
  readonly lines: readonly string[];
  /** Everything that others can read afterwards. */
  readonly texts: Readonly<Record<string, string>>;
  /** Promises that only this way of running it can check, if it broke any. */
  readonly broken: readonly string[];
}

/** Runs the action; resolves to undefined if it does not end. */
export type Perform = (given: Given) => Promise<Told | undefined>;

/** One request and what became of it. */
export interface Met {
  readonly operation: Operation;
  /** Name of the fault. */
  readonly kind: string;
  /** Whether the operation was done, and if so with which status. */
  readonly done: number | undefined;
  /** The status that the client was sent. */
  readonly sent: number | undefined;
  /** Whether the repository had a mirror when the reply left. */
  readonly hadMirror: boolean;
}

/** One run from the outside: what was asked, what the service did, and what the action made of it. */
export interface Story {
  readonly schedule: Schedule;
  readonly told: Told | undefined;
  readonly met: readonly Met[];
  /** Associations by this run that took effect. */
  readonly associations: number;
  /** The mirror when the run had ended. */
  readonly mirror: MirrorRecord | undefined;
  readonly mirrorBefore: MirrorRecord | undefined;
  /** A synchronization was still under way when the run had ended. */
  readonly isSyncing: boolean;
  readonly rivalActed: boolean;
  /** Connections that were dead for whoever used them next. */
  readonly hangUps: number;
  /** Secrets that must not be seen. */
  readonly secrets: readonly string[];
}

let lastId = 1000;

/** Plays one schedule on a sandbox that plays nothing else meanwhile. */
export async function play(schedule: Schedule, sandbox: Sandbox, perform: Perform): Promise<Story> {
  const { inputs } = schedule;
  const signIn = signInWith(schedule, sandbox);
  const stage = new Stage(schedule, sandbox, ++lastId, signIn.secrets);
  for (const operation of OPERATIONS) stage.plan(operation);
  const { id, path } = stage.repository;
  const told = await perform({
    inputs: {
      ...inputs,
      ...('repository' in inputs ? { repository: path } : { repository_id: String(id) }),
      url: SOURCE,
      ...serviceInputs(schedule, sandbox),
      ...signIn.inputs,
    },
    env: signIn.env,
  });
  sandbox.clearFaults();
  return {
    ...(await stage.story()),
    told,
    hangUps: hangUpsIn(stage.met),
    secrets: [...new Set([...signIn.secrets, ...stage.credentials])].flatMap(withEncodings),
  };
}

/** The inputs that say where the service is, and how often it may be asked. */
export function serviceInputs({ maxAttempts }: Pick<Schedule, 'maxAttempts'>, { url }: Sandbox): Given['inputs'] {
  return { endpoint: url, iam_endpoint: url, sts_endpoint: url, max_attempts: String(maxAttempts) };
}

/** Requests after which the connection was dead, which the next one on it may find out. */
export function hangUpsIn(met: readonly Met[]): number {
  return met.filter(({ kind }) => KINDS[kind]?.leaves === 'hang up').length;
}

/** Everything that tells a secret. */
export function withEncodings(secret: string): string[] {
  return [secret, ...encodingsOf(secret)];
}
