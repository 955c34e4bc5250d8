import { describe, expect, it } from '@jest/globals';
import { runAction } from '../../sandbox/runner';
import { fault, startSandbox } from '../../sandbox/sandbox';

const COUNT = 10_000;
const OPERATION = 'AssociateRemoteMirror';

const urlOf = (id: number) => `https://github.com/octo-org/repository-${id}.git`;

/** What is to become of a repository: most are associated, some were before, some are forbidden, some do not exist. */
function fateOf(id: number): 'associated' | 'unchanged' | 'CH.00401001' | 'CH.00402000' {
  if (id % 100 === 0) return 'CH.00402000';
  if (id % 50 === 1) return 'CH.00401001';
  return id % 10 === 2 ? 'unchanged' : 'associated';
}

interface Row {
  repository_id: number;
  outcome: string;
  changed: boolean;
  url: string;
  error_code?: string;
}

describe('ten thousand mirrors in one step, with faults and failures', () => {
  it('are each accounted for exactly once, and none is associated twice', async () => {
    const sandbox = await startSandbox({ git: false, syncOnAssociate: 'none', secondAssociate: '201' });
    const ids = Array.from({ length: COUNT }, (_, index) => index + 1);
    const repositories = ids
      .filter((id) => fateOf(id) !== 'CH.00402000')
      .map((id) =>
        sandbox.addRepository({ id, path: `g/r-${id}`, deny: fateOf(id) === 'CH.00401001' ? ['write'] : [] }),
      );
    for (const repository of repositories) {
      if (fateOf(repository.id) === 'unchanged') repository.associate(urlOf(repository.id));
    }
    for (const nth of [5, 500, 5000]) sandbox.plan({ operation: OPERATION, nth }, fault.resetAfterEffect());
    sandbox.plan({ operation: OPERATION, nth: 1000, times: 3 }, fault.serverError(502, { effect: true }));
    sandbox.plan({ operation: 'ShowRemoteMirror', nth: 2000, times: 5 }, fault.throttle({ seconds: 1 }));

    const step = await runAction({
      inputs: {
        mirrors_file: 'mirrors.json',
        endpoint: sandbox.url,
        token: sandbox.issueToken(),
        concurrency: '64',
      },
      workspace: { 'mirrors.json': JSON.stringify(ids.map((id) => ({ repository_id: id, url: urlOf(id) }))) },
      timeoutMs: 120_000,
    });
    const file = Object.entries(step.files).find(([path]) =>
      step.outputs['results_file']?.endsWith(path.split('/').at(-1) ?? '-'),
    );
    const rows = JSON.parse(String(file?.[1] ?? '[]')) as Row[];

    expect(step.exitCode).toBe(1);
    expect(rows.map(({ repository_id }) => repository_id)).toEqual(ids);
    expect(rows.filter((row) => (row.error_code ?? row.outcome) !== fateOf(row.repository_id))).toEqual([]);
    const count = (fate: string) => ids.filter((id) => fateOf(id) === fate).length;
    expect(step.outputs).toMatchObject({
      total: String(COUNT),
      associated: String(count('associated')),
      unchanged: String(count('unchanged')),
      failed: String(count('CH.00401001') + count('CH.00402000')),
      results: '',
      outcome: 'failed',
      changed: 'true',
    });
    const errors = step.annotations.filter(({ level }) => level === 'error');
    expect(errors.map(({ title }) => title).sort()).toEqual(['CH.00401001', 'CH.00402000']);
    const expected = (id: number) => (fateOf(id) === 'associated' || fateOf(id) === 'unchanged' ? 1 : 0);
    expect(
      repositories.filter(({ id, associateCount }) => associateCount !== expected(id)).map(({ id }) => id),
    ).toEqual([]);
    expect(Buffer.byteLength(step.summary)).toBeLessThan(1024 * 1024);
    await sandbox.stop();
  }, 150_000);
});
