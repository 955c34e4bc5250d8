import type { BatchSchedule, EntryPlan } from '../../tools/soak/batch';
import { NO_FAULT } from '../../tools/soak/kinds';
import type { Schedule } from '../../tools/soak/schedule';

const TAME: Schedule = {
  inputs: { repository_id: '' },
  signIn: 'token',
  sourceSecret: undefined,
  maxAttempts: 4,
  before: undefined,
  service: {
    missingMirror: '404',
    secondAssociate: '409',
    syncOnAssociate: 'finished',
    script: undefined,
    staleReads: 0,
    mirroringSetting: 'obeyed',
    deny: [],
    refusal: '403',
  },
  rival: undefined,
  lateEffect: false,
  faults: {},
};

const SOME_TIME: Schedule['service']['script'] = ['scheduled', { status: 'started', reads: 2 }, 'finished'];

function like(changes: Partial<Omit<Schedule, 'service'>> & { service?: Partial<Schedule['service']> }): Schedule {
  return { ...TAME, ...changes, service: { ...TAME.service, ...changes.service } };
}

/** Schedules that once broke a promise, with what they showed. */
export const KEPT_SCHEDULES: readonly (readonly [what: string, schedule: Schedule])[] = [
  [
    'a 503 after the effect made a second association',
    like({ service: { secondAssociate: '201' }, faults: { AssociateRemoteMirror: ['503 after the effect'] } }),
  ],
  [
    'a 503 after the effect hid that the run had changed something',
    like({ faults: { AssociateRemoteMirror: ['503 after the effect'] } }),
  ],
  [
    'a cut reply to a PUT failed a run that had done everything',
    like({
      inputs: { repository_id: '', sync_branch_type: 'default' },
      faults: { UpdateRepositoryRemoteMirror: ['body reset'] },
    }),
  ],
  [
    'an unreadable reply to a PUT and a late reader failed a run that had done everything',
    like({
      inputs: { repository_id: '', mirroring_enabled: 'true' },
      service: { staleReads: 1 },
      faults: { UpdateRepositoryRemoteMirror: ['truncated JSON'] },
    }),
  ],
  [
    "associate's own synchronization passed for a forced one that never began",
    like({
      inputs: { repository_id: '', sync: 'true', force_fetch: 'true' },
      service: { syncOnAssociate: 'background', script: SOME_TIME },
      faults: { StartRemoteMirrorSynchronization: ['502'] },
    }),
  ],
  [
    'a reader that is behind made a start of which nothing had come',
    like({
      inputs: { repository_id: '', sync: 'true' },
      service: { staleReads: 1 },
      faults: { StartRemoteMirrorSynchronization: ['502'] },
    }),
  ],
  [
    'the end of an earlier synchronization ended the wait for a repeated start',
    like({
      inputs: { repository_id: '', sync: 'true', wait: 'true' },
      service: { syncOnAssociate: 'background', script: SOME_TIME },
      faults: { StartRemoteMirrorSynchronization: ['502', '502'] },
    }),
  ],
  [
    'a header that came twice made a token unusable',
    like({ signIn: 'identity_provider', faults: { CreateTokenWithIdToken: ['duplicated headers'] } }),
  ],
  [
    'a failure with HTTP 200 counted as a start',
    like({
      inputs: { repository_id: '', sync: 'true' },
      faults: { StartRemoteMirrorSynchronization: ['200 in form e'] },
    }),
  ],
  [
    'a credential that was refused in reading back hid that nobody knew whether associate took effect',
    like({
      faults: {
        AssociateRemoteMirror: ['reset after the effect'],
        ShowRemoteMirror: [NO_FAULT, '401 in form b'],
      },
    }),
  ],
];

/** The same for runs with a list. */
export const KEPT_BATCHES: readonly (readonly [what: string, schedule: BatchSchedule])[] = [
  [
    'a credential was refused while one mirror read back what became of a lost reply, and others waited',
    {
      ...TAME,
      concurrency: 3,
      inputs: {},
      entries: [
        entry({}),
        entry({ faults: { AssociateRemoteMirror: ['reset after the effect'] } }),
        entry({ by: 'path' }),
        entry({}),
        entry({}),
      ],
      refused: { from: 8, others: 'busy' },
    },
  ],
];

function entry(changes: Partial<EntryPlan>): EntryPlan {
  const { before, service, rival, lateEffect, faults } = TAME;
  return { by: 'id', isNamedTwice: false, before, service, rival, lateEffect, faults, ...changes };
}
