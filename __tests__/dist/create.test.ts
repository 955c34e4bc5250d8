import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runAction, type StepResult } from '../../sandbox/runner';
import { fault, startSandbox, type CodeArtsProject, type Sandbox } from '../../sandbox/sandbox';
import { startSource, type Source, type SourceRepository } from '../../sandbox/source';
import { brokenPromises } from './fine-print';
import { packagedAction } from './packaged-action';

let source: Source;
let website: SourceRepository;
let sandbox: Sandbox;
let project: CodeArtsProject;

beforeAll(async () => {
  source = await startSource();
  website = await source.createRepository('website', { branches: ['main'], commits: 1 });
  sandbox = await startSandbox();
  project = sandbox.addProject({ group: 'mirrors', groups: [{ path: 'mirrors/web', id: 77 }] });
  sandbox.addRepository({ id: 1, path: 'mirrors/old' });
});
afterAll(async () => {
  await sandbox.stop();
  await source.stop();
});

/** A run that creates what is missing in the project. */
async function run(inputs: Record<string, string>): Promise<StepResult> {
  const token = sandbox.issueToken();
  const result = await runAction({
    action: packagedAction(),
    inputs: {
      ...{ endpoint: sandbox.url, token, url: website.url, on_missing: 'create', project_uuid: project.uuid },
      ...inputs,
    },
  });
  expect(brokenPromises(result, { action: packagedAction(), secrets: [token], hasOutputs: true })).toEqual([]);
  return result;
}

const operationsSince = (from: number) => sandbox.requests.slice(from).map(({ operation }) => operation);
const errorsOf = ({ annotations }: StepResult) => annotations.filter(({ level }) => level === 'error');

describe('A repository that is missing', () => {
  it('is created, empty and private, and really mirrors; a second run changes nothing', async () => {
    project.creation = { looks: 2, unreadableLooks: 1 };
    const first = await run({ repository: 'mirrors/site', sync: 'true', wait: 'true', poll_interval: '50ms' });
    expect(first).toMatchObject({ exitCode: 0, outputs: { outcome: 'associated', created: 'true', changed: 'true' } });
    expect(first.log).toContain('mirrors/site is being created; it may take 2m at most.');
    const repository = sandbox.repository('mirrors/site');
    expect(first.outputs['repository_id']).toBe(String(repository.id));
    expect(await repository.branches()).toEqual(await website.branches());
    const second = await run({ repository: 'mirrors/site' });
    expect(second.outputs).toMatchObject({ outcome: 'unchanged', created: 'false', changed: 'false' });
  });

  it('is created in the group that its path names', async () => {
    const { outputs } = await run({ repository: 'mirrors/web/shop' });
    expect(outputs).toMatchObject({ outcome: 'associated', created: 'true' });
    expect(sandbox.repository('mirrors/web/shop').associateCount).toBe(1);
  });

  it('is planned in a dry run, and nothing is sent', async () => {
    const from = sandbox.requests.length;
    const { exitCode, outputs, log } = await run({ repository: 'mirrors/planned', dry_run: 'true' });
    expect({ exitCode, outputs }).toMatchObject({ exitCode: 0, outputs: { outcome: 'planned', changed: 'true' } });
    expect(log).toContain(`repository: missing → create in project ${project.uuid}`);
    expect(sandbox.requests.slice(from).filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('in a group that the project does not have is not created, and the groups there are are named', async () => {
    const from = sandbox.requests.length;
    const result = await run({ repository: 'mirrors/wbe/shop' });
    expect(result).toMatchObject({ exitCode: 1, outputs: { error_code: 'InvalidInput', created: 'false' } });
    expect(errorsOf(result)[0]?.message).toMatch(/no group mirrors\/wbe .*mirrors, mirrors\/web/);
    expect(errorsOf(result)[0]?.message).toContain('(mirrors/wbe/shop)');
    expect(operationsSince(from)).not.toContain('CreateRepository');
  });

  it.each([false, true])('is created once although the reply is lost (it is listed at once: %s)', async (isShown) => {
    project.creation = { looks: 2, isShown };
    sandbox.plan('CreateRepository', fault.resetAfterEffect());
    const before = project.created.length;
    const { exitCode, outputs } = await run({ repository: `mirrors/lost-${isShown}` });
    expect({ exitCode, outputs }).toMatchObject({ exitCode: 0, outputs: { outcome: 'associated', created: 'true' } });
    expect(project.created.length).toBe(before + 1);
  });

  it('that turns out to lie elsewhere fails the run, and nothing is associated', async () => {
    project.creation = { looks: 0, landsIn: 'mirrors/web' };
    const result = await run({ repository: 'mirrors/astray' });
    const { id, associateCount } = sandbox.repository('mirrors/web/astray');
    expect(errorsOf(result)[0]?.message).toContain(`(mirrors/astray, ${id})`);
    expect(result).toMatchObject({
      exitCode: 1,
      outputs: { error_code: 'UnexpectedResponse', created: 'true', changed: 'true', repository_id: String(id) },
    });
    expect(associateCount).toBe(0);
  });

  it('whose creation fails is told so', async () => {
    project.creation = { looks: 1, ends: 'failed' };
    const result = await run({ repository: 'mirrors/fails' });
    expect(result).toMatchObject({ exitCode: 1, outputs: { error_code: 'UnexpectedResponse', created: 'true' } });
  });

  it("of a project that may not be read ends with the service's refusal", async () => {
    const closed = sandbox.addProject({ group: 'closed', deny: ['read'] });
    const from = sandbox.requests.length;
    const result = await run({ repository: 'closed/site', project_uuid: closed.uuid });
    expect(result).toMatchObject({ exitCode: 1, outputs: { error_code: 'CH.080403', created: 'false' } });
    expect(operationsSince(from)).not.toContain('CreateRepository');
  });

  it('without on_missing: create is an error that says how to create it', async () => {
    const result = await run({ repository: 'mirrors/none', on_missing: '', project_uuid: '' });
    expect(errorsOf(result)[0]?.message).toMatch(/on_missing: create/);
  });
});

describe('Many repositories that are missing', () => {
  it('read their project once, and the first of an empty project goes alone', async () => {
    const empty = sandbox.addProject({ group: 'fresh' });
    const from = sandbox.requests.length;
    const list = Array.from({ length: 6 }, (_, index) => ({ repository: `fresh/r${index}`, url: website.url }));
    const { exitCode, outputs } = await run({
      ...{ url: '', project_uuid: empty.uuid, mirrors: JSON.stringify(list), concurrency: '6' },
    });
    expect({ exitCode, outputs }).toMatchObject({ exitCode: 0, outputs: { associated: '6', failed: '0' } });
    const rows = JSON.parse(outputs['results'] ?? '') as Record<string, unknown>[];
    expect(rows).toEqual(list.map(({ repository }) => expect.objectContaining({ repository, created: true })));
    const operations = operationsSince(from);
    expect(operations.filter((name) => name === 'ShowAllRepositoryByTwoProjectId')).toHaveLength(1);
    const second = operations.indexOf('CreateRepository', operations.indexOf('CreateRepository') + 1);
    expect(operations.slice(0, second)).toContain('ShowRepositoryByUuid');
  });
});
