import { KINDS } from './kinds';
import type { Met, Story, Told } from './play';
import { textsWithParts } from './parts';
import { EXCHANGES, isGentle, longestTrouble, readings, saysNone, START, WRITES } from './readings';
import { isAsked, type Operation } from './schedule';

/** Statuses after which the same write may be sent once more. */
const REPEATABLE = [429, 502, 503, 504];

/** Looks while waiting: two minutes at intervals of 10 % of the time waited, and at the speed of a real clock fewer. */
const MAX_LOOKS = 120;

/** The promises that a story breaks, one line each. */
export function brokenPromises(story: Story): string[] {
  const { told } = story;
  if (!told) return ['the run did not end within its bound'];
  return [
    ...told.broken,
    ...brokenByAssociations(story),
    ...brokenByRequests(story),
    ...brokenByWords(story, told),
    ...(told.succeeded ? brokenBySuccess(story, told) : brokenByFailure(story, told)),
    ...(told.succeeded ? [] : brokenBySilence(story, told)),
  ];
}

/** Two associations of one repository by one run are impossible. */
function brokenByAssociations({ schedule, associations, met }: Story): string[] {
  // A service that says "no mirror" while there is one, or does late what it was asked before, and then takes a second associate, can't be helped.
  const isMisled = met.some((one) => one.operation === 'ShowRemoteMirror' && one.hadMirror && saysNone(one));
  if (schedule.service.secondAssociate === '201' && (isMisled || schedule.lateEffect)) return [];
  return associations > 1 ? [`${associations} associations took effect`] : [];
}

/** Never more requests than the policy allows, and never again after a no. */
function brokenByRequests({ schedule, met }: Story): string[] {
  const { maxAttempts } = schedule;
  const count = (operation: Operation) => met.filter((one) => one.operation === operation).length;
  const broken: string[] = [];
  const bound = (operation: Operation, max: number) => {
    if (count(operation) > max) broken.push(`${count(operation)} × ${operation}, of which ${max} are allowed`);
  };
  const writes = WRITES.map(count);
  const looks = 'wait' in schedule.inputs ? MAX_LOOKS : 0;
  bound('AssociateRemoteMirror', maxAttempts);
  bound('UpdateRepositoryRemoteMirror', 2 * maxAttempts);
  // A start that is refused for one that is under way is made again after its end, as often as there is time.
  const busy = met.filter((one) => one.operation === START && one.sent === 409).length;
  bound(START, maxAttempts * (1 + ('wait' in schedule.inputs ? busy : 0)));
  bound('ShowRepoId', maxAttempts);
  // One to begin with, one after a refusal, one after each of two changes, and one after each reply that was lost.
  bound('ShowRemoteMirror', maxAttempts * (4 + looks + writes.reduce((sum, n) => sum + n, 0)));
  for (const exchange of EXCHANGES) bound(exchange, maxAttempts);
  bound('CreateIdToken', maxAttempts * maxAttempts);

  for (const operation of ['AssociateRemoteMirror', START] as const) {
    const own = met.filter((one) => one.operation === operation);
    const isYes = (sent: number) => REPEATABLE.includes(sent) || (operation === START && sent === 409 && looks > 0);
    const no = own.findIndex(({ sent }) => sent !== undefined && !isYes(sent));
    if (no >= 0 && no < own.length - 1) broken.push(`${operation} was sent again after HTTP ${own[no]?.sent}`);
  }
  const refused = met.findIndex(({ sent }) => sent === 401);
  if (refused >= 0 && refused < met.length - 1) broken.push('the run went on after a 401');
  return broken;
}

/** One explanation on failure, none on success, and no part of a secret anywhere. */
function brokenByWords({ secrets }: Story, { succeeded, errors, outputs, texts }: Told): string[] {
  const broken: string[] = [];
  if (errors.length !== (succeeded ? 0 : 1))
    broken.push(`${errors.length} errors for a ${succeeded ? 'success' : 'failure'}`);
  if ((outputs['outcome'] === 'failed') === succeeded)
    broken.push(`outcome ${outputs['outcome']}, but succeeded ${succeeded}`);
  for (const { title, message } of errors) {
    if (title === 'InternalError') broken.push(`a defect: ${message}`);
    if (title === '' || message === '') broken.push('an error without title or message');
    if (title !== outputs['error_code']) broken.push(`error_code ${outputs['error_code']} under the title ${title}`);
  }
  for (const name of textsWithParts(texts, secrets)) broken.push(`a part of a secret in ${name}`);
  return broken;
}

/** Never green when it failed: the mirror stands, and nothing that was asked for is missing. */
function brokenBySuccess(story: Story, { outputs, warnings, lines }: Told): string[] {
  const { schedule, met, mirror, mirrorBefore, associations, isSyncing } = story;
  const { inputs, service } = schedule;
  if (readings(story).includes('lie')) return [];
  const broken: string[] = [];
  const effective = (operation: Operation) =>
    met.filter((one) => one.operation === operation && one.done !== undefined && one.done < 300).length;
  const changes = associations + effective('UpdateRepositoryRemoteMirror');

  // Who may not look does not see the conflict: a plan is none, and the service may take the new address.
  const isConflict = mirrorBefore !== undefined && !isAsked(mirrorBefore.url) && inputs['on_conflict'] !== 'update';
  const isBlind = met.some(({ operation, sent }) => operation === 'ShowRemoteMirror' && sent === 403);
  if (isConflict && !(isBlind && (inputs['dry_run'] || service.secondAssociate === '201')))
    broken.push('success over a conflict');
  if (inputs['dry_run']) {
    if (associations + WRITES.reduce((sum, write) => sum + effective(write), 0) > 0) broken.push('a dry run wrote');
    return broken;
  }
  if (!mirror) return ['success without a mirror'];
  if (!isAsked(mirror.url)) broken.push(`success with the source ${mirror.url}`);
  if (inputs['mode'] === 'check') {
    if (mirrorBefore?.update_status === 'failed') broken.push('check passed a failed synchronization');
    return broken;
  }
  for (const [name, value] of Object.entries({
    mirroring_enabled: String(mirror.mirroring_enabled),
    endpoint_uuid: mirror.endpoint_uuid ?? '',
    sync_branch_type: mirror.sync_branch_type,
  })) {
    const asked = inputs[name];
    if (asked === undefined || value === asked) continue;
    const isTold = warnings.some((text) => text.includes(name) || text.includes('could not be verified'));
    // A service that does the contrary and shows the state before can't be seen through.
    if (service.mirroringSetting !== 'obeyed' && (isTold || service.staleReads > 0)) continue;
    broken.push(`success with ${name} ${value}, not ${asked}`);
  }
  const starts = effective(START);
  // Without a wait the refusal of a start for one that is under way is told, and the run goes on.
  const isBusy = !inputs['wait'] && met.some(({ operation, sent }) => operation === START && sent === 409);
  if (inputs['sync'] && starts === 0 && !isBusy) broken.push('success without a start of the synchronization');
  if (inputs['wait']) {
    // A start that was lost and repeated may have begun a second synchronization; and where readers are shown old states, the end of the
    // synchronization that associate began may be taken for that of ours.
    const hasEnded = mirror.update_status === 'finished' && !isSyncing;
    const isHidden = service.staleReads > 0 && service.script !== undefined;
    if (!hasEnded && starts < 2 && !isHidden) broken.push(`success with the status ${mirror.update_status}`);
    if (inputs['sync'] && mirror.last_update_at === mirrorBefore?.last_update_at)
      broken.push('success with the result of an earlier synchronization');
  }
  // A lost reply that reads back as ours is ours, also if somebody else was there first.
  const isTaken = changes === 0 && lines.some((line) => line.startsWith('The reply to associate was lost'));
  if (!isTaken && (outputs['changed'] === 'true') !== changes > 0)
    broken.push(`changed=${outputs['changed']} after ${changes} effective changes`);
  return broken;
}

/**
 * Never red when it worked: a run may fail only because of a reply that stands, because one request met trouble as often as it may be tried,
 * because of a permission, or because of the state of things that it was told to report.
 */
function brokenByFailure(story: Story, { errors }: Told): string[] {
  const { schedule, met, hangUps } = story;
  if (schedule.service.deny.length > 0) return [];
  if (!isGentle(story)) return [];
  const all = readings(story);
  for (const operation of new Set(met.map((one) => one.operation))) {
    const own = met.flatMap((one, index) => (one.operation === operation ? (all[index] ?? []) : []));
    if (longestTrouble(own) + hangUps >= schedule.maxAttempts) return [];
  }
  const [error] = errors;
  if (error && mayReport(story, error.title)) return [];
  return [`failure without a reason: ${error?.title}: ${error?.message}`];
}

/** A failure after the association was made tells it, or says that nobody knows. */
function brokenBySilence(story: Story, { outputs, errors }: Told): string[] {
  if (story.associations === 0 || outputs['changed'] === 'true') return [];
  const isUnknown = errors.some(({ message }) => message.includes('took effect is unknown'));
  // Where a rival was there as well, what is read back may be the rival's.
  if (isUnknown || story.rivalActed || story.schedule.lateEffect || readings(story).includes('lie')) return [];
  return [`an association that is not told: ${errors[0]?.title}: ${errors[0]?.message}`];
}

/** Titles that say what is the case, not what went wrong. */
function mayReport(story: Story, title: string): boolean {
  const { schedule, rivalActed } = story;
  const { inputs, before, service, rival } = schedule;
  const checks = inputs['mode'] === 'check';
  const waits = inputs['wait'] !== undefined;
  const script = JSON.stringify(service.script ?? []);
  const hasOtherSource = [before?.url, rivalActed ? rival?.url : undefined].some(
    (url) => url !== undefined && !isAsked(url),
  );
  switch (title) {
    case 'Conflict':
      return hasOtherSource && inputs['on_conflict'] !== 'update';
    case 'NotAssociated':
      return checks && before === undefined;
    case 'SyncFailed':
      return (waits || checks) && (script.includes('failed') || before?.status === 'failed');
    case 'UnexpectedResponse':
      // The service shows the state before the rival's synchronization, and so the rival's source.
      return rivalActed && service.staleReads > 0;
    case 'Stale':
      return inputs['max_age'] !== undefined && !story.mirror?.last_successful_update_at;
    case 'SyncTimeout':
      return waits && (isStuck(story) || takesLong(story));
    default:
      return false;
  }
}

/** No end of a synchronization comes. */
function isStuck({ schedule, rivalActed }: Story): boolean {
  const { inputs, before, service } = schedule;
  // What is under way when the run begins is waited for before anything is started, and here it never ends.
  if (before?.status === 'started') return true;
  if (service.script && !/"finished"|failed/.test(JSON.stringify(service.script))) return true;
  if (inputs['sync']) return false;
  return service.syncOnAssociate === 'none' || rivalActed;
}

/** Looks that come to nothing, and the pauses after them, use the time up. */
function takesLong({ met }: Story): boolean {
  const looks = met.filter(({ operation }) => operation === 'ShowRemoteMirror');
  return looks.filter(({ kind }) => KINDS[kind]?.leaves !== 'right').length >= 2;
}

/** On a busy machine an attempt may time out that was not meant to. */
export function isBusy(met: readonly Met[], told: Told | undefined): boolean {
  const meant = met.filter(({ kind }) => /stalled|dripping|101/.test(kind)).length;
  const timeouts = (told?.lines ?? []).filter((line) =>
    /: no (complete )?reply within .* after \d+ ms \(attempt/.test(line),
  ).length;
  return timeouts > meant;
}
