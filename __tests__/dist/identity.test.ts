import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runAction, type StepResult } from '../../sandbox/runner';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { brokenPromises } from './fine-print';
import { packagedAction } from './packaged-action';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ git: false });
});
afterAll(async () => {
  await sandbox.stop();
});

/** A run over a list, each entry with a source of its own. */
async function run(list: object[], inputs: Record<string, string> = {}): Promise<StepResult> {
  const token = sandbox.issueToken();
  const entries = list.map((entry, index) => ({ ...entry, url: `https://example.com/${index}.git` }));
  const result = await runAction({
    action: packagedAction(),
    inputs: { endpoint: sandbox.url, token, mirrors: JSON.stringify(entries), ...inputs },
  });
  expect(brokenPromises(result, { action: packagedAction(), secrets: [token], hasOutputs: true })).toEqual([]);
  return result;
}

const rowsOf = ({ outputs }: StepResult) => JSON.parse(outputs['results'] ?? '') as Record<string, unknown>[];

describe('One repository named twice', () => {
  it.each([
    ['associate', {}],
    ['a dry run', { dry_run: 'true' }],
    ['a change of the source', { on_conflict: 'update' }],
  ])('is told in %s: the later entry fails, names the first, and nothing is sent for it', async (_what, inputs) => {
    const id = 100 + sandbox.requests.length;
    const repository = sandbox.addRepository({ id, path: `g/a-${id}` });
    const result = await run([{ repository_id: id }, { repository: repository.path }], inputs);
    expect(result).toMatchObject({ exitCode: 1, outputs: { failed: '1', error_code: 'InvalidInput' } });
    const [first, second] = rowsOf(result);
    expect(first?.['outcome']).not.toBe('failed');
    expect(second).toMatchObject({
      ...{ repository: repository.path, repository_id: id, outcome: 'failed', error_code: 'InvalidInput' },
    });
    expect(String(second?.['error_msg'])).toContain(`same repository as ${id},`);
    expect(repository.mirror?.url ?? 'https://example.com/0.git').toBe('https://example.com/0.git');
  });

  it('is told in a check', async () => {
    const repository = sandbox.addRepository({ id: 9, path: 'g/checked' });
    repository.associate('https://example.com/0.git');
    const result = await run([{ repository_id: 9 }, { repository: 'g/checked' }], { mode: 'check' });
    expect(rowsOf(result).map((row) => row['outcome'])).toEqual(['unchanged', 'failed']);
  });
});

describe('A list of a thousand paths', () => {
  it('costs two requests a mirror and ten pages of the list', async () => {
    for (let id = 10_001; id <= 11_000; id++) sandbox.addRepository({ id, path: `big/r${id}` });
    const from = sandbox.requests.length;
    const list = Array.from({ length: 1000 }, (_, index) => ({ repository: `big/r${10_001 + index}` }));
    const { exitCode, outputs } = await run(list, { concurrency: '64', summary: 'false' });
    expect({ exitCode, outputs }).toMatchObject({ exitCode: 0, outputs: { associated: '1000' } });
    expect(sandbox.requests.length - from).toBeLessThanOrEqual(2012);
  });
});
