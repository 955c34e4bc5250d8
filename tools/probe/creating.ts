import { randomBytes } from 'node:crypto';
import { isJsonObject } from '../../src/json';
import { type Answer, fieldOf, isSuccess, told } from './answer';
import type { Finding, Question, Scene } from './question';

/** A project that nobody has. */
const NO_PROJECT = 'feedfacefeedfacefeedfacefeedface';

const create = (scene: Scene, name: string, project: string): Promise<Answer> =>
  scene.client.ask('POST', '/v1/repositories', {
    ...{ name, project_uuid: project, visibility_level: 0, enable_readme: 0, import_members: 1 },
  });

const creation: Question = async (scene) => {
  const { client, createIn } = scene;
  if (createIn === undefined) return [];
  const name = `probe-${randomBytes(4).toString('hex')}`;
  const begun = client.clock.now();
  const created = await create(scene, name, createIn);
  const result = fieldOf(created, 'result');
  const uuid = isJsonObject(result) ? result['repository_uuid'] : undefined;
  const taken = await create(scene, name, createIn);
  const unknown = await create(scene, name, NO_PROJECT);
  const findings: Finding[] = [
    {
      question: 'Which codes does creating a repository answer: name taken, unknown project, quota?',
      answer: `created: ${told(created)}; name taken: ${told(taken)}; unknown project: ${told(unknown)}`,
      settled: isSuccess(created) && !isSuccess(taken) && !isSuccess(unknown),
    },
  ];
  if (typeof uuid !== 'string' || !/^[0-9a-f]{32}$/i.test(uuid)) return findings;
  return [...findings, await readiness(scene, uuid, begun)];
};

async function readiness({ client, pollMs, waitMs }: Scene, uuid: string, begun: number): Promise<Finding> {
  const question = 'When can a new repository be used?';
  const since = (): string => `+${((client.clock.now() - begun) / 1000).toFixed(1)}s`;
  let reported: string | undefined;
  for (;;) {
    const status = await client.ask('GET', `/v1/repositories/${uuid}/status`);
    if (fieldOf(status, 'result') === 0) reported ??= since();
    const shown = await client.ask('GET', `/v2/repositories/${uuid}`);
    const isReadable = isSuccess(shown) && isJsonObject(fieldOf(shown, 'result'));
    if (reported !== undefined && isReadable) {
      return { question, answer: `reported ready ${reported}, readable ${since()}`, settled: true };
    }
    if (client.clock.now() - begun > waitMs) {
      return { question, answer: `not within the wait: ${told(status)}, ${told(shown)}`, settled: false };
    }
    await client.pause(pollMs);
  }
}

/** Questions that leave a new repository behind, whose name begins with `probe-`. */
export const CREATING: readonly Question[] = [creation];
