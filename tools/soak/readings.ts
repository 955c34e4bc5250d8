import { KINDS } from './kinds';
import type { Met, Story } from './play';
import type { Operation, Schedule } from './schedule';

/**
 * What a reply means for the run: `right` it has what it needs; `trouble` the contract says how to get over it; `stands` it may end the run;
 * `lie` nothing that follows from it is the run's fault.
 */
export type Reading = 'right' | 'trouble' | 'stands' | 'lie';

export const START: Operation = 'StartRemoteMirrorSynchronization';
export const WRITES: readonly Operation[] = ['AssociateRemoteMirror', 'UpdateRepositoryRemoteMirror', START];
export const EXCHANGES: readonly Operation[] = [
  'CreateTokenByPassword',
  'CreateTokenWithIdToken',
  'AssumeAgencyWithOIDC',
];

/** Whether none of the replies in a story stands, and none is untrue. */
export function isGentle(story: Story): boolean {
  return readings(story).every((one) => one === 'right' || one === 'trouble');
}

/** How each request of a story was answered. A look while waiting that comes to nothing is made again. */
export function readings(story: Story): Reading[] {
  const { schedule, met } = story;
  const all = met.map((one) => reading(one, schedule));
  const start = met.findLastIndex(({ operation }, index) => operation === START && all[index] === 'right');
  if (!schedule.inputs['wait'] || start < 0) return all;
  return all.map((one, index) => (index > start && isStumble(one, met[index]) ? 'right' : one));
}

/** Whether a reply to a look says nothing of the mirror. */
function isStumble(one: Reading, met: Met | undefined): boolean {
  return one === 'trouble' || (one === 'stands' && KINDS[met?.kind ?? '']?.leaves !== 'refusal');
}

function reading(one: Met, schedule: Schedule): Reading {
  const { operation, kind, done, sent, hadMirror } = one;
  if (operation === 'ShowRemoteMirror' && saysNone(one)) return hadMirror ? 'lie' : 'right';
  const isWrite = WRITES.includes(operation);
  const isDone = done !== undefined && done < 300;
  const isConfirmed = isDone && showsEffect(operation, schedule);
  switch (KINDS[kind]?.leaves) {
    case 'right':
    case 'hang up':
      return 'right';
    case 'nothing':
      return 'trouble';
    case 'nonsense':
      return isConfirmed ? 'trouble' : 'stands';
    case 'unreadable':
      return isConfirmed || (isDone && operation === 'UpdateRepositoryRemoteMirror') ? 'trouble' : 'stands';
    case 'cut':
      if (operation === 'ShowRemoteMirror' && done === 404) return 'trouble';
      return isDone && operation !== START ? 'trouble' : 'stands';
    case 'empty':
      if (operation === 'UpdateRepositoryRemoteMirror') return isDone ? 'right' : 'lie';
      return operation === 'AssociateRemoteMirror' && isDone ? 'trouble' : 'stands';
    case 'busy':
      if (sent !== 500) return 'trouble';
      if (isWrite) return isConfirmed ? 'trouble' : 'stands';
      return EXCHANGES.includes(operation) ? 'stands' : 'trouble';
    case 'lie':
      return 'lie';
    case 'refusal':
    case undefined:
      return 'stands';
  }
}

/** Whether reading back shows that a write took effect. */
function showsEffect(operation: Operation, { inputs, service }: Schedule): boolean {
  switch (operation) {
    case 'AssociateRemoteMirror':
      return true;
    case 'UpdateRepositoryRemoteMirror':
      return !inputs['sync_branch_type'] && service.staleReads === 0 && service.mirroringSetting === 'obeyed';
    default:
      return false;
  }
}

/** Whether a reply to a reading says that there is no mirror, whatever is the case. */
export function saysNone({ kind }: Met): boolean {
  return (
    KINDS[kind]?.leaves === 'empty' || ['404 in form d', 'null', 'empty object', 'mirror without id'].includes(kind)
  );
}

export function longestTrouble(all: readonly Reading[]): number {
  let longest = 0;
  let current = 0;
  for (const one of all) {
    current = one === 'trouble' ? current + 1 : 0;
    longest = Math.max(longest, current);
  }
  return longest;
}
