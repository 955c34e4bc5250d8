import { totalsOf } from '../../src/mirror/batch';
import type { Outcome } from '../../src/mirror/task';
import type { Explanation } from '../../src/report/explanation';
import type { ToldResult } from '../../src/report/told-result';
import type { Situation } from '../../src/report/situation';
import { summarizeMany } from '../../src/report/summary-many';

/** Noon of the day on which the mirrors below succeeded at nine. */
export const SITUATION: Situation = {
  traffic: { requests: 2, retries: 0, lastRequestId: 'f0e1d2c3b4a5' },
  mode: 'associate',
  nowMs: Date.parse('2026-01-15T12:00:00.000+08:00'),
};

/** A failure of the service. */
export const ERROR: Explanation = {
  title: 'CH.00402000',
  what: 'The repository does not exist.',
  where: 'GET https://h/p: HTTP 404, request id f0e1d2c3b4a5',
  remedy: 'Check repository_id.',
  requestId: 'f0e1d2c3b4a5',
};

/** A told result; what is not given is ordinary. */
export function toldOf(outcome: Outcome, more: Partial<ToldResult> = {}): ToldResult {
  const changed = outcome === 'associated' || more.plan?.some(({ setting }) => setting === 'url') === true;
  return {
    outcome,
    changed,
    name: 'group/name',
    source: 'https://example.com/a.git',
    fields: {
      repository_id: 7,
      url: 'https://example.com/a.git',
      mirror_id: 12439,
      status: 'finished',
      outcome,
      changed,
      last_successful_update_at: '2026-01-15T09:00:00.000+08:00',
      mirroring_enabled: false,
      last_error: undefined,
    },
    ...more,
  };
}

/** The summary of a batch of these. */
export function manyOf(results: readonly ToldResult[], failure?: Explanation, situation = SITUATION): string {
  return summarizeMany({ results, totals: totalsOf(results), failure }, situation);
}
