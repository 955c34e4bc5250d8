import { mirrorTimestamp } from '../../sandbox/clock';
import type { Fault, FaultMatch, MirrorRecord, Repository, Sandbox } from '../../sandbox/sandbox';
import { KINDS, NO_FAULT } from './kinds';
import type { Met, Story } from './play';
import { type Operation, type Schedule, SOURCE } from './schedule';

/** One repository of a run: watches its requests, and does what happens besides the replies. */
export class Stage {
  readonly repository: Repository;
  private readonly before: MirrorRecord | undefined;
  readonly met: Met[] = [];
  associations = 0;
  rivalActed = false;
  private reads = 0;
  private late: 'not yet' | 'pending' | 'over' = 'not yet';
  /** Credentials that were seen on the way. */
  readonly credentials = new Set<string>();

  constructor(
    private readonly schedule: Schedule,
    private readonly sandbox: Sandbox,
    id: number,
    private readonly secrets: readonly string[],
  ) {
    this.repository = addRepository(schedule, sandbox, id);
    if (schedule.before) putMirror(this.repository, schedule.before);
    this.before = this.repository.mirror && { ...this.repository.mirror };
  }

  /** Plans what the requests of an operation meet, one after the other; all further ones are answered as they should be. */
  plan(operation: Operation): void {
    const match = { operation, ...matchFor(operation, this.repository) };
    const kinds = this.schedule.faults[operation] ?? [];
    for (const [index, kind] of kinds.entries())
      this.sandbox.plan({ ...match, nth: index + 1 }, this.watched(operation, kind));
    this.sandbox.plan({ ...match, nth: kinds.length + 1, times: Infinity }, this.watched(operation, NO_FAULT));
  }

  /** What came of it, when the run has ended. */
  async story(): Promise<Omit<Story, 'told' | 'hangUps' | 'secrets'>> {
    const { schedule, met, associations, before, rivalActed, repository } = this;
    const mirror = repository.mirror && { ...repository.mirror };
    const isSyncing = await Promise.race([
      repository.settled().then(() => false),
      new Promise<boolean>((resolve) => {
        setImmediate(resolve, true);
      }),
    ]);
    return { schedule, met, associations, mirror, mirrorBefore: before, isSyncing, rivalActed };
  }

  /** A fault that is watched. */
  private watched(operation: Operation, kind: string): Fault {
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

/** An operation on one repository is planned for it alone, the others for the whole sandbox. */
function matchFor(operation: Operation, { id, name }: Repository): FaultMatch {
  if (operation.includes('Mirror')) return { path: `/v4/repositories/${id}/` };
  if (operation === 'ShowRepoId') return { path: new RegExp(`repository_name=${name}(&|$)`) };
  return {};
}

function addRepository({ service }: Schedule, sandbox: Sandbox, id: number): Repository {
  return sandbox.addRepository({
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
}

function putMirror(repository: Repository, { url, status }: NonNullable<Schedule['before']>): void {
  const mirror = repository.associate(url);
  const at = mirrorTimestamp(Date.now());
  mirror.update_status = status;
  mirror.last_update_at = at;
  mirror.last_successful_update_at = at;
  mirror.last_error = status === 'failed' ? 'fatal: repository not found' : null;
}
