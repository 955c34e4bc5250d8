import type { SourceCredentials, SyncOptions } from '../mirror/remote-mirror';
import type { MirrorPolicy } from '../mirror/task';
import type { Reading } from './reading';
import { READS_ONLY, uselessInCheck } from './settings';
import { boolean, duration, HOUR_MS, oneOf } from './values';

/** Timers of Node end at 24 days; a job lives six hours on GitHub's machines and five days on one's own. */
const wait = duration(7 * 24 * HOUR_MS, '168h');
const interval = duration(15_000, '15s');
const age = duration(10 * 366 * 24 * HOUR_MS, '87840h');

const SOURCE_CREDENTIALS = ['source_username', 'source_password'];

/** What is to be done with every mirror of the run, and that its parts can act together. */
export function readPolicy(reading: Reading): MirrorPolicy {
  const mode = reading.read('mode', oneOf('associate', 'check')) ?? 'associate';
  const onConflict = reading.read('on_conflict', oneOf('fail', 'update')) ?? 'fail';
  const onMissing = reading.read('on_missing', oneOf('fail', 'create')) ?? 'fail';
  const dryRun = reading.read('dry_run', boolean) ?? false;
  const startsSync = reading.read('sync', boolean) ?? false;
  const forceFetch = reading.read('force_fetch', boolean) ?? false;
  const waits = reading.read('wait', boolean) ?? false;
  const verifies = reading.read('verify', boolean) ?? false;
  const timeoutMs = reading.read('wait_timeout', wait) ?? 30 * 60_000;
  const pollIntervalMs = reading.read('poll_interval', interval) ?? 500;
  const maxAgeMs = reading.read('max_age', age);
  const credentials = readSourceCredentials(reading);
  const sync: SyncOptions | undefined = startsSync ? { forceFetch, ...credentials } : undefined;

  checkCompany({ mode, onConflict, onMissing, startsSync, forceFetch, waits, verifies, dryRun }, reading);
  return {
    mode,
    onConflict,
    onMissing,
    dryRun,
    ...(sync && { sync }),
    ...(waits && { wait: { timeoutMs, pollIntervalMs } }),
    ...(verifies && { verify: credentials }),
    ...(maxAgeMs !== undefined && { maxAgeMs }),
  };
}

function readSourceCredentials(reading: Reading): SourceCredentials {
  const username = reading.text('source_username');
  const password = reading.text('source_password');
  return { ...(username !== undefined && { username }), ...(password !== undefined && { password }) };
}

/** The inputs that may or may not be of use to each other. */
interface Company {
  mode: MirrorPolicy['mode'];
  onConflict: MirrorPolicy['onConflict'];
  onMissing: MirrorPolicy['onMissing'];
  startsSync: boolean;
  forceFetch: boolean;
  waits: boolean;
  verifies: boolean;
  dryRun: boolean;
}

/** An input that would be ignored beside the others is a problem. */
function checkCompany(company: Company, reading: Reading): void {
  const { problems } = reading;
  if (company.forceFetch && !company.startsSync)
    problems.add('force_fetch', 'does nothing without a synchronization; set sync: true, or leave it out');
  if (!company.startsSync && !company.verifies) {
    for (const name of SOURCE_CREDENTIALS.filter((input) => reading.isGiven(input)))
      problems.add(name, 'does nothing without sync or verify; set sync: true or verify: true, or leave it out');
  }
  if (company.verifies && !company.waits && !company.dryRun && company.mode !== 'check')
    problems.add(
      'verify',
      'compares branches when a synchronization has ended; set wait: true (or mode: check, or dry_run: true), or leave it out',
    );
  if (company.mode !== 'check') {
    if (reading.isGiven('max_age'))
      problems.add('max_age', 'is for mode: check only; set mode: check, or leave it out');
    return;
  }
  const writing = [
    ...(company.startsSync ? ['sync'] : []),
    ...(company.onConflict === 'update' ? ['on_conflict'] : []),
    ...(company.onMissing === 'create' ? ['on_missing'] : []),
    ...uselessInCheck(company.verifies).filter((name) => reading.isGiven(name)),
  ];
  for (const name of writing) problems.add(name, READS_ONLY);
}
