import { describe, expect, it } from '@jest/globals';
import { play } from './play';
import { type Answer, mirror, NO_MIRROR, refuse, type Script, SOURCE } from './scripted-service';

const listOf = (count: number) => ({
  mirrors: JSON.stringify(Array.from({ length: count }, (_, index) => ({ repository_id: index + 1, url: SOURCE }))),
});
const linesOf = (text: string) => text.trimEnd().split('\n');

describe('the log', () => {
  it.concurrent('begins with what is done, where, and who signs in', async () => {
    const played = await play(
      { show: mirror(), lookup: { status: 200, body: { result: 7 } } },
      { inputs: { repository: 'group/website' } },
    );
    const host = new URL(played.service.url).host;
    const lines = linesOf(played.log);
    expect(lines[0]).toContain(`group/website, source ${SOURCE}, at ${host}, signed in with a user token`);
    expect(lines).toContain('The repository group/website has the id 7.');
  });

  it.concurrent.each<[what: string, script: Script, inputs: Record<string, string>, code: string]>([
    ['one mirror', { show: NO_MIRROR, associate: refuse(403, 'CH.00401001') }, {}, 'CH.00401001'],
    ['a list', { show: refuse(403, 'CH.00401001'), associate: refuse(403, 'CH.00401001') }, listOf(3), 'CH.00401001'],
    ['wrong inputs', {}, { mode: 'nonsense' }, 'InvalidInput'],
    ['a list that cannot be read', {}, { mirrors: '- url: x' }, 'InvalidInput'],
  ])('ends with the error code: %s', async (_, script, inputs, code) => {
    const played = await play(script, { inputs });
    expect(linesOf(played.stdout).at(-1)).toMatch(new RegExp(`^Outcome: failed, .*${code.replaceAll('.', '\\.')}\\.$`));
  });

  it.concurrent('of a batch has little of what others said in a line', async () => {
    const played = await play(
      { show: mirror({ update_status: 'failed', last_error: 'x'.repeat(9000) }) },
      { inputs: listOf(20) },
    );
    const lines = linesOf(played.stdout).filter((line) => line.startsWith('Warning for'));
    expect(lines).toHaveLength(20);
    for (const line of lines) expect(line.length).toBeLessThan(600);
  });

  it.concurrent('of a batch has a hundred retries, and counts the rest', async () => {
    const seen = new Set<number>();
    const show: Answer = ({ repositoryId }) => {
      if (seen.has(repositoryId)) return mirror();
      seen.add(repositoryId);
      return { status: 503, body: { error_code: 'CH.503', error_msg: 'Trouble.' } };
    };
    const played = await play({ show }, { inputs: { ...listOf(150), concurrency: '64' } });
    expect(linesOf(played.log).filter((line) => /Attempt 2 of 5 in/.test(line))).toHaveLength(100);
    expect(played.log).toContain('50 further retries not shown.');
  });
});

describe("a service's code that is one of our words", () => {
  it.concurrent.each(['SyncTimeout', 'synctimeout', 'InternalError', 'NotInSync', 'Cancelled', 'Sync\u200bTimeout'])(
    'does not speak for us: %j',
    async (code) => {
      const played = await play({ show: NO_MIRROR, associate: refuse(403, code) });
      expect(played.outputs['error_code']).toMatch(/^service:/);
      expect(played.errors[0]?.title).toBe(played.outputs['error_code']);
    },
  );
});

describe('foreign input', () => {
  const deep = '['.repeat(400_000) + ']'.repeat(400_000);
  it.concurrent.each<[what: string, script: Script, inputs: Record<string, string>]>([
    [
      'JSON that is very deep in a look-up',
      { lookup: { status: 200, body: `{"result":${deep}}` }, search: { status: 200, body: '{}' } },
      { repository: 'a/b' },
    ],
    ['JSON that is very deep in an error', { show: { status: 400, body: `{"error_code":${deep}}` } }, {}],
    [
      'JSON that is very deep in a start',
      { show: mirror(), start: { status: 200, body: `{"jid":${deep}}` } },
      { sync: 'true' },
    ],
  ])('is never a defect of ours: %s', async (_, script, inputs) => {
    const played = await play(script, { inputs });
    expect(played.outputs['error_code']).not.toBe('InternalError');
  });

  it.concurrent('in an endpoint that cannot be decoded is wrong input or works', async () => {
    const keys = { access_key: 'CANARYak', secret_key: 'CANARYsk' };
    const played = await play({ show: mirror() }, { inputs: ({ url }) => ({ ...keys, endpoint: `${url}/%ff` }) });
    expect(played.outputs['error_code']).not.toBe('InternalError');
  });
});

describe('a batch of failures with a megabyte each', () => {
  it.concurrent('does not need memory for more than those in flight', async () => {
    const script = { show: refuse(400, 'CH.1', 'x'.repeat(1_000_000)) };
    const played = await play(script, { inputs: listOf(120), env: { NODE_OPTIONS: '--max-old-space-size=72' } });
    expect(played.outputs).toMatchObject({ failed: '120', total: '120' });
  });
});
