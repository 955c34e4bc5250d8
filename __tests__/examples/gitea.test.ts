import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DEFAULT_ACCESS_KEY, startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { startSource, type Source } from '../../sandbox/source';
import { Stage } from './act';

const PROGRAM = fileURLToPath(
  new URL(`../../.tmp/gitea-act${process.platform === 'win32' ? '.exe' : ''}`, import.meta.url),
);

/** Builds the engine of Gitea's runner, its own fork of act, as gitea/go.mod pins it; `undefined` if it can't be had. */
function findGiteaAct(): string | undefined {
  const build = ['build', '-p', '1', '-mod', 'readonly', '-o', PROGRAM, 'github.com/nektos/act'];
  const { status } = spawnSync('go', build, { cwd: fileURLToPath(new URL('gitea', import.meta.url)) });
  return status === 0 && existsSync(PROGRAM) ? PROGRAM : undefined;
}

const engine = findGiteaAct();
if (engine === undefined) console.warn("NOT RUN: the engine of Gitea's runner is not here, nor Go to build it.");

/** The id in the examples. */
const ID = 2112029391;

(engine === undefined ? describe.skip : describe)("with the engine of Gitea's runner", () => {
  let sandbox: Sandbox;
  let source: Source;
  let stage: Stage;

  beforeAll(async () => {
    [sandbox, source] = await Promise.all([startSandbox(), startSource()]);
    await source.createRepository('octo-org/hello-world');
    sandbox.addRepository({ id: ID, path: 'mirrors/hello-world' });
    stage = new Stage(engine ?? '', sandbox.url);
  });
  afterAll(async () => {
    stage.close();
    await Promise.all([sandbox.stop(), source.stop()]);
  });

  it('mirror-on-push.yml associates, hands its outputs on and links the run as Gitea does', async () => {
    const ended = await stage.run({
      workflow: 'mirror-on-push.yml',
      event: 'push',
      secrets: {
        HUAWEICLOUD_ACCESS_KEY: DEFAULT_ACCESS_KEY.accessKey,
        HUAWEICLOUD_SECRET_KEY: DEFAULT_ACCESS_KEY.secretKey,
      },
      env: { GITHUB_SERVER_URL: source.url, GITEA_ACTIONS: 'true' },
    });
    expect(ended).toMatchObject({ exitCode: 0, jobs: { mirror: 'success' } });
    for (const output of ['outcome=associated', 'changed=true', 'status=finished'])
      expect(ended.log).toContain(`::set-output:: ${output}"`);
    expect(sandbox.repository(ID).mirror?.url).toBe(`${source.url}/octo-org/hello-world.git`);
    expect(sandbox.requests[0]?.headers['user-agent']).toMatch(/\/actions\/runs\/\d+\)$/);
  });
});
