import { describe, expect, it } from '@jest/globals';
import { EOL } from 'node:os';
import { runAction } from '../../sandbox/runner';
import { packagedAction } from './packaged-action';
import { play, verdict } from './play';
import { mirror, NO_MIRROR, refuse, SOURCE } from './scripted-service';

const script = { show: NO_MIRROR, associate: mirror({}, 201) };
const MANY = { mirrors: `[{"repository_id": 7, "url": "${SOURCE}"}, {"repository_id": 8, "url": "${SOURCE}"}]` };

describe('6. Files of the runner', () => {
  it.concurrent.each(['', '/nonexistent/summary', '/tmp'])(
    'a summary that can not be written (%j) is no error',
    async (GITHUB_STEP_SUMMARY) => {
      const env = { GITHUB_STEP_SUMMARY };
      expect(verdict(await play(script, { env }))).toBe('0 associated changed: show associate');
      expect((await play(script, { env, inputs: MANY })).exitCode).toBe(0);
      expect(verdict(await play({}, { env, inputs: { sync: 'x' } }))).toBe('1 failed InvalidInput');
    },
  );

  it.concurrent('without a file for outputs the run is the same, and prints none', async () => {
    const played = await play(script, { env: { GITHUB_OUTPUT: '' }, withoutOutputs: true });
    expect(played.exitCode).toBe(0);
    expect(played.stdout).not.toContain('set-output');
    const failing = await play({ show: refuse(401, 'CH.9') }, { env: { GITHUB_OUTPUT: '' }, withoutOutputs: true });
    expect(failing.errors.map(({ title }) => title)).toEqual(['CH.9']);
  });

  it.concurrent.each(['/nonexistent/output', '/tmp'])(
    'outputs that can not be written (%s) do not hide why a run failed',
    async (GITHUB_OUTPUT) => {
      const scene = { env: { GITHUB_OUTPUT }, withoutOutputs: true };
      const failing = await play({ show: refuse(401, 'CH.9') }, scene);
      expect(failing.errors.map(({ title }) => title)).toEqual(['CH.9']);
      const wrong = await play({}, { ...scene, inputs: { sync: 'x' } });
      expect(wrong.errors.map(({ title }) => title)).toEqual(['InvalidInput']);
      const many = await play(script, { ...scene, inputs: MANY });
      expect(many.stdout).not.toContain('InternalError');
    },
  );

  it.concurrent.each(['/nonexistent', '/etc/hosts'])(
    'a results file that can not be written (%s) does not undo what was done',
    async (RUNNER_TEMP) => {
      const played = await play(script, { env: { RUNNER_TEMP }, inputs: MANY });
      expect(played.outputs).toMatchObject({ outcome: 'associated', changed: 'true', total: '2', associated: '2' });
      expect(JSON.parse(played.outputs['results'] ?? '')).toHaveLength(2);
      expect(played.outputs['results_file']).toBe('');
      expect(played.warnings).toHaveLength(1);
    },
  );

  it.concurrent.each(['\n', '\r\n'])('say the same with the line ends of either platform (%j)', async (eol) => {
    const platform = `import os from 'node:os'; Object.defineProperty(os, 'EOL', { value: ${JSON.stringify(eol)} });`;
    const env = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(platform)}` };
    const told = await runAction({ action: packagedAction(), env, inputs: { sync: 'x\n', token: 't' } });
    expect(told.rawOutputFile).toContain(`outcome<<`);
    expect(told.rawOutputFile.includes('\r\n')).toBe(eol !== EOL && eol === '\r\n');
    expect(told.outputs).toMatchObject({ outcome: 'failed', error_code: 'InvalidInput', changed: 'false' });
    expect(told.outputs['error_msg']?.split('\n').length).toBeGreaterThan(1);
    expect(told.annotations).toMatchObject([{ level: 'error', title: 'InvalidInput' }]);
    expect(told.summary).not.toContain('\r');
  });

  it.concurrent('nothing of the workflow run is needed but the inputs', async () => {
    const bare = Object.fromEntries(
      ['ACTIONS', 'RUN_ID', 'SERVER_URL', 'REPOSITORY', 'WORKSPACE', 'ACTOR', 'EVENT_NAME', 'EVENT_PATH'].map(
        (name) => [`GITHUB_${name}`, ''],
      ),
    );
    expect(verdict(await play(script, { env: bare }))).toBe('0 associated changed: show associate');
  });

  it.concurrent('names of the workflow run never break the header they go into', async () => {
    const env = { GITHUB_REPOSITORY: 'octo/x\r\nX-Evil: 1', GITHUB_RUN_ID: '\u0001é😀' };
    const played = await play(script, { env });
    expect(verdict(played)).toBe('0 associated changed: show associate');
    expect(played.service.asked[0]?.headers).not.toHaveProperty('x-evil');
  });
});
