import { describe, expect, it } from '@jest/globals';
import { userAgent } from '../../src/runner/user-agent';
import { VERSION } from '../../src/version';

const JOB = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'octo-org/website', GITHUB_RUN_ID: '42' };

describe('the user agent', () => {
  it('names the action, its version and the workflow run', () => {
    expect(userAgent({ ...JOB, GITHUB_RUN_ATTEMPT: '3' })).toBe(
      `codearts-remote-mirror/${VERSION} (+https://github.com/octo-org/website/actions/runs/42/attempts/3)`,
    );
  });

  it('takes the first attempt where none is named', () => {
    expect(userAgent(JOB)).toMatch(/\/attempts\/1\)$/);
  });

  it.each(Object.keys(JOB))('names no run without %s', (name) => {
    expect(userAgent({ ...JOB, [name]: '' })).toBe(`codearts-remote-mirror/${VERSION}`);
  });

  it("links a run as Gitea's and Forgejo's addresses go: without an attempt, and by its number in Forgejo", () => {
    const gitea = { ...JOB, GITHUB_SERVER_URL: 'https://git.example', GITHUB_RUN_NUMBER: '7', GITEA_ACTIONS: 'true' };
    const run = `codearts-remote-mirror/${VERSION} (+https://git.example/octo-org/website/actions/runs`;
    expect(userAgent(gitea)).toBe(`${run}/42)`);
    expect(userAgent({ ...gitea, FORGEJO_ACTIONS: 'true' })).toBe(`${run}/7)`);
  });

  it('is always a legal header', () => {
    expect(userAgent({ ...JOB, GITHUB_REPOSITORY: 'a\r\nx-evil: 1/ü' })).toMatch(/^[\x20-\x7e]+$/);
  });
});
