import { describe, expect, it } from '@jest/globals';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { SIGNALS_ARE_HEARD } from '../../sandbox/step';
import { play, type Played, type Scene } from './play';
import { mirror, NO_MIRROR, refuse, RESET, type Script, SILENCE, SOURCE, stall, trouble } from './scripted-service';
import { startTunnelProxy } from './tunnel-proxy';

/** Nobody answers for half a minute in these scenes, so that a run that ends much sooner has ended by the signal. */
const SOON_MS = 5_000;

const old = mirror();
const started = { status: 200, body: { jid: 'jid-1' } };
const USER = { domain_name: 'd', username: 'u', password: 'CANARYpassword' };
const AGENCY = { provider_urn: 'iam::1:oidcProvider:p', agency_urn: 'iam::1:agency:a' };
const mayAskForIdTokens: Scene['env'] = ({ url }) => ({
  ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/oidc`,
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'CANARYrequest',
});

function isCancelled(played: Played): void {
  expect(played.exitCode).toBe(1);
  expect(played.errors.map(({ title }) => title)).toContain('Cancelled');
  expect(played.outputs).toMatchObject({ outcome: 'failed', error_code: 'Cancelled', http_status: '' });
  expect(played.endedAfterMs).toBeLessThan(SOON_MS);
  expect(played.summary).toContain('Cancelled');
}

(SIGNALS_ARE_HEARD ? describe : describe.skip)('2. A cancelled run ends at once as Cancelled', () => {
  it.concurrent.each<[phase: string, script: Script, scene: Scene]>([
    ['while it reads', { show: SILENCE }, { cancelOn: ['show'] }],
    ['while a reply stalls', { show: stall(200) }, { cancelOn: ['show'] }],
    ['while it associates', { show: NO_MIRROR, associate: SILENCE }, { cancelOn: ['associate'] }],
    ['while it reads back', { show: [NO_MIRROR, SILENCE], associate: RESET }, { cancelOn: ['show', 2] }],
    ['while it sets', { show: old, update: SILENCE }, { cancelOn: ['update'], inputs: { mirroring_enabled: 'false' } }],
    ['while it starts', { show: old, start: SILENCE }, { cancelOn: ['start'], inputs: { sync: 'true' } }],
    ['between two attempts', { show: trouble(503, '600') }, { cancelOn: ['show'] }],
    ['while it exchanges a password', { password: SILENCE }, { cancelOn: ['password'], inputs: USER }],
    ['while it asks GitHub', { oidc: SILENCE }, { cancelOn: ['oidc'], inputs: AGENCY, env: mayAskForIdTokens }],
    ['while it looks up', { lookup: SILENCE }, { cancelOn: ['lookup'], inputs: { repository: 'a/b' } }],
  ])('%s', async (_phase, script, scene) => {
    const played = await play(script, scene);
    isCancelled(played);
    expect(played.outputs['changed']).toBe('false');
  });

  it.concurrent.each(['SIGINT', 'SIGTERM'] as const)(
    'by %s while it waits, with the last known state',
    async (signal) => {
      const script = {
        show: [NO_MIRROR, mirror({ update_status: 'started' })],
        associate: mirror({}, 201),
        start: started,
      };
      const inputs = { sync: 'true', wait: 'true', poll_interval: '10s' };
      const played = await play(script, { cancelOn: ['start'], signal, inputs });
      isCancelled(played);
      expect(played.errors[0]?.message).toContain(signal);
      expect(played.outputs).toMatchObject({ changed: 'true', mirror_id: '77', status: 'finished', jid: 'jid-1' });
    },
  );

  it.concurrent('while a proxy does not answer', async () => {
    let cancel = () => {};
    const proxy = await startTunnelProxy({ tunnelling: 'silent', onAsked: () => cancel() });
    try {
      const scene: Scene = {
        inputs: { endpoint: 'https://codearts.test' },
        env: { https_proxy: proxy.url },
        canCancel: (how) => (cancel = how),
      };
      isCancelled(await play({}, scene));
    } finally {
      await proxy.stop();
    }
  });

  it.concurrent('while TLS is not answered', async () => {
    let cancel = () => {};
    const sockets: Socket[] = [];
    const mute = createServer((socket) => {
      sockets.push(socket.on('error', () => undefined));
      cancel();
    });
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
    try {
      const inputs = { endpoint: `https://127.0.0.1:${(mute.address() as AddressInfo).port}` };
      isCancelled(await play({}, { inputs, canCancel: (how) => (cancel = how) }));
      expect(sockets).toHaveLength(1);
    } finally {
      for (const socket of sockets) socket.destroy();
      mute.close();
    }
  });

  it.concurrent('with many mirrors: what was done is told, the rest is skipped', async () => {
    const list = Array.from({ length: 12 }, (_, index) => ({ repository_id: index + 1, url: SOURCE }));
    const script: Script = {
      show: ({ repositoryId }) => (repositoryId < 4 ? NO_MIRROR : SILENCE),
      associate: ({ repositoryId }) => (repositoryId === 2 ? refuse(403, 'CH.00401001') : mirror({}, 201)),
    };
    const inputs = { mirrors: JSON.stringify(list), concurrency: '3' };
    const played = await play(script, { cancelOn: ['show', 6], inputs });
    isCancelled(played);
    expect(played.outputs).toMatchObject({ total: '12', associated: '2', changed: 'true', failed: '4' });
    const rows = JSON.parse(played.outputs['results'] ?? '') as { outcome: string; error_code?: string }[];
    expect(rows.map(({ outcome }) => outcome)).toEqual([
      ...['associated', 'failed', 'associated', 'failed', 'failed', 'failed'],
      ...Array.from({ length: 6 }, () => 'skipped'),
    ]);
    expect(played.errors.map(({ title }) => title).sort()).toEqual(['CH.00401001', 'Cancelled']);
    expect(Object.keys(played.files).some((file) => played.outputs['results_file']?.endsWith(file))).toBe(true);
  });
});
