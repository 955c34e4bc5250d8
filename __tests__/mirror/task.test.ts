import { describe, expect, it } from '@jest/globals';
import { RepositoryNotFoundError } from '../../src/mirror/repositories';
import { newResult } from '../../src/mirror/task';
import { MIRROR, Scene, SOURCE } from './scene';

const byPath = (repository: string) => ({ repositoryId: undefined, repository }) as object;

describe('a repository given by its path', () => {
  it('is looked up, and its id is told', async () => {
    const scene = new Scene({ mirror: MIRROR, task: byPath('group/7') });
    expect(await scene.perform()).toMatchObject({ repositoryId: 7, repository: 'group/7', outcome: 'unchanged' });
    expect(scene.calls).toEqual(['findId group/7', 'show 7']);
  });

  it('that is not there fails, and nothing else is asked', async () => {
    const scene = new Scene({ task: byPath('group/other') });
    const { error, outcome, repositoryId } = await scene.perform();
    expect(error).toEqual(new RepositoryNotFoundError('group/other', []));
    expect({ outcome, repositoryId }).toEqual({ outcome: 'failed', repositoryId: undefined });
    expect(scene.calls).toEqual(['findId group/other']);
  });
});

describe('a result before anything was done', () => {
  it('names the repository as it was given', () => {
    expect(newResult({ repositoryId: 7, url: SOURCE, settings: {} }, 'skipped')).toEqual({
      repositoryId: 7,
      url: SOURCE,
      outcome: 'skipped',
      changed: false,
    });
    expect(newResult({ repository: 'group/7', url: SOURCE, settings: {} }, 'skipped')).toEqual({
      repository: 'group/7',
      url: SOURCE,
      outcome: 'skipped',
      changed: false,
    });
  });
});
