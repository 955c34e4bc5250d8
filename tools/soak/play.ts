import { mirrorTimestamp } from '../../sandbox/clock';
import type { Fault, MirrorRecord, Repository, Sandbox } from '../../sandbox/sandbox';
import { KINDS, NO_FAULT } from './kinds';
import { OPERATIONS, type Operation, type Schedule, SOURCE } from './schedule';
import { signInToSource, signInWith } from './sign-in';
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
  /** Secrets that must not be seen. */
  readonly secrets: readonly string[];
}

/** An operation on one repository is planned for it alone, the others for the whole sandbox. */
const ON_REPOSITORY = /Mirror/;

let lastId = 1000;

/** Plays one schedule on a sandbox that plays nothing else meanwhile. */
export async function play(schedule: Schedule, sandbox: Sandbox, perform: Perform): Promise<Story> {
  const { service, inputs } = schedule;
  const id = ++lastId;
  const repository = sandbox.addRepository({
    id,
    path: `group/website-${id}`,
    git: false,
    missingMirror: service.missingMirror,
    secondAssociate: service.secondAssociate,
    // A script that waits for readers would keep the reply to associate waiting, too.
    syncOnAssociate: service.script && service.syncOnAssociate === 'finished' ? 'background' : service.syncOnAssociate,
    mirroringSetting: service.mirroringSetting,
    refusal: service.refusal,
    deny: service.deny,
    ...(service.script && { script: service.script }),
    ...(service.staleReads > 0 && { stale: { reads: service.staleReads } }),
  });
  if (schedule.before) putMirror(repository, schedule.before);
  const mirrorBefore = repository.mirror && { ...repository.mirror };
  const signIn = signInWith(schedule.signIn, sandbox);
  const [ours = ''] = signIn.secrets;
  const source = schedule.sourceSecret && 'sync' in inputs ? signInToSource(schedule.sourceSecret, ours) : undefined;
  const secrets = [...signIn.secrets, ...(source?.secrets ?? [])];
  const stage = new Stage(schedule, repository, secrets);
  plan(schedule, sandbox, id, stage);

  const told = await perform({
    inputs: {
      ...inputs,
      ...('repository' in inputs ? { repository: repository.path } : { repository_id: String(id) }),
      ...signIn.inputs,
      ...source?.inputs,
      url: SOURCE,
      endpoint: sandbox.url,
      iam_endpoint: sandbox.url,
      sts_endpoint: sandbox.url,
      max_attempts: String(schedule.maxAttempts),
    },
    env: signIn.env,
  });
  sandbox.clearFaults();
  const mirror = repository.mirror && { ...repository.mirror };
  const isSyncing = await Promise.race([
    repository.settled().then(() => false),
    new Promise<boolean>((resolve) => {
      setImmediate(resolve, true);
    }),
  ]);
  return {
    schedule,
    told,
    met: stage.met,
    associations: stage.associations,
    mirror,
    mirrorBefore,
    isSyncing,
    rivalActed: stage.rivalActed,
    secrets: [...new Set([...secrets, ...stage.credentials].flatMap((secret) => [secret, ...encodingsOf(secret)]))],
  };
}

/** Watches every request, and does what happens besides the replies. */
class Stage {
  readonly met: Met[] = [];
  associations = 0;
  rivalActed = false;
  private reads = 0;
  private late: 'not yet' | 'pending' | 'over' = 'not yet';
  /** Credentials that were seen on the way. */
  readonly credentials = new Set<string>();

  constructor(
    private readonly schedule: Schedule,
    private readonly repository: Repository,
    private readonly secrets: readonly string[],
  ) {}

  /** A fault that is watched. */
  watched(operation: Operation, kind: string): Fault {
    const { make } = KINDS[kind] ?? {};
    if (!make) throw new Error(`there is no fault '${kind}'`);
    const fault = make(this.secrets);
    return {
      ...fault,
      deliver: (exchange) => {
        const done = fault.at === 'with effect' ? exchange.reply.status : undefined;
        const hadMirror = this.repository.mirror !== undefined;
        for (const name of ['x-auth-token', 'x-security-token']) {
          const value = exchange.request.headers[name];
          if (typeof value === 'string') this.credentials.add(value);
        }
        const sent = fault.deliver(exchange);
        this.met.push({ operation, kind, done, sent, hadMirror });
        if (operation === 'AssociateRemoteMirror') this.afterAssociate(kind, done);
        if (operation === 'ShowRemoteMirror') this.afterRead();
        return sent;
      },
    };
  }

  private afterAssociate(kind: string, done: number | undefined): void {
    if (done === 201) this.associations += 1;
    const isLost = done === undefined && KINDS[kind]?.leaves === 'nothing';
    const { lateEffect, service } = this.schedule;
    if (isLost && lateEffect && this.late === 'not yet' && !service.deny.includes('write')) this.late = 'pending';
  }

  private afterRead(): void {
    this.reads += 1;
    const { rival, service } = this.schedule;
    const { repository } = this;
    if (this.late === 'pending') {
      this.late = 'over';
      if (repository.mirror === undefined || service.secondAssociate === '201') {
        this.associate(SOURCE);
        this.associations += 1;
      }
    }
    if (rival?.afterRead === this.reads && repository.mirror === undefined) {
      this.associate(rival.url);
      this.rivalActed = true;
    }
  }

  private associate(url: string): void {
    this.repository.associate(url);
    if (this.repository.behaviour.syncOnAssociate !== 'none') this.repository.startSync();
  }
}

function plan(schedule: Schedule, sandbox: Sandbox, id: number, stage: Stage): void {
  for (const operation of OPERATIONS) {
    const match = ON_REPOSITORY.test(operation) ? { operation, path: `/v4/repositories/${id}/` } : { operation };
    const kinds = schedule.faults[operation] ?? [];
    for (const [index, kind] of kinds.entries())
      sandbox.plan({ ...match, nth: index + 1 }, stage.watched(operation, kind));
    const rest = stage.watched(operation, NO_FAULT);
    sandbox.plan({ ...match, nth: kinds.length + 1, times: Infinity }, rest);
  }
}

function putMirror(repository: Repository, { url, status }: NonNullable<Schedule['before']>): void {
  const mirror = repository.associate(url);
  const at = mirrorTimestamp(Date.now());
  mirror.update_status = status;
  mirror.last_update_at = at;
  mirror.last_successful_update_at = at;
  mirror.last_error = status === 'failed' ? 'fatal: repository not found' : null;
}
