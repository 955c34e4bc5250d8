import { describe, expect, it } from '@jest/globals';
import { play, type Played } from './play';
import { type Answer, mirror, NO_MIRROR, refuse, SILENCE, type Script, SOURCE } from './scripted-service';

const created = mirror({}, 201);
const refused = refuse(401, 'APIGW.0301', 'Incorrect IAM authentication information');
const password = { domain_name: 'd', username: 'u', password: 'CANARYpassword' };

function batch(script: Script, inputs: Record<string, string>): Promise<Played> {
  const mirrors = JSON.stringify(Array.from({ length: 40 }, (_, index) => ({ repository_id: index + 1, url: SOURCE })));
  return play(script, { inputs: { mirrors, ...inputs } });
}

/** Resolves when the service has been asked about so many repositories. */
function gathering(count: number): { join: () => Promise<void> } {
  let open: () => void = () => undefined;
  let here = 0;
  const all = new Promise<void>((resolve) => (open = resolve));
  return {
    join: async () => {
      if (++here >= count) open();
      await all;
    },
  };
}

describe('a batch whose credential is refused half way', () => {
  it.concurrent.each(['8', '64'])('sends nothing more with it: %s in flight', async (concurrency) => {
    const crowd = gathering(9);
    let isRefused = false;
    // Repository 5 is refused while the others wait for an answer that is good; whatever they ask then is too late.
    const show: Answer = async ({ repositoryId }) => {
      if (repositoryId === 1) return NO_MIRROR;
      if (repositoryId < 10) await crowd.join();
      if (repositoryId === 5) {
        isRefused = true;
        return refused;
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
      return NO_MIRROR;
    };
    const late: number[] = [];
    const associate: Answer = ({ repositoryId }) => {
      if (isRefused) late.push(repositoryId);
      return isRefused ? refused : created;
    };
    void crowd.join();
    const played = await batch({ show, associate }, { concurrency });
    expect(played.outputs).toMatchObject({ outcome: 'failed', error_code: 'APIGW.0301', total: '40' });
    expect(late.length).toBeLessThanOrEqual(1);
    expect(played.errors).toHaveLength(1);
  });
});

describe('a batch whose sign-in', () => {
  it.concurrent('does not answer stops after one round of attempts', async () => {
    const inputs = { ...password, concurrency: '8', request_timeout: '300ms', max_attempts: '2' };
    const played = await batch({ show: NO_MIRROR, associate: created, password: SILENCE }, inputs);
    expect(played.service.story).toEqual(['password', 'password']);
    expect(played.outputs).toMatchObject({ error_code: 'Timeout', total: '40', failed: '1' });
  });

  it.concurrent('is in trouble stops after one round of attempts', async () => {
    const inputs = { ...password, concurrency: '8', max_attempts: '2' };
    const played = await batch({ show: NO_MIRROR, password: refuse(503, 'IAM.0007') }, inputs);
    expect(played.service.story).toEqual(['password', 'password']);
    expect(played.outputs).toMatchObject({ error_code: 'IAM.0007', total: '40', failed: '1' });
  });

  it.concurrent('is refused stops at once', async () => {
    const played = await batch({ password: refuse(401, 'IAM.0101') }, { ...password, concurrency: '64' });
    expect(played.service.story).toEqual(['password']);
  });
});
