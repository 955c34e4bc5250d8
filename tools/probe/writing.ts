import { type Answer, fieldOf, isSuccess, told } from './answer';
import type { Finding, Question, Scene } from './question';
import { mirrorPath } from './reading';
import { follow } from './timeline';

/** Looks after which what did not begin by itself is not expected any more: a minute at the usual pace. */
const A_WHILE = 30;

const associate = (scene: Scene, url: string): Promise<Answer> =>
  scene.client.ask('POST', `${mirrorPath(scene)}/associate`, { url });
const show = (scene: Scene): Promise<Answer> => scene.client.ask('GET', mirrorPath(scene));
const start = (scene: Scene): Promise<Answer> => scene.client.ask('POST', mirrorPath(scene), {});

const association: Question = async (scene) => {
  const findings: Finding[] = [];
  let before = await show(scene);
  if (typeof fieldOf(before, 'url') !== 'string') {
    const first = await associate(scene, scene.url);
    findings.push({
      question: 'Does associating work for a repository that was not imported?',
      answer: `associate: ${told(first)} (say whether the repository was imported)`,
      settled: isSuccess(first),
    });
    if (!isSuccess(first)) return findings;
    const after = await follow({ ...scene, waitMs: Math.min(scene.waitMs, A_WHILE * scene.pollMs) }, before);
    findings.push({
      question: 'Does associating start a synchronization?',
      answer: `without a start: ${after.told}`,
      settled: true,
    });
    before = await show(scene);
  }
  const url = fieldOf(before, 'url');
  const second = await associate(scene, typeof url === 'string' ? url : scene.url);
  const after = await show(scene);
  const same = ['id', 'url'].every((name) => fieldOf(after, name) === fieldOf(before, name));
  findings.push({
    question: 'What does associating a repository twice answer?',
    answer: `${told(second)}; the mirror is ${same ? 'the same' : 'another'} afterwards`,
    settled: second.status !== undefined,
  });
  return findings;
};

const synchronization: Question = async (scene) => {
  const before = await show(scene);
  const first = await start(scene);
  const second = await start(scene);
  if (!isSuccess(first)) return [];
  const joint = await follow(scene, before);
  const more = await follow({ ...scene, waitMs: Math.min(scene.waitMs, A_WHILE * scene.pollMs) }, await show(scene));
  const results = new Set([...joint.successes, ...more.successes]).size;
  const statuses = [...new Set([...joint.statuses, ...more.statuses])];
  return [
    { question: 'Which values has `update_status`?', answer: `seen: ${statuses.join(', ')}`, settled: false },
    {
      question: 'When is a `finished` that is read after a start the new one?',
      answer: `after a start: ${joint.told}${joint.beganStale ? '; the first look showed the old result' : ''}${joint.isNewResult ? '; the times changed with the result' : '; no new result within the wait'}`,
      settled: joint.isNewResult,
    },
    {
      question: 'Does a start join a synchronization that is under way, queue behind it, or fail?',
      answer: `a second start at once: ${told(second)}; ${results} successful result${results === 1 ? '' : 's'} of both`,
      settled: joint.isNewResult,
    },
  ];
};

const arrival: Question = async (scene) => {
  const mirror = await show(scene);
  const url = fieldOf(mirror, 'url');
  if (typeof url !== 'string') return [];
  const [source, there] = await Promise.all([
    scene.client.readSource(url).catch(() => undefined),
    headsOf(scene).catch(() => undefined),
  ]);
  if (source === undefined || there === undefined) return [];
  const names = [...source.branches.keys()];
  const arrived = names.filter((name) => there.get(name) === source.branches.get(name)).length;
  const tags = await scene.client.refs.countTags(scene.repositoryId).catch(() => undefined);
  return [
    {
      question: 'Does `finished` mean that the newest commits are there?',
      answer: `${fieldOf(mirror, 'update_status') === 'finished' ? 'finished' : 'not finished'}, ${arrived} of ${names.length} branches have the source's commit`,
      settled: false,
    },
    {
      question: 'Are tags, or files in Git LFS, mirrored?',
      answer: `tags: ${source.tags} in the source, ${tags ?? 'unknown'} in the mirror`,
      settled: source.tags > 0 && tags !== undefined,
    },
  ];
};

async function headsOf({ client, repositoryId }: Scene): Promise<ReadonlyMap<string, string | undefined>> {
  const listed = await client.refs.listBranches(repositoryId);
  const heads = new Map<string, string | undefined>();
  for (const [name, head] of listed) heads.set(name, head ?? (await client.refs.showBranch(repositoryId, name)));
  return heads;
}

const schedule: Question = async (scene) => {
  const before = await show(scene);
  if (!isSuccess(before) || fieldOf(before, 'url') === undefined) return [];
  const seen: string[] = [];
  for (const wanted of [true, false]) {
    const put = await scene.client.ask('PUT', mirrorPath(scene), { mirroring_enabled: wanted });
    seen.push(`${wanted} → ${told(put)}, shown as ${String(fieldOf(await show(scene), 'mirroring_enabled') === true)}`);
  }
  const was = fieldOf(before, 'mirroring_enabled');
  if (was === true) await scene.client.ask('PUT', mirrorPath(scene), { mirroring_enabled: was });
  return [
    {
      question: 'Which way round is `mirroring_enabled`?',
      answer: `${seen.join('; ')} (what the console shows as on decides)`,
      settled: false,
    },
  ];
};

/** Questions that change the repository. */
export const WRITING: readonly Question[] = [association, synchronization, arrival, schedule];
