import { describe, expect, it } from '@jest/globals';
import { ConflictError, NotAppliedError, OutcomeUnknownError } from '../../src/mirror/remote-mirror';
import { MIRROR, OTHER, Scene, SOURCE } from './scene';

const LOST = new Error('the connection was closed before the reply was complete');
const BUSY = new Error('HTTP 500');
const REFUSED = new Error('CH_23_51308 already added');
const FORBIDDEN = new Error('CH.00401001 no access permission');
const UNREADABLE = new Error('HTTP 200 with an HTML page');

describe('a repository without a mirror', () => {
  it('is associated, after a look at what is there', async () => {
    const scene = new Scene();
    const result = await scene.perform();
    expect(result).toEqual({
      repositoryId: 7,
      url: SOURCE,
      outcome: 'associated',
      changed: true,
      mirror: { id: 12446, url: SOURCE, status: 'finished' },
    });
    expect(scene.calls).toEqual(['show 7', `associate 7 ${SOURCE}`]);
    expect(scene.infos).toEqual([`Associated with ${SOURCE} (mirror 12446).`]);
  });

  it('is associated when the service calls its absence no error', async () => {
    const scene = new Scene();
    scene.mirrors.looks.push({ kind: 'none' });
    expect(await scene.perform()).toMatchObject({ outcome: 'associated', changed: true });
  });

  it('fails with what the service says when associating is refused', async () => {
    const scene = new Scene();
    scene.mirrors.troubles.associate.push({ kind: 'refused', error: REFUSED });
    expect(await scene.perform()).toMatchObject({ outcome: 'failed', changed: false, error: REFUSED });
    expect(scene.calls).toEqual(['show 7', `associate 7 ${SOURCE}`, 'show 7']);
  });
});

describe('what is there cannot be read', () => {
  it('since reading is forbidden: it goes on to associate, and says so', async () => {
    const scene = new Scene();
    scene.mirrors.everyLook = { kind: 'forbidden', error: FORBIDDEN };
    expect(await scene.perform()).toMatchObject({ outcome: 'associated', changed: true });
    expect(scene.infos[0]).toBe('This credential may not read the mirror; going on to associate.');
    expect(scene.warnings).toEqual([]);
  });

  it("since reading is forbidden, and associating is refused: the service's error stands, and nobody looks again", async () => {
    const scene = new Scene();
    scene.mirrors.everyLook = { kind: 'forbidden', error: FORBIDDEN };
    scene.mirrors.troubles.associate.push({ kind: 'refused', error: REFUSED });
    expect(await scene.perform()).toMatchObject({ outcome: 'failed', changed: false, error: REFUSED });
    expect(scene.calls).toEqual(['show 7', `associate 7 ${SOURCE}`]);
  });

  it('since the answer is no mirror of any form: it fails, and nothing is sent', async () => {
    const scene = new Scene();
    scene.mirrors.everyLook = { kind: 'unreadable', error: UNREADABLE };
    expect(await scene.perform()).toMatchObject({ outcome: 'failed', changed: false, error: UNREADABLE });
    expect(scene.changes).toEqual([]);
  });

  it('since the credential is refused: it fails, and nothing is sent', async () => {
    const scene = new Scene();
    scene.mirrors.looks.push(REFUSED);
    expect(await scene.perform()).toMatchObject({ outcome: 'failed', changed: false, error: REFUSED });
    expect(scene.changes).toEqual([]);
  });
});

describe('a repository that mirrors the source already', () => {
  it('stays untouched', async () => {
    const scene = new Scene({ mirror: MIRROR });
    expect(await scene.perform()).toMatchObject({ outcome: 'unchanged', changed: false, mirror: MIRROR });
    expect(scene.calls).toEqual(['show 7']);
    expect(scene.infos).toEqual([`Already associated with ${SOURCE} (mirror 12446).`]);
  });

  it('stays untouched when the address is merely written otherwise', async () => {
    const scene = new Scene({ mirror: { ...MIRROR, url: 'https://GitHub.com:443/octo-org/website/' } });
    expect(await scene.perform()).toMatchObject({ outcome: 'unchanged', changed: false });
    expect(scene.changes).toEqual([]);
  });

  it('stays untouched when the service shows neither id nor address', async () => {
    const scene = new Scene({ mirror: { status: 'finished' } });
    expect(await scene.perform()).toMatchObject({ outcome: 'unchanged', changed: false });
    expect(scene.infos).toEqual([`Already associated with ${SOURCE} (mirror without id).`]);
  });
});

describe('a repository that mirrors another source', () => {
  const mirror = { ...MIRROR, url: OTHER };

  it('fails by default as a conflict that names both, and nothing is sent', async () => {
    const scene = new Scene({ mirror });
    const { error, outcome, mirror: known } = await scene.perform();
    expect(error).toBeInstanceOf(ConflictError);
    expect(error?.message).toBe(`the repository already mirrors ${OTHER}, not ${SOURCE}`);
    expect(outcome).toBe('failed');
    expect(known?.url).toBe(OTHER);
    expect(scene.changes).toEqual([]);
  });

  it('is changed with on_conflict: update, by one PUT of the address alone, and read back', async () => {
    const scene = new Scene({ mirror, policy: { onConflict: 'update' } });
    const result = await scene.perform();
    expect(result).toMatchObject({ outcome: 'updated', changed: true, mirror: { id: 12446, url: SOURCE } });
    expect(scene.calls).toEqual(['show 7', `update 7 ${JSON.stringify({ url: SOURCE })}`, 'show 7']);
    expect(scene.infos).toEqual([`Changing the source from ${OTHER} to ${SOURCE}.`]);
  });

  it('fails when the service accepts the address and still shows the old one', async () => {
    const scene = new Scene({ mirror, policy: { onConflict: 'update' }, repository: { ignoresSettings: true } });
    const { error, outcome, changed } = await scene.perform();
    expect(error).toEqual(new NotAppliedError(`the service accepted the new source and still shows ${OTHER}`));
    expect({ outcome, changed }).toEqual({ outcome: 'failed', changed: true });
  });

  it('fails when reading back shows no mirror', async () => {
    const scene = new Scene({ mirror, policy: { onConflict: 'update' } });
    scene.mirrors.looks.push('state', { kind: 'none' });
    const { error } = await scene.perform();
    expect(error).toEqual(new NotAppliedError('the source was changed, but reading back shows no mirror'));
  });

  it('fails with what reading back came to when that gave no answer, and tells the change', async () => {
    const scene = new Scene({ mirror, policy: { onConflict: 'update' } });
    scene.mirrors.looks.push('state', { kind: 'unreadable', error: UNREADABLE });
    expect(await scene.perform()).toMatchObject({ outcome: 'failed', changed: true, error: UNREADABLE });
  });

  it('is updated with a warning when reading back is forbidden', async () => {
    const scene = new Scene({ mirror, policy: { onConflict: 'update' } });
    scene.mirrors.looks.push('state', { kind: 'forbidden', error: FORBIDDEN });
    expect(await scene.perform()).toMatchObject({ outcome: 'updated', changed: true, mirror: { url: SOURCE } });
    expect(scene.warnings).toEqual(['This credential may not read the mirror, so the change could not be verified.']);
  });

  it('fails with what the service says when the change is refused', async () => {
    const scene = new Scene({ mirror, policy: { onConflict: 'update' } });
    scene.mirrors.troubles.update.push({ kind: 'refused', error: REFUSED });
    expect(await scene.perform()).toMatchObject({ outcome: 'failed', changed: false, error: REFUSED });
  });
});

describe('associating is refused (400, 409) and then', () => {
  it('the same source is there: unchanged', async () => {
    const scene = new Scene({ mirror: MIRROR });
    scene.mirrors.looks.push({ kind: 'none' });
    expect(await scene.perform()).toMatchObject({ outcome: 'unchanged', changed: false, mirror: MIRROR });
    expect(scene.calls).toEqual(['show 7', `associate 7 ${SOURCE}`, 'show 7']);
    expect(scene.infos).toEqual([
      'The service says that there is a mirror already.',
      `Already associated with ${SOURCE} (mirror 12446).`,
    ]);
  });

  it('another source is there: a conflict', async () => {
    const scene = new Scene({ mirror: { ...MIRROR, url: OTHER } });
    scene.mirrors.looks.push({ kind: 'none' });
    expect((await scene.perform()).error).toEqual(new ConflictError(OTHER, SOURCE));
  });

  it('another source is there, with on_conflict: update: it is changed', async () => {
    const scene = new Scene({ mirror: { ...MIRROR, url: OTHER }, policy: { onConflict: 'update' } });
    scene.mirrors.looks.push({ kind: 'none' });
    expect(await scene.perform()).toMatchObject({ outcome: 'updated', changed: true, mirror: { url: SOURCE } });
  });

  it.each([
    ['no mirror is there', { kind: 'none' } as const],
    ['looking is forbidden', { kind: 'forbidden', error: FORBIDDEN } as const],
    ['looking gives no answer', { kind: 'unreadable', error: UNREADABLE } as const],
  ])("%s: the service's error stands", async (_, look) => {
    const scene = new Scene();
    scene.mirrors.looks.push({ kind: 'none' }, look);
    scene.mirrors.troubles.associate.push({ kind: 'refused', error: REFUSED });
    expect(await scene.perform()).toMatchObject({ outcome: 'failed', changed: false, error: REFUSED });
    expect(scene.changes).toHaveLength(1);
  });
});

describe('the reply to associate is lost and', () => {
  it('it took effect: associated, and not sent again', async () => {
    const scene = new Scene();
    scene.mirrors.troubles.associate.push({ kind: 'lost', error: LOST, tookEffect: true });
    expect(await scene.perform()).toMatchObject({ outcome: 'associated', changed: true, mirror: { url: SOURCE } });
    expect(scene.calls).toEqual(['show 7', `associate 7 ${SOURCE}`, 'show 7']);
    expect(scene.infos[0]).toBe(
      `The reply to associate was lost (${LOST.message}); reading back before anything else.`,
    );
  });

  it('it did not take effect: sent again after a look', async () => {
    const scene = new Scene();
    scene.mirrors.troubles.associate.push({ kind: 'lost', error: LOST });
    expect(await scene.perform()).toMatchObject({ outcome: 'associated', changed: true });
    expect(scene.calls).toEqual(['show 7', `associate 7 ${SOURCE}`, 'show 7', `associate 7 ${SOURCE}`]);
  });

  it('it took effect, but so late that the second one is refused: associated by this run', async () => {
    const scene = new Scene();
    scene.mirrors.troubles.associate.push({ kind: 'lost', error: LOST, tookEffect: true });
    scene.mirrors.looks.push({ kind: 'none' }, { kind: 'none' });
    expect(await scene.perform()).toMatchObject({ outcome: 'associated', changed: true, mirror: { url: SOURCE } });
    expect(scene.changes).toHaveLength(2);
  });

  it('the second one is refused, for somebody else has associated another source: a conflict', async () => {
    const scene = new Scene({ mirror: { ...MIRROR, url: OTHER } });
    scene.mirrors.troubles.associate.push({ kind: 'lost', error: LOST });
    scene.mirrors.looks.push({ kind: 'none' }, { kind: 'none' });
    const { error, changed } = await scene.perform();
    expect(error).toEqual(new ConflictError(OTHER, SOURCE));
    expect(changed).toBe(false);
  });

  it('the second one is refused, and the other source is updated: updated, not associated', async () => {
    const scene = new Scene({ mirror: { ...MIRROR, url: OTHER }, policy: { onConflict: 'update' } });
    scene.mirrors.troubles.associate.push({ kind: 'lost', error: LOST });
    scene.mirrors.looks.push({ kind: 'none' }, { kind: 'none' });
    expect(await scene.perform()).toMatchObject({ outcome: 'updated', changed: true });
  });

  it('somebody else has associated another source meanwhile: a conflict', async () => {
    const scene = new Scene({ mirror: { ...MIRROR, url: OTHER } });
    scene.mirrors.looks.push({ kind: 'none' });
    scene.mirrors.troubles.associate.push({ kind: 'lost', error: LOST });
    const { error, changed } = await scene.perform();
    expect(error).toEqual(new ConflictError(OTHER, SOURCE));
    expect(changed).toBe(false);
    expect(scene.changes).toHaveLength(1);
  });

  it('somebody else has associated another source meanwhile, with on_conflict: update: it is changed', async () => {
    const scene = new Scene({ mirror: { ...MIRROR, url: OTHER }, policy: { onConflict: 'update' } });
    scene.mirrors.looks.push({ kind: 'none' });
    scene.mirrors.troubles.associate.push({ kind: 'lost', error: LOST });
    expect(await scene.perform()).toMatchObject({ outcome: 'updated', changed: true, mirror: { url: SOURCE } });
    expect(scene.changes).toEqual([`associate 7 ${SOURCE}`, `update 7 ${JSON.stringify({ url: SOURCE })}`]);
  });

  it.each([
    ['reading back is forbidden', { kind: 'forbidden', error: FORBIDDEN } as const],
    ['reading back gives no answer', { kind: 'unreadable', error: UNREADABLE } as const],
  ])('%s: not sent again, and the outcome is said to be unknown', async (_, look) => {
    const scene = new Scene();
    scene.mirrors.looks.push({ kind: 'none' }, look);
    scene.mirrors.troubles.associate.push({ kind: 'lost', error: LOST, tookEffect: true });
    const { error, outcome } = await scene.perform();
    expect(error).toBeInstanceOf(OutcomeUnknownError);
    expect(error).toMatchObject({ cause: LOST, why: look.error });
    expect(outcome).toBe('failed');
    expect(scene.changes).toHaveLength(1);
  });

  it('it did not take effect, and the service was in trouble (500, an unreadable 2xx): not sent again', async () => {
    const scene = new Scene();
    scene.mirrors.troubles.associate.push({ kind: 'unsure', error: BUSY });
    expect(await scene.perform()).toMatchObject({ outcome: 'failed', changed: false, error: BUSY });
    expect(scene.changes).toHaveLength(1);
  });

  it('it took effect, although the service was in trouble (500, an unreadable 2xx): associated', async () => {
    const scene = new Scene();
    scene.mirrors.troubles.associate.push({ kind: 'unsure', error: BUSY, tookEffect: true });
    expect(await scene.perform()).toMatchObject({ outcome: 'associated', changed: true });
    expect(scene.changes).toHaveLength(1);
  });

  it('reading back shows a mirror without an address or id: associated', async () => {
    const scene = new Scene();
    scene.mirrors.troubles.associate.push({ kind: 'lost', error: LOST });
    scene.mirrors.looks.push({ kind: 'none' }, { kind: 'mirror', mirror: {} });
    expect(await scene.perform()).toMatchObject({ outcome: 'associated', changed: true });
    expect(scene.infos.at(-1)).toBe(`Associated with ${SOURCE} (mirror without id).`);
  });
});

describe('settings', () => {
  it('are sent in one PUT with only what was asked, and read back', async () => {
    const settings = { mirroringEnabled: true, endpointUuid: 'f0e1d2c3' };
    const scene = new Scene({ mirror: MIRROR, settings });
    const result = await scene.perform();
    expect(scene.calls).toEqual(['show 7', `update 7 ${JSON.stringify(settings)}`, 'show 7']);
    expect(result).toMatchObject({ outcome: 'updated', changed: true, mirror: settings });
    expect(scene.warnings).toEqual([]);
    expect(scene.infos).toContain('Setting mirroring_enabled: false → true.');
    expect(scene.infos).toContain('Setting endpoint_uuid: not set → f0e1d2c3.');
  });

  it('are not sent when the mirror has them already', async () => {
    const settings = { mirroringEnabled: true, endpointUuid: 'f0e1d2c3' };
    const scene = new Scene({ mirror: { ...MIRROR, ...settings }, settings });
    expect(await scene.perform()).toMatchObject({ outcome: 'unchanged', changed: false });
    expect(scene.calls).toEqual(['show 7']);
  });

  it('are given to a mirror that this run has associated, which stays associated', async () => {
    const scene = new Scene({ settings: { mirroringEnabled: true } });
    expect(await scene.perform()).toMatchObject({ outcome: 'associated', changed: true });
    expect(scene.repository.mirror).toMatchObject({ url: SOURCE, mirroringEnabled: true });
  });

  it('are given to a mirror whose source this run has changed', async () => {
    const scene = new Scene({
      mirror: { ...MIRROR, url: OTHER },
      settings: { mirroringEnabled: true },
      policy: { onConflict: 'update' },
    });
    expect(await scene.perform()).toMatchObject({ outcome: 'updated', changed: true });
    expect(scene.changes).toEqual([`update 7 {"url":"${SOURCE}"}`, 'update 7 {"mirroringEnabled":true}']);
  });

  it('count as updated when sync_branch_type is among them, for it cannot be read', async () => {
    const scene = new Scene({ mirror: MIRROR, settings: { syncBranchType: 'default' } });
    expect(await scene.perform()).toMatchObject({ outcome: 'updated', changed: true });
    expect(scene.repository.branches).toBe('default');
    expect(scene.infos).toContain('Setting sync_branch_type: cannot be read → default.');
    expect(scene.warnings).toEqual([]);
  });

  it('that the service accepts and does not show are warnings with both values', async () => {
    const scene = new Scene({
      mirror: { ...MIRROR, endpointUuid: 'old' },
      settings: { mirroringEnabled: true, endpointUuid: 'new' },
      repository: { ignoresSettings: true },
    });
    expect(await scene.perform()).toMatchObject({ outcome: 'updated', changed: true });
    expect(scene.warnings).toEqual([
      'The service accepted mirroring_enabled: true but shows false. Look at the setting in CodeArts Repo.',
      'The service accepted endpoint_uuid: new but shows old. Look at the setting in CodeArts Repo.',
    ]);
  });

  it('that are not there any more when they are read back are warnings', async () => {
    const scene = new Scene({ mirror: MIRROR, settings: { mirroringEnabled: true } });
    scene.mirrors.looks.push('state', { kind: 'none' });
    expect(await scene.perform()).toMatchObject({ outcome: 'updated' });
    expect(scene.warnings).toEqual([
      'The service accepted mirroring_enabled: true but shows not set. Look at the setting in CodeArts Repo.',
    ]);
  });

  it('that may not be read back are one warning, which claims nothing about their values', async () => {
    const scene = new Scene({ settings: { mirroringEnabled: true } });
    scene.mirrors.everyLook = { kind: 'forbidden', error: FORBIDDEN };
    expect(await scene.perform()).toMatchObject({ outcome: 'associated', changed: true });
    expect(scene.warnings).toEqual(['This credential may not read the mirror, so the change could not be verified.']);
  });

  it('that are refused after the association fail the run, and the association stays told', async () => {
    const scene = new Scene({ settings: { mirroringEnabled: true } });
    scene.mirrors.troubles.update.push({ kind: 'refused', error: REFUSED });
    expect(await scene.perform()).toMatchObject({
      outcome: 'failed',
      changed: true,
      mirror: { id: 12446 },
      error: REFUSED,
    });
  });
});

describe('the reply to a PUT is lost and', () => {
  const settings = { mirroringEnabled: true };

  it('it took effect: not sent again', async () => {
    const scene = new Scene({ mirror: MIRROR, settings });
    scene.mirrors.troubles.update.push({ kind: 'lost', error: LOST, tookEffect: true });
    expect(await scene.perform()).toMatchObject({ outcome: 'updated', changed: true });
    expect(scene.changes).toHaveLength(1);
    expect(scene.infos).toContain(
      `The reply to the change was lost (${LOST.message}); reading back before anything else.`,
    );
  });

  it('it did not take effect: sent again', async () => {
    const scene = new Scene({ mirror: MIRROR, settings });
    scene.mirrors.troubles.update.push({ kind: 'lost', error: LOST });
    expect(await scene.perform()).toMatchObject({ outcome: 'updated', changed: true });
    expect(scene.changes).toHaveLength(2);
    expect(scene.repository.mirror?.mirroringEnabled).toBe(true);
  });

  it('sync_branch_type is in it, which cannot be read: sent again', async () => {
    const scene = new Scene({ mirror: MIRROR, settings: { syncBranchType: 'all' } });
    scene.mirrors.troubles.update.push({ kind: 'lost', error: LOST, tookEffect: true });
    expect(await scene.perform()).toMatchObject({ outcome: 'updated', changed: true });
    expect(scene.changes).toHaveLength(2);
  });

  it('reading back is forbidden: not sent again, and the outcome is said to be unknown', async () => {
    const scene = new Scene({ mirror: MIRROR, settings });
    scene.mirrors.troubles.update.push({ kind: 'lost', error: LOST, tookEffect: true });
    scene.mirrors.looks.push('state', { kind: 'forbidden', error: FORBIDDEN });
    expect((await scene.perform()).error).toBeInstanceOf(OutcomeUnknownError);
    expect(scene.changes).toHaveLength(1);
  });

  describe('it was to change the source, and', () => {
    const options = { mirror: { ...MIRROR, url: OTHER }, policy: { onConflict: 'update' } } as const;

    it('it took effect: not sent again', async () => {
      const scene = new Scene(options);
      scene.mirrors.troubles.update.push({ kind: 'lost', error: LOST, tookEffect: true });
      expect(await scene.perform()).toMatchObject({ outcome: 'updated', mirror: { url: SOURCE } });
      expect(scene.changes).toHaveLength(1);
    });

    it.each([
      ['it did not take effect', 'state' as const],
      ['the mirror is not there', { kind: 'none' } as const],
      ['the mirror shows no address', { kind: 'mirror', mirror: {} } as const],
    ])('%s: sent again', async (_, look) => {
      const scene = new Scene(options);
      scene.mirrors.troubles.update.push({ kind: 'lost', error: LOST });
      scene.mirrors.looks.push('state', look);
      expect(await scene.perform()).toMatchObject({ outcome: 'updated', mirror: { url: SOURCE } });
      expect(scene.changes).toHaveLength(2);
    });
  });
});
