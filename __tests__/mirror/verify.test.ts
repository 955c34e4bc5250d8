import { describe, expect, it } from '@jest/globals';
import { NotInSyncError, SourceUnreadableError } from '../../src/mirror/verification';
import type { Histories, InMemoryRefs } from '../support/in-memory-refs';
import { MIRROR, OTHER, Scene, type SceneOptions, SOURCE } from './scene';

const SYNC = { forceFetch: false };
const WAIT = { timeoutMs: 60_000, pollIntervalMs: 1000 };
const GONE = new Error('HTTP 404');
const FORBIDDEN = new Error('CH.00401008 no access permission');
const OWN = { url: SOURCE, branch: 'main', commit: 'own' };

/** Every synchronization takes two seconds and goes well, as the service sees it. */
const GOING_WELL = {
  sync: [
    { afterMs: 500, becomes: { status: 'started' } },
    { afterMs: 2000, becomes: { status: 'finished' } },
  ],
};

/** A run with `sync, wait, verify`. */
function arriving(source: Histories, mirror: Histories, { policy, ...options }: SceneOptions = {}): Scene {
  const scene = new Scene({
    mirror: MIRROR,
    repository: GOING_WELL,
    ...options,
    policy: { sync: SYNC, wait: WAIT, verify: {}, ...policy },
  });
  Object.assign(scene.refs, { source, mirror });
  return scene;
}

/** A run with `mode: check, verify`. */
const checking = (source: Histories, mirror: Histories, { policy, ...options }: SceneOptions = {}) =>
  arriving(source, mirror, {
    ...options,
    policy: { mode: 'check', verify: {}, ...policy, sync: undefined, wait: undefined } as never,
  });

/** What a finished synchronization fetched. */
const fetches =
  ({ refs }: Scene) =>
  () => {
    refs.mirror = { ...refs.source };
  };

const missing = (error: Error | undefined) => (error as NotInSyncError).verification.missing;
const callsTo = ({ calls }: InMemoryRefs, start: string) => calls.filter((call) => call.startsWith(start)).length;

describe('arrived is', () => {
  it('a branch with the same commit on both sides', async () => {
    const scene = arriving({ main: ['c2', 'c1'], dev: ['d1'] }, { main: ['c1'] });
    scene.mirrors.onStart.push(fetches(scene));
    const { error, verified, verification } = await scene.perform();
    expect(error).toBeUndefined();
    expect([verified, verification]).toEqual([
      true,
      {
        compared: 2,
        missing: [],
        onlyInMirror: 0,
        commit: 'c2',
        tags: { source: 0, mirror: 0 },
        isOwnCommit: false,
      },
    ]);
    expect(scene.infos.at(-1)).toBe("2 of 2 branches hold the source's commits.");
  });

  it('a branch that moved on with the source', async () => {
    const scene = checking({ main: ['c1'] }, { main: ['c2', 'c1'] });
    scene.refs.afterReading.push(() => (scene.refs.source = { main: ['c2', 'c1'] }));
    expect(await scene.perform()).toMatchObject({ verified: true, verification: { commit: 'c2' } });
    expect(callsTo(scene.refs, 'holders')).toBe(0);
  });

  it('a branch that is ahead of what was expected, and still behind the source', async () => {
    const scene = checking({ main: ['c1'] }, { main: ['c2', 'c1'] });
    scene.refs.afterReading.push(() => (scene.refs.source = { main: ['c3', 'c2', 'c1'] }));
    expect((await scene.perform()).verified).toBe(true);
    expect(callsTo(scene.refs, 'holders c1')).toBe(1);
  });

  it('a branch that neither has any more', async () => {
    const scene = checking({ main: ['c1'], gone: ['g1'] }, { main: ['c1'] });
    scene.refs.afterReading.push(() => (scene.refs.source = { main: ['c1'] }));
    expect((await scene.perform()).verified).toBe(true);
  });

  it('everything of an empty source, which is told', async () => {
    const scene = checking({}, { main: ['c1'] });
    expect(await scene.perform()).toMatchObject({ verified: true, verification: { compared: 0, onlyInMirror: 1 } });
    expect(scene.notices).toEqual(['The source has no branches, so there is nothing that could be missing.']);
  });

  it('told with what only the mirror has, and with tags that differ', async () => {
    const scene = checking({ main: ['c1'] }, { main: ['c1'], old: ['o1'], older: ['o2'] });
    scene.refs.tags = { source: 5, mirror: 3 };
    expect(await scene.perform()).toMatchObject({ verified: true, verification: { onlyInMirror: 2 } });
    expect(scene.infos.slice(0, 3)).toEqual([
      "The one branch holds the source's commit.",
      'Only in the mirror: 2 branches.',
      'Tags: 5 in the source, 3 in the mirror. Whether CodeArts Repo mirrors tags is not documented.',
    ]);
  });
});

describe('missing is', () => {
  it.each<[string, Histories]>([
    ['a branch that is not there', {}],
    ['a branch that is behind', { main: ['c1'] }],
    ['a branch that was rewritten in the source', { main: ['x1', 'c1'] }],
  ])('%s', async (_what, mirror) => {
    const { error, verified, outcome, verification } = await checking({ main: ['c2', 'c1'] }, mirror).perform();
    expect(error).toBeInstanceOf(NotInSyncError);
    expect([verified, outcome]).toEqual([false, 'failed']);
    const there = mirror['main']?.[0];
    expect(missing(error)).toEqual([{ branch: 'main', expected: 'c2', ...(there !== undefined && { there }) }]);
    expect(verification?.commit).toBe(there);
  });

  it('a branch that stayed behind while the source moved on', async () => {
    const scene = checking({ main: ['c2', 'c1'] }, { main: ['c1'] });
    scene.refs.afterReading.push(() => (scene.refs.source = { main: ['c3', 'c2', 'c1'] }));
    expect(missing((await scene.perform()).error)).toEqual([{ branch: 'main', expected: 'c2', there: 'c1' }]);
  });

  it('a commit that only another branch has', async () => {
    const { error } = await checking({ main: ['c2'] }, { main: ['c1'], dev: ['c2'] }).perform();
    expect(missing(error)).toHaveLength(1);
  });

  it('told with up to ten branches and both commits', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `b${index + 1}`);
    const source = Object.fromEntries(names.map((name) => [name, [`${name}-0123456789abcdef`]]));
    const { error } = await checking(source, { b1: source['b1'] ?? [], b2: ['old'] }).perform();
    expect(error?.message).toMatch(
      /^1 of 12 branches hold the source's commits: b2 \(source b2-012345678, mirror old\), b3 \(source b3-012345678, mirror none\), .* and 1 more$/,
    );
  });

  it('judged by what was expected where the source cannot be read once more', async () => {
    const scene = checking({ main: ['c2', 'c1'] }, { main: ['c1'] });
    scene.refs.sourceErrors.push(undefined, GONE);
    expect((await scene.perform()).error).toBeInstanceOf(NotInSyncError);
    expect(scene.infos[0]).toBe('The source could not be read once more (HTTP 404); what it had before counts.');
  });
});

describe('a synchronization that missed commits', () => {
  it('is made once more, and then they are there', async () => {
    const scene = arriving({ main: ['c2', 'c1'] }, { main: ['c1'] });
    scene.mirrors.onStart.push(() => undefined, fetches(scene));
    expect(await scene.perform()).toMatchObject({ verified: true, jid: 'jid-2', outcome: 'unchanged' });
    expect(scene.infos).toContain(
      "Still the one branch does not hold the source's commit: main (source c2, mirror c1). The synchronization may have read the source too early.",
    );
  });

  it('is made once more, not for ever', async () => {
    const scene = arriving({ main: ['c2', 'c1'] }, { main: ['c1'] });
    expect(await scene.perform()).toMatchObject({ verified: false, outcome: 'failed', jid: 'jid-2' });
    expect(scene.changes).toHaveLength(2);
  });

  it('is not made again where no time is left', async () => {
    const scene = arriving({ main: ['c2'] }, {}, { policy: { wait: { timeoutMs: 2000, pollIntervalMs: 1000 } } });
    expect((await scene.perform()).error).toBeInstanceOf(NotInSyncError);
    expect(scene.changes).toHaveLength(1);
  });

  it('is not made again where none was asked for', async () => {
    const scene = arriving({ main: ['c2'] }, {}, { policy: { sync: undefined } as never });
    expect((await scene.perform()).error).toBeInstanceOf(NotInSyncError);
    expect(scene.changes).toEqual([]);
    expect(scene.infos).toEqual([expect.anything(), 'No synchronization is under way; the last one finished.']);
  });

  it('carries what the first start did', async () => {
    const scene = arriving({ main: ['c2'] }, {}, { policy: { sync: { forceFetch: true, password: 'p' } } });
    await scene.perform();
    expect(new Set(scene.changes)).toEqual(new Set(['startSync 7 {"forceFetch":true,"password":"p"}']));
  });
});

describe('the source', () => {
  it('is read first, and where it cannot be, nothing is written', async () => {
    const scene = arriving({}, {}, { mirror: undefined as never });
    scene.refs.sourceErrors.push(GONE);
    const { error, verified } = await scene.perform();
    expect(error).toBeInstanceOf(SourceUnreadableError);
    expect(error?.message).toBe(`the source ${SOURCE} cannot be read: HTTP 404`);
    expect([verified, scene.calls]).toEqual([false, []]);
  });

  it('is not read at all where nobody asked to verify', async () => {
    const scene = new Scene({ mirror: MIRROR, repository: GOING_WELL, policy: { sync: SYNC, wait: WAIT } });
    expect(await scene.perform()).not.toHaveProperty('verified');
    expect(scene.refs.calls).toEqual([]);
  });

  it('that cannot be read is stood in for by the commit of the run', async () => {
    const scene = arriving({}, { main: ['own', 'c1'], dev: ['d1'] }, { ownCommit: OWN });
    scene.refs.sourceErrors.push(GONE);
    expect(await scene.perform()).toMatchObject({
      verified: true,
      verification: { commit: 'own', isOwnCommit: true, compared: 1 },
    });
    expect(scene.infos[0]).toBe(
      'The source cannot be read (HTTP 404); only the commit of this run is verified: own on main.',
    );
    expect(scene.infos.at(-1)).toBe('The commit of this run is in the mirror.');
    expect(scene.refs.calls).toEqual(['read with tags', 'show main']);
  });

  it('that cannot be read: a mirror ahead of the commit of the run has it', async () => {
    const scene = arriving({}, { main: ['c9', 'own'] }, { ownCommit: OWN });
    scene.refs.sourceErrors.push(GONE);
    expect(await scene.perform()).toMatchObject({ verified: true, verification: { commit: 'own' } });
  });

  it('that cannot be read: a mirror without the commit of the run is out of sync', async () => {
    const scene = arriving({}, { main: ['c1'] }, { ownCommit: OWN });
    scene.refs.sourceErrors.push(GONE);
    const { error, verification } = await scene.perform();
    expect(error?.message).toBe('the commit of this run is not in the mirror: main (source own, mirror c1)');
    expect(verification?.commit).toBeUndefined();
  });

  it('of another repository is not stood in for', async () => {
    const scene = arriving({}, {}, { ownCommit: { ...OWN, url: OTHER } });
    scene.refs.sourceErrors.push(GONE);
    expect((await scene.perform()).error).toBeInstanceOf(SourceUnreadableError);
  });

  it('without a default branch is compared in full, and no commit is told', async () => {
    const scene = checking({ main: ['c1'], dev: ['d1'] }, { main: ['c1'], dev: ['d1'] });
    scene.refs.defaultBranch = undefined;
    const { verified, verification } = await scene.perform();
    expect([verified, verification?.compared, verification?.commit]).toEqual([true, 2, undefined]);
  });
});

describe('of a mirror of the default branch', () => {
  const settings = { syncBranchType: 'default' } as const;

  it('only that branch counts, and neither list nor tags are read', async () => {
    const scene = arriving({ main: ['c1'], dev: ['d1'] }, { main: ['c1'] }, { settings });
    expect(await scene.perform()).toMatchObject({ verified: true, verification: { compared: 1, commit: 'c1' } });
    expect(scene.refs.calls).toEqual(['read', 'show main']);
  });

  it('an empty source expects nothing', async () => {
    expect((await arriving({}, {}, { settings }).perform()).verified).toBe(true);
  });

  it('a source whose HEAD names no branch cannot be read, whatever commit the run is for', async () => {
    const scene = arriving({ main: ['c1'] }, { main: ['c1'] }, { settings, ownCommit: OWN });
    scene.refs.defaultBranch = undefined;
    const { error } = await scene.perform();
    expect(error).toBeInstanceOf(SourceUnreadableError);
    expect(error?.message).toContain('its HEAD names no branch');
    expect(scene.changes).toEqual([]);
  });
});

describe('the mirror', () => {
  it('is asked for heads that the list does not tell, eight branches at a time', async () => {
    const branches = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`b${index}`, [`c${index}`]]));
    const scene = checking(branches, branches);
    expect((await scene.perform()).verified).toBe(true);
    expect([callsTo(scene.refs, 'list'), callsTo(scene.refs, 'show'), scene.refs.mostInFlight]).toEqual([1, 30, 8]);
  });

  it('is not asked for heads that the list tells', async () => {
    const scene = checking({ main: ['c1'], dev: ['d1'] }, { main: ['c1'], dev: ['d1'] });
    scene.refs.listsHeads = true;
    expect((await scene.perform()).verified).toBe(true);
    expect(scene.refs.calls).toEqual(['read with tags', 'list', 'tags']);
  });

  it('is asked once for a commit that many branches share', async () => {
    const scene = checking({ a: ['c1'], b: ['c1'], c: ['c1'] }, { a: ['c2', 'c1'], b: ['c2', 'c1'], c: ['c0'] });
    expect(missing((await scene.perform()).error)).toEqual([{ branch: 'c', expected: 'c1', there: 'c0' }]);
    expect(callsTo(scene.refs, 'holders')).toBe(1);
  });

  it.each(['list', 'show', 'holders'])('that cannot be read fails as the service says (%s)', async (call) => {
    const scene = checking({ main: ['c2'] }, { main: ['c1'] });
    scene.refs.mirrorErrors[call] = FORBIDDEN;
    expect(await scene.perform()).toMatchObject({ error: FORBIDDEN, verified: false });
  });

  it('may keep its tags to itself', async () => {
    const scene = checking({ main: ['c1'] }, { main: ['c1'] });
    scene.refs.mirrorErrors['tags'] = FORBIDDEN;
    expect((await scene.perform()).verified).toBe(true);
    expect(scene.infos[0]).toBe(
      "The mirror's tags could not be read (CH.00401008 no access permission); they are not compared.",
    );
  });
});

describe('a dry run', () => {
  const planning = (source: Histories, mirror: Histories, options: SceneOptions = {}) =>
    arriving(source, mirror, { ...options, policy: { dryRun: true, verify: {}, ...options.policy } });

  it('says what a synchronization would bring', async () => {
    const scene = planning({ main: ['c2'], dev: ['d1'] }, { main: ['c2'] });
    const { plan, verified, outcome, changed } = await scene.perform();
    expect(plan?.at(-1)).toEqual({
      setting: 'verify',
      now: "1 of 2 branches hold the source's commits",
      then: 'dev (source d1, mirror none)',
    });
    expect([verified, outcome, changed]).toEqual([false, 'planned', false]);
  });

  it('says that it would bring nothing', async () => {
    const { plan, verified } = await planning({ main: ['c2'] }, { main: ['c2'] }).perform();
    expect([plan?.at(-1)?.then, verified]).toEqual(['nothing to bring', true]);
  });

  it('never fails because of it', async () => {
    const unreadable = planning({}, {});
    unreadable.refs.sourceErrors.push(GONE);
    const forbidden = planning({ main: ['c1'] }, {});
    forbidden.refs.mirrorErrors['list'] = FORBIDDEN;
    for (const scene of [unreadable, forbidden]) {
      const { plan, error, verified } = await scene.perform();
      expect(error).toBeUndefined();
      expect([verified, plan?.at(-1)?.then]).toEqual([false, 'unknown']);
    }
  });

  it('of a repository that is to be created says that everything would be brought', async () => {
    const task = { repositoryId: undefined, repository: 'group/new', projectUuid: 'a'.repeat(32) } as never;
    const scene = planning({ main: ['c1'] }, {}, { task, policy: { onMissing: 'create' } });
    scene.refs.mirrorErrors[''] = new Error('nothing may be asked of a repository that is not there');
    expect((await scene.perform()).plan?.at(-1)).toEqual({
      setting: 'verify',
      now: "the one branch does not hold the source's commit",
      then: 'main (source c1, mirror none)',
    });
  });
});

describe('a run that is cancelled', () => {
  const cancelled = new Error('the run was cancelled (SIGTERM)');

  it.each([
    ['while it reads the source', 0],
    ['while it reads the source once more', 1],
  ])('%s ends as cancelled', async (_what, after) => {
    const scene = checking({ main: ['c2'] }, { main: ['c1'] }, { ownCommit: OWN });
    for (let readings = 0; readings < after; readings++) scene.refs.sourceErrors.push(undefined);
    scene.refs.sourceErrors.push(cancelled);
    scene.cancellation.abort(cancelled);
    expect(await scene.perform()).toMatchObject({ error: cancelled, verified: false });
  });

  it('while it counts the tags has proved nothing', async () => {
    const scene = checking({ main: ['c1'] }, { main: ['c1'] });
    scene.refs.mirrorErrors['tags'] = cancelled;
    scene.cancellation.abort(cancelled);
    expect(await scene.perform()).toMatchObject({ error: cancelled, verified: false });
  });
});
